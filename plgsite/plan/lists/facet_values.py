"""The pages of all values of facets that have many."""

from collections.abc import Iterator

from msgspec.structs import replace

from plgsite.facets.facets import facets_of
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.paging import paginated
from plgsite.projections.projections import Projections
from plgsite.routes import output_path, page_of
from plgsite.views.lists.facet_values import FacetValuesInputs

MOST = 1_000
"""So many values stand on a page."""


def facet_values_artifacts(known: Projections) -> Iterator[Artifact]:
    """Every page of values; none of a facet that lists show whole."""
    facets = facets_of(known)
    for short in facets.panel.groups:
        if short.all_address:
            group = facets.all_values(short.name)
            for paging, shown in paginated(group.values, short.all_address, MOST):
                yield Artifact(
                    path=output_path(page_of(short.all_address, known.language, paging.number)),
                    family="facet-values",
                    medium="page",
                    template="pages/facet-values.html",
                    inputs=FacetValuesInputs(frame=known.frame, paging=paging, group=replace(group, values=shown)),
                    rank=2,
                )
