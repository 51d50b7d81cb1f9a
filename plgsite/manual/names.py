"""The reference of templates: which there are, the blocks that a page of one's own can fill, and every name that a template can use."""

import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path  # noqa: TID251 - the templates of our own package
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Struct

from plgsite.manual.markdown import Pages, code, link, page, plain, table
from plgsite.prose.nodes import Node
from plgsite.render.page_views import VIEWS
from plgsite.schema.field_texts import field_texts
from plgsite.views.frame.frame import Frame
from plgsite.wording import LABELS, Wording

FILTER_TEXTS: Mapping[str, str] = {
    "html": "Prose as HTML. `heading_shift=1` makes its headings one level lower.",
    "inline": "Prose of one paragraph as HTML without the paragraph.",
    "plain": "Prose as words, without markup.",
    "amount": 'A text, with the first sum of money in it as `<strong class="amount">`.',
    "once": "`{{ card|once(one, 2) }}` is `{{ card(one, 2) }}`, written once for all pages that show the same.",
    "json_ld": "Values of schema.org as JSON for a script.",
    "classes": "Of a piece of a page: the classes in it. `'count' in content|classes` tells whether something of that class is there.",
    "named": "Of addresses of files (`frame.scripts`): those of one name. `frame.scripts|named('site')`.",
}
"""The filters that are not Jinja's, with what they do."""
_OTHERS: Mapping[str, str] = {
    "brochure-pdf": "brochure/main.typ",
    "guide": "brochure/guide/main.typ",
    "redirects": "redirects.txt",
    "hosting": "headers.txt",
}
"""The templates of what is no page."""
_BLOCK = re.compile(r"\{%-?\s*block (\w+)")
_COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
_WORDS: Mapping[Any, str] = {str: "text", int: "whole number", float: "number", bool: "true or false", type(None): "nothing"}


def template_pages(theme: Path) -> Pages:
    """A page about templates, one for each view, one with all values in them, one with all words. `theme` holds the built-in templates."""
    views = _views(theme)
    pages = {
        "reference-templates": page(
            "Templates and blocks", "Every template of the theme, with the blocks that yours can fill.", _templates(theme, views)
        ),
        "reference-values": page("Values in templates", "What the names of templates hold, by type.", _values(views)),
        "reference-words": page("Words", "Every label of the theme, in English and Dutch.", _labels()),
    }
    for family, view in views.items():
        template = f"templates/{_OTHERS.get(family) or f'pages/{family}.html'}"
        body = [plain(view.__doc__ or ""), f"Template: {code(template)}", *_names(view, everywhere=family not in _OTHERS)]
        if family == "brochure-pdf":
            body.append("A brochure sees these as data: `plgsite brochure-data ID` prints them.")
        pages[f"names-{family}"] = page(f"Names: {family}", f"Every name that the template of '{family}' can use.", body)
    return pages


def _views(theme: Path) -> dict[str, type[Struct]]:
    """What each template sees, by family; what is made without a template has none."""
    found = {family: get_type_hints(view)["return"] for family, view in VIEWS.items()}
    return {family: view for family, view in found.items() if family in _OTHERS or (theme / "pages" / f"{family}.html").is_file()}


def _templates(theme: Path, views: Mapping[str, type[Struct]]) -> Iterator[str]:
    yield "A file of the same name in your own `templates/` comes before the built-in one. It can extend it and fill its blocks:"
    yield '```jinja\n{% extends "builtin/pages/page.html" %}\n{% block description %}My words{% endblock %}\n```'
    yield "A template shows texts and numbers. Prose, lists, true or false, and what has names of its own are faults, with the way out."
    yield "## Pages {#pages}"
    rows = []
    for path in (theme / "base.html", *sorted((theme / "pages").glob("*.html"))):
        blocks = dict.fromkeys(_BLOCK.findall(path.read_text(encoding="utf-8")))
        names = link("names", f"names-{path.stem}") if path.stem in views else ""
        rows.append((code(path.relative_to(theme).as_posix()), ", ".join(map(code, blocks)), names))
    yield table(("template", "blocks", "names"), rows)
    yield "## Parts of pages {#parts-of-pages}"
    yield "Pages include these. Yours of the same name take their place."
    yield table(
        ("template", "what it says of itself"),
        ((code(f"parts/{path.name}"), _comment(path)) for path in sorted((theme / "parts").glob("*.html"))),
    )
    yield "## Filters {#filters}"
    yield "Those of Jinja, and:"
    yield table(("filter", "does"), ((code(name), plain(text)) for name, text in FILTER_TEXTS.items()))


def _comment(path: Path) -> str:
    found = _COMMENT.search(path.read_text(encoding="utf-8"))
    return plain(found[1]) if found else ""


def _names(view: type[Struct], *, everywhere: bool = False) -> Iterator[str]:
    """The table of the names of a value."""
    texts = field_texts(view)
    rows = [
        (code(name), _type(hint), plain(texts.get(name, ""))) for name, hint in get_type_hints(view).items() if not name.startswith("_")
    ]
    if everywhere:
        rows.append(
            (code("id"), "text", "The id of the record that the page is about; nothing on lists and other pages that are about none.")
        )
        rows.append((code("words"), link("words", "reference-words"), "The words of the site."))
        rows.append((code("policy"), "text", "The security policy of the page."))
    yield table(("name", "holds", ""), rows)


def _type(hint: Any) -> str:
    """A type in words, with links to the values that it holds."""
    parts = [part for part in get_args(hint) if part is not Ellipsis]
    if hint is Node or parts == [Node]:
        return "prose, for the filters `html`, `inline` and `plain`"
    if hasattr(hint, "__metadata__"):
        return _type(hint.__origin__)
    if get_origin(hint) is tuple:
        return f"list of {_type(parts[0])}" if Ellipsis in get_args(hint) else f"row of {', '.join(map(_type, parts))}"
    if get_origin(hint) is Literal:
        return " or ".join(code(str(part)) for part in parts)
    if get_origin(hint) and issubclass(get_origin(hint), Mapping):
        return f"{_type(parts[1])} by {_type(parts[0])}"
    if parts:
        return " or ".join(_type(part) for part in parts)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return link(hint.__name__, "reference-values", hint.__name__.lower())
    return _WORDS.get(hint, plain(getattr(hint, "__name__", str(hint))))


def _values(views: Mapping[str, type[Struct]]) -> Iterator[str]:
    for value in sorted(values_of(views.values()), key=lambda value: value.__name__):
        yield f"## {value.__name__} {{#{value.__name__.lower()}}}"
        yield plain(value.__doc__ or "")
        yield from _names(value)
        if methods := tuple(_methods(value)):
            yield table(("call", "gives"), methods)


def values_of(views: Any) -> set[type[Struct]]:
    """All structures that views hold, down to the last."""
    found: set[type[Struct]] = {Wording}
    waiting: list[Any] = [hint for view in views for hint in get_type_hints(view).values()]
    while waiting:
        hint = waiting.pop()
        waiting.extend(get_args(hint))
        if isinstance(hint, type) and issubclass(hint, Struct) and hint is not Node and hint not in found:
            found.add(hint)
            waiting.extend(get_type_hints(hint).values())
    return found


def _methods(value: type[Struct]) -> Iterator[tuple[str, str]]:
    """What a template may call: of the frame and of the words, which have more than fields."""
    if value not in (Frame, Wording):
        return
    for name, member in vars(value).items():
        if not name.startswith("_") and inspect.isfunction(member):
            given = ", ".join(list(inspect.signature(member).parameters)[1:])
            yield code(f"{name}({given})"), plain(inspect.getdoc(member) or "")


def _labels() -> Iterator[str]:
    yield "A template writes `{{ words.price }}`, or `{{ words.say('page_x_of_y', page=1, pages=3) }}` where a label has words in braces."
    names = sorted(LABELS["en"])
    for letter in sorted({name[0] for name in names}):
        yield f"## {letter.upper()} {{#words-{letter}}}"
        rows = ((code(name), _label("en", name), _label("nl", name)) for name in names if name[0] == letter)
        yield table(("label", "English", "Dutch"), rows)


def _label(language: str, name: str) -> str:
    found = LABELS[language].get(name, "")
    return plain(found if isinstance(found, str) else found[0])
