"""Faults of the machine that publishing finds, beside those that any part of plgsite can find (`machine.py`)."""

from plgsite.machine import MachineFault, Notice, plainly

__all__ = ["BuildIsRunning", "MachineFault", "Notice", "OutputRefused", "plainly"]


class BuildIsRunning(MachineFault):
    """Another process builds this site."""


class OutputRefused(MachineFault):
    """The output folder holds what is not ours, where we would have to write. Nothing was written; `notices` names every such path."""
