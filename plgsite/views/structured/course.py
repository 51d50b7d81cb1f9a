"""A programme as structured data: a Course with its instances and offers, from the record and from the view that the page shows."""

from collections.abc import Iterator

from plgsite.model.durations import Age
from plgsite.model.outline import StudyLoad
from plgsite.model.places import Partner
from plgsite.model.programme import Certificate, Programme
from plgsite.prose.nodes import plain_text
from plgsite.schema_org.course_types import Audience, Course, DigitalDocument, EducationalOccupationalCredential, NamedCourse, Syllabus
from plgsite.schema_org.thing import hours
from plgsite.schema_org.types import Organization, PropertyValue
from plgsite.texts.reading import Nodes
from plgsite.texts.registers import register_of
from plgsite.views.frame.frame import Frame
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.views.programme.view import ProgrammeView
from plgsite.views.structured.course_instances import course_instances
from plgsite.views.structured.course_offers import course_offers, is_free
from plgsite.views.structured.own_properties import own_properties
from plgsite.views.structured.places import organisation


def course(given: ProgrammeInputs, view: ProgrammeView, frame: Frame, canonical: str, brochure: tuple[str, str] | None) -> Course:
    """The course of a programme's page; `brochure` is the complete address of the PDF with its label."""
    record = given.programme.record
    load = record.study_load
    return Course(
        id=canonical,
        url=canonical,
        name=view.title,
        description=plain_text(view.summary),
        image=frame.absolute_href(view.hero.src) if view.hero else "",
        provider=organisation(given.provider.id, given.provider.record, frame),
        contributor=tuple(Organization(name=one.name, url=one.url or "") for one in _partners(given)),
        course_code=record.code or "",
        in_language=record.language or frame.language,
        identifier=tuple(PropertyValue(property_ID=name, value=code) for name, code in record.external_ids.items()),
        course_prerequisites=(*_texts(view.admission), *_required(view, frame)),
        teaches=(*_texts(view.outcomes), *view.skills),
        financial_aid_eligible=tuple(one.scheme for one in view.funding),
        educational_level=tuple(filter(None, (record.level, f"NLQF {record.nlqf}" if record.nlqf else ""))),
        time_required=_time_required(record),
        typical_age_range=_ages(record.age),
        audience=tuple(Audience(audience_type=one) for one in _texts(view.audience)),
        number_of_credits=_credits(load),
        educational_credential_awarded=tuple(_credentials(given, view)),
        syllabus_sections=tuple(_syllabus(given, view)),
        has_course_instance=tuple(course_instances(given, view, frame, canonical)),
        offers=tuple(course_offers(given, view.prices, view.offers, frame, canonical)),
        is_accessible_for_free=is_free(given) or None,
        keywords=tuple(one.title for one in view.themes),
        subject_of=(*_brochure(brochure), *_attachments(view, frame)),
        learning_resource_type=view.kind,
        additional_property=own_properties(given.own.programme, record.own, view.facts, view.own_texts),
        date_published=record.published,
        date_modified=record.updated,
    )


def _texts(lines: tuple[Nodes, ...]) -> tuple[str, ...]:
    return tuple(plain_text(line) for line in lines)


def _time_required(record: Programme) -> str:
    """The study load, else the hours that it lasts; a range is no length of time of ISO 8601."""
    load, length = record.study_load, record.duration
    return (hours(load.sbu) if load else "") or hours(length.hours.exact if length and length.hours else None)


def _ages(age: Age | None) -> str:
    """6-12; 16-; -12 has no form of its own, and is 0-12."""
    return f"{age.min or 0}-{'' if age.max is None else age.max}" if age else ""


def _period(certificate: Certificate) -> str:
    """P1Y6M; "" where a certificate does not say how long it holds."""
    valid = (("Y", certificate.valid_years), ("M", certificate.valid_months))
    said = "".join(f"{number}{unit}" for unit, number in valid if number is not None)
    return f"P{said}" if said else ""


def _brochure(brochure: tuple[str, str] | None) -> Iterator[DigitalDocument]:
    if brochure:
        yield DigitalDocument(name=brochure[1], url=brochure[0], encoding_format="application/pdf")


def _attachments(view: ProgrammeView, frame: Frame) -> Iterator[DigitalDocument]:
    """The files to download; the type of a PDF is said, others have no need of one."""
    for one in view.attachments:
        known = "application/pdf" if one.href.endswith(".pdf") else ""
        yield DigitalDocument(name=one.title, url=frame.absolute_href(one.href), encoding_format=known)


def _required(view: ProgrammeView, frame: Frame) -> Iterator[NamedCourse]:
    """The programmes that come before, by the address under which their own pages tell of them."""
    for one in view.requires:
        at = frame.absolute_href(one.href) if one.href.startswith(frame.base_path) else one.href
        yield NamedCourse(id=at if at != one.href else "", name=one.title, url=at)


def _partners(given: ProgrammeInputs) -> Iterator[Partner]:
    """With whom the programme is given, as its provider tells of them."""
    known = {one.name: one for one in given.provider.record.partners}
    return (known[name] for name in given.programme.record.partners if name in known)


def _credits(load: StudyLoad | None) -> int | PropertyValue | None:
    """schema.org counts credits in whole numbers; a part of one is a value with its unit."""
    if load is None or load.ec is None:
        return None
    return int(load.ec) if load.ec == load.ec.to_integral_value() else PropertyValue(value=load.ec, unit_text="EC")


def _credentials(given: ProgrammeInputs, view: ProgrammeView) -> Iterator[EducationalOccupationalCredential]:
    """The certificate with who recognises it; without one, what each recognition counts as."""
    record, names = given.programme.record, {one.id: one for one in given.registers}
    held = [
        (one, Organization(name=register_of(one, names).name, url=register_of(one, names).url))
        for one, state in zip(record.recognitions, given.standing.recognitions, strict=True)
        if one.status == "recognised" and state == "valid"
    ]
    certificate = record.certificate
    if certificate:
        yield EducationalOccupationalCredential(
            name=certificate.title,
            valid_for=_period(certificate),
            recognized_by=tuple(register for _, register in held),
        )
    else:
        for one, register in held:
            yield EducationalOccupationalCredential(credential_category=one.as_ or one.category or "", recognized_by=(register,))


def _syllabus(given: ProgrammeInputs, view: ProgrammeView) -> Iterator[Syllabus]:
    for shown, module in zip(view.modules, given.programme.record.modules, strict=True):
        load = module.study_load
        yield Syllabus(name=shown.title, description=plain_text(shown.summary), time_required=hours(load.sbu) if load else "")
    for session, stated in zip(view.sessions, given.programme.record.sessions, strict=True):
        yield Syllabus(name=session.title, time_required=hours(stated.hours))
