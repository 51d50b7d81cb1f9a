"""Stories of practice, and scans: a chart that an organisation makes of itself."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from plgsite.model.parts import Attachment, Image, Sector
from plgsite.model.record import Record, Value
from plgsite.model.site import Block
from plgsite.values.checks import matching
from plgsite.values.fault import fault
from plgsite.values.types import FilePath, Id, Number, ProgrammeId, Prose, Shape, Summary, Text, WebAddress, Whole


class Figure(Value):
    """Somebody who speaks in a story."""

    name: Text
    role: Text | None = None
    organisation: Text | None = None


def _figure(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


_FILM = re.compile(
    r"https?://(?:(?:www\.|m\.)?(?P<youtube>youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|shorts/|live/)|youtu\.be/)"
    r"|(?:www\.|player\.)?vimeo\.com/(?:video/)?)(?P<id>[A-Za-z0-9_-]{3,40})(?:[?&#/].*)?"
)
"""The address of a film, from which its id is told."""


def _film_hint(address: str) -> str:
    found = _FILM.fullmatch(address)
    return f"write provider: {'youtube' if found['youtube'] else 'vimeo'} and id: {found['id']}" if found else ""


_FILM_ID = r"[A-Za-z0-9_-]{3,40}"
FilmId = Annotated[
    Text,
    BeforeValidator(matching(_FILM_ID, "expects the id of a film", _film_hint)),
    Shape(_FILM_ID, ("string", "integer", "boolean"), 100),
]
"""The part of a film's address by which YouTube or Vimeo knows it."""


def _video(value: Any) -> Any:
    """An address alone says how to write it."""
    if isinstance(value, str) and (hint := _film_hint(value)):
        raise fault("wrong-type", "expects keys with values, not an address", f"{hint}, with a title:")
    return value


class Video(Value):
    """A film, shown after a click only: until then nobody else is asked for anything. A transcript is what it says, as text."""

    provider: Literal["youtube", "vimeo", "file"]
    id: FilmId | None = None
    url: Annotated[FilePath, Field()] | None = None
    title: Text
    poster: Image | None = None
    transcript: Prose | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if self.provider == "file" and not self.url:
            raise fault("missing-key", "a film of provider 'file' needs 'url', the path of the file")
        if self.provider != "file" and not self.id:
            raise fault("missing-key", f"a film of {self.provider} needs 'id'", _film_hint(self.url or ""))
        return self


class MoreLink(Value):
    """Further reading elsewhere."""

    title: Text
    url: WebAddress


class Story(Record):
    """A story of practice. Its home names the programmes it belongs to; programmes do not list stories."""

    KIND: ClassVar[str] = "story"

    title: Text
    summary: Summary
    tags: tuple[Text, ...] = ()
    sectors: tuple[Sector, ...] = ()
    programmes: tuple[ProgrammeId, ...] = ()
    people: tuple[Annotated[Figure, BeforeValidator(_figure, json_schema_input_type=Text | Figure)], ...] = ()
    period: Text | None = None
    hero: Image | None = None
    video: Annotated[Video, BeforeValidator(_video)] | None = None
    attachments: tuple[Attachment, ...] = ()
    more: tuple[MoreLink, ...] = ()
    blocks: tuple[Block, ...] | None = None
    body: Prose | None = None


class Scale(Value):
    """The lowest and highest mark of a scan."""

    min: Annotated[Whole, Field(le=100)] = 1
    max: Annotated[Whole, Field(le=100)] = 5

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.max <= self.min:
            written = "max" if "max" in self.model_fields_set else "min"
            raise fault("wrong-order", f"max {self.max} is not more than min {self.min}", at=(written,))
        return self


class Series(Value):
    """One line of the chart, such as the present situation."""

    id: Id
    label: Text


class Dimension(Value):
    """One spoke of the chart, with its value in each series."""

    id: Id | None = None
    title: Text
    question: Prose | None = None
    values: dict[str, Number] = Field(default_factory=dict)


class Scan(Record):
    """A radar chart with a table of the same numbers; without values it is a blank form."""

    KIND: ClassVar[str] = "scan"

    title: Text
    intro: Prose | None = None
    scale: Scale = Field(default_factory=Scale)
    series: Annotated[tuple[Series, ...], Field(min_length=1, max_length=4)]
    dimensions: Annotated[tuple[Dimension, ...], Field(min_length=3, max_length=24)]
    source: Prose | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        known = {one.id for one in self.series}
        for number, dimension in enumerate(self.dimensions):
            for name, value in dimension.values.items():
                at = ("dimensions", number, "values", name)
                if name not in known:
                    raise fault("unknown-series", f"no series '{name}' (in '{dimension.title}')", f"one of {', '.join(sorted(known))}", at)
                if not Decimal(self.scale.min) <= value <= Decimal(self.scale.max):
                    raise fault("out-of-range", f"{value} lies outside the scale (in '{dimension.title}')", at=at)
        return self

    @property
    def is_filled(self) -> bool:
        """Whether it has values to draw."""
        return any(dimension.values for dimension in self.dimensions)
