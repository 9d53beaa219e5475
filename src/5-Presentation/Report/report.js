// The page is complete without this. It adds a way back from a passage, marks the section in view, and opens the key before printing; what a reader left folded stays so on paper.
(function () {
  "use strict";
  var from = null;
  var back = document.createElement("button");
  back.className = "back";
  back.type = "button";
  back.textContent = "Back to where you were";
  back.hidden = true;
  document.body.appendChild(back);

  document.addEventListener("click", function (event) {
    var link = event.target.closest("sup.c a");
    if (!link) return;
    from = link;
    back.hidden = false;
  });
  back.addEventListener("click", function () {
    if (from) {
      for (var node = from.parentElement; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
      from.scrollIntoView({ block: "center" });
      from.focus({ preventScroll: true });
    }
    back.hidden = true;
  });

  var links = {};
  document.querySelectorAll("nav a").forEach(function (link) { links[link.hash.slice(1)] = link; });
  if ("IntersectionObserver" in window) {
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        Object.keys(links).forEach(function (id) { links[id].removeAttribute("aria-current"); });
        if (links[entry.target.id]) links[entry.target.id].setAttribute("aria-current", "true");
      });
    }, { rootMargin: "-10% 0px -80% 0px" });
    document.querySelectorAll("main > section").forEach(function (section) { observer.observe(section); });
  }

  var opened = [];
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.key:not([open])").forEach(function (details) { details.open = true; opened.push(details); });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });
})();
