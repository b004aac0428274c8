// Draws one record of `annals read --format json`: where its events were, and when; what is a fact and what is only said, planned or denied.
// usage: node draw.js RECORD.json OUT.svg|OUT.png
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as Plot from "@observablehq/plot";
import { Resvg } from "@resvg/resvg-js";
import { JSDOM } from "jsdom";
import { feature, mesh } from "topojson-client";

const require = createRequire(import.meta.url);
const [, , source, target] = process.argv;
if (!target) {
  console.error("usage: node draw.js RECORD.json OUT.svg|OUT.png");
  process.exit(2);
}
const parsed = JSON.parse(readFileSync(source, "utf8"));
const record = Array.isArray(parsed) ? parsed[0] : parsed;
const { document } = new JSDOM("").window;
const width = 1200;
const style = { background: "#ffffff", color: "#222222", fontFamily: "DejaVu Sans", fontSize: "13px" };

const statuses = ["fact", "claimed", "planned", "possible", "denied", "negated", "conditional"];
const colours = ["#1b4f72", "#d68910", "#7d3c98", "#8e8e8e", "#c0392b", "#5d6d7e", "#117a65"];
const colour = { domain: statuses, range: colours };

const text = record.text;
const entityOf = new Map(record.entities.map((e) => [e.id, e]));
const shorten = (s, n) => (s.length > n ? s.slice(0, n - 1).trimEnd() + "…" : s);
const nameOf = (p) => shorten(entityOf.get(p.entity)?.name ?? p.text, 28);
const side = (list) => (list.length ? list.map(nameOf).join(", ") : "?");

/** First and last instant of an EDTF day, month, year or interval; null when open or unknown. */
function bounds(edtf) {
  if (!edtf || edtf.includes("X")) return null;
  const [from, until] = edtf.split("/");
  const start = new Date(from);
  if (Number.isNaN(start.getTime())) return null;
  const last = until && until !== ".." ? until : from;
  const end = new Date(last);
  if (Number.isNaN(end.getTime())) return null;
  if (last.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (last.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return [start, end];
}

const day = 86_400_000;
const published = record.published ? bounds(record.published.slice(0, 10)) : null;
const events = record.events.map((v) => {
  const said = v.attribution ? (entityOf.get(v.attribution.speaker)?.name ?? record.quotes.find((q) => q.id === v.attribution.quote)?.speakerText) : null;
  const when = bounds(v.time?.edtf);
  return {
    ...v,
    when,
    place: v.place?.basis === "stated" ? entityOf.get(v.place.entity)?.place : null,
    label: `${v.id}  ${v.type}: ${side(v.source)}${v.target.length ? " → " + side(v.target) : ""}`,
    note: `“${text.slice(v.trigger.start, v.trigger.end)}”${said ? " — says " + shorten(said, 30) : v.attribution ? " — as reported" : ""}`,
  };
});

function map(height) {
  const world = require("world-atlas/countries-50m.json");
  const marked = new Map();
  for (const v of events) {
    if (!v.place) continue;
    const key = `${v.place.lat},${v.place.lon}`;
    if (!marked.has(key)) marked.set(key, { ...v.place, events: [] });
    marked.get(key).events.push(v);
  }
  const others = new Map();
  for (const e of record.entities) {
    if (!e.place || !(e.place.feature ?? "").startsWith("PPL") || marked.has(`${e.place.lat},${e.place.lon}`)) continue;
    others.set(`${e.place.lat},${e.place.lon}`, e.place);
  }
  const all = [...marked.values(), ...others.values()];
  const near = core(all);
  const [west, east] = extent(near.map((p) => p.lon), 1), [south, north] = extent(near.map((p) => p.lat), 1);
  const frame = { type: "MultiPoint", coordinates: [[west, south], [east, north]] };
  const inside = (p) => p.lon >= west - 12 && p.lon <= east + 12 && p.lat >= south && p.lat <= north;
  // A place with a neighbour close on its right has its name on the left.
  const crowded = (p) => all.some((q) => q !== p && q.lon > p.lon && q.lon - p.lon < 4 && Math.abs(q.lat - p.lat) < 0.9);
  // Of two places that touch, the northern one has its name higher, the southern one lower.
  const touching = (p) => [...marked.values()].find((q) => q !== p && Math.hypot(q.lat - p.lat, q.lon - p.lon) < 0.6);
  const lift = (p) => (touching(p) ? (touching(p).lat < p.lat ? -9 : 9) : 0);
  // A ring beside a dot, or beside a ring that has its name, goes without: names that cover one another tell nothing.
  const named = [];
  for (const p of [...others.values()].filter(inside)) if (![...marked.values(), ...named].some((q) => Math.hypot(q.lat - p.lat, q.lon - p.lon) < 0.6)) named.push(p);
  const dots = [...marked.values()].filter(inside).flatMap((p) => p.events.map((v, i) => ({ lon: p.lon, lat: p.lat, dx: i * 13, v })));
  return Plot.plot({
    document, width, height, style, margin: 4,
    projection: { type: "mercator", domain: frame, inset: 30 },
    color: colour,
    marks: [
      Plot.frame({ fill: "#eaf2f8" }),
      Plot.geo(feature(world, world.objects.countries), { fill: "#fbfaf5", clip: "frame" }),
      Plot.geo(mesh(world, world.objects.countries), { stroke: "#b8b8b0", strokeWidth: 0.8, clip: "frame" }),
      Plot.dot([...others.values()].filter(inside), { x: "lon", y: "lat", r: 3, stroke: "#777777", fill: "#ffffff" }),
      Plot.text(named, { x: "lon", y: "lat", text: "name", dy: 13, fill: "#777777", fontSize: 11 }),
      ...dots.map((d) => Plot.dot([d], { x: "lon", y: "lat", dx: d.dx, r: 6, fill: colours[statuses.indexOf(d.v.asserted)], stroke: "#ffffff", strokeWidth: 1.2 })),
      ...[...marked.values()].filter(inside).map((p) => Plot.text([p], {
        x: "lon", y: "lat", dy: lift(p), textAnchor: crowded(p) ? "end" : "start", fontWeight: "bold", fontSize: 13,
        text: () => (crowded(p) ? `${p.name}  ${p.events.map((v) => v.id).join(" ")}\u00a0\u00a0\u00a0` : `${"\u00a0\u00a0\u00a0".repeat(p.events.length)}${p.name}  ${p.events.map((v) => v.id).join(" ")}`),
      })),
    ],
  });
}

/** The places that lie together: those within about 900 km of the middle one. */
function core(places) {
  const middle = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const lat = middle(places.map((p) => p.lat)), lon = middle(places.map((p) => p.lon));
  const close = places.filter((p) => Math.hypot(p.lat - lat, (p.lon - lon) * Math.cos((lat * Math.PI) / 180)) < 8.5);
  return close.length ? close : places;
}

function extent(values, room) {
  return [Math.min(...values) - room, Math.max(...values) + room];
}

/** Events with a date, in the order of their dates, beside the weeks around the day of publication. */
function timeline(rows, start, end) {
  const shown = rows.map((v) => ({ ...v, from: new Date(Math.max(v.when[0], start)), to: new Date(Math.min(v.when[1], end)) }));
  return Plot.plot({
    document, width, height: 60 + rows.length * 34, style, marginLeft: 470, marginRight: 200, marginTop: 34,
    x: { type: "utc", domain: [start, end], label: null, grid: true, axis: "top", ticks: 8 },
    y: { domain: rows.map((v) => v.id), axis: null },
    color: colour,
    marks: [
      published ? Plot.rectX([published], { x1: (p) => p[0], x2: (p) => p[1], fill: "#f4f1e4" }) : null,
      Plot.barX(shown, { x1: "from", x2: "to", y: "id", fill: "asserted", insetTop: 9, insetBottom: 9, rx: 3, fillOpacity: (v) => (v.time.basis === "stated" ? 1 : 0.45) }),
      Plot.text(shown, { y: "id", frameAnchor: "left", dx: -462, textAnchor: "start", text: (v) => shorten(v.label, 66), fontSize: 12.5 }),
      Plot.text(shown, { y: "id", x: "to", dx: 6, textAnchor: "start", fontSize: 11, fill: "#555555", text: "note" }),
    ],
  });
}

const dated = events
  .filter((v) => v.when && published && v.when[0] >= new Date(published[0] - 21 * day) && v.when[0] <= new Date(+published[0] + 45 * day) && v.time.basis !== "publication")
  .sort((a, b) => a.when[0] - b.when[0] || a.trigger.start - b.trigger.start)
  .slice(0, 14);
const parts = [map(480)];
if (dated.length) {
  const start = new Date(Math.min(...dated.map((v) => +v.when[0])) - day), last = new Date(Math.max(...dated.map((v) => +v.when[1]), +published[1]) + day);
  parts.push(timeline(dated, start, last));
}

/** Both charts under a title and a key, as one SVG. */
function page(charts) {
  const used = statuses.filter((s) => record.events.some((v) => v.asserted === s));
  let y = 84, body = "", x = 24;
  for (const s of used) {
    body += `<circle cx="${x + 6}" cy="63" r="6" fill="${colours[statuses.indexOf(s)]}"/><text x="${x + 18}" y="68" font-size="13">${s}</text>`;
    x += 34 + s.length * 9;
  }
  body += `<text x="${x + 10}" y="68" font-size="12" fill="#777777">pale bar: time inferred · grey ring: place named, no event stated there · cream: day of publication</text>`;
  for (const svg of charts) {
    svg.setAttribute("y", y);
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    body += svg.outerHTML.replaceAll("&nbsp;", "&#160;");
    y += Number(svg.getAttribute("height")) + 10;
  }
  const title = escape(`${record.title ?? record.id}`), under = escape(`${record.events.length} events · published ${record.published ?? "?"} · read by annals from ${record.id}.txt`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" font-family="DejaVu Sans">` +
    `<rect width="100%" height="100%" fill="#ffffff"/><text x="24" y="30" font-size="20" font-weight="bold">${title}</text>` +
    `<text x="${width - 24}" y="30" font-size="12" text-anchor="end" fill="#777777">${under}</text>${body}</svg>`;
}

function escape(s) {
  return s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const svg = page(parts);
if (target.endsWith(".svg")) writeFileSync(target, svg);
else {
  const folder = new URL("./node_modules/dejavu-fonts-ttf/ttf/", import.meta.url).pathname;
  const fonts = { loadSystemFonts: false, fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((f) => folder + f), defaultFontFamily: "DejaVu Sans" };
  writeFileSync(target, new Resvg(svg, { font: fonts }).render().asPng());
}
