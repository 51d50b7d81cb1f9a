"""Templates: what a value looks like in a page, and where a fault of a template lies, however pieces are joined."""

from typing import Any

import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import TemplateRuntimeError, UndefinedError

from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from plgsite.templating.escaping import escaped


def page(text: str, **values: Any) -> str:
    return environment(Shelf({"templates/page.html": text})).get_template("page.html").render(values)


@given(st.text(st.sampled_from("&<>'\"aé ;#\n")))
def test_text_is_escaped_as_markupsafe_does_it(text: str) -> None:
    assert escaped(text) == str(markupsafe.escape(text))


@given(st.one_of(st.text(), st.integers(), st.floats(), st.dates(), st.decimals(), st.text().map(markupsafe.Markup)))
def test_every_value_is_escaped_as_markupsafe_does_it(value: object) -> None:
    assert page("<{{ value }}, {{ value }}>", value=value) == f"<{markupsafe.escape(value)}, {markupsafe.escape(value)}>"


def test_a_value_with_markup_of_its_own_is_asked_for_it() -> None:
    class Own:
        def __html__(self) -> str:
            return "<b>own</b>"

    assert page("{{ own }} and {{ '<' }}", own=Own()) == "<b>own</b> and &lt;"


def test_a_part_that_is_not_escaped_stays_so() -> None:
    text = "{{ a }}{% autoescape false %}, {{ a }}, {{ 1 }}{% endautoescape %}{% autoescape how %}, {{ a }}{% endautoescape %}"
    assert page(text, a="<", how=False) == "&lt;, <, 1, <"
    assert page(text, a="<", how=True) == "&lt;, <, 1, &lt;"


@pytest.mark.parametrize("text", ["{{ nothing }}", "a {{ nothing }} b", "{% autoescape false %}{{ nothing }}{% endautoescape %}"])
def test_none_is_a_fault_wherever_it_stands(text: str) -> None:
    with pytest.raises(TemplateRuntimeError, match="this value is None"):
        page(text, nothing=None)


@pytest.mark.parametrize("text", ["{{ unknown }}", "a {{ unknown }} b", "{% set x %}{{ unknown }}{% endset %}"])
def test_an_unknown_name_is_a_fault_wherever_it_stands(text: str) -> None:
    with pytest.raises(UndefinedError, match="'unknown' is undefined"):
        page(text)


def test_pieces_of_macros_blocks_loops_and_includes_stand_in_their_order() -> None:
    shelf = Shelf(
        {
            "templates/base.html": "[{{ a }}{% block main %}{% endblock %}{{ a }}]",
            "templates/part.html": "<{{ one }}{{ a }}>",
            "templates/page.html": "{% extends 'base.html' %}never {{ a }}{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}"
            "{% block main %}{% for one in many %}{{ one }}:{% include 'part.html' %}{{ twice(one) }};{% endfor %}{% endblock %}",
        }
    )
    assert environment(shelf).get_template("page.html").render(a="&", many="xy") == "[&amp;x:<x&amp;>xx;y:<y&amp;>yy;&amp;]"


def test_what_is_extended_only_sometimes_leaves_out_what_stands_around_it() -> None:
    texts = {"templates/base.html": "base {{ a }}", "templates/page.html": "{% if below %}{% extends 'base.html' %}{% endif %}own {{ a }}"}
    env = environment(Shelf(texts))
    assert env.get_template("page.html").render(a=1, below=True) == "base 1"
    assert env.get_template("page.html").render(a=1, below=False) == "own 1"


@pytest.mark.parametrize(
    ("text", "line"), [("{{ a }}\n{{ a }}\n{{ a.b }}\n{{ a }}", 3), ("\n{{ a.b }}", 2), ("{{ a }}\n<{{ absent }}>", 2)]
)
def test_a_fault_is_told_with_the_line_of_its_value(text: str, line: int) -> None:
    env = environment(Shelf({"templates/page.html": text}))
    fault = run_template(env, "page.html", {"a": 1, "absent": None}, "x/index.html")
    assert not isinstance(fault, bytes)
    assert (fault.at.path, fault.at.line) == ("templates/page.html", line)


def test_methods_of_views_are_called_wherever_they_stand() -> None:
    class View:
        def href(self, address: str, more: str = "") -> str:
            return f"/{address}{more}"

    text = "{{ view.href('a') }}{% for one in 'bc' %}{{ view.href(one, more='!') }}{{ one.upper() }}{% endfor %}"
    assert page(text, view=View()) == "/a/b!B/c!C"
