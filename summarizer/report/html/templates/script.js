"use strict";
(() => {
  const wide = matchMedia("(min-width: 900px)");
  const whole = document.getElementById("whole");
  const picked = () => (/^#see-\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null);

  const line_up = () => {
    const see = picked();
    if (!see) return;
    const number = see.id.slice(4);
    for (const pane of document.querySelectorAll(".columns > .in" + number)) {
      const passage = pane.querySelector("mark.m" + number);
      if (!passage || pane.scrollHeight <= pane.clientHeight) continue;
      const top = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 3, behavior: "instant" });
    }
  };

  if (whole) {
    whole.checked = wide.matches;
    wide.addEventListener("change", () => { whole.checked = wide.matches; line_up(); });
    whole.addEventListener("change", line_up);
  }
  addEventListener("hashchange", line_up);
  addEventListener("load", line_up);

  addEventListener("keydown", (event) => {
    const see = picked();
    if (!see || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") location.hash = "#f-" + see.id.slice(4);
    const way = { j: "next", k: "prev" }[event.key];
    const link = way && see.querySelector("a[rel=" + way + "]");
    if (link) link.click();
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
})();
