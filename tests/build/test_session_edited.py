"""A session takes the short way after an edit of own text, and nobody can tell: what is published and told is what a first build gives."""

import datetime
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plgsite.build.build import BuildSession
from plgsite.state.request import Outcome, Request
from tests.build.test_equivalence import NAMES, STEPS, Course, Step, begin, put, write, write_on
from tests.support import SiteFolder, programme, published_in, site

PAGES = st.builds(
    write,
    st.sampled_from(["content/pages/over.md", "content/pages/extra.md"]),
    st.sampled_from([f"---\ntitle: Over\n---\n{text}\n" for text in ("Een.", "Twee.", "[](page:over)")]),
)
FAULTY = st.builds(write_on, NAMES, st.sampled_from(["[](page:niets)", "::: onbekend\n:::", "![](niets.png)", "<b>x</b>", "[[niets]]"]))
EDITS = st.one_of(st.builds(write_on, NAMES, st.sampled_from(["Een zin.", "## Kop", "[](programme:b)"])), STEPS, PAGES, FAULTY)


def preview_of(folder: SiteFolder, today: datetime.date) -> Request:
    place = folder.root / "preview"
    request = folder.request(output=place / "site", cache_folder=place / "cache", preview=True, brochures=True, today=today)
    return replace(request, drafts=True, future=True, expired=True)


def first_build(course: Course, elsewhere: Path) -> tuple[Outcome, dict[str, bytes]]:
    """The same sources in another folder, in a session that knows nothing."""
    for name in ("content", "templates", "static"):
        if (course.folder.root / name).exists():
            shutil.copytree(course.folder.root / name, elsewhere / name)
    request = preview_of(SiteFolder(elsewhere), course.today)
    return BuildSession().build(request), published_in(request.output)


def check(series: list[list[Step]]) -> None:
    """After each group of edits, the session tells and shows what a first build does."""
    with tempfile.TemporaryDirectory() as temporary:
        course, session = begin(Path(temporary) / "site"), BuildSession()
        for step in [put(name, programme()) for name in ("a", "b", "c")]:
            step(course)
        for number, steps in enumerate(series):
            for step in steps:
                step(course)
            outcome = session.build(preview_of(course.folder, course.today))
            clean, files = first_build(course, Path(temporary) / f"clean-{number}")
            assert (outcome.diagnostics, outcome.published) == (clean.diagnostics, clean.published)
            if clean.published:
                assert published_in(preview_of(course.folder, course.today).output) == files


@pytest.mark.slow
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=2, max_size=4))
@settings(max_examples=3)
def test_after_any_series_of_edits_a_session_shows_what_a_first_build_does(series):
    check(series)


@pytest.mark.slow
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=3, max_size=7))
@settings(max_examples=14)
def test_after_many_series_of_edits_a_session_shows_what_a_first_build_does(series):
    check(series)


def test_an_edit_of_own_text_costs_a_fraction_of_another_title(tmp_path):
    folder = site(tmp_path, "".join(f"-- content/programmes/p{number}.md --\n{programme()}" for number in range(60)))
    request, session = preview_of(folder, datetime.date(2026, 11, 21)), BuildSession()
    session.build(request)

    def cost(text: str) -> float:
        folder.write("content/programmes/p7.md", text)
        began = time.process_time()
        assert session.build(request).written
        return time.process_time() - began

    everywhere = min(cost(programme().replace("Een leergang", f"Leergang {number}")) for number in (1, 2, 3))
    session.build(request)
    alone = min(cost(programme("prices: [{amount: 300, vat: exempt}]\n", f"## Kop\n\nTekst {number}.\n")) for number in (1, 2, 3))
    assert alone < everywhere / 2


def test_when_the_files_of_the_preview_are_taken_away_all_are_made_again(tmp_path):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    request, session = preview_of(folder, datetime.date(2026, 11, 21)), BuildSession()
    session.build(request)
    shutil.rmtree(request.output)
    folder.write("content/programmes/a.md", programme(body="## Nieuw\n\nAnders.\n"))
    session.build(request)
    assert (request.output / "index.html").exists() and (request.output / "aanbod/a/index.html").exists()


def test_a_guide_that_was_made_is_stale_after_an_edit_of_own_text(tmp_path):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    request, session = preview_of(folder, datetime.date(2026, 11, 21)), BuildSession()
    guide = "aanbod/studiegids.pdf"
    session.build(request)
    session.build(replace(request, printed=frozenset([guide])))
    assert (request.output / guide).exists()
    folder.write("content/programmes/a.md", programme("outcomes: [Je kunt meer.]\n"))
    outcome = session.build(request)
    assert guide in outcome.listing.unmade and "index.html" in outcome.written
