"""The default reader: mentions and statements by the rules of the language packs."""

from dataclasses import replace

from dragoman.languages.load import load_pack, pack_codes
from dragoman.mentions.find import find
from dragoman.model.documents import Document
from dragoman.model.statements import Reading, Statement
from dragoman.model.vocabulary import Predicate
from dragoman.statements.derive import derive
from dragoman.statements.occasions import UNDATED
from dragoman.statements.publication import infer

NAME = "rules/1"


def read(document: Document) -> Reading:
    """What the rules find in a document; nothing, with a note, where its language has no pack."""
    if document.language not in pack_codes():
        return Reading(document.id, NAME, (), f"no language pack for {document.language!r}: stored, not read")
    pack = load_pack(document.language)
    if document.published is not None:
        return Reading(
            document.id, NAME, derive(find(document, pack, document.published), pack, document.published, NAME)
        )
    clue = infer(find(document, pack, None, years=False), pack, document.outlet_country)
    if clue is None:
        return Reading(document.id, NAME, derive(find(document, pack, None), pack, None, NAME))
    evidence = tuple(document.evidence(span) for span in clue.spans)
    dated = Statement(document.id, Predicate.PUBLISHED, clue.interval, evidence, clue.reason, NAME)
    derived = derive(find(document, pack, clue.interval), pack, clue.interval, NAME)
    return Reading(document.id, NAME, (dated, *(_with_clue(statement, dated) for statement in derived)))


def _with_clue(statement: Statement, dated: Statement) -> Statement:
    """A date that follows from the days of publication, with the words and the reason that those rest on."""
    if statement.predicate is not Predicate.DATE or statement.rule != UNDATED:
        return statement
    evidence = tuple(sorted({*statement.evidence, *dated.evidence}))
    return replace(statement, evidence=evidence, rule=f"{statement.rule}; {dated.rule}")
