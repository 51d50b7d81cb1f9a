"""The table of record kinds: a new kind is one file and one row here."""

from plgsite.model.places import Location, Page, Provider, Register, Teacher, Theme
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.model.site import Site
from plgsite.model.stories import Scan, Story

KINDS: dict[str, type[Record]] = {
    model.KIND: model for model in (Site, Provider, Location, Theme, Register, Teacher, Page, Programme, Story, Scan)
}
