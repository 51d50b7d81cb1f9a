"""Long addresses and words in a brochure: they go over to the next line, and are printed over nothing and beside no page."""

import io
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.support import SiteFolder, programme, site, told

MAIL = "inschrijvingen.nederlands@taalinstituut-aan-zee.example"
PAGES = (
    "https://proef.example/" + "een_map_met_een_naam_" * 6,
    "https://proef.example/zoeken?" + "&".join(f"kenmerk{number}=waarde{number}" for number in range(12)),
    "https://proef.example/" + "lettersenmeerletters" * 8,
)
WORD = "Bedrijfshulpverleningsherhalingscursus"
MILLIMETRE = 72 / 25.4
EDGE = (210 - 20) * MILLIMETRE
"""Where the text of a page ends, in points from the left."""
CODE = EDGE - (8 + 27) * MILLIMETRE
"""Where the code for telephones begins in the panel at the end."""


@pytest.fixture(scope="module")
def brochure(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    folder: SiteFolder = site(tmp_path_factory.mktemp("long"))
    folder.write("content/providers.yaml", f"proef:\n  name: Proef\n  email: {MAIL}\n")
    folder.write("content/programmes/lang.md", programme(f"level: {WORD}\n", "\n\n".join(f"Kijk op <{address}>." for address in PAGES)))
    outcome = folder.build(brochures=True)
    assert outcome.published, "\n".join(told(outcome))
    return PdfReader(io.BytesIO((folder.root / "output/aanbod/lang/brochure/lang.pdf").read_bytes()))


@pytest.fixture(scope="module")
def links(brochure: PdfReader) -> dict[str, list[float]]:
    """Each address that the brochure links to, and where on the page its lines end."""
    found: dict[str, list[float]] = {}
    for page in brochure.pages:
        for one in page.get("/Annots") or ():
            link = one.get_object()
            if "/URI" in link.get("/A", {}):
                found.setdefault(str(link["/A"]["/URI"]), []).append(float(link["/Rect"][2]))
    return found


def test_the_mail_address_of_the_panel_ends_before_the_code(links: dict[str, list[float]]) -> None:
    ends = links[f"mailto:{MAIL}"]
    assert ends and max(ends) < CODE


@pytest.mark.parametrize("address", PAGES)
def test_an_address_in_the_text_stays_within_the_page(links: dict[str, list[float]], address: str) -> None:
    ends = links[address]
    assert ends and max(ends) <= EDGE


def test_a_word_that_is_wider_than_its_column_is_hyphenated(brochure: PdfReader) -> None:
    lines = [line.strip() for page in brochure.pages for line in page.extract_text().splitlines()]
    broken = [(line.rstrip("-\N{SOFT HYPHEN}"), after) for line, after in pairwise(lines) if line and WORD.startswith(line[:-1])]
    assert WORD in {first + after for first, after in broken}
