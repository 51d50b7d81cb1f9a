"""All programmes from A to Z: titles under their letters, or, where there are too many for one page, letters that lead to lists."""

from msgspec import Struct

from plgsite.texts.projection import Projection
from plgsite.views.frame.frame import Frame, LabelledLink


class Letter(Projection, frozen=True, kw_only=True):
    """A letter with its number of programmes: either their titles and addresses, or the address of their list."""

    letter: str
    count: int
    address: str
    programmes: tuple[tuple[str, str], ...]


class AToZ(Projection, frozen=True, kw_only=True):
    """The index of all listed programmes, by letter."""

    letters: tuple[Letter, ...]


class LetterView(Struct, frozen=True, kw_only=True):
    """`href` leads to the letter: on the same page, or to its list. `links` is empty where that is a page of its own."""

    letter: str
    id: str
    href: str
    count: str
    links: tuple[LabelledLink, ...]


def a_to_z_view(index: AToZ, frame: Frame) -> tuple[LetterView, ...]:
    """The letters, in order. A template shows them with the macro of `parts/a-to-z.html`."""
    return tuple(
        LetterView(
            letter=one.letter.upper(),
            id=f"letter-{one.letter}",
            href=frame.href(one.address) if one.address else f"#letter-{one.letter}",
            count=frame.words.count("programme", one.count),
            links=tuple(LabelledLink(label=title, href=frame.href(at)) for title, at in one.programmes),
        )
        for one in index.letters
    )
