"""What a programme costs, and what can be had beside it: Price, Tariff, Option."""

import datetime
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from plgsite.model.record import Value, check_order
from plgsite.values.fault import fault
from plgsite.values.types import Amount, Day, Flag, Number, ProgrammeId, Prose, Text, WebAddress, Whole

Delivery = Literal["classroom", "in_company", "online", "blended"]
PriceUnit = Literal[
    "programme",
    "module",
    "session",
    "half_day",
    "day",
    "hour",
    "half_hour",
    "lesson",
    "card",
    "week",
    "month",
    "quarter",
    "term",
    "semester",
    "season",
    "year",
]
PricePer = Literal["person", "couple", "child_with_adult", "family", "team", "group"]


class Charge(Value):
    """An amount that is asked: for what and for whom it is, what holds of VAT, and when. VAT left out is said to be not stated."""

    amount: Amount | None = None
    """Left out only where it is on request. 0 is free of charge."""
    currency: Literal["EUR"] = "EUR"
    per: PricePer | None = None
    unit: PriceUnit = "programme"
    count: Annotated[Whole, Field(ge=2)] | None = None
    """Of a card: for how many lessons it is."""
    qualifier: Literal["exact", "from", "indicative", "on_request"] = "exact"
    vat: Literal["exempt", "included", "excluded"] | None = None
    vat_rate: Number | None = None
    """The rate of VAT, in per cent."""
    delivery: Delivery | None = None
    valid_from: Day | None = None
    valid_until: Day | None = None
    note: Prose | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        check_order(self.valid_from, self.valid_until, "valid_until")
        return self

    @model_validator(mode="after")
    def _counted(self) -> Self:
        """A card is for a number of lessons; nothing else is."""
        if self.unit == "card" and self.count is None:
            raise fault("missing-key", "a price per card needs 'count'", "add for how many lessons the card is, such as count: 10")
        if self.unit != "card" and self.count is not None:
            raise fault("wrong-value", "only a card has a 'count'", "write unit: card, or leave the count out", ("count",))
        return self

    @property
    def figure(self) -> Decimal | None:
        """The amount in its currency; None where it is on request."""
        return None if self.qualifier == "on_request" else self.amount

    @property
    def is_free(self) -> bool:
        """Whether it is free of charge."""
        return self.figure == 0

    @property
    def last_day(self) -> datetime.date | None:
        """The last day on which it can be had; None where that is open."""
        return self.valid_until


def check_amount(charge: Charge) -> None:
    """Raises a fault unless it has an amount or is on request; what costs nothing costs nothing for certain."""
    if charge.amount is None and charge.qualifier != "on_request":
        raise fault("missing-key", "needs 'amount', or 'qualifier: on_request'", "add 'amount:' and a value; 0 is free of charge")
    if charge.amount == 0 and charge.qualifier in ("from", "indicative"):
        message = f"qualifier '{charge.qualifier}' says nothing of an amount of 0"
        hint = "leave the qualifier out where it is free of charge, else state the amount"
        raise fault("wrong-amount", message, hint, ("qualifier",))


class Tariff(Value):
    """What some people pay of a price in place of its amount; all else is as the price says."""

    label: Text
    amount: Amount
    proof: Text | None = None
    """By what somebody shows that it holds for them."""
    note: Prose | None = None


class Price(Charge):
    """One price as published."""

    label: Text | None = None
    headline: Flag = False
    for_starts_from: Day | None = None
    for_starts_until: Day | None = None
    includes: tuple[Prose, ...] = ()
    excludes: tuple[Prose, ...] = ()
    tariffs: tuple[Tariff, ...] = ()

    @model_validator(mode="after")
    def _starts_ordered(self) -> Self:
        check_order(self.for_starts_from, self.for_starts_until, "for_starts_until")
        return self

    @model_validator(mode="after")
    def _told(self) -> Self:
        check_amount(self)
        return self

    @model_validator(mode="after")
    def _tariffs_apart(self) -> Self:
        """Each tariff is told by its label, and takes the place of an amount."""
        labels = [one.label for one in self.tariffs]
        for number, label in enumerate(labels):
            if label in labels[:number]:
                hint = "give each tariff a label of its own"
                raise fault("duplicate-value", f"two tariffs are called '{label}'", hint, ("tariffs", number, "label"))
        return self

    def at(self, tariff: Tariff) -> Self:
        """The price that some people pay by a tariff of it."""
        return self.model_copy(
            update={
                "amount": tariff.amount,
                "qualifier": "exact",
                "label": tariff.label,
                "note": tariff.note,
                "includes": (),
                "excludes": (),
                "tariffs": (),
            }
        )

    @property
    def last_day(self) -> datetime.date | None:
        """The last day on which it can be had: once nothing can begin any more for which it holds, nobody pays it."""
        return min((day for day in (self.valid_until, self.for_starts_until) if day), default=None)


class Option(Value):
    """An add-on to a programme, a programme of its own or elsewhere."""

    title: Text
    summary: Prose | None = None
    programme: ProgrammeId | None = None
    url: WebAddress | None = None
    price: Price | None = None
