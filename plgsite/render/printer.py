"""A process that prints for another machine: `python -m plgsite.render.printer PARENT FOLDER`. Orders come in on stdin, answers go out on
stdout, each after its length in eight bytes. It keeps one compiler, and ends where nobody wants anything for a minute."""

import os
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path  # noqa: TID251 - the folder that it was given
from typing import BinaryIO

from plgsite.diagnostics import Diagnostic
from plgsite.digest import digest_bytes
from plgsite.machine import MachineFault, as_fault
from plgsite.render.compiler import Press, Printed
from plgsite.render.document import print_document
from plgsite.render.parent import end_with
from plgsite.render.pool import Failed
from plgsite.render.secluded import seclude
from plgsite.render.sheets import Answer, Order, Refused, Sheet, from_bytes, press_from, to_bytes

IDLE = 60.0
"""Seconds after which the site that was printed is forgotten: the process ends."""


def read_frame(stream: BinaryIO) -> bytes | None:
    """The bytes that come next; None where nobody sends any more, or stopped in their midst."""
    length = int.from_bytes(stream.read(8), "big")
    data = stream.read(length)
    return data if data and len(data) == length else None


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Sends bytes. Raises OSError where nobody reads them."""
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def main() -> None:
    """Prints until nobody wants more."""
    end_with(int(sys.argv[1]))
    seclude(one_thread=True)
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library says must not stand among answers
    press: Press | None = None
    while (data := _next_frame(incoming)) is not None:
        order = from_bytes(data, Order)
        press = press or _press(order)
        write_frame(outgoing, to_bytes(_answer(press, order)))


def _next_frame(stream: BinaryIO) -> bytes | None:
    patience = threading.Timer(IDLE, os._exit, (0,))
    patience.daemon = True
    patience.start()
    try:
        return read_frame(stream)
    finally:
        patience.cancel()


def _press(order: Order) -> Press:
    if order.kit is None:
        raise ValueError("the first order has no kit")
    return press_from(order.kit, Path(sys.argv[2]))


def _answer(press: Press, order: Order) -> Answer:
    """What came of an order. Its pictures are taken away again: the next brochure sees its own alone."""
    pictures = {at: data for (at, _), data in zip(order.sheet.pictures, order.pictures, strict=True)}
    try:
        return _printed(press, order.sheet, pictures)
    except MachineFault as fault:
        return Answer(refused=Refused(message=fault.message, hint=fault.hint))
    except OSError as error:
        refused = as_fault(error)
        return Answer(refused=Refused(message=refused.message, hint=refused.hint))
    except MemoryError:
        return Answer(failed=Failed("died", "out of memory", by_machine=True))
    except Exception:
        return Answer(crash=traceback.format_exc())
    finally:
        for shop in Path(press.root).iterdir():
            for at in pictures:
                (shop / at.lstrip("/")).unlink(missing_ok=True)


def _printed(press: Press, sheet: Sheet, pictures: Mapping[str, bytes]) -> Answer:
    made: Printed | Diagnostic = print_document(press, pictures, sheet.data, sheet.making, sheet.of)
    return Answer(printed=made, pdf=digest_bytes(made.pdf)) if isinstance(made, Printed) else Answer(fault=made)


if __name__ == "__main__":
    main()
