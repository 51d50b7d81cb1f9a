"""What pages may load from elsewhere."""

from typing import Annotated

from pydantic import BeforeValidator

from plgsite.model.record import Value
from plgsite.values.source import SOURCE, read_source
from plgsite.values.types import PageId, Shape

Source = Annotated[str, BeforeValidator(read_source), Shape(rf"\s*{SOURCE}\s*")]
"""Another site, such as `https://www.example.org`; `https://*.example.org` is all that lie below it."""


class Allow(Value):
    """Other sites from which pages may load, or to which they may send, by what it is. Nothing else is loaded."""

    scripts: tuple[Source, ...] = ()
    frames: tuple[Source, ...] = ()
    images: tuple[Source, ...] = ()
    connect: tuple[Source, ...] = ()
    """Where scripts may fetch from and send to."""
    forms: tuple[Source, ...] = ()
    privacy: PageId | None = None
    """The page that tells readers of it. Left out: a warning says what readers should be told."""
