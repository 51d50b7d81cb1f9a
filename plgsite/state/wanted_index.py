"""The full-text index that a build wants."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from plgsite.digest import Digest, digest_of
from plgsite.plan.lists.search import Index, entry_path
from plgsite.search.compressed import SUFFIX
from plgsite.search.languages import RULES
from plgsite.search.word_forms import Rules


class WantedIndex(Struct, frozen=True, kw_only=True, dict=True):
    """What the index is made from: `entries` holds the keys of the entries of all pages by address, `planned` what it says beside words;
    None where that is as it was."""

    language: str
    folder: str
    toolchain: Digest
    entries: Mapping[str, Digest]
    planned: Index | None

    @property
    def rules(self) -> Rules | None:
        """How words change in the language; None where nobody wrote that down."""
        return RULES.get(self.language)

    @cached_property
    def addresses(self) -> list[str]:
        """The pages in the order of their numbers."""
        return sorted(self.entries)

    @cached_property
    def numbering(self) -> Digest:
        """Names the folder of the parts: they hold the numbers of pages."""
        return digest_of(self.addresses)[:12]

    @property
    def start(self) -> str:
        """The path of the file that names all others."""
        return f"{self.folder}start{SUFFIX}"

    def path(self, name: str) -> str:
        """The path of a file that knows the numbering."""
        return f"{self.folder}{self.numbering}/{name}{SUFFIX}"

    def entry_path(self, address: str) -> str:
        """The path of the entry of a page."""
        return entry_path(self.folder, address)

    def holds(self, path: str) -> bool:
        """Whether a file is one of the index: entries are artifacts like others."""
        return path.startswith(self.folder) and not path.startswith(entry_path(self.folder, ""))


def wanted_index(index: Index, keys: Mapping[str, Digest], toolchain: Digest) -> WantedIndex:
    """That of a plan of the whole site; `keys` are those of the artifacts by path."""
    entries = {at: keys[entry_path(index.folder, at)] for at in index.addresses}
    return WantedIndex(language=index.language, folder=index.folder, toolchain=toolchain, entries=entries, planned=index)
