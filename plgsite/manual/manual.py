"""The whole documentation as a site: what is written, and the reference that is made from the code."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path  # noqa: TID251 - it writes the folder of a site

from plgsite.manual.keys import group_id, groups, key_pages, kind_id
from plgsite.manual.markdown import Pages, link, page
from plgsite.manual.names import template_pages
from plgsite.manual.texts import text_pages
from plgsite.model.kinds import KINDS

INDEX = "reference"
"""The page that leads to all that is made. Where nothing was made, a written one tells of `plgsite docs`."""


def reference(theme: Path) -> Pages:
    """All pages that are made from the code, by id. `theme` holds the built-in templates."""
    pages = {**key_pages(), **text_pages(), **template_pages(theme)}
    return {**pages, INDEX: page("Reference", "Every key, part, container, icon, template and name, made from the code.", _index(pages))}


def _index(pages: Pages) -> Iterator[str]:
    yield "## Keys of records {#keys}"
    yield _list((kind, kind_id(kind)) for kind in KINDS)
    yield "Groups of keys that stand within others:"
    yield _list(sorted((group_id(group).removeprefix("group-").replace("-", " "), group_id(group)) for group in groups()))
    yield "## Texts {#texts}"
    yield _list((("parts, containers, links", "reference-texts"), ("icons", "reference-icons")))
    yield "## Templates {#templates}"
    others = (("templates, blocks, filters", "reference-templates"), ("values", "reference-values"), ("words", "reference-words"))
    yield _list(others)
    yield "Names by page:"
    yield _list((id.removeprefix("names-"), id) for id in pages if id.startswith("names-"))


def _list(links: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- {link(words, id)}" for words, id in links)


def write_site(folder: Path, docs: Path, theme: Path) -> None:
    """Writes the site of the documentation: the written pages of `docs`, and the reference. What is in the folder stays."""
    for part in ("content", "templates", "static"):
        if (docs / part).is_dir():
            shutil.copytree(docs / part, folder / part, dirs_exist_ok=True)
    pages = folder / "content" / "pages"
    for id, text in reference(theme).items():
        (pages / f"{id}.md").write_text(text, encoding="utf-8", newline="\n")
