"""What the catalogue rules promise; what a person sees of them is in `tests/cases`."""

import datetime
from pathlib import Path

import pytest

from plgsite.model.record import Record
from plgsite.rules.finding import Finding
from plgsite.rules.publication import Admit, absence
from plgsite.rules.table import RULES
from tests.support import TODAY, programme, site, told

DAY = datetime.timedelta(days=1)
SITE = "-- content/site.yaml --\ntitle: A\nbase_url: https://a.example/\nprovider: proef\n"


def faults(root: Path, more: str = "", body: str = "", *, beside: str = "") -> list[str]:
    """Level and code of every fault of a programme."""
    folder = site(root, f"{beside}-- content/programmes/a.md --\n{programme(more, body)}")
    return [f"{one.level} {one.code}" for one in folder.build(publish=False).diagnostics]


def other(more: str) -> str:
    """A second programme."""
    return f"-- content/programmes/b.md --\n{programme(more)}"


def test_a_rule_only_yields_findings_and_never_raises_on_a_small_site(tmp_path: Path) -> None:
    assert faults(tmp_path) == []
    assert len(RULES) == len(set(RULES))


# Addresses


def page(id: str, more: str = "") -> str:
    return f"-- content/pages/{id}.md --\n---\ntitle: {id}\n{more}---\n"


def test_records_of_different_kinds_may_share_a_slug(tmp_path: Path) -> None:
    assert faults(tmp_path, "slug: breda\n", beside=page("breda")) == []


def test_a_slug_frees_the_address_of_its_id(tmp_path: Path) -> None:
    assert faults(tmp_path, "slug: c\n", beside=other("slug: a\n")) == []


def test_three_records_at_one_address_are_two_faults(tmp_path: Path) -> None:
    assert faults(tmp_path, beside=page("een", "slug: x\n") + page("twee", "slug: x\n") + page("drie", "slug: x\n")) == [
        "error equal-address",
        "error equal-address",
    ]


def test_a_draft_keeps_its_address(tmp_path: Path) -> None:
    assert faults(tmp_path, beside=other("slug: a\ndraft: true\n")) == ["error equal-address"]


@pytest.mark.parametrize("slug", ["agenda", "pagina", "brochure"])
def test_a_programme_may_not_take_an_address_of_the_catalogue(tmp_path: Path, slug: str) -> None:
    assert faults(tmp_path, f"slug: {slug}\n") == ["error reserved-slug"]


@pytest.mark.parametrize("slug", ["aanbod", "docenten", "assets", "zoeken"])
def test_a_page_may_not_take_an_address_of_the_site(tmp_path: Path, slug: str) -> None:
    assert faults(tmp_path, beside=page(slug)) == ["error reserved-slug"]


# Study load


@pytest.mark.parametrize(
    ("sbu", "ec", "found"),
    [("140", "5", []), ("126", "5", []), ("154", "5", []), ("125", "5", ["warning study-load-differs"]), ("0", "5", []), ("42", "1.5", [])],
)
def test_hours_may_differ_from_ec_by_a_tenth(tmp_path: Path, sbu: str, ec: str, found: list[str]) -> None:
    assert faults(tmp_path, f"study_load: {{sbu: {sbu}, ec: {ec}}}\n") == found


# Summaries


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Een *korte* samenvatting.", []),
        ("'Een [link](https://a.nl).'", ["error wrong-summary"]),
        ("'Een [](programme:a).'", ["error wrong-summary"]),
        ("'- een lijst'", ["error wrong-summary"]),
        ("'## Een kop'", ["error wrong-summary"]),
        ('"Een\\n\\nTwee"', ["error wrong-summary"]),
        (f"'{'a' * 200}'", []),
        (f"'{'a' * 201}'", ["error too-long"]),
    ],
)
def test_a_summary_is_one_short_paragraph_without_links(tmp_path: Path, summary: str, found: list[str]) -> None:
    text = programme().replace("Een korte samenvatting.", summary)
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{text}")
    assert [f"{one.level} {one.code}" for one in folder.build(publish=False).diagnostics] == found


# Contacts

PEOPLE = "-- content/providers.yaml --\nproef:\n  name: Proef\n  people: [{name: J. Jansen, phone: '013'}]\nander:\n  name: Ander\n"


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        ("contact: J. Jansen\n", []),
        ("contact: {name: J. Jansen}\n", []),
        ("contact: {name: Iemand, phone: '013'}\n", []),
        ("contact: {name: Iemand, email: iemand@a.example}\n", []),
        ("contact: Iemand\n", ["error unknown-person"]),
        ("contact: J. Jansen\nprovider: ander\n", ["error unknown-person"]),
        ("contact: Iemand\nprovider: weg\n", ["error unknown-provider"]),
    ],
)
def test_a_contact_can_be_reached(tmp_path: Path, contact: str, found: list[str]) -> None:
    assert faults(tmp_path, contact, beside=PEOPLE) == found


# Editions


def test_ids_are_unique_within_a_programme_only(tmp_path: Path) -> None:
    more = "editions: [{id: een}]\nmodules: [{id: een, title: A}, {title: B}, {title: C}]\n"
    assert faults(tmp_path, more, beside=other(more)) == []


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("starts: 2027-03-01, ends: 2027-03-31", ["error outside-edition"] * 2),
        ("starts: 2027-03-01", ["error outside-edition"]),
        ("ends: 2027-03-31", ["error outside-edition"]),
        ("status: open", []),
    ],
)
def test_dates_lie_within_the_period_that_is_stated(tmp_path: Path, period: str, found: list[str]) -> None:
    dates = "dates: [{date: 2027-02-28}, {date: 2027-03-01}, {date: 2027-03-31}, {date: 2027-04-01}]"
    assert faults(tmp_path, f"editions: [{{id: een, {period}, {dates}}}]\n") == found


@pytest.mark.parametrize(
    ("day", "time", "found"),
    [
        ("2027-03-28", "01:59", []),
        ("2027-03-28", "02:00", ["error impossible-time"]),
        ("2027-03-28", "02:59", ["error impossible-time"]),
        ("2027-03-28", "03:00", []),
        ("2027-10-31", "01:59", []),
        ("2027-10-31", "02:00", ["error impossible-time"]),
        ("2027-10-31", "02:59", ["error impossible-time"]),
        ("2027-10-31", "03:00", []),
    ],
)
def test_a_clock_shows_every_time_exactly_once(tmp_path: Path, day: str, time: str, found: list[str]) -> None:
    assert faults(tmp_path, f"editions: [{{id: een, dates: [{{date: {day}, start: '{time}'}}]}}]\n") == found


def test_times_are_those_of_the_zone_of_the_site(tmp_path: Path) -> None:
    more = "editions: [{id: een, dates: [{date: 2027-03-28, start: '02:30'}]}]\n"
    assert faults(tmp_path, more, beside=f"{SITE}timezone: America/Paramaribo\n") == []


# Menus


@pytest.mark.parametrize(
    ("to", "found"),
    [
        ("/aanbod/", []),
        ("https://elders.example/x", []),
        ("mailto:a@a.example", []),
        ("tel:+31201234567", []),
        ("tel:+31 20 123 45 67", ["error wrong-address"]),
        ("programme:a", []),
        ("location:breda", []),
        ("programme:b", ["error unknown-programme"]),
        ("provider:proef", ["error unknown-address"]),
        ("aanbod", ["error unknown-address"]),
        ("//a.example", ["error unknown-address"]),
        ("javascript:alert(1)", ["error unknown-address"]),
    ],
)
def test_a_menu_leads_somewhere(tmp_path: Path, to: str, found: list[str]) -> None:
    for name in ("menu", "footer"):
        assert faults(tmp_path, beside=f'{SITE}{name}: [{{label: X, to: "{to}"}}]\n') == found
        assert faults(tmp_path, beside=f'{SITE}{name}: [{{label: X, items: [{{label: Y, to: "{to}"}}]}}]\n') == found


def test_a_second_language_is_a_warning(tmp_path: Path) -> None:
    assert faults(tmp_path, beside=f"{SITE}languages: [nl, en]\n") == ["warning one-language"]


# Publication


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (Record(), None),
        (Record(draft=True), "draft"),
        (Record(publish_on=TODAY), None),
        (Record(publish_on=TODAY + DAY), "future"),
        (Record(expires_on=TODAY + DAY), None),
        (Record(expires_on=TODAY), "expired"),
    ],
)
def test_a_record_is_published_from_its_first_day_until_the_day_it_expires(record: Record, why: str | None) -> None:
    assert absence(record, TODAY, Admit()) == why
    assert absence(record, TODAY, Admit(drafts=True, future=True, expired=True)) is None


def test_a_draft_is_checked_like_any_record(tmp_path: Path) -> None:
    folder = site(tmp_path, other("draft: true\ncontact: Niemand\n"))
    assert told(folder.build(publish=False)) == [
        "content/programmes/b.md:6:10 error[unknown-person] 'Niemand' is not among the people of Proefacademie"
    ]


def test_a_finding_is_an_error_unless_it_says_otherwise() -> None:
    assert Finding(kind="site", id="site", loc=(), code="x", message="y").level == "error"
