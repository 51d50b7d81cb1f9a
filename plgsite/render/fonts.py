"""The bytes of a face: of the font package, or of the site."""

import importlib.util
from collections.abc import Callable
from pathlib import Path  # noqa: TID251 - fonts are files of a package

from plgsite.views.frame.faces import PACKAGE_PREFIX


def font_bytes(source: str, read: Callable[[str], bytes]) -> bytes:
    """A face by its source: of the font package, or a file of the site."""
    if source.startswith(PACKAGE_PREFIX):
        return (package_folder() / f"{source.removeprefix(PACKAGE_PREFIX)}.ttf").read_bytes()
    return read(source)


def package_font(style: str) -> bytes:
    """A face of the font package, by its style."""
    return (package_folder() / f"SourceSansPro-{style}.ttf").read_bytes()


def package_folder() -> Path:
    """Where the files of the font package lie. Raises RuntimeError where it is not installed."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    return Path(spec.origin).parent / "files"
