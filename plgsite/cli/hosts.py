"""What each host needs beside the output: files for `plgsite init --deploy` and `plgsite deploy-files`."""

from collections.abc import Mapping

from plgsite import __version__
from plgsite.cli.starters import starter

CI = {"github": ".github/workflows/plgsite.yml", "gitlab": ".gitlab-ci.yml"}
"""Where a file for CI lies."""
HOSTS: Mapping[str, tuple[str, ...]] = {
    "github": ("ci/github.yml", "deploy/github.yml"),
    "gitlab": ("ci/gitlab.yml", "deploy/gitlab.yml"),
    "netlify": ("deploy/netlify.toml",),
    "cloudflare": ("deploy/wrangler.toml",),
    "apache": ("deploy/apache.conf",),
    "nginx": ("deploy/nginx.conf",),
}
"""The hosts, with the texts that their file is put together from."""
PLACES: Mapping[str, str] = {
    **CI,
    "netlify": "netlify.toml",
    "cloudflare": "wrangler.toml",
    "apache": "deploy/apache.conf",
    "nginx": "deploy/nginx.conf",
}


def host_files(host: str, base_url: str) -> dict[str, str]:
    """The files for a host, by path, for a site at this address."""
    from urllib.parse import urlsplit

    from plgsite.routes import slugged

    parts = urlsplit(base_url)
    name = parts.hostname or "www.example.nl"
    root = f"/srv/{name}"
    values = {"version": __version__, "host": name, "id": slugged(name), "root": root, "output": f"{root}{parts.path.rstrip('/')}"}
    return {PLACES[host]: "".join(starter(one, **values) for one in HOSTS[host])}
