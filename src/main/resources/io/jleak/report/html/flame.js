"use strict";
// All stacks of the last dump, the outermost frame at the top; d3-hierarchy lays them out. In a series the colour
// says what became of a frame since the first dump: more threads are red, fewer are blue.
function drawFlame() {
  const section = page.section("flame");
  const rowHeight = 18, narrowest = 0.0008;
  const root = { name: "all threads", now: 0, before: 0, children: new Map() };
  for (const cluster of page.data.clusters) {
    const now = page.last(cluster), before = cluster.counts[0];
    let node = root;
    root.now += now; root.before += before;
    for (let i = cluster.stack.length - 1; i >= 0; i--) {
      const name = page.data.frames[cluster.stack[i]];
      if (!node.children.has(name)) node.children.set(name, { name, now: 0, before: 0, children: new Map() });
      node = node.children.get(name);
      node.now += now; node.before += before;
    }
  }
  const tree = d3.hierarchy(root, node => [...node.children.values()].filter(child => child.now > 0));
  tree.each(node => { node.value = node.data.now; });
  tree.sort((a, b) => b.value - a.value || (a.data.name < b.data.name ? -1 : 1));
  d3.partition()(tree);

  const rows = page.element("div", { id: "flame-rows" });
  const told = page.element("p", { id: "flame-told", className: "faint", role: "status" });
  const search = page.element("input", { type: "search", placeholder: "Search a frame", "aria-label": "Search a frame" });
  const reset = page.element("button", { type: "button", textContent: "Whole graph" });
  section.append(page.element("div", { className: "tools" }, search, reset), rows, told);
  const series = page.data.dumps.length > 1;
  let focus = tree;

  const describe = node => {
    const { name, now, before } = node.data;
    const share = (100 * now / Math.max(1, root.now)).toFixed(1);
    return `${name}: ${now} threads, ${share} %` + (series ? `, ${before} in the first dump` : "");
  };
  const paint = (box, { now, before }) => {
    if (!series || now === before) return;
    const strength = Math.min(0.75, 0.2 + 0.6 * Math.abs(now - before) / Math.max(now, before));
    box.style.background = `rgba(${page.color(now > before ? "--grow" : "--shrink")}, ${strength})`;
    box.style.color = page.color("--ink");
  };
  const zoom = node => { focus = node; draw(); };
  function draw() {
    const span = focus.x1 - focus.x0 || 1;
    const wanted = search.value.trim().toLowerCase();
    const boxes = [];
    let deepest = 0, found = 0;
    tree.each(node => {
      const left = Math.max(0, (node.x0 - focus.x0) / span), right = Math.min(1, (node.x1 - focus.x0) / span);
      if (right - left < narrowest) return;
      deepest = Math.max(deepest, node.depth);
      const box = page.element("button", { type: "button", textContent: node.data.name, title: describe(node) });
      box.style.left = `${100 * left}%`; box.style.width = `${100 * (right - left)}%`; box.style.top = `${node.depth * rowHeight}px`;
      paint(box, node.data);
      if (wanted) {
        const hit = node.data.name.toLowerCase().includes(wanted);
        box.classList.add(hit ? "found" : "missed");
        if (hit && !ancestorHit(node, wanted)) found += node.data.now;
      }
      box.addEventListener("click", () => zoom(node));
      box.addEventListener("focus", () => { told.textContent = describe(node); });
      box.addEventListener("mouseenter", () => { told.textContent = describe(node); });
      boxes.push(box);
    });
    rows.replaceChildren(...boxes);
    rows.style.height = `${(deepest + 1) * rowHeight}px`;
    if (wanted) told.textContent = `${found} of ${root.now} threads run a frame with "${search.value.trim()}"`;
  }
  function ancestorHit(node, wanted) {
    for (let above = node.parent; above; above = above.parent) if (above.data.name.toLowerCase().includes(wanted)) return true;
    return false;
  }
  search.addEventListener("input", draw);
  reset.addEventListener("click", () => { search.value = ""; told.textContent = ""; zoom(tree); });
  section.addEventListener("keydown", event => { if (event.key === "Escape") reset.click(); });
  draw();
  page.redraws.push(draw);
}
