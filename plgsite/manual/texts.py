"""The reference of texts: parts, containers, links to records, icons."""

from collections.abc import Iterator

from plgsite.icons import icon_names
from plgsite.manual.keys import kind_id
from plgsite.manual.markdown import Pages, block, code, link, page, plain, table
from plgsite.markdown.containers import CONTAINERS, MAX_DEPTH
from plgsite.model.fields import ALWAYS_FILLED, OF_OTHERS, PROGRAMME
from plgsite.prose.links import LINKED_FOLDERS, RECORDS, SCHEMES
from plgsite.prose.parts import PARTS, SINGLE
from plgsite.source.layout import suffix_of

_HOLDS = {
    "flow": "1. First\n2. Then",
    "pillars": "- **One**\\\n  what it is\n- **Two**\\\n  what it is",
    "matrix": "| | often | seldom |\n|---|---|---|\n| small | talk | wait |\n| large | plan | note |",
    "tree": "- Trunk\n  - Branch",
}
"""What a container holds that takes one shape only."""
_OTHERS = {
    "facts": "the table of facts",
    "contact": "the contact and the way to enrol",
    "terms": "the terms",
    "stories": "the stories",
    "follow_ups": "the programmes that come next",
}


def text_pages() -> Pages:
    """One page about texts, one with all icons."""
    about = "Parts, containers and links that a text can hold, each with an example."
    icons = "Every icon that `::: pillars icons=` takes, by name."
    return {
        "reference-texts": page("What a text can hold", about, [*_parts(), *_containers(), *_links()]),
        "reference-icons": page("Icons", icons, _icons()),
    }


def _parts() -> Iterator[str]:
    yield "## Parts {#parts}"
    yield "A part stands on a line of its own in the text of a programme. It places what the keys of the programme say."
    for part in sorted(PARTS):
        yield f"### {code(f'[[{part}]]')} {{#{part.replace('_', '-')}}}"
        yield _told(part)


def _told(part: str) -> str:
    if part in SINGLE:
        return f"One {part}, by its id: {code(f'[[{part} some-id]]')}. The others keep their usual place."
    keys = [
        f"[{code(name)}](page:{kind_id('programme')}#key-{name.replace('_', '-')})" for name, row in PROGRAMME.items() if row.part == part
    ]
    filled = f"Shows what {', '.join(keys)} {'say' if len(keys) > 1 else 'says'}." if keys else f"Shows {_OTHERS[part]}."
    titles = f" {code('[[modules titles]]')} shows the titles alone." if part == "modules" else ""
    others = " Other records may add to it." if part in OF_OTHERS and keys else ""
    always = " Every programme has it." if part in ALWAYS_FILLED else ""
    return filled + titles + others + always


def _containers() -> Iterator[str]:
    yield "## Containers {#containers}"
    yield "A container begins with three colons and its name, and ends with three colons."
    yield f"Containers nest, at most {MAX_DEPTH} deep; the outer one needs more colons."
    for name, shape in CONTAINERS.items():
        yield f"### {code(f'::: {name}')} {{#{name}}}"
        if shape.words == "none":
            yield f"Stands on {'the page' if name == 'web' else 'the brochure'} alone."
        elif shape.how:
            yield plain(f"{shape.how[0].upper()}{shape.how[1:]}. Nothing else may stand in it.")
        first = shape.example.partition(" icons=")[0] if shape.example else f"::: {name}"
        yield block(f"{first}\n{_HOLDS.get(name, 'A text.')}\n:::", "markdown")


def _links() -> Iterator[str]:
    yield "## Links {#links}"
    yield "A link leads to a record by its kind and id. Without words it takes the title of the record."
    yield "`#place` behind it leads to a heading."
    yield block("[our terms](page:terms)\n[](programme:first-aid)\n[the exam](page:terms#exam)", "markdown")
    rows = ((code(f"{kind}:id"), code(f"../{folder}/id{suffix_of(kind)}")) for folder, kind in LINKED_FOLDERS.items())
    yield table(
        ("record", "the same by its file"),
        [*rows, *((code(f"{kind}:id"), "a module of the same programme") for kind in sorted(RECORDS - set(LINKED_FOLDERS.values())))],
    )
    schemes = ", ".join(code(f"{scheme}:") for scheme in sorted(SCHEMES))
    yield f"A link elsewhere begins with {schemes}."
    yield "A path is a file beside the text. One that begins with `/` lies in `content/`, or is an address of the site."


def _icons() -> Iterator[str]:
    yield "The drawings come from Lucide. A name that is not here is an error, with the nearest one."
    yield f"See {link('containers', 'reference-texts', 'pillars')}."
    names = sorted(icon_names())
    for letter in sorted({name[0] for name in names}):
        yield f"## {letter.upper()} {{#icons-{letter}}}"
        yield ", ".join(name for name in names if name[0] == letter)
