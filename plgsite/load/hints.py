"""Ways out of a wrong key or value: what was meant, where it is written, and how. A hint never proposes what would be refused again."""

import re
from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from plgsite.diagnostics import meant_by, plain_word, proposal
from plgsite.model.offer import PriceUnit
from plgsite.model.record import Value
from plgsite.model.words import ADVICE, UNITS, WORDS

_FEW = 12
"""So many keys are named when none is near."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_DAYS = ("date", "starts", "ends", "valid_from", "valid_until", "enrol_by")
_PLAIN = re.compile(r"[\w€(][^\[\]{},:#\n]*")
"""A text that can stand in a list between brackets without quotes."""
_OF_PRICES = frozenset({"unit", "session", "person"})
"""What is known where the unit of a price can be meant: its keys, and the values of `unit` and of `per`."""
_UNITS_OF_PRICES = frozenset(get_args(PriceUnit))
_RATE = re.compile(r"(\d{1,2}) ?%?")
_HEAD = 5
"""So many letters a kind has at the least to be found at the end of a longer word, as `cursus` in `avondcursus`."""
ON_LINES = "write every item on a line of its own, after a dash"


def meant_keys(word: str, value: Any, known: Iterable[str]) -> tuple[str, ...]:
    """The known keys that an unknown one with that value can stand for."""
    names = tuple(known)
    is_clock = isinstance(value, str) and _CLOCK.fullmatch(value)
    days = (*_DAYS, *(("from", "until") if "weekly" in names else ()))
    return tuple(key for key in meant_by(word, names, WORDS) if not (is_clock and key in days))


def key_hint(word: str, value: Any, known: tuple[str, ...], model: type[BaseModel]) -> str:
    """The way out of an unknown key."""
    return proposal(meant_keys(word, value, known)) or advice(word, known) or _all_keys(known, model)


def value_hint(word: str, allowed: Iterable[str]) -> str:
    """The way out of a value that is not one of those that are allowed."""
    values = tuple(allowed)
    if "excluded" in values and (rate := _RATE.fullmatch(word.strip())):
        return f"write 'vat: included' or 'vat: excluded', whichever the amount is, and 'vat_rate: {rate[1]}'"
    return proposal(meant_by(word, values, WORDS) or _at_the_end(word, values)) or advice(word, values)


def _at_the_end(word: str, values: Iterable[str]) -> tuple[str, ...]:
    """The value that a compound ends with."""
    return tuple(value for value in values if len(value) >= _HEAD and word.strip().lower().endswith(value))


def advice(word: str, known: Iterable[str]) -> str:
    """What to do with a word for which there is no key or value among those that are known at its place."""
    plain = plain_word(word)
    if not _OF_PRICES.isdisjoint(known):
        if plain in UNITS:
            return f"there is no such unit: write the price with a label that says it, such as label: per {UNITS[plain]}"
        if unit := next((one for one in (plain, *WORDS.get(plain, ())) if one in _UNITS_OF_PRICES), ""):
            return f"write unit: {unit}"
    return ADVICE.get(plain, "")


def _all_keys(keys: tuple[str, ...], model: type[BaseModel]) -> str:
    kind = getattr(model, "KIND", "")
    return f"known keys: {', '.join(keys)}" if len(keys) <= _FEW else f"'plgsite schema {kind}' knows all keys"


def shape_hint(model: type[BaseModel]) -> str:
    """How a group is written: its required keys, or the first few."""
    return f"write it as {_shape(model)}"


def _shape(model: type[BaseModel]) -> str:
    if said := getattr(model, "SHAPE", ""):
        return str(said)
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    keys = [key for key, field in fields.items() if field.is_required()] or list(fields)[:3]
    return f"{{{', '.join(f'{key}: ...' for key in keys)}}}"


def file_hint(to: str) -> str:
    """The way out of a path in a text that is no file but an address on the web, of mail or of a telephone; else nothing."""
    if re.fullmatch(r"[^\s@/]+@[\w.-]+\.\w+", to):
        return f"write mailto:{to}"
    if re.fullmatch(r"\+?\d[\d-]{7,15}", to):
        return f"write tel:{to.replace('-', '')}"
    return f"write https://{to}" if re.match(r"www\.\w|[\w-]+(\.[\w-]+)*\.(nl|be|eu|com|org|net)(/|$)", to) else ""


def list_hint(value: Any, item: Any) -> str:
    """How to write a value as a list of `item`, a type."""
    model = model_in(item)
    if isinstance(value, dict):
        return "put a dash before its first key, and indent its other keys as far" if model else ON_LINES
    if model and not _is(value, item):
        return f"write it as a list: [{_shape(model)}]"
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        return ON_LINES
    if _is(value, item):
        return f"write it as [{value}]"
    meant = meant_by(value, literals(item), WORDS)
    return f"write it as [{meant[0]}]" if len(meant) == 1 else ON_LINES


def _is(value: Any, type_: Any) -> bool:
    try:
        TypeAdapter(type_).validate_python(value)
    except ValidationError:
        return False
    return True


def is_list_of(annotation: Any) -> bool:
    """Whether a type is a list itself, with marks or without."""
    return get_origin(getattr(annotation, "__origin__", annotation)) is tuple


def item_of(annotation: Any) -> Any:
    """The type of the items of a list; None where nothing is a list."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    return next((found for part in get_args(annotation) if (found := item_of(part)) is not None), None)


def literals(annotation: Any) -> tuple[str, ...]:
    """The words that a type allows, if it is one of words."""
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The group of keys that a type holds, in a list or not."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)
