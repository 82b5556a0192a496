/**
 * Draws the add-in's icons: node assets/icons/draw-icons.mjs [CHROMIUM]. The pictures are committed, so nobody needs to
 * run this but who changes a drawing. Every size is drawn for itself on whole pixels: a large picture made small is a
 * blur at 16.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const here = new URL(".", import.meta.url);

// Middle tones, at least 3:1 against both the white and the dark ribbon.
const INK = "#3f7fc4";
const ACCENT = "#2a9d68";
const TILE = "#1d5288";
const PAPER = "#ffffff";
const TICK = "#63dba4";

const rect = (x, y, width, height, fill, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
const line = (points, stroke, width, more = "") =>
  `<path d="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" ${more}/>`;
const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/** Two figures, tied by a bracket, and the tick an auditor sets beside them. The unit is a sixteenth. */
function mark(size) {
  const u = size / 16;
  const snap = (value) => Math.round(value * u);
  const bar = Math.max(2, snap(1.6));
  const top = snap(4) - Math.floor(bar / 2);
  const bottom = size - top - bar;
  const left = Math.max(2, snap(2.2));
  const length = snap(4);
  const stem = Math.max(1, snap(0.9));
  const inner = left + length + Math.max(1, snap(1));
  const back = inner + Math.max(2, snap(1.6));
  return [
    rect(0, 0, size, size, TILE, 3 * u),
    rect(left, top, length, bar, PAPER),
    rect(left, bottom, length, bar, PAPER),
    rect(inner, top, back - inner, stem, PAPER),
    rect(inner, bottom + bar - stem, back - inner, stem, PAPER),
    rect(back - stem, top, stem, bottom + bar - top, PAPER),
    line(`M${10.2 * u} ${8.2 * u} l${1.3 * u} ${1.6 * u} l${2.5 * u} ${-3.7 * u}`, TICK, Math.max(1.7, 1.5 * u), ROUND),
  ].join("");
}

/** A sheet, and an arrow into it. */
function importPicture(size) {
  const u = size / 16;
  const snap = (value) => Math.round(value * u);
  const stroke = Math.max(1, snap(0.9));
  const [left, right, head, foot] = [snap(2), size - snap(2), snap(8), size - snap(2)];
  const arrow = 2 * Math.max(1, Math.round(0.8 * u)); // even, so that it stands on the middle line
  const middle = size / 2;
  const tip = snap(10.5);
  return [
    rect(left, head, stroke, foot - head, INK),
    rect(right - stroke, head, stroke, foot - head, INK),
    rect(left, foot - stroke, right - left, stroke, INK),
    rect(middle - arrow / 2, snap(1), arrow, tip - snap(1) - u, ACCENT),
    line(`M${4.4 * u} ${6.9 * u} L${middle} ${tip} L${11.6 * u} ${6.9 * u}`, ACCENT, Math.max(1.6, 1.5 * u), ROUND),
  ].join("");
}

/** Two arrows chasing each other round a figure: the next release over the last. */
function refreshPicture(size) {
  const u = size / 16;
  const snap = (value) => Math.round(value * u);
  const width = Math.max(1.5, 1.3 * u);
  const bar = Math.max(2, snap(1.5));
  const head = (x, y, side) =>
    `<path d="M${x * u} ${y * u} l${side * 3.9 * u} 0 l0 ${-side * 3.9 * u} z" fill="${ACCENT}"/>`;
  return [
    line(`M${2.2 * u} ${7 * u} A${6 * u} ${6 * u} 0 0 1 ${12.7 * u} ${4.3 * u}`, ACCENT, width),
    line(`M${13.8 * u} ${9 * u} A${6 * u} ${6 * u} 0 0 1 ${3.3 * u} ${11.7 * u}`, ACCENT, width),
    head(10.4, 5.6, 1),
    head(5.6, 10.4, -1),
    rect(snap(5.5), snap(8) - Math.ceil(bar / 2), size - 2 * snap(5.5), bar, INK),
  ].join("");
}

/** Lines of a statement, the total under a double rule, ticked. */
function checksPicture(size) {
  const u = size / 16;
  const snap = (value) => Math.round(value * u);
  const thick = Math.max(2, snap(1.5));
  const rule = Math.max(1, snap(0.8));
  const [left, short, long] = [snap(1), snap(6), snap(14)];
  return [
    rect(left, snap(2), long, thick, INK),
    rect(left, snap(6), long, thick, INK),
    rect(left, snap(11), short, rule, INK),
    rect(left, snap(13), short, rule, INK),
    line(`M${8.6 * u} ${11.9 * u} l${2.1 * u} ${2.3 * u} l${3.9 * u} ${-4.9 * u}`, ACCENT, Math.max(2, 1.8 * u), ROUND),
  ].join("");
}

const drawings = [
  { name: "tieout", draw: mark, sizes: [16, 32, 64, 80, 128] },
  { name: "import", draw: importPicture, sizes: [16, 32, 80] },
  { name: "refresh", draw: refreshPicture, sizes: [16, 32, 80] },
  { name: "checks", draw: checksPicture, sizes: [16, 32, 80] },
];

const svg = (size, shapes) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${shapes}</svg>`;

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const { name, draw, sizes } of drawings) {
  writeFileSync(new URL(`${name}.svg`, here), `${svg(sizes.at(-1), draw(sizes.at(-1)))}\n`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg(size, draw(size))}`,
    );
    const file = new URL(`${name}-${size}.png`, here);
    await page.screenshot({ path: file.pathname, omitBackground: true });
    if (readFileSync(file).readUInt32BE(16) !== size) throw new Error(`${name}-${size}.png is not ${size} wide`);
  }
}
await browser.close();
