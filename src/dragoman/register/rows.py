"""Model ↔ JSON: any record of the model becomes plain JSON and comes back equal, for any store."""

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Part, Value
from dragoman.model.vocabulary import Kind, Salience, Status

R = TypeVar("R")
Json = Any
# What some readers take for the end of a line, and JSON does not escape by itself.
_LINE_ENDS = "\x85\u2028\u2029"
_Decoder = Callable[[Json], Any]

# What a statement can say, by the tag that its JSON carries: the type is not to be guessed from the value.
_VALUE_TYPES: dict[str, type] = {
    "text": str,
    "interval": DateInterval,
    "place": Place,
    "office": Office,
    "part": Part,
    "kind": Kind,
    "status": Status,
    "salience": Salience,
}
_VALUE_TAGS = {kind: tag for tag, kind in _VALUE_TYPES.items()}


def plain(value: object) -> Json:
    """A record as JSON can hold it: dataclasses as objects, tuples as lists, days as ISO 8601, enums by value."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no JSON for a {type(value).__name__}")


def dumps(value: object) -> str:
    """A record as one line of JSON, the same for equal records: letters as they are, no spaces, fields in order."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def json_line(value: object) -> str:
    """A record as one line of JSON for others, in whatever way they tell lines: every line end in it is escaped."""
    text = json.dumps(plain(value), ensure_ascii=False)
    for char in _LINE_ENDS:
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def loads(kind: type[R], text: str) -> R:
    """The record of a type that `dumps` wrote."""
    record: R = _decoder(kind)(json.loads(text))
    return record


def loads_optional(kind: type[R], text: str) -> R | None:
    """As `loads`, where `null` stands for none."""
    data = json.loads(text)
    return None if data is None else _decoder(kind)(data)


def loads_all(kind: type[R], text: str) -> tuple[R, ...]:
    """The records of a JSON list."""
    decode = _decoder(kind)
    return tuple(decode(item) for item in json.loads(text))


def dump_value(value: Value) -> str:
    """The value of a statement as JSON that names its type."""
    return json.dumps([_VALUE_TAGS[type(value)], plain(value)], ensure_ascii=False, separators=(",", ":"))


def load_value(text: str) -> Value:
    """The value of a statement that `dump_value` wrote."""
    tag, data = json.loads(text)
    value: Value = _decoder(_VALUE_TYPES[tag])(data)
    return value


def dump_evidence(evidence: tuple[Evidence, ...], document: str) -> str:
    """Evidence of one document as JSON triples of start, end and quote; the document is not repeated in each."""
    assert all(item.document == document for item in evidence)
    return dumps([(item.start, item.end, item.quote) for item in evidence])


def load_evidence(text: str, document: str) -> tuple[Evidence, ...]:
    """Evidence that `dump_evidence` wrote."""
    return tuple(Evidence(document, start, end, quote) for start, end, quote in json.loads(text))


def _decoder(kind: Any) -> _Decoder:
    made: _Decoder = _made(kind)
    return made


@cache
def _made(kind: Any) -> _Decoder:
    """How JSON becomes a value of a type: a class, a generic record of ours, a tuple, or one of these and `None`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if origin is tuple:
        if len(arguments) != 2 or arguments[1] is not Ellipsis:
            raise TypeError(f"no record of ours has a {kind}")
        item = _decoder(arguments[0])
        return lambda data: tuple(item(element) for element in data)
    if origin is not None:
        return _record(origin, dict(zip(origin.__parameters__, arguments, strict=True)))
    if is_dataclass(kind):
        return _record(kind, {})
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in (str, int, float, bool):
        return lambda data: data
    raise TypeError(f"no record of ours has a {kind}")


def _optional(arguments: tuple[Any, ...]) -> _Decoder:
    rest = [argument for argument in arguments if argument is not type(None)]
    if len(rest) != 1:
        raise TypeError(f"which of {arguments} is not to be guessed")
    decode = _decoder(rest[0])
    return lambda data: None if data is None else decode(data)


def _record(kind: Any, given: dict[Any, Any]) -> _Decoder:
    hints = get_type_hints(kind)
    parts = [(field.name, _decoder(given.get(hints[field.name], hints[field.name]))) for field in fields(kind)]
    return lambda data: kind(**{name: decode(data[name]) for name, decode in parts})
