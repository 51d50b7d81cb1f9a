"""`plgsite words`."""

import click

from plgsite.cli.exits import FINE
from plgsite.cli.say import answer, tell


@click.command("words")
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--language", type=click.Choice(["nl", "nl-BE", "en"]), help="Language of the labels. [default: that of the site]")
@click.option("-r", "--root", metavar="DIR", help="Folder of the site. [default: found from here upwards]")
def command(text: str | None, language: str | None, root: str | None) -> int:
    """List the labels of pages and brochures as the site says them: all, or those in whose name or words TEXT stands.

    Each can be worded otherwise below `words:` of content/site.yaml.
    """
    from plgsite.cli.site import find_root
    from plgsite.cli.site_labels import site_labels

    found = site_labels(find_root(root), language)
    wanted = (text or "").casefold()
    lines = [f"{name}: {label}" for name, label in found.items() if wanted in name.casefold() or wanted in label.casefold()]
    if lines:
        answer("\n".join(lines))
    else:
        tell(f"no label has '{text}' in it; plgsite words names them all")
    return FINE
