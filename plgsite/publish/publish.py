"""Publishing: the only writer of the output folder.

Everything is checked, and every body called for once, before the first write. Then, under an intent journal: files that stand in the
way go, files are written whole in the order of ranks, files no longer wanted go, and the manifest is replaced. A kill at any moment
leaves a folder that `survey` understands, so the next publish finishes it. With `atomic`, a second folder is filled
instead, and the two change places (`atomic.py`).
"""

from collections.abc import Iterable, Mapping
from pathlib import Path  # noqa: TID251

from msgspec import Struct, field

from plgsite.digest import Digest
from plgsite.publish.checking import check_ground, refuse_stranger
from plgsite.publish.journal import Journal, remove_journal, write_journal
from plgsite.publish.manifest import Manifest, Published, manifest_bytes, remember_paths, write_manifest
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.output import Surveyed
from plgsite.publish.removal import remove_empty_folders, remove_files, remove_leftovers
from plgsite.publish.signatures import Seen, is_lasting, moment_now, signature_of
from plgsite.publish.writing import write_all
from plgsite.storage.errors import Notice, OutputRefused
from plgsite.storage.files import look
from plgsite.storage.paths import address_book, all_folders, is_in_the_way


class Publication(Struct, frozen=True, kw_only=True):
    """What publishing did. `unchanged` had the wanted bytes already. `seen`: the signatures to remember. `after`: what is there now."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    warnings: tuple[Notice, ...]
    seen: Mapping[str, Seen]
    after: Surveyed


class Done(Struct, frozen=True, kw_only=True):
    """What happened to the output folder."""

    written: Mapping[str, Seen] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    kept: tuple[Notice, ...] = ()


class Intent(Struct, frozen=True, kw_only=True):
    """All that is about to happen, in order: `first` goes, `writes` come, `last` goes."""

    manifest: Manifest
    first: tuple[str, ...]
    writes: tuple[Outgoing, ...]
    last: tuple[str, ...]

    @property
    def gone(self) -> tuple[str, ...]:
        """All paths that are removed."""
        return self.first + self.last


def publish(
    output: Path, cache_folder: Path, *, before: Surveyed, keep: Mapping[str, Digest], outgoing: Iterable[Outgoing], atomic: bool = False
) -> Publication:
    """Makes the output hold exactly the files of `keep` (path -> key, which `before` must have found) and `outgoing`, beside foreign files.

    Raises OutputRefused, with all that stands in the way and nothing written, and MachineFault.
    """
    intent = _intent(output, before, keep, sorted(outgoing, key=lambda item: (item.rank, item.path)))
    if before.journal is not None:
        _settle(output, cache_folder, before)
    nothing_to_do = not intent.writes and not intent.gone and intent.manifest == before.manifest
    carry_out = _exchange if atomic else _carry_out
    done = Done() if nothing_to_do else carry_out(output, cache_folder, before, intent)
    wanted, written = intent.manifest.files, done.written
    seen = {path: seen for path, seen in before.seen.items() if path in wanted and path not in written}
    if atomic and not nothing_to_do:
        seen = _lasting(output, cache_folder, _linked_again(output, seen))
    seen |= _lasting(output, cache_folder, written)
    return Publication(
        written=tuple(written),
        unchanged=tuple(path for path in sorted(wanted) if path not in written),
        removed=tuple(sorted(done.removed)),
        warnings=tuple(sorted(done.kept)),
        seen=seen,
        after=_after(before, intent, seen),
    )


def _after(before: Surveyed, intent: Intent, seen: Mapping[str, Seen]) -> Surveyed:
    """What a survey would find now."""
    manifest = intent.manifest
    written = all_folders(item.path for item in intent.writes)
    folders = frozenset({"", *all_folders(manifest.files)}) if intent.gone else before.folders | written | {""}
    return Surveyed(manifest=manifest, journal=None, present=manifest.files, changed={}, folders=folders, leftovers=(), seen=seen)


def _intent(output: Path, before: Surveyed, keep: Mapping[str, Digest], items: list[Outgoing]) -> Intent:
    refuse_stranger(output, before)
    wanted = _wanted(before, keep, items)
    digests = {item.path: wanted[item.path].digest for item in items}
    gone = sorted(path for path in before.listed if path not in wanted)
    book, clashes = ({}, []) if _stood_together(before, wanted) else address_book(wanted)
    notices, adopted = check_ground(output, before, book, digests)
    if clashes or notices:
        raise OutputRefused(f"'{output}' cannot take these files; nothing was written", notices=(*clashes, *notices))
    return Intent(
        manifest=Manifest(wanted),
        first=tuple(path for path in gone if is_in_the_way(path, book)),
        writes=tuple(item for item in items if item.path not in adopted and before.digest(item.path) != digests[item.path]),
        last=tuple(path for path in gone if not is_in_the_way(path, book)),
    )


def _stood_together(before: Surveyed, paths: Mapping[str, Published]) -> bool:
    """Whether these were all published together before: then none of them is in the way of another."""
    return before.manifest is not None and before.journal is None and paths.keys() <= before.manifest.files.keys()


def _wanted(before: Surveyed, keep: Mapping[str, Digest], items: list[Outgoing]) -> dict[str, Published]:
    wanted = {path: before.present[path] for path, key in keep.items() if before.keys.get(path) == key}
    if len(wanted) < len(keep):
        raise ValueError(f"told to keep what is not there: {sorted(keep.keys() - wanted.keys())}")
    for item in items:
        if item.path in wanted:
            raise ValueError(f"told to publish '{item.path}' twice")
        wanted[item.path] = Published(item.key, item.digest())
    return wanted


def _settle(output: Path, cache_folder: Path, before: Surveyed) -> None:
    """Writes down what a killed publish left behind, so that its journal can make room for the next."""
    remove_leftovers(output, before)
    remove_empty_folders(output, before, gone=before.listed, wanted={**before.present, **before.changed})
    listed = before.manifest.files if before.manifest else {}
    _list(output, cache_folder, Manifest({**{path: listed[path] for path in before.changed}, **before.present}))
    remove_journal(cache_folder, output)


def _carry_out(output: Path, cache_folder: Path, before: Surveyed, intent: Intent) -> Done:
    wanted = intent.manifest.files
    deletes = {path: before.present[path].digest for path in intent.gone if path in before.present}
    write_journal(cache_folder, output, Journal(writes={item.path: wanted[item.path] for item in intent.writes}, deletes=deletes))
    removed_first, kept_first = remove_files(output, intent.first, before)
    remove_empty_folders(output, before, gone=intent.first, wanted=())
    written = write_all(output, intent.writes, wanted)
    removed_last, kept_last = remove_files(output, intent.last, before)
    remove_empty_folders(output, before, gone=intent.gone, wanted=wanted)
    _list(output, cache_folder, intent.manifest)
    remove_journal(cache_folder, output)
    return Done(written=written, removed=(*removed_first, *removed_last), kept=(*kept_first, *kept_last))


def _list(output: Path, cache_folder: Path, manifest: Manifest) -> None:
    remember_paths(output, cache_folder, manifest, write_manifest(output, manifest))


def _exchange(output: Path, cache_folder: Path, before: Surveyed, intent: Intent) -> Done:
    from plgsite.publish.atomic import publish_whole  # most publications have no use for it

    done = publish_whole(output, before, intent.manifest, intent.writes, intent.gone)
    remember_paths(output, cache_folder, intent.manifest, manifest_bytes(intent.manifest))
    return Done(written=done.written, removed=done.removed, kept=done.kept)


def _linked_again(output: Path, seen: Mapping[str, Seen]) -> dict[str, Seen]:
    """The signatures of files that were given a second name and lost their first: only the time of that change may be another."""
    found = {path: (signature_of(now), was) for path, was in seen.items() if (now := look(f"{output}/{path}"))}
    return {
        path: Seen(now, was.digest) for path, (now, was) in found.items() if now._replace(changed=was.signature.changed) == was.signature
    }


def _lasting(output: Path, cache_folder: Path, written: Mapping[str, Seen]) -> dict[str, Seen]:
    """Of the signatures taken right after writing, those that are old enough by now and still true."""
    if not written:
        return {}
    moment = moment_now(cache_folder, output)
    candidates = {path: seen for path, seen in written.items() if is_lasting(seen.signature, moment)}
    return {path: seen for path, seen in candidates.items() if (now := look(f"{output}/{path}")) and signature_of(now) == seen.signature}
