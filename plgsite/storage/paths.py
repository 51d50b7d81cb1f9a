"""Paths inside the output: relative, POSIX, and safe wherever they come from."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from plgsite.digest import digest_text
from plgsite.storage.errors import Notice

MANIFEST_NAME = ".plgsite.json"
BESIDE = ".plgsite-new"
"""A file is written as `.<name>.plgsite-new` in its own folder before it takes its place."""

_PLAIN = re.compile(r"(?:[a-z0-9_-]+[./])*[a-z0-9_-]+")
_UNSAFE = re.compile(rf"(?:^|/)(?:/|$)|[. ](?:/|$)|[\\:\x00-\x1f\x7f\ud800-\udfff]|(?:^|/)\.[^/]*{re.escape(BESIDE)}(?:/|$)", re.IGNORECASE)


def is_safe_path(path: str) -> bool:
    """Whether a path stays inside the folder on every system, and is none of the names that publishing itself uses.

    It is not absolute, has no `..`, empty part, backslash, colon or control character, and no part ends in a dot or space: Windows drops
    those.
    """
    return bool(_PLAIN.fullmatch(path)) or (_UNSAFE.search(path) is None and path.partition("/")[0].casefold() != MANIFEST_NAME)


LONG = 200
"""Bytes of a name: with more, no room may be left for what is put around it."""


def beside(path: str) -> str:
    """Where a file is written before it takes its place."""
    folder, slash, name = path.rpartition("/")
    if len(name) * 4 > LONG and len(name.encode("utf-8", "surrogatepass")) > LONG:
        name = digest_text(name)
    return f"{folder}{slash}.{name}{BESIDE}"


def parent(path: str) -> str:
    """The folder of a path; "" for the output itself."""
    return path.rpartition("/")[0]


def folders_of(path: str) -> Iterator[str]:
    """The folders on the way to a path, outermost first: `a`, `a/b` for `a/b/c`."""
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)


def all_folders(paths: Iterable[str]) -> set[str]:
    """Every folder on the way to any of the paths."""
    found: set[str] = set()
    for path in paths:
        folder = parent(path)
        while folder and folder not in found:
            found.add(folder)
            folder = parent(folder)
    return found


class TakenPlace(Struct, frozen=True):
    """One place of the output that is taken, by a file or by a folder."""

    spelling: str
    is_file: bool


TakenPlaces = Mapping[str, TakenPlace]


def same_place(path: str) -> str:
    """Equal for two paths that are one place on file systems which ignore case and Unicode composition (macOS, Windows)."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def address_book(paths: Iterable[str]) -> tuple[TakenPlaces, list[Notice]]:
    """Every place the paths take, by `same_place`; and those that cannot exist together."""
    files = sorted(paths)
    wanted = [TakenPlace(path, True) for path in files] + [TakenPlace(folder, False) for folder in sorted(all_folders(files))]
    book: dict[str, TakenPlace] = {}
    clashes = []
    for address in wanted:
        first = book.setdefault(same_place(address.spelling), address)
        if first != address:
            clashes.append(_clash(first, address))
    return book, clashes


def _clash(first: TakenPlace, second: TakenPlace) -> Notice:
    if first.spelling == second.spelling:
        return Notice(second.spelling, "would be both a file and a folder", "give one of the two another name")
    message = f"differs from '{first.spelling}' only in case, which is one file on macOS and Windows"
    return Notice(second.spelling, message, "spell both alike, or give one another name")


def is_in_the_way(path: str, book: TakenPlaces) -> bool:
    """Whether a file that is no longer wanted must go before the wanted ones can come.

    It is a file where a folder must be, a file in a folder that must become a file, or the same place spelled with other capitals.
    """
    for place in (*folders_of(path), path):
        taken = book.get(same_place(place))
        if taken is not None and taken != TakenPlace(place, place == path):
            return True
    return False
