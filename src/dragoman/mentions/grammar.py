"""The pack's `grammar.yml`, typed: how offices, states and names stand together, and what marks a party's part."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack


@dataclass(frozen=True)
class Grammar:
    """See `grammar.yml`; every word is a key of `languages.inflect.key`."""

    office_after: frozenset[str]
    office_under: frozenset[str]
    office_before: bool
    office_right: bool
    skipped: frozenset[str]
    apposition: frozenset[str]
    appointed: frozenset[str]
    pairs: frozenset[str]
    time_adjectives: tuple[str, ...]
    joins: frozenset[str]
    doubled: frozenset[str]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    prepositions: Mapping[str, str]
    postpositions: Mapping[str, str]
    cases: Mapping[str, str]
    bare: bool
    city_words: frozenset[str]
    place_nouns: frozenset[str]
    relatives: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    until: frozenset[str]
    holding: frozenset[str]
    scheduled: frozenset[str]
    took_office: frozenset[str]
    recalling: frozenset[str]
    making: frozenset[str]
    named_after: frozenset[str]
    letter_nouns: frozenset[str]
    term_before: frozenset[str]
    term_after: frozenset[str]
    bare_destination: frozenset[str]
    possessives: frozenset[str]
    represents: frozenset[str]
    nations: frozenset[str]
    contrast: frozenset[str]
    ending: frozenset[str]
    organ_words: frozenset[str]
    organ_inside: frozenset[str]
    there: frozenset[str]
    here: frozenset[str]
    country_words: frozenset[str]
    group_heads: frozenset[str]
    heading: frozenset[str]
    had_by: frozenset[str]
    signing: frozenset[str]
    since: frozenset[str]
    indefinite: frozenset[str]
    including: frozenset[str]
    firsts: frozenset[str]
    occurring: frozenset[str]
    watched: frozenset[str]
    leading: frozenset[str]
    companies: frozenset[str]
    that_country: frozenset[str]
    when: frozenset[str]
    negation: frozenset[str]
    purpose: frozenset[str]
    elected: frozenset[str]
    declining: tuple[str, ...]
    address: frozenset[str]
    groups: frozenset[str]
    behalf: Lexicon[str]
    lead_after: Lexicon[str]
    lead_before: Lexicon[str]


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The grammar of a language."""
    rules: Mapping[str, Any] = pack.rules("grammar.yml")
    relations, lead = rules.get("relations", {}), rules.get("lead", {})
    state = rules.get("office_state", {})

    def words(values: Any) -> frozenset[str]:
        return frozenset(key(str(value)) for value in values or ())

    def phrases(values: Any) -> Lexicon[str]:
        return Lexicon(((str(value), "lead") for value in values or ()), inflector(pack))

    return Grammar(
        office_after=words(state.get("after")),
        office_under=words(state.get("under")),
        office_before=bool(state.get("before")),
        office_right=bool(state.get("right", True)),
        skipped=words(rules.get("skipped")),
        apposition=words(rules.get("apposition")),
        appointed=words(rules.get("appointed")),
        pairs=words(rules.get("pairs")),
        time_adjectives=tuple(sorted(words(rules.get("time_adjectives")))) or ("\0",),
        joins=words(rules.get("doubled", {}).get("by")),
        doubled=frozenset(rules.get("doubled", {}).get("titles", ())),
        conjunctions=words(rules.get("conjunctions")),
        articles=words(rules.get("articles")),
        prepositions={key(str(k)): str(v) for k, v in relations.get("before", {}).items()},
        postpositions={key(str(k)): str(v) for k, v in relations.get("after", {}).items()},
        cases={str(k): str(v) for k, v in relations.get("cases", {}).items()},
        bare=bool(relations.get("bare")),
        city_words=words(rules.get("city_words")),
        place_nouns=words([w for nouns in rules.get("told_places", {}).values() for w in nouns]),
        relatives=words(rules.get("relatives")),
        modals=words(rules.get("modals")),
        future=words(rules.get("future")),
        until=words(rules.get("until")),
        holding=words(rules.get("holding")),
        scheduled=words(rules.get("scheduled")),
        took_office=words(rules.get("took_office")),
        recalling=words(rules.get("recalling")),
        making=words(rules.get("making")),
        named_after=words(rules.get("named_after", {}).get("words")),
        letter_nouns=words(rules.get("named_after", {}).get("unless")),
        term_before=words(rules.get("term", {}).get("before")),
        term_after=words(rules.get("term", {}).get("after")),
        bare_destination=words(rules.get("bare_destination")),
        possessives=words(rules.get("possessives")),
        represents=words(rules.get("represents")),
        nations=words(rules.get("nations")),
        contrast=words(rules.get("contrast")),
        ending=words(rules.get("ending")),
        organ_words=words(rules.get("organ_words")),
        organ_inside=words(rules.get("organ_inside")),
        there=words(rules.get("there")),
        here=words(rules.get("here")),
        country_words=words(rules.get("country_words")),
        group_heads=words(rules.get("group_heads")),
        when=words(rules.get("when")),
        negation=words(rules.get("negation")),
        purpose=words(rules.get("purpose")),
        elected=words(rules.get("elected")),
        declining=tuple(sorted(words(rules.get("declining")))) or ("\0",),
        address=words(rules.get("address")),
        groups=words(rules.get("groups")),
        heading=words(rules.get("heading")),
        had_by=words(rules.get("had_by")),
        signing=words(rules.get("signing")),
        since=words(rules.get("since")),
        indefinite=words(rules.get("indefinite")),
        including=words(rules.get("including")),
        firsts=words(rules.get("firsts")),
        occurring=words(rules.get("occurring")),
        watched=words(rules.get("watched")),
        leading=words(rules.get("leading")),
        companies=words(rules.get("companies")),
        that_country=words(rules.get("that_country")),
        behalf=phrases(rules.get("behalf")),
        lead_after=phrases(lead.get("after")),
        lead_before=phrases(lead.get("before")),
    )
