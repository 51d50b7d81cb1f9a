"""`plgsite schema`."""

import json
from typing import Any

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer


@click.command("schema")
@click.argument("kind", required=False)
@click.option("-r", "--root", metavar="DIR", help="A site whose own fields are in it. [default: found from here upwards, else none]")
@click.option("--file", "of_file", is_flag=True, help="Of a whole list file of KIND, such as content/locations.yaml.")
def command(kind: str | None, root: str | None, of_file: bool) -> int:
    """Print the JSON Schema of every record kind, or of one KIND, for editors. In a site it has the fields that the site declares."""
    from plgsite.cli.site import declared_around
    from plgsite.diagnostics import did_you_mean
    from plgsite.load.declared import site_models
    from plgsite.model.kinds import KINDS
    from plgsite.schema.schema import schema_of, schema_of_list, schemas
    from plgsite.source.layout import LIST_FILES

    if kind is not None and kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise click.UsageError(f"no record kind '{kind}'; {hint or 'one of ' + ', '.join(KINDS)}")
    if of_file and kind not in LIST_FILES.values():
        raise click.UsageError(f"--file is for kinds that have a list file: {', '.join(LIST_FILES.values())}")
    models = site_models(declared_around(root))
    found = schemas(models) if kind is None else (schema_of_list if of_file else schema_of)(kind, models[kind])
    if kind in (None, "site"):
        found = with_labels(found)
    answer(json.dumps(found, ensure_ascii=False, indent=2, default=str))
    return FINE


def with_labels(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a site in which editors find the labels by name, each with what it says."""
    from plgsite.wording import LABELS, labels_of

    words = schema["$defs"]["Words"]
    for language in LABELS:
        known = {name: {"type": "string", "description": text} for name, text in labels_of(language, "u").items()}
        words["properties"][language] |= {"properties": known, "additionalProperties": False}
    return schema
