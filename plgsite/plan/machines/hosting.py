"""What the host of the site is told of its pages, made from the plan of all others."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.machines.redirects import gone_of, moves_of
from plgsite.projections.projections import Projections
from plgsite.routes import ADDRESSES
from plgsite.views.frame.policy import NEEDS, Need, needs
from plgsite.views.machines.hosting import HostingInputs

HOSTING = {"_headers": "headers.txt", ".htaccess": "htaccess.txt", ".nginx.conf": "nginx.txt"}
"""The files for hosts, and the template of each."""
ONLY_FOR = {".nginx.conf": "nginx"}
"""Those that are made where the site says that it is published there: nginx reads no file by itself."""


def hosting_artifacts(known: Projections, planned: Iterable[Artifact], static: Iterable[str] = ()) -> Iterator[Artifact]:
    """`_headers`, `.htaccess` and `.nginx.conf`: what the pages of a folder need is the union of what each of them needs.
    `static` holds the paths of the site's own files, below `static/`."""
    wanted = {folder: set[Need]() for folder in _folders(known.language)}
    for artifact in planned:
        if artifact.family in NEEDS:
            wanted.setdefault(_first(artifact.path), set()).update(needs(artifact.family, artifact.inputs))
    floor = {need for needed in wanted.values() for need in needed}
    inputs = HostingInputs(
        frame=known.frame,
        floor=tuple(sorted(floor)),
        folders=tuple((folder, tuple(sorted(needed))) for folder, needed in sorted(wanted.items()) if needed != floor),
        own_assets=tuple(sorted(own for path in static if (own := path.removeprefix("static/")).startswith("assets/"))),
    )
    with_old = replace(inputs, moves=moves_of(known), gone=gone_of(known))
    for path, template in HOSTING.items():
        if path in ONLY_FOR and known.site.record.host != ONLY_FOR[path]:
            continue
        given = inputs if path == "_headers" else with_old
        yield Artifact(path=path, family="hosting", medium="page", template=template, inputs=given, rank=2)


def _folders(language: str) -> tuple[str, ...]:
    """The first words of addresses of pages, but those of which each page has its own."""
    found = {_first(at[language]) for at in ADDRESSES.values() if "/" in at[language] and not at[language].startswith("{")}
    return tuple(sorted(found - {"assets/"}))


def _first(path: str) -> str:
    return path.partition("/")[0] + "/"
