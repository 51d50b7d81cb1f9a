"""Prose of a field that the site declares stands below its label, and changes nothing of what is built in."""

import re
from pathlib import Path

import pytest

from tests.reading import words_of_pdf
from tests.support import BASE, SiteFolder, programme, site, told

FIELDS = """fields:
  programme:
    prijs: {type: prose, label: Kosten en voorwaarden}
    mensen: {type: prose, label: Docenten}
    extra: {type: prose, label: Meer weten}
  module:
    lezen: {type: prose, label: Vooraf lezen}
  location:
    route: {type: prose, label: De route}
"""
LONG = '"Vooraf[^n].\\n\\n## Eerst\\n\\nEen[^m].\\n\\n### Dan\\n\\nTwee[^n].\\n\\n[^n]: Eerste noot.\\n[^m]: Tweede noot."'
PARTS = f"""location: {{}}
prices: [{{amount: 100}}]
teachers: [jansen]
terms: ["Betaal[^t].\\n\\n[^t]: Op tijd."]
audience: ["Wie wil[^d].\\n\\n[^d]: Of moet."]
steps: [{{title: Begin, summary: "Kom[^s].\\n\\n[^s]: Snel.", body: "Zit[^z].\\n\\n[^z]: Stil."}}]
modules:
  - title: Reanimeren
    summary: "Kort[^k].\\n\\n[^k]: Heel kort."
    goals: ["Een doel[^g].\\n\\n[^g]: Haalbaar."]
    own: {{lezen: {LONG}}}
""".replace("location: {}\n", "locations: [breda]\n")
OWN = f"own: {{prijs: Wat u ervoor krijgt., mensen: Wie zij zijn., extra: {LONG.replace('Eerst', 'Kosten').replace('Dan', 'Docenten')}}}\n"


def made(root: Path, own: str = OWN, **how: bool) -> SiteFolder:
    folder = site(root, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + FIELDS})
    folder.write("content/locations.yaml", f"breda: {{name: Breda, address: {{city: Breda}}, own: {{route: {LONG}}}}}\n")
    folder.write("content/teachers.yaml", "jansen: {name: J. Jansen}\n")
    folder.write("content/programmes/a.md", programme(PARTS + own))
    outcome = folder.build(**how)
    assert outcome.published, told(outcome)
    return folder


def headings(html: str) -> list[tuple[int, str]]:
    found = re.findall(r"<h([2-6])[^>]*>(.*?)</h\1>", html, re.DOTALL)
    return [(int(level), " ".join(re.sub(r"<[^>]*>", " ", said).split())) for level, said in found]


def test_prose_of_a_module_is_a_block_below_its_label_with_its_notes_last(tmp_path):
    page = made(tmp_path).page("aanbod/a/index.html")
    block = page[page.index('<div class="module-section">') :].partition("</details>")[0]
    assert headings(block) == [(4, "Vooraf lezen"), (5, "Eerst"), (6, "Dan")]
    assert "<li" not in block[: block.index('<section class="footnotes"')]
    assert block.count('<section class="footnotes"') == 1 and block.index("Twee") < block.index('<section class="footnotes"')
    assert 'data-list="method"' not in page


@pytest.mark.parametrize("path", ["aanbod/a/index.html", "locaties/breda/index.html"])
def test_headings_of_own_prose_lie_below_their_chapter(tmp_path, path):
    found = headings(made(tmp_path).page(path))
    chapter = found.index((2, "De route" if "breda" in path else "Meer weten"))
    assert [level for level, _ in found[chapter : chapter + 3]] == [2, 3, 4]


def test_every_link_back_from_a_footnote_says_where_it_leads_and_every_list_of_notes_has_a_name(tmp_path):
    folder = made(tmp_path, brochures=True)
    for path in ("aanbod/a/index.html", "aanbod/a/brochure/index.html", "locaties/breda/index.html"):
        page = folder.page(path)
        links = re.findall(r'<a [^>]*class="footnote-back"[^>]*>', page)
        assert len(links) >= (3 if "breda" in path else 12) and all(' aria-label="Terug naar de tekst' in one for one in links), path
        names = re.findall(r'<section class="footnotes"[^>]*aria-label="([^"]*)"', page)
        assert len(names) == page.count('<section class="footnotes"'), path


def chapters(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<section class="chapter" id="([^"]*)_chapter"[^>]*>\s*(?:<details>\s*<summary>)?<h2[^>]*>(.*?)</h2>', page)


def test_the_chapters_that_are_built_in_keep_id_and_place_whatever_own_fields_are_called(tmp_path):
    before = chapters(made(tmp_path / "before", own="").page("aanbod/a/index.html"))
    page = made(tmp_path / "after").page("aanbod/a/index.html")
    assert ("costs", "Kosten en voorwaarden") in before and ("teachers", "Docenten") in before
    assert [one for one in chapters(page) if not one[0].startswith("own-")] == before
    assert [one for one in chapters(page) if one[0].startswith("own-")] == [("own-extra", "Meer weten")]
    assert page.index('id="costs"') < page.rindex("Wat u ervoor krijgt.") < page.index("part-prices")


@pytest.mark.slow
def test_the_brochure_has_the_same_order_of_headings(tmp_path):
    folder = made(tmp_path, brochures=True)
    said = words_of_pdf(folder.published()["aanbod/a/brochure/a.pdf"])
    assert re.search(r"reanimeren.*vooraf lezen.*eerst.*een.*dan.*twee.*eerste noot", said, re.IGNORECASE | re.DOTALL)
