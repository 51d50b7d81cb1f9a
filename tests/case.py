"""Case documents: what a person wrote, and what plgsite says of it.

A document begins with a sentence that says what it shows. Then come the files of the site, laid over BASE of `tests.support`; a line
`-- path --` starts each. Some files cannot be written down as they are; a word behind their path says how they are made:

    -- path | crlf --       lines end in CR LF
    -- path | bom --        begins with a byte order mark
    -- path | latin-1 --    stored in that encoding instead of UTF-8
    -- path | link --       a symbolic link to the path that is its text
    -- path | pipe --       a named pipe
    -- path | large --      its text over and over, until it is larger than a text may be
    -- path | absent --     not there at all

Last comes `-- expected --`: all faults, exactly as a person sees them, or `no faults`.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plgsite.build.build import build
from plgsite.cli.show import Excerpts, text
from plgsite.limits import MOST_BYTES
from tests.support import SiteFolder, site

CASES = Path(__file__).parent / "cases"
EXPECTED = "-- expected --\n"
NO_FAULTS = "no faults\n"

_FILE = re.compile(r"^-- (\S+)(?: \| (\S+))? --\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """A case document in its three parts; `files` are path, how it is made, and text."""

    sentence: str
    files: tuple[tuple[str, str, str], ...]
    expected: str


def read_case(document: str) -> Case:
    before, _, expected = document.partition(EXPECTED)
    sentence, *parts = _FILE.split(before)
    return Case(sentence.strip(), tuple(zip(parts[::3], [how or "" for how in parts[1::3]], parts[2::3], strict=True)), expected)


def laid_out(case: Case, root: Path) -> SiteFolder:
    """The site of a case, in a folder."""
    folder = site(root)
    for path, how, content in case.files:
        WAYS[how](folder, path, content)
    return folder


def faults_shown(folder: SiteFolder) -> str:
    """All faults of a site as a person sees them in a pipe, with an empty line between them. Brochures are made of templates of its own."""
    brochures = (folder.root / "templates" / "brochure").exists()
    request = folder.request(publish=False, brochures=brochures)
    excerpts = Excerpts(request.root, request.theme)
    faults = build(request).diagnostics
    return "\n\n".join(_without_colour(text(fault, excerpts)) for fault in faults) + "\n" if faults else NO_FAULTS


def _without_colour(shown: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def _link(folder: SiteFolder, path: str, content: str) -> None:
    (folder.root / path).parent.mkdir(parents=True, exist_ok=True)
    (folder.root / path).symlink_to(content.strip())


def _pipe(folder: SiteFolder, path: str, content: str) -> None:
    (folder.root / path).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(folder.root / path)


WAYS: dict[str, Callable[[SiteFolder, str, str], None]] = {
    "": lambda folder, path, content: folder.write(path, content),
    "crlf": lambda folder, path, content: folder.write(path, content.replace("\n", "\r\n")),
    "bom": lambda folder, path, content: folder.write(path, "\ufeff" + content),
    "latin-1": lambda folder, path, content: folder.write(path, content.encode("latin-1")),
    "link": _link,
    "pipe": _pipe,
    "large": lambda folder, path, content: folder.write(path, content * (MOST_BYTES // len(content.encode()) + 1)),
    "absent": lambda folder, path, content: folder.remove(path),
}
