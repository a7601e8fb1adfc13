"""Offices: a title with what modifies it, and the state or the body that it is of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.titles import organ_head, title_organ

from .found import Sentence
from .grammar import Grammar
from .owners import city_beside, owner_before, owner_behind, owner_of_place
from .portfolios import over_brackets, with_portfolio, within_portfolio
from .seated import behind_seat, by_seat, is_seat

# Titles that say nothing until it is said of what: the head of a state organ has that organ's own title.
_HEADS, _ANY_HEAD = "head of ", frozenset({"head", "chief"})
GENERIC = frozenset({"head", "chairman", "director", "chief", "president", "chairperson", "secretary", "chair"})
# Whoever speaks for an organ does not head it.
_SPEAKS = "press secretary"
# A state in such a case says where an office is held, not whose it is ("our ambassador in …").
_WHERE = frozenset({"dat", "loc", "adj"})
# In a language that puts whose it is first, a state in such a form after that says no more than where.
_SEAT = frozenset({"at", "dat"})
_OF = (MentionKind.STATE, MentionKind.BODY, MentionKind.ORGAN)


@dataclass(frozen=True, slots=True)
class OfficeUnit:
    """Tokens `first` to `last` say an office. `own`: it is of the outlet's own state ("our country's"); `former`: of
    old."""

    first: int
    last: int
    title: str
    country: str | None
    body: str | None
    organ: str | None
    own: bool
    former: bool
    features: frozenset[str]
    # the state in which it is held ("ambassador to Kenya"), whose it is not
    seat: str | None = None


def office_units(sentence: Sentence, rules: Grammar) -> list[OfficeUnit]:
    """The offices of a sentence, in order, each with the state or body beside it."""
    names = [m for m in sentence.mentions if m.kind in (*_OF, MentionKind.OFFICE)]
    taken: set[int] = set()
    units = []
    place = 0
    while place < len(names):
        if names[place].kind is not MentionKind.OFFICE:
            place += 1
            continue
        end, title, former, head = _title(sentence, names, place, rules)
        if title is None:
            place = end
            continue
        first, last = names[place].first, names[end - 1].last
        right = _right(sentence, names, end, last, rules) if rules.office_right else []
        right = right or owner_of_place(sentence, last, rules)
        if not right and rules.organ_inside and rules.office_right and not rules.bare:
            right = owner_behind(sentence, names, last, rules)
        left = (
            _left(sentence, names, place, first, taken, rules)
            if not right or right[0].kind is MentionKind.ORGAN or is_seat(sentence, last, right, rules)
            else []
        )
        if not right and not left and (rules.bare or not rules.office_right):
            left = owner_before(sentence, names[:place], first, rules)
        told_apart = rules.bare or (rules.cases and rules.office_right)
        left, right, seat = by_seat(sentence, title, last, left, right, rules) if told_apart else (left, right, None)
        if seat is not None and not left and not right:
            right = behind_seat(sentence, seat, names, rules)
        if right and left and all(m.kind is MentionKind.STATE for m in left) and any(m.country for m in right):
            left = []
        of = [*left, *right]
        taken |= {i for m in (*of, *([seat] if seat else [])) for i in range(m.first, m.last)}
        country = next((m.country for m in (*of, *names[place:end]) if m.country), None)
        body = next((m.value for m in of if m.kind is MentionKind.BODY), None)
        organ = next((m.value for m in of if m.kind is MentionKind.ORGAN), None)
        units.append(
            OfficeUnit(
                min([with_portfolio(sentence, first, title, rules), *(m.first for m in of)]),
                over_brackets(sentence, max([last, *(m.last for m in of), seat.last if seat else 0]), rules),
                _named(title, organ),
                country,
                body,
                organ,
                any(m.value == "*" for m in of),
                former,
                head,
                seat.country if seat else None,
            )
        )
        place = end + len(list(right)) + (seat is not None)
    return _under(sentence, [_of_city(sentence, unit, rules) for unit in units], rules)


def _of_city(sentence: Sentence, unit: OfficeUnit, rules: Grammar) -> OfficeUnit:
    """An office of no state beside a city ("the Mayor of Cork") is of the city's state; not where envoys reside."""
    if unit.country or unit.body or unit.own or title_organ(unit.title) in MISSIONS or "plural" in unit.features:
        return unit
    city = city_beside(sentence, unit.first, unit.last, rules)
    if city is None:
        return unit
    return replace(unit, first=min(unit.first, city.first), last=max(unit.last, city.last), country=city.country)


MISSIONS = frozenset({"embassy", "consulate", "consulate_general"})


def _under(sentence: Sentence, units: Sequence[OfficeUnit], rules: Grammar) -> list[OfficeUnit]:
    """An office of no state that is of another office ("adviser to the President of Kenya") is of that one's state."""
    found: list[OfficeUnit] = []
    for unit in units:
        above = found[-1] if found else None
        gap = [t.folded for t in sentence.tokens[above.last : unit.first]] if above else []
        under = 0 < len(gap) <= 3 and gap[0] in rules.office_under and all(w in rules.skipped for w in gap[1:])
        own = above is not None and above.title.split()[-1] not in GENERIC
        if (
            above
            and own
            and not gap
            and rules.office_right
            and rules.cases
            and not rules.bare
            and "gen" in unit.features
        ):
            under = True  # "спецпосланник Генерального секретаря ООН"
        if above and _possessed(sentence, above, unit, rules):
            found[-1] = replace(unit, first=above.first, country=above.country, body=above.body)
            continue
        if above is None or not under or above.country or above.body or "plural" in above.features:
            found.append(unit)
            continue
        found[-1] = replace(above, last=unit.last, country=unit.country, body=unit.body)
    return found


def _possessed(sentence: Sentence, owner: OfficeUnit, unit: OfficeUnit, rules: Grammar) -> bool:
    """Whether an office is that of whoever holds the one before it ("the Secretary-General's Special Envoy")."""
    if unit.body or not (owner.country or owner.body):
        return False
    gap = sentence.tokens[owner.last : unit.first]
    if rules.bare:
        possessive = "gen" in owner.features or (0 < len(gap) <= 2 and gap[0].text in "'’")
        return possessive and len(gap) <= 2 and not any(t.text == "," for t in gap)
    near = len(gap) <= _UNDER and not any(t.text == "," for t in gap)
    return not rules.office_right and "gen" in owner.features and near


# How many words lie between an office and that of whoever it is under.
_UNDER = 5


def _named(title: str, organ: str | None) -> str:
    bare = title.split()[-1]
    if title == _SPEAKS:
        return title
    if organ and bare in GENERIC and (head := organ_head(organ)):
        if head.startswith(_HEADS) and bare not in _ANY_HEAD:
            return title  # the text says what its head is called: a chairman, a director
        return " ".join([*title.split()[:-1], head])
    return title


def _title(
    sentence: Sentence, names: Sequence[Mention], place: int, rules: Grammar
) -> tuple[int, str | None, bool, frozenset[str]]:
    """The title that starts at `names[place]`, its modifiers before and after it composed in; the place after it."""
    before: list[str] = []
    former = False
    end = place
    while end < len(names) and names[end].sort == "modifier-before":
        before.append(names[end].value)
        if end + 1 >= len(names) or not _close(sentence, names[end], names[end + 1], rules):
            return end + 1, None, False, frozenset()
        end += 1
    if end >= len(names) or names[end].kind is not MentionKind.OFFICE or names[end].sort != "title":
        return end + 1, None, False, frozenset()
    # a modifier that a hyphen joins to its title does not decline ("вице-премьера")
    declined = next((n for n in range(place, end) if names[n].last == names[n + 1].first), end)
    title, features = names[end].value, names[declined].features
    end += 1
    while (
        end < len(names) and names[end].sort == "modifier-after" and _close(sentence, names[end - 1], names[end], rules)
    ):
        before.append(names[end].value)
        features = names[end].features
        end += 1
    words = [word for word in before if word]
    former = "former" in words
    return end, " ".join([*(w for w in words if w != "former"), title]), former, features


def _close(sentence: Sentence, a: Mention, b: Mention, rules: Grammar) -> bool:
    gap = sentence.tokens[a.last : b.first]
    return len(gap) <= 2 and all(
        t.text in "-‐‑–." or t.folded in rules.skipped or t.folded in rules.office_after for t in gap
    )


def _right(sentence: Sentence, names: Sequence[Mention], start: int, last: int, rules: Grammar) -> list[Mention]:
    """The state, organ or body that follows an office, as far as the chain goes ("head of the Court of Kenya")."""
    chain: list[Mention] = []
    for mention in names[start:]:
        words = within_portfolio(sentence, last, mention, rules)
        if (
            mention.kind is MentionKind.OFFICE
            or len(words) > 4
            or any(w not in rules.office_after and w not in rules.skipped for w in words)
        ):
            break
        if (
            (
                not words
                and rules.cases
                and mention.kind is MentionKind.STATE
                and not mention.features & {"gen", "fixed"}
                and mention.sort == "country"
            )
            and mention.features
            and not mention.features <= {"noun", "known"}
        ):
            break
        organ_of_state = mention.kind is MentionKind.ORGAN and chain and chain[-1].kind is MentionKind.STATE
        if not words and not rules.cases and not organ_of_state:
            break
        following = next((m for m in names if m.first >= mention.last), None)
        before_organ = following is not None and following.kind is MentionKind.ORGAN and following.first == mention.last
        after = sentence.tokens[mention.last : mention.last + 1]
        # "Head of the Iraqi Commission of Integrity": of an organ that only its state tells
        told = rules.bare and bool(words) and bool(after) and after[0].capital and after[0].is_word
        if mention.sort == "adjective" and not before_organ and not told:
            break
        chain.append(mention)
        last = mention.last
        if mention.kind is MentionKind.STATE and not (
            before_organ and (rules.bare or "gen" in mention.features or mention.sort == "adjective")
        ):
            break
    return chain


def _left(
    sentence: Sentence, names: Sequence[Mention], place: int, first: int, taken: set[int], rules: Grammar
) -> list[Mention]:
    """The state, organ or body that comes before an office ("Italy's minister", "Qazaxıstan Ali Məhkəməsinin
    sədri")."""
    chain: list[Mention] = []
    for mention in reversed(names[:place]):
        words = list(sentence.tokens[mention.last : first])
        if mention.kind not in _OF or mention.first in taken:
            break
        if len(words) > 3 or any(
            t.text not in ("'’`-" if rules.office_right else "'’`-()") and t.folded not in rules.skipped for t in words
        ):
            break
        if not rules.office_before:
            break
        chain.insert(0, mention)
        first = mention.first
        seated = not rules.office_right and mention.features & _SEAT
        if (
            mention.kind is MentionKind.STATE
            and not seated
            and not (mention.value == "*" and mention.features & _WHERE)
        ):
            break
    chain = [m for m in chain if m.kind is not MentionKind.STATE or rules.office_right or not m.features & _SEAT]
    states = [m for m in chain if m.kind is MentionKind.STATE]
    return [m for m in chain if m.value != "*" or (len(states) == 1 and not m.features & _WHERE)]
