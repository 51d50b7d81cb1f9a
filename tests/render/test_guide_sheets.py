"""The sheets of the studiegids are filled: its words reach at least a third of the way down each, whatever the catalogue.

Not held to it are the cover, the foreword, whose words are the site's, and the last sheet. What words leave open at the end of a part
has a strip in the motif of the theme.
"""

import io

import pytest
from pypdf import PageObject, PdfReader

from tests.benchmarks.catalogue import Size, write_site
from tests.render.test_guide import THREE
from tests.support import SiteFolder, site

PATH = "aanbod/studiegids.pdf"
TOP, FOOT, HIGH = 842 - 25 / 25.4 * 72, 22 / 25.4 * 72, (297 - 25 - 22) / 25.4 * 72
"""In points: where the room for words begins and ends, and how high it is."""


def pages_of(folder: SiteFolder) -> list[PageObject]:
    return list(PdfReader(io.BytesIO((folder.root / "output" / PATH).read_bytes())).pages)


def words_reach(page: PageObject) -> float:
    """How far down the words reach, as a share of the room between head and foot."""
    found: list[float] = []

    def seen(text: str, at: list[float], to: list[float], *_: object) -> None:
        place = at[5] + at[3] * to[5]
        if text.strip() and FOOT <= place <= TOP:
            found.append(place)

    page.extract_text(visitor_text=seen)
    return (TOP - min(found, default=TOP)) / HIGH


def words_on(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def thin(folder: SiteFolder, foreword: str = "") -> list[int]:
    """The numbers of the sheets whose words reach less than a third of the way down."""
    pages = pages_of(folder)
    held = [(number, page) for number, page in enumerate(pages, 1) if 1 < number < len(pages)]
    return [number for number, page in held if words_reach(page) < 1 / 3 and not (foreword and foreword in words_on(page))]


@pytest.mark.slow
def test_no_sheet_of_the_example_is_thin(published_example) -> None:
    assert thin(published_example) == []


def test_a_small_guide_has_no_thin_sheet_but_its_foreword(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    folder.build(brochures=True)
    assert thin(folder, "Wij wensen u") == []


@pytest.mark.slow
@pytest.mark.parametrize(("programmes", "themes"), [(1, 1), (9, 3), (40, 4), (60, 30)])
def test_a_guide_of_any_size_has_no_thin_sheet(programmes, themes, tmp_path) -> None:
    folder = SiteFolder(tmp_path / "site")
    write_site(folder.root, Size(programmes=programmes, themes=themes))
    assert folder.build(brochures=True).published
    assert thin(folder) == []


def test_a_theme_with_four_programmes_opens_with_a_sheet_that_names_them(tmp_path) -> None:
    many = "".join(f"-- content/programmes/p{nr}.md --\n{_programme(nr)}" for nr in range(4))
    folder = site(tmp_path, f"{many}-- content/themes.yaml --\ntaal: {{title: Taal, summary: Over taal.}}\n")
    folder.build(brochures=True)
    sheet = words_on(pages_of(folder)[2])
    assert sheet.startswith("Taal") and "Over taal." in sheet
    assert all(f"Leergang {nr}" in sheet for nr in range(4)) and "Kort." not in sheet


def _programme(nr: int) -> str:
    return f"---\ntitle: Leergang {nr}\nkind: leergang\nsummary: Kort.\nthemes: [taal]\n---\n"


def test_agenda_and_indexes_share_a_sheet_where_they_fit(tmp_path) -> None:
    folder = site(tmp_path, THREE)
    folder.build(brochures=True)
    back = words_on(pages_of(folder)[-2])
    assert all(one in back for one in ("Agenda", "Index op titel", "Index op locatie"))
