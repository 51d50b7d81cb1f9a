"""The sitemap and robots.txt."""

from msgspec import Struct


class SitemapInputs(Struct, frozen=True, kw_only=True):
    """Pages by address with the day of their last change ("" where it is not known), as `address day`."""

    base_url: str
    pages: tuple[str, ...]


class SitemapIndexInputs(Struct, frozen=True, kw_only=True):
    """A list of sitemaps, for a site that has more pages than one may hold."""

    base_url: str
    addresses: tuple[str, ...]


class RobotsInputs(Struct, frozen=True, kw_only=True):
    """`sitemap` is a complete address."""

    sitemap: str
