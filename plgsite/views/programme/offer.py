"""What is offered of a programme: when, where and for how much it can be had."""

from typing import Any

from plgsite.model.editions import Edition
from plgsite.rules.standing import EditionState
from plgsite.texts.fact_texts import length_text
from plgsite.texts.freshness import states_later
from plgsite.texts.offers import OfferView, edition_offer, offers
from plgsite.texts.own_facts import own_facts, placed
from plgsite.texts.payment import payment_lines
from plgsite.texts.reading import Reader
from plgsite.views.programme.costs import cost_views, edition_price_lines, price_views
from plgsite.views.programme.details import funding_view, place_view, teacher_view
from plgsite.views.programme.editions import edition_stands, edition_view, in_order
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.reader import ReadingContext, fact_place, file_links, programme_reader


def offer_fields(given: ProgrammeInputs, read: Reader, around: ReadingContext) -> dict[str, Any]:
    """Of the view: editions, prices, places, terms, and what the page invites to."""
    record, provider, words = given.programme.record, given.provider.record, around.words
    teachers = {one.id: one for one in given.teachers}  # none in the studiegids, which names nobody
    places, rows = {one.id: one for one in given.places}, given.own.edition
    terms = programme_reader(given.terms, given, around)
    half_day = record.half_day or provider.half_day or given.defaults.half_day
    day = record.day or provider.day or given.defaults.day
    speaks_of = {price.unit for price in record.prices} | {"half_day" for step in record.steps if step.half_days is not None}
    if record.duration and record.duration.half_days is not None:
        speaks_of.add("half_day")
    if record.duration and record.duration.days is not None:
        speaks_of.add("day")
    lengths = [("half_day", half_day, record.half_day), ("day", day, record.day)]
    prices, costs = price_views(given, read, words), cost_views(given, read, words)

    def called(one: Edition, state: EditionState) -> OfferView | None:
        return edition_offer(one, state, record, given.programme.id, provider, given.defaults.enrolment, words)

    return {
        "editions": in_order(
            tuple(
                edition_view(
                    one,
                    state,
                    places,
                    around.links_at,
                    words,
                    record.duration,
                    called(one, state),
                    times,
                    edition_price_lines(given, number, read, words),
                    placed(own_facts(rows, one.own, words, file_links(given, around)), rows, fact_place(around)),
                    read.nodes(one.note),
                    tuple(
                        teacher_view(teachers[id], around.links_at, around.assets_at, words.language)
                        for id in one.teachers
                        if id in teachers
                    ),
                    tuple(
                        [(at, edition_stands(one, then, words, called(one, then))) for at, then in states_later(number, state, given.later)]
                    ),
                )
                for number, (one, state, times) in enumerate(
                    zip(record.editions, given.standing.editions, given.timetable.editions, strict=True)
                )
            )
        ),
        "schedule_note": read.nodes(record.schedule_note),
        "start_note": record.start_note or "",
        "prices": prices,
        "prices_say_vat": any(price.vat or any(one.vat for one in price.tariffs) for price in prices) or any(one.vat for one in costs),
        "costs": costs,
        "price_note": read.nodes(record.price_note),
        "funding": tuple(
            funding_view(one, given.timetable, read, words)
            for one, over in zip(record.funding, given.standing.funding, strict=True)
            if not over
        ),
        "payment": payment_lines(given.payment, programme_reader(given.payment, given, around), words),
        "lengths": tuple(length_text(name, found, words) for name, found, own in lengths if found and (own or name in speaks_of)),
        "places": tuple(place_view(places[id], around.links_at) for id in record.locations),
        "location_note": read.nodes(record.location_note),
        "terms": terms.each(given.terms.texts),
        "offers": offers(record, given.programme.id, given.standing, given.later, provider, given.defaults.enrolment, words),
    }
