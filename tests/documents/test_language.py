"""Which language: ours in every way they are written, neighbours as what they are."""

import pytest

from dragoman.documents.language import language_of, writings
from dragoman.languages.load import pack_codes

_TEXTS = [
    ("az", "Xarici işlər naziri Bakıda həmkarı ilə görüşüb və iki ölkə arasında əməkdaşlıq barədə danışıb."),
    ("az", "Xarici isler naziri Bakida hemkari ile gorusub, ikiterefli elaqeler barede sohbet aparilib."),
    ("az", "Хариҹи ишләр назири Бакыда һәмкары илә ҝөрүшүб, икитәрәфли әлагәләр барәдә данышыб."),
    ("en", "The foreign minister met with his colleague in Baku and talked about cooperation of the two countries."),
    ("ru", "Министр иностранных дел встретился в Баку с коллегой и обсудил сотрудничество двух стран."),
    ("tr", "Dışişleri Bakanı, Bakü'de mevkidaşı ile bir araya geldi ve iki ülke arasındaki ilişkileri ele aldı."),
    ("uk", "Міністр закордонних справ зустрівся з колегою в Баку та обговорив співпрацю двох країн."),
    ("bg", "Министърът на външните работи се срещна с колегата си в Баку и обсъди с него сътрудничеството."),
    ("kk", "Сыртқы істер министрі Бакуде әріптесімен кездесіп, екі ел арасындағы ынтымақтастық туралы айтты."),
    ("de", "Der Außenminister traf in Baku seinen Amtskollegen und sprach mit ihm über die Zusammenarbeit."),
    ("ka", "საგარეო საქმეთა მინისტრი ბაქოში კოლეგას შეხვდა"),
    ("fa", "وزیر امور خارجه ایران در باکو با همتای خود دیدار کرد"),
]


@pytest.mark.parametrize(("code", "text"), _TEXTS)
def test_language_is_told(code: str, text: str) -> None:
    assert language_of(text) == code


def test_furniture_of_a_neighbour_does_not_confuse() -> None:
    menu = "Главная\nПолитика\nВ мире\nПоделиться\n"
    assert language_of(menu + _TEXTS[3][1] + " He had come for talks with the head of the government.") == "en"


def test_headlines_of_three_words_are_not_taken_for_another() -> None:
    assert language_of("Talks held in Baku") == "en"
    assert language_of("Переговоры в Баку") == "ru"


def test_no_words_no_language() -> None:
    assert language_of("12:30 --- 2024") == "und"
    assert language_of("") == "und"


def test_every_pack_says_how_it_is_written() -> None:
    assert set(pack_codes()) <= {writing.code for writing in writings()}
