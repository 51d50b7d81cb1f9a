"""Postal addresses on their lines, as people of the country write them."""

import re

from plgsite.model.parts import Address
from plgsite.wording import Wording

NETHERLANDS = "NL"
_POSTCODE = re.compile(r"\d{4} ?[A-Za-z]{2}")


def address_lines(found: Address | None, words: Wording, *, home: str = "", under: str = "") -> tuple[str, ...]:
    """The lines of a postal address; the last one names the country where that is another than `home` ("" for an address at home).

    A region is not part of an address in the Netherlands: it stands in for a town that is not stated. None where they would only repeat
    the name that they stand `under`.
    """
    if not found:
        return ()
    country = words.formats.country_code(found.country or home or NETHERLANDS)
    town = _gap(found.postcode or "", country).join(filter(None, (found.postcode, found.city)))
    abroad = words.formats.country_name(country) if found.country and home and country != words.formats.country_code(home) else ""
    lines = tuple(filter(None, (found.street, town or found.region, abroad)))
    return lines if lines != (under,) else ()


def _gap(postcode: str, country: str) -> str:
    """Two blanks between postcode and town, as the Dutch post wants it, and in no other country."""
    return "  " if country == NETHERLANDS and _POSTCODE.fullmatch(postcode) else " "
