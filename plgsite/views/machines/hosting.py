"""What hosts are told: the headers of every address, as `_headers` (Netlify, Cloudflare Pages) and as `.htaccess` (Apache)."""

from msgspec import Struct

from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.policy import FOREVER, SECURITY_HEADERS, Need, header_policy
from plgsite.views.machines.redirects import Move, Rule, rules


class HostingInputs(Struct, frozen=True, kw_only=True):
    """`floor` is what the pages of the site need together; `folders` are the first words of addresses below which pages need less."""

    frame: Frame
    floor: tuple[Need, ...]
    folders: tuple[tuple[str, tuple[Need, ...]], ...]
    moves: tuple[Move, ...] = ()
    gone: tuple[str, ...] = ()


class FolderPolicy(Struct, frozen=True, kw_only=True):
    """The policy of all that lies below `path`, a path from the root of the host with a slash at both ends."""

    path: str
    policy: str


class HostingView(Struct, frozen=True, kw_only=True):
    """Headers for every address, and what differs by folder; `assets` is the folder of files with keys in their names."""

    frame: Frame
    headers: tuple[tuple[str, str], ...]
    policy: str
    folders: tuple[FolderPolicy, ...]
    assets: str
    assets_cache: str
    not_found: str
    rules: tuple[Rule, ...]
    """Old addresses, for Apache."""


def hosting_view(given: HostingInputs, facts: Facts) -> HostingView:
    """The view of the headers of a site, for both kinds of hosts."""
    frame = given.frame
    return HostingView(
        frame=frame,
        headers=tuple(SECURITY_HEADERS.items()),
        policy=header_policy(given.floor),
        folders=tuple(FolderPolicy(path=frame.href(folder), policy=header_policy(needed)) for folder, needed in given.folders),
        assets=frame.href("assets/"),
        assets_cache=FOREVER,
        not_found=frame.href("404.html"),
        rules=rules(given.moves, given.gone, frame),
    )
