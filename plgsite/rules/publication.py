"""Which records are published on a day."""

import datetime

from msgspec import Struct

from plgsite.catalogue import Absence
from plgsite.model.record import Record


class Admit(Struct, frozen=True, kw_only=True):
    """What a build lets in that a reader should not see yet, or no longer."""

    drafts: bool = False
    future: bool = False
    expired: bool = False


def absence(record: Record, today: datetime.date, admit: Admit) -> Absence | None:
    """Why a record is left out on a day; None when it is published."""
    if record.draft and not admit.drafts:
        return "draft"
    if record.publish_on and record.publish_on > today and not admit.future:
        return "future"
    if record.expires_on and record.expires_on <= today and not admit.expired:
        return "expired"
    return None
