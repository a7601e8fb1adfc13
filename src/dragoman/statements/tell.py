"""Drafts → statements, each with its evidence."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found
from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.spans import Evidence, Span
from dragoman.model.statements import Office, Part, Statement, Value
from dragoman.model.vocabulary import Kind, Predicate, Salience, Status

from .agenda import agenda
from .drafts import Draft
from .links import answered, holder
from .profiles import Profile


def tell(
    found: Found, drafts: Sequence[Draft], profiles: Mapping[str, Profile], pack: LanguagePack, reader: str
) -> tuple[Statement, ...]:
    """Every statement of a document, persons first, then engagements in the order of their words."""
    document = found.document
    statements: list[Statement] = []

    def say(subject: str, predicate: Predicate, value: Value, spans: Iterable[Span], rule: str | None = None) -> None:
        evidence = _evidence(document, spans)
        if evidence:
            statements.append(Statement(subject, predicate, value, evidence, rule, reader))

    involved = {person for draft in drafts for person in draft.persons()}
    for local, person in found.people.items():
        profile = profiles.get(local)
        if local not in involved and not (profile and profile.offices):
            continue
        for spelling in person.spellings:
            say(local, Predicate.NAMED, spelling.name, [spelling.span])
        for office in profile.offices if profile else ():
            say(local, Predicate.HOLDS_OFFICE, Office(office.title, office.country, office.body), [office.span])
    ids = {id(draft): f"{document.id}#e{number}" for number, draft in enumerate(drafts, 1)}
    for draft in drafts:
        subject = ids[id(draft)]
        say(subject, Predicate.KIND, draft.kind, (*draft.acts, *_told_apart(draft, drafts)))
        say(subject, Predicate.STATUS, draft.status.value, draft.status.spans, draft.status.rule)
        say(
            subject,
            Predicate.SALIENCE,
            _salience(draft, document.published),
            draft.acts,
            "its place in the text, its day and its status",
        )
        if draft.name:
            say(subject, Predicate.NAME, draft.name.value, draft.name.spans, draft.name.rule)
        if draft.date:
            say(subject, Predicate.DATE, draft.date.value, draft.date.spans, draft.date.rule)
        if draft.place:
            say(subject, Predicate.PLACE, draft.place.value, draft.place.spans, draft.place.rule)
        for side, role in draft.sides:
            rule = "from the text around it" if draft.inherited else None
            say(
                subject,
                Predicate.PARTICIPANT,
                Part(side.person, None if side.person else side.organisation, side.country, role),
                [side.span],
                rule,
            )
        for topic in agenda(draft, drafts, found, pack):
            say(subject, Predicate.TOPIC, topic.value, topic.spans, topic.rule)
        if (outer := holder(draft, drafts)) is not None:
            say(
                subject,
                Predicate.PART_OF,
                ids[id(outer)],
                [draft.acts[0], outer.acts[0]],
                "its sides, place and days agree with it",
            )
        if (invitation := answered(draft, drafts)) is not None:
            say(
                subject,
                Predicate.ANSWERS,
                ids[id(invitation)],
                [draft.acts[0], invitation.acts[0]],
                "the invited side came",
            )
    return tuple(statements)


def _told_apart(draft: Draft, drafts: Sequence[Draft]) -> list[Span]:
    """The words that tell one of several engagements from the others of the same act: those for its own side ("she had
    talks with A, with B and with C")."""
    others = [d for d in drafts if d is not draft and d.kind is draft.kind and set(d.acts) & set(draft.acts)]
    shared = [side for d in others for side, _ in d.sides]
    own = [side for side, _ in draft.sides if not any(side.same_as(other) for other in shared)]
    return [side.span for side in own] if others else []


def _evidence(document: Document, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(document.evidence(span) for span in sorted(set(spans)))


def _salience(draft: Draft, published: DateInterval | None) -> Salience:
    """Background: what led to it, a gathering ahead, and what lies more than a week before the text."""
    if draft.past or (draft.kind is Kind.GATHERING and draft.status.value is Status.PLANNED):
        return Salience.BACKGROUND
    day = draft.date.value.latest if draft.date else None
    if day and published and published.earliest and (published.earliest - day).days > 7:
        return Salience.BACKGROUND
    return Salience.MAIN
