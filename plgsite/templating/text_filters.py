"""Jinja's filters that make text of whatever they are given: here of what has text, as everywhere in a page (`shown.py`)."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from jinja2.filters import make_attrgetter
from jinja2.nodes import EvalContext
from jinja2.utils import pass_eval_context

from plgsite.templating.shown import all_shown, shown

Filter = Callable[..., Any]

OF_TEXT = (
    *("capitalize", "lower", "title", "upper", "string", "pprint"),
    *("e", "escape", "forceescape", "safe", "striptags", "urlize"),
    *("center", "indent", "trim", "truncate", "wordcount", "wordwrap"),
)
"""Filters of one text."""
OF_TEXTS = ("format", "replace")
"""Filters of a text and of others that are put into it."""


def looking(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Those filters that make text, each of which first looks at what it is given."""
    found = {name: _first_shown(filters[name]) for name in OF_TEXT} | {name: _all_shown(filters[name]) for name in OF_TEXTS}
    return found | {"join": _join(filters["join"]), "urlencode": _urlencode(filters["urlencode"]), "xmlattr": _xmlattr(filters["xmlattr"])}


def _first_shown(made: Filter) -> Filter:
    at = 1 if hasattr(made, "jinja_pass_arg") else 0  # behind what Jinja itself hands over

    @wraps(made)
    def looking_filter(*args: Any, **named: Any) -> Any:
        shown(args[at])
        return made(*args, **named)

    return looking_filter


def _all_shown(made: Filter) -> Filter:
    at = 1 if hasattr(made, "jinja_pass_arg") else 0

    @wraps(made)
    def looking_filter(*args: Any, **named: Any) -> Any:
        all_shown((*args[at:], *(value for name, value in named.items() if name != "count")))
        return made(*args, **named)

    return looking_filter


def _join(made: Filter) -> Filter:
    @pass_eval_context
    def join(context: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> Any:
        """The filter `join`. Raises as `shown` does for each of the values."""
        values = value if attribute is None else map(make_attrgetter(context.environment, attribute), value)
        return made(context, all_shown(values), shown(d))

    return join


def _urlencode(made: Filter) -> Filter:
    @wraps(made)
    def urlencode(value: Any) -> Any:
        """The filter `urlencode`: of a text, of values by name, or of pairs."""
        pairs = value.items() if isinstance(value, Mapping) else value
        if isinstance(pairs, Iterable) and not isinstance(pairs, str):
            return made([all_shown(pair) for pair in pairs])
        return made(shown(value))

    return urlencode


def _xmlattr(made: Filter) -> Filter:
    @wraps(made)
    def xmlattr(context: EvalContext, d: Mapping[str, Any], *more: Any) -> Any:
        """The filter `xmlattr`: None is left out."""
        all_shown(value for value in d.values() if value is not None)
        return made(context, d, *more)

    return xmlattr
