"""The page for what is not found."""

from msgspec import Struct

from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame


class NotFoundInputs(Struct, frozen=True, kw_only=True):
    """What the page for what is not found is made from."""

    frame: Frame


class NotFoundView(Struct, frozen=True, kw_only=True):
    """The page for what is not found."""

    frame: Frame
    title: str


def not_found_view(given: NotFoundInputs, facts: Facts) -> NotFoundView:
    """The view of the page for what is not found."""
    return NotFoundView(frame=given.frame, title=given.frame.words.not_found_title)
