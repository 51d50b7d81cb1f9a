"""A process that compiles."""

import os


def seclude(*, one_thread: bool) -> None:
    """This process reaches no network, whatever a template asks for. Beside others that compile it needs no threads of its own (they cost a
    tenth of its time); the studiegids alone has something to share among them."""
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    os.environ.update(proxies | ({"RAYON_NUM_THREADS": "1"} if one_thread else {}))  # noqa: TID251
