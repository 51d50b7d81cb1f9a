"""A series of dates in a site: its holidays are those of the site, and what it says is the same wherever it stands."""

import html
import json
import re

import pytest

from tests.support import BASE, SiteFolder, programme, site, told

SERIES = (
    "updated: 2026-11-01\n"
    "editions: [{id: een, location: breda, status: open, dates: {weekly: tuesday, from: 2027-09-14, until: 2028-03-21, "
    'start: "18:30", end: "21:00", except: holidays}}]\n'
)
SENTENCE = "24 dinsdagen van 14 september 2027 tot en met 21 maart 2028, 18.30-21.00 uur, niet in de herfst-, kerst- en voorjaarsvakantie"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path, base={**BASE, "content/site.yaml": BASE["content/site.yaml"] + "holidays: {region: noord}\n"})
    made.write("content/programmes/a.md", programme(SERIES))
    return made


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\N{NO-BREAK SPACE}", " ")).replace(" ,", ",")


def test_the_sentence_stands_wherever_an_edition_is_told(folder):
    outcome = folder.build(brochures=True)
    assert outcome.published, told(outcome)
    page = folder.page("aanbod/a/index.html")
    assert SENTENCE in plain(page) and SENTENCE in plain(folder.page("aanbod/a/brochure/index.html"))
    assert SENTENCE in plain(folder.page("agenda/index.html"))
    folded = re.search(r"<details>.*?</details>", page[page.index('class="editions') :], re.DOTALL)
    assert folded and folded[0].count("<time ") == 24 and "dinsdag 14 september 2027" in folded[0]
    assert "14, 21 en 28 september, 5, 12 en 26 oktober, " in plain(folder.page("aanbod/a/brochure/index.html"))


def test_search_engines_have_its_rule_instead_of_its_meetings(folder):
    folder.build()
    graph = json.loads(
        re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', folder.page("aanbod/a/index.html"), re.DOTALL)[1]
    )
    (instance,) = next(one for one in graph["@graph"] if "hasCourseInstance" in one)["hasCourseInstance"]
    assert "subEvent" not in instance
    assert instance["courseSchedule"] == {
        "@type": "Schedule",
        "startDate": "2027-09-14",
        "endDate": "2028-03-21",
        "scheduleTimezone": "Europe/Amsterdam",
        "byDay": ["https://schema.org/Tuesday"],
        "repeatFrequency": "P1W",
        "repeatCount": 24,
        "startTime": "18:30:00",
        "endTime": "21:00:00",
        "exceptDate": ["2027-10-19", "2027-12-28", "2028-01-04", "2028-02-22"],
    }


def test_other_holidays_of_the_site_are_seen_at_once(folder, tmp_path):
    folder.build()
    text = (folder.root / "content/site.yaml").read_text(encoding="utf-8")
    folder.write("content/site.yaml", text.replace("noord", "zuid"))
    folder.build()
    first = plain(folder.page("aanbod/a/index.html"))
    assert "dinsdag 26 oktober 2027" not in first and "dinsdag 19 oktober 2027" in first
    folder.write(
        "content/site.yaml",
        text.replace("{region: noord}", "{region: noord, also: [{name: Toetsweek, from: 2027-11-01, until: 2027-11-05}]}"),
    )
    folder.build()
    again = plain(folder.page("aanbod/a/index.html"))
    assert "23 dinsdagen" in again and "niet van 1 tot en met 5 november 2027 (Toetsweek)" in again
    anew = SiteFolder(tmp_path / "anew")
    for path, data in ((one, (folder.root / one).read_bytes()) for one in (*BASE, "content/programmes/a.md")):
        anew.write(path, data)
    anew.build()
    assert anew.published() == folder.published()


def test_a_fault_in_the_holidays_of_the_site_is_told_alone(folder):
    text = (folder.root / "content/site.yaml").read_text(encoding="utf-8")
    folder.write("content/site.yaml", text.replace("noord", "nord"))
    (fault,) = folder.build(publish=False).diagnostics
    assert (fault.code, fault.at.path, fault.hint) == ("unknown-value", "content/site.yaml", "did you mean 'noord'?")
