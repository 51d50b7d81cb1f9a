"""A story as a link from elsewhere."""

from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Projection


class StoryLink(Projection, frozen=True, kw_only=True):
    """A story as programmes and the foot of pages name it."""

    title: str
    summary: str
    address: str
    picture: Picture
