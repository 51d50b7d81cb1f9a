"""What a brochure is called is the kind of booklet that it is: the programme keeps its name, on paper and on the page."""

import io

from pypdf import PdfReader

from tests.reading import says, text_of_html, text_of_pdf
from tests.support import SiteFolder, programme, site


def built(tmp_path, title: str) -> SiteFolder:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(f"brochure: {{title: {title}}}\n"))
    assert folder.build(brochures=True).published
    return folder


def test_the_programme_keeps_its_name_and_the_booklet_stands_above_it(tmp_path) -> None:
    files = built(tmp_path, "Studiegids 2027").published()
    page, pdf = files["aanbod/a/brochure/index.html"], files["aanbod/a/brochure/a.pdf"]
    read = PdfReader(io.BytesIO(pdf))
    assert b"<title>Studiegids 2027: Een leergang" in page and b"<h1>Een leergang</h1>" in page
    assert read.metadata and read.metadata.title == "Een leergang"
    for text in (text_of_html(page), text_of_pdf(pdf)):
        assert says(text, "Leergang · Studiegids 2027 Een leergang") and says(text, "over ‘Een leergang’")
    inside = [one.extract_text().splitlines()[0] for one in read.pages[1:]]
    assert inside and all("Een leergang" in line and "Studiegids" not in line for line in inside), "the running head"


def test_a_booklet_that_is_called_as_its_programme_is_not_named_twice(tmp_path) -> None:
    page = built(tmp_path, "Een leergang").published()["aanbod/a/brochure/index.html"]
    assert b'<p class="kicker">Leergang</p>' in page
