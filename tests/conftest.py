"""What tests share."""

import contextlib
import os
import shutil
import signal
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from plgsite.storage.errors import BuildIsRunning
from plgsite.theme import example_folder
from tests.filled import Filler, filled, site_files
from tests.support import SiteFolder, told

for heard in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):  # programs that tests start hear them, even where the tests do not:
    if signal.getsignal(heard) == signal.SIG_IGN:  # under nohup, or behind an & in a script
        signal.signal(heard, signal.default_int_handler if heard == signal.SIGINT else signal.SIG_DFL)

settings.register_profile("plgsite", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
# A gate gives the same answer for the same tree; developers' runs go on looking for new examples.
settings.register_profile("gate", parent=settings.get_profile("plgsite"), derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "plgsite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of whole sites, which take longest, come first: else one process waits for the other in the end."""
    items.sort(key=lambda item: item.path.parent != Path(__file__).parent)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test does, it reaches no network."""
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")


@pytest.fixture(scope="session")
def published_example(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """The example site, published with its brochures; for reading alone. Processes that run side by side share one."""
    place, own = tmp_path_factory.getbasetemp(), tmp_path_factory.mktemp("own")
    folder = SiteFolder((place.parent if "PYTEST_XDIST_WORKER" in os.environ else place) / "example")
    shutil.copytree(example_folder(), own / "content")
    with contextlib.suppress(OSError):  # another process was first
        own.rename(folder.root)
    while True:
        try:
            outcome = folder.build(brochures=True)  # which does nothing where another process has built it
        except BuildIsRunning:
            time.sleep(0.2)
        else:
            assert outcome.published, "\n".join(told(outcome))
            return folder


@pytest.fixture(scope="session")
def filled_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Filler, dict[str, bytes]]:
    """A site with a value in every field, prose of several blocks wherever it may be, and its published files; for reading alone."""
    made = filled(blocks=True)
    folder = SiteFolder(tmp_path_factory.mktemp("filled"))
    for path, text in site_files(made):
        folder.write(path, text)
    outcome = folder.build(brochures=True)
    assert outcome.published, "\n".join(told(outcome))
    return made, folder.published()
