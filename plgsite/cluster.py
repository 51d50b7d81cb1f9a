"""A Dask cluster as plgsite uses it: bytes go to functions of the plgsite that a worker has installed, bytes come back.

The only module that knows Dask, and the only one that reaches another machine. It is used in a process of its own (`make/sent.py`).
"""

import logging
import warnings
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import distributed
from distributed import CancelledError, KilledWorker

from plgsite.machine import MachineFault
from plgsite.render.remote import held, print_sheet, versions_here
from plgsite.render.sheets import from_bytes
from plgsite.render.versions import Versions, own_versions
from plgsite.state.request import Workers

dask: Any = distributed
CONNECT_SECONDS = 10
"""How long the scheduler has to answer, and then a first worker to be there."""
LONELY_SECONDS = 60
"""How long a build waits for a worker where the last one is gone."""
ALIKE = "install the same on all machines, or build without --workers"
INSTALL = f"install it there: pip install 'plgsite[dask]=={version('plgsite')}'"


class Cluster:
    """The workers of a cluster that have the same versions as this machine. Raises MachineFault where there is none, or one has others."""

    def __init__(self, workers: Workers) -> None:
        logging.disable(logging.CRITICAL)  # what goes wrong is told once, by a MachineFault
        warnings.simplefilter("ignore")
        self.address = workers.address
        self._client: Any = _connected(workers)
        self._alone = 0
        self._refuse_others()

    def threads(self) -> int:
        """How many brochures are printed at a time."""
        return sum(self._client.nthreads().values())

    def hold(self, data: bytes, name: str) -> Any:
        """Sends bytes that several brochures need, once for all that have the same `name` (a digest), as long as somebody wants them."""
        return self._client.submit(held, data, key=f"plgsite-{name}")

    def print(self, sheet: bytes, kit: Any, pictures: Sequence[Any], name: str) -> Any:
        """Sends a sheet; it is done again elsewhere where its worker is lost."""
        return self._client.submit(print_sheet, sheet, kit, *pictures, key=f"plgsite-sheet-{name}")

    def answer(self, asked: Any, making: str) -> bytes:
        """Waits for what came of a sheet. Raises MachineFault."""
        while True:
            try:
                return bytes(asked.result(timeout=5))
            except TimeoutError:
                self._refuse_to_be_alone()
            except KilledWorker:
                message = f"the workers to which '{making}' was sent ended, one after the other: most likely they have too little memory"
                raise MachineFault(message, hint="give them more, or fewer threads each: dask worker --nthreads 1") from None
            except (CancelledError, OSError):
                raise self._went_away() from None
            except Exception as error:
                raise MachineFault(f"a worker could not print '{making}': {_said(error)}", hint=INSTALL) from None

    def close(self) -> None:
        """Lets go of the cluster."""
        self._client.close(timeout=CONNECT_SECONDS)

    def _refuse_to_be_alone(self) -> None:
        try:
            self._alone = 0 if self._client.nthreads() else self._alone + 5
        except (OSError, TypeError, ValueError):
            raise self._went_away() from None
        if self._alone >= LONELY_SECONDS:
            raise MachineFault(f"the Dask scheduler at {self.address} has no worker any more", hint="start one with: dask worker")

    def _went_away(self) -> MachineFault:
        return MachineFault(f"the Dask scheduler at {self.address} went away during the build", hint="build again")

    def _refuse_others(self) -> None:
        """Every worker is asked what it has: first plgsite by itself, for one that lacks it cannot run a function of it."""
        found = self._client.run(version, "plgsite", on_error="return")
        for at, said in sorted(found.items()):
            if isinstance(said, Exception):
                raise MachineFault(f"the worker {at} has no plgsite", hint=INSTALL)
        for at, said in sorted(self._client.run(versions_here, on_error="return").items()):
            if isinstance(said, Exception):
                raise MachineFault(
                    f"the worker {at} has plgsite {found[at]} without what this one ({own_versions().plgsite}) asks for", hint=ALIKE
                )
            refuse_other(from_bytes(said, Versions), f"the worker {at}")


def refuse_other(theirs: Versions, who: str) -> None:
    """Raises MachineFault where a worker has not the versions of this machine: it would make other bytes."""
    told = [f"{name} {other}, and this machine {ours}" for name, ours, other in own_versions().differences(theirs)]
    if told:
        raise MachineFault(f"{who} has {'; '.join(told)}: its brochures would differ", hint=ALIKE)


def _connected(workers: Workers) -> Any:
    try:
        client = dask.Client(workers.address, timeout=CONNECT_SECONDS, security=_security(workers), set_as_default=False)
    except (OSError, TimeoutError, ValueError, RuntimeError):
        message = f"no Dask scheduler answers at {workers.address} within {CONNECT_SECONDS} seconds"
        also = ", see that its certificates and yours are of one authority" if workers.cert else ""
        raise MachineFault(message, hint=f"start one with: dask scheduler{also}, or build without --workers") from None
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError:
        raise MachineFault(f"the Dask scheduler at {workers.address} has no worker", hint="start one with: dask worker") from None
    return client


def _security(workers: Workers) -> Any:
    if not workers.cert:
        return dask.Security(require_encryption=False)
    return dask.Security(require_encryption=True, tls_ca_file=workers.ca, tls_client_cert=workers.cert, tls_client_key=workers.key)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]
