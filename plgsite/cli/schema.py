"""`plgsite schema`."""

import json

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer


@click.command("schema")
@click.argument("kind", required=False)
@click.option("--file", "of_file", is_flag=True, help="Of a whole list file of KIND, such as content/locations.yaml.")
def command(kind: str | None, of_file: bool) -> int:
    """Print the JSON Schema of every record kind, or of one KIND, for editors."""
    from plgsite.diagnostics import did_you_mean
    from plgsite.model.kinds import KINDS
    from plgsite.schema.schema import schema_of, schema_of_list, schemas
    from plgsite.source.layout import LIST_FILES

    if kind is not None and kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise click.UsageError(f"no record kind '{kind}'; {hint or 'one of ' + ', '.join(KINDS)}")
    if of_file and kind not in LIST_FILES.values():
        raise click.UsageError(f"--file is for kinds that have a list file: {', '.join(LIST_FILES.values())}")
    found = schemas() if kind is None else schema_of_list(kind) if of_file else schema_of(kind)
    answer(json.dumps(found, ensure_ascii=False, indent=2))
    return FINE
