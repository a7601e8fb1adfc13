"""Which outlet a text is from, and of which state it is."""

import pytest

from dragoman.documents.cues import naming
from dragoman.documents.lines import lines_of
from dragoman.documents.origin import Origin, origin
from dragoman.documents.outlets import known_outlet, outlet_country, outlets, site_host
from dragoman.documents.published import publication
from dragoman.languages.load import load_pack, pack_codes
from dragoman.world.places import countries


def _origin(text: str, code: str) -> Origin:
    pack = load_pack(code)
    lines = lines_of(text)
    return origin(text, lines, publication(text, lines, pack).dateline, pack)


@pytest.mark.parametrize(
    ("code", "text", "name", "country"),
    [
        ("en", "The minister met his colleague, Azernews reports.", "Azernews", "AZ"),
        ("en", "The minister met his colleague, the office told Trend.", "Trend", "AZ"),
        ("en", "The minister met his colleague, Fjord Courier reports, citing the ministry.", "Fjord Courier", None),
        ("en", "The minister has left for Rome, the Fjord Telegraph has learned.", "Fjord Telegraph", None),
        ("en", "OSLO, May 3, 2024 (Fjord Monitor) — The minister left.", "Fjord Monitor", "NO"),
        ("en", "Oslo. January 15. Fjord Today - The minister left for Rome.", "Fjord Today", "NO"),
        ("en", "The minister left.\n\nThe Fjord Bulletin, 9 May 2024", "Fjord Bulletin", None),
        ("en", "The minister left.\n\nFjord Wire — subscribe to our newsletter!", "Fjord Wire", None),
        ("az", "Nazir həmkarı ilə görüşüb, - Nümunə.az xəbər verir.", "Nümunə.az", "AZ"),
        ("az", "Nazirlikdən Nümunə.az-a verilən məlumata görə, heyət gəlib.", "Nümunə.az", "AZ"),
        ("az", "Nazirlikdən Yeni Xəbər-ə bildirilib ki, heyət gəlib.", "Yeni Xəbər", None),
        ("az", 'Nazirlikdən "Yeni Səs"ə bildirilib ki, heyət gəlib.', "Yeni Səs", None),
        ("az", "Nazir gəlib.\n\nNümunə.az", "Nümunə.az", "AZ"),
        ("az", "Nümunə.info xarici mətbuata istinadən xəbər verir ki, nazir gəlib.", "Nümunə.info", None),
        ("ru", "Министр прибыл с визитом, передает «Фьорд-Медиа».", "Фьорд-Медиа", None),
        ("ru", "Министр прибыл, сообщили «Северному вестнику» в министерстве.", "Северный вестник", None),
        ("ru", "Министр прибыл, сообщили «Северной газете» в министерстве.", "Северная газета", None),
        ("az", "Bakı. 12 iyun. REPORT.AZ/ Nazir gəlib.", "Report", "AZ"),
        ("az", "Bu barədə Oxu.Az-a Xarici İşlər Nazirliyinin Mətbuat xidmətindən məlumat verilib.", "Oxu.Az", "AZ"),
        ("ru", "МОСКВА, 5 мая — РИА Новости. Министр прибыл.", "РИА Новости", "RU"),
        ("ru", "БАКУ /Trend/ - Министр прибыл.", "Trend", "AZ"),
        ("ru", "Об этом Report рассказали в пресс-службе.", "Report", "AZ"),
        ("ru", "Министр прибыл.\n\nБР", "Бакинский рабочий", "AZ"),
        ("ru", "Об этом «Северному курьеру» сообщили в ведомстве.", "Северный курьер", None),
        ("ru", "Об этом корреспонденту «Северного курьера» рассказал источник.", "Северный курьер", None),
        ("ru", "Министр рассказал об этом в беседе со «Северным курьером».", "Северный курьер", None),
        ("ru", "К «Северному курьеру» обратились жители.", "Северный курьер", None),
        ("ru", "Министр дал комментарий «Вестнику Севера».", "Вестник Севера", None),
        ("ru", "Как стало известно «Северным новостям», министр прибыл.", "Северные новости", None),
        ("ru", "Как стало известно «Новому времени», министр прибыл.", "Новое время", None),
        ("ru", "Как стало известно «Русской правде», министр прибыл.", "Русская правда", None),
        ("ru", "Как стало известно «Фьорд-экспрессу», министр прибыл.", "Фьорд-экспресс", None),
        ("ru", "ТБИЛИСИ — «Фьорд-экспресс». Министр прибыл.", "Фьорд-экспресс", "GE"),
        ("ru", "ТБИЛИСИ, «Фьорд-экспресс». Министр прибыл.", "Фьорд-экспресс", "GE"),
        ("ru", "Министр прибыл.\n\n«Вестник Севера», № 28, 18 июля 2025 г.", "Вестник Севера", None),
        ("az", 'Bu barədə "Şimal Postu"na nazirlikdən məlumat verilib.', "Şimal Postu", None),
        ("az", "Bu barədə Şimal Postu-na Ədliyyə Nazirliyindən məlumat verilib.", "Şimal Postu", None),
        ("az", "“Şimal Postu”nun sualını cavablandıran nazir danışıb.", "Şimal Postu", None),
        ("en", "The Fjord Post was told that talks went on.", "Fjord Post", None),
        ("en", "In remarks to The Fjord Post, the minister said so.", "Fjord Post", None),
        ("en", "In reply to questions from The Fjord Post, the ministry said so.", "Fjord Post", None),
        ("en", "VIENNA — The Fjord Post. The minister left.", "Fjord Post", "AT"),
    ],
)
def test_a_text_names_its_outlet(code: str, text: str, name: str, country: str | None) -> None:
    found = _origin(text, code)
    assert (found.outlet, found.country) == (name, country)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The minister told Lavrov that the treaty was ready."),
        ("en", "The Commission has established a working group."),
        ("en", "The minister met his colleague, as Reuters reported on Monday."),
        ("ru", "С таким заявлением, как пишет ТАСС, выступил министр."),
        ("ru", "Министр прибыл, сообщает пресс-служба министерства."),
        ("ru", "Министр посетил завод «Северный экспресс»."),
        ("ru", "Гости обратились к «Хезболле» с призывом."),
        ("en", "The minister told The Hague that talks went on."),
        ("en", "VIENNA — The minister left. He is back."),
        ("ru", "В одной стране отметили День независимости, а в другой — День Конституции."),
        ("az", "Müdafiə Nazirliyi bildirir ki, nazir gəlib."),
        ("az", "“Səs” qəzetinin müsahibi artımı izah edib."),
    ],
)
def test_names_that_are_no_outlet_of_the_text(code: str, text: str) -> None:
    assert _origin(text, code).outlet is None


def test_dateline_goes_before_a_cited_agency() -> None:
    assert (
        _origin("OSLO, May 3, 2024 (Fjord Monitor) — The minister left, Reuters reports.", "en").outlet
        == "Fjord Monitor"
    )


def test_names_and_hosts_lead_to_one_outlet() -> None:
    assert known_outlet("АМИ Trend") is known_outlet("en.trend.az") is known_outlet("«Trend»")
    assert known_outlet("Fjord Monitor") is None


def test_domains_tell_the_state() -> None:
    assert site_host("Nümunə.az") == "nümunə.az"
    assert outlet_country("Nümunə.kz") == "KZ"
    assert outlet_country("Nümunə.info") is None
    assert site_host("No site. Az") is None


def test_every_outlet_file_is_sound() -> None:
    owners: dict[str, str] = {}
    for outlet in outlets():
        assert outlet.languages and (outlet.country is None or outlet.country in countries()), outlet.name
        for host in outlet.hosts:
            assert owners.setdefault(host, outlet.name) == outlet.name
        assert known_outlet(outlet.name) is outlet


@pytest.mark.parametrize("code", pack_codes())
def test_examples_of_cues_are_found(code: str) -> None:
    cues = naming(load_pack(code)).cues
    assert cues
    for cue in cues:
        assert cue.examples, cue.id
        for example in cue.examples:
            assert cue.pattern.search(example), (cue.id, example)
            assert _origin(example, code).outlet, (cue.id, example)
        for example in cue.but_not:
            assert not cue.pattern.search(example), (cue.id, example)
