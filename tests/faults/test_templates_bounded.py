"""No template costs more than a page may: counts stop it, the same on every machine, with its name and line; time is the last resort."""

import gc
import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plgsite.build.build import build
from plgsite.diagnostics import Diagnostic
from plgsite.limits import MOST_BITS, MOST_NESTED_BRACKETS, MOST_NESTED_TAGS, MOST_REPEATED, MOST_STEPS, MOST_WRITTEN
from plgsite.render.pages import run_template
from plgsite.render.templates import Shelf, environment
from plgsite.templating.page_bounds import bounded_memory, bounded_time
from plgsite.templating.refusals import TemplateStopped
from tests.support import programme, site

TOO_MANY_STEPS = f"a page takes at most {MOST_STEPS:,} steps (rounds of loops and calls of macros)"

# Each is little more than the bound, so that it would do no harm where there is none.
ROUNDS, REPEATED, BITS = 1_001, MOST_REPEATED + 1, MOST_BITS + 1
TOO_MANY = {
    "a loop in a loop": f"{{% for a in range({ROUNDS}) %}}{{% for b in range({ROUNDS}) %}}{{% endfor %}}{{% endfor %}}",
    "a loop over what has no length": "{% for a in range(101) %}{% for b in range(9999)|map('string') %}{% endfor %}{% endfor %}",
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(18) }}",
    "a loop that calls itself": "{% for a in [1, 2] recursive %}{{ loop([1, 2]) if loop.depth < 20 }}{% endfor %}",
    "a range in a loop": "{% for a in range(99999) %}{{ range(99999)|length }}{% endfor %}",
}
TOO_LARGE = {
    "a range": f"{{{{ range({MOST_STEPS + 1})|list }}}}",
    "a repeated text": f"{{{{ 'x' * {REPEATED} }}}}",
    "a repeated list": f"{{{{ {REPEATED} * [1] }}}}",
    "a method": f"{{{{ 'x'.center({REPEATED}) }}}}",
    "a filter": f"{{{{ 'x'|center(width={REPEATED}) }}}}",
    "a pattern": f"{{{{ '%{REPEATED}s'|format(1) }}}}",
    "a pattern with a sign": f"{{{{ '%{REPEATED}s' % 1 }}}}",
    "a pattern with a star": f"{{{{ '%*s' % ({REPEATED}, 1) }}}}",
    "a number": f"{{{{ 2 ** {BITS} }}}}",
    "a text that doubles": "{% set n = namespace(s='x' * 99) %}{% for i in range(20) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
    "an indent": f"{{{{ 'x'|indent({REPEATED}) }}}}",
}
DEEP = {
    "brackets": "{{ " + "(" * 30 + "1" + ")" * 30 + " }}",
    "lists": "{{ " + "[" * 30 + "]" * 30 + " }}",
    "tags": "{% if x %}" * 20 + "{% endif %}" * 20,
    "loops": "{% for a in x %}" * 20 + "{% endfor %}" * 20,
    "negations": "{{ " + "not " * 80 + "x }}",
    "conditions": "{{ x " + "if x else x " * 80 + "}}",
    "filters": "{{ x" + "|upper" * 80 + " }}",
    "names": "{{ x" + ".a" * 80 + " }}",
}


def made(text: str, seconds: float = 20.0, **others: str) -> bytes | Diagnostic:
    env = environment(Shelf({"templates/a.html": f"<p>\n{text}", **{f"templates/{name}.html": other for name, other in others.items()}}))
    return run_template(env, "a.html", {"x": "abc"}, "index.html", seconds)


def fault_of(text: str, **how: Any) -> Diagnostic:
    fault = made(text, **how)
    assert isinstance(fault, Diagnostic)
    assert (fault.at.path, fault.at.line, fault.notes[0].message) == ("templates/a.html", 2, "while making index.html")
    return fault


@pytest.mark.parametrize("name", TOO_MANY)
def test_a_loop_without_a_sensible_end_stops_at_a_count(name: str) -> None:
    assert fault_of(TOO_MANY[name]).message == TOO_MANY_STEPS


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


@pytest.fixture
def no_search_for_garbage() -> Iterator[None]:
    """As in a build: hypothesis listens to these searches, and what ends a page may end up in its ears."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_search_for_garbage")
def test_a_page_over_time_names_its_line_in_the_process_itself() -> None:
    slow = "{% for a in range(900) %}{% for b in range(900) %}{{ ('zin' * 9999)|length }}{% endfor %}{% endfor %}"
    environment(Shelf({"templates/a.html": f"<p>\n{slow}"})).get_template("a.html")  # on a busy machine that alone may take so long
    assert fault_of(slow, seconds=0.2).message == "the page was not ready after 0.2 seconds"


@pytest.mark.usefixtures("no_search_for_garbage")
def test_the_end_is_told_again_where_python_swallowed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    swallowed = list[Any]()
    monkeypatch.setattr(sys, "unraisablehook", lambda told: swallowed.append(told.exc_type))

    class Swallows:
        def __del__(self) -> None:
            while True:
                pass

    with pytest.raises(TemplateStopped), bounded_time(0.1):
        Swallows()
        while True:
            pass
    assert swallowed == [TemplateStopped]


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


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells how much memory a process has")
def test_without_workers_each_page_has_the_memory_of_a_page_whatever_was_kept_of_those_before(tmp_path: Path) -> None:
    import resource

    folder, seen = site(tmp_path), list[tuple[int, int]]()
    folder.write("content/programmes/a.md", programme())
    outside = resource.getrlimit(resource.RLIMIT_AS)
    outcome = build(folder.request(jobs=1), lambda what, done, total: seen.append(resource.getrlimit(resource.RLIMIT_AS)))
    assert outcome.published and len(seen) > 5
    assert set(seen) == {outside}


@pytest.mark.slow
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


def test_a_page_of_more_characters_than_a_page_may_have_is_told() -> None:
    long = "{% for a in range(" + str(MOST_WRITTEN // 10_000 + 1) + ") %}" + "x" * 10_000 + "{% endfor %}"
    fault = made(long)
    assert isinstance(fault, Diagnostic)
    assert fault.message == f"the page has more than {MOST_WRITTEN:,} characters"
