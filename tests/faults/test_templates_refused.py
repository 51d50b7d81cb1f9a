"""No template reaches Python, its files or its modules: what would lead there is a fault of the template, with its line."""

from pathlib import Path

import pytest
from jinja2 import sandbox

from plgsite.diagnostics import Diagnostic
from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from plgsite.templating.refusals import REFUSED
from tests.support import site

BEGINS = "__cla"
ENDS = "ss__"

WRITTEN = (
    "{{ x.__class__ }}",
    "{{ x['__class__'] }}",
    "{{ x|attr('__class__') }}",
    "{{ x|attr('mro') }}",
    "{{ [x]|map(attribute='__class__')|list }}",
    "{{ [x]|map(attribute='a.__class__.b')|list }}",
    "{{ [x]|sort(attribute='__class__') }}",
    "{{ [x]|groupby('__class__') }}",
    "{{ [x]|groupby(attribute='__class__') }}",
    "{{ [x]|sum(attribute='__class__') }}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}",
    "{% set y = x.__class__ %}",
    "{% if x.__class__ %}{% endif %}",
    "{% for y in x.__class__ %}{% endfor %}",
    "{% for y in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% macro m() %}{{ caller.__func__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{{ x.__class__ }}{% endmacro %}",
    "{{ m.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__ }}",
    "{{ joiner.__init__ }}",
    "{{ namespace.__init__ }}",
    "{{ range.__class__ }}",
    "{{ dict.mro() }}",
    "{{ dict.fromkeys.__self__ }}",
    "{{ x.format(1) }}",
    "{{ x.format_map({}) }}",
    "{{ ''['format'](1) }}",
    "{{ ([1]|map('upper')).gi_frame }}",
    "{{ x(_loop_vars=1) }}",
)
"""What stands in a template as it is looked up."""

MADE = (
    "{% set a = begins ~ ends %}{{ x[a] }}",
    "{% set a = begins ~ ends %}{{ x|attr(a) }}",
    "{% set a = 'for' ~ 'mat' %}{{ x|attr(a) }}",
    "{{ [x]|map(attribute=begins ~ ends)|list }}",
    "{{ [x]|map('attr', begins ~ ends)|list }}",
    "{{ [x]|sort(attribute=begins ~ ends) }}",
    "{{ [x]|sort(false, false, begins ~ ends) }}",
    "{{ [x]|groupby(begins ~ ends) }}",
    "{{ [x]|unique(attribute=begins ~ ends)|list }}",
    "{{ [x]|max(attribute=begins ~ ends) }}",
    "{{ [x]|sum(attribute=begins ~ ends) }}",
    "{{ [x]|selectattr(begins ~ ends)|list }}",
    "{{ [x]|rejectattr('a.' ~ begins ~ ends)|list }}",
    "{{ cycler[begins ~ ends] }}",
    "{{ x[(begins ~ ends)|string] }}",
    "{{ x[(begins ~ ends)|safe] }}",
    "{{ x[[begins, ends]|join] }}",
)
"""What makes the name while it runs."""


class Thing:
    a = "a"


def made(text: str) -> bytes | Diagnostic:
    env = environment(Shelf({"templates/a.html": text}))
    return run_template(env, "a.html", {"x": Thing(), "begins": BEGINS, "ends": ENDS}, "index.html")


@pytest.mark.parametrize("text", (*WRITTEN, *MADE))
def test_a_name_that_leads_to_python_is_refused_at_its_line(text: str) -> None:
    fault = made(f"<p>\n{text}")
    assert isinstance(fault, Diagnostic)
    assert (fault.code, fault.at.path, fault.at.line) == ("template-refused", "templates/a.html", 2)
    assert fault.hint


@pytest.mark.parametrize("text", WRITTEN)
def test_a_refused_name_is_found_before_the_template_runs(text: str) -> None:
    assert isinstance(fault := made("{{ 1 / 0 }}\n" + text), Diagnostic)
    assert (fault.code, fault.at.line) == ("template-refused", 2)


def test_what_jinjas_sandbox_refuses_is_refused() -> None:
    theirs = (
        sandbox.UNSAFE_FUNCTION_ATTRIBUTES,
        sandbox.UNSAFE_METHOD_ATTRIBUTES,
        sandbox.UNSAFE_GENERATOR_ATTRIBUTES,
        sandbox.UNSAFE_COROUTINE_ATTRIBUTES,
        sandbox.UNSAFE_ASYNC_GENERATOR_ATTRIBUTES,
    )
    assert frozenset().union(*theirs) <= REFUSED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ x.a.upper() }}{{ x['a'] }}{{ x|attr('a') }}", b"Aaa"),
        ("{% for _ in range(2) %}{{ loop.index }}{% endfor %}", b"12"),
        ("{% macro _own() %}o{% endmacro %}{{ _own() }}", b"o"),
        ("{{ '%s-%05d'|format('a', 7) }}", b"a-00007"),
        ("{{ [x]|map(attribute='a')|join }}", b"a"),
        ("{% set ns = namespace(n=1) %}{% set ns.n = 2 %}{{ ns.n }}", b"2"),
    ],
)
def test_what_pages_need_stays(text: str, expected: bytes) -> None:
    assert made(text) == expected


def test_all_refused_names_of_a_site_come_in_the_first_round_though_its_templates_are_not_used(tmp_path: Path) -> None:
    folder = site(tmp_path, "-- templates/pages/home.html --\n{{ a.__class__ }}\n{{ b.mro }}\n")
    folder.write("templates/pages/catalogue.html", "<p>\n{{ words['__x'] }}\n")
    folder.write("templates/parts/header.html", "{{ cycler.__init__ }}\n")
    found = [(fault.at.path, fault.at.line) for fault in folder.build(publish=False).diagnostics if fault.code == "template-refused"]
    assert {("templates/pages/home.html", 1), ("templates/pages/home.html", 2), ("templates/pages/catalogue.html", 2)} <= set(found)


@pytest.mark.parametrize("text", ["{{ lipsum() }}", "{{ [1, 2, 3]|random }}"])
def test_nothing_in_a_template_is_left_to_chance(text: str) -> None:
    assert isinstance(made(text), Diagnostic)
