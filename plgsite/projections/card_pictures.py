"""What a card shows of a record: its picture, else a pattern in the colours of the site."""

from typing import Any

from plgsite.catalogue import Entry
from plgsite.model.parts import Image
from plgsite.projections.identity import Identity
from plgsite.texts.pictures import Picture, asset_of, picture_of
from plgsite.views.frame.pattern import pattern_picture


class CardPictures:
    """The pictures of cards. They decorate: the title says what the card is about, so that nobody hears it twice."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._pattern = identity.base_path + identity.pattern_address

    def of(self, entry: Entry[Any], image: Image | None, motif: str) -> Picture:
        """The picture of a record; records of one `motif` without one have patterns of a family."""
        if image:
            return picture_of(asset_of(entry.files[image.file], self._identity.language, self._identity.base_path), "")
        return pattern_picture(self._pattern, motif, entry.id)
