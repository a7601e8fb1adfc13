"""Offices and organs whose last word is the first of a state's full name: "президент | Республики Кения"."""

from collections.abc import Sequence

from dragoman.languages.lexicon import Match
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import MentionKind

from .knowledge import Entry, names

_HELD = (MentionKind.OFFICE, MentionKind.ORGAN)


def with_full_states(tokens: Sequence[Token], found: Sequence[Match[Entry]], pack: LanguagePack) -> list[Match[Entry]]:
    """What the tables know at each place, an office without the word by which the full name of a state begins.

    The table has offices that end so where no state is named ("the president of the republic").
    """
    result: list[Match[Entry]] = []
    for match in found:
        if result and match.first < result[-1].last:
            continue  # the bare name, which the full one has taken
        state = _state_from(tokens, match, pack)
        shorter = [m for m in names(pack).all_at(tokens, match.first) if state and m.last == state.first]
        shorter = [m for m in shorter if m.value.kind is match.value.kind]
        if state is not None and shorter:
            result += [shorter[0], state]
            continue
        result.append(match)
    return result


def _state_from(tokens: Sequence[Token], match: Match[Entry], pack: LanguagePack) -> Match[Entry] | None:
    """The state of which the last word of an office is the beginning."""
    if match.value.kind not in _HELD or match.last - match.first < 2 or match.last >= len(tokens):
        return None
    inner = [m for m in names(pack).all_at(tokens, match.last - 1) if m.last > match.last]
    states = [m for m in inner if m.value.kind is MentionKind.STATE and m.value.sort == "country"]
    return max(states, key=lambda m: m.last) if states else None
