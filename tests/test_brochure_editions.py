"""The brochures of the example: the PDF and the page say the same words, and an independent reader finds what PDF/UA and PDF/A ask."""

import datetime
import io
import itertools
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from page import validate_pdf_bytes
from pypdf import PdfReader

from plgsite.wording import wording
from tests.reading import attributes_of_html, text_of_html, text_of_pdf
from tests.support import SiteFolder

pytestmark = pytest.mark.slow

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
ON_SCREEN = frozenset({"home", "brochure", "pdf", "kb", "https", "programma", "s", "docent"})
"""What only the page says: the way back, the file with its size, the name of a row that the PDF sets beside its module."""
BUTTONS = frozenset({"af", "browser", "druk", "invult", "wis"})
"""What the form of a scan says of itself where it can be filled in with a mouse."""
ON_PAPER = frozenset({"bijeenkomst", "module", "stap", "pagina", "van", "kantelaar", "academie", "alles", "hierover", "p"})
"""What only the PDF says: the word before a number that the page draws, the running head and foot, and on which page the rest stands."""


LABELS = wording("nl", "u").labels


def left_to_the_page(said: str) -> frozenset[str]:
    """The words of the decision page, of the contents and of the form, where a PDF has none: their labels alone, for all that they hold is
    said elsewhere."""
    parts = {"decision_page": ("decision_",), "brochure_contents": ("brochure_contents",), "form_remarks": ("form_", "field_")}
    missing = tuple(one for title, some in parts.items() if LABELS[title].casefold() not in said for one in some)
    return frozenset().union(*(words_of(text.casefold()) for name, text in LABELS.items() if name.startswith(missing)))


def words_of(text: str) -> frozenset[str]:
    """The words of a text but its bare numbers; hyphens are left out, for those at the end of a line may be the typesetter's."""
    found = re.findall(r"[^\W_]+", text.replace("-", ""))
    return frozenset(word for word in found if not word.isdecimal())


@pytest.fixture(scope="module")
def brochures(published_example: SiteFolder) -> dict[str, tuple[bytes, bytes]]:
    """Of each programme with a brochure its PDF and its page."""
    found = sorted((published_example.root / "output/aanbod").glob("*/brochure/*.pdf"))
    return {path.stem: (path.read_bytes(), (path.parent / "index.html").read_bytes()) for path in found}


def test_the_page_of_a_brochure_says_what_its_pdf_says(brochures) -> None:
    assert len(brochures) > 12
    for name, (pdf, page) in brochures.items():
        inside = re.search(rb"<main.*</main>", page, re.DOTALL)
        assert inside
        on_paper, on_screen = words_of(text_of_pdf(pdf)), words_of(text_of_html(inside[0]))
        unheard = on_paper - on_screen - words_of(attributes_of_html(inside[0]).casefold()) - ON_PAPER
        assert (name, sorted(unheard)) == (name, [])
        unsaid = left_to_the_page(text_of_pdf(pdf))
        assert (name, sorted(on_screen - on_paper - ON_SCREEN - BUTTONS - unsaid)) == (name, [])


def tags(node: Any) -> Iterator[Any]:
    """The elements of a tree of tags, in reading order."""
    children = node.get("/K")
    if children is None:
        return
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tags(child)


def test_each_brochure_says_that_it_is_pdf_ua_1_and_pdf_a_2a(brochures) -> None:
    for name, (pdf, _) in brochures.items():
        with pikepdf.open(io.BytesIO(pdf)) as found, found.open_metadata() as said:
            assert (name, said.get("pdfuaid:part")) == (name, "1")
            assert (name, said.get("pdfaid:part"), said.get("pdfaid:conformance")) == (name, "2", "A")
            assert said.get("dc:title") and said.get("dc:language")
            assert found.Root.MarkInfo.Marked and str(found.Root.Lang) == "nl"
            assert found.Root.ViewerPreferences.DisplayDocTitle


def test_each_brochure_has_headings_in_order_bookmarks_and_text_for_every_figure(brochures) -> None:
    for name, (pdf, _) in brochures.items():
        with pikepdf.open(io.BytesIO(pdf)) as found:
            kinds = list(tags(found.Root.StructTreeRoot))
            levels = [int(str(one["/S"])[2:]) for one in kinds if re.fullmatch(r"/H[1-6]", str(one["/S"]))]
            assert levels and levels[0] == 1, name
            assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (name, levels)
            assert all(str(one.get("/Alt", "")).strip() for one in kinds if str(one["/S"]) == "/Figure"), name
            with found.open_outline() as outline:
                assert len(outline.root) > 1, name
            assert all(str(page.get("/Tabs")) == "/S" for page in found.pages), name


def test_the_dates_of_a_pdf_are_those_of_the_day_of_which_it_says_to_be(brochures, published_example: SiteFolder) -> None:
    guide = (published_example.root / "output/aanbod/studiegids.pdf").read_bytes()
    dated = 0
    for name, (pdf, _) in {**brochures, "studiegids": (guide, b"")}.items():
        found = re.search(rf"stand van (\d+) ({'|'.join(MONTHS)}) (\d{{4}})", text_of_pdf(pdf))
        day = datetime.date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])) if found else datetime.date(1970, 1, 1)
        dated += found is not None
        with pikepdf.open(io.BytesIO(pdf)) as one, one.open_metadata() as said:
            for date in ("/CreationDate", "/ModDate"):
                assert (name, str(one.docinfo[date])) == (name, f"D:{day:%Y%m%d}000000Z")
            for date in ("xmp:CreateDate", "xmp:ModifyDate"):
                assert (name, said[date]) == (name, f"{day}T00:00:00+00:00")
    assert dated > 12


def test_what_is_copied_from_a_pdf_is_what_was_written(brochures, published_example: SiteFolder) -> None:
    guide = (published_example.root / "output/aanbod/studiegids.pdf").read_bytes()
    runs = 0
    for name, (pdf, _) in {**brochures, "studiegids": (guide, b"")}.items():
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        assert (name, [sign for sign in ("\u200b", "\u2060", "\ufeff") if sign in text]) == (name, [])
        whole = re.findall(r"\S*(?:@|t/m|\w/\w)\S*", text)
        assert (name, [run for run in whole if "\xad" in run]) == (name, [])
        runs += len(whole)
    assert runs > 100


def test_every_picture_of_a_code_tells_where_it_leads(brochures) -> None:
    for name, (pdf, _) in brochures.items():
        with pikepdf.open(io.BytesIO(pdf)) as found:
            told = [str(one["/Alt"]) for one in tags(found.Root.StructTreeRoot) if "/Alt" in one]
        assert f"QR-code naar https://www.kantelaar.example/aanbod/{name}/" in told


def failures(pdf: bytes, profile: str) -> list[str]:
    """What an independent checker of conformance finds.

    Where the last byte of a stream is a carriage return it takes that for the end of a line, and says that the length of the stream is
    wrong: so such lengths are looked at here.
    """
    found = [f"{one.rule_id}: {one.message}" for one in validate_pdf_bytes(pdf, profile=profile).failures]
    return [one for one in found if not (one.startswith("PDFA2A-STREAM-LENGTH-001") and b"\r\nendstream" in pdf and lengths_hold(pdf))]


def lengths_hold(pdf: bytes) -> bool:
    """Whether each stream ends where it says that it does."""
    heads = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", pdf))
    return len(heads) == pdf.count(b"\nendstream") and all(pdf[one.end() + int(one[1]) :].startswith(b"\nendstream") for one in heads)


def test_an_independent_checker_finds_no_breach_of_pdf_ua_1_or_pdf_a_2a(brochures, published_example: SiteFolder) -> None:
    guide = (published_example.root / "output/aanbod/studiegids.pdf").read_bytes()
    for name, (pdf, _) in {**brochures, "studiegids": (guide, b"")}.items():
        assert (name, failures(pdf, "ua1"), failures(pdf, "2a")) == (name, [], [])
