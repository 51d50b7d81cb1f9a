"""The reference of keys: a page for each kind of record, and one for each group of keys that stands within others."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from plgsite.manual.markdown import Pages, block, code, link, page, plain, table
from plgsite.model.kinds import KINDS
from plgsite.model.own_fields import OwnLink
from plgsite.schema.keys import Key, keys_of
from plgsite.source.layout import FOLDER_OF, HOMES, LIST_FILES, SITE, suffix_of

OUTPUT_WORDS = {
    "page": "the page",
    "brochure": "the brochure as a page",
    "pdf": "the PDF brochure",
    "guide": "the studiegids",
    "decision": "the decision page of the brochure",
    "card": "cards in lists",
    "columns": "sorting and facets",
    "compare": "comparisons",
    "json_ld": "search engines (JSON-LD)",
    "calendar": "calendars",
    "feed": "feeds",
}
"""How the outputs of the table of fields are called in a sentence."""


def key_pages() -> Pages:
    """A page for each kind, and for each group of keys."""
    pages = {kind_id(kind): _kind_page(kind) for kind in KINDS}
    for group, where in groups().items():
        summary = f"The keys of a group, written at {', '.join(where[:3])}{' and elsewhere' if len(where) > 3 else ''}."
        first = [" ".join((group.__doc__ or "").split())]
        pages[group_id(group)] = page(f"Keys: {_name(group)}", summary, [*map(plain, first), *_body(group)])
    return pages


def kind_id(kind: str) -> str:
    """The page of a kind of record."""
    return f"keys-{kind}"


def group_id(group: type[BaseModel]) -> str:
    """The page of a group of keys; that of a kind of record for its model."""
    kind = next((kind for kind, model in KINDS.items() if model is group), "")
    return kind_id(kind) if kind else f"group-{_name(group).replace(' ', '-')}"


def groups() -> dict[type[BaseModel], list[str]]:
    """The groups of keys that stand within records, each with where it is written."""
    found: dict[type[BaseModel], list[str]] = {OwnLink: ["own.NAME, a field of the type link"]}
    waiting: list[tuple[str, type[BaseModel]]] = list(KINDS.items())
    for at, model in waiting:
        for key in keys_of(model).values():
            if key.inside:
                if key.inside not in found:
                    waiting.append((f"{at}.{key.name}", key.inside))
                found.setdefault(key.inside, []).append(f"{at}.{key.name}")
    return found


def _name(group: type[BaseModel]) -> str:
    """`CallToAction` in words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", group.__name__).lower()


def _kind_page(kind: str) -> str:
    model = KINDS[kind]
    return page(f"Keys: {kind}", f"Every key of a {kind}, with its meaning and an example.", [*_where(kind), *_body(model)])


def _where(kind: str) -> Iterator[str]:
    """What it is, and in which file it lies."""
    yield plain(KINDS[kind].__doc__ or "")
    if kind == "site":
        yield f"It lies in {code(SITE)}."
        return
    at = f"{code(HOMES[kind])}, each under its id, or " if HOMES[kind] in LIST_FILES else ""
    yield f"Such records lie in {at}{code(f'{FOLDER_OF[kind]}/<id>{suffix_of(kind)}')}, one in each file."


def _body(model: type[BaseModel]) -> Iterator[str]:
    keys = keys_of(model).values()
    rows = ((f"[{code(key.name)}](#{_place(key)})", plain(_short(key)) + ("; needed" if key.required else "")) for key in keys)
    yield table(("key", "what may stand there"), rows)
    for key in keys:
        yield from _entry(key)


def _place(key: Key) -> str:
    return f"key-{key.name.replace('_', '-')}"


def _short(key: Key) -> str:
    return key.kind.partition(" (")[0]


def _entry(key: Key) -> Iterator[str]:
    yield f"## {code(key.name)} {{#{_place(key)}}}"
    yield plain(key.text)
    yield "\n".join(f"- {line}" for line in _facts(key))
    yield block(f"{key.name}: {key.example}", "yaml")


def _facts(key: Key) -> Iterator[str]:
    inside = f"; see {link(_name(key.inside), group_id(key.inside))}" if key.inside else ""
    yield "Needed" if key.required else "May be left out"
    yield f"Type: {plain(key.kind)}{inside}"
    if key.default:
        yield f"Left out, it is {code(key.default)}"
    if key.outputs:
        yield f"Shows on: {', '.join(OUTPUT_WORDS[one] for one in key.outputs)}"
    if key.part:
        yield f"Placed in a text by {code(f'[[{key.part}]]')}: see {link('parts', 'reference-texts', key.part.replace('_', '-'))}"
