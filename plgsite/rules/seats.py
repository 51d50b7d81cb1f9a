"""Editions that contradict themselves in their places or their status: readers would be told both."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.rules.finding import Finding
from plgsite.rules.standing import EditionState, edition_state, is_over

Said = tuple[str, str, str]
"""A key of an edition; message and hint of what is wrong with it."""


def seats(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Editions that are not over. One that is open with no place left is full, and one that is closed may have places: neither is wrong."""
    for entry in catalogue.of(Programme).values():
        for number, edition in enumerate(entry.record.editions):
            for key, message, hint in () if is_over(edition, today) else _contradictions(edition, edition_state(edition, today)):
                yield Finding(
                    kind="programme",
                    id=entry.id,
                    loc=("editions", number, key),
                    level="warning",
                    code="contradicts-itself",
                    message=message,
                    hint=hint,
                    relies_on=(f"programme:{entry.id}.editions",),
                )


def _contradictions(edition: Edition, state: EditionState) -> Iterator[Said]:
    """What cannot both be. A planned edition with an `enrol_from` has filled up once that day is there, so it is none of these."""
    left = edition.seats_left
    if left == 0 and state == "planned" and not edition.enrol_from:
        message = "no place is left in an edition that is planned, as one without a 'status' is: pages announce it, without a waiting list"
        yield "seats_left", message, "write 'status: full', or leave 'seats_left' out until one can enrol"
    if left and state == "full":
        places = "a place is" if left == 1 else f"{left} places are"
        yield "seats_left", f"{places} left in an edition that is full", "write 'seats_left: 0', or 'status: few_places' or 'open'"
    if edition.guaranteed and state == "cancelled":
        yield "guaranteed", "an edition that is cancelled takes place for certain", "leave 'guaranteed' out, or change 'status'"
    if edition.seats == 0:
        yield "seats", "an edition of 0 places is for nobody", "leave 'seats' out where there is no limit, or write how many there are"
