"""What all that writes nodes as HTML is given: how, in which words, and by whom the nodes inside are written."""

from collections.abc import Callable, Sequence

from markupsafe import Markup
from msgspec import Struct

from plgsite.prose.nodes import Node


class Words(Struct, frozen=True, kw_only=True):
    """The words that the writer adds, in the language of the page; an element without its words gets no label."""

    table: str = ""
    """Names a table that can be scrolled sideways; without it the table takes no keyboard focus."""
    notes: str = ""
    """Names the list of footnotes."""
    back: str = ""
    """Names the link from a footnote back to its mark."""


NO_WORDS = Words()


class Writer(Struct, frozen=True, kw_only=True):
    """How nodes are to be written. What writes a node of one kind is given it, to have written what stands inside."""

    heading_shift: int = 0
    words: Words = NO_WORDS
    place: Callable[[Node], Markup] | None = None
    boxed: bool = False
    """Whether the words of an item stand in an element of their own, so that a chart can draw a box around them."""

    def write(self, nodes: Sequence[Node]) -> str:
        """The nodes as HTML, one behind the other. `render/html.py` does it, which knows a writer for every kind."""
        raise NotImplementedError


Write = Callable[[Node, Writer], str]
