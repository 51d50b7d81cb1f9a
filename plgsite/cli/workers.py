"""The flags that name other machines which print brochures."""

import importlib.util
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path  # noqa: TID251 - files that the command line names
from typing import Any
from urllib.parse import urlsplit

import click

EXAMPLE = "dask://HOST:PORT"

FLAGS = (
    click.option("--workers", metavar=EXAMPLE, default="", help="Let a Dask cluster print the brochures."),
    click.option("--workers-ca", metavar="FILE", default="", help="The authority that signed the cluster's certificates."),
    click.option("--workers-cert", metavar="FILE", default="", help="Your own certificate, signed by it."),
    click.option("--workers-key", metavar="FILE", default="", help="The key of that certificate."),
)


def workers_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """The flags of build alone: nothing else reaches another machine."""
    for flag in reversed(FLAGS):
        command = flag(command)
    return command


def workers_of(address: str, ca: str, cert: str, key: str) -> Any:
    """The cluster that the flags name, as `Workers`; None where they name none. Raises UsageError for what cannot be, or must not."""
    files = {"--workers-ca": ca, "--workers-cert": cert, "--workers-key": key}
    if not address:
        if given := next((flag for flag, file in files.items() if file), ""):
            raise click.UsageError(f"{given} says how to reach workers, but not where; add --workers {EXAMPLE}")
        return None
    host, port = _place(address)
    if any(files.values()):
        _refuse_absent(files)
    elif not _is_here(host):
        raise click.UsageError(
            f"'{address}' is another machine, and a Dask cluster runs any code of whoever reaches it, so both sides must show certificates:"
            " add --workers-ca FILE, --workers-cert FILE and --workers-key FILE"
        )
    if importlib.util.find_spec("distributed") is None:
        raise click.UsageError("--workers needs Dask; install it with: pip install 'plgsite[dask]'")
    from plgsite.state.request import Workers

    return Workers(host=host, port=port, **{flag.removeprefix("--workers-"): file for flag, file in files.items()})


def _place(address: str) -> tuple[str, int]:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    more = parts.path or parts.query or parts.fragment or parts.username is not None
    if parts.scheme != "dask" or not host or not port or more or not address.isprintable() or " " in address:
        raise click.UsageError(f"'{address}' is no address of a cluster; write it as {EXAMPLE}")
    return host, port


def _refuse_absent(files: dict[str, str]) -> None:
    if absent := [f"{flag} FILE" for flag, file in files.items() if not file]:
        raise click.UsageError(f"certificates come in three files; add {' and '.join(absent)}")
    for flag, file in files.items():
        if not Path(file).is_file():
            raise click.UsageError(f"{flag} '{file}' is no file")


def _is_here(host: str) -> bool:
    """Whether a host is this machine whatever a name server says."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
