import os
import sqlite3
import threading
from pathlib import Path

import pytest

from dragoman.model.errors import UnreadableInput, UsageError
from dragoman.model.vocabulary import Judgement
from dragoman.pipeline.understand import understand
from dragoman.register import sqlite
from dragoman.register.migrate import newest
from dragoman.register.sqlite import open_view, open_writer
from dragoman.register.store import Changes, Decision, Decisions, Quarantined
from register.making import article, plan

TEXT = "en;Outlet;2024-05-18\nmeeting;held;2024-05-17;AZ/Baku;Ali=minister=AZ=host,Berik=president=KZ=guest;energy\n"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "r.db"
    with open_writer(path) as writer:
        writer.store(article("one", TEXT))
        writer.settle()
        understood = understand(plan(), writer.article("one"))
        writer.keep(understood)
        people = plan().resolve.run(understood.actors)
        engagements = plan().merge.run(understood.reports, people, understood.actors)
        writer.derive(people, engagements, writer.mark("1"))
    return path


def test_what_is_kept_comes_back_as_it_was(register: Path) -> None:
    understood = understand(plan(), article("one", TEXT))
    people = plan().resolve.run(understood.actors)
    with open_view(register) as view:
        assert understood.reading is not None
        assert view.statements("one") == understood.reading.statements
        assert view.actors() == tuple(sorted(understood.actors, key=lambda a: a.id))
        assert view.reports() == understood.reports
        assert view.people() == people
        assert view.engagements() == plan().merge.run(understood.reports, people, understood.actors)
        assert view.text("one") == TEXT
        (entry,) = view.documents()
        assert (entry.language, entry.outlet, entry.published) == ("en", "Outlet", understood.document.published)  # type: ignore[union-attr]


def test_an_engagement_is_found_by_report_id_and_by_prefix(register: Path) -> None:
    with open_view(register) as view:
        assert view.engagement_ids("one#e0") == ("one#e0",)
        assert view.engagement_ids("one") == ("one#e0",)
        assert view.engagement_ids("one#e1") == ()
        assert view.engagement_ids("%") == ()
        assert view.engagements(["one#e0", "none"]) == view.engagements()
        assert view.reports([]) == ()


def test_only_what_differs_is_written(register: Path) -> None:
    with open_writer(register) as writer:
        people, engagements = writer.view().people(), writer.view().engagements()
        mark = writer.derived()
        assert mark == writer.mark("1")
        same = writer.derive(people, engagements, mark)
        assert not same.people.any and not same.engagements.any
        fewer = writer.derive(people[:1], (), mark)
        assert fewer.people == Changes(0, 0, 1)
        assert fewer.engagements == Changes(0, 0, 1)
        assert writer.view().people() == people[:1]


def test_a_smaller_text_of_the_same_stem_takes_the_id_over(tmp_path: Path) -> None:
    texts = sorted((article("one", TEXT), article("one", TEXT + "\n")), key=lambda a: a.sha256)
    with open_writer(tmp_path / "r.db") as writer:
        writer.store(texts[1])
        writer.settle()
        writer.keep(understand(plan(), writer.article("one")))
        assert writer.pending("1") == ()
        writer.store(texts[0])
        assert writer.settle() == 2
        other = f"one-{texts[1].sha256[:8]}"
        assert writer.pending("1") == ("one", other)
        assert writer.article("one").text == texts[0].text
        assert writer.article(other).text == texts[1].text
        assert writer.view().statements("one") == ()


def test_records_with_the_ids_of_others_are_refused_whole(register: Path) -> None:
    with open_writer(register) as writer:
        writer.store(article("two", TEXT))
        writer.settle()

        def same_ids(reading: object, document: object) -> object:
            return (), writer.view().reports()

        with pytest.raises(UnreadableInput, match="ids of others"):
            writer.keep(understand(plan(bundle=same_ids), writer.article("two")))
        assert writer.pending("1") == ("two",)


def test_quarantine_of_inputs_without_a_text(tmp_path: Path) -> None:
    failed = Quarantined("bad.txt", None, "open", "binary")
    with open_writer(tmp_path / "r.db") as writer:
        writer.quarantine(failed)
        writer.quarantine(failed)
        assert writer.view().quarantine() == (failed,)
        writer.release("bad.txt")
        assert writer.view().quarantine() == ()


def test_decisions_are_kept_in_order(tmp_path: Path) -> None:
    made = [Decision("people", "a", "b", judgement, "me", "2024-05-18T10:00:00Z") for judgement in Judgement]
    with open_writer(tmp_path / "r.db") as writer:
        rulings: Decisions = writer
        for decision in made:
            rulings.decide(decision)
        assert rulings.decisions() == tuple(made)


def test_what_is_no_register_is_refused_in_one_line(tmp_path: Path) -> None:
    text, other = tmp_path / "t.db", tmp_path / "o.db"
    text.write_text("hello " * 500)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    for path in (text, other):
        for opened in (open_view, open_writer):
            with pytest.raises(UsageError, match="is no register of Dragoman"), opened(path):
                pass
    assert text.read_text() == "hello " * 500


def test_missing_empty_and_newer_registers(tmp_path: Path, register: Path) -> None:
    with pytest.raises(UsageError, match="dragoman read"), open_view(tmp_path / "none.db"):
        pass
    (tmp_path / "empty.db").touch()
    with pytest.raises(UsageError, match="is empty"), open_view(tmp_path / "empty.db"):
        pass
    with pytest.raises(UsageError, match="is a folder"), open_writer(tmp_path):
        pass
    with pytest.raises(UsageError, match="there is no folder"), open_writer(tmp_path / "no" / "r.db"):
        pass
    connection = sqlite3.connect(register)
    connection.execute("INSERT INTO migrations VALUES (?, 'later')", (newest() + 1,))
    connection.commit()
    connection.close()
    for opened in (open_view, open_writer):
        with pytest.raises(UsageError, match="newer Dragoman"), opened(register):
            pass


def test_a_register_in_use_is_told(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_PATIENCE", 0.05)
    other = sqlite3.connect(register, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_view(register) as view:
        assert view.documents()
    with pytest.raises(UsageError, match="in use by another process"), open_writer(register) as writer:
        writer.store(article("new", TEXT))
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_file_is_told(register: Path) -> None:
    register.chmod(0o400)
    with open_view(register) as view:
        assert view.documents()
    with pytest.raises(UsageError, match="read-only"), open_writer(register) as writer:
        writer.store(article("new", TEXT))


def test_a_view_holds_one_moment(register: Path) -> None:
    with open_view(register) as view:
        before = view.documents()

        def write() -> None:
            with open_writer(register) as writer:
                writer.store(article("new", TEXT))
                writer.settle()

        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        assert view.documents() == before
    with open_view(register) as view:
        assert len(view.documents()) == len(before) + 1
