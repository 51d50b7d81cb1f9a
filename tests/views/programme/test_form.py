"""The form of a brochure follows from the state of enrolment; the page and the PDF show the same one."""

import io
from html import unescape

import pytest
from pypdf import PdfReader

from tests.support import SiteFolder, programme, site

OPEN = "delivery: [classroom]\nlocations: [breda]\neditions:\n  - {id: v, starts: 2027-03-04, location: breda, status: open}\n"
FULL = OPEN.replace("status: open", "status: full")


def page(folder: SiteFolder) -> str:
    return " ".join(unescape(folder.page("aanbod/a/brochure/index.html")).split())


def build(tmp_path, more: str, **changes: str) -> SiteFolder:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(more))
    for path, text in changes.items():
        folder.write(f"content/{path}.yaml", text)
    assert folder.build(brochures=True).published
    return folder


@pytest.mark.parametrize(
    ("more", "title", "field"),
    [
        (OPEN, "Inschrijfformulier", "Factuuradres"),
        (FULL, "Formulier voor de wachtlijst", "School of organisatie"),
        ("delivery: [in_company]\n", "Offerte aanvragen", "Gewenste periode"),
        ("", "Informatie aanvragen", "School of organisatie"),
    ],
)
def test_the_form_follows_from_the_state_of_enrolment(tmp_path, more, title, field) -> None:
    folder = build(tmp_path, more)
    pdf = PdfReader(io.BytesIO((tmp_path / "output/aanbod/a/brochure/a.pdf").read_bytes()))
    last = pdf.pages[-1].extract_text()
    for text in (page(folder), last):
        assert title in text and field in text
    assert ("Handtekening" in last) is (title == "Inschrijfformulier")
    assert ("4 maart 2027, Breda" in last) is (more in (OPEN, FULL))


def test_a_group_that_is_full_is_marked_so_among_those_to_choose_from(tmp_path) -> None:
    both = OPEN + "  - {id: w, starts: 2027-02-04, location: breda, status: full}\n"
    said = page(build(tmp_path, both))
    assert "4 februari 2027, Breda, vol, met wachtlijst" in said and "4 maart 2027, Breda</" in said.replace(" </", "</")


def test_the_form_says_where_to_send_it_by_what_is_known_of_the_provider(tmp_path) -> None:
    post = "proef:\n  name: Proefacademie\n  email: info@proef.example\n  address: {street: Kade 1, postcode: 1234 AB, city: Breda}\n"
    said = {
        "both": (post, "Knip dit formulier uit en stuur het naar Proefacademie, Kade 1, 1234 AB"),
        "mail": ("proef:\n  name: Proefacademie\n  email: info@proef.example\n", "Mail uw gegevens naar info@proef.example."),
        "none": ("proef:\n  name: Proefacademie\n", "Stuur dit formulier naar Proefacademie."),
    }
    for name, (providers, line) in said.items():
        assert line in page(build(tmp_path / name, "", providers=providers)).replace("\N{NO-BREAK SPACE}", " "), name
