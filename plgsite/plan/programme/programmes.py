"""Programmes: the page, the brochure as a page, and the brochure as a PDF, from one set of inputs."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from plgsite.catalogue import Entry, File
from plgsite.model.payment import PaymentPart
from plgsite.model.places import Provider, Register, Teacher
from plgsite.model.programme import Programme
from plgsite.model.stories import Scan
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.programme.compare import SimilarProgrammes
from plgsite.plan.programme.second_picture import second_picture
from plgsite.plan.shared.foot import Foot
from plgsite.plan.shared.linked_records import links_in
from plgsite.projections.projections import Projections
from plgsite.routes import address, output_path
from plgsite.texts.payment import PaymentTexts
from plgsite.texts.projection import MadeArtifact
from plgsite.texts.reading import ProseTexts
from plgsite.views.pages.programme import Brochure, BrochurePageInputs, BrochurePdfInputs, ProgrammePageInputs
from plgsite.views.programme.inputs import ProgrammeInputs, SiteDefaults


def programme_artifacts(known: Projections) -> Iterator[Artifact]:
    """All artifacts of all published programmes."""
    pages = ProgrammePages(known)
    for entry in known.programmes.values():
        yield from pages.of(entry)


class ProgrammePages:
    """What shows a programme and is about no other; what all of them have in common is made once."""

    def __init__(self, known: Projections) -> None:
        self._known = known
        self._defaults = site_defaults(known)
        self._foot, self._similar = Foot(known), SimilarProgrammes(known)

    def of(self, entry: Entry[Programme]) -> Iterator[Artifact]:
        """The artifacts of one programme: its page, and its brochures where it has any."""
        known = self._known
        inputs = programme_inputs(entry, known, self._defaults)
        brochure = _brochure(entry, known)
        yield _page(entry, inputs, brochure, self._foot, self._similar, known)
        if brochure:
            yield _brochure_page(entry, inputs, brochure, known)
            pdf = _brochure_pdf(entry, inputs, brochure, known)
            yield pdf
            if _is_for_printer(entry, known):
                path = address("brochure-print", known.language, slug=entry.slug)
                yield replace(pdf, path=path, inputs=replace(pdf.inputs, for_print=True))


def site_defaults(known: Projections) -> SiteDefaults:
    """What the site states for its programmes."""
    site = known.site.record
    return SiteDefaults(enrolment=site.enrolment, half_day=site.half_day, day=site.day, zone=site.timezone)


def programme_inputs(entry: Entry[Programme], known: Projections, defaults: SiteDefaults) -> ProgrammeInputs:
    """All that a programme is shown from."""
    record = entry.record
    provider = known.provider_of(record)
    terms, payment = _terms(entry, provider, known), _payment(entry, provider, known)
    refs = [*entry.links, *links_in((*terms.texts, *payment.texts))]
    scan = known.catalogue.get(Scan, record.scan) if record.scan else None
    return ProgrammeInputs(
        programme=entry,
        provider=provider,
        named_provider=known.named_provider(record),
        defaults=defaults,
        own=known.own,
        terms=terms,
        payment=payment,
        standing=known.standings[entry.id],
        timetable=known.timetables[entry.id],
        later=known.later[entry.id],
        state_of=known.state_of(entry),
        places=tuple(known.places[id] for id in _ids(refs, "location")),
        teachers=tuple(known.teachers[id] for id in _ids(refs, "teacher")),
        registers=tuple(known.registers[id] for id in _ids(refs, "register")),
        marks=known.marks(provider),
        themes=tuple(known.named(f"theme:{id}") for id in record.themes if f"theme:{id}" not in known.catalogue.absent),
        links=known.links((*refs, *provider.links, *(scan.links if scan else ()))),
        scan=scan,
        stories=known.stories_of(entry.id),
        follow_ups=tuple(known.named(f"programme:{id}") for id in known.overview.follow_ups.get(entry.id, ())),
    )


def _ids(refs: list[str], kind: str) -> list[str]:
    return sorted({ref.partition(":")[2] for ref in refs if ref.startswith(f"{kind}:")})


def _terms(entry: Entry[Programme], provider: Entry[Provider], known: Projections) -> ProseTexts:
    """The terms of the nearest of programme, provider and site that states any, with the files of that record."""
    owners: tuple[Entry[Any], ...] = (entry, provider, known.site)
    owner = next((one for one in owners if one.record.terms is not None), None)
    return ProseTexts(texts=owner.record.terms, files=owner.files) if owner else ProseTexts()


def _payment(entry: Entry[Programme], provider: Entry[Provider], known: Projections) -> PaymentTexts:
    """How one pays, in the same way."""
    owners: tuple[Entry[Any], ...] = (entry, provider, known.site)
    owner = next((one for one in owners if one.record.payment_terms is not None), None)
    if owner is None or (owner is not entry and not (entry.record.prices or entry.record.extra_costs)):
        return PaymentTexts()
    parts: tuple[PaymentPart, ...] = owner.record.payment_terms
    return PaymentTexts(texts=tuple([one.text for one in parts if one.text]), parts=parts, files=owner.files)


def _brochure(entry: Entry[Programme], known: Projections) -> Brochure | None:
    if not (known.settings.brochures and entry.record.brochure.enabled):
        return None
    pdf = address("brochure-pdf", known.language, slug=entry.slug)
    return Brochure(address=address("brochure", known.language, slug=entry.slug), pdf=MadeArtifact(pdf))


def _page(
    entry: Entry[Programme], inputs: ProgrammeInputs, brochure: Brochure | None, foot: Foot, similar: SimilarProgrammes, known: Projections
) -> Artifact:
    at = known.address(f"programme:{entry.id}")
    related = tuple(known.cards[id] for id in entry.record.related if id in known.cards)
    return Artifact(
        path=output_path(at),
        family="programme",
        medium="page",
        template="pages/programme.html",
        inputs=ProgrammePageInputs(
            frame=known.frame,
            social=known.social(f"programme:{entry.id}"),
            address=at,
            programme=inputs,
            related=related,
            similar=similar.of(entry.id) if entry.record.listed else (),
            brochure=brochure,
            calendar=known.offered_calendar(entry.id),
            invitations=foot.invitations,
            foot=foot.of("programme", entry.record.blocks),
        ),
        rank=1,
        record=f"programme:{entry.id}",
    )


def _brochure_page(entry: Entry[Programme], inputs: ProgrammeInputs, brochure: Brochure, known: Projections) -> Artifact:
    at = known.address(f"programme:{entry.id}")
    return Artifact(
        path=output_path(brochure.address),
        family="brochure",
        medium="page",
        template="pages/brochure.html",
        inputs=BrochurePageInputs(frame=known.frame, address=brochure.address, programme_address=at, programme=inputs, brochure=brochure),
        rank=1,
        record=f"programme:{entry.id}",
    )


def _brochure_pdf(entry: Entry[Programme], inputs: ProgrammeInputs, brochure: Brochure, known: Projections) -> Artifact:
    at = known.address(f"programme:{entry.id}")
    moment, second = second_picture(entry, known) or (None, None)
    return Artifact(
        path=brochure.pdf.path,
        family="brochure-pdf",
        medium="pdf",
        template="brochure/main.typ",
        inputs=BrochurePdfInputs(
            imprint=known.identity.imprint, programme_address=at, programme=inputs, moment=moment, files=_files(inputs, second, known)
        ),
        rank=0,
        record=f"programme:{entry.id}",
    )


def _is_for_printer(entry: Entry[Programme], known: Projections) -> bool:
    """Whether a brochure has an edition for the printer: as the build asks, the programme says, or the site."""
    wanted = entry.record.brochure.print
    return known.settings.for_printer or (known.site.record.brochure.print if wanted is None else wanted)


def _files(inputs: ProgrammeInputs, second: File | None, known: Projections) -> tuple[tuple[str, File], ...]:
    """The files that a brochure shows, by the address under which its view names them."""
    shown: dict[str, File] = {known.file_address(second): second} if second else {}
    owners: list[Entry[Any]] = [inputs.programme, inputs.provider, known.site, *([inputs.scan] if inputs.scan else [])]
    owners += [known.catalogue.get(Teacher, one.id) for one in inputs.teachers]
    owners += [known.catalogue.get(Register, one.id) for one in inputs.registers]
    for files in (*(owner.files for owner in owners), inputs.terms.files, inputs.payment.files):
        shown.update({known.file_address(file): file for file in files.values()})
    return tuple(sorted(shown.items()))
