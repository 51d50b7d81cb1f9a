"""Long addresses in a brochure: they go over to the next line, and are printed over nothing and beside no page."""

import io

import pytest
from pypdf import PdfReader

from tests.support import SiteFolder, programme, site, told

MAIL = "inschrijvingen.nederlands@taalinstituut-aan-zee.example"
PAGES = (
    "https://proef.example/" + "een_map_met_een_naam_" * 6,
    "https://proef.example/zoeken?" + "&".join(f"kenmerk{number}=waarde{number}" for number in range(12)),
    "https://proef.example/" + "lettersenmeerletters" * 8,
)
MILLIMETRE = 72 / 25.4
EDGE = (210 - 24) * MILLIMETRE
"""Where the text of a page ends, in points from the left."""
CODE = EDGE - (8 + 27) * MILLIMETRE
"""Where the code for telephones begins in the panel at the end."""


@pytest.fixture(scope="module")
def links(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    """Each address that the brochure links to, and where on the page its lines end."""
    folder: SiteFolder = site(tmp_path_factory.mktemp("long"))
    folder.write("content/providers.yaml", f"proef:\n  name: Proef\n  email: {MAIL}\n")
    folder.write("content/programmes/lang.md", programme("", "\n\n".join(f"Kijk op <{address}>." for address in PAGES)))
    outcome = folder.build(brochures=True)
    assert outcome.published, "\n".join(told(outcome))
    found: dict[str, list[float]] = {}
    for page in PdfReader(io.BytesIO((folder.root / "output/aanbod/lang/brochure/lang.pdf").read_bytes())).pages:
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
