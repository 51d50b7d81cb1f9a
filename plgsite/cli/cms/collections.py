"""The configuration of Sveltia CMS: a collection for each kind of record, and what holds for all."""

from collections.abc import Mapping
from typing import Any

from plgsite.cli.cms.fields import BODY, Form, fields_of
from plgsite.cli.cms.labels import KINDS as NAMES
from plgsite.cli.cms.labels import MANY
from plgsite.cli.cms.records import Written, list_file_of, ways_written
from plgsite.model.kinds import KINDS
from plgsite.model.record import Record
from plgsite.routes import address
from plgsite.source.layout import FOLDER_OF

Collection = dict[str, Any]
SITE = "site"
WITH_PREVIEW = ("programme", "page", "story", "theme", "scan")


def form_of(records: tuple[Written, ...], language: str, labels: Mapping[str, str]) -> Form:
    """What a form must know of the records that a site has. Who teaches and what is offered have the nouns of the site, as on
    the pages; `labels` are those of the site, by name."""
    picks = {kind: _picks(kind, records) for kind in KINDS if kind != SITE}
    offered = (_capital(labels["programme_one"]), _capital(labels["programme_other"]))
    names = _names(language == "nl") | {"teacher": (labels["teacher"], labels["teachers"]), "programme": offered}
    return Form(language=language, picks=picks, written=ways_written(records), names=names)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _names(is_dutch: bool) -> dict[str, tuple[str, str]]:
    if is_dutch:
        return {kind: (NAMES[kind], MANY[kind]) for kind in MANY}
    return {kind: (kind.capitalize(), f"{kind.capitalize().removesuffix('y')}{'ies' if kind.endswith('y') else 's'}") for kind in MANY}


def configuration(
    records: tuple[Written, ...], models: Mapping[str, type[Record]], form: Form, backend: dict[str, str], base_url: str
) -> dict[str, Any]:
    """The whole configuration. `models` are those of the site, with the fields that it declares."""
    collections = [one for kind in models if kind != SITE for one in _collections(kind, models[kind], records, form)]
    return {
        "backend": backend,
        "site_url": base_url,
        "media_folder": "content/media",
        "public_folder": "/media",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_size": 2, "quote": "none"}},
        "singletons": [{"name": SITE, "label": NAMES[SITE], "file": "content/site.yaml", "fields": fields_of(models[SITE], form, SITE)}],
        "collections": collections,
    }


def _picks(kind: str, records: tuple[Written, ...]) -> list[tuple[str, str]] | None:
    if not list_file_of(kind, records):
        return None
    return sorted((one.id, one.title) for one in records if one.kind == kind)


def _collections(kind: str, model: type[Record], records: tuple[Written, ...], form: Form) -> list[Collection]:
    """The files of a kind, one for each record; before them its list file, and those that lie in folders of their own."""
    title = "title" if "title" in model.model_fields else "name"
    single, many = form.names[kind]
    files: Collection = {
        "name": kind,
        "label": many,
        "label_singular": single,
        "folder": FOLDER_OF[kind],
        **_format(model),
        "create": True,
        "identifier_field": title,
        "slug": f"{{{{{title}}}}}",
        **_preview(kind, form),
        "fields": fields_of(model, form, kind),
    }
    found = [files]
    if any(one.kind == kind and one.path.endswith("/index.md") for one in records):
        found.append(
            {**files, "name": f"{kind}_folders", "label": f"{many} ({_words(form, 'eigen map', 'own folder')})", "path": "{{slug}}/index"}
        )
    if path := list_file_of(kind, records):
        listed = [one for one in records if one.path == path]
        label = f"{many} ({_words(form, 'lijst', 'list')})"
        groups = [{"name": one.id, "label": one.title, "widget": "object", "collapsed": True, "fields": files["fields"]} for one in listed]
        found.insert(0, {"name": f"{kind}_list", "label": label, "files": [{"name": kind, "label": label, "file": path, "fields": groups}]})
    return found


def _words(form: Form, dutch: str, english: str) -> str:
    return dutch if form.is_dutch else english


def _format(model: type[Record]) -> Collection:
    """Records with a text have it below their keys."""
    return {"extension": "md", "format": "yaml-frontmatter"} if BODY in model.model_fields else {"extension": "yaml", "format": "yaml"}


def _preview(kind: str, form: Form) -> Collection:
    """Where a record is seen once it is published."""
    if kind not in WITH_PREVIEW:
        return {}
    return {"preview_path": address(kind, form.language, slug="SLUG").replace("SLUG", "{{slug}}")}
