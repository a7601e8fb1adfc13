import random
from pathlib import Path

import pytest

from dragoman.documents.sources import find_sources, read_article
from dragoman.exports.jsonl import write
from dragoman.pipeline.stages import rules_plan
from dragoman.pipeline.update import update
from dragoman.register.sqlite import open_view, open_writer

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")


def export(register: Path, out: Path) -> list[bytes]:
    out.mkdir()
    with open_view(register) as view:
        return [path.read_bytes() for path in write(view, out)]


def test_articles_give_one_register_in_any_order(tmp_path: Path) -> None:
    sources = find_sources([SEEDS])
    with open_writer(tmp_path / "all.db") as writer:
        summary = update(writer, rules_plan(), read_article, sources)
    assert summary.quarantined == () and summary.read == len(sources) > 0
    assert summary.derived.engagements.new > 0
    with open_writer(tmp_path / "one.db") as writer:
        for source in random.Random(1).sample(sources, len(sources)):
            update(writer, rules_plan(), read_article, [source])
    assert export(tmp_path / "one.db", tmp_path / "one") == export(tmp_path / "all.db", tmp_path / "all")


def test_every_value_cites_words_that_stand_in_its_document(tmp_path: Path) -> None:
    with open_writer(tmp_path / "r.db") as writer:
        update(writer, rules_plan(), read_article, find_sources([SEEDS]))
    with open_view(tmp_path / "r.db") as view:
        texts = {entry.id: view.text(entry.id) for entry in view.documents()}
        cited = [words for person in view.people() for tenure in person.tenures for words in tenure.evidence]
        for event in view.engagements():
            cited += [words for part in event.participants for words in part.evidence]
            assert all(part.evidence for part in event.participants), event.id
            for field in event.fields:
                assert all(version.evidence for version in field.versions), (event.id, field.name)
                cited += [words for version in field.versions for words in version.evidence]
        assert cited
        assert all(texts[w.document][w.start : w.end] == w.quote for w in cited)
