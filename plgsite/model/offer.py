"""What a programme costs and when it runs: Price, Meeting, Edition."""

import datetime
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from plgsite.model.own_fields import OwnValue
from plgsite.model.parts import CallToAction
from plgsite.model.record import Value, check_order
from plgsite.values.fault import fault
from plgsite.values.types import Amount, Clock, Day, Flag, Id, LanguageTag, LocationId, Number, ProgrammeId, Prose, Text, WebAddress, Whole

Delivery = Literal["classroom", "in_company", "online", "blended"]
PriceUnit = Literal["programme", "module", "session", "half_day", "day", "hour"]
EditionStatus = Literal["planned", "open", "few_places", "full", "closed", "cancelled"]


class Price(Value):
    """One price as published. VAT is a property of each price; left out, it is said to be not stated."""

    amount: Amount | None = None
    """Left out only where it is on request. 0 is free of charge."""
    currency: Literal["EUR"] = "EUR"
    per: Literal["person", "team", "group"] | None = None
    unit: PriceUnit = "programme"
    qualifier: Literal["exact", "from", "indicative", "on_request"] = "exact"
    vat: Literal["exempt", "included", "excluded"] | None = None
    vat_rate: Number | None = None
    """The rate of VAT, in per cent."""
    delivery: Delivery | None = None
    label: Text | None = None
    headline: Flag = False
    valid_from: Day | None = None
    valid_until: Day | None = None
    includes: tuple[Prose, ...] = ()
    excludes: tuple[Prose, ...] = ()
    note: Prose | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_order(self.valid_from, self.valid_until, "valid_until")
        return self

    @model_validator(mode="after")
    def _told(self) -> Self:
        """Only what is on request has no amount; what costs nothing costs nothing for certain."""
        if self.amount is None and self.qualifier != "on_request":
            raise fault("missing-key", "needs 'amount', or 'qualifier: on_request'", "add 'amount:' and a value; 0 is free of charge")
        if self.amount == 0 and self.qualifier in ("from", "indicative"):
            message = f"qualifier '{self.qualifier}' says nothing of an amount of 0"
            raise fault(
                "wrong-amount", message, "leave the qualifier out where it is free of charge, else state the amount", ("qualifier",)
            )
        return self

    @property
    def figure(self) -> Decimal | None:
        """The amount in the price's currency; None where it is on request."""
        return None if self.qualifier == "on_request" else self.amount

    @property
    def is_free(self) -> bool:
        """Whether it is free of charge."""
        return self.figure == 0


class Meeting(Value):
    """One day of an edition, in local time."""

    date: Day
    start: Clock | None = None
    end: Clock | None = None
    location: LocationId | None = None
    title: Text | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end <= self.start:
            raise fault("wrong-order", f"end {self.end} is not after start {self.start}", at=("end",))
        return self


class Edition(Value):
    """One scheduled run of a programme."""

    id: Id
    location: LocationId | None = None
    online: Flag = False
    delivery: Delivery | None = None
    language: LanguageTag | None = None
    starts: Day | None = None
    ends: Day | None = None
    dates: tuple[Meeting, ...] = ()
    seats: Whole | None = None
    seats_left: Whole | None = None
    status: EditionStatus = "planned"
    enrol: CallToAction | None = None
    enrol_by: Day | None = None
    prices: tuple[Price, ...] = ()
    own: dict[str, OwnValue] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        check_order(self.starts, self.ends, "ends")
        if self.seats is not None and self.seats_left is not None and self.seats_left > self.seats:
            raise fault("out-of-range", f"seats_left {self.seats_left} is more than seats {self.seats}", at=("seats_left",))
        return self

    @property
    def first_day(self) -> datetime.date | None:
        """Its first day: `starts`, else the first of its dates; None when nothing is fixed yet."""
        return self.starts or (min(meeting.date for meeting in self.dates) if self.dates else None)

    @property
    def last_day(self) -> datetime.date | None:
        """Its last day: `ends`, else the last of its dates, else its first day."""
        return self.ends or (max(meeting.date for meeting in self.dates) if self.dates else self.starts)


class Option(Value):
    """An add-on to a programme, a programme of its own or elsewhere."""

    title: Text
    summary: Prose | None = None
    programme: ProgrammeId | None = None
    url: WebAddress | None = None
    price: Price | None = None
