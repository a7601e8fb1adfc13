"""What the packs call states, peoples, regions and cities: complete, and each form of one meaning."""

import pytest

from dragoman.languages.load import load_pack, pack_codes
from dragoman.world.load import Row
from dragoman.world.places import cities, city_index, countries, folded

COLUMNS = ("form", "code", "type")
TYPES = {"country", "adjective", "demonym", "own", "region"}


def states(language: str) -> tuple[Row, ...]:
    pack = load_pack(language)
    return pack.table("places.tsv", COLUMNS) + pack.table("places_cldr.tsv", COLUMNS)


def forms(language: str, sort: str) -> dict[str, str]:
    return {form: code for form, code, of in (row.cells for row in states(language)) if of == sort}


def towns(language: str) -> dict[str, tuple[str, str]]:
    rows = load_pack(language).table("cities.tsv", ("form", "city", "country"))
    return {row.cells[0]: (row.cells[1], row.cells[2]) for row in rows}


@pytest.mark.parametrize("language", pack_codes())
def test_codes_and_types_are_known(language: str) -> None:
    for row in states(language):
        form, code, sort = row.cells
        assert sort in TYPES, row
        known = code == "*" if sort == "own" else code == "-" if sort == "region" else code in countries()
        assert known, row
        assert form == " ".join(form.split()), row


@pytest.mark.parametrize("language", pack_codes())
def test_every_state_has_a_name(language: str) -> None:
    assert set(forms(language, "country").values()) == set(countries())


@pytest.mark.parametrize("language", pack_codes())
def test_nearly_every_state_has_an_adjective(language: str) -> None:
    assert len(set(forms(language, "adjective").values())) >= 170


@pytest.mark.parametrize("language", pack_codes())
def test_no_form_means_two_things(language: str) -> None:
    meant: dict[str, str] = {}
    for row in states(language):
        form, code, _ = row.cells
        assert meant.setdefault(form, code) == code, row


@pytest.mark.parametrize("language", pack_codes())
def test_the_own_state_has_forms(language: str) -> None:
    assert len(forms(language, "own")) >= 3


@pytest.mark.parametrize("language", pack_codes())
def test_letters_are_of_one_alphabet(language: str) -> None:
    """A Latin c in a Cyrillic word looks right and never matches."""
    for form in (*(row.cells[0] for row in states(language)), *towns(language)):
        cyrillic = any("Ѐ" <= letter <= "ӿ" for letter in form)
        latin = any(letter.isalpha() and not "Ѐ" <= letter <= "ӿ" for letter in form)
        assert cyrillic != latin, form


@pytest.mark.parametrize("language", pack_codes())
def test_cities_of_packs_are_cities_of_the_world(language: str) -> None:
    known = {(city.name, city.country) for city in cities()}
    for form, (city, code) in towns(language).items():
        assert code in countries() and (not city or (city, code) in known), form


SPOKEN = [
    ("AE", "UAE|U.A.E.|United Arab Emirates", "BƏƏ|Birləşmiş Ərəb Əmirlikləri", "ОАЭ|Объединенные Арабские Эмираты"),
    ("AF", "Afghanistan", "Əfqanıstan", "Афганистан"),
    ("AL", "Albania", "Albaniya", "Албания"),
    ("AM", "Armenia", "Ermənistan", "Армения"),
    ("AT", "Austria", "Avstriya", "Австрия"),
    ("AU", "Australia", "Avstraliya", "Австралия"),
    ("AZ", "Azerbaijan|Republic of Azerbaijan", "Azərbaycan|Azərbaycan Respublikası", "Азербайджан"),
    ("BA", "Bosnia and Herzegovina|BiH", "Bosniya və Herseqovina", "Босния и Герцеговина|БиГ"),
    ("BY", "Belarus|Byelorussia", "Belarus|Belorusiya", "Беларусь|Белоруссия"),
    ("CD", "DRC|Democratic Republic of the Congo", "KDR|Konqo Demokratik Respublikası", "ДРК"),
    ("CF", "Central African Republic", "Mərkəzi Afrika Respublikası", "ЦАР"),
    ("CG", "Congo|Republic of the Congo", "Konqo", "Конго|Республика Конго"),
    ("CI", "Ivory Coast|Côte d'Ivoire|Côte d’Ivoire", "Kot-d'İvuar|Kotd’ivuar", "Кот-д'Ивуар|Кот-д’Ивуар"),
    ("CN", "China|PRC|People's Republic of China", "Çin|ÇXR|Çin Xalq Respublikası", "Китай|КНР"),
    ("CZ", "Czech Republic|Czechia", "Çexiya|Çexiya Respublikası", "Чехия|Чешская Республика"),
    ("DE", "Germany|Federal Republic of Germany", "Almaniya|AFR", "Германия|ФРГ"),
    ("DM", "Dominica", "Dominika", "Доминика"),
    ("DO", "Dominican Republic", "Dominikan Respublikası", "Доминиканская Республика"),
    ("DZ", "Algeria", "Əlcəzair", "Алжир"),
    ("EG", "Egypt|Arab Republic of Egypt", "Misir|Misir Ərəb Respublikası", "Египет"),
    ("GB", "UK|U.K.|Britain", "Böyük Britaniya|Birləşmiş Krallıq", "Великобритания|Соединенное Королевство"),
    ("GE", "Georgia", "Gürcüstan", "Грузия"),
    ("GN", "Guinea", "Qvineya", "Гвинея"),
    ("GQ", "Equatorial Guinea", "Ekvatorial Qvineya", "Экваториальная Гвинея"),
    ("GR", "Greece|Hellenic Republic", "Yunanıstan", "Греция"),
    ("GW", "Guinea-Bissau", "Qvineya-Bisau", "Гвинея-Бисау"),
    ("HU", "Hungary", "Macarıstan", "Венгрия"),
    ("IN", "India", "Hindistan", "Индия"),
    ("IQ", "Iraq", "İraq", "Ирак"),
    ("IR", "Iran|Islamic Republic of Iran", "İran|İran İslam Respublikası|İİR", "Иран|ИРИ|Исламская Республика Иран"),
    ("JO", "Jordan|Hashemite Kingdom of Jordan", "İordaniya", "Иордания|Иорданское Хашимитское Королевство"),
    ("KG", "Kyrgyzstan|Kyrgyz Republic|Kirghizia", "Qırğızıstan|Qırğız Respublikası", "Кыргызстан|Киргизия"),
    ("KP", "North Korea|DPRK", "Şimali Koreya|KXDR", "Северная Корея|КНДР"),
    ("KR", "South Korea|Republic of Korea|Korea", "Cənubi Koreya|Koreya Respublikası", "Южная Корея|Республика Корея"),
    ("KZ", "Kazakhstan|Republic of Kazakhstan", "Qazaxıstan|Qazaxıstan Respublikası", "Казахстан|РК"),
    ("LT", "Lithuania", "Litva", "Литва"),
    ("LV", "Latvia", "Latviya", "Латвия"),
    ("MD", "Moldova|Moldavia", "Moldova", "Молдова|Молдавия"),
    ("ME", "Montenegro", "Monteneqro|Çernoqoriya", "Черногория"),
    ("MK", "North Macedonia", "Şimali Makedoniya", "Северная Македония"),
    ("MN", "Mongolia", "Monqolustan", "Монголия"),
    ("NE", "Niger", "Niger", "Нигер"),
    ("NG", "Nigeria", "Nigeriya", "Нигерия"),
    ("NL", "Netherlands|Holland", "Niderland|Hollandiya", "Нидерланды|Голландия"),
    ("PK", "Pakistan|Islamic Republic of Pakistan", "Pakistan|Pakistan İslam Respublikası", "Пакистан"),
    ("PS", "Palestine|State of Palestine", "Fələstin|Fələstin Dövləti", "Палестина"),
    ("QA", "Qatar", "Qətər|Qətər Dövləti", "Катар"),
    ("RU", "Russia|Russian Federation", "Rusiya|Rusiya Federasiyası|RF", "Россия|РФ|Российская Федерация"),
    ("SA", "Saudi Arabia|KSA", "Səudiyyə Ərəbistanı|Səudiyyə Ərəbistanı Krallığı", "Саудовская Аравия"),
    ("SK", "Slovakia|Slovak Republic", "Slovakiya", "Словакия"),
    ("SI", "Slovenia", "Sloveniya", "Словения"),
    ("TJ", "Tajikistan", "Tacikistan", "Таджикистан|Республика Таджикистан"),
    ("TM", "Turkmenistan", "Türkmənistan", "Туркменистан|Туркмения"),
    ("TR", "Türkiye|Turkey|Turkiye", "Türkiyə|Türkiyə Cümhuriyyəti", "Турция|Турецкая Республика"),
    ("UA", "Ukraine", "Ukrayna", "Украина"),
    ("US", "US|U.S.|USA|United States|United States of America", "ABŞ|Amerika Birləşmiş Ştatları", "США"),
    ("UZ", "Uzbekistan", "Özbəkistan|Özbəkistan Respublikası", "Узбекистан|Республика Узбекистан"),
    ("VA", "Vatican|Holy See", "Vatikan|Müqəddəs Taxt-Tac", "Ватикан|Святой Престол"),
    ("VN", "Vietnam|Viet Nam", "Vyetnam", "Вьетнам|СРВ"),
    ("XK", "Kosovo", "Kosovo", "Косово"),
    ("ZA", "South Africa", "Cənubi Afrika Respublikası|CAR", "ЮАР|Южно-Африканская Республика"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "en", "az", "ru"), SPOKEN, ids=[line[0] for line in SPOKEN])
def test_states_as_news_names_them(code: str, en: str, az: str, ru: str) -> None:
    for language, names in (("en", en), ("az", az), ("ru", ru)):
        # a small letter in the table stands for either case
        known = {form.casefold(): of for form, of in forms(language, "country").items()}
        for name in names.split("|"):
            assert known.get(name.casefold()) == code, (language, name)


@pytest.mark.parametrize(
    ("language", "sort", "words", "code"),
    [
        ("en", "adjective", "Kazakh Kazakhstani", "KZ"),
        ("en", "adjective", "Azerbaijani Azeri", "AZ"),
        ("en", "adjective", "Dutch", "NL"),
        ("en", "adjective", "British", "GB"),
        ("en", "adjective", "Swiss", "CH"),
        ("en", "adjective", "Emirati", "AE"),
        ("en", "adjective", "Nigerien", "NE"),
        ("en", "demonym", "Turks", "TR"),
        ("en", "demonym", "Poles", "PL"),
        ("en", "demonym", "Azerbaijanis", "AZ"),
        ("ru", "adjective", "казахстанский казахский", "KZ"),
        ("ru", "adjective", "узбекский узбекистанский", "UZ"),
        ("ru", "adjective", "российский русский", "RU"),
        ("ru", "adjective", "кыргызский киргизский кыргызстанский", "KG"),
        ("ru", "adjective", "нигерский", "NE"),
        ("ru", "adjective", "нигерийский", "NG"),
        ("ru", "adjective", "китайский", "CN"),
        ("ru", "adjective", "азербайджано азербайджанско", "AZ"),
        ("ru", "adjective", "российско", "RU"),
        ("ru", "demonym", "казах казахи казахстанцы", "KZ"),
        ("ru", "demonym", "поляки", "PL"),
        ("ru", "demonym", "израильтяне", "IL"),
        ("az", "adjective", "qazaxıstanlı qazax", "KZ"),
        ("az", "adjective", "iranlı", "IR"),
        ("az", "adjective", "türkiyəli türk", "TR"),
        ("az", "adjective", "özbəkistanlı özbək", "UZ"),
        ("az", "adjective", "rusiyalı rus", "RU"),
        ("az", "adjective", "çinli", "CN"),
        ("az", "adjective", "gürcüstanlı gürcü", "GE"),
        ("az", "demonym", "qazaxlar", "KZ"),
        ("az", "demonym", "azərbaycanlılar", "AZ"),
    ],
)
def test_adjectives_and_peoples(language: str, sort: str, words: str, code: str) -> None:
    assert {forms(language, sort).get(word) for word in words.split()} == {code}


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", "Central Asia"),
        ("en", "South-East Europe"),
        ("en", "South Caucasus"),
        ("en", "Caspian"),
        ("az", "Cənubi Qafqaz"),
        ("az", "Xəzər"),
        ("az", "Mərkəzi Asiya"),
        ("ru", "Южный Кавказ"),
        ("ru", "Центральная Азия"),
        ("ru", "Ближний Восток"),
    ],
)
def test_regions(language: str, form: str) -> None:
    assert forms(language, "region")[form] == "-"


@pytest.mark.parametrize(
    ("language", "form", "city", "code"),
    [
        ("az", "Vaşinqton", "Washington", "US"),
        ("az", "Nyu-York", "New York", "US"),
        ("az", "Cenevrə", "Geneva", "CH"),
        ("az", "Vyana", "Vienna", "AT"),
        ("az", "Haaqa", "The Hague", "NL"),
        ("az", "Ər-Riyad", "Riyadh", "SA"),
        ("az", "Düşənbə", "Dushanbe", "TJ"),
        ("az", "Pekin", "Beijing", "CN"),
        ("az", "Sankt-Peterburq", "Saint Petersburg", "RU"),
        ("az", "Qəbələ", "Gabala", "AZ"),
        ("az", "Xankəndi", "Khankendi", "AZ"),
        ("az", "İrəvan", "Yerevan", "AM"),
        ("az", "Qarabağ", "", "AZ"),
        ("az", "Şərqi Zəngəzur", "", "AZ"),
        ("ru", "Вена", "Vienna", "AT"),
        ("ru", "Гаага", "The Hague", "NL"),
        ("ru", "Пекин", "Beijing", "CN"),
        ("ru", "Гянджа", "Ganja", "AZ"),
        ("ru", "Ханкенди", "Khankendi", "AZ"),
        ("ru", "бакинский", "Baku", "AZ"),
        ("ru", "Татарстан", "", "RU"),
        ("ru", "Карабах", "", "AZ"),
        ("en", "Kiev", "Kyiv", "UA"),
        ("en", "Peking", "Beijing", "CN"),
        ("en", "Sumgayit", "Sumgait", "AZ"),
        ("en", "Karabakh", "", "AZ"),
        ("en", "Tatarstan", "", "RU"),
    ],
)
def test_cities_and_provinces(language: str, form: str, city: str, code: str) -> None:
    found = towns(language).get(form)
    if found is None:
        world = city_index()[folded(form)]
        found = (world.name, world.country)
    assert found == (city, code)


@pytest.mark.parametrize("language", pack_codes())
def test_every_capital_has_a_name(language: str) -> None:
    """By the pack, by the table of the world, or by the state's own name."""
    named = set(towns(language).values())
    for country in countries().values():
        if country.capital and country.code not in NAMED_LIKE_THE_STATE:
            in_english = folded(country.capital) in city_index() and language == "en"
            assert in_english or (country.capital, country.code) in named, country


# In Azerbaijani or Russian; who writes so can mean either, and the state is the wider reading.
NAMED_LIKE_THE_STATE = {"SM", "MC", "LU", "SG", "KW", "TN", "DZ", "DJ", "PA", "GT", "VA", "HK", "MO", "BR", "TL"}
