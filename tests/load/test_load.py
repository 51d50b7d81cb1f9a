"""What loading promises across files: all faults at once, none that follows from another, and what they stop."""

from pathlib import Path

import pytest

from plgsite.diagnostics import Report, Span
from plgsite.load.codec import decoded, encoded
from plgsite.load.read import read_source
from plgsite.source.layout import SourceFile
from plgsite.source.snapshot import snapshot
from tests.case import CASES, laid_out, read_case
from tests.support import SiteFolder, programme, site, told

FAULT = "prijs: 2350\n"


def programmes(**texts: str) -> str:
    """Programme files by id."""
    return "".join(f"-- content/programmes/{id}.md --\n{text}" for id, text in texts.items())


def codes(folder: SiteFolder, **changes: object) -> list[str]:
    """Path and code of every fault."""
    return [f"{one.at.path.removeprefix('content/')} {one.code}" for one in folder.build(**changes).diagnostics]


# All at once


def test_all_faults_of_all_files_come_in_one_run_in_order(tmp_path: Path) -> None:
    folder = laid_out(read_case((CASES / "all-at-once.case").read_text(encoding="utf-8")), tmp_path)
    faults = folder.build().diagnostics
    places = [(fault.at.path, fault.at.line, fault.at.column) for fault in faults]
    assert len(faults) >= 20
    assert len({path for path, *_ in places}) >= 7
    assert places == sorted(places)


def test_a_record_with_a_wrong_key_is_checked_to_its_end(tmp_path: Path) -> None:
    text = programme("prijs: 1\nteachers: [hansen]\nhero: {file: weg.png, alt: x}\n", "Zie [](page:weg) en <b>.\n")
    assert codes(site(tmp_path, programmes(a=text))) == [
        "programmes/a.md unknown-key",
        "programmes/a.md unknown-teacher",
        "programmes/a.md missing-file",
        "programmes/a.md unknown-page",
        "programmes/a.md raw-html",
    ]


def test_a_second_run_from_the_cache_tells_the_same(tmp_path: Path) -> None:
    folder = laid_out(read_case((CASES / "all-at-once.case").read_text(encoding="utf-8")), tmp_path)
    assert told(folder.build()) == told(folder.build())


@pytest.mark.parametrize("path", sorted(CASES.glob("*.case")), ids=lambda path: path.stem)
def test_what_is_read_goes_through_the_cache_unchanged(path: Path, tmp_path: Path) -> None:
    folder = laid_out(read_case(path.read_text(encoding="utf-8")), tmp_path)
    files, _ = snapshot(folder.root, folder.request().theme)
    for name in files.under("content/programmes/"):
        if name.endswith(".md") and len(data := files.read(name)) < 100_000:
            parsed = read_source(SourceFile(path=name, kind="programme", id="a"), data)
            again = decoded(encoded(parsed))
            assert (again.faults, again.unread) == (parsed.faults, parsed.unread)
            assert [(one.record, one.mentions, one.faulty) for one in again.records] == [
                (one.record, one.mentions, one.faulty) for one in parsed.records
            ]


# No fault that only follows from another


@pytest.mark.parametrize(
    "broken",
    ["naam: J. Jansen\n", "name: &x J. Jansen\n", "name: J. Jansen\n  bio: '<b>x</b>'\n"],
    ids=["a key", "an anchor", "a text"],
)
def test_a_record_with_a_fault_is_not_missed_by_those_that_name_it(tmp_path: Path, broken: str) -> None:
    text = f"-- content/teachers.yaml --\njansen:\n  {broken}"
    text += programmes(a=programme("teachers: [jansen]\n", "Door [](teacher:jansen).\n"))
    assert {code.split()[0] for code in codes(site(tmp_path, text))} == {"teachers.yaml"}


def test_the_records_of_a_file_that_cannot_be_read_are_not_missed(tmp_path: Path) -> None:
    text = "-- content/teachers.yaml --\njansen: [\n" + programmes(a=programme("teachers: [jansen, hansen]\n"), b="---\ntitle: [\n---\n")
    text += "-- content/pages/over.md --\n---\ntitle: Over\n---\nZie [](programme:b).\n"
    assert codes(site(tmp_path, text)) == ["programmes/b.md yaml-syntax", "teachers.yaml yaml-syntax"]


def test_a_menu_does_not_miss_a_page_with_faults(tmp_path: Path) -> None:
    text = "-- content/pages/contact.md --\n---\ntitel: Contact\n---\n-- content/site.yaml --\n"
    text += 'title: A\nbase_url: https://a.example/\nprovider: proef\nmenu: [{label: Contact, to: "page:contact"}]\n'
    assert codes(site(tmp_path, text)) == ["pages/contact.md unknown-key"]


def test_a_key_without_a_value_is_told_once(tmp_path: Path) -> None:
    assert codes(site(tmp_path, programmes(a="---\ntitle:\nkind: leergang\nsummary: Kort.\n---\n"))) == ["programmes/a.md missing-key"]


# What a fault stops


STOPPING = [
    *("unknown-key", "yaml-syntax", "duplicate-key", "raw-html", "unknown-programme-and-others", "missing-file", "missing-file-site"),
    *("equal-address", "equal-address-static", "impossible-time", "symlink", "wrong-encoding", "wrong-name"),
    *("template-undefined", "template-syntax", "template-cycle", "template", "brochure-template", "all-at-once"),
]
"""Cases with an error of every phase of a build."""


@pytest.mark.parametrize("name", STOPPING)
def test_with_an_error_nothing_is_published_and_the_previous_output_stays(name: str, tmp_path: Path) -> None:
    case = read_case((CASES / f"{name}.case").read_text(encoding="utf-8"))
    folder = site(tmp_path, programmes(eerder=programme()))
    assert folder.build().published
    before = {place: place.read_bytes() for place in sorted((tmp_path / "output").rglob("*")) if place.is_file()}
    times = {place: place.stat().st_mtime_ns for place in before}
    laid_out(case, tmp_path)
    outcome = folder.build(brochures=name == "brochure-template")
    assert outcome.failed and not outcome.published
    assert {place: place.read_bytes() for place in sorted((tmp_path / "output").rglob("*")) if place.is_file()} == before
    assert {place: place.stat().st_mtime_ns for place in before} == times


def test_with_an_error_in_a_new_site_there_is_no_output(tmp_path: Path) -> None:
    site(tmp_path, programmes(a=programme(FAULT))).build()
    assert not (tmp_path / "output").exists()


# --keep-going


def test_keep_going_leaves_out_the_faulty_records_and_publishes_the_rest(tmp_path: Path) -> None:
    folder = site(tmp_path, programmes(a=programme(FAULT), b=programme()))
    outcome = folder.build(keep_going=True)
    assert outcome.failed and outcome.published
    assert outcome.left_out == ("programme:a",)
    assert "aanbod/b/index.html" in folder.published()
    assert "aanbod/a/index.html" not in folder.published()


@pytest.mark.parametrize(
    "fault",
    [
        programme("title: Nog een\n"),
        programme("motto: leren #samen\n"),
        programme("", "<b>x</b>\n"),
        programme("teachers: [weg]\n"),
        programme("contact: Niemand\n"),
        programme("slug: b\n").replace("Een leergang", "Z"),
        "---\ntitle: [\n---\n",
        "geen front matter\n",
    ],
    ids=["duplicate key", "cut text", "prose", "reference", "rule", "address", "syntax", "front matter"],
)
def test_keep_going_leaves_out_a_record_for_any_kind_of_error(tmp_path: Path, fault: str) -> None:
    folder = site(tmp_path, programmes(b=programme(), c=fault))
    assert folder.build(keep_going=True).left_out == ("programme:c",)
    made = [path for path in folder.published() if path.startswith("aanbod/") and not path.startswith("aanbod/op/")]
    assert made == ["aanbod/b/index.html", "aanbod/index.html"]


def test_keep_going_leaves_out_what_needs_a_record_that_was_left_out(tmp_path: Path) -> None:
    needs_a, needs_b = programme("related: [a]\n"), programme("", "[](programme:b)\n")
    folder = site(tmp_path, programmes(a=programme(FAULT), b=needs_a, c=needs_b, d=programme()))
    outcome = folder.build(keep_going=True)
    assert outcome.left_out == ("programme:a", "programme:b", "programme:c")
    assert [fault.at.path for fault in outcome.diagnostics] == ["content/programmes/a.md"]


def test_keep_going_leaves_out_one_record_of_a_list_file(tmp_path: Path) -> None:
    text = "-- content/teachers.yaml --\njansen:\n  name: J. Jansen\n  name: Jan\npietersen:\n  name: P. Pietersen\n"
    folder = site(tmp_path, text + programmes(a=programme("teachers: [jansen]\n"), b=programme("teachers: [pietersen]\n")))
    assert folder.build(keep_going=True).left_out == ("teacher:jansen", "programme:a")
    assert "docenten/pietersen/index.html" in folder.published()


def test_keep_going_keeps_the_menu_and_the_home_page_without_what_was_left_out(tmp_path: Path) -> None:
    text = "-- content/site.yaml --\ntitle: A\nbase_url: https://a.example/\nprovider: proef\nhome: {featured: [a, b]}\n"
    text += 'menu: [{label: Een, to: "programme:a"}, {label: Twee, to: "programme:b"}]\n'
    folder = site(tmp_path, text + programmes(a=programme(FAULT), b=programme()))
    assert folder.build(keep_going=True).left_out == ("programme:a",)
    assert "Twee" in folder.page("index.html") and ">Een<" not in folder.page("index.html")


def test_keep_going_publishes_nothing_when_the_site_itself_is_at_fault(tmp_path: Path) -> None:
    folder = site(tmp_path, "-- content/site.yaml --\ntitle: A\n" + programmes(a=programme()))
    outcome = folder.build(keep_going=True)
    assert outcome.failed and not outcome.published


def test_keep_going_publishes_nothing_when_a_template_is_at_fault(tmp_path: Path) -> None:
    folder = site(tmp_path, programmes(a=programme()) + "-- templates/pages/home.html --\n{{ prijs }}\n")
    outcome = folder.build(keep_going=True)
    assert outcome.failed and not outcome.published


def test_keep_going_without_faults_is_a_build(tmp_path: Path) -> None:
    outcome = site(tmp_path, programmes(a=programme())).build(keep_going=True)
    assert outcome.published and not outcome.failed and outcome.left_out == ()


# What is read


def test_a_file_of_one_record_says_all_it_can_of_it() -> None:
    parsed = read_source(SourceFile(path="content/programmes/a.md", kind="programme", id="a"), b"---\nteachers: [jansen]\n---\n")
    assert [(one.id, one.unknown, one.faulty) for one in parsed.records] == [("a", ("kind", "summary", "title"), True)]
    assert [(one.kind, one.to) for one in parsed.records[0].mentions] == [("teacher", "jansen")]


NO_RECORDS = [b"", b"\x00", b"\xff\xfe", b"---", b"---\n---", b"[", b"- a", b"a", b"a: b", b"? [a]: b", b"---\n- a\n---\n"]


@pytest.mark.parametrize("data", NO_RECORDS)
@pytest.mark.parametrize("source", [("teachers.yaml", "teacher", None), ("pages/a.md", "page", "a"), ("pages/a.yaml", "page", "a")])
def test_no_file_makes_reading_raise(source: tuple[str, str, str | None], data: bytes) -> None:
    path, kind, id = source
    read_source(SourceFile(path=f"content/{path}", kind=kind, id=id), data)


def test_hidden_files_and_backups_do_not_count(tmp_path: Path) -> None:
    folder = site(tmp_path, "".join(f"-- content/programmes/{name} --\nx\n" for name in [".a.md", "a.md~", "#a.md#", ".a.md.swp"]))
    assert folder.build().diagnostics == ()


def test_a_report_keeps_the_order_of_files_and_lines() -> None:
    report = Report()
    places = [("a", 9, 1), ("a", 9, 2), ("a", 10, 1), ("b", 1, 1)]
    for path, line, column in reversed(places):
        report.error("x", "y", at=Span(path=path, line=line, column=column))
    assert [(one.at.path, one.at.line, one.at.column) for one in report.diagnostics] == places
