"""Files → articles: what is read as it is, and what is refused with a reason."""

import hashlib
import os
from pathlib import Path

import pytest

from dragoman.documents.sources import find_sources, read_article
from dragoman.model.errors import UnreadableInput, UsageError


def test_folders_are_searched_and_files_taken_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.txt", "in/c.txt", "in/d.html"):
        (tmp_path / name).write_text("x", "utf-8")
    found = find_sources([tmp_path, tmp_path / "a.txt"])
    assert [path.name for path in found] == ["a.txt", "b.txt", "c.txt"]


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        find_sources([tmp_path / "missing"])
    with pytest.raises(UsageError, match="nothing to read"):
        find_sources([tmp_path])


@pytest.mark.parametrize("raw", [b"one\r\ntwo\rthree\n", "\ufeffbom".encode(), "Səfər".encode()])
def test_text_is_what_read_text_gives(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "news-1.txt"
    path.write_bytes(raw)
    article = read_article(path)
    assert article.text == path.read_text("utf-8")
    assert article.id == "news-1"
    assert article.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"a\0b", "binary"),
        ("Привет".encode("cp1251"), "not UTF-8"),
        ("Привет".encode("utf-16"), "UTF-16"),
        (b"x" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(raw)
    with pytest.raises(UnreadableInput, match=reason):
        read_article(path)


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        read_article(tmp_path)


def test_what_is_called_like_a_text_and_is_none_is_found_and_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "in.txt").write_text("x", "utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "up").symlink_to(".", target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.txt")
    found = {path.name: path for path in find_sources([tmp_path])}
    assert sorted(found) == ["folder.txt", "gone.txt", "in.txt", "loop.txt", "pipe.txt"]
    assert read_article(found.pop("in.txt")).text == "x"
    for path in found.values():
        with pytest.raises(UnreadableInput, match="cannot be read"):
            read_article(path)


def test_a_name_that_is_no_text_is_made_one(tmp_path: Path) -> None:
    path = tmp_path / "n\udcff.txt"
    try:
        path.write_text("x", "utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert read_article(path).id == "n\\udcff"
