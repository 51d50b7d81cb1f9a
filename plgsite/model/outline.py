"""The outline of a programme: its modules, sessions and steps."""

from pydantic import Field

from plgsite.model.own_fields import OwnValue
from plgsite.model.record import Value
from plgsite.values.types import Id, Number, Prose, TeacherId, Text


class StudyLoad(Value):
    """Hours (SBU) and EC as published, never derived from each other; 1 EC is 28 hours. 0 is printed."""

    sbu: Number | None = None
    ec: Number | None = None
    contact_hours: Number | None = None
    self_study_hours: Number | None = None


class NamedList(Value):
    """A list of a module under a heading of its own."""

    title: Text
    items: tuple[Prose, ...] = ()


class Module(Value):
    """A part of a programme with goals, insights, tools and a way of working."""

    id: Id | None = None
    title: Text
    summary: Prose | None = None
    goals: tuple[Prose, ...] = ()
    insights: tuple[Prose, ...] = ()
    tools: tuple[Prose, ...] = ()
    method: tuple[Prose, ...] = ()
    study_load: StudyLoad | None = None
    teachers: tuple[TeacherId, ...] = ()
    lists: tuple[NamedList, ...] = ()
    own: dict[str, OwnValue] = Field(default_factory=dict)


class Session(Value):
    """A meeting of a programme; without a title it is called by its number."""

    title: Text | None = None
    topics: tuple[Prose, ...] = ()
    half_days: Number | None = None
    hours: Number | None = None


class Step(Value):
    """A step of a track, in order."""

    title: Text
    summary: Prose | None = None
    body: Prose | None = None
    half_days: Number | None = None
