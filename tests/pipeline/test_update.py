import random
from pathlib import Path

import pytest

from dragoman.exports.jsonl import write
from dragoman.model.documents import Document
from dragoman.model.statements import Reading
from dragoman.pipeline.plan import Plan
from dragoman.pipeline.retrospect import as_of
from dragoman.pipeline.update import Summary, update
from dragoman.register.sqlite import open_view, open_writer
from register.making import plan, read, read_article

TEXTS = {
    "one": "en;Alpha;2024-05-18\nmeeting;held;2024-05-17;AZ/Baku;Ali=minister=AZ=host,Berik=president=KZ=guest;energy",
    "two": "ru;Beta;2024-05-20\nmeeting;held;2024-05-16;AZ/Baku;Ali=minister=AZ=host,Berik=president=KZ=guest;trade\n",
    "three": "az;Alpha;2024-06-01\nvisit;planned;2024-06-10;KZ/Astana;Ali=minister=AZ=guest;\n",
    "four": "xx;Gamma;2024-06-02\nvisit;planned;2024-06-10;KZ/Astana;Ali=minister=AZ=guest;\n",
    "five": "en;Alpha;2024-06-03\nboom\n",
    "six": "en;Alpha;2024-06-03\nbreak\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    for stem, text in TEXTS.items():
        (made / f"{stem}.txt").write_text(text)
    (made / "bad.txt").write_bytes(b"\0\1")
    return made


def run(register: Path, sources: list[Path], made: Plan | None = None) -> Summary:
    with open_writer(register) as writer:
        return update(writer, made or plan(), read_article, sources)


def export(register: Path, out: Path) -> list[bytes]:
    out.mkdir(exist_ok=True)
    with open_view(register) as view:
        return [path.read_bytes() for path in write(view, out)]


def test_a_run_tells_what_it_did(folder: Path, tmp_path: Path) -> None:
    summary = run(tmp_path / "r.db", sorted(folder.iterdir()))
    assert (summary.read, summary.reread, summary.unchanged) == (3, 0, 0)
    assert summary.not_read == (("xx", 1),)
    assert summary.derived.engagements.new == 2
    assert [(q.document, q.stage, q.reason) for q in summary.quarantined] == [
        (None, "open", "binary data"),
        ("five", "read", "KeyError: 'boom'"),
        ("six", "prepare", "RuntimeError: cannot prepare"),
    ]


def test_a_second_run_changes_nothing(folder: Path, tmp_path: Path) -> None:
    register = tmp_path / "r.db"
    sources = sorted(folder.iterdir())
    run(register, sources)
    first, before = export(register, tmp_path / "a"), register.read_bytes()
    summary = run(register, sources)
    assert (summary.read, summary.reread, summary.unchanged) == (0, 0, 4)
    assert not summary.derived.people.any and not summary.derived.engagements.any
    assert len(summary.quarantined) == 3
    assert export(register, tmp_path / "b") == first
    assert register.read_bytes() == before


def test_neither_order_nor_batches_matter(folder: Path, tmp_path: Path) -> None:
    sources = sorted(folder.iterdir())
    twin = tmp_path / "more" / "one.txt"
    twin.parent.mkdir()
    twin.write_text(TEXTS["one"].replace("17", "15"))
    sources.append(twin)
    run(tmp_path / "all.db", sources)
    expected = export(tmp_path / "all.db", tmp_path / "out")
    for seed in range(5):
        shuffled = random.Random(seed).sample(sources, len(sources))
        register = tmp_path / f"{seed}.db"
        for source in shuffled:
            run(register, [source])
        assert export(register, tmp_path / "out") == expected


@pytest.mark.parametrize("calls", range(1, 12))
def test_a_killed_run_is_taken_up_again(folder: Path, tmp_path: Path, calls: int) -> None:
    sources = sorted(folder.iterdir())
    run(tmp_path / "whole.db", sources)
    left = [calls]

    def dies(document: Document) -> Reading:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt
        return read(document)

    def dies_late(*_: object) -> object:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "cut.db", sources, plan(read=dies, merge=dies_late))
    run(tmp_path / "cut.db", sources[:1])
    assert export(tmp_path / "cut.db", tmp_path / "a") == export(tmp_path / "whole.db", tmp_path / "b")


def test_newer_knowledge_reads_again(folder: Path, tmp_path: Path) -> None:
    sources = sorted(folder.iterdir())
    run(tmp_path / "r.db", sources)
    summary = run(tmp_path / "r.db", sources[:1], plan("2"))
    assert (summary.read, summary.reread, summary.unchanged) == (0, 3, 0)
    mended = run(tmp_path / "r.db", sources[:1], plan("3", read=lambda d: Reading(d.id, "toy/2", ())))
    assert [q.document for q in mended.quarantined] == [None, "six"]
    assert mended.derived.engagements.gone == 2


def test_a_reader_whose_quotes_are_not_in_the_text_is_not_believed(folder: Path, tmp_path: Path) -> None:
    def invents(document: Document) -> Reading:
        made = read(document)
        statements = list(made.statements)
        words = statements[0].evidence[0]
        wrong = type(words)(words.document, words.start + 1, words.end + 1, words.quote)
        statements[0] = type(statements[0])(*(statements[0].subject, statements[0].predicate, "x", (wrong,), None, "r"))
        return Reading(made.document, made.reader, tuple(statements))

    summary = run(tmp_path / "r.db", [folder / "one.txt"], plan(read=invents))
    assert "the quote is not at" in summary.quarantined[0].reason
    with open_view(tmp_path / "r.db") as view:
        assert view.statements("one") == ()
        assert [entry.language for entry in view.documents()] == ["en"]


def test_a_file_that_can_be_read_after_all_leaves_quarantine(folder: Path, tmp_path: Path) -> None:
    bad = folder / "bad.txt"
    assert len(run(tmp_path / "r.db", [bad]).quarantined) == 1
    bad.write_text(TEXTS["one"])
    assert run(tmp_path / "r.db", [bad]).quarantined == ()
    with open_view(tmp_path / "r.db") as view:
        assert view.quarantine() == ()


def test_as_of_a_day_is_the_register_of_what_was_published_by_then(folder: Path, tmp_path: Path) -> None:
    run(tmp_path / "all.db", sorted(folder.iterdir()))
    run(tmp_path / "early.db", [folder / "one.txt", folder / "two.txt"])
    with open_view(tmp_path / "all.db") as view, open_view(tmp_path / "early.db") as early:
        snapshot = as_of(view, plan(), early.documents()[-1].published.latest)  # type: ignore[union-attr, arg-type]
        for name in ("people", "engagements", "actors", "reports", "report_documents"):
            assert getattr(snapshot, name)() == getattr(early, name)()
        assert [e.id for e in snapshot.documents()] == [e.id for e in early.documents()]
        assert snapshot.engagement_ids("one") == early.engagement_ids("one")
        assert snapshot.quarantine() == ()
        with pytest.raises(KeyError):
            snapshot.text("three")
