"""The index of all listed programmes."""

from plgsite.facets.facets import Facets
from plgsite.projections.projections import Projections
from plgsite.texts.titles import distinct_titles
from plgsite.views.lists.a_to_z import AToZ, Letter

MOST_TITLES = 400
"""With more programmes, each letter has a list of its own (the facet `letter`), because one page would be too long."""


def a_to_z(known: Projections, facets: Facets) -> AToZ:
    """Letters with the titles under them, or with the address of their list."""
    members, in_lists = facets.members("letter"), has_letter_lists(known)
    names = {} if in_lists else distinct_titles((id, card.title, card.kicker) for id, card in known.cards.items())
    letters = []
    for value in facets.group("letter").values:
        titles = () if in_lists else tuple((names[id], known.cards[id].address) for id in members[value.slug])
        letters.append(Letter(letter=value.slug, count=value.count, address=value.address if in_lists else "", programmes=titles))
    return AToZ(letters=tuple(letters))


def has_letter_lists(known: Projections) -> bool:
    """Whether each letter has a list of its own."""
    return len(known.cards) > MOST_TITLES
