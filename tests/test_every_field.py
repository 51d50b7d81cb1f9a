"""Every field that a provider can fill in is shown somewhere, or says here why not."""

from fnmatch import fnmatch

import pytest

from plgsite.routes import HAS_PAGE, address
from tests.filled import Filler, Sample, filled, site_files
from tests.reading import attributes_of_html, elements, links_of_pdf, plain, says, text_of_html, text_of_pdf
from tests.support import SiteFolder, told

NOT_SHOWN: dict[str, str] = {}


class Published:
    """A filled site, and what its files say."""

    def __init__(self, made: Filler, files: dict[str, bytes]) -> None:
        self.made, self.files = made, files
        self.said = {path: _said(path, data) for path, data in files.items()}
        self.everything = " \n ".join([*self.said, *self.said.values()])

    def own_pages(self, record: str) -> str:
        kind, _, id = record.partition(":")
        if kind not in HAS_PAGE:
            return self.everything
        at = address(kind, "nl", slug=self.made.records[kind][id].get("slug", id))
        return " \n ".join(text for path, text in self.said.items() if path.startswith(at))

    def shows(self, sample: Sample) -> bool:
        where = self.own_pages(sample.record) if sample.own_pages else self.everything
        return any(says(where, words) for words in sample.shown)


def _said(path: str, data: bytes) -> str:
    if path.endswith(".html"):
        return f"{text_of_html(data, body_only=False)} {plain(attributes_of_html(data))}"
    if path.endswith(".pdf"):
        return f"{text_of_pdf(data)} {plain(links_of_pdf(data))}"
    return plain(data.decode("utf-8")) if path.endswith((".css", "_redirects", ".xml", ".json", ".txt", ".ics")) else ""


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Published:
    made = filled()
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    for path, text in site_files(made):
        folder.write(path, text)
    outcome = folder.build(brochures=True)
    assert outcome.published, "\n".join(told(outcome))
    return Published(made, folder.published())


def test_x(published):
    shown = {s.path for s in published.made.samples if published.shows(s)}
    print(len(published.made.paths))
    for p in sorted(published.made.paths - shown):
        print(p)
    assert 0
