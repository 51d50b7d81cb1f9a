"""The table of catalogue rules: a new rule is one function and one row."""

import datetime
from collections.abc import Callable, Iterator

from plgsite.catalogue import Catalogue
from plgsite.rules.addresses import addresses
from plgsite.rules.aliases import aliases
from plgsite.rules.allow import loads_elsewhere
from plgsite.rules.editions import editions
from plgsite.rules.enrolment import enrolment
from plgsite.rules.facet_values import facet_values
from plgsite.rules.finding import Finding
from plgsite.rules.guide import guide
from plgsite.rules.images import images
from plgsite.rules.logos import logos
from plgsite.rules.meetings import meetings
from plgsite.rules.own_fields import own_field_labels, own_fields
from plgsite.rules.own_words import own_labels, own_nouns
from plgsite.rules.palette import brand_contrast
from plgsite.rules.people import people
from plgsite.rules.placeholders import placeholders
from plgsite.rules.prices_in_time import prices_in_time
from plgsite.rules.prices_over import prices_over
from plgsite.rules.programmes import programmes
from plgsite.rules.reachable import reachable
from plgsite.rules.seats import seats
from plgsite.rules.site import facets, languages, menu
from plgsite.rules.times import times
from plgsite.rules.unclear_forms import unclear_forms

DAILY_RULES: tuple[Callable[[Catalogue, datetime.date], Iterator[Finding]], ...] = (
    prices_over,
    prices_in_time,
    unclear_forms,
    reachable,
    meetings,
    seats,
)
"""What depends on the day too."""

RULES: tuple[Callable[[Catalogue], Iterator[Finding]], ...] = (
    addresses,
    aliases,
    facet_values,
    programmes,
    people,
    placeholders,
    enrolment,
    editions,
    times,
    images,
    menu,
    facets,
    languages,
    own_fields,
    own_field_labels,
    own_nouns,
    own_labels,
    brand_contrast,
    logos,
    guide,
    loads_elsewhere,
)
