"""Every image has a text alternative, if only "" to say that it decorates."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.places import Provider, Teacher
from plgsite.rules.finding import Finding


def images(catalogue: Catalogue) -> Iterator[Finding]:
    """Images whose text alternative is a key beside them: photos of teachers, logos of providers."""
    for id, teacher in catalogue.of(Teacher).items():
        if teacher.record.photo and teacher.record.alt is None:
            yield _missing("teacher", id, "photo", "alt")
    for id, provider in catalogue.of(Provider).items():
        if provider.record.logo and provider.record.logo_alt is None:
            yield _missing("provider", id, "logo", "logo_alt")


def _missing(kind: str, id: str, image: str, key: str) -> Finding:
    hint = f"add '{key}:' and what it shows, or {key}: \"\" if it only decorates"
    message, relies_on = f"the {image} has no description", (f"{kind}:{id}.{key}",)
    return Finding(kind=kind, id=id, loc=(image,), code="missing-alt", message=message, hint=hint, relies_on=relies_on)
