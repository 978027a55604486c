// node pictures.mjs BROWSER REPORTS PICTURES: the terminal report with its colours, and the HTML report.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [executablePath, reports, pictures] = process.argv.slice(2);
const styles = { 1: "font-weight:600", 2: "opacity:.65", 31: "color:#ff7b72", 32: "color:#7ee787", 33: "color:#e3b341", 35: "color:#d2a8ff", 36: "color:#79c0ff" };

function html(ansi) {
  const escaped = ansi.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  let open = 0;
  return escaped.replace(/\u001b\[([\d;]*)m/g, (all, codes) => codes.split(";").map(code => {
    if (code === "" || code === "0") { const close = "</span>".repeat(open); open = 0; return close; }
    open++;
    return `<span style="${styles[code] || ""}">`;
  }).join(""));
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, deviceScaleFactor: 1.5 });
const page = await context.newPage();
await page.setContent(`<body style="margin:0;background:#fff"><pre id="t" style="display:inline-block;margin:0;padding:18px 22px;border-radius:8px;
  background:#161b22;color:#e6edf3;font:14px/1.42 'DejaVu Sans Mono',Menlo,Consolas,monospace">${html(readFileSync(`${reports}/terminal.txt`, "utf8"))}</pre>`);
await page.locator("#t").screenshot({ path: `${pictures}/terminal.png`, omitBackground: true });
await page.goto(`file://${reports}/report.html`);
await page.screenshot({ path: `${pictures}/report.png`, clip: { x: 0, y: 0, width: 1100, height: 1900 }, fullPage: true });
await browser.close();
