"""`plgsite check`."""

from typing import Any

import click

from plgsite.cli.build import run
from plgsite.cli.options import Flags, build_flags


@click.command("check")
@build_flags
def command(**given: Any) -> int:
    """Check everything that build checks, and write nothing."""
    return run(Flags(**given), publish=False)
