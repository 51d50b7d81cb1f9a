"""The agenda: what starts when, by month."""

import datetime

from msgspec import Struct

from plgsite.rules.standing import EditionState
from plgsite.texts.capital import capital
from plgsite.texts.freshness import DatedText, later_rows, latest_text
from plgsite.texts.projection import Projection
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view
from plgsite.wording import Wording


class Start(Projection, frozen=True, kw_only=True):
    """An edition that is still to come, as the agenda shows it. Addresses are "" where there is no page or no calendar."""

    id: str
    title: str
    address: str
    kind: str
    starts: datetime.date
    when: str
    """Its days, or the times of its only day; "" where that is all there is to say."""
    more: tuple[DatedText, ...]
    """What else tells it from others: its name, language, own prices, and whether it is certain."""
    where: str
    place: str
    state: EditionState
    later: tuple[tuple[str, EditionState], ...]
    """The moments from which its state is another, until it is no longer to come."""
    calendar: str
    state_of: datetime.date | None
    over: str
    """The moment from which it is no longer to come."""


class Month(Projection, frozen=True, kw_only=True):
    """A month in which something starts: its first day, its address, and how much starts in it."""

    first: datetime.date
    address: str
    count: int


class AgendaInputs(Struct, frozen=True, kw_only=True):
    """A page of the agenda: of one `month`, or of what starts first (None)."""

    frame: Frame
    paging: Paging
    months: tuple[Month, ...]
    month: Month | None
    starts: tuple[Start, ...]
    calendar: str


class StartView(Struct, frozen=True, kw_only=True):
    """A start of a programme. `iso` is its first day as YYYY-MM-DD, `state` that of the edition."""

    title: str
    href: str
    kind: str
    iso: str
    day: str
    when: str
    more: tuple[DatedText, ...]
    where: str
    where_href: str
    state: EditionState
    status: str
    later: str
    """What its state is called later, as `data-later`."""
    calendar_href: str
    over: str


class MonthView(Struct, frozen=True, kw_only=True):
    """A month as a link to its page, with the number of its starts in figures; `here` on that page itself."""

    label: str
    href: str
    count: str
    here: bool


class AgendaView(Struct, frozen=True, kw_only=True):
    """`groups` are months with the starts of each, in order of day."""

    frame: Frame
    canonical: str
    title: str
    months: tuple[MonthView, ...]
    is_month: bool
    groups: tuple[tuple[str, tuple[StartView, ...]], ...]
    calendar_href: str
    state_of: str
    pager: PagerView


def agenda_view(given: AgendaInputs, facts: Facts) -> AgendaView:
    """The view of a page of the agenda: what starts first, or one month."""
    frame, words = given.frame, given.frame.words
    groups: dict[str, list[StartView]] = {}
    for one in given.starts:
        groups.setdefault(capital(words.formats.month(one.starts)), []).append(_start_view(one, frame))
    return AgendaView(
        frame=frame,
        canonical=frame.absolute(page_address(given.paging, frame)),
        title=capital(words.formats.month(given.month.first)) if given.month else words.agenda,
        months=tuple(_month_view(one, given.month, frame) for one in given.months),
        is_month=given.month is not None,
        groups=tuple((label, tuple(found)) for label, found in groups.items()),
        calendar_href=frame.href(given.calendar) if given.calendar else "",
        state_of=latest_text((one.state_of for one in given.starts), words),
        pager=pager_view(given.paging, frame),
    )


def _start_view(start: Start, frame: Frame) -> StartView:
    words = frame.words
    return StartView(
        title=start.title,
        href=frame.href(start.address),
        kind=start.kind,
        iso=start.starts.isoformat(),
        day=words.formats.weekday(start.starts),
        when=start.when,
        more=start.more,
        where=start.where,
        where_href=frame.href(start.place) if start.place else "",
        state=start.state,
        status=_status(start.state, words),
        later=later_rows(((at, _status(state, words), state) for at, state in start.later), (_status(start.state, words), start.state)),
        calendar_href=frame.href(start.calendar) if start.calendar else "",
        over=start.over,
    )


def _status(state: EditionState, words: Wording) -> str:
    return capital(words.label(f"edition_{state}"))


def _month_view(month: Month, here: Month | None, frame: Frame) -> MonthView:
    formats = frame.words.formats
    return MonthView(
        label=capital(formats.month(month.first)), href=frame.href(month.address), count=formats.number(month.count), here=month == here
    )
