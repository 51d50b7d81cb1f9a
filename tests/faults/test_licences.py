"""What others made is published with its terms: fonts keep whose they are, and `licences.txt` holds the words of every licence."""

import io
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plgsite.render.licences import CARRIED, NOT_CARRIED
from plgsite.render.toolchain import MAKE_BYTES, OTHERS
from plgsite.views.frame.faces import DEFAULT, FONT_PIECES
from tests.support import SiteFolder, programme, site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> SiteFolder:
    folder = site(tmp_path_factory.mktemp("site"))
    folder.write("content/programmes/a.md", programme())
    folder.build()
    return folder


def fonts(folder: SiteFolder) -> list[TTFont]:
    return [TTFont(io.BytesIO(data)) for path, data in folder.published().items() if path.endswith(".woff2")]


def test_every_published_font_says_whose_it_is_and_under_which_terms(published):
    assert len(fonts(published)) == 3 * len(FONT_PIECES)
    for font in fonts(published):
        names = font["name"]
        assert "Adobe" in names.getDebugName(0) and "Reserved Font Name" in names.getDebugName(0)
        assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)
        assert names.getDebugName(14) == "http://scripts.sil.org/OFL"


def test_no_published_font_bears_the_name_that_its_licence_reserves(published):
    for font in fonts(published):
        assert font["name"].getDebugName(1) == "Plgsite Text"
        assert not any("source" in (font["name"].getDebugName(number) or "").lower() for number in (1, 3, 4, 6, 16, 18))
    assert not [path for path in published.published() if "source" in path.lower()]


def test_the_terms_of_all_that_a_site_carries_stand_at_its_root(published):
    text = published.page("licences.txt")
    for part in ("theme", "icons", DEFAULT):
        assert f"{CARRIED[part].name} ({CARRIED[part].licence})" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text and "Reserved Font Name 'Source'" in text
    assert "Copyright (c) 2020, Lucide Contributors" in text and "the above copyright notice" in text


def test_the_styles_of_every_page_lead_to_the_terms(published):
    [style] = [path for path in published.published() if re.fullmatch(r"assets/brand-.*\.css", path)]
    assert "../licences.txt" in published.page(style)


def test_each_library_is_carried_with_its_terms_or_known_not_to_be_carried():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[\[<>=;!~]", one)[0].lower() for one in project["dependencies"]}
    known = {one.package for one in CARRIED.values()} | set(NOT_CARRIED)
    assert sorted((declared | set(MAKE_BYTES) | set(OTHERS)) - known) == []
    for part, one in CARRIED.items():
        assert len(one.terms().strip()) > 500 and "opyright" in one.terms(), f"{part} lacks its licence"


def test_what_is_kept_of_plgsites_own_licence_is_that_licence():
    assert " ".join(CARRIED["theme"].terms().split()) == " ".join((ROOT / "LICENSE").read_text(encoding="utf-8").split())


def test_the_wheel_has_the_licence_of_plgsite():
    assert (distribution("plgsite").read_text("licenses/LICENSE") or "").startswith("MIT License")


@pytest.mark.slow
def test_a_brochure_embeds_no_other_font_than_the_one_whose_terms_are_there(published, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme())
    assert folder.build(brochures=True).published
    found = set()
    for path in (tmp_path / "output").rglob("*.pdf"):
        with pikepdf.open(path) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
                    found.add(str(one["/FontName"]).rpartition("+")[2].partition("-")[0])
    assert found == {"SourceSans3"}
