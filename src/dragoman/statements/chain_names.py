"""English names of gatherings, put together from a chain of genitives whose nouns, offices and bodies the tables know.

"TDT ədliyyə nazirlərinin konfransı" is the "Conference of the ministers of justice of the OTS": so one gathering has
one name in whatever language it is written of.
"""

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention, name_parts
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.bodies import BodyType, bodies
from dragoman.world.places import countries

_NAMED = (MentionKind.OFFICE, MentionKind.BODY, MentionKind.STATE)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def composed(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> str | None:
    """The English name of a gathering; `None` where its words tell no more than that it is one.

    Only for a pack whose `gatherings.yml` says `compose: true`.
    """
    if not pack.rules("gatherings.yml").get("compose"):
        return None
    number = f"{ordinal_word(mention.ordinal)} " if mention.ordinal else ""
    series = next((b for b in mention.bodies if bodies()[b].type is BodyType.SERIES), None)
    if series is not None:
        return f"{number}{bodies()[series].name}"
    parts = _parts(sentence, mention, pack)
    if not number and len(parts) < 2:
        return None
    return number + " of the ".join(parts) if parts else None


def ordinal_word(number: int) -> str:
    """A number as it stands before a name ("3rd")."""
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _parts(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> list[str]:
    """The noun, and what it is of, the outermost first: in a language that puts that last, from right to left."""
    named = sentence.of(*_NAMED)
    found = [
        (first, english)
        for first, english in name_parts(sentence, mention, pack)
        if not any(m.first <= first < m.last for m in named)
    ]
    for inner in named:
        if mention.first <= inner.first and inner.last <= mention.last and (text := _english(sentence, inner)):
            found.append((inner.first, text))
    left = pack.rules("gatherings.yml").get("chain") == "left"
    return list(dict.fromkeys(text for _, text in sorted(found, reverse=left)))


def _english(sentence: Sentence, mention: Mention) -> str | None:
    if mention.kind is MentionKind.OFFICE:
        return plural(mention.value) if mention.sort == "title" and "plural" in mention.features else None
    if mention.kind is MentionKind.STATE:
        country = countries().get(mention.country or "")
        return country.name if country and "gen" in mention.features else None
    body = bodies()[mention.value]
    words = [t.text[: len(t.folded)] for t in sentence.tokens[mention.first : mention.last] if t.is_word]
    return body.acronym if body.acronym and len(words) == 1 and words[0].isupper() else body.name


def plural(title: str) -> str:
    """An English title of several holders: "prosecutors general", "ministers of justice", "chairmen of the court"."""
    before, of, after = title.partition(" of ")
    words = before.split()
    place = -2 if len(words) > 1 and words[-1] == "general" else -1
    word = words[place]
    words[place] = f"{word[:-3]}men" if word.endswith("man") else f"{word}s"
    return " ".join(words) + of + after
