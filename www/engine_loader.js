// What the page starts as a worker: loads the engine that lies beside it, wherever that is.

importScripts("./engine.js");

// A failure must reach the page as the worker's error, which a rejected promise alone would not.
wasm_bindgen({ module_or_path: "./engine_bg.wasm" }).catch((error) => setTimeout(() => { throw error; }));
