// One prepared interpreter that answers requests, each from the same state.

import * as fs from "node:fs";
import * as path from "node:path";

import { loadInterpreter } from "./interpreter.mjs";
import { Rewind } from "./rewind.mjs";

const HOME = "/home/loopspec";
const ORACLE = "/loopspec";
const REQUEST = "/loopspec/request";
const REPLY = "/dev/loopspec_reply";

// Thrown through the interpreter when it has answered: to it this is the end of the process, no code of it runs afterwards.
class Answered extends Error {
  constructor(bytes) {
    super("answered");
    this.bytes = bytes;
  }
}

function installOracle(FS, folder) {
  FS.mkdirTree(`${ORACLE}/loopspec_oracle`);
  FS.mkdirTree(HOME);
  FS.chdir(HOME);
  for (const name of fs.readdirSync(folder).filter((name) => name.endsWith(".py"))) {
    FS.writeFile(`${ORACLE}/loopspec_oracle/${name}`, fs.readFileSync(path.join(folder, name)));
  }
}

function installReply(FS) {
  const device = FS.makedev(64, 0);
  FS.registerDevice(device, {
    open() {},
    close() {},
    write(stream, buffer, offset, length) {
      throw new Answered(Buffer.from(Uint8Array.from(buffer.subarray(offset, offset + length))));
    },
  });
  FS.mkdev(REPLY, device);
}

export class Subject {
  #interpreter;
  #rewind;

  // `service` is what embedded.py is to prepare for; the other settings are those of loadInterpreter.
  static async prepared({ oracle, service, ...settings }) {
    const subject = new Subject();
    const variables = { HOME, PYTHONPATH: ORACLE, PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" };
    const files = (FS) => installOracle(FS, oracle);
    subject.#interpreter = await loadInterpreter({ ...settings, variables, files });
    installReply(subject.#interpreter.module.FS);
    const failed = subject.#execute(`from loopspec_oracle import embedded\nembedded.prepare('${JSON.stringify(service)}')`);
    if (failed) {
      throw new Error("the oracle could not be prepared");
    }
    subject.#rewind = new Rewind(subject.#interpreter);
    return subject;
  }

  get bytes() {
    return this.#rewind.bytes;
  }

  // The reply to a request, both as bytes.  Throws what kept the interpreter from giving one.  Before the next one `rewind` it.
  reply(request) {
    this.#interpreter.module.FS.writeFile(REQUEST, request);
    return this.#answer("embedded.answer()");
  }

  // The hello line.
  greeting() {
    return this.#answer("embedded.greet()");
  }

  #answer(code) {
    try {
      this.#execute(code);
    } catch (error) {
      if (error instanceof Answered) {
        return error.bytes;
      }
      throw error;
    }
    throw new Error("it came to its end");
  }

  // Makes the interpreter what it was before the last request.
  rewind() {
    this.#rewind.back();
  }

  // Runs code in `__main__`; not 0 when it raised.
  #execute(code) {
    const { module } = this.#interpreter;
    return module._PyRun_SimpleString(module.stringToNewUTF8(code));
  }
}
