"""A value in a template is text, a number or a date, or a fault at its line with the way out, however it would become text."""

import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from msgspec import Struct

from plgsite.diagnostics import Diagnostic
from plgsite.prose.nodes import Node
from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from plgsite.templating.environment import JINJAS_WAYS, PageEnvironment, Ways, imported_ways
from plgsite.templating.refusals import TemplateStopped

PROSE = (Node(kind="paragraph", children=(Node(kind="text", text="Een zin."),)),)


class View(Struct, frozen=True, kw_only=True):
    number: int = 1
    note: str = ""
    title: str = "Een leergang"


class Kind(Enum):
    OPEN = "open"


VALUES: dict[str, tuple[Any, str, str]] = {
    "prose": (PROSE, "this is prose", "|inline"),
    "piece": (PROSE[0], "this is prose", "|html"),
    "view": (View(), "this is a view (View)", "such as .title"),
    "views": ((View(),), "this is a list (of View)", "{% for %}"),
    "words": (("a", "b"), "this is a list", "|join"),
    "nothing_yet": ((), "this is a list", "if it is prose, write |html"),
    "by_name": ({"a": 1}, "these are values by name", ".items()"),
    "kind": (Kind.OPEN, "this is a choice (Kind)", ".value"),
    "yes": (True, "this is true or false", "{% if %}"),
    "function": ("a".upper, "'upper' is not called", "upper(...)"),
    "numbers": (iter((1, 2)), "this is a list", "{% for %}"),
    "other": (object(), "a value (object) that has no text", "show a text"),
    "some": ({1}, "this is a list", "{% for %}"),
}
"""What has no text: a value, what is said of it, and what stands in the hint."""

WAYS = (
    "{{ x }}",
    "a {{ x }} b",
    "{% set y %}{{ x }}{% endset %}{{ y }}",
    "{% autoescape false %}{{ x }}{% endautoescape %}",
    "{{ 'a' ~ x }}",
    "{{ x ~ 1 }}",
    "{{ [x]|join(', ') }}",
    "{{ ['a', x]|map('string')|list|length }}",
    "{{ ', '.join([x]) }}",
    "{{ (', '|safe).join([x]) }}",
    "{{ '%s' % x }}",
    "{{ '%s %s' % (1, x) }}",
    "{{ '%(a)s' % {'a': x} }}",
    "{{ '%s'|format(x) }}",
    "{{ '%(a)s'|format(a=x) }}",
    "{{ 'a'|replace('a', x) }}",
    "{{ {'q': x}|urlencode }}",
    "{{ {'class': x}|xmlattr }}",
    *(f"{{{{ x|{name} }}}}" for name in ("string", "upper", "lower", "title", "capitalize", "trim", "e", "escape", "forceescape", "safe")),
    *(f"{{{{ x|{name} }}}}" for name in ("striptags", "urlize", "wordcount", "wordwrap", "indent", "truncate", "center(9)", "pprint")),
    "{{ x|replace('a', 'b') }}",
    "{{ x|format }}",
    "{% filter upper %}{{ x }}{% endfilter %}",
    "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}",
)
"""How a value may come into a page."""


def fault_of(text: str, value: Any) -> Diagnostic:
    fault = run_template(environment(Shelf({"templates/a.html": f"<p>\n{text}"})), "a.html", {"x": value}, "index.html")
    assert isinstance(fault, Diagnostic), fault
    assert (fault.at.path, fault.at.line) == ("templates/a.html", 2)
    return fault


@pytest.mark.parametrize("name", VALUES)
def test_what_has_no_text_is_a_fault_with_the_way_out(name: str) -> None:
    value, message, hint = VALUES[name]
    fault = fault_of("{{ x }}", value)
    assert fault.code == "template-value"
    assert message in fault.message and hint in fault.hint


@pytest.mark.parametrize("text", WAYS)
@pytest.mark.parametrize("name", ["prose", "view", "kind", "yes"])
def test_it_is_the_same_fault_however_it_comes_into_the_page(text: str, name: str) -> None:
    value, message, _ = VALUES[name]
    if "{{ '%s' % x }}" in text and name == "prose":
        value = PROSE[0]  # a row is what fills a pattern
    assert message in fault_of(text, value).message


@pytest.mark.parametrize("ways", [imported_ways(), JINJAS_WAYS])
def test_it_is_a_fault_with_jinjas_own_way_of_writing_too(ways: Ways) -> None:
    with pytest.raises(TemplateStopped, match="this is prose"):
        PageEnvironment(ways=ways).from_string("{{ x }}").render(x=PROSE)


def test_a_block_that_is_named_and_not_called_is_a_fault() -> None:
    texts = {
        "templates/base.html": "{% block main %}{% endblock %}",
        "templates/a.html": "{% extends 'base.html' %}\n{% block main %}{{ super }}{% endblock %}",
    }
    fault = run_template(environment(Shelf(texts)), "a.html", {}, "index.html")
    assert isinstance(fault, Diagnostic) and (fault.at.line, fault.hint) == (2, "write its brackets: {{ super() }}, or {{ self.main() }}")


@pytest.mark.parametrize("name", ["html", "inline", "plain"])
def test_what_is_no_prose_is_a_fault_where_prose_is_to_be_written(name: str) -> None:
    assert fault_of(f"{{{{ x|{name} }}}}", "Een zin.").message == "this is no prose"
    assert "this is a view" in fault_of(f"{{{{ x|{name} }}}}", View()).message


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ 'a' ~ 1 ~ day }}", "a12027-01-04"),
        ("{{ amount }} {{ 1.5 }}", "12.50 1.5"),
        ("{{ ['a', 1]|join('<'|safe) }}", "a<1"),
        ("{{ [day]|join(attribute='year') }}", "2027"),
        ("{{ {'a': 'b c', 'd': none}|xmlattr }}", ' a="b c"'),
        ("{{ {'a': 'b c'}|urlencode }} {{ 'b c'|urlencode }} {{ [('a', 1)]|urlencode }}", "a=b+c b%20c a=1"),
        ("{{ '%s %d' % ('a', 2) }} {{ '%(a)s'|format(a=1) }} {{ 7 % 4 }}", "a 2 1 3"),
        ("{{ '<'|upper|replace('<', 1) }} {{ ', '.join(['a', 'b']) }}", "1 a, b"),
        ("{{ prose|plain }} {{ prose|inline }} {{ [true]|tojson }}", "Een zin. Een zin. [true]"),
    ],
)
def test_text_numbers_dates_and_money_are_shown(text: str, shown: str) -> None:
    values = {"day": datetime.date(2027, 1, 4), "amount": Decimal("12.50"), "prose": PROSE}
    assert environment(Shelf({"templates/a.html": text})).get_template("a.html").render(values) == shown
