"""The parts that hold the words of pages whose text changed: they alone are made again, and are what a whole new index would hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from plgsite.search.common import common_file
from plgsite.search.compressed import deflated, inflated
from plgsite.search.index import COMMON, FormCount, PartFiles, Parts, part_name
from plgsite.search.part import Posted, is_everywhere, pages_of, part_bytes, posted, records_of
from plgsite.search.side import HEADS, SIDES, Keys, Side, leaves_of
from plgsite.search.tree import WHOLE, leaf_of, new_leaf, too_small
from plgsite.search.value import Words
from plgsite.search.word_forms import Rules

Read = Callable[[str], bytes]
"""The file of a name as it was. Raises ValueError or OSError where it cannot be had."""


class NotKnown(LookupError):
    """What the parts do not say any more: then all words are to be read again."""


class ChangedPage(NamedTuple):
    """A page by its number, with its words before and now."""

    page: int
    before: Words
    now: Words


def changed_parts(last: Parts, changes: Sequence[ChangedPage], read: Read, rules: Rules | None) -> PartFiles:
    """The parts after some pages changed, where their numbers stay. Raises NotKnown."""
    edits = _edits(changes)
    if not edits:
        return PartFiles(last, {})
    keys = Keys(rules)
    heads = _OpenSide(HEADS, last, read, keys)
    found = {form: heads.edited(form, some) for form, some in edits.items()}
    forms = _counted(last.forms, found)
    files: dict[str, bytes] = {}
    leaves = {}
    for side in SIDES:
        opened = heads if side is HEADS else _OpenSide(side, last, read, keys)
        opened.put({form: one for form, one in found.items() if side.has(form)})
        opened.settle()
        leaves[side.letter] = opened.sizes
        files |= {part_name(side, leaf): deflated(part_bytes(opened.open[leaf])) for leaf in opened.written}
    files[COMMON] = common_file(forms)
    return PartFiles(Parts(count=last.count, limit=last.limit, leaves=leaves, forms=forms), files)


def _edits(changes: Iterable[ChangedPage]) -> dict[str, dict[int, int]]:
    """For each form whose value changed: page -> its value now, 0 where it is gone."""
    found: dict[str, dict[int, int]] = {}
    for page, before, now in changes:
        for form in before.keys() | now.keys():
            if before.get(form, 0) != now.get(form, 0):
                found.setdefault(form, {})[page] = now.get(form, 0)
    return found


def _counted(forms: Mapping[str, FormCount], found: Mapping[str, Posted | None]) -> dict[str, FormCount]:
    left = {form: one for form, one in forms.items() if found.get(form, one) is not None}
    return left | {form: FormCount(one.pages, one.titles) for form, one in found.items() if one}


class _OpenSide:
    """A side of which some leaves are read, changed and split or joined again."""

    def __init__(self, side: Side, last: Parts, read: Read, keys: Keys) -> None:
        self.side, self.keys, self._read = side, keys, read
        self.count, self.limit = last.count, last.limit // side.share
        self._before = last.leaves[side.letter]
        self.sizes = dict(self._before)
        self.open: dict[str, dict[str, bytes]] = {}
        self._touched: set[str] = set()

    @property
    def written(self) -> list[str]:
        """The leaves to write."""
        return [leaf for leaf in self.open if leaf in self._touched]

    def edited(self, form: str, edits: Mapping[int, int]) -> Posted | None:
        """Where a form stands after some edits; None where that is nowhere."""
        leaf = leaf_of(self.side.key(form, self.keys), self.sizes)
        held = self._records(leaf).get(form) if leaf else None
        before = pages_of(held, with_values=True) if held else {}
        now = {page: value for page, value in sorted({**before, **edits}.items()) if value}
        if is_everywhere(len(before), self.count) and not is_everywhere(len(now), self.count):
            raise NotKnown(form)  # how often it stands on each page was left out
        return posted([*now], bytes(now.values()), self.count) if now else None

    def put(self, found: Mapping[str, Posted | None]) -> None:
        """Puts forms into their leaves; those that stand nowhere go."""
        for form, one in found.items():
            key = self.side.key(form, self.keys)
            leaf = leaf_of(key, self.sizes) or new_leaf(key, self.sizes)
            records = self._records(leaf)
            if one:
                records[form] = self.side.record(form, one)
            else:
                records.pop(form, None)
            self.sizes.setdefault(leaf, 0)
            self._touched.add(leaf)

    def settle(self) -> None:
        """Splits what grew too large and joins what fits in one again."""
        for leaf in sorted(self._touched):
            self._settle(leaf)
        for leaf in sorted(self._touched):
            if prefix := too_small(leaf, self.sizes, self.limit):
                self._join(prefix)

    def _settle(self, leaf: str) -> None:
        records = self.open.pop(leaf)
        del self.sizes[leaf]
        total = sum(map(len, records.values()))
        if not records:
            return
        if total <= self.limit or leaf.endswith(WHOLE):
            self._put_leaf(leaf, records)
            return
        for below, inside in leaves_of(self.side, records, self.keys, self.limit, leaf):
            self._put_leaf(below, {form: records[form] for form in inside})

    def _join(self, prefix: str) -> None:
        below = [leaf for leaf in self.sizes if leaf.startswith(prefix)]
        records: dict[str, bytes] = {}
        for leaf in below:
            records |= self._records(leaf)
            del self.sizes[leaf], self.open[leaf]
        if records:
            self._put_leaf(prefix, records)

    def _put_leaf(self, leaf: str, records: dict[str, bytes]) -> None:
        self.open[leaf] = records
        self.sizes[leaf] = sum(map(len, records.values()))
        self._touched.add(leaf)

    def _records(self, leaf: str) -> dict[str, bytes]:
        if leaf not in self.open:
            try:
                self.open[leaf] = records_of(inflated(self._read(part_name(self.side, leaf)))) if leaf in self._before else {}
            except (OSError, ValueError, IndexError):
                raise NotKnown(leaf) from None
        return self.open[leaf]
