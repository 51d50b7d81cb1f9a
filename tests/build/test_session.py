"""Builds of one session: what stays in memory never shows, and what a preview leaves for later."""

import datetime

from msgspec.structs import replace

from plgsite.build.build import BuildSession
from plgsite.state.request import Request
from tests.support import SiteFolder, programme, published_in, site, told


def record(id: str, line: str = "") -> str:
    """A programme in a file, with one more key."""
    return f"-- content/programmes/{id}.md --\n" + programme(f"{line}\n" if line else "")


TWO = record("a") + record("b", "slug: ander")
PDF = "aanbod/a/brochure/a.pdf"


def preview_of(folder: SiteFolder, **changes: object) -> Request:
    """What `plgsite serve` asks for."""
    place = folder.root / ".plgsite" / "preview"
    request = folder.request(output=place / "site", cache_folder=place / "cache", preview=True, brochures=True)
    return replace(request, drafts=True, future=True, expired=True, **changes)


def test_a_session_builds_what_a_single_build_does(tmp_path):
    folder = site(tmp_path, TWO)
    session = BuildSession()
    request = folder.request(output=folder.root / "session", cache_folder=folder.root / "cache")
    session.build(request)
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    folder.remove("content/programmes/b.md")
    folder.write("content/programmes/c.md", programme())
    session.build(request)
    folder.build()
    assert published_in(folder.root / "session") == folder.published()


def test_an_edit_says_which_files_hold_other_bytes(tmp_path):
    folder, session = site(tmp_path, TWO), BuildSession()
    session.build(preview_of(folder))
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    outcome = session.build(preview_of(folder))
    assert sorted(outcome.written) == ["aanbod/a/brochure/index.html", "aanbod/a/index.html"]
    assert session.build(preview_of(folder)).written == ()


def test_a_fault_leaves_what_was_there(tmp_path):
    folder, session = site(tmp_path, TWO), BuildSession()
    session.build(preview_of(folder))
    before = published_in(preview_of(folder).output)
    folder.write("content/programmes/a.md", programme("prijs: 1\n"))
    outcome = session.build(preview_of(folder))
    assert told(outcome) == ["content/programmes/a.md:5:1 error[unknown-key] unknown key 'prijs'"]
    assert published_in(preview_of(folder).output) == before
    folder.write("content/programmes/a.md", programme())
    assert session.build(preview_of(folder)).diagnostics == ()


def test_a_preview_makes_a_pdf_when_it_is_asked_for_and_again_when_it_is_stale(tmp_path):
    folder, session = site(tmp_path, TWO), BuildSession()
    request = preview_of(folder)
    first = session.build(request)
    assert PDF in first.listing.unmade and not (request.output / PDF).exists()
    assert "Brochure (pdf)" in (request.output / "aanbod/a/index.html").read_text(encoding="utf-8")
    printed = session.build(replace(request, printed=frozenset([PDF])))
    assert printed.listing.unmade == {"aanbod/ander/brochure/ander.pdf", "aanbod/studiegids.pdf"} and (
        request.output / PDF
    ).read_bytes().startswith(b"%PDF")
    assert "Brochure (pdf, " in (request.output / "aanbod/a/index.html").read_text(encoding="utf-8")
    assert PDF not in session.build(request).listing.unmade
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    assert PDF in session.build(request).listing.unmade and not (request.output / PDF).exists()


def test_an_edit_of_a_stylesheet_changes_no_page_of_a_preview(tmp_path):
    folder, session = site(tmp_path, TWO + "-- templates/assets/site.css --\nbody {}\n"), BuildSession()
    session.build(preview_of(folder))
    folder.write("templates/assets/site.css", "body { color: red }\n")
    assert session.build(preview_of(folder)).written == ("assets/site-preview.css",)


def test_the_listing_names_sources_and_marks_what_no_reader_sees_today(tmp_path):
    records = {"concept": "draft: true", "later": "publish_on: 2027-02-01", "voorbij": "expires_on: 2026-01-01", "gewoon": ""}
    folder = site(tmp_path, "".join(record(id, line) for id, line in records.items()))
    listing = BuildSession().build(preview_of(folder)).listing
    pages = {id: listing.marks.get(f"aanbod/{id}/index.html") for id in records}
    assert pages == {
        "concept": "Concept",
        "later": "Verschijnt op 1 februari 2027",
        "voorbij": "Verlopen op 1 januari 2026",
        "gewoon": None,
    }
    assert listing.origins["aanbod/concept/brochure/index.html"] == ("content/programmes/concept.md", "concept")
    assert "index.html" not in listing.origins and listing.base_path == "/"


def test_the_marks_of_a_preview_are_in_no_file(tmp_path):
    folder = site(tmp_path, record("a", "draft: true"))
    BuildSession().build(preview_of(folder))
    assert not any(b"Concept" in body for body in published_in(preview_of(folder).output).values())


def test_the_day_is_an_argument_of_every_build(tmp_path):
    folder, session = site(tmp_path, record("a", "expires_on: 2026-12-01")), BuildSession()
    session.build(preview_of(folder))
    later = session.build(preview_of(folder, today=datetime.date(2026, 12, 2)))
    assert later.listing.marks["aanbod/a/index.html"] == "Verlopen op 1 december 2026"
