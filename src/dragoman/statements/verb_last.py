"""Who is no side of an act, though a case or a place would allow it, where the verb comes last."""

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind

from .scene import Scene

_IMPERSONAL = frozenset({"organ", "body", "state"})


def is_no_side(party: Party, relation: str, act: Act, scene: Scene) -> bool:
    """Whether a party that could stand in a relation to an act does not."""
    if relation == "with":
        return _taken_before(party, act, scene) or _of_ties(party, act, scene.pack)
    if relation == "of":
        # "Y-in dəvəti ilə … səfərdədir": whose the invitation is
        others = [a for a in scene.acts if a is not act and a.frame.kind is Kind.INVITATION and not a.verbal]
        return act.frame.kind is Kind.VISIT and any(0 <= a.first - party.last <= 1 for a in others)
    if relation != "subject":
        return False
    if act.frame.document and act.passive:  # what is signed is the subject of a passive
        return party.sort not in _IMPERSONAL or relation not in party.relations
    # and what was talked about
    talked = act.frame.kind is Kind.MEETING and act.passive and party.sort in _IMPERSONAL
    return talked or _behind_where(party, act)


def _taken_before(party: Party, act: Act, scene: Scene) -> bool:
    """Whether a verb of the same kind stands between a party and the noun that goes on with what it tells ("A ilə
    görüş keçirilib, görüşdə … müzakirə edilib"): the party is that verb's."""
    between = [a for a in scene.acts if a.verbal and party.last <= a.first and a.last <= act.first]
    return not act.verbal and any(a.frame.kind is act.frame.kind for a in between)


# How many words ("olan ikitərəfli") lie between a state and the noun of what is between it and another.
_TIES = 3


def _of_ties(party: Party, act: Act, pack: LanguagePack) -> bool:
    """Whether a state or body only says whose relations were spoken of ("Keniya ilə əlaqələr haqqında danışıb"): with a
    noun of `ties` in `grammar.yml` right behind it."""
    ties = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("ties", ()))
    if not ties or party.sort not in _IMPERSONAL or not act.verbal:
        return False
    for token in act.sentence.tokens[party.last : min(act.first, party.last + _TIES)]:
        if token.has_base(ties):
            return True
        if not token.is_word:
            return False
    return False


def _behind_where(party: Party, act: Act) -> bool:
    """Whether a body or state stands behind a noun that only says where ("görüşdə … konfransa hazırlıq müzakirə
    olunub")."""
    return not act.verbal and "loc" in act.features and party.first >= act.last and party.sort in _IMPERSONAL


def is_predicate(act: Act, pack: LanguagePack) -> bool:
    """Whether the noun of a journey is itself what its sentence says of somebody ("… Bakıda səfərdədir")."""
    endings = tuple(key(str(e)) for e in pack.rules("grammar.yml").get("placed", {}).get("endings", ()))
    ends = bool(endings) and act.sentence.tokens[act.last - 1].folded.endswith(endings)
    return ends and not grammar(pack).office_right
