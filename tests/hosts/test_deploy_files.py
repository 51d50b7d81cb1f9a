"""The files that `plgsite deploy-files` writes for web servers, as these read them."""

import pytest

from plgsite.cli.hosts import host_files
from tests.hosts.conftest import Web
from tests.hosts.servers import apache, nginx

pytestmark = pytest.mark.slow


def _written(web: Web, host: str, listens: str, here: str) -> str:
    (text,) = host_files(host, f"https://proef.example{web.base}").values()
    return text.replace("/srv/proef.example", str(web.root)).replace(listens, here)


def test_apache_serves_the_site_with_its_file(web: Web) -> None:
    text = _written(web, "apache", "*:80", "127.0.0.1:{port}")
    with apache(web.root, override="None", options="None", more=text) as server:
        answer = server.get(f"{web.base}aanbod/")
        assert answer.body == web.published["aanbod/index.html"] and "content-security-policy" in answer.headers
        assert server.get(f"{web.base}.plgsite.json").body == web.published["404.html"]


def test_nginx_serves_the_site_with_its_file(web: Web) -> None:
    text = _written(web, "nginx", "listen 80", "listen 127.0.0.1:{port}")
    with nginx(web.root, "", server=text) as server:
        answer = server.get(f"{web.base}aanbod/")
        assert answer.body == web.published["aanbod/index.html"] and "content-security-policy" in answer.headers
        assert server.get(f"{web.base}.plgsite.json").body == web.published["404.html"]
