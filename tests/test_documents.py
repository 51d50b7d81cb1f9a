"""What the documents promise: links lead somewhere, pages stay short, sentences can be read once, and the first programme builds."""

import re
from pathlib import Path

import pytest

from plgsite import __version__
from plgsite.cli.main import VERBS
from plgsite.markdown.containers import CONTAINERS
from plgsite.prose.parts import PARTS
from tests.case import CASES
from tests.support import site

ROOT = Path(__file__).parent.parent
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = sorted((ROOT / "docs").glob("*.md")) + sorted((ROOT / "docs/content/pages").glob("*.md"))
DOCUMENTS = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")] + PAGES + DECISIONS

MOST_WORDS = {"README.md": 900, "ARCHITECTURE.md": 1600}
LONGEST_SENTENCE = {"README.md": 40, "ARCHITECTURE.md": 30, "CONTRIBUTING.md": 40}
"""In words: a reader whose first language is another should read each once."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def without_code(text: str) -> str:
    """A document without its blocks of code: there, nothing is a link, a heading or a sentence."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def links_in(path: Path) -> list[str]:
    plain = re.sub(r"`[^`\n]*`", "", without_code(path.read_text(encoding="utf-8")))
    return re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", plain)


def anchors_in(path: Path) -> set[str]:
    """The anchors that hosts of repositories give to headings."""
    headings = re.findall(r"^#+ (.+)$", without_code(path.read_text(encoding="utf-8")), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def sentences_in(text: str) -> list[str]:
    """The sentences of the prose; each line of a list begins one, and tables have none."""
    prose = re.sub(r"^(\|.*|#.*|<!--.*-->)$", "", without_code(text), flags=re.MULTILINE)
    blocks = re.split(r"\n\s*\n|\n(?=(?:-|\d+\.) )", re.sub(r"\]\([^)]*\)", "]", prose))
    return [one for block in blocks for one in re.split(r"(?<=[.!?])[*)\"]*\s+", " ".join(block.split())) if one]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_of_a_document_leads_to_a_file_and_a_heading_that_are_there(path: Path) -> None:
    for link in links_in(path):
        if link.startswith(("https://", "mailto:")):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.is_relative_to(ROOT) and target.is_file(), f"{name_of(path)} leads to {link}"
        assert not anchor or anchor in anchors_in(target), f"{name_of(path)} leads to {link}"


def test_every_page_of_the_documentation_is_linked_from_the_readme_or_the_index() -> None:
    starts = (ROOT / "README.md", ROOT / "docs" / "index.md")
    linked = {(start.parent / link.partition("#")[0]).resolve() for start in starts for link in links_in(start)}
    assert [name_of(path) for path in PAGES + DECISIONS if path not in linked] == []


@pytest.mark.parametrize(("name", "most"), MOST_WORDS.items())
def test_a_first_page_stays_short(name: str, most: int) -> None:
    assert len(text_of(name).split()) <= most


@pytest.mark.parametrize(("name", "most"), LONGEST_SENTENCE.items())
def test_no_sentence_needs_a_second_reading(name: str, most: int) -> None:
    found = sentences_in(text_of(name))
    assert len(found) > 20
    assert [one for one in found if len(one.split()) > most] == []


@pytest.mark.parametrize("path", DECISIONS, ids=name_of)
def test_a_decision_tells_its_context_itself_and_its_consequence(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == ["Context", "Decision", "Consequence"]
    assert text.startswith(f"# {int(path.name[:3])}. ")
    assert all(part.strip() for part in re.split(r"^#.*$", text, flags=re.MULTILINE)[2:])


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(path.name[:3]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.name != "CHANGELOG.md"], ids=name_of)
def test_every_file_of_code_that_a_document_names_is_there(path: Path) -> None:
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]+\.py)`", path.read_text(encoding="utf-8"))
    assert [one for one in named if not ((ROOT / "plgsite" / one).is_file() or (ROOT / one).is_file())] == []


def test_the_first_programme_of_the_readme_builds_without_a_word(tmp_path: Path) -> None:
    files = dict(re.findall(r"^`(content/[^`]+)`:\n\n```\w+\n(.*?)^```$", text_of("README.md"), flags=re.DOTALL | re.MULTILINE))
    assert "content/site.yaml" in files and len(files) == 4
    outcome = site(tmp_path, base=files).build()
    assert outcome.published and outcome.diagnostics == ()
    assert outcome.counts["programme"] == 1


def test_who_contributes_sets_up_with_the_commands_of_the_readme() -> None:
    command = re.search(r"<!-- test -->\n(```sh\n.*?```)", text_of("README.md"), flags=re.DOTALL)
    assert command and command[1] in text_of("CONTRIBUTING.md")


def test_every_warning_that_a_case_shows_is_told_among_the_messages() -> None:
    told = set(re.findall(r"^\| `([a-z-]+)` \|", text_of("docs/content/pages/messages.md"), flags=re.MULTILINE))
    shown = {code for path in CASES.glob("*.case") for code in re.findall(r"warning\[([a-z-]+)\]", path.read_text(encoding="utf-8"))}
    assert shown and shown <= told


@pytest.mark.parametrize("name", ["README.md", "docs/content/pages/command-line.md"])
def test_every_verb_is_a_row_of_the_table_of_verbs(name: str) -> None:
    assert re.findall(r"^\| `plgsite ([a-z-]+)", text_of(name), flags=re.MULTILINE) == list(VERBS)


def test_authors_are_told_of_every_part_and_every_container() -> None:
    text = text_of("docs/content/pages/writing-content.md")
    assert [part for part in sorted(PARTS) if f"`{part}`" not in text] == []
    assert [name for name in CONTAINERS if f"`::: {name}" not in text] == []


def test_the_changelog_tells_of_the_version_that_this_is() -> None:
    assert re.search(rf"^## {re.escape(__version__)} ", text_of("CHANGELOG.md"), flags=re.MULTILINE)
