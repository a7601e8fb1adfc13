"""Dates in running text: what is certain is resolved, what is not stays partial, and date lines are read."""

import json
from datetime import date
from pathlib import Path

import pytest

from dragoman.languages.dates import find_times, header_dates, resolve_partial
from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.dates import DateInterval

_PROBE = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "dates.jsonl"


def _interval(earliest: str, latest: str | None = None) -> DateInterval:
    return DateInterval(date.fromisoformat(earliest), date.fromisoformat(latest or earliest))


@pytest.mark.parametrize(
    ("code", "text", "partial"),
    [
        ("en", "The envoy came on 4 October.", "--10-04"),
        ("en", "The envoy came in October.", "--10"),
        ("en", "The envoys met on October 4-7.", "--10-04/--10-07"),
        ("ru", "Посол был в Риме с 30 декабря по 2 января.", "--12-30/--01-02"),
        ("ru", "Посол прибыл в конце февраля.", "--02-21/--02"),
        ("az", "Səfir oktyabrın 4-də gəlib.", "--10-04"),
        ("az", "Səfir qışda gəlib.", "--12/--02"),
    ],
)
def test_without_a_year_and_a_publication_what_is_known_is_kept(code: str, text: str, partial: str) -> None:
    (found,) = find_times(text, load_pack(code), None)
    assert found.interval is None
    assert found.partial == partial
    assert found.relative


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The envoy came today."),
        ("ru", "Посол приезжал в прошлом году."),
        ("az", "Səfir ötən ilin mayında gəlib."),
    ],
)
def test_without_a_publication_what_leans_on_it_has_no_days(code: str, text: str) -> None:
    (found,) = find_times(text, load_pack(code), None)
    assert (found.interval, found.partial) == (None, None)


@pytest.mark.parametrize(
    ("partial", "year", "expected"),
    [
        ("--10-04", 2024, _interval("2024-10-04")),
        ("--02", 2024, _interval("2024-02-01", "2024-02-29")),
        ("--10-04/--10-07", 2021, _interval("2021-10-04", "2021-10-07")),
        ("--12-30/--01-02", 2021, _interval("2021-12-30", "2022-01-02")),
        ("--02-21/--02", 2023, _interval("2023-02-21", "2023-02-28")),
        ("--02-29", 2023, None),
        ("--13", 2023, None),
        ("2023-02", 2023, None),
    ],
)
def test_a_year_found_later_resolves_a_partial_date(partial: str, year: int, expected: DateInterval | None) -> None:
    assert resolve_partial(partial, year) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The envoy came on 4 October.", _interval("2024-10-01", "2024-10-31"), _interval("2024-10-04")),
        ("The envoy came on 4 October.", _interval("2024-11-01", "2024-11-30"), _interval("2024-10-04")),
        ("The envoy came on 4 October.", _interval("2024-01-01", "2024-12-31"), None),
        ("It grew this year.", _interval("2024-01-01", "2024-12-31"), _interval("2024-01-01", "2024-12-31")),
        ("He came in last year's May.", _interval("2024-01-01", "2024-12-31"), _interval("2023-05-01", "2023-05-31")),
        ("The envoy came last month.", _interval("2024-10-01", "2024-10-31"), _interval("2024-09-01", "2024-09-30")),
        ("The envoy came yesterday.", _interval("2024-10-01", "2024-10-31"), None),
        (
            "He met them earlier this year.",
            _interval("2024-10-01", "2024-10-31"),
            _interval("2024-01-01", "2024-10-31"),
        ),
    ],
)
def test_of_a_wide_publication_only_what_is_certain_is_resolved(
    text: str, published: DateInterval, expected: DateInterval | None
) -> None:
    (found,) = find_times(text, load_pack("en"), published)
    assert found.interval == expected


@pytest.mark.parametrize(
    ("code", "line", "expected"),
    [
        ("en", "date 2024-04", _interval("2024-04-01", "2024-04-30")),
        ("en", "2 October 2024 12:09 (UTC+04:00)", _interval("2024-10-02")),
        ("und", "05.11.2024", _interval("2024-11-05")),
        ("az", "15.02.2024 10:40", _interval("2024-02-15")),
        ("az", "05.11.202414:30", _interval("2024-11-05")),
        ("az", "18 yanvar 2025, 12:31", _interval("2025-01-18")),
        ("ru", "АСТАНА, 5 сентября 2023 г.", _interval("2023-09-05")),
        ("ru", "• 19 октября, 2025", _interval("2025-10-19")),
        ("ru", "11:20 27.03.2018", _interval("2018-03-27")),
        ("ru", "13:43, 01 июня 2023", _interval("2023-06-01")),
        ("en", "Sept. 3, 2021 | 10:15", _interval("2021-09-03")),
        ("en", "2024-11-05T09:00:00Z", _interval("2024-11-05")),
    ],
)
def test_a_date_line_is_read(code: str, line: str, expected: DateInterval) -> None:
    (found,) = header_dates(line, load_pack(code))
    assert found.interval == expected
    assert not found.relative


def test_a_dateline_without_a_year_keeps_its_day() -> None:
    (found,) = header_dates("BAKU, Azerbaijan, April 3.", load_pack("en"))
    assert (found.interval, found.partial) == (None, "--04-03")


@pytest.mark.parametrize("line", ["Read more", "Views: 2024", "today", "The plan for 2026", "12:31", "Room 5"])
def test_a_line_without_a_date_has_none(line: str) -> None:
    assert header_dates(line, load_pack("en")) == ()


def test_spans_are_code_points_of_the_text_as_it_is() -> None:
    text = "😀 “İyunun\u00a03-də” görüş"
    (found,) = find_times(text, load_pack("az"), _interval("2024-06-13"))
    assert text[found.span.start : found.span.end] == "İyunun\u00a03-də"


def test_dates_do_not_run_across_lines() -> None:
    found = find_times("He came on 5\nMay 2024 was warm.", load_pack("en"), None)
    assert [time.precision for time in found] == ["month"]


@pytest.mark.skipif(not _PROBE.is_file(), reason="the probe is not beside the repository")
@pytest.mark.parametrize("language", pack_codes())
def test_the_probe_is_read(language: str) -> None:
    found = expected = common = 0
    for row in map(json.loads, _PROBE.read_text("utf-8").splitlines()):
        if row["language"] != language:
            continue
        times = find_times(row["text"], load_pack(language), _interval(row["published"]))
        read = {(str(t.interval.earliest), str(t.interval.latest)) for t in times if t.interval}
        gold = {(d["earliest"], d["latest"]) for d in row["dates"]}
        found, expected, common = found + len(read), expected + len(gold), common + len(read & gold)
    assert not found + expected or 2 * common / (found + expected) >= 0.95
