"""Which parts of a programme have something to show: what its own record says of that."""

from plgsite.model.programme import Programme

OF_OTHERS = frozenset({"terms", "stories"})
"""Parts that show what stands in other records."""


def own_parts(record: Programme) -> frozenset[str]:
    """The parts that have something to show, but for `OF_OTHERS`."""
    filled = {
        "modules": record.modules,
        "sessions": record.sessions,
        "steps": record.steps,
        "testimonials": record.testimonials,
        "discussion": record.discussion,
        "scan": record.scan,
        "references": record.references,
        "editions": record.editions or record.schedule_note or record.start_note,
        "prices": record.prices or record.price_note,
        "facts": True,
        "audience": record.audience or record.admission is not None,
        "locations": record.locations or record.location_note,
        "teachers": record.teachers or record.teachers_note,
        "recognitions": record.recognitions or record.rating,
        "outcomes": record.outcomes or record.deliverables,
        "certificate": record.certificate,
        "pathways": record.pathways,
        "options": record.options,
        "contact": True,
    }
    return frozenset(name for name, value in filled.items() if value)
