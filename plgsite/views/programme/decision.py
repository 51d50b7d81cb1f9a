"""The decision page: what a board asks before it says yes, on one page, in the order in which it asks."""

import datetime

from msgspec import Struct

from plgsite.prose.nodes import Node, plain_text
from plgsite.rules.own_fields import OwnRow
from plgsite.texts.cost_views import CostView
from plgsite.texts.edition_texts import given_by_text
from plgsite.texts.facts import shown_in
from plgsite.texts.freshness import later_rows
from plgsite.texts.prices import PriceView
from plgsite.texts.reading import Nodes
from plgsite.views.programme.details import FundingView
from plgsite.views.programme.editions import MANY, EditionView
from plgsite.views.programme.view import ProgrammeView
from plgsite.wording import Wording

FIRST = 5
"""So many of many editions are named each."""
FEW = 3
"""So many editions, outcomes and groups of people are named each where it has to be brief."""


class DecisionAnswer(Struct, frozen=True, kw_only=True):
    """A question with its answer, a line each."""

    name: str
    label: str
    lines: tuple[Nodes, ...]
    brief: tuple[Nodes, ...] = ()
    """What counts most of it, the most important line first, for a sheet that has no room for all lines; nothing where all count."""
    parts: tuple[str, ...] = ()
    """The parts of the brochure that say all of it."""
    ends: tuple[str, ...] = ()
    """Of each line the moment from which it no longer holds ("" where that is not known); nothing where none has one."""

    later: tuple[str, ...] = ()
    """What each line says later, as `data-later`; nothing where none changes."""

    @property
    def over(self) -> str:
        """The moment from which nothing of it holds; "" where that is not known."""
        return max(self.ends) if self.ends and all(self.ends) else ""


PARTS: dict[str, tuple[str, ...]] = {
    "goal": ("outcomes",),
    "audience": ("audience",),
    "when": ("editions", "locations"),
    "cost": ("prices", "funding"),
    "recognition": ("recognitions",),
    "asks": ("facts", "audience", "requires"),
}


def decision(programme: ProgrammeView, words: Wording, own: tuple[OwnRow, ...] = ()) -> tuple[DecisionAnswer, ...]:
    """Goal, audience, when and where, cost, recognition, what it asks of the organisation, contact; only what is stated."""
    facts = {fact.name: fact for fact in (*programme.facts, *programme.own_facts)}
    asked = [f"{facts[name].label}: {facts[name].value}" for name in shown_in("decision", own) if name in facts]
    answers = (
        ("goal", (programme.summary, *programme.outcomes)),
        ("audience", programme.audience),
        ("when", _lines(_when(programme, words))),
        ("cost", (*_lines(_costs(programme, words)), *_payment(programme, words))),
        ("recognition", _lines([one.line for one in programme.recognitions])),
        (
            "asks",
            (*_lines([*asked, *programme.lengths, *_admission(programme, words)]), *programme.admission, *_required(programme, words)),
        ),
        ("contact", _lines(_contact(programme))),
    )
    briefs = _briefs(programme, words, asked)
    lasts = [*map(_last, programme.prices), *(one.ends for rows in (programme.costs, programme.funding) for one in rows)]
    ends = {"cost": (*lasts, *("" for _ in _payment(programme, words)))} if any(lasts) else {}
    later = {"when": _when_later(programme, words), "recognition": tuple([one.later_line for one in programme.recognitions])}
    return tuple(
        DecisionAnswer(
            name=name,
            label=words.label(f"decision_{name}"),
            lines=lines,
            brief=briefs.get(name, ()),
            parts=PARTS.get(name, ()),
            ends=ends.get(name, ()),
            later=_of_lines(later.get(name, ()), lines),
        )
        for name, lines in answers
        if lines
    )


def _last(price: PriceView) -> str:
    """Until when a price says what must be paid: it is not said at all rather than with another sum."""
    return min((one for one in (price.ends, price.total_ends) if one), default="")


def _of_lines(later: tuple[str, ...], lines: tuple[Nodes, ...]) -> tuple[str, ...]:
    """What the first of some lines say later; those behind them do not change."""
    return (*later, *("" for _ in lines[len(later) :])) if any(later) else ()


def _briefs(programme: ProgrammeView, words: Wording, asked: list[str]) -> dict[str, tuple[Nodes, ...]]:
    """What counts most of each answer: what one can choose, for how much, and what it is recognised by now."""
    recognised = [one for one in programme.recognitions if one.status != words.label("status_expired")]
    return {
        "goal": (programme.summary, *programme.outcomes[:FEW]),
        "audience": programme.audience[:FEW],
        "when": _lines(_when_briefly(programme, words)),
        "cost": _lines([*map(_price_briefly, programme.prices), *(f"{one.title}: {one.words}" for one in programme.costs)]),
        "recognition": _lines([f"{one.name}: {one.status}" for one in recognised or programme.recognitions]),
        "asks": _lines(asked),
    }


def _lines(texts: list[str]) -> tuple[Nodes, ...]:
    return tuple((Node("paragraph", children=(Node("text", text),)),) for text in texts)


def _when(programme: ProgrammeView, words: Wording) -> list[str]:
    coming = _to_come(programme)
    dated = [_edition(one, words) for one in _named(coming)]
    dated += [] if len(coming) <= MANY else [_more(coming[FIRST:], words)]
    return [*dated, *_where(programme, words, said=bool(coming))]


def _to_come(programme: ProgrammeView) -> list[EditionView]:
    return [one for one in programme.editions if one.state not in ("past", "cancelled")]


def _named(coming: list[EditionView]) -> list[EditionView]:
    """The editions that have a line each."""
    return coming if len(coming) <= MANY else coming[:FIRST]


def _when_later(programme: ProgrammeView, words: Wording) -> tuple[str, ...]:
    """What the line of each edition says later, until it is over."""
    named = _named(_to_come(programme))
    return tuple(
        [
            later_rows(((at, _edition(now, words) if now.state != "past" else "") for at, now in one.turns), (_edition(one, words),))
            for one in named
        ]
    )


def _when_briefly(programme: ProgrammeView, words: Wording) -> list[str]:
    """The first of what one can choose, in the words by which one tells them apart."""
    coming = _to_come(programme)
    open_to = [one for one in coming if one.state != "closed"] or coming
    dated = [", ".join(filter(None, (one.title, one.short, one.where, one.status, one.enrol_by))) for one in open_to[:FEW]]
    dated += [_more(open_to[FEW:], words)] if len(open_to) > FEW else []
    return [*dated, *_where(programme, words, said=bool(coming))]


def _where(programme: ProgrammeView, words: Wording, *, said: bool) -> list[str]:
    """Of all editions: when it starts, where it is given and in which way; how it stands where no edition has `said` that."""
    facts = {fact.name: fact for fact in programme.facts}
    start = f"{words.start}: {programme.start_note}" if programme.start_note else ""
    places = f"{words.locations}: {words.choice(tuple(place.name for place in programme.places))}" if programme.places else ""
    delivery = f"{facts['delivery'].label}: {facts['delivery'].value}" if "delivery" in facts else ""
    status = programme.offers[0].status if not said else ""
    return [line for line in (status, start, places, delivery) if line]


def _more(editions: list[EditionView], words: Wording) -> str:
    """Of many editions how many more there are, until when, and where."""
    last = max(one.ends_iso for one in editions)
    places = tuple(dict.fromkeys(place for one in editions for place in one.places))
    until = words.say("until_date", date=words.formats.date(datetime.date.fromisoformat(last))) if last else ""
    said = " ".join(filter(None, (words.count("more_edition", len(editions)), until)))
    return ", ".join(filter(None, (said, words.listing(places) if places else "")))


def _edition(edition: EditionView, words: Wording) -> str:
    """All by which one chooses an edition, on a line; its note behind it."""
    names = tuple(one.name for one in edition.teachers)
    given_by = given_by_text(names, words)
    said = (edition.title, edition.when, edition.where, edition.language, given_by, *(price.words for price in edition.prices))
    stands = (edition.status, edition.seats, edition.certainty, edition.enrol_from, edition.enrol_by)
    line, note = ", ".join(filter(None, (*said, *stands))), plain_text(edition.note)
    return ". ".join(filter(None, (line, note)))


def _costs(programme: ProgrammeView, words: Wording) -> list[str]:
    funds = (_funding(one, words) for one in programme.funding)
    return [*map(_price, programme.prices), *map(_cost, programme.costs), *funds]


def _cost(cost: CostView) -> str:
    return ". ".join(filter(None, (f"{cost.title}: {cost.words}", plain_text(cost.note))))


def _payment(programme: ProgrammeView, words: Wording) -> tuple[Nodes, ...]:
    """How one pays, on a line."""
    lines = [plain_text(one).rstrip(".") for one in programme.payment]
    return _lines([f"{words.payment}: {'; '.join(lines)}"]) if lines else ()


def _price(price: PriceView) -> str:
    tariffs = [f"{one.label}: {'. '.join(filter(None, (one.words, plain_text(one.note))))}" for one in price.tariffs]
    return ". ".join(filter(None, (_price_briefly(price, price.other, price.total), plain_text(price.note), *tariffs)))


def _price_briefly(price: PriceView, *more: str) -> str:
    """What it is called, how much it is and until when; `more` stands behind what is said of VAT."""
    amount = " ".join(filter(None, (price.amount, price.unit)))
    said = ", ".join(filter(None, (amount, price.vat, *more, price.validity)))
    return f"{price.label}: {said}" if price.is_named else said


def _funding(one: FundingView, words: Wording) -> str:
    said = ", ".join(filter(None, (one.scheme, one.validity)))
    return ". ".join(filter(None, (f"{words.funding}: {said}", plain_text(one.who), plain_text(one.note))))


def _required(programme: ProgrammeView, words: Wording) -> tuple[Nodes, ...]:
    titles = tuple(one.title for one in programme.requires)
    return _lines([f"{words.requires}: {words.listing(titles)}"]) if titles else ()


def _admission(programme: ProgrammeView, words: Wording) -> list[str]:
    return [words.no_admission] if programme.no_admission else []


def _contact(programme: ProgrammeView) -> list[str]:
    contact = programme.contact
    who = ", ".join(filter(None, (contact.name, contact.role, contact.provider)))
    others = (", ".join(filter(None, (one.name, one.role, one.phone, one.email))) for one in contact.others)
    return [line for line in (who, contact.phone, contact.email, *others) if line]
