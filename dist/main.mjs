import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  hostInputContext,
  inFolder,
  mainStep,
  node_constants as node_constants2,
  node_os_default
} from "./chunks/chunk-WJWRC32M.mjs";
import "./chunks/chunk-PUJLDDJP.mjs";
import {
  readEnvironment
} from "./chunks/chunk-E3YS3KQH.mjs";
import "./chunks/chunk-NKMCNUJ6.mjs";
import "./chunks/chunk-D3LM2PZI.mjs";
import "./chunks/chunk-PHLC3QLW.mjs";
import "./chunks/chunk-F5GRRUPJ.mjs";
import "./chunks/chunk-MCDAW3YZ.mjs";
import "./chunks/chunk-ZOGAQUKL.mjs";
import "./chunks/chunk-TQUKEDE4.mjs";
import {
  pathPattern
} from "./chunks/chunk-BDKPYOR5.mjs";
import "./chunks/chunk-45FMMHKQ.mjs";
import "./chunks/chunk-PRLG4KPG.mjs";
import "./chunks/chunk-GNB7RYWJ.mjs";
import "./chunks/chunk-MDLGUZ3L.mjs";
import {
  workspaceMembers
} from "./chunks/chunk-4LDIUSW7.mjs";
import "./chunks/chunk-5FML4WKE.mjs";
import "./chunks/chunk-XOGU2REE.mjs";
import "./chunks/chunk-RBSVXMQ2.mjs";
import {
  bugText
} from "./chunks/chunk-AY4CIFZZ.mjs";
import "./chunks/chunk-YL26JA4V.mjs";
import {
  node_spawn,
  node_spawnSync
} from "./chunks/chunk-JFWZIRKK.mjs";
import "./chunks/chunk-LH2QAPTF.mjs";
import "./chunks/chunk-T7EQQVIP.mjs";
import "./chunks/chunk-Q46KGVKU.mjs";
import "./chunks/chunk-ZKWKUR64.mjs";
import "./chunks/chunk-7MVHTXQT.mjs";
import "./chunks/chunk-RS7FVNRN.mjs";
import "./chunks/chunk-QMRD3GFU.mjs";
import "./chunks/chunk-MR3CXGHO.mjs";
import "./chunks/chunk-MJ2XA5DJ.mjs";
import "./chunks/chunk-R7VA5VAM.mjs";
import "./chunks/chunk-N3P7OEYH.mjs";
import "./chunks/chunk-Y6UMTSGV.mjs";
import "./chunks/chunk-KAQZFP2U.mjs";
import "./chunks/chunk-RKYRHODE.mjs";
import "./chunks/chunk-W5QK4DIZ.mjs";
import {
  fullDiskText
} from "./chunks/chunk-4I7DVWUC.mjs";
import "./chunks/chunk-PLSD5U4V.mjs";
import "./chunks/chunk-SQ4XGGUO.mjs";
import "./chunks/chunk-XPMPVBPL.mjs";
import {
  node_accessSync,
  node_constants,
  node_statSync
} from "./chunks/chunk-CJUZSBB7.mjs";
import "./chunks/chunk-743H5W2B.mjs";
import "./chunks/chunk-AE57NLDF.mjs";
import {
  shown
} from "./chunks/chunk-URXI7J5S.mjs";
import "./chunks/chunk-DDOHQBZG.mjs";
import "./chunks/chunk-XA4FIQWY.mjs";
import "./chunks/chunk-4VJBA5JR.mjs";
import "./chunks/chunk-VMP4YIYM.mjs";
import "./chunks/chunk-J7ROV6MN.mjs";
import {
  proxyError
} from "./chunks/chunk-ZDXILLH5.mjs";
import "./chunks/chunk-NUTRPTQO.mjs";
import "./chunks/chunk-LQSXAGTW.mjs";
import "./chunks/chunk-OBDWTBOT.mjs";
import "./chunks/chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_dirname,
  node_join,
  node_path_default,
  node_relative,
  node_resolve
} from "./chunks/chunk-DMGFGNTA.mjs";
import {
  node_readFile,
  node_readdir,
  node_stat
} from "./chunks/chunk-4WA33QNE.mjs";
import {
  codedText,
  failure,
  success
} from "./chunks/chunk-ZVPNF52B.mjs";
import {
  __require
} from "./chunks/chunk-ZEMHNOYJ.mjs";

// src/plan/module-folders.ts
var SKIPPED = /^(?:[._].*|testdata|vendor|node_modules)$/;
async function moduleFolders(value, root) {
  const whole = value.trim();
  const entries = whole.split(/[\n,]+/).map((one) => one.trim());
  const given = entries.filter((one) => one !== "");
  if (given.length <= 1 && !isPattern(whole) && node_basename(whole) !== "go.work")
    return success([value]);
  if (await isFolder(node_resolve(root, whole))) return success([whole]);
  const without = given.flatMap((one) => one.startsWith("!") ? leftOut(one.slice(1).trim()) : []);
  const found = [];
  const failures = [];
  for (const entry of given.filter((one) => !one.startsWith("!"))) {
    const folders = await foldersOf(entry, root);
    if (folders.ok) found.push(...folders.value);
    else failures.push(...folders.failures);
  }
  if (failures.length > 0) return { ok: false, failures };
  const kept = [...new Set(found.map((one) => relativeTo(root, one)))].filter(
    (folder) => !without.some((pattern) => pattern.test(folder))
  );
  return kept.length > 0 ? success(kept) : noFolder(value, "all that it names is left out by !");
}
async function foldersOf(entry, root) {
  if (node_basename(entry) === "go.work") return membersOf(entry, root);
  if (!isPattern(entry)) {
    if (await isFolder(node_resolve(root, entry))) return success([node_resolve(root, entry)]);
    return noFolder(entry, `there is no folder ${node_resolve(root, entry)}`);
  }
  const pattern = toPattern(entry);
  const modules = await foldersWithModule(root);
  const matching = modules.filter((folder) => {
    const name = relativeTo(root, folder);
    return pattern.test(name) && (name !== "." || entry.includes("**"));
  });
  if (matching.length > 0) return success(matching);
  const all9 = modules.map((one) => relativeTo(root, one));
  const there = all9.length === 0 ? "there is none" : `there is one in ${all9.slice(0, 8).join(", ")}`;
  return noFolder(entry, `it matches no folder with a go.mod (${there})`);
}
async function membersOf(entry, root) {
  const file = node_resolve(root, entry);
  const text = await node_readFile(file, "utf8").catch(() => null);
  if (text === null) return noFolder(entry, `there is no file ${file}`);
  const members = workspaceMembers(text).map((one) => node_resolve(node_dirname(file), one));
  if (members.length > 0) return success(members);
  return noFolder(entry, "it uses no module");
}
async function foldersWithModule(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.map((one) => one.name).sort();
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED.test(one.name)).map((one) => foldersWithModule(node_join(folder, one.name)));
  return [
    ...names.includes("go.mod") ? [folder] : [],
    ...(await Promise.all(below)).flat().sort()
  ];
}
function noFolder(entry, reason) {
  return failure(
    "GTB1012",
    `working-directory names ${shown(entry)}: ${reason}`,
    "folders of go.mod, globs of them (services/*), a go.work for its members; one on each line",
    "correct the path, and check that actions/checkout ran before this step"
  );
}
function leftOut(entry) {
  const folder = entry.replace(/\/\*\*\/?$/, "");
  return folder === entry || folder === "" ? [toPattern(entry)] : [folder, entry].map(toPattern);
}
var isPattern = (entry) => /[*?[]|^!/.test(entry);
var toPattern = (entry) => pathPattern(entry.replace(/^\.\/|\/$/g, ""));
function relativeTo(root, folder) {
  return node_relative(root, node_resolve(root, folder)).replaceAll("\\", "/") || ".";
}
async function isFolder(file) {
  return node_stat(file).then(
    (facts) => facts.isDirectory(),
    () => false
  );
}

// src/flow/modules/each-module.ts
async function mainSteps(outer, startedAt) {
  const { environment: environment2 } = outer;
  const { cwd } = hostInputContext(environment2, process.cwd());
  const said = environment2["INPUT_WORKING-DIRECTORY"] ?? "";
  const folders = await moduleFolders(said, cwd);
  if (!folders.ok) return outer.job.setFailed(folders.failures.map(codedText).join("\n"));
  const meant = isOneFolder(said, folders.value) ? null : folders.value;
  if (folders.value.length === 1)
    return mainStep(inFolder(outer, environment2, folders.value[0] ?? said), startedAt, meant);
  const { manyModules } = await import("./chunks/many-modules-7IASRHO3.mjs");
  return manyModules(outer, folders.value, startedAt);
}
function isOneFolder(said, folders) {
  return folders.length === 1 && folders[0] === said;
}

// builtin:os
var all = __require("os");
var read = (name) => all[name];
var os_default = all;
var node_EOL = /* @__PURE__ */ read("EOL");

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + node_EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// builtin:crypto
var all2 = __require("crypto");
var read2 = (name) => all2[name];
var node_randomUUID = /* @__PURE__ */ read2("randomUUID");

// builtin:fs
var all3 = __require("fs");
var read3 = (name) => all3[name];
var node_appendFileSync = /* @__PURE__ */ read3("appendFileSync");
var node_existsSync = /* @__PURE__ */ read3("existsSync");
var node_constants3 = /* @__PURE__ */ read3("constants");
var node_promises = /* @__PURE__ */ read3("promises");

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!node_existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  node_appendFileSync(filePath, `${toCommandValue(message)}${node_EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${node_randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${node_EOL}${convertedValue}${node_EOL}${delimiter}`;
}

// builtin:path
var all4 = __require("path");
var read4 = (name) => all4[name];
var node_resolve2 = /* @__PURE__ */ read4("resolve");
var node_join2 = /* @__PURE__ */ read4("join");
var node_dirname2 = /* @__PURE__ */ read4("dirname");
var node_basename2 = /* @__PURE__ */ read4("basename");
var node_extname = /* @__PURE__ */ read4("extname");
var node_sep = /* @__PURE__ */ read4("sep");
var node_delimiter = /* @__PURE__ */ read4("delimiter");

// node_modules/@actions/core/lib/summary.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = node_promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, node_constants3.R_OK | node_constants3.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(node_EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// builtin:events
var all5 = __require("events");
var read5 = (name) => all5[name];
var node_EventEmitter = /* @__PURE__ */ read5("EventEmitter");

// builtin:child_process
var all6 = __require("child_process");
var read6 = (name) => all6[name];
var node_spawn2 = /* @__PURE__ */ read6("spawn");

// node_modules/@actions/io/lib/io-util.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = node_promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = node_constants3.O_RDONLY;
function exists(fsPath) {
  return __awaiter2(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter2(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = node_extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension of extensions) {
      filePath = originalFilePath + extension;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = node_dirname2(filePath);
            const upperName = node_basename2(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = node_join2(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check) {
  return __awaiter3(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check) {
      const result = yield which(tool, false);
      if (!result) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter3(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension of process.env["PATHEXT"].split(node_delimiter)) {
        if (extension) {
          extensions.push(extension);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(node_sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(node_delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(node_join2(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// builtin:timers
var all7 = __require("timers");
var read7 = (name) => all7[name];
var node_setTimeout = /* @__PURE__ */ read7("setTimeout");

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends node_EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(node_EOL);
      while (n > -1) {
        const line = s.substring(0, n);
        onLine(line);
        s = s.substring(n + node_EOL.length);
        n = s.indexOf(node_EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result.outStream = options.outStream || process.stdout;
    result.errStream = options.errStream || process.stderr;
    return result;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result = {};
    result.cwd = options.cwd;
    result.env = options.env;
    result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result.argv0 = `"${toolPath}"`;
    }
    return result;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter4(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = node_resolve2(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve, reject) => __awaiter4(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + node_EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName = this._getSpawnFileName();
        const cp = node_spawn2(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error2, exitCode) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error2) {
            reject(error2);
          } else {
            resolve(exitCode);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped = false;
  let arg = "";
  function append(c) {
    if (escaped && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped) {
        inQuotes = !inQuotes;
      } else {
        append(c);
      }
      continue;
    }
    if (c === "\\" && escaped) {
      append(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends node_EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = node_setTimeout(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error2;
    if (this.processExited) {
      if (this.processError) {
        error2 = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error2 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error2 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error2, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter5 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter5(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner2 = new ToolRunner(toolPath, args, options);
    return runner2.exec();
  });
}

// node_modules/@actions/core/lib/platform.js
var platform = os_default.platform();
var arch = os_default.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${node_delimiter}${process.env["PATH"]}`;
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(node_EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + node_EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// src/runner/network/unknown-issuer.ts
var UNKNOWN_ISSUER = /* @__PURE__ */ new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT"
]);
function isUnknownIssuer(code) {
  return UNKNOWN_ISSUER.has(code);
}
function trustAdvice(platform2) {
  return platform2 === "win32" || platform2 === "darwin" ? "its issuer is not trusted; set NODE_EXTRA_CA_CERTS to a PEM file of your CA, or NODE_OPTIONS=--use-system-ca" : "its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file with your CA";
}

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
var USER_AGENT = "go-turbo-build";
function createHttpGet(environment2 = {}, platform2 = process.platform) {
  const clients = /* @__PURE__ */ new Map();
  const clientFor = (kind) => {
    const known = clients.get(kind);
    if (known !== void 0) return known;
    const made = import("./chunks/lib-FVMDWQ2F.mjs").then(
      (module) => new module.HttpClient(USER_AGENT, [], {
        allowRedirects: false,
        keepAlive: true,
        socketTimeout: IDLE_MS
      })
    );
    clients.set(kind, made);
    return made;
  };
  let roots;
  const rootsOfGo = async () => (await import("./chunks/trusted-roots-CKR43VP6.mjs")).trustedRoots(environment2, platform2);
  const hostsOfGo = /* @__PURE__ */ new Set();
  const getOnce = async (url, headers, asGo) => {
    const client = await clientFor(asGo ? `${url.protocol} as Go` : url.protocol);
    if (asGo) {
      roots ??= rootsOfGo();
      const agent = client.getAgent(url.href);
      agent.options = { ...agent.options, ca: [...await roots], allowPartialTrustChain: true };
    }
    const { message } = await client.get(url.href, { ...headers });
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value
        ])
      ),
      body: message
    };
  };
  const getTwice = async (url, headers) => {
    const asGo = hostsOfGo.has(url.host);
    try {
      return await getOnce(url, headers, asGo);
    } catch (error2) {
      const code = codeOf(error2);
      if (STALE_CONNECTION.has(code)) return getOnce(url, headers, asGo);
      if (asGo || !isUnknownIssuer(code)) throw error2;
      const answer = await getOnce(url, headers, true);
      hostsOfGo.add(url.host);
      return answer;
    }
  };
  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getTwice(at, sent).catch((error2) => {
        throw readable(at, error2, platform2);
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === void 0) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials(sent);
      at = next;
    }
    throw new Error(`GET ${url}: more than ${MOST_REDIRECTS} redirects`);
  };
}
function httpUrl(text) {
  if (!URL.canParse(text)) throw new Error(`GET ${text}: not a URL`);
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error(`GET ${text}: ${url.protocol} is neither https: nor http:`);
  return url;
}
function withoutCredentials(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf(error2) {
  const code = error2?.code;
  return typeof code === "string" ? code : "";
}
function readable(url, error2, platform2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  const advice = isUnknownIssuer(codeOf(error2)) ? `: ${trustAdvice(platform2)}` : "";
  const said = proxyError(url, message) || codeOf(error2) || "no answer";
  return new Error(`GET ${url.href}: ${said}${advice}`, { cause: error2 });
}

// src/runner/machine/usable-memory.ts
function usableMemory() {
  const total = node_os_default.totalmem();
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}

// src/runner/process/command-length.ts
var LINUX_ONE_ARGUMENT = 128 * 1024;
var MACOS_ALL = 1024 * 1024;
var WINDOWS_ALL = 32767;
function commandTooLong(request, platform2) {
  const words = [request.tool, ...request.args];
  if (words.some((word) => word.includes("\0"))) return "an argument holds a NUL byte";
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  if (platform2 === "linux") {
    const longest = longestOf([...words, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT ? tooLong("argument", longest, LINUX_ONE_ARGUMENT) : void 0;
  }
  if (platform2 === "darwin") {
    const all9 = sumOf([...words, ...variables]);
    return all9 > MACOS_ALL ? tooLong("command line with its environment", all9, MACOS_ALL) : void 0;
  }
  if (platform2 === "win32") {
    const all9 = words.reduce((sum, word) => sum + word.length + 3, 0);
    return all9 > WINDOWS_ALL ? tooLong("command line", all9, WINDOWS_ALL) : void 0;
  }
  return void 0;
}
function tooLong(what, found, allowed) {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}
function longestOf(words) {
  return words.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}
function sumOf(words) {
  return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}

// src/runner/process/exec.ts
var NOT_STARTED = 127;
var NO_INPUT = (() => {
});
var exec2 = async (request) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1e3;
  const notStarted = (reason) => ({
    exitCode: NOT_STARTED,
    stdout: "",
    stderr: `cannot run ${request.tool}: ${reason}`,
    seconds: seconds()
  });
  const tooLong2 = commandTooLong(request, process.platform);
  if (tooLong2 !== void 0) return notStarted(tooLong2);
  if (!isFolder2(request.cwd)) return notStarted(`${request.cwd} is not a folder`);
  const tool = findTool(request);
  if (tool === void 0) return notStarted(notFoundText(request));
  const stdout = [];
  const stderr = [];
  try {
    const code = await exec(quoted(tool), [...request.args], {
      cwd: request.cwd,
      env: { ...defined(request.environment), ...workingDirectory(request) },
      silent: true,
      ignoreReturnCode: true,
      input: NO_INPUT,
      listeners: {
        stdout: (chunk) => {
          stdout.push(chunk);
          request.onStdout?.(chunk);
        },
        stderr: (chunk) => {
          stderr.push(chunk);
          request.onStderr?.(chunk);
        }
      }
    });
    if (code === null) stderr.push(Buffer.from(`
${request.tool} was ended by a signal
`));
    return {
      exitCode: code ?? 1,
      stdout: Buffer.concat(stdout).toString("utf8"),
      stderr: Buffer.concat(stderr).toString("utf8"),
      seconds: seconds()
    };
  } catch (error2) {
    return notStarted(error2 instanceof Error ? error2.message : String(error2));
  }
};
function quoted(tool) {
  return `"${tool}"`;
}
function workingDirectory({ cwd, environment: environment2 }) {
  return process.platform === "win32" || environment2.PWD === void 0 ? {} : { PWD: cwd };
}
function defined(environment2) {
  const result = {};
  for (const [name, value] of Object.entries(environment2))
    if (value !== void 0) result[name] = value;
  return result;
}
function searchPath(environment2) {
  if (process.platform !== "win32") return environment2.PATH ?? "";
  const name = Object.keys(environment2).find((one) => one.toUpperCase() === "PATH");
  return name === void 0 ? "" : environment2[name] ?? "";
}
function notFoundText(request) {
  if (hasFolder(request.tool)) return "there is no such program";
  const folders = searchPath(request.environment);
  return folders === "" ? "PATH is empty" : `not found in PATH (${folders})`;
}
function findTool(request) {
  const folders = hasFolder(request.tool) ? [request.cwd] : searchPath(request.environment).split(node_path_default.delimiter).filter(node_path_default.isAbsolute);
  const extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = node_path_default.resolve(folder, request.tool + extension);
      if (isProgram(file)) return file;
    }
  }
  return void 0;
}
function hasFolder(tool) {
  return tool.includes("/") || tool.includes(node_path_default.sep);
}
function isFolder2(folder) {
  try {
    return node_statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
function isProgram(file) {
  try {
    if (process.platform === "win32" && node_path_default.extname(file) === "") return false;
    node_accessSync(file, node_constants.X_OK);
    return node_statSync(file).isFile();
  } catch {
    return false;
  }
}

// src/runner/process/workflow-command.ts
function commandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
var UNSEEN = "(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}])*";
var SPACE = "(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Z}\\p{Default_Ignorable_Code_Point}])*";
var AT_THE_BEGINNING = new RegExp(`(?<=^|\\u0085)(${SPACE})(?=:${UNSEEN}:)`, "gmu");
var ANYWHERE = new RegExp(`(#${UNSEEN}#${UNSEEN})(?=\\[)`, "gu");
function inert(text) {
  return text.replace(AT_THE_BEGINNING, "$1|").replace(ANYWHERE, "$1|");
}

// src/runner/process/actions-runner.ts
function createActionsRunner(environment2) {
  return {
    environment: environment2,
    log: actionsLog,
    exec: exec2,
    httpGet: createHttpGet(environment2),
    job: createActionsJob(environment2),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory()
  };
}
var actionsLog = {
  info: (line) => info(inert(line)),
  notice: (line) => notice(line),
  warning: (line) => warning(line),
  error: (line) => error(line),
  debug: (line) => debug(line),
  group: (title, lines) => {
    startGroup(title);
    for (const line of lines) info(inert(line));
    endGroup();
  },
  progress: (line) => info(inert(line))
};
function createActionsJob(environment2) {
  return {
    setOutput: (name, value) => setOutput(name, value),
    exportVariable: (name, value) => exportVariable(name, value),
    addPath: (folder) => addPath(folder),
    saveState: (name, value) => saveState(name, value),
    getState: (name) => getState(name),
    addProblemMatcher: (file) => info(`::add-matcher::${commandData(file)}`),
    writeSummary: async (markdown) => {
      if (!environment2.GITHUB_STEP_SUMMARY) return;
      await summary.addRaw(markdown, true).write();
    },
    setFailed: (message) => setFailed(message)
  };
}

// builtin:node:diagnostics_channel
var all8 = __require("node:diagnostics_channel");
var read8 = (name) => all8[name];
var node_subscribe = /* @__PURE__ */ read8("subscribe");

// src/runner/process/watchdog-script.ts
var WATCHDOG_SCRIPT = `
left=' '
while read -r line; do
  pid=\${line#?}
  case $line in
    +*) left="$left$pid " ;;
    -*) case $left in *" $pid "*) left="\${left%% $pid *} \${left#* $pid }" ;; esac ;;
  esac
done
table() {
  if [ -r /proc/self/stat ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r line <"$file"; } 2>/dev/null || continue
      set -- \${line##*) }
      file=\${file#/proc/}
      echo "\${file%/stat} $2"
    done
  else
    ps -A -o pid= -o ppid=
  fi
}
[ "$left" != ' ' ] || exit 0
kill -STOP $left 2>/dev/null
while :; do
  more=
  set -- $(table)
  while [ $# -gt 1 ]; do
    case $left in
      *" $1 "*) ;;
      *" $2 "*) more="$more$1 " ;;
    esac
    shift 2
  done
  [ -n "$more" ] || break
  kill -STOP $more 2>/dev/null
  left="$left$more"
done
kill -KILL $left 2>/dev/null
exit 0
`;

// src/runner/process/children.ts
var LONGEST_MS = 2e3;
function watchChildren(environment2) {
  const running = /* @__PURE__ */ new Set();
  let watchdog = null;
  let isStarting = false;
  const tell = (line) => {
    watchdog?.stdin?.write(`${line}
`);
  };
  const startWatchdog = () => {
    isStarting = true;
    watchdog = process.platform === "win32" ? null : spawnWatchdog(environment2);
    isStarting = false;
  };
  const noteStarted = (child) => {
    if (child.pid === void 0 || child.exitCode !== null || child.signalCode !== null) return;
    running.add(child);
    tell(`+${child.pid}`);
    child.once("exit", () => {
      running.delete(child);
      tell(`-${child.pid}`);
    });
  };
  node_subscribe("child_process", (message) => {
    if (isStarting) return;
    const { process: child } = message;
    if (watchdog === null) startWatchdog();
    process.nextTick(noteStarted, child);
  });
  return {
    end: () => {
      for (const { pid } of running) tell(`-${pid}`);
      endNow([...running].map((child) => child.pid));
    }
  };
}
function spawnWatchdog({ PATH }) {
  const child = node_spawn("/bin/sh", ["-c", WATCHDOG_SCRIPT], {
    // In a group of its own: what ends ours by its group does not end it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    env: { PATH }
  });
  child.on("error", () => {
  });
  child.stdin?.on("error", () => {
  });
  child.unref();
  child.stdin?.unref?.();
  return child;
}
function endNow(pids) {
  const how = { stdio: ["pipe", "ignore", "ignore"], timeout: LONGEST_MS };
  if (process.platform === "win32") {
    for (const pid of pids) node_spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], how);
    return;
  }
  const input = pids.map((pid) => `+${pid}
`).join("");
  if (input !== "") node_spawnSync("/bin/sh", ["-c", WATCHDOG_SCRIPT], { ...how, input });
}

// src/runner/process/end-process.ts
function endProcess() {
  process.stdout.write("", () => process.exit());
}
function endOnSignals(children, cleanUp) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      children.end();
      cleanUp();
      process.exit(128 + node_constants2.signals[signal]);
    });
  }
}
function surviveRejections(log) {
  process.on("unhandledRejection", (reason) => {
    const error2 = reason instanceof Error ? reason : new Error(String(reason));
    log.warning(`something that nothing waited for failed, and the step goes on: ${error2.message}`);
    log.debug(error2.stack ?? "");
  });
}

// src/main.ts
var environment = readEnvironment();
var runner = createActionsRunner(environment);
endOnSignals(watchChildren(environment), () => {
});
surviveRejections(runner.log);
await mainSteps(runner, performance.timeOrigin).catch(async (error2) => {
  runner.log.debug(error2.stack ?? "");
  const full = await fullDiskText(error2, environment.RUNNER_TEMP ?? "");
  runner.job.setFailed(full ?? bugText(error2));
});
endProcess();
