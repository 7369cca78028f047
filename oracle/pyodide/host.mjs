// A subject, or the lowering service, on stdin and stdout: node host.mjs FOLDER VERSION serve|lower [--pure] [--stderr]
// FOLDER is an installed npm package of Pyodide, VERSION its CPython, such as 3.14.2.  The protocol is that of ../README.md.

import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";

import { linesOf, writeLine } from "./lines.mjs";
import { Subject } from "./subject.mjs";

// Python calls nest JavaScript's stack; CPython's own limit of recursion is to come first.
const STACK_IN_MB = 256;

function settingsOf([folder, version, name, ...flags]) {
  const known = ["--pure", "--stderr"];
  if (!["serve", "lower"].includes(name) || flags.some((flag) => !known.includes(flag))) {
    throw new Error("usage: node host.mjs FOLDER VERSION serve|lower [--pure] [--stderr]");
  }
  const [pure, stderr] = known.map((flag) => flags.includes(flag));
  return { folder: path.resolve(folder), version: version.split(".").map(Number), service: { name, pure, stderr } };
}

function hello(subject, folder) {
  const greeting = JSON.parse(subject.greeting());
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json")));
  greeting.hello.implementation += `, Pyodide ${version}, Node ${process.versions.node}`;
  return JSON.stringify(greeting);
}

// The reply for a request that the interpreter broke down on.
function failure(line, error) {
  let request = {};
  try {
    request = JSON.parse(line);
  } catch {
    // no JSON, no id
  }
  const message = `the interpreter that ran ${request.scenario?.name ?? request.name} broke down: ${error.message ?? error}`;
  return JSON.stringify({ id: request.id ?? null, error: { kind: "internal", message } });
}

function answer(subject, line) {
  try {
    return subject.reply(line);
  } catch (error) {
    return failure(line, error);
  }
}

async function serve({ folder, version, service }) {
  const oracle = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "loopspec_oracle");
  let muted = false;
  const complain = (line) => muted || writeLine(2, line);
  const subject = await Subject.prepared({ folder, version, oracle, service, say: complain });
  muted = !service.stderr;
  // What the caller does with a line, it does while the interpreter is rewound.
  const say = (line) => {
    const heard = writeLine(1, line);
    subject.rewind();
    return heard;
  };
  if (service.name === "serve" && !say(hello(subject, folder))) {
    return;
  }
  for (const line of linesOf(0)) {
    if (line.toString().trim() !== "" && !say(answer(subject, line))) {
      return;
    }
  }
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: settingsOf(process.argv.slice(2)),
    resourceLimits: { stackSizeMb: STACK_IN_MB },
  });
  worker.on("error", (error) => {
    writeLine(2, `the Pyodide in ${workerFolder()} cannot be used: ${error.message ?? error}`);
    process.exit(1);
  });
  worker.on("exit", (status) => process.exit(status));
} else {
  await serve(workerData);
  process.exit(0);
}

function workerFolder() {
  return path.resolve(process.argv[2]);
}
