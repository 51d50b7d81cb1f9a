"""What --keep-going does to the site's own record: a menu or home page does without the records that were left out."""

from collections.abc import Mapping

from msgspec.structs import replace

from plgsite.load.parsed import ParsedRecord
from plgsite.model.site import MenuItem, Site

Home = tuple[str, ParsedRecord]
"""A record with the path of its file."""
Homes = Mapping[str, Home]
"""By reference (`kind:id`)."""


def without_mentions(homes: Homes, gone: frozenset[str]) -> Homes:
    """The records, with a site that neither features nor links in a menu what is gone."""
    path, record = homes.get("site:site", ("", None))
    if record is None or not isinstance(record.record, Site):
        return homes
    site = record.record
    featured = tuple(id for id in site.home.featured if f"programme:{id}" not in gone)
    changes = {
        "menu": _without(site.menu, gone),
        "footer": _without(site.footer, gone),
        "home": site.home.model_copy(update={"featured": featured}),
    }
    mentions = tuple(one for one in record.mentions if one.at.loc[:2] != ("home", "featured") or f"{one.kind}:{one.to}" not in gone)
    return {**homes, "site:site": (path, replace(record, record=site.model_copy(update=changes), mentions=mentions))}


def _without(items: tuple[MenuItem, ...], gone: frozenset[str]) -> tuple[MenuItem, ...]:
    kept = (_thinned(item, gone) for item in items)
    return tuple(item for item in kept if item.to or item.items)


def _thinned(item: MenuItem, gone: frozenset[str]) -> MenuItem:
    left = {"to": None if item.to in gone else item.to, "items": tuple(one for one in item.items if one.to not in gone)}
    return item.model_copy(update=left)
