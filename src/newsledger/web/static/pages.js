// What the pages do beyond links and forms: a claim and its details light up together, files can be dropped, and
// keys move through lists. Everything also works without this file.
"use strict";
(() => {
  const light = (id) => {
    document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
    if (!id) return;
    document.querySelectorAll(".text .claim").forEach((one) => {
      if ((one.dataset.claims || "").split(" ").includes(id)) one.classList.add("lit");
    });
    const card = document.getElementById("d-" + id);
    if (card) {
      card.classList.add("lit");
      const details = card.querySelector("details");
      if (details) details.open = true;
      const list = card.closest(".claims");
      if (list && list.scrollHeight > list.clientHeight + 4) {
        list.scrollTop = card.offsetTop - list.offsetTop - 8;
      }
    }
  };
  const fromHash = () => {
    const match = /^#[cd]-(.+)$/.exec(decodeURIComponent(location.hash));
    if (match) light(match[1]);
  };
  document.addEventListener("mouseover", (event) => {
    const claim = event.target.closest && event.target.closest(".text .claim");
    if (claim) light(claim.dataset.claims.split(" ")[0]);
  });
  document.addEventListener("click", (event) => {
    const claim = event.target.closest && event.target.closest(".text .claim");
    if (!claim || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    // Overlapping claims: each further click goes to the next one.
    const ids = claim.dataset.claims.split(" ");
    const at = ids.indexOf(claim.dataset.shown || "");
    const next = ids[(at + 1) % ids.length];
    claim.dataset.shown = next;
    event.preventDefault();
    history.replaceState(null, "", "#d-" + next);
    light(next);
    if (matchMedia("(max-width: 56rem)").matches) document.getElementById("d-" + next)?.scrollIntoView({ block: "start" });
  });
  window.addEventListener("hashchange", fromHash);
  fromHash();

  const steps = () => [...document.querySelectorAll(".fact, .hits > li, .queue .card, .claims .card, .quotes > li")];
  let current = -1;
  const go = (by) => {
    const all = steps();
    if (!all.length) return;
    current = Math.min(all.length - 1, Math.max(0, current + by));
    const link = all[current].querySelector("a.more, h2 a, .onwards a, a, button");
    all[current].scrollIntoView({ block: "nearest" });
    if (link) link.focus({ preventScroll: true });
  };
  const go_to = { f: "/facts", t: "/timeline", w: "/entities", d: "/disputes", r: "/review", s: "/" };
  let waiting = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches && event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (waiting) {
      waiting = false;
      if (go_to[event.key]) location.assign(go_to[event.key]);
      return;
    }
    const review = document.querySelector(".queue .card");
    const act = { a: "accept", x: "reject", c: "correct", u: "undo" }[event.key];
    if (act && document.querySelector(".queue")) {
      const where = act === "undo" ? document : review;
      const button = where && where.querySelector('[data-act="' + act + '"]');
      if (button) {
        event.preventDefault();
        button.click();
      }
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("q-top").focus();
    } else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "n") document.querySelector('.pager [rel="next"]')?.click();
    else if (event.key === "p") document.querySelector('.pager [rel="prev"]')?.click();
    else if (event.key === "g") waiting = true;
    else if (event.key === "?") location.assign("/keyboard");
  });
  document.addEventListener("htmx:afterSwap", () => { current = -1; });
  // A filter that makes no sense is answered with its reason, which belongs where the results would stand.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) {
      event.preventDefault();
      location.assign(event.detail.pathInfo.finalRequestPath || location.href);
    }
  });

  const form = document.querySelector("[data-drop]");
  if (form) {
    const stop = (event) => { event.preventDefault(); form.classList.toggle("dropping", event.type === "dragover"); };
    ["dragover", "dragleave", "drop"].forEach((type) => form.addEventListener(type, stop));
    form.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length) form.querySelector('input[type="file"]').files = event.dataTransfer.files;
      else form.querySelector("textarea").value = event.dataTransfer.getData("text/plain");
    });
  }
})();
