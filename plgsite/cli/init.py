"""`plgsite init`."""

import datetime
import json
import re
import shlex
from pathlib import Path  # noqa: TID251
from typing import Any

import click

from plgsite.cli.exits import FINE
from plgsite.cli.hosts import CI, HOSTS
from plgsite.cli.say import tell
from plgsite.cli.site import SITE_FILE, named_folder, today_at

COLOUR, ACCENT = "#1f4e5f", "#b5541c"
AUDIENCES = ("school", "company", "public", "care")


@click.command("init")
@click.argument("directory", metavar="DIR")
@click.option("--name", default="", help="Name of the provider. [default: from the name of the folder]")
@click.option("--language", type=click.Choice(["nl", "nl-BE", "en"]), default="nl", show_default=True, help="Language of the site.")
@click.option("--colour", metavar="#RRGGBB", default=COLOUR, show_default=True, help="Main colour.")
@click.option("--audience", type=click.Choice(AUDIENCES), help="Who the programmes are for. [default: public]")
@click.option("--ci", type=click.Choice(list(CI)), help="A file for nightly builds as well.")
@click.option(
    "--deploy", type=click.Choice(list(HOSTS)), help="Files for the host that publishes the site; of a CI, its nightly builds too."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day from which the first dates are counted.")
def command(
    directory: str, name: str, language: str, colour: str, audience: str | None, ci: str | None, deploy: str | None, today: Any
) -> int:
    """Begin a site in DIR: two programmes, their dates, a location and a page, to change into your own. Overwrites nothing."""
    from plgsite.cli.starters import write_text

    root = named_folder(directory)
    if (root / SITE_FILE).exists():
        raise click.UsageError(f"{directory} holds a site already ({SITE_FILE.as_posix()}); name another folder, or add to it: plgsite new")
    if root.exists() and not root.is_dir():
        raise click.UsageError(f"{directory} is a file; name a folder")
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        raise click.UsageError(f"'{colour}' is no colour; write it as '#1f4e5f', between quotes")
    if audience and not _has_audiences():
        raise click.UsageError("this version of plgsite has the same words for every audience; leave --audience out")
    files = _files(" ".join(name.split()) or _named_after(root), language, colour, audience or "public", today_at(root, today))
    files |= _for_hosts(files, ci, deploy)
    for path, text in files.items():
        if (root / path).exists():
            tell(f"Left       {path}, which is there already")
        else:
            write_text(root / path, text)
            tell(f"Made       {path}")
    tell(f"Next       cd {shlex.quote(directory)} && plgsite serve -O")
    tell("           then change the texts; fill in base_url of content/site.yaml before you publish: plgsite build")
    for host, path in CI.items():
        if host in (ci, deploy):
            tell(f"           say in {path} where plgsite is installed from")
    return FINE


def _has_audiences() -> bool:
    from plgsite.model.kinds import KINDS

    return "audience" in KINDS["site"].model_fields


def _named_after(root: Path) -> str:
    """A name from that of a folder: `de-helpende-hand` is "De helpende hand"."""
    words = " ".join(re.split(r"[\s_.-]+", root.name)).strip()
    return words[:1].upper() + words[1:] or "Academie"


def _files(name: str, language: str, colour: str, audience: str | None, today: datetime.date) -> dict[str, str]:
    """All files of a new site, by path."""
    from plgsite.cli.starters import quoted, starter
    from plgsite.routes import slugged
    from plgsite.source.layout import SITE
    from plgsite.theme import starters_folder
    from plgsite.varieties import language_of

    first = _weekday(today + datetime.timedelta(days=60))
    second = _weekday(today + datetime.timedelta(days=90))
    values = {
        "name": quoted(name),
        "id": slugged(name),
        "colour": colour,
        "accent": ACCENT if colour == COLOUR else colour,  # the theme's own is not legible beside any other colour
        "audience": f"audience: {audience}\n" if _has_audiences() else "",
        "month1": f"{first:%Y-%m}",
        "month2": f"{second:%Y-%m}",
        "day1": first.isoformat(),
        "day2": second.isoformat(),
        "day3": (second + datetime.timedelta(days=14)).isoformat(),
    }
    tag, language = language, language_of(language)
    folder = starters_folder() / "site" / language
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    files = {path: starter(f"site/{language}/{path}", **values) for path in found}
    files[SITE] = files[SITE].replace(f"languages: [{language}]", f"languages: [{tag}]")
    files[".gitignore"] = starter("site/gitignore")
    return files | _for_editors(language)


def _for_hosts(files: dict[str, str], ci: str | None, deploy: str | None) -> dict[str, str]:
    """Files for CI and for the host, and settings that name the host."""
    from plgsite import __version__
    from plgsite.cli.hosts import host_files
    from plgsite.cli.starters import starter
    from plgsite.source.layout import SITE

    made = {CI[ci]: starter(f"ci/{ci}.yml", version=__version__)} if ci else {}
    if deploy:
        made |= {SITE: f"{files[SITE]}host: {deploy}\n", **host_files(deploy, "")}
    return made


def _weekday(day: datetime.date) -> datetime.date:
    """That day, or the Tuesday after it."""
    return day + datetime.timedelta(days=(1 - day.weekday()) % 7)


def _for_editors(language: str) -> dict[str, str]:
    """Settings for VS Code: schemas of the YAML files, a task that shows faults in their place, and a snippet for each kind of record."""
    from plgsite.cli.new import KINDS as NEW
    from plgsite.cli.schema import with_labels
    from plgsite.cli.starters import starter
    from plgsite.schema.schema import schema_of, schema_of_list
    from plgsite.source.layout import LIST_FILES, suffix_of

    files = {f".vscode/{name}": starter(f"vscode/{name}") for name in ("settings.json", "tasks.json")}
    files[".vscode/schemas/site.json"] = _written(with_labels(schema_of("site")))
    files[".vscode/schemas/scan.json"] = _written(schema_of("scan"))
    for path, kind in LIST_FILES.items():
        files[f".vscode/schemas/{Path(path).stem}.json"] = _written(schema_of_list(kind))
    snippets = {}
    for kind in NEW:
        suffix = suffix_of(kind)
        text = starter(f"new/{language}/{kind}{suffix}", id="${1:id}", title="${2:title}", day="${3:2027-03-02}")
        scope = "markdown" if suffix == ".md" else "yaml"
        snippets[f"plgsite {kind}"] = {"scope": scope, "prefix": f"plgsite-{kind}", "body": text.splitlines()}
    files[".vscode/plgsite.code-snippets"] = _written(snippets)
    return files


def _written(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
