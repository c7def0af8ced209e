// Keys of every page. A page names its own by data-key on a button or link; data-item marks what j and k move over.
"use strict";
(() => {
  const OFF = "entente-keys-off";
  const list = document.getElementById("keys");
  const off = list.querySelector("[data-keys-off]");
  const kept = () => { try { return localStorage.getItem(OFF) === "yes"; } catch { return false; } };
  const typing = (place) => place.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const shown = (one) => one.checkVisibility();

  function open() {
    off.checked = kept();
    if (!list.open) list.showModal();
  }

  function move(step) {
    const items = [...document.querySelectorAll("[data-item]")].filter(shown);
    if (!items.length) return;
    const at = items.findIndex((one) => one.contains(document.activeElement));
    const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + step, 0), items.length - 1)];
    const place = next.matches("a, button, input") ? next : next.querySelector("[data-open], a, button, input");
    if (place) place.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function press(key) {
    const named = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(shown);
    if (!named || named.disabled) return false;
    if (named.matches("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select")) named.focus();
    else named.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape") {
      document.querySelectorAll(".tools details[open]").forEach((one) => { one.open = false; one.querySelector("summary").focus(); });
      return;
    }
    if (list.open || typing(event.target)) return;
    if (event.key === "?") { event.preventDefault(); open(); return; }
    if (kept()) return;
    const search = document.querySelector("[data-search]");
    if (event.key === "/" && search) { event.preventDefault(); search.focus(); search.select(); return; }
    if (press(event.key)) { event.preventDefault(); return; }
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
  });

  document.addEventListener("click", (event) => {
    document.querySelectorAll(".tools details[open]").forEach((one) => { if (!one.contains(event.target)) one.open = false; });
  });
  document.querySelectorAll("[data-keys-open]").forEach((one) => { one.hidden = false; one.addEventListener("click", open); });
  off.addEventListener("change", () => { try { localStorage.setItem(OFF, off.checked ? "yes" : "no"); } catch { /* a browser that keeps nothing */ } });
})();
