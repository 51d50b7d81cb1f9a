"""A logo that can hardly be seen on the pages of a scheme stands on a plate there; and what may be a logo or an icon."""

from collections.abc import Iterator

from plgsite.catalogue import PICTURES, Catalogue, Entry, File
from plgsite.diagnostics import Loc
from plgsite.model.places import Provider
from plgsite.model.site import Brand, Site
from plgsite.rules.finding import Finding

FAINT = 40
"""Percent of the outlines of a logo: with more of them lost, it is not the same logo."""
SMALL = 180
"""Pixels: so large is the icon on the start screen of a telephone."""
SQUARE = 0.03
"""So much longer may one side of an icon be than the other."""


def by_day(logo: File) -> bool:
    """Whether a logo needs a dark plate on a light page or on paper."""
    return logo.faint[0] > FAINT and logo.faint[1] < logo.faint[0]


def by_night(logo: File) -> bool:
    """Whether a logo needs a white plate on a dark page."""
    return logo.faint[1] > FAINT and logo.faint[0] < logo.faint[1]


def has_day(brand: Brand) -> bool:
    """Whether there are light pages."""
    return brand.schemes != "dark"


def has_night(brand: Brand) -> bool:
    """Whether there are dark pages."""
    return brand.schemes != "light"


def logos(catalogue: Catalogue) -> Iterator[Finding]:
    """What stands on a plate is told, unless the site accepts that."""
    site = catalogue.get(Site, "site")
    brand = site.record.brand
    for key in ("logo", "logo_dark", "icon"):
        if (written := getattr(brand, key)) and (file := site.files.get(written)) and not file.source.lower().endswith(PICTURES):
            yield _no_picture(key, written)
    if brand.icon and (icon := site.files.get(brand.icon)) and icon.width and icon.height:
        yield from _icon(icon, icon.width, icon.height)
    if brand.adjusted == "accept":
        return
    yield from _plates(site)
    for id, provider in catalogue.of(Provider).items():
        logo = provider.files.get(provider.record.logo) if provider.record.logo else None
        if logo and by_day(logo):
            yield _faint("provider", id, ("logo",), "on a white plate", logo.faint[0], "a dark one")


def _plates(site: Entry[Site]) -> Iterator[Finding]:
    brand = site.record.brand
    logo, dark = (site.files.get(written) if written else None for written in (brand.logo, brand.logo_dark))
    if logo and has_day(brand) and by_day(logo):
        yield _faint("site", "site", ("brand", "logo"), "on a light page", logo.faint[0], "a dark plate")
    shown = dark or logo
    if shown and has_night(brand) and by_night(shown):
        yield _faint("site", "site", ("brand", "logo_dark" if dark else "logo"), "on a dark page", shown.faint[1], "a white plate")


def _faint(kind: str, id: str, loc: Loc, where: str, percent: int, plate: str) -> Finding:
    way_out = "give dark pages a 'logo_dark'" if where == "on a dark page" and loc[-1] == "logo" else "take another logo"
    return Finding(
        kind=kind,
        id=id,
        loc=loc,
        level="warning",
        code="low-contrast",
        message=f"{percent}% of the outlines of this logo have a contrast of less than 3:1 {where}, so it stands on {plate} there",
        hint=f"{way_out}; or write 'adjusted: accept' at 'brand' of the site to keep the plate and be told no more",
        relies_on=("site:site.brand",),
    )


def _no_picture(key: str, written: str) -> Finding:
    message, hint = f"the {key.partition('_')[0]} '{written}' is no picture", "save it as SVG or PNG"
    return Finding(kind="site", id="site", loc=("brand", key), code="wrong-picture", message=message, hint=hint)


def _icon(icon: File, width: int, height: int) -> Iterator[Finding]:
    is_drawing = icon.source.lower().endswith(".svg")
    why, hint = "", ""
    if max(width, height) > (1 + SQUARE) * min(width, height):
        why, hint = "it is not square, so it gets empty borders", "cut it to a square"
    elif not is_drawing and width < SMALL:
        why, hint = "telephones show it larger, so it is blurred there", "save it as SVG, or as PNG of 512 x 512 pixels"
    if why:
        message = f"the icon is {width} x {height} pixels: {why}"
        yield Finding(kind="site", id="site", loc=("brand", "icon"), level="warning", code="wrong-icon", message=message, hint=hint)
