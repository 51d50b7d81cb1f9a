"""What the preview shows now: the files of the last good build, and the faults of the last one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from msgspec import Struct

from plgsite.search.compressed import SUFFIX
from plgsite.state.request import Listing, Outcome

NOTHING = Listing(base_path="/", origins={}, marks={}, unmade=frozenset())


class AnswerAt(Struct, frozen=True, kw_only=True):
    """What is at an address: a file (its output path), or another address to go to, or nothing."""

    path: str = ""
    elsewhere: str = ""


@dataclass(slots=True)
class Shown:
    """`run` tells one start of the preview from the next; `edition` counts the changes of what is shown."""

    run: str
    edition: int = 0
    is_ready: bool = False
    files: set[str] = field(default_factory=set)
    listing: Listing = NOTHING
    faults: list[dict[str, Any]] = field(default_factory=list)

    @property
    def version(self) -> str:
        """Two pages of the same version were made from the same."""
        return f"{self.run}.{self.edition}"

    def take(self, outcome: Outcome) -> dict[str, Any] | None:
        """Takes in a good build. What to tell the browsers; None if nothing they show has changed."""
        was_ready, self.is_ready = self.is_ready, True
        before = self.listing
        self.files.update(outcome.written)
        self.files.difference_update(outcome.gone)
        self.listing = outcome.listing or before
        # A file of the search index is on no page: who searches reads it then.
        changed = [path for path in (*outcome.written, *outcome.gone) if not path.endswith(SUFFIX)]
        if was_ready and not changed and (before.marks, before.origins) == (self.listing.marks, self.listing.origins):
            return None
        self.edition += 1
        told: dict[str, Any] = {"command": "reload", "path": "*", "liveCSS": True, "version": self.version}
        if was_ready and changed and all(path.endswith(".css") for path in changed) and not outcome.gone:
            return {**told, "styles": [self.address(path) for path in changed]}
        if was_ready and changed and all(path.endswith((".html", ".pdf")) for path in changed) and len(changed) <= MOST_NAMED:
            return {**told, "pages": [self.address(path) for path in changed]}
        return told

    def address(self, path: str) -> str:
        """The address at which an output file answers."""
        return self.listing.base_path + quote(
            path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path
        )

    def marks(self) -> Mapping[str, str]:
        """Words for pages that no reader would see today, by address."""
        return {self.address(path): mark for path, mark in self.listing.marks.items()}

    def find(self, address: str) -> AnswerAt:
        """What is at an address: the path of a request, as it came.

        Only files that a build has told of are ever found, whatever an address spells: there is no way out of a list of names.
        """
        at = plain_address(address)
        base = self.listing.base_path
        if at is None or not at.startswith(base):
            return AnswerAt(elsewhere=base) if at and at in ("/", base.removesuffix("/")) else AnswerAt()
        rest = at[len(base) :]
        path = f"{rest}index.html" if rest.endswith("/") or not rest else rest
        if path in self.files or path in self.listing.unmade:
            return AnswerAt(path=path)
        if f"{rest}/index.html" in self.files:
            return AnswerAt(elsewhere=base + quote(f"{rest}/"))
        return AnswerAt()


MOST_NAMED = 200
"""More pages than this are not told by name: then every open page is loaded again."""


def plain_address(address: str) -> str | None:
    """The path of an address without its percent signs; None for one that no page of ours has: not UTF-8, with control characters, or with
    the backslash that is a slash to Windows."""
    try:
        found = unquote_to_bytes(address.partition("?")[0].partition("#")[0]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if any(char < " " or char in "\\\x7f" for char in found) else found
