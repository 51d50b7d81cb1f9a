"""`plgsite cms`."""

import json
from pathlib import Path  # noqa: TID251

import click

from plgsite.cli.exits import FINE
from plgsite.cli.options import ROOT
from plgsite.cli.say import answer, tell
from plgsite.cli.site import find_root

CONFIG, PAGE, SCRIPT = "static/admin/config.json", "static/admin/index.html", "static/admin/sveltia-cms.js"


@click.command("cms")
@click.option("--backend", type=click.Choice(["github", "gitlab"]), default="github", show_default=True, help="Where the files are kept.")
@click.option("--repo", default="OWNER/REPOSITORY", show_default=True, help="The repository of the site there.")
@click.option("--branch", default="main", show_default=True, help="The branch that is edited.")
@click.option("--print", "to_stdout", is_flag=True, help="Print the configuration, and write nothing.")
@ROOT
def command(backend: str, repo: str, branch: str, to_stdout: bool, root: str | None) -> int:
    """Write forms for editing in a browser: the page of Sveltia CMS, and its configuration from the keys of records. Overwrites nothing."""
    from plgsite.cli.starters import starter, write_text

    folder = find_root(root)
    text, without = _configuration(folder, {"name": backend, "repo": repo, "branch": branch})
    if to_stdout:
        answer(text, nl=False)
        return FINE
    for path, made in {CONFIG: text, PAGE: starter("cms/index.html", **_policy(backend))}.items():
        if (folder / path).exists():
            tell(f"Left       {path}, which is there already")
        else:
            write_text(folder / path, made)
            tell(f"Made       {path}")
    for key in without:
        tell(f"No field   {key}: written in two ways, under names of your own, or empty on purpose; it stays as it is")
    if not (folder / SCRIPT).exists():
        tell("Next       npm pack @sveltia/cms, unpack it, and put package/dist/sveltia-cms.js in static/admin/")
    if repo == "OWNER/REPOSITORY":
        tell(f"           name your repository in {CONFIG}")
    tell("           the forms stand at /admin/ once the site is published")
    return FINE


def _configuration(root: Path, backend: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """The configuration as JSON, and the keys that have no field."""
    from plgsite.cli.cms.collections import configuration, form_of
    from plgsite.cli.cms.fields import left_out
    from plgsite.cli.cms.records import records_in
    from plgsite.cli.site import SITE_FILE
    from plgsite.cli.site_labels import site_labels
    from plgsite.cli.starters import language_of
    from plgsite.load.declared import declared_in, site_models
    from plgsite.model.own_fields import NO_FIELDS

    records = records_in(root)
    models = site_models(declared_in((root / SITE_FILE).read_bytes()) or NO_FIELDS)
    form = form_of(records, language_of(root), site_labels(root))
    base_url = next((str(one.data.get("base_url", "")) for one in records if one.kind == "site"), "")
    made = configuration(records, models, form, backend, base_url)
    without = tuple(path for kind, model in models.items() for path in left_out(model, form, kind))
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n", without


HOSTS = {
    "github": ("https://api.github.com https://www.githubstatus.com", "https://avatars.githubusercontent.com"),
    "gitlab": ("https://gitlab.com https://status-api.hostedstatus.com", "https://gitlab.com https://secure.gravatar.com"),
}
"""What the editor asks a host of repositories, and where faces of people come from."""


def _policy(backend: str) -> dict[str, str]:
    asks, shows = HOSTS[backend]
    return {"connect": asks, "images": shows}
