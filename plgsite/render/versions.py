"""What decides the bytes of a PDF beside what is printed: it must be the same on all machines that print for one site."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from msgspec import Struct

from plgsite import __version__
from plgsite.digest import digest_bytes
from plgsite.render.fonts import variable_font
from plgsite.render.toolchain import own_source
from plgsite.views.frame.faces import FONT_PACKAGES, PACKAGE_FACES


class Versions(Struct, frozen=True, kw_only=True):
    """Of plgsite (with a digest of its source), Typst and the fonts of the packages (with a digest of theirs)."""

    plgsite: str
    typst: str
    fonts: str

    def differences(self, other: "Versions") -> Iterator[tuple[str, str, str]]:
        """What is not the same: its name, ours, the other's."""
        for name, ours, theirs in (
            ("plgsite", self.plgsite, other.plgsite),
            ("Typst", self.typst, other.typst),
            ("fonts", self.fonts, other.fonts),
        ):
            if ours != theirs:
                yield name, ours, theirs


@cache
def own_versions() -> Versions:
    """Those of this process."""
    files = sorted({variable_font(source) for source in PACKAGE_FACES})
    fonts = digest_bytes(b"".join(path.read_bytes() for path in files))
    return Versions(
        plgsite=f"{__version__} ({own_source()[:8]})",
        typst=version("typst"),
        fonts=f"{', '.join(map(version, FONT_PACKAGES))} ({fonts[:8]})",
    )
