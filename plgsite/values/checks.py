"""Whether a text is written as its field wants it, and if not, how to write it."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from plgsite.values.amount_hints import amount_hint
from plgsite.values.amounts import with_whole_amounts
from plgsite.values.fault import fault


def matching(pattern: str, expects: str, hint_for: Callable[[str], str] = lambda value: "") -> Callable[[Any], Any]:
    """A check for texts of one pattern; `hint_for` says how to write a text that is another. It raises what Pydantic tells."""
    known = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not known.fullmatch(value):
            raise fault("wrong-type", f"{expects}, not '{value}'", hint_for(value))
        if isinstance(value, (dict, list)):
            raise fault("wrong-type", f"{expects}, not {_shape(value)}")
        return value

    return check


def number_hint(value: str) -> str:
    """A number with its comma as a point; "" for anything else."""
    return f"write {value.replace(',', '.')}" if re.fullmatch(r"-?\d+,\d+", value) else ""


def _date_hint(value: str) -> str:
    found = re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})", value) or re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", value)
    if not found:
        return "write year-month-day, for example 2027-03-09"
    day, month, year = (int(part) for part in found.groups()[:: -1 if len(found[1]) == 4 else 1])
    try:
        return f"write {datetime.date(year, month, day).isoformat()}"
    except ValueError:
        return "write year-month-day, for example 2027-03-09"


def read_date(value: Any) -> Any:
    """A date from its text. Raises a fault for what is none."""
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects a date, not {_shape(value)}")
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise fault("wrong-type", f"expects a date, not '{value}'", _date_hint(value))
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        hint = "write year-month-day, for example 2027-03-09" if value[5:7] > "12" else "write a day that this month has"
        raise fault("no-such-date", f"there is no {value} in the calendar", hint) from None


def read_clock(value: Any) -> Any:
    """A time as it was written. Raises a fault for anything but 09:30."""
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects a time, not {_shape(value)}")
    if isinstance(value, str) and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        found = re.match(r"([01]?\d|2[0-3])[:.]([0-5]\d)\b", value)
        hint = f"write {int(found[1]):02d}:{found[2]}" if found else "write it as 09:30"
        raise fault("wrong-type", f"expects a time, not '{value}'", hint)
    return value


def read_flag(value: Any) -> Any:
    """True or False. Raises a fault with the word that was meant."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects true or false, not {_shape(value)}")
    hint = next((f"write {meant}" for meant, words in _FLAGS.items() if str(value).lower() in words), "")
    raise fault("wrong-type", f"expects true or false, not '{value}'", hint)


_FLAGS = {"true": ("true", "yes", "on", "ja", "aan", "waar", "1"), "false": ("false", "no", "off", "nee", "uit", "onwaar", "0")}
"""What people write for true and false."""


def _shape(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a group of keys"


def _refuse_shape(value: Any) -> None:
    """Raises a fault for what is no text. A text with ': ' in it is read as a group."""
    if isinstance(value, (dict, list)):
        hint = "if it is a text, put it in quotes" if isinstance(value, dict) else ""
        raise fault("wrong-type", f"expects a text, not {_shape(value)}", hint)


def one_line(value: Any) -> Any:
    """A text of one line. Raises a fault for several lines, a list or a group."""
    _refuse_shape(value)
    if isinstance(value, str) and "\n" in value.strip():
        raise fault("wrong-type", "expects one line of text, not several")
    return value


def read_line(value: Any) -> Any:
    """One line to read."""
    return with_whole_amounts(one_line(value)) if isinstance(value, str) else one_line(value)


_REFERENCE = re.compile(r"(page|programme|story|scan|theme|location|teacher):[a-z0-9-]+")


def read_prose(value: Any) -> Any:
    """Markdown; a bare record link gets the brackets of a link."""
    if isinstance(value, str):
        return f"[]({value})" if _REFERENCE.fullmatch(value) else value
    _refuse_shape(value)
    return value


def read_amount(value: Any) -> Any:
    """The digits of an amount of money. Raises a fault for what is none."""
    if isinstance(value, (dict, list)):
        raise fault("wrong-type", f"expects an amount of money, not {_shape(value)}")
    if isinstance(value, str) and not re.fullmatch(r"\d{1,9}(\.\d{2})?", value):
        raise fault("wrong-amount", f"expects an amount of money, not '{value}'", amount_hint(value))
    return value


def colour_hint(value: str) -> str:
    """A colour of three digits in six; "" for anything else."""
    return f'write "#{"".join(digit * 2 for digit in value[1:])}"' if re.fullmatch(r"#[0-9a-fA-F]{3}", value) else ""


def web_hint(value: str) -> str:
    """An address with https:// before it; "" for what is no address."""
    return f"write https://{value}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value) else ""
