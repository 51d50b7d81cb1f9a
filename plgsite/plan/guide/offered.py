"""Whether there is a studiegids, and where."""

from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.rules.guide import makes_guide
from plgsite.texts.projection import MadeArtifact


def guide_of(known: Projections) -> MadeArtifact | None:
    """The guide as others name it; nothing where it is not made."""
    is_made = known.settings.brochures and makes_guide(known.site.record, len(known.overview.listed))
    return MadeArtifact(address("whole-catalogue", known.language)) if is_made else None
