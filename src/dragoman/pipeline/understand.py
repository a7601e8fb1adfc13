"""One article through the stages that look at one document alone; what fails says where and why."""

import re
from dataclasses import replace

from dragoman.model.dates import DateInterval
from dragoman.model.documents import Article, Document
from dragoman.model.errors import DataError, UnreadableInput
from dragoman.model.statements import Reading
from dragoman.model.vocabulary import Predicate
from dragoman.register.store import Quarantined, Understanding

from .plan import Plan

# A reason is one line for a table; the start of a long message says what it is about.
_LONGEST_REASON = 300


def understand(plan: Plan, article: Article) -> Understanding:
    """What the plan makes of an article; any failure of a stage is kept with it as a reason, none is raised.

    A fault in the package's own tables (DataError) is raised: it would fail every document.
    """
    document, reading = None, None
    stage = plan.prepare.name
    try:
        document = plan.prepare.run(article)
        _hold_to_text(document, article)
        stage = plan.read.name
        read = plan.read.run(document)
        _hold_to_evidence(read, document)
        stage = plan.bundle.name
        document = _dated(document, read)
        actors, reports = plan.bundle.run(read, document)
        reading = read
        return Understanding(article.id, plan.version, document, reading, actors, reports, None)
    except DataError:
        raise
    except Exception as fault:  # whatever it is, it concerns this document alone
        failure = Quarantined(article.source, article.id, stage, reason(fault))
        return Understanding(article.id, plan.version, document, None, (), (), failure)


def _dated(document: Document, reading: Reading) -> Document:
    """The document with the publication interval that its own clues gave the reader, where its header gives none."""
    for statement in reading.statements:
        known = statement.subject == document.id and statement.predicate is Predicate.PUBLISHED
        if known and document.published is None and isinstance(statement.value, DateInterval):
            return replace(document, published=statement.value, published_reason=statement.rule)
    return document


def reason(fault: Exception) -> str:
    """A failure in one line: its message, after its type where it was not raised for people."""
    message = re.sub(r"\s+", " ", str(fault)).strip()
    if not isinstance(fault, UnreadableInput):
        message = f"{type(fault).__name__}: {message}" if message else type(fault).__name__
    return message[:_LONGEST_REASON]


def _hold_to_text(document: Document, article: Article) -> None:
    if (document.id, document.text) != (article.id, article.text):
        raise ValueError("the document is not the text that was read")


def _hold_to_evidence(reading: Reading, document: Document) -> None:
    """Every statement cites words that stand in the document where it says; a reader that does not is not believed."""
    for statement in reading.statements:
        if not statement.evidence:
            raise ValueError(f"{statement.subject} {statement.predicate.value}: no evidence")
        for cited in statement.evidence:
            if (
                cited.document != document.id
                or not cited.quote
                or document.text[cited.start : cited.end] != cited.quote
            ):
                raise ValueError(f"{statement.subject} {statement.predicate.value}: the quote is not at {cited.start}")
