"""The tables of offices, organs, modifiers and honorifics of every pack: each id known, each form with one meaning."""

import json
from pathlib import Path

import pytest

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.tokens import tokenise
from dragoman.model.spans import Span
from dragoman.world.titles import organs, parted, title, title_modifiers, titles

PACKS = [code for code in pack_codes() if load_pack(code).table("titles.tsv", ("form", "title"))]
EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "evaluation"


def _rows(code: str, name: str, *columns: str) -> list[tuple[str, ...]]:
    return [row.cells for row in load_pack(code).table(name, columns)]


def _key(form: str) -> str:
    # a capital is part of what an entry matches; an unlike apostrophe or hyphen is not
    return key(form.replace("-", " ").replace("’", "'"))


@pytest.mark.parametrize("code", PACKS)
def test_every_title_is_known(code: str) -> None:
    unknown = {name for _, name in _rows(code, "titles.tsv", "form", "title") if title(name) is None}
    assert not unknown


@pytest.mark.parametrize("code", PACKS)
def test_every_organ_is_known(code: str) -> None:
    assert {organ for _, organ in _rows(code, "organs.tsv", "form", "organ")} <= set(organs())


@pytest.mark.parametrize("code", PACKS)
def test_every_modifier_is_known_and_stands_on_a_side(code: str) -> None:
    for form, modifier, side in _rows(code, "modifiers.tsv", "form", "modifier", "side"):
        assert modifier in title_modifiers() or modifier == "", form
        assert side in {"before", "after"}, form


@pytest.mark.parametrize("code", PACKS)
def test_every_honorific_has_a_kind(code: str) -> None:
    assert {kind for _, kind in _rows(code, "honorifics.tsv", "form", "kind")} == {"honorific", "rank"}


@pytest.mark.parametrize("code", PACKS)
def test_no_form_means_two_things(code: str) -> None:
    seen: dict[str, tuple[str, ...]] = {}
    tables = (("titles.tsv", "title"), ("organs.tsv", "organ"), ("honorifics.tsv", "kind"))
    for name, column in tables:
        for cells in _rows(code, name, "form", column):
            form = _key(cells[0])
            assert form not in seen, (code, name, cells, seen[form])
            seen[form] = cells
    for cells in _rows(code, "modifiers.tsv", "form", "modifier", "side"):
        assert _key(cells[0]) not in seen, (code, cells)


@pytest.mark.parametrize("code", PACKS)
def test_the_titles_that_matter_can_be_written(code: str) -> None:
    written = {name for _, name in _rows(code, "titles.tsv", "form", "title")}
    assert len(written) >= 250
    needed = {
        "president", "prime minister", "prosecutor general", "minister of justice", "minister of foreign affairs",
        "minister of internal affairs", "minister of defence", "speaker of parliament", "ambassador", "consul general",
        "chairman of the supreme court", "chairman of the constitutional court", "ombudsman", "attorney general",
        "supreme public prosecutor", "comptroller general", "chargé d'affaires", "secretary general",
        "chief of staff",
    }  # fmt: skip
    assert needed <= written


def _found(code: str, table: str, column: str, text: str) -> list[str]:
    pack = load_pack(code)
    lexicon = Lexicon(((form, value) for form, value in _rows(code, table, "form", column)), inflector(pack))
    tokens = tokenise(text, Span(0, len(text)), inflector(pack))
    return [match.value for match in lexicon.find(tokens)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Prosecutors General and a Prosecutor-General", ["prosecutor general", "prosecutor general"]),
        ("en", "Foreign Minister and Minister for Foreign Affairs", ["minister of foreign affairs"] * 2),
        ("en", "the Interior Minister", ["minister of interior"]),
        ("en", "Chargé d’Affaires a.i.", ["chargé d'affaires"]),
        ("en", "the speakers judged that it was heading there", []),
        ("en", "Hossein Amir-Abdollahian, Sultan Al Jaber, Dean Acheson", []),
        ("ru", "с генеральным прокурором и главой МИДа", ["prosecutor general", "minister of foreign affairs"]),
        ("ru", "председателя Верховного суда", ["chairman of the supreme court"]),
        ("ru", "чрезвычайного и полномочного посла", ["ambassador"]),
        ("ru", "замминистра иностранных дел", ["deputy minister of foreign affairs"]),
        ("az", "Baş prokurorunun, ədliyyə nazirlərinin", ["prosecutor general", "minister of justice"]),
        ("az", "Milli Məclisin Sədri", ["speaker of parliament"]),
        ("az", "İnsan Hüquqları üzrə Müvəkkilə (Ombudsman)", ["ombudsman"]),
        ("az", "müşavirə keçirilib", []),
        ("az", "fövqəladə və səlahiyyətli səfirindən", ["ambassador"]),
    ],
)
def test_inflected_offices(code: str, text: str, expected: list[str]) -> None:
    assert _found(code, "titles.tsv", "title", text) == expected


PGO, MFA, MOJ = "prosecutor_general_office", "ministry_of_foreign_affairs", "ministry_of_justice"


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "the Prosecutor General’s Office and the Foreign Ministry", [PGO, MFA]),
        ("en", "prosecutors' offices, the Attorney General's Office", [PGO, "attorney_general_office"]),
        ("ru", "в Генпрокуратуре, МИДом, Минюста", [PGO, MFA, MOJ]),
        ("az", "Baş Prokurorluğunda, XİN-dən", [PGO, MFA]),
        ("az", "Ədliyyə Nazirliyinin, Ali Məhkəmədə", [MOJ, "supreme_court"]),
    ],
)
def test_inflected_organs(code: str, text: str, expected: list[str]) -> None:
    assert _found(code, "organs.tsv", "organ", text) == expected


@pytest.mark.skipif(not EVALUATION.is_dir(), reason="the evaluation sets are not here")
def test_the_titles_of_the_gold_sets_follow_the_same_conventions() -> None:
    wanted = [
        office["title"]
        for path in sorted(EVALUATION.glob("*/gold.json"))
        for person in json.loads(path.read_text("utf-8"))["people"]
        for office in person["offices"]
    ]
    known = [name for name in wanted if parted(name)[1] in titles()]
    # the rest name the body in the title ("president of the … Authority"), which offices are composed with elsewhere
    assert len(known) / len(wanted) > 0.95
