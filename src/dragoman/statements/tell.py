"""Drafts → statements, each with its evidence."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found
from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.spans import Evidence, Span
from dragoman.model.statements import Office, Part, Statement, Value
from dragoman.model.vocabulary import Kind, Predicate, Salience, Status

from .drafts import Draft, Told
from .links import answered, holder
from .profiles import Profile
from .recalled import recalls
from .topics import on_the_agenda, topics_of
from .trades import trades

_TOPICAL = (Kind.MEETING, Kind.CALL, Kind.GATHERING, Kind.SIGNING, Kind.TRAINING, Kind.MESSAGE)


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
        say(subject, Predicate.KIND, draft.kind, draft.acts)
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
        discussed = _topics(draft, drafts, found, pack)
        follow = [topic for topic in trades(draft) if topic.value not in {told.value for told in discussed}]
        for topic in [*discussed, *follow]:
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


def _only_named(gathering: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a text names a gathering for what lies ahead, or for where two sides talked: then its name alone tells
    topics."""
    talks = [d for d in drafts if d.kind in (Kind.MEETING, Kind.CALL) and d.status.value is not Status.PLANNED]
    return gathering.status.value is Status.PLANNED or any(
        set(d.sentences) & set(gathering.sentences) or d.acts[0] < gathering.acts[0] for d in talks
    )


def _inside(topic: Told[str], draft: Draft) -> bool:
    return any(act.covers(span) for act in draft.acts for span in topic.spans)


# What stands between the sentences of a conversation, and is none of what was talked about.
_ASIDE = (Kind.MESSAGE, Kind.CEREMONY, Kind.TRAINING)


def _topics(draft: Draft, drafts: Sequence[Draft], found: Found, pack: LanguagePack):  # type: ignore[no-untyped-def]
    """The topics of a draft: from its own sentences, and those after them until another conversation begins."""
    if draft.kind not in _TOPICAL:
        return []
    chosen = set(draft.sentences)
    if draft.kind is Kind.GATHERING and _only_named(draft, drafts):
        named = [t for t in topics_of([s for s in found.sentences if s.index in chosen], pack) if _inside(t, draft)]
        also = list(topics_of(on_the_agenda(found.sentences, max(chosen), pack), pack))
        return [*named, *(t for t in also if t.value not in {n.value for n in named})]
    if draft.kind in (Kind.MEETING, Kind.CALL) or (
        draft.kind is Kind.GATHERING and draft.status.value is not Status.PLANNED
    ):
        starts = sorted(
            {
                s
                for d in drafts
                if d is not draft
                and d.kind in (Kind.MEETING, Kind.CALL, Kind.GATHERING)
                and not (d.kind is Kind.GATHERING and d.status.value is Status.PLANNED)
                for s in d.sentences
            }
        )
        own = max(draft.sentences[:1])
        recalled = [s.index for s in found.sentences if s.index > own and recalls(s, pack)]
        end = min((s for s in [*starts, *recalled] if s > own), default=len(found.sentences))
        # a text ahead of a meeting tells what else there is after it
        end = min(end, own + 2) if draft.status.value is Status.PLANNED else end
        aside = {s for d in drafts if d.kind in _ASIDE for s in d.sentences}
        chosen |= set(range(own, end)) - aside
    return topics_of([s for s in found.sentences if s.index in chosen], pack)
