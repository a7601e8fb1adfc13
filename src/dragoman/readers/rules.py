"""The default reader: mentions and statements by the rules of the language packs."""

from dragoman.languages.load import load_pack, pack_codes
from dragoman.mentions.find import find
from dragoman.model.documents import Document
from dragoman.model.statements import Reading
from dragoman.statements.derive import derive

NAME = "rules/1"


def read(document: Document) -> Reading:
    """What the rules find in a document; nothing, with a note, where its language has no pack."""
    if document.language not in pack_codes():
        return Reading(document.id, NAME, (), f"no language pack for {document.language!r}: stored, not read")
    pack = load_pack(document.language)
    found = find(document, pack, document.published)
    return Reading(document.id, NAME, derive(found, pack, document.published, NAME))
