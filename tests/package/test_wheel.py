"""The wheel, built and installed apart from the checkout, reads articles: every table and pack is in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "articles"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as the wheel installs it, without its dependencies: those are here already."""
    work = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(work), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = work.glob("dragoman-*.whl")
    target = work / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return target


def run(installed: Path, *arguments: str) -> str:
    """What a command of the installed package prints."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "dragoman", *arguments]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=installed)
    return ran.stdout


def test_the_installed_wheel_is_what_runs(installed: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    where = [sys.executable, "-c", "import dragoman; print(dragoman.__file__)"]
    ran = subprocess.run(where, check=True, capture_output=True, text=True, env=environment, cwd=installed)
    assert Path(ran.stdout.strip()).is_relative_to(installed)


def test_the_installed_wheel_reads_articles(installed: Path, tmp_path: Path) -> None:
    register = str(tmp_path / "register.db")
    run(installed, "read", str(EXAMPLES), "--register", register)
    engagements = json.loads(run(installed, "engagements", "--json", "--register", register))
    assert len(engagements) > 10
    languages = json.loads(run(installed, "languages", "--json"))
    assert {"az", "en", "ru"} <= {language["code"] for language in languages}


def test_the_licence_goes_with_the_wheel(installed: Path) -> None:
    (metadata,) = installed.glob("dragoman-*.dist-info")
    shipped = {path.name for path in metadata.rglob("*")}
    assert {"LICENSE", "NOTICE"} <= shipped
