// Lines over descriptors, one at a time: the caller has nothing to do until the next one comes.

import * as fs from "node:fs";

const PART = 1 << 16;
const clock = new Int32Array(new SharedArrayBuffer(4));

// Calls again while a descriptor that others made non-blocking is not ready.
function patiently(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (error.code !== "EAGAIN") {
        throw error;
      }
      Atomics.wait(clock, 0, 0, 1);
    }
  }
}

// The lines of a descriptor as buffers, until it ends; what stands behind the last newline is a line too.
export function* linesOf(descriptor) {
  const part = Buffer.alloc(PART);
  let parts = [];
  for (;;) {
    const length = patiently(() => fs.readSync(descriptor, part));
    if (length === 0) {
      break;
    }
    let rest = Buffer.from(part.subarray(0, length));
    for (let end; (end = rest.indexOf(10)) >= 0; rest = rest.subarray(end + 1)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]);
      parts = [];
    }
    parts.push(rest);
  }
  const last = Buffer.concat(parts);
  if (last.length > 0) {
    yield last;
  }
}

// Writes a whole line; false when nobody reads any more.
export function writeLine(descriptor, line) {
  let rest = Buffer.concat([Buffer.from(line), Buffer.from("\n")]);
  try {
    while (rest.length > 0) {
      rest = rest.subarray(patiently(() => fs.writeSync(descriptor, rest)));
    }
    return true;
  } catch (error) {
    if (error.code === "EPIPE") {
      return false;
    }
    throw error;
  }
}
