"""Other machines are reached where the command line names them, and only with certificates; each refusal says the way out."""

import importlib.util

import click
import pytest

from plgsite.cli.workers import workers_of


@pytest.fixture
def files(tmp_path):
    made = [tmp_path / name for name in ("ca.pem", "cert.pem", "key.pem")]
    for one in made:
        one.touch()
    return [str(one) for one in made]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "[::1]"])
def test_this_machine_needs_no_certificates(host) -> None:
    assert workers_of(f"dask://{host}:8786", "", "", "").address == f"tcp://{host}:8786"


@pytest.mark.parametrize("host", ["10.0.0.5", "0.0.0.0", "cluster.example", "localhost.example", "[::]", "[fe80::1]", "2130706433"])
def test_another_machine_without_certificates_is_refused_in_a_sentence_that_says_why(host) -> None:
    with pytest.raises(
        click.UsageError, match=r"runs any code of whoever reaches it.* --workers-ca FILE, --workers-cert FILE and --workers-key"
    ):
        workers_of(f"dask://{host}:8786", "", "", "")


def test_another_machine_with_certificates_is_reached_by_tls(files) -> None:
    found = workers_of("dask://cluster.example:8786", *files)
    assert found.address == "tls://cluster.example:8786" and [found.ca, found.cert, found.key] == files


def test_certificates_come_all_three_and_are_files(files) -> None:
    ca, cert, key = files
    with pytest.raises(click.UsageError, match="add --workers-cert FILE and --workers-key FILE"):
        workers_of("dask://cluster.example:8786", ca, "", "")
    with pytest.raises(click.UsageError, match=r"--workers-key '.*gone\.pem' is no file"):
        workers_of("dask://cluster.example:8786", ca, cert, key.replace("key", "gone"))
    with pytest.raises(click.UsageError, match="not where; add --workers dask://HOST:PORT"):
        workers_of("", ca, cert, key)


NO_ADDRESSES = [
    "127.0.0.1:8786",
    "tcp://127.0.0.1:8786",
    "dask://127.0.0.1",
    "dask://:8786",
    "dask://127.0.0.1:99999",
    "dask://127.0.0.1:0",
    "dask://[::1:8786",
    "dask://naam:geheim@127.0.0.1:8786",
    "dask://127.0.0.1:8786/x",
    "dask://127.0.0.1:8786?x",
    "dask://127.0.0.1:8786\n",
]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_of_a_cluster_is_refused(address) -> None:
    with pytest.raises(click.UsageError, match=r"write it as dask://HOST:PORT"):
        workers_of(address, "", "", "")


def test_without_dask_the_message_names_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(click.UsageError, match=r"pip install 'plgsite\[dask\]'"):
        workers_of("dask://127.0.0.1:8786", "", "", "")


def test_no_flag_names_no_other_machine() -> None:
    assert workers_of("", "", "", "") is None
