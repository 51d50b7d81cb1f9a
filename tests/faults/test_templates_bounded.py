"""No template costs more than a page may: counts stop it, the same on every machine, with its name and line; time is the last resort."""

import multiprocessing
import time
from pathlib import Path
from typing import Any

import pytest

from plgsite.diagnostics import Diagnostic
from plgsite.limits import MOST_NESTED_BRACKETS, MOST_NESTED_TAGS, MOST_STEPS
from plgsite.render.page_bounds import bounded_memory
from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from tests.support import programme, site

TOO_MANY_STEPS = f"a page takes at most {MOST_STEPS:,} steps (rounds of loops and calls of macros)"

WITHOUT_END = {
    "a loop in a loop": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "a loop over what has no length": "{% for a in range(999) %}{% for b in range(9999)|map('string') %}{% endfor %}{% endfor %}",
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "a loop that calls itself": "{% for a in [1, 2] recursive %}{{ loop([1, 2]) if loop.depth < 60 }}{% endfor %}",
    "a range in a loop": "{% for a in range(99999) %}{{ range(99999)|length }}{% endfor %}",
    "long text in a loop": "{% for a in range(99999) %}" + "woord " * 1000 + "{% endfor %}",
}
TOO_LARGE = {
    "a range": "{{ range(10 ** 9)|list }}",
    "a repeated text": "{{ 'x' * 10000000000 }}",
    "a repeated list": "{{ 10000000000 * [1] }}",
    "a method": "{{ 'x'.center(10000000000) }}",
    "a filter": "{{ 'x'|center(width=10000000000) }}",
    "a pattern": "{{ '%9999999999s'|format(1) }}",
    "a pattern with a sign": "{{ '%9999999999s' % 1 }}",
    "a pattern with a star": "{{ '%*s' % (9999999999, 1) }}",
    "a number": "{{ 2 ** 10000000000 }}",
    "a text that doubles": "{% set n = namespace(s='x' * 99) %}{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
    "an indent": "{{ 'x'|indent(10000000000) }}",
}
DEEP = {
    "brackets": "{{ " + "(" * 200 + "1" + ")" * 200 + " }}",
    "lists": "{{ " + "[" * 2000 + "]" * 2000 + " }}",
    "tags": "{% if x %}" * 2000 + "{% endif %}" * 2000,
    "loops": "{% for a in x %}" * 30 + "{% endfor %}" * 30,
    "negations": "{{ " + "not " * 3000 + "x }}",
    "conditions": "{{ x " + "if x else x " * 3000 + "}}",
    "filters": "{{ x" + "|upper" * 3000 + " }}",
    "names": "{{ x" + ".a" * 3000 + " }}",
}


def made(text: str, seconds: float = 20.0, **others: str) -> bytes | Diagnostic:
    env = environment(Shelf({"templates/a.html": f"<p>\n{text}", **{f"templates/{name}.html": other for name, other in others.items()}}))
    return run_template(env, "a.html", {"x": "abc"}, "index.html", seconds)


def fault_of(text: str, **how: Any) -> Diagnostic:
    fault = made(text, **how)
    assert isinstance(fault, Diagnostic)
    assert (fault.at.path, fault.at.line, fault.notes[0].message) == ("templates/a.html", 2, "while making index.html")
    return fault


@pytest.mark.parametrize("name", WITHOUT_END)
def test_a_loop_without_a_sensible_end_stops_at_a_count(name: str) -> None:
    assert fault_of(WITHOUT_END[name]).message == TOO_MANY_STEPS


@pytest.mark.parametrize("name", TOO_LARGE)
def test_a_value_that_no_page_can_show_is_not_made(name: str) -> None:
    assert "too large for a page" in fault_of(TOO_LARGE[name]).message


def test_includes_that_double_stop_at_a_count() -> None:
    others = {f"b{n}": f"{{% include 'b{n + 1}.html' %}}" * 2 for n in range(40)} | {"b40": "x"}
    fault = made("{% include 'b0.html' %}", **others)
    assert isinstance(fault, Diagnostic) and fault.message == TOO_MANY_STEPS


def test_a_page_that_nobody_could_read_is_not_written() -> None:
    fault = made("{% for a in range(9999) %}{{ 'x' * 9999 }}{% endfor %}")
    assert isinstance(fault, Diagnostic) and fault.message == "the page has more than 20,000,000 characters"


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_too_deep_is_a_fault_of_its_template(name: str) -> None:
    assert fault_of(DEEP[name]).code == "too-deep"


def test_as_deep_as_the_limit_is_fine_however_deep_the_caller_is() -> None:
    brackets, loops = MOST_NESTED_BRACKETS - 1, MOST_NESTED_TAGS
    text = "{% for x in ['a'] %}" * loops + "{{ " + "(" * brackets + "x" + ")" * brackets + " }}" + "{% endfor %}" * loops

    def deeper(frames: int) -> bytes | Diagnostic:
        return deeper(frames - 1) if frames else made(text)

    assert deeper(100) == b"<p>\na"


def test_the_count_starts_anew_for_each_page_and_once_costs_none() -> None:
    text = "{% macro m(n) %}{% for a in range(90000) %}{% endfor %}x{% endmacro %}{% for a in range(20) %}{{ m|once(a) }}{% endfor %}"
    env = environment(Shelf({"templates/a.html": text}))
    assert [run_template(env, "a.html", {}, "index.html") for _ in range(3)] == [b"x" * 20] * 3


def test_a_page_over_time_names_its_line_in_the_process_itself() -> None:
    started = time.monotonic()
    slow = "{% for a in range(900) %}{% for b in range(900) %}{{ ('zin' * 9999)|length }}{% endfor %}{% endfor %}"
    assert fault_of(slow, seconds=0.2).message == "the page was not ready after 0.2 seconds"
    assert time.monotonic() - started < 20


def _eats() -> Any:
    with bounded_memory():
        return made("{% macro m() %}{% for a in range(99999) %}{{ x * 33333 }}{% endfor %}{% endmacro %}{{ m() }}")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much memory a process has")
def test_a_page_that_takes_too_much_memory_names_its_line() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        fault = pool.apply(_eats)
    assert isinstance(fault, Diagnostic)
    assert (fault.message, fault.at.line) == ("the page takes too much memory", 2)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_site_whose_template_has_no_end_is_told_so_with_and_without_workers(tmp_path: Path, jobs: int) -> None:
    folder = site(tmp_path)
    for number in range(3 if jobs == 1 else 101):
        folder.write(f"content/programmes/p-{number}.md", programme())
    endless = "<p>\n{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}\n"
    folder.write("templates/pages/programme.html" if jobs == 1 else "templates/pages/home.html", endless)
    outcome = folder.build(jobs=jobs)
    [fault] = [one for one in outcome.diagnostics if one.level == "error"][:1]
    assert (fault.message, fault.at.line) == (TOO_MANY_STEPS, 2)
    assert not (tmp_path / "output").exists()
