"""The three looks of the theme: a pair of typefaces each; spaces and shapes stand in the style sheet and the templates of that name."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from plgsite.model.site import LookName
from plgsite.views.frame.faces import DEFAULT, source_of

CardShape = Literal["rings", "plane", "frame"]
"""What a social card is drawn with: rings at its right edge, a plane of the accent colour, or a fine rule around it."""


class Look(Struct, frozen=True, kw_only=True):
    """The families of running text and of headings, and how cards and icons are drawn. `titles` and `facts` are faces of a font package."""

    text: str
    headings: str
    shape: CardShape
    titles: str
    facts: str

    @property
    def families(self) -> tuple[str, ...]:
        """Those of pages and cards, each once."""
        return tuple(dict.fromkeys((self.text, self.headings)))


LOOKS: Mapping[LookName, Look] = {
    "calm": Look(text=DEFAULT, headings=DEFAULT, shape="rings", titles=source_of(DEFAULT, "Semibold"), facts=source_of(DEFAULT, "Regular")),
    "bold": Look(
        text="Archivo", headings="Archivo", shape="plane", titles=source_of("Archivo", "Heavy"), facts=source_of("Archivo", "Regular")
    ),
    "classic": Look(
        text=DEFAULT,
        headings="Crimson Pro",
        shape="frame",
        titles=source_of("Crimson Pro", "Titling"),
        facts=source_of(DEFAULT, "Regular"),
    ),
}
