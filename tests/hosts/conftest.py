"""A site with something in every field, below two addresses, where web servers may read it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.filled import filled, site_files
from tests.hosts.servers import web_folder
from tests.support import SiteFolder, told

OWN = {
    "static/assets/eigen.css": b"p { color: black }\n",
    "static/assets/foto-0123456789.jpg": b"no key, though it looks so",
    "static/assets/a #1 (b) & c-0123456789.txt": "Één".encode(),
    "static/.well-known/security.txt": b"Contact: mailto:info@proef.example\n",
    "static/.verborgen/x.txt": b"hidden",
    "static/lijst.csv": "naam\nÉén\n".encode(),
    "static/module.mjs": b"export {};\n",
    "static/brief.docx": b"PK",
    "static/foto.avif": b"a picture",
    "static/met spatie é.pdf": b"%PDF",
}
ALIASES = 'aliases: [/oud/a/, "/een team/", "/één/", "/cursus.php?id=12&taal=nl", "/?p=3", "/oud.pdf", "/x$1(y)/"]\n'
GONE = ["/weg/", "/x.php?id=1", "/weg/brochure.pdf"]


class Web(NamedTuple):
    """What a server serves: `root` answers at /, the site lies in it at `base`."""

    root: Path
    base: str
    published: dict[str, bytes]

    def file(self, path: str) -> Path:
        """Where a published file lies."""
        return self.root / self.base[1:] / path


@pytest.fixture(scope="session", params=["/", "/catalogus/"])
def web(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    """The site, as published for nginx, which is given one file more than others."""
    base = request.param
    folder = SiteFolder(tmp_path_factory.mktemp("hosted"))
    for path, text in {**dict(site_files(filled())), **OWN}.items():
        folder.write(path, text)
    folder.write("content/programmes/oud.md", f"---\ntitle: Een leergang\nkind: leergang\nsummary: Kort.\n{ALIASES}---\n")
    settings = json.loads((folder.root / "content/site.yaml").read_text("utf-8"))
    folder.write("content/site.yaml", json.dumps({**settings, "host": "nginx", "gone": GONE}))
    with web_folder() as root:
        outcome = folder.build(base_url=f"https://proef.example{base}", output=root / base[1:], search=True, brochures=True)
        assert outcome.published, "\n".join(told(outcome))
        yield Web(root, base, {path: (root / base[1:] / path).read_bytes() for path in folder.published(str(root / base[1:]))})
