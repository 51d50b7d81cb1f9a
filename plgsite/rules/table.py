"""The table of catalogue rules: a new rule is one function and one row."""

from collections.abc import Callable, Iterator

from plgsite.catalogue import Catalogue
from plgsite.rules.addresses import addresses
from plgsite.rules.aliases import aliases
from plgsite.rules.enrolment import enrolment
from plgsite.rules.facet_values import facet_values
from plgsite.rules.finding import Finding
from plgsite.rules.guide import guide
from plgsite.rules.images import images
from plgsite.rules.palette import brand_contrast
from plgsite.rules.programmes import programmes
from plgsite.rules.site import languages, menu
from plgsite.rules.times import times

RULES: tuple[Callable[[Catalogue], Iterator[Finding]], ...] = (
    addresses,
    aliases,
    facet_values,
    programmes,
    enrolment,
    times,
    images,
    menu,
    languages,
    brand_contrast,
    guide,
)
