"""The fields that a site declares, and the models by which its records are read: those of `model/`, with the site's own fields in them."""

from functools import cache
from typing import Any, Literal, get_args

from pydantic import Field, ValidationError, create_model

from plgsite.diagnostics import Report
from plgsite.load.blanks import without_blanks
from plgsite.load.parts import read_parts
from plgsite.model.editions import Edition
from plgsite.model.kinds import KINDS
from plgsite.model.outline import Module
from plgsite.model.own_fields import NO_FIELDS, OWN, OWNERS, DeclaredFields, OwnField, values_model
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.model.series import HOLIDAYS, SchoolHolidays
from plgsite.model.site import CatalogueSettings, Facet, Site
from plgsite.source.layout import SITE

FIELDS = "fields"
HOLDERS = ("programme", "location", "teacher")
"""Kinds of record that have fields of the site's own, or parts with such fields."""


def declared_in(site: bytes | None) -> DeclaredFields | None:
    """The fields and school holidays that a file of the site declares; None where that cannot be told, so that nothing is said of them."""
    if site is None or not (FIELDS.encode() in site or HOLIDAYS.encode() in site):
        return NO_FIELDS
    parts = read_parts(SITE, site, Report())
    whole = parts[0].data if parts and isinstance(parts[0].data, dict) else {}
    data = whole.get(FIELDS)
    if parts is None or not isinstance(data, dict | None):
        return None
    if any(not isinstance(fields, dict) for owner, fields in (data or {}).items() if owner in OWNERS):
        return None
    owners = {owner: fields for owner, fields in (data or {}).items() if owner in OWNERS and isinstance(fields, dict)}
    found = ((owner, tuple((name, _field(one)) for name, one in fields.items() if _may_be_name(name))) for owner, fields in owners.items())
    holidays, unknown = _holidays(whole.get(HOLIDAYS))
    return DeclaredFields(tuple(sorted(found)) if owners else (), holidays, unknown)


def _holidays(data: Any) -> tuple[str, bool]:
    """The school holidays of the site as JSON, and whether there is a fault in them."""
    if data is None:
        return "", False
    try:
        found = SchoolHolidays.model_validate(without_blanks(data, SchoolHolidays))
    except ValidationError:
        return "", True
    return found.model_dump_json(by_alias=True, exclude_defaults=True), False


def _may_be_name(name: str) -> bool:
    return name.isidentifier() and not name.startswith(("_", "model_"))


def _field(data: Any) -> OwnField | None:
    try:
        return OwnField.model_validate(without_blanks(data, OwnField))
    except ValidationError:
        return None


def model_for(kind: str, data: Any, declared: DeclaredFields | None) -> type[Record]:
    """The model by which a record is read: only one that has fields of the site's own needs another than that of its kind."""
    return KINDS[kind] if declared is None or kind not in HOLDERS or not _has_own(data) else _extended(kind, declared)


def site_models(declared: DeclaredFields) -> dict[str, type[Record]]:
    """The models of all kinds, with the fields of a site in them."""
    found = {kind: _extended(kind, declared) if kind in HOLDERS and declared.of else model for kind, model in KINDS.items()}
    return found | {Site.KIND: _with_facets(declared)}


def _with_facets(declared: DeclaredFields) -> type[Record]:
    """The model of the site that knows which facets there are."""
    own = (name for name, field in declared.fields(Programme.KIND) if field and field.facet)
    known, names = CatalogueSettings.model_fields["facets"], tuple(dict.fromkeys((*get_args(Facet), *own)))
    one: Any = Literal[names]
    facets: Any = (tuple[one, ...], Field(default=known.default, json_schema_extra=known.json_schema_extra))
    settings: Any = create_model("CatalogueSettings", __base__=CatalogueSettings, facets=facets)
    return create_model("Site", __base__=Site, catalogue=(settings, Field(default_factory=settings)))


def _has_own(data: dict[str, Any]) -> bool:
    inner = (one for key in ("editions", "modules") if isinstance(data.get(key), list) for one in data[key])
    return OWN in data or any(isinstance(one, dict) and OWN in one for one in inner)


@cache
def _extended(kind: str, declared: DeclaredFields) -> type[Record]:
    own: Any = values_model(kind, declared)
    changed: Any = {OWN: (own, None)}
    if kind == Programme.KIND:
        within: Any = {one: {OWN: (values_model(one, declared), None)} for one in ("edition", "module")}
        edition: Any = create_model("Edition", __base__=Edition, **within["edition"])
        module: Any = create_model("Module", __base__=Module, **within["module"])
        changed |= {"editions": (tuple[edition, ...], ()), "modules": (tuple[module, ...], ())}
    base: type[Record] = KINDS[kind]
    return create_model(base.__name__, __base__=base, **changed)


def as_kept(record: Record) -> Record:
    """A record that was read by a model of the site, as all others know it: its own values are plain."""
    kept = KINDS[record.KIND]
    return record if type(record) is kept else kept.model_validate_json(record.model_dump_json(by_alias=True, exclude_defaults=True))
