"""Editions of which nobody can say which price they have: it goes by a form of delivery, and they do not state theirs."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.programme import Programme
from plgsite.rules.delivery import form_of
from plgsite.rules.finding import Finding
from plgsite.rules.standing import is_over


def unclear_forms(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """An edition that is not over states its form where its programme has several, and prices or costs that differ by them."""
    for entry in catalogue.of(Programme).values():
        programme = entry.record
        costs = tuple(one for one in programme.extra_costs if one.mandatory)
        forms = sorted({one.delivery for one in (*programme.prices, *costs) if one.delivery and one.delivery in programme.delivery})
        for number, edition in enumerate(programme.editions if forms else ()):
            if not is_over(edition, today) and not edition.prices and form_of(edition, programme) is None:
                yield Finding(
                    kind="programme",
                    id=entry.id,
                    loc=("editions", number),
                    level="warning",
                    code="unclear-form",
                    message=f"edition '{edition.id}' does not say in which form it is given, and the price differs by that",
                    hint=f"write 'delivery: {forms[0]}' or another form of the programme with the edition",
                    relies_on=(f"programme:{entry.id}.editions",),
                )
