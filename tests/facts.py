"""What is true of a programme on a day, worked out from its record with the formats of `plgsite.wording`: the views have no part in it, nor
has what chooses a price (`rules/pricing.py`)."""

import datetime
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.costs import ExtraCost
from plgsite.model.editions import Edition
from plgsite.model.offer import Charge, Price
from plgsite.model.parts import Recognition
from plgsite.model.places import Location, Register
from plgsite.model.programme import Programme
from plgsite.rules.standing import Standing, standing
from plgsite.wording import Wording

Fact = tuple[str, str]
"""What it is, and the words of it."""

# --- prices -----------------------------------------------------------------------------------------------------------


def is_over(price: Charge, today: datetime.date) -> bool:
    if isinstance(price, Price) and price.for_starts_until and price.for_starts_until < today:
        return True
    return price.valid_until is not None and price.valid_until < today


def is_coming(price: Charge, today: datetime.date) -> bool:
    return price.valid_from is not None and price.valid_from > today


def shown(prices: Iterable[Price], today: datetime.date) -> list[Price]:
    """Those that hold and those that are to come."""
    return [price for price in prices if not is_over(price, today)]


def headline_of(one: Programme, today: datetime.date) -> Price | None:
    """The price that stands for all: that of the edition that decides where it has prices of its own, else that of the programme."""
    decides = standing(one, today).edition
    own = next((shown(edition.prices, today) for edition in one.editions if edition.id == decides), [])
    names_all = not any(price.label is None for price in own)
    fit = [price for price in own if names_all or price.headline or price.label is None]
    ranked = sorted(fit, key=lambda price: (is_coming(price, today), not price.headline))
    return next(iter(ranked), None) or headline_of_programme(one, today)


def headline_of_programme(one: Programme, today: datetime.date) -> Price | None:
    """That of its own prices: what is said in words in the tables of `rules/pricing.py`, once more."""
    names_all = not any(price.label is None for price in one.prices)
    fit = [price for price in shown(one.prices, today) if names_all or price.headline or price.label is None]
    edition = next((edition for edition in one.editions if edition.id == standing(one, today).edition), None)
    start = (edition and edition.first_day) or today
    fit = [price for price in fit if not price.for_starts_until or start <= price.for_starts_until]
    fit = nearest(fit, one, edition) if edition else fit
    not_yet = [price for price in fit if is_coming(price, today) or (price.for_starts_from and start < price.for_starts_from)]
    now = sorted((price for price in fit if price not in not_yet), key=lambda price: not price.headline)
    later = sorted(not_yet, key=lambda price: (price.valid_from or price.for_starts_from, not price.headline))
    return next(iter(now + later), None)


def nearest(prices: list[Price], one: Programme, edition: Edition) -> list[Price]:
    """Of some prices those that are for the form of an edition, else those of another form, else those for a school by itself; and with any
    of them the marked ones."""
    open_forms = [form for form in one.delivery if form != "in_company"] or [*one.delivery]
    form = edition.delivery or ("online" if edition.online else open_forms[0] if len(open_forms) == 1 else None)
    of_form = [price for price in prices if price.delivery is None or (price.delivery == form if form else price.delivery != "in_company")]
    marked = [price for price in prices if price.headline]
    found = of_form or marked or [price for price in prices if price.delivery != "in_company"] or prices
    return [price for price in prices if price in found or price in marked]


def holds_for(price: Price, start: datetime.date) -> bool:
    """Whether a price holds for what begins on a day."""
    return not (price.for_starts_from and start < price.for_starts_from) and not (price.for_starts_until and price.for_starts_until < start)


def prices_of(edition: Edition, one: Programme, today: datetime.date) -> list[Price]:
    """What an edition costs, where that is its own: its prices, else those of the course that hold for its start."""
    if edition.prices:
        return shown(edition.prices, today)
    if not edition.extra_costs and not any(price.for_starts_from or price.for_starts_until for price in one.prices):
        return []
    names_all = not any(price.label is None for price in one.prices)
    fit = [price for price in shown(one.prices, today) if names_all or price.headline or price.label is None]
    fit = [price for price in fit if price.delivery != "in_company" or edition.delivery == "in_company"]
    head = headline_of_programme(one, today)
    fit = [price for price in fit if head is None or (price.unit, price.per) == (head.unit, head.per)]
    return [price for price in fit if edition.first_day is None or holds_for(price, edition.first_day)]


def amount_of(price: Charge, words: Wording) -> str:
    """€ 775,-; gratis; op aanvraag."""
    if price.qualifier == "on_request" or price.amount is None:
        return words.price_on_request
    return words.formats.money(price.amount) if price.amount else words.price_free


def costs_of(one: Programme, edition: Edition | None, today: datetime.date) -> list[ExtraCost]:
    """The costs that are not over: of a programme with those of an edition."""
    return [cost for cost in (*one.extra_costs, *(edition.extra_costs if edition else ())) if not is_over(cost, today)]


def summed(price: Price, costs: list[ExtraCost], today: datetime.date) -> Decimal | None:
    """A price with what must be paid today; None where nothing must. The costs of the sites here are all for the same."""
    must = [cost.amount or Decimal(0) for cost in costs if cost.mandatory and not is_coming(cost, today)]
    return (price.amount or Decimal(0)) + sum(must) if must else None


def cost_facts(costs: list[ExtraCost], today: datetime.date, words: Wording) -> Iterator[Fact]:
    for cost in costs:
        yield "cost", cost.title
        yield "cost amount", words.formats.money(cost.amount or Decimal(0))
        yield "whether", words.cost_mandatory if cost.mandatory else words.cost_optional
        if cost.valid_until:
            yield "cost valid until", words.say("price_valid_until", date=words.formats.date(cost.valid_until))


def price_facts(price: Price, today: datetime.date, words: Wording) -> Iterator[Fact]:
    yield "amount", amount_of(price, words)
    if price.label:
        yield "price label", price.label
    for tariff in price.tariffs:
        yield "tariff", tariff.label
        yield "tariff amount", words.formats.money(tariff.amount) if tariff.amount else words.price_free
        if tariff.proof:
            yield "proof", tariff.proof
    for day in (price.for_starts_from, price.for_starts_until):
        if day:
            yield "for starts", words.formats.date(day)
    yield from validity(price, today, words)
    if price.qualifier == "on_request" or not price.amount:
        return
    if price.unit != "programme":
        yield "unit", words.label(f"per_{price.unit}")
    if price.per:
        yield "per", words.label(f"per_{price.per}")
    yield "vat", words.label(f"vat_{price.vat}") if price.vat else words.vat_not_stated
    if price.vat_rate is not None and price.vat != "exempt":
        yield "vat rate", f"{words.formats.number(price.vat_rate)}%"


def validity(price: Price, today: datetime.date, words: Wording) -> Iterator[Fact]:
    """The last day of a price; and the first of one that is to come."""
    if price.valid_until:
        yield "price valid until", words.say("price_valid_until", date=words.formats.date(price.valid_until))
    if price.valid_from and is_coming(price, today):
        yield "price valid from", words.say("price_valid_from", date=words.formats.date(price.valid_from))


def total_of(one: Programme, today: datetime.date) -> Decimal | None:
    """What a person pays for the whole programme, with VAT where its rate is known."""
    price = headline_of(one, today)
    if price is None or price.amount is None or price.qualifier == "on_request" or price.unit != "programme":
        return None
    if price.per in ("team", "group"):
        return None
    decides = next((edition for edition in one.editions if edition.id == standing(one, today).edition), None)
    whole = summed(price, costs_of(one, decides, today), today)
    if whole is not None:
        return whole
    if price.vat == "excluded" and price.vat_rate is not None:
        return (price.amount * (100 + price.vat_rate) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return price.amount


def amounts_gone(one: Programme, today: datetime.date, words: Wording) -> list[str]:
    """The amounts of prices that are over, where no price that is not over has the same."""
    every = [*one.prices, *(price for edition in one.editions for price in edition.prices), *(o.price for o in one.options if o.price)]
    every = [*every, *one.extra_costs, *(cost for edition in one.editions for cost in edition.extra_costs)]
    said = " ".join(amount_of(price, words) for price in every if not is_over(price, today))
    return [amount_of(price, words) for price in every if is_over(price, today) and amount_of(price, words) not in said]


def prices(one: Programme, now: Standing, today: datetime.date, words: Wording) -> Iterator[Fact]:
    """Every price that holds or is to come."""
    for price in shown([*one.prices, *(option.price for option in one.options if option.price)], today):
        yield from price_facts(price, today, words)
    yield from cost_facts(costs_of(one, None, today), today, words)
    for edition, state in zip(one.editions, now.editions, strict=True):
        for price in shown(edition.prices, today) if state != "past" else ():
            yield from price_facts(price, today, words)
        if state != "past":
            yield from cost_facts([cost for cost in edition.extra_costs if not is_over(cost, today)], today, words)
            for price in prices_of(edition, one, today) if edition.extra_costs else ():
                if (whole := summed(price, costs_of(one, edition, today), today)) is not None:
                    yield "total of an edition", words.formats.money(whole)


# --- editions ---------------------------------------------------------------------------------------------------------


def when_of(edition: Edition, one: Programme, words: Wording) -> str:
    """9 maart t/m 15 juni 2027 where it runs on; 16 en 23 januari 2027 where its days lie apart."""
    first, last, days = edition.first_day, edition.last_day, sorted({meeting.date for meeting in edition.dates})
    if first is None or last is None:
        return words.in_consultation
    period = words.formats.period(first, last)
    loose = one.duration if one.duration and one.duration.spread == "separate" else None
    if not days and loose and first != last:
        number = next((found.exact for found in (loose.days, loose.half_days, loose.sessions) if found is not None), 0)
        return words.days((first, last)) if number == 2 else period
    runs_on = len(days) != 2 and (not days or (days[-1] - days[0]).days == len(days) - 1)
    if runs_on or (days[0], days[-1]) != (first, last):
        return period
    units = (("day", loose.days), ("half_day", loose.half_days), ("session", loose.sessions)) if loose else ()
    unit = next((name for name, found in units if found is not None and found.exact == len(days)), "day")
    number, noun = words.count(unit, len(days)).split("\N{NO-BREAK SPACE}")
    return words.days(days) if len(days) <= 4 else f"{number} {words.separate} {noun}, {period}"


def editions(one: Programme, now: Standing, today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """Every edition; of one that is over (`rules/standing.py`) the period and the place, for nobody can choose by the rest."""
    for edition, state in zip(one.editions, now.editions, strict=True):
        yield "edition", when_of(edition, one, words)
        yield from places(edition, words, catalogue)
        if state == "past":
            continue
        yield "state of edition", words.label(f"edition_{state}")
        for meeting in edition.dates if len(edition.dates) > 1 else ():
            yield "meeting", words.formats.weekday(meeting.date)
            if meeting.start and meeting.end:
                yield "time", words.formats.clocks(meeting.start, meeting.end)
        if edition.seats is not None and state in ("open", "few_places", "planned"):
            yield "seats", words.count("seat", edition.seats)
        if edition.enrol_by and state in ("open", "few_places"):
            yield "enrol by", words.formats.date(edition.enrol_by)
        if edition.enrol_from and state == "planned":
            yield "enrol from", words.formats.date(edition.enrol_from)
        if edition.guaranteed and state != "cancelled":
            yield "certain", words.guaranteed


def places(edition: Edition, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    if edition.location:
        yield "place", catalogue.get(Location, edition.location).record.name
    elif edition.online:
        yield "place", words.online


def start_of(one: Programme, now: Standing, words: Wording) -> str:
    """The first day of the edition that decides, else what the programme says of its start."""
    decides = next((edition for edition in one.editions if edition.id == now.edition), None)
    return words.formats.date(decides.first_day) if decides and decides.first_day else one.start_note or ""


# --- the rest ---------------------------------------------------------------------------------------------------------


def load(one: Programme, words: Wording) -> Iterator[Fact]:
    if one.study_load:
        found = one.study_load
        named = (("sbu", found.sbu), ("ec", found.ec), ("contact_hour", found.contact_hours))
        yield from ((name, words.count(name, number)) for name, number in named if number is not None)
        if found.self_study_hours is not None:
            yield "self-study", words.count("self_study_hour", found.self_study_hours) if found.self_study_hours else words.no_self_study
    if one.duration:
        for name in ("years", "months", "weeks", "days", "half_days", "sessions", "hours"):
            number = getattr(one.duration, name)
            if number is not None:
                form = "one" if words.formats.is_one(number.max) else "other"
                yield name, words.label(f"{name.removesuffix('s')}_{form}")
                yield from ((name, words.formats.number(figure)) for figure in {number.min, number.max})
        length = one.duration.per_lesson
        if length:
            yield "lesson", words.formats.number(length.hours if length.minutes is None else length.minutes)
    if one.age:
        yield from (("age", words.formats.number(years)) for years in (one.age.min, one.age.max) if years is not None)


def recognised(one: Recognition, today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    over, coming = one.valid_until and one.valid_until < today, one.valid_from and today < one.valid_from
    yield "register", catalogue.get(Register, one.register_id).record.name
    if over or not coming or one.status != "recognised":
        yield "status", words.label(f"status_{'expired' if over else one.status}")
    for name, day in (("recognised on", one.recognised_on), ("valid from", one.valid_from), ("valid until", one.valid_until)):
        if day:
            yield name, words.formats.date(day)
    if one.points is not None:
        yield "points", words.count("point", one.points)
    if one.number:
        yield "number", one.number


def facts(entry: Entry[Programme], today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """Everything that a reader compares programmes by."""
    one = entry.record
    now = standing(one, today)
    yield "title", one.title
    yield "kind", words.label(f"kind_{one.kind}")
    yield from load(one, words)
    yield from prices(one, now, today, words)
    yield from editions(one, now, today, words, catalogue)
    yield from (("funding", found.scheme) for found in one.funding if found.valid_until is None or found.valid_until >= today)
    for location in one.locations:
        yield "location", catalogue.get(Location, location).record.name
    for recognition in one.recognitions:
        yield from recognised(recognition, today, words, catalogue)
    if one.level:
        yield "level", one.level
    if one.rating:
        yield "rating", words.formats.number(one.rating.score)
    for delivery in one.delivery:
        yield "delivery", words.label(f"delivery_{delivery}")
    if one.start_note:
        yield "start", one.start_note


def facts_of_the_guide(entry: Entry[Programme], today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """What a compact chapter says: all but add-ons, sessions and what is over."""
    one = entry.record
    now = standing(one, today)
    yield "title", one.title
    yield from load(one, words)
    for price in shown(one.prices, today):
        yield from price_facts(price, today, words)
    yield from cost_facts(costs_of(one, None, today), today, words)
    for edition, state in zip(one.editions, now.editions, strict=True):
        if state not in ("past", "cancelled"):
            yield "edition", when_of(edition, one, words)
            yield "state of edition", words.label(f"edition_{state}")
            yield from places(edition, words, catalogue)
            for price in shown(edition.prices, today):
                yield from price_facts(price, today, words)
    yield from (("funding", found.scheme) for found in one.funding if found.valid_until is None or found.valid_until >= today)
    for recognition in one.recognitions:
        yield from recognised(recognition, today, words, catalogue)
    for what, text in (("level", one.level), ("start", one.start_note)):
        if text:
            yield what, text
