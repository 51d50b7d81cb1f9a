"""One page of each kind: found in the table of views and in the plan, so that a new kind of page is tested without a word here."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from plgsite.plan.plan import plan
from plgsite.projections.settings import Settings
from plgsite.render.page_views import VIEWS
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import theme_folder

NO_PAGE: Mapping[str, str] = {
    # families that are no page to look at, and why
    "brochure-pdf": "a PDF",
    "guide": "a PDF",
    "redirect": "it leads on at once",
    "redirects": "a list for hosts",
    "hosting": "headers for hosts",
    "facet-values": "the example has no facet that is long; test_long_facets.py looks at one",
}


def kinds() -> list[str]:
    """The families of which a page is looked at."""
    return sorted(VIEWS.keys() - NO_PAGE.keys())


def samples(root: Path, today: datetime.date) -> dict[str, str]:
    """For each family with pages, the path of its longest page in the output of the site at `root`."""
    catalogue = read_catalogue(root, theme_folder(), today).catalogue
    assert catalogue is not None
    assets = {path.name: "0" * 32 for path in (theme_folder() / "assets").iterdir()}
    found: dict[str, str] = {}
    for one in plan(catalogue, Settings(today=today, theme_assets=assets), {}).artifacts:
        if one.path.endswith(".html") and one.family not in NO_PAGE:
            length = (root / "output" / one.path).stat().st_size
            if one.family not in found or length > (root / "output" / found[one.family]).stat().st_size:
                found[one.family] = one.path
    return found
