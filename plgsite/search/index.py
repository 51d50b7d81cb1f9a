"""The parts of the index: all of them, from the words of all pages. Files are named without suffix and the folder of the numbering."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from plgsite.search.common import common_file
from plgsite.search.compressed import deflated
from plgsite.search.gathered import Gathered, joined
from plgsite.search.part import part_bytes, posted
from plgsite.search.side import SIDES, Keys, Side, leaves_of
from plgsite.search.tree import LIMIT, Sizes, spelled
from plgsite.search.word_forms import Rules


class FormCount(NamedTuple):
    """On how many pages a form stands, and in how many titles."""

    pages: int
    titles: int


class Parts(Struct, frozen=True, kw_only=True):
    """What is known of the parts of an index of `count` pages, none larger than `limit`: the leaves of both sides with their sizes, by the
    letter of the side; and how often each form stands."""

    count: int
    limit: int
    leaves: Mapping[str, Sizes]
    forms: Mapping[str, FormCount]


class PartFiles(NamedTuple):
    """What is known of the parts, and the files to write by name."""

    parts: Parts
    files: Mapping[str, bytes]


COMMON = "common"
"""The name of the file of common words."""


def part_name(side: Side, leaf: str) -> str:
    """The name of the file of a leaf."""
    return f"{side.letter}-{spelled(leaf)}"


def parts_of(pages: Sequence[Gathered], count: int, rules: Rules | None, limit: int = LIMIT) -> PartFiles:
    """All parts of `count` pages, whose words were gathered range by range; `limit` is the bytes that a part may take."""
    found = {form: posted(*where, count) for form, where in joined(pages).items()}
    forms = {form: FormCount(one.pages, one.titles) for form, one in found.items()}
    keys = Keys(rules)
    files: dict[str, bytes] = {}
    sizes: dict[str, dict[str, int]] = {}
    for side in SIDES:
        records = {form: side.record(form, one) for form, one in found.items() if side.has(form)}
        sizes[side.letter] = {}
        for leaf, inside in leaves_of(side, records, keys, limit // side.share):
            body = part_bytes({form: records[form] for form in inside})
            sizes[side.letter][leaf] = len(body)
            files[part_name(side, leaf)] = deflated(body)
    files[COMMON] = common_file(forms)
    return PartFiles(Parts(count=count, limit=limit, leaves=sizes, forms=forms), files)
