"""Facets of the site's own: a field that it declares with `facet: true`."""

from collections.abc import Hashable, Iterable
from decimal import Decimal

from plgsite.catalogue import Entry
from plgsite.facets.table import FacetRow
from plgsite.facets.term import FacetTerm
from plgsite.model.programme import Programme
from plgsite.projections.projections import Projections
from plgsite.routes import slugged
from plgsite.rules.own_fields import FIGURES, OwnRow, own_words_of
from plgsite.texts.own_facts import own_text


def own_facet(row: OwnRow) -> FacetRow:
    """The row of such a facet: its choices in their order, figures by size, texts by the alphabet."""

    def of(entry: Entry[Programme], known: Projections) -> Iterable[Hashable]:
        return own_words_of(entry.record, row)

    def term(text: str, known: Projections) -> FacetTerm:
        shown = own_text(row, text, known.words)
        if row.choices:
            return FacetTerm(slugged(text), shown, row.choices.index(text))
        order = Decimal(text) if row.type in FIGURES else known.words.formats.sort_key(text)
        return FacetTerm(slugged(text), shown, order)

    return FacetRow(of, term, in_steps=bool(row.choices) or row.type in FIGURES)
