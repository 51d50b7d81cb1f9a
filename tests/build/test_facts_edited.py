"""After an edit of facts (a price, a date, a place) a build looks at what shows them, and publishes what a clean build does."""

import json
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plgsite.model.own_text import FACTS
from tests.build.test_equivalence import DAYS, Course, Step, begin, check_series, clean_build, on, put, write, write_on
from tests.build.test_session_edited import check as check_session
from tests.filled import filled, site_files
from tests.support import SiteFolder, programme, site

HEAD = (
    "themes: [leiderschap]\nlocations: [breda]\nprices: [{{amount: {amount}, vat: exempt}}]\n"
    "editions: [{{id: een, starts: {starts}, location: {place}, status: {status}}}]\n"
    "study_load: {{sbu: {hours}}}\nupdated: {updated}\n"
)
PLAIN = {"amount": 300, "starts": DAYS[3], "place": "breda", "status": "open", "hours": 40, "updated": "2026-10-01"}
VALUES = {
    "amount": st.sampled_from([300, 301, 999, 1000, 4999, 5000]),
    "starts": st.sampled_from(DAYS),
    "place": st.sampled_from(["breda", "zwolle"]),
    "status": st.sampled_from(["open", "few_places", "full", "planned", "cancelled"]),
    "hours": st.sampled_from([28, 40, 41, 200]),
    "updated": st.sampled_from(["2026-10-01", "2026-11-02"]),
}
WRITTEN = {"amount": r"amount: (\d+)", "starts": r"starts: ([\d-]+)", "place": r"location: (\w+)", "status": r"status: (\w+)"}
WRITTEN |= {"hours": r"sbu: (\d+)", "updated": r"updated: ([\d-]+)"}


def written(**changes: object) -> str:
    return programme(HEAD.format(**{**PLAIN, **changes}))


def revise(name: str, value: tuple[str, object]) -> Step:
    """Another value of one fact of a programme that is there."""

    def step(course: Course) -> None:
        path = course.folder.root / f"content/programmes/{name}.md"
        if path.exists():
            text = path.read_text(encoding="utf-8")
            if found := re.search(WRITTEN[value[0]], text):
                path.write_text(f"{text[: found.start(1)]}{value[1]}{text[found.end(1) :]}", encoding="utf-8")

    return step


NAMES = st.sampled_from(["a", "b", "c"])
FACT = st.one_of(*(st.tuples(st.just(name), values) for name, values in VALUES.items()))
EDITS = st.one_of(
    *[st.builds(revise, NAMES, FACT)] * 4, st.builds(write_on, NAMES, st.just("Een zin.")), st.builds(on, st.sampled_from(DAYS))
)
BEGUN = [put(name, written()) for name in ("a", "b", "c")]
SERIES = st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=2, max_size=5)


@given(SERIES)
@settings(max_examples=4)
def test_after_any_series_of_edits_of_facts_a_build_equals_a_clean_one(series):
    check_series([BEGUN, *series])


@pytest.mark.slow
@given(SERIES)
@settings(max_examples=6)
def test_the_same_holds_with_search_and_brochures(series):
    check_series([BEGUN, *series], brochures=True, search=True)


@pytest.mark.slow
@given(SERIES)
@settings(max_examples=10)
def test_a_session_shows_and_tells_what_a_first_build_does(series):
    check_session([BEGUN, *series])


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    """Of twenty programmes the first ten begin first."""
    days = {number: DAYS[3] if number < 10 else DAYS[5] for number in range(20)}
    made = site(tmp_path, "".join(f"-- content/programmes/p{number:02}.md --\n{written(starts=day)}" for number, day in days.items()))
    made.build()
    return made


def forget_records(folder: SiteFolder) -> None:
    """The cache has no record any more, as it was read."""
    with closing(sqlite3.connect(folder.root / ".plgsite/cache.sqlite")) as database, database:
        database.execute("DELETE FROM sources WHERE CAST(body AS TEXT) LIKE '%programmes/p1_.md%'")


def records_in_cache(folder: SiteFolder) -> int:
    with closing(sqlite3.connect(folder.root / ".plgsite/cache.sqlite")) as database:
        return int(database.execute("SELECT count(*) FROM sources").fetchone()[0])


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"amount": 310}, "aanbod/p03/index.html"),
        ({"starts": DAYS[4]}, "agenda/index.html"),
        ({"hours": 41}, "aanbod/p03/index.html"),
        ({"status": "few_places"}, "locaties/breda/index.html"),
    ],
)
def test_no_record_is_read_that_shows_nothing_of_it(folder, change, shown):
    forget_records(folder)  # beside it stand p01 to p04
    there = records_in_cache(folder)
    folder.write("content/programmes/p03.md", written(**change))
    outcome = folder.build()
    assert shown in outcome.written and records_in_cache(folder) <= there + 1
    with tempfile.TemporaryDirectory() as temporary:
        assert folder.published() == clean_build(Course(folder), Path(temporary))


def test_where_an_edit_takes_a_page_away_all_is_looked_at(folder):
    folder.write("content/programmes/p03.md", written(starts="2027-05-10"))
    assert "agenda/2027-05/index.html" in folder.build().written
    folder.write("content/programmes/p03.md", written())
    outcome = folder.build()
    assert "agenda/2027-05/index.html" in outcome.gone
    with tempfile.TemporaryDirectory() as temporary:
        assert folder.published() == clean_build(Course(folder), Path(temporary))


def test_the_next_change_is_that_of_the_new_day(folder):
    folder.write("content/programmes/p03.md", written(starts="2026-11-25"))
    assert str(folder.build().next_change[0]) == "2026-11-26"
    folder.write("content/programmes/p03.md", written(starts="2026-11-26"))
    assert str(folder.build().next_change[0]) == "2026-11-27"


def test_a_rule_that_finds_something_in_the_new_facts_is_heard(folder):
    folder.write("content/programmes/p03.md", written().replace("amount: 300", "amount: 300, valid_until: 2026-01-31"))
    assert [fault.code for fault in folder.build().diagnostics if "p03" in fault.at.path] == ["prices-over"]


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FACTS))
def test_each_fact_of_a_filled_site_may_go_and_come_back(name, tmp_path):
    course = begin(tmp_path / "site")
    for path, text in site_files(filled()):
        write(path, text)(course)
    course.folder.build(search=True)
    first = course.folder.published()
    place = course.folder.root / "content/programmes"
    path, data = next((one, data) for one in sorted(place.iterdir()) if name in (data := json.loads(one.read_text(encoding="utf-8"))))
    text = path.read_text(encoding="utf-8")
    path.write_text(json.dumps({key: value for key, value in data.items() if key != name}), encoding="utf-8")
    outcome = course.folder.build(search=True)
    if outcome.published:
        assert course.folder.published() == clean_build(course, tmp_path / "clean", search=True)
    path.write_text(text, encoding="utf-8")
    course.folder.build(search=True)
    assert course.folder.published() == first
