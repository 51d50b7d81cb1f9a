"""`plgsite schema`."""

import json

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer


@click.command("schema")
@click.argument("kind", required=False)
def command(kind: str | None) -> int:
    """Print the JSON Schema of every record kind, or of one KIND, for editors."""
    from plgsite.diagnostics import did_you_mean
    from plgsite.model.kinds import KINDS
    from plgsite.model.schema import schema_of, schemas

    if kind is not None and kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise click.UsageError(f"no record kind '{kind}'; {hint or 'one of ' + ', '.join(KINDS)}")
    answer(json.dumps(schema_of(kind) if kind else schemas(), ensure_ascii=False, indent=2))
    return FINE
