"""The sitemap and robots.txt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapInputs:
    """Pages by address with the day of their last change ("" where it is not known), as `address day`."""

    base_url: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapIndexInputs:
    """A list of sitemaps, for a site that has more pages than one may hold."""

    base_url: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsInputs:
    """`sitemap` is a complete address."""

    sitemap: str
