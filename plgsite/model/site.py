"""The site: title, address, brand, menu, home page and defaults."""

from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from plgsite.model.allow import Allow
from plgsite.model.audience import Audience, AudienceOf, Words
from plgsite.model.own_fields import OwnFields
from plgsite.model.parts import EnrolmentAddresses, Image, Length
from plgsite.model.payment import PaymentTerms
from plgsite.model.places import Terms
from plgsite.model.record import Record, Value
from plgsite.model.search import Search, SearchOf
from plgsite.model.series import SchoolHolidays
from plgsite.values.base_address import EXAMPLE, why_no_base
from plgsite.values.fault import fault
from plgsite.values.types import (
    ActionAddress,
    Colour,
    FilePath,
    Flag,
    OldAddress,
    OwnAddress,
    ProgrammeId,
    Prose,
    ProviderId,
    Text,
    WebAddress,
    Whole,
)

Language = Literal["nl", "nl-BE", "en"]


LookName = Literal["calm", "bold", "classic"]
"""A pair of typefaces with the spaces and shapes that go with it, on pages and in print."""


class Fonts(Value):
    """Families of the built-in font packages, or folders of TTF or OTF files."""

    text: Text | None = None
    headings: Text | None = None


class Brand(Value):
    """Look, colours, logo, icon and letters, and whether there are pages by day, by night or both."""

    look: LookName = "calm"
    primary: Colour = "#1f4e5f"
    accent: Colour = "#b5541c"
    adjusted: Literal["tell", "accept"] = "tell"
    schemes: Literal["light", "dark", "both"] = "both"
    logo: FilePath | None = None
    logo_dark: FilePath | None = None
    logo_alt: str | None = None
    icon: FilePath | None = None
    fonts: Fonts | None = None


class MenuLink(Value):
    """A link below an item of the menu; `to` is an address or a record link such as `page:contact`."""

    label: Text
    to: Text


class MenuItem(Value):
    """A link of the menu or the footer, or a name with links below it; `to` is an address or a record link such as `page:contact`."""

    label: Text
    to: Text | None = None
    items: tuple[MenuLink, ...] = ()
    button: Flag = False

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.to or self.items):
            raise fault("missing-key", f"'{self.label}' leads nowhere", "write 'to', or 'items' with links below it")
        return self


Block = Literal["reasons", "teasers", "partners", "newsletter", "stories"]
"""What can stand at the foot of a page."""

Shared = Literal["mastodon", "linkedin", "whatsapp", "mail"]


Host = Literal["github", "gitlab", "netlify", "cloudflare", "apache", "nginx"]


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


Facet = Literal[
    "sector", "kind", "provider", "theme", "location", "delivery", "level", "price", "study_load", "start", "language", "age", "funding"
]
"""By what a reader can narrow down the catalogue."""
AnyFacet = Annotated[Text, BeforeValidator(lambda name: name, json_schema_input_type=Facet | Text)]
"""One of those, or the name of a field of the site's own: which there are, `rules/site.py` knows, and so does the schema in a site."""


def _once_each(facets: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((one for number, one in enumerate(facets) if one in facets[:number]), None)
    if twice:
        raise fault(
            "duplicate-value", f"the facet '{twice}' stands in the list twice", "name each facet once, in the order in which to show them"
        )
    return facets


def _rising(bounds: tuple[int, ...]) -> tuple[int, ...]:
    for before, bound in zip((0, *bounds), bounds, strict=False):
        if bound <= before:
            message = f"the bound {bound} is not more than the {before} before it"
            raise fault("wrong-order", message, "write the bounds between the bands from low to high, for example [250, 500, 1000]")
    return bounds


Bounds = Annotated[tuple[Whole, ...], AfterValidator(_rising), Field(max_length=12)]
"""The bounds between bands, from low to high: [500, 1000] makes three bands. A bound belongs to the band that it opens."""


class CatalogueSettings(Value):
    """How the catalogue is divided into pages, and by what a reader can narrow it down."""

    page_size: Annotated[Whole, Field(ge=1, le=200)] = 24
    """Cards on a page of any list of programmes."""
    facets: Annotated[tuple[AnyFacet, ...], AfterValidator(_once_each), Field(json_schema_extra={"uniqueItems": True})] = get_args(Facet)
    """In the order in which they are shown; what is left out has no pages. Your own stand among them by name, or else behind them."""
    price_bands: Bounds = (250, 500, 1000, 2500, 5000)
    """In euros, of headline prices per person of a whole programme, with VAT where its rate is stated."""
    study_load_bands: Bounds = (20, 60, 120, 280)
    """In hours of study load (SBU), as stated."""
    guide: Flag | None = None
    """Whether the whole catalogue is made as one PDF too. Left out: of a catalogue of up to 500 programmes."""


OF_A_MACHINE = ("localtime", "posixrules", "Factory")
"""Names in the folder of zones that are no zone of the world: what the machine is set to, or nothing."""


def _real_base(address: str) -> str:
    if why := why_no_base(address):
        raise fault("wrong-value", f"'{address}' {why}", f"write it as {EXAMPLE}")
    return address


def _real_zone(name: str) -> str:
    # The list of zones, not their rules: those are read where times are made.
    from zoneinfo import available_timezones

    if name in OF_A_MACHINE:
        raise fault("unknown-zone", f"'{name}' is another zone on every machine", "write the zone of your readers, as Europe/Amsterdam")
    if name not in available_timezones():
        raise fault("unknown-zone", f"no time zone '{name}'", "write it as Europe/Amsterdam")
    return name


class SiteBrochures(Value):
    """What holds for the brochures of all programmes, and for the studiegids."""

    print: Flag = False
    """Whether there is an edition for the printer too: with bleed and marks, without the form."""


class Site(Record):
    """The whole site."""

    KIND: ClassVar[str] = "site"

    title: Text
    base_url: Annotated[WebAddress, AfterValidator(_real_base)]
    provider: ProviderId
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("nl",)
    """The first is the default."""
    timezone: Annotated[Text, AfterValidator(_real_zone)] = "Europe/Amsterdam"
    holidays: SchoolHolidays | None = None
    form_of_address: Literal["u", "je"] = "u"
    audience: AudienceOf = Field(default_factory=lambda: Audience(kind="school"))
    words: Words = Field(default_factory=Words)
    fields: OwnFields = Field(default_factory=OwnFields)
    brand: Brand = Field(default_factory=Brand)
    menu: tuple[MenuItem, ...] = ()
    footer: tuple[MenuItem, ...] = ()
    home: Home = Field(default_factory=Home)
    reasons: tuple[Reason, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    partners: tuple[ProviderId, ...] = ()
    newsletter: Invitation | None = None
    feedback: Invitation | None = None
    introduction: Invitation | None = None
    blocks: Blocks = Field(default_factory=Blocks)
    share: tuple[Shared, ...] = ()
    catalogue: CatalogueSettings = Field(default_factory=CatalogueSettings)
    brochure: SiteBrochures = Field(default_factory=SiteBrochures)
    enrolment: EnrolmentAddresses | None = None
    half_day: Length | None = None
    day: Length | None = None
    payment_terms: PaymentTerms | None = None
    terms: Terms | None = None
    search: SearchOf = Field(default_factory=Search)
    """false: no full-text search, so neither index nor field. Or the words that mean the same to its readers."""
    social: Flag = True
    feeds: Flag = True
    allow: Allow = Field(default_factory=Allow)
    host: Host | None = None
    """Where the site is published. nginx: `.nginx.conf` is made, for its server block. netlify, gitlab: no page stands at an old address,
    as such a host would show it and not answer 301."""
    gone: tuple[OldAddress, ...] = ()
    """Addresses that nothing came after: hosts that can answer 410 (gone)."""
    external: tuple[OwnAddress, ...] = ()
    """Addresses below this domain that another program answers, with all below them, such as /offerte."""

    @property
    def is_usual(self) -> bool:
        """Whether it says everything as the tables of labels do."""
        return self.audience == Audience(kind="school") and not (self.words.nl or self.words.en)
