"""The catalogue as one compact JSON of columns, for the script that narrows it down in the browser (`templates/assets/facets.js`).

Programmes stand in order of title and are known by their number in that order. A column names its different values once; `of` holds for
every programme the number of its value as one character, counted from U+0030, because that packs well and is read without being parsed.
Where a programme can have several values, the different sets of them are named once, each as a text of such characters.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from plgsite.digest import digest_text
from plgsite.facets.facets import Facets
from plgsite.facets.long import is_long
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.figures import FIGURES
from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.views.lists.cards import Card, CardView, card_view
from plgsite.views.machines.columns import ColumnsInputs

SUMMARIES = 100
"""So many summaries stand in a file, each with what its card says later and its picture: they are most of the text, and only those on the
screen are fetched."""
FIRST_CHARACTER = ord("0")


class ColumnsRow(Struct, frozen=True):
    """A programme as its card shows it, with the figures that sorting and ranges go by."""

    card: Card
    view: CardView
    price: str
    load: str


class Columns:
    """The files of the columns. Everything that the script shows comes from the cards' own views."""

    def __init__(self, known: Projections, facets: Facets) -> None:
        self._known, self._facets = known, facets

    @property
    def address(self) -> str:
        """Where the columns lie: the address carries the digest of what is in them."""
        return self._file(self._text).path

    def artifacts(self) -> Iterator[Artifact]:
        """The file of columns, and the files of summaries that it points at, each path once."""
        yield self._file(self._text)
        yield from {one.path: one for one in self._summaries}.values()

    def _file(self, text: str) -> Artifact:
        at = address("asset", self._known.language, slug=f"catalogue-{digest_text(text)[:10]}.json")
        return Artifact(path=at, family="columns", medium="data", template="", inputs=ColumnsInputs(text=text), rank=0)

    @cached_property
    def _shown(self) -> list[ColumnsRow]:
        frame = self._known.frame
        return [self._show(card, card_view(card, frame)) for card in self._known.cards.values()]

    def _show(self, card: Card, view: CardView) -> ColumnsRow:
        price, load = self._known.each(FIGURES)[card.id]
        return ColumnsRow(card, view, price, load)

    @cached_property
    def _summaries(self) -> list[Artifact]:
        shown = ((one.card, one.view, one.view.picture) for one in self._shown)
        texts = [
            (card.summary, view.later, view.later_price, picture.src, picture.srcset, picture.avif, view.later_where)
            for card, view, picture in shown
        ]
        return [self._file(_written(texts[first : first + SUMMARIES])) for first in range(0, len(texts), SUMMARIES)]

    @cached_property
    def _text(self) -> str:
        shown = self._shown
        return _written(
            {
                "facets": {group.word: self._facet(group.name) for group in self._facets.panel.groups},
                "titles": [one.card.title for one in shown],
                "slugs": [_slug(one.card) for one in shown],
                "kind": _column(shown, lambda one: one.view.kind),
                "facts": _sets(shown, lambda one: one.view.facts),
                "where": _column(shown, lambda one: one.view.where),
                "cost": _column(shown, lambda one: one.view.price),
                "state": _column(shown, lambda one: (one.view.state, one.view.status)),
                # in order of day, what has none last: the number of a start is its place in the order
                "start": _column(shown, lambda one: one.view.start, order=lambda one: str(one.card.starts or "~")),
                "price": _column(shown, lambda one: one.price),
                "load": _column(shown, lambda one: one.load),
                "summaries": [self._known.base_path + one.path for one in self._summaries],
            }
        )

    def _facet(self, name: str) -> Mapping[str, Any]:
        """A facet as sets of its values, which are known by their words in the address; with their labels where lists do not show all."""
        group = self._facets.group(name)
        slugs = [value.slug for value in group.values]
        found: dict[str, list[str]] = {}
        for slug in slugs:
            for id in self._facets.members(name)[slug]:
                found.setdefault(id, []).append(slug)
        sets = _sets(list(self._known.cards), lambda id: found.get(id, ()), slugs)
        return {**sets, "labels": [value.label for value in group.values]} if is_long(group) else sets


def _column(
    things: Sequence[ColumnsRow], of: Callable[[ColumnsRow], Hashable], order: Callable[[ColumnsRow], str] | None = None
) -> Mapping[str, Any]:
    """The different values, and the number of that of each thing; in order of appearance, or as told."""
    values = [of(one) for one in things]
    ordered = [of(one) for one in sorted(things, key=order)] if order else values
    number = {value: place for place, value in enumerate(dict.fromkeys(ordered))}
    return {"values": list(number), "of": "".join(chr(FIRST_CHARACTER + number[value]) for value in values)}


def _sets(things: Sequence[Any], of: Callable[[Any], Iterable[str]], values: Sequence[str] | None = None) -> Mapping[str, Any]:
    """The different values, the different sets of them, and the number of the set of each thing."""
    found = [tuple(of(one)) for one in things]
    known = list(values) if values is not None else list(dict.fromkeys(value for one in found for value in one))
    character = {value: chr(FIRST_CHARACTER + place) for place, value in enumerate(known)}
    sets = ["".join(character[value] for value in one) for one in found]
    number = {one: place for place, one in enumerate(dict.fromkeys(sets))}
    return {"values": known, "sets": list(number), "of": "".join(chr(FIRST_CHARACTER + number[one]) for one in sets)}


def _slug(card: Card) -> str:
    """The last word of a programme's address; nothing where the script finds it from the title."""
    slug = card.address.rstrip("/").rpartition("/")[2]
    plain = unicodedata.normalize("NFKD", card.title.lower()).encode("ascii", "ignore").decode()
    return "" if slug == "-".join(re.findall("[a-z0-9]+", plain)) else slug


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
