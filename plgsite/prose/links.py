"""Where a link or an image may lead: one allow-list, and the faults for everything else."""

import re
from urllib.parse import quote, unquote

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from plgsite.diagnostics import did_you_mean
from plgsite.prose.nodes import Node, Place, plain_text
from plgsite.prose.reading import Lines, Reading
from plgsite.values.link_address import unlike

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
RECORDS = frozenset({"programme", "module", "location", "story", "teacher", "theme", "scan", "page"})
LINKED_FOLDERS = {
    "programmes": "programme",
    "locations": "location",
    "stories": "story",
    "teachers": "teacher",
    "themes": "theme",
    "scans": "scan",
    "pages": "page",
}
"""The folders of records that have a page, by the last word of their name."""
DECORATIVE = "-"
"""The alt text of an image that is decoration on purpose: `![-](file)`."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_CLEAN = re.compile(r"[a-z]+:[A-Za-z0-9/?#@!$&'()*+,;=._~-]*")
"""Addresses that need no encoding: most of them."""
_ALLOWED = "a link may begin with http:, https:, mailto: or tel:, be a record such as programme:id, a file beside the text or #heading"


def scheme_of(url: str) -> str:
    """What stands before the colon, or nothing for a path; `//` for an address without a scheme of its own."""
    if url.replace("\\", "/").startswith("//"):
        return "//"
    found = _SCHEME.match(url)
    return found[1] if found else ""


def is_safe(url: str) -> bool:
    """Whether a finished address may stand in a page: http, https, mailto, tel or a path."""
    scheme = scheme_of(url.strip())
    return not _CONTROL.search(url) and (not scheme or scheme.lower() in SCHEMES)


def file_of(path: str) -> tuple[str, str]:
    """The file that a path names, and what stands behind it: `#...` or nothing."""
    file, hash, fragment = path.partition("#")
    return file, hash + fragment


def is_record_file(url: str) -> bool:
    """Whether an address looks like the file of a record: which one it is, is told by where the text stands (`load/record_files.py`)."""
    file, _ = file_of(url)
    return file.endswith((".md", ".yaml")) and not scheme_of(url)


def own_href(to: str, base: str) -> str:
    """An address of the site itself, written from its root (`/agenda/#mei`), as it stands in a page; `base` has a slash at its end."""
    rest = to[len(re.split("[?#]", to, maxsplit=1)[0]) :]
    return base + quote(unquote(to[1 : len(to) - len(rest)])) + rest


def link(token: Token, children: tuple[Node, ...], lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The node of a link, or the words alone where it may not lead there."""
    url = str(token.attrs.get("href", "")).strip()
    at = _place(url, token, lines, reading)
    if not _may_lead_to(url, at, reading):
        return children
    if scheme_of(url) in RECORDS:
        words = () if token.info == "auto" else children
        record, place = file_of(url)
        reading.target("record" if words else "title", record, at)
        behind = (("place", place),) if len(place) > 1 else ()
        return (Node("link", "", (("record", record), *behind, *_title(token)), words),)
    if not _has_words(children) and is_record_file(url):
        reading.target("title", url, at)
        return (Node("link", "", (("href", url), *_title(token))),)
    if not _has_words(children):
        reading.fault("empty-link", "a link without words", at, "write [words](address); only a link to a record may do without")
        return ()
    reading.target("link", url, at)
    return (Node("link", "", (("href", _encoded(url)), *_title(token)), children),)


def image(token: Token, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The node of an image, or its words alone where there can be none."""
    source = str(token.attrs.get("src", "")).strip()
    alt = " ".join(_words(token.children or []).split())
    at = _place(source, token, lines, reading)
    if not _may_show(source, at, reading):
        return (Node("text", alt),) if alt else ()
    if not alt:
        hint = f"write ![what it shows]({source}), or ![{DECORATIVE}]({source}) for decoration"
        reading.fault("missing-alt", f"image '{source}' has no description", at, hint)
    reading.target("image", source, at)
    return (Node("image", "", (("src", source), ("alt", "" if alt == DECORATIVE else alt), *_title(token))),)


def _may_lead_to(url: str, at: Place, reading: Reading) -> bool:
    scheme = scheme_of(url)
    if not url:
        reading.fault("empty-link", "a link without an address", at, "write [words](address), or \\[ for a bracket that is not a link")
    elif _CONTROL.search(url):
        reading.fault("unknown-scheme", "a link with a control character in its address", at, _ALLOWED)
    elif scheme and scheme.lower() not in SCHEMES and scheme not in RECORDS:
        named = "an address that begins with //" if scheme == "//" else f"a link of the kind '{scheme}:'"
        near = did_you_mean(scheme, RECORDS | SCHEMES) if scheme != "//" else "write https:// in full"
        reading.fault("unknown-scheme", f"{named} is not allowed", at, near or _ALLOWED)
    elif scheme.lower() in SCHEMES and (why := unlike(url)):
        reading.fault("wrong-address", f"a link that does not lead where it seems to: {why}", at, "copy the address from a browser")
    else:
        return True
    return False


def _may_show(source: str, at: Place, reading: Reading) -> bool:
    scheme = scheme_of(source)
    if scheme.lower() in ("http", "https", "//"):
        hint = "put the file beside the text and write its name"
        reading.fault("external-image", f"image '{source}' would be fetched from another site", at, hint)
    elif scheme or _CONTROL.search(source):
        reading.fault("unknown-scheme", f"image '{source}' is not a file", at, "write the path of a file beside the text")
    elif not source or source.startswith("#"):
        reading.fault("empty-link", "an image without a file", at, "write ![what it shows](file)")
    else:
        return True
    return False


def _place(url: str, token: Token, lines: Lines, reading: Reading) -> Place:
    """Where the address stands: in its definition for a reference, in the line itself otherwise."""
    label = token.meta.get("label")
    if label:
        return reading.seek(url, reading.definitions.get(label, lines), "]:")
    if token.info == "auto":
        return reading.find(url.removeprefix("mailto:"), lines, ("<",))
    return reading.find(url, lines, ("](", "](<"))


def _title(token: Token) -> tuple[tuple[str, str], ...]:
    title = token.attrs.get("title")
    return (("title", str(title)),) if title else ()


def _encoded(url: str) -> str:
    """An address on the web in the characters that the web allows; a path as written, since it is looked up by that."""
    return normalizeLink(url) if scheme_of(url) and not _CLEAN.fullmatch(url) else url


def _has_words(nodes: tuple[Node, ...]) -> bool:
    return bool(plain_text(nodes).strip()) or any(part.get("alt") for node in nodes for part in node.walk() if part.kind == "image")


def _words(tokens: list[Token]) -> str:
    return "".join(_words_of(token) for token in tokens)


def _words_of(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return "" if token.type == "comment" else token.content if token.type != "image" else _words(token.children or [])
