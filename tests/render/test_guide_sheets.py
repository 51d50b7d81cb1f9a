"""The sheets of the studiegids are filled: its words reach at least a third of the way down each, whatever the catalogue.

Not held to it are the cover, the foreword, whose words are the site's, and the last sheet. What words leave open at the end of a part
has a strip in the motif of the theme.
"""

import io
import subprocess
from itertools import pairwise
from typing import Any

import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from tests.benchmarks.catalogue import Size, write_site
from tests.render.test_guide import THREE
from tests.support import SiteFolder, programme, site

PATH = "aanbod/studiegids.pdf"
OPENS_FROM = 4
"""A theme with so many programmes is opened by a sheet of its own."""
DARK = 200
MONTHS = ("Januari", "Februari", "Maart", "April", "Mei", "Juni", "Juli", "Augustus", "September", "Oktober")
TOP, FOOT, HIGH = 842 - 25 / 25.4 * 72, 22 / 25.4 * 72, (297 - 25 - 22) / 25.4 * 72
"""In points: where the room for words begins and ends, and how high it is."""


def pages_of(folder: SiteFolder) -> list[PageObject]:
    return list(PdfReader(io.BytesIO((folder.root / "output" / PATH).read_bytes())).pages)


def lines_on(page: PageObject) -> list[tuple[float, str]]:
    """What stands between head and foot, each with its height above the foot of the sheet, in points."""
    found: list[tuple[float, str]] = []

    def seen(text: str, at: list[float], to: list[float], *_: object) -> None:
        place = at[5] + at[3] * to[5]
        if text.strip() and FOOT <= place <= TOP:
            found.append((place, text.strip()))

    page.extract_text(visitor_text=seen)
    return found


def words_reach(page: PageObject) -> float:
    """How far down the words reach, as a share of the room between head and foot."""
    return (TOP - min((place for place, _ in lines_on(page)), default=TOP)) / HIGH


def words_on(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def thin(folder: SiteFolder, foreword: str = "") -> list[int]:
    """The numbers of the sheets whose words reach less than a third of the way down."""
    pages = pages_of(folder)
    held = [(number, page) for number, page in enumerate(pages, 1) if 1 < number < len(pages)]
    return [number for number, page in held if words_reach(page) < 1 / 3 and not (foreword and foreword in words_on(page))]


def parted(folder: SiteFolder) -> list[tuple[str, int, int]]:
    """The themes that share sheets and whose first programme stands on another: title, their page, and that of the programme."""
    guide = PdfReader(io.BytesIO((folder.root / "output" / PATH).read_bytes()))

    def page_of(one: Any) -> int:
        return (guide.get_destination_page_number(one) or 0) + 1

    themes = [(one, within) for one, within in pairwise(guide.outline) if isinstance(within, list)]
    assert themes
    shared = [(str(one.title), page_of(one), page_of(within[0])) for one, within in themes if len(within) < OPENS_FROM]
    return [(title, theme, first) for title, theme, first in shared if theme != first]


@pytest.mark.slow
def test_no_sheet_of_the_example_is_thin_and_no_theme_stands_without_its_first_programme(published_example) -> None:
    assert thin(published_example) == []
    assert parted(published_example) == []


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
    assert parted(folder) == []


@pytest.mark.parametrize("lines", [10, 22, 34])
def test_a_theme_at_the_foot_of_a_sheet_goes_to_the_next_with_its_first_programme_and_something_fills_the_foot(lines, tmp_path) -> None:
    outcomes = "outcomes: [" + ", ".join(f"Doel {nr}" for nr in range(lines)) + "]"
    one = _programme(1).replace("summary: Kort.", f"summary: Kort.\n{outcomes}")
    themes = f"taal: {{title: Taal, summary: Over taal.}}\nrekenen: {{title: Rekenen, body: {'Over rekenen. ' * 40}}}\n"
    other = _programme(2).replace("[taal]", "[rekenen]")
    folder = site(
        tmp_path, f"-- content/programmes/a.md --\n{one}-- content/programmes/b.md --\n{other}-- content/themes.yaml --\n{themes}"
    )
    folder.build(brochures=True)
    assert parted(folder) == []
    white = [number for number, page in enumerate(pages_of(folder), 1) if words_reach(page) < 0.6 and not is_drawn(folder, number)]
    assert white in ([], [len(pages_of(folder))])


def is_drawn(folder: SiteFolder, number: int) -> bool:
    """Whether there is a drawing at the foot of a sheet: more than a tenth of it is dark there."""
    command = ["pdftoppm", "-r", "20", "-gray", "-f", str(number), "-l", str(number), str(folder.root / "output" / PATH)]
    sheet = Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout))
    foot = sheet.crop((0, round(sheet.height * 0.8), sheet.width, round(sheet.height * 0.9)))
    return sum(foot.histogram()[:DARK]) > foot.width * foot.height / 10


def test_short_contents_stand_below_the_foreword_or_above_the_first_theme(tmp_path) -> None:
    folder = site(tmp_path / "with", THREE)
    folder.build(brochures=True)
    sheet = words_on(pages_of(folder)[1])
    assert "Wij wensen u" in sheet and "Inhoud Leiderschap 3" in sheet
    folder = site(tmp_path / "without", THREE.partition("-- content/pages/foreword.md --")[0])
    folder.build(brochures=True)
    sheet = words_on(pages_of(folder)[1])
    assert "Inhoud Leiderschap 2" in sheet and "Een korte samenvatting." in sheet


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


@pytest.mark.parametrize("starts", [7, 8, 9])
def test_a_month_of_the_agenda_stands_apart_from_the_one_before(starts, tmp_path) -> None:
    editions = "".join(f"  - {{id: n{nr}, location: breda, starts: 2027-{1 + nr:02}-12}}\n" for nr in range(starts))
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme('editions:' + chr(10) + editions)}")
    folder.build(brochures=True)
    page = next(one for one in pages_of(folder) if words_on(one).startswith("Agenda"))
    heads = [place for place, text in lines_on(page) if text in MONTHS]
    gaps = {round(above - below) for above, below in pairwise(heads)}
    assert len(heads) == starts and max(gaps) - min(gaps) <= 1
