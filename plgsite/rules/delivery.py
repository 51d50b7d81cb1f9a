"""In which form an edition is given, and so which prices and costs are for it: the one place where that is decided.

The first row that fits decides:

    | the edition                                              | its form is     |
    |----------------------------------------------------------|-----------------|
    | states `delivery`                                        | that            |
    | is `online`                                              | online          |
    | else, where its programme has one form alone             | that            |
    | else, where it has one form that is not given in company | that            |
    | else                                                     | not known       |

Where it is not known, every price may be for it but one for a school by itself: that has no dates of others.
"""

from plgsite.model.editions import Edition
from plgsite.model.offer import Delivery, Price
from plgsite.model.programme import Programme


def form_of(edition: Edition, programme: Programme) -> Delivery | None:
    """How an edition is given, by the table above."""
    if edition.delivery or edition.online:
        return edition.delivery or "online"
    forms = programme.delivery if len(programme.delivery) == 1 else tuple(one for one in programme.delivery if one != "in_company")
    return forms[0] if len(forms) == 1 else None


def edition_forms(edition: Edition, programme: Programme) -> tuple[Delivery, ...]:
    """The forms that an edition may have: its own, else those of the programme."""
    form = form_of(edition, programme)
    return (form,) if form else programme.delivery


def forms_now(programme: Programme, edition: str | None) -> tuple[Delivery, ...]:
    """The forms of what stands on cards: those of the edition that decides, by its id; of the programme where none does."""
    return next((edition_forms(one, programme) for one in programme.editions if one.id == edition), programme.delivery)


def distance(price: Price, forms: tuple[Delivery, ...]) -> int:
    """How far a price is from an edition with these forms: 0 for it, 1 for another form, 2 for a school by itself."""
    return 0 if is_for(price, forms) else 1 if price.delivery != "in_company" else 2


def is_for(price: Price, forms: tuple[Delivery, ...]) -> bool:
    """Whether a price may be for an edition with these forms."""
    return price.delivery in (None, forms[0]) if len(forms) == 1 else price.delivery != "in_company"
