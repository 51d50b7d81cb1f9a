#!/usr/bin/env bash
# Sveltia CMS, served whole from one's own host, asks three other hosts before anybody signs in or clicks.
#
# Versions:  @sveltia/cms 0.221.1 (npm), looked at with Playwright 1.55.0 for Python and the Chromium that it installs.
# Input:     a page with the package's own script, and a configuration of one collection, both on the same host; the config has no asset from elsewhere.
# Expected:  a script that one hosts oneself, as its documentation offers, asks its own host alone until somebody signs in.
# Seen:      two fonts from cdn.jsdelivr.net, a look for a newer version at unpkg.com, and how GitHub is at www.githubstatus.com. All three learn
#            who opens the page.
# For us:    the page of `plgsite cms` has a policy that blocks the first two (starters/cms/index.html); its icons then show as their names.
set -euo pipefail
place=$(mktemp -d); trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$place"' EXIT
cd "$place"
npm pack --silent @sveltia/cms@0.221.1 >/dev/null && tar xf sveltia-cms-0.221.1.tgz
python3 -m venv venv
venv/bin/pip install -q playwright==1.55.0
[ -n "${CHROMIUM:-}" ] || venv/bin/playwright install --with-deps chromium >/dev/null
mkdir site && cp package/dist/sveltia-cms.js site/
cat > site/index.html <<'HTML'
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Editor</title><link href="config.json" type="application/json" rel="cms-config-url"></head>
<body><script src="sveltia-cms.js"></script></body></html>
HTML
cat > site/config.json <<'JSON'
{"backend": {"name": "github", "repo": "owner/site", "branch": "main"}, "media_folder": "media",
 "collections": [{"name": "page", "label": "Pages", "folder": "pages", "create": true, "fields": [{"name": "title", "label": "Title", "widget": "string"}]}]}
JSON
cat > look.py <<'PYTHON'
import os
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM") or None, args=["--no-sandbox"])
    page, hosts = browser.new_page(), set()
    page.route("**/*", lambda route: (hosts.add(urlsplit(route.request.url).hostname), route.continue_() if "127.0.0.1" in route.request.url else route.abort()))
    page.goto("http://127.0.0.1:8399/")
    page.get_by_text("Sign In", exact=False).first.wait_for(timeout=60_000)
    page.wait_for_timeout(5000)
    print(*sorted(hosts - {None}), sep="\n")
PYTHON
venv/bin/python -m http.server 8399 --bind 127.0.0.1 -d site >/dev/null 2>&1 & server=$!
sleep 1
venv/bin/python look.py | tee seen
diff seen - <<'SEEN'
127.0.0.1
cdn.jsdelivr.net
unpkg.com
www.githubstatus.com
SEEN
echo "as described"
