"use strict";
// Threads by state over the dumps: a line per state, and what was sampled between the dumps; drawn by uPlot.
function drawStates() {
  const section = page.section("states");
  if (!section) return;
  const dumps = page.data.dumps;
  const states = [...new Set(dumps.flatMap(dump => Object.keys(dump.states)))].sort();
  const timed = dumps.every((dump, i) => i === 0 || dump.seconds > dumps[i - 1].seconds);
  const x = dumps.map((dump, i) => (timed ? dump.seconds : i + 1));
  const counts = [x, dumps.map(dump => dump.threads),
    ...states.map(state => dumps.map(dump => dump.states[state] || 0))];
  const samples = timed ? page.data.samples : [];
  // Both have times of their own: a line goes on over the moments that only the other one has.
  const series = samples.length ? uPlot.join([counts, [samples.map(each => each[0]), samples.map(each => each[1])]]) : counts;
  // The same colour for a state in every report.
  const strokes = { RUNNABLE: "--ok", BLOCKED: "--red", WAITING: "--info", TIMED_WAITING: "--orange", UNKNOWN: "--faint" };
  const place = page.element("div");
  section.append(place);
  let plot = null;
  const draw = () => {
    if (plot) plot.destroy();
    const axis = { stroke: page.color("--faint"), grid: { stroke: page.color("--line") }, ticks: { stroke: page.color("--line") } };
    plot = new uPlot({
      width: Math.max(260, section.clientWidth - 36),
      height: 240,
      scales: { x: { time: false }, y: { range: (u, min, max) => [0, Math.max(max, 1) * 1.05] } },
      axes: [{ ...axis, label: timed ? "seconds since the first dump" : "dump" }, axis],
      series: [{ label: timed ? "s" : "dump" }, ...["all", ...states].map((name, i) => ({
        label: name === "UNKNOWN" ? "no state" : name, width: i === 0 ? 2.5 : 1.5, spanGaps: true,
        stroke: page.color(i === 0 ? "--ink" : strokes[name] || "--yellow"),
      })), ...(samples.length ? [{
        label: "alive, sampled", width: 1.5, spanGaps: true, dash: [4, 4], stroke: page.color("--faint"),
      }] : [])],
    }, series, place);
  };
  draw();
  page.redraws.push(draw);
  let waiting = 0;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(draw, 150); });
}
