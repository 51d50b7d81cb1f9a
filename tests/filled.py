"""A site in which every field of every record has a value of its own, made by walking over the models."""

import datetime
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from plgsite.load.declared import declared_in
from plgsite.model.costs import ExtraCost
from plgsite.model.durations import LessonLength
from plgsite.model.editions import Edition
from plgsite.model.kinds import KINDS
from plgsite.model.offer import Option, Price
from plgsite.model.parts import Address, Recognition
from plgsite.model.payment import PaymentPart
from plgsite.model.places import Location
from plgsite.model.programme import Pathway, Requirement
from plgsite.model.series import Dates, Exclusion
from plgsite.model.stories import Dimension, Series, Video
from plgsite.model.voices import Question, Source
from plgsite.values import types
from plgsite.values.types import IsFile, IsProse, Reference
from plgsite.wording import wording

WORDS = wording("nl", "je")
FORMATS = WORDS.formats
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>\n'
ABSENT = object()
PAST = frozenset({"recognitions.valid_from", "marks.valid_from", "publish_on", "published", "updated", "recognised_on", "as_of"})
"""Dates that lie before the day of the build; all others lie after it: the first day of a price is told while it is still to come."""
LISTS = ("provider", "location", "theme", "register", "teacher")


@dataclass(frozen=True)
class Sample:
    """The value of a field: its path (`programme.prices.amount`), its record (`programme:a`), and the words of which any shows it."""

    path: str
    record: str
    shown: tuple[str, ...]
    own_pages: bool
    """Only the pages of the record itself count: the words may stand elsewhere for another reason."""


class Fixed(NamedTuple):
    """A value that cannot be made up, and how it is shown."""

    value: Any
    shown: str


def label(name: str) -> str:
    return WORDS.label(name)


BLOCKS = ["reasons", "teasers", "partners", "newsletter", "stories"]

OWN_FIELDS = {
    "programme": {
        "groepskleur": {
            "type": "text",
            "label": "Groepskleur",
            "show": ["facts", "card", "compare", "brochure", "guide", "decision"],
            "facet": True,
        },
        "veilig": {"type": "prose", "label": "Veilig"},
    },
    "edition": {"zaal": {"type": "text", "label": "Zaal"}},
    "module": {"toets": {"type": "text", "label": "Toets"}},
    "location": {"stoelen": {"type": "text", "label": "Stoelen"}},
    "teacher": {"vak": {"type": "list", "label": "Vak"}},
}
DECLARED = declared_in(json.dumps({"fields": OWN_FIELDS}).encode())
"""Those fields, as records are read by them."""

FIXED: Mapping[str, Fixed] = {
    # values of a closed list, by Model.key
    "Programme.kind": Fixed("masterclass", label("kind_masterclass")),
    "Programme.sectors": Fixed(["so"], label("sector_so")),
    "Programme.payer": Fixed(["person"], label("payer_person")),
    "Programme.delivery": Fixed(["in_company"], label("delivery_in_company")),
    "Programme.enrolment_status": Fixed("announced", label("state_announced")),
    "Site.audience": Fixed("school", ""),
    "Site.fields": Fixed(OWN_FIELDS, ""),
    "Programme.external_ids": Fixed({"croho": "q987x", "edudex": "q986x"}, "q987x"),
    "Partner.name": Fixed("q985x", "q985x"),
    "Programme.partners": Fixed(["q985x"], "q985x"),
    "Programme.own": Fixed({"groepskleur": "q991x", "veilig": "q992x *zo*"}, "q991x"),
    "Edition.own": Fixed({"zaal": "q993x"}, "q993x"),
    "Module.own": Fixed({"toets": "q994x"}, "q994x"),
    "Location.own": Fixed({"stoelen": "q995x"}, "q995x"),
    "Teacher.own": Fixed({"vak": ["q996x"]}, "q996x"),
    "Site.words": Fixed({"nl": {"footer": "q999x over ons", "mark_draft": "Klad"}}, "q999x"),
    "MenuItem.button": Fixed(True, ""),
    "Brand.look": Fixed("calm", ""),
    "Brand.schemes": Fixed("both", ""),
    "Brand.adjusted": Fixed("accept", ""),
    "Fonts.text": Fixed("Source Sans 3", ""),
    "Fonts.headings": Fixed("Source Sans 3", ""),
    "Programme.layout": Fixed("page", ""),
    "Programme.blocks": Fixed(["newsletter"], "foot_newsletter"),
    "Programme.language": Fixed("fy", FORMATS.language_name("fy")),
    "Programme.nlqf": Fixed(7, f"{label('nlqf')} 7"),
    "Programme.updated": Fixed("2026-11-20", "Stand van 20 november 2026"),
    "CatalogueSettings.facets": Fixed(["start", "study_load", "language", "age", "funding"], label("facet_start")),
    "CatalogueSettings.price_bands": Fixed([777], ""),
    "CatalogueSettings.study_load_bands": Fixed([888], "888"),
    "CatalogueSettings.guide": Fixed(True, label("guide")),
    "Age.min": Fixed(61, "61"),
    "Age.max": Fixed(119, "119"),
    "Duration.hours": Fixed(40417, "40417"),
    "Duration.spread": Fixed("separate", label("separate")),
    "Price.currency": Fixed("EUR", "€"),
    "Price.per": Fixed("group", label("per_group")),
    "Price.unit": Fixed("half_day", label("per_half_day")),
    "Price.count": Fixed(90023, WORDS.say("per_card", count=FORMATS.number(90023))),
    "Price.qualifier": Fixed("indicative", "indicatief"),
    "Price.vat": Fixed("excluded", label("vat_excluded")),
    "Price.delivery": Fixed("blended", label("delivery_blended")),
    "ExtraCost.currency": Fixed("EUR", "€"),
    "ExtraCost.per": Fixed("family", label("per_family")),
    "ExtraCost.unit": Fixed("semester", label("per_semester")),
    "ExtraCost.count": Fixed(90029, WORDS.say("per_card", count=FORMATS.number(90029))),
    "ExtraCost.qualifier": Fixed("from", "vanaf"),
    "ExtraCost.vat": Fixed("included", label("vat_included")),
    "ExtraCost.delivery": Fixed("online", label("delivery_online")),
    "ExtraCost.kind": Fixed("membership", label("cost_membership")),
    "ExtraCost.mandatory": Fixed(True, label("cost_mandatory")),
    "ExtraCost.within_km": Fixed(90031, FORMATS.number(90031)),
    "PaymentPart.share": Fixed(100, "100%"),
    "Edition.delivery": Fixed("blended", label("delivery_blended")),
    "Edition.language": Fixed("pap", FORMATS.language_name("pap")),
    "Edition.status": Fixed("few_places", label("edition_few_places")),
    "Edition.online": Fixed(True, ""),
    "Dates.weekly": Fixed(["tuesday"], "dinsdagen"),
    "Dates.every": Fixed(2, label("every_other_week")),
    "Dates.from": Fixed("2052-01-02", "van 2 januari"),
    "Dates.until": Fixed("2052-06-18", "tot en met 18 juni 2052"),
    "Dates.meetings": Fixed(7, "7 donderdagen"),
    "Break.from": Fixed("2052-02-06", "van 6 tot en met 14 februari"),
    "Break.until": Fixed("2052-02-14", "tot en met 14 februari 2052"),
    "Exclusion.from": Fixed("2052-02-25", "van 25 tot"),
    "Exclusion.until": Fixed("2052-02-28", "tot en met 28 februari 2052"),
    "Exclusion.holidays": Fixed("noord", ""),
    "*.complete_years": Fixed(["2051-2052"], ""),
    "SchoolHolidays.region": Fixed("noord", ""),
    "Edition.guaranteed": Fixed(True, label("guaranteed")),
    "Recognition.status": Fixed("applied", label("status_applied")),
    "Register.kind": Fixed("accreditation", "accreditatie"),
    "Register.unit": Fixed("points", ""),
    "Question.answer": Fixed("mark", "Geef een cijfer"),
    "Question.scale": Fixed(9, WORDS.say("answer_mark", scale=9)),
    "Question.count": Fixed(6, WORDS.count("key_word", 6)),
    "Question.lines": Fixed(23, ""),
    "Video.provider": Fixed("youtube", "YouTube"),
    "Story.sectors": Fixed(["mbo"], label("sector_mbo")),
    "Story.blocks": Fixed(["newsletter"], "foot_newsletter"),
    "Scale.min": Fixed(11, "11"),
    "Scale.max": Fixed(17, "17"),
    "Length.includes_breaks": Fixed(True, "inclusief pauzes"),
    "Location.online": Fixed(True, label("programmes_online")),
    "Site.languages": Fixed(["nl"], ""),
    "Site.timezone": Fixed("Europe/Amsterdam", ""),
    "Site.form_of_address": Fixed("je", label("programmes_online")),
    "Site.share": Fixed(["mastodon"], label("share_mastodon")),
    "Blocks.home": Fixed(BLOCKS, ""),
    "Blocks.programme": Fixed(BLOCKS[:3], ""),
    "Blocks.story": Fixed(BLOCKS[:3], ""),
    "Blocks.page": Fixed(BLOCKS[:3], ""),
    "Page.template": Fixed("pages/page.html", ""),
    "CatalogueSettings.page_size": Fixed(100, ""),
    "Rating.scale": Fixed(90017, "op een schaal van 90017"),
    "Edition.seats": Fixed(90019, FORMATS.number(90019)),
    # switches
    "*.draft": Fixed(False, ""),
    "*.listed": Fixed(True, ""),
    "Price.headline": Fixed(True, ""),
    "BrochureSettings.enabled": Fixed(True, ""),
    "BrochureSettings.print": Fixed(False, ""),
    "SiteBrochures.print": Fixed(False, ""),
    "Search.synonyms": Fixed({"leerlijn": ["leerroute"]}, ""),
    "Site.social": Fixed(True, ""),
    "Site.feeds": Fixed(True, ""),
    "Site.host": Fixed("apache", ""),
    **{f"Allow.{name}": Fixed([f"https://{name}.example"], "") for name in ("scripts", "frames", "images", "connect", "forms")},
}

VARIANTS: Mapping[type[BaseModel], tuple[Mapping[str, Any], ...]] = {
    # A value that hides another is left out in turn, so that each is seen once. (Values may also be set, by key.)
    Price: (
        {"delivery": ABSENT, "count": ABSENT, "for_starts_from": ABSENT, "for_starts_until": ABSENT},
        {"label": ABSENT, "unit": "card"},
    ),
    ExtraCost: (
        {"count": ABSENT, "within_km": ABSENT, "per_km": ABSENT, "delivery": ABSENT, "valid_from": ABSENT},
        {"unit": "card", "kind": "travel", "mandatory": False},
    ),
    PaymentPart: (
        {"amount": ABSENT, "text": ABSENT},
        {"share": ABSENT, "text": ABSENT},
        {"share": ABSENT, "amount": ABSENT, "when": ABSENT, "due": ABSENT},
    ),
    Edition: (
        {"online": ABSENT, "delivery": ABSENT, "enrol_from": ABSENT, "prices": ABSENT},
        {
            "location": ABSENT,
            "delivery": ABSENT,
            "status": "open",
            "enrol": ABSENT,
            "guaranteed": ABSENT,
            "enrol_from": ABSENT,
            "room": ABSENT,
        },
        {"location": ABSENT, "online": ABSENT, "status": "open", "enrol": ABSENT, "dates": ABSENT},
        {"location": ABSENT, "online": ABSENT, "status": "full", "enrol": ABSENT, "teachers": ABSENT},
    ),
    LessonLength: ({"minutes": ABSENT}, {"hours": ABSENT}),
    Requirement: ({"title": ABSENT, "url": ABSENT}, {"programme": ABSENT}),
    Dates: (
        {"weekly": ABSENT, "every": ABSENT, "from": ABSENT, "until": ABSENT, "meetings": ABSENT, "except": ABSENT},
        {"date": ABSENT, "meetings": ABSENT},
        {"date": ABSENT, "weekly": ["thursday"], "every": ABSENT, "until": ABSENT, "except": ABSENT, "location": ABSENT},
    ),
    Exclusion: ({"holidays": ABSENT, "also": ABSENT, "complete_years": ABSENT}, {"from": ABSENT, "until": ABSENT, "name": ABSENT}),
    Pathway: ({"title": ABSENT, "url": ABSENT}, {"programme": ABSENT}),
    Option: ({"url": ABSENT}, {"programme": ABSENT}),
    Source: ({"doi": ABSENT}, {"url": ABSENT}),
    Question: (
        {"count": ABSENT, "choices": ABSENT},
        {"answer": "words", "scale": ABSENT, "choices": ABSENT},
        {"answer": "choice", "scale": ABSENT, "count": ABSENT},
    ),
    Video: ({"url": ABSENT}, {"id": ABSENT, "provider": "file"}),
    Recognition: ({"status": "recognised", "name": ABSENT}, {"url": ABSENT, "name": ABSENT}, {"register": ABSENT, "status": "recognised"}),
    Address: ({"region": ABSENT}, {"city": ABSENT, "postcode": ABSENT}),
    Location: ({"online": ABSENT}, {}),
    Series: ({"id": "nu"}, {"id": "straks"}),
    Dimension: ({}, {}, {}),
}

_WRITTEN = {
    "url": lambda token: (f"https://{token}.example/{{id}}", (token,)),
    "to": lambda token: (f"https://{token}.example/", (token,)),
    "doi": lambda token: (f"10.1000/{token}", (token,)),
    "aliases": lambda token: (f"oud/{token}/", (token,)),
    "gone": lambda token: (f"weg/{token}/", (token,)),
    "external": lambda token: (f"/{token}", (token,)),
}
"""Texts that are more than text, by the last word of their path."""


@dataclass
class Filler:
    """Makes records, and remembers which value each field has."""

    samples: list[Sample] = field(default_factory=list)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)
    turns: Counter[str] = field(default_factory=Counter)
    count: int = 1000
    blocks: bool = False
    """Whether prose is of several blocks wherever it may be."""

    def token(self) -> str:
        self.count += 1
        return f"q{self.count}x"

    # --- records

    def record(self, kind: str, *, id: str = "", without: tuple[str, ...] = (), **given: Any) -> str:
        """A record with a value in every field but those `without` (keys, or all that are not required: "*")."""
        id = id or self.token()
        model = KINDS[kind]
        if without == ("*",):
            without = tuple(name for name, one in model.model_fields.items() if not one.is_required())
        held = self.records.setdefault(kind, {})
        held[id] = {}
        held[id] = {**self.group(model, kind, f"{kind}:{id}", without), **given}
        return id

    def title(self, kind: str, id: str) -> str:
        data = self.records[kind][id]
        return str(data.get("title") or data.get("name"))

    def target(self, kind: str) -> tuple[str, tuple[str, ...]]:
        """A record to refer to, and what it is called."""
        without = ("*",) if kind in ("programme", "story", "provider") else ()
        given = {"brochure": {"enabled": False}} if kind == "programme" else {}
        id = self.record(kind, without=without, **given)
        return id, tuple(filter(None, (self.title(kind, id), self.records[kind][id].get("short_name"), id)))

    # --- values

    def group(self, model: type[BaseModel], path: str, record: str, without: tuple[str, ...] = ()) -> dict[str, Any]:
        variants = VARIANTS.get(model, ({},))
        variant = variants[self.turns[path] % len(variants)]
        self.turns[path] += 1
        found: dict[str, Any] = {}
        for name, one in model.model_fields.items():
            key = one.alias or name
            if not _is_group(one.annotation):
                self.paths.add(f"{path}.{key}")
            if variant.get(key) is ABSENT or name in without:
                continue
            if key in variant:
                found[key] = variant[key]
                continue
            fixed = FIXED.get(f"{model.__name__}.{key}") or FIXED.get(f"*.{key}")
            if fixed:
                found[key] = fixed.value
                self._remember(f"{path}.{key}", record, (fixed.shown,) if fixed.shown else (), own_pages=True)
            else:
                found[key] = self.value(one.annotation, tuple(one.metadata), f"{path}.{key}", record)
        return found

    def value(self, annotation: Any, marks: tuple[Any, ...], path: str, record: str) -> Any:
        if get_origin(annotation) is Annotated:
            inner, *more = get_args(annotation)
            return self.value(inner, (*marks, *more), path, record)
        if get_origin(annotation) in (Union, type(int | str)):
            first = next(one for one in get_args(annotation) if one is not type(None))
            return self.value(first, marks, path, record)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.group(annotation, path, record)
        if get_origin(annotation) is tuple:
            item = get_args(annotation)[0]
            return [self.value(item, (), path, record) for _ in range(len(VARIANTS.get(_model(item), ({},))))]
        if get_origin(annotation) is dict:
            return self._values(path, record)
        if get_origin(annotation) is Literal:
            raise TypeError(f"{path} is one of a list: say in FIXED which, and how it is shown")
        value, shown, own_pages = self._leaf(marks, path)
        self._remember(path, record, shown, own_pages=own_pages)
        return value

    def _values(self, path: str, record: str) -> dict[str, str]:
        """The values of a dimension, one for each series."""
        found = {}
        for one in VARIANTS[Series]:
            self.count += 1
            found[one["id"]] = f"14.{self.count}"
            self._remember(path, record, (f"14,{self.count}",), own_pages=False)
        return found

    def _leaf(self, marks: tuple[Any, ...], path: str) -> tuple[Any, tuple[str, ...], bool]:
        reference = next((mark for mark in marks if isinstance(mark, Reference)), None)
        if reference:
            id, names = self.target(reference.kind)
            return id, names, True
        name = path.rpartition(".")[2]
        if any(isinstance(mark, IsFile) for mark in marks):
            suffix = {"programme": "svg"}.get(name) or ("txt" if "attachments" in path else "mp4" if "video.url" in path else "svg")
            token = self.token()
            self.files[f"content/media/{token}.{suffix}"] = PICTURE
            return f"/media/{token}.{suffix}", (token,), False
        check = next((mark.func for mark in marks if isinstance(mark, BeforeValidator) and mark.func in MAKERS), None)
        if check is ACTION or (check in (None, TEXT) and name in _WRITTEN and name != "url"):
            value, shown = _WRITTEN["url" if check is ACTION else name](self.token())
            value += "/{edition}" if path.endswith("editions.enrol.url") else ""  # it always has an edition to stand for
            return value, shown, False
        maker = MAKERS[check] if check else _text
        value, shown = maker(self, ".".join(path.split(".")[-2:]) if name == "valid_from" else name)
        if self.blocks and any(isinstance(mark, IsProse) for mark in marks) and path != "programme.summary":
            value = f"{value}:\n\n- {self.token()}\n- {self.token()}\n\n{self.token()}"
        return value, shown, False

    def _remember(self, path: str, record: str, shown: tuple[str, ...], *, own_pages: bool) -> None:
        self.samples.append(Sample(path, record, shown, own_pages))

    # --- makers of single values: what is written, and how it is shown

    def day(self, name: str) -> datetime.date:
        self.count += 1
        if name in PAST:
            return datetime.date(2026, 10, 30) - datetime.timedelta(days=self.count % 4000)
        start = datetime.date(2031, 1, 1) if name != "ends" else datetime.date(2061, 1, 1)
        return start + datetime.timedelta(days=self.count)


def _is_group(annotation: Any) -> bool:
    """Whether a field holds fields of its own."""
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(_is_group(one) for one in get_args(annotation))


def _model(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _text(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    token = filler.token()
    return token, (token,)


def _whole(filler: Filler, name: str) -> tuple[int, tuple[str, ...]]:
    filler.count += 1
    return filler.count, (str(filler.count), FORMATS.number(filler.count))


def _number(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    filler.count += 1
    return f"{filler.count}.5", (FORMATS.number(f"{filler.count}.5"), f"{filler.count}.5")


def _amount(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    filler.count += 1
    return f"{filler.count}.25", (f"€ {FORMATS.number(f'{filler.count}.25')}",)


def _day(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    day = filler.day(name)
    return day.isoformat(), (FORMATS.date(day), day.isoformat())


def _clock(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    filler.count += 1
    minutes = filler.count % 1000 + 180
    text = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return text, (text.replace(":", "."),)


def _colour(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    filler.count += 1
    return f"#{filler.count:06x}", (f"#{filler.count:06x}",)


def _web(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    token = filler.token()
    return f"https://{token}.example/", (token,)


def _mail(filler: Filler, name: str) -> tuple[str, tuple[str, ...]]:
    token = filler.token()
    return f"{token}@post.example", (f"{token}@post.example",)


def _flag(filler: Filler, name: str) -> tuple[bool, tuple[str, ...]]:
    raise TypeError(f"'{name}' is true or false: say in FIXED which, and how it is shown")


def _check(alias: Any) -> Any:
    """The function that tells a kind of value from the others: the last, for kinds may share what comes before."""
    return [mark.func for mark in alias.__metadata__ if isinstance(mark, BeforeValidator)][-1]


ACTION, TEXT = _check(types.ActionAddress), _check(types.Text)
MAKERS: Mapping[Any, Callable[[Filler, str], tuple[Any, tuple[str, ...]]]] = {
    TEXT: _text,
    _check(types.Prose): _text,
    _check(types.Id): _text,
    _check(types.Whole): _whole,
    _check(types.Number): _number,
    _check(types.SignedNumber): _number,
    _check(types.Amount): _amount,
    _check(types.Day): _day,
    _check(types.Clock): _clock,
    _check(types.Flag): _flag,
    _check(types.Colour): _colour,
    _check(types.WebAddress): _web,
    ACTION: _web,
    _check(types.MailAddress): _mail,
}


def filled(*, blocks: bool = False) -> Filler:
    """Every kind of record, each as often as its fields need to be seen: with editions and without, at each level of defaults.

    With `blocks` all prose is of several paragraphs and a list.
    """
    made = Filler(blocks=blocks)
    for kind in ("location", "theme", "register", "teacher", "page"):
        made.record(kind)
    made.record("location")
    first, second = made.record("provider"), made.record("provider")
    bare = made.record("provider", without=("*",), email="kaal@post.example")
    for provider, without in ((first, ()), (second, ("editions",))):
        id = made.record("programme", without=(*without, "provider"), provider=provider)
        made.samples.append(Sample("programme.provider", f"programme:{id}", (made.title("provider", provider),), own_pages=True))
    loose = {"prices": [{"amount": 1, "unit": "half_day"}, {"amount": 1, "unit": "day"}], "delivery": ["in_company"]}
    editions = [{"id": "open", "status": "open", "starts": "2031-01-01"}, {"id": "vol", "status": "full", "starts": "2032-01-01"}]
    person = made.records["provider"][first]["people"][0]["name"]
    for provider, more in ((first, {"contact": person}), (bare, {})):
        made.record("programme", without=("*",), provider=provider, editions=editions, **loose, **more)
        made.record("programme", without=("*",), provider=provider, enrolment_status="announced", **loose)
    made.record("story")
    made.record("story")
    made.record("story", without=("*",))
    made.record("scan")
    blank = made.record("scan")
    for dimension in made.records["scan"][blank]["dimensions"]:
        del dimension["values"]
    made.record("site", id="site", without=("provider",), provider=first)
    made.records["site"]["site"]["partners"].append(second)
    made.samples.append(Sample("site.provider", "site:site", (made.title("provider", first),), own_pages=True))
    return made


def site_files(made: Filler) -> Iterator[tuple[str, str]]:
    """The files of the site. (JSON is YAML.)"""
    yield "content/site.yaml", json.dumps(made.records["site"]["site"], ensure_ascii=False, indent=1)
    for kind in LISTS:
        yield f"content/{kind}s.yaml", json.dumps(made.records[kind], ensure_ascii=False, indent=1)
    for kind, folder in (("programme", "programmes"), ("page", "pages"), ("story", "stories"), ("scan", "scans")):
        for id, data in made.records[kind].items():
            yield f"content/{folder}/{id}.yaml", json.dumps(data, ensure_ascii=False, indent=1)
    yield from made.files.items()
