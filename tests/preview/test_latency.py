"""An editor sees the page before looking up. (Larger sites are measured by `python -m tests.benchmarks.latency`.)"""

import pytest

from tests.benchmarks.cases import edit_prose
from tests.benchmarks.catalogue import Size, write_site
from tests.benchmarks.latency import latencies
from tests.benchmarks.slowness import slowness
from tests.preview.serving import previewing

pytestmark = pytest.mark.alone


def test_among_a_hundred_programmes_an_edited_sentence_is_there_within_150_milliseconds(tmp_path):
    write_site(tmp_path / "site", Size(programmes=100, brochures=True))
    with previewing(tmp_path / "site") as running:
        before = slowness()
        # the least of several: what else the machine does at that moment is not ours
        least = min(latencies(running, tmp_path / "site", edit_prose))
        assert least < 0.15 * max(1, before, slowness())
