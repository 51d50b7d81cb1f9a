"""Texts that stand side by side are one."""

from collections.abc import Iterable
from itertools import groupby, pairwise

from plgsite.prose.nodes import Node


def joined_texts(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """No two texts side by side, and no space twice where something between them was dropped."""
    whole = tuple(nodes)
    if not any(a.kind == b.kind == "text" for a, b in pairwise(whole)):
        return whole
    runs = ((kind == "text", list(run)) for kind, run in groupby(whole, key=lambda node: node.kind))
    return tuple(node for is_text, run in runs for node in ((_one_text(run),) if is_text else run))


def _one_text(run: list[Node]) -> Node:
    pieces = [run[0].text]
    for node in run[1:]:
        pieces.append(node.text.lstrip(" ") if pieces[-1].endswith(" ") else node.text)
    return Node("text", "".join(pieces))
