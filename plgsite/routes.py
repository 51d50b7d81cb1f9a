"""Addresses: all of them, one table. An address is site-relative, without a leading slash; a page's ends in a slash."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from plgsite.digest import digest_text
from plgsite.varieties import each_with_varieties, with_varieties

ADDRESSES: Mapping[str, Mapping[str, str]] = each_with_varieties(
    {
        "home": {"nl": "", "en": ""},
        "catalogue": {"nl": "aanbod/", "en": "courses/"},
        "programme": {"nl": "aanbod/{slug}/", "en": "courses/{slug}/"},
        "facet": {"nl": "aanbod/op/{facet}/{slug}/", "en": "courses/by/{facet}/{slug}/"},
        "facet-values": {"nl": "aanbod/op/{facet}/", "en": "courses/by/{facet}/"},
        "whole-catalogue": {"nl": "aanbod/studiegids.pdf", "en": "courses/catalogue.pdf"},
        "whole-catalogue-print": {"nl": "aanbod/studiegids-druk.pdf", "en": "courses/catalogue-print.pdf"},
        "brochure": {"nl": "aanbod/{slug}/brochure/", "en": "courses/{slug}/brochure/"},
        "brochure-pdf": {"nl": "aanbod/{slug}/brochure/{slug}.pdf", "en": "courses/{slug}/brochure/{slug}.pdf"},
        "brochure-print": {"nl": "aanbod/{slug}/brochure/{slug}-druk.pdf", "en": "courses/{slug}/brochure/{slug}-print.pdf"},
        "theme": {"nl": "themas/{slug}/", "en": "themes/{slug}/"},
        "location": {"nl": "locaties/{slug}/", "en": "locations/{slug}/"},
        "teacher": {"nl": "docenten/{slug}/", "nl-BE": "lesgevers/{slug}/", "en": "teachers/{slug}/"},
        "themes": {"nl": "themas/", "en": "themes/"},
        "locations": {"nl": "locaties/", "en": "locations/"},
        "teachers": {"nl": "docenten/", "nl-BE": "lesgevers/", "en": "teachers/"},
        "agenda": {"nl": "agenda/", "en": "agenda/"},
        "agenda-month": {"nl": "agenda/{slug}/", "en": "agenda/{slug}/"},
        "agenda-calendar": {"nl": "agenda.ics", "en": "agenda.ics"},
        "programme-calendar": {"nl": "aanbod/{slug}/agenda.ics", "en": "courses/{slug}/agenda.ics"},
        "compare": {"nl": "vergelijken/", "en": "compare/"},
        "search": {"nl": "zoeken/", "en": "search/"},
        "search-index": {"nl": "zoeken/index/", "en": "search/index/"},
        "new": {"nl": "nieuw/", "en": "new/"},
        "feed-atom": {"nl": "feed.atom", "en": "feed.atom"},
        "feed-json": {"nl": "feed.json", "en": "feed.json"},
        "sitemap": {"nl": "sitemap.xml", "en": "sitemap.xml"},
        "sitemap-part": {"nl": "sitemap-{slug}.xml", "en": "sitemap-{slug}.xml"},
        "robots": {"nl": "robots.txt", "en": "robots.txt"},
        "licences": {"nl": "licences.txt", "en": "licences.txt"},
        "stories": {"nl": "verhalen/", "en": "stories/"},
        "story": {"nl": "verhalen/{slug}/", "en": "stories/{slug}/"},
        "scan": {"nl": "scans/{slug}/", "en": "scans/{slug}/"},
        "page": {"nl": "{slug}/", "en": "{slug}/"},
        "not-found": {"nl": "404.html", "en": "404.html"},
        "manifest": {"nl": "manifest.webmanifest", "en": "manifest.webmanifest"},
        "asset": {"nl": "assets/{slug}", "en": "assets/{slug}"},
    }
)

BY_AUDIENCE: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    # Addresses of records whose word is another for an audience: those that teach are called trainers.
    "company": each_with_varieties(
        {"teacher": {"nl": "trainers/{slug}/", "en": "trainers/{slug}/"}, "teachers": {"nl": "trainers/", "en": "trainers/"}}
    ),
    "care": {"teacher": {"en": "trainers/{slug}/"}, "teachers": {"en": "trainers/"}},
}

NEXT_PAGE: Mapping[str, str] = with_varieties({"nl": "pagina/{number}/", "en": "page/{number}/"})

FACETS: Mapping[str, Mapping[str, str]] = each_with_varieties(
    {
        # The word of each facet in an address.
        "sector": {"nl": "sector", "en": "sector"},
        "kind": {"nl": "type", "en": "type"},
        "provider": {"nl": "aanbieder", "en": "provider"},
        "theme": {"nl": "thema", "en": "theme"},
        "location": {"nl": "locatie", "en": "location"},
        "delivery": {"nl": "vorm", "en": "delivery"},
        "level": {"nl": "niveau", "en": "level"},
        "price": {"nl": "prijs", "en": "price"},
        "study_load": {"nl": "omvang", "en": "study-load"},
        "start": {"nl": "start", "en": "start"},
        "language": {"nl": "voertaal", "en": "language"},
        "age": {"nl": "leeftijd", "en": "age"},
        "funding": {"nl": "vergoeding", "en": "funding"},
        "letter": {"nl": "letter", "en": "letter"},
    }
)

FACET_VALUES: Mapping[str, Mapping[str, str]] = each_with_varieties(
    {
        # Values whose own name is no word for a reader; the others stand in an address by their id or their name.
        "other": {"nl": "overig", "en": "other"},
        "classroom": {"nl": "op-locatie", "en": "classroom"},
        "in_company": {"nl": "in-company", "en": "in-company"},
        "blended": {"nl": "deels-online", "en": "blended"},
        "ages": {"nl": "{low}-tot-en-met-{high}", "en": "{low}-to-{high}"},
        "band_below": {"nl": "tot-{high}", "en": "under-{high}"},
        "band_between": {"nl": "{low}-tot-{high}", "en": "{low}-to-{high}"},
        "band_from": {"nl": "vanaf-{low}", "en": "from-{low}"},
    }
)

RESERVED: Mapping[str, frozenset[str]] = {
    # The second words may not be a programme's slug, the first words not a page's.
    "programme": frozenset(
        {"op", "by", "pagina", "page", "brochure", "agenda", "studiegids", "catalogue", "studiegids-druk", "catalogue-print"}
    ),
    "page": frozenset(
        [
            "aanbod",
            "courses",
            "themas",
            "themes",
            "locaties",
            "locations",
            "docenten",
            "lesgevers",
            "trainers",
            "teachers",
            "agenda",
            "vergelijken",
            "compare",
            "zoeken",
            "search",
            "verhalen",
            "stories",
            "scans",
            "nieuw",
            "new",
            "assets",
            "api",
            "pagina",
            "page",
            "en",
            "nl",
            "404",
            "feed",
            "static",
        ]
    ),
}

HAS_PAGE = frozenset({"programme", "theme", "location", "teacher", "page", "story", "scan"})
"""Kinds of record that have an address of their own."""


def address(name: str, language: str, *, slug: str = "", facet: str = "", number: int = 1) -> str:
    """The address of a row of the table; `facet` is its word in that language, `number` that of the page of a list, from 1."""
    return page_of(ADDRESSES[name][language].format(slug=slug, facet=facet), language, number)


def record_address(kind: str, language: str, slug: str, audience: str) -> str:
    """The address of a record in a site for an audience (school, company, public, care, own)."""
    other = BY_AUDIENCE.get(audience, {}).get(kind, {}).get(language)
    return other.format(slug=slug) if other else address(kind, language, slug=slug)


def page_of(at: str, language: str, number: int) -> str:
    """The address of a page of a list, by that of its first."""
    return at if number == 1 else at + NEXT_PAGE[language].format(number=number)


def facet_word(facet: str, language: str) -> str:
    """The word of a facet in an address; of one that a site has of its own, its name."""
    return FACETS[facet][language] if facet in FACETS else facet.removeprefix("own-")


def facet_address(facet: str, slug: str, language: str) -> str:
    """The address of the programmes that have a value of a facet."""
    return address("facet", language, facet=facet_word(facet, language), slug=slug)


def facet_values_address(facet: str, language: str) -> str:
    """The address of the page of all values of a facet, where there are many."""
    return address("facet-values", language, facet=facet_word(facet, language))


_SIGNS = str.maketrans({"+": " plus ", "#": " sharp "})
"""Signs that tell one name from another: A2 and A2+, C and C#."""


def kind_at(at: str) -> str:
    """The kind of record whose address that may be, in any language; "" for a list, a further page or anything else."""
    found = ((kind, pattern.fullmatch(at)) for kind, pattern in _RECORDS)
    return next((kind for kind, match in found if match and match["slug"] not in RESERVED.get(kind, ())), "")


_RECORDS = tuple(
    (kind, re.compile(re.escape(pattern).replace(r"\{slug\}", "(?P<slug>[^/]+)")))
    for kind in sorted(HAS_PAGE)
    for pattern in dict.fromkeys(
        pattern for row in (ADDRESSES[kind], *(table.get(kind, {}) for table in BY_AUDIENCE.values())) for pattern in row.values()
    )
)


@lru_cache(4096)
def slugged(name: str) -> str:
    """A name as the last word of an address: lower-case letters and digits without accents, joined by hyphens; A2+ is `a2-plus`.

    A name without any (in another script) is known by its digest.
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_SIGNS)).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", folded)) or digest_text(name)[:8]


NAME = 80
"""So many letters of a file's own name stand in the one it is published under."""


def safe_name(name: str) -> str:
    """A file's name (without its suffix) as every host and file system holds it: letters a to z, digits, dots and hyphens."""
    folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]*(?:[^a-z0-9.]+|\.{2,})[^a-z0-9]*", "-", folded).strip(".-")[:NAME].strip(".-") or "file"


def output_path(at: str) -> str:
    """The file that answers at an address."""
    return f"{at}index.html" if at.endswith("/") or not at else at
