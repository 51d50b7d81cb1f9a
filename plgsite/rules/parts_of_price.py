"""What an amount is for, where its own words say that it pays for a part: "per half uur", "Vroegboekprijs per kwartaal"."""

import re

from plgsite.model.offer import Charge

_PARTS = """
avond avonden bijeenkomst bijeenkomsten blok dag dagdeel dagdelen dagen half halve jaar kwartaal kwartier keer leerjaar les lesdag lesjaar
lessen lesuur maand maanden middag minuten module ochtend onderdeel schooljaar seizoen semester sessie sessies studiejaar termijn trimester
uren uur vak week weken
class day days evening half-day hour hours lesson lessons minutes module month months morning quarter season semester session sessions term
year
"""
_OF_A_PART = re.compile(rf"\bper (?:\d+ )?(?:{'|'.join(_PARTS.split())})\b", re.IGNORECASE)


def is_of_a_part(price: Charge) -> bool:
    """Whether a price is no price of a whole programme: by its unit, or by what its label (of a cost: its title) or note says."""
    name = getattr(price, "label", None) or getattr(price, "title", None)
    return price.unit != "programme" or any(text and _OF_A_PART.search(text) for text in (name, price.note))
