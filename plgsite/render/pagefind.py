"""Pagefind's command: small pages in, the files of a full-text index out. https://pagefind.app/docs/config-options/"""

import errno
import os
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path  # noqa: TID251 - the command reads and writes folders

from plgsite.diagnostics import Diagnostic, Span
from plgsite.machine import SCRATCH, MachineFault, in_scratch, scratch_folder
from plgsite.render.parent import killed_with

HINT = "install plgsite again with its dependencies, or build with --no-search"
LEFT = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.", "wasm.unknown.")
"""What the command writes and we do not publish: interfaces that are not ours, and stemming for no language."""

KILLED = "the command 'pagefind', which makes the search index, was killed twice (signal {}): most likely the machine has too little memory"
FULL = f"os error {errno.ENOSPC}"
"""What the command says of a full disk."""


def pagefind_version() -> str:
    """The version of the command; nothing where it is not installed."""
    try:
        return version("pagefind_bin")
    except PackageNotFoundError:
        return ""


def make_index(pages: Mapping[str, bytes], language: str, seconds: float) -> Mapping[str, bytes] | Diagnostic:
    """The files of the index by name, for pages by output path; the same pages give the same bytes. Or what is wrong with the command.
    Raises MachineFault where it was killed, or had no room.

    The command runs in a folder of its own with an empty environment: no `pagefind.toml` and no `PAGEFIND_...` of the machine has a say.
    """
    command = _command()
    if not command:
        return _fault("the command 'pagefind', which makes the search index, is not there")
    with scratch_folder("the search index") as folder, in_scratch("the search index"):
        site, bundle = folder / "site", folder / "index"
        _write(site, pages)
        asked = [command, "--site", str(site), "--output-path", str(bundle), "--force-language", language, "--silent"]
        fault = _run(asked, folder, seconds)
        if fault:
            return fault
        return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in sorted(bundle.rglob("*")) if _is_wanted(path)}


def _run(asked: list[str], folder: Path, seconds: float) -> Diagnostic | None:
    """Runs the command, and once more where it was killed: what is wrong with it, if anything is."""
    for tried in (1, 2):
        try:
            done = _ended(asked, folder, seconds)
        except subprocess.TimeoutExpired:
            return _fault(f"the search index was not ready after {seconds:.0f} seconds, and its command was stopped")
        except OSError as error:
            return _fault(f"the command 'pagefind', which makes the search index, cannot be run: {error.strerror or error}")
        if done.returncode >= 0:
            break
        if tried == 2:
            raise MachineFault(KILLED.format(-done.returncode), hint="give it more memory, or build with --no-search")
    if done.returncode or not (folder / "index" / "pagefind.js").is_file():
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        if any(FULL in line for line in said):
            raise MachineFault("cannot make the search index: no room in the temporary folder", hint=SCRATCH)
        return _fault(f"the search index was not made: {said[-1] if said else f'pagefind ended with {done.returncode}'}")
    return None


def _ended(asked: list[str], folder: Path, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """The command, when it has ended; it ends with this process too."""
    end = partial(killed_with, os.getpid()) if sys.platform == "linux" else None
    return subprocess.run(
        asked, cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, preexec_fn=end
    )


def _command() -> str:
    try:
        from pagefind_bin import get_executable

        return str(get_executable())
    except (ImportError, FileNotFoundError):
        return ""


def _environment() -> dict[str, str]:
    """Nothing, but what Windows itself needs to start a process."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # noqa: TID251


def _write(folder: Path, pages: Mapping[str, bytes]) -> None:
    for path, body in pages.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)


def _is_wanted(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(LEFT)


def _fault(message: str) -> Diagnostic:
    return Diagnostic(level="error", code="search-index", message=message, at=Span(path="content/site.yaml"), hint=HINT)
