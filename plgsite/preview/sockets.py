"""The WebSocket that tells browsers what changed: livereload's protocol, of our own origin only."""

import json
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler

from plgsite.preview.guard import Guard
from plgsite.preview.shown import Shown


class Browsers:
    """The open pages."""

    def __init__(self, shown: Shown, guard: Guard) -> None:
        self.shown, self.guard = shown, guard
        self.open: set[Reloads] = set()

    def tell(self, message: dict[str, Any]) -> None:
        """Tells every open page."""
        for one in tuple(self.open):
            one.send_message(message)

    def tell_faults(self) -> None:
        """Tells every open page the faults of the last build."""
        self.tell({"command": "faults", "faults": self.shown.faults})


class Reloads(LiveReloadHandler):  # type: ignore[misc]
    """One page. livereload's handler accepts every origin, keeps its pages in one place for all servers, and forgets a save within three
    seconds; of it remain the connection and the handshake."""

    def initialize(self, browsers: Browsers) -> None:
        """Keeps the open pages of this preview."""
        self.browsers = browsers

    def prepare(self) -> None:
        """Answers 403 to who may not ask."""
        why = self.browsers.guard.refuses("GET", self.request.headers)
        if why or not self.request.headers.get("Origin"):
            self.set_status(403)
            self.finish(why or "a page says where it stands")

    def check_origin(self, origin: str) -> bool:
        """Whether a page of that origin may connect."""
        return self.browsers.guard.is_origin(origin, self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """`hello` is answered in livereload's way; `info` says which version of which page there is.

        A page that is not the present one is told so at once: what was saved between its loading and its connection is not lost.
        """
        try:
            told = json.loads(message)
            command = told["command"]
        except (ValueError, TypeError, KeyError):
            return
        if command == "hello":
            super().on_message(json.dumps({"command": "hello"}))
        elif command == "info":
            self.browsers.open.add(self)
            if told.get("version") != self.browsers.shown.version:
                self.send_message({"command": "reload", "path": "*", "liveCSS": True, "version": self.browsers.shown.version})
            self.send_message({"command": "faults", "faults": self.browsers.shown.faults})

    def on_close(self) -> None:
        """Forgets a page that was closed."""
        self.browsers.open.discard(self)


def socket_of(host: str) -> str:
    """The origin of the socket, for the policy of a page that was asked for under that Host."""
    return f"ws://{urlsplit(f'//{host}').netloc}"
