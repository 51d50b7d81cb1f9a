"""A programme in the studiegids: the view of its page, made from a record in which what the guide does not show is empty."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.catalogue import Entry
from plgsite.digest import Digest, digest_of
from plgsite.markdown.medium import for_brochure
from plgsite.model.fields import PROGRAMME
from plgsite.model.outline import Module, Session, Step
from plgsite.model.programme import Programme
from plgsite.prose.nodes import Document, sections
from plgsite.prose.resolve import Link, resolve
from plgsite.texts.facts import shown_in
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import LocationCard, OwnRows, Projection
from plgsite.texts.reading import Nodes, ProseTexts, reader
from plgsite.texts.short_prose import short_prose
from plgsite.values.types import IsProse
from plgsite.values.walk import walk
from plgsite.views.frame.imprint import Imprint
from plgsite.views.guide.chapter_view import GuideChapterView, OutlineLine
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.programme import programme_view
from plgsite.views.programme.reader import ReadingContext
from plgsite.views.programme.view import ProgrammeView

ENDED_STATES = ("past", "cancelled")

SHOWN_OTHERWISE = frozenset({"updated", "enrolment_status", "body", "hero"})
"""They reach the guide as the day that it tells of, as the state of a programme, as the lead alone, and as a picture where it is shown."""
NOT_IN_GUIDE = tuple(name for name, row in PROGRAMME.items() if "guide" not in row.outputs or name in SHOWN_OTHERWISE)
"""The fields that the guide leaves to the page of a programme: a change in one of them leaves the guide as it is."""
_EMPTY: Mapping[str, Any] = {name: Programme.model_fields[name].get_default(call_default_factory=True) for name in NOT_IN_GUIDE}


class GuideChapter(Projection, frozen=True, kw_only=True):
    """What the guide shows of a programme."""

    id: str
    path: str
    """Its file, which is named where something of it cannot be printed."""
    programme: ProgrammeInputs
    lead: Nodes
    address: str
    brochure: str
    """The address of its brochure as a page; nothing where it has none."""
    image: Picture | None = None

    def own_digest(self) -> Digest:
        """Of what it shows of its records, which is what their digests are of."""
        return digest_of([getattr(self, name) for name in self.__struct_fields__ if name != "digest"])


def guide_chapter(given: ProgrammeInputs, address: str, brochure: str, image: Picture | None = None) -> GuideChapter:
    """A programme without what the guide leaves out of it."""
    entry = given.programme
    lead, _ = sections(Document(nodes=entry.nodes(entry.record.body)))
    short = _in_short(entry, given.own)
    paying = [given.payment.document(text).nodes for text in given.payment.texts]
    linked = {*given.provider.links, *_linked(short, lead, *paying)}
    inputs = replace(
        given,
        programme=short,
        links=tuple(one for one in given.links if one.ref in linked),
        terms=ProseTexts(),
        teachers=(),
        scan=None,
        stories=(),
        follow_ups=(),
        state_of=None,
        standing=replace(given.standing, option_prices=()),
    )
    return GuideChapter(id=entry.id, path=entry.path, programme=inputs, lead=lead, address=address, brochure=brochure, image=image)


def _linked(entry: Entry[Programme], *more: Nodes) -> Iterator[str]:
    """The records that the prose of a chapter links to, for their titles."""
    texts = (entry.nodes(leaf.text) for leaf in walk(entry.record) if isinstance(leaf.mark, IsProse))
    yield from (node.get("record") for nodes in (*more, *texts) for block in nodes for node in block.walk() if node.kind == "link")


def _in_short(entry: Entry[Programme], own: OwnRows) -> Entry[Programme]:
    record = entry.record
    kept = {row.key for row in own.programme if "guide" in row.places}
    short = record.model_copy(
        update={
            **_EMPTY,
            "own": {key: value for key, value in record.own.items() if key in kept},
            "modules": tuple(Module(id=one.id, title=one.title, study_load=one.study_load) for one in record.modules),
            "sessions": _titled(record.sessions),
            "steps": tuple(Step(title=one.title, half_days=one.half_days) for one in record.steps),
        }
    )
    return replace(entry, record=short, digest=digest_of(short))


def _titled(sessions: tuple[Session, ...]) -> tuple[Session, ...]:
    """Meetings on a line each, if they have titles: those that only have a number are counted in the facts already."""
    if not all(one.title for one in sessions):
        return ()
    return tuple(Session(title=one.title, half_days=one.half_days, hours=one.hours) for one in sessions)


def guide_chapter_view(given: GuideChapter, imprint: Imprint) -> GuideChapterView:
    """A chapter, from the view that the page and the brochure of the programme are made from."""
    around = ReadingContext(medium="brochure", words=imprint.words, links_at=imprint.base_url, assets_at="/")
    shown = programme_view(given.programme, around)
    states = given.programme.standing.editions
    editions = tuple(replace(one, meetings=(), days=(), offer=None) for one in shown.editions if one.state not in ENDED_STATES)
    record = given.programme.programme.record
    dated = [id for one, state in zip(record.editions, states, strict=True) if state not in ENDED_STATES for id in one.locations]
    facts = {fact.name: fact for fact in (*shown.facts, *shown.own_facts)}
    own = given.programme.own.programme
    return GuideChapterView(
        id=given.id,
        title=shown.title,
        subtitle=shown.subtitle,
        kind=shown.kicker,
        summary=short_prose(shown.summary),
        image=given.image,
        facts=tuple(facts[name] for name in shown_in("guide", own) if name in facts),
        lead=_lead(given, around),
        outcomes=_each(shown.outcomes),
        audience=_each(shown.audience),
        admission=_each(shown.admission),
        no_admission=shown.no_admission,
        **_outline(shown),
        editions=editions,
        status="" if editions else shown.offers[0].status,
        start_note=shown.start_note,
        schedule_note=short_prose(shown.schedule_note),
        places=tuple(place.name for place in shown.places),
        prices=tuple(replace(one, includes=(), excludes=(), note=short_prose(one.note)) for one in shown.prices),
        costs=tuple(replace(one, note=short_prose(one.note)) for one in shown.costs),
        price_note=short_prose(shown.price_note),
        payment=_each(shown.payment),
        recognitions=shown.recognitions,
        page=imprint.absolute(given.address),
        brochure=imprint.absolute(given.brochure) if given.brochure else "",
        found_under=_found_under(given.programme.places, (*given.programme.programme.record.locations, *dated)),
    )


def _lead(given: GuideChapter, around: ReadingContext) -> Nodes:
    inputs = given.programme
    read = reader(inputs.programme, inputs.links, around.words.language, links_at=around.links_at, assets_at=around.assets_at)
    modules = {f"module:{one.id}": Link(address="", title=one.title) for one in inputs.programme.record.modules if one.id}
    return short_prose(resolve(for_brochure(given.lead), {**read.links, **modules}, read.assets))


def _each(texts: tuple[Nodes, ...]) -> tuple[Nodes, ...]:
    return tuple(found for nodes in texts if (found := short_prose(nodes)))


def _outline(shown: ProgrammeView) -> dict[str, tuple[OutlineLine, ...]]:
    return {
        "modules": tuple(OutlineLine(number=one.number, title=one.title, length=one.study_load) for one in shown.modules),
        "sessions": tuple(OutlineLine(number=one.number, title=one.title, length=one.length) for one in shown.sessions),
        "steps": tuple(OutlineLine(number=one.number, title=one.title, length=one.half_days) for one in shown.steps),
    }


def _found_under(places: tuple[LocationCard, ...], ids: tuple[str | None, ...]) -> tuple[str, ...]:
    """A location is found under each of its places, else under its name."""
    known = {one.id: one for one in places}
    found = (known[id] for id in dict.fromkeys(ids) if id)
    return tuple(dict.fromkeys(name for one in found for name in one.places or (one.name,)))
