"""The manifest: which files of the output folder are ours, and what they hold.

Many hosts serve it as any file, and an unlisted record has its page here. So it names nothing: each file stands by the digest of its path.
The paths are those in the cache folder, or of what lies in the output, whose digests are listed.
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path  # noqa: TID251
from typing import Any, NamedTuple

from msgspec import Struct

from plgsite.digest import Digest, digest_bytes, digest_text
from plgsite.storage.cache_folder import make_ready, paths_name
from plgsite.storage.errors import MachineFault, OutputRefused, plainly
from plgsite.storage.files import Kind, digest_at, file_kind_at, write_own, write_published
from plgsite.storage.paths import MANIFEST_NAME, is_safe_path

FORMAT = 2
NAMED = 1
"""The format before, with paths: what older versions wrote, and what people write who let us publish among their files."""
_quoted = json.encoder.encode_basestring


class Published(NamedTuple):
    """One published file: the key of the artifact it was made from, the digest of its bytes."""

    key: Digest
    digest: Digest


class Manifest(Struct, frozen=True):
    """Paths relative to the output folder, all of them safe. `lost` counts what is listed beside them and is nowhere to be found."""

    files: Mapping[str, Published]
    lost: int = 0


def read_manifest(output: Path, cache_folder: Path | None = None) -> Manifest | None:
    """None if there is no such file. Raises OutputRefused if there is one that we did not write or cannot trust.

    Without a cache folder, or where it knows nothing of this output, the paths are looked for in the output.
    """
    place = output / MANIFEST_NAME
    match file_kind_at(place):
        case Kind.NOTHING:
            return None
        case Kind.FILE:
            with plainly("read", place):
                body = place.read_bytes()
        case _:
            raise _refused(place, "is not a plain file")
    remembered = _remembered(cache_folder, output)
    if remembered.get("manifest") == digest_bytes(body):
        try:
            return Manifest(files_from_json(remembered["files"]))
        except (KeyError, ValueError):
            pass
    return _parsed(place, body, remembered)


def manifest_digest(output: Path) -> Digest:
    """The digest of the manifest as it lies there; "" if there is none."""
    return digest_at(output / MANIFEST_NAME) or ""


def write_manifest(output: Path, manifest: Manifest) -> bytes:
    """Replaces the manifest of an output; gives its bytes. Raises MachineFault."""
    body = manifest_bytes(manifest)
    write_published(output / MANIFEST_NAME, body)
    return body


def remember_paths(output: Path, cache_folder: Path, manifest: Manifest, body: bytes) -> None:
    """Writes the paths down in the cache folder: only time is lost where that cannot be done."""
    value = {"manifest": digest_bytes(body), "files": files_to_json(manifest.files)}
    try:
        make_ready(cache_folder)
        write_own(cache_folder / paths_name(output), json.dumps(value, ensure_ascii=False).encode(), lasting=False)
    except MachineFault:
        return


def manifest_bytes(manifest: Manifest) -> bytes:
    """Sorted, one file per line, the same bytes for the same files."""
    listed = sorted((digest_text(path), key, digest) for path, (key, digest) in manifest.files.items())
    files = ",\n".join(f"{_quoted(path)}: [{_quoted(key)}, {_quoted(digest)}]" for path, key, digest in listed)
    return f'{{\n"plgsite": {FORMAT},\n"files": {{\n{files}\n}}\n}}\n'.encode()


def files_to_json(files: Mapping[str, Published]) -> dict[str, list[str]]:
    """Key and digest by path, sorted."""
    return {path: list(published) for path, published in sorted(files.items())}


def files_from_json(value: Any) -> dict[str, Published]:
    """Raises ValueError for anything that is not a mapping of safe paths to a key and a digest."""
    if not isinstance(value, dict):
        raise ValueError("'files' is no mapping")
    return {_checked_path(path): _checked_entry(path, entry) for path, entry in value.items()}


def _checked_path(path: str) -> str:
    if not is_safe_path(path):
        raise ValueError(f"lists the path {_quoted(path)}, which could lie outside the output folder")
    return path


def _checked_entry(path: str, entry: Any) -> Published:
    if not (isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str) and isinstance(entry[1], str)):
        raise ValueError(f"has no key and digest for {_quoted(path)}")
    return Published(*entry)


def _remembered(cache_folder: Path | None, output: Path) -> dict[str, Any]:
    """What the cache folder knows of an output; nothing where that cannot be read."""
    if cache_folder is None:
        return {}
    try:
        value = json.loads((cache_folder / paths_name(output)).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _parsed(place: Path, body: bytes, remembered: Mapping[str, Any]) -> Manifest:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise _refused(place, "is damaged") from None
    match value:
        case {"plgsite": 1 | 2 as version, "files": files}:
            try:
                return Manifest(files_from_json(files)) if version == NAMED else _named(place.parent, files, remembered.get("files"))
            except ValueError as fault:
                raise _refused(place, str(fault)) from None
        case {"plgsite": int(version)} if version > FORMAT:
            raise _refused(place, "was written by a newer plgsite")
    raise _refused(place, "was not written by plgsite")


def _named(output: Path, listed: Any, remembered: Any) -> Manifest:
    """Raises ValueError for what is no mapping of digests of paths to a key and a digest."""
    if not isinstance(listed, dict):
        raise ValueError("'files' is no mapping")
    left = {digest: _checked_entry(digest, entry) for digest, entry in listed.items()}
    files: dict[str, Published] = {}
    for paths in (remembered if isinstance(remembered, dict) else (), _all_in(output)):
        for path in paths if left else ():
            found = left.get(digest := digest_text(path)) if is_safe_path(path) else None
            if found:
                files[path] = found
                del left[digest]
    return Manifest(files, lost=len(left))


def _all_in(output: Path) -> Iterator[str]:
    """The paths of all that lies there, folders and links too; none is followed."""
    for at, folders, names in os.walk(output):
        folder = os.path.relpath(at, output).replace(os.sep, "/")
        yield from (name if folder == "." else f"{folder}/{name}" for name in (*folders, *names))


def _refused(place: Path, why: str) -> OutputRefused:
    hint = f"if all of '{place.parent}' was made by plgsite, delete that folder and build again; otherwise give another output folder"
    return OutputRefused(f"'{place}' {why}, so it cannot tell which files may be replaced", hint=hint)
