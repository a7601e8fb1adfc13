"""The closed list of topics, and the words of a language that show that one was discussed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dragoman.model.errors import DataError

from .load import Row, world_table

TABLE = "topics.tsv"
FORM_COLUMNS = ("form", "topic")
_COLUMNS = ("topic", "name_az", "name_en", "name_ru")
_NAME = "name_"
GAP = "*"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its id, and its name by language code."""

    id: str
    names: tuple[tuple[str, str], ...]

    def name(self, language: str) -> str:
        """Its name in a language; where the table has none, the id with spaces."""
        return dict(self.names).get(language, self.id.replace("_", " "))


@dataclass(frozen=True, slots=True)
class TopicForm:
    """Words in dictionary form that show a topic: in this order, each in any inflection.

    `GAP` stands for up to two words; a word that ends in `~` for every word that begins so.
    """

    words: tuple[str, ...]
    topic: str


@cache
def topics() -> Mapping[str, Topic]:
    """Every topic by its id, in the table's order; raises DataError where a row is incomplete or an id comes twice."""
    found: dict[str, Topic] = {}
    for row in world_table(TABLE, _COLUMNS):
        identity, *names = row.cells
        if identity in found or not all(names):
            raise DataError(f"{TABLE}:{row.line}", f"{identity}: repeated, or without a name")
        codes = (column.removeprefix(_NAME) for column in _COLUMNS[1:])
        found[identity] = Topic(identity, tuple(zip(codes, names, strict=True)))
    return MappingProxyType(found)


@cache
def topic_forms(where: str, rows: tuple[Row, ...]) -> tuple[TopicForm, ...]:
    """The forms in the rows of a pack's `topics.tsv` (columns `FORM_COLUMNS`), in the table's order.

    `where` names the table in errors. Raises DataError where a topic is unknown, a form comes twice, or a gap
    does not stand between two words.
    """
    known, seen, forms = topics(), set[tuple[str, ...]](), []
    for row in rows:
        form, topic = row.cells
        words = tuple(form.replace("-", " ").split())
        key = tuple(word.casefold() for word in words)
        if topic not in known:
            raise DataError(f"{where}:{row.line}", f"no such topic: {topic!r}")
        if key in seen:
            raise DataError(f"{where}:{row.line}", f"{form!r} stands here twice")
        if GAP in (words[0], words[-1]):
            raise DataError(f"{where}:{row.line}", f"{form!r}: a gap has to stand between two words")
        seen.add(key)
        forms.append(TopicForm(words, topic))
    return tuple(forms)
