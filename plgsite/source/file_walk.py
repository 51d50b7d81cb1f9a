"""The walk through the folders of a site: which files belong to it, and what is refused: links that lead astray, and what is no file."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path  # noqa: TID251

from plgsite.diagnostics import Diagnostic, Span

STATIC = "static/"
MOST_FOLLOWED = 10_000
"""So many files and folders may be reached by links to folders: some that lead to each other have no end."""

Signature = tuple[int, int, int, int]
"""Size, mtime and ctime in nanoseconds, inode: equal signatures of a file that was not touched just now mean equal bytes."""


def signature(found: os.stat_result) -> Signature:
    """What tells that a file was touched."""
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def counts(name: str) -> bool:
    """Whether a file or folder of that name is part of a site: hidden files and editors' backups are not."""
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".tmp", ".bak"))


def is_leaving(name: str) -> bool:
    """Whether a file or folder of `static/` is what a system or an editor left behind: all else there is published, hidden or not."""
    return _LEAVING.fullmatch(name) is not None


_LEAVING = re.compile(
    "|".join(
        (
            r"\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|\.git|\.svn",  # of systems
            r"~\$.*|\.~lock\..*#|\.#.*|#.*#|.*~|.*\.sw[op]|.*\.(?:tmp|bak)",  # of editors: locks, swap files, backups
        )
    ),
    re.IGNORECASE,
)

SPECIAL = {stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
"""What lies in a folder and is neither file nor folder: to read it may take for ever."""


@dataclass
class Walk:
    """One walk through the folders of a site that lies at `root`. With `follow`, links may lead out of it and to folders."""

    root: Path
    follow: bool = False
    faults: list[Diagnostic] = field(default_factory=list)
    leavings: list[str] = field(default_factory=list)
    followed: int = 0

    def folder(self, name: str) -> Iterator[tuple[str, Signature]]:
        """The files of one of the site's own folders, with their signatures."""
        place = self.root / name
        if place.is_symlink() and not self.follow:
            self._refuse(name, f"the folder {name} is a link", "put the folder itself here, or allow links with --follow-links")
        elif place.is_symlink() and not place.is_dir():
            self._refuse(name, f"the link {name} leads to no folder", "put the folder itself here")
        elif place.is_dir():
            yield from self.below(str(place), f"{name}/")
        elif place.exists():
            self.faults.append(_no_file(name, f"'{name}' is no folder", "give it another name, and make a folder of this one"))

    def below(self, folder: str, prefix: str, above: tuple[str, ...] = ()) -> Iterator[tuple[str, Signature]]:
        """The files below a folder; `prefix` is its site-relative path, `above` are the real folders that links on the way lead to."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):  # gone in this moment
            return
        for entry in entries:
            if not self._counts(entry.name, prefix):
                continue
            path = prefix + entry.name
            real = os.path.realpath(entry.path) if entry.is_symlink() else ""
            if real and (why := self._astray(real, path, (*above, os.path.realpath(folder)))):
                hint = "put the file itself here" + ("" if self.follow or "hidden" in why else ", or allow links with --follow-links")
                self._refuse(path, f"the link {entry.name} {why}", hint)
            elif entry.is_dir():
                yield from self.below(entry.path, f"{path}/", (*above, real) if real else above)
            elif entry.is_file():
                yield path, signature(entry.stat())
            else:
                what = SPECIAL.get(stat.S_IFMT(entry.stat().st_mode), "something else")
                self.faults.append(_no_file(path, f"{entry.name} is {what}, no file", "put a file here, or take it away"))

    def _counts(self, name: str, prefix: str) -> bool:
        if not prefix.startswith(STATIC):
            return counts(name)
        if is_leaving(name):
            self.leavings.append(prefix + name)
        return not is_leaving(name)

    def _astray(self, real: str, path: str, above: tuple[str, ...]) -> str:
        """Why a link to a real path is not followed; "" if it is. `above` holds the real folders that it lies in."""
        home = os.path.realpath(self.root)
        inside = real.startswith(home + os.sep)
        parts = Path(real).relative_to(home).parts if inside else Path(real).parts[-1:]
        shows_hidden = inside and parts[0] == STATIC[:-1] and path.startswith(STATIC)
        if not inside and not self.follow:
            return "leads out of the site"
        if any(is_leaving(part) if shows_hidden else part.startswith(".") for part in parts):
            return "leads to a hidden file"
        if not (os.path.isfile(real) or (self.follow and os.path.isdir(real))):  # noqa: PTH112, PTH113 - of many links
            return "leads to nothing that can be read" if self.follow else "leads to a folder or to nothing"
        if any(f"{one}{os.sep}".startswith(f"{real}{os.sep}") for one in above):
            return "leads to a folder that it lies in"
        self.followed += 1 if above[:-1] or not os.path.isfile(real) else 0  # noqa: PTH113
        return f"is one of more than {MOST_FOLLOWED} in folders that links lead to" if self.followed > MOST_FOLLOWED else ""

    def _refuse(self, path: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(level="error", code="symlink", message=message, at=Span(path=path), hint=hint))


def _no_file(path: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(level="error", code="no-file", message=message, at=Span(path=path), hint=hint)
