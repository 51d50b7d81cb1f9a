"""Apache and nginx of the system, with a small configuration of our own, for a site in a temporary folder.

Both run as the current user on a free port of this machine. A root's Apache serves as another user, as it would not run as root.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

MODULES = ("mpm_event", "authz_core", "mime", "dir", "alias", "rewrite", "headers", "autoindex", "negotiation", "authz_host")
APACHE = """
ServerRoot "{place}"
DefaultRuntimeDir "{place}"
ServerName localhost
Listen 127.0.0.1:{port}
PidFile "{place}/apache.pid"
ErrorLog "{place}/error.log"
{modules}
{user}
TypesConfig /etc/mime.types
DocumentRoot "{root}"
<Directory "{root}">
  Options {options}
  AllowOverride {override}
  Require all granted
</Directory>
"""
NGINX = """
{user}
daemon off;
pid "{place}/nginx.pid";
error_log "{place}/error.log";
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path "{place}/body";
  proxy_temp_path "{place}/proxy";
  fastcgi_temp_path "{place}/fastcgi";
  uwsgi_temp_path "{place}/uwsgi";
  scgi_temp_path "{place}/scgi";
  include /etc/nginx/mime.types;
  {server}
}}
"""


SERVER = """
server {
  listen 127.0.0.1:{port};
  server_name localhost;
  root "{root}";
  {more}
}
"""


class Answer(NamedTuple):
    """What a server answered; names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Server(NamedTuple):
    """A server at work: where, and what it has complained of."""

    port: int
    log: Path

    def get(self, path: str) -> Answer:
        """Asks for an encoded path; leads are not followed."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()


def program(name: str) -> str:
    """Where a server of the system is. Without it these tests fail: a skip would look like a pass."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if not found:
        pytest.fail(f"no {name} here; these tests need it (Debian: apt-get install apache2 nginx-light)", pytrace=False)
    return found


@contextmanager
def web_folder() -> Iterator[Path]:
    """A folder that every user may read, as that of a web server is. That of pytest may only be read by its own."""
    with tempfile.TemporaryDirectory(prefix="plgsite-web-") as place:
        Path(place).chmod(0o755)
        yield Path(place).resolve()


@contextmanager
def apache(
    root: Path, *, override: str = "All", options: str = "Indexes FollowSymLinks", more: str = "", without: str = ""
) -> Iterator[Server]:
    """Apache with a document root. `override` is its AllowOverride, `without` a module that it lacks; in `more`, {port} is its port."""
    command, modules = program("apache2"), Path("/usr/lib/apache2/modules")
    lines = "\n".join(f'LoadModule {name}_module "{modules}/mod_{name}.so"' for name in MODULES if name != without)
    user = "User www-data\nGroup www-data" if os.getuid() == 0 else ""
    with web_folder() as place:
        port = _free_port()
        text = APACHE.format(place=place, port=port, modules=lines, user=user, root=root, options=options, override=override)
        text += more.replace("{port}", str(port))
        (place / "apache.conf").write_text(text, encoding="utf-8")
        with _running([command, "-f", f"{place}/apache.conf", "-DFOREGROUND"], port, place / "error.log") as server:
            yield server


@contextmanager
def nginx(root: Path, more: str, *, server: str = SERVER) -> Iterator[Server]:
    """nginx with a document root; `more` stands in its server block, and {port} in both is the free port."""
    command = program("nginx")
    with web_folder() as place:
        port = _free_port()
        user = "user root;" if os.getuid() == 0 else ""
        block = server.replace("{root}", str(root)).replace("{more}", more).replace("{port}", str(port))
        text = NGINX.format(place=place, user=user, server=block)
        (place / "nginx.conf").write_text(text, encoding="utf-8")
        log = place / "error.log"
        with _running([command, "-p", str(place), "-e", str(log), "-c", f"{place}/nginx.conf"], port, log) as server:
            yield server


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, log: Path) -> Iterator[Server]:
    said = log.with_name("said")
    with said.open("wb") as stream:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream)
    try:
        while process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        else:
            texts = [file.read_text("utf-8") for file in (said, log) if file.exists()]
            pytest.fail(f"{command[0]} did not start: {' '.join(texts)}", pytrace=False)
        yield Server(port, log)
    finally:
        process.terminate()
        process.wait()
