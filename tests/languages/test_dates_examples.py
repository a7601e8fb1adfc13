"""Every family of every pack's `dates.yml` reads its own examples, and nothing in what it says is no date."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from dragoman.languages.date_shapes import grammar
from dragoman.languages.dates import find_times
from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.dates import DateInterval

_ATOM = re.compile(r"[a-z_]+\d?(?:=[a-z_]+)?(?:/[a-z_]+)*")
_MACRO = re.compile(r"[A-Z]+\d?")


def _families() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for code in ("und", *pack_codes()):
        for name, family in load_pack(code).rules("dates.yml").get("families", {}).items():
            yield code, name, family


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _interval(value: Any) -> DateInterval:
    earliest, _, latest = str(value).partition("/")
    return DateInterval(_day(earliest), _day(latest or earliest))


_EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{name}-{number}")
    for code, name, family in _families()
    for number, example in enumerate(family.get("examples", ()))
]
_TRAPS = [
    pytest.param(code, text, id=f"{code}-{name}-{number}")
    for code, name, family in _families()
    for number, text in enumerate(family.get("but_not", ()))
]


@pytest.mark.parametrize(("code", "example"), _EXAMPLES)
def test_a_family_reads_its_examples(code: str, example: dict[str, Any]) -> None:
    published = DateInterval.day(_day(example["published"])) if "published" in example else None
    expected = example["dates"] if isinstance(example["dates"], list) else [example["dates"]]
    found = [time.interval for time in find_times(example["text"], load_pack(code), published)]
    assert found == [_interval(value) for value in expected], example["text"]


@pytest.mark.parametrize(("code", "text"), _TRAPS)
def test_what_only_looks_like_a_date_is_none(code: str, text: str) -> None:
    found = find_times(text, load_pack(code), DateInterval.day(date(2024, 6, 13)))
    assert [text[time.span.start : time.span.end] for time in found] == []


@pytest.mark.parametrize(("code", "name", "family"), [pytest.param(*f, id=f"{f[0]}-{f[1]}") for f in _families()])
def test_a_family_says_what_it_is_for(code: str, name: str, family: dict[str, Any]) -> None:
    assert set(family) <= {"patterns", "examples", "but_not", "none", "small", "unless_next"}, f"{code}/{name}"
    assert family["patterns"]


@pytest.mark.parametrize("code", pack_codes())
def test_words_and_shapes_fit_each_other(code: str) -> None:
    rules, base = load_pack(code).rules("dates.yml"), load_pack("und").rules("dates.yml")
    if not rules:
        pytest.skip("the pack has no dates")
    known = {name for classes in grammar(load_pack(code)).codes for name in classes}
    families = {**base["families"], **rules["families"]}.values()
    written = " ".join([*rules["macros"].values(), *(p for family in families for p in family["patterns"])])
    used = {name.rstrip("0123456789") for atom in _ATOM.findall(written) for name in atom.split("=")[-1].split("/")}
    kinds = {name.rpartition("_")[0] for name in used}
    assert used - known == set(), "classes that no word has"
    assert set(rules["words"]) - used - kinds == set(), "words that no shape uses"
    assert set(rules["macros"]) == {name.rstrip("0123456789") for name in _MACRO.findall(written)}
