"""The toolchain: a change of ours, or of a library that makes bytes, is a miss, never a stale page."""

import importlib.util
import platform
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path  # noqa: TID251 - our own source is part of every key

from plgsite.digest import Digest, digest_bytes, digest_of
from plgsite.views.frame.faces import FONT_PACKAGES

MAKE_BYTES = (
    "jinja2",
    "markupsafe",
    "markdown-it-py",
    "mdit-py-plugins",
    "mdurl",
    "pyyaml",
    "pydantic",
    "msgspec",
    "babel",
    "feruca",
    "typst",
    *FONT_PACKAGES,
    "fonttools",
    "brotli",
    "pillow",
    "python-lucide",
    "icalendar",
    "segno",
)
"""The libraries that have a say in what is published."""
OTHERS = {
    "click": "the command line",
    "livereload": "the preview's server",
    "watchfiles": "the preview's watcher",
    "zstandard": "what is held small: it comes back as it was",
    "tzdata": "time zones: the plan turns times into instants, so a key has what came of it",
}
"""The libraries that have none, with what they are for."""


@cache
def toolchain() -> Digest:
    """Digest of the versions of Python and the libraries, and of plgsite's own source: once in a process, which runs what it loaded."""
    return digest_of([platform.python_version(), [_version(name) for name in MAKE_BYTES], own_source()])


_VERSION = re.compile(r"^Version:[ \t]*(\S+)", re.MULTILINE)
"""The first such line of a package's METADATA. To read all of it as a message, as `version` does, takes ten times as long."""


def _version(name: str) -> str:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return ""
    line = _VERSION.search(found.read_text("METADATA") or "")
    return line[1] if line else found.version


def own_source() -> Digest:
    """Digest of plgsite's own source."""
    spec = importlib.util.find_spec("plgsite")
    assert spec is not None and spec.origin is not None
    package = Path(spec.origin).parent
    files = sorted(package.rglob("*.py"))
    return digest_bytes(b"".join(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes() for path in files))
