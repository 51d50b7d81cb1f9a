"""How templates are written: our own way with a Jinja in which it works, Jinja's with any other, and the same pages either way."""

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import TemplateRuntimeError

from plgsite.render.compiled import ways
from plgsite.templating.environment import EXPECTED, JINJAS_WAYS, PROBE, PageEnvironment, Ways, imported_ways, own_ways, tried

ROOT = Path(__file__).parents[2]
VALUES = {"values": ("<a", "b"), "width": 6}


def test_our_own_way_of_writing_works_with_the_jinja_that_is_installed() -> None:
    assert own_ways() == imported_ways() == ways(), (
        f"Jinja {jinja2.__version__} has changed names that templating/writing.py leans on: mend it"
    )


def test_jinja_itself_writes_the_probe_as_it_is_expected() -> None:
    assert PageEnvironment(ways=JINJAS_WAYS).from_string(PROBE).render(VALUES) == EXPECTED


def _gone() -> Ways:
    raise AttributeError("type object 'CodeGenerator' has no attribute '_output_child_pre'")


class Silent(CodeGenerator):
    """What a Jinja would be that no longer asks us how a value is written."""

    def _output_child_pre(self, *_: object) -> None:
        self.write("str(")


class Failing(JINJAS_WAYS[1]):  # type: ignore[misc]
    def call(self, called: object, *given: object, **named: object) -> object:
        raise TypeError("unexpected keyword argument '_new_vars'")


@pytest.mark.parametrize("own", [_gone, lambda: (Silent, JINJAS_WAYS[1]), lambda: (JINJAS_WAYS[0], Failing)])
def test_a_jinja_in_which_it_does_not_work_is_left_to_write_by_itself(own) -> None:
    assert tried(own) is None


@given(st.lists(st.one_of(st.text("<&'\"é "), st.integers(), st.floats()), min_size=2, max_size=3))
def test_both_ways_give_the_same_text(values: list[object]) -> None:
    text = "{% for one in values %}<{{ one }}{{ one|string|upper }}>{{ one if loop.first }}{% endfor %}{{ values[0] }}"
    texts = {PageEnvironment(ways=way).from_string(text).render(values=values) for way in (imported_ways(), JINJAS_WAYS)}
    assert len(texts) == 1


def test_none_is_a_fault_either_way() -> None:
    for way in (imported_ways(), JINJAS_WAYS):
        with pytest.raises(TemplateRuntimeError, match="this value is None"):
            PageEnvironment(ways=way).from_string("a {{ nothing }}").render(nothing=None)


def test_every_template_of_the_theme_can_be_written_by_jinja_itself() -> None:
    texts = {
        path.relative_to(ROOT / "templates").as_posix(): path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html")
    }
    env = PageEnvironment(ways=JINJAS_WAYS, loader=DictLoader(texts))
    env.filters |= dict.fromkeys(("html", "inline", "plain", "amount", "once", "json_ld", "classes", "named"), str)
    assert [name for name in texts if env.get_template(name) is None] == []
