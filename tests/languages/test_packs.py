"""Every language pack that there is passes its own checks: files, forms, and the examples of its acts."""

import pytest

from dragoman.languages.check import check_pack
from dragoman.languages.load import load_pack, pack_codes


@pytest.mark.parametrize("code", pack_codes())
def test_a_pack_is_sound(code: str) -> None:
    assert check_pack(load_pack(code)) == ()


@pytest.mark.parametrize("code", pack_codes())
def test_every_act_has_an_example(code: str) -> None:
    acts = load_pack(code).rules("contacts.yml")["acts"]
    assert acts
    assert [act["id"] for act in acts if not act.get("examples")] == []
