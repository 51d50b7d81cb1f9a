"""Which field of a programme shows where: one row for each field.

A new field gets a row here, and the lists that must know of it follow: what is own text, what `[[part]]` has something to show, what the
studiegids leaves out. `tests/test_fields.py` holds the table to what is published: it looks for the value of every field in every output.

    output     what it is                          what belongs there
    ---------  ----------------------------------  ---------------------------------------------------------
    page       the page of the programme           all that the provider says of it
    brochure   the brochure as a page              the same, for who takes it along
    pdf        the brochure as a PDF               the same, on paper
    guide      the studiegids of all programmes    what tells programmes apart, on paper
    decision   the decision page of the brochure   what a board asks before it says yes
    card       the card in lists                   what makes a reader go on
    columns    the files that sort and filter      what cards and facets are made of
    compare    the table beside others             facts alone
    json_ld    data for search engines             what schema.org has a property for
    calendar   its meetings as an .ics file        days and places
    feed       news of the site                    the card, in words
"""

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

Output = Literal["page", "brochure", "pdf", "guide", "decision", "card", "columns", "compare", "json_ld", "calendar", "feed"]
OUTPUTS: tuple[Output, ...] = get_args(Output)


class Field(Struct, frozen=True, kw_only=True):
    """A row: the outputs that show the field, the part of the page that it belongs to, and whether it is own text."""

    outputs: frozenset[str]
    part: str = ""
    """The `[[part]]` that it fills; "" where prose cannot place it."""
    own_text: bool = False
    """No list, no feed, no rule and no page of another record looks at it, so an edit of it touches its own pages alone."""
    fact: bool = False
    """Lists and pages of other programmes may show it, and count and sort by it; but nothing has its address, its place in the order of
    titles or its neighbours by it, and no rule about another record looks at it."""


OWN = "page brochure pdf"
"""The three that say all there is to say."""


def _field(outputs: str = "", part: str = "", *, own_text: bool = False, fact: bool = False) -> Field:
    return Field(outputs=frozenset(outputs.split()), part=part, own_text=own_text, fact=fact)


PROGRAMME: Mapping[str, Field] = {
    "slug": _field(f"{OWN} guide card columns compare json_ld calendar feed"),
    "aliases": _field(),
    "draft": _field(),
    "publish_on": _field(),
    "expires_on": _field(),
    "published": _field("json_ld"),
    "updated": _field(f"{OWN} guide"),
    "listed": _field(),
    "title": _field(f"{OWN} guide card columns compare json_ld calendar feed"),
    "kind": _field(f"{OWN} guide card columns compare json_ld feed"),
    "summary": _field(f"{OWN} guide decision card columns json_ld feed", fact=True),
    "subtitle": _field(f"{OWN} guide", own_text=True),
    "motto": _field(OWN, own_text=True),
    "code": _field(f"{OWN} guide json_ld", fact=True),
    "external_ids": _field(f"{OWN} guide json_ld"),
    "provider": _field(f"{OWN} guide decision card columns compare json_ld feed"),
    "partners": _field(f"{OWN} guide json_ld"),
    "contact": _field(f"{OWN} decision", fact=True),
    "themes": _field("page guide json_ld feed"),
    "sectors": _field(f"{OWN} guide compare", fact=True),
    "audience": _field(f"{OWN} guide decision json_ld", "audience", own_text=True),
    "payer": _field(f"{OWN} guide compare", fact=True),
    "age": _field(f"{OWN} guide decision card columns compare json_ld feed", fact=True),
    "group_size": _field(f"{OWN} guide decision compare", fact=True),
    "admission": _field(f"{OWN} guide decision json_ld", "audience", own_text=True),
    "requires": _field(f"{OWN} decision json_ld", "requires"),
    "level": _field(f"{OWN} guide decision compare json_ld"),
    "nlqf": _field(f"{OWN} guide compare", fact=True),
    "language": _field(f"{OWN} guide columns compare"),
    "delivery": _field(f"{OWN} guide decision compare json_ld", fact=True),
    "duration": _field(f"{OWN} guide decision card columns compare json_ld feed", fact=True),
    "half_day": _field(f"{OWN} decision", own_text=True),
    "day": _field(f"{OWN} decision", own_text=True),
    "study_load": _field(f"{OWN} guide decision card columns compare json_ld feed", fact=True),
    "prices": _field(f"{OWN} guide decision card columns compare json_ld feed", "prices", fact=True),
    "extra_costs": _field(f"{OWN} guide decision card columns compare json_ld feed", "prices", fact=True),
    "price_note": _field(f"{OWN} guide", "prices", own_text=True),
    "funding": _field(f"{OWN} guide decision columns compare json_ld", "funding", fact=True),
    "payment_terms": _field(f"{OWN} guide decision", "prices", own_text=True),
    "recognitions": _field(f"{OWN} guide decision compare json_ld", "recognitions", fact=True),
    "rating": _field(f"{OWN} guide compare", "recognitions", fact=True),
    "locations": _field(f"{OWN} guide decision card columns compare", "locations", fact=True),
    "location_note": _field(OWN, "locations", own_text=True),
    "editions": _field(f"{OWN} guide decision card columns compare json_ld calendar feed", "editions", fact=True),
    "schedule_note": _field(f"{OWN} guide", "editions", own_text=True),
    "start_note": _field(f"{OWN} guide decision compare", "editions", fact=True),
    "enrolment_status": _field(f"{OWN} guide decision card columns", fact=True),
    "modules": _field(f"{OWN} guide json_ld", "modules", own_text=True),
    "sessions": _field(f"{OWN} guide json_ld", "sessions", own_text=True),
    "steps": _field(f"{OWN} guide", "steps", own_text=True),
    "outcomes": _field(f"{OWN} guide decision json_ld", "outcomes", own_text=True),
    "deliverables": _field(OWN, "outcomes", own_text=True),
    "skills": _field(f"{OWN} json_ld", "skills", own_text=True),
    "assessment": _field(OWN, "assessment", own_text=True),
    "certificate": _field(f"{OWN} json_ld", "certificate", own_text=True),
    "pathways": _field(OWN, "pathways", own_text=True),
    "options": _field(OWN, "options", fact=True),
    "teachers": _field(f"{OWN} json_ld", "teachers", fact=True),
    "teachers_note": _field(OWN, "teachers", own_text=True),
    "support": _field(OWN, "support", own_text=True),
    "testimonials": _field(OWN, "testimonials", own_text=True),
    "discussion": _field(OWN, "discussion", own_text=True),
    "scan": _field(OWN, "scan"),
    "related": _field("page compare"),
    "references": _field(OWN, "references", own_text=True),
    "attachments": _field(f"{OWN} json_ld", "attachments"),
    "badges": _field(OWN, fact=True),
    "hero": _field("page card columns guide json_ld"),
    "layout": _field(),
    "brochure": _field("brochure pdf"),
    "enrolment": _field(f"{OWN} json_ld", fact=True),
    "terms": _field(OWN, "terms", own_text=True),
    "own": _field(f"{OWN} guide decision card columns compare json_ld feed"),
    "blocks": _field("page"),
    "body": _field(f"{OWN} guide", own_text=True),
}
"""In the order of the model. What has no output decides something else, and is nothing to read."""

ALWAYS_FILLED = frozenset({"facts", "contact"})
"""Parts that every programme has something to show in."""
OF_OTHERS = frozenset({"terms", "stories", "follow_ups"})
"""Parts that show what stands in other records too."""
PARTS = frozenset(row.part for row in PROGRAMME.values() if row.part) | ALWAYS_FILLED | OF_OTHERS
"""The parts of a programme, without those that show one of several."""
