"""What a programme and its editions cost: prices with what must be paid beside them, other costs, and how one pays."""

from collections.abc import Iterator

from msgspec.structs import replace

from plgsite.model.costs import ExtraCost
from plgsite.model.editions import Edition
from plgsite.model.offer import Delivery, Price
from plgsite.rules.delivery import edition_forms, is_for
from plgsite.rules.pricing import ONE_DAY, PricesNow, PriceState, hold_by_start, is_of_the_course, prices_of
from plgsite.rules.standing import Standing
from plgsite.rules.totals import CostsNow, costs_now, deciding
from plgsite.texts.cost_texts import must_text, other_vat_of_total
from plgsite.texts.cost_views import CostView, cost_line_text, cost_view
from plgsite.texts.freshness import turns
from plgsite.texts.price_texts import is_rate
from plgsite.texts.prices import PriceLine, PriceView, price_line_text, price_view
from plgsite.texts.reading import Reader
from plgsite.texts.timetable import Timetable
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.wording import Wording


def price_views(given: ProgrammeInputs, read: Reader, words: Wording) -> tuple[PriceView, ...]:
    """The prices that hold or are to come. What must be paid is said of those of the course, not of what is had beside it."""
    record, now, times = given.programme.record, given.standing, given.timetable
    costs = costs_now(record, now, deciding(record, now))
    found = []
    for price, state in zip(record.prices, now.prices, strict=True):
        if state != "over":
            counted = costs if is_of_the_course(price, record.prices) else ()
            total, ends = _total(price, state, counted, record.delivery, words), _until(counted, times)
            found.append(price_view(price, state, times.end_of(price), read, words, total, ends if total else ""))
    return tuple(found)


def _total(price: Price, state: PriceState, costs: CostsNow, ways: tuple[Delivery, ...], words: Wording) -> str:
    """What must be paid with a price, where it stands in full: with VAT and without it."""
    said = must_text(price, state, costs, ways, words), other_vat_of_total(price, state, costs, ways, words)
    return ", ".join(filter(None, said))


def _until(costs: CostsNow, times: Timetable) -> str:
    """The moment of the first change in what must be paid; "" where none is known."""
    days = [one.last_day for one, _ in costs if one.mandatory and one.last_day]
    days += [one.valid_from - ONE_DAY for one, state in costs if one.mandatory and one.valid_from and state == "coming"]
    return times.end_on(min(days)) if days else ""


def cost_views(given: ProgrammeInputs, read: Reader, words: Wording) -> tuple[CostView, ...]:
    """The costs beside the price that hold or are to come: first what must be paid."""
    costs = costs_now(given.programme.record, given.standing)
    found = [cost_view(one, state, given.timetable.end_of(one), read, words) for one, state in costs]
    return tuple(sorted(found, key=lambda one: not one.is_mandatory))


def edition_prices(given: ProgrammeInputs, number: int) -> PricesNow:
    """What an edition (by number) costs; nothing where all editions cost the same. Of the prices of the programme it is told by those of
    the course alone, for its own form and start: what else holds for them stands in their table."""
    record, now = given.programme.record, given.standing
    if not (hold_by_start(record) or any(one.prices or one.extra_costs for one in record.editions)):
        return ()
    edition = record.editions[number]
    found = prices_of(edition, record, now.prices, now.edition_prices[number])
    if edition.prices:
        return found
    head = record.prices[now.headline] if now.headline is not None else None
    like = [(one, state) for one, state in found if head is None or (one.unit, one.per) == (head.unit, head.per)]
    forms, of_course = edition_forms(edition, record), [pair for pair in like if is_of_the_course(pair[0], record.prices)]
    return tuple([(_in_short(one, edition), state) for one, state in of_course if _is_payable(one, edition, forms)])


def _is_payable(price: Price, edition: Edition, forms: tuple[Delivery, ...]) -> bool:
    """Whether a price is for the form of an edition and can be paid before that begins."""
    if price.valid_from and edition.first_day and price.valid_from > edition.first_day:
        return False
    return is_for(price, forms)


def _in_short(price: Price, edition: Edition) -> Price:
    """A price without what its table says of it: nobody needs to be told in the row of an edition for which starts it holds, or
    that it holds longer than one can enrol."""
    outlasts = edition.first_day and price.valid_until and price.valid_until >= edition.first_day
    kept = {"for_starts_from": None, "for_starts_until": None, "tariffs": (), "includes": (), "excludes": ()}
    note = price.note if price.note and is_rate(price.note) else None
    return price.model_copy(update={**kept, "note": note, "valid_until": None if outlasts else price.valid_until})


def edition_price_lines(given: ProgrammeInputs, number: int, read: Reader, words: Wording) -> tuple[PriceLine, ...]:
    """What an edition (by number) costs, for a cell of a table: its prices with what must be paid, then costs of its own; nothing where all
    editions cost the same."""
    later = [(at, tuple(_charges(then, number, read, words))) for at, then in _changes(given, number)]
    return tuple(
        [
            PriceLine(
                words=said,
                ends=given.timetable.end_of(one),
                href="" if isinstance(one, Price) else one.url or "",
                turns=_turns(one, said, later),
            )
            for one, said in _charges(given, number, read, words)
        ]
    )


Told = tuple[Price | ExtraCost, str]
"""A price or a cost, and what is said of it on a line."""


def _charges(given: ProgrammeInputs, number: int, read: Reader, words: Wording) -> Iterator[Told]:
    record, now = given.programme.record, given.standing
    edition = record.editions[number]
    costs, ways, prices = costs_now(record, now, edition), edition_forms(edition, record), edition_prices(given, number)
    for price, state in prices:
        of_course = is_of_the_course(price, tuple(one for one, _ in prices))
        total = _total(price, state, costs if of_course else (), ways, words)
        yield price, price_line_text(price, state, read, words, total)
    for cost, state in zip(edition.extra_costs, now.edition_extra_costs[number], strict=True):
        if state != "over":
            yield cost, cost_line_text(cost, state, read, words)


def _changes(given: ProgrammeInputs, number: int) -> Iterator[tuple[str, ProgrammeInputs]]:
    """The moments from which the prices or costs of an edition differ from before, with the programme as it is then."""

    def asked(now: Standing) -> object:
        return now.prices, now.headline, now.extra_costs, now.edition_prices[number], now.edition_extra_costs[number]

    later = given.later if edition_prices(given, number) else ()
    return ((at, replace(given, standing=then)) for at, then in turns(asked(given.standing), later, asked))


def _turns(one: Price | ExtraCost, said: str, later: list[tuple[str, tuple[Told, ...]]]) -> tuple[tuple[str, str], ...]:
    """What is said of a price later; nothing where it is said as long as the price holds."""
    rows = tuple([(at, next((text for other, text in told if other == one), "")) for at, told in later])
    return rows if any(text not in ("", said) for _, text in rows) else ()
