"""Structured data: every type and property is one of schema.org's, and fits; nothing that a page does not say."""

import datetime
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plgsite.render.structured import json_ld
from plgsite.schema_org.thing import Thing
from plgsite.theme import example_folder
from plgsite.wording import wording
from tests.filled import filled, site_files
from tests.reading import elements, says, text_of_html
from tests.support import SiteFolder, programme, site, told

VOCABULARY = Path(__file__).parent.parent.parent.parent / "shared/standards/schemaorg-current-https.jsonld"
SCHEMA = "https://schema.org/"


def blocks(page: bytes) -> list[str]:
    return [one.text or "" for one in elements(page) if one.tag == "script" and one.attrib.get("type") == "application/ld+json"]


def graph(page: bytes) -> list[dict[str, Any]]:
    """The things of a page, from its one block."""
    (block,) = blocks(page)
    found = json.loads(block)
    assert found["@context"] == "https://schema.org"
    return found["@graph"]


def things(value: Any) -> Iterator[dict[str, Any]]:
    """All things of a page, the inner ones too."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def of_type(page: bytes, name: str) -> list[dict[str, Any]]:
    return [one for one in things(graph(page)) if one.get("@type") == name]


# --- the vocabulary ---------------------------------------------------------------------------------------------------

DATA = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Boolean", "Duration"}
FORMS = {
    # what a text must look like to be a value of a type that is no Text
    "Date": r"\d{4}-\d\d-\d\d",
    "DateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d",
    "Time": r"\d\d:\d\d:\d\d",
    "Duration": r"P(\d+Y)?(\d+M)?(T[\d.]+H)?",
    "URL": r"https?://\S+",
}


BEYOND = {(type_, "additionalProperty") for type_ in ("Course", "CourseInstance", "Person")}
"""Fields of a site's own have no other property; schema.org has this one for places and products (decision 56)."""


class Vocabulary:
    """schema.org's own graph: types with their supertypes, properties with domain and range, members of enumerations."""

    def __init__(self, nodes: list[dict[str, Any]]) -> None:
        self.nodes = {one["@id"]: one for one in nodes}

    @staticmethod
    def ids(value: Any) -> set[str]:
        found = value if isinstance(value, list) else [value] if value else []
        return {one["@id"] for one in found}

    def kinds(self, type_: str) -> set[str]:
        """A type with all its supertypes."""
        above = self.ids(self.nodes[type_].get("rdfs:subClassOf"))
        return {type_}.union(*(self.kinds(one) for one in above if one in self.nodes))

    def faults(self, thing: Mapping[str, Any]) -> Iterator[str]:
        if thing.keys() == {"@id"}:
            return
        name = thing["@type"]
        type_ = f"schema:{name}"
        if self.nodes.get(type_, {}).get("@type") not in ("rdfs:Class", ["rdfs:Class"]) and type_ not in self.nodes:
            yield f"no type {name}"
            return
        for key, value in thing.items():
            if not key.startswith("@"):
                yield from self._property(name, self.kinds(type_), key, value)

    def _property(self, name: str, kinds: set[str], key: str, value: Any) -> Iterator[str]:
        found = self.nodes.get(f"schema:{key}")
        if not found or found["@type"] != "rdf:Property":
            yield f"no property {key} (of {name})"
            return
        if (name, key) not in BEYOND and not self.ids(found.get("schema:domainIncludes")) & kinds:
            yield f"{key} is no property of {name}"
        wanted = self.ids(found.get("schema:rangeIncludes"))
        for one in value if isinstance(value, list) else [value]:
            if not self._fits(one, wanted):
                yield f"{key} of {name} is none of {sorted(wanted)}: {one}"

    def _fits(self, value: Any, wanted: set[str]) -> bool:
        if isinstance(value, dict):
            if value.keys() == {"@id"}:
                return True
            return bool(self.kinds(f"schema:{value['@type']}") & wanted)
        if isinstance(value, bool):
            return "schema:Boolean" in wanted
        if isinstance(value, (int, float)):
            return "schema:Number" in wanted or (isinstance(value, int) and "schema:Integer" in wanted)
        member = self.nodes.get(value.replace(SCHEMA, "schema:")) if value.startswith(SCHEMA) else None
        if member:
            return f"{member['@type']}" in wanted
        plain = {one.removeprefix("schema:") for one in wanted}
        return (
            bool(plain & {"Text", "DefinedTerm"} and "Text" in plain)
            or any(re.fullmatch(form, value) for type_, form in FORMS.items() if type_ in plain)
            or ("Thing" in plain and value.startswith("https://"))
        )


@cache
def vocabulary() -> Vocabulary:
    if not VOCABULARY.exists():
        pytest.skip("schema.org's vocabulary lies outside the repository")
    return Vocabulary(json.loads(VOCABULARY.read_text(encoding="utf-8"))["@graph"])


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> dict[str, bytes]:
    folder = SiteFolder(tmp_path_factory.mktemp("example"))
    shutil.copytree(example_folder(), folder.root / "content")
    outcome = folder.build()
    assert outcome.published, "\n".join(told(outcome))
    return {path: data for path, data in folder.published().items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def full(tmp_path_factory) -> dict[str, bytes]:
    """A site with every field of every record, and records with only the required ones."""
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    made = filled()
    for path, text in site_files(made):
        folder.write(path, text)
    folder.write("content/programmes/kaal.md", programme())
    outcome = folder.build()
    assert outcome.published, "\n".join(told(outcome))
    return {path: data for path, data in folder.published().items() if path.endswith(".html")}


@pytest.mark.parametrize("which", ["example", "full"])
def test_every_type_and_property_is_schema_orgs_and_fits(which, request):
    known, faults = vocabulary(), set()
    for path, data in request.getfixturevalue(which).items():
        for block in blocks(data):
            faults |= {f"{path}: {fault}" for thing in things(json.loads(block)["@graph"]) for fault in known.faults(thing)}
    assert sorted(faults) == []


def test_the_check_sees_what_is_no_term(request):
    known = vocabulary()
    assert [*known.faults({"@type": "Kurs"})] == ["no type Kurs"]
    assert [*known.faults({"@type": "Course", "prijs": 1})] == ["no property prijs (of Course)"]
    assert [*known.faults({"@type": "Course", "startDate": "2026-01-01", "price": 1})][-1] == "price is no property of Course"
    assert len([*known.faults({"@type": "Course", "audience": "leraren", "timeRequired": "lang", "numberOfCredits": 1.5})]) == 3


# --- what a page says, and no more ------------------------------------------------------------------------------------

EDITION = (
    "editions: [{id: een, location: breda, status: open, seats: 20, seats_left: 0, dates: ["
    '{date: 2027-03-09, start: "09:30", end: "16:30"}, {date: 2027-04-06, start: "09:30", end: "16:30", location: zwolle}]}]\n'
)
PAGE = "aanbod/a/index.html"


def page_of(folder: SiteFolder, text: str, body: str = "") -> bytes:
    folder.write("content/programmes/a.md", programme(text, body))
    outcome = folder.build()
    assert outcome.published, told(outcome)
    return folder.page(PAGE).encode()


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    return site(tmp_path)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("age: {min: 6, max: 12}", "typicalAgeRange", "6-12"),
        ("age: {min: 16}", "typicalAgeRange", "16-"),
        ("age: {max: 12}", "typicalAgeRange", "0-12"),
        ("duration: {hours: 12}", "timeRequired", "PT12H"),
        ("duration: {hours: {min: 10, max: 14}}", "timeRequired", None),
        ("duration: {hours: 12}\nstudy_load: {sbu: 40}", "timeRequired", "PT40H"),
    ],
)
def test_ages_and_hours_are_said_as_schema_org_writes_them(folder, text, name, value):
    course, _ = graph(page_of(folder, f"{text}\n"))
    assert course.get(name) == value


def test_what_comes_first_is_a_course_and_codes_of_others_are_identifiers(folder):
    folder.write("content/programmes/basis.md", programme().replace("Een leergang", "De basis", 1))
    course, _ = graph(page_of(folder, 'admission: [Een diploma]\nrequires: [basis, {title: Elders}]\nexternal_ids: {edudex: "12"}\n'))
    at = "https://proef.example/aanbod/basis/"
    assert course["coursePrerequisites"] == [
        "Een diploma",
        {"@type": "Course", "@id": at, "name": "De basis", "url": at},
        {"@type": "Course", "name": "Elders"},
    ]
    assert course["identifier"] == [{"@type": "PropertyValue", "propertyID": "edudex", "value": "12"}]


def test_funding_skills_and_attachments_are_said_of_a_course(folder):
    folder.write("content/programmes/rooster.txt", "Week 1")
    text = "funding: [{scheme: SLIM}]\nskills: [luisteren]\nattachments: [{file: rooster.txt, title: Rooster}]\n"
    course, _ = graph(page_of(folder, text))
    assert (course["financialAidEligible"], course["teaches"]) == (["SLIM"], ["luisteren"])
    assert [one["name"] for one in course["subjectOf"]] == ["Rooster"] and course["subjectOf"][0]["url"].startswith(
        "https://proef.example/assets/"
    )


@pytest.mark.parametrize(("text", "value"), [("valid_years: 1, valid_months: 6", "P1Y6M"), ("valid_months: 18", "P18M"), ("", None)])
def test_a_certificate_holds_for_years_or_months(folder, text, value):
    page = page_of(folder, f"certificate: {{title: Bewijs, {text}}}\n")
    assert of_type(page, "EducationalOccupationalCredential")[0].get("validFor") == value
    said = {"P1Y6M": "1 jaar en 6 maanden geldig", "P18M": "18 maanden geldig"}
    assert [one for one in said.values() if says(text_of_html(page), one)] == [said[one] for one in (value,) if one]


def test_every_programme_is_a_course_with_its_provider_and_its_way_back(example):
    pages = {path: data for path, data in example.items() if re.fullmatch(r"aanbod/[\w-]+/index.html", path) and b"noindex" not in data}
    assert len(pages) > 15
    for path, data in pages.items():
        course, way = graph(data)
        canonical = f"https://www.kantelaar.example/{path.removesuffix('index.html')}"
        assert course["@type"] == "Course" and course["@id"] == course["url"] == canonical
        assert course["name"] and course["description"] and course["provider"]["name"]
        assert [one["item"] for one in way["itemListElement"]][-1] == canonical
        crumbs = next(one for one in elements(data) if one.attrib.get("class") == "breadcrumb")
        assert [one["name"] for one in way["itemListElement"]] == ["".join(one.itertext()).strip() for one in crumbs.iter("li")]


def test_the_prices_and_days_of_a_course_are_said_on_its_page(example):
    formats, seen = wording("nl").formats, 0
    for path, data in example.items():
        if re.fullmatch(r"aanbod/[\w-]+/index.html", path) and b"noindex" not in data:
            text = text_of_html(data)
            for price in of_type(data, "UnitPriceSpecification"):
                assert says(text, formats.money(Decimal(str(price.get("price", price.get("minPrice")))))), path
            for one in of_type(data, "CourseInstance"):
                day = datetime.date.fromisoformat(one["startDate"][:10])
                assert says(text, f"{day.day} {formats.date(day).split()[1]}") or f"{day.day} t/m" in text, path
                seen += 1
    assert seen > 10


def test_an_edition_is_an_instance_with_its_sessions_at_their_moments(folder):
    page = page_of(folder, EDITION)
    (instance,) = of_type(page, "CourseInstance")
    assert (instance["startDate"], instance["endDate"]) == ("2027-03-09T09:30:00+01:00", "2027-04-06T16:30:00+02:00")
    assert [one["name"] for one in instance["location"]] == ["Breda", "Zwolle"] and instance["remainingAttendeeCapacity"] == 0
    assert [one["startDate"] for one in instance["subEvent"]] == ["2027-03-09T09:30:00+01:00", "2027-04-06T09:30:00+02:00"]
    assert [one["location"]["name"] for one in instance["subEvent"]] == ["Breda", "Zwolle"]


@pytest.mark.parametrize(
    ("fields", "second", "places", "mode"),
    [
        ("location: breda", "location: breda", "Breda", "onsite"),
        ("online: true", "location: breda", ["Breda", None], "blended"),
        ("online: true", "title: Slot", None, "online"),
        ("location: breda", "title: Slot", "Breda", "onsite"),
    ],
)
def test_an_edition_is_at_all_the_places_of_its_meetings(folder, fields, second, places, mode):
    dates = f"[{{date: 2027-03-09, title: Begin}}, {{date: 2027-03-16, {second}}}]"
    (instance,) = of_type(page_of(folder, f"editions: [{{id: een, {fields}, dates: {dates}}}]\n"), "CourseInstance")
    found = instance["location"]
    assert ([one.get("name") for one in found] if isinstance(found, list) else found.get("name")) == places
    assert instance["courseMode"] == mode


def test_what_is_over_is_no_instance_and_what_was_called_off_says_so(folder):
    dates = "{id: een, starts: 2026-01-09, status: open}, {id: twee, starts: 2027-01-09, status: cancelled}"
    (instance,) = of_type(page_of(folder, f"editions: [{dates}]\n"), "CourseInstance")
    assert instance["startDate"] == "2027-01-09" and instance["eventStatus"] == SCHEMA + "EventCancelled"


def test_what_is_given_at_a_school_is_an_offer_and_never_an_event(folder):
    text = "delivery: [in_company]\nprices: [{amount: 4000, per: team, vat: excluded}]\neditions: [{id: een, starts: 2027-01-09}]\n"
    page = page_of(folder, text)
    assert of_type(page, "CourseInstance") == of_type(page, "Event") == []
    (offer,) = of_type(page, "Offer")
    assert offer["category"] == "op uw school" and offer["priceSpecification"]["valueAddedTaxIncluded"] is False
    both = page_of(folder, "delivery: [classroom, in_company]\nprices: [{amount: 400, vat: exempt}]\n")
    assert [one.get("category") for one in of_type(both, "Offer")] == [None, "op uw school"]


def test_a_price_says_what_is_known_of_vat_and_no_more(folder):
    said = {"included": True, "excluded": False, "exempt": None, None: None}
    for vat, expected in said.items():
        page = page_of(folder, f"prices: [{{amount: 775.50, qualifier: from{f', vat: {vat}' if vat else ''}}}]\n")
        (price,) = of_type(page, "UnitPriceSpecification")
        assert price["minPrice"] == 775.5 and "price" not in price
        assert price.get("valueAddedTaxIncluded") is expected and "btw" in price["description"]


def test_a_price_on_request_or_run_out_is_no_offer(folder):
    text = "prices: [{amount: 0, qualifier: on_request}, {amount: 99, valid_until: 2026-01-01}]\n"
    assert of_type(page_of(folder, text), "Offer") == []


def test_a_price_for_something_beside_the_course_is_no_offer_of_its_own(folder):
    text = (
        "prices: [{amount: 2350, vat: exempt}, {amount: 200, vat: exempt, label: Examengeld, note: Eenmalig.}, "
        "{amount: 2150, vat: exempt, label: Ledenprijs}, {amount: 2450, vat: exempt, valid_from: 2027-03-01}]\n"
    )
    (offer,) = of_type(page_of(folder, text), "Offer")
    found = offer["priceSpecification"]
    assert [(one.get("name"), one["price"], one.get("validFrom")) for one in found] == [
        (None, 2350, None),
        ("Examengeld", 200, None),
        ("Ledenprijs", 2150, None),
        (None, 2450, "2027-03-01"),
    ]
    assert "Eenmalig." in found[1]["description"]


def test_without_a_price_of_the_course_that_of_an_exam_offers_nothing(folder):
    text = "prices: [{amount: 2350, valid_until: 2026-01-01}, {amount: 200, label: Examengeld}]\n"
    assert of_type(page_of(folder, text), "Offer") == []


def test_the_prices_of_an_edition_are_offers_by_the_same_rule(folder):
    text = (
        "editions: [{id: een, starts: 2027-03-09, status: open, prices: [{amount: 700}, {amount: 50, label: Hotel}, "
        "{amount: 650, valid_until: 2026-01-01}]}]\n"
    )
    (offer,) = of_type(page_of(folder, text), "Offer")
    assert [one["price"] for one in offer["priceSpecification"]] == [700, 50]


def test_what_is_free_of_charge_is_said_to_be_so_without_a_word_of_vat(folder):
    page = page_of(folder, "prices: [{amount: 0, per: person, vat: included, vat_rate: 21}]\n")
    (offer,) = of_type(page, "Offer")
    assert (offer["price"], offer["priceCurrency"], offer["category"]) == (0, "EUR", "Free")
    assert of_type(page, "Course")[0]["isAccessibleForFree"] is True
    assert "priceSpecification" not in offer and "btw" not in text_of_html(page) and "€" not in text_of_html(page)
    paid = page_of(folder, "prices: [{amount: 5}, {amount: 0, label: Leden}]\n")
    assert "isAccessibleForFree" not in of_type(paid, "Course")[0]


def test_a_rating_that_others_collected_is_text_and_never_our_own(folder, full):
    page = page_of(folder, "rating: {score: 8.6, source: deelnemers, count: 120}\n")
    assert says(text_of_html(page), "8,6")
    for data in (page, *full.values()):
        for block in blocks(data):
            assert "ating" not in block.replace("relating", "") and "eview" not in block


@pytest.mark.parametrize("title", ["Een </script><script>alert(1)</script>", "Een <!-- <script>", "Een ]]> & \u2028 slot"])
def test_no_text_can_break_out_of_the_block(folder, title):
    quoted = json.dumps(title)
    folder.write("content/programmes/a.md", programme().replace("Een leergang", quoted))
    assert folder.build().published
    page = folder.page(PAGE).encode()
    assert graph(page)[0]["name"] == title
    assert not any(
        one.tag == "script" and "src" not in one.attrib and one.attrib.get("type") != "application/ld+json" for one in elements(page)
    )


def test_what_is_written_is_what_was_meant():
    found = json_ld((Thing(name="a < b > c & d"),))
    assert json.loads(found)["@graph"] == [{"@type": "Thing", "name": "a < b > c & d"}] and not set("<>&") & set(found)


def test_a_list_names_its_programmes_in_order_over_all_its_pages(folder):
    text = (folder.root / "content/site.yaml").read_text(encoding="utf-8")
    folder.write("content/site.yaml", text + "catalogue: {page_size: 2}\n")
    for name in "abc":
        folder.write(f"content/programmes/{name}.md", programme().replace("Een leergang", f"Leergang {name}"))
    folder.build()
    (first,), (second,) = (of_type(folder.page(path).encode(), "ItemList") for path in ("aanbod/index.html", "aanbod/pagina/2/index.html"))
    items = [*_items(first), *_items(second)]
    assert [(one["position"], one["item"]["name"]) for one in items] == [(1, "Leergang a"), (2, "Leergang b"), (3, "Leergang c")]
    assert first["numberOfItems"] == second["numberOfItems"] == 3
    assert all(one["item"]["provider"]["name"] == "Proefacademie" and one["item"]["description"] for one in items)


def _items(found: dict[str, Any]) -> list[dict[str, Any]]:
    inner = found["itemListElement"]
    return inner if isinstance(inner, list) else [inner]


def test_the_home_page_says_whose_site_it_is(example):
    site_, by = graph(example["index.html"])
    assert (site_["@type"], by["@type"]) == ("WebSite", "EducationalOrganization") and site_["publisher"] == {"@id": by["@id"]}
    assert by["address"]["addressLocality"] == "Breda" and by["vatID"] == "NL999990012B01"
    assert {one["name"] for one in by["hasCertification"]} >= {"CRKBO", "NRTO"}


def test_a_story_is_an_article(example):
    article, _ = graph(example["verhalen/drie-dorpsscholen/index.html"])
    assert article["@type"] == "Article" and article["dateModified"] == "2026-11-03"


def test_a_page_about_nothing_of_these_has_no_block(example):
    assert blocks(example["404.html"]) == blocks(example["privacy/index.html"]) == []
