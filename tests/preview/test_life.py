"""How a preview starts and ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.preview.serving import ENVIRONMENT, FAULTY, SITE, children, is_alive, previewing, starting
from tests.support import programme, site

pytestmark = pytest.mark.slow


def test_ctrl_c_ends_it_at_once_with_0_and_without_a_traceback(tmp_path):
    with previewing(site(tmp_path, SITE).root) as running:
        began = time.monotonic()
        assert running.interrupt() == 0
        assert time.monotonic() - began < 10
        running._listener.join(5)
        assert running.said[-1] == "preview ended" and "Traceback" not in "\n".join(running.said)


def test_ctrl_c_during_a_build_ends_it_at_once_and_leaves_no_process(tmp_path):
    folder = site(tmp_path, "".join(f"-- content/programmes/p{n}.md --\n{programme(body='Tekst. ' * 500)}" for n in range(400)))
    with starting(folder.root) as running:
        running.wait_for("Watching")
        time.sleep(1.2)
        started = children(running.process.pid)
        began = time.monotonic()
        assert running.interrupt() == 0 and time.monotonic() - began < 10
        running._listener.join(5)
        assert not any(line.startswith(("Built", "Traceback")) for line in running.said)
        wait_for_the_end_of(started)


def test_a_preview_that_is_told_to_end_takes_its_processes_along(tmp_path):
    with previewing(site(tmp_path, SITE).root) as running:
        started = children(running.process.pid)
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(30) == 0 and started
        wait_for_the_end_of(started)


def test_a_preview_that_is_killed_takes_its_processes_along(tmp_path):
    with previewing(site(tmp_path, SITE).root) as running:
        started = children(running.process.pid)
        running.process.kill()
        wait_for_the_end_of(started)


def wait_for_the_end_of(processes: list[int]) -> None:
    """The system needs a moment for those that were told to end, and more of it on a busy machine."""
    deadline = time.monotonic() + 60
    while [process for process in processes if is_alive(process)]:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_builder_that_dies_is_replaced_at_the_next_save(tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root) as running:
        for child in children(running.process.pid):
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(child, signal.SIGKILL)
        folder.write("content/programmes/a.md", programme(body="Een.\n"))
        running.wait_for("plgsite: the process that builds came to an end")
        folder.write("content/programmes/a.md", programme(body="Twee.\n"))
        running.wait_for("Built", 2)
        assert "Twee." in running.page("/aanbod/a/")


def test_a_port_that_was_asked_for_and_is_in_use_is_an_error(tmp_path):
    folder = site(tmp_path, SITE)
    with socket.create_server(("127.0.0.1", 0)) as taken, starting(folder.root, "-p", str(taken.getsockname()[1])) as running:
        assert running.process.wait(20) == 2
        running._listener.join(5)
        assert f"port {taken.getsockname()[1]} is in use; name another with -p" in running.said[-1]


def test_where_the_usual_port_is_in_use_the_next_free_one_is_taken_and_said():
    from plgsite.preview.ports import listen
    from plgsite.preview.preview import FIRST_PORT

    first, port = listen("127.0.0.1", None)
    second, other = listen("127.0.0.1", None)
    first.close()
    second.close()
    assert FIRST_PORT <= port < other


def test_an_interface_that_is_not_there_is_an_error():
    from plgsite.preview.ports import Taken, listen

    for interface in ("192.0.2.1", "geen.interface.invalid"):
        with pytest.raises(Taken):
            listen(interface, 0)


def test_a_second_preview_of_a_site_is_refused(tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root), starting(folder.root) as second:
        assert second.process.wait(20) == 4
        second._listener.join(5)
        assert "another preview of this site is running" in "\n".join(second.said)


def test_a_build_runs_beside_a_preview_and_is_not_marked(tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root):
        assert folder.build().published
    assert not any(b"plgsite-mark" in body or b"__plgsite" in body for body in folder.published().values())
    assert "aanbod/concept/index.html" not in folder.published()


def test_clean_removes_what_a_preview_wrote_and_waits_until_it_has_ended(tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root):
        assert clean(folder.root) == 4 and (folder.root / ".plgsite/preview/site/index.html").is_file()
    assert clean(folder.root) == 0 and not (folder.root / ".plgsite").exists()


def clean(root: Path) -> int:
    """The exit code of `plgsite clean`."""
    return subprocess.run(
        [sys.executable, "-m", "plgsite", "clean"], cwd=root, env=ENVIRONMENT, capture_output=True, check=False
    ).returncode


def test_a_site_that_begins_with_faults_is_shown_as_soon_as_they_are_mended(tmp_path):
    folder = site(tmp_path, FAULTY)
    with starting(folder.root) as running:
        running.wait_for("1 error")
        status, _, body = running.ask("/")
        assert status == 503 and b"/__plgsite/reload.js" in body
        folder.write("content/programmes/a.md", programme())
        running.wait_for("Built")
        assert running.ask("/aanbod/a/")[0] == 200


def test_polling_finds_what_native_events_would(tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root, "--poll") as running:
        folder.write("content/programmes/a.md", programme(body="Gepeild.\n"))
        running.wait_for("Built", 2)
        assert "Gepeild." in running.page("/aanbod/a/")


def test_where_the_system_does_not_tell_of_changes_it_is_found_out_and_polling_begins(tmp_path):
    folder = site(tmp_path / "site", SITE)
    elsewhere = tmp_path / "elsewhere.md"
    os.link(folder.root / "content/programmes/a.md", elsewhere)  # of a write by this name, nobody who watches the folder hears
    with previewing(folder.root) as running:
        elsewhere.write_text(programme(body="## Voor wie\n\nVoor alle scholen.\n"), encoding="utf-8")
        assert "looking at the files every" in running.wait_for("plgsite: native file events do not arrive here")
        running.wait_for("Built", 2)
        assert "Voor alle scholen" in running.page("/aanbod/a/")
        elsewhere.write_text(programme(body="## Voor wie\n\nVoor iedereen.\n"), encoding="utf-8")
        running.wait_for("Built", 3)
        assert "Voor iedereen" in running.page("/aanbod/a/")


def test_an_editor_is_led_to_the_line_and_only_where_one_was_named(tmp_path, running):
    folder = site(tmp_path / "a b", SITE)
    assert running.ask("/__plgsite/edit/content/programmes/a.md:6")[0] == 404
    with previewing(folder.root, "--editor", "vscode") as mine:
        status, headers, _ = mine.ask("/__plgsite/edit/content/programmes/a.md:6")
        assert (status, headers["Location"]) == (302, f"vscode://file{quote(str(folder.root))}/content/programmes/a.md:6")
        for place in ("geheim.txt:1", "../a:1", "content/programmes/a.md", "content/programmes/a.md:x", "%2fetc%2fpasswd:1"):
            assert mine.ask(f"/__plgsite/edit/{place}")[0] == 404
        assert mine.ask("/__plgsite/edit/content/programmes/a.md:6", Sec_Fetch_Site="cross-site")[0] == 403


def test_an_unknown_editor_is_an_error(tmp_path):
    with starting(site(tmp_path, SITE).root, "--editor", "notitieblok") as running:
        assert running.process.wait(20) == 2
