"""The cache folder `<site>/.plgsite`: the names of all that plgsite keeps there."""

from contextlib import suppress
from pathlib import Path  # noqa: TID251

from plgsite.digest import digest_text
from plgsite.storage.errors import MachineFault, plainly
from plgsite.storage.paths import beside

DATABASE = "cache.sqlite"
DATABASE_COMPANIONS = (f"{DATABASE}-journal", f"{DATABASE}-wal", f"{DATABASE}-shm")
LOCK = "lock"
CLOCK = "clock"
IGNORE = ".gitignore"
WRITABLE = "the lock and the cache lie in the folder .plgsite of the site: make room there and let it be written, or use a copy of the site"


def journal_name(output: Path) -> str:
    """Each output folder has its own journal, so that `-o` elsewhere leaves a cut-off build alone."""
    return f"journal-{digest_text(str(output.resolve()))}.json"


def paths_name(output: Path) -> str:
    """What was published to an output folder, by path: what lies in the output names none."""
    return f"published-{digest_text(str(output.resolve()))}.json"


def own_files(output: Path) -> tuple[str, ...]:
    """All that `clean` removes here. The journal of another output folder stays: it may be needed to mend that one."""
    journal, paths = journal_name(output), paths_name(output)
    return (DATABASE, *DATABASE_COMPANIONS, CLOCK, journal, beside(journal), paths, beside(paths), IGNORE, LOCK)


def make_ready(cache_folder: Path) -> None:
    """Makes the folder, and keeps it out of git."""
    try:
        with plainly("make", cache_folder):
            cache_folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError), (cache_folder / IGNORE).open("xb") as ignore:
                ignore.write(b"*\n")
    except MachineFault as fault:
        raise MachineFault(fault.message, hint=WRITABLE) from fault
