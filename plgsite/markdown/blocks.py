"""The blocks of a text: markdown-it's tokens -> nodes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast

from markdown_it.token import Token

from plgsite.markdown.codes import LOST_TEXT
from plgsite.markdown.containers import Mark, paired
from plgsite.markdown.grammar import MAX_NESTING
from plgsite.markdown.headings import Headings, Marks
from plgsite.markdown.inlines import inlines
from plgsite.markdown.notes import Definitions
from plgsite.prose.nodes import Node
from plgsite.prose.parts import part
from plgsite.prose.reading import Lines, Reading


@dataclass(slots=True)
class Work:
    """What the blocks of one text share."""

    reading: Reading
    headings: Headings
    notes: Definitions


@dataclass(slots=True)
class _OpenBlock:
    """A block that is open: what stands in it so far."""

    token: Token
    pieces: list[Node | Mark] = field(default_factory=list)
    marked: bool = False
    """Whether there are marks among the pieces."""
    tight: bool = False
    source: str = ""
    """The Markdown of its words, for a block that has words."""


def blocks(tokens: Sequence[Token], work: Work) -> tuple[Node, ...]:
    """The nodes of a text. Footnotes go to `work.notes`; what cannot be shown becomes a fault."""
    frames = [_OpenBlock(Token("root", "", 0))]
    for token in tokens:
        if token.nesting > 0:
            if token.level >= MAX_NESTING - 1:
                _report_depth(token, work.reading)
            frames.append(_OpenBlock(token))
        elif token.nesting < 0:
            closed = frames.pop()
            if closed.token.hidden:
                frames[-2].tight = True
            frames[-1].pieces.extend(_CLOSED[closed.token.type](closed, work))
        elif token.type == "inline":
            frames[-1].source = token.content
            frames[-1].pieces.extend(inlines(token, _lines(token), work.reading))
        else:
            frames[-1].pieces.extend(_LEAVES[token.type](token, work.reading))
            frames[-1].marked |= token.type == "container_mark"
    return _own(frames[0], work)


def _lines(token: Token) -> Lines:
    """Where a token stands. A term of a list of definitions comes with the line that it stands on and none behind it."""
    return (token.map[0], max(token.map[1], token.map[0] + 1)) if token.map else (0, 1)


def _report_depth(token: Token, reading: Reading) -> None:
    """markdown-it drops what is deeper than its limit; that must not happen in silence."""
    if token.type in ("blockquote_open", "list_item_open", "dd_open", "footnote_reference_open"):
        reading.fault("too-deep", "quotes or lists in each other, too deep", reading.line(_lines(token)[0]), "write it flatter")


def _own(frame: _OpenBlock, work: Work) -> tuple[Node, ...]:
    """What stands in a block, containers paired."""
    return paired(frame.pieces, work.reading) if frame.marked else cast(tuple[Node, ...], tuple(frame.pieces))


Closer = Callable[[_OpenBlock, Work], Iterable[Node]]


def _plain(kind: str, *attributes: tuple[str, str]) -> Closer:
    return lambda frame, work: (Node(kind, "", attributes, _own(frame, work)),)


def _paragraph(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    return (Node("paragraph", "", (), _own(frame, work)),) if frame.pieces else ()


def _heading(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    inside, marks = _own(frame, work), Marks(int(frame.token.tag[1]), frame.token.markup, _lines(frame.token)[0])
    if marks.level == 2 and any(part.kind == "footnote_mark" for node in inside for part in node.walk()):
        at, hint = work.reading.line(marks.line), "put the mark in the text below the heading"
        work.reading.warning(LOST_TEXT, "a footnote of the title of a chapter is shown nowhere", at, hint)
    return (work.headings.heading(marks, frame.source, inside, work.reading),)


def _list(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    ordered = (("ordered", "yes"),) if frame.token.tag == "ol" else ()
    start = (("start", str(frame.token.attrs["start"])),) if "start" in frame.token.attrs else ()
    return (Node("list", "", (*ordered, *start, *_tight(frame)), _own(frame, work)),)


def _definitions(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    return (Node("definitions", "", _tight(frame), _own(frame, work)),)


def _tight(frame: _OpenBlock) -> tuple[tuple[str, str], ...]:
    return (("tight", "yes"),) if frame.tight else ()


def _head(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    return (Node("row", "", (("head", "yes"),), row.children) for row in _own(frame, work))


def _cell(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    align = str(frame.token.attrs.get("style", "")).removeprefix("text-align:")
    return (Node("cell", "", (("align", align),) if align else (), _own(frame, work)),)


def _note(frame: _OpenBlock, work: Work) -> Iterable[Node]:
    work.notes.add(frame.token.meta["label"], _own(frame, work), work.reading.line(_lines(frame.token)[0]), work.reading)
    return ()


def _place(token: Token, reading: Reading) -> tuple[Node, ...]:
    return part(token.markup, _lines(token)[0], reading, within=token.level > 0)


_CLOSED: dict[str, Closer] = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "list_item_open": _plain("item"),
    "blockquote_open": _plain("quote"),
    "table_open": _plain("table"),
    "thead_open": _head,
    "tbody_open": _own,
    "tr_open": _plain("row"),
    "th_open": _cell,
    "td_open": _cell,
    "dl_open": _definitions,
    "dt_open": _plain("term"),
    "dd_open": _plain("definition"),
    "footnote_reference_open": _note,
}


def _code(token: Token, reading: Reading) -> Iterable[Node | Mark]:
    language = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    return (Node("code_block", token.content, (("language", language),) if language else ()),)


def _mark(token: Token, reading: Reading) -> Iterable[Node | Mark]:
    return (Mark(token.markup, token.info, reading.line(_lines(token)[0])),)


_LEAVES: dict[str, Callable[[Token, Reading], Iterable[Node | Mark]]] = {
    "code_block": _code,
    "fence": _code,
    "hr": lambda token, reading: (Node("rule"),),
    "container_mark": _mark,
    "place": _place,
}
