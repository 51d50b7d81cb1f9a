"""What hosts are told: the headers of every address, as `_headers` (Netlify, Cloudflare Pages), as `.htaccess` (Apache) and for nginx.

One table, three spellings. `tests/hosts/` asks real servers for all of it.
"""

from msgspec import Struct

from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.policy import DRAWING_POLICY, FOREVER, SECURITY_HEADERS, Need, header_policy
from plgsite.views.machines.media_types import MEDIA_TYPES, TEXTS
from plgsite.views.machines.redirects import Move, Rule, pattern, rules

KEYED = r"[^/]+-[0-9a-f]{10}(-[0-9]+)?\.[a-z0-9]+"
"""The name of a file that holds the digest of its contents (and the width of a picture)."""
HIDDEN = r"(\.(?!well-known(/|$))|_headers$|_redirects$)"
"""What is for hosts and for plgsite, not for readers: names that begin with a dot, but that of https://www.rfc-editor.org/rfc/rfc8615."""


class HostingInputs(Struct, frozen=True, kw_only=True):
    """`floor` is what the pages of the site need together; `folders` are the first words of addresses below which pages need less.
    `own_assets` are the paths of files that the site itself lays into the folder of ours."""

    frame: Frame
    floor: tuple[Need, ...]
    folders: tuple[tuple[str, tuple[Need, ...]], ...]
    own_assets: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    gone: tuple[str, ...] = ()


class FolderPolicy(Struct, frozen=True, kw_only=True):
    """The policy of all that lies below `path`, a path from the root of the host with a slash at both ends."""

    path: str
    pattern: str
    policy: str


class MediaType(Struct, frozen=True, kw_only=True):
    """The type of files whose name ends in a dot and `suffix`."""

    type: str
    suffix: str


class HostingView(Struct, frozen=True, kw_only=True):
    """Headers for every address, and what differs by folder. What is called a pattern is a regular expression of a whole path from the root
    of the host, decoded, without the signs for begin and end."""

    frame: Frame
    headers: tuple[tuple[str, str], ...]
    policy: str
    folders: tuple[FolderPolicy, ...]
    drawing_policy: str
    """Of a drawing that is opened by itself."""
    assets: str
    """The folder of files with keys in their names."""
    assets_cache: str
    keyed: str
    """The pattern of those that may be kept for ever."""
    own_assets: tuple[str, ...]
    """The site's own files there, each as a pattern: they have no key, whatever their names look like."""
    hidden: str
    """The pattern of what no reader may see."""
    types: tuple[MediaType, ...]
    texts: tuple[str, ...]
    """The ends of names of files that are UTF-8 and do not say so."""
    not_found: str
    rules: tuple[Rule, ...]
    """Old addresses, for Apache and nginx."""


def hosting_view(given: HostingInputs, facts: Facts) -> HostingView:
    """The view of the headers of a site, for all kinds of hosts."""
    frame = given.frame
    base = pattern(frame.base_path)
    return HostingView(
        frame=frame,
        headers=tuple(SECURITY_HEADERS.items()),
        policy=header_policy(given.floor, frame.allowed),
        folders=tuple(_folder(frame.href(folder), needed, frame) for folder, needed in given.folders),
        drawing_policy=DRAWING_POLICY,
        assets=frame.href("assets/"),
        assets_cache=FOREVER,
        keyed=f"{base}assets/{KEYED}",
        own_assets=tuple(f"{base}{pattern(path)}" for path in given.own_assets),
        hidden=f"{base}(.*/)?{HIDDEN}",
        types=tuple(MediaType(type=type, suffix=suffix[1:]) for suffix, type in MEDIA_TYPES.items()),
        texts=tuple(suffix[1:] for suffix in TEXTS),
        not_found=frame.href("404.html"),
        rules=rules(given.moves, given.gone, frame),
    )


def _folder(path: str, needed: tuple[Need, ...], frame: Frame) -> FolderPolicy:
    return FolderPolicy(path=path, pattern=pattern(path), policy=header_policy(needed, frame.allowed))
