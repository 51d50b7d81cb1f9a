"""Pagefind's command: small pages in, the files of a full-text index out. https://pagefind.app/docs/config-options/"""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path  # noqa: TID251 - the command reads and writes folders

from plgsite.diagnostics import Diagnostic, Span

HINT = "install plgsite again with its dependencies, or build with --no-search"
LEFT = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.", "wasm.unknown.")
"""What the command writes and we do not publish: interfaces that are not ours, and stemming for no language."""


def pagefind_version() -> str:
    """The version of the command; nothing where it is not installed."""
    try:
        return version("pagefind_bin")
    except PackageNotFoundError:
        return ""


def make_index(pages: Mapping[str, bytes], language: str, seconds: float) -> Mapping[str, bytes] | Diagnostic:
    """The files of the index by name, for pages by output path; the same pages give the same bytes. Or what is wrong with the command.

    The command runs in a folder of its own with an empty environment: no `pagefind.toml` and no `PAGEFIND_...` of the machine has a say.
    """
    command = _command()
    if not command:
        return _fault("the command 'pagefind', which makes the search index, is not there")
    with tempfile.TemporaryDirectory(prefix="plgsite-") as folder:
        site, bundle = Path(folder) / "site", Path(folder) / "index"
        _write(site, pages)
        asked = [command, "--site", str(site), "--output-path", str(bundle), "--force-language", language, "--silent"]
        try:
            done = subprocess.run(asked, cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            return _fault(f"the search index was not ready after {seconds:.0f} seconds, and its command was stopped")
        except OSError as error:
            return _fault(f"the command 'pagefind', which makes the search index, cannot be run: {error.strerror or error}")
        if done.returncode or not (bundle / "pagefind.js").is_file():
            said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
            return _fault(f"the search index was not made: {said[-1] if said else f'pagefind ended with {done.returncode}'}")
        return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in sorted(bundle.rglob("*")) if _is_wanted(path)}


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
