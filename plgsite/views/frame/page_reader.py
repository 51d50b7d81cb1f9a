"""Reading prose for a page of the site."""

from plgsite.prose.ids import Ids
from plgsite.views.frame.frame import Frame
from plgsite.views.shared.projection import Named
from plgsite.views.texts.reading import ProseSource, Reader, reader


def page_reader(source: ProseSource, links: tuple[Named, ...], frame: Frame, ids: Ids | None = None) -> Reader:
    """A reader for a page of the site, whose addresses all begin at its base path."""
    return reader(source, links, frame.language, links_at=frame.base_path, assets_at=frame.base_path, ids=ids)
