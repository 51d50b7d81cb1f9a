"""What a page may load: the Content-Security-Policy of every kind of page, and the headers that go with it. The only source of all of them.

The policy stands in each page (`<meta>`) and again in the headers of its host. A browser that is given several policies allows only what
all of them allow. So the header for the whole site allows what some page needs; the header of a folder, and the page itself, allow no more
than they need. What only counts in a header (who may show a page in a frame) is in the headers alone.
https://www.w3.org/TR/CSP3/
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

Need = Literal["film", "youtube", "vimeo"]
"""What a page needs beside its own files: a film of the site, or one of a film house behind a click."""

BASE: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'",),
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "manifest-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
}
MORE: Mapping[Need, Mapping[str, str]] = {
    "film": {"media-src": "'self'"},
    "youtube": {"frame-src": "https://www.youtube-nocookie.com"},
    "vimeo": {"frame-src": "https://player.vimeo.com"},
}
ALLOWED: Mapping[str, str] = {
    "scripts": "script-src",
    "frames": "frame-src",
    "images": "img-src",
    "connect": "connect-src",
    "forms": "form-action",
}
"""What `allow:` of the site adds to, by its key."""
Allowed = tuple[tuple[str, str], ...]
"""What the site allows on all of its pages: pairs of a directive and a source."""
IN_HEADERS_ONLY = "frame-ancestors 'none'"

DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""A drawing that is opened by itself has its styles within it, and needs nothing else. In a page it loads nothing whatever is said."""

SECURITY_HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What every answer of the host says beside the policy."""

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name holds the key of their contents."""


def _film(given: Any) -> frozenset[Need]:
    video = given.story.record.video
    if video is None:
        return frozenset()
    return frozenset(["film" if video.provider == "file" else video.provider])


NEEDS: Mapping[str, Callable[[Any], frozenset[Need]]] = {
    "story": _film,
}
"""The families of pages of which some need more, and what a page of theirs needs by its inputs: a new one is one row."""


def needs(family: str, inputs: Any) -> frozenset[Need]:
    """What a page needs beside its own styles, scripts, pictures and fonts."""
    find = NEEDS.get(family)
    return find(inputs) if find else frozenset()


def policy(wanted: Iterable[Need] = (), allowed: Allowed = ()) -> str:
    """A policy as it stands in a page."""
    found = {name: list(sources) for name, sources in BASE.items()}
    more = [pair for need in sorted(wanted) for pair in MORE[need].items()]
    for name, source in (*more, *allowed):
        found.setdefault(name, []).append(source)
    return "; ".join(f"{name} {' '.join(dict.fromkeys(sources))}" for name, sources in found.items())


def page_policy(family: str, inputs: Any, allowed: Allowed = ()) -> str:
    """The policy of one page."""
    return policy(needs(family, inputs), allowed)


def header_policy(wanted: Iterable[Need] = (), allowed: Allowed = ()) -> str:
    """A policy as it stands in a header."""
    return f"{policy(wanted, allowed)}; {IN_HEADERS_ONLY}"
