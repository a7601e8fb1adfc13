"""Callers told first by their number ("five new envoys presented their credentials"), then one after another by name.

The list that follows has no act of its own, or that of the first telling again: "the envoys are …", or a line for each.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role
from dragoman.world.titles import Scope, titles

from .drafts import Draft
from .profiles import is_accredited
from .sides import Talk, sides_of

# How many sentences, or lines, after the host was told the list may go on.
_REACH = 16


def with_roll(
    drafts: Sequence[Draft], sentence: Sentence, acts: Sequence[Act], parties: Sequence[Party], talk: Talk
) -> list[Draft]:
    """The drafts, with a meeting of the host told before for each envoy whom a list names."""
    result = list(drafts)
    listed = [p for p in parties if p.person and p.title and p.country and p.sort == "person"]
    hosting = next((d for d in reversed(result) if _of_host(d, sentence.index)), None)
    if hosting is None or not listed:
        return result
    row = _of_row(hosting, result, listed)
    if not row and (any(not _tells_again(act) for act in acts) or not _is_list(sentence, parties, listed)):
        return result
    listed, host = row or listed, hosting.role(Role.HOST)[0]
    for party in listed:
        (side,) = sides_of(party, talk)[:1]
        if side.person == host.person or side.of in (None, host.of):
            continue
        told = next((d for d in result if d.kind is Kind.MEETING and {side.of, host.of} == d.states()), None)
        if told is None:
            guests = ((host, Role.HOST), (side, Role.GUEST))
            one = replace(hosting, acts=(party.span,), sentences=(sentence.index,), sides=guests)
            result.insert(result.index(hosting), replace(one, list=True, refers=False))
        elif not any(s.person and s.of == side.of for s, _ in told.sides):
            named = tuple((side, role) if s.of == side.of else (s, role) for s, role in told.sides)
            result = [replace(told, sides=named) if d is told else d for d in result]
    return result


def nameless(act: Act, parties: Sequence[Party]) -> bool:
    """Whether those whom a host receives are told by their office and number alone ("received five new envoys")."""
    behind = [p for p in parties if p.first >= act.last and p.sort in {"person", "office"}]
    called = behind[0] if behind and act.frame.roles[0] is Role.HOST else None
    if called is None or called.sort != "office" or not called.plural or called.country:
        return False
    return called.first - act.last <= _NEAR


def _of_row(hosting: Draft, drafts: Sequence[Draft], listed: Sequence[Party]) -> list[Party]:
    """Those of a sentence who are of a row of envoys of whom nobody was named ("five new envoys handed their letters to
    President Berg"): whoever is an envoy of another state, whatever is said of them."""
    host = hosting.role(Role.HOST)[0]
    if len(hosting.sides) > 1 and not hosting.list:
        return []
    first = next(
        (d for d in drafts if d.list and len(d.sides) == 1 and any(host.same_as(s) for s in d.role(Role.HOST))), None
    )
    if first is None:
        return []
    return [p for p in listed if _is_envoy(p.title) and p.country != host.country]


def _is_envoy(title: str | None) -> bool:
    """Whether somebody with such a title stands for a state abroad: an ambassador, an envoy, a high commissioner."""
    known = titles().get(title or "")
    return is_accredited(title) or (known is not None and known.scope is not Scope.STATE)


# How many words ("on Monday, at the Palace of Nations, the letters of credence of four") lie between a verb and those
# whom a host receives.
_NEAR = 24


def with_day_of_row(drafts: Sequence[Draft], sentence: Sentence) -> list[Draft]:
    """The drafts; those of one row of callers, told by one sentence, have the day and place that was told of one."""
    row = [d for d in drafts if d.list and d.kind is Kind.MEETING and sentence.index in d.sentences]
    dated = next((d for d in row if d.date and min(d.sentences) < sentence.index), None)
    if dated is None or len(row) < 2:
        return list(drafts)
    same = [d for d in row if d.date is None and d.persons() & dated.persons() and d.status.value is dated.status.value]
    return [replace(d, date=dated.date, place=d.place or dated.place) if d in same else d for d in drafts]


def _tells_again(act: Act) -> bool:
    """Whether an act is one of callers, told without the host ("the envoys who presented their credentials were …")."""
    return act.frame.kind is Kind.MEETING and Role.GUEST in act.frame.roles


def _of_host(draft: Draft, place: int) -> bool:
    """Whether a meeting was told with a host who receives callers, a few sentences back."""
    hosts = draft.role(Role.HOST)
    return draft.kind is Kind.MEETING and bool(hosts and hosts[0].of) and 0 <= place - max(draft.sentences) <= _REACH


def _is_list(sentence: Sentence, parties: Sequence[Party], listed: Sequence[Party]) -> bool:
    """Whether a sentence is a list: several who hold one office, or a line with nobody else in it."""
    states = {p.country for p in listed}
    if len(states) > 1 and len({p.title for p in listed}) <= 2 and len(listed) >= len([p for p in parties if p.person]):
        return True
    words = [t for t in sentence.tokens[listed[0].last :] if t.is_word]
    alone = len(listed) == 1 and len([p for p in parties if p.person]) == 1
    return alone and not words and _opens(sentence, listed[0])


def _opens(sentence: Sentence, party: Party) -> bool:
    """Whether nothing but a bullet, a number or a courtesy stands before whoever is listed."""
    before = [t for t in sentence.tokens[: party.first] if t.is_word and not t.capital and not t.text.isdigit()]
    return not before
