// Loads one Pyodide as a plain CPython: the WebAssembly module and the standard library, without the layer that Pyodide puts on
// top (its Python package, its event loop, its hooks on imports).  So asyncio is not imported before the oracle imports it, and is
// nobody's but CPython's.

import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";

process.env.TZ = "UTC"; // read with the first date that is asked for

// The compiled-in JavaScript asks for Node's modules in this way.
globalThis.require = createRequire(import.meta.url);

// The list of packages, which 0.22 reads at once.
const LIST = "repodata.json";

// What a call from Python to JavaScript returns when it fails; the module imports it under a name that changed between versions.
function errorMarks() {
  const mark = Symbol("JavaScript error");
  const is = (value) => (value === mark ? 1 : 0);
  return {
    env: { Jsv_GetError_import: () => mark, JsvError_Check: is },
    sentinel: { create_sentinel: () => mark, is_sentinel: is },
  };
}

async function factory(folder) {
  const asModule = path.join(folder, "pyodide.asm.mjs"); // from 314.0 on
  if (fs.existsSync(asModule)) {
    return (await import(pathToFileURL(asModule).href)).default;
  }
  globalThis.__dirname = folder;
  await import(pathToFileURL(path.join(folder, "pyodide.asm.js")).href);
  return globalThis._createPyodideModule;
}

// Before 0.23 the standard library was part of the module's own data.
function installLibrary(module, api, folder, [major, minor]) {
  const packages = `/lib/python${major}.${minor}/site-packages`;
  module.FS.mkdirTree(packages);
  module.FS.mkdirTree(`/lib/python${major}.${minor}/lib-dynload`);
  const library = path.join(folder, "python_stdlib.zip");
  if (fs.existsSync(library)) {
    module.FS.writeFile(`/lib/python${major}${minor}.zip`, fs.readFileSync(library));
  }
  Object.assign(api, { pyVersionTuple: [major, minor, 0], sitePackages: packages });
}

// Python's fstat, which signal.set_wakeup_fd calls, looks a stream up by its path in older versions, and a pipe has none.
function givePipesAPath(FS) {
  const original = FS.createStream;
  FS.createStream = (stream, ...rest) => {
    const created = original.call(FS, stream, ...rest);
    if (created.stream_ops?.poll && !created.tty) {
      created.path = "/dev/null";
    }
    return created;
  };
}

// The local time zone is this process's, so its offset is that of the variable TZ; its name is made up in various ways.  It is made
// UTC: older versions hand over a table of two names, newer ones two buffers.
function nameTheZone(imports, memory) {
  const original = imports.env._tzset_js;
  imports.env._tzset_js = (...places) => {
    original(...places);
    const { HEAPU8, HEAPU32 } = memory();
    const [first, second] = places.slice(2);
    const names = second === undefined ? [HEAPU32[first >>> 2], HEAPU32[(first >>> 2) + 1]] : [first, second];
    for (const name of names) {
      HEAPU8.set(Buffer.from("UTC\0"), name);
    }
  };
}

// {module, exports}: Emscripten's module and what the WebAssembly instance exports.  `folder` is the npm package, `version` its
// CPython as [major, minor], `variables` the environment of the interpreter; `files(FS)` puts
// files where it will find them; `say` takes what it writes to stderr, line by line.
export async function loadInterpreter({ folder, version, variables, files, say }) {
  const create = await factory(folder);
  let exports, loadedModule, ran;
  const running = new Promise((resolve) => (ran = resolve));
  const api = {
    config: { jsglobals: globalThis, indexURL: folder + path.sep, lockFileURL: path.join(folder, LIST), env: variables, args: [] },
    runtimeEnv: { IN_NODE: true, IN_NODE_ESM: true },
    lockFilePromise: new Promise(() => {}), // its content from 0.23 on; no package is wanted
  };
  const settings = {
    API: api,
    arguments: [],
    noImageDecoding: true,
    noAudioDecoding: true,
    stdin: () => null,
    print: say,
    printErr: say,
    locateFile: (name) => path.join(folder, name),
    postRun: () => ran(),
    preRun: [
      (module = settings) => {
        loadedModule = module;
        Object.assign(module.ENV, variables);
        installLibrary(module, api, folder, version);
        files(module.FS);
      },
    ],
    instantiateWasm(imports, loaded) {
      const marks = errorMarks();
      Object.assign(imports.env, marks.env);
      imports.sentinel = marks.sentinel;
      nameTheZone(imports, () => loadedModule);
      WebAssembly.instantiate(fs.readFileSync(path.join(folder, "pyodide.asm.wasm")), imports).then(({ instance, module }) => {
        exports = instance.exports;
        loaded(instance, module);
      });
      return {};
    },
  };
  await create(settings);
  await running;
  const module = loadedModule;
  givePipesAPath(module.FS);
  return { module, exports };
}
