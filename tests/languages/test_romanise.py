import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.romanise import display_latin, romanise
from dragoman.languages.scripts import capitalised, fold, lower, main_script, scripts, unmixed


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("Kamran Əliyev", "az", "Kamran Aliyev"),
        ("İLHAM ƏLİYEV", "az", "Ilham Aliyev"),
        ("Hikmət Hacıyev", "az", "Hikmat Hajiyev"),
        ("Sahibə Qafarova", "az", "Sahiba Gafarova"),
        ("Muxtar Çıraqov", "az", "Mukhtar Chiragov"),
        ("Ş.İsmoilov", "az", "Sh.Ismoilov"),
        ("Jandos Umiraliyev", "az", "Jandos Umiraliyev"),
        ("Кямран Алиев", "ru", "Kyamran Aliev"),
        ("Джамиль Юсуфов", "ru", "Jamil Yusufov"),
        ("Дмитрий Щербаков-Ильин", "ru", "Dmitry Shcherbakov-Ilyin"),
        ("Ермек Андреев", "ru", "Yermek Andreyev"),
        ("Володимир Гончар", "uk", "Volodymyr Honchar"),
        ("Ғизат Нұрдәулетов", "kk", "Gizat Nurdauletov"),
        ("Yılmaz Tunç", "tr", "Yilmaz Tunc"),
        ("Ronald McDonald", "en", "Ronald McDonald"),
        ("Éric Dupond", "fr", "Eric Dupond"),
    ],
)
def test_a_name_to_show(name: str, language: str, shown: str) -> None:
    assert display_latin(name, language) == shown


def test_a_name_to_compare() -> None:
    assert romanise("Кямран АЛИЕВ") == "kyamran aliev"
    assert romanise("Hаcıyev") == romanise("Hacıyev")
    assert romanise("ირაკლი") == "irakli"
    assert romanise("—") == ""


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(lower(text, dotless=True)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=20))
def test_any_text_can_be_romanised(text: str) -> None:
    assert romanise(text).isascii()
    assert romanise(text) == romanise(text)


def test_letter_case_knows_the_dot() -> None:
    assert fold("QIZI İSA") == fold("qızı isa")
    assert lower("QIZI İSA", dotless=True) == "qızı isa"
    assert lower("BIG", dotless=False) == "big"
    assert capitalised("İLHAM-əli", dotless=True) == "İlham-Əli"


def test_scripts_of_a_text() -> None:
    assert scripts("Баку, Baku Баку") == {"CYRILLIC": 8, "LATIN": 4}
    assert main_script("123") is None
    assert unmixed("Hаcıyev") == "Hacıyev"
    assert unmixed("Асылoв") == "Асылов"
    assert unmixed("Яz") == "Яz"
