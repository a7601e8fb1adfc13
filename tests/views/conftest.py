from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.pipeline.update import update
from dragoman.register.sqlite import open_view, open_writer
from dragoman.register.store import View
from register.making import plan, read_article

# Two outlets on one meeting who differ on its day and its topics; a plan, an invitation, two holders of one office.
TEXTS = {
    "a1": "en;Alpha;2024-05-18\n"
    "meeting;held;2024-05-17;AZ/Baku;"
    "Ali Aliyev=minister of justice=AZ=host,Berik Asylov=president=KZ=guest;energy,trade\n"
    "invitation;held;2024-05-17;;Ali Aliyev=minister of justice=AZ=inviter,==KZ=invitee;\n",
    "b1": "ru;Beta;2024-05-19\n"
    "meeting;held;2024-05-16;AZ/Baku;Ali Aliyev=minister of justice=AZ=host,Berik Asylov=president=KZ=guest;energy\n",
    "c1": "az;Alpha;2024-06-01\n"
    "visit;planned;2024-06-10;KZ/Astana;Ali Aliyev=minister of justice=AZ=guest;\n"
    "call;held;2024-05-31;;"
    "Nino Kalo=minister of justice=GE=participant,Ali Aliyev=minister of justice=AZ=participant;\n",
    "d1": "az;Alpha;2024-06-20\n"
    "call;held;2024-06-19;;Vali Valiyev=prosecutor general=AZ=participant,==TR=participant;\n",
    "d2": "az;Beta;2024-06-21\n"
    "message;held;2024-06-20;;Ismayil Ismayilov=prosecutor general=AZ=sender,==IR=recipient;\n",
    "d3": "az;Beta;2024-06-25\nmessage;held;2024-06-24;;Vali Valiyev=prosecutor general=AZ=sender,==UZ=recipient;\n",
    "x1": "xx;Gamma;2024-06-02\nnothing\n",
    "z1": "en;Alpha;2024-06-03\nboom\n",
}


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for stem, text in TEXTS.items():
        (folder / f"{stem}.txt").write_text(text)
    path = folder / "r.db"
    with open_writer(path) as writer:
        update(writer, plan(), read_article, sorted(folder.glob("*.txt")))
    return path


@pytest.fixture
def view(register: Path) -> Iterator[View]:
    with open_view(register) as opened:
        yield opened
