"""The form of a brochure: nothing on it is printed over anything else, however many editions there are to choose from."""

import datetime
import io
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support import programme, site, told

LABELS = (
    "Naam",
    "Functie",
    "School of organisatie",
    "Factuuradres",
    "Telefoon",
    "E-mail",
    "Datum",
    "Handtekening",
    "Vragen of opmerkingen",
)
LEAST = 8.0
"""Points between two lines of the form."""
FOOT = 58.0
"""Above this height, in points, all of a page stands but its number."""
COUNTS = (32, 70)


def editions(count: int, place: str) -> str:
    first = datetime.date(2027, 1, 5)
    days = [first + datetime.timedelta(days=7 * number) for number in range(count)]
    return "".join(f"  - {{id: n{nr}, location: {place}, starts: {day}, status: open}}\n" for nr, day in enumerate(days))


@pytest.fixture(scope="module")
def brochures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = site(tmp_path_factory.mktemp("forms"))
    name = "Het vergadercentrum aan de rivier bij de oude brug van Zwolle en omstreken"
    folder.write("content/locations.yaml", f"breda:\n  name: Breda\nzwolle:\n  name: {name}\n")
    for count in COUNTS:
        for place in ("breda", "zwolle"):
            more = f"updated: 2026-11-20\neditions:\n{editions(count, place)}"
            folder.write(f"content/programmes/{place}-{count}.md", programme(more))
    outcome = folder.build(brochures=True)
    assert outcome.published, "\n".join(told(outcome))
    found = {
        f"{place}-{count}": folder.root / f"output/aanbod/{place}-{count}/brochure/{place}-{count}.pdf"
        for count in COUNTS
        for place in ("breda", "zwolle")
    }
    return {name: Path(path).read_bytes() for name, path in found.items()}


def lines_of(pdf: bytes) -> list[tuple[int, float, float, str]]:
    """What is printed, with page, and place from the left and from the foot of the sheet."""
    found: list[tuple[int, float, float, str]] = []
    for number, page in enumerate(PdfReader(io.BytesIO(pdf)).pages):
        page.extract_text(
            visitor_text=lambda text, user, matrix, font, size, number=number: found.append(
                (number, user[4] + matrix[4] * user[0], user[5] + matrix[5] * user[3], text.strip())
            )
        )
    return [one for one in found if one[3]]


@pytest.mark.parametrize("place", ["breda", "zwolle"])
@pytest.mark.parametrize("count", COUNTS)
def test_no_field_of_the_form_is_printed_over_another_or_over_the_foot(brochures, count: int, place: str) -> None:
    printed = lines_of(brochures[f"{place}-{count}"])
    first = max(number for number, _, _, text in printed if text.startswith("Inschrijfformulier"))
    form = [one for one in printed if one[0] >= first]
    top = max(y for number, _, y, text in form if number == first and text.startswith("Inschrijfformulier"))
    form = [one for one in form if one[0] > first or one[2] <= top]
    text = " ".join(one[3] for one in form)
    assert [label for label in LABELS if label not in text] == []
    assert text.count("2027") + text.count("2028") == count
    for number in {one[0] for one in form}:
        heights = sorted({round(y, 1) for page, _, y, said in form if page == number and "pagina" not in said and y > FOOT - 20})
        assert [pair for pair in pairwise(heights) if pair[1] - pair[0] < LEAST and pair[1] - pair[0] > 1.5] == []
        assert heights[0] > FOOT
