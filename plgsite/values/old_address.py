"""Addresses of a site as people write them down: old ones that lead on, and those that another program answers."""

import re
import unicodedata
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from plgsite.values.checks import one_line
from plgsite.values.fault import fault

WORD = 200
"""So many bytes a word of an address may have in UTF-8. File systems hold 255, and names of files have more in them than the word."""

_UNFIT = re.compile(r'[:*<>"|\\\x00-\x1f\x7f]')
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")


def read_old_address(value: Any) -> Any:
    """An address in one spelling, `/oud/pad/` or `/cursus.php?id=12`, with its %20 and the like decoded. Raises a fault for what no host
    could answer."""
    one_line(value)
    if not isinstance(value, str):
        return value
    path, mark, query = _local(value.strip()).partition("?")
    words = [_word(word, value) for word in path.strip("/").split("/")] if path.strip("/") else []
    if not words and not query:
        raise fault("wrong-address", f"'{value}' is the home page, which is always there", "write an address below it, such as /oud/")
    whole = "/" + "/".join(words)
    return f"{whole}?{_query(query, value)}" if mark and query else whole + _ending(words)


def _ending(words: list[str]) -> str:
    return "" if not words or words[-1].lower().endswith((".html", ".htm")) else "/"


def read_own_address(value: Any) -> Any:
    """The address of a page of one's own site, from its root. Raises a fault for another's."""
    one_line(value)
    if not isinstance(value, str):
        return value
    path = _local(value.strip())
    if not path.startswith("/") or "*" in path:
        raise fault(
            "wrong-address",
            f"'{value}' is no address from the root of the site",
            f"write /{path.strip('/*')}; what lies below it counts too",
        )
    return path


def _local(written: str) -> str:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", written) or written.replace("\\", "/").startswith("//"):
        rest = re.sub(r"^[^/\\]*[/\\]{2}[^/\\]*", "", written)
        hint = f"write what stands behind the name of this site, such as {rest or '/oud/'}"
        raise fault("wrong-address", f"'{written}' names a site", hint)
    if "#" in written:
        raise fault("wrong-address", f"'{written}' has a #, which browsers never send", f"write {written.partition('#')[0] or '/oud/'}")
    return written


def _word(word: str, whole: str) -> str:
    """A word of an old address, decoded."""
    if _BROKEN.search(word):
        raise fault("wrong-address", f"'{whole}' has a % that is no code", "write %25 for a percent sign")
    try:
        plain = unicodedata.normalize("NFC", unquote(word, errors="strict"))
    except UnicodeDecodeError:
        raise fault("wrong-address", f"'{whole}' is not UTF-8 where it has a %", "write its letters as they are") from None
    if not plain or plain[-1] in ". " or plain[0] == " ":
        raise fault("wrong-address", f"'{whole}' has a part that is empty, or ends in a dot or a blank", "write it as /oud/pad/")
    if "/" in plain or "?" in plain or "#" in plain or (found := _UNFIT.search(plain)):
        sign = found[0] if found else "%2F, %3F or %23"
        raise fault("wrong-address", f"'{whole}' has {_named(sign)}, which hosts and file systems read as something else", _WAY_OUT)
    if len(plain.encode()) > WORD:
        raise fault("wrong-address", f"'{plain[:40]}…' has {len(plain.encode())} bytes; a word of an address has {WORD} at most", _WAY_OUT)
    return plain


_WAY_OUT = "leave it out, or write a rule of your own in templates/redirects.txt or templates/htaccess.txt"


def _named(sign: str) -> str:
    return f"'{sign}'" if sign.isprintable() else "a control character"


def _query(query: str, whole: str) -> str:
    """The pairs of a query, encoded as browsers do."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        raise fault("wrong-address", f"'{whole}' has a query that no host can match", "write it as /cursus.php?id=12") from None
    names = [name for name, _ in pairs]
    for name, found in pairs:
        if not name or not found or _UNFIT.search(name + found) or names.count(name) > 1:
            hint = "write each name once, with a value: ?id=12&lang=nl"
            raise fault("wrong-address", f"'{whole}' has a query that no host can match", hint)
    return "&".join(f"{quote(name, safe='[]')}={quote(found, safe='')}" for name, found in pairs)
