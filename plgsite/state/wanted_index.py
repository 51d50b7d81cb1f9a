"""The full-text index that a build wants."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from plgsite.digest import Digest, digest_of
from plgsite.plan.artifacts.key import Key
from plgsite.plan.lists.search import TEXT, Index, file_of_page, is_of_a_page
from plgsite.search.compressed import SUFFIX
from plgsite.search.languages import RULES
from plgsite.search.word_forms import Rules


class WantedIndex(Struct, frozen=True, kw_only=True, dict=True):
    """What the index is made from: `texts` holds the keys of the texts of all pages by address, `planned` what it says beside words;
    None where that is as it was."""

    language: str
    folder: str
    toolchain: Digest
    texts: Mapping[str, Digest]
    planned: Index | None

    @property
    def rules(self) -> Rules | None:
        """How words change in the language; None where nobody wrote that down."""
        return RULES.get(self.language)

    @cached_property
    def addresses(self) -> list[str]:
        """The pages in the order of their numbers."""
        return sorted(self.texts)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each page by its address."""
        return {at: number for number, at in enumerate(self.addresses)}

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

    def text_path(self, address: str) -> str:
        """The path of the text of a page."""
        return file_of_page(self.folder, TEXT, address)

    def holds(self, path: str) -> bool:
        """Whether a file is one of the index, and not one of a page."""
        return path.startswith(self.folder) and not is_of_a_page(path, self.folder)


def wanted_index(index: Index, keys: Mapping[str, Key], toolchain: Digest) -> WantedIndex:
    """That of a plan of the whole site; `keys` are those of the artifacts by path."""
    texts = {at: keys[file_of_page(index.folder, TEXT, at)].digest for at in index.addresses}
    return WantedIndex(language=index.language, folder=index.folder, toolchain=toolchain, texts=texts, planned=index)
