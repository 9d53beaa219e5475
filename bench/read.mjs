// Words a second of `sayso read`, one job and two, peak memory, time layer by layer, and the same text through wink-nlp in the same run.
//   node bench/read.mjs FOLDER [--sayso "./sayso"] [--runs 3] [--copies N] [--wink FOLDER]
// FOLDER holds .txt files of your own. wink-nlp 2.4.0 and its model 1.8.1 are taken from FOLDER/node_modules of --wink (default out/bench;
// "npm install --prefix out/bench wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1" puts them there); without them that row is left out.
// Prints Markdown for docs/performance.md. Linux (peak memory comes from /proc).
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

const self = process.argv[1];
const args = process.argv.slice(2);
const option = (name, otherwise) => { const at = args.indexOf("--" + name); return at < 0 ? otherwise : args.splice(at, 2)[1]; };
const wink = path.resolve(option("wink", "out/bench"));

if (args[0] === "wink-child") {
  const require = createRequire(path.join(wink, "package.json"));
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
  const texts = fs.readFileSync(args[1], "utf8").split("\n").filter(Boolean).map(line => JSON.parse(line).text);
  const start = performance.now();
  let tokens = 0;
  // Everything that its pipeline has: sentences, tags, entities, negation, sentiment.
  for (const text of texts) { const doc = nlp.readDoc(text); tokens += doc.tokens().out(nlp.its.pos).length; doc.entities().out(); }
  console.log(JSON.stringify({ ms: performance.now() - start, tokens }));
  process.exit(0);
}

const sayso = option("sayso", "./sayso").split(" ");
const runs = Number(option("runs", "3"));
const copies = Number(option("copies", "0"));
if (!args[0]) { console.error("node bench/read.mjs FOLDER [--sayso ./sayso] [--runs 3] [--copies N] [--wink FOLDER]"); process.exit(2); }
const files = fs.readdirSync(args[0]).filter(name => name.endsWith(".txt")).sort();
if (files.length === 0) { console.error(args[0] + " holds no .txt file"); process.exit(2); }
const texts = files.map(name => fs.readFileSync(path.join(args[0], name), "utf8"));
const count = text => text.split(/\s+/).filter(Boolean).length;
const once = texts.reduce((sum, text) => sum + count(text), 0);
const times = copies || Math.max(1, Math.ceil(100000 / once));

const work = fs.mkdtempSync(path.join(os.tmpdir(), "sayso-bench-"));
const input = path.join(work, "in.ndjson"), tiny = path.join(work, "tiny.ndjson");
const lines = [];
for (let copy = 0; copy < times; copy++) texts.forEach((text, at) => lines.push(JSON.stringify({ id: `${copy}-${at}`, text })));
fs.writeFileSync(input, lines.join("\n") + "\n");
fs.writeFileSync(tiny, JSON.stringify({ id: "1", text: "The harbour was closed on Monday, the mayor said." }) + "\n");
const words = once * times;

function measure(command) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command[0], command.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
    let peak = 0, out = "", err = "";
    const look = () => {
      try { peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0)); } catch { /* it has ended */ }
    };
    const timer = setInterval(look, 20);
    child.stdout.on("data", data => { out += data; });
    child.stderr.on("data", data => { err += data; });
    child.on("error", reject);
    child.on("close", code => { clearInterval(timer); code === 0 ? resolve({ ms: performance.now() - start, peak, out, err }) : reject(new Error(`${command.join(" ")} gave ${code}\n${err}`)); });
  });
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];
const read = (file, jobs, ...more) => measure([...sayso, "read", "-i", file, "-o", path.join(work, "out.ndjson"), "--jobs", String(jobs), ...more]);
const results = { start: [], one: [], two: [], wink: [] };
await read(tiny, 1);
for (let run = 0; run < runs; run++) {
  results.start.push(await read(tiny, 1));
  results.one.push(await read(input, 1));
  results.two.push(await read(input, 2));
  if (fs.existsSync(path.join(wink, "node_modules", "wink-nlp"))) results.wink.push(await measure([process.execPath, self, "wink-child", input, "--wink", wink]));
}

const layers = (await read(input, 1, "--timings")).err.trim().split("\n").slice(1).map(line => line.split("\t"));
const start = median(results.start.map(r => r.ms));
const rate = ms => Math.round(words / (ms / 1000));
const show = n => n.toLocaleString("en-US");
const net = key => median(results[key].map(r => r.ms)) - start;
const memory = key => Math.round(median(results[key].map(r => r.peak)) / 1024);
const one = rate(net("one")), two = rate(net("two"));
console.log(`${show(words)} words (${files.length} texts, ${times} times over), ${runs} runs, medians; the machine: ${os.cpus().length} cores, ${os.cpus()[0].model}, load ${os.loadavg()[0].toFixed(1)}\n`);
console.log("| what | words a second | against one job | peak memory |\n|---|---|---|---|");
console.log(`| \`read\`, every layer, one job (start of ${(start / 1000).toFixed(2)} s taken off) | ${show(one)} | 1.00 | ${memory("one")} MB |`);
console.log(`| \`read\`, two jobs | ${show(two)} | ${(two / one).toFixed(2)} | ${memory("two")} MB |`);
console.log(`| \`read\`, one job, start and all | ${show(rate(median(results.one.map(r => r.ms))))} | ${(rate(median(results.one.map(r => r.ms))) / one).toFixed(2)} | |`);
if (results.wink.length > 0) {
  const other = rate(median(results.wink.map(r => JSON.parse(r.out).ms)));
  console.log(`| wink-nlp 2.4.0 (tags, rule entities, sentiment only; loading taken off) | ${show(other)} | ${(other / one).toFixed(2)} | ${memory("wink")} MB |`);
}

console.log("\n| layer | ms | µs a word | share |\n|---|---|---|---|");
for (const [name, ms, share] of layers) console.log(`| ${name} | ${Number(ms).toFixed(0)} | ${(1000 * ms / words).toFixed(2)} | ${share} |`);
fs.rmSync(work, { recursive: true });
