"""`plgsite docs`."""

import os
import tempfile
from pathlib import Path  # noqa: TID251
from typing import Any

import click

from plgsite.cli.exits import CONTENT, FINE
from plgsite.cli.options import base_address
from plgsite.cli.say import tell
from plgsite.cli.site import named_folder, today_at


@click.command("docs")
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), metavar="PORT", help="Port to answer at. [default: 5500, or the next free one]"
)
@click.option("-O", "--open", "opens", is_flag=True, help="Open the browser.")
@click.option("-o", "--output-dir", metavar="DIR", help="Build into that folder, and serve nothing.")
@click.option("--source", metavar="DIR", help="Write the site itself into an empty folder, and build nothing.")
@click.option("-u", "--base-url", metavar="URL", default="", callback=base_address, help="Where the output will lie.")
def command(port: int | None, opens: bool, output_dir: str | None, source: str | None, base_url: str) -> int:
    """Show this documentation, offline: tutorial, recipes, every fault, and the reference of all keys, parts and templates."""
    if source:
        return _write(named_folder(source))
    with tempfile.TemporaryDirectory(prefix="plgsite-docs-") as folder:
        output = named_folder(output_dir) if output_dir else Path(folder, "output")
        if not _build(Path(folder), output, base_url):
            return CONTENT
        if output_dir:
            tell(f"Built      the documentation -> {output_dir}")
            return FINE
        return _serve(output, port, opens)


def _write(folder: Path) -> int:
    from plgsite.manual.manual import write_site
    from plgsite.theme import docs_folder, theme_folder

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(f"{folder} is not empty; name a folder that is, or that there is not")
    write_site(folder, docs_folder(), theme_folder())
    tell(f"Made       the documentation as a site; plgsite build -r {folder}")
    return FINE


def _build(folder: Path, output: Path, base_url: str) -> bool:
    """Builds the documentation. A fault in it is one of plgsite, and shown as any other."""
    from plgsite.build.build import build
    from plgsite.build.faults.excerpts import Excerpts
    from plgsite.cli.progress import Bar
    from plgsite.cli.show import print_faults
    from plgsite.manual.manual import write_site
    from plgsite.state.request import Request
    from plgsite.theme import docs_folder, theme_folder

    theme = theme_folder()
    write_site(folder, docs_folder(), theme)
    request = Request(
        root=folder, theme=theme, output=output, today=today_at(folder, None), base_url=base_url, jobs=os.cpu_count() or 1, explain=False
    )
    outcome = build(request, Bar(quiet=False))
    print_faults(outcome.diagnostics, "text", Excerpts(folder, theme))
    return outcome.published


def _serve(output: Path, port: int | None, opens: bool) -> int:
    from plgsite.manual.server import serve_folder
    from plgsite.preview.ports import Taken

    try:
        serve_folder(output, port, lambda address: _started(address, opens))
    except Taken as taken:
        raise click.UsageError(f"{taken.message}; {taken.hint}") from None
    except KeyboardInterrupt:
        tell()
    return FINE


def _started(address: str, opens: bool) -> Any:
    tell(f"Serving    {address}; Ctrl-C ends it")
    if opens:
        import webbrowser

        webbrowser.open(address)
