"""`plgsite check`."""

from typing import Any

import click

from plgsite.cli.build import run
from plgsite.cli.options import Flags, build_flags


@click.command("check")
@build_flags
@click.option("--watch", is_flag=True, help="Check again after every save, until Ctrl-C.")
def command(watch: bool, **given: Any) -> int:
    """Check everything that build checks, and write nothing."""
    if watch:
        from plgsite.cli.watched import watched

        return watched(Flags(**given))
    return run(Flags(**given), publish=False)
