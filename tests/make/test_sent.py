"""Brochures that a cluster prints: the same bytes as at home, each with no more than it shows, and refusals before anything is made."""

import os
import re
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

import plgsite as package
from plgsite.machine import MachineFault
from plgsite.make.sent import Sending, _checked
from plgsite.render.compiler import Printed
from plgsite.render.sheets import Answer, Kit, Sheet, from_bytes, to_bytes
from plgsite.render.versions import own_versions
from plgsite.source.snapshot import snapshot
from plgsite.state.request import Workers
from plgsite.theme import example_folder, theme_folder
from tests.make.clusters import cluster
from tests.render.test_brochures import brochure, made_press
from tests.support import SiteFolder, programme, site, small_pdf

MANY = 16


def site_of_many(root: Path) -> SiteFolder:
    """Brochures enough for a worker to be killed in their midst."""
    body = "\n\n".join(f"## Deel {part}\n\n{'Leren doet u samen, en elke dag een beetje. ' * 20}" for part in range(8))
    return site(root, "".join(f"-- content/programmes/p{number:02}.md --\n{programme(body=body)}\n" for number in range(MANY)))


def example(root: Path) -> SiteFolder:
    shutil.copytree(example_folder(), root / "content")
    return SiteFolder(root)


@pytest.mark.slow
def test_a_cluster_prints_the_example_as_this_machine_does_and_the_next_build_without_it_finds_all_as_it_wants_it(
    tmp_path, published_example
) -> None:
    folder = example(tmp_path / "site")
    with cluster(tmp_path / "cluster", 2) as workers:
        outcome = folder.build(brochures=True, jobs=2, workers=workers.reached())
        assert outcome.published and outcome.counts["brochures made"] > 15
    assert folder.published() == published_example.published()
    assert folder.build(brochures=True).was_current


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there are no signals")
def test_a_worker_that_is_killed_midway_costs_its_own_tasks_which_are_done_elsewhere(tmp_path) -> None:
    home, away = site_of_many(tmp_path / "home"), site_of_many(tmp_path / "away")
    with cluster(tmp_path / "cluster", 2) as workers:
        killed = threading.Event()

        def progress(what: str, done: int, total: int) -> None:
            if what == "brochures" and done >= 3 and not killed.is_set():
                killed.set()
                workers.workers[0].kill()

        from plgsite.build.build import build

        wait_for(tmp_path / "cluster" / "worker-0", tmp_path / "cluster" / "worker-1")
        outcome = build(away.request(brochures=True, workers=workers.reached()), progress)
        assert killed.is_set() and workers.workers[0].wait() != 0 and workers.workers[1].poll() is None
    assert outcome.published and outcome.diagnostics == ()
    assert home.build(brochures=True).published
    assert away.published() == home.published()


def wait_for(*folders: Path) -> None:
    until = time.monotonic() + 60
    while not all(one.is_dir() and any(one.iterdir()) for one in folders) and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(1)


@pytest.mark.slow
def test_a_worker_that_differs_is_refused_before_anything_is_made_and_both_versions_are_named(tmp_path) -> None:
    shutil.copytree(Path(package.__file__).parent, tmp_path / "other" / "plgsite", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "other/plgsite/__init__.py").open("a", encoding="utf-8") as file:
        file.write('\n__version__ = "9.9.9"\n')
    folder = site_of_many(tmp_path / "site")
    with cluster(tmp_path / "cluster", 0) as workers:
        with pytest.raises(MachineFault, match="has no worker"):
            folder.build(brochures=True, workers=workers.reached())
        workers.hire(PYTHONPATH=str(tmp_path / "other"))
        with pytest.raises(MachineFault, match=rf"has plgsite 9\.9\.9 \(.*and this machine {re.escape(own_versions().plgsite)}") as fault:
            folder.build(brochures=True, workers=workers.reached())
    assert "install the same on all machines" in fault.value.hint
    assert not (folder.root / "output").exists()


@pytest.mark.slow
def test_certificates_of_one_authority_are_asked_of_both_sides(tmp_path) -> None:
    ca, cert, key = certificates(tmp_path)
    folder = site_of_many(tmp_path / "site")
    for number in range(2, MANY):
        folder.remove(f"content/programmes/p{number:02}.md")
    security = ("--tls-ca-file", ca, "--tls-cert", cert, "--tls-key", key, "--protocol", "tls")
    with cluster(tmp_path / "cluster", 1, *security) as workers:
        with pytest.raises(MachineFault, match="no Dask scheduler answers at tcp://"):
            folder.build(brochures=True, workers=workers.reached())
        assert folder.build(brochures=True, workers=workers.reached(ca=ca, cert=cert, key=key)).published


def certificates(place: Path) -> tuple[str, str, str]:
    """An authority, and a certificate with its key that it signed."""
    ca, cert, key, asked = (str(place / name) for name in ("ca.pem", "cert.pem", "key.pem", "asked.pem"))

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], check=True, capture_output=True)

    openssl(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        str(place / "ca-key.pem"),
        "-out",
        ca,
        "-subj",
        "/CN=proef",
        "-days",
        "2",
    )
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", asked, "-subj", "/CN=plgsite")
    openssl("x509", "-req", "-in", asked, "-CA", ca, "-CAkey", str(place / "ca-key.pem"), "-CAcreateserial", "-out", cert, "-days", "2")
    return ca, cert, key


@pytest.mark.slow
def test_where_no_scheduler_answers_the_build_says_so_in_time_and_makes_nothing(tmp_path) -> None:
    folder = site_of_many(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))  # nobody listens
        with pytest.raises(MachineFault, match="no Dask scheduler answers at tcp://127") as fault:
            folder.build(brochures=True, workers=Workers(host="127.0.0.1", port=free.getsockname()[1]))
    assert "dask scheduler" in fault.value.hint and "without --workers" in fault.value.hint
    assert not (folder.root / "output").exists()


def test_without_a_brochure_to_print_nobody_is_asked(tmp_path) -> None:
    nobody = Workers(host="127.0.0.1", port=1)
    folder = site_of_many(tmp_path)
    assert folder.build(brochures=False, workers=nobody).published
    assert folder.build(brochures=False, workers=nobody).was_current


class Recorder:
    """Stands where the cluster is, and keeps what it was handed."""

    def __init__(self) -> None:
        self.held: list[bytes] = []
        self.sheets: list[bytes] = []

    def threads(self) -> int:
        return 1

    def hold(self, data: bytes, name: str) -> int:
        self.held.append(data)
        return len(self.held) - 1

    def print(self, sheet: bytes, kit: int, pictures: list[int], name: str) -> tuple[str, tuple[int, ...]]:
        self.sheets.append(sheet)
        return name, (kit, *pictures)

    def answer(self, asked: tuple[str, tuple[int, ...]], making: str) -> bytes:
        from plgsite.digest import digest_bytes

        pdf = small_pdf()
        return to_bytes(Answer(sheet=asked[0], pdf=digest_bytes(pdf), printed=Printed(pdf=pdf)))


def test_a_task_carries_its_own_brochure_and_what_all_share_is_sent_once(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "geheim-uit-de-omgeving")
    files, _ = snapshot(tmp_path, theme_folder())
    some = [brochure(title=f"Leergang {word}") for word in ("Appelboom", "Berkenbos", "Citroengras")]
    sending = Sending(some, files, made_press(tmp_path), Workers(host="127.0.0.1", port=1), 30.0, 1)
    sending._cluster, sending._room = Recorder(), 2
    sending._kit = sending._held(to_bytes(Kit(sources=sending.press.sources, paths=sending.press.paths)))
    results = [sending(number) for number in range(3)]
    assert all(isinstance(one, Printed) for one in results)
    sheets = [from_bytes(one, Sheet) for one in sending._cluster.sheets]
    assert [[word in one.data.decode() for word in ("Appelboom", "Berkenbos", "Citroengras")] for one in sheets] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ]
    assert len(sending._cluster.held) == 1  # the kit
    everything = b"".join(sending._cluster.held + sending._cluster.sheets)
    assert b"geheim-uit-de-omgeving" not in everything and str(tmp_path).encode() not in everything


def answer(**changes: object) -> bytes:
    from plgsite.digest import digest_bytes

    pdf = small_pdf()
    return to_bytes(replace(Answer(sheet="asked", pdf=digest_bytes(pdf), printed=Printed(pdf=pdf)), **changes))


def test_what_comes_back_is_looked_at() -> None:
    assert isinstance(_checked(answer(), "asked", "a.pdf", {}), Printed)
    cut = Printed(pdf=small_pdf()[:-40])
    for wrong in (answer(sheet="another"), answer(printed=cut), answer(printed=None), b"\x80\x04N.", b""):
        with pytest.raises(MachineFault, match=r"is not the brochure 'a\.pdf'"):
            _checked(wrong, "asked", "a.pdf", {})
    with pytest.raises(MachineFault, match=r"that joined during the build has Typst 0\.1, and this machine"):
        _checked(answer(other=replace(own_versions(), typst="0.1")), "asked", "a.pdf", {})
