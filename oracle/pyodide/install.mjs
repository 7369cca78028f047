// Puts one Pyodide where it can be used, unless it is there: node install.mjs 3.14 FOLDER
// Its npm package is downloaded by npm, held to the integrity of package-lock.json, and unpacked below FOLDER.  The answer is one
// line of JSON: {"folder": the package} or {"problem": a text for a person}.  Of its dependencies, which serve sockets and
// downloads of Python packages, nothing is used, so they are left out.

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 18;
const here = path.dirname(fileURLToPath(import.meta.url));

function locked(alias) {
  const lock = JSON.parse(fs.readFileSync(path.join(here, "package-lock.json")));
  const { dependencies, ...entry } = lock.packages[`node_modules/${alias}`] ?? {};
  if (!entry.integrity) {
    throw new Error(`${alias} is not in ${path.join(here, "package-lock.json")}`);
  }
  return { entry, wanted: lock.packages[""].dependencies[alias] };
}

function isInstalled(folder, entry) {
  try {
    return fs.readFileSync(path.join(folder, "integrity"), "utf8") === entry.integrity;
  } catch {
    return false;
  }
}

function writeProject(folder, alias, { entry, wanted }) {
  const project = { name: alias, private: true, dependencies: { [alias]: wanted } };
  const lock = { name: alias, lockfileVersion: 3, requires: true, packages: { "": project, [`node_modules/${alias}`]: entry } };
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(project));
  fs.writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify(lock));
  fs.writeFileSync(path.join(folder, "integrity"), entry.integrity);
}

function npm(folder, what) {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const done = spawnSync("npm", ["ci", ...options], { cwd: folder, encoding: "utf8" });
  if (done.error) {
    throw new Error(`${what} cannot be downloaded: npm does not start (${done.error.code}); on Debian it is in the package npm`);
  }
  if (done.status !== 0) {
    const said = done.stderr.split("\n").filter((line) => line !== "" && !/^\S+ \S+ +at |complete log/.test(line));
    throw new Error([`${what} cannot be downloaded from npm:`, ...said.slice(0, 4)].join("\n  "));
  }
}

// The folder is filled under another name first: whoever sees it sees it whole, and of two who fill it one wins.
function install(alias, parent) {
  const folder = path.resolve(parent, alias);
  const { entry, wanted } = locked(alias);
  if (!isInstalled(folder, entry)) {
    fs.mkdirSync(parent, { recursive: true });
    const fresh = fs.mkdtempSync(path.join(path.resolve(parent), `.${alias}-`));
    try {
      writeProject(fresh, alias, { entry, wanted });
      npm(fresh, `Pyodide ${entry.version}`);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.renameSync(fresh, folder);
    } catch (error) {
      if (!isInstalled(folder, entry)) {
        throw error;
      }
    } finally {
      fs.rmSync(fresh, { recursive: true, force: true });
    }
  }
  return path.join(folder, "node_modules", alias);
}

function answer([version, parent]) {
  const node = process.versions.node;
  if (Number.parseInt(node) < OLDEST_NODE) {
    return { problem: `Node ${node} is too old for Pyodide: it takes ${OLDEST_NODE} or newer` };
  }
  try {
    return { folder: install(`pyodide-${version}`, parent) };
  } catch (error) {
    return { problem: error.message };
  }
}

console.log(JSON.stringify(answer(process.argv.slice(2))));
