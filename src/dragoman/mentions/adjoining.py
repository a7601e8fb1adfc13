"""Two names that stand side by side: where the subject has no ending, the object's name follows it at once.

"Prezident Rəşad Hacılı Milan Stoyadinoviçi dəvət edib" names two persons in one run of capitals. A pack says with
`adjoin: true` that its names can stand so, and with `closing` which endings of a surname end a name.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token

from .nominative import NameGrammar, name_grammar
from .people import NameRun, make_run

_SHORTEST = 3


def parted(runs: Sequence[NameRun], tokens: Sequence[Sequence[Token]], pack: LanguagePack) -> list[NameRun]:
    """The runs of a document, those that hold two names taken apart; `tokens` are those of each sentence."""
    rules = pack.rules("persons.yml")
    if not rules.get("adjoin"):
        return list(runs)
    grammar, closing = name_grammar(pack), tuple(rules.get("closing", ()))
    alone = {tuple(key(w) for w in run.words) for run in runs if len(run.words) > 1}
    found: list[NameRun] = []
    for run in runs:
        waiting: NameRun | None = run
        while waiting is not None:
            pair = _pair(waiting, tokens[run.sentence], alone, closing, grammar, pack)
            found.append(pair[0] if pair else waiting)
            waiting = pair[1] if pair else None
    return found


def _pair(
    run: NameRun,
    tokens: Sequence[Token],
    alone: set[tuple[str, ...]],
    closing: tuple[str, ...],
    grammar: NameGrammar,
    pack: LanguagePack,
) -> tuple[NameRun, NameRun] | None:
    """The two names of a run: the first is named alone elsewhere, or ends as a surname does before a full name."""
    if len(run.words) < _SHORTEST:
        return None
    for place in range(run.first + 1, run.last):
        token = tokens[place]
        if not token.capital or token.glued or tokens[place - 1].text == "." or token.folded in grammar.particles:
            continue
        left = make_run(run.sentence, tokens, run.first, place, pack, run.headline)
        right = make_run(run.sentence, tokens, place, run.last, pack, run.headline)
        # "F.Xan K.Musazadəni": initials behind a surname that has its own begin another name
        if left is None or right is None or len(left.words) < 2:
            continue
        initialled = left.initials > 0 < right.initials and len(left.words[-1]) > 2
        if len(right.words[0]) < 2 and not initialled:
            continue
        words = tuple(key(w) for w in left.words)
        ends = words[-1].endswith(closing) and len(right.words) > 1 and len(words[-1]) > 3
        if words in alone or ends or initialled:
            return replace(left, backed=run.backed, asked=frozenset({"nom"})), right
    return None
