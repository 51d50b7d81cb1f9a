// A film comes from elsewhere: its frame is put in place only when it is asked for.
document.querySelectorAll("[data-embed] a").forEach((link) => {
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const place = link.closest("[data-embed]");
    const film = Object.assign(document.createElement("iframe"), {
      src: place.dataset.embed,
      title: place.dataset.title,
      allow: "autoplay; fullscreen; picture-in-picture",
      referrerPolicy: "strict-origin-when-cross-origin",
    });
    place.replaceChildren(film);
    film.focus();
  };
});
