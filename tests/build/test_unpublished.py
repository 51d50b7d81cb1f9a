"""What is not public yet is named nowhere: not in pages, lists, brochures, feeds, the search or structured data."""

import datetime

from tests.support import programme, site, told

SECRET = "Zeer geheim"
OPEN = """---
title: Open
kind: leergang
summary: Kort.
related: [geheim, straks]
options: [{title: Iets extra, programme: straks}]
pathways: {to: [{programme: geheim}, {programme: straks, exemption: Module 1}]}
themes: [thema]
updated: 2026-11-20
---
Zie [de leergang](programme:geheim) en [wat komt](programme:straks).
"""
STORY = "---\ntitle: Verhaal\nsummary: Kort.\nprogrammes: [geheim, straks, open]\nupdated: 2026-11-20\n---\n"
HOME = "\nhome: {featured: [geheim, open]}\nmenu: [{label: Binnenkort, to: 'programme:straks'}]\n"


def secret(more: str) -> str:
    return f"---\ntitle: {SECRET}\nkind: leergang\nsummary: {SECRET}.\nthemes: [thema]\nupdated: 2026-11-20\n{more}\n---\n{SECRET}.\n"


def test_a_draft_and_what_is_to_come_are_named_nowhere(tmp_path):
    folder = site(tmp_path, f"-- content/programmes/x.md --\n{programme()}")
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + HOME)
    folder.write("content/themes.yaml", f"thema: {{title: Thema}}\nconcept: {{title: {SECRET}, draft: true}}\n")
    folder.write("content/programmes/geheim.md", secret("draft: true"))
    folder.write("content/programmes/straks.md", secret("publish_on: 2030-01-01"))
    folder.write("content/programmes/open.md", OPEN.replace("[thema]", "[thema, concept]"))
    folder.write("content/stories/verhaal.md", STORY)
    outcome = folder.build(brochures=True, search=True, today=datetime.date(2026, 11, 22))
    assert outcome.published, told(outcome)
    found = [path for path in (tmp_path / "output").rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert found == []
