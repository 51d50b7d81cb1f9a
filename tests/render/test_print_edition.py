"""The edition for the printer: bleed, trim and marks, embedded fonts, sharp pictures, and no form; made as long as it is asked for."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from plgsite.render.print_boxes import with_bleed_box
from tests.faults.running import ran
from tests.support import SiteFolder, programme, site, small_pdf, told

BROCHURE, FOR_PRINTER = "aanbod/a/brochure/a.pdf", "aanbod/a/brochure/a-druk.pdf"
GUIDE_FOR_PRINTER = "aanbod/studiegids-druk.pdf"
MILLIMETRE = 72 / 25.4
EVERYWHERE = "title: Proefcatalogus\nbase_url: https://proef.example/\nprovider: proef\nbrochure: {print: true}\n"
FACTS = "brochure: {cover: {file: groep.jpg, alt: Een groep}}\nprices: [{amount: 100, vat: exempt}]\n"


def photo(width: int, height: int) -> bytes:
    """A photo without anything in it."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), (40, 90, 120)).save(made, "JPEG")
    return made.getvalue()


def with_photo(root: Path, width: int, height: int, text: str = "") -> SiteFolder:
    """A site with a brochure that has this photo on its cover."""
    folder = site(root, f"-- content/programmes/a/index.md --\n{programme(FACTS, BODY)}{text}")
    (folder.root / "content/programmes/a/groep.jpg").write_bytes(photo(width, height))
    return folder


BODY = (
    "Zo begint het.\n\n## Inhoud\n\nHier staat veel.\n"
    + "\nDit is een alinea die een regel of twee op het papier inneemt, en meer niet.\n" * 60
)
"""So long that its brochure has a form to read."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    made = with_photo(tmp_path_factory.mktemp("print"), 2600, 1700)
    outcome = made.build(brochures=True, for_printer=True)
    assert outcome.published and told(outcome) == []
    return made


@pytest.fixture(params=[FOR_PRINTER, GUIDE_FOR_PRINTER])
def printed(folder: SiteFolder, request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(folder.root / "output" / request.param) as pdf:
        yield pdf


def words_of(folder: SiteFolder, path: str) -> str:
    pages = PdfReader(io.BytesIO((folder.root / "output" / path).read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


# What the printer gets


def test_every_page_has_a_trim_of_a4_in_three_millimetres_of_bleed_and_room_for_marks(printed: pikepdf.Pdf) -> None:
    for page in printed.pages:
        media, bleed, trim = ([float(side) / MILLIMETRE for side in page.obj[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
        assert media == pytest.approx([0, 0, 230, 317], abs=0.01)
        assert trim == pytest.approx([10, 10, 220, 307], abs=0.01)
        assert bleed == pytest.approx([7, 7, 223, 310], abs=0.01)


def test_it_is_a_whole_pdf(printed: pikepdf.Pdf) -> None:
    assert printed.check_pdf_syntax() == [] and len(printed.pages) > 2
    with printed.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")


def test_all_its_fonts_are_embedded_and_it_has_no_fields(printed: pikepdf.Pdf) -> None:
    described = [one for one in printed.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"]
    assert described and all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in described)
    assert "/AcroForm" not in printed.Root


def marks_on(page: pikepdf.Page) -> list[tuple[float, ...]]:
    """The straight lines outside of the bleed, as left, bottom, right, top in millimetres."""
    at, found, places = [(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)], list[tuple[float, ...]](), list[tuple[float, ...]]()
    for given, operator in pikepdf.parse_content_stream(page):
        numbers = [float(one) for one in given] if str(operator) in ("cm", "m", "l") else []
        if str(operator) == "q":
            at.append(at[-1])
        elif str(operator) == "Q":
            at.pop()
        elif str(operator) == "cm":
            at[-1] = _times(tuple(numbers), at[-1])
        elif numbers:
            place = _times((1, 0, 0, 1, *numbers), at[-1])[4:]
            places = [place] if str(operator) == "m" else [*places, place]
        elif str(operator) == "S" and len(places) == 2:
            (left, bottom), (right, top) = sorted(places)
            found.append(tuple(side / MILLIMETRE for side in (left, min(bottom, top), right, max(bottom, top))))
    return [one for one in found if not (one[2] > 7.01 and one[0] < 222.99 and one[3] > 7.01 and one[1] < 309.99)]


def _times(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def test_two_marks_at_each_corner_stand_on_the_lines_of_the_trim_and_outside_of_the_bleed(printed: pikepdf.Pdf) -> None:
    for page in printed.pages:
        marks = marks_on(page)
        assert len(marks) == 8
        across = sorted(round(one[1], 1) for one in marks if one[1] == pytest.approx(one[3]))
        upright = sorted(round(one[0], 1) for one in marks if one[0] == pytest.approx(one[2]))
        assert (across, upright) == ([10, 10, 307, 307], [10, 10, 220, 220])


def test_a_picture_on_the_edge_reaches_over_it(tmp_path) -> None:
    """The warning says how large it is printed: 216 mm is a sheet with its bleed on both sides."""
    found = with_photo(tmp_path, 800, 500).build(brochures=True, for_printer=True)
    assert "printed at 216 x " in told(found)[0]


def test_whom_to_ask_and_the_code_of_the_page_stand_in_the_place_of_the_form(folder: SiteFolder) -> None:
    to_read, to_print = words_of(folder, BROCHURE), words_of(folder, FOR_PRINTER)
    assert "Informatie aanvragen" in to_read and "Informatie aanvragen" not in to_print
    assert "info@proef.example" in to_print and "proef.example/aanbod/a" in to_print
    with pikepdf.open(folder.root / "output" / FOR_PRINTER) as pdf:
        assert "QR" in str([one.get("/Alt") for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one])


# Pictures


def test_a_photo_with_too_few_pixels_is_a_warning_with_size_and_what_it_takes(tmp_path) -> None:
    folder = with_photo(tmp_path, 1200, 800)
    outcome = folder.build(brochures=True, for_printer=True)
    [fault] = outcome.diagnostics
    assert told(outcome) == [
        "content/programmes/a/index.md:5:26 warning[print-resolution] 'groep.jpg' is printed at 216 x 138 mm, and has 1200 x 800 pixels:"
        " 141 to an inch where 300 are sharp"
    ]
    assert fault.hint == "use a picture of at least 2552 x 1701 pixels, or accept that it looks soft"
    assert told(folder.build(brochures=True, for_printer=True)) == told(outcome), "a build that prints nothing says no less"
    (folder.root / "content/programmes/a/groep.jpg").write_bytes(photo(2552, 1702))
    assert told(folder.build(brochures=True, for_printer=True)) == []


def test_the_printer_gets_the_pixels_that_a_sheet_takes_and_a_reader_those_of_the_site(folder: SiteFolder) -> None:
    def widest(path: str) -> int:
        with pikepdf.open(folder.root / "output" / path) as pdf:
            return max(int(one.Width) for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image")

    assert (widest(BROCHURE), widest(FOR_PRINTER)) == (1600, 2600)


def test_a_reading_edition_says_nothing_of_pixels(tmp_path) -> None:
    assert told(with_photo(tmp_path, 300, 200).build(brochures=True)) == []


# When it is made


def test_nothing_that_is_published_leads_to_it(folder: SiteFolder) -> None:
    assert [path for path, body in folder.published().items() if not path.endswith(".pdf") and b"-druk" in body] == []


def test_it_is_removed_when_it_is_not_asked_for_any_more_and_the_other_stays_as_it_was(tmp_path) -> None:
    folder = with_photo(tmp_path, 2600, 1700)
    folder.build(brochures=True, for_printer=True)
    before = folder.published()
    folder.build(brochures=True)
    assert before.items() - folder.published().items() == {(path, before[path]) for path in (FOR_PRINTER, GUIDE_FOR_PRINTER)}


def test_the_same_content_gives_the_same_bytes(folder: SiteFolder, tmp_path) -> None:
    other = with_photo(tmp_path, 2600, 1700)
    other.build(brochures=True, for_printer=True, jobs=1)
    assert other.published() == folder.published()


@pytest.mark.parametrize(
    ("of_site", "of_programme", "made"),
    [
        ("", "", ()),
        ("", "brochure: {print: true}\n", (FOR_PRINTER,)),
        ("brochure: {print: true}", "", (FOR_PRINTER, GUIDE_FOR_PRINTER)),
        ("brochure: {print: true}", "brochure: {print: false}\n", (GUIDE_FOR_PRINTER,)),
    ],
)
def test_the_site_asks_for_all_and_a_programme_for_itself(of_site, of_programme, made, tmp_path) -> None:
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme(of_programme)}")
    folder.write("content/site.yaml", f"title: P\nbase_url: https://proef.example/\nprovider: proef\n{of_site}\n")
    folder.build(brochures=True)
    assert {path for path in folder.published() if path.endswith("-druk.pdf")} == set(made)


def test_the_flag_asks_for_all(tmp_path) -> None:
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    ran(folder.root, "build", "--print", "--no-search", "--today", "2026-11-21")
    assert {FOR_PRINTER, GUIDE_FOR_PRINTER} <= folder.published().keys()


def test_in_english_its_name_is_english(tmp_path) -> None:
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    folder.write("content/site.yaml", f"{EVERYWHERE}languages: [en]\n")
    folder.build(brochures=True)
    assert {"courses/a/brochure/a-print.pdf", "courses/catalogue-print.pdf"} <= folder.published().keys()


# Templates of the site

OLD_COVER = """#let badges-fit() = true
#let summary-fits() = false
#let cover-with(summary) = page(width: 210mm, height: 297mm, bleed: 0mm, title[Een kaft])
#let cover = cover-with(false)
"""


def test_a_page_of_the_site_without_room_for_marks_is_a_fault_that_says_what_to_write(tmp_path) -> None:
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    folder.write("templates/brochure/cover.typ", OLD_COVER)
    assert folder.build(brochures=True).published
    [fault] = folder.build(brochures=True, for_printer=True).diagnostics
    assert (fault.code, fault.message) == ("brochure-template", "a page of the edition for the printer has no trim box")
    assert "..print-look" in fault.hint


# The boxes


def test_a_page_without_a_trim_is_refused() -> None:
    with pytest.raises(ValueError, match="no trim box"):
        with_bleed_box(small_pdf())
