"""Sitemaps (https://www.sitemaps.org/protocol.html) and robots.txt (RFC 9309)."""

from plgsite.render.xml import SITEMAP, add, document, root
from plgsite.views.machines.sitemap import RobotsInputs, SitemapIndexInputs, SitemapInputs


def sitemap(given: SitemapInputs) -> bytes:
    """All pages; a day of last change only where one is known."""
    top = root(SITEMAP, "urlset")
    for page in given.pages:
        at, _, day = page.rpartition(" ")
        url = add(top, "url")
        add(url, "loc", given.base_url + at)
        if day:
            add(url, "lastmod", day)
    return document(top)


def sitemap_index(given: SitemapIndexInputs) -> bytes:
    """The file that names the parts of a sitemap (sitemaps.org 0.9)."""
    top = root(SITEMAP, "sitemapindex")
    for at in given.addresses:
        add(add(top, "sitemap"), "loc", given.base_url + at)
    return document(top)


def robots(given: RobotsInputs) -> bytes:
    """Everything may be read."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {given.sitemap}\n".encode()
