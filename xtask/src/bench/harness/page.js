// Runs a large script in the page and moves its timeline, as a reader would, while frames are counted.

const PATIENCE = 120_000;

// How long each movement is watched, in milliseconds.
const WATCHED = 4_000;

/** Tells the server one figure. */
function report(row, value, note = "") {
  const parts = ["the page", row, value, note].map(encodeURIComponent);
  return fetch(`report?${parts.join("&")}`);
}

function frame(window) {
  return new Promise((resolve) => window.requestAnimationFrame(resolve));
}

async function until(condition) {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end) throw new Error("the page took too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Loads the page with a script in its editor. */
async function open(script) {
  localStorage.setItem("interleave.script", script);
  localStorage.setItem("interleave.pace", "instant");
  const place = document.createElement("iframe");
  const began = performance.now();
  place.src = "dist/index.html";
  document.body.append(place);
  await until(() => place.contentDocument?.querySelector(".cm-content"));
  await report("until the page can be used, ms", performance.now() - began);
  return place.contentWindow;
}

/** Presses Run and waits for the end, then for the frame that shows it. */
async function run(page) {
  const state = () => page.document.querySelector("#state").dataset.state;
  const began = performance.now();
  page.document.querySelector("#run").click();
  await until(() => state() === "running");
  await until(() => state() !== "running");
  const ended = performance.now();
  await frame(page);
  await frame(page);
  await report("from Run to the end of the run, ms", ended - began, state());
  await report("from the end of the run until all is drawn, ms", performance.now() - ended);
  await report("steps", Number(page.document.querySelector("#step").textContent.replace(/\D/g, "")));
}

/** Counts frames while something moves by one more bit in each. */
async function watch(page, row, move) {
  const times = [];
  const end = performance.now() + WATCHED;
  let last = await frame(page);
  for (let count = 0; performance.now() < end; count++) {
    move(count);
    const now = await frame(page);
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  await report(`${row}, frames a second`, (1000 * times.length) / times.reduce((sum, time) => sum + time, 0));
  await report(`${row}, slowest of a hundred frames, ms`, at(0.99));
}

function wheel(page, options) {
  const chart = page.document.querySelector("#chart");
  const { left, top } = chart.getBoundingClientRect();
  const place = { clientX: left + 700, clientY: top + 120, bubbles: true, cancelable: true };
  chart.dispatchEvent(new page.WheelEvent("wheel", { ...place, ...options }));
}

async function main() {
  const script = await (await fetch("large.py")).text();
  const page = await open(script);
  // An engine is there for a while before a reader presses Run.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await run(page);
  const turns = (count) => (Math.floor(count / 60) % 2 ? -1 : 1);
  await watch(page, "scrolling the tracks", (count) => wheel(page, { deltaY: 90 * turns(count) }));
  await watch(page, "zooming", (count) => wheel(page, { deltaY: -18 * turns(count), ctrlKey: true }));
  for (let count = 0; count < 40; count++) wheel(page, { deltaY: -40, ctrlKey: true });
  await watch(page, "moving along the run", (count) => wheel(page, { deltaX: 45 * turns(count) }));
  page.document.querySelector("#arrows").click();
  await watch(page, "moving with all arrows", (count) => wheel(page, { deltaX: 45 * turns(count) }));
  await watch(page, "stepping", () => page.document.querySelector("#step-back").click());
}

main()
  .catch((error) => report("the benchmark", "", String(error)))
  .finally(() => report("end", ""));
