"""Where a link or an image may lead: one allow-list, and the faults for everything else."""

import re
from urllib.parse import quote, unquote

from msgspec import Struct

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


class Address(Struct, frozen=True):
    """An address as an author wrote it: with the title behind it, and the name that it has elsewhere (`[words][name]`).

    `bare` is an address that is its own words: `<https://…>`.
    """

    to: str
    title: str = ""
    name: str = ""
    bare: bool = False


def link(address: Address, children: tuple[Node, ...], lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The node of a link, or the words alone where it may not lead there."""
    url = address.to
    at = _place(address, lines, reading)
    if not _may_lead_to(url, at, reading):
        return children
    if scheme_of(url) in RECORDS:
        words = () if address.bare else children
        record, place = file_of(url)
        reading.target("record" if words else "title", record, at)
        behind = (("place", place),) if len(place) > 1 else ()
        return (Node("link", "", (("record", record), *behind, *_title(address)), words),)
    if not _has_words(children) and is_record_file(url):
        reading.target("title", url, at)
        return (Node("link", "", (("href", url), *_title(address))),)
    if not _has_words(children):
        reading.fault("empty-link", "a link without words", at, "write [words](address); only a link to a record may do without")
        return ()
    reading.target("link", url, at)
    return (Node("link", "", (("href", _encoded(url)), *_title(address)), children),)


def image(address: Address, alt: str, lines: Lines, reading: Reading) -> tuple[Node, ...]:
    """The node of an image, or its words alone where there can be none."""
    source = address.to
    at = _place(address, lines, reading)
    if not _may_show(source, at, reading):
        return (Node("text", alt),) if alt else ()
    if not alt:
        hint = f"write ![what it shows]({source}), or ![{DECORATIVE}]({source}) for decoration"
        reading.fault("missing-alt", f"image '{source}' has no description", at, hint)
    reading.target("image", source, at)
    return (Node("image", "", (("src", source), ("alt", "" if alt == DECORATIVE else alt), *_title(address))),)


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


def _place(address: Address, lines: Lines, reading: Reading) -> Place:
    """Where the address stands: in its definition for a reference, in the line itself otherwise."""
    if address.name:
        return reading.seek(address.to, reading.definitions.get(address.name, lines), "]:")
    if address.bare:
        return reading.find(address.to.removeprefix("mailto:"), lines, ("<",))
    return reading.find(address.to, lines, ("](", "](<"))


def _title(address: Address) -> tuple[tuple[str, str], ...]:
    return (("title", address.title),) if address.title else ()


def _encoded(url: str) -> str:
    """An address on the web in the characters that the web allows; a path as written, since it is looked up by that."""
    if not scheme_of(url) or _CLEAN.fullmatch(url):
        return url
    from markdown_it.common.normalize_url import normalizeLink  # few texts need markdown-it

    return normalizeLink(url)


def _has_words(nodes: tuple[Node, ...]) -> bool:
    return bool(plain_text(nodes).strip()) or any(part.get("alt") for node in nodes for part in node.walk() if part.kind == "image")
