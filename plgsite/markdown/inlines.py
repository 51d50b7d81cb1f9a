"""The inside of a paragraph: markdown-it's inline tokens -> nodes."""

import re
from collections import Counter
from collections.abc import Callable

from markdown_it.token import Token

from plgsite.markdown.joined import joined_texts
from plgsite.markdown.signs import report_signs
from plgsite.prose.links import Address, image, link
from plgsite.prose.nodes import Node
from plgsite.prose.parts import PARTS
from plgsite.prose.reading import Lines, Reading
from plgsite.values.amounts import with_whole_amounts

MAX_SPANS = 16
"""How deep emphasis may nest; what is deeper keeps its words and loses its emphasis."""

_SPANS = {"em_open": "emphasis", "strong_open": "strong", "s_open": "strikethrough"}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_PART_IN_TEXT = re.compile(rf"(?<!\\)\[\[({'|'.join(sorted(PARTS))})\b[^\[\]]*\]\]")
_SPACE = " \t\n"

Opened = tuple[Token | None, list[Node]]


def inlines(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The nodes of an inline token, texts joined, no space at either end."""
    report_signs(token, lines, reading)
    if not token.children:
        return _text(token, lines, reading)
    opened: list[Opened] = [(None, [])]
    for child in token.children:
        if child.nesting > 0:
            opened.append((child, []))
        elif child.nesting < 0:
            start, inside = opened.pop()
            opened[-1][1].extend(_closed(start, joined_texts(inside), opened, lines, reading))
        else:
            opened[-1][1].extend(_LEAVES[child.type](child, lines, reading))
    nodes = joined_texts(opened[0][1])
    if "[[" in token.content:
        _report_parts_in_text(token.content, nodes, lines, reading)
    return _trimmed(nodes) if any(child.type == "comment" for child in token.children) else nodes


def _closed(start: Token | None, inside: tuple[Node, ...], opened: list[Opened], lines: Lines, reading: Reading) -> tuple[Node, ...]:
    if start is None or len(opened) > MAX_SPANS:
        return inside
    if start.type != "link_open":
        return (Node(_SPANS[start.type], "", (), inside),)
    found = link(_address(start, "href"), inside, lines, reading)
    in_link = any(outer is not None and outer.type == "link_open" for outer, _ in opened)
    return tuple(part for node in found for part in (node.children if in_link and node.kind == "link" else (node,)))


def _address(token: Token, attribute: str) -> Address:
    where, title = (str(token.attrs.get(name, "")) for name in (attribute, "title"))
    return Address(where.strip(), title, token.meta.get("label", ""), bare=token.info == "auto")


def _image(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    alt = "".join(map(_words_of, token.children or ()))
    return image(_address(token, "src"), " ".join(alt.split()), lines, reading)


def _words_of(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return "" if token.type == "comment" else token.content if token.type != "image" else "".join(map(_words_of, token.children or ()))


def _text(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    return (Node("text", with_whole_amounts(token.content)),) if token.content else ()


def _html(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """HTML is reported and shown as text. The closing tag of a reported one is not reported again."""
    tag = _TAG.match(token.content)
    at = reading.find(token.content.partition("\n")[0], lines)
    if not (tag and tag[1] and tag[2].lower() in reading.opened_tags):
        name = f"<{tag[1]}{tag[2]}>" if tag else token.content[:20]
        reading.fault("raw-html", f"HTML is not allowed here: {name}", at, "write \\< for a plain <, or put it in `backticks`")
    if tag and not tag[1]:
        reading.opened_tags.add(tag[2].lower())
    return _text(token, lines, reading)


def _open_comment(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    at = reading.find("<!--", lines)
    reading.fault("raw-html", "a comment that is not closed", at, "close it with -->, in the same paragraph if text stands before it")
    return _text(token, lines, reading)


def _footnote_mark(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    return (Node("footnote_mark", "", (("id", token.meta["label"]),)),)


_LEAVES: dict[str, Callable[[Token, Lines, Reading], tuple[Node, ...]]] = {
    "text": _text,
    "code_inline": lambda token, lines, reading: (Node("code", token.content),),
    "softbreak": lambda token, lines, reading: (Node("softbreak"),),
    "hardbreak": lambda token, lines, reading: (Node("break"),),
    "image": _image,
    "footnote_ref": _footnote_mark,
    "html_inline": _html,
    "comment": lambda token, lines, reading: (),
    "open_comment": _open_comment,
}


def _report_parts_in_text(content: str, nodes: tuple[Node, ...], lines: Lines, reading: Reading) -> None:
    """`[[modules]]` amid other text would be printed as it is, which nobody means (but `\\[[` and code are meant)."""
    code = "\n".join(part.text for node in nodes for part in node.walk() if part.kind == "code")
    for word, times in Counter(found[0] for found in _PART_IN_TEXT.finditer(content)).items():
        if times > code.count(word):
            reading.fault("misplaced-part", f"{word} stands amid other text", reading.seek(word, lines), "put it on a line of its own")


def _trimmed(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Without the space that a dropped comment leaves at the ends."""
    kept = list(nodes)
    while kept and (kept[0].kind == "softbreak" or (kept[0].kind == "text" and not kept[0].text.strip(_SPACE))):
        kept.pop(0)
    while kept and (kept[-1].kind == "softbreak" or (kept[-1].kind == "text" and not kept[-1].text.strip(_SPACE))):
        kept.pop()
    if kept and kept[0].kind == "text":
        kept[0] = Node("text", kept[0].text.lstrip(_SPACE))
    if kept and kept[-1].kind == "text":
        kept[-1] = Node("text", kept[-1].text.rstrip(_SPACE))
    return tuple(kept)
