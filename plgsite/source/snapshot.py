"""The snapshot: which files a site has. The only reader of files; what lies outside the site is refused here."""

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path  # noqa: TID251
from urllib.parse import unquote

from msgspec import Struct, field

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_bytes
from plgsite.source.file_walk import Signature, Walk

FOLDERS = ("content", "templates", "static")
BUILTIN = "builtin/"
"""The built-in theme's files stand in a snapshot under this prefix."""


class Snapshot(Struct, frozen=True):
    """The files of a site by site-relative POSIX path, with their signatures, sorted; bytes are read when asked for."""

    root: Path
    theme: Path
    files: Mapping[str, Signature]
    known: Mapping[str, Digest] = field(default_factory=dict)
    """Digests that an earlier build took of files with this same signature."""
    leavings: tuple[str, ...] = ()
    """What lies in `static/` and is left out: what systems and editors leave behind."""

    def read(self, path: str) -> bytes:
        """The bytes of a file; of a drawing below `content/` what may be published of it, and nothing where it is none."""
        return harmless(self.as_it_is(path)) if is_drawing(path) else self.as_it_is(path)

    def as_it_is(self, path: str) -> bytes:
        """The bytes of a file as they lie there."""
        return self._on_disk(path).read_bytes()

    def digest(self, path: str) -> Digest:
        """The digest of a file's bytes."""
        return self.known.get(path) or digest_bytes(self.as_it_is(path))

    def under(self, folder: str) -> tuple[str, ...]:
        """The files below a folder, in order."""
        return tuple(path for path in self.files if path.startswith(folder))

    def find(self, path: str, written: str, *, may_go_on: bool) -> tuple[str, str]:
        """The file that a record at `path` names, however its editor writes it: as it is, with %20 and the like, with accents of one or two
        signs; in prose (`may_go_on`) with a `#place` behind it. Gives what of it names the file, and the file's own path ("" for none)."""
        names = dict.fromkeys((written, written.partition("#")[0] or written)) if may_go_on else (written,)
        for name in names:
            plain, decoded = where(path, name), where(path, unquote(name))
            if found := next((one for one in (plain, decoded) if one in self.files), "") or self._composed_alike(decoded):
                return name, found
        return written, ""

    def is_own_address(self, path: str, to: str) -> bool:
        """Whether what prose links to, and begins with a slash, is an address of the site: no file, nor in a folder of `content/` where one
        would be looked for."""
        folder, _, name = re.split("[?#]", to, maxsplit=1)[0].rpartition("/")
        is_beside_files = "." in name and any(one.startswith(f"content{folder}/") for one in self.files)
        return not is_beside_files and not self.find(path, to, may_go_on=True)[1]

    def _composed_alike(self, wanted: str) -> str:
        """The file whose name has the same letters, be they of one sign or of two (a letter and its accent)."""
        if wanted.isascii():
            return ""
        return _by_composition(tuple(path for path in self.files if not path.isascii())).get(_composed(wanted), "")

    def _on_disk(self, path: str) -> Path:
        return self.theme / path[len(BUILTIN) :] if path.startswith(BUILTIN) else self.root / path


def is_drawing(path: str) -> bool:
    """Whether a file is a drawing that others may have made: those of `static/` and of templates are the site's own, and are trusted."""
    return path.startswith("content/") and path.lower().endswith(".svg")


def harmless(data: bytes) -> bytes:
    """What may be published of a drawing."""
    from plgsite.svg.clean import clean  # most builds read none

    try:
        return clean(data).data
    except ValueError:  # told where its record is checked, so this is never published
        return b""


def where(path: str, written: str) -> str:
    """The site-relative path of a file that a record at `path` names."""
    if written.startswith("/"):
        return posixpath.normpath(f"content{written}")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))


@lru_cache(maxsize=1)
def _by_composition(paths: tuple[str, ...]) -> Mapping[str, str]:
    return {_composed(path): path for path in paths}


def _composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def snapshot(root: Path, theme: Path, *, follow_links: bool = False) -> tuple[Snapshot, tuple[Diagnostic, ...]]:
    """All files of the site's folders and of the theme. Hidden files and editors' backups do not count; in `static/` hidden files do.

    Links are refused that lead out of the site or to folders, unless `follow_links`; those to hidden files always.
    """
    own, built_in = Walk(root, follow_links), Walk(theme, follow=True)
    found = {path: one for folder in FOLDERS for path, one in own.folder(folder)}
    if theme.is_dir():
        found.update(built_in.below(str(theme), BUILTIN))
    return Snapshot(root, theme, dict(sorted(found.items())), leavings=tuple(own.leavings)), (*own.faults, *built_in.faults)
