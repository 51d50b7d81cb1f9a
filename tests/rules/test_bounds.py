"""Room to answer has bounds: what is printed once for each must be few enough to print."""

import pytest

from tests.support import programme, site, told

SCAN = "title: X\nscale: {max: 99999999}\nseries: [{id: nu, label: Nu}]\ndimensions: [{title: A}, {title: B}, {title: C}]\n"


@pytest.mark.parametrize("key", ["scale", "count", "lines"])
def test_a_question_has_no_endless_room(tmp_path, key):
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(f"discussion: [{{ask: Wat, answer: mark, {key}: 99999999}}]\n"))
    assert [line.partition(" ")[2].partition(":")[0] for line in told(folder.build())] == [f"error[out-of-range] {key}"]


def test_a_scan_has_no_endless_scale(tmp_path):
    folder = site(tmp_path)
    folder.write("content/scans/s.yaml", SCAN)
    assert ["out-of-range" in line for line in told(folder.build())] == [True]
