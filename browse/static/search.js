// The histogram is brushed: bars that one drags over become the days From and To. And counts that
// would hold up the page are fetched behind it. Without this script bars and counts are links.
"use strict";

function brush(list) {
  const [since, until] = list.dataset.brush.split(" ").map((id) => document.querySelector(id));
  const bars = [...list.children];
  let first = -1;
  let last = -1;
  list.scrollLeft = list.scrollWidth; // on a telephone the newest are seen, not the oldest

  const at = (event) => {
    const under = document.elementFromPoint(event.clientX, list.getBoundingClientRect().bottom - 8);
    return bars.indexOf(under && under.closest("li"));
  };
  const show = () => {
    const [low, high] = first < last ? [first, last] : [last, first];
    bars.forEach((bar, place) => bar.classList.toggle("brushed", place >= low && place <= high));
    since.value = bars[low].dataset.since;
    until.value = bars[high].dataset.until;
  };
  list.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") first = last = at(event);
  });
  window.addEventListener("pointermove", (event) => {
    const place = first < 0 ? -1 : at(event);
    if (place >= 0 && place !== last) {
      last = place;
      show();
    }
  });
  window.addEventListener("pointerup", () => {
    const dragged = first >= 0 && first !== last;
    first = -1;
    if (dragged) since.form.requestSubmit();
  });
}

async function count(link) {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["facets", "histogram"]) {
    document.getElementById(id).replaceWith(page.getElementById(id));
  }
  document.querySelectorAll("[data-brush]").forEach(brush);
}

document.querySelectorAll("[data-brush]").forEach(brush);
document.querySelectorAll("a.counts").forEach(count);
