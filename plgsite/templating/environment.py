"""The environment of pages: Jinja with autoescape, `StrictUndefined` and our own way of writing, where that works with this Jinja."""

from collections.abc import Callable, MutableMapping
from functools import cache
from typing import Any

from jinja2 import nodes
from jinja2.environment import Environment, Template
from jinja2.runtime import Context, StrictUndefined
from markupsafe import Markup, escape

from plgsite.templating import bounded_values
from plgsite.templating.bounded_filters import bounded
from plgsite.templating.counted_tree import counted_tree
from plgsite.templating.escaping import escaped
from plgsite.templating.parser import read_template, readable
from plgsite.templating.refusals import check_name
from plgsite.templating.shown import shown
from plgsite.templating.steps import Steps
from plgsite.templating.text_filters import looking

Ways = tuple[type[Any], type[Context]]
"""The class that makes Python of templates, and the class of the names that a template sees."""
JINJAS_WAYS: Ways = (Environment.code_generator_class, Environment.context_class)
"""What Jinja itself does: the same pages, in twice the time."""


def written(value: object) -> str:
    """A value as it stands in a page. Raises as `shown` does for what has no text."""
    kind = value.__class__
    if kind is str:
        return escaped(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return escape(shown(value))


class PageEnvironment(Environment):
    """Jinja, writing so: every name is escaped, undefined names and values without text are faults. Names that lead out of the values of
    a page are refused, and what a page costs is counted. Templates and the names that all of them know stay as they are, so nothing is
    looked up twice."""

    written, shown = staticmethod(written), staticmethod(shown)
    sized, filled = staticmethod(bounded_values.sized), staticmethod(bounded_values.filled)
    added, multiplied = staticmethod(bounded_values.added), staticmethod(bounded_values.multiplied)
    to_the_power, remainder = staticmethod(bounded_values.to_the_power), staticmethod(bounded_values.remainder)

    def __init__(self, *, ways: Ways | None = None, **options: Any) -> None:
        """`ways` is how to write templates and to call from them; not given, it is ours where that works."""
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=shown,
            auto_reload=False,
            cache_size=-1,
            **options,
        )
        self.code_generator_class, self.context_class = ways or own_ways() or JINJAS_WAYS
        self._known: dict[str | Template, Template] = {}
        self.steps = Steps()
        self.words: Any = None  # those that writers of prose add, for the page that is being made
        self.counted, self.charge = self.steps.counted, self.steps.charge
        self.globals["range"] = self.steps.range
        del self.globals["lipsum"], self.filters["random"]  # by chance: two builds would differ
        self.filters |= bounded(self.filters)
        self.filters |= looking(self.filters)

    def parse(self, source: str, name: str | None = None, filename: str | None = None) -> nodes.Template:
        """A template that counts what it does. Raises TemplateSyntaxError, or RefusedTemplate for what may not run."""
        return counted_tree(read_template(self, source, name, filename))

    def compile(self, source: str | nodes.Template, name: str | None = None, filename: str | None = None, *how: Any, **more: Any) -> Any:
        """The code of a template. Raises TemplateSyntaxError, as `parse` does."""
        with readable(name, filename):
            tree = self.parse(source, name, filename) if isinstance(source, str) else source
            return super().compile(tree, name, filename, *how, **more)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A value by a name or a number, which may have been made at run time. Raises TemplateStopped for a name that is refused."""
        check_name(argument)
        return super().getitem(obj, argument)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that all templates know, as one plain dict: Jinja's chain of mappings is walked anew by every include."""
        return {**self.globals, **d} if d else self.globals

    def get_template(self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None) -> Template:
        """A template by its name. Raises TemplateNotFound or TemplateSyntaxError."""
        if name not in self._known:
            self._known[name] = super().get_template(name, parent, globals)
        return self._known[name]


PROBE = """{% macro item(one, mark) %}<{{ one }}{{ mark }}>{% endmacro %}{% macro box() %}[{{ caller() }}]{% endmacro %}
{% block main %}{% for one in values %}{{ item(one, mark=loop.index) }}{{ one.center(width)|upper }}, {{ one }}{% endfor %}{% endblock %}
{% call box() %}{{ values[0] }}!{% endcall %}{% autoescape false %}{{ values[0] }} {{ width }}{% endautoescape %}"""
EXPECTED = "<&lt;a1>  &lt;A  , &lt;a<b2>  B   , b[&lt;a!]<a 6"
"""What the probe gives for the values `<a` and `b` and the width 6."""


@cache
def own_ways() -> Ways | None:
    """Our own way of writing, or None where it does not work with the Jinja that is installed: it leans on private names."""
    return tried(imported_ways)


def tried(own: Callable[[], Ways]) -> Ways | None:
    """The ways that `own` gives, if they write the probe as it must be."""
    try:
        ways = own()
        found = PageEnvironment(ways=ways).from_string(PROBE).render(values=("<a", "b"), width=6)
    except Exception:  # whatever a Jinja that we do not know does with names that it never promised
        return None
    return ways if found == EXPECTED else None


def imported_ways() -> Ways:
    """Our own way of writing. Raises whatever a Jinja raises in which the names are gone that it leans on."""
    from plgsite.templating.writing import PageContext, Writing

    return Writing, PageContext
