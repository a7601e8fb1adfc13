"""Days and places that a text tells apart from the words for an engagement."""

import pytest

from dragoman.documents.prepare import prepare
from dragoman.model.documents import Article
from dragoman.model.identity import digest
from dragoman.model.statements import Statement
from dragoman.model.vocabulary import Predicate
from dragoman.readers.rules import read


def _statements(text: str) -> tuple[Statement, ...]:
    return read(prepare(Article(digest(text), text, "test", digest(text)))).statements


def _told(text: str, predicate: Predicate) -> list[str]:
    """The days or the places of the engagements of a text, each with its kind, in the order of their words."""
    statements = _statements(text)
    found = []
    for event in dict.fromkeys(s.subject for s in statements if s.predicate is Predicate.KIND):
        own = {s.predicate: s.value for s in statements if s.subject == event}
        found.append(f"{own[Predicate.KIND]} {_short(own.get(predicate))}")
    return found


def _short(value: object) -> str:
    if hasattr(value, "earliest"):
        return f"{value.earliest}/{value.latest}"
    if hasattr(value, "city"):
        return f"{value.country} {value.city}"
    return "-"


PLACES = {
    "the headquarters of a body": (
        "Oslo, 3 May 2024\n\nForeign Minister Anna Berg of Norway met Foreign Minister John Odera of Kenya at NATO "
        "Headquarters.\n",
        ["meeting BE Brussels"],
    ),
    "the only town of the state, in the headline": (
        "5 November 2025\n\nGeneral Costa in Athens, day two\n\n"
        "The Chief of the General Staff of Portugal, General Rui Costa, is on an official visit to Greece. "
        "On Wednesday he met the Minister of Defence of Greece, Yannis Kallas.\n",
        ["visit GR Athens", "meeting GR Athens"],
    ),
    "a capital that is called by its state": (
        "1 марта 2024 года\n\nМинистр юстиции Узбекистана Акмаль Саидов находится с визитом в столице Катара. "
        "Его принял министр юстиции Катара Халид Нуайми.\n",
        ["visit QA Doha", "meeting QA Doha"],
    ),
    "here is where the report is sent from": (
        "NAIROBI, March 9, 2023 (Agency) - Kenyan Foreign Minister Peter Odera met Rwandan Foreign Minister "
        "Jean Habimana here on Thursday.\n",
        ["meeting KE Nairobi"],
    ),
    "a place in an insertion is of something else": (
        "21 April 2025\n\nIn line with the outcomes of the second session of the joint committee, held in Dakar in "
        "2024, the Minister of Transport of Oman, Hamed Rawahi, received in Muscat the Minister of Transport of "
        "Senegal, Moussa Diop.\n",
        ["gathering SN Dakar", "meeting OM Muscat"],
    ),
}

DAYS = {
    "a visit goes on while its guest is told to be there": (
        "22 мая 2019 года\n\nС официальным визитом в Беларуси находится глава МЧС Узбекистана Рустам Хайдаров. "
        "Накануне в Минске его принял министр по чрезвычайным ситуациям Беларуси Павел Шиманский. "
        "В четверг делегация Узбекистана посмотрит центр оперативного управления.\n",
        ["visit 2019-05-21/2019-05-23", "meeting 2019-05-21/2019-05-21"],
    ),
    "the headline of a journey ahead": (
        "Спикер парламента Армении едет в Тбилиси\n\n12.03.2019\n\nЗавтра в Тбилиси с трехдневным визитом прибудет "
        "Арсен Меликян, председатель Национального собрания Армении.\n",
        ["visit 2019-03-13/2019-03-15"],
    ),
    "the day after the last one told": (
        "9 October 2024\n\nOn Monday the Minister of Health of Uzbekistan, Farrukh Sobirov, met the Minister of Health "
        "of Tajikistan, Ziyo Naimov, in Samarkand. The next day he received the Minister of Health of Kazakhstan, "
        "Alma Omarova.\n",
        ["meeting 2024-10-07/2024-10-07", "meeting 2024-10-08/2024-10-08"],
    ),
    "a day without a year beside one that has it": (
        "Министр транспорта Азербайджана Эльшан Керимов встретится с министром транспорта Казахстана Арманом "
        "Бекоевым в Батуми 18 июня 2024 года. 17 июня в Тбилиси Керимова примет премьер-министр Грузии "
        "Леван Давидзе.\n",
        ["meeting 2024-06-18/2024-06-18", "meeting 2024-06-17/2024-06-17"],
    ),
    "a date line in another language than the text": (
        "12. jun 2025 17:42\n\nThe Minister of Culture of Serbia, Milan Rado, met the Minister of Economy of "
        "Azerbaijan, Farid Guli, on Thursday.\n",
        ["meeting 2025-06-12/2025-06-12"],
    ),
    "the mark at the end of an agency's text": (
        "The Minister of Agriculture of Uzbekistan, Sherzod Kadyrov, met the Minister of Agriculture of Turkmenistan, "
        "Myrat Annaev, in Ashgabat on Thursday. ///Agency, 3 March 2023\n",
        ["meeting 2023-03-02/2023-03-02"],
    ),
    "a clause that says when a visit began": (
        "17 October 2019\n\nThe Minister of Culture of North Macedonia, Goran Petrov, is paying a two-day visit to the "
        "National Library in Sarajevo, which began today.\n",
        ["visit 2019-10-17/2019-10-18"],
    ),
    "both meetings on the day told of both": (
        "4 ноября 2024\n\nВ субботу министр юстиции Казахстана Арман Бекоев беседовал с министром юстиции "
        "Монголии Батбаяром Дорж. С министром юстиции Сербии Миланом Радо говорили об экстрадиции, "
        "а с министром юстиции Перу Хуаном Ривера — о взаимной помощи. Обе встречи прошли сегодня.\n",
        ["meeting 2024-11-02/2024-11-02", "meeting 2024-11-04/2024-11-04", "meeting 2024-11-04/2024-11-04"],
    ),
    "talks ahead of a signing": (
        "9 May 2024\n\nThe Minister of Health of Uzbekistan, Farrukh Sobirov, and the Minister of Health of "
        "Tajikistan, Ziyo Naimov, signed a memorandum in Samarkand on Tuesday. Ahead of the signing, the ministers "
        "held talks.\n",
        ["signing 2024-05-07/2024-05-07", "meeting 2024-05-07/2024-05-07"],
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_where(name: str) -> None:
    text, wanted = PLACES[name]
    assert _told(text, Predicate.PLACE) == wanted


@pytest.mark.parametrize("name", DAYS)
def test_when(name: str) -> None:
    text, wanted = DAYS[name]
    assert _told(text, Predicate.DATE) == wanted
