"""The site: title, address, brand, menu, home page and defaults."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from plgsite.model.parts import EnrolmentAddresses, Image, Length
from plgsite.model.places import Terms
from plgsite.model.record import Record, Value
from plgsite.model.types import ActionAddress, Colour, FilePath, Flag, ProgrammeId, Prose, ProviderId, Text, WebAddress, Whole, fault

Language = Literal["nl", "en"]


class Fonts(Value):
    """Families of the built-in font package, or folders of TTF or OTF files."""

    text: Text | None = None
    headings: Text | None = None


class Brand(Value):
    """Colours and logo."""

    primary: Colour = "#1f4e5f"
    accent: Colour = "#b5541c"
    logo: FilePath | None = None
    logo_alt: str | None = None
    fonts: Fonts | None = None


class MenuItem(Value):
    """A link of the menu or the footer; `to` is an address or a record link such as `page:contact`."""

    label: Text
    to: Text


Block = Literal["reasons", "teasers", "partners", "newsletter", "stories"]
"""What can stand at the foot of a page."""

Shared = Literal["mastodon", "linkedin", "whatsapp", "mail"]


class Reason(Value):
    """A reason to choose this provider."""

    title: Text
    text: Prose


class Teaser(Value):
    """Something else that a reader may like; `to` is an address or a record link."""

    title: Text
    text: Prose | None = None
    to: Text
    image: Image | None = None


class Invitation(Value):
    """A short text with a link: the newsletter, feedback, an introduction."""

    title: Text
    text: Prose | None = None
    label: Text
    url: ActionAddress


class Blocks(Value):
    """Which blocks stand at the foot of each kind of page; a record may say otherwise."""

    home: tuple[Block, ...] = ()
    programme: tuple[Block, ...] = ()
    story: tuple[Block, ...] = ()
    page: tuple[Block, ...] = ()


class Home(Value):
    """What the home page says."""

    title: Text | None = None
    intro: Prose | None = None
    hero: Image | None = None
    featured: tuple[ProgrammeId, ...] = ()


class CatalogueSettings(Value):
    """How the catalogue is divided into pages."""

    page_size: Annotated[Whole, Field(ge=1, le=200)] = 24


def _real_zone(name: str) -> str:
    # The list of zones, not their rules: those are read where times are made.
    from zoneinfo import available_timezones

    if name not in available_timezones():
        raise fault("unknown-zone", f"no time zone '{name}'", "write it as Europe/Amsterdam")
    return name


class Site(Record):
    """The whole site."""

    KIND: ClassVar[str] = "site"

    title: Text
    base_url: WebAddress
    provider: ProviderId
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("nl",)
    """The first is the default."""
    timezone: Annotated[Text, AfterValidator(_real_zone)] = "Europe/Amsterdam"
    form_of_address: Literal["u", "je"] = "u"
    brand: Brand = Brand()
    menu: tuple[MenuItem, ...] = ()
    footer: tuple[MenuItem, ...] = ()
    home: Home = Home()
    reasons: tuple[Reason, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    partners: tuple[ProviderId, ...] = ()
    newsletter: Invitation | None = None
    feedback: Invitation | None = None
    introduction: Invitation | None = None
    blocks: Blocks = Blocks()
    share: tuple[Shared, ...] = ()
    catalogue: CatalogueSettings = CatalogueSettings()
    enrolment: EnrolmentAddresses | None = None
    half_day: Length | None = None
    day: Length | None = None
    terms: Terms | None = None
    search: Flag = True
    social: Flag = True
    feeds: Flag = True
