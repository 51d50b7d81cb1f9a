"""The forms that `plgsite cms` makes: every key has a field, and a form that changes nothing changes no meaning."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from plgsite.cli.cms import CONFIG, PAGE
from plgsite.cli.cms.labels import KINDS as KIND_NAMES
from plgsite.cli.cms.labels import LABELS, MANY, label_of
from plgsite.cli.main import plgsite
from plgsite.model.kinds import KINDS
from plgsite.schema.keys import keys_of
from plgsite.source.layout import FOLDERS, LIST_FILES
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import example_folder, theme_folder
from tests.cli.form_editor import rewritten
from tests.support import TODAY, SiteFolder, programme, site, told

pytestmark = pytest.mark.slow

NO_FIELD = {
    "site": {"fields"},
    "location": {"own"},
    "teacher": {"own"},
    "programme": {"admission", "contact", "references", "certificate", "blocks", "own"},
    "story": {"people"},
}
"""What records of the example write as a text here and as keys or a list there, or as nothing on purpose; and fields that a site declares,
of which the example has none."""


def cms(root: Path, *arguments: str) -> str:
    done = CliRunner().invoke(plgsite, ["cms", "-r", str(root), *arguments], standalone_mode=False)
    if done.exception:
        raise done.exception
    return done.output


def made(root: Path) -> dict[str, Any]:
    return json.loads(cms(root, "--print"))


def every_field(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in fields:
        yield one
        yield from every_field(one.get("fields", [one["field"]] if "field" in one else []))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[SiteFolder, dict[str, Any]]:
    folder = SiteFolder(tmp_path_factory.mktemp("forms"))
    shutil.copytree(example_folder(), folder.root / "content")
    return folder, made(folder.root)


def collection(config: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in config["collections"] if one["name"] == name)


def test_every_key_has_a_dutch_label() -> None:
    seen, names = set(), set()

    def look(model: Any) -> None:
        seen.add(model)
        for key in keys_of(model).values():
            names.add(key.name)
            if key.inside and key.inside not in seen:
                look(key.inside)

    for model in KINDS.values():
        look(model)
    assert names >= LABELS.keys() and all(label_of(name, {"teacher": "docent", "teachers": "docenten"}) for name in names)
    assert KIND_NAMES.keys() == KINDS.keys() == MANY.keys() | {"site"}


@pytest.mark.parametrize(("language", "audience"), [(one, audience) for one in ("nl", "en") for audience in ("company", "public", "care")])
def test_a_form_has_the_noun_of_the_audience_and_no_word_of_schools(tmp_path, language: str, audience: str) -> None:
    folder = SiteFolder(tmp_path)
    folder.write("content/site.yaml", KADE.format(language, audience))
    config = made(folder.root)
    groups = [one["fields"] for one in (*config["collections"], *config["singletons"]) if "fields" in one]
    told = [(one["name"], f"{one['label']} | {one.get('hint', '')}") for fields in groups for one in every_field(fields)]
    of_the_calendar = re.compile("school (holidays|years)", re.IGNORECASE)
    told = [(name, of_the_calendar.sub("", words)) for name, words in told]
    about_education = {"sectors", "audience"}  # a key about sectors, and the one that chooses among audiences
    pattern = r"school|lesdag|\bles\b|\bklas\b|pupil|leraar" + ("|docent" if audience == "company" else "")
    assert [one for one in told if re.search(pattern, one[1], re.IGNORECASE) and one[0] not in about_education] == []
    noun = {"nl": "docenten", "en": "teachers"}[language] if (language, audience) in TEACHES else "trainers"
    assert noun in dict(told)["teachers_note"].lower()


KADE = "title: Kade\nbase_url: https://kade.example/\nprovider: kade\nlanguages: [{}]\naudience: {}\n"
TEACHES = {("nl", "public"), ("nl", "care"), ("en", "public")}
"""Where who teaches is called a teacher."""


def test_each_kind_of_record_has_a_form_with_its_keys(example) -> None:
    _, config = example
    forms = {one["name"]: one["fields"] for one in (*config["collections"], *config["singletons"]) if "fields" in one}
    for kind, model in KINDS.items():
        assert {one["name"] for one in forms[kind]} == keys_of(model).keys() - NO_FIELD.get(kind, set()), kind


def test_values_have_the_field_that_can_hold_them(example) -> None:
    fields = {one["name"]: one for one in collection(example[1], "programme")["fields"]}
    assert fields["updated"]["widget"] == "datetime" and (fields["updated"]["type"], fields["updated"]["format"]) == ("date", "YYYY-MM-DD")
    assert fields["kind"]["widget"] == "select" and "leergang" in fields["kind"]["options"]
    assert fields["draft"] == {**fields["draft"], "widget": "boolean", "default": False} and fields["listed"]["default"] is True
    assert fields["nlqf"]["widget"] == "number" and fields["body"] == {**fields["body"], "widget": "markdown", "modes": ["raw"]}
    assert fields["related"] == {**fields["related"], "widget": "relation", "collection": "programme", "multiple": True}
    assert {"label": "Breda", "value": "breda"} in fields["locations"]["options"] and fields["locations"]["multiple"]
    lengths = {one["name"]: one for one in fields["duration"]["fields"]}
    assert lengths["days"]["widget"] == "string" and re.fullmatch(lengths["days"]["pattern"][0], "2.5"), "a range is written by hand"
    prices = {one["name"]: one for one in fields["prices"]["fields"]}
    assert prices["amount"]["widget"] == "string" and re.fullmatch(prices["amount"]["pattern"][0], "775.50")
    assert fields["hero"]["fields"][0]["widget"] == "image" and (example[1]["media_folder"], example[1]["public_folder"]) == (
        "content/media",
        "/media",
    )


def test_what_may_be_left_out_is_never_asked_for(example) -> None:
    for kind, model in KINDS.items():
        forms = {one["name"]: one["fields"] for one in (*example[1]["collections"], *example[1]["singletons"]) if "fields" in one}
        asked = {one["name"] for one in forms[kind] if one.get("required", True)}
        assert asked == {key.name for key in keys_of(model).values() if key.required}, kind


def test_a_form_that_changes_nothing_leaves_every_record_of_the_example_equal_in_meaning(example, tmp_path) -> None:
    folder, config = example
    before = read_catalogue(folder.root, theme_folder(), TODAY)
    shutil.copytree(folder.root / "content", tmp_path / "content")
    forms = {one["name"]: one["fields"] for one in config["collections"] if "fields" in one}
    lists = {file["file"]: file["fields"] for one in config["collections"] for file in one.get("files", ())}
    count = 0
    for path in sorted((tmp_path / "content").rglob("*")):
        name = path.relative_to(tmp_path).as_posix()
        kind = next((kind for of, kind in FOLDERS.items() if name.startswith(f"{of}/")), "")
        if path.suffix not in (".md", ".yaml") or "/modules/" in name or not (kind or name in LIST_FILES or name == "content/site.yaml"):
            continue
        fields = lists[name] if name in LIST_FILES else forms[kind] if kind else config["singletons"][0]["fields"]
        path.write_text(rewritten(path.read_text(encoding="utf-8"), fields, has_body=path.suffix == ".md"), encoding="utf-8")
        count += 1
    after = read_catalogue(tmp_path, theme_folder(), TODAY)
    assert count > 40 and not after.left_out
    assert [str(fault.message) for fault in after.diagnostics] == [str(fault.message) for fault in before.diagnostics]
    assert before.catalogue and after.catalogue
    for kind, entries in before.catalogue.records.items():
        for id, entry in entries.items():
            now = after.catalogue.records[kind][id].record
            differs = [key for key in type(entry.record).model_fields if getattr(now, key) != getattr(entry.record, key)]
            assert (kind, id, differs) == (kind, id, [])


EMPTY = """\
-- content/programmes/a.md --
---
title: Een leergang
kind: leergang
summary: Een korte samenvatting.
slug: ""
aliases: []
updated: ""
provider:
duration: null
group_size: {min: null, max: ""}
prices: []
scan: ""
draft: false
listed: true
---
Tekst.
"""


def test_empty_values_that_a_form_writes_are_no_fault(tmp_path) -> None:
    folder = site(tmp_path, EMPTY)
    outcome = folder.build()
    assert outcome.published and told(outcome) == []


def test_a_key_that_is_written_in_two_ways_has_no_field_for_a_form_would_lose_one(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("references: [Een boek]\ncertificate: {title: Bewijs}\n"))
    fields = {one["name"]: one for one in collection(made(folder.root), "programme")["fields"]}
    assert fields["references"]["field"]["widget"] == "text" and fields["certificate"]["widget"] == "object"
    folder.write(
        "content/programmes/b.md", programme("references: [{text: Nog een}]\ncertificate: Bewijs\n").replace("Een leergang", "Twee")
    )
    assert not {"references", "certificate"} & {one["name"] for one in collection(made(folder.root), "programme")["fields"]}


def test_one_of_a_list_that_is_written_without_a_dash_has_no_field(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("contact: {name: A. Bos}\n"))
    assert "contact" not in {one["name"] for one in collection(made(folder.root), "programme")["fields"]}


def test_what_is_empty_on_purpose_has_no_field_and_is_told(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme("blocks: []\nterms: [Een]\naudience: []\n"))
    said = cms(folder.root)
    assert "No field   programme.blocks: " in said and said.count("No field") == 1


def test_an_english_site_has_english_forms(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text() + "languages: [en]\n")
    config = made(folder.root)
    fields = {one["name"]: one for one in collection(config, "programme")["fields"]}
    assert collection(config, "story")["label"] == "Stories" and fields["updated"]["label"] == "Updated"
    assert "last change" in fields["updated"]["hint"]


def test_nothing_is_overwritten_and_what_was_made_is_told(tmp_path) -> None:
    folder = site(tmp_path)
    said = cms(folder.root, "--repo", "academie/site")
    assert (
        f"Made       {CONFIG}" in said and f"Made       {PAGE}" in said and '"repo": "academie/site"' in (folder.root / CONFIG).read_text()
    )
    folder.write(CONFIG, "van mij\n")
    assert f"Left       {CONFIG}" in cms(folder.root) and (folder.root / CONFIG).read_text() == "van mij\n"


def test_a_site_with_faults_gets_no_form(tmp_path) -> None:
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", "---\ntitle: [\n---\n")
    with pytest.raises(Exception, match="the site has faults, so no form was made"):
        cms(folder.root)
    assert not (folder.root / "static").exists()


def test_the_page_of_the_forms_runs_no_script_but_its_own_and_is_found_by_nobody(tmp_path) -> None:
    folder = site(tmp_path)
    cms(folder.root)
    assert folder.build().published
    page = folder.page("admin/index.html")
    assert "script-src 'self';" in page and "default-src 'none'" in page and '<meta name="robots" content="noindex' in page
    assert re.findall(r"<script[^>]*>", page) == ['<script src="sveltia-cms.js">'] and "<style" not in page and "style=" not in page
    assert "admin" not in folder.page("sitemap.xml")


def test_fields_of_the_site_have_the_label_that_it_gave_them(tmp_path) -> None:
    folder = site(tmp_path)
    settings = folder.root / "content/site.yaml"
    declared = "begeleiding: {type: choice, label: Begeleiding, choices: [veel, weinig]}, toets: {type: date, label: Toets}"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}fields: {{programme: {{{declared}}}}}\n", encoding="utf-8")
    folder.write("content/programmes/a.md", programme("own: {begeleiding: veel}\n"))
    own = next(one for one in collection(made(folder.root), "programme")["fields"] if one["name"] == "own")
    assert [(one["name"], one["label"], one["widget"]) for one in own["fields"]] == [
        ("begeleiding", "Begeleiding", "select"),
        ("toets", "Toets", "datetime"),
    ]
    assert own["fields"][0]["options"] == ["veel", "weinig"]


def test_for_whom_a_site_is_can_be_chosen(tmp_path) -> None:
    audience = next(one for one in made(site(tmp_path).root)["singletons"][0]["fields"] if one["name"] == "audience")
    assert audience["options"] == ["school", "company", "public", "care"]


def test_whether_there_is_a_search_can_be_chosen_until_it_has_words_of_the_site(tmp_path) -> None:
    folder = site(tmp_path)
    search = next(one for one in made(folder.root)["singletons"][0]["fields"] if one["name"] == "search")
    assert (search["widget"], search["options"]) == ("select", ["true", "false"])
    settings = folder.root / "content/site.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}search: {{synonyms: {{leerlijn: [leerroute]}}}}\n", encoding="utf-8")
    assert "No field   site.search: " in cms(folder.root)
    assert "search" not in {one["name"] for one in made(folder.root)["singletons"][0]["fields"]}


def test_who_teaches_has_the_noun_of_the_audience(tmp_path) -> None:
    folder = site(tmp_path)
    settings = folder.root / "content/site.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}audience: company\n", encoding="utf-8")
    assert collection(made(folder.root), "teacher")["label"] == "Trainers"


def test_a_script_that_was_not_put_there_yet_is_told_at_the_page_that_asks_for_it(tmp_path) -> None:
    folder = site(tmp_path)
    cms(folder.root)
    (fault,) = folder.build(publish=False).diagnostics
    assert (fault.code, fault.at.path) == ("broken-link", PAGE) and fault.hint == "put that file at static/admin/sveltia-cms.js"
