"""In which parts one pays: PaymentPart, PaymentTerms."""

from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from plgsite.model.record import Value, one_or_many
from plgsite.values.fault import fault
from plgsite.values.types import Amount, Day, Number, Prose, Text

HUNDRED = Decimal(100)


class PaymentPart(Value):
    """A part of what is paid, or a line about paying."""

    text: Prose | None = None
    share: Number | None = None
    """In per cent of the whole. The shares of all parts are 100 together."""
    amount: Amount | None = None
    when: Text | None = None
    due: Day | None = None
    """The day by which it is paid."""

    @model_validator(mode="after")
    def _told(self) -> Self:
        if self.text is not None and self.model_fields_set - {"text"}:
            raise fault("wrong-value", "a line of text stands by itself", "leave 'text' out: 'when' says when a part is paid", ("text",))
        if self.text is None and (self.share is None) == (self.amount is None):
            raise fault("missing-key", "needs 'share' or 'amount', one of them", "write what part is paid, such as {share: 50, when: ...}")
        if self.share == 0 or self.amount == 0:
            raise fault("out-of-range", "a part of 0 is no part", "leave it out", ("share" if self.share == 0 else "amount",))
        return self


def _payment(value: Any) -> Any:
    """A text alone is a line about paying."""
    return {"text": value} if isinstance(value, str) else value


def _add_up(parts: tuple[PaymentPart, ...]) -> tuple[PaymentPart, ...]:
    """Shares are the whole together, or what is left of it beside parts of a fixed amount."""
    shares = [one.share for one in parts if one.share is not None]
    if shares and sum(shares) != HUNDRED:
        raise fault("out-of-range", f"the shares are {sum(shares)} together, not 100", "make them 100, or tell what is paid in a text")
    return parts


PaymentTerms = Annotated[
    tuple[Annotated[PaymentPart, BeforeValidator(_payment, json_schema_input_type=Prose | PaymentPart)], ...],
    BeforeValidator(one_or_many, json_schema_input_type=Prose | list[Prose | PaymentPart]),
    AfterValidator(_add_up),
]
"""How one pays: lines of Markdown, or parts that add up."""
