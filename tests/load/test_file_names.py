"""A file beside a text is found however editors write its name, and is published under a name that every host can answer."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from plgsite.routes import safe_name
from plgsite.source.snapshot import Snapshot
from tests.support import programme, site, small_pdf, told

NAMES = st.text(st.sampled_from("ab1 %#?&+'\"()éêå-._"), min_size=1, max_size=12).map(lambda name: f"x{name}.pdf")


def holding(*names: str) -> Snapshot:
    return Snapshot(Path(), Path(), {f"content/programmes/a/{name}": (0, 0, 0, 0) for name in names})


@given(NAMES, st.sampled_from(["NFC", "NFD"]), st.sampled_from(["NFC", "NFD"]))
def test_a_name_is_found_plain_and_encoded_in_either_composition(name: str, stored: str, written: str) -> None:
    held = unicodedata.normalize(stored, name)
    typed = unicodedata.normalize(written, name)
    files, at = holding(held), "content/programmes/a/index.md"
    wanted = f"content/programmes/a/{held}"
    assert files.find(at, quote(typed), may_go_on=True)[1] == wanted
    assert files.find(at, f"{quote(typed)}#page=2", may_go_on=True) == (quote(typed), wanted)
    if "%" not in name:
        assert files.find(at, typed, may_go_on=False) == (typed, wanted)


def test_a_name_that_is_written_as_it_is_comes_before_one_that_it_could_stand_for() -> None:
    both = holding("a%20b.pdf", "a b.pdf")
    assert both.find("content/programmes/a/index.md", "a%20b.pdf", may_go_on=True)[1] == "content/programmes/a/a%20b.pdf"


@given(st.text(max_size=300))
def test_a_published_name_needs_no_decoding(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]([a-z0-9.-]{0,78}[a-z0-9])?", safe_name(name)) and ".." not in safe_name(name)


def test_links_and_pictures_lead_to_what_is_published(tmp_path):
    folder = site(tmp_path)
    for name in ("100% praktijk.pdf", "brief (2026).pdf", "Programma & planning #1.pdf", "vraag?.pdf", "foto één.svg"):
        drawing = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'/>"
        folder.write(f"content/programmes/a/{name}", drawing if name.endswith(".svg") else small_pdf())
    body = (
        "[een](<100% praktijk.pdf>) [twee](brief%20%282026%29.pdf) [drie](<Programma & planning #1.pdf>) [vier](vraag?.pdf#p2)\n\n"
        "![Een foto](foto%20e%CC%81%C3%A9n.svg)\n"
    )
    folder.write("content/programmes/a/index.md", programme('hero: {file: "foto één.svg", alt: Een foto}\n', body))
    assert told(folder.build(publish=False)) == [] and folder.build().published
    page, files = folder.page("aanbod/a/index.html"), folder.published()
    found = re.findall(r'(?:href|src)="/(assets/(?!site)[^"#]*\.(?:pdf|svg))', page)
    assert len(found) == 6 and all(one in files and re.fullmatch(r"[a-z0-9/.-]+", one) for one in found)


def test_the_hint_is_what_to_write(tmp_path):
    folder = site(tmp_path)
    folder.write("content/programmes/a/mijn brief.pdf", "x")
    folder.write("content/programmes/a/index.md", programme("", "Lees [de brief](mijn-brief.pdf).\n"))
    assert folder.build(publish=False).diagnostics[0].hint == "did you mean '<mijn brief.pdf>'?"
