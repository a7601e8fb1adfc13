"""The day of publication: from the lines that are about the text, not from what it tells."""

from datetime import date

import pytest

from dragoman.documents.language import language_of
from dragoman.documents.lines import lines_of
from dragoman.documents.published import Publication, publication
from dragoman.languages.load import load_pack
from dragoman.model.dates import DateInterval


def _published(text: str, code: str | None = None) -> Publication:
    return publication(text, lines_of(text), load_pack(code or language_of(text)))


_BODY = {
    "en": "The minister met with his colleague in Vienna and they signed the treaty on 3 March 2019.\n\nThey agreed.",
    "ru": "Министр встретился с коллегой в Вене, и они подписали договор от 3 марта 2019 года.\n\nОни договорились.",
    "az": "Nazir Vyanada həmkarı ilə görüşüb və 2019-cu il martın 3-də müqavilə imzalanıb.\n\nOnlar razılaşıb.",
}


@pytest.mark.parametrize(
    ("code", "before", "after", "days"),
    [
        ("en", "12 February 2025 15:42 (UTC+04:00)\n\n", "", "2025-02-12"),
        ("en", " date 2024-04-03 ", "", "2024-04-03"),
        ("en", "date 2024-04-03\n\nHEADLINE OF THE DAY\n\n", "", "2024-04-03"),
        ("en", " date 2024-10-05 5 Oct. 13:30 (UTC+3)\n\n", "", "2024-10-05"),
        ("en", " date 2024-04 ", "", "2024-04-01/2024-04-30"),
        ("en", " date 2024-04 17 April 2024\n\n", "", "2024-04-17"),
        ("en", " date 2024 ", "", "2024-01-01/2024-12-31"),
        ("en", "OSLO, October 26, 2023 (Fjord Monitor) — ", "", "2023-10-26"),
        ("en", "Oslo, 14 February 2024. ", "", "2024-02-14"),
        ("en", "OSLO, Jan 17, 2025: ", "", "2025-01-17"),
        ("en", "Oslo, 20 May 2022, ", "", "2022-05-20"),
        ("en", "Friday, 29 Nov, 2024\n\nFjord Ledger\n\nUpdate: 2023-12-08 12:25:22\n\n", "", "2023-12-08"),
        ("en", "FJORD LEDGER | Updated: Aug 01, 2022 18:45 IST\n\n", "", "2022-08-01"),
        ("en", "12. jun 2025 17:42\n\n", "", "2025-06-12"),
        ("en", "", " ///Fjord Wire, 3 March 2023\n\nRelated posts", "2023-03-03"),
        ("en", "date 2024-03 OSLO, Norway, March 8 – ", "", "2024-03-08"),
        ("en", "Headline\n\nBy Some Writer, Fjord Ledger — 21 November 2024\n\n", "", "2024-11-21"),
        ("en", "", "\n\nPublished: 8 November 2023, 16:10\nComments (2)", "2023-11-08"),
        ("en", "Headline\n\nBy Some Writer May 5, 2024\n\n", "", "2024-05-05"),
        ("en", "Posted on May 5, 2024 by admin\n\n", "", "2024-05-05"),
        ("en", "Headline\nSunday, May 5 2024 - 12:31 PM\n\n", "", "2024-05-05"),
        ("en", "News › Politics › May 05, 2024\n\n", "", "2024-05-05"),
        ("en", "Updated: 9 November 2023\nPublished: 8 November 2023\n\n", "", "2023-11-08"),
        ("en", "", "\n\nThe Fjord Docket, 9 May 2024", "2024-05-09"),
        ("en", "29-06-2021 230 reads\n\n", "", "2021-06-29"),
        ("ru", "13 февраля 2025, 18:07\n\n", "", "2025-02-13"),
        ("ru", "ОСЛО, 5 сентября 2023 г. ", "", "2023-09-05"),
        ("ru", "", "\n\nОсло, 9 ноября 2023 г.", "2023-11-09"),
        ("ru", "• 19 октября, 2025\n• 22:00\n\n", "", "2025-10-19"),
        ("az", "14.09.2025 22:15 | Nümunə.az\n\n", "", "2025-09-14"),
        ("az", "Nümunə.az - 21.05.2024\n\n", "", "2024-05-21"),
        ("az", "3 iyul 2024 14:02\n\n", "", "2024-07-03"),
        # brackets of all kinds around clocks
        ("ru", "21.01.2026 [19:03]\n\n", "", "2026-01-21"),
        ("ru", "[21.01.2026 19:03]\n\n", "", "2026-01-21"),
        ("az", "{19:03} 21 yanvar 2026\n\n", "", "2026-01-21"),
        # newspapers by their issue
        ("ru", "", "\n\n«Вестник Севера», № 28, 18 июля 2025 г.", "2025-07-18"),
        ("ru", "Вестник Севера, №28 (1123) от 18 июля 2025 года\n\n", "", "2025-07-18"),
        ("az", "“Şimal” qəzeti, № 28, 18 iyul 2025-ci il\n\n", "", "2025-07-18"),
        ("en", "The Fjord Gazette, Vol. 12, Issue 28, July 18, 2025\n\n", "", "2025-07-18"),
        # counters, ages and sections beside a date
        ("ru", "3 года назад 157 12.05.2022\n\n", "", "2022-05-12"),
        ("ru", "12 мая 2022 | 157 просмотров\n\n", "", "2022-05-12"),
        ("az", "12 may 2022 Baxış sayı: 157\n\n", "", "2022-05-12"),
        ("en", "Politics 12 May 2022 10:15\n\n", "", "2022-05-12"),
        # labels with and without a colon, weekdays, two days
        ("en", "Published Thursday, May 12, 2022\n\n", "", "2022-05-12"),
        ("en", "Updated May 14, 2022 | Published May 12, 2022\n\n", "", "2022-05-12"),
        ("en", "First published: 12 May 2022. Last modified: 14 May 2022.\n\n", "", "2022-05-12"),
        ("en", "May 12, 2022, 10:15 (updated May 14, 2022)\n\n", "", "2022-05-12"),
        ("ru", "Опубликовано: 12.05.2022 10:15. Обновлено: 14.05.2022 11:00\n\n", "", "2022-05-12"),
        ("ru", "Четверг, 12 мая 2022 г.\n\n", "", "2022-05-12"),
        ("az", "Dərc olunub 12 may 2022-ci il\n\n", "", "2022-05-12"),
        ("az", "Cümə axşamı, 12 may 2022-ci il, saat 10:15\n\n", "", "2022-05-12"),
        # written by machines
        ("en", "2022-05-12T10:15:00.000+04:00\n\n", "", "2022-05-12"),
        ("en", "2022-05-12T10:15:00Z\n\n", "", "2022-05-12"),
        ("en", "Thu, 12 May 2022 10:15:00 +0000\n\n", "", "2022-05-12"),
        ("en", "Thu May 12 10:15:00 2022\n\n", "", "2022-05-12"),
        # glued to their neighbours by the layout of a page
        ("ru", "12.05.202210:15\n\n", "", "2022-05-12"),
        ("ru", "10:1512.05.2022\n\n", "", "2022-05-12"),
        ("ru", "Политика12 мая 2022\n\n", "", "2022-05-12"),
        ("en", "PoliticsMay 12, 2022\n\n", "", "2022-05-12"),
        ("en", "May 12, 2022Politics\n\n", "", "2022-05-12"),
    ],
)
def test_date_lines(code: str, before: str, after: str, days: str) -> None:
    earliest, _, latest = days.partition("/")
    expected = DateInterval(date.fromisoformat(earliest), date.fromisoformat(latest or earliest))
    found = _published(before + _BODY[code] + after, code)
    assert found.interval == expected
    assert found.reason


@pytest.mark.parametrize("code", ["en", "ru", "az"])
def test_dates_of_what_is_told_are_none(code: str) -> None:
    assert _published(_BODY[code], code).interval is None


@pytest.mark.parametrize(
    "text",
    [
        "BAKU, Azerbaijan, August 20. The minister made a call.",
        "On May 19, 2021, the chairman met the envoy.",
        "March 5, 2024, was the day on which the treaty was signed.",
        "The sides met in Vienna.\n\nThe next round is on 12 March 2024.",
        "Published by the ministry on 12 May 2022, the report says that talks went on.\n\nThey agreed.",
        "The law was published on 12 May 2022.\n\nThey agreed.",
        "Talks were held in Vienna.\n\nThe treaty of 12 May 2022\n\nThey agreed.",
        "Указ № 28 от 18 июля 2025 года\n\nМинистр прибыл в Вену.\n\nОни договорились.",
        "№ 28 от 18 июля 2025 года был подписан министром.\n\nОни договорились.",
        "Опубликовано исследование от 12 мая 2022 года, в котором говорится о встрече.\n\nОни договорились.",
        "VIENNA, December 3 — The minister met his colleague on 2 December 2024.\n\nThey talked.",
        "BAKU, January 20. On January 20, 1990, many died.\n\nThey were remembered in 2024.",
    ],
)
def test_what_is_no_date_of_publication(text: str) -> None:
    assert _published(text).interval is None


@pytest.mark.parametrize(
    "text",
    [
        "BAKU, Azerbaijan, December 3. The minister arrived in Vienna on December 3, 2024, it was said.\n\nThey met.",
        "VIENNA, December 3 (Fjord Wire) — They met on Tuesday, 3 December 2024.\n\nThey talked.",
        "БАКУ, 3 декабря. Министр прибыл 3 декабря 2024 года в Вену.\n\nОни говорили.",
        "Bakı, 3 dekabr. Nazir 2024-cü il dekabrın 3-də Vyanaya gəlib.\n\nDanışıblar.",
    ],
)
def test_the_lead_has_the_year_that_a_dateline_leaves_out(text: str) -> None:
    found = _published(text)
    assert found.interval == DateInterval.day(date(2024, 12, 3))
    assert found.reason == "dateline, with the year that the text gives"


def test_the_mark_wins_over_a_date_line_outside_it() -> None:
    found = _published(" date 2024-04-03 3 May 2021\n\n" + _BODY["en"], "en")
    assert found.interval == DateInterval.day(date(2024, 4, 3))


def test_furniture_in_another_language_has_its_date() -> None:
    found = _published("Headline\n\n13:43, 01 июня 2023, Oslo - Fjord news agency\n\n" + _BODY["en"], "en")
    assert found.interval == DateInterval.day(date(2023, 6, 1))
