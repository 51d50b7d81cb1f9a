"""Feeds: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the same entries."""

import json
from html import escape
from typing import Any

from plgsite.render.xml import ATOM, add, document, root
from plgsite.views.machines.feeds import FeedEntry, FeedInputs


def content(entry: FeedEntry) -> str:
    """An entry as HTML: the summary, and the facts in a list."""
    facts = "".join(f"<li>{escape(fact)}</li>" for fact in entry.facts)
    return f"<p>{escape(entry.summary)}</p>" + (f"<ul>{facts}</ul>" if facts else "")


def atom(given: FeedInputs) -> bytes:
    """The feed as Atom (RFC 4287)."""
    top = root(ATOM, "feed")
    top.set("xml:lang", given.language)
    add(top, "id", given.permalinks_at + given.address)
    add(top, "title", given.title)
    if given.subtitle:
        add(top, "subtitle", given.subtitle)
    add(top, "updated", max(one.updated for one in given.entries))
    add(top, "link", rel="self", type="application/atom+xml", href=given.base_url + given.address)
    add(top, "link", rel="alternate", type="text/html", href=given.base_url)
    add(add(top, "author"), "name", given.author)
    for one in given.entries:
        entry = add(top, "entry")
        add(entry, "id", given.permalinks_at + one.address)
        add(entry, "title", one.title)
        add(entry, "updated", one.updated)
        if one.published:
            add(entry, "published", one.published)
        add(entry, "link", rel="alternate", type="text/html", href=given.base_url + one.address)
        for tag in (one.kind, *one.tags):
            add(entry, "category", term=tag)
        add(entry, "summary", one.summary)
        add(entry, "content", content(one), type="html")
    return document(top)


def json_feed(given: FeedInputs) -> bytes:
    """The feed as JSON Feed 1.1."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": given.title,
        "home_page_url": given.base_url,
        "feed_url": given.base_url + given.address,
        "description": given.subtitle,
        "language": given.language,
        "authors": [{"name": given.author}],
        "items": [_item(given, one) for one in given.entries],
    }
    return json.dumps(_stated(feed), ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _item(given: FeedInputs, one: FeedEntry) -> dict[str, Any]:
    return _stated(
        {
            "id": given.permalinks_at + one.address,
            "url": given.base_url + one.address,
            "title": one.title,
            "summary": one.summary,
            "content_html": content(one),
            "date_published": one.published,
            "date_modified": one.updated,
            "tags": [one.kind, *one.tags],
        }
    )


def _stated(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value}
