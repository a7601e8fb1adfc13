import json
from pathlib import Path

import pytest

from dragoman.languages.alphabets import COLUMNS, alphabet, spelt
from dragoman.languages.load import load_pack
from dragoman.model.vocabulary import Judgement
from dragoman.resolution.keys import name_keys
from dragoman.resolution.name_parts import name_parts
from dragoman.resolution.name_sounds import change, sounds, word_distance
from dragoman.resolution.name_words import given_forms, packs_of_names, spellings
from dragoman.resolution.names import compare_names

PROBE = Path(__file__).parents[3] / "shared" / "evaluation" / "names.jsonl"

SAME = """
Rauf Əliyev | R. Aliyev
Ə.Həsənov | Али Гасанов
Ş.Mustafayev | Шахин Мустафаев
Ch. Agayarov | Çingiz Ağayarov
Yu. Chaika | Юрий Чайка
К.К. Токаев | Касым-Жомарт Кемелевич Токаев
Əhmədov Fərid | Farid Akhmedov
ƏHMƏDOV FƏRİD | Farid Ahmadov
Ceyhun Memmedov | Ceyhun Məmmədov
Ҹаббар Гулијев | Cabbar Quliyev
Xəqani Cəfərov | Хагани Джафаров
Nariman Əlizadə | Nariman Alizadeh
Leyla Əliyeva-Hüseynova | Лейла Алиева
Ұлан Жүнісов | Улан Жунусов
Ерлан Тұрғымбаев | Yerlan Turgumbayev
Олександр Турчинов | Александр Турчинов
Катерина Рожкова | Екатерина Рожкова
Olena Petrovska | Елена Петровская
Ömər Çelik | Омер Челик
Ибрагим Калын | İbrahim Kalın
Jean-Pierre Lacroix | Жан-Пьер Лакруа
Jan-Pyer Lakrua | Жан-Пьер Лакруа
Ванг Жун | Wang Jun
Чжан Цзюнь | Zhang Jun
Синъити Сато | Shinichi Sato
Ким Чен Ын | Kim Jong-un
Giorgio Bianchi | Corcio Byanki
Robert Schröder | Роберт Шрёдер
Jarosław Kaczyński | Ярослав Качиньский
Abdel Fattah Karim | Əbdülfəttah Kərim
Халед бен Насер аль-Марри | Xalid bin Nasir əl-Mərri
Dr. Elmar Qasımov | Elmar Gasimov
Джафар Гасан оглы Мусаев | Cəfər Musayev
Cəfər Həsən oğlu Musayev | Джафар Гасанович Мусаев
Hаcıyev Anar | Anar Hacıyev
"""

DIFFERENT = """
Rauf Əliyev | Р. Гулиев
Elçin Quliyev | Эльшан Гулиев
Ramil Həsənov | Рамин Гасанов
Samir Əliyev | Самира Алиева
Farid Ahmadov | Фарида Ахмедова
Anar Rəhimov | Анар Рагимли
Anar Kərimov | Anar Kərimzadə
Sabir Nuriyev | Джабир Нуриев
Pauf Əliyev | Рауф Алиев
Hina Əliyeva | Нина Алиева
Орхан Аббасов | Турхан Аббасов
Олег Иванов | Олег Иваненко
Ali Demirtaş | Али Демир
Əli Hüseyn oğlu Quliyev | Али Гасан оглы Гулиев
Иван Петрович Сидоров | Иван Павлович Сидоров
И. П. Сидоров | Иван Викторович Сидоров
Frank Brown Jr. | Frank Brown
Мехмет Йылмаз | Ahmet Yılmaz
Данияр Ахметов | Данияр Ахметжанов
Nicat Cavanşir oğlu Quliyev | Джаваншир Гулиев
Maryam Rashid Khan | Рашид Хан
"""


def pairs(block: str) -> list[tuple[str, str]]:
    return [(one.strip(), other.strip()) for one, other in (line.split("|") for line in block.strip().splitlines())]


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    found = compare_names(one, other)
    assert found.judgement is Judgement.SAME, found.reasons
    assert found == compare_names(other, one)
    assert 0.5 < found.score <= 1
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(("one", "other"), pairs(DIFFERENT))
def test_two_names(one: str, other: str) -> None:
    found = compare_names(one, other)
    assert found.judgement is Judgement.DIFFERENT, found.reasons
    assert found == compare_names(other, one)
    assert found.score < 0.5
    assert found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aliyev", "Rauf Əliyev"),
        ("", "Rauf Əliyev"),
        ("12", "!"),
        ("R.Ə.", "Rauf Əliyev"),
        ("Anar Kərimov", "Анар Карамов"),
    ],
)
def test_too_little_is_unsure(one: str, other: str) -> None:
    assert compare_names(one, other).judgement is Judgement.UNSURE


def test_a_lone_surname_is_itself_in_any_script() -> None:
    assert compare_names("Мамедъяров", "Məmmədyarov").judgement is Judgement.SAME
    assert name_keys("Мамедъяров") & name_keys("Məmmədyarov")


def test_parts_of_a_name() -> None:
    parts = name_parts("R.H.Şıxəliyev")
    assert (parts.words, parts.initials) == (("Şıxəliyev",), ("R", "H"))
    assert name_parts("Дж. Байрамов").initials == ("Дж",)
    full = name_parts("Sevinc Fuad qızı Qəhrəmanova")
    assert (full.words, full.patronymic, full.patronymic_gender) == (("Sevinc", "Qəhrəmanova"), "Fuad", "female")
    assert name_parts("Путин Владимир Владимирович").words == ("Путин", "Владимир")
    assert name_parts("Иван Лукашевич").patronymic is None
    assert name_parts("Donald Trump Jr.").generation == "junior"
    assert name_parts("Sheikh Mohammed bin Zayed").optional == ("Sheikh", "bin")


def test_a_name_with_a_letter_of_one_alphabet_is_read_by_it_throughout() -> None:
    assert word_distance("Camal", "Камал")[0] == 0
    assert word_distance("Camal", "Камал", "ə")[0] > 0.5


def test_every_sound_of_the_tables_has_its_costs() -> None:
    tables = {(spelling.pack, spelling.table) for spelling in spellings()} | {("und", "alphabet.tsv")}
    for pack, table in sorted(tables):
        rows = load_pack(pack).table(table, COLUMNS)
        assert rows, f"{pack}/{table} is missing or empty"
        for row in rows:
            for sound in row.cells[4].replace("|", "").replace("-", ""):
                assert change(sound, "°") and sounds(row.cells[0]) is not None, f"{table}:{row.line}"
                assert sound in "aæeıioøuü°ywhpbvftdszcǳčǯžškgğqxlmnr", f"{pack}/{table}:{row.line} {sound}"
        assert spelt("anar", alphabet(pack, table, "sounds"))


def test_forms_of_a_name_stand_once_in_a_line() -> None:
    for pack in packs_of_names():
        for row in load_pack(pack).table("given_forms.tsv", ("forms",)):
            words = row.cells[0].split()
            assert len(words) == len(set(words)) > 1, f"given_forms.tsv:{row.line}"
    assert "володимир" in given_forms()["vladimir"]


def test_the_probe_of_names() -> None:
    if not PROBE.is_file():
        pytest.skip("the shared probe is not here")
    rows = [json.loads(line) for line in PROBE.read_text("utf-8").splitlines()]
    said = [compare_names(row["a"], row["b"]).judgement is Judgement.SAME for row in rows]
    found = sum(s and row["same"] for s, row in zip(said, rows, strict=True))
    assert found / sum(said) >= 0.99
    assert found / sum(row["same"] for row in rows) >= 0.97
    lost = [row["id"] for row in rows if row["same"] and not name_keys(row["a"]) & name_keys(row["b"])]
    assert lost == []
