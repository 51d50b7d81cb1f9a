"""What machines read: a writer for each family. A new one is one function and one row here."""

from collections.abc import Callable, Mapping
from typing import Any

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.feeds import atom, json_feed
from plgsite.render.licences import licences
from plgsite.render.manifest import manifest
from plgsite.render.patterns import pattern
from plgsite.render.sitemap import robots, sitemap, sitemap_index
from plgsite.search.entry import file_bytes
from plgsite.views.lists.search import search_entry, search_text


def _calendar(inputs: Any) -> bytes:
    from plgsite.render.calendars import calendar  # its library takes as long to import as a page to render twenty times

    return calendar(inputs)


WRITERS: Mapping[str, Callable[[Any], bytes]] = {
    "feed-atom": atom,
    "feed-json": json_feed,
    "sitemap": sitemap,
    "sitemap-index": sitemap_index,
    "robots": robots,
    "calendar": _calendar,
    "columns": lambda inputs: inputs.text.encode("utf-8"),
    "manifest": manifest,
    "pattern": pattern,
    "licences": licences,
    "search-entry": lambda inputs: file_bytes(search_entry(inputs)),
    "search-text": lambda inputs: file_bytes(search_text(inputs)),
}


def write(artifact: Artifact) -> bytes:
    """The bytes of an artifact of medium "data": its inputs are its view."""
    return WRITERS[artifact.family](artifact.inputs)
