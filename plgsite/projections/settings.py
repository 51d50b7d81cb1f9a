"""What a plan is made for, beside the catalogue."""

import datetime
from collections.abc import Mapping

from msgspec import Struct, field

from plgsite.digest import Digest


class Settings(Struct, frozen=True, kw_only=True):
    """The day, the base address (empty: the site's), whether brochures and a full-text search are made, the theme's assets by name."""

    today: datetime.date
    base_url: str = ""
    brochures: bool = True
    for_printer: bool = False
    """Whether all brochures have an edition for the printer, whatever records say."""
    search: bool = True
    keyed_assets: bool = True
    """Whether the address of a theme's asset holds its key, so that browsers may keep it for ever. Not in a preview: there an edit of a
    stylesheet changes the stylesheet alone."""
    theme_assets: Mapping[str, Digest]
    added_assets: frozenset[str] = frozenset()
    """Those that the site has beside the theme's own."""
    named: frozenset[str] = frozenset()
    """What templates of the site's own may name as a record (`page:contact`)."""
    fonts: Mapping[str, Digest] = field(default_factory=dict)
    """The digests of the font files below `content/`, by path."""
