"""The file with the terms of all that a site carries and that others made."""

from collections.abc import Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.views.frame.faces import DEFAULT
from plgsite.views.machines.licences import LicencesInputs


def licence_artifacts(known: Projections) -> Iterator[Artifact]:
    """One file at the root of the site."""
    inputs = LicencesInputs(carried=tuple(_carried(known)))
    yield Artifact(path=address("licences", known.language), family="licences", medium="data", template="", inputs=inputs, rank=0)


def _carried(known: Projections) -> Iterator[str]:
    yield "theme"
    yield "icons"
    faces = known.identity.typefaces
    # the default one beside any other in brochures, and those of the look in cards
    yield from dict.fromkeys(filter(None, (DEFAULT, *known.identity.look.families, faces.text.name, faces.headings.name)))
