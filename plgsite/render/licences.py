"""The terms of what a site carries and others made: from their packages where these have them, else as kept in `licence_texts.py`."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct

from plgsite.render.fonts import package_folder
from plgsite.render.licence_texts import LUCIDE, PLGSITE
from plgsite.views.machines.licences import LicencesInputs


class Carried(Struct, frozen=True, kw_only=True):
    """A part of a site: whose it is, the package that it comes from, its licence, where it stands, and the terms."""

    name: str
    package: str
    licence: str
    stands: str
    terms: Callable[[], str]


def _font(name: str, package: str, stands: str) -> Carried:
    return Carried(name=name, package=package, licence="SIL OFL 1.1", stands=stands, terms=partial(_of_font, package))


def _of_font(package: str) -> str:
    return (package_folder(package) / "LICENSE").read_text(encoding="utf-8")


IN_FILES = "font files in assets/ (parts of the font{}), pictures with text, and PDFs, which embed it"
CARRIED: Mapping[str, Carried] = {
    "theme": Carried(
        name="plgsite",
        package="plgsite",
        licence="MIT",
        stands="styles, scripts and the frame of all pages",
        terms=lambda: PLGSITE,
    ),
    "icons": Carried(name="Lucide", package="python-lucide", licence="ISC", stands="icons of pages and brochures", terms=lambda: LUCIDE),
    "Source Sans 3": _font("Source Sans 3", "fontpkg-source-sans-3", IN_FILES.format(", under the name Plgsite Text")),
    "Archivo": _font("Archivo", "fontpkg-archivo", IN_FILES.format("")),
    "Crimson Pro": _font("Crimson Pro", "fontpkg-crimson-pro", IN_FILES.format("")),
}
"""All that a site may carry: a new font, drawing or script of others is a row here and a line in `plan/machines/licences.py`."""
NOT_CARRIED: Mapping[str, str] = dict.fromkeys(
    (
        *(
            "babel",
            "brotli",
            "click",
            "feruca",
            "fontpkg",
            "fonttools",
            "icalendar",
            "jinja2",
            "livereload",
            "markdown-it-py",
            "markupsafe",
        ),
        *("mdit-py-plugins", "mdurl", "msgspec", "pillow", "pydantic", "pyyaml", "segno", "typst", "tzdata", "watchfiles", "zstandard"),
    ),
    "makes files, and is not in them",
)
"""The libraries of which nothing is published."""

HEAD = """What this site carries and others made, and the terms under which that may be passed on.
Its texts and pictures are the provider's own; they do not fall under these terms.
"""
LINE = "=" * 78


def licences(given: LicencesInputs) -> bytes:
    """All terms, one below the other."""
    return "\n".join((HEAD, *(_told(CARRIED[name]) for name in given.carried))).encode("utf-8")


def _told(one: Carried) -> str:
    terms = "\n".join(line.rstrip() for line in one.terms().splitlines())
    return f"{LINE}\n{one.name} ({one.licence}): {one.stands}\n{LINE}\n\n{terms.strip()}\n"
