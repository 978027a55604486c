"use strict";
// Every cluster, sorted and filtered; a row opens to its stack and the names of its threads.
function drawTable() {
  const section = page.section("clusters");
  const batch = 200;
  const series = page.data.dumps.length > 1;
  const columns = [
    ["threads", page.last, "number"],
    ...(series ? [["change", page.growth, "number"], ["trend", cluster => cluster.trend, ""]] : []),
    ["state", cluster => (cluster.state === "UNKNOWN" ? "" : cluster.state), ""],
    ["names", cluster => cluster.names, "names"],
    ["where", cluster => cluster.where, "frame"],
    ["your code", cluster => cluster.yours, "frame"],
  ];
  let sorted = 0, descending = true, shown = batch;
  const words = new Map(page.data.clusters.map(cluster => [cluster,
    [cluster.state, cluster.trend, cluster.names, cluster.where, cluster.yours, ...cluster.stack.map(i => page.data.frames[i]),
      ...cluster.threads].join("\n").toLowerCase()]));
  const filter = page.element("input", { type: "search", placeholder: "Filter by name, state or frame", "aria-label": "Filter clusters" });
  const told = page.element("span", { className: "faint", role: "status" });
  const body = page.element("tbody");
  const more = page.element("button", { type: "button", textContent: "Show more" });
  const heads = columns.map(([title], i) => {
    const button = page.element("button", { type: "button", textContent: title });
    button.addEventListener("click", () => {
      descending = sorted === i ? !descending : columns[i][2] === "number";
      sorted = i;
      draw();
    });
    return page.element("th", { scope: "col" }, button);
  });
  const compare = (a, b) => {
    const [left, right] = [columns[sorted][1](a), columns[sorted][1](b)];
    return (left < right ? -1 : left > right ? 1 : 0) * (descending ? -1 : 1);
  };
  function row(cluster) {
    const opener = page.element("button", { type: "button", className: "opener", textContent: "\u25b8", "aria-expanded": "false",
      "aria-label": `Threads and stack of ${cluster.names}` });
    const line = page.element("tr", {}, ...columns.map(([, value, style], i) => {
      const text = value(cluster);
      const cell = page.element("td", { className: style });
      if (i === 0) cell.append(opener);
      cell.append(columns[i][0] === "change" && text > 0 ? `+${text}` : String(text));
      return cell;
    }));
    opener.addEventListener("click", () => {
      const open = opener.getAttribute("aria-expanded") === "true";
      opener.setAttribute("aria-expanded", String(!open));
      opener.textContent = open ? "\u25b8" : "\u25be";
      if (open) line.nextSibling.remove();
      else line.after(detail(cluster));
    });
    return line;
  }
  function detail(cluster) {
    const now = Math.max(page.last(cluster), cluster.threads.length);
    const names = cluster.threads.join(", ") + (now > cluster.threads.length ? `, .. and ${now - cluster.threads.length} more` : "");
    return page.element("tr", { className: "detail" }, page.element("td", { colSpan: columns.length },
      ...(series ? [page.element("p", { className: "row", textContent: `per dump: ${cluster.counts.join(" ")}` })] : []),
      page.element("pre", { textContent: cluster.stack.map(i => page.data.frames[i]).join("\n") || "no stack" }),
      page.element("p", { className: "names", textContent: names })));
  }
  function draw() {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const left = page.data.clusters.filter(cluster => wanted.every(word => words.get(cluster).includes(word))).sort(compare);
    heads.forEach((head, i) => head.setAttribute("aria-sort", i !== sorted ? "none" : descending ? "descending" : "ascending"));
    body.replaceChildren(...left.slice(0, shown).map(row));
    const threads = left.reduce((sum, cluster) => sum + page.last(cluster), 0);
    told.textContent = `${left.length} of ${page.data.clusters.length} clusters, ${threads} threads`;
    more.hidden = left.length <= shown;
  }
  filter.addEventListener("input", () => { shown = batch; draw(); });
  filter.addEventListener("keydown", event => { if (event.key === "Escape") { filter.value = ""; draw(); } });
  more.addEventListener("click", () => { shown += 1000; draw(); });
  section.append(page.element("div", { className: "tools" }, filter, told),
    page.element("div", { className: "scroll" }, page.element("table", {},
      page.element("thead", {}, page.element("tr", {}, ...heads)), body)), more);
  draw();
}
