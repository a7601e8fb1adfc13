import pytest

from dragoman.pipeline.engine import engine


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(engine(jobs)(abs, (-number for number in range(40)))) == list(range(40))
