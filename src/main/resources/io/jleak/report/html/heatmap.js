"use strict";
// Clusters over the dumps: the more threads, the deeper the colour; those that changed most come first.
function drawHeat() {
  const section = page.section("heat");
  if (!section) return;
  const few = 20, most = 500;
  const spread = cluster => Math.max(...cluster.counts) - Math.min(...cluster.counts);
  const clusters = [...page.data.clusters].sort((a, b) => spread(b) - spread(a) || page.last(b) - page.last(a));
  const body = page.element("tbody");
  const head = page.element("tr", {}, page.element("th", { textContent: "threads", scope: "col" }),
    ...page.data.dumps.map((dump, i) => page.element("th", { textContent: i + 1, title: dump.source, scope: "col" })));
  const table = page.element("table", { className: "heat" }, page.element("thead", {}, head), body);
  // By the root: a leak of hundreds must not blanch the others.
  const highest = Math.max(1, ...clusters.map(cluster => Math.max(...cluster.counts)));
  const row = cluster => {
    const line = page.element("tr", {}, page.element("td", { className: "names", textContent: `${cluster.names}  ${cluster.where}` }));
    for (const count of cluster.counts) {
      const cell = page.element("td", { className: "cell", textContent: count || "" });
      cell.style.backgroundColor = `rgba(${page.color("--heat")}, ${count === 0 ? 0 : 0.06 + 0.6 * Math.sqrt(count / highest)})`;
      line.append(cell);
    }
    return line;
  };
  const draw = count => body.replaceChildren(...clusters.slice(0, count).map(row));
  let shown = Math.min(few, clusters.length);
  draw(shown);
  page.redraws.push(() => draw(shown));
  section.append(page.element("div", { className: "scroll", tabIndex: 0 }, table));
  if (clusters.length > few) {
    const more = page.element("button", { type: "button", textContent: `Show ${Math.min(most, clusters.length)} of ${clusters.length}` });
    more.addEventListener("click", () => { shown = Math.min(most, clusters.length); draw(shown); more.remove(); });
    section.append(more);
  }
}
