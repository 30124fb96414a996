// Another Python in a worker; the address of its module is this worker's query.

const url = location.search.slice(1);
const module = await import(`./${url}`);

async function start() {
  if (module.loadPyodide) {
    const python = await module.loadPyodide({ stdout: () => {} });
    // asyncio.run cannot block there, so the script awaits what it would run.
    return (source) => python.runPythonAsync(source.replace(/^asyncio\.run\((.*)\)$/m, "await $1"));
  }
  const python = await module.loadMicroPython({ heapsize: 512 << 20, stdout: () => {} });
  return (source) => python.runPythonAsync(source);
}

const run = await start();
self.onmessage = async ({ data }) => {
  try {
    await run(data);
    postMessage("done");
  } catch (error) {
    postMessage(String(error.message ?? error).trim().split("\n").pop());
  }
};
postMessage("ready");
