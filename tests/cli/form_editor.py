"""A form editor as Sveltia CMS is one: it reads a file, fills in what the form has and the file lacks, and writes it anew.

Read from its source (0.221): the order is that of the form, what the form does not know follows; `yaml` of npm reads by the core schema of
YAML 1.2 and writes with an indent of 2, lines of any length, plain strings where they can be plain, and blocks for strings of many lines.
"""

import re
from typing import Any, ClassVar

import yaml

FieldOf = dict[str, Any]
NUMBERS = {
    "tag:yaml.org,2002:int": re.compile(r"[-+]?[0-9]+$"),
    "tag:yaml.org,2002:float": re.compile(r"(?:[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)|[-+]?\.inf|\.nan)$"),
    "tag:yaml.org,2002:bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"),
    "tag:yaml.org,2002:null": re.compile(r"(?:~|null|Null|NULL|)$"),
}


class CoreLoader(yaml.SafeLoader):
    """Reads by the core schema: days and clock times are strings."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


class CoreDumper(yaml.SafeDumper):
    """Writes what the core schema reads back."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


for of in (CoreLoader, CoreDumper):
    for tag, pattern in NUMBERS.items():
        of.add_implicit_resolver(tag, pattern, None)
CoreDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)
)


def rewritten(text: str, fields: list[FieldOf], *, has_body: bool) -> str:
    """The text of a file as the editor saves it, opened and changed in nothing."""
    head, body = ("", "")
    if has_body:
        _, head, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    data = yaml.load(head if has_body else text, CoreLoader) or {}
    known = [one for one in fields if not (has_body and one["name"] == "body")]
    made = yaml.dump(filled(data, known), Dumper=CoreDumper, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{made}---\n{body.strip()}\n" if has_body else made


def filled(data: dict[str, Any], fields: list[FieldOf]) -> dict[str, Any]:
    """The values of a group in the order of its form: without optional ones that are empty, and with what the form does not know."""
    found = {one["name"]: _value(data[one["name"]], one) if one["name"] in data else _empty(one) for one in fields}
    kept = {one["name"]: found[one["name"]] for one in fields if one.get("required", True) or found[one["name"]] not in (None, "", [], {})}
    return kept | {key: data[key] for key in sorted(data.keys() - found.keys())}


def _value(value: Any, field: FieldOf) -> Any:
    if isinstance(value, str):
        return value.strip()
    if field["widget"] == "object" and isinstance(value, dict):
        return filled(value, field["fields"])
    if field["widget"] == "list" and isinstance(value, list) and "fields" in field:
        return [filled(one, field["fields"]) if isinstance(one, dict) else one for one in value]
    return value


def _empty(field: FieldOf) -> Any:
    """What stands where nobody filled in anything."""
    return field.get("default", False) if field["widget"] == "boolean" else ""
