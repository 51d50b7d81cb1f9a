"""What a page wears in a preview, put on as it is served: the files that were built know nothing of it."""

import html
import json
import re
from collections.abc import Mapping

from msgspec import Struct, field

from plgsite.preview.policy import with_reload

RESERVED = "/__plgsite/"
"""Addresses of the preview itself. No site has them: ids hold no underscores, and `static/` may not begin with one here."""

_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_BODY = re.compile(rf"<body\b{_ATTRIBUTES}>", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>(?!.*</body)", re.IGNORECASE | re.DOTALL)
_MAIN = re.compile(r"<main\b", re.IGNORECASE)
_ID = re.compile(r"""(<[a-z][a-z0-9]*\b(?:[^<>"']|"[^"]*"|'[^']*')*?)\sid="([^"]+)\"""")
_LINK = re.compile(r"""<a\b(?:[^<>"']|"[^"]*"|'[^']*')*?\shref="([^"#?]+)"(?:[^<>"']|"[^"]*"|'[^']*')*>""")


class Dressing(Struct, frozen=True, kw_only=True):
    """`version` is what the page is made from; `origin` its source file with the lines of its parts, `marks` the words for addresses of
    pages that no reader would see today, `own_mark` those for this page."""

    version: str
    socket: str
    language: str = ""
    origin: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    own_mark: str = ""
    editor: bool = False


def dressed(page: str, wear: Dressing) -> str:
    """A page with the script and the styles of the preview, its mark, the places of its parts, and the policy that allows all that."""
    page = with_reload(page, wear.socket)
    if wear.origin:
        page = _with_places(page, wear)
    if wear.marks:
        page = _LINK.sub(lambda found: _marked(found, wear.marks), page)
    if wear.own_mark:
        page = _after(_BODY, page, f'\n<aside class="plgsite-mark" aria-label="plgsite">{html.escape(wear.own_mark)}</aside>')
    page = _before(_HEAD_END, page, f'<link rel="stylesheet" href="{RESERVED}preview.css">\n')
    return _before(_BODY_END, page, _script(wear))


def _script(wear: Dressing) -> str:
    told = {"version": wear.version, "origin": wear.origin, "mark": wear.own_mark, "editor": wear.editor}
    return f'<script src="{RESERVED}reload.js" data-plgsite="{html.escape(json.dumps(told), quote=True)}" defer></script>\n'


def _with_places(page: str, wear: Dressing) -> str:
    """Each part that has an id and a known line says where it is written; the whole record's place stands on the page's main part."""

    def placed(found: re.Match[str]) -> str:
        line = wear.lines.get(found[2])
        return f'{found[1]} data-source="{html.escape(wear.origin)}:{line}" id="{found[2]}"' if line else found[0]

    page = _ID.sub(placed, page)
    whole = f'<main data-source="{html.escape(wear.origin)}:{wear.lines.get("", 1)}"'
    return _MAIN.sub(lambda _: whole, page, count=1)  # a text would be read for its backslashes


def _marked(found: re.Match[str], marks: Mapping[str, str]) -> str:
    mark = marks.get(html.unescape(found[1]))
    return f'{found[0]}<span class="plgsite-mark-of">{html.escape(mark)}</span> ' if mark else found[0]


def _after(place: re.Pattern[str], page: str, more: str) -> str:
    found = place.search(page)
    return page[: found.end()] + more + page[found.end() :] if found else more + page


def _before(place: re.Pattern[str], page: str, more: str) -> str:
    found = place.search(page)
    return page[: found.start()] + more + page[found.start() :] if found else page + more
