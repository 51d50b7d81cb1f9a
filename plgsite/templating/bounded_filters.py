"""Jinja's filters, which make no more than a page shows, and look up no name that is refused."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from jinja2.environment import Environment
from jinja2.filters import do_attr
from jinja2.utils import pass_environment

from plgsite.templating.bounded_values import check_counts, check_pattern, sized
from plgsite.templating.refusals import check_name

Filter = Callable[..., Any]

COUNTING = ("batch", "center", "indent", "round", "slice", "tojson", "truncate", "wordwrap")
"""Filters that are told a number of characters or items."""
GROWING = ("indent", "join", "replace", "sum", "wordwrap")
"""Filters whose outcome may be larger than what they are given."""


def bounded(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Those of Jinja's filters that need a bound, with it."""
    found = {name: _sized(filters[name]) for name in GROWING}
    found |= {name: _counting(found.get(name, filters[name])) for name in COUNTING}
    return found | {"format": _patterned(filters["format"]), "attr": _attr}


def _sized(made: Filter) -> Filter:
    @wraps(made)
    def bounded_filter(*args: Any, **named: Any) -> Any:
        return sized(made(*args, **named))

    return bounded_filter


def _counting(made: Filter) -> Filter:
    @wraps(made)
    def bounded_filter(*args: Any, **named: Any) -> Any:
        check_counts(*args[1:], *named.values())
        return made(*args, **named)

    return bounded_filter


def _patterned(made: Filter) -> Filter:
    @wraps(made)
    def bounded_filter(value: Any, *args: Any, **named: Any) -> Any:
        check_pattern(str(value))
        return made(value, *args, **named)

    return bounded_filter


@pass_environment
def _attr(environment: Environment, value: Any, name: str) -> Any:
    """The filter `attr`. Raises TemplateStopped for a name that is refused."""
    check_name(name)
    return do_attr(environment, value, name)
