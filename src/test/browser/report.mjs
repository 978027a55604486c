// node report.mjs BROWSER REPORTS SHOTS: opens each report from the disk and uses it as a reader would.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const [executablePath, reports, shots] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on("console", message => { if (["error", "warning"].includes(message.type())) page.problems.push(message.text()); });
  page.on("pageerror", error => page.problems.push(String(error)));
  page.on("dialog", dialog => { page.problems.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", request => { if (!request.url().startsWith("file:")) page.problems.push(request.url()); });
  const start = Date.now();
  await page.goto(`file://${reports}/${name}.html`);
  page.took = Date.now() - start;
  return page;
}

async function check(title, work) {
  await work();
  console.log(`ok  ${title}`);
}

const rows = page => page.locator("#clusters tbody tr");

await check("a leak: verdict first, all views drawn, no message in the console", async () => {
  const page = await open("executor-per-request");
  assert.match(await page.locator("h1").innerText(), /RED/);
  for (const id of ["states", "heat", "flame", "clusters"]) assert.ok(await page.locator(`#${id}`).isVisible(), id);
  assert.ok(await page.locator("#states canvas").count() > 0);
  assert.deepEqual(page.problems, []);
  await page.screenshot({ path: `${shots}/light.png`, fullPage: true });
});

await check("table: sorts by a click and by the keyboard, filters, opens a row", async () => {
  const page = await open("executor-per-request");
  const counts = async () => (await rows(page).locator("td:first-child").allInnerTexts()).map(text => parseInt(text.replace(/\D/g, ""), 10));
  const down = await counts();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  await page.locator("#clusters th button").first().focus();
  await page.keyboard.press("Enter");
  const up = await counts();
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  assert.equal(await page.locator("#clusters th").first().getAttribute("aria-sort"), "ascending");
  await page.locator("#clusters input").fill("linkedblockingqueue pool-#");
  assert.equal(await rows(page).count(), 1);
  await page.locator("#clusters .opener").first().focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#clusters tr.detail").innerText(), /ThreadPoolExecutor.getTask[\s\S]*pool-\d+-thread-1/);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#clusters tr.detail").count(), 0);
  assert.deepEqual(page.problems, []);
});

await check("flame graph: search counts threads, a click zooms, Escape shows it all again", async () => {
  const page = await open("executor-per-request");
  const boxes = page.locator("#flame-rows button");
  const all = await boxes.count();
  await page.locator("#flame input").fill("getTask");
  assert.ok(await page.locator("#flame-rows button.found").count() > 0);
  assert.match(await page.locator("#flame-told").innerText(), /^\d+ of \d+ threads/);
  await page.locator("#flame-rows button", { hasText: "ThreadPoolExecutor.getTask" }).first().click();
  assert.ok(await boxes.count() < all);
  await page.locator("#flame input").press("Escape");
  assert.equal(await boxes.count(), all);
  assert.deepEqual(page.problems, []);
});

await check("deadlock: who waits for whom can be read; dark", async () => {
  const page = await open("deadlock-monitors", { colorScheme: "dark" });
  assert.match(await page.locator("#locks").innerText(), /Deadlock/);
  await page.screenshot({ path: `${shots}/dark.png`, fullPage: true });
  const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await back();
  await page.locator("#theme").click();
  assert.notEqual(await back(), dark);
  assert.deepEqual(page.problems, []);
});

await check("400 px: nothing wider than the screen", async () => {
  const page = await open("executor-per-request", { viewport: { width: 400, height: 800 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 400);
  await page.screenshot({ path: `${shots}/narrow.png`, fullPage: true });
});

await check("hostile names stay text", async () => {
  const page = await open("hostile");
  assert.equal(await page.locator("img").count(), 0);
  await page.locator("#clusters .opener").first().click();
  assert.match(await page.locator("body").innerText(), /<img src=x onerror=alert\(1\)>/);
  assert.deepEqual(page.problems, []);
});

await check("without scripts verdict and findings can be read", async () => {
  const page = await open("executor-per-request", { javaScriptEnabled: false });
  assert.match(await page.locator("article").first().innerText(), /executor-per-request/i);
});

await check("5,000 clusters", async () => {
  const page = await open("many");
  assert.match(await page.locator("#clusters .tools").innerText(), /of 5\d\d\d clusters/);
  const start = Date.now();
  await page.locator("#clusters input").fill("m4321_3");
  assert.equal(await rows(page).count(), 1);
  console.log(`    opened in ${page.took} ms, filtered in ${Date.now() - start} ms`);
  assert.deepEqual(page.problems, []);
});

await browser.close();
