"""Who may ask: only pages of the preview itself, under a name that is its own.

A web page elsewhere can make a browser ask anything of this machine. It cannot choose the Host that the browser sends (that is the name in
the address), nor hide where it stands (Origin, Sec-Fetch-Site). So drafts are read, and builds driven, by nobody but the editor.
https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
"""

import ipaddress
from collections.abc import Mapping

from msgspec import Struct

OPEN_TO_ALL = frozenset({"0.0.0.0", "::", ""})
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Guard(Struct, frozen=True):
    """The interface and the port at which the preview answers; `machine` is the name that this machine has in its network."""

    interface: str
    port: int
    machine: str = ""

    def refuses(self, method: str, headers: Mapping[str, str]) -> str:
        """Why a request is refused; nothing if it is welcome."""
        host, origin = headers.get("Host", ""), headers.get("Origin")
        if not self.is_host(host):
            return "this address is not one of the preview's"
        if origin is not None and not self.is_origin(origin, host):
            return "another site may not read a preview"
        if headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin") and not _is_visit(method, headers):
            return "another site may not read a preview"
        return ""

    def is_host(self, host: str) -> bool:
        """Whether a Host is one of ours. Where every interface is open, an address in figures is: only a name can be made to lead here."""
        name, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
        if not colon:
            name, port = host, "80"
        if port != str(self.port):
            return False
        name = name.lower().removesuffix(".")
        if name in LOCAL or name.strip("[]") == self.interface.lower():
            return True
        return self.interface in OPEN_TO_ALL and (_is_figures(name) or name in self._names())

    def _names(self) -> tuple[str, ...]:
        return (self.machine.lower(), f"{self.machine.lower()}.local") if self.machine else ()

    def is_origin(self, origin: str, host: str) -> bool:
        """Whether an Origin is that of the page's own address."""
        return origin.lower() == f"http://{host.lower()}" and self.is_host(host)


def _is_figures(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _is_visit(method: str, headers: Mapping[str, str]) -> bool:
    """Whether somebody followed a link to here from elsewhere: that shows a page, and tells the other site nothing."""
    return method == "GET" and headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
