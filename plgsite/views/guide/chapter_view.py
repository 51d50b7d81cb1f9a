"""The view of a programme in the studiegids."""

from msgspec import Struct

from plgsite.texts.cost_views import CostView
from plgsite.texts.facts import Fact
from plgsite.texts.pictures import Picture
from plgsite.texts.prices import PriceView
from plgsite.texts.reading import Nodes
from plgsite.views.programme.details import RecognitionView
from plgsite.views.programme.editions import EditionView


class OutlineLine(Struct, frozen=True, kw_only=True):
    """A module, meeting or step on one line."""

    number: int
    title: str
    length: str


class GuideChapterView(Struct, frozen=True, kw_only=True):
    """A programme in a compact chapter. Empty texts and tuples mean: not stated, show nothing."""

    id: str
    title: str
    subtitle: str
    kind: str
    summary: Nodes
    image: Picture | None
    facts: tuple[Fact, ...]
    lead: Nodes
    outcomes: tuple[Nodes, ...]
    audience: tuple[Nodes, ...]
    admission: tuple[Nodes, ...]
    no_admission: bool
    modules: tuple[OutlineLine, ...]
    sessions: tuple[OutlineLine, ...]
    steps: tuple[OutlineLine, ...]
    editions: tuple[EditionView, ...]
    """Those that are to come or are running."""
    status: str
    """What the programme is on the day, where no edition says it."""
    start_note: str
    schedule_note: Nodes
    places: tuple[str, ...]
    prices: tuple[PriceView, ...]
    costs: tuple[CostView, ...]
    price_note: Nodes
    payment: tuple[Nodes, ...]
    recognitions: tuple[RecognitionView, ...]
    page: str
    brochure: str
    found_under: tuple[str, ...]
    """The places under which the index names it."""
