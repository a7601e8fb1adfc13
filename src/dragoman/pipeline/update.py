"""Brings a register up to date with texts: stores, understands, then computes people and engagements anew."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dragoman.model.documents import Article
from dragoman.model.errors import UnreadableInput
from dragoman.register.store import Changes, Derived, Quarantined, Understanding, Writer

from .plan import Each, Plan
from .understand import reason, understand

# Told after every step: what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]
NO_CHANGES = Derived(Changes(0, 0, 0), Changes(0, 0, 0))


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: documents `read` for the first time, `reread` with newer knowledge, and `unchanged`.

    `quarantined` is what failed in this run; `not_read` are the languages of documents that were stored but not read,
    with how many there were.
    """

    read: int
    reread: int
    unchanged: int
    quarantined: tuple[Quarantined, ...]
    not_read: tuple[tuple[str, int], ...]
    derived: Derived


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing did: the SHA-256 of texts that were there before, how many were new, and what could not be read."""

    known: tuple[str, ...]
    new: int
    failed: tuple[Quarantined, ...]


def update(writer: Writer, plan: Plan, read_article: Callable[[Path], Article], sources: Sequence[Path]) -> Summary:
    """`run`, without news of progress and in one process."""
    return run(writer, plan, store(writer, read_article, sources, _silent), map, _silent)


def store(writer: Writer, read_article: Callable[[Path], Article], sources: Sequence[Path], tell: Progress) -> Stored:
    """Stores the text of every source before anything is made of it, and gives the documents their ids."""
    known: list[str] = []
    new = 0
    failed: list[Quarantined] = []
    shut = {failure.source for failure in writer.view().quarantine() if failure.document is None}
    for number, source in enumerate(sources, 1):
        # A name may have bytes that are no text, which no register can hold.
        name = str(source).encode("utf-8", "backslashreplace").decode("utf-8")
        try:
            article = read_article(source)
        except (UnreadableInput, OSError, UnicodeError) as fault:
            failure = Quarantined(name, None, "open", reason(fault))
            writer.quarantine(failure)
            failed.append(failure)
        else:
            if writer.store(article):
                new += 1
            else:
                known.append(article.sha256)
            if name in shut:
                writer.release(name)
        tell("Storing", number, len(sources))
    writer.settle()
    return Stored(tuple(known), new, tuple(failed))


def run(writer: Writer, plan: Plan, stored: Stored, each: Each, tell: Progress) -> Summary:
    """Understands what is stored and not yet understood, then computes people and engagements where that is due."""
    pending = writer.pending(plan.version)
    entries = {entry.id: entry for entry in writer.view().documents()}
    failed: list[Quarantined] = list(stored.failed)
    unread = Counter[str]()
    read = reread = 0
    articles = (writer.article(document) for document in pending)
    for number, understood in enumerate(each(partial(understand, plan), articles), 1):
        failure = _keep(writer, understood)
        if failure:
            failed.append(failure)
        elif understood.document and understood.reading and understood.reading.note:
            unread[understood.document.language] += 1
        elif entries[understood.id].language is None:
            read += 1
        else:
            reread += 1
        tell("Reading", number, len(pending))
    derived = _derive(writer, plan, tell)
    touched = {entries[document].sha256 for document in pending}
    return Summary(
        read=read,
        reread=reread,
        unchanged=sum(sha256 not in touched for sha256 in stored.known),
        quarantined=tuple(failed),
        not_read=tuple(sorted(unread.items())),
        derived=derived,
    )


def _keep(writer: Writer, understood: Understanding) -> Quarantined | None:
    try:
        writer.keep(understood)
    except UnreadableInput as fault:
        source = writer.article(understood.id).source
        failure = Quarantined(source, understood.id, "keep", reason(fault))
        writer.keep(Understanding(understood.id, understood.version, understood.document, None, (), (), failure))
        return failure
    return understood.failure


def _derive(writer: Writer, plan: Plan, tell: Progress) -> Derived:
    mark = writer.mark(plan.version)
    if writer.derived() == mark:
        return NO_CHANGES
    view = writer.view()
    actors, reports = view.actors(), view.reports()
    tell("Merging", 0, 2)
    people = plan.resolve.run(actors)
    tell("Merging", 1, 2)
    engagements = plan.merge.run(reports, people, actors)
    derived = writer.derive(people, engagements, mark)
    tell("Merging", 2, 2)
    return derived


def _silent(what: str, done: int, total: int) -> None:
    pass
