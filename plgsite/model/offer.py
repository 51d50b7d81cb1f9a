"""What a programme costs, and what can be had beside it: Price, Option."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from plgsite.model.record import Value, check_order
from plgsite.values.fault import fault
from plgsite.values.types import Amount, Day, Flag, Number, ProgrammeId, Prose, Text, WebAddress

Delivery = Literal["classroom", "in_company", "online", "blended"]
PriceUnit = Literal["programme", "module", "session", "half_day", "day", "hour"]


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


class Option(Value):
    """An add-on to a programme, a programme of its own or elsewhere."""

    title: Text
    summary: Prose | None = None
    programme: ProgrammeId | None = None
    url: WebAddress | None = None
    price: Price | None = None
