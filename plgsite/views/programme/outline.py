"""Modules, sessions and steps in words."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from plgsite.model.outline import Module, Session, Step
from plgsite.model.own_fields import Place
from plgsite.prose.ids import Ids
from plgsite.rules.own_fields import OwnRow
from plgsite.texts.fact_texts import study_load_text
from plgsite.texts.facts import Fact
from plgsite.texts.own_facts import own_facts, own_sections, placed
from plgsite.texts.projection import TeacherCard
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording


class ListView(Struct, frozen=True, kw_only=True):
    """A list under its heading."""

    name: str
    title: str
    items: tuple[Nodes, ...]


class ModuleView(Struct, frozen=True, kw_only=True):
    """One module; its number counts from 1."""

    id: str
    number: int
    title: str
    summary: Nodes
    study_load: str
    teachers: tuple[str, ...]
    lists: tuple[ListView, ...]
    own: tuple[Fact, ...] = ()
    """Fields of the site's own that are no prose."""
    sections: tuple[tuple[str, Nodes], ...] = ()
    """Fields of the site's own that have a section, each with its label."""


class OwnOutline(Struct, frozen=True, kw_only=True):
    """The fields of the site's own that modules have, where they show, and what leads to a file."""

    rows: tuple[OwnRow, ...]
    place: Place
    links: Callable[[str], str]


class SessionView(Struct, frozen=True, kw_only=True):
    """One meeting; its number counts from 1."""

    number: int
    title: str
    length: str
    topics: tuple[Nodes, ...]


class StepView(Struct, frozen=True, kw_only=True):
    """One step; its number counts from 1."""

    number: int
    title: str
    half_days: str
    summary: Nodes
    body: Nodes


def module_ids(modules: Sequence[Module], ids: Ids) -> tuple[str, ...]:
    """The ids of modules on a page: their own, which are taken first, else `module-3`."""
    own = [ids.claim(one.id) if one.id else "" for one in modules]
    return tuple([id or ids.claim(f"module-{number}") for number, id in enumerate(own, 1)])


def module_view(
    module: Module, number: int, id: str, teachers: Mapping[str, TeacherCard], reader: Reader, words: Wording, own: OwnOutline
) -> ModuleView:
    """A module in words. `number` counts from 1, `id` is its anchor on the page, `teachers` are by id."""
    named = [(name, words.label(name), getattr(module, name)) for name in ("goals", "insights", "tools", "method")]
    free = [("own", one.title, one.items) for one in module.lists]
    told = own_sections(own.rows, module.own, reader, "section" if own.place == "facts" else "brochure")
    return ModuleView(
        id=id,
        number=number,
        title=module.title,
        summary=reader.nodes(module.summary),
        study_load=study_load_text(module.study_load, words),
        teachers=tuple(teachers[id].name for id in module.teachers),
        lists=tuple(ListView(name=name, title=title, items=reader.each(items)) for name, title, items in [*named, *free] if items),
        own=placed(own_facts(own.rows, module.own, words, own.links), own.rows, own.place),
        sections=tuple((row.label, nodes) for row, nodes in told),
    )


def step_view(step: Step, number: int, reader: Reader, words: Wording) -> StepView:
    """A step in words; `number` counts from 1."""
    return StepView(
        number=number,
        title=step.title,
        half_days=words.count("half_day", step.half_days) if step.half_days is not None else "",
        summary=reader.nodes(step.summary),
        body=reader.nodes(step.body),
    )


def session_view(session: Session, number: int, reader: Reader, words: Wording) -> SessionView:
    """A session in words, with its length in half-days or hours; `number` counts from 1."""
    lengths = (("half_day", session.half_days), ("hour", session.hours))
    return SessionView(
        number=number,
        title=session.title or words.say("session_number", number=number),
        length=", ".join(words.count(name, length) for name, length in lengths if length is not None),
        topics=reader.each(session.topics),
    )
