"""Where the preview answers."""

import errno
import socket

from plgsite.preview.preview import FIRST_PORT

MOST_TRIES = 50
TAKEN = (errno.EADDRINUSE, errno.EACCES)


class Taken(Exception):
    """The port that was asked for, or the interface, is not to be had. `hint` is the way out."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def listen(interface: str, port: int | None) -> tuple[socket.socket, int]:
    """A socket that listens, and its port: the one that was asked for, or else the first that is free. Raises Taken."""
    first = FIRST_PORT if port is None else port
    for number in range(first, first + (MOST_TRIES if port is None else 1)):
        try:
            made = _listening(interface, number)
            return made, made.getsockname()[1]
        except socket.gaierror:
            raise Taken(f"there is no interface '{interface}' here", "give one of this machine's addresses, or 127.0.0.1") from None
        except OSError as error:
            if error.errno not in TAKEN:
                why = (error.strerror or str(error)).lower()
                raise Taken(f"cannot listen at {interface}: {why}", "give one of this machine's addresses, or 127.0.0.1") from None
    if port is None:
        raise Taken(f"the ports {first} to {first + MOST_TRIES - 1} are all in use", "name a free one with -p")
    raise Taken(f"port {port} is in use", "name another with -p, or none: then a free one is found")


def _listening(interface: str, port: int) -> socket.socket:
    family, _, _, _, place = socket.getaddrinfo(interface, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    made = socket.create_server(place[:2], family=family, backlog=128)
    made.setblocking(False)
    return made
