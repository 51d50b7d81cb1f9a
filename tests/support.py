"""Small sites in a string, and what became of them."""

import datetime
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from plgsite.build.build import build
from plgsite.state.request import Outcome, Request
from plgsite.theme import theme_folder

TODAY = datetime.date(2026, 11, 21)

BASE = {
    "content/site.yaml": "title: Proefcatalogus\nbase_url: https://proef.example/\nprovider: proef\n",
    "content/providers.yaml": "proef:\n  name: Proefacademie\n  email: info@proef.example\n",
    "content/locations.yaml": "breda:\n  name: Breda\nzwolle:\n  name: Zwolle\n",
    "content/themes.yaml": "leiderschap:\n  title: Leiderschap\n",
    "content/registers.yaml": "slr:\n  name: Schoolleidersregister\n  kind: register\n",
    "content/teachers.yaml": "jansen:\n  name: J. Jansen\n",
}
"""A site that is complete but for programmes."""

PROGRAMME = "title: Een leergang\nkind: leergang\nsummary: Een korte samenvatting.\n"


def programme(more: str = "", body: str = "") -> str:
    """The text of a programme file with the required keys and some more."""
    return f"---\n{PROGRAMME}{textwrap.dedent(more)}---\n{textwrap.dedent(body)}"


def files_in(text: str) -> dict[str, str]:
    """Files written one after the other: a line `-- path --` starts each."""
    parts = re.split(r"^-- (\S+) --\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@dataclass(frozen=True)
class SiteFolder:
    """A site on disk, in a temporary folder."""

    root: Path

    def write(self, path: str, text: str | bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def request(self, **changes: object) -> Request:
        request = Request(root=self.root, theme=theme_folder(), output=self.root / "output", today=TODAY, brochures=False, search=False)
        return replace(request, **changes)

    def build(self, **changes: object) -> Outcome:
        return build(self.request(**changes))

    def page(self, path: str) -> str:
        """The text of a published file."""
        return (self.root / "output" / path).read_text(encoding="utf-8")

    def published(self, folder: str = "output") -> dict[str, bytes]:
        """Every published file but the manifest."""
        return published_in(self.root / folder)


def published_in(output: Path) -> dict[str, bytes]:
    found = sorted(path for path in output.rglob("*") if path.is_file() and path.name != ".plgsite.json")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in found}


def site(root: Path, text: str = "", *, base: dict[str, str] = BASE) -> SiteFolder:
    """A site: the files of BASE, with those of a text added or in their place."""
    folder = SiteFolder(root)
    for path, content in {**base, **files_in(text)}.items():
        folder.write(path, content)
    return folder


def small_pdf(words: str = "") -> bytes:
    """A PDF of one empty page."""
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
    made, places = b"%PDF-1.4\n% " + words.encode() + b"\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 4\n0000000000 65535 f \n%strailer\n<</Size 4/Root 1 0 R>>\n" % rows
    return made + table + b"startxref\n%d\n%%%%EOF\n" % len(made)


def told(outcome: Outcome) -> list[str]:
    """The faults of a build on a line each: path:line:column level[code] message."""
    return [f"{one.at.path}:{one.at.line}:{one.at.column} {one.level}[{one.code}] {one.message}" for one in outcome.diagnostics]
