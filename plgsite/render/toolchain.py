"""The toolchain: a change of ours, or of a library that makes bytes, is a miss, never a stale page."""

import hashlib
import importlib.util
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path  # noqa: TID251 - our own source is part of every key

from plgsite.digest import Digest, digest_of

LIBRARIES = (
    "jinja2",
    "markupsafe",
    "markdown-it-py",
    "mdit-py-plugins",
    "mdurl",
    "pyyaml",
    "pydantic",
    "msgspec",
    "babel",
    "typst",
    "font-source-sans-pro",
    "fonttools",
    "python-lucide",
    "icalendar",
    "segno",
)


def toolchain() -> Digest:
    """Digest of Python's version, the versions of the libraries, and plgsite's own source."""
    return digest_of([platform.python_version(), [_version(name) for name in LIBRARIES], _own_source()])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _own_source() -> str:
    spec = importlib.util.find_spec("plgsite")
    assert spec is not None and spec.origin is not None
    package = Path(spec.origin).parent
    whole = hashlib.blake2b(digest_size=16)
    for path in sorted(package.rglob("*.py")):
        whole.update(f"{path.relative_to(package).as_posix()}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()
