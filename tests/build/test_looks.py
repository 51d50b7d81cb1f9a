"""The looks of a site: one key, and pages, brochures and cards are others. Who says nothing is calm."""

import io
import re

import pytest
from pypdf import PdfReader

from plgsite.views.frame.looks import LOOKS
from tests.reading import fonts_of_pdf
from tests.support import SiteFolder, programme, site, told

PDF = "aanbod/a/brochure/a.pdf"


def _site(root, brand: str = "") -> SiteFolder:
    folder = site(root)
    folder.write("content/programmes/a.md", programme("", "## Eén hoofdstuk\n\nMet *nadruk* en **klem**.\n\n::: note Let op\nIets.\n:::\n"))
    if brand:
        folder.write("content/site.yaml", (root / "content/site.yaml").read_text() + f"brand: {{{brand}}}\n")
    return folder


def _built(root, brand: str = "", **how: object) -> SiteFolder:
    folder = _site(root, brand)
    outcome = folder.build(**how)
    assert outcome.published and told(outcome) == []
    return folder


@pytest.fixture(scope="module")
def looked(tmp_path_factory) -> dict[str, dict[str, bytes]]:
    """What a site publishes in each look, and in none."""
    brands = {"": "", **{look: f"look: {look}" for look in LOOKS}}
    return {look: _built(tmp_path_factory.mktemp("look"), brand, brochures=True).published() for look, brand in brands.items()}


def _styles(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.endswith(".css")}


def _text(pdf: bytes) -> str:
    return "\n".join(page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_site_that_names_no_look_is_calm_byte_for_byte(looked):
    assert looked[""] == looked["calm"]


def test_each_look_has_styles_brochures_and_cards_of_its_own(looked):
    named = [looked[look] for look in LOOKS]
    assert len({frozenset(_styles(files).values()) for files in named}) == len(LOOKS)
    assert len({files[PDF] for files in named}) == len(LOOKS)
    assert len({next(path for path in files if re.search(r"assets/.*\.jpg", path)) for files in named}) == len(LOOKS)


def test_only_the_style_sheet_of_the_look_is_published_and_every_page_has_it(looked):
    for look in LOOKS:
        sheets = [path for path in looked[look] if path.startswith("assets/look-")]
        assert [path.split("-")[1] for path in sheets] == ([] if look == "calm" else [look])
        assert all(f'href="/{path}"'.encode() in looked[look]["404.html"] for path in sheets)


def test_a_look_changes_no_word(looked):
    words = {look: _text(looked[look][PDF]).split() for look in LOOKS}
    assert sorted(words["bold"]) == sorted(words["calm"]) == sorted(words["classic"])
    pages = [looked[look]["aanbod/a/index.html"].partition(b"<body")[2] for look in LOOKS]
    assert len({re.sub(rb"[0-9,]+[^0-9<]*kB", b"", page) for page in pages}) == 1  # how large the PDF is


def test_pdfs_and_terms_name_the_fonts_of_the_look(looked):
    embedded = {look: {name.partition("-")[0] for name in fonts_of_pdf(looked[look][PDF])} for look in LOOKS}
    assert embedded["calm"] == {"SourceSans3"} and "Archivo" in embedded["bold"] and {"CrimsonPro", "SourceSans3"} <= embedded["classic"]
    for look, family in (("bold", "Archivo"), ("classic", "Crimson Pro")):
        assert f"{family} (SIL OFL 1.1)".encode() in looked[look]["licences.txt"]
        assert f"{family} (SIL OFL 1.1)".encode() not in looked["calm"]["licences.txt"]


def test_fonts_that_a_site_names_go_over_those_of_its_look(tmp_path):
    text = _built(tmp_path / "text", "look: bold, fonts: {text: Crimson Pro}")
    both = _built(tmp_path / "both", "look: classic, fonts: {text: Archivo, headings: Source Sans 3}")
    for folder, sources in ((text, 3), (both, 6)):
        (sheet,) = [data for path, data in folder.published().items() if path.startswith("assets/brand-")]
        assert len(set(re.findall(rb"text-[a-z]+-latin-[0-9a-f]+\.woff2", sheet))) == sources
    assert b"--font-headings: var(--font-text)" in next(data for path, data in text.published().items() if "brand-" in path)


def test_another_look_is_an_edit_like_any_other(tmp_path):
    folder = _built(tmp_path / "a")
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text() + "brand: {look: bold}\n")
    assert folder.build().published
    assert folder.published() == _built(tmp_path / "b", "look: bold").published()


def test_what_is_bold_comes_with_the_text_around_it(looked):
    for look in LOOKS:
        page = looked[look]["aanbod/a/index.html"].decode()
        asked = set(re.findall(r'rel="preload" href="/assets/text-(\w+)-latin-', page))
        assert {"regular", "semibold" if look == "calm" else "strong"} <= asked, look
