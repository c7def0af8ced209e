// Takes the words that a person selected to the form that marks them. Offsets are UTF-16 units, as the page counts.
"use strict";
(() => {
  const link = document.querySelector("[data-mark]");
  const text = document.querySelector(".text-side");
  if (!text) return;

  function place(node, offset) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    return piece && text.contains(piece) ? Number(piece.dataset.start) + (node.nodeType === Node.TEXT_NODE ? offset : 0) : null;
  }

  if (link) link.addEventListener("click", () => {
    const chosen = getSelection();
    if (!chosen || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    const address = new URL(link.href);
    address.searchParams.set("start", start);
    address.searchParams.set("end", end);
    link.href = address.href;
  });

  const current = text.querySelector(".marked");
  if (current && getComputedStyle(text).overflowY === "auto") {
    text.scrollTop += current.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
})();
