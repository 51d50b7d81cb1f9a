"""`plgsite words`."""

from pathlib import Path  # noqa: TID251

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer, tell


@click.command("words")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--language", type=click.Choice(["nl", "en"]), help="Language of the labels. [default: that of the site]")
@click.option("-r", "--root", metavar="DIR", help="Folder of the site. [default: found from here upwards]")
def command(text: str | None, language: str | None, root: str | None) -> int:
    """List the labels of pages and brochures: all, or those in whose name or words TEXT stands.

    Each can be worded otherwise below `words:` of content/site.yaml.
    """
    from plgsite.cli.site import find_root

    found = _labels(find_root(root), language)
    wanted = (text or "").casefold()
    lines = [f"{name}: {label}" for name, label in found.items() if wanted in name.casefold() or wanted in label.casefold()]
    if lines:
        answer("\n".join(lines))
    else:
        tell(f"no label has '{text}' in it; plgsite words names them all")
    return FINE


def _labels(root: Path, language: str | None) -> dict[str, str]:
    """The labels of a site by name, in the words of its audience, and without those of its own."""
    from pydantic import TypeAdapter, ValidationError

    from plgsite.cli.starters import data_in, language_of
    from plgsite.model.audience import Audience, AudienceOf
    from plgsite.source.layout import SITE
    from plgsite.wording import labels_of
    from plgsite.wording.vocabulary import DEFAULT, OWN

    data = data_in(root / SITE)
    try:
        audience = TypeAdapter(AudienceOf).validate_python(data.get("audience", DEFAULT))
    except ValidationError:
        audience = Audience(kind="school")  # `check` tells what is wrong with it
    form = "je" if data.get("form_of_address") == "je" else "u"
    return labels_of(language or language_of(root), form, audience.kind or OWN, audience.nouns)
