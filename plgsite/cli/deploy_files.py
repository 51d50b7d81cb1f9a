"""`plgsite deploy-files`."""

from pathlib import Path  # noqa: TID251

import click

from plgsite.cli.exits import FINE
from plgsite.cli.hosts import CI, HOSTS
from plgsite.cli.options import ROOT
from plgsite.cli.say import tell
from plgsite.cli.site import SITE_FILE, find_root


@click.command("deploy-files")
@click.argument("host", type=click.Choice(list(HOSTS)))
@ROOT
def command(host: str, root: str | None) -> int:
    """Write what HOST needs to publish the site, and `host:` into content/site.yaml. Overwrites nothing."""
    from plgsite.cli.hosts import host_files
    from plgsite.cli.starters import data_in, write_text

    site = find_root(root)
    settings = data_in(site / SITE_FILE)
    for path, text in host_files(host, str(settings.get("base_url") or "")).items():
        if (site / path).exists():
            tell(f"Left       {path}, which is there already")
        else:
            write_text(site / path, text)
            tell(f"Made       {path}")
    said = settings.get("host")
    if said is None:
        _say(site / SITE_FILE, host)
        tell(f"Added      'host: {host}' to {SITE_FILE.as_posix()}")
    elif said != host:
        tell(f"Left       'host: {said}' in {SITE_FILE.as_posix()}; write {host} there")
    tell("Next       read the comments in what was made" + (f"; say in {CI[host]} where plgsite is installed from" if host in CI else ""))
    return FINE


def _say(file: Path, host: str) -> None:
    """Adds the line at the end; what stands there stays as it is. Refuses what could not be read afterwards."""
    from plgsite.cli.starters import data_in, read_text, write_text

    before = read_text(file)
    newline = "\r\n" if "\r\n" in before else "\n"
    after = before + ("" if before.endswith("\n") else newline) + f"host: {host}{newline}"
    if data_in(file, text=after).get("host") != host:
        raise click.UsageError(f"{file.name} does not end in keys of the site, so nothing was added; write 'host: {host}' in it")
    write_text(file, after)
