"""Social cards: the picture that stands beside a link to a page where people share it. And the icons of the site."""

from msgspec import Struct

from plgsite.digest import digest_of
from plgsite.routes import address
from plgsite.texts.projection import Projection
from plgsite.views.frame.frame import Icon

CARD_SIZE = (1200, 630)
"""In pixels, as Open Graph readers want it."""
ICON_SIZES = (32, 180, 192, 512)
"""For a tab, for a telephone, and for the manifest."""
DRAWING = 2
"""To be raised when a card or icon is to be drawn otherwise than before: readers keep what lies at an address for ever."""


class CardFace(Projection, frozen=True, kw_only=True):
    """What a card says, its colours as #rrggbb, its shape (`CardShape`), and two faces of font packages. `logo` is the path of a file that
    can be drawn, or ""."""

    kicker: str
    title: str
    facts: tuple[str, ...]
    wordmark: str
    ground: str
    ink: str
    accent: str
    shape: str
    titles: str
    text: str
    logo: str = ""
    logo_contents: str = ""


class IconFace(Projection, frozen=True, kw_only=True):
    """A square icon; `filled` to its edges where the reader's device rounds the corners itself."""

    size: int
    filled: bool
    letter: str
    ground: str
    ink: str
    titles: str
    logo: str = ""
    logo_contents: str = ""


class WebManifest(Struct, frozen=True, kw_only=True):
    """What a device is told that keeps the site at hand."""

    name: str
    language: str
    start: str
    icons: tuple[Icon, ...]
    ground: str
    bars: str


def card_address(name: str, face: CardFace, language: str) -> str:
    """The address of a card; it holds a digest of what is drawn, so that another card has another address."""
    return address("asset", language, slug=f"{name}-{digest_of([face, DRAWING])[:10]}.jpg")


def icon_address(face: IconFace, language: str) -> str:
    """The address of an icon; it holds a digest of what is drawn."""
    return address("asset", language, slug=f"icon-{face.size}-{digest_of([face, DRAWING])[:10]}.png")
