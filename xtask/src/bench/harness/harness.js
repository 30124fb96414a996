// Runs every script on every engine, each in a worker, and reports the least time of a few runs.

const RUNS = 3;
const PATIENCE = 60_000;

// An engine is there for a while before a reader presses Run, and browsers compile well only in the background.
const SETTLE = 1_500;

// How much shall be told of a run, in the order of src/trace/recorder.rs.
const OUTPUT = 0;
const EVERYTHING = 1;

/** Encodes the request to run a script at once, as src/protocol.rs reads it. */
function runRequest(source, detail) {
  const text = new TextEncoder().encode(source);
  const length = [];
  for (let rest = text.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) break;
  }
  // Run, its number, the script, the simulated clock, the seed, what shall be told.
  return new Uint8Array([1, 1, ...length, ...text, 0, 0, detail]);
}

/** Whether a reply tells of the end of a run, and of what end: its kind, the run, the moment, the kind of end. */
function outcome(bytes) {
  if (bytes[0] === 4) return "the engine broke down";
  if (bytes[0] !== 3) return null;
  let at = 1;
  for (let number = 0; number < 2; number++) {
    while (bytes[at] > 127) at++;
    at++;
  }
  return bytes[at] === 0 ? "done" : "the script failed";
}

function ours(name, detail) {
  return {
    name,
    start: () => new Worker("dist/engine_loader.js"),
    isReady: ({ data }) => data[0] === 0,
    request: (source) => runRequest(source, detail),
    outcome: ({ data }) => outcome(data),
  };
}

function peer(name, url) {
  return {
    name,
    start: () => new Worker(`peer.js?${url}`, { type: "module" }),
    isReady: ({ data }) => data === "ready",
    request: (source) => source,
    outcome: ({ data }) => (data === "done" ? "done" : String(data)),
  };
}

const ENGINES = [
  ours("Interleave, Chromium", EVERYTHING),
  ours("Interleave, untraced", OUTPUT),
  peer("Pyodide, Chromium", "peers/pyodide/pyodide.mjs"),
  peer("MicroPython, Chromium", "peers/@micropython/micropython-webassembly-pyscript/micropython.mjs"),
];

function report(engine, row, milliseconds, note = "") {
  return fetch(`report?${[engine, row, milliseconds, note].map(encodeURIComponent).join("&")}`);
}

/** Loads an engine; gives its worker and how long that took. */
function load(engine) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const worker = engine.start();
    const timer = setTimeout(() => reject(new Error("it does not load")), PATIENCE);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = (message) => {
      if (!engine.isReady(message)) return;
      clearTimeout(timer);
      resolve({ worker, took: performance.now() - began });
    };
  });
}

/** Runs a script once in an engine of its own. */
async function run(engine, source, settle) {
  const { worker, took: loading } = await load(engine);
  try {
    await new Promise((resolve) => setTimeout(resolve, settle));
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("over a minute")), PATIENCE);
      const began = performance.now();
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = (message) => {
        const outcome = engine.outcome(message);
        if (outcome === null) return;
        clearTimeout(timer);
        if (outcome === "done") resolve({ took: performance.now() - began, loading });
        else reject(new Error(outcome));
      };
      worker.postMessage(engine.request(source));
    });
  } finally {
    worker.terminate();
  }
}

/** The least time of a few runs, fewer when they are long. */
async function measure(engine, row, source) {
  let least = Infinity;
  let total = 0;
  try {
    for (let index = 0; index < RUNS && total < 8_000; index++) {
      const { took } = await run(engine, source, SETTLE);
      least = Math.min(least, took);
      total += took;
    }
  } catch (error) {
    return report(engine.name, row, "", error.message.slice(0, 200));
  }
  await report(engine.name, row, least);
}

const names = (await (await fetch("workloads.txt")).text()).split("\n");
for (const engine of ENGINES) {
  let first = Infinity;
  try {
    for (let index = 0; index < RUNS; index++) {
      const { took, loading } = await run(engine, "print('first line')\n", 0);
      first = Math.min(first, took + loading);
    }
    await report(engine.name, "(load, first line)", "", `${first.toFixed(1)} ms`);
  } catch (error) {
    await report(engine.name, "(load, first line)", "", error.message);
  }
  for (const name of names) {
    await measure(engine, name, await (await fetch(`${name}.py`)).text());
  }
}
await report("", "end", "");
