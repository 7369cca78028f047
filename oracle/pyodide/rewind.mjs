// Takes a running interpreter back to an earlier state, whatever it has done since.
//
// All that CPython knows lies in the linear memory of the WebAssembly instance; outside are only the stack pointer and the files.
// So an image of the memory, copied back in some milliseconds, is to an interpreter what `fork` is to a process.

const NOTHING = new Uint8Array(0);

export class Rewind {
  #module;
  #stack;
  #heapEnd;
  #streams;
  #image = NOTHING;
  #top = 0;
  #folder;

  // The state is taken here, while no Python code runs.
  constructor({ module, exports }) {
    this.#module = module;
    this.#stack = {
      save: exports.stackSave ?? exports.emscripten_stack_get_current,
      restore: exports.stackRestore ?? exports._emscripten_stack_restore,
    };
    this.#heapEnd = exports.sbrk;
    this.#top = this.#stack.save();
    this.#streams = [...module.FS.streams];
    this.#folder = module.FS.cwd();
    const memory = module.HEAPU8;
    this.#image = memory.slice(0, usedBytes(memory));
  }

  get bytes() {
    return this.#image.length;
  }

  back() {
    const { FS, HEAPU8 } = this.#module; // HEAPU8 anew: it is another one after the memory has grown
    const dirty = this.#heapEnd(0); // the heap only grows, and what lies behind it was never written to
    HEAPU8.set(this.#image);
    HEAPU8.fill(0, this.#image.length, dirty);
    this.#stack.restore(this.#top);
    FS.streams.length = 0;
    FS.streams.push(...this.#streams);
    for (const stream of this.#streams) {
      if (stream?.tty) {
        stream.tty.output = []; // a line without its end
      }
    }
    FS.chdir(this.#folder);
    empty(FS, this.#folder);
    empty(FS, "/tmp");
  }
}

// Without the zeros at the end: memory beyond the heap is zero until it is used.
function usedBytes(memory) {
  const words = new BigUint64Array(memory.buffer, 0, memory.length >> 3);
  let used = words.length;
  while (used > 0 && words[used - 1] === 0n) {
    --used;
  }
  return used << 3;
}

// Removes all that lies in a folder.
function empty(FS, folder) {
  for (const name of FS.readdir(folder)) {
    if (name === "." || name === "..") {
      continue;
    }
    const path = `${folder}/${name}`;
    if (FS.isDir(FS.lstat(path).mode)) {
      empty(FS, path);
      FS.rmdir(path);
    } else {
      FS.unlink(path);
    }
  }
}
