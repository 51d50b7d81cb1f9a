"""What a worker of a cluster does with a sheet: the bytes that this machine would make, within its time, from what was sent alone."""

import datetime
import json
import os
from typing import Any

import pytest
from msgspec.structs import replace

from plgsite.digest import digest_bytes
from plgsite.render import remote
from plgsite.render.compiler import Printed
from plgsite.render.document import document_json, print_document
from plgsite.render.remote import print_sheet
from plgsite.render.sheets import Answer, Kit, Sheet, from_bytes, to_bytes
from plgsite.render.versions import own_versions
from tests.render.test_brochures import made_press

TEMPLATE = b"""#set document(title: "Proef")
#set text(lang: "nl", font: "Source Sans 3")
#let data = json(sys.inputs.data)
= #data.title
#if "picture" in data { image(data.picture, alt: "Een vlak") }
"""
RED = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#a00" d="M0 0h9v9H0z"/></svg>'
OF_ALL = {"labels": {}, "fonts": {}, "view": {"imprint": {}}}
KIT = Kit(sources={"main.typ": TEMPLATE}, paths={"main.typ": "templates/brochure/main.typ"})


def sheet(data: dict[str, Any], kit: Kit, *pictures: tuple[str, bytes], seconds: float = 120.0) -> Sheet:
    return Sheet(
        making="a.pdf",
        of=datetime.date(2026, 11, 21),
        data=document_json({**OF_ALL, **data}),
        pictures=tuple((at, digest_bytes(one)) for at, one in pictures),
        kit=digest_bytes(to_bytes(kit)),
        seconds=seconds,
        versions=own_versions(),
    )


def printed(one: Sheet, kit: Kit, *pictures: bytes) -> Answer:
    asked = to_bytes(one)
    found = from_bytes(print_sheet(asked, to_bytes(kit), *pictures), Answer)
    assert found.sheet == digest_bytes(asked)
    return found


@pytest.fixture
def _ended():
    yield
    remote._mine.printer.end()


@pytest.mark.slow
@pytest.mark.usefixtures("_ended")
def test_a_sheet_is_printed_as_at_home_and_the_next_one_sees_nothing_of_it(tmp_path) -> None:
    press = made_press(tmp_path)
    own = type(press)(sources=KIT.sources, paths=KIT.paths, fonts=press.fonts, root=press.root)
    shown = sheet({"title": "Rood", "picture": "/pictures/red.svg"}, KIT, ("/pictures/red.svg", RED))
    at_home = print_document(own, {"/pictures/red.svg": RED}, shown.data, shown.making, shown.of)
    answer = printed(shown, KIT, RED)
    assert isinstance(at_home, Printed) and answer.printed == at_home and answer.pdf == digest_bytes(at_home.pdf)
    first = remote._mine.printer
    unseen = printed(sheet(json.loads(shown.data), KIT), KIT)
    assert unseen.fault and "red.svg" in unseen.fault.message and unseen.fault.at.path == "templates/brochure/main.typ"
    assert remote._mine.printer is first
    other = replace(KIT, sources={"main.typ": TEMPLATE + b"Een ander.\n"})
    assert printed(sheet({"title": "Rood"}, other), other).printed and remote._mine.printer is not first
    os.kill(remote._mine.printer._process.pid, 9)
    assert printed(sheet({"title": "Rood"}, other), other).printed


@pytest.mark.slow
@pytest.mark.usefixtures("_ended")
def test_what_does_not_end_is_stopped_and_its_process_with_it() -> None:
    endless = replace(KIT, sources={"main.typ": b"#for a in range(9000) { for b in range(9000) { for c in range(9000) { } } }\n"})
    answer = printed(sheet({}, endless, seconds=3.0), endless)
    assert answer.failed and answer.failed.why == "time"
    assert not remote._mine.printer.is_for(digest_bytes(to_bytes(endless)))


def test_another_version_answers_with_what_it_has() -> None:
    asked = replace(sheet({}, KIT), versions=replace(own_versions(), typst="0.1"))
    assert printed(asked, KIT) == Answer(sheet=digest_bytes(to_bytes(asked)), other=own_versions())


def test_templates_or_pictures_that_came_otherwise_are_refused() -> None:
    other = replace(KIT, sources={"main.typ": b"= Iets anders"})
    shown = sheet({}, KIT, ("/red.svg", RED))
    for kit, picture in ((other, RED), (KIT, RED[:-1])):
        refused = printed(shown, kit, picture).refused
        assert refused and "otherwise than they were sent" in refused.message
