from itertools import permutations

from dragoman.register.identity import document_ids

A, B, C = "a" * 64, "b" * 64, "c" * 64


def test_the_smallest_hash_keeps_the_stem() -> None:
    assert document_ids([("news", B), ("news", A), ("other", C)]) == {
        ("news", A): "news",
        ("news", B): "news-bbbbbbbb",
        ("other", C): "other",
    }


def test_the_order_does_not_matter_and_no_id_comes_twice() -> None:
    keys = [("news", B), ("news", A), ("news-bbbbbbbb", C), ("news", "bbbbbbbb" + "c" * 56)]
    first = document_ids(keys)
    assert len(set(first.values())) == len(keys)
    assert all(document_ids(order) == first for order in permutations(keys))
    assert first["news-bbbbbbbb", C] == "news-bbbbbbbb"
