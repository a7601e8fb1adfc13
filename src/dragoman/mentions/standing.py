"""For whom somebody stands whose office names no state: what other words of the sentence say of it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.bodies import BodyType, bodies
from dragoman.world.titles import organ_head, title_organ

from .found import Sentence
from .grammar import Grammar
from .offices import GENERIC
from .party import Party

_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})
_GENDERS = frozenset({"masc", "femn"})
_OWNED = frozenset({"colleague", "guest", "delegation"})
_JOINERS = frozenset({",", "–", "—", "-", "/"})
_FINITE = frozenset({"past", "present", "future"})
# How many tokens may lie between a name and a further office of its holder, or a state and who stands for it.
_REACH = 12
# How many tokens before a possessive its owner is looked for.
_OWNER = 8


def standing(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, in order, with the states that two offices of one person, "its" and "on behalf of"
    tell."""
    result = list(found)
    if rules.cases and rules.office_right:
        result = _twofold(sentence, result)
    if rules.cases and rules.office_right:
        result = [_at_organ(sentence, party, result) for party in result]
    if rules.organ_words:
        result = _of_an_organ(sentence, result, rules)
    if rules.country_words and rules.office_right:
        result = [_same_state(sentence, party, result, rules) for party in result]
    if rules.possessives:
        owned = {party.first for party in result if party.office or party.sort in _OWNED}
        whose = {i for i, token in enumerate(sentence.tokens) if token.folded in rules.possessives}
        result = [p for p in result if not (p.sort == "pronoun" and p.last in owned and p.last - 1 in whose)]
        result = [_possessed(sentence, party, result, rules) for party in result]
    result = _relatives(sentence, _pronouns(sentence, result), rules)
    result = _represented(sentence, result, rules)
    return _on_behalf(sentence, result, rules)


def _twofold(sentence: Sentence, found: list[Party]) -> list[Party]:
    """A person of two offices is one: "вице-премьера Италии, министра юстиции Марио Росси"; the other office may
    tell the state."""
    result: list[Party] = []
    for place, party in enumerate(found):
        last = result[-1] if result else None
        if (
            last
            and _same_holder(sentence, last, party)
            and not (place > 1 and _linked(sentence, found[place - 2], last))
        ):
            span = sentence.span_of(last.first, party.last)
            body = party.body or (last.body if not party.country else None)
            title = (
                last.title if not party.country and last.country and not title_organ(party.title or "") else party.title
            )
            country = party.country or last.country
            party = replace(party, first=last.first, span=span, title=title, country=country, body=body)
            result.pop()
        elif (
            last and last.person and last.title and not (last.country or last.body) and _further(sentence, last, party)
        ):
            span = sentence.span_of(last.first, party.last)
            result[-1] = replace(last, last=party.last, span=span, country=party.country, body=party.body)
            continue
        result.append(party)
    return result


def _linked(sentence: Sentence, first: Party, second: Party) -> bool:
    gap = sentence.tokens[first.last : second.first]
    return first.sort == "office" and len(gap) == 1 and gap[0].text in _JOINERS


def _same_holder(sentence: Sentence, office: Party, person: Party) -> bool:
    """Whether an office and a person with an office before the name, joined by a comma or a dash, are one person."""
    if office.sort != "office" or office.plural or not person.person or person.office is None:
        return False
    if person.office.first != person.first or not _linked(sentence, office, person):
        return False
    if office.country and person.country and office.country != person.country:
        return False
    return bool(office.features & person.features & _CASES)


def _further(sentence: Sentence, person: Party, office: Party) -> bool:
    """Whether an office after a name, in its case and in its clause, is another of the same person."""
    if person.country or person.body or office.sort != "office" or office.plural:
        return False
    if not (office.country or office.body):
        return False
    gap = sentence.tokens[person.last : office.first]
    if not gap or len(gap) > _REACH or gap[-1].text not in _JOINERS:
        return False
    if any(form.features & _FINITE and "verb" in form.features for token in gap for form in token.forms[:1]):
        return False
    return bool(person.features & office.features & _CASES)


def _possessed(sentence: Sentence, party: Party, found: Sequence[Party], rules: Grammar) -> Party:
    """ "The union and its secretary general": the office is of whatever was named last before it."""
    unit = party.office
    if unit is None or party.country or party.body or party.organ or party.first == 0:
        return party
    if sentence.tokens[party.first - 1].folded not in rules.possessives:
        return party
    owners = [p for p in found if p.last < party.first and (p.country or p.body) and p.sort != "adjective"]
    if not owners or party.first - owners[-1].last > _OWNER:
        return party
    owner = owners[-1]
    if owner.body and not owner.country:
        owner = replace(owner, body=_organisation(owner.body))
    head = organ_head(owner.organ) if owner.organ and not owner.person else None
    title = " ".join([*unit.title.split()[:-1], head]) if head and unit.title.split()[-1] in GENERIC else party.title
    return replace(party, title=title, country=owner.country, body=None if owner.country else owner.body)


def _of_an_organ(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """ "The head of the Kazakh agency": of an organ that only its state tells."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        after = sentence.tokens[party.last : party.last + 1]
        generic = before is not None and before.sort == "office" and before.title in GENERIC and not before.country
        if (
            before
            and generic
            and party.sort == "adjective"
            and party.first == before.last
            and after[0].has_base(rules.organ_words)
        ):
            result[-1] = replace(
                before, last=party.last + 1, span=sentence.span_of(before.first, party.last + 1), country=party.country
            )
            continue
        result.append(party)
    return result


def _same_state(sentence: Sentence, party: Party, found: Sequence[Party], rules: Grammar) -> Party:
    """ "The president of Kenya and the prosecutor general of the country": the country is the one named before."""
    unit = party.office
    after = sentence.tokens[unit.last : unit.last + 2] if unit else ()
    this = len(after) > 1 and after[0].folded in rules.skipped and not after[0].has_base(rules.country_words)
    if this:
        after = after[1:]  # "of this country"
    if unit is None or party.country or party.body:
        return party
    if not (after and after[0].has_base(rules.country_words)):
        inside = sentence.tokens[unit.last - 1].has_base(rules.country_words)
        return replace(party, there=inside and not party.person)
    owners = [p for p in found if p.last <= party.first and p.country]
    if owners and this:
        # not of whoever was named last, but of the last state that was named as such
        named = [m for m in sentence.of(MentionKind.STATE) if m.last <= party.first and m.country]
        plain = [m for m in named if m.sort == "country"]
        return replace(party, country=plain[-1].country) if plain else party
    return replace(party, country=owners[-1].country) if owners else replace(party, there=not party.person)


def _at_organ(sentence: Sentence, party: Party, found: Sequence[Party]) -> Party:
    """ "At the ministry of justice the minister John Odera received them": minister of what."""
    unit = party.office
    if unit is None or not party.person or party.country or party.body or party.organ or party.title not in _BARE:
        return party
    # a delegation of an organ is nearer to whoever leads it than the organ that it came to
    before = [p for p in found if p.sort in {"organ", "delegation"} and p.last <= party.first and p.organ]
    head = organ_head(before[-1].organ) if before and before[-1].organ else None
    if head is None or (party.title == "minister") != ("minister" in head.split()):
        return party
    return replace(party, title=head, country=before[-1].country)


# Titles that say of nothing what they are.
_BARE = GENERIC | {"minister"}


def _organisation(body: str) -> str:
    """The organisation whose series of gatherings a body is; else the body itself."""
    known = bodies()[body]
    if known.type is not BodyType.SERIES or not known.source:
        return body
    same = (b for b in bodies() if bodies()[b].source == known.source and bodies()[b].type is BodyType.ORGANISATION)
    return next(same, body)


def _pronouns(sentence: Sentence, found: Sequence[Party]) -> list[Party]:
    """ "The delegation came to the ministry, where it was received": a pronoun of the delegation's gender is the
    delegation."""
    result: list[Party] = []
    for party in found:
        genders = party.features & _GENDERS
        if party.sort == "pronoun" and len(genders) == 1:
            before = [p for p in result if p.sort == "delegation" and genders == p.features & _GENDERS]
            if before and not any(p.person for p in result if p.first > before[-1].first):
                place = {"first": party.first, "last": party.last, "span": party.span, "features": party.features}
                party = replace(before[-1], **place)  # type: ignore[arg-type]
        result.append(party)
    return result


def _relatives(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """ "The speaker of Kenya, who is in Geneva": the relative word is whoever stands right before its comma, as a
    subject."""
    result = list(found)
    if not (rules.cases and rules.office_right):
        return result
    taken = {i for party in found for i in range(party.first, party.last)}
    for place, token in enumerate(sentence.tokens):
        if place in taken or place == 0 or not token.has_base(rules.relatives) or "nom" not in token.features:
            continue
        before = [p for p in found if p.last == place - 1 and p.sort in _MEANT]
        if sentence.tokens[place - 1].text == "," and before:
            features = frozenset({"nom"})
            result.append(
                replace(before[-1], first=place, last=place + 1, span=token.span, features=features, relative=True)
            )
    return sorted(result, key=lambda p: (p.first, p.last))


# Who can be meant by a relative word.
_MEANT = frozenset({"person", "office", "delegation", "colleague", "guest"})


def _represented(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """ "Kenya is represented by the minister John Odera": whose minister he is."""
    states = [p for p in found if p.sort == "state" and p.country and not p.relations & {"in", "to"}]
    if len({p.country for p in states}) != 1 or not any(t.has_base(rules.represents) for t in sentence.tokens):
        return list(found)
    unknown = [p for p in found if (p.person or p.sort == "office") and not (p.country or p.body or p.own)]
    if len(unknown) != 1:
        return list(found)
    return [replace(p, country=states[0].country) if p is unknown[0] else p for p in found if p not in states]


def _on_behalf(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """ "On behalf of the Kenyan side the document was signed by the minister John Odera": whose minister he is."""
    result = list(found)
    tokens = sentence.tokens
    opened: set[str] = set()
    for place in range(len(tokens)):
        match = rules.behalf.at(tokens, place)
        first, last = (match.first, match.last) if match else (place, place + 1)
        state = next((m for m in sentence.of(MentionKind.STATE) if first < m.first < last + 3 and m.country), None)
        if state is None or (match is None and not _second_side(sentence, state, place, opened)):
            continue
        opened.add(tokens[first].folded)
        end = max(last, state.last)
        result = [p for p in result if not (first <= p.first and p.last <= end + 1) or p.person or p.sort == "office"]
        who = next((p for p in result if p.first >= end and (p.person or p.sort == "office")), None)
        if who and not (who.country or who.body) and who.first - end <= _REACH:
            result = [replace(p, country=state.country, behalf=True) if p is who else p for p in result]
    return result


def _second_side(sentence: Sentence, state: Mention, place: int, opened: set[str]) -> bool:
    """Whether the noun of a side is left out after it was said of the other ("с казахстанской стороны – …, с узбекской
    – …")."""
    tokens = sentence.tokens
    after = tokens[state.last : state.last + 1]
    beside = tokens[place].folded in opened and state.first == place + 1 and state.sort == "adjective"
    return beside and bool(after) and after[0].text in "–—-"
