"""Programmes with words of their own in every text, and parts placed at random: what the page and the brochure must say, word for word."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from plgsite.prose.parts import PARTS

BOTH = frozenset({"web", "brochure"})
SINGLE = ("module", "testimonial", "question")
WHOLE = tuple(sorted(PARTS - {*SINGLE}))
TEXTS = ("price_note", "location_note", "schedule_note", "teachers_note")
LISTS = ("audience", "admission", "outcomes", "deliverables")


@dataclass
class Scattered:
    """A programme: its file, and its words by the media that must say them."""

    id: str
    random: Random
    media: frozenset[str] = BOTH
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def word(self) -> str:
        """A word that is nowhere else: short, so that it is never hyphenated."""
        number, letters = len(self.words), ""
        for _ in range(4):
            number, digit = divmod(number, 21)
            letters += "bcdfghjklmnpqrstvwxyz"[digit]
        word = f"q{letters}q"
        self.words[word] = self.media
        return word

    def line(self) -> str:
        shapes = ("{}", "{} {}", "**{}** {}", "{} *{} {}*", "[{}](https://voorbeeld.example/) {}", "`{}` {}", "{}: {}", "~~{}~~ {}")
        shape = self.random.choice(shapes)
        return shape.format(*[self.word() for _ in range(shape.count("{}"))])

    def lines(self, mark: str) -> str:
        return "\n".join(f"{mark}{self.line()}" for _ in range(self.random.randint(1, 4)))

    def table(self) -> str:
        width = self.random.randint(1, 3)
        rows = [[self.word() for _ in range(width)] for _ in range(self.random.randint(1, 3))]
        head, *rest = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join((head, "|---" * width + "|", *rest))

    def nested(self) -> str:
        deeper = self.random.choice(("   - ", "   1. "))
        return "\n".join(f"1. {self.line()}\n{deeper}{self.line()}\n{deeper}{self.line()}" for _ in range(2))

    def note(self) -> str:
        label = f"n{len(self.notes)}"
        self.notes.append(f"[^{label}]: {self.line()}")
        return f"{self.line()}[^{label}]"

    def block(self) -> str:
        return self.random.choice(BLOCKS)(self)

    def medium(self, name: str) -> str:
        before, self.media = self.media, frozenset({name})
        inside = "\n\n".join(self.block() for _ in range(self.random.randint(1, 2)))
        self.media = before
        return f":::: {name}\n{inside}\n::::"

    def prose(self) -> str:
        """A text of one paragraph or of several blocks, as any field of prose may be."""
        self.notes.clear()
        blocks = [self.block() for _ in range(self.random.choice((1, 1, 2, 3)))]
        return "\n\n".join((*blocks, *self.notes))


BLOCKS: tuple[Callable[[Scattered], str], ...] = (
    lambda one: one.line(),
    lambda one: f"{one.line()}\n{one.line()}",
    lambda one: f"{one.word()} t/m {one.word()} op <https://voorbeeld.example/een-lange-map/met-nog-een-map/bestand-{one.word()}.html>",
    lambda one: one.lines("- "),
    lambda one: one.lines("1. "),
    lambda one: f"- {one.line()}\n\n  {one.line()}",
    lambda one: one.nested(),
    lambda one: one.table(),
    lambda one: f"> {one.line()}",
    lambda one: f"{one.word()}\n: {one.line()}",
    lambda one: f"```\n{one.word()}\n```",
    lambda one: one.note(),
    lambda one: f"::: note {one.word()}\n{one.line()}\n:::",
    lambda one: f"::: details {one.word()}\n{one.lines('- ')}\n:::",
    lambda one: f"::: quote {one.word()}\n{one.line()}\n:::",
    lambda one: f"::: flow {one.word()}\n{one.nested()}\n:::",
    lambda one: f"::: pillars icons=book,users\n{one.lines('- ')}\n:::",
    lambda one: f"::: pillars {one.word()}\n{one.lines('1. ')}\n:::",
    lambda one: f"::: matrix {one.word()}\n{one.table()}\n:::",
    lambda one: f"::: tree {one.word()}\n- {one.word()}\n  - {one.word()}\n  - {one.word()}\n:::",
)


def scattered(id: str, seed: int) -> tuple[str, dict[str, frozenset[str]]]:
    """The file of a programme, and its words by the media that must say them."""
    one = Scattered(id, Random(seed))
    record = _record(one)
    return f"---\n{json.dumps(record, ensure_ascii=False, indent=1)}\n---\n{_body(one, record)}\n", one.words


def _record(one: Scattered) -> dict[str, Any]:
    some = one.random.randint
    record: dict[str, Any] = {
        "title": one.word(),
        "kind": "leergang",
        "summary": one.line().replace("[", "").replace("](https://voorbeeld.example/)", ""),
    }
    texts = {name: one.random.choice((one.prose, lambda: None))() for name in TEXTS}
    lists = {name: [one.prose() for _ in range(some(0, 2))] for name in LISTS}
    record |= {name: value for name, value in (texts | lists).items() if value}
    ids = ("een", "twee", "drie-en-die-heeft-een-naam-van-meer-dan-dertig-tekens")
    record["modules"] = [{**_module(one), **_id(one, id)} for id in ids[: some(0, 3)]]
    record["testimonials"] = [{"quote": one.prose(), "name": one.word(), **_id(one, id)} for id in ids[: some(0, 3)]]
    record["discussion"] = [{"ask": one.prose(), "if_no": one.prose(), **_id(one, id)} for id in ids[: some(0, 3)]]
    record["steps"] = [{"title": one.word(), "summary": one.prose(), "body": one.prose()} for _ in range(some(0, 2))]
    record["sessions"] = [{"title": one.word(), "topics": [one.prose(), one.prose()]} for _ in range(some(0, 2))]
    record["references"] = [one.prose() for _ in range(some(0, 2))]
    if some(0, 1):
        record["certificate"] = {"title": one.word(), "requirements": one.prose()}
        record["pathways"] = {"note": one.prose(), "to": [{"title": one.word(), "url": "https://elders.example/"}]}
        record["prices"] = [{"amount": "1250", "label": one.word(), "note": one.prose(), "vat": "exempt"}]
        record["options"] = [{"title": one.word(), "summary": one.prose(), "url": "https://elders.example/"}]
    return {name: value for name, value in record.items() if value}


def _module(one: Scattered) -> dict[str, Any]:
    lists = {name: [one.prose() for _ in range(one.random.randint(1, 2))] for name in ("goals", "insights", "tools", "method")}
    return {"title": one.word(), "summary": one.prose(), **lists, "lists": [{"title": one.word(), "items": [one.prose()]}]}


def _id(one: Scattered, id: str) -> dict[str, str]:
    return {"id": id} if one.random.random() < 0.7 else {}


def _body(one: Scattered, record: dict[str, Any]) -> str:
    """Some text, some chapters, and parts in both: also in passages of one medium, and twice."""
    one.notes.clear()
    places = list(_places(one, record))
    pieces = [*_stretch(one, places)]
    for _ in range(one.random.randint(0, 4)):
        pieces += [f"## {one.word()}", one.line(), *_stretch(one, places)]
        if one.random.random() < 0.4:
            pieces += [f"### {one.word()}", *_stretch(one, places)]
    return "\n\n".join((*pieces, *one.notes))


def _places(one: Scattered, record: dict[str, Any]) -> Iterator[str]:
    for name in one.random.sample(WHOLE, one.random.randint(0, 6)):
        yield f"[[{name} titles]]" if name == "modules" and one.random.random() < 0.5 else f"[[{name}]]"
    for part, name in (("module", "modules"), ("testimonial", "testimonials"), ("question", "discussion")):
        ids = [found["id"] for found in record.get(name, ()) if "id" in found]
        for id in one.random.sample(ids, one.random.randint(0, len(ids))):
            yield f"[[{part} {id}]]"


def _stretch(one: Scattered, places: list[str]) -> Iterator[str]:
    for _ in range(one.random.randint(0, 3)):
        yield one.block()
    if one.random.random() < 0.25:
        yield one.medium(one.random.choice(("web", "brochure")))
    while places and one.random.random() < 0.6:
        place = places.pop()
        yield f"::: {one.random.choice(('web', 'brochure'))}\n{place}\n:::" if one.random.random() < 0.15 else place
