"""A fact is right on every day: on the days before, on and after each turning point of each record, every output that shows a fact
says what holds then and nothing that is over.

Turning points are found here from the records, and what is expected is worked out in `tests/facts.py`; views and rules have no part in it.
The figure of all comparisons is printed (`pytest -s`), and may not fall.
"""

import datetime
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import pytest

from plgsite.catalogue import Catalogue, Entry
from plgsite.digest import digest_bytes
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.routes import address
from plgsite.rules.standing import standing
from plgsite.wording import Wording, wording
from tests.dated_site import dated_site
from tests.days import Days, days_to_print, turning_days
from tests.facts import (
    amount_of,
    amounts_gone,
    costs_of,
    facts,
    facts_of_the_guide,
    headline_of,
    headline_of_programme,
    is_coming,
    prices_of,
    shown,
    start_of,
    total_of,
    validity,
)
from tests.reading import elements, plain, says, text_of_element, tree_of, words_of_pdf
from tests.support import SiteFolder


@dataclass
class Comparisons:
    """What was compared, by output; and what was found wrong: day, programme, output, what was wanted."""

    made: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    def check(self, holds: bool, *at: str) -> None:
        self.made[at[2]] += 1
        if not holds:
            self.wrong.append((at[0], at[1], at[2], at[3]))


@cache
def _text(read: Callable[[bytes], str], digest: str, data: bytes) -> str:
    return read(data)


def text_of(read: Callable[[bytes], str], data: bytes) -> str:
    """The text of a file; the same file is read once, whatever the day."""
    return _text(read, digest_bytes(data), data)


@dataclass(frozen=True)
class Published:
    """A site as published on a day."""

    today: datetime.date
    catalogue: Catalogue
    files: Mapping[str, bytes]
    fed: Mapping[str, str]
    """The texts that PDFs are printed from, by path."""
    words: Wording
    compared: Comparisons

    def at(self, name: str, entry: Entry[Any]) -> str:
        found = address(name, self.words.language, slug=entry.slug)
        return found + "index.html" if found.endswith("/") else found

    def says(self, output: str, entry: Entry[Programme], text: str, wanted: str) -> None:
        self.compared.check(says(text, wanted), str(self.today), entry.id, output, wanted)

    def is_silent(self, output: str, entry: Entry[Programme], text: str, unwanted: str) -> None:
        self.compared.check(not says(text, unwanted), str(self.today), entry.id, output, f"not {unwanted}")

    def equal(self, output: str, entry: Entry[Programme], found: object, wanted: object) -> None:
        self.compared.check(found == wanted, str(self.today), entry.id, output, f"{wanted!r}, not {found!r}")


def text_without_related(page: bytes) -> str:
    """The text of a page, without the cards of other programmes and what compares it with them."""
    return text_of_element(tree_of(page).find("body"), without="band")


# --- what each output is asked ----------------------------------------------------------------------------------------


def documents(site: Published, entry: Entry[Programme]) -> None:
    """The page, the brochure as a page, as a PDF and what that is printed from: every fact, and no amount that is over."""
    wanted = dict.fromkeys(facts(entry, site.today, site.words, site.catalogue))
    for output, text in texts(site, entry):
        for _, words in wanted:
            site.says(output, entry, text, words)
        for amount in amounts_gone(entry.record, site.today, site.words):
            site.is_silent(output, entry, text, amount)
        if not entry.record.price_note and not shown(entry.record.prices, site.today):
            site.is_silent(output, entry, text, f"{site.words.what} {site.words.amount}")


def texts(site: Published, entry: Entry[Programme]) -> Iterator[tuple[str, str]]:
    """What the documents of a programme say, by output."""
    for output, at in (("page", "programme"), ("brochure", "brochure")):
        if data := site.files.get(site.at(at, entry)):
            yield output, text_of(text_without_related, data)
    path = site.at("brochure-pdf", entry)
    if path in site.fed:
        yield "fed to pdf", site.fed[path]
    if path in site.files:
        yield "pdf", text_of(words_of_pdf, site.files[path])


def told_of_headline(site: Published, output: str, entry: Entry[Programme], text: str) -> None:
    """A place that names one price names the headline of the day, with its label and its days, and no other."""
    price = headline_of(entry.record, site.today)
    if price is None:
        site.equal(output, entry, text, "")
        return
    site.says(output, entry, plain(text), amount_of(price, site.words))
    for _, words in validity(price, site.today, site.words):
        site.says(output, entry, plain(text), words)
    if price.label:
        site.says(output, entry, plain(text), price.label)
    for other in entry.record.prices:
        if amount_of(other, site.words) != amount_of(price, site.words):
            site.is_silent(output, entry, plain(text), amount_of(other, site.words))


def fact_bars(site: Published, entry: Entry[Programme]) -> None:
    """The facts at the top of page and brochure, those of the programme itself; and what the social card says."""
    start = start_of(entry.record, standing(entry.record, site.today), site.words)
    for output, at in (("fact bar", "programme"), ("fact bar of brochure", "brochure")):
        data = site.files.get(site.at(at, entry))
        if data is None:
            continue
        found = {one.attrib["data-fact"]: "".join(one.find("dd").itertext()) for one in elements(data) if "data-fact" in one.attrib}
        told_of_headline(site, output, entry, found.get("price", ""))
        site.equal(output, entry, plain(found.get("start", "")), plain(start))
    for one in elements(site.files[site.at("programme", entry)]):
        if one.attrib.get("property") == "og:image:alt":
            price = headline_of(entry.record, site.today)
            site.says("social card", entry, plain(one.attrib["content"]), amount_of(price, site.words) if price else entry.record.title)
            for amount in amounts_gone(entry.record, site.today, site.words):
                site.is_silent("social card", entry, plain(one.attrib["content"]), amount)


def cards(site: Published, listed: Mapping[str, Entry[Programme]]) -> None:
    """The cards of the catalogue, the columns for its script, the table that compares, the feeds."""
    page = site.files[address("catalogue", site.words.language) + "index.html"]
    for one in elements(page):
        if one.tag == "li" and one.attrib.get("class") == "card":
            texts = {found.attrib.get("class", found.tag): "".join(found.itertext()) for found in one.iter() if isinstance(found.tag, str)}
            entry = listed.get(texts["a"])
            if entry:
                told_of_headline(site, "card", entry, texts.get("price", ""))
                day = standing(entry.record, site.today).edition
                first = next((edition.first_day for edition in entry.record.editions if edition.id == day), None)
                site.equal(
                    "card", entry, texts.get("start", ""), site.words.say("starts_on", date=site.words.formats.date(first)) if first else ""
                )
    columns(site, page, listed)
    for data in [data for path, data in site.files.items() if path.endswith("index.html") and b'class="comparison"' in data]:
        table = next(one for one in elements(data) if one.attrib.get("class") == "comparison")
        heads = ["".join(one.itertext()) for one in table.find("thead").iter("th")][1:]
        rows = {row.find("th").text.strip(): row for row in table.find("tbody")}
        row = rows.get(site.words.price)
        texts = ["".join(cell.itertext()) for cell in row.iter("td")] if row is not None else [""] * len(heads)
        shared = "".join(f", {small.text}" for small in row.find("th").iter("small")) if row is not None else ""  # what all amounts share
        for title, text in zip(heads, texts, strict=True):
            if title in listed:
                told_of_headline(site, "comparison", listed[title], "" if text == site.words.not_stated else text + shared)
    for item in json.loads(site.files["feed.json"])["items"] if "feed.json" in site.files else ():
        if item["title"] in listed:
            entry = listed[item["title"]]
            price = headline_of(entry.record, site.today)
            if price:
                site.says("feed", entry, plain(json.dumps(item, ensure_ascii=False)), amount_of(price, site.words))
            for amount in amounts_gone(entry.record, site.today, site.words):
                site.is_silent("feed", entry, plain(json.dumps(item, ensure_ascii=False)), amount)


def columns_at(page: bytes) -> str:
    """The path of the columns that the script of a page reads."""
    at = re.search(rb'data-columns="/([^"]+)"', page)
    assert at
    return at[1].decode()


def columns(site: Published, page: bytes, listed: Mapping[str, Entry[Programme]]) -> None:
    data = json.loads(site.files[columns_at(page)])

    def value(column: str, number: int) -> str:
        return str(data[column]["values"][ord(data[column]["of"][number]) - 48])

    for number, title in enumerate(data["titles"]):
        if title in listed:
            told_of_headline(site, "columns", listed[title], value("cost", number))
            total = total_of(listed[title].record, site.today)
            site.equal("columns", listed[title], value("price", number), "" if total is None else str(total))


def structured(site: Published, entry: Entry[Programme]) -> None:
    """JSON-LD: of the course each price that holds or is to come, once, with its days; what is free is said to be free."""
    block = re.search(rb'<script type="application/ld\+json">(.*?)</script>', site.files[site.at("programme", entry)], re.DOTALL)
    assert block
    course = json.loads(block[1])["@graph"][0]
    offers = course.get("offers", [])
    aside = {cost.title for edition in (None, *entry.record.editions) for cost in costs_of(entry.record, edition, site.today)}
    found = sorted(_amounts(offers, aside))
    head = headline_of(entry.record, site.today)
    stated = [price for price in shown(entry.record.prices, site.today) if price.amount is not None and price.qualifier != "on_request"]
    of_all = headline_of_programme(entry.record, site.today)
    ways = [price for price in stated if price is of_all or (price.label is None and not is_coming(price, site.today))]
    amounts = [amount for price in stated for amount in (price.amount, *(tariff.amount for tariff in price.tariffs))]
    site.equal("json-ld", entry, found, sorted(float(amount or 0) for amount in amounts) if ways else [])
    site.equal("json-ld", entry, len([one for one in offers if list(_amounts([one], aside))]), len(ways))
    free = head is not None and head.amount == 0 and head.qualifier != "on_request" and not is_coming(head, site.today)
    site.equal("json-ld", entry, course.get("isAccessibleForFree", False), free)
    instances = course.get("hasCourseInstance", [])
    now = standing(entry.record, site.today)
    for edition, state in zip(entry.record.editions, now.editions, strict=True):
        instance = next((one for one in instances if one["@id"].endswith(f"#{edition.id}")), None)
        if instance:
            own = [float(one.amount or 0) for one in prices_of(edition, entry.record, site.today) if one.qualifier != "on_request"]
            site.equal("json-ld", entry, sorted(_amounts(instance.get("offers", []), aside)), sorted(own))
        site.equal("json-ld", entry, instance is None or state != "past", True)


def _amounts(offers: Any, aside: Collection[str]) -> Iterator[float]:
    """The prices of offers; of a sum its first part, which is the price. What is `aside` is a cost beside them."""
    for offer in offers if isinstance(offers, list) else [offers]:
        if "price" in offer:
            yield float(offer["price"])
        found = offer.get("priceSpecification", [])
        for one in found if isinstance(found, list) else [found]:
            part = one.get("priceComponent", [one])[0]
            if part.get("name") not in aside:
                yield float(part.get("price", part.get("minPrice", -1)))


def calendar(site: Published, entry: Entry[Programme]) -> None:
    """The days in the calendar of a programme are those of the editions that are not over."""
    coming = [edition for edition in entry.record.editions if edition.last_day and edition.last_day >= site.today]
    wanted = {day for edition in coming for day in ([meeting.date for meeting in edition.dates] or [edition.first_day])}
    data = site.files.get(site.at("programme-calendar", entry), b"").decode()
    found = {datetime.date.fromisoformat(day) for day in re.findall(r"DTSTART[^:]*:(\d{8})", data.partition("BEGIN:VEVENT")[2])}
    site.equal("calendar", entry, found, wanted)


def chapters(site: Published, listed: list[Entry[Programme]]) -> None:
    """The studiegids, and what it is printed from: all its text is looked through for the facts of each programme, and for amounts that
    are over."""
    path = address("whole-catalogue", site.words.language)
    found = {"fed to guide": site.fed[path]} if path in site.fed else {}
    if path in site.files:
        found["guide"] = text_of(words_of_pdf, site.files[path])
    every = [entry for entry in site.catalogue.published(Programme).values() if entry.record.listed]
    kept = " ".join(words for one in every for what, words in facts(one, site.today, site.words, site.catalogue) if what == "amount")
    for output, text in found.items():
        for entry in listed:
            for _, words in dict.fromkeys(facts_of_the_guide(entry, site.today, site.words, site.catalogue)):
                site.says(output, entry, text, words)
            for amount in amounts_gone(entry.record, site.today, site.words):
                if amount not in kept:
                    site.is_silent(output, entry, text, amount)


# --- the days ---------------------------------------------------------------------------------------------------------


def compare(folder: SiteFolder, days: list[datetime.date] | None = None, *, printed: int, everything: bool = True) -> Comparisons:
    """Publishes a site on each day around a turn (or on those given), and compares what it says with what is true: of everything, or of
    what turns about that day.

    Brochures and the guide are printed on few days, among which `printed` of each kind of turn and each side of it (before, on, after);
    of the others what they are printed from is compared.
    """
    compared = Comparisons()
    site = Days(folder)
    turning = turning_days(site.catalogue(datetime.date(2026, 1, 1)))
    on_paper = days_to_print(turning, printed)
    for today in days or turning:
        published = published_on(site, today, compared, printed=today in on_paper)
        look(published, None if everything or today in on_paper else turning[today].keys())
    print(f"\n{sum(compared.made.values())} comparisons: {dict(compared.made)}; {len(on_paper)} of {len(turning)} days on paper")
    return compared


def published_on(site: Days, today: datetime.date, compared: Comparisons, *, printed: bool) -> Published:
    catalogue = site.catalogue(today)
    record = catalogue.get(Site, "site").record
    words = wording(record.languages[0], record.form_of_address)
    return Published(today, catalogue, site.published(today, printed=printed), site.fed(today, printed=printed), words, compared)


def look(site: Published, ids: Collection[str] | None) -> None:
    """Compares what a site says of some programmes, or of all."""
    published = [entry for id, entry in site.catalogue.published(Programme).items() if ids is None or id in ids]
    listed = [entry for entry in published if entry.record.listed]
    for entry in published:
        for one in (documents, fact_bars, structured, calendar):
            one(site, entry)
    cards(site, {entry.record.title: entry for entry in listed})
    chapters(site, listed)


ON_SCREEN = {"page", "brochure", "fact bar", "fact bar of brochure", "social card", "card", "columns", "comparison"}
OUTPUTS = ON_SCREEN | {"feed", "json-ld", "calendar", "fed to pdf", "fed to guide"}


def test_on_the_days_on_which_prices_change_all_outputs_say_what_holds(tmp_path) -> None:
    changes = ["2026-09-01", "2026-09-02", "2026-12-16", "2027-02-01", "2027-03-16"]
    compared = compare(dated_site(tmp_path), [datetime.date.fromisoformat(day) for day in changes], printed=0)
    assert not compared.wrong, "\n".join(map(str, compared.wrong[:20]))
    assert compared.made.keys() == OUTPUTS and sum(compared.made.values()) > 1_500


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_around_every_turning_point_all_outputs_say_what_holds(tmp_path, language) -> None:
    compared = compare(dated_site(tmp_path, language), printed=1)
    assert not compared.wrong, "\n".join(map(str, compared.wrong[:20]))
    assert compared.made.keys() == OUTPUTS | {"pdf", "guide"}
    assert sum(compared.made.values()) > 15_000


# --- and what is wrong is found -----------------------------------------------------------------------------------------

BEFORE, NOW = datetime.date(2026, 9, 1), datetime.date(2027, 3, 16)
AT = "aanbod/vroeg/"
STALE = {
    f"{AT}index.html": {"page", "fact bar", "json-ld", "social card", "comparison"},
    f"{AT}brochure/index.html": {"brochure", "fact bar of brochure"},
    f"{AT}brochure/vroeg.pdf": {"pdf"},
    f"{AT}agenda.ics": {"calendar"},
    "aanbod/index.html": {"card"},
    "aanbod/studiegids.pdf": {"guide"},
    "feed.json": {"feed"},
    "columns": {"columns"},
    "fed to pdf": {"fed to pdf"},
    "fed to guide": {"fed to guide"},
}
"""Files, and what is wrong where one of them is still that of another day."""


@pytest.fixture(scope="module")
def two_days(tmp_path_factory: pytest.TempPathFactory) -> tuple[Published, Published]:
    """The dated site as printed on two days between which much changed."""
    site = Days(dated_site(tmp_path_factory.mktemp("days")))
    before, now = (published_on(site, day, Comparisons(), printed=True) for day in (BEFORE, NOW))
    return before, now


def kept_from(before: Published, now: Published, what: str) -> Published:
    """The site of today with one file (or one kind of text) of the day before."""
    if what.startswith("fed to"):
        path = AT + "brochure/vroeg.pdf" if what == "fed to pdf" else "aanbod/studiegids.pdf"
        return replace(now, fed={**now.fed, path: before.fed[path]})
    old, new = (columns_at(one.files["aanbod/index.html"]) for one in (before, now))
    if what == "columns":
        return replace(now, files={**now.files, new: before.files[old]})
    return replace(now, files={**now.files, what: before.files[what].replace(old.encode(), new.encode())})


@pytest.mark.slow
@pytest.mark.parametrize("what", STALE)
def test_what_is_still_that_of_another_day_is_found_in_whatever_output_it_stands(two_days, what) -> None:
    before, now = two_days
    stale = replace(kept_from(before, now, what), compared=Comparisons())
    look(stale, None)
    assert {one[2] for one in stale.compared.wrong} == STALE[what]
