"""Answers to browsers: the files of the last good build, dressed for the preview, and the preview's own few files."""

import mimetypes
import re
from collections.abc import Awaitable, Callable
from pathlib import Path  # noqa: TID251 - the files that are served
from urllib.parse import quote

from msgspec import Struct
from tornado.web import HTTPError, RequestHandler

from plgsite.preview.dressing import Dressing, dressed
from plgsite.preview.origins import lines_of
from plgsite.preview.preview import Preview
from plgsite.preview.shown import Shown, plain_address
from plgsite.preview.sockets import Browsers, socket_of
from plgsite.source.layout import LIST_FILES
from plgsite.storage.files import Kind, file_kind_at, is_reached_plainly
from plgsite.views.machines.media_types import content_type

OWN = Path(__file__).parent / "assets"
HEADERS = {
    "Server": "plgsite",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
WAIT = "wait.html"
_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


class House(Struct, frozen=True):
    """What every answer may need. `pdf` has a brochure made, and tells whether it is there now."""

    preview: Preview
    shown: Shown
    browsers: Browsers
    pdf: Callable[[str], Awaitable[bool]]


class Guarded(RequestHandler):
    """Refuses whoever may not ask, before anything is looked up."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, house: House) -> None:
        """Keeps what all handlers share."""
        self.house = house

    def set_default_headers(self) -> None:
        """Sets the headers of every answer."""
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Raises HTTPError 403 for who may not ask."""
        if why := self.house.browsers.guard.refuses(self.request.method or "", self.request.headers):
            raise HTTPError(403, reason="Forbidden", log_message=why)

    def write_error(self, status_code: int, **_: object) -> None:
        """A few words: never a traceback, never a place of this machine."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")

    def compute_etag(self) -> None:
        """Nothing is kept by a browser."""

    def send(self, body: bytes, name: str) -> None:
        """Answers with a file; its type follows from its name."""
        suffix = Path(name).suffix.lower()
        kind = content_type(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.set_header("Content-Type", kind)
        self.finish(body)


class Own(Guarded):
    """The preview's own script and styles."""

    def get(self, name: str) -> None:
        """Answers with a file of the preview. Raises HTTPError 404 for another name."""
        if name not in ("reload.js", "preview.css", "overlay.css"):
            raise HTTPError(404)
        self.send((OWN / name).read_bytes(), name)

    head = get


class Edit(Guarded):
    """Leads to a line of a source file in the editor that was named when the preview was started. The page itself names no place of this
    machine; only this answer does, to somebody who asked for it."""

    def get(self, place: str) -> None:
        """Sends the browser to the editor. Raises HTTPError 404 for a place that no page names."""
        path, _, line = (plain_address(place) or "").rpartition(":")
        known = {origin for origin, _ in self.house.shown.listing.origins.values()} | {one["path"] for one in self.house.shown.faults}
        if not self.house.preview.editor or path not in known or not line.isdigit():
            raise HTTPError(404)
        root = self.house.preview.theme if path.startswith("builtin/") else self.house.preview.root
        at = quote((root / path.removeprefix("builtin/")).as_posix())
        self.set_status(302)
        self.set_header("Location", self.house.preview.editor.replace("{path}", at).replace("{line}", line))
        self.finish()

    head = get


class Pages(Guarded):
    """The site."""

    async def get(self, address: str) -> None:
        shown = self.house.shown
        if not shown.is_ready:
            self.set_status(503)
            return self._page((OWN / WAIT).read_text(encoding="utf-8"), "")
        found = shown.find(self.request.path)
        if found.elsewhere:
            self.set_status(302)
            self.set_header("Location", found.elsewhere)
            return None
        if found.path in shown.listing.unmade and not await self.house.pdf(found.path):
            raise HTTPError(500, reason="The brochure could not be made")
        version = shown.version
        body = self._body(found.path)
        if body is None:
            self.set_status(404)
            found_path, body = "404.html", self._body("404.html") or b"<!doctype html><title>404</title><body><p>404</p></body>"
        else:
            found_path = found.path
        if found_path.endswith(".html"):
            return self._page(body.decode("utf-8", "replace"), found_path, version)
        return self._part(body, found_path)

    head = get

    def _body(self, path: str) -> bytes | None:
        """The bytes of a file of the site: a plain file, reached through plain folders."""
        site = self.house.preview.site
        if path not in self.house.shown.files or not is_reached_plainly(site, path) or file_kind_at(site / path) is not Kind.FILE:
            return None
        return (site / path).read_bytes()

    def _page(self, page: str, path: str, version: str = "") -> None:
        shown = self.house.shown
        origin, id = shown.listing.origins.get(path, ("", ""))
        wear = Dressing(
            version=version or shown.version,
            socket=socket_of(self.request.host),
            origin=origin,
            lines=self._lines(origin, id),
            marks=shown.marks(),
            own_mark=shown.listing.marks.get(path, ""),
            editor=bool(self.house.preview.editor),
        )
        self.send(dressed(page, wear).encode("utf-8"), "page.html")

    def _lines(self, origin: str, id: str) -> dict[str, int]:
        try:
            text = (self.house.preview.root / origin).read_text(encoding="utf-8-sig", errors="replace") if origin else ""
        except OSError:
            return {}
        return lines_of(text, id, is_list=origin in LIST_FILES) if text else {}

    def _part(self, body: bytes, path: str) -> None:
        """A file, or the stretch of it that was asked for: players of films ask so."""
        self.set_header("Accept-Ranges", "bytes")
        asked = stretch(self.request.headers.get("Range", ""), len(body))
        if asked is None:
            return self.send(body, path)
        first, last = asked
        self.set_status(206 if first <= last else 416)
        self.set_header("Content-Range", f"bytes {first}-{last}/{len(body)}" if first <= last else f"bytes */{len(body)}")
        return self.send(body[first : last + 1], path)


def stretch(asked: str, size: int) -> tuple[int, int] | None:
    """The first and last byte of a Range; first beyond last: there is none. None where none was asked for, or one that we do not know.

    https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
    """
    found = _RANGE.fullmatch(asked)
    if not found or not (found[1] or found[2]):
        return None
    if not found[1]:
        return (max(size - int(found[2]), 0), size - 1) if int(found[2]) else (1, 0)
    if found[2] and int(found[2]) < int(found[1]):
        return None
    return int(found[1]), min(int(found[2] or size), size - 1)
