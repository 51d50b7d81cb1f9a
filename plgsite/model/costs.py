"""What is to be paid beside the price: ExtraCost."""

from typing import Literal, Self

from pydantic import model_validator

from plgsite.model.offer import Charge, check_amount
from plgsite.values.fault import fault
from plgsite.values.types import Amount, Flag, Text, WebAddress, Whole

CostKind = Literal["exam", "book", "material", "enrolment_fee", "travel", "deposit", "rental", "membership", "other"]


class ExtraCost(Charge):
    """Something that is paid beside the price: an exam, a book, travel. A deposit is paid back, so it is in no total."""

    title: Text
    kind: CostKind = "other"
    mandatory: Flag
    """Whether every participant pays it. It has to be stated: what must be paid stands in the total."""
    per_km: Amount | None = None
    """Of travel: what each kilometre costs, beside the amount where there is one."""
    within_km: Whole | None = None
    """Of travel: up to so many kilometres nothing is to be paid."""
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _told(self) -> Self:
        if self.kind != "travel":
            for key in ("per_km", "within_km"):
                if getattr(self, key) is not None:
                    raise fault("wrong-value", f"'{key}' is of travel", "write kind: travel, or leave it out", (key,))
        if self.per_km is None:
            check_amount(self)
        return self

    @property
    def is_free(self) -> bool:
        """Whether it is free of charge, however far one is."""
        return self.figure == 0 and not self.per_km

    @property
    def is_paid_back(self) -> bool:
        """Whether it comes back at the end."""
        return self.kind == "deposit"
