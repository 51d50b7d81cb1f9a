"""Styles that only some pages need come where a page shows what they are for."""

import re

import pytest

from plgsite.theme import theme_folder
from tests.filled import filled, site_files
from tests.support import SiteFolder, told

SHEETS = {path.stem: path.read_text(encoding="utf-8") for path in (theme_folder() / "assets").glob("*.css")}
ON_ALL = ("brand", "site")
OTHERWISE = {"search", "facets", "brochure", "look-bold", "look-classic"}
"""Sheets of pages whose scripts make what they style, of brochures, which are not made here, and of looks (test_looks.py)."""
ASKED = {"menus": {"menu-group"}}
"""Of a sheet whose classes the others know too, those that ask for it."""


def classes(text: str) -> set[str]:
    return set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", text, flags=re.DOTALL)))


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    for path, text in site_files(filled()):
        folder.write(path, text)
    outcome = folder.build(search=True)
    assert outcome.published, told(outcome)
    return {path: body.decode() for path, body in folder.published().items() if path.endswith(".html")}


@pytest.mark.parametrize("name", sorted(SHEETS.keys() - set(ON_ALL) - OTHERWISE))
def test_a_page_that_shows_what_a_sheet_styles_has_that_sheet(name, pages):
    own = ASKED.get(name) or classes(SHEETS[name]) - set().union(*(classes(SHEETS[other]) for other in SHEETS if other != name))
    assert own
    shown = {path: own & {one for found in re.findall(r'class="([^"]*)"', body) for one in found.split()} for path, body in pages.items()}
    assert any(shown.values()), "the filled site shows nothing of it"
    assert [(path, sorted(found)) for path, found in sorted(shown.items()) if found and f"/{name}-" not in pages[path]] == []
