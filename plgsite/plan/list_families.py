"""The families of lists: what shows projections of many programmes, and no record of one."""

from collections.abc import Callable, Iterator

from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.lists.agenda import agenda_artifacts
from plgsite.plan.lists.directories import directory_artifacts
from plgsite.plan.lists.facet_values import facet_values_artifacts
from plgsite.plan.lists.listings import list_artifacts
from plgsite.plan.lists.news import news_artifacts
from plgsite.plan.lists.record_pages import record_artifacts
from plgsite.plan.lists.stories import story_artifacts
from plgsite.plan.machines.feeds import feed_artifacts
from plgsite.projections.projections import Projections

LIST_FAMILIES: tuple[Callable[[Projections], Iterator[Artifact]], ...] = (
    list_artifacts,
    facet_values_artifacts,
    agenda_artifacts,
    news_artifacts,
    record_artifacts,
    directory_artifacts,
    story_artifacts,
    feed_artifacts,
)
"""What they hold of programmes is remembered (`projections/remembered.py`): after an edit they are planned without reading all records."""
