"""In which part a form lies: parts are the leaves of a tree over the keys of words, so that another word changes no part but its own.

A leaf is called by the beginning that its keys have in common. Where its forms take more bytes than a limit it is split by the next letter;
the key that has no further letter lies in a leaf of its own, called with a stroke behind it. The first letters are always apart.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

LIMIT = 24 * 1024
"""Bytes of a part before it is compressed: two words then cost some 10 kB."""
WHOLE = "_"
"""Ends the name of a leaf whose keys end where the name does."""

Sizes = Mapping[str, int]
"""Leaf -> bytes of its forms."""


def spelled(leaf: str) -> str:
    """The name of a leaf in a file's name: what is no plain letter or digit is told by its number."""
    return "".join(one if one.isascii() else f"~{ord(one):x}~" for one in leaf)


def leaves(keyed: Iterable[tuple[str, str]], size: Mapping[str, int], limit: int, prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """The leaves below a prefix, each with its forms. `keyed` are pairs of key and form in order, `size` the bytes of each form."""
    place = len(prefix)
    for letter, group in groupby(keyed, key=lambda one: one[0][place : place + 1]):
        found, leaf = list(group), prefix + letter
        if not letter:
            yield prefix + WHOLE, [form for _, form in found]
        elif sum(size[form] for _, form in found) <= limit:
            yield leaf, [form for _, form in found]
        else:
            yield from leaves(found, size, limit, leaf)


def leaf_of(key: str, sizes: Sizes) -> str | None:
    """The leaf in which a key lies; None where there is none yet."""
    for length in range(1, len(key) + 1):
        if key[:length] in sizes:
            return key[:length]
    return key + WHOLE if key + WHOLE in sizes else None


def new_leaf(key: str, sizes: Sizes) -> str:
    """Where a key comes to lie that has no leaf yet: as near the root as no part of the tree is split."""
    for length in range(1, len(key) + 1):
        if not any(leaf.startswith(key[:length]) for leaf in sizes):
            return key[:length]
    return key + WHOLE


def too_small(leaf: str, sizes: Sizes, limit: int) -> str | None:
    """The highest prefix above a leaf, there or gone, whose leaves would fit in one; None where there is none."""
    for length in range(1, len(leaf.removesuffix(WHOLE)) + 1):
        prefix = leaf[:length]
        below = [size for one, size in sizes.items() if one.startswith(prefix)]
        if sum(below) <= limit:
            return prefix if below and prefix not in sizes else None
    return None
