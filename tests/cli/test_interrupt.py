"""Ctrl-C ends a build at once, says what it left, and leaves no process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.catalogue import Size, write_site
from tests.preview.serving import ENVIRONMENT, children, is_alive
from tests.support import published_in

pytestmark = pytest.mark.alone

# As a person has it: a signal can come between the opening of a file and the `with` that closes it, of which Python
# speaks only where warnings are asked for.
AT_A_TERMINAL = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONWARNINGS"}


@pytest.mark.parametrize("after", [0.3, 1.5, 3.0])
def test_ctrl_c_during_a_build_leaves_the_old_site_whole(tmp_path: Path, after: float) -> None:
    site = tmp_path / "site"
    write_site(site, Size(programmes=3))
    command = [sys.executable, "-m", "plgsite", "build", "--no-search"]
    subprocess.run([*command, "-q"], cwd=site, env=AT_A_TERMINAL, check=True)
    before = published_in(site / "output")
    write_site(tmp_path / "more", Size(programmes=400))
    for file in (tmp_path / "more/content/programmes").iterdir():
        file.rename(site / "content/programmes" / file.name)
    building = subprocess.Popen(command, cwd=site, env=AT_A_TERMINAL, stderr=subprocess.PIPE, text=True, start_new_session=True)
    time.sleep(after)
    processes = children(building.pid)
    os.killpg(building.pid, signal.SIGINT)
    _, said = building.communicate(timeout=300)
    # Python itself ends by the signal where this came while it ran code from a text; a shell calls both 130
    assert building.returncode in (130, -signal.SIGINT) and "Traceback" not in said, said
    assert "stopped; nothing was published, the site is as it was" in said
    assert published_in(site / "output") == before and not [pid for pid in processes if is_alive(pid)]
