// The preview's own script, added to pages as they are served. It speaks livereload's protocol with the socket of its own origin: loads the
// page again, swaps stylesheets, shows the faults of a build, and says where the text in sight is written.
"use strict";
(() => {
  const own = document.currentScript;
  const page = JSON.parse(own.dataset.plgsite);
  const at = (name) => new URL(name, own.src).href;
  let version = page.version;

  // ------------------------------------------------------------------ the socket
  const messages = {
    hello() {},
    reload({ version: next, styles, pages }) {
      if (styles) swap(styles);
      else if (!pages || pages.includes(location.pathname)) return location.reload();
      version = next;
    },
    faults({ faults }) {
      overlay.show(faults);
    },
  };
  let patience = 250;
  function connect() {
    const socket = new WebSocket(at("socket").replace(/^http/, "ws"));
    socket.onopen = () => {
      patience = 250;
      socket.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
      socket.send(JSON.stringify({ command: "info", url: location.href, version }));
    };
    socket.onmessage = (event) => {
      const told = JSON.parse(event.data);
      messages[told.command]?.(told);
    };
    socket.onclose = () => {
      patience = Math.min(patience * 1.5, 2000);
      setTimeout(connect, patience);
    };
  }
  // A page that comes back from the browser's own memory may be an old one.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  // ------------------------------------------------------------------ stylesheets
  // The new one is beside the old one until it is there, so that the page is never bare.
  function swap(addresses) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const href = new URL(old.href);
      if (!addresses.includes(href.pathname) || old.dataset.plgsiteOld) continue;
      href.searchParams.set("v", version + Math.random().toString(36).slice(2));
      const next = old.cloneNode();
      next.href = href.href;
      old.dataset.plgsiteOld = "true";
      next.onload = next.onerror = () => old.remove();
      old.after(next);
    }
  }

  // ------------------------------------------------------------------ small things of the page
  function element(name, words, attributes = {}, ...inside) {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }
  function shadowed(id) {
    const host = element("div", "", { id });
    const shadow = host.attachShadow({ mode: "open" });
    shadow.append(element("link", "", { rel: "stylesheet", href: at("overlay.css") }));
    document.body.append(host);
    return shadow;
  }
  function place(path, line, column) {
    const words = `${path}:${line}${column ? `:${column}` : ""}`;
    return page.editor && path
      ? element("a", words, { href: at(`edit/${path.split("/").map(encodeURIComponent).join("/")}:${line}`) })
      : element("span", words);
  }

  // ------------------------------------------------------------------ faults
  const overlay = {
    shadow: null,
    show(faults) {
      if (!faults.length) return this.close();
      this.shadow ??= shadowed("plgsite-faults");
      this.shadow.querySelector("dialog")?.remove();
      const errors = faults.filter((one) => one.level === "error").length;
      const title = `${errors} ${errors === 1 ? "error" : "errors"}: this is the last good site`;
      const close = element("button", "Close", { type: "button" });
      const dialog = element(
        "dialog", "", { role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "faults", lang: "en" },
        element("div", "", {}, element("h2", title, { id: "title" }), close),
        element("ol", "", { id: "faults", "aria-label": "Faults" }, ...faults.map((one) => this.fault(one))),
        element("p", "This goes away by itself when they are mended."),
      );
      close.onclick = () => dialog.close();
      this.shadow.append(dialog);
      dialog.showModal();
    },
    fault(one) {
      const item = element("li", "", { class: one.level });
      if (one.path) item.append(element("p", "", { class: "place" }, place(one.path, one.line, one.column)));
      item.append(element("p", "", { class: "message" }, element("strong", `${one.level}[${one.code}]`), `: ${one.message}`));
      if (one.excerpt) item.append(element("pre", one.excerpt, { tabindex: "0" }));
      for (const note of one.notes) item.append(element("p", `note: ${note.message}: `, {}, place(note.path, note.line)));
      if (one.hint) item.append(element("p", `hint: ${one.hint}`, { class: "hint" }));
      return item;
    },
    close() {
      const dialog = this.shadow?.querySelector("dialog");
      dialog?.close();
      dialog?.remove();
    },
  };

  // ------------------------------------------------------------------ where it is written: a small bar; Alt+Shift+E puts it away and back
  const AWAY = "plgsite-bar-away";
  function bar() {
    if (!page.origin) return;
    const shadow = shadowed("plgsite-source");
    const shown = element("aside", "", { class: "bar", lang: "en", "aria-label": "Source", title: "Where this is written (Alt+Shift+E)" });
    shadow.append(shown);
    let last = "";
    const look = () => {
      const source = inSight();
      if (!source || source === last) return;
      last = source;
      const colon = source.lastIndexOf(":");
      shown.replaceChildren(place(source.slice(0, colon), source.slice(colon + 1)));
    };
    const put = () => (shown.hidden = sessionStorage.getItem(AWAY) === "yes");
    addEventListener("scroll", () => requestAnimationFrame(look), { passive: true });
    addEventListener("hashchange", look);
    addEventListener("click", () => setTimeout(look, 50));
    addEventListener("keydown", (event) => {
      if (!(event.altKey && event.shiftKey && event.code === "KeyE")) return;
      sessionStorage.setItem(AWAY, shown.hidden ? "no" : "yes");
      put();
    });
    put();
    look();
  }
  // The last part that begins above the middle of the window and is still in it.
  function inSight() {
    const parts = [...document.querySelectorAll("[data-source]")].filter((one) => one.getClientRects().length);
    const middle = innerHeight / 2;
    const begun = parts.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top <= middle && box.bottom > 0;
    });
    return (begun.at(-1) ?? parts[0])?.dataset.source;
  }

  bar();
  connect();
})();
