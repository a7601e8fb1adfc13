"""Which runs of a document name one person, and what that person's name is in the nominative."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack

from .found import LocalPerson, Spelling
from .nominative import Reading, name_grammar, readings
from .people import NameRun


def group(
    runs: Sequence[NameRun], pack: LanguagePack, document: str
) -> tuple[dict[str, LocalPerson], dict[NameRun, frozenset[str]]]:
    """The persons that the runs of a document name, by local id, each with its nominative spellings.

    Also the cases that each run may stand in; none where the name shows none.
    """
    options = {run: readings(run.words, pack, run.asked) for run in runs}
    support: Counter[str] = Counter()
    for run in runs:
        for word in {key(reading.words[-1]) for reading in options[run] if reading.prior > 0}:
            support[word] += 1
    # a name of several words that others may be forms of as well, where its last word does not decline
    whole = Counter(words for run in runs for words in {r.words for r in options[run]} if len(words) > 1)

    def shared(reading: Reading) -> int:
        return min(2, whole[reading.words] - 1) if whole[reading.words] else 0

    chosen: dict[NameRun, Reading] = {}
    for run in runs:
        chosen[run] = max(
            options[run], key=lambda r: (r.prior + min(3, support[key(r.words[-1])] - 1) + _WHOLE * shared(r), r.words)
        )
    particles = frozenset(key(str(word)) for word in pack.rules("persons.yml").get("particles", ()))
    fathers = frozenset(key(str(word)) for word in pack.rules("persons.yml").get("fathers", ()))
    cases = {run: _cases(run, chosen[run], options[run], pack) for run in runs}
    return _gathered(chosen, particles, fathers, document), cases


# How much a whole name that stands elsewhere in the text in another form adds.
_WHOLE = 0.9


def _cases(run: NameRun, chosen: Reading, options: Sequence[Reading], pack: LanguagePack) -> frozenset[str]:
    grammar = name_grammar(pack)
    if (
        grammar.agree
        and chosen.words == run.words
        and all(key(w).endswith(grammar.undeclinable) for w in run.words[run.initials :])
    ):
        return run.asked & _CASES
    cases = frozenset(r.case for r in options if r.words == chosen.words and r.prior > chosen.prior - 0.5)
    return cases & run.asked or cases


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


def _gathered(
    chosen: Mapping[NameRun, Reading], particles: frozenset[str], fathers: frozenset[str], document: str
) -> dict[str, LocalPerson]:
    """Full names first; initials and bare surnames go to the one full name that they fit, nearest before."""
    full = [run for run in chosen if _is_full(run, particles)]
    groups: list[list[NameRun]] = []
    for run in full:
        home = next((g for g in groups if _one_name(chosen[run].words, chosen[g[0]].words, fathers)), None)
        if home is None:
            groups.append([run])
        else:
            home.append(run)
    for run in chosen:
        if run in full:
            continue
        words = chosen[run].words
        homes = [g for g in groups if _short_for(words, _without_article(chosen[g[0]].words, particles), fathers)]
        homes = homes or [g for g in groups if _short_for(words, chosen[g[0]].words, fathers)]
        if not homes and run.initials:
            groups.append([run])
        elif homes:
            before = [g for g in homes if (g[0].sentence, g[0].first) <= (run.sentence, run.first)]
            (before or homes)[-1].append(run)
        elif run.backed:
            groups.append([run])
    people = {}
    groups.sort(key=lambda g: min((r.sentence, r.first) for r in g))
    for number, members in enumerate(groups, 1):
        local = f"{document}#p{number}"
        spellings: dict[str, Spelling] = {}
        for run in members:
            words = chosen[run].words
            if len(words) > 1:
                spellings.setdefault(_spelled(words, run), Spelling(_spelled(words, run), run.span))
        if not spellings:
            run = members[0]
            spellings[" ".join(chosen[run].words)] = Spelling(" ".join(chosen[run].words), run.span)
        ordered = sorted(spellings.values(), key=lambda s: (*_fullness(s.name), s.span))
        places = tuple((run.sentence, run.first) for run in members)
        people[local] = LocalPerson(local, tuple(ordered), places, any(run.backed for run in members))
    return people


def _is_full(run: NameRun, particles: frozenset[str]) -> bool:
    """Whether a run has more of a name than its surname: "A. bin Hashim" has not."""
    words = run.words[run.initials :]
    return len(words) > 1 and (not run.initials or sum(key(word) not in particles for word in words) > 1)


def _fullness(name: str) -> tuple[int, int]:
    """Fuller names sort first: by their words, then by their length."""
    words = name.replace(".", " ").split()
    return (-sum(len(word) > 2 for word in words), -len(name))


def _spelled(words: Sequence[str], run: NameRun) -> str:
    """The name as the language writes it: initials with their points, closed up where the text has no space."""
    parts = [f"{word}." if place < run.initials else word for place, word in enumerate(words)]
    return ("" if run.tight else " ").join(parts[: run.initials + 1]) + "".join(
        f" {part}" for part in parts[run.initials + 1 :]
    )


def _one_name(a: Sequence[str], b: Sequence[str], fathers: frozenset[str]) -> bool:
    """Whether two full names of one document are one person's: the same words, or one has a middle word more."""
    x, y = [key(w) for w in a], [key(w) for w in b]
    if x == y:
        return True
    if (len(x[0]) == 1 or len(y[0]) == 1) and x[0][0] == y[0][0]:
        rest, other = sorted((x[1:], y[1:]), key=len)
        if len(rest) > 1 and other[-len(rest) :] == rest:
            return True  # "H. Abdel Aziz" is short for "Hassan Abdel Aziz"
    short, long = sorted((x, y), key=len)
    if len(short) < len(long) and long[-len(short) :] == short and long[-len(short) - 1] in fathers:
        return False  # "Said bin Ali" is no short form of "Omar bin Said bin Ali", but the father
    return len(short) > 1 and set(short) <= set(long) and (short[-1] == long[-1] or short[0] == long[0])


def _without_article(words: Sequence[str], particles: frozenset[str]) -> list[str]:
    """A name without the particle that a hyphen joins to its surname ("əl-Şərbini": "Şərbini" alone is the same)."""
    parted = [(word, *word.partition("-")) for word in words]
    return [rest if rest and key(head) in particles else word for word, head, _, rest in parted]


def _short_for(short: Sequence[str], full: Sequence[str], fathers: frozenset[str] = frozenset()) -> bool:
    """Whether a surname, alone or with initials, can stand for a full name.

    By what stands after one of `fathers` ("bin") nobody is called: "Salman" is not "Mohammed bin Salman".
    """
    x, y = [key(w) for w in short], [key(w) for w in full]
    if len(x) == 1:
        own = [w for i, w in enumerate(y) if i == 0 or y[i - 1] not in fathers]
        return x[0] in (own if len(own) > 1 or len(y) == 1 else y)
    return x[-1] in y and y[0][:1] == x[0][:1]
