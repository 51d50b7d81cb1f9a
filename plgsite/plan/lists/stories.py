"""Stories with their list, and scans."""

from collections.abc import Iterator

from plgsite.catalogue import Entry
from plgsite.model.stories import Scan, Story
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.figures import SCAN
from plgsite.plan.shared.foot import Foot
from plgsite.plan.shared.paging import paginated
from plgsite.projections.projections import Projections
from plgsite.routes import address, output_path, page_of
from plgsite.views.lists.stories import StoriesInputs, StoryInputs
from plgsite.views.pages.scan import ScanPageInputs

MOST = 60
"""So many stories stand on a page."""


def story_artifacts(known: Projections) -> Iterator[Artifact]:
    """The list of stories where there are any, a page for each, and a page for each scan."""
    if known.story_cards:
        at = address("stories", known.language)
        for paging, shown in paginated(tuple(known.story_cards.values()), at, MOST):
            yield Artifact(
                path=output_path(page_of(at, known.language, paging.number)),
                family="stories",
                medium="page",
                template="pages/stories.html",
                inputs=StoriesInputs(frame=known.frame, paging=paging, cards=shown),
                rank=2,
            )
    pages = StoryPages(known)
    for entry in known.catalogue.published(Story).values():
        yield from pages.of(entry)
    yield from _scans(known)


class StoryPages:
    """The pages of stories; what all of them have in common is made once."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._foot = Foot(known)

    def of(self, entry: Entry[Story]) -> Iterator[Artifact]:
        """The page of one story."""
        known, ref = self._known, f"story:{entry.id}"
        at = known.address(ref)
        inputs = StoryInputs(
            frame=known.frame,
            social=known.social(ref),
            address=at,
            story=entry,
            links=known.links(entry.links),
            programmes=known.links(tuple(f"programme:{one}" for one in entry.record.programmes)),
            foot=self._foot.of("story", entry.record.blocks, entry.id),
        )
        yield Artifact(path=output_path(at), family="story", medium="page", template="pages/story.html", inputs=inputs, rank=1, record=ref)


def _scans(known: Projections) -> Iterator[Artifact]:
    for id, entry in known.catalogue.published(Scan).items():
        at = known.address(f"scan:{id}")
        users = tuple(f"programme:{one}" for one in known.overview.ids if known.each(SCAN)[one] == id)
        inputs = ScanPageInputs(frame=known.frame, address=at, scan=entry, links=known.links(entry.links), programmes=known.links(users))
        yield Artifact(
            path=output_path(at), family="scan", medium="page", template="pages/scan.html", inputs=inputs, rank=1, record=f"scan:{id}"
        )
