"""`plgsite clean`."""

import click

from plgsite.cli.exits import FINE
from plgsite.cli.options import OUTPUT, ROOT
from plgsite.cli.say import on_a_line, tell
from plgsite.cli.site import find_root, output_folder
from plgsite.cli.summary import plural


@click.command("clean")
@ROOT
@OUTPUT
def command(root: str | None, output_dir: str | None) -> int:
    """Remove what a build and a preview wrote, and the cache; nothing else."""
    from plgsite.publish.clean import clean
    from plgsite.storage.lock import site_lock

    folder = find_root(root)
    output = output_folder(folder, output_dir)
    preview = folder / ".plgsite" / "preview"
    if preview.is_dir():
        with site_lock(preview):
            clean(preview / "site", preview / "cache")
            clean(preview / "site", preview)
    with site_lock(folder / ".plgsite"):
        done = clean(output, folder / ".plgsite")
    for notice in done.kept:
        tell(f"Kept       {on_a_line(notice.path)}: {notice.message}")
    tell(f"Removed    {plural(len(done.removed), 'file')} of the site, and the cache")
    return FINE
