import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.cli.main import main
from register.making import plan

TEXTS = {
    "a1": "en;Alpha;2024-05-18\n"
    "meeting;held;2024-05-17;AZ/Baku;Ali Aliyev=minister of justice=AZ=host,Berik Asylov=president=KZ=guest;energy\n"
    "visit;planned;2024-06-10;KZ/Astana;Ali Aliyev=minister of justice=AZ=guest;\n",
    "b1": "ru;Beta;2024-05-19\n"
    "meeting;held;2024-05-16;AZ/Baku;Ali Aliyev=minister of justice=AZ=host,Berik Asylov=president=KZ=guest;trade\n",
    "evil": "en;[red]\x1b[31m\u202eX;2024-06-20\n"
    "meeting;held;2024-06-19;IR/Tehran;"
    "[bold]Eve[/bold] \x1b]0\u2066=minister of justice=IR=host,Ali Zed=president=TM=guest;\n",
}


@dataclass(frozen=True)
class Ran:
    """What a command line left: exit status, standard output and standard error."""

    status: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs the command in an empty folder, with the toy stages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("dragoman.pipeline.stages.rules_plan", plan)

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dragoman", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        status = ended.value.code
        return Ran(status if isinstance(status, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture
def read(cli: Cli, tmp_path: Path) -> Cli:
    """The command, after three texts were read into the default register."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for stem, text in TEXTS.items():
        (folder / f"{stem}.txt").write_text(text)
    assert cli("read", "texts").status == 0
    return cli
