import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_fork,
  node_spawn,
  node_spawnSync
} from "./chunks/chunk-OWGPICOS.mjs";
import {
  FLAGS,
  PASSED_ON,
  PROFILE_NAMES,
  REFUSED,
  askGit,
  canGoQuote,
  contradictions,
  forTarget,
  freeSpaceText,
  fullDiskText,
  gitConfigVariables,
  gitFolderOf,
  gitRemedy,
  goBoolean,
  goErrors,
  ownCTools,
  ownFlag,
  ownVariable,
  parseBuildFlags,
  parseGcflags,
  parseLdflags,
  parseShellWords,
  parseTags,
  relativePath,
  repositoriesOf,
  repositoryRoot,
  resolveFlags,
  saysDiskIsFull,
  splitGoQuoted,
  splitList,
  splitShellWords,
  statPath,
  switchIsOn,
  targetCTools,
  valueRefusal,
  warnOfWarmUp
} from "./chunks/chunk-GEYVOGGU.mjs";
import {
  node_accessSync,
  node_closeSync,
  node_constants as node_constants2,
  node_createReadStream,
  node_existsSync,
  node_futimesSync,
  node_lstatSync,
  node_mkdirSync,
  node_openSync,
  node_readFileSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_statSync,
  node_unlinkSync,
  node_utimesSync,
  node_writevSync
} from "./chunks/chunk-3LTW6HS2.mjs";
import {
  MalformedBinary,
  SHT_NOBITS,
  containing,
  fileOffset,
  readFields,
  readSections,
  readSegments,
  readText,
  requireInside,
  toolError
} from "./chunks/chunk-DMG6TAWJ.mjs";
import {
  node_createHash,
  node_createPublicKey,
  node_randomBytes,
  node_randomUUID,
  node_verify
} from "./chunks/chunk-ZEYZ37TT.mjs";
import {
  STARTING,
  median,
  removeLeftBehind,
  removeQuietly,
  startBinary,
  startOnce,
  temporaryPrefix
} from "./chunks/chunk-FE5AGL3D.mjs";
import {
  chooseMachineFolders,
  systemTemp
} from "./chunks/chunk-LQUKNDOX.mjs";
import {
  GO_PLATFORMS,
  VARIANTS,
  VARIANT_VARIABLES,
  failure,
  failureText,
  nearest,
  parseTarget,
  shown,
  success,
  targetEnvironment,
  targetText
} from "./chunks/chunk-I6L3DMK6.mjs";
import {
  node_access,
  node_basename,
  node_chmod,
  node_constants,
  node_copyFile,
  node_delimiter,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_link,
  node_lstat,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_path_default,
  node_posix,
  node_readFile,
  node_readdir,
  node_readlink,
  node_relative,
  node_rename,
  node_resolve,
  node_rm,
  node_rmdir,
  node_sep,
  node_stat,
  node_symlink,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunks/chunk-FCZZGE2Q.mjs";
import "./chunks/chunk-QRAVH33N.mjs";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-JVZTSKKL.mjs";

// node_modules/semver/internal/constants.js
var require_constants = __commonJS({
  "node_modules/semver/internal/constants.js"(exports, module) {
    "use strict";
    var SEMVER_SPEC_VERSION = "2.0.0";
    var MAX_LENGTH = 256;
    var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || /* istanbul ignore next */
    9007199254740991;
    var MAX_SAFE_COMPONENT_LENGTH = 16;
    var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
    var WHITESPACE_CHARACTERS = [
      "	",
      "\n",
      "\v",
      "\f",
      "\r",
      " ",
      "\xA0",
      "\u1680",
      "\u2000",
      "\u2001",
      "\u2002",
      "\u2003",
      "\u2004",
      "\u2005",
      "\u2006",
      "\u2007",
      "\u2008",
      "\u2009",
      "\u200A",
      "\u2028",
      "\u2029",
      "\u202F",
      "\u205F",
      "\u3000",
      "\uFEFF"
    ];
    var RELEASE_TYPES = [
      "major",
      "premajor",
      "minor",
      "preminor",
      "patch",
      "prepatch",
      "prerelease"
    ];
    module.exports = {
      MAX_LENGTH,
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_SAFE_INTEGER,
      WHITESPACE_CHARACTERS,
      RELEASE_TYPES,
      SEMVER_SPEC_VERSION,
      FLAG_INCLUDE_PRERELEASE: 1,
      FLAG_LOOSE: 2
    };
  }
});

// node_modules/semver/internal/debug.js
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports, module) {
    "use strict";
    var debug2 = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug2;
  }
});

// node_modules/semver/internal/re.js
var require_re = __commonJS({
  "node_modules/semver/internal/re.js"(exports, module) {
    "use strict";
    var {
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_LENGTH
    } = require_constants();
    var debug2 = require_debug();
    exports = module.exports = {};
    var re = exports.re = [];
    var safeRe = exports.safeRe = [];
    var src = exports.src = [];
    var safeSrc = exports.safeSrc = [];
    var t = exports.t = {};
    var R = 0;
    var LETTERDASHNUMBER = "[a-zA-Z0-9-]";
    var safeRegexReplacements = [
      ["\\s", 1],
      ["\\d", MAX_LENGTH],
      [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
    ];
    var makeSafeRegex = (value) => {
      for (const [token, max] of safeRegexReplacements) {
        value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
      }
      return value;
    };
    var createToken = (name, value, isGlobal) => {
      const safe = makeSafeRegex(value);
      const index = R++;
      debug2(name, index, value);
      t[name] = index;
      src[index] = value;
      safeSrc[index] = safe;
      re[index] = new RegExp(value, isGlobal ? "g" : void 0);
      safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
    };
    createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
    createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
    createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
    createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
    createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
    createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
    createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
    createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
    createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
    createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
    createToken("FULL", `^${src[t.FULLPLAIN]}$`);
    createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
    createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
    createToken("GTLT", "((?:<|>)?=?)");
    createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
    createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
    createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
    createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COERCEPLAIN", `${"(^|[^\\d])(\\d{1,"}${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
    createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
    createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
    createToken("COERCERTL", src[t.COERCE], true);
    createToken("COERCERTLFULL", src[t.COERCEFULL], true);
    createToken("LONETILDE", "(?:~>?)");
    createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
    exports.tildeTrimReplace = "$1~";
    createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
    createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("LONECARET", "(?:\\^)");
    createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
    exports.caretTrimReplace = "$1^";
    createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
    createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
    createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
    createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
    exports.comparatorTrimReplace = "$1$2$3";
    createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
    createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
    createToken("STAR", "(<|>)?=?\\s*\\*");
    createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
    createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
  }
});

// node_modules/semver/internal/parse-options.js
var require_parse_options = __commonJS({
  "node_modules/semver/internal/parse-options.js"(exports, module) {
    "use strict";
    var looseOption = Object.freeze({ loose: true });
    var emptyOpts = Object.freeze({});
    var parseOptions = (options) => {
      if (!options) {
        return emptyOpts;
      }
      if (typeof options !== "object") {
        return looseOption;
      }
      return options;
    };
    module.exports = parseOptions;
  }
});

// node_modules/semver/internal/identifiers.js
var require_identifiers = __commonJS({
  "node_modules/semver/internal/identifiers.js"(exports, module) {
    "use strict";
    var numeric = /^[0-9]+$/;
    var compareIdentifiers = (a, b) => {
      if (typeof a === "number" && typeof b === "number") {
        return a === b ? 0 : a < b ? -1 : 1;
      }
      const anum = numeric.test(a);
      const bnum = numeric.test(b);
      if (anum && bnum) {
        a = +a;
        b = +b;
      }
      return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
    };
    var rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
    module.exports = {
      compareIdentifiers,
      rcompareIdentifiers
    };
  }
});

// node_modules/semver/classes/semver.js
var require_semver = __commonJS({
  "node_modules/semver/classes/semver.js"(exports, module) {
    "use strict";
    var debug2 = require_debug();
    var { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
    var { safeRe: re, t } = require_re();
    var parseOptions = require_parse_options();
    var { compareIdentifiers } = require_identifiers();
    var isPrereleaseIdentifier = (prerelease, identifier) => {
      const identifiers = identifier.split(".");
      if (identifiers.length > prerelease.length) {
        return false;
      }
      for (let i = 0; i < identifiers.length; i++) {
        if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
          return false;
        }
      }
      return true;
    };
    var SemVer = class _SemVer {
      constructor(version, options) {
        options = parseOptions(options);
        if (version instanceof _SemVer) {
          if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) {
            return version;
          } else {
            version = version.version;
          }
        } else if (typeof version !== "string") {
          throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
        }
        if (version.length > MAX_LENGTH) {
          throw new TypeError(
            `version is longer than ${MAX_LENGTH} characters`
          );
        }
        debug2("SemVer", version, options);
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
        if (!m) {
          throw new TypeError(`Invalid Version: ${version}`);
        }
        this.raw = version;
        this.major = +m[1];
        this.minor = +m[2];
        this.patch = +m[3];
        if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
          throw new TypeError("Invalid major version");
        }
        if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
          throw new TypeError("Invalid minor version");
        }
        if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
          throw new TypeError("Invalid patch version");
        }
        if (!m[4]) {
          this.prerelease = [];
        } else {
          this.prerelease = m[4].split(".").map((id) => {
            if (/^[0-9]+$/.test(id)) {
              const num = +id;
              if (num >= 0 && num < MAX_SAFE_INTEGER) {
                return num;
              }
            }
            return id;
          });
        }
        this.build = m[5] ? m[5].split(".") : [];
        this.format();
      }
      format() {
        this.version = `${this.major}.${this.minor}.${this.patch}`;
        if (this.prerelease.length) {
          this.version += `-${this.prerelease.join(".")}`;
        }
        return this.version;
      }
      toString() {
        return this.version;
      }
      compare(other) {
        debug2("SemVer.compare", this.version, this.options, other);
        if (!(other instanceof _SemVer)) {
          if (typeof other === "string" && other === this.version) {
            return 0;
          }
          other = new _SemVer(other, this.options);
        }
        if (other.version === this.version) {
          return 0;
        }
        return this.compareMain(other) || this.comparePre(other);
      }
      compareMain(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.major < other.major) {
          return -1;
        }
        if (this.major > other.major) {
          return 1;
        }
        if (this.minor < other.minor) {
          return -1;
        }
        if (this.minor > other.minor) {
          return 1;
        }
        if (this.patch < other.patch) {
          return -1;
        }
        if (this.patch > other.patch) {
          return 1;
        }
        return 0;
      }
      comparePre(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.prerelease.length && !other.prerelease.length) {
          return -1;
        } else if (!this.prerelease.length && other.prerelease.length) {
          return 1;
        } else if (!this.prerelease.length && !other.prerelease.length) {
          return 0;
        }
        let i = 0;
        do {
          const a = this.prerelease[i];
          const b = other.prerelease[i];
          debug2("prerelease compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      compareBuild(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        let i = 0;
        do {
          const a = this.build[i];
          const b = other.build[i];
          debug2("build compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      // preminor will bump the version up to the next minor release, and immediately
      // down to pre-release. premajor and prepatch work the same way.
      inc(release, identifier, identifierBase) {
        if (release.startsWith("pre")) {
          if (!identifier && identifierBase === false) {
            throw new Error("invalid increment argument: identifier is empty");
          }
          if (identifier) {
            const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
            if (!match || match[1] !== identifier) {
              throw new Error(`invalid identifier: ${identifier}`);
            }
          }
        }
        switch (release) {
          case "premajor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor = 0;
            this.major++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "preminor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "prepatch":
            this.prerelease.length = 0;
            this.inc("patch", identifier, identifierBase);
            this.inc("pre", identifier, identifierBase);
            break;
          // If the input is a non-prerelease version, this acts the same as
          // prepatch.
          case "prerelease":
            if (this.prerelease.length === 0) {
              this.inc("patch", identifier, identifierBase);
            }
            this.inc("pre", identifier, identifierBase);
            break;
          case "release":
            if (this.prerelease.length === 0) {
              throw new Error(`version ${this.raw} is not a prerelease`);
            }
            this.prerelease.length = 0;
            break;
          case "major":
            if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) {
              this.major++;
            }
            this.minor = 0;
            this.patch = 0;
            this.prerelease = [];
            break;
          case "minor":
            if (this.patch !== 0 || this.prerelease.length === 0) {
              this.minor++;
            }
            this.patch = 0;
            this.prerelease = [];
            break;
          case "patch":
            if (this.prerelease.length === 0) {
              this.patch++;
            }
            this.prerelease = [];
            break;
          // This probably shouldn't be used publicly.
          // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
          case "pre": {
            const base = Number(identifierBase) ? 1 : 0;
            if (this.prerelease.length === 0) {
              this.prerelease = [base];
            } else {
              let i = this.prerelease.length;
              while (--i >= 0) {
                if (typeof this.prerelease[i] === "number") {
                  this.prerelease[i]++;
                  i = -2;
                }
              }
              if (i === -1) {
                if (identifier === this.prerelease.join(".") && identifierBase === false) {
                  throw new Error("invalid increment argument: identifier already exists");
                }
                this.prerelease.push(base);
              }
            }
            if (identifier) {
              let prerelease = [identifier, base];
              if (identifierBase === false) {
                prerelease = [identifier];
              }
              if (isPrereleaseIdentifier(this.prerelease, identifier)) {
                const prereleaseBase = this.prerelease[identifier.split(".").length];
                if (isNaN(prereleaseBase)) {
                  this.prerelease = prerelease;
                }
              } else {
                this.prerelease = prerelease;
              }
            }
            break;
          }
          default:
            throw new Error(`invalid increment argument: ${release}`);
        }
        this.raw = this.format();
        if (this.build.length) {
          this.raw += `+${this.build.join(".")}`;
        }
        return this;
      }
    };
    module.exports = SemVer;
  }
});

// node_modules/semver/functions/parse.js
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse = (version, options, throwErrors = false) => {
      if (version instanceof SemVer) {
        return version;
      }
      try {
        return new SemVer(version, options);
      } catch (er) {
        if (!throwErrors) {
          return null;
        }
        throw er;
      }
    };
    module.exports = parse;
  }
});

// node_modules/semver/functions/valid.js
var require_valid = __commonJS({
  "node_modules/semver/functions/valid.js"(exports, module) {
    "use strict";
    var parse = require_parse();
    var valid2 = (version, options) => {
      const v = parse(version, options);
      return v ? v.version : null;
    };
    module.exports = valid2;
  }
});

// node_modules/semver/functions/clean.js
var require_clean = __commonJS({
  "node_modules/semver/functions/clean.js"(exports, module) {
    "use strict";
    var parse = require_parse();
    var clean = (version, options) => {
      const s = parse(version.trim().replace(/^[=v]+/, ""), options);
      return s ? s.version : null;
    };
    module.exports = clean;
  }
});

// node_modules/semver/functions/inc.js
var require_inc = __commonJS({
  "node_modules/semver/functions/inc.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var inc = (version, release, options, identifier, identifierBase) => {
      if (typeof options === "string") {
        identifierBase = identifier;
        identifier = options;
        options = void 0;
      }
      try {
        return new SemVer(
          version instanceof SemVer ? version.version : version,
          options
        ).inc(release, identifier, identifierBase).version;
      } catch (er) {
        return null;
      }
    };
    module.exports = inc;
  }
});

// node_modules/semver/functions/diff.js
var require_diff = __commonJS({
  "node_modules/semver/functions/diff.js"(exports, module) {
    "use strict";
    var parse = require_parse();
    var diff = (version1, version2) => {
      const v1 = parse(version1, null, true);
      const v2 = parse(version2, null, true);
      const comparison = v1.compare(v2);
      if (comparison === 0) {
        return null;
      }
      const v1Higher = comparison > 0;
      const highVersion = v1Higher ? v1 : v2;
      const lowVersion = v1Higher ? v2 : v1;
      const highHasPre = !!highVersion.prerelease.length;
      const lowHasPre = !!lowVersion.prerelease.length;
      if (lowHasPre && !highHasPre) {
        if (!lowVersion.patch && !lowVersion.minor) {
          return "major";
        }
        if (lowVersion.compareMain(highVersion) === 0) {
          if (lowVersion.minor && !lowVersion.patch) {
            return "minor";
          }
          return "patch";
        }
      }
      const prefix = highHasPre ? "pre" : "";
      if (v1.major !== v2.major) {
        return prefix + "major";
      }
      if (v1.minor !== v2.minor) {
        return prefix + "minor";
      }
      if (v1.patch !== v2.patch) {
        return prefix + "patch";
      }
      return "prerelease";
    };
    module.exports = diff;
  }
});

// node_modules/semver/functions/major.js
var require_major = __commonJS({
  "node_modules/semver/functions/major.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var major = (a, loose) => new SemVer(a, loose).major;
    module.exports = major;
  }
});

// node_modules/semver/functions/minor.js
var require_minor = __commonJS({
  "node_modules/semver/functions/minor.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var minor = (a, loose) => new SemVer(a, loose).minor;
    module.exports = minor;
  }
});

// node_modules/semver/functions/patch.js
var require_patch = __commonJS({
  "node_modules/semver/functions/patch.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var patch = (a, loose) => new SemVer(a, loose).patch;
    module.exports = patch;
  }
});

// node_modules/semver/functions/prerelease.js
var require_prerelease = __commonJS({
  "node_modules/semver/functions/prerelease.js"(exports, module) {
    "use strict";
    var parse = require_parse();
    var prerelease = (version, options) => {
      const parsed2 = parse(version, options);
      return parsed2 && parsed2.prerelease.length ? parsed2.prerelease : null;
    };
    module.exports = prerelease;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare2 = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module.exports = compare2;
  }
});

// node_modules/semver/functions/rcompare.js
var require_rcompare = __commonJS({
  "node_modules/semver/functions/rcompare.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var rcompare = (a, b, loose) => compare2(b, a, loose);
    module.exports = rcompare;
  }
});

// node_modules/semver/functions/compare-loose.js
var require_compare_loose = __commonJS({
  "node_modules/semver/functions/compare-loose.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var compareLoose = (a, b) => compare2(a, b, true);
    module.exports = compareLoose;
  }
});

// node_modules/semver/functions/compare-build.js
var require_compare_build = __commonJS({
  "node_modules/semver/functions/compare-build.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compareBuild = (a, b, loose) => {
      const versionA = new SemVer(a, loose);
      const versionB = new SemVer(b, loose);
      return versionA.compare(versionB) || versionA.compareBuild(versionB);
    };
    module.exports = compareBuild;
  }
});

// node_modules/semver/functions/sort.js
var require_sort = __commonJS({
  "node_modules/semver/functions/sort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var sort = (list3, loose) => list3.sort((a, b) => compareBuild(a, b, loose));
    module.exports = sort;
  }
});

// node_modules/semver/functions/rsort.js
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var rsort = (list3, loose) => list3.sort((a, b) => compareBuild(b, a, loose));
    module.exports = rsort;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gt = (a, b, loose) => compare2(a, b, loose) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lt = (a, b, loose) => compare2(a, b, loose) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/eq.js
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var eq = (a, b, loose) => compare2(a, b, loose) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var neq = (a, b, loose) => compare2(a, b, loose) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gte = (a, b, loose) => compare2(a, b, loose) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lte = (a, b, loose) => compare2(a, b, loose) <= 0;
    module.exports = lte;
  }
});

// node_modules/semver/functions/cmp.js
var require_cmp = __commonJS({
  "node_modules/semver/functions/cmp.js"(exports, module) {
    "use strict";
    var eq = require_eq();
    var neq = require_neq();
    var gt = require_gt();
    var gte = require_gte();
    var lt = require_lt();
    var lte = require_lte();
    var cmp = (a, op, b, loose) => {
      switch (op) {
        case "===":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a === b;
        case "!==":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a !== b;
        case "":
        case "=":
        case "==":
          return eq(a, b, loose);
        case "!=":
          return neq(a, b, loose);
        case ">":
          return gt(a, b, loose);
        case ">=":
          return gte(a, b, loose);
        case "<":
          return lt(a, b, loose);
        case "<=":
          return lte(a, b, loose);
        default:
          throw new TypeError(`Invalid operator: ${op}`);
      }
    };
    module.exports = cmp;
  }
});

// node_modules/semver/functions/coerce.js
var require_coerce = __commonJS({
  "node_modules/semver/functions/coerce.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse = require_parse();
    var { safeRe: re, t } = require_re();
    var coerce = (version, options) => {
      if (version instanceof SemVer) {
        return version;
      }
      if (typeof version === "number") {
        version = String(version);
      }
      if (typeof version !== "string") {
        return null;
      }
      options = options || {};
      let match = null;
      if (!options.rtl) {
        match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
      } else {
        const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
        let next;
        while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
          if (!match || next.index + next[0].length !== match.index + match[0].length) {
            match = next;
          }
          coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
        }
        coerceRtlRegex.lastIndex = -1;
      }
      if (match === null) {
        return null;
      }
      const major = match[2];
      const minor = match[3] || "0";
      const patch = match[4] || "0";
      const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
      const build2 = options.includePrerelease && match[6] ? `+${match[6]}` : "";
      return parse(`${major}.${minor}.${patch}${prerelease}${build2}`, options);
    };
    module.exports = coerce;
  }
});

// node_modules/semver/functions/truncate.js
var require_truncate = __commonJS({
  "node_modules/semver/functions/truncate.js"(exports, module) {
    "use strict";
    var parse = require_parse();
    var constants = require_constants();
    var SemVer = require_semver();
    var truncate = (version, truncation, options) => {
      if (!constants.RELEASE_TYPES.includes(truncation)) {
        return null;
      }
      const clonedVersion = cloneInputVersion(version, options);
      return clonedVersion && doTruncation(clonedVersion, truncation);
    };
    var cloneInputVersion = (version, options) => {
      const versionStringToParse = version instanceof SemVer ? version.version : version;
      return parse(versionStringToParse, options);
    };
    var doTruncation = (version, truncation) => {
      if (isPrerelease2(truncation)) {
        return version.version;
      }
      version.prerelease = [];
      switch (truncation) {
        case "major":
          version.minor = 0;
          version.patch = 0;
          break;
        case "minor":
          version.patch = 0;
          break;
      }
      return version.format();
    };
    var isPrerelease2 = (type) => {
      return type.startsWith("pre");
    };
    module.exports = truncate;
  }
});

// node_modules/semver/internal/lrucache.js
var require_lrucache = __commonJS({
  "node_modules/semver/internal/lrucache.js"(exports, module) {
    "use strict";
    var LRUCache = class {
      constructor() {
        this.max = 1e3;
        this.map = /* @__PURE__ */ new Map();
      }
      get(key) {
        const value = this.map.get(key);
        if (value === void 0) {
          return void 0;
        } else {
          this.map.delete(key);
          this.map.set(key, value);
          return value;
        }
      }
      delete(key) {
        return this.map.delete(key);
      }
      set(key, value) {
        const deleted = this.delete(key);
        if (!deleted && value !== void 0) {
          if (this.map.size >= this.max) {
            const firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key, value);
        }
        return this;
      }
    };
    module.exports = LRUCache;
  }
});

// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = __commonJS({
  "node_modules/semver/internal/trim-comparator-whitespace.js"(exports, module) {
    "use strict";
    var {
      MAX_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      WHITESPACE_CHARACTERS
    } = require_constants();
    var whitespace = new Uint8Array(65536);
    for (const char of WHITESPACE_CHARACTERS) {
      whitespace[char.charCodeAt(0)] = 1;
    }
    var isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
    var isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
    var isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
    var isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
    var isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
    var isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
    var findDigitsEndIndex = (range, start, limit, digitRuns) => {
      if (!isDigit(range[start])) {
        return start;
      }
      if (start >= digitRuns.start && start < digitRuns.end) {
        return Math.min(start + limit, digitRuns.end);
      }
      if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
        return Math.min(start + limit, digitRuns.previousEnd);
      }
      let end = start + 1;
      while (isDigit(range[end])) {
        end++;
      }
      digitRuns.previousStart = digitRuns.start;
      digitRuns.previousEnd = digitRuns.end;
      digitRuns.start = start;
      digitRuns.end = end;
      return Math.min(start + limit, end);
    };
    var findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
      if (!loose && range[start] === "0") {
        return start + 1;
      }
      return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
    };
    var findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
      const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
      if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
        let end = digitsEnd + 1;
        const limit = end + MAX_SAFE_BUILD_LENGTH;
        while (end < limit && isIdentifierCharacter(range[end])) {
          end++;
        }
        return end;
      }
      return findVersionNumberEndIndex(range, start, loose, digitRuns);
    };
    var findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
      const hyphen = range[start] === "-";
      if (!loose && !hyphen) {
        return start;
      }
      const identifierStart = start + (hyphen ? 1 : 0);
      let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
      if (end === identifierStart) {
        if (!loose || !hyphen) {
          return start;
        }
        end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
      }
      while (range[end] === ".") {
        const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findBuildIdentifierEndIndex = (range, start) => {
      let end = start;
      while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
        end++;
      }
      return end;
    };
    var findBuildEndIndex = (range, start) => {
      if (range[start] !== "+") {
        return start;
      }
      let end = findBuildIdentifierEndIndex(range, start + 1);
      if (end === start + 1) {
        return start;
      }
      while (range[end] === ".") {
        const next = findBuildIdentifierEndIndex(range, end + 1);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findLooseFullVersionEndIndex = (range, start, digitRuns) => {
      let end = start;
      for (let component = 0; component < 3; component++) {
        const next = findVersionNumberEndIndex(range, end, true, digitRuns);
        if (next === end) {
          return start;
        }
        end = next;
        if (component < 2) {
          if (range[end] !== ".") {
            return start;
          }
          end++;
        }
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
      if (isDigit(range[start])) {
        return findVersionNumberEndIndex(range, start, false, digitRuns);
      }
      return isVersionStart(range[start]) ? start + 1 : start;
    };
    var findPartialVersionEndIndex = (range, start, digitRuns) => {
      let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
      for (let component = 0; component < 2; component++) {
        if (range[end] !== ".") {
          return end;
        }
        const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
        if (next === end + 1) {
          return end;
        }
        end = next;
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findVersionEndIndex = (range, start, digitRuns) => {
      const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
      return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
    };
    var findRemovableWhitespaceIndex = (range, matchStart) => {
      let position = matchStart;
      if (isWhitespace(range[position])) {
        position++;
      }
      if (range[position] === "<" || range[position] === ">") {
        position++;
      }
      if (range[position] === "=") {
        position++;
      }
      return isWhitespace(range[position]) ? position : -1;
    };
    var trimComparatorWhitespace = (range) => {
      let result = "";
      let copyFrom = 0;
      let cursor = 0;
      const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 };
      while (cursor < range.length) {
        const matchStart = cursor;
        if (range[cursor] === "<" || range[cursor] === ">") {
          cursor++;
        } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
          cursor++;
          continue;
        }
        while (cursor < range.length && isVersionPrefix(range[cursor])) {
          cursor++;
        }
        if (!isVersionStart(range[cursor])) {
          continue;
        }
        const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
        if (whitespacePosition !== -1) {
          result += range.slice(copyFrom, whitespacePosition);
          copyFrom = whitespacePosition + 1;
        }
        cursor = findVersionEndIndex(range, cursor, digitRuns);
      }
      return result + range.slice(copyFrom);
    };
    module.exports = trimComparatorWhitespace;
  }
});

// node_modules/semver/classes/range.js
var require_range = __commonJS({
  "node_modules/semver/classes/range.js"(exports, module) {
    "use strict";
    var SPACE_CHARACTERS = /\s+/g;
    var Range = class _Range {
      constructor(range, options) {
        options = parseOptions(options);
        if (range instanceof _Range) {
          if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) {
            return range;
          } else {
            return new _Range(range.raw, options);
          }
        }
        if (range instanceof Comparator) {
          this.raw = range.value;
          this.set = [[range]];
          this.formatted = void 0;
          return this;
        }
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
        this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
        if (!this.set.length) {
          throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
        }
        if (this.set.length > 1) {
          const first = this.set[0];
          this.set = this.set.filter((c) => !isNullSet(c[0]));
          if (this.set.length === 0) {
            this.set = [first];
          } else if (this.set.length > 1) {
            for (const c of this.set) {
              if (c.length === 1 && isAny(c[0])) {
                this.set = [c];
                break;
              }
            }
          }
        }
        this.formatted = void 0;
      }
      get range() {
        if (this.formatted === void 0) {
          this.formatted = "";
          for (let i = 0; i < this.set.length; i++) {
            if (i > 0) {
              this.formatted += "||";
            }
            const comps = this.set[i];
            for (let k = 0; k < comps.length; k++) {
              if (k > 0) {
                this.formatted += " ";
              }
              this.formatted += comps[k].toString().trim();
            }
          }
        }
        return this.formatted;
      }
      format() {
        return this.range;
      }
      toString() {
        return this.range;
      }
      parseRange(range) {
        range = range.replace(BUILDSTRIPRE, "");
        const memoOpts = (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE);
        const memoKey = memoOpts + ":" + range;
        const cached = cache.get(memoKey);
        if (cached) {
          return cached;
        }
        const loose = this.options.loose;
        const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
        range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
        debug2("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug2("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug2("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug2("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose) {
          rangeList = rangeList.filter((comp) => {
            debug2("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug2("range list", rangeList);
        const rangeMap = /* @__PURE__ */ new Map();
        const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
        for (const comp of comparators) {
          if (isNullSet(comp)) {
            return [comp];
          }
          rangeMap.set(comp.value, comp);
        }
        if (rangeMap.size > 1 && rangeMap.has("")) {
          rangeMap.delete("");
        }
        const result = [...rangeMap.values()];
        cache.set(memoKey, result);
        return result;
      }
      intersects(range, options) {
        if (!(range instanceof _Range)) {
          throw new TypeError("a Range is required");
        }
        return this.set.some((thisComparators) => {
          return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
            return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options);
              });
            });
          });
        });
      }
      // if ANY of the sets match ALL of its comparators, then pass
      test(version) {
        if (!version) {
          return false;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        for (let i = 0; i < this.set.length; i++) {
          if (testSet(this.set[i], version, this.options)) {
            return true;
          }
        }
        return false;
      }
    };
    module.exports = Range;
    var LRU = require_lrucache();
    var cache = new LRU();
    var parseOptions = require_parse_options();
    var Comparator = require_comparator();
    var debug2 = require_debug();
    var SemVer = require_semver();
    var trimComparatorWhitespace = require_trim_comparator_whitespace();
    var {
      safeRe: re,
      src,
      t,
      tildeTrimReplace,
      caretTrimReplace
    } = require_re();
    var { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
    var BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
    var isNullSet = (c) => c.value === "<0.0.0-0";
    var isAny = (c) => c.value === "";
    var isSatisfiable = (comparators, options) => {
      let result = true;
      const remainingComparators = comparators.slice();
      let testComparator = remainingComparators.pop();
      while (result && remainingComparators.length) {
        result = remainingComparators.every((otherComparator) => {
          return testComparator.intersects(otherComparator, options);
        });
        testComparator = remainingComparators.pop();
      }
      return result;
    };
    var parseComparator = (comp, options) => {
      comp = comp.replace(re[t.BUILD], "");
      debug2("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug2("caret", comp);
      comp = replaceTildes(comp, options);
      debug2("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug2("xrange", comp);
      comp = replaceStars(comp, options);
      debug2("stars", comp);
      return comp;
    };
    var isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
    var invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
    var replaceTildes = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
    };
    var replaceTilde = (comp, options) => {
      const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug2("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug2("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug2("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug2("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug2("caret", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          if (M === "0") {
            ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
          } else {
            ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
          }
        } else if (pr) {
          debug2("replaceCaret pr", pr);
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
          }
        } else {
          debug2("no pr");
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
          }
        }
        debug2("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug2("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug2("xRange", comp, ret, gtlt, M, m, p, pr);
        if (invalidXRangeOrder(M, m, p)) {
          return comp;
        }
        const xM = isX(M);
        const xm = xM || isX(m);
        const xp = xm || isX(p);
        const anyX = xp;
        if (gtlt === "=" && anyX) {
          gtlt = "";
        }
        pr = options.includePrerelease ? "-0" : "";
        if (xM) {
          if (gtlt === ">" || gtlt === "<") {
            ret = "<0.0.0-0";
          } else {
            ret = "*";
          }
        } else if (gtlt && anyX) {
          if (xm) {
            m = 0;
          }
          p = 0;
          if (gtlt === ">") {
            gtlt = ">=";
            if (xm) {
              M = +M + 1;
              m = 0;
              p = 0;
            } else {
              m = +m + 1;
              p = 0;
            }
          } else if (gtlt === "<=") {
            gtlt = "<";
            if (xm) {
              M = +M + 1;
            } else {
              m = +m + 1;
            }
          }
          if (gtlt === "<") {
            pr = "-0";
          }
          ret = `${gtlt + M}.${m}.${p}${pr}`;
        } else if (xm) {
          ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
        } else if (xp) {
          ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
        }
        debug2("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug2("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug2("replaceGTE0", comp, options);
      return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
    };
    var hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
      if (isX(fM)) {
        from = "";
      } else if (isX(fm)) {
        from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
      } else if (isX(fp)) {
        from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
      } else if (fpr) {
        from = `>=${from}`;
      } else {
        from = `>=${from}${incPr ? "-0" : ""}`;
      }
      if (isX(tM)) {
        to = "";
      } else if (isX(tm)) {
        to = `<${+tM + 1}.0.0-0`;
      } else if (isX(tp)) {
        to = `<${tM}.${+tm + 1}.0-0`;
      } else if (tpr) {
        to = `<=${tM}.${tm}.${tp}-${tpr}`;
      } else if (incPr) {
        to = `<${tM}.${tm}.${+tp + 1}-0`;
      } else {
        to = `<=${to}`;
      }
      return `${from} ${to}`.trim();
    };
    var testSet = (set, version, options) => {
      for (let i = 0; i < set.length; i++) {
        if (!set[i].test(version)) {
          return false;
        }
      }
      if (version.prerelease.length && !options.includePrerelease) {
        for (let i = 0; i < set.length; i++) {
          debug2(set[i].semver);
          if (set[i].semver === Comparator.ANY) {
            continue;
          }
          if (set[i].semver.prerelease.length > 0) {
            const allowed = set[i].semver;
            if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) {
              return true;
            }
          }
        }
        return false;
      }
      return true;
    };
  }
});

// node_modules/semver/classes/comparator.js
var require_comparator = __commonJS({
  "node_modules/semver/classes/comparator.js"(exports, module) {
    "use strict";
    var ANY = /* @__PURE__ */ Symbol("SemVer ANY");
    var Comparator = class _Comparator {
      static get ANY() {
        return ANY;
      }
      constructor(comp, options) {
        options = parseOptions(options);
        if (comp instanceof _Comparator) {
          if (comp.loose === !!options.loose) {
            return comp;
          } else {
            comp = comp.value;
          }
        }
        comp = comp.trim().split(/\s+/).join(" ");
        debug2("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug2("comp", this);
      }
      parse(comp) {
        const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
        const m = comp.match(r);
        if (!m) {
          throw new TypeError(`Invalid comparator: ${comp}`);
        }
        this.operator = m[1] !== void 0 ? m[1] : "";
        if (this.operator === "=") {
          this.operator = "";
        }
        if (!m[2]) {
          this.semver = ANY;
        } else {
          this.semver = new SemVer(m[2], this.options.loose);
        }
      }
      toString() {
        return this.value;
      }
      test(version) {
        debug2("Comparator.test", version, this.options.loose);
        if (this.semver === ANY || version === ANY) {
          return true;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        return cmp(version, this.operator, this.semver, this.options);
      }
      intersects(comp, options) {
        if (!(comp instanceof _Comparator)) {
          throw new TypeError("a Comparator is required");
        }
        if (this.operator === "") {
          if (this.value === "") {
            return true;
          }
          return new Range(comp.value, options).test(this.value);
        } else if (comp.operator === "") {
          if (comp.value === "") {
            return true;
          }
          return new Range(this.value, options).test(comp.semver);
        }
        options = parseOptions(options);
        if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) {
          return false;
        }
        if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) {
          return false;
        }
        if (this.operator.startsWith(">") && comp.operator.startsWith(">")) {
          return true;
        }
        if (this.operator.startsWith("<") && comp.operator.startsWith("<")) {
          return true;
        }
        if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) {
          return true;
        }
        if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) {
          return true;
        }
        if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) {
          return true;
        }
        return false;
      }
    };
    module.exports = Comparator;
    var parseOptions = require_parse_options();
    var { safeRe: re, t } = require_re();
    var cmp = require_cmp();
    var debug2 = require_debug();
    var SemVer = require_semver();
    var Range = require_range();
  }
});

// node_modules/semver/functions/satisfies.js
var require_satisfies = __commonJS({
  "node_modules/semver/functions/satisfies.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var satisfies3 = (version, range, options) => {
      try {
        range = new Range(range, options);
      } catch (er) {
        return false;
      }
      return range.test(version);
    };
    module.exports = satisfies3;
  }
});

// node_modules/semver/ranges/to-comparators.js
var require_to_comparators = __commonJS({
  "node_modules/semver/ranges/to-comparators.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
    module.exports = toComparators;
  }
});

// node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = __commonJS({
  "node_modules/semver/ranges/max-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var maxSatisfying = (versions, range, options) => {
      let max = null;
      let maxSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!max || maxSV.compare(v) === -1) {
            max = v;
            maxSV = new SemVer(max, options);
          }
        }
      });
      return max;
    };
    module.exports = maxSatisfying;
  }
});

// node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = __commonJS({
  "node_modules/semver/ranges/min-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var minSatisfying = (versions, range, options) => {
      let min = null;
      let minSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!min || minSV.compare(v) === 1) {
            min = v;
            minSV = new SemVer(min, options);
          }
        }
      });
      return min;
    };
    module.exports = minSatisfying;
  }
});

// node_modules/semver/ranges/min-version.js
var require_min_version = __commonJS({
  "node_modules/semver/ranges/min-version.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var gt = require_gt();
    var minVersion2 = (range, loose) => {
      range = new Range(range, loose);
      let minver = new SemVer("0.0.0");
      if (range.test(minver)) {
        return minver;
      }
      minver = new SemVer("0.0.0-0");
      if (range.test(minver)) {
        return minver;
      }
      minver = null;
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let setMin = null;
        comparators.forEach((comparator) => {
          const compver = new SemVer(comparator.semver.version);
          switch (comparator.operator) {
            case ">":
              if (compver.prerelease.length === 0) {
                compver.patch++;
              } else {
                compver.prerelease.push(0);
              }
              compver.raw = compver.format();
            /* fallthrough */
            case "":
            case ">=":
              if (!setMin || gt(compver, setMin)) {
                setMin = compver;
              }
              break;
            case "<":
            case "<=":
              break;
            /* istanbul ignore next */
            default:
              throw new Error(`Unexpected operation: ${comparator.operator}`);
          }
        });
        if (setMin && (!minver || gt(minver, setMin))) {
          minver = setMin;
        }
      }
      if (minver && range.test(minver)) {
        return minver;
      }
      return null;
    };
    module.exports = minVersion2;
  }
});

// node_modules/semver/ranges/valid.js
var require_valid2 = __commonJS({
  "node_modules/semver/ranges/valid.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var validRange2 = (range, options) => {
      try {
        return new Range(range, options).range || "*";
      } catch (er) {
        return null;
      }
    };
    module.exports = validRange2;
  }
});

// node_modules/semver/ranges/outside.js
var require_outside = __commonJS({
  "node_modules/semver/ranges/outside.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var Range = require_range();
    var satisfies3 = require_satisfies();
    var gt = require_gt();
    var lt = require_lt();
    var lte = require_lte();
    var gte = require_gte();
    var outside = (version, range, hilo, options) => {
      version = new SemVer(version, options);
      range = new Range(range, options);
      let gtfn, ltefn, ltfn, comp, ecomp;
      switch (hilo) {
        case ">":
          gtfn = gt;
          ltefn = lte;
          ltfn = lt;
          comp = ">";
          ecomp = ">=";
          break;
        case "<":
          gtfn = lt;
          ltefn = gte;
          ltfn = gt;
          comp = "<";
          ecomp = "<=";
          break;
        default:
          throw new TypeError('Must provide a hilo val of "<" or ">"');
      }
      if (satisfies3(version, range, options)) {
        return false;
      }
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let high = null;
        let low = null;
        comparators.forEach((comparator) => {
          if (comparator.semver === ANY) {
            comparator = new Comparator(">=0.0.0");
          }
          high = high || comparator;
          low = low || comparator;
          if (gtfn(comparator.semver, high.semver, options)) {
            high = comparator;
          } else if (ltfn(comparator.semver, low.semver, options)) {
            low = comparator;
          }
        });
        if (high.operator === comp || high.operator === ecomp) {
          return false;
        }
        if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) {
          return false;
        } else if (low.operator === ecomp && ltfn(version, low.semver)) {
          return false;
        }
      }
      return true;
    };
    module.exports = outside;
  }
});

// node_modules/semver/ranges/gtr.js
var require_gtr = __commonJS({
  "node_modules/semver/ranges/gtr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var gtr = (version, range, options) => outside(version, range, ">", options);
    module.exports = gtr;
  }
});

// node_modules/semver/ranges/ltr.js
var require_ltr = __commonJS({
  "node_modules/semver/ranges/ltr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var ltr = (version, range, options) => outside(version, range, "<", options);
    module.exports = ltr;
  }
});

// node_modules/semver/ranges/intersects.js
var require_intersects = __commonJS({
  "node_modules/semver/ranges/intersects.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var intersects = (r1, r2, options) => {
      r1 = new Range(r1, options);
      r2 = new Range(r2, options);
      return r1.intersects(r2, options);
    };
    module.exports = intersects;
  }
});

// node_modules/semver/ranges/simplify.js
var require_simplify = __commonJS({
  "node_modules/semver/ranges/simplify.js"(exports, module) {
    "use strict";
    var satisfies3 = require_satisfies();
    var compare2 = require_compare();
    module.exports = (versions, range, options) => {
      const set = [];
      let first = null;
      let prev = null;
      const v = versions.sort((a, b) => compare2(a, b, options));
      for (const version of v) {
        const included = satisfies3(version, range, options);
        if (included) {
          prev = version;
          if (!first) {
            first = version;
          }
        } else {
          if (prev) {
            set.push([first, prev]);
          }
          prev = null;
          first = null;
        }
      }
      if (first) {
        set.push([first, null]);
      }
      const ranges = [];
      for (const [min, max] of set) {
        if (min === max) {
          ranges.push(min);
        } else if (!max && min === v[0]) {
          ranges.push("*");
        } else if (!max) {
          ranges.push(`>=${min}`);
        } else if (min === v[0]) {
          ranges.push(`<=${max}`);
        } else {
          ranges.push(`${min} - ${max}`);
        }
      }
      const simplified = ranges.join(" || ");
      const original = typeof range.raw === "string" ? range.raw : String(range);
      return simplified.length < original.length ? simplified : range;
    };
  }
});

// node_modules/semver/ranges/subset.js
var require_subset = __commonJS({
  "node_modules/semver/ranges/subset.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var satisfies3 = require_satisfies();
    var compare2 = require_compare();
    var subset = (sub, dom, options = {}) => {
      if (sub === dom) {
        return true;
      }
      sub = new Range(sub, options);
      dom = new Range(dom, options);
      let sawNonNull = false;
      OUTER: for (const simpleSub of sub.set) {
        for (const simpleDom of dom.set) {
          const isSub = simpleSubset(simpleSub, simpleDom, options);
          sawNonNull = sawNonNull || isSub !== null;
          if (isSub) {
            continue OUTER;
          }
        }
        if (sawNonNull) {
          return false;
        }
      }
      return true;
    };
    var minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
    var minimumVersion = [new Comparator(">=0.0.0")];
    var simpleSubset = (sub, dom, options) => {
      if (sub === dom) {
        return true;
      }
      if (sub.length === 1 && sub[0].semver === ANY) {
        if (dom.length === 1 && dom[0].semver === ANY) {
          return true;
        } else if (options.includePrerelease) {
          sub = minimumVersionWithPreRelease;
        } else {
          sub = minimumVersion;
        }
      }
      if (dom.length === 1 && dom[0].semver === ANY) {
        if (options.includePrerelease) {
          return true;
        } else {
          dom = minimumVersion;
        }
      }
      const eqSet = /* @__PURE__ */ new Set();
      let gt, lt;
      for (const c of sub) {
        if (c.operator === ">" || c.operator === ">=") {
          gt = higherGT(gt, c, options);
        } else if (c.operator === "<" || c.operator === "<=") {
          lt = lowerLT(lt, c, options);
        } else {
          eqSet.add(c.semver);
        }
      }
      if (eqSet.size > 1) {
        return null;
      }
      let gtltComp;
      if (gt && lt) {
        gtltComp = compare2(gt.semver, lt.semver, options);
        if (gtltComp > 0) {
          return null;
        } else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) {
          return null;
        }
      }
      for (const eq of eqSet) {
        if (gt && !satisfies3(eq, String(gt), options)) {
          return null;
        }
        if (lt && !satisfies3(eq, String(lt), options)) {
          return null;
        }
        for (const c of dom) {
          if (!satisfies3(eq, String(c), options)) {
            return false;
          }
        }
        return true;
      }
      let higher, lower;
      let hasDomLT, hasDomGT;
      let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
      let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
      if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) {
        needDomLTPre = false;
      }
      for (const c of dom) {
        hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
        hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
        if (gt) {
          if (needDomGTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) {
              needDomGTPre = false;
            }
          }
          if (c.operator === ">" || c.operator === ">=") {
            higher = higherGT(gt, c, options);
            if (higher === c && higher !== gt) {
              return false;
            }
          } else if (gt.operator === ">=" && !c.test(gt.semver)) {
            return false;
          }
        }
        if (lt) {
          if (needDomLTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) {
              needDomLTPre = false;
            }
          }
          if (c.operator === "<" || c.operator === "<=") {
            lower = lowerLT(lt, c, options);
            if (lower === c && lower !== lt) {
              return false;
            }
          } else if (lt.operator === "<=" && !c.test(lt.semver)) {
            return false;
          }
        }
        if (!c.operator && (lt || gt) && gtltComp !== 0) {
          return false;
        }
      }
      if (gt && hasDomLT && !lt && gtltComp !== 0) {
        return false;
      }
      if (lt && hasDomGT && !gt && gtltComp !== 0) {
        return false;
      }
      if (needDomGTPre || needDomLTPre) {
        return false;
      }
      return true;
    };
    var higherGT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare2(a.semver, b.semver, options);
      return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
    };
    var lowerLT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare2(a.semver, b.semver, options);
      return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
    };
    module.exports = subset;
  }
});

// node_modules/semver/index.js
var require_semver2 = __commonJS({
  "node_modules/semver/index.js"(exports, module) {
    "use strict";
    var internalRe = require_re();
    var constants = require_constants();
    var SemVer = require_semver();
    var identifiers = require_identifiers();
    var parse = require_parse();
    var valid2 = require_valid();
    var clean = require_clean();
    var inc = require_inc();
    var diff = require_diff();
    var major = require_major();
    var minor = require_minor();
    var patch = require_patch();
    var prerelease = require_prerelease();
    var compare2 = require_compare();
    var rcompare = require_rcompare();
    var compareLoose = require_compare_loose();
    var compareBuild = require_compare_build();
    var sort = require_sort();
    var rsort = require_rsort();
    var gt = require_gt();
    var lt = require_lt();
    var eq = require_eq();
    var neq = require_neq();
    var gte = require_gte();
    var lte = require_lte();
    var cmp = require_cmp();
    var coerce = require_coerce();
    var truncate = require_truncate();
    var Comparator = require_comparator();
    var Range = require_range();
    var satisfies3 = require_satisfies();
    var toComparators = require_to_comparators();
    var maxSatisfying = require_max_satisfying();
    var minSatisfying = require_min_satisfying();
    var minVersion2 = require_min_version();
    var validRange2 = require_valid2();
    var outside = require_outside();
    var gtr = require_gtr();
    var ltr = require_ltr();
    var intersects = require_intersects();
    var simplifyRange = require_simplify();
    var subset = require_subset();
    module.exports = {
      parse,
      valid: valid2,
      clean,
      inc,
      diff,
      major,
      minor,
      patch,
      prerelease,
      compare: compare2,
      rcompare,
      compareLoose,
      compareBuild,
      sort,
      rsort,
      gt,
      lt,
      eq,
      neq,
      gte,
      lte,
      cmp,
      coerce,
      truncate,
      Comparator,
      Range,
      satisfies: satisfies3,
      toComparators,
      maxSatisfying,
      minSatisfying,
      minVersion: minVersion2,
      validRange: validRange2,
      outside,
      gtr,
      ltr,
      intersects,
      simplifyRange,
      subset,
      SemVer,
      re: internalRe.re,
      src: internalRe.src,
      tokens: internalRe.t,
      SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
      RELEASE_TYPES: constants.RELEASE_TYPES,
      compareIdentifiers: identifiers.compareIdentifiers,
      rcompareIdentifiers: identifiers.rcompareIdentifiers
    };
  }
});

// src/cache/handover.ts
var RECORD_STATE = "record";
var RECORD_NAME = "job.json";
function stepFiles(jobFolder, ordinal) {
  const file = (name) => node_join(jobFolder, `${name}-${ordinal}.json`);
  return {
    inputs: file("inputs"),
    thin: file("thin"),
    report: file("report"),
    exclude: node_join(jobFolder, `exclude-${ordinal}`)
  };
}
async function readJobRecord(file) {
  try {
    const record2 = JSON.parse(await node_readFile(file, "utf8"));
    return record2.version === 2 ? record2 : null;
  } catch {
    return null;
  }
}
async function writeJobRecord(file, record2) {
  await node_mkdir(node_dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await node_writeFile(fresh, JSON.stringify(record2), { mode: 384 });
  await node_rename(fresh, file);
}

// src/inputs/action-inputs.ts
function actionInputs(environment2) {
  return (name) => environment2[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_constants3 = /* @__PURE__ */ read("constants");

// src/runner/machine/read-machine.ts
function readMachine(environment2, jobTemp) {
  return chooseMachineFolders({
    environment: environment2,
    jobTemp,
    platform: process.platform,
    homeOfUser: homeOfUser(),
    isFolder,
    canWrite,
    // As mkdtemp names folders, so that what a killed run leaves is removed later (left-behind.ts).
    unused: (name) => name + node_randomBytes(16).toString("base64").replace(/\W/g, "").slice(0, 6)
  });
}
function homeOfUser() {
  try {
    return node_os_default.userInfo().homedir || null;
  } catch {
    return null;
  }
}
function isFolder(folder) {
  return statPath(folder)?.isDirectory() === true;
}
function canWrite(folder) {
  for (let at = node_path_default.resolve(folder); ; at = node_path_default.dirname(at)) {
    try {
      if (node_statSync(at, { throwIfNoEntry: false }) === void 0 && at !== node_path_default.dirname(at))
        continue;
      node_accessSync(at, node_constants2.W_OK | node_constants2.X_OK);
      return isFolder(at);
    } catch (error2) {
      if (error2.code !== "ENOENT") return false;
    }
  }
}

// src/toolchain/go-environment.ts
var DEFAULTS = {
  GOPROXY: "https://proxy.golang.org,direct",
  GOSUMDB: "sum.golang.org"
};
function goEnvFile(environment2, goos) {
  const { GOENV, HOME, XDG_CONFIG_HOME, APPDATA, AppData } = environment2;
  if (GOENV === "off") return "";
  if (GOENV !== void 0 && GOENV !== "") return GOENV;
  if (goos === "windows") {
    const folder = APPDATA ?? AppData ?? "";
    return folder === "" ? "" : node_join(folder, "go", "env");
  }
  if (goos !== "darwin" && XDG_CONFIG_HOME !== void 0 && XDG_CONFIG_HOME !== "")
    return node_join(XDG_CONFIG_HOME, "go", "env");
  if (HOME === void 0 || HOME === "") return "";
  return goos === "darwin" ? node_join(HOME, "Library", "Application Support", "go", "env") : node_join(HOME, ".config", "go", "env");
}
function parseGoEnvFile(content) {
  const values = {};
  for (const line of content.split("\n")) {
    const match = /^([A-Z][^=]*)=(.*?)\r?$/.exec(line);
    if (match?.[1] !== void 0) values[match[1]] = match[2] ?? "";
  }
  return values;
}
function downloadSettings(environment2, goEnv) {
  const value = (name) => environment2[name] || goEnv[name] || DEFAULTS[name];
  return { goproxy: value("GOPROXY"), gosumdb: value("GOSUMDB") };
}
async function readDownloadSettings(environment2, goos) {
  return downloadSettings(environment2, await readGoEnvFile(environment2, goos));
}
async function readGoauth(environment2, goos) {
  return environment2.GOAUTH || (await readGoEnvFile(environment2, goos)).GOAUTH || "netrc";
}
async function readGoEnvFile(environment2, goos) {
  const file = goEnvFile(environment2, goos);
  return file === "" ? {} : parseGoEnvFile(await node_readFile(file, "utf8").catch(() => ""));
}

// src/toolchain/version/go-version.ts
var PATTERN = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|(alpha|beta|rc)(0|[1-9]\d*))?$/;
function parseGoVersion(text) {
  const match = PATTERN.exec(text);
  if (match === null) return void 0;
  const [, major, minor, patch, kind, number] = match;
  const old = Number(major) === 1 && Number(minor) < 21;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch !== void 0 ? Number(patch) : kind !== void 0 || old ? 0 : void 0,
    prerelease: kind === void 0 ? void 0 : { kind, number: Number(number) }
  };
}
function isPrerelease(version) {
  return parseGoVersion(version)?.prerelease !== void 0;
}
function minorOf(version) {
  const parsed2 = parseGoVersion(version);
  return parsed2 === void 0 ? version : `${parsed2.major}.${parsed2.minor}`;
}
function compareGoVersions(left, right) {
  const a = sortNumbers(left);
  const b = sortNumbers(right);
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function sortNumbers(version) {
  const parsed2 = parseGoVersion(version);
  if (parsed2 === void 0) return [-1, 0, 0, 0, 0];
  const { major, minor, patch, prerelease } = parsed2;
  const released = patch === void 0 ? -1 : prerelease === void 0 ? 1 : 0;
  const kind = ["alpha", "beta", "rc"].indexOf(prerelease?.kind ?? "rc");
  return [major, minor, patch ?? 0, released, kind, prerelease?.number ?? 0];
}
function newestOf(versions) {
  return [...versions].sort(compareGoVersions).at(-1);
}
function goVersionToSemver(version) {
  const parsed2 = parseGoVersion(version);
  if (parsed2 === void 0) throw new Error(`not a Go version: ${version}`);
  const { major, minor, patch, prerelease } = parsed2;
  const base = `${major}.${minor}.${patch ?? 0}`;
  return prerelease === void 0 ? base : `${base}-${prerelease.kind}.${prerelease.number}`;
}
function semverToGoVersion(semver) {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(semver);
  if (match === null) return void 0;
  const [, major, minor, patch, kind, number] = match;
  const base = `${Number(major)}.${Number(minor)}`;
  if (kind !== void 0) return patch === "0" ? `${base}${kind}${Number(number)}` : void 0;
  if (patch === "0" && parseGoVersion(base)?.patch === 0) return base;
  return `${base}.${Number(patch)}`;
}

// src/toolchain/version/module-version.ts
function platformOf(platform2, arch2) {
  const goarch = {
    x64: "amd64",
    ia32: "386",
    mipsel: "mipsle",
    ppc64: "ppc64le"
  };
  return { goos: platform2 === "win32" ? "windows" : platform2, goarch: goarch[arch2] ?? arch2 };
}
var TOOLCHAIN_MODULE = "golang.org/toolchain";
function platformText(platform2) {
  return `${platform2.goos}/${platform2.goarch}`;
}
function moduleVersion(version, platform2) {
  return `v0.0.1-go${version}.${platform2.goos}-${platform2.goarch}`;
}
function parseToolchainList(list3) {
  const found = [];
  for (const line of list3.split("\n")) {
    const match = /^v0\.0\.1-go(.+)\.([a-z0-9]+)-([a-z0-9]+)$/.exec(line.trim());
    if (match === null) continue;
    const [, version = "", goos = "", goarch = ""] = match;
    if (parseGoVersion(version) !== void 0) found.push({ version, platform: { goos, goarch } });
  }
  return found;
}
function versionsOf(list3, platform2) {
  const chosen = list3.filter(
    (one) => platform2 === void 0 || platformText(one.platform) === platformText(platform2)
  );
  return [...new Set(chosen.map((one) => one.version))];
}

// src/runner/marks.ts
var JOB_RECORD_MARK = "GO_TURBO_BUILD_JOB";
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";
var SHARED_MARK = "GO_TURBO_BUILD_GOFLAGS";
var SHARED_CGO_MARK = "GO_TURBO_BUILD_CGO_ENABLED";

// src/inputs/flags/shared-goflags.ts
function withShared(goFlags2, added) {
  return [goFlags2, added].filter((part) => part !== "").join(" ");
}
function withoutShared(environment2) {
  const { CGO_ENABLED, ...rest } = environment2;
  const isOurs = CGO_ENABLED !== void 0 && CGO_ENABLED === environment2[SHARED_CGO_MARK];
  return withoutSharedFlags(isOurs ? rest : environment2);
}
function withoutSharedFlags(environment2) {
  const added = environment2[SHARED_MARK] ?? "";
  const { GOFLAGS } = environment2;
  if (added === "" || GOFLAGS === void 0) return environment2;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment2, GOFLAGS: parts.join(" ").trim() };
}

// src/inputs/go-variables.ts
var VARIABLES = [
  {
    names: ["GOOS", "GOARCH"],
    says: "default of `targets`: a foreign pair is built, and its binaries have its name (`NAME_GOOS_GOARCH`). With `targets` they do not count, and the log says so"
  },
  {
    names: [
      ...["GO386", "GOAMD64", "GOARM", "GOARM64", "GOMIPS", "GOMIPS64", "GOPPC64"],
      ...["GORISCV64", "GOWASM"]
    ],
    says: "counts for every target of its architecture that names no variant; where one does (`linux/amd64/v2`), the target counts, and the log says so"
  },
  {
    names: ["CGO_ENABLED"],
    says: "default of `cgo`; where both are set and differ, the step fails. Without either C is off"
  },
  { names: ["GOFLAGS"], says: "flag by flag, as the table below says" },
  {
    names: ["GOTOOLCHAIN"],
    says: "`go1.26.8`: that Go. `go1.26.8+auto`, `+path`: at least that one, and what go.mod asks for. `auto`, `path`, `local`: no version, as here one is always pinned. Against `go-version` the step fails. It stays for later steps where the pinned Go agrees with it"
  },
  {
    names: ["GOEXPERIMENT", "GOFIPS140", "GOAUTH", "GOINSECURE", "GONOPROXY", "GONOSUMDB"],
    says: "passed on to Go"
  },
  { names: ["GOPRIVATE", "GOVCS", "GOTMPDIR", "GO_EXTLINK_ENABLED"], says: "passed on to Go" },
  {
    names: ["GOPROXY", "GOSUMDB"],
    says: "passed on to Go; the Go that is pinned is fetched by them, too"
  },
  {
    names: ["AR", "CC", "CXX", "FC", "GCCGO", "PKG_CONFIG"],
    says: "passed on to Go; part of the cache keys where C is compiled"
  },
  {
    names: ["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS", "LDFLAGS"].flatMap(
      (kind) => ["", "_ALLOW", "_DISALLOW"].map((end) => `CGO_${kind}${end}`)
    ),
    says: "passed on to Go; part of the cache keys where C is compiled"
  },
  {
    names: ["GO111MODULE"],
    says: "`on`, `auto`: passed on. `off`: the step fails, as only modules are built here"
  },
  {
    names: ["GOWORK"],
    says: "passed on to Go; `go-version` is read from the go.work that it names. A relative path fails, as in Go"
  },
  {
    names: ["GOPATH", "GOMODCACHE"],
    says: "passed on to Go; a relative GOMODCACHE fails, and a GOPATH that Go refuses"
  },
  {
    names: ["GOCACHE", "GOCACHEPROG"],
    says: "as docs/how-it-works.md says: GOCACHE is left alone where it is not empty or not of this job. A relative path and `off` fail, as in Go"
  },
  {
    names: ["GOENV"],
    says: "the file that it names is read for each of these variables, after the environment; a relative path counts from `working-directory`. `off`: none is read"
  },
  {
    names: ["GOROOT"],
    says: "replaced by the folder of the pinned Go; its `go.env` is not read. One in the pinned Go that sets GOOS, GOARCH, CGO_ENABLED or GOFLAGS fails"
  },
  { names: ["GOBIN"], says: "no effect on a build" },
  {
    names: ["GOEXE", "GOGCCFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOTOOLDIR"],
    says: "Go itself does not read them: `go env` prints them"
  }
];
var KNOWN_VARIABLES = VARIABLES.flatMap((row) => row.names);

// src/inputs/job-settings.ts
var NOT_OF_THE_FILE = ["GOENV", "GO_EXTLINK_ENABLED"];
function resolveSettings(environment2, file, written) {
  const own = withoutShared(environment2);
  const variables = /* @__PURE__ */ new Map();
  const fromFile = {};
  for (const name of [...KNOWN_VARIABLES, "GOMAXPROCS"]) {
    const value = own[name] ?? "";
    if (value !== "") {
      variables.set(name, { value, text: `${name}=${value}` });
      continue;
    }
    const inFile = NOT_OF_THE_FILE.includes(name) || name === "GOMAXPROCS" ? "" : written[name];
    if (inFile === void 0 || inFile === "") continue;
    variables.set(name, { value: inFile, text: `${name}=${inFile} (go env -w: ${file})` });
    fromFile[name] = inFile;
  }
  return { variables, fromFile, file, fileHasGoFlags: (written.GOFLAGS ?? "") !== "" };
}
function settingValue({ variables }, name) {
  return variables.get(name)?.value ?? "";
}
function withoutFile(settings) {
  const names = Object.keys(settings.fromFile);
  const variables = new Map([...settings.variables].filter(([name]) => !names.includes(name)));
  return { variables, fromFile: {}, file: "", fileHasGoFlags: false };
}
var NO_FLAGS = "-v=false";
function settledEnvironment(environment2, settings, rest) {
  const own = withoutShared(environment2);
  const hasGoFlags = settings.variables.has("GOFLAGS");
  const GOFLAGS = rest === "" && settings.fileHasGoFlags ? NO_FLAGS : rest;
  return { ...own, ...settings.fromFile, ...hasGoFlags ? { GOFLAGS } : {} };
}

// src/inputs/host-context.ts
function hostInputContext(environment2, currentFolder, inRunner = environment2.GITHUB_ACTIONS === "true", home = readMachine(environment2, "").home) {
  return {
    inRunner,
    cwd: inRunner && environment2.GITHUB_WORKSPACE || currentFolder,
    home,
    usableCpus: usableCpus(node_os_default.availableParallelism(), readIfThere("/sys/fs/cgroup/cpu.max")),
    platform: process.platform,
    arch: process.arch,
    kindOf,
    settings: (folder) => jobSettings(environment2, folder)
  };
}
function usableCpus(available, cpuMax) {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === void 0 || period === void 0 || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}
function jobSettings(environment2, folder) {
  const { goos } = platformOf(process.platform, process.arch);
  const named = goEnvFile(environment2, goos);
  const file = named === "" ? "" : node_path_default.resolve(folder, named);
  return resolveSettings(environment2, file, file === "" ? {} : parseGoEnvFile(readIfThere(file)));
}
function kindOf(file) {
  try {
    return node_statSync(file).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}
function readIfThere(file) {
  try {
    return node_readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/inputs/definitions/binary-definitions.ts
var BINARY_INPUTS = [
  {
    name: "debug",
    group: "Binaries",
    kind: "text",
    example: "debug: sidecar",
    default: "",
    defaultInWords: "`none` with profile `lean`, `full` with `dev`",
    placeholder: "WHERE",
    description: "Where the debug information goes: `none` (dropped), `sidecar` (linked, then moved to `NAME.debug` beside the stripped binary, where gdb and addr2line find it; ELF only, needs objcopy) or `full` (kept in the binary). With `sidecar` no binary is reused."
  },
  {
    name: "compress",
    group: "Binaries",
    kind: "text",
    example: "compress: upx",
    default: "none",
    placeholder: "HOW",
    description: "`upx` packs each binary with UPX, which has to be installed (linux only). It is smaller on disk, starts later, takes more memory, and `go version -m` and scanners cannot read it any more. The report has the cost, measured with the arguments of `startup` in `check`. `none`: no binary is packed."
  },
  {
    name: "check",
    group: "Binaries",
    kind: "list",
    isCommon: true,
    example: "check: static, size<=20MB, startup(--version)<=50ms",
    default: "",
    defaultInWords: "`reproducible` with `profile: release`, else nothing",
    placeholder: "REQUIREMENTS",
    description: "What every binary has to be, or the step fails: `static`, `nx`, `relro`, `pie`, `no-dwarf`, `go>=1.26`, `size<=20MB`, `startup(--version)<=50ms`, `reproducible`, `vulnerable-toolchain` and more (docs/checks.md). `startup` and `memory` run the binary with the arguments in parentheses, `--version` without them; it has to end at once, with exit code 0. A requirement that holds a comma is put in quotes."
  },
  {
    name: "provenance",
    group: "Binaries",
    kind: "boolean",
    example: "provenance: true",
    default: "",
    defaultInWords: "`true` with `profile: release`, else `false`",
    placeholder: "",
    description: "Write `NAME.provenance.json` beside each binary (an in-toto statement with SLSA provenance v1), and fail where another build of the same inputs made another binary. Binaries are then built, never reused."
  }
];

// src/inputs/definitions/build-definitions.ts
var BUILD_INPUTS = [
  {
    name: "working-directory",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "working-directory: services/api",
    default: ".",
    placeholder: "FOLDER",
    description: "The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder."
  },
  {
    name: "packages",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "packages: ./cmd/...",
    default: "./...",
    placeholder: "PATTERNS",
    description: "Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made."
  },
  {
    name: "mains-only",
    group: "Build",
    kind: "boolean",
    example: "mains-only: true",
    default: "false",
    placeholder: "",
    description: "`true` compiles the main packages and what they import, as `go build -o FOLDER/` does. Else every package that the patterns match is compiled, too, as by `go build ./...`: one that does not compile fails the step, although no binary needs it."
  },
  {
    name: "targets",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "targets: linux/amd64, linux/arm64",
    default: "",
    defaultInWords: "GOOS and GOARCH of the job, else the host",
    placeholder: "TARGETS",
    description: "What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes."
  },
  {
    name: "profile",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "profile: release",
    default: "lean",
    placeholder: "PROFILE",
    description: "`lean`: stripped, static, without paths of this machine. `release`: lean, with the commit in it, from nothing that another job could have written. `staging`: lean, with the symbols that profilers read. `dev`: as plain `go build` does it, with debug information. docs/profiles.md shows each flag; the seven inputs from `trimpath` on say otherwise for one."
  },
  {
    name: "cgo",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "cgo: true",
    default: "",
    defaultInWords: "CGO_ENABLED of the job, else `false`",
    placeholder: "",
    description: "Build with CGO_ENABLED=1. A C compiler has to be installed. Against CGO_ENABLED of the job the step fails."
  },
  {
    name: "tags",
    group: "Build",
    kind: "list",
    example: "tags: netgo, sqlite_omit_load_extension",
    default: "",
    placeholder: "TAGS",
    description: "Build tags; those of GOFLAGS are added."
  },
  {
    name: "ldflags",
    group: "Build",
    kind: "text",
    example: "ldflags: -extldflags=-Wl,-z,noexecstack",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`."
  },
  {
    name: "gcflags",
    group: "Build",
    kind: "text",
    example: "gcflags: ./internal/hot/...=-B",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package."
  },
  {
    name: "build-flags",
    group: "Build",
    kind: "words",
    example: "build-flags: -pgo=prod.pgo -mod=vendor",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=\u2026`), split as a shell splits words, with quotes; variables are not expanded."
  },
  {
    name: "compiler",
    group: "Build",
    kind: "text",
    example: "compiler: tinygo\ntargets: wasip1/wasm",
    default: "gc",
    placeholder: "COMPILER",
    description: "`gc`: that of the Go distribution. `tinygo`: a TinyGo on PATH, for linux and wasm; `build-flags` then takes its flags (`-target`, `-opt`, \u2026), and nothing is cached. gccgo: `-compiler=gccgo` in `build-flags`."
  },
  {
    name: "stamp",
    group: "Build",
    kind: "lines",
    isCommon: true,
    example: "stamp: |\n  main.version=$version\n  main.build=$inputs",
    default: "",
    placeholder: "NAME=VALUE",
    description: "String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, `$version` for the version of the module by its tags in git, `$date` for its time in UTC; with these three no binary can be reused. `$inputs` stands for 12 hex digits that change only when an input of the binary does."
  },
  {
    name: "output",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "output: dist/bin",
    default: "bin",
    placeholder: "FOLDER",
    description: "The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`."
  },
  {
    name: "build",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "build: false",
    default: "true",
    placeholder: "",
    description: "`false` sets up Go and the caches and builds nothing."
  },
  {
    name: "warm",
    group: "Build",
    kind: "switch",
    example: "warm: true",
    default: "auto",
    placeholder: "auto|true|false",
    description: "Whether packages are compiled ahead. `true`: before the build, every package that the patterns match, for all targets side by side, and for later steps all that `go test` of them compiles. `auto`: with `build: false` every package that the patterns match, else nothing, as the build compiles the same. `false`: nothing. What does not compile (yet) is a warning."
  },
  {
    name: "parallelism",
    group: "Build",
    kind: "text",
    example: "parallelism: 4",
    default: "",
    defaultInWords: "`-p` of GOFLAGS or GOMAXPROCS, the smaller, else the usable CPUs",
    placeholder: "N",
    description: "How many compilers run at the same time, over all targets."
  },
  {
    name: "share-flags",
    group: "Build",
    kind: "text",
    example: "share-flags: on",
    default: "auto",
    placeholder: "MODE",
    description: "Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps (with `warm: true` from the first on), unless GOFLAGS is set already, a job failed with them, or a Go file that such steps may compile asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never."
  }
];

// src/inputs/definitions/cache-definitions.ts
var CACHE_INPUTS = [
  {
    name: "save",
    group: "Caches",
    kind: "list",
    isCommon: true,
    example: "save: default-branch release/** develop",
    default: "default-branch release/** release-* develop",
    placeholder: "WHEN",
    description: "When the caches are saved: `always`, `never`, or the branches whose runs of push, schedule and workflow_dispatch save: `default-branch` (`main` and `master` where the event does not say which one it is) and names, in which `*` stands for any characters but a slash, `**` for any, `?` for one. Never on pull_request_target, workflow_run and issue_comment, whatever is said here."
  },
  {
    name: "reuse",
    group: "Caches",
    kind: "switch",
    example: "reuse: 200MB",
    default: "true",
    placeholder: "true|false|SIZE",
    description: "Reuse binaries of an earlier run where nothing that could change them is different: `true`, `false`, or a size: `true`, and a run saves at most so much of binaries, compressed (`60MB` unless said)."
  },
  {
    name: "cache-name",
    group: "Caches",
    kind: "text",
    example: "cache-name: api",
    default: "",
    defaultInWords: "made from workflow, job, matrix, `working-directory` and `packages`",
    placeholder: "NAME",
    description: "A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing."
  },
  {
    name: "cache-store",
    group: "Caches",
    kind: "text",
    isCommon: true,
    example: "cache-store: directory:/var/cache/go-turbo-build",
    default: "",
    defaultInWords: "`github` in a runner, else `directory:~/.cache/go-turbo-build`",
    placeholder: "STORE",
    description: "Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time."
  },
  {
    name: "modules",
    group: "Caches",
    kind: "text",
    example: "modules: full",
    default: "auto",
    placeholder: "WHICH",
    description: "What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds and no later step uses Go, else the second."
  },
  {
    name: "matrix",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ toJSON(matrix) }}",
    hidden: true,
    placeholder: "JSON",
    description: "Do not set this. It tells the legs of a matrix apart, so that each keeps its own part of the caches."
  },
  {
    name: "job-status",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ job.status }}",
    hidden: true,
    placeholder: "STATUS",
    description: "Do not set this. It is evaluated again after the job, so that a job that failed or was cancelled judges nothing in the caches as unused."
  }
];

// src/inputs/definitions/flag-definitions.ts
var FLAG_INPUTS = [
  {
    name: "trimpath",
    group: "Flags and linking",
    kind: "boolean",
    example: "trimpath: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Keep the paths of this machine out of the binaries (`-trimpath`)."
  },
  {
    name: "dwarf",
    group: "Flags and linking",
    kind: "boolean",
    example: "dwarf: true\nstrip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Debug information for debuggers (without: `-w`, and none is compiled)."
  },
  {
    name: "strip",
    group: "Flags and linking",
    kind: "boolean",
    example: "strip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Leave the symbol table out (`-s`)."
  },
  {
    name: "vcs",
    group: "Flags and linking",
    kind: "boolean",
    example: "vcs: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The commit in the build info (`-buildvcs`), with which no binary can be reused."
  },
  {
    name: "static",
    group: "Flags and linking",
    kind: "boolean",
    example: "static: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "A Linux binary that needs a library of the system fails the step; where only the profile says so, it is a warning with `cgo`. `true` with `cgo` links with `link: external-static`."
  },
  {
    name: "optimize",
    group: "Flags and linking",
    kind: "boolean",
    example: "profile: dev\noptimize: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "`false`: compile without optimizations, for debuggers (`-N -l`)."
  },
  {
    name: "race",
    group: "Flags and linking",
    kind: "boolean",
    example: "race: true\ncgo: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The race detector (`-race`); needs `cgo`."
  },
  {
    name: "buildinfo",
    group: "Flags and linking",
    kind: "text",
    example: "buildinfo: minimal",
    default: "full",
    placeholder: "WHAT",
    description: "`full`: all that Go writes. `minimal`: neither the build ID (`-buildid=`) nor the commit."
  },
  {
    name: "link",
    group: "Flags and linking",
    kind: "list",
    example: "link: static-pie musl mold\ncgo: true",
    default: "auto",
    placeholder: "WORDS",
    description: "How binaries are linked, in words of three kinds, in any order, of each kind at most one. `auto`: as Go does it. `internal`: by Go alone. `external-static`: static with C in it, by the C compiler. `pie`: position-independent, loaded by the system. `static-pie`: position-independent and static, by the C compiler. The static two add the tags netgo and osusergo with glibc. The C library that cgo links with: `gnu` (the one of the C compiler) or `musl` (the C compiler is musl-gcc, or what CC says). What links where the C compiler links: `mold` or `lld`, else its own choice."
  }
];

// src/inputs/definitions/go-definitions.ts
var GO_INPUTS = [
  {
    name: "go-version",
    group: "Go",
    kind: "text",
    isCommon: true,
    example: "go-version: '1.26'",
    default: "",
    defaultInWords: "GOTOOLCHAIN of the job, else what `go-version-file` says",
    placeholder: "VERSION",
    description: "The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file`."
  },
  {
    name: "go-version-file",
    group: "Go",
    kind: "text",
    example: "go-version-file: .go-version",
    default: "",
    defaultInWords: "`go.work` where the build uses one, else `go.mod`",
    placeholder: "FILE",
    description: "The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version`."
  },
  {
    name: "go-checksum",
    group: "Go",
    kind: "text",
    example: "go-version: 1.26.8\ngo-checksum: h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=",
    default: "",
    defaultInWords: "ask the checksum database",
    placeholder: "h1:HASH",
    description: "The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash."
  },
  {
    name: "go",
    group: "Go",
    kind: "text",
    example: "go: needed",
    default: "always",
    placeholder: "WHEN",
    description: "`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go."
  }
];

// src/inputs/definitions/definitions.ts
var INPUTS = [
  ...GO_INPUTS,
  ...BUILD_INPUTS,
  ...FLAG_INPUTS,
  ...BINARY_INPUTS,
  ...CACHE_INPUTS
];
function inputDefinition(name) {
  const found = INPUTS.find((one) => one.name === name);
  if (found === void 0) throw new Error(`no such input: ${name}`);
  return found;
}
function inputDefault(name) {
  const definition = inputDefinition(name);
  return definition.hidden === true ? "" : definition.default;
}
function givenInputs(raw) {
  return INPUTS.flatMap(({ name }) => {
    const value = raw(name)?.trim() ?? "";
    const isHidden = inputDefinition(name).hidden === true;
    return value === "" || isHidden || value === inputDefault(name) ? [] : [name];
  });
}

// src/inputs/flags/flag-conflicts.ts
function systemsOf(targets, platform2) {
  if (targets.length === 0) return [platform2 === "win32" ? "windows" : platform2];
  return [...new Set(targets.map((one) => one.goos))];
}
function flagConflicts(choices) {
  const flags = resolveFlags(choices);
  return [
    ...contradictions(choices).map(
      ({ input, words: words2 }) => conflict(input, words2, "one of the two", `remove one: ${words2} would win`)
    ),
    ...stripConflicts(choices, flags),
    ...cgoConflicts(choices, flags),
    ...buildInfoConflicts(choices, flags)
  ];
}
function buildFlagText({ buildFlags, fromGoFlags }, flag) {
  const isOfJob = buildFlags.lastIndexOf(flag) < (fromGoFlags?.buildFlags.length ?? 0);
  return isOfJob && buildFlags.includes(flag) ? `GOFLAGS: ${flag}` : `build-flags: "${flag}"`;
}
function conflict(one, other, expected, change) {
  return { area: "input", found: `${one} with ${other}`, expected, change };
}
function stripConflicts(choices, { strip, dwarf }) {
  const failures = [];
  const isAsked = dwarf.from !== "profile" || strip.from === "input";
  const { debug: debug2 = "" } = choices;
  if (strip.value && dwarf.value && isAsked && debug2 === "")
    failures.push(
      conflict(
        strip.text,
        dwarf.text,
        "debug information and the symbol table, or neither: debuggers need both",
        strip.from === "profile" ? "set strip: false" : "set dwarf: false, or strip: false"
      )
    );
  if (debug2 === "") return failures;
  for (const { name, value, from, text } of [strip, dwarf])
    if (from === "input" && value !== (debug2 === "none" === (name === "strip")))
      failures.push(
        conflict(text, `debug: ${debug2}`, "one of the two", `leave ${name} out: debug says it`)
      );
  return failures;
}
function cgoConflicts(choices, { race }) {
  if (choices.cgo) return [];
  const failures = [];
  if (race.value && choices.systems.some((one) => one !== "darwin"))
    failures.push(
      needsCgo(race.from === "build-flags" ? 'build-flags: "-race"' : race.text, "race")
    );
  for (const name of ["msan", "asan"])
    if (switchIsOn(choices.buildFlags, name))
      failures.push(needsCgo(buildFlagText(choices, `-${name}`), name));
  return failures;
}
function needsCgo(text, name) {
  return conflict(text, "cgo: false", `cgo: true, which -${name} needs`, "set cgo: true");
}
function buildInfoConflicts({ buildinfo, ldflags }, { vcs }) {
  if (buildinfo !== "minimal") return [];
  const failures = [];
  if (vcs.value)
    failures.push(
      conflict(
        "buildinfo: minimal",
        vcs.text,
        "build info with the commit, or without it",
        "set buildinfo: full, or vcs: false"
      )
    );
  const buildId = /(?:^|[\s'"])(--?buildid[= ][^\s'"]*)/.exec(ldflags)?.[1];
  if (buildId !== void 0)
    failures.push(
      conflict(
        "buildinfo: minimal",
        `ldflags: ${buildId}`,
        "one build ID, or none",
        "set buildinfo: full, or remove the build ID from ldflags"
      )
    );
  return failures;
}

// src/inputs/flags/go-flags-variable.ts
var EXPECTED = "flags as in -tags=a,b -trimpath, with quotes around a whole flag that holds spaces";
function parseGoFlags(value) {
  const fields2 = splitGoQuoted(value);
  if (fields2 === void 0)
    return failure(
      "input",
      `GOFLAGS is ${shown(value)}: a quote is not closed`,
      EXPECTED,
      "close it; Go knows no backslash before a quote here"
    );
  const wrong = fields2.find((one) => !/^--?[^-=]/.test(one));
  if (wrong !== void 0)
    return failure(
      "input",
      `GOFLAGS is ${shown(value)}: ${shown(wrong)} is no flag`,
      EXPECTED,
      "write each flag as one word, -name=value; quotes count only around a whole flag"
    );
  return success(fields2.map((one) => one.replace(/^--/, "-")));
}
function joinGoFlags(flags) {
  const field2 = (flag) => {
    if (!/[ \t\n\r'"]/.test(flag)) return flag;
    return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
  };
  return flags.map(field2).join(" ");
}
function lastValue(flags, name) {
  return flags.map((one) => new RegExp(`^--?${name}=([\\s\\S]*)$`).exec(one)?.[1]).findLast((one) => one !== void 0);
}
function toolWords(value) {
  const [tool = "cc", ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

// src/inputs/flags/job-flags.ts
var NO_JOB_FLAGS = {
  buildFlags: [],
  tags: [],
  ldflags: "",
  gcflags: [],
  trimpath: void 0,
  parallelism: void 0,
  rest: [],
  notes: []
};
var OF_LIST = /^(?:compiled|deps|e|export|f|find|m|reuse|retracted|test|u|versions)$/;
var WITHOUT_EFFECT = /^(?:a|json|v|debug-\w[\w-]*)$/;
var READ_HERE = /^(?:trimpath|a|v|json)$/;
function readJobFlags(facts) {
  if (facts.compiler === "tinygo") return ofTinyGo(facts.flags);
  const failures = [];
  const value = { ...NO_JOB_FLAGS };
  const add = (key, text) => {
    value[key] = [...value[key], text];
  };
  const refuse2 = (flag, expected, change) => {
    failures.push({ area: "input", found: `GOFLAGS: ${shown(flag)}`, expected, change });
  };
  for (const flag of facts.flags) {
    const [, name = "", given] = /^-([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const takes = PASSED_ON[name] ?? REFUSED[name]?.takes;
    const isOff = given !== void 0 && goBoolean(given) === false;
    if (takes === void 0 || name === "i") {
      if (!OF_LIST.test(name)) add("rest", flag);
    } else if (takes === "value" && given === void 0) {
      refuse2(flag, `-${name}=VALUE`, "give it a value, as Go asks for");
    } else if (READ_HERE.test(name) && given !== void 0 && goBoolean(given) === null) {
      refuse2(flag, `-${name}, -${name}=true or -${name}=false`, "write one of these");
    } else if (name === "tags") {
      const tags = parseTags(tagList(given ?? ""));
      if (tags.ok) value.tags = tags.value;
      else for (const one of tags.failures) refuse2(flag, one.expected, one.change);
    } else if (name === "ldflags") {
      const flags = linkerFlags(given ?? "");
      if (flags !== null) value.ldflags = flags;
      else refuse2(flag, "flags of the linker for every binary", "use the input ldflags, or stamp");
    } else if (name === "gcflags") {
      const parsed2 = parseGcflags(given ?? "");
      if (parsed2.ok) add("gcflags", (given ?? "").trim());
      else for (const one of parsed2.failures) refuse2(flag, one.expected, one.change);
    } else if (name === "trimpath") {
      const own = facts.given.trimpath;
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, "trimpath", own));
      } else if (facts.profile === "release" && isOff) add("notes", promised(flag, "trimpath"));
      else value.trimpath = !isOff;
    } else if (name === "p") {
      const number = /^(?:[1-9]\d{0,3}|0x[\da-f]{1,3})$/i.test(given ?? "") ? Number(given) : 0;
      if (number > 0) value.parallelism = number;
      else refuse2(flag, "-p with a positive integer", "correct it, or use the input parallelism");
    } else if (WITHOUT_EFFECT.test(name)) {
      if (name === "a" && !isOff)
        add("notes", `GOFLAGS: ${flag} is left out: what no input changed is not compiled again`);
    } else if (REFUSED[name] !== void 0) {
      if (!isOff) refuse2(flag, "flags with which this build can be made", REFUSED[name].change);
    } else if (name === "race" || name === "buildvcs") {
      const input = name === "race" ? "race" : "vcs";
      const own = facts.given[input];
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, input, own));
      } else if (name === "buildvcs" && facts.profile === "release") {
        if (isOff) add("notes", promised(flag, input));
      } else add("buildFlags", flag);
    } else {
      const wrong = given === "" ? void 0 : valueRefusal(name, given);
      if (wrong === void 0) add("buildFlags", flag);
      else refuse2(flag, wrong.expected, wrong.change);
    }
  }
  return { value, failures };
}
function overruled(flag, input, value) {
  return `GOFLAGS: ${flag} is left out: ${input}: ${value} is given`;
}
function promised(flag, input) {
  return `GOFLAGS: ${flag} is left out: profile: release has ${input}; ${input}: false says otherwise`;
}
function tagList(value) {
  return /[ ']/.test(value) ? (splitGoQuoted(value) ?? [value]).join(",") : value;
}
function linkerFlags(value) {
  const flags = value.trim().replace(/^all=/, "").trim();
  if (flags !== "" && !flags.startsWith("-")) return null;
  return splitGoQuoted(flags) === void 0 ? null : flags;
}
function ofTinyGo(flags) {
  const isOfGc = (flag) => /^-(?:ldflags|gcflags|asmflags|race)(?:=|$)/.test(flag);
  const failures = flags.filter(isOfGc).map(
    (flag) => ({
      area: "input",
      found: `GOFLAGS: ${shown(flag)} with compiler: tinygo`,
      expected: "no flags of gc",
      change: "remove it from GOFLAGS for this step"
    })
  );
  const tags = flags.findLast((flag) => flag.startsWith("-tags="))?.slice("-tags=".length) ?? "";
  const parsed2 = parseTags(tagList(tags));
  const value = { ...NO_JOB_FLAGS, tags: parsed2.ok ? parsed2.value : [], rest: flags };
  return { value, failures };
}

// src/inputs/flags/linking.ts
var LINK_MODES = [
  "auto",
  "internal",
  "external-static",
  "pie",
  "static-pie"
];
function effectiveLink({ link, cgo, flags }) {
  return link === "auto" && cgo && flags.static === true ? "external-static" : link;
}
function linksStatically(inputs) {
  return ["external-static", "static-pie"].includes(effectiveLink(inputs));
}
function isPie(inputs) {
  return ["pie", "static-pie"].includes(effectiveLink(inputs));
}
function resolverTags(inputs) {
  if (!linksStatically(inputs) || inputs.libc === "musl") return [];
  const isAskedFor = inputs.tags.includes("netcgo");
  const wanted = isAskedFor ? ["osusergo"] : ["netgo", "osusergo"];
  return wanted.filter((tag) => !inputs.tags.includes(tag));
}
function linkerWord(linker) {
  return linker === "default" ? "" : `-fuse-ld=${linker}`;
}
function linkModeFlags(inputs, word) {
  const mode = effectiveLink(inputs);
  if (mode === "internal") return ["-linkmode=internal"];
  const isStatic = linksStatically(inputs);
  const external = [
    ...mode === "external-static" ? ["-static"] : [],
    ...mode === "static-pie" ? ["-static-pie"] : [],
    // musl-gcc names the loader in every link. GNU ld leaves it out of a static one; these two do
    // not, and such a program ends before its first line.
    ...isStatic && inputs.libc === "musl" && word !== "" ? ["-Wl,--no-dynamic-linker"] : [],
    ...word === "" ? [] : [word]
  ];
  return [
    ...isStatic ? ["-linkmode=external"] : [],
    ...external.length === 0 ? [] : [`-extldflags=${external.join(" ")}`]
  ];
}
function staticDemand(inputs, profileStatic) {
  if (linksStatically(inputs)) return "demanded";
  if (inputs.flags.static !== void 0) return inputs.flags.static ? "demanded" : "no";
  if (!profileStatic) return "no";
  return inputs.cgo ? "wished" : "demanded";
}

// src/inputs/flags/link-conflicts.ts
function linkConflicts(choices) {
  return [
    ...pieConflicts(choices),
    ...cgoConflicts2(choices),
    ...systemConflicts(choices),
    ...wordConflicts(choices)
  ];
}
function modeText(choices) {
  if (choices.link !== "auto") return `link: ${choices.link}`;
  return `static: true (link: ${effectiveLink(choices)})`;
}
function pieConflicts(choices) {
  const failures = [];
  const { static: demand, race } = resolveFlags(choices);
  const given = buildMode(choices);
  const pie = choices.link === "pie" ? "link: pie" : given === "-buildmode=pie" && choices.link !== "static-pie" ? buildFlagText(choices, given) : void 0;
  const remove2 = choices.link === "pie" ? "link: pie" : "-buildmode=pie";
  const onLinux = choices.systems.includes("linux");
  if (pie !== void 0 && onLinux && staticDemand(choices, demand.value) === "demanded")
    failures.push(
      conflict(
        pie,
        demand.from === "input" ? demand.text : `profile: ${choices.profile} for linux`,
        "a static binary, and a position-independent one asks for the dynamic loader",
        `remove ${remove2}, or set static: false, or link: static-pie with cgo: true`
      )
    );
  const anyPie = pie ?? (choices.link === "static-pie" ? "link: static-pie" : void 0);
  if (anyPie !== void 0 && race.value && onLinux)
    failures.push(
      conflict(
        anyPie,
        race.from === "build-flags" ? 'build-flags: "-race"' : race.text,
        "on linux the race detector in a binary at a fixed address",
        "remove one of the two"
      )
    );
  if (linksStatically(choices) && demand.from === "input" && !demand.value)
    failures.push(
      conflict(modeText(choices), demand.text, "one of the two", "remove static: false")
    );
  return failures;
}
function cgoConflicts2(choices) {
  if (choices.cgo) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : [],
    ...choices.linker === "default" ? [] : [`link: ${choices.linker}`]
  ];
  const change = (text) => text.startsWith("link: ext") ? "remove link: without cgo every Linux binary is static; or set cgo: true" : "set cgo: true, or remove it";
  return needing.map(
    (text) => conflict(text, "cgo: false", "cgo: true, with which a C compiler links", change(text))
  );
}
function systemConflicts(choices) {
  const others2 = choices.systems.filter((one) => one !== "linux");
  if (others2.length === 0) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : []
  ];
  return needing.map(
    (text) => conflict(
      text,
      `a target of ${others2.join(", ")}`,
      "targets of linux only",
      "build the other targets in a step of their own"
    )
  );
}
function wordConflicts(choices) {
  const failures = [];
  const { link, linker, ldflags } = choices;
  const mode = effectiveLink(choices);
  const inputs = [
    ...mode === "auto" ? [] : [modeText(choices)],
    ...linker === "default" ? [] : [`link: ${linker}`]
  ];
  const given = buildMode(choices);
  if (mode !== "auto" && given !== void 0 && !agrees(mode, given))
    failures.push(
      conflict(
        modeText(choices),
        buildFlagText(choices, given),
        "one of the two",
        `remove ${given}`
      )
    );
  for (const name of ["linkmode", "extldflags", "extld"]) {
    const [first] = inputs;
    const word = new RegExp(`(?:^|[\\s'"])(--?${name})[= ]`).exec(ldflags)?.[1];
    if (word === void 0 || first === void 0) continue;
    const change = name === "extldflags" ? `put what it says into CGO_LDFLAGS in the environment, or remove ${first}` : `remove ${word} from ldflags, or ${first}`;
    const isOfJob = choices.fromGoFlags?.ldflags.includes(word) === true;
    const said = `${isOfJob ? "GOFLAGS: -ldflags=" : "ldflags: "}${word}`;
    failures.push(conflict(first, said, "one of the two: the last wins", change));
  }
  if (link === "internal" && linker !== "default")
    failures.push(
      conflict(
        `link: ${linker}`,
        "link: internal",
        "a link by the C compiler, which starts that linker",
        "remove one of the two"
      )
    );
  return failures;
}
function agrees(mode, given) {
  if (given === "-buildmode=default") return true;
  return given === (mode === "pie" || mode === "static-pie" ? "-buildmode=pie" : "-buildmode=exe");
}
function buildMode({ buildFlags }) {
  return buildFlags.findLast((flag) => flag.startsWith("-buildmode="));
}

// src/inputs/flags/link-words.ts
var DEFAULT_LINK = { link: "auto", libc: "gnu", linker: "default" };
var GROUPS = [
  { name: "link", says: "how it is linked", words: LINK_MODES },
  { name: "libc", says: "the C library", words: ["gnu", "musl"] },
  { name: "linker", says: "what links", words: ["mold", "lld"] }
];
var WORDS = GROUPS.flatMap((group) => group.words);
var EXPECTED2 = `${GROUPS.map((group) => group.words.join(", ")).join("; ")}: at most one of each`;
var OTHER_WORDS = {
  dynamic: "leave link out: Go links C dynamically by itself",
  default: "leave the word out: the C compiler has a linker of its own",
  external: "write external-static, or leave link out: Go links externally where it has to",
  glibc: "write gnu",
  static: "write external-static or static-pie with cgo, or set static: true"
};
function parseLink(value) {
  const found = /* @__PURE__ */ new Map();
  const failures = [];
  for (const word of splitList(value)) {
    const group = GROUPS.find((one) => one.words.includes(word));
    const before = group === void 0 ? void 0 : found.get(group);
    if (group === void 0) failures.push(...unknownWord(word));
    else if (before === void 0) found.set(group, word);
    else failures.push(...secondWord(group, before, word));
  }
  if (failures.length > 0) return { ok: false, failures };
  const said = Object.fromEntries([...found].map(([group, word]) => [group.name, word]));
  return success({ ...DEFAULT_LINK, ...said });
}
function linkText({ link, libc, linker }) {
  const words2 = [
    link === "auto" ? "" : link,
    libc === "gnu" ? "" : libc,
    linker === "default" ? "" : linker
  ];
  return words2.filter((word) => word !== "").join(" ") || "auto";
}
function unknownWord(word) {
  const meant = nearest(word, WORDS);
  const change = OTHER_WORDS[word.toLowerCase()] ?? (meant === void 0 ? "write some of these" : `did you mean ${meant}?`);
  return failure("input", `link: ${shown(word)}`, EXPECTED2, change).failures;
}
function secondWord(group, before, word) {
  const [found, change] = before === word ? [`link: ${shown(word)} is said twice`, `keep one ${word}`] : [`link: ${before} and ${word} both say ${group.says}`, `keep ${before} or ${word}`];
  return failure("input", found, EXPECTED2, change).failures;
}

// src/inputs/flags/post-link-conflicts.ts
var NOT_ELF = ["aix", "darwin", "ios", "js", "plan9", "wasip1", "windows"];
function postLinkConflicts(inputs, platform2) {
  return [...ofSidecar(inputs, platform2), ...ofCompress(inputs, platform2)];
}
function ofSidecar({ debug: debug2, ldflags, gcflags, targets }, platform2) {
  if (debug2 !== "sidecar") return [];
  const failures = [];
  for (const flag of ["-s", "-w"])
    if (isOn(ldflags, flag))
      failures.push({
        area: "input",
        found: `debug: sidecar with ldflags: "${flag}"`,
        expected: `debug information in the linked binary, which ${flag} drops before it can be moved`,
        change: `remove ${flag} from ldflags (the binary is stripped once NAME.debug is written), or set debug: none`
      });
  if (/(?:^|[\s='"])--?dwarf=(?:0|f|F|false|FALSE|False)(?=[\s'"]|$)/.test(gcflags))
    failures.push({
      area: "input",
      found: `debug: sidecar with gcflags: "${gcflags}"`,
      expected: "debug information from the compiler, which -dwarf=false drops",
      change: "remove -dwarf=false from gcflags, or set debug: none"
    });
  for (const { text } of others(targets, platform2, (goos) => NOT_ELF.includes(goos)))
    failures.push({
      area: "input",
      found: `debug: sidecar with target ${text}`,
      expected: "targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)",
      change: "build it in a step of its own with debug: full or none"
    });
  return failures;
}
function ofCompress({ debug: debug2, compress, targets }, platform2) {
  if (compress !== "upx") return [];
  const failures = [];
  if (debug2 === "full")
    failures.push({
      area: "input",
      found: "compress: upx with debug: full",
      expected: "one of the two: UPX drops the debug information from what it packs",
      change: "set debug: sidecar, which keeps it in NAME.debug, or compress: none"
    });
  for (const { text } of others(targets, platform2, (goos) => goos !== "linux"))
    failures.push({
      area: "input",
      found: `compress: upx with target ${text}`,
      expected: "linux alone: packed binaries of other systems are not checked here",
      change: "build it in a step of its own with compress: none"
    });
  return failures;
}
function others(targets, platform2, isOther) {
  const host = platform2 === "win32" ? "windows" : platform2;
  const named = targets.length > 0 ? targets.map((one) => ({ goos: one.goos, text: targetText(one) })) : [{ goos: host, text: `${host}, that of this machine` }];
  return named.filter((one) => isOther(one.goos));
}
function isOn(ldflags, name) {
  const words2 = (splitGoQuoted(ldflags) ?? []).map((word) => word.replace(/^--/, "-"));
  const last = words2.findLast((word) => word === name || word.startsWith(`${name}=`));
  return last !== void 0 && !/=(?:0|f|F|false|FALSE|False)$/.test(last);
}

// src/inputs/scalar-inputs.ts
function parseBoolean(name, value) {
  if (value === "true") return success(true);
  if (value === "false") return success(false);
  const meant = value.toLowerCase();
  const change = ["true", "yes", "on", "1", "y"].includes(meant) ? "write true" : ["false", "no", "off", "0", "n"].includes(meant) ? "write false" : "write true or false";
  return failure("input", `${name} is ${shown(value)}`, "true or false", change);
}
function parseWarm(value) {
  if (value === "auto") return success(value);
  const parsed2 = parseBoolean("warm", value);
  if (parsed2.ok) return parsed2;
  const change = parsed2.failures[0]?.change.replace("true or false", "auto, true or false") ?? "";
  return failure("input", `warm is ${shown(value)}`, "auto, true or false", change);
}
function parseChoice(name, value, choices) {
  const found = choices.find((choice) => choice === value);
  if (found !== void 0) return success(found);
  const meant = nearest(value, choices);
  return failure(
    "input",
    `${name} is ${shown(value)}`,
    choices.join(", "),
    meant === void 0 ? `write one of these` : `did you mean ${meant}?`
  );
}
function parseParallelism(value, usableCpus2) {
  if (value === "") return success(usableCpus2);
  const number = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 1024) return success(number);
  return failure(
    "input",
    `parallelism is ${shown(value)}`,
    "a whole number from 1 to 1024",
    `leave it out for the usable CPUs (here ${usableCpus2})`
  );
}
function parseCacheName(value) {
  if (/^[A-Za-z0-9._-]{0,64}$/.test(value)) return success(value);
  const fitting = value.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 64);
  return failure(
    "input",
    `cache-name is ${shown(value)} (${value.length} characters)`,
    "at most 64 letters, digits, dots, underscores and hyphens",
    `write ${fitting}`
  );
}
function parseGoChecksum(value) {
  if (value === "") return success("");
  const base64 = value.startsWith("h1:") ? value.slice(3) : "";
  if (/^[A-Za-z0-9+/]{43}=$/.test(base64) && Buffer.from(base64, "base64").length === 32)
    return success(value);
  return failure(
    "input",
    `go-checksum is ${shown(value)}`,
    "h1: and the base64 of 32 bytes (44 characters), as in go.sum",
    /^[0-9a-f]{64}$/i.test(value) ? "this is a SHA-256 in hex, as go.dev/dl shows it of another archive: take the h1 line of golang.org/toolchain that the checksum database has" : "copy the h1 hash of golang.org/toolchain@v0.0.1-goVERSION.GOOS-GOARCH from the checksum database"
  );
}
function parseJobStatus(value) {
  if (value === "") return success("success");
  return parseChoice("job-status", value, ["success", "failure", "cancelled"]);
}
function parseMatrix(value) {
  try {
    if (value !== "") JSON.parse(value);
    return success(value);
  } catch {
    return failure(
      "input",
      `matrix is ${shown(value)}`,
      "JSON, which action.yml fills in",
      "leave matrix out; to name a part of the caches, use cache-name"
    );
  }
}

// src/inputs/flags/profile-flags.ts
function parseFlags(text) {
  const value = {};
  const failures = [];
  for (const { name } of FLAGS) {
    const given = text(name);
    if (given === "") continue;
    const parsed2 = parseBoolean(name, given);
    if (parsed2.ok) value[name] = parsed2.value;
    else failures.push(...parsed2.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}

// src/inputs/flags/stamps.ts
var ALLOWED = "import/path.variable=value, as in main.version=v1.2.3";
var NAME = /^[^\s='"]*[^\s='"/]\.[\p{L}_][\p{L}\p{Nd}_]*$/u;
function parseStamps(value) {
  const stamps = [];
  const failures = [];
  for (const line of value.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const equals = line.indexOf("=");
    const stamp = { name: line.slice(0, equals).trim(), value: line.slice(equals + 1) };
    const change = equals < 0 ? "add = and the value" : refusal(line, stamp, stamps);
    if (change === void 0) stamps.push(stamp);
    else
      failures.push({ area: "input", found: `stamp: ${shown(line)}`, expected: ALLOWED, change });
  }
  return failures.length > 0 ? { ok: false, failures } : success(stamps);
}
function refusal(line, stamp, before) {
  const flag = /^\s*-X[ =]?\s*['"]?/.exec(line)?.[0];
  if (flag !== void 0)
    return `leave out -X and quotes around it: ${line.slice(flag.length).replace(/['"]$/, "")}`;
  if (!NAME.test(stamp.name))
    return stamp.name.includes(".") || stamp.name === "" ? "write the package path, a dot and the name of a string variable before =" : `name the package too: main.${stamp.name} for a variable of the main package`;
  if (before.some((one) => one.name === stamp.name))
    return `${stamp.name} is stamped twice: keep one line`;
  if (!canGoQuote(`${stamp.name}=${stamp.value}`))
    return "the value has both kinds of quotes, and -ldflags of Go can hold only one: leave one out";
  if (/[\u0000-\u0008\u000b-\u001f]/.test(stamp.value))
    return "the value has a control character: leave it out";
  return void 0;
}
var COMMIT_WORDS = ["$commit", "$version", "$date"];
var WORDS2 = /\$(?:commit|version|date)(?!\w)/g;
function commitStamps(stamps) {
  return stamps.flatMap(({ name, value }) => {
    const said = value.match(WORDS2) ?? [];
    const words2 = COMMIT_WORDS.filter((word) => said.includes(word));
    return words2.length === 0 ? [] : [{ name, words: words2 }];
  });
}
function withCommit(stamps, facts) {
  return stamps.map(({ name, value }) => ({
    name,
    value: value.replaceAll(WORDS2, (word) => facts[word] ?? word)
  }));
}

// src/inputs/flags/tinygo-flags.ts
var TINYGO_FLAGS = {
  gc: "value",
  "interp-timeout": "value",
  "llvm-features": "value",
  "no-debug": "switch",
  opt: "value",
  panic: "value",
  "print-allocs": "value",
  scheduler: "value",
  size: "value",
  "stack-size": "value",
  target: "value",
  x: "switch"
};
var OPT_LEVELS = ["none", "0", "1", "2", "s", "z"];
var WASM_TARGETS = {
  js: ["wasm"],
  wasip1: ["wasip1", "wasi"]
};
function parseTinyGoFlags(value) {
  const split2 = parseShellWords(value, "build-flags");
  if (!split2.ok) return split2;
  const flags = [];
  const failures = [];
  const words2 = [...split2.value];
  const refuse2 = (found, expected, change) => {
    failures.push({ area: "input", found: `build-flags: ${shown(found)}`, expected, change });
  };
  for (let word = words2.shift(); word !== void 0; word = words2.shift()) {
    const [, name = "", given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const takes = TINYGO_FLAGS[name];
    if (takes === void 0) {
      const meant = nearest(name, Object.keys(TINYGO_FLAGS));
      const names = Object.keys(TINYGO_FLAGS).map((one) => `-${one}`);
      refuse2(
        word,
        `flags of tinygo build that no other input sets: ${names.join(", ")}`,
        meant === void 0 ? "remove it, or set compiler: gc" : `did you mean -${meant}?`
      );
      continue;
    }
    const text = given ?? (takes === "value" ? words2.shift() : void 0);
    if (takes === "value" && text === void 0) refuse2(word, `-${name}=VALUE`, "give it a value");
    else if (name === "opt" && !OPT_LEVELS.includes(text ?? ""))
      refuse2(`-opt=${text}`, `-opt=${OPT_LEVELS.join(", ")}`, "write one of these");
    else flags.push(text === void 0 ? `-${name}` : `-${name}=${text}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function tinyGoConflicts(inputs) {
  const failures = [];
  const refuse2 = (what, expected, change) => {
    const found = `${what} with compiler: tinygo`;
    failures.push({ area: "input", found, expected, change });
  };
  if (inputs.gcflags !== "")
    refuse2(`gcflags: ${shown(inputs.gcflags)}`, "no flags of gc", "remove gcflags");
  if (inputs.ldflags !== "")
    refuse2(`ldflags: ${shown(inputs.ldflags)}`, "no flags of the Go linker", "use stamp for -X");
  if (inputs.cgo)
    refuse2("cgo: true", 'cgo: false: TinyGo compiles import "C" by itself', "remove cgo");
  const named = inputs.buildFlags.findLast((flag) => flag.startsWith("-target="))?.slice(8);
  if (named === void 0) return failures;
  const [only, ...more] = inputs.targets;
  const fitting = Object.entries(WASM_TARGETS).find(([, names]) => names.includes(named));
  if (fitting === void 0) {
    const known = Object.values(WASM_TARGETS).flat().join(", ");
    refuse2(`build-flags: "-target=${named}"`, `-target=${known}`, "write one of these");
  } else if (only === void 0 || more.length > 0 || !isFor(only, fitting[0])) {
    const given = inputs.targets.map(targetText).join(", ") || "the host";
    const wanted = `targets: ${fitting[0]}/wasm`;
    refuse2(`build-flags: "-target=${named}" and targets: ${given}`, wanted, `set ${wanted}`);
  }
  return failures;
}
function isFor(target, goos) {
  return target.goos === goos && target.goarch === "wasm";
}

// src/inputs/folders.ts
function pathOf(platform2) {
  return platform2 === "win32" ? node_path_default.win32 : node_path_default.posix;
}
function expandHome(value, context) {
  if (value === "~") return context.home;
  const rest = /^~[/\\]/.test(value) ? value.slice(2) : void 0;
  return rest === void 0 ? value : pathOf(context.platform).join(context.home, rest);
}
function parseWorkingDirectory(value, context) {
  const folder = pathOf(context.platform).resolve(context.cwd, expandHome(value, context));
  const kind = context.kindOf(folder);
  if (kind === "folder") return success(folder);
  return failure(
    "input",
    kind === "file" ? `working-directory is ${shown(value)}, a file (${folder})` : `working-directory is ${shown(value)}: there is no folder ${folder}`,
    "the folder of go.mod, or one below it",
    kind === "file" ? `write its folder: ${pathOf(context.platform).dirname(value)}` : context.inRunner ? "check the path and that actions/checkout ran before this step" : "check the path; it is relative to the current folder"
  );
}
function parseGoVersionFile(value, folders) {
  if (value === "") return success("");
  const file = expandHome(value, folders);
  const kind = folders.kindOf(folders.path.resolve(folders.workingDirectory, file));
  if (kind === "file") return success(file);
  return failure(
    "input",
    `go-version-file is ${shown(value)}: there is no such file in ${folders.workingDirectory}`,
    "a go.mod, go.work, .go-version or .tool-versions file",
    kind === "folder" ? `it is a folder: write ${folders.path.join(value, "go.mod")}` : "write the path relative to working-directory"
  );
}
function parseOutput(value, folders) {
  const output = expandHome(value, folders);
  const folder = folders.path.resolve(folders.workingDirectory, output);
  const toWork = folders.path.relative(folder, folders.workingDirectory);
  const holdsWork = !/^\.\.([/\\]|$)/.test(toWork) && !folders.path.isAbsolute(toWork);
  if (!holdsWork && folders.kindOf(folder) !== "file") return success(output);
  return failure(
    "input",
    holdsWork ? `output is ${shown(value)}, which holds the working directory itself` : `output is ${shown(value)}, a file`,
    "a folder for the binaries alone, as in bin",
    "write another folder, or leave output out for bin"
  );
}
function parseCacheStore(value, context) {
  const platformPath = pathOf(context.platform);
  if (value === "github" || value === "" && context.inRunner) {
    if (context.inRunner) return success({ kind: "github" });
    const change = "leave cache-store out for directory:~/.cache/go-turbo-build";
    return refuseStore(value, ", and this is no job of GitHub Actions", change, context);
  }
  const given = value === "" ? "~/.cache/go-turbo-build" : /^directory:\s*(.+)$/.exec(value)?.[1];
  if (given === void 0) {
    const change = "write directory: and a folder, as in directory:/var/cache/go-turbo-build";
    return refuseStore(value, "", change, context);
  }
  const expanded = expandHome(given, context);
  if (context.inRunner && !platformPath.isAbsolute(expanded)) {
    const change = "write an absolute path outside the checkout, or one that starts with ~/";
    return refuseStore(value, ", a relative path", change, context);
  }
  const folder = platformPath.resolve(context.cwd, expanded);
  if (context.kindOf(folder) === "file")
    return refuseStore(value, ", and that is a file", "name a folder", context);
  return success({ kind: "directory", path: folder });
}
function refuseStore(value, reason, change, context) {
  const expected = context.inRunner ? "github, or directory:PATH" : "directory:PATH";
  return failure("input", `cache-store is ${shown(value)}${reason}`, expected, change);
}

// src/toolchain/version/wanted-version.ts
var import_semver = __toESM(require_semver2(), 1);

// src/toolchain/version/no-version.ts
var WORDS3 = [
  [
    /^(ref|tag|branch|rev):/,
    "only releases are pinned, and a commit is none: write one such as 1.26.8"
  ],
  [/^path:/, "a Go of your own is not used: write the version of a release, as in 1.26.8"],
  [/^(?:latest|prefix):\d/, "write what follows the colon: it means the newest of that line"],
  [
    /^(?:latest|sub-[\d.]+):/,
    "write a version such as 1.26, or set go-version to stable or oldstable"
  ],
  [
    /^(?:go)?(?:tip|devel|master|main|head|HEAD|dev)\b/,
    "only releases are pinned: write stable, or a release candidate such as 1.27rc1"
  ]
];
function insteadOf(text) {
  return WORDS3.find(([pattern]) => pattern.test(text))?.[1];
}

// src/toolchain/version/wanted-version.ts
var ALLOWED2 = "an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable";
function parseWantedVersion(text, origin) {
  const trimmed = text.trim();
  if (trimmed === "stable" || trimmed === "oldstable")
    return success({ kind: trimmed, text: trimmed, origin });
  const plain = trimmed.replace(/(^|[\s^~<>=|])(?:go|v)(?=\d)/g, "$1").replace(/(\d+\.\d+)(alpha|beta|rc)(\d+)/g, "$1.0-$2.$3");
  if (/^1\.[1-9]$/.test(plain))
    return failure(
      "input",
      `${origin}: Go ${plain} is older than Go modules (1.11)`,
      ALLOWED2,
      origin === "go-version" ? `if you meant ${plain}0, put it in quotes: YAML reads an unquoted ${plain}0 as ${plain}` : changeOf(origin)
    );
  const exact = plain.includes("+") ? null : (0, import_semver.valid)(plain);
  const version = exact === null ? void 0 : semverToGoVersion(exact);
  if (version !== void 0) return success({ kind: "exact", version, text: trimmed, origin });
  const words2 = plain.split(/\s+/);
  if (words2.length > 1 && words2.every((word) => (0, import_semver.valid)(word) !== null))
    return failure(
      "input",
      `${origin}: ${JSON.stringify(trimmed)} are several versions`,
      "one version",
      `keep the one that is meant: ${words2[0]}`
    );
  if (exact === null && /^[^+]+$/.test(plain) && (0, import_semver.validRange)(plain) !== null)
    return success({ kind: "range", range: plain, text: trimmed, origin });
  return failure(
    "input",
    `${origin}: ${JSON.stringify(trimmed)} is no Go version`,
    ALLOWED2,
    insteadOf(trimmed) ?? changeOf(origin)
  );
}
function changeOf(origin) {
  return `change ${origin.replace(/:\d+$/, "")}`;
}

// src/inputs/go-version-input.ts
function parseGoVersion2(value) {
  if (value === "") return success("");
  const wanted = parseWantedVersion(value, "go-version");
  if (wanted.ok) return success(value);
  const meant = value === "latest" ? "stable" : nearest(value, ["stable", "oldstable"]);
  if (meant === void 0) return wanted;
  const change = `did you mean ${meant}?`;
  return { ok: false, failures: wanted.failures.map((one) => ({ ...one, change })) };
}

// src/inputs/job-defaults.ts
function jobTargets(settings, machine) {
  const host = platformOf(machine.platform, machine.arch);
  const goos = settingValue(settings, "GOOS") || host.goos;
  const goarch = settingValue(settings, "GOARCH") || host.goarch;
  if (goos === host.goos && goarch === host.goarch) return success([]);
  const variable = VARIANTS[goarch]?.variable;
  const variant = variable === void 0 ? "" : settingValue(settings, variable);
  const text = [goos, goarch, ...variant === "" ? [] : [variant]].join("/");
  const parsed2 = parseTarget(text);
  if (parsed2.ok) return success([parsed2.value]);
  const names = ["GOOS", "GOARCH", ...variable === void 0 ? [] : [variable]];
  const set = names.flatMap((name) => settings.variables.get(name)?.text ?? []);
  const [first] = parsed2.failures;
  return failure(
    "input",
    `${set.join(", ")}: no target of Go is ${text}`,
    first?.expected ?? "a target of Go",
    `correct ${names.join(", ")}, or set the input targets`
  );
}
function targetNotes(settings, targets) {
  if (targets.length === 0) return [];
  const notes = [];
  for (const name of ["GOOS", "GOARCH"]) {
    const set = settings.variables.get(name);
    const field2 = name === "GOOS" ? "goos" : "goarch";
    if (set !== void 0 && targets.every((one) => one[field2] !== set.value))
      notes.push(`${set.text} does not count: targets are given (${texts(targets)})`);
  }
  for (const target of targets) {
    const set = settings.variables.get(VARIANTS[target.goarch]?.variable ?? "");
    if (set !== void 0 && target.variant !== "" && set.value !== target.variant)
      notes.push(`${set.text} does not count for target ${targetText(target)}`);
  }
  return notes;
}
function texts(targets) {
  return targets.map(targetText).join(", ");
}
function cgoOf(given, settings) {
  const set = settings.variables.get("CGO_ENABLED");
  const ofJob = set?.value === "1" ? true : set?.value === "0" ? false : null;
  if (given === "") return success(ofJob ?? false);
  const asked = parseBoolean("cgo", given);
  if (!asked.ok || set === void 0 || ofJob === null || ofJob === asked.value) return asked;
  return failure(
    "input",
    `cgo: ${asked.value} with ${set.text}`,
    "one of the two, or both saying the same",
    "leave cgo out to follow CGO_ENABLED, or set CGO_ENABLED for this step"
  );
}
function otherNotes(settings, limit, given) {
  const notes = [];
  const cgo = settings.variables.get("CGO_ENABLED");
  if (cgo !== void 0 && given.cgo === "" && !/^[01]$/.test(cgo.value))
    notes.push(`${cgo.text} does not count: Go knows 0 and 1`);
  if (/^\d+$/.test(given.parallelism) && Number(given.parallelism) > limit)
    notes.push(
      `parallelism: ${given.parallelism} counts, not the ${limit} that -p of GOFLAGS or GOMAXPROCS says`
    );
  return notes;
}
function jobParallelism(settings, width, usableCpus2) {
  const text = settingValue(settings, "GOMAXPROCS");
  const processors = /^\d{1,4}$/.test(text) && Number(text) > 0 ? [Number(text)] : [];
  const limits = [...processors, ...width === void 0 ? [] : [width]];
  return limits.length === 0 ? usableCpus2 : Math.min(1024, ...limits);
}
function modeFailures(settings) {
  const failures = [];
  const mode = settings.variables.get("GO111MODULE");
  if (mode !== void 0 && mode.value !== "on" && mode.value !== "auto")
    failures.push({
      area: "input",
      found: mode.text,
      expected: "on, auto or nothing: only modules are built here",
      change: "unset GO111MODULE for this step"
    });
  const work = settings.variables.get("GOWORK");
  if (work !== void 0 && !/^(?:auto|off)$/.test(work.value) && !isAbsolute(work.value))
    failures.push({
      area: "input",
      found: work.text,
      expected: "an absolute path, auto or off",
      change: "write the whole path of go.work"
    });
  for (const name of ["GOCACHE", "GOMODCACHE"]) {
    const set = settings.variables.get(name);
    if (set === void 0 || isAbsolute(set.value)) continue;
    failures.push({
      area: "input",
      found: set.text,
      expected: "an absolute path",
      change: `write the whole path, or unset ${name} for this step`
    });
  }
  return failures;
}
function isAbsolute(path) {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

// src/inputs/old-inputs.ts
function oldInputFailures(given) {
  return FOLDED.flatMap(({ old, into, write: write2 }) => {
    const names = old.filter((name) => given(name) !== "");
    if (names.length === 0) return [];
    const both = names.map((name) => `\`${name}\``).join(" and ");
    const found = `${both} and \`${into}\` are now one input`;
    const value = write2(given);
    const change = value === null ? `remove ${names.join(" and ")}` : `write ${into}: ${value}, and remove ${names.join(" and ")}`;
    return [{ area: "input", found, expected: `\`${into}\` alone`, change }];
  });
}
var FOLDED = [
  { old: ["libc", "linker"], into: "link", write: linkOf },
  { old: ["startup-arguments"], into: "check", write: checkOf },
  { old: ["reuse-limit"], into: "reuse", write: reuseOf },
  { old: ["save-branches"], into: "save", write: saveOf }
];
function linkOf(given) {
  const said = splitList(given("link")).filter((word) => word !== "auto");
  const saysOf = (words3) => said.some((word) => words3.includes(word));
  const words2 = [
    ...said,
    ...saysOf(["gnu", "musl"]) ? [] : [given("libc").replace(/^gnu$/, "")],
    ...saysOf(["mold", "lld"]) ? [] : [given("linker").replace(/^default$/, "")]
  ].filter((word) => word !== "");
  return words2.length === 0 ? null : words2.join(" ");
}
function checkOf(given) {
  const words2 = given("startup-arguments").replaceAll(/\s+/g, " ");
  return withArguments(given("check").replaceAll(/\s*\n\s*/g, ", "), words2);
}
function withArguments(check, words2) {
  const starts = /(^|[\s,"'])(startup|memory)(?=\s*(?:[<,"']|$)|\s+[^\s(])/g;
  const written = check.replaceAll(starts, (_all, before, name) => `${before}${name}(${words2})`);
  if (written !== check || /\b(?:startup|memory)\(/.test(check)) return written;
  return [check, `startup(${words2})`].filter((one) => one !== "").join(", ");
}
function reuseOf(given) {
  const limit = given("reuse-limit");
  if (given("reuse") === "false") return "false";
  return /^\d+$/.test(limit) ? `${limit}MB` : limit;
}
function saveOf(given) {
  const save2 = given("save");
  if (save2 === "always" || save2 === "never") return save2;
  return ["default-branch", ...splitList(given("save-branches"))].join(" ");
}

// src/inputs/package-patterns.ts
var ALLOWED3 = "package patterns as go build takes them, as in ./... or ./cmd/app";
function parsePackages(value, folders) {
  const patterns = [];
  const failures = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === "win32" ? given.replaceAll("\\", "/") : given;
    const relative = relativePattern(pattern, folders);
    const change = refusal2(relative, folders);
    if (change === void 0) patterns.push(relative);
    else
      failures.push({
        area: "input",
        found: `packages: ${shown(given)} ${change[0]}`,
        expected: ALLOWED3,
        change: change[1]
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success([...new Set(patterns)]);
}
function relativePattern(pattern, folders) {
  if (!folders.path.isAbsolute(pattern)) return pattern;
  const relative = folders.path.relative(folders.workingDirectory, pattern).replaceAll(folders.path.sep, "/");
  if (relative === "") return ".";
  const isOutside = /^\.\.(?:\/|$)/.test(relative) || folders.path.isAbsolute(relative);
  return isOutside ? pattern : `./${relative}`;
}
function refusal2(pattern, folders) {
  if (pattern.startsWith("-")) return ["is a flag", "put flags of go build into build-flags"];
  if (folders.path.isAbsolute(pattern))
    return [
      `is outside the working directory ${folders.workingDirectory}`,
      "set working-directory to a folder above it, or to that of its go.mod"
    ];
  if (pattern.includes("@"))
    return [
      "has a version",
      "leave the version out: go.mod says it (go get fetches another one); go build takes none"
    ];
  if (pattern.includes("\\")) return ["has a backslash", `write ${pattern.replaceAll("\\", "/")}`];
  if (/\.go$/.test(pattern) && isGoFile(pattern, folders)) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf("/")));
    return [
      "is a file",
      `write its folder: ${folder === "" ? "." : folder.startsWith(".") ? folder : `./${folder}`}`
    ];
  }
  const path = pattern.replace(/\/\.\.\.$/, "");
  if (pattern === "all" || pattern === "...")
    return ["means every package of every dependency", "write ./... for those of this module"];
  if (path === "std" || path === "cmd" || pattern.startsWith("cmd/"))
    return [
      "means packages of Go itself",
      folders.kindOf(folders.path.join(folders.workingDirectory, path)) === "folder" ? `write ./${pattern} for the folder here` : "write ./... for those of this module"
    ];
  return void 0;
}
function isGoFile(pattern, folders) {
  if (folders.kindOf(folders.path.join(folders.workingDirectory, pattern)) === "file") return true;
  return /^\.{1,2}\//.test(pattern) || !pattern.includes("/");
}

// src/inputs/release-settings.ts
var CHANGE_EVERY_BINARY = ["GOEXPERIMENT", "GOFIPS140", "GO111MODULE", "GOWORK"];
var OF_C = /^(?:AR|CC|CXX|FC|PKG_CONFIG|CGO_(?!ENABLED).*)$/;
function releaseFailures(facts) {
  const { fromFile, file } = facts.settings;
  return Object.entries(fromFile).flatMap(([name, value]) => {
    const change = changeOf2(name, value, facts);
    if (change === null) return [];
    const found = `profile: release does not read ${name} (go env -w: ${file})`;
    return [
      { area: "input", found, expected: "what decides a release in its step", change }
    ];
  });
}
function changeOf2(name, value, facts) {
  const env = `set ${name} as \`env\` of the step, or remove it: go env -u ${name}`;
  if (name === "GOFLAGS") return decides(value) ? `set its flags as inputs; ${env}` : null;
  if (name === "CGO_ENABLED")
    return value === "1" === facts.cgo ? null : `set the input cgo; ${env}`;
  if (name === "GOOS" || name === "GOARCH")
    return facts.hasTargets ? null : `set the input targets; ${env}`;
  if (name === "GOTOOLCHAIN")
    return facts.hasVersion || /^(?:auto|path|local)/.test(value) ? null : `set the input go-version; ${env}`;
  if (VARIANT_VARIABLES.includes(name)) return `name the variant in the input targets; ${env}`;
  if (CHANGE_EVERY_BINARY.includes(name)) return /^(?:off|auto|on)$/.test(value) ? null : env;
  return facts.cgo && OF_C.test(name) ? env : null;
}
function decides(value) {
  const flags = parseGoFlags(value);
  if (!flags.ok) return true;
  const read18 = readJobFlags({ flags: flags.value, profile: "release", compiler: "gc", given: {} });
  const { buildFlags, tags, ldflags, gcflags } = read18.value;
  const harmless = /^-(?:mod=readonly|modcacherw|x|work)\b/;
  return read18.failures.length > 0 || buildFlags.some((flag) => !harmless.test(flag)) || tags.length + gcflags.length + ldflags.length > 0;
}

// src/inputs/requirements/quantities.ts
var UNITS = {
  "": 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30
};
function parseBytes(text) {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return number === void 0 || scale === void 0 ? null : Math.floor(Number(number) * scale);
}
function parseMilliseconds(text) {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s)$/.exec(text) ?? [];
  return number === void 0 ? null : Number(number) * (unit === "s" ? 1e3 : 1);
}
function millisecondsText(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

// src/inputs/requirements/requirement.ts
var REQUIREMENTS = [
  define("static", "file", "ELF: neither interpreter nor needed library"),
  define("static-pie", "file", "ELF: static, and loaded at any address"),
  define("pie", "file", "can be loaded at any address"),
  define("no-interp", "file", "ELF: asks for no dynamic loader"),
  define("nx", "file", "the stack holds no code"),
  define("relro", "file", "ELF: read-only after relocation, in part or in full", "relro=full"),
  define("stripped", "file", "no symbol table"),
  define("no-dwarf", "file", "no debug information"),
  define("trimpath", "file", "built with -trimpath"),
  define("vcs", "file", "stamped with its commit; without changes; with this commit", [
    "vcs=clean",
    "vcs=COMMIT"
  ]),
  define("go", "file", "the Go it was built with (also <=, =, <, >)", ["go>=1.26"], true),
  define("gcflags", "file", "these compiler flags among those recorded", ["gcflags=FLAGS"], true),
  define("ldflags", "file", "these linker flags among those recorded", ["ldflags=FLAGS"], true),
  define("tags", "file", "this build tag among those recorded", ["tags=TAG"], true),
  define("os", "file", "built for this GOOS", ["os=GOOS"], true),
  define("arch", "file", "built for this GOARCH", ["arch=GOARCH"], true),
  define("size", "file", "at most so large (kB, MB, GB, KiB, MiB, GiB)", ["size<=20MB"], true),
  define("startup", "run", "runs and ends with exit code 0; in at most this median time", [
    "startup<=50ms",
    "startup(ARGUMENTS)<=50ms"
  ]),
  define(
    "memory",
    "run",
    "at most so much memory at its peak (Linux)",
    ["memory<=64MB", "memory(ARGUMENTS)<=64MB"],
    true
  ),
  define("reproducible", "build", "a second build, in another folder, gives the same bytes"),
  define("vulnerable-toolchain", "releases", "built with the newest patch of a supported Go")
];
function define(name, source, description, more = [], needsValue = false) {
  const forms = [...needsValue ? [] : [name], ...typeof more === "string" ? [more] : more];
  return { name, forms, source, description };
}

// src/inputs/requirements/split-requirements.ts
function splitRequirements(value) {
  const split2 = splitWords(value);
  if (!Array.isArray(split2)) return { ok: false, open: split2.open };
  const items = [];
  for (const { text, begins } of split2) {
    const last = items.at(-1);
    if (begins || last === void 0 || startsRequirement(text)) {
      items.push(text);
    } else if (/^[<>=]/.test(text) || /[<>=]$/.test(last)) {
      items[items.length - 1] = `${last}${text}`;
    } else if (/[<>=]/.test(splitArguments(last)[2])) {
      items[items.length - 1] = `${last} ${text}`;
    } else {
      items.push(text);
    }
  }
  return { ok: true, items };
}
function splitWords(value) {
  const words2 = [];
  let word = null;
  let begins = true;
  let quote = "";
  let inFlags = false;
  let keepsQuote = false;
  const add = (text) => {
    word = `${word ?? ""}${text}`;
    if (startsRequirement(word) || begins) inFlags = /^(?:gc|ld)flags=./.test(word);
  };
  const end = () => {
    if (word === null) return;
    words2.push({ text: word, begins });
    word = null;
    begins = false;
  };
  const chars = [...value];
  let argumentsLeft = 0;
  for (const [index, char] of chars.entries()) {
    if (argumentsLeft > 0) {
      argumentsLeft -= 1;
      add(char);
    } else if (quote === "" && char === "(" && word !== null && /^[a-z-]+$/.test(word)) {
      const length = argumentsLength(chars.slice(index + 1));
      if (length === null) return { open: char };
      argumentsLeft = length + 1;
      add(char);
    } else if (quote !== "" && char === quote) {
      quote = "";
      if (keepsQuote) add(char);
    } else if (quote !== "") add(char);
    else if (char === '"' || char === "'") {
      quote = char;
      keepsQuote = inFlags;
      add(keepsQuote ? char : "");
    } else if (/[\s,]/.test(char)) {
      end();
      if (char === " " || char === "	") continue;
      begins = true;
      inFlags = false;
    } else add(char);
  }
  if (quote !== "") return { open: quote };
  end();
  return words2;
}
function startsRequirement(word) {
  const name = /^([a-z-]+)(?:[<>=(]|$)/.exec(word)?.[1];
  return REQUIREMENTS.some((one) => one.name === name);
}
function argumentsLength(chars) {
  let quote = "";
  for (const [index, char] of chars.entries()) {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ")") return index;
  }
  return null;
}
function splitArguments(item) {
  const [all18 = "", name = ""] = /^([^\s<>=(]+)\s*/.exec(item) ?? [];
  const rest = item.slice(all18.length);
  if (!rest.startsWith("(")) return [name, null, rest];
  const chars = [...rest].slice(1);
  const length = argumentsLength(chars);
  if (length === null) return [name, null, rest];
  return [
    name,
    chars.slice(0, length).join(""),
    chars.slice(length + 1).join("").trim()
  ];
}

// src/inputs/requirements/parse-requirements.ts
function parseRequirements(value, input) {
  const split2 = splitRequirements(value);
  if (!split2.ok)
    return failure(
      "input",
      `${input} is ${shown(value)}: a ${split2.open} is not closed`,
      "requirements between commas, spaces or newlines, quoted where they hold one of these",
      "close it"
    );
  const found = /* @__PURE__ */ new Map();
  const failures = [];
  for (const item of split2.items) {
    const parsed2 = parseRequirement(item, input);
    if (parsed2.ok) found.set(parsed2.value.text, parsed2.value);
    else failures.push(...parsed2.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...found.values()]);
}
function parseRequirement(item, input) {
  const [name, inside, rest] = splitArguments(item);
  const [, operator, value = ""] = /^(<=|>=|=|<|>)?\s*([\s\S]*)$/.exec(rest) ?? [];
  const definition = REQUIREMENTS.find((one) => one.name === name);
  if (definition === void 0 || operator === void 0 && value !== "")
    return unknown(item, name, input);
  const words2 = inside === null ? null : splitShellWords(inside);
  if (words2 !== null && !STARTING.includes(definition.name))
    return failure(
      "input",
      `${input}: ${shown(item)}`,
      definition.forms.join(", "),
      `leave the parentheses out: only ${STARTING.join(" and ")} run the binary`
    );
  if (words2?.ok === false)
    return failure(
      "input",
      `${input}: ${shown(item)}: a ${words2.quote} is not closed`,
      "arguments between the parentheses as a shell splits words",
      `close it, or write \\${words2.quote} for the character itself`
    );
  const start = {
    words: words2?.words ?? null,
    text: inside === null ? "" : `(${inside.replaceAll(/\s*\n\s*/g, " ")})`
  };
  const requirement = read2(definition, operator, value.trim(), start);
  if (requirement !== null) return success(requirement);
  const isFlagged = definition.forms.length === 1 && definition.forms[0] === name;
  return failure(
    "input",
    `${input}: ${shown(item)}`,
    definition.forms.join(", "),
    isFlagged ? `${name} takes no value: write ${name}` : EXPLAINED[name] ?? "write one of these"
  );
}
var EXPLAINED = {
  arch: "write a GOARCH that `go tool dist list` shows, as in arch=arm64",
  go: "write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it",
  memory: "write <= and a size, as in memory<=64MB, in quotes where a shell reads it",
  os: "write a GOOS that `go tool dist list` shows, as in os=linux",
  size: "write <= and a size, as in size<=20MB, in quotes where a shell reads it",
  startup: "write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone",
  vcs: "write vcs=clean, or = and 7 to 40 hex digits of the commit"
};
function read2({ name }, operator, value, start) {
  const isQuantity = name === "size" || name === "memory" || name === "startup";
  const text = `${name}${start.text}${operator ?? ""}${isQuantity ? value.replaceAll(/\s/g, "") : value}`;
  const equals = operator === "=";
  switch (name) {
    case "relro":
      if (operator === void 0) return { kind: name, text, level: "partial" };
      return equals && value === "full" ? { kind: name, text, level: "full" } : null;
    case "vcs":
      if (operator === void 0) return { kind: name, text, clean: false, revision: "" };
      if (!equals) return null;
      if (value === "clean") return { kind: name, text, clean: true, revision: "" };
      return /^[0-9a-f]{7,64}$/.test(value) ? { kind: name, text, clean: false, revision: value } : null;
    case "go": {
      const version = value.replace(/^go/, "");
      if (operator === void 0 || parseGoVersion(version) === void 0) return null;
      return { kind: name, text: `go${operator}${version}`, operator, version };
    }
    case "gcflags":
    case "ldflags": {
      const words2 = equals ? splitGoQuoted(value) : void 0;
      return words2 === void 0 ? null : { kind: name, text, words: words2 };
    }
    case "tags":
      return equals ? { kind: name, text, words: value.split(/[\s,]+/).filter(Boolean) } : null;
    case "os":
    case "arch": {
      const part = name === "os" ? 0 : 1;
      const isKnown = GO_PLATFORMS.some((platform2) => platform2.split("/")[part] === value);
      return equals && isKnown ? { kind: name, text, value } : null;
    }
    case "size":
    case "memory": {
      const bytes = operator === "<=" ? parseBytes(value) : null;
      if (bytes === null) return null;
      return name === "size" ? { kind: name, text, bytes } : { kind: name, text, bytes, words: start.words };
    }
    case "startup": {
      const { words: words2 } = start;
      if (operator === void 0) return { kind: name, text, milliseconds: null, words: words2 };
      const milliseconds = operator === "<=" ? parseMilliseconds(value) : null;
      return milliseconds === null ? null : { kind: name, text, milliseconds, words: words2 };
    }
    default:
      return operator === void 0 ? { kind: name, text } : null;
  }
}
var OTHER_NAMES = {
  aslr: "pie",
  canary: "nx",
  debug: "no-dwarf",
  dwarf: "no-dwarf",
  "full-relro": "relro=full",
  goarch: "arch",
  goos: "os",
  interp: "no-interp",
  rss: "memory",
  strip: "stripped",
  time: "startup",
  version: "go",
  vulnerable: "vulnerable-toolchain"
};
function unknown(item, name, input) {
  const names = REQUIREMENTS.map((one) => one.name);
  const meant = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, names);
  const form = REQUIREMENTS.find((one) => one.name === meant)?.forms[0] ?? meant;
  return failure(
    "input",
    `${input}: ${shown(item)} is no requirement`,
    REQUIREMENTS.flatMap((one) => one.forms).join(", "),
    form === void 0 ? "write one of these; put quotes around one that holds a comma" : `did you mean ${form}?`
  );
}

// src/inputs/reuse-input.ts
var USUAL_REUSE_LIMIT = 6e7;
var MOST = 1e10;
var WORDS4 = {
  ...{ yes: "true", on: "true", y: "true", always: "true", auto: "true" },
  ...{ no: "false", off: "false", n: "false", never: "false", "0": "false" }
};
function parseReuse(value) {
  if (value === "true" || value === "false")
    return success({ reuse: value === "true", reuseLimit: USUAL_REUSE_LIMIT });
  const hasUnit = /[a-z]\s*$/i.test(value);
  const bytes = hasUnit ? parseBytes(value) : null;
  if (bytes !== null && bytes <= MOST) return success({ reuse: true, reuseLimit: bytes });
  const word = WORDS4[value.toLowerCase()] ?? (/^true$|^false$/i.test(value) && value.toLowerCase());
  const change = bytes !== null ? "GitHub keeps 10 GB for a repository: write less" : word ? `write ${word}` : /^\d+$/.test(value) ? `write ${value}MB, with its unit` : "write true, false or a size with its unit";
  return failure(
    "input",
    `reuse is ${shown(value)}`,
    "true, false, or a size up to 10GB as in 60MB",
    change
  );
}

// src/inputs/branch-globs.ts
function parseBranchGlobs(value) {
  const globs = [...new Set(splitList(value))];
  const failures = [];
  for (const glob of globs) {
    const change = refusal3(glob);
    if (change !== void 0)
      failures.push({
        area: "input",
        found: `save: ${shown(glob)}`,
        expected: "branch names, with *, ** and ? as placeholders",
        change
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success(globs);
}
function refusal3(glob) {
  if (glob.startsWith("refs/heads/"))
    return `leave refs/heads/ out: ${glob.slice("refs/heads/".length)}`;
  if (glob.startsWith("refs/")) return "only branches save, so write the name of a branch";
  if (glob.startsWith("!")) return "list the branches that save; there is no exclusion";
  if (glob.startsWith("$")) return "write default-branch";
  return /[[\]~^:\\]/.test(glob) ? "use *, ** or ? as placeholders" : void 0;
}

// src/inputs/save-input.ts
var DEFAULT_BRANCH = "default-branch";
var ALONE = ["always", "never"];
var NO_BRANCHES = ["true", "false", "on", "off", "yes", "no", "auto", "all", "push"];
var EXPECTED3 = "always; never; or branches: default-branch and globs of branch names";
function parseSave(value) {
  const words2 = [...new Set(splitList(value))];
  const alone = ALONE.find((one) => words2.includes(one));
  const other = words2.find((one) => one !== alone);
  if (alone !== void 0 && other !== void 0)
    return failure(
      "input",
      `save: ${alone} with ${shown(other)}`,
      EXPECTED3,
      `write ${alone} alone, or remove it to name branches`
    );
  if (alone !== void 0) return success({ save: alone, saveBranches: usualBranches() });
  const failures = words2.flatMap(misspelt);
  const globs = parseBranchGlobs(words2.filter((one) => one !== DEFAULT_BRANCH).join(" "));
  if (!globs.ok) failures.push(...globs.failures);
  if (failures.length > 0) return { ok: false, failures };
  return success({ save: "branches", saveBranches: branchesOf(words2) });
}
function usualBranches() {
  return branchesOf(splitList(inputDefault("save")));
}
function branchesOf(words2) {
  return {
    ofDefault: words2.includes(DEFAULT_BRANCH),
    globs: words2.filter((one) => one !== DEFAULT_BRANCH)
  };
}
function misspelt(word) {
  if (NO_BRANCHES.includes(word.toLowerCase()))
    return failure("input", `save: ${shown(word)}`, EXPECTED3, "write always, never or branches").failures;
  const words2 = [DEFAULT_BRANCH, ...ALONE];
  if (word === DEFAULT_BRANCH || /^[$!]/.test(word)) return [];
  const meant = word === "default" ? DEFAULT_BRANCH : nearest(word, words2);
  if (meant === void 0) return [];
  const branch = `${word.slice(0, -1)}?`;
  const change = `did you mean ${meant}? A branch of this name is written ${branch}`;
  return failure("input", `save: ${shown(word)}`, EXPECTED3, change).failures;
}

// src/inputs/target-list.ts
function parseTargets(value) {
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  for (const text of targetWords(value)) {
    const parsed2 = parseTarget(text);
    if (!parsed2.ok) {
      failures.push(...parsed2.failures);
      continue;
    }
    const name = targetText(parsed2.value);
    if (targets.has(name))
      failures.push({
        area: "input",
        found: `targets: ${shown(text)} is listed twice`,
        expected: "each target once",
        change: `keep one ${name}`
      });
    targets.set(name, parsed2.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}
function targetWords(value) {
  const words2 = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, "\0$1")
  );
  return words2.map((word) => word.replaceAll("\0", ","));
}

// src/inputs/parse-inputs.ts
var BUILD_INFO = ["full", "minimal"];
var COMPILERS = ["gc", "tinygo"];
var DEBUG_CHOICES = ["none", "sidecar", "full"];
var COMPRESS_CHOICES = ["none", "upx"];
var MODULES_CHOICES = ["auto", "used", "full"];
var SHARE_FLAGS = ["auto", "on", "off"];
var GO_MODES = ["always", "needed"];
function parseInputs(raw, context) {
  const failures = [];
  function take(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  function takeRead({ value: value2, failures: found }) {
    failures.push(...found);
    return value2;
  }
  const text = (name) => raw(name)?.trim() || inputDefault(name);
  const boolean = (name) => take(parseBoolean(name, text(name)), false);
  failures.push(...oldInputFailures((name) => raw(name)?.trim() ?? ""));
  const goVersion = take(parseGoVersion2(text("go-version")), "");
  const workingDirectory2 = parseWorkingDirectory(text("working-directory"), context);
  const folders = {
    ...context,
    workingDirectory: workingDirectory2.ok ? workingDirectory2.value : context.cwd,
    path: pathOf(context.platform)
  };
  const goVersionFile = workingDirectory2.ok ? take(parseGoVersionFile(text("go-version-file"), folders), "") : "";
  failures.push(...bothVersions(text("go-version"), text("go-version-file")));
  const goChecksum = take(parseGoChecksum(text("go-checksum")), "");
  take(workingDirectory2, "");
  const packages = take(parsePackages(text("packages"), folders), []);
  const given = take(parseTargets(text("targets")), []);
  const profile = take(parseChoice("profile", text("profile"), PROFILE_NAMES), "lean");
  const flags = take(parseFlags(text), {});
  const all18 = context.settings(folders.workingDirectory);
  const settings = profile === "release" ? withoutFile(all18) : all18;
  const targets = given.length > 0 ? given : take(jobTargets(settings, context), []);
  const buildinfo = take(
    parseChoice("buildinfo", text("buildinfo"), BUILD_INFO),
    "full"
  );
  const compiler = take(parseCompiler(text("compiler")), "gc");
  const cgo = take(cgoOf(text("cgo"), settings), false);
  const goFlags2 = take(parseGoFlags(settingValue(settings, "GOFLAGS")), []);
  const fromGoFlags = takeRead(readJobFlags({ flags: goFlags2, profile, compiler, given: flags }));
  const linking = take(parseLink(text("link")), DEFAULT_LINK);
  const tags = [.../* @__PURE__ */ new Set([...fromGoFlags.tags, ...take(parseTags(text("tags")), [])])];
  const ldflags = joined(fromGoFlags.ldflags, take(parseLdflags(text("ldflags")), ""));
  const gcflags = take(parseGcflags(text("gcflags")), "");
  const parseOwnFlags = compiler === "tinygo" ? parseTinyGoFlags : parseBuildFlags;
  const buildFlags = [...fromGoFlags.buildFlags, ...take(parseOwnFlags(text("build-flags")), [])];
  const debug2 = text("debug") === "" ? "" : take(parseChoice("debug", text("debug"), DEBUG_CHOICES), "");
  const compress = take(
    parseChoice("compress", text("compress"), COMPRESS_CHOICES),
    "none"
  );
  const building = {
    ...linking,
    profile,
    flags,
    debug: debug2,
    buildinfo,
    cgo,
    tags,
    ldflags,
    buildFlags,
    fromGoFlags,
    systems: systemsOf(targets, context.platform)
  };
  failures.push(...flagConflicts(building), ...linkConflicts(building));
  failures.push(
    ...postLinkConflicts(
      { debug: debug2, compress, ldflags, gcflags: joined(...fromGoFlags.gcflags, gcflags), targets },
      context.platform
    )
  );
  const stamp = take(parseStamps(raw("stamp") ?? ""), []);
  if (compiler === "tinygo")
    failures.push(...tinyGoConflicts({ targets, gcflags, ldflags, debug: debug2, buildFlags, cgo }));
  const provenance = text("provenance") === "" ? profile === "release" : boolean("provenance");
  const reuse = take(parseReuse(text("reuse")), { reuse: false, reuseLimit: USUAL_REUSE_LIMIT });
  const { save: save2, saveBranches } = take(parseSave(text("save")), {
    save: "never",
    saveBranches: { ofDefault: true, globs: [] }
  });
  const output = workingDirectory2.ok ? take(parseOutput(text("output"), folders), "") : "";
  const value = {
    given: givenInputs(raw),
    goVersion,
    goVersionFile,
    workingDirectory: folders.workingDirectory,
    packages,
    targets,
    profile,
    flags,
    compiler,
    cgo,
    link: linking.link,
    libc: linking.libc,
    linker: linking.linker,
    buildinfo,
    tags,
    ldflags,
    gcflags,
    buildFlags,
    debug: debug2,
    compress,
    stamp,
    output,
    check: take(parseRequirements(text("check") || checkOf2(profile), "check"), []),
    build: boolean("build"),
    mainsOnly: boolean("mains-only"),
    warm: take(parseWarm(text("warm")), "auto"),
    parallelism: take(
      parseParallelism(
        text("parallelism"),
        jobParallelism(settings, fromGoFlags.parallelism, context.usableCpus)
      ),
      1
    ),
    settings,
    fromGoFlags,
    notes: [
      ...fromGoFlags.notes,
      ...targetNotes(settings, given),
      ...otherNotes(
        settings,
        jobParallelism(settings, fromGoFlags.parallelism, Number.POSITIVE_INFINITY),
        { cgo: text("cgo"), parallelism: text("parallelism") }
      )
    ],
    shareFlags: take(
      parseChoice("share-flags", text("share-flags"), SHARE_FLAGS),
      "off"
    ),
    go: take(parseChoice("go", text("go"), GO_MODES), "always"),
    // A statement says what this run built: a binary of another run has no place in it.
    reuse: reuse.reuse && !provenance,
    provenance,
    reuseLimit: reuse.reuseLimit,
    save: save2,
    saveBranches,
    cacheName: take(parseCacheName(text("cache-name")), ""),
    goChecksum,
    cacheStore: take(parseCacheStore(text("cache-store"), context), { kind: "github" }),
    modules: take(parseChoice("modules", text("modules"), MODULES_CHOICES), "full"),
    matrix: take(parseMatrix(text("matrix")), ""),
    jobStatus: take(parseJobStatus(text("job-status")), "")
  };
  if (value.build) failures.push(...modeFailures(settings));
  if (profile === "release")
    failures.push(
      ...releaseFailures({
        settings: all18,
        cgo,
        hasTargets: given.length > 0,
        hasVersion: goVersion !== "" || goVersionFile !== ""
      })
    );
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}
function parseCompiler(value) {
  if (value !== "gccgo") return parseChoice("compiler", value, COMPILERS);
  const change = "write -compiler=gccgo into build-flags";
  return failure("input", 'compiler is "gccgo"', COMPILERS.join(", "), change);
}
function bothVersions(version, file) {
  if (version === "" || file === "") return [];
  const both = failure(
    "input",
    `go-version (${version}) and go-version-file (${file}) are both given`,
    "one of the two",
    `remove go-version to follow ${file}, or go-version-file to pin ${version}`
  );
  return both.failures;
}
function joined(...parts) {
  return parts.filter((part) => part !== "").join(" ");
}
function checkOf2(profile) {
  return profile === "release" ? "reproducible" : "";
}

// src/report/finished-report.ts
function finishedReport(report, saved, phases, warnings) {
  const { modules, base, delta, binaries } = report.caches;
  const [own] = saved;
  return {
    ...report,
    caches: own === void 0 ? report.caches : {
      modules: withSaved(modules, own.modules),
      base: withSaved(base, own.base),
      delta: withSaved(delta, own.delta),
      binaries: withSaved(binaries, own.binaries)
    },
    phases,
    warnings
  };
}
async function writeReport(file, report) {
  await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/inspect/check/check-result.ts
function passes({ text }, found) {
  return { requirement: text, state: "pass", found, expected: "", change: "" };
}
function fails({ text }, found, expected, change) {
  return { requirement: text, state: "fail", found, expected, change };
}
function notApplicable({ text }, found) {
  return { requirement: text, state: "not-applicable", found, expected: "", change: "" };
}
var MARKS = { pass: "pass", fail: "FAIL", "not-applicable": "n/a " };
function checkLine(result) {
  const { requirement, state, found, expected, change } = result;
  const parts = [`${MARKS[state]} ${requirement}: ${found}`];
  if (expected !== "") parts.push(`expected: ${expected}`);
  if (change !== "") parts.push(`to fix: ${change}`);
  return parts.join("; ").replaceAll(/\s*\n\s*/g, " ");
}

// src/runner/units.ts
function bytesText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 999500) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 99995e4) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
function secondsText(seconds) {
  if (seconds < 0.995) return `${seconds.toFixed(2)} s`;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole2 = Math.round(seconds);
  return `${Math.floor(whole2 / 60)} min ${whole2 % 60} s`;
}

// src/report/post-link-lines.ts
function postLinkLines({ path, debug: debug2, compression }) {
  return [
    ...debug2 === void 0 ? [] : [`${debug2.path}: debug information, ${bytesText(debug2.bytes)}`],
    ...compression === void 0 ? [] : [`${path}: ${compressionText(compression)}`]
  ];
}
function compressionText({ version, bytesBefore, startup, notMeasured }) {
  const size = `packed by ${version} from ${bytesText(bytesBefore)}`;
  if (startup === null) return `${size}; start-up not measured: ${notMeasured}`;
  const { before, after } = startup;
  const times = (after.milliseconds / before.milliseconds).toFixed(1);
  return `${size}; start-up ${costText(before)} -> ${costText(after)}: ${times} times as long`;
}
function costText({ milliseconds, peakBytes }) {
  const memory = peakBytes === null ? "" : ` with ${bytesText(peakBytes)}`;
  return `${milliseconds.toFixed(1)} ms${memory}`;
}

// src/report/report-lines.ts
function reportLines(report) {
  const { compiled, total, unlinked } = report.packages;
  const apart = unlinked > 0 ? `; of those that match, ${unlinked} in no binary` : "";
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.flatMap((binary) => [
      `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ", reused" : ""}`,
      ...postLinkLines(binary)
    ]),
    ...checkLines(report),
    ...total > 0 ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}${apart}`] : [],
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...report.reuse.reason === "" ? [] : [`built, not reused: ${report.reuse.reason}`],
    ...phasesLine(report)
  ];
}
function checkLines({ checks }) {
  return checks.flatMap(
    ({ name, target, results }) => results.map((one) => `check ${name} (${target}): ${checkLine(one)}`)
  );
}
function phasesLine({ phases }) {
  const texts2 = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts2.length === 0 ? [] : [texts2.join(", ")];
}
function staticText(value) {
  if (value === null) return "";
  return value ? ", static" : ", not static";
}
function cacheText(cache) {
  const moved = [
    ...cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : [],
    ...cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []
  ];
  return [cache.hit, ...moved].join(", ");
}

// src/report/run-report.ts
function cacheState(caches) {
  const { modules, base, delta, binaries } = caches;
  return { modules: modules.hit, base: base.hit, delta: delta.hit, binaries: binaries.hit };
}
function cacheHit(caches, usesModules) {
  if (caches.binaries.hit === "exact") return true;
  return caches.base.hit === "exact" && (!usesModules || caches.modules.hit === "exact");
}
function affectedNames(binaries) {
  return [...new Set(binaries.filter((one) => !one.reused).map((one) => one.name))];
}

// src/report/summary.ts
function summaryMarkdown(report) {
  const { compiled, total } = report.packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : "";
  return [
    `### Go ${report.goVersion}${built}`,
    ...binariesTable(report.binaries),
    ...checksTable(report),
    ...postLinkList(report.binaries),
    ...reuseLine(report),
    ...cachesTable(report),
    `<details><summary>Seconds of each phase</summary>
`,
    table(
      ["Phase", "Seconds"],
      report.phases.map((phase) => [escaped(phase.name), phase.seconds.toFixed(2)])
    ),
    "</details>\n",
    ...warningsList(report.warnings)
  ].join("\n");
}
function binariesTable(binaries) {
  if (binaries.length === 0) return [];
  const rows = binaries.map((binary) => [
    code(binary.name),
    binary.target,
    bytesText(binary.bytes),
    staticText2(binary.static),
    binary.reused ? "reused" : "built",
    code(binary.sha256.slice(0, 12))
  ]);
  return [table(["Binary", "Target", "Size", "Static", "Made", "SHA-256"], rows)];
}
function checksTable({ checks }) {
  const rows = checks.flatMap(
    ({ name, target, results }) => results.map((one) => [
      code(name),
      target,
      code(one.requirement),
      STATES[one.state],
      escaped([one.found, one.expected && `expected: ${one.expected}`].filter(Boolean).join("; ")),
      escaped(one.change)
    ])
  );
  if (rows.length === 0) return [];
  return [table(["Binary", "Target", "Check", "Result", "Found", "To fix"], rows)];
}
var STATES = { pass: "pass", fail: "**fail**", "not-applicable": "n/a" };
function postLinkList(binaries) {
  const lines = binaries.flatMap(
    (one) => postLinkLines(one).map((line) => `- ${code(one.name)}: ${escaped(line)}`)
  );
  return lines.length === 0 ? [] : [...lines, ""];
}
function reuseLine({ reuse }) {
  return reuse.reason === "" ? [] : [`Built, not reused: ${escaped(reuse.reason)}
`];
}
function staticText2(value) {
  if (value === null) return "n/a";
  return value ? "yes" : "no";
}
function cachesTable(report) {
  const row = (name, cache) => [
    name,
    cache.hit,
    bytesText(cache.bytesDown),
    secondsText(cache.seconds),
    cache.key === "" ? "" : code(cache.key)
  ];
  const { modules, base, delta, binaries } = report.caches;
  return [
    table(
      ["Cache", "Hit", "Downloaded", "Time", "Key"],
      [row("modules", modules), row("base", base), row("delta", delta), row("binaries", binaries)]
    )
  ];
}
function warningsList(warnings) {
  if (warnings.length === 0) return [];
  return ["**Warnings**\n", ...warnings.map((text) => `- ${escaped(text)}`), ""];
}
function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line), ""].join("\n");
}
function code(text) {
  return `\`${oneLine(text).replaceAll("`", "")}\``;
}
function escaped(text) {
  return oneLine(text).replaceAll("<", "&lt;");
}
function oneLine(text) {
  return text.replaceAll(/\s*\n\s*/g, " ");
}

// src/runner/activity.ts
function createActivity(clock) {
  const ended = [];
  return {
    track: async (kind, work) => {
      const start = clock.now();
      try {
        return await (typeof work === "function" ? work() : work);
      } finally {
        ended.push({ kind, start, end: clock.now() });
      }
    },
    intervals: () => [...ended]
  };
}
function busySeconds(intervals, kinds = ["go", "transfer", "hash"]) {
  const sorted = intervals.filter((one) => kinds.includes(one.kind)).sort((a, b) => a.start - b.start);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 1e3;
}
function trackedExec(exec3, activity) {
  return (request2) => isGo(request2.tool) ? activity.track("go", () => exec3(request2)) : exec3(request2);
}
function isGo(tool) {
  const name = node_path_default.win32.basename(tool).toLowerCase();
  return name === "go" || name === "go.exe";
}

// src/runner/phases.ts
function createPhases(clock) {
  const seconds = /* @__PURE__ */ new Map();
  return {
    time: async (name, work) => {
      const began = clock.now();
      const before = seconds.get(name) ?? 0;
      seconds.set(name, before);
      try {
        return await work();
      } finally {
        seconds.set(name, before + (clock.now() - began) / 1e3);
      }
    },
    list: () => [...seconds].map(([name, value]) => ({ name, seconds: value }))
  };
}
function goSeconds(phases) {
  return phases.list().filter(({ name }) => ["list", "warm", "build"].includes(name)).reduce((sum, { seconds }) => sum + seconds, 0);
}
function overheadPhase(startedAt, now, intervals) {
  const seconds = Math.max(0, (now - startedAt) / 1e3 - busySeconds(intervals));
  return { name: "overhead", seconds };
}

// src/runner/clocks.ts
function allPhases({ activity, phases, startedAt }, now) {
  return [...phases.list(), overheadPhase(startedAt, now, activity.intervals())];
}

// src/runner/collecting-log.ts
function collectingLog(inner) {
  const kept = [];
  return {
    log: {
      info: (line) => inner.info(line),
      notice: (line) => inner.notice(line),
      warning: (line) => {
        kept.push(line);
        inner.warning(line);
      },
      error: (line) => inner.error(line),
      debug: (line) => inner.debug(line),
      group: (title, lines) => inner.group(title, lines),
      progress: (line) => inner.progress(line)
    },
    warnings: () => [...kept]
  };
}

// src/runner/environment.ts
function readEnvironment() {
  return Object.freeze({ ...process.env });
}
async function readEventPayload(environment2) {
  const file = environment2.GITHUB_EVENT_PATH;
  if (file === void 0 || file === "") return void 0;
  try {
    return JSON.parse(await node_readFile(file, "utf8"));
  } catch {
    return void 0;
  }
}
function readJobFacts(environment2, eventPayload) {
  const text = (name) => environment2[name] ?? "";
  const eventName = text("GITHUB_EVENT_NAME");
  const refName = text("GITHUB_REF_NAME");
  return {
    inRunner: text("GITHUB_ACTIONS") === "true",
    githubHosted: text("RUNNER_ENVIRONMENT") === "github-hosted",
    repository: text("GITHUB_REPOSITORY"),
    ref: text("GITHUB_REF"),
    refName,
    refType: text("GITHUB_REF_TYPE"),
    sha: text("GITHUB_SHA"),
    runId: text("GITHUB_RUN_ID"),
    runAttempt: text("GITHUB_RUN_ATTEMPT"),
    eventName,
    // A schedule runs on the default branch only, and its payload need not name the repository.
    defaultBranch: defaultBranchOf(eventPayload) || (eventName === "schedule" ? refName : ""),
    workflowRef: text("GITHUB_WORKFLOW_REF"),
    workflowFile: withoutRef(text("GITHUB_WORKFLOW_REF")) || text("GITHUB_WORKFLOW"),
    job: text("GITHUB_JOB"),
    runnerOs: text("RUNNER_OS"),
    runnerArch: text("RUNNER_ARCH"),
    temp: text("RUNNER_TEMP"),
    toolCache: text("RUNNER_TOOL_CACHE"),
    workspace: text("GITHUB_WORKSPACE"),
    serverUrl: text("GITHUB_SERVER_URL"),
    eventPath: text("GITHUB_EVENT_PATH"),
    imageOs: text("ImageOS"),
    imageVersion: text("ImageVersion")
  };
}
function defaultBranchOf(eventPayload) {
  const repository = field(eventPayload, "repository");
  const branch = field(repository, "default_branch");
  return typeof branch === "string" ? branch : "";
}
function field(value, name) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[name];
}
function withoutRef(workflowRef) {
  const fullRef = workflowRef.indexOf("@refs/");
  const end = fullRef >= 0 ? fullRef : workflowRef.lastIndexOf("@");
  return end >= 0 ? workflowRef.slice(0, end) : workflowRef;
}

// src/runner/failure-policy.ts
var FAILURE_POLICY = {
  input: { main: "fail the step", post: "warn and go on" },
  plan: { main: "fail the step", post: "warn and go on" },
  toolchain: { main: "fail the step", post: "warn and go on" },
  list: { main: "fail the step", post: "warn and go on" },
  build: { main: "fail the step", post: "warn and go on" },
  check: { main: "fail the step", post: "warn and go on" },
  cache: { main: "warn and go on", post: "warn and go on" },
  report: { main: "warn and go on", post: "warn and go on" },
  save: { main: "warn and go on", post: "warn and go on" }
};
function judge(failures, phase) {
  const of = (effect) => failures.filter((one) => FAILURE_POLICY[one.area][phase] === effect).map(failureText);
  const errors = of("fail the step");
  return { fails: errors.length > 0, errors, warnings: of("warn and go on") };
}

// src/runner/machine/use-machine.ts
function toolsBelow(home) {
  return node_join(home, ".cache", "go-turbo-build", "tools");
}
async function useMachine(runner2, machine) {
  const environment2 = { ...runner2.environment, ...machine.changes };
  for (const note of machine.notes) runner2.log.warning(note);
  for (const folder of [machine.temp, systemTemp(environment2, process.platform)]) {
    try {
      await node_mkdir(folder, { recursive: true });
      await node_access(folder, node_constants.W_OK | node_constants.X_OK);
    } catch (error2) {
      return failure(
        "plan",
        `there is no folder for temporary files: ${error2.message}`,
        "a folder that can be written, with room for what is compiled",
        "set TMPDIR (in a job also RUNNER_TEMP) to such a folder"
      );
    }
  }
  return success({ ...runner2, environment: environment2 });
}

// src/runner/switched-off.ts
var SWITCHES = ["delta", "pruning", "worth"];
var SWITCH_VARIABLE = "GO_TURBO_BUILD_WITHOUT";
function readSwitchedOff(environment2) {
  const words2 = (environment2[SWITCH_VARIABLE] ?? "").split(",").map((word) => word.trim());
  const given = words2.filter((word) => word !== "");
  const unknown4 = given.filter((word) => !SWITCHES.some((one) => one === word));
  if (unknown4.length > 0) {
    return failure(
      "input",
      `${SWITCH_VARIABLE} holds ${unknown4.map((word) => `"${word}"`).join(", ")}`,
      `${SWITCHES.join(", ")}, with commas between them`,
      "correct it, or leave the variable out: it is for measuring only"
    );
  }
  return success(SWITCHES.filter((one) => given.includes(one)));
}

// src/cache/modules/go-sum.ts
function parseGoSums(texts2) {
  const zips = /* @__PURE__ */ new Map();
  const goMods = /* @__PURE__ */ new Map();
  for (const line of texts2.flatMap((text) => text.split("\n"))) {
    const [path, version, h1, ...rest] = line.trim().split(/\s+/);
    if (path === void 0 || version === void 0 || !h1?.startsWith("h1:") || rest.length > 0) {
      continue;
    }
    if (version.endsWith("/go.mod")) {
      const module = { path, version: version.slice(0, -"/go.mod".length), h1 };
      goMods.set(`${path}@${module.version}`, module);
    } else {
      zips.set(`${path}@${version}`, { path, version, h1 });
    }
  }
  return { zips, goMods };
}

// src/cache/modules/pinned-modules.ts
function pinnedModules({ roots, pins }, go) {
  const files = goSumFiles(pins);
  if (files.length === 0 || isVendored(roots, pins, go)) return null;
  const goSum = parseGoSums(files.map((file) => pins.get(file) ?? ""));
  return goSum.zips.size === 0 ? null : goSum;
}
function goSumFiles(pins) {
  return [...pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}
function isVendored(roots, pins, go) {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, "mod") ?? "";
  if (mode !== "") return mode === "vendor";
  const { workspaceFile, module } = roots;
  const folder = workspaceFile === null ? module : node_dirname(workspaceFile);
  return folder !== null && pins.has(node_join(folder, "vendor", "modules.txt"));
}

// src/cache/cache-report.ts
var NO_CACHE = { hit: "miss", key: "", bytesDown: 0, bytesUp: 0, seconds: 0 };

// src/cache/restored-caches.ts
var NOT_RESTORED = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  brokenKeys: { modules: "", base: "", delta: "" }
};

// src/cache/unkept.ts
function unkeptReason({ goEnv, wrapper }) {
  if ((goEnv.GOCACHEPROG ?? "") !== "") {
    return "GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE";
  }
  if (wrapper?.isKeyed === false) {
    return `-toolexec=${wrapper.value} is in no key of Go: what it does to what is compiled may be another thing in another run`;
  }
  return "";
}
function knowsCachePrograms(goVersion) {
  return compareGoVersions(goVersion, "1.24rc1") >= 0;
}
function warnOfUnkept(step, earlier, go) {
  const reason = unkeptReason(go);
  if (reason === "" || earlier?.steps.some((one) => one.go.unkept !== "")) return;
  step.runner.log.warning(
    `${reason}, so no base and no delta is restored or saved. To have this action keep them, ${remedyOf(step, go)}`
  );
}
function remedyOf({ inputs }, { goEnv }) {
  if ((goEnv.GOCACHEPROG ?? "") === "") {
    return "have the wrapper answer -V=full with a version of its own (go help build, -toolexec)";
  }
  return "GOCACHEPROG" in inputs.settings.fromFile ? "run `go env -u GOCACHEPROG`" : "leave the variable unset in this job";
}

// builtin:node:url
var all2 = __require("node:url");
var read3 = (name) => all2[name];
var node_fileURLToPath = /* @__PURE__ */ read3("fileURLToPath");

// src/cache/store.ts
var TransferError = class extends Error {
};
var noStore = {
  name: "none",
  carrier: () => "none",
  find: async () => ({ state: "miss" }),
  open: async () => ({ state: "miss" }),
  save: async () => ({ state: "unavailable", reason: "no cache store" })
};

// src/runner/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function codeOf(thrown) {
  const code2 = member(thrown, "code");
  return typeof code2 === "string" ? code2 : "";
}
function member(thrown, name) {
  return typeof thrown === "object" && thrown !== null && name in thrown ? thrown[name] : void 0;
}

// builtin:node:zlib
var all3 = __require("node:zlib");
var read4 = (name) => all3[name];
var node_zlib_default = all3;
var node_inflateRaw = /* @__PURE__ */ read4("inflateRaw");
var node_createGunzip = /* @__PURE__ */ read4("createGunzip");

// src/cache/archive/codec.ts
var BrokenArchiveError = class extends Error {
};
var CHUNK_BYTES = 4 * 1024 * 1024;
var OFTEN = { level: 7, windowLog: 26 };
function hostCodec() {
  return typeof node_zlib_default.zstdCompress === "function" ? "zstd" : "gzip";
}
async function* decompressed(codec, bytes) {
  let given = 0;
  let lost = null;
  async function* counted() {
    try {
      for await (const piece of bytes) {
        given += piece.length;
        yield piece;
      }
    } catch (error2) {
      lost = error2;
      throw error2;
    }
  }
  const { constants } = node_zlib_default;
  const stream = codec === "gzip" ? node_zlib_default.createGunzip({ chunkSize: CHUNK_BYTES }) : node_zlib_default.createZstdDecompress({
    chunkSize: CHUNK_BYTES,
    params: { [constants.ZSTD_d_windowLogMax]: OFTEN.windowLog }
  });
  void feed(stream, counted());
  try {
    yield* stream;
  } catch (error2) {
    if (lost !== null) throw lost;
    throw new BrokenArchiveError(
      given === 0 ? "the archive is empty (0 bytes)" : `not an archive of go-turbo-build in ${codec}, or damaged: ${messageOf(error2)}`
    );
  }
  if (stream.bytesWritten < given)
    throw new BrokenArchiveError(
      `the archive ends, and ${given - stream.bytesWritten} bytes follow`
    );
}
async function feed(stream, bytes) {
  try {
    for await (const piece of bytes) {
      await new Promise((resolve2, reject) => {
        stream.write(piece, (error2) => error2 ? reject(error2) : resolve2());
      });
    }
    stream.end();
  } catch (error2) {
    stream.destroy(error2);
  }
}

// src/cache/archive/archive-path.ts
var LONGEST_PATH = 4096;
var DEVICE = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
var FORBIDDEN = /[\u0000-\u001f\u007f\\:]/;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
function pathProblem(path) {
  if (path === "") return "it is empty";
  if (path.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (LONE_SURROGATE.test(path)) return "it is not Unicode";
  if (FORBIDDEN.test(path)) return "it has a backslash, a colon or a control character";
  if (path.startsWith("/")) return "it is absolute";
  for (const element of path.split("/")) {
    if (element === "") return "it has an empty element";
    if (element === "." || element === "..") return `it has the element ${element}`;
    if (/[. ]$/.test(element)) return "an element ends in a dot or a space";
    if (DEVICE.test(element)) return `${element} is a device on Windows`;
  }
  return null;
}
function foldedPath(path) {
  return path.normalize("NFC").toLowerCase();
}

// src/cache/archive/manifest.ts
var DEFAULT_MODE = 420;
var MANIFEST_NAME = ".go-turbo-build-manifest.json";
var FORMAT = 2;
var DIGEST_LENGTH = 64;
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function bytesOf({ files }) {
  return files.reduce((sum, { size }) => sum + size, 0);
}
function parseManifest(bytes) {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  const json = bytes.subarray(DIGEST_LENGTH);
  if (bytes.toString("latin1", 0, DIGEST_LENGTH) !== digestOf(json))
    return broken("its SHA-256 is another one");
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch (error2) {
    return broken(`it is not JSON: ${messageOf(error2)}`);
  }
  if (!isRecord(value)) return broken("it is not a JSON object");
  if (value.format !== FORMAT)
    return broken(`its format is ${shown2(value.format)}; this version reads ${FORMAT}`);
  if (value.meta === void 0) return broken("it has no meta");
  if (!Array.isArray(value.files)) return broken("it has no list of files");
  const files = [];
  for (const item of value.files) {
    const file = parseFile(item);
    if (typeof file === "string") return broken(file);
    files.push(file);
  }
  const clash = firstClash(files);
  if (clash !== null) return broken(clash);
  return { ok: true, manifest: { meta: value.meta, files } };
}
function firstClash(files) {
  const paths = /* @__PURE__ */ new Set();
  for (const { path } of files) {
    const folded = foldedPath(path);
    if (paths.has(folded)) return `the path ${JSON.stringify(path)} is there twice`;
    paths.add(folded);
  }
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      if (paths.has(folder)) return `the path ${JSON.stringify(folder)} is a file and a folder`;
      folders.add(folder);
    }
  }
  return null;
}
function parseFile(item) {
  if (!Array.isArray(item) || ![3, 4].includes(item.length))
    return `a file is not [path, size, sha256, mode]: ${shown2(item)}`;
  const [path, size, sha256, mode] = item;
  if (typeof path !== "string") return `a path is not text: ${shown2(path)}`;
  const problem = pathProblem(path);
  if (problem !== null) return `the path ${shown2(path)} is not allowed: ${problem}`;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
    return `the size of ${shown2(path)} is ${shown2(size)}`;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown2(path)} is ${shown2(sha256)}`;
  if (mode === void 0) return { path, size, sha256 };
  if (typeof mode !== "number" || !Number.isInteger(mode) || mode < 0 || mode > 511)
    return `the mode of ${shown2(path)} is ${shown2(mode)}`;
  return { path, size, sha256, mode };
}
function shown2(value) {
  return (JSON.stringify(value) ?? "undefined").slice(0, 200);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function digestOf(json) {
  return node_createHash("sha256").update(json).digest("hex");
}
function broken(reason) {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

// src/cache/archive/new-file.ts
var NewFile = class {
  #file;
  #hash = node_createHash("sha256");
  #limit;
  #held = [];
  #bytes = 0;
  /** null: not begun; `there`: something is there already, which is left as it is. */
  #fd = null;
  /** Up to `limit` bytes are verified before anything is written. */
  constructor(file, limit) {
    this.#file = file;
    this.#limit = limit;
  }
  add(piece) {
    this.#hash.update(piece);
    this.#held.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > this.#limit) this.#write();
  }
  /** False where something was there already. Throws BrokenArchiveError where the SHA-256 is another. */
  finish() {
    const { expected, mtime } = this.#file;
    const sha256 = this.#hash.digest("hex");
    if (sha256 !== expected.sha256)
      throw new BrokenArchiveError(
        `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`
      );
    this.#write();
    if (this.#fd === "there" || this.#fd === null) return false;
    if (mtime !== "now") node_futimesSync(this.#fd, mtime, mtime);
    node_closeSync(this.#fd);
    return true;
  }
  /** Nothing of it stays. */
  discard() {
    if (typeof this.#fd !== "number") return;
    node_closeSync(this.#fd);
    node_unlinkSync(this.#file.target);
  }
  #write() {
    const { expected, target } = this.#file;
    this.#fd ??= openNew(target, expected.mode ?? DEFAULT_MODE);
    const held = this.#held.filter((piece) => piece.length > 0);
    this.#held = [];
    if (this.#fd === "there") return;
    while (held.length > 0) {
      let written = node_writevSync(this.#fd, held);
      for (let first = held[0]; first !== void 0 && written >= first.length; first = held[0]) {
        written -= first.length;
        held.shift();
      }
      if (held[0] !== void 0) held[0] = held[0].subarray(written);
    }
  }
};
function openNew(target, mode) {
  const open2 = () => node_openSync(target, "wx", mode);
  try {
    try {
      return open2();
    } catch (error2) {
      if (codeOf(error2) !== "ENOENT") throw error2;
      node_mkdirSync(node_dirname(target), { recursive: true });
      return open2();
    }
  } catch (error2) {
    if (codeOf(error2) === "EEXIST") return "there";
    throw error2;
  }
}

// src/cache/archive/drained.ts
async function drained(sink) {
  if (sink.destroyed) return false;
  await new Promise((resolve2) => {
    const done = () => {
      sink.off("drain", done);
      sink.off("close", done);
      resolve2();
    };
    sink.once("drain", done);
    sink.once("close", done);
  });
  return !sink.destroying;
}

// src/cache/archive/tar-reader.ts
var BEGINNING_BYTES = MAX_MANIFEST_BYTES + 16 * 1024 * 1024;
var OVERHEAD_BYTES = 5 * 512 + 4 * LONGEST_PATH;
async function openArchive(stream) {
  const { default: tarStream } = await import("./chunks/tar-stream-W7U47RQB.mjs");
  const tar = tarStream.extract();
  tar.on("error", () => void 0);
  const source = new Source(tar);
  const fed = source.feed(decompressed(hostCodec(), stream));
  const close = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const manifest = await readManifest(source);
    source.limit += bytesOf(manifest) + manifest.files.length * OVERHEAD_BYTES;
    return { manifest, files: checkedFiles(source, manifest), close };
  } catch (error2) {
    await close();
    throw error2;
  }
}
var Source = class {
  /** How many bytes of tar there may be. */
  limit = BEGINNING_BYTES;
  #tar;
  #entries;
  #error = null;
  constructor(tar) {
    this.#tar = tar;
    this.#entries = tar[Symbol.asyncIterator]();
  }
  /** Never rejects. After an error the tar ends there, so that what came before it is still read. */
  async feed(bytes) {
    const tar = this.#tar;
    let length = 0;
    try {
      for await (const piece of bytes) {
        length += piece.length;
        if (length > this.limit)
          throw new BrokenArchiveError("the archive holds more bytes than its manifest says");
        if (tar.destroying || !tar.write(piece) && !await drained(tar)) return;
      }
    } catch (error2) {
      this.#error = error2;
    }
    if (!tar.destroying) tar.end(null);
  }
  async next() {
    const next = await this.#entries.next().catch((error2) => this.#fail(error2));
    if (next.done !== true) return next.value;
    if (this.#error !== null) this.#fail(this.#error);
    return null;
  }
  async *piecesOf(entry) {
    try {
      yield* entry;
    } catch (error2) {
      this.#fail(error2);
    }
  }
  #fail(error2) {
    const cause = this.#error ?? error2;
    if (cause instanceof BrokenArchiveError || cause instanceof TransferError) throw cause;
    throw new BrokenArchiveError(`the archive is damaged: ${messageOf(cause)}`);
  }
};
async function readManifest(source) {
  const entry = await source.next();
  if (entry === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of source.piecesOf(entry)) pieces.push(piece);
  const parsed2 = parseManifest(Buffer.concat(pieces));
  if (!parsed2.ok) throw new BrokenArchiveError(parsed2.reason);
  return parsed2.manifest;
}
async function* checkedFiles(source, manifest) {
  for (const [index, expected] of manifest.files.entries()) {
    const entry = await source.next();
    if (entry === null)
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.files.length} files; ${expected.path} is missing`
      );
    const { name, mtime } = entry.header;
    const problem = problemOf(entry, expected);
    if (problem !== null)
      throw new BrokenArchiveError(`${JSON.stringify(name).slice(0, 200)} ${problem}`);
    yield { expected, mtime: mtime.getTime() / 1e3, pieces: source.piecesOf(entry) };
  }
  const more = await source.next();
  if (more !== null)
    throw new BrokenArchiveError(
      `${JSON.stringify(more.header.name).slice(0, 200)} is in the archive and not in its manifest`
    );
}
function problemOf({ header }, expected) {
  const { name, type, size } = header;
  if (type !== "file") return `is a ${type}; only files are allowed`;
  if (name !== expected.path) return `is in the archive where its manifest says ${expected.path}`;
  if (size !== expected.size) return `has ${size} bytes; the manifest says ${expected.size}`;
  return null;
}

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES = 16 * 1024 * 1024;
async function unpackArchive(request2) {
  const { limitBytes, keepVerified } = request2;
  const targets = [];
  let bytesWritten = 0;
  let skipped = 0;
  try {
    const archive = await openArchive(request2.stream);
    try {
      const { manifest } = archive;
      const bytes = bytesOf(manifest);
      if (bytes > limitBytes)
        throw new BrokenArchiveError(
          `the archive holds ${bytes} bytes; the limit is ${limitBytes}`
        );
      const into = await request2.into(manifest);
      for await (const file of archive.files) {
        const written = await write(file, into(file.expected.path));
        if (written === null) skipped++;
        else {
          targets.push(written);
          bytesWritten += file.expected.size;
        }
      }
      return { state: "ok", manifest, files: targets.length, bytesWritten, skipped };
    } finally {
      await archive.close();
    }
  } catch (error2) {
    if (!keepVerified) for (const one of targets) await node_unlink(one).catch(() => void 0);
    const kept = keepVerified ? targets.length : 0;
    if (error2 instanceof TransferError) return { state: "cut", reason: error2.message, kept };
    return { state: "broken", reason: reasonOf(error2), kept };
  }
}
async function write({ expected, mtime, pieces }, place) {
  if (place === "skip") {
    for await (const _ of pieces) ;
    return null;
  }
  const { target } = place;
  const file = new NewFile({ expected, target, mtime: place.mtime ?? mtime }, WHOLE_FILE_BYTES);
  try {
    for await (const piece of pieces) file.add(piece);
    return file.finish() ? target : null;
  } catch (error2) {
    file.discard();
    throw error2;
  }
}
function reasonOf(error2) {
  if (error2 instanceof BrokenArchiveError) return error2.message;
  return `the archive's files cannot be written: ${messageOf(error2)}`;
}

// src/cache/archive/unpack-process.ts
var APART_BYTES = 4e6;
async function unpackApart(request2) {
  const { archive, into, rule, onManifest = () => void 0, after, ...limits } = request2;
  const { source } = archive;
  const child = source === null || archive.bytes < APART_BYTES ? null : takeProcess();
  if (source !== null && child !== null) {
    try {
      const job = { ...limits, rule, source: await source() };
      return await outcomeOf(child, job, request2);
    } catch (error2) {
      if (!(error2 instanceof TransferError)) throw error2;
      return { state: "cut", reason: error2.message, kept: 0 };
    } finally {
      await archive.close();
      if (child.connected) child.disconnect();
    }
  }
  await after;
  return unpackArchive({
    ...limits,
    stream: archive.stream,
    into: (manifest) => {
      onManifest(manifest);
      return into(manifest);
    }
  });
}
function outcomeOf(child, job, { archive, after, onManifest }) {
  const say = (words2) => {
    if (child.connected) child.send(words2, () => void 0);
  };
  return new Promise((resolve2) => {
    child.once("exit", (code2, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code2}`}`;
      resolve2({ state: "cut", reason, kept: 0 });
    });
    child.on("message", (words2) => {
      if (words2 === "closed") void archive.close();
      else if ("state" in words2) resolve2(words2);
      else onManifest?.(words2.manifest);
    });
    say(job);
    void Promise.resolve(after).then(() => say("read"));
  });
}
var prepared = null;
function prepareProcess() {
  prepared ??= startProcess();
}
function endUnused() {
  if (prepared?.connected) prepared.disconnect();
  prepared = null;
}
function takeProcess() {
  const child = prepared?.connected ? prepared : startProcess();
  prepared = null;
  return child?.pid === void 0 ? null : child;
}
function startProcess() {
  if (!import.meta.url.endsWith(".mjs")) return null;
  const [dist = ""] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const child = node_fork(node_fileURLToPath(new URL("unpack.mjs", dist)), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  child.on("error", () => void 0);
  return child;
}

// src/runner/digest.ts
function textDigest(text, length) {
  return node_createHash("sha256").update(text).digest("hex").slice(0, length);
}
function valueDigest(value, length) {
  return textDigest(canonicalJson(value), length);
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member2]) => member2 !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, member2]) => `${JSON.stringify(name)}:${canonicalJson(member2)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

// src/cache/keys.ts
function modulesKeys(facts, kinds) {
  const full = kinds.full ? ["full"] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words2 = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words2.map((word) => {
    const all18 = join("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join(all18, facts.place);
    return prefixes(join(place, facts.pinDigest), place, all18);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function thinSetOf(key) {
  return /^gtb1-modules-[^-]+-thin[0-9a-f]{12}-.+-([0-9a-f]{16})$/.exec(key)?.[1] ?? null;
}
function baseKeys(facts, agreed) {
  const lane = join("gtb1-base", facts.carrier("base"), facts.lane);
  const place = join(lane, facts.place);
  const withoutC = placeWithoutC("base", facts);
  const known = [`${lane}-`, ...withoutC];
  const others2 = known.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  return { lookups: [exact, samePlace, ...others2, ...withoutC, sameLane] };
}
function deltaKeys(facts, inputs = "") {
  const lane = join("gtb1-delta", facts.carrier("delta"), facts.lane);
  const place = join(lane, facts.place);
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  const others2 = [samePlace, ...placeWithoutC("delta", facts), sameLane];
  if (inputs === "") return { lookups: [exact, ...others2] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others2] };
}
function placeWithoutC(slot, facts) {
  if (facts.laneWithoutC === void 0) return [];
  return prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}
function habitsKeys(facts) {
  return {
    lookups: prefixes(join("gtb1-habits", facts.carrier("habits"), facts.runnerOs, facts.place))
  };
}
function inputsKeys(facts, asked) {
  const { linkFlags: linkFlags2, packages, folder } = asked;
  const build2 = valueDigest({ linkFlags: linkFlags2, packages, folder }, 16);
  const parts = [facts.carrier("inputs"), facts.lane, build2, facts.place];
  return { lookups: prefixes(join("gtb1-inputs", ...parts)) };
}
function fingerprintKeys(binary) {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const main = textDigest(binary.package, 16);
  return { lookups: prefixes(join("gtb1-print", target, main, binary.digest)) };
}
function fingerprintKey(binary, sha256) {
  const [exact = ""] = fingerprintKeys(binary).lookups;
  return bounded(exact + sha256);
}
function sha256OfKey(key) {
  return /^gtb1-print-.+-([0-9a-f]{64})$/.exec(key)?.[1] ?? null;
}
function hitOf(keys, found) {
  if (found === null) return "miss";
  const index = keys.lookups.findIndex((prefix) => found.startsWith(prefix));
  if (index < 0) return "miss";
  return index < (keys.exact ?? 1) ? "exact" : "partial";
}
function supersededGroup(slot, key) {
  if (slot === "inputs" || slot === "binary") return key.split("-").slice(0, -1).join("-");
  if (slot !== "delta") return null;
  const parts = key.split("-");
  const content = parts.at(-1) ?? "";
  return [...parts.slice(0, -3), content.slice(0, 1)].join("-");
}
function join(...parts) {
  return parts.join("-").toLowerCase();
}
function prefixes(...parts) {
  return parts.map((part) => `${part}-`);
}
function bounded(key) {
  if (key.length > 512 || key.includes(",")) throw new Error(`not a cache key: ${key}`);
  return key;
}

// src/cache/build/layer-note.ts
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0,
    c: typeof note.c === "string" ? note.c : "",
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : []
  };
}

// src/cache/build/entry-places.ts
var ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;
function entryPlaces({ goCache, recordTime, c }, manifest) {
  const others2 = otherC(manifest, c);
  const entries = new Set(
    manifest.files.filter(isEntry).map((one) => one.path).filter((path) => !others2.has(entryName(path)?.id ?? ""))
  );
  return (path) => {
    if (!entries.has(path)) return "skip";
    const target = node_join(goCache, path);
    return { target, mtime: path.endsWith("-a") ? recordTime : "now" };
  };
}
function otherC({ meta }, c) {
  const note = noteOf(meta);
  return new Set(note.c === c ? [] : note.cActions);
}
function entryName(path) {
  const [, , id, kind] = ENTRY_PATH.exec(path) ?? [];
  return id === void 0 || kind === void 0 ? null : { id, kind };
}
function isEntry(file) {
  const name = entryName(file.path);
  return name !== null && (name.kind === "a" || name.id === file.sha256);
}

// src/cache/modules/module-hash.ts
function moduleHash(module, files) {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash2 = node_createHash("sha256");
  for (const row of rows) hash2.update(`${row.sha256}  ${row.name}
`);
  return `h1:${hash2.digest("base64")}`;
}
function goModHash(sha256) {
  return `h1:${node_createHash("sha256").update(`${sha256}  go.mod
`).digest("base64")}`;
}

// src/cache/modules/module-path.ts
function escaped2(text) {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function moduleText(module) {
  return `${module.path}@${module.version}`;
}
function extractedFolder(module) {
  return `${escaped2(module.path)}@${escaped2(module.version)}`;
}
function downloadFile(module, suffix) {
  return `cache/download/${escaped2(module.path)}/@v/${escaped2(module.version)}.${suffix}`;
}

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}
function archivedModule(path, known) {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf("/", path.indexOf("@"));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}

// src/cache/modules/choose-modules.ts
async function chooseModules(manifest, goModCache, goSum) {
  const filesOf = groupByModule(manifest, goSum);
  const warnings = [];
  const mismatches = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === void 0) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        mismatches.push({ module: moduleText(module), found: h1, expected: module.h1 });
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`
        );
        return null;
      }
      return await exists(node_join(goModCache, extractedFolder(module))) ? null : module;
    })
  );
  return { modules: chosen.filter((one) => one !== null), warnings, mismatches };
}
function groupByModule(manifest, goSum) {
  const pinned = [...goSum.zips.values()];
  const known = new Set(pinned.map(archivedFolder));
  const groups = /* @__PURE__ */ new Map();
  for (const { path, sha256 } of manifest.files) {
    const folder = archivedModule(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}
function pinnedDownloads(files, goSum) {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned = /* @__PURE__ */ new Set();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, "mod");
    const sha256 = sha256Of.get(goMod);
    if (sha256 === void 0 || goModHash(sha256) !== module.h1) continue;
    pinned.add(goMod).add(archivedDownload(module, "info"));
  }
  return pinned;
}
async function exists(file) {
  return node_stat(file).then(
    () => true,
    () => false
  );
}

// src/cache/modules/modules-places.ts
async function modulesPlaces({ goModCache, goSum, beside }, manifest) {
  const chosen = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: node_join(goModCache, "cache", path), mtime: "now" };
    return archivedModule(path, wanted) !== null ? { target: node_join(beside, path.slice(EXTRACTED.length)), mtime: "now" } : "skip";
  };
}

// src/cache/modules/thin/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}
function readThinNote(meta) {
  const replaces = meta?.replaces;
  return { replaces: typeof replaces === "string" ? replaces : "" };
}
function markedModule(path) {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path) ?? [];
  return module === void 0 ? null : `${module}@${version}`;
}

// src/cache/modules/thin/thin-places.ts
function thinPlaces({ set, beside }, manifest) {
  const isSet = isThinSet(set, manifest);
  return (path) => isSet ? { target: node_join(beside, path), mtime: "now" } : "skip";
}
function isThinSet(set, { files, meta }) {
  return thinSet(files, readThinNote(meta)) === set;
}

// src/cache/unpack-rule.ts
function placesOf(rule, manifest) {
  if (rule.kind === "entries") return entryPlaces(rule, manifest);
  if (rule.kind === "modules") return modulesPlaces(rule, manifest);
  return thinPlaces(rule, manifest);
}

// src/cache/build/restore-archive.ts
var PUT_BACK_MS = 2 * 3600 * 1e3;
var LIMIT_BYTES = 64e9;
async function restoreArchive(request2, onNote = () => void 0) {
  const { slot, keys, store, clock } = request2;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const none = (warning2, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    layer: null,
    brokenKey,
    warnings: warning2 === null ? [] : [warning2]
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === "miss") return none(null);
  if (found.state === "unavailable")
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    const outcome = await unpackEntries(found, request2, ({ meta }) => onNote(meta));
    if (outcome.state !== "ok") {
      const { state, reason } = outcome;
      return state === "cut" ? none(
        `the ${slot} cache is not available: the download of ${key} failed: ${reason}`,
        "",
        bytes
      ) : none(
        `the ${slot} cache ${key} is broken (${reason}); what it misses is compiled again`,
        key,
        bytes
      );
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request2.c);
    return { report, layer, brokenKey: "", warnings: [] };
  } finally {
    await found.close();
  }
}
function unpackEntries(archive, request2, onManifest) {
  const recordTime = (request2.clock.now() - PUT_BACK_MS) / 1e3;
  const { goCache, c, after } = request2;
  const rule = { kind: "entries", goCache, recordTime, c };
  return unpackApart({
    archive,
    rule,
    onManifest,
    after,
    into: (manifest) => placesOf(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true
  });
}
function layerOf(key, bytes, manifest, c) {
  const others2 = otherC(manifest, c);
  const actions = [];
  const outputs = [];
  for (const file of manifest.files.filter(isEntry)) {
    const name = entryName(file.path);
    if (name?.kind === "a") {
      if (!others2.has(name.id)) actions.push(name.id);
    } else if (name !== null) outputs.push([name.id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}

// builtin:node:timers/promises
var all4 = __require("node:timers/promises");
var read5 = (name) => all4[name];
var node_setTimeout = /* @__PURE__ */ read5("setTimeout");
var node_setImmediate = /* @__PURE__ */ read5("setImmediate");

// src/runner/turn.ts
var TURN_MS = 2;
function createTurn() {
  let began = performance.now();
  let waiting = null;
  return async () => {
    if (waiting === null && performance.now() - began > TURN_MS) {
      waiting = node_setImmediate().then(() => {
        began = performance.now();
        waiting = null;
      });
    }
    while (waiting !== null) await waiting;
  };
}

// src/cache/build/scan.ts
function usedActions(folder, since) {
  return [...actionFiles(folder)].flatMap(([action2, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action2];
  });
}
function putBack(folder, actions, to) {
  for (const action2 of actions) {
    try {
      node_utimesSync(node_join(folder, action2.slice(0, 2), `${action2}-a`), to / 1e3, to / 1e3);
    } catch {
    }
  }
}
function* actionFiles(folder) {
  for (let i = 0; i < 256; i++) {
    const sub = node_join(folder, i.toString(16).padStart(2, "0"));
    for (const name of namesIn(sub)) {
      if (name.length === 66 && name.endsWith("-a")) yield [name.slice(0, 64), node_join(sub, name)];
    }
  }
}
function namesIn(folder) {
  try {
    return node_readdirSync(folder);
  } catch {
    return [];
  }
}
function mtimeOf(file) {
  return node_statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

// src/cache/used/lane-use.ts
var USED_MS = 3600 * 1e3;
function firstAfter({ time: { endedAt } }) {
  return endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt + 1;
}
function usedSince({ time }) {
  return time.startedAt - USED_MS;
}

// src/cache/used/note-steps.ts
async function noteEarlierSteps(earlier, goCache, now, recordFile) {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === void 0 || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = usedActions(goCache, usedSince(last));
  const noted = [.../* @__PURE__ */ new Set([...last.later.noted ?? [], ...used])];
  const later = { ...last.later, used: usedLater, noted };
  const record2 = { ...earlier, steps: [...earlier.steps.slice(0, -1), { ...last, later }] };
  await writeJobRecord(recordFile, record2);
  putBack(goCache, used, now - PUT_BACK_MS);
  return record2;
}
function noteUsed(goCache, since, now) {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

// src/pin/go-environment.ts
var COMPILE_VARIABLES = [
  "GOEXPERIMENT",
  "GOFIPS140",
  "GO386",
  "GOAMD64",
  "GOARM",
  "GOARM64",
  "GOMIPS",
  "GOMIPS64",
  "GOPPC64",
  "GORISCV64",
  "GOWASM"
];
var C_VARIABLES = [
  "CGO_CFLAGS",
  "CGO_CPPFLAGS",
  "CGO_CXXFLAGS",
  "CGO_FFLAGS",
  "CGO_LDFLAGS",
  "CC",
  "CXX",
  "FC",
  "PKG_CONFIG"
];
var ASKED = [
  "GOCACHE",
  "GOCACHEPROG",
  "GOMODCACHE",
  "GOPATH",
  "GOFLAGS",
  "GOTMPDIR",
  "GOHOSTOS",
  "GOHOSTARCH",
  "CC",
  ...COMPILE_VARIABLES
];
function goEnvironment(environment2, goRoot, changes) {
  const pathName = Object.keys(environment2).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const { GOROOT: _other, ...rest } = environment2;
  return {
    ...rest,
    [pathName]: [node_join(goRoot, "bin"), environment2[pathName]].filter(Boolean).join(node_delimiter),
    GOTOOLCHAIN: "local",
    ...changes
  };
}
function goCommand(goRoot) {
  return node_join(goRoot, "bin", process.platform === "win32" ? "go.exe" : "go");
}
function checkGoFolders({ GOMODCACHE, GOPATH }) {
  if (node_isAbsolute(GOMODCACHE)) return success(void 0);
  const given = GOMODCACHE === "" ? "Go has no module cache" : `GOMODCACHE is ${GOMODCACHE}`;
  return failure(
    "input",
    `${given} (GOPATH is ${JSON.stringify(GOPATH)})`,
    "an absolute path",
    "set GOMODCACHE, GOPATH or HOME to a folder that can be written, as an absolute path"
  );
}
function readGoEnv(exec3, goRoot, environment2, cwd) {
  return askGoEnv(exec3, goRoot, environment2, cwd, ASKED);
}
function readCVariables(exec3, goRoot, environment2, cwd) {
  return askGoEnv(exec3, goRoot, environment2, cwd, C_VARIABLES);
}
async function askGoEnv(exec3, goRoot, environment2, cwd, names) {
  const args = ["env", "-json", ...names];
  const result = await exec3({ tool: goCommand(goRoot), args, cwd, environment: environment2 });
  if (result.exitCode !== 0) return goFailure("go env failed", result);
  return success(JSON.parse(result.stdout));
}
function goFailure(what, result) {
  const said = result.stderr.trim();
  return failure("list", said === "" ? what : `${what}:
${said}`, "", "see what Go says above");
}

// src/compile/later-steps.ts
function laterSteps({ inputs, job, runner: runner2 }, go, shared) {
  const { settings } = inputs;
  const target = jobTarget(settings, go.host);
  if (!job.inRunner) return { target, environment: null };
  const { CGO_ENABLED: _ours, GOFLAGS: _rest, ...others2 } = runner2.environment;
  const userFlags = settingValue(settings, "GOFLAGS");
  const flags = withShared(userFlags, shared?.added ?? "");
  const cgo = shared?.cgoOff === true ? "0" : inputs.cgo ? "1" : settingValue(settings, "CGO_ENABLED");
  const environment2 = goEnvironment(others2, go.toolchain.goroot, {
    GOCACHE: go.goCache,
    ...flags === "" ? {} : { GOFLAGS: flags },
    ...cgo === "" ? {} : { CGO_ENABLED: cgo }
  });
  return { target, environment: environment2 };
}
function jobTarget(settings, host) {
  return {
    goos: settingValue(settings, "GOOS") || host.goos,
    goarch: settingValue(settings, "GOARCH") || host.goarch,
    variant: ""
  };
}

// builtin:node:stream/promises
var all5 = __require("node:stream/promises");
var read6 = (name) => all5[name];
var node_pipeline = /* @__PURE__ */ read6("pipeline");

// src/plan/source/file-header.ts
function readFileHeader(source) {
  const lines = source.replace(/^\uFEFF/, "").split("\n");
  let goBuild = null;
  let above = [];
  let since = [];
  let ended = false;
  let inComment = false;
  for (const raw of lines) {
    let line = trimSpace(raw);
    if (line === "" && !ended) {
      above = above.concat(since);
      since = [];
      continue;
    }
    if (!line.startsWith("//")) ended = true;
    if (!inComment && isGoBuild(line)) {
      if (goBuild !== null) return null;
      goBuild = line;
    }
    if (!ended && isPlusBuild(line)) since.push(line);
    while (line !== "" && (inComment || !line.startsWith("//"))) {
      if (!inComment && !line.startsWith("/*")) return { goBuild, plusBuild: above };
      const rest = inComment ? line : line.slice(2);
      const end = rest.indexOf("*/");
      inComment = end < 0;
      line = end < 0 ? "" : trimSpace(rest.slice(end + 2));
    }
  }
  return { goBuild, plusBuild: above };
}
var SPACE = "\\t\\n\\v\\f\\r \\x85\\xA0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
var FIELD = new RegExp(`[^${SPACE}]+`, "g");
var FIRST = new RegExp(`^[${SPACE}]`);
function trimSpace(text) {
  return text.replaceAll(ENDS, "");
}
function fields(text) {
  return text.match(FIELD) ?? [];
}
function isGoBuild(line) {
  return isWord(line, "//go:build");
}
function isPlusBuild(line) {
  return line.startsWith("//") && isWord(trimSpace(line.slice(2)), "+build");
}
function isWord(text, word) {
  if (!text.startsWith(word)) return false;
  const rest = text.slice(word.length);
  return rest === "" || FIRST.test(rest);
}

// src/plan/source/go-clauses.ts
var SKIPPED = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
var TOKEN = /"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]|$/y;
var NAME2 = /^[A-Za-z_]\w*$/;
var KEYWORD = /^(?:break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var)$/;
var AFTER = /^(?:const|func|type|var|)$/;
function readGoClauses(source) {
  const tokens2 = scan(source);
  if (tokens2.take() !== "package") return null;
  const name = tokens2.take();
  if (!isName(name)) return null;
  const imports = [];
  tokens2.end();
  while (tokens2.peek() === "import") {
    tokens2.take();
    if (tokens2.peek() !== "(") {
      imports.push(importPath(tokens2));
      tokens2.end();
      continue;
    }
    tokens2.take();
    while (tokens2.peek() !== ")" && tokens2.isSound()) {
      imports.push(importPath(tokens2));
      if (tokens2.peek() !== ")") tokens2.end();
    }
    tokens2.take();
    tokens2.end();
  }
  return tokens2.isSound() && AFTER.test(tokens2.peek()) ? { name, imports } : null;
}
function isName(text) {
  return NAME2.test(text) && !KEYWORD.test(text);
}
function importPath(tokens2) {
  if (tokens2.peek() === "." || isName(tokens2.peek())) tokens2.take();
  const path = tokens2.take();
  if (!/^["`]/.test(path)) tokens2.refuse();
  return path;
}
function scan(source) {
  const [skipped, token] = [new RegExp(SKIPPED), new RegExp(TOKEN)];
  let sound = true;
  let newLine = false;
  let current = "";
  const advance = () => {
    newLine = false;
    let at = token.lastIndex;
    for (; ; ) {
      skipped.lastIndex = at;
      const text = skipped.exec(source)?.[0];
      if (text === void 0) break;
      newLine ||= text.includes("\n");
      at += text.length;
    }
    token.lastIndex = at;
    const found = token.exec(source)?.[0];
    if (found === void 0) sound = false;
    current = found ?? "";
    if (found === void 0) token.lastIndex = source.length;
  };
  advance();
  return {
    peek: () => current,
    isSound: () => sound,
    refuse: () => {
      sound = false;
    },
    take: () => {
      const taken = current;
      advance();
      return taken;
    },
    end: () => {
      if (current === ";") advance();
      else if (!newLine && current !== "") sound = false;
    }
  };
}

// src/plan/source/go-head.ts
var PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
var ODD = /[\0\uFEFF\uFFFD]/;
function readGoHead(source) {
  const text = source.replace(/^\uFEFF/, "");
  const header = ODD.test(text) ? null : readFileHeader(text);
  const clauses = header === null ? null : readGoClauses(text);
  if (header === null || clauses === null) return null;
  const { name, imports } = clauses;
  if (!imports.every((path) => PLAIN_PATH.test(path))) return null;
  const paths = imports.map((path) => path.slice(1, -1));
  if (paths.some((path) => path === "C" || path[0] === ".")) return null;
  const embeds = paths.includes("embed") ? embedComments(text) : [];
  const constraints = [header.goBuild, ...header.plusBuild].filter((line) => line !== null);
  return embeds === null ? null : { name, imports: paths, constraints, embeds };
}
var PIECE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|[^/"`']+|\/(?!\*)/y;
function embedComments(source) {
  const pattern = new RegExp(PIECE);
  const found = [];
  while (pattern.lastIndex < source.length) {
    const piece = pattern.exec(source)?.[0];
    if (piece === void 0) return null;
    if (piece.startsWith("//go:embed")) found.push(piece);
  }
  return found;
}
function headDigest(source, bytesDigest) {
  const head = readGoHead(source);
  if (head === null) return `bytes ${bytesDigest}`;
  const { name, imports, constraints, embeds } = head;
  return textDigest(JSON.stringify([name, [...new Set(imports)].sort(), constraints, embeds]), 32);
}
var PLAIN_CONSTRAINT = /^\/\/go:build !?\w+(?:\.\d+)?(?: (?:&&|\|\|) !?\w+(?:\.\d+)?)*$/;
function isHarmlessTest(source, packages) {
  const head = readGoHead(source);
  if (head === null || head.constraints.length > 1 || head.imports.includes("embed")) return false;
  if (!head.constraints.every((line) => PLAIN_CONSTRAINT.test(line))) return false;
  const [name = "", ...others2] = packages;
  return others2.length === 0 && (head.name === name || head.name === `${name}_test`);
}

// src/reuse/facts/read-files.ts
var WHOLE_BYTES = 8e6;
function createFiles() {
  const turn = createTurn();
  const once2 = (read19) => {
    const known = /* @__PURE__ */ new Map();
    return (path) => {
      const before = known.get(path);
      if (before !== void 0) return before;
      const reading = turn().then(() => read19(path));
      known.set(path, reading);
      return reading;
    };
  };
  const read18 = once2(readContent);
  const facts = once2((path) => orNull(() => node_lstatSync(path)));
  return {
    kind: once2((path) => kindOf2(orNull(() => node_statSync(path)))),
    link: once2((path) => orNull(() => node_readlinkSync(path)) ?? ""),
    sha256: async (path) => {
      if (await facts(path) === null) return null;
      return (await read18(path))?.sha256 ?? null;
    },
    text: async (path) => (await read18(path))?.text ?? null,
    head: async (path) => {
      const content = await read18(path);
      if (content === null) return "absent";
      const { text, sha256 } = content;
      return text === null ? `bytes ${sha256}` : headDigest(text, sha256);
    },
    names: once2(readNames)
  };
}
function orNull(read18) {
  try {
    return read18();
  } catch {
    return null;
  }
}
async function readContent(path) {
  try {
    const found = node_statSync(path);
    if (!found.isFile()) return null;
    const hash2 = node_createHash("sha256");
    if (found.size > WHOLE_BYTES) {
      await node_pipeline(node_createReadStream(path), hash2);
      return { sha256: hash2.digest("hex"), text: null };
    }
    const bytes = node_readFileSync(path);
    return { sha256: hash2.update(bytes).digest("hex"), text: bytes.toString("utf8") };
  } catch {
    return null;
  }
}
function readNames(path) {
  const entries = orNull(() => node_readdirSync(path, { withFileTypes: true }));
  if (entries === null) return null;
  return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function entryKind(entry) {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
function kindOf2(facts) {
  if (facts === null) return "absent";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
async function entryText(files, folder, one) {
  if (one.kind !== "link") return `${one.name} ${one.kind}`;
  const path = node_join(folder, one.name);
  return `${one.name} link ${await files.kind(path)} ${await files.link(path)}`;
}

// src/plan/ignored-folders.ts
function ignoreLines(goMod) {
  const found = [];
  let inBlock = false;
  for (const line of goMod.split("\n")) {
    const [first = "", second = ""] = line.replace(/\/\/.*$/, "").trim().split(/\s+/);
    if (inBlock && first === ")") inBlock = false;
    else if (inBlock && first !== "") found.push(unquoted(first));
    else if (first === "ignore" && second === "(") inBlock = true;
    else if (first === "ignore" && second !== "") found.push(unquoted(second));
  }
  return found;
}
function isIgnored(folder, lines) {
  const path = slashed(folder);
  return lines.some(
    (line) => line.startsWith("./") ? path.startsWith(slashed(line.slice(2))) : path.includes(slashed(line))
  );
}
function unquoted(word) {
  return word.replace(/^["`](.*)["`]$/, "$1");
}
function slashed(path) {
  return `/${path.replace(/^\/|\/$/g, "")}/`;
}

// src/plan/module-files.ts
async function findModuleRoots(folder, gowork) {
  const search = gowork === "" || gowork === "auto";
  const [module, found] = await Promise.all([
    nearest2(folder, "go.mod"),
    search ? nearest2(folder, "go.work") : null
  ]);
  const named = search || gowork === "off" ? null : gowork;
  return {
    module: module === null ? null : node_dirname(module),
    workspaceFile: named ?? found
  };
}
async function nearest2(folder, name) {
  for (let at = folder; ; at = node_dirname(at)) {
    const file = node_join(at, name);
    if (await isFile(file)) return file;
    if (node_dirname(at) === at) return null;
  }
}
async function isFile(file) {
  return node_stat(file).then(
    (facts) => facts.isFile(),
    () => false
  );
}
async function readPinFiles(moduleFolders2, workspaceFile) {
  const names = moduleFolders2.flatMap(
    (folder) => ["go.mod", "go.sum", node_join("vendor", "modules.txt")].map((name) => node_join(folder, name))
  );
  if (workspaceFile !== null) {
    names.push(workspaceFile, workspaceFile.replace(/\.work$/, ".work.sum"));
    names.push(node_join(node_dirname(workspaceFile), "vendor", "modules.txt"));
  }
  const texts2 = await Promise.all(
    names.map(
      (name) => node_readFile(name, "utf8").then(
        (text) => [name, text],
        () => null
      )
    )
  );
  return new Map(texts2.filter((one) => one !== null));
}
function pinDigest(files, relative) {
  const hash2 = node_createHash("sha256");
  const rows = [...files].map(([file, text]) => [relative(file), text]);
  for (const [file, text] of rows.sort(([a], [b]) => a < b ? -1 : 1)) {
    hash2.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash2.digest("hex").slice(0, 16);
}
function workspaceMembers(goWork) {
  const members = [];
  let inBlock = false;
  for (const raw of goWork.split("\n")) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (inBlock && line === ")") inBlock = false;
    else if (inBlock && line !== "") members.push(unquoted2(line));
    else if (/^use\s*\($/.test(line)) inBlock = true;
    else if (/^use\s+[^(]/.test(line)) members.push(unquoted2(line.replace(/^use\s+/, "")));
  }
  return members;
}
function unquoted2(word) {
  return word.replace(/^(["`])(.*)\1$/, "$2");
}
function modulePath(goMod) {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? "";
}

// src/plan/own-modules.ts
function localReplacements(text) {
  const line = /^[ \t]*(?:replace[ \t]+)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`]+))(?:[ \t]+\S+)?[ \t]+=>[ \t]*(?:"([^"\n]+)"|`([^`\n]+)`|(\S+))/gm;
  return [...text.matchAll(line)].map(([, a, b, c, quoted3, raw, plain]) => ({
    path: a ?? b ?? c ?? "",
    target: quoted3 ?? raw ?? plain ?? ""
  })).filter(({ target }) => /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(target));
}
function ownModules(pins) {
  const found = [];
  for (const [file, text] of pins) {
    const dir = node_dirname(file);
    const isGoMod = /[\\/]go\.mod$/.test(file);
    if (isGoMod) found.push({ path: modulePath(text), dir });
    if (!isGoMod && !file.endsWith(".work")) continue;
    for (const { path, target } of localReplacements(text)) {
      found.push({ path, dir: node_resolve(dir, target) });
    }
  }
  return found;
}

// src/plan/package-pattern.ts
function patternMatches(pattern, one) {
  if (pattern === "all" || pattern === "...") return true;
  if (pattern === "std") return one.isStandard;
  if (pattern === "cmd") return one.isStandard && /^cmd(?:\/|$)/.test(one.importPath);
  if (!/^\.{1,2}(?:\/|$)/.test(pattern)) return wild(pattern, one.importPath);
  const [fixed = "", ...rest] = pattern.split("...");
  const ending = fixed.endsWith("/") && rest.length > 0 ? "/" : "";
  return wild(
    [node_posix.resolve(BASE, fixed) + ending, ...rest].join("..."),
    node_posix.resolve(BASE, one.folder)
  );
}
var BASE = "/0/1/2/3/4/5/6/7/8/9";
function wild(pattern, text) {
  const escaped3 = pattern.split("...").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*").replace(/\/\.\*$/, "(?:/.*)?");
  return new RegExp(`^${escaped3}$`, "s").test(text);
}

// src/plan/pattern-scope.ts
function patternScope(pattern) {
  if (pattern === "work") return { kind: "main modules" };
  if (pattern === "all" || pattern === "std" || pattern === "cmd")
    return { kind: "beyond", reason: `the packages of ${pattern} are in no record` };
  const at = pattern.indexOf("...");
  if (at < 0) return { kind: "named" };
  if (pattern.slice(at).split("/").includes("vendor"))
    return { kind: "beyond", reason: `${pattern} searches vendor folders` };
  if (!isLocal(pattern)) return { kind: "modules" };
  return { kind: "folder", folder: node_posix.dirname(`${pattern.slice(0, at)}x`) };
}
function isLocal(pattern) {
  return /^\.{1,2}(?:\/|$)/.test(pattern);
}

// src/plan/executable-name.ts
var VERSION_ELEMENT = /^v([2-9]|[1-9][0-9]+)$/;
function executableName(importPath2) {
  const last = node_posix.basename(importPath2);
  if (last !== importPath2 && VERSION_ELEMENT.test(last)) {
    return node_posix.basename(node_posix.dirname(importPath2));
  }
  return last;
}

// src/plan/plan.ts
function planTargets(targets, host) {
  return targets.length > 0 ? targets : [host];
}
function planBuild(facts) {
  const targets = planTargets(facts.targets, facts.host);
  const matchedFor = (target) => (facts.listing.get(targetText(target)) ?? []).filter((one) => one.DepOnly !== true);
  const missing = targets.find((target) => matchedFor(target).length === 0);
  if (missing !== void 0) return nothingFound(missing);
  const plain = isHostAlone(targets, facts.host);
  const shards = [];
  for (const target of targets) {
    const built = matchedFor(target).filter(hasGoFiles);
    const mains = facts.link ? built.filter((one) => one.Name === "main") : [];
    const binaries = mains.map((main) => planBinary(main, target, plain, facts.output));
    const twice = firstRepeated(binaries);
    if (twice !== null) return twice;
    const packages = [...new Set(built.map((one) => one.ImportPath))];
    const unlinked = mains.length === 0 ? [] : notImported(packages, mains);
    const unlinkedAre = facts.mainsOnly ? "left out" : "compiled";
    shards.push({ target, packages, unlinked, unlinkedAre, binaries, linksAll: true });
  }
  return success({ targets, shards, binaries: shards.flatMap((shard) => shard.binaries) });
}
function hasGoFiles(one) {
  return (one.GoFiles ?? []).length + (one.CgoFiles ?? []).length > 0;
}
function notImported(packages, mains) {
  const linked2 = new Set(
    mains.flatMap((one) => [one.ImportPath, ...one.Deps ?? []]).map(withoutVariant)
  );
  return packages.filter((path) => !linked2.has(path));
}
function compilesUnlinked({ unlinked, unlinkedAre }) {
  return unlinkedAre === "compiled" && unlinked.length > 0;
}
function withoutVariant(importPath2) {
  return importPath2.replace(/ \[.*\]$/, "");
}
function isHostAlone(targets, host) {
  const [only] = targets;
  return targets.length === 1 && only !== void 0 && sameTarget(only, host);
}
function planBinary(main, target, plain, output) {
  const name = executableName(main.ImportPath);
  const ending = target.goos === "windows" ? ".exe" : "";
  const suffix = plain ? "" : ["", target.goos, target.goarch, target.variant].filter((part, i) => i === 0 || part !== "").join("_");
  return {
    name,
    package: main.ImportPath,
    target,
    builtName: name + ending,
    path: node_join(output, name + suffix.replaceAll(",", "_") + ending)
  };
}
function nothingFound(target) {
  return failure(
    "plan",
    `the patterns match no package for ${targetText(target)}`,
    "at least one package with Go files for each target (`go build` would warn and build nothing)",
    "correct `packages` (patterns as `go build` takes them), `working-directory` or `targets`"
  );
}
function firstRepeated(binaries) {
  const seen = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const other = seen.get(binary.name.toLowerCase());
    if (other !== void 0) {
      return failure(
        "plan",
        `two main packages make a binary named ${binary.name}: ${other.package} and ${binary.package}`,
        "one binary of a name for each target",
        "name one of them in `packages`, or build them in two steps with different `output` folders"
      );
    }
    seen.set(binary.name.toLowerCase(), binary);
  }
  return null;
}
function sameTarget(a, b) {
  return targetText(a) === targetText(b);
}

// src/plan/source/constraint-expression.ts
var TAG = /^[\p{L}\p{Nd}_.]+$/u;
var TOKEN2 = /[ \t]*(?:(\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+)|$)/uy;
var LARGEST = 1e3;
function goBuildHolds(line, holds) {
  const text = trimSpace(line.slice("//go:build".length));
  const pattern = new RegExp(TOKEN2);
  let size = 0;
  let malformed = false;
  let token = "";
  const is = (wanted) => token === wanted;
  const next = () => {
    const found = pattern.exec(text);
    if (found === null) malformed = true;
    token = found?.[1] ?? "";
  };
  const or = () => {
    let value2 = and();
    while (is("||")) value2 = and() || value2;
    return value2;
  };
  const and = () => {
    let value2 = not();
    while (is("&&")) value2 = not() && value2;
    return value2;
  };
  const not = () => {
    if (++size > LARGEST) malformed = true;
    next();
    if (malformed) return false;
    if (!is("!")) return atom();
    next();
    return !atom();
  };
  const atom = () => {
    if (is("(")) {
      const value3 = or();
      if (!is(")")) malformed = true;
      next();
      return value3;
    }
    if (!TAG.test(token)) malformed = true;
    const value2 = !malformed && holds(token);
    next();
    return value2;
  };
  const value = or();
  return malformed || !is("") ? null : value;
}
var MOST_OPERATORS = 100;
function plusBuildHolds(line, holds) {
  const clauses = fields(trimSpace(line.slice(2)).slice("+build".length)).map(
    (clause) => clause.split(",")
  );
  if (clauses.flat().length - 1 > MOST_OPERATORS) return true;
  if (clauses.length === 0) return holds("ignore");
  return clauses.some((literals) => literals.every((literal) => literalHolds(literal, holds)));
}
function literalHolds(literal, holds) {
  if (literal.startsWith("!!") || literal === "!") return holds("ignore");
  const negated = literal.startsWith("!");
  const tag = negated ? literal.slice(1) : literal;
  return holds(TAG.test(tag) ? tag : "ignore") !== negated;
}

// src/plan/source/build-constraint.ts
var KNOWN_OS = words(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos"
);
var KNOWN_ARCH = words(
  "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
);
var UNIX = words(
  "aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris"
);
var ALSO = {
  android: "linux",
  illumos: "solaris",
  ios: "darwin"
};
function matchesBuild(fileName, source, context) {
  return fileNameMatches(fileName, context) && constraintState(source, context) === "built";
}
function fileNameMatches(fileName, context) {
  const stem = fileName.split(".", 1)[0] ?? "";
  const parts = stem.split("_").slice(1);
  if (parts.at(-1) === "test") parts.pop();
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (KNOWN_OS.has(before) && KNOWN_ARCH.has(last))
    return tagHolds(before, context) && tagHolds(last, context);
  return KNOWN_OS.has(last) || KNOWN_ARCH.has(last) ? tagHolds(last, context) : true;
}
function constraintState(source, context) {
  const header = readFileHeader(source);
  if (header === null) return "invalid";
  const holds = (tag) => tagHolds(tag, context);
  const { goBuild, plusBuild } = header;
  const value = goBuild === null ? plusBuild.every((line) => plusBuildHolds(line, holds)) : goBuildHolds(goBuild, holds);
  if (value === null) return "invalid";
  return value ? "built" : "left out";
}
function tagHolds(tag, context) {
  const { goos, goarch } = context;
  if (tag === "cgo" && context.cgo) return true;
  if (tag === goos || tag === goarch || tag === "gc" || tag === ALSO[goos]) return true;
  if (tag === "unix" && UNIX.has(goos)) return true;
  const release = /^go1\.([1-9]\d*)$/.exec(tag)?.[1];
  if (release !== void 0 && Number(release) <= minorVersion(context.goVersion)) return true;
  if (tag === "boringcrypto") return context.tags.includes("goexperiment.boringcrypto");
  return context.tags.includes(tag);
}
function minorVersion(goVersion) {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}
function words(text) {
  return new Set(text.split(" "));
}

// src/plan/source/go-imports.ts
function importsC(source) {
  const tokens2 = tokenize(source);
  const next = () => tokens2.next().value ?? "";
  if (next() !== "package") return false;
  next();
  let token = afterEnds(next);
  while (token === "import") {
    token = next();
    const group = token === "(";
    if (group) token = afterEnds(next);
    while (token !== ")" && token !== "") {
      if (!isText(token)) token = next();
      if (!isText(token)) return false;
      if (token.slice(1, -1) === "C") return true;
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
  return false;
}
function isText(token) {
  return token.startsWith('"') || token.startsWith("`");
}
function afterEnds(next) {
  let token = next();
  while (token === ";") token = next();
  return token;
}
var TOKEN3 = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}_][\p{L}\p{Nd}_]*|[\s\S]/uy;
var SKIPPED2 = /^(?:[\s\uFEFF]|\/\/|\/\*[\s\S])/;
function* tokenize(source) {
  const pattern = new RegExp(TOKEN3);
  for (; ; ) {
    const token = pattern.exec(source)?.[0];
    if (token === void 0) return;
    if (!SKIPPED2.test(token)) yield token;
  }
}

// src/plan/source/left-out-mains.ts
function filesOfLeftOutMain(files, context) {
  const sources = files.filter((one) => !one.name.endsWith("_test.go"));
  const holds = ({ name, source }, cgo) => matchesBuild(name, source, { ...context, cgo });
  if (sources.some((one) => holds(one, false) && !importsC(one.source))) return [];
  const left = sources.filter((one) => holds(one, true));
  return left.some((one) => isMain(one.source)) ? left.map((one) => one.name) : [];
}
var COMMENTS = /^(?:\s|\uFEFF|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/;
function isMain(source) {
  return /^package\s+main\b/.test(source.replace(COMMENTS, ""));
}

// src/reuse/facts/embed-matches.ts
async function embedMatches(files, folder, pattern) {
  const all18 = pattern.startsWith("all:");
  const segments = pattern.replace(/^all:/, "").split("/");
  const found = [];
  const below = async (path) => {
    for (const one of await files.names(node_join(folder, path)) ?? []) {
      if (!all18 && /^[._]/.test(one.name) && one.name !== "go.mod") continue;
      found.push(`${path}/${await entryText(files, node_join(folder, path), one)}`);
      if (one.kind === "folder") await below(`${path}/${one.name}`);
    }
  };
  const match = async (path, index) => {
    const at = node_join(folder, path);
    const names = await files.names(at) ?? [];
    if (path !== "" && names.some((one) => one.name === "go.mod")) found.push(`${path}/go.mod`);
    for (const one of names.filter(matcher(segments[index] ?? ""))) {
      const next = path === "" ? one.name : `${path}/${one.name}`;
      if (index < segments.length - 1) {
        if (one.kind === "link") found.push(`${next} ${await entryText(files, at, one)}`);
        if (one.kind !== "file") await match(next, index + 1);
        continue;
      }
      found.push(`${next} ${await entryText(files, at, one)}`);
      if (one.kind === "folder") await below(next);
    }
  };
  if (segments.length === 1 && segments[0] === ".") await below(".");
  else await match("", 0);
  return found.sort();
}
function matcher(segment) {
  if (/[[\]\\^]/.test(segment)) return () => true;
  const escaped3 = segment.replaceAll(/[.+${}()|]/g, "\\$&");
  const pattern = new RegExp(`^${escaped3.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
  return ({ name }) => pattern.test(name);
}

// src/reuse/facts/fact.ts
function fact(kind, path, pattern = "") {
  return { kind, path, pattern };
}
function factText({ kind, path, pattern }) {
  return pattern === "" ? `${kind} ${path}` : `${kind} ${path} ${pattern}`;
}
function uniqueFacts(facts) {
  const byText = new Map(facts.map((one) => [factText(one), one]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}

// src/plan/source/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

// src/reuse/facts/package-folder.ts
function isSourceName(name) {
  const isRead = hasSourceEnding(name) || name === "default.pgo" || name === "go.mod";
  return isRead && !/^[_.]/.test(name);
}
function isGoName(name) {
  return name.endsWith(".go") && !/^[_.]/.test(name);
}
function isTestName(name) {
  return isGoName(name) && name.endsWith("_test.go");
}
function hasGoFiles2(names) {
  return names.some(({ name, kind }) => kind !== "folder" && isGoName(name) && !isTestName(name));
}
async function namesAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isSourceName(name) && !isTestName(name));
  const entries = await Promise.all(sources.map((one) => entryText(files, folder, one)));
  return valueDigest([await files.link(folder), entries, await oddTests(files, folder, names)], 32);
}
async function headsAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isGoName(name) && !isTestName(name));
  const heads = await Promise.all(
    sources.map(async ({ name }) => [name, await files.head(node_join(folder, name))])
  );
  return valueDigest([await namesAnswer(files, folder), heads], 32);
}
async function oddTests(files, folder, names) {
  const tests = names.filter(({ name }) => isTestName(name));
  if (tests.length === 0) return [];
  const packages = await packageNames(files, folder, names);
  const odd = await Promise.all(
    tests.map(async ({ name, kind }) => {
      const path = node_join(folder, name);
      const text = kind === "folder" ? null : await files.text(path);
      if (text !== null && isHarmlessTest(text, packages)) return null;
      return `${name} ${kind} ${await files.sha256(path) ?? ""}`;
    })
  );
  return odd.filter((one) => one !== null);
}
async function packageNames(files, folder, names) {
  const all18 = names.filter(({ name, kind }) => kind !== "folder" && isGoName(name));
  const built = all18.filter(({ name }) => !isTestName(name));
  const sources = built.length > 0 ? built : all18;
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = await files.text(node_join(folder, name)) ?? "";
      const head = readGoHead(text);
      const whole2 = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? "";
      const named = isTestName(name) ? whole2.replace(/_test$/, "") : whole2;
      return { named, constrained: head !== null && head.constraints.length > 0 };
    })
  );
  const free = found.filter((one) => !one.constrained);
  return new Set((free.length > 0 ? free : found).map((one) => one.named));
}

// src/reuse/facts/walk-folders.ts
async function walkFolders(files, root) {
  const found = [];
  const inVendor = node_basename(root) === "vendor";
  const walk = async (path) => {
    const names = await files.names(path === "" ? root : node_join(root, path));
    if (names === null) return;
    const isModule = names.some((one) => one.name === "go.mod" && one.kind !== "folder");
    if (path !== "" && !inVendor && isModule && await isFile3(node_join(root, path, "go.mod"))) {
      found.push(`${path}/go.mod`);
      return;
    }
    if (hasGoFiles2(names)) found.push(path === "" ? "." : path);
    else {
      const odd = await oddTests(files, node_join(root, path), names);
      if (odd.length > 0) found.push(`${path}/${TESTS} ${valueDigest(odd, 32)}`);
    }
    const below = names.filter(
      ({ name, kind }) => kind === "folder" && !/^[._]|^(?:testdata|vendor)$/.test(name)
    );
    await Promise.all(below.map(({ name }) => walk(path === "" ? name : `${path}/${name}`)));
  };
  const isFile3 = async (file) => !["absent", "folder"].includes(await files.kind(file));
  await walk("");
  return found.sort();
}
var TESTS = "*_test.go";
function foundFolders(found) {
  return found.filter((path) => !/(?:^|\/)go\.mod$/.test(path) && !path.includes(`/${TESTS} `));
}

// src/reuse/facts/answer.ts
async function answerFacts(workingDirectory2, facts, files = createFiles(), known = /* @__PURE__ */ new Map()) {
  const answers = facts.map(async (one) => {
    const text = factText(one);
    return [text, known.get(text) ?? await answer(files, workingDirectory2, one)];
  });
  return new Map(await Promise.all(answers));
}
function factPath(workingDirectory2, path) {
  const from = node_relative(workingDirectory2, path);
  if (node_isAbsolute(from)) return from;
  return from === "" ? "." : from.split(node_sep).join("/");
}
async function answer(files, cwd, { kind, path, pattern }) {
  const at = node_resolve(cwd, path);
  switch (kind) {
    case "file":
      return fileAnswer(files, at);
    case "head":
      return files.head(at);
    case "names":
      return namesAnswer(files, at);
    case "heads":
      return headsAnswer(files, at);
    case "walk":
      return valueDigest(await walkFolders(files, at), 32);
    case "embed":
      return valueDigest(await embedMatches(files, at, pattern), 32);
    case "nearest":
      return nearest3(files, cwd, path);
    case "kind":
      return files.kind(at);
  }
}
async function fileAnswer(files, path) {
  const [sha256, link] = await Promise.all([files.sha256(path), files.link(path)]);
  const content = sha256 ?? await files.kind(path);
  return link === "" ? content : `${content} link ${link}`;
}
async function nearest3(files, cwd, name) {
  for (let folder = cwd; ; folder = node_dirname(folder)) {
    const path = node_join(folder, name);
    if (await files.kind(path) === "file") return factPath(cwd, path);
    if (node_dirname(folder) === folder) return "none";
  }
}

// src/compile/listing/check-mains.ts
async function checkMains(step, project, go, listing, files) {
  const { inputs, runner: runner2 } = step;
  if (!inputs.build || inputs.cgo || step.compiler === "tinygo") return success(null);
  const found = /* @__PURE__ */ new Map();
  const folders = await candidateFolders(step, project, files);
  for (const target of go.targets) {
    const text = targetText(target);
    const listed = new Set(
      listing.get(text)?.filter(hasGoFiles).map((one) => one.Dir)
    );
    for (const folder of folders.filter((one) => !listed.has(one))) {
      const missing = await leftOutFiles(step, go, target, folder, files);
      if (missing !== "") found.set(missing, [...found.get(missing) ?? [], text]);
    }
  }
  const texts2 = [...found].map(
    ([missing, targets]) => `${missing} for ${targets.join(", ")}: it needs cgo, which is off, and go build passes over it`
  );
  if (texts2.length === 0) return success(null);
  if (inputs.given.includes("cgo") || settingValue(inputs.settings, "CGO_ENABLED") === "0") {
    for (const text of texts2) runner2.log.warning(text);
    return success(null);
  }
  const failures = texts2.map(
    (text) => ({
      area: "plan",
      found: text,
      expected: "every main package that the patterns match",
      change: "set cgo: true; with cgo: false or CGO_ENABLED=0 it is left out with a warning"
    })
  );
  return { ok: false, failures };
}
async function candidateFolders({ inputs }, project, files) {
  const cwd = inputs.workingDirectory;
  const mains = ownModules(project.pins).filter(({ dir }) => goModOf(project, dir) !== void 0);
  const found = /* @__PURE__ */ new Set();
  const walk = async (root, module, isMatched) => {
    if (module === void 0) return;
    const ignored = ignoreLines(goModOf(project, module.dir) ?? "");
    for (const path of foundFolders(await walkFolders(files, root))) {
      const folder = node_join(root, path);
      const inside = relativePath(module.dir, folder);
      if (!isIgnored(inside, ignored) && isMatched(folder, inside)) found.add(folder);
    }
  };
  for (const pattern of inputs.packages) {
    const scope = patternScope(pattern);
    if (scope.kind === "named" && isLocal(pattern)) found.add(node_resolve(cwd, pattern));
    if (scope.kind === "folder") {
      const root = node_resolve(cwd, scope.folder);
      await walk(
        root,
        moduleOf(root, mains),
        (folder) => patternMatches(pattern, {
          importPath: "",
          folder: factPath(cwd, folder),
          isStandard: false
        })
      );
    }
    if (scope.kind !== "modules" && scope.kind !== "main modules") continue;
    for (const module of mains)
      await walk(module.dir, module, (_folder, inside) => {
        const importPath2 = inside === "" ? module.path : `${module.path}/${inside}`;
        return pattern === "work" || patternMatches(pattern, { ...NOWHERE, importPath: importPath2 });
      });
  }
  return [...found];
}
var NOWHERE = { folder: "", isStandard: false };
function goModOf({ pins }, folder) {
  return pins.get(node_join(folder, "go.mod"));
}
function moduleOf(folder, modules) {
  const above = modules.filter(({ dir }) => `${folder}/`.startsWith(`${dir}/`));
  return above.sort((a, b) => b.dir.length - a.dir.length)[0];
}
async function leftOutFiles({ inputs }, go, { goos, goarch }, folder, files) {
  const names = (await files.names(folder) ?? []).map((one) => one.name).filter(isGoName);
  const sources = await Promise.all(
    names.map(async (name) => ({ name, source: await files.text(node_join(folder, name)) ?? "" }))
  );
  const tags = lastValue([...go.goFlags, ...go.flags.compile], "tags")?.split(/[\s,]+/) ?? [];
  const left = filesOfLeftOutMain(sources, {
    goos,
    goarch,
    tags,
    goVersion: go.version
  });
  const at = factPath(inputs.workingDirectory, folder);
  return left.length === 0 ? "" : `main package ${at} (${left.join(", ")})`;
}

// src/compile/listing/list-errors.ts
var ALL_EXCLUDED = "build constraints exclude all Go files";
async function listErrors(step, project, go, errors) {
  const said = await goErrors(step, "list", errors);
  if (step.inputs.cgo || !errors.some((one) => one.text.includes(ALL_EXCLUDED))) return said;
  const mains = await checkMains(step, project, go, /* @__PURE__ */ new Map(), createFiles());
  const change = 'correct what Go says above; files that import "C" need cgo: true';
  const failures = said.ok ? [] : said.failures.map((one) => ({ ...one, change }));
  return { ok: false, failures: [...failures, ...mains.ok ? [] : mains.failures] };
}

// src/inputs/flags/compiler.ts
function compilerOf(choice, flags) {
  if (choice === "tinygo") return "tinygo";
  return lastValue(flags, "compiler") === "gccgo" ? "gccgo" : "gc";
}
function withoutCaches(compiler) {
  if (compiler === "gccgo") return "no cache holds what gccgo makes: its libraries are in no key";
  if (compiler === "tinygo") return "no cache holds what TinyGo makes: it does not use GOCACHE";
  return "";
}

// src/plan/effect/without-effect.ts
var BINARY_INPUTS2 = [
  ...["stamp", "ldflags", "output", "strip", "buildinfo", "check"],
  ...["compress", "provenance"]
];
var CACHE_INPUTS2 = [
  ...["save", "reuse", "cache-name", "cache-store", "modules", "share-flags"]
];
var ALWAYS_PIE = ["android", "darwin", "ios", "windows"];
var RULES = [
  {
    inputs: [...BINARY_INPUTS2, "mains-only", "reuse", "go"],
    isIdle: ({ inputs }) => !inputs.build,
    why: "with build: false no binary is made",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["debug"],
    isIdle: ({ inputs }) => !inputs.build && inputs.debug === "sidecar",
    why: "with build: false no binary is made, and nothing can be moved out of it",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs }) => inputs.build && inputs.warm === false,
    why: "a build compiles the same packages itself, with a warm-up and without",
    change: "remove it, or set build: false"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs, withoutCaches: withoutCaches2 }) => inputs.warm === true && (inputs.profile === "release" || withoutCaches2 !== ""),
    why: "nothing that this step compiles is kept for later ones (profile: release, TinyGo, gccgo)",
    change: "remove it, or warm in a step of its own"
  },
  {
    inputs: ["parallelism"],
    isIdle: ({ inputs }) => !inputs.build && inputs.warm === false,
    why: "with build: false and warm: false nothing is compiled",
    change: "remove it"
  },
  {
    inputs: ["share-flags"],
    isIdle: ({ inRunner, withoutCaches: withoutCaches2 }) => !inRunner && withoutCaches2 === "",
    why: "a command has no later steps of a job",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, inRunner, withoutCaches: withoutCaches2 }) => inputs.save === "branches" && !inRunner && withoutCaches2 === "",
    why: "a command saves whatever the branch is",
    change: "remove it; save: never is what keeps it from saving"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.provenance && limitsReuse(inputs),
    why: "no binary is kept for reuse (provenance or profile: release)",
    change: "remove it, or set provenance: false"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.save === "never" && limitsReuse(inputs),
    why: "with save: never no binary is kept",
    change: "write reuse: true, or let branches save",
    part: "the size"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && !inputs.reuse,
    why: "Go is needed in every run, since no binary is reused",
    change: "remove it, or set reuse: true"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.warm === true,
    why: "Go is needed in every run, since warm: true compiles tests",
    change: "remove it, or set warm: auto"
  },
  {
    inputs: ["static"],
    isIdle: ({ inputs, systems }) => inputs.build && !systems.includes("linux"),
    why: "only binaries for linux are looked at",
    change: "remove it, or build for linux in this step"
  },
  {
    inputs: ["vcs"],
    isIdle: ({ inputs, hasRepository: hasRepository3 }) => inputs.build && inputs.flags.vcs === true && !hasRepository3,
    why: "the working directory lies in no repository, and Go then stamps nothing",
    change: "remove it, or check the repository out with git"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => inputs.build && inputs.link === "internal" && !inputs.cgo && inputs.flags.race !== true,
    why: "without cgo Go links every binary itself",
    change: "remove it"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => !inputs.build && inputs.linker !== "default",
    why: "with build: false no binary is made",
    change: "remove it, or set build: true",
    part: ({ inputs }) => inputs.linker
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs, systems }) => inputs.link === "pie" && inputs.flags.race !== true && systems.every((one) => ALWAYS_PIE.includes(one)),
    why: "there Go makes position-independent binaries anyway",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, neverSaves }) => inputs.save === "always" && neverSaves !== "",
    why: ({ neverSaves }) => neverSaves,
    change: "remove it, or build in a job of another event"
  },
  {
    inputs: CACHE_INPUTS2,
    isIdle: ({ withoutCaches: withoutCaches2 }) => withoutCaches2 !== "",
    why: "this compiler has no caches",
    change: "remove it"
  }
];
function inputsWithoutEffect(facts) {
  return RULES.flatMap(({ inputs, isIdle, why, change, part }) => {
    const idle = inputs.filter((name) => facts.given.includes(name));
    if (idle.length === 0 || !isIdle(facts)) return [];
    const of = part === void 0 ? "" : typeof part === "string" ? part : part(facts);
    const reason = typeof why === "string" ? why : why(facts);
    return [withoutEffect(`${idle.join(", ")}${of === "" ? "" : ` (${of})`}`, reason, change)];
  });
}
function limitsReuse({ reuseLimit }) {
  return reuseLimit !== USUAL_REUSE_LIMIT;
}
function withoutEffect(what, why, change) {
  return `without effect: ${what}: ${why}; ${change}`;
}

// src/plan/effect/listed-effect.ts
function listedWithoutEffect(facts) {
  const texts2 = [
    ...binaryInputs(facts),
    ...unmatchedPackages(facts),
    ...unmatchedFlags(facts),
    ...cgoInputs(facts),
    ...facts.unknownTags.map((tag) => unknownTag(tag, facts.knownTags)),
    ...modulesInput(facts),
    ...facts.emptyProfile === "" ? [] : [
      withoutEffect(
        `-pgo=${facts.emptyProfile}`,
        "the profile is empty, and Go optimizes as without one",
        "remove it, or record a CPU profile"
      )
    ]
  ];
  return [...new Set(texts2)];
}
function binaryInputs({ given, linker, build: build2, hasBinaries }) {
  const idle = [
    ...[...BINARY_INPUTS2, "debug"].filter((name) => given.includes(name)),
    ...ofLink(linker === "default" ? [] : [linker])
  ];
  if (!build2 || hasBinaries || idle.length === 0) return [];
  const change = "remove it, or name a main package in packages";
  return [withoutEffect(idle.join(", "), "no main package matches, so no binary is made", change)];
}
function unmatchedPackages({ patterns, packages }) {
  const matched = packages.filter((one) => one.isMatched);
  const idle = patterns.filter(
    (pattern) => pattern.includes("...") && !matched.some((one) => patternMatches(pattern, one))
  );
  if (matched.length === 0 || !canCompare(matched)) return [];
  return idle.map(
    (pattern) => withoutEffect(`packages: ${pattern}`, "it matches no package", "correct it, or remove it")
  );
}
function canCompare(packages) {
  return packages.some(({ folder, isStandard }) => !isStandard && !folder.startsWith("/"));
}
function unmatchedFlags({ flags, packages }) {
  return flags.flatMap((flag) => {
    const [, name, pattern] = /^--?(gcflags|asmflags|ldflags)=([^\s='"-][^\s='"]*)=/.exec(flag) ?? [];
    if (name === void 0 || pattern === void 0) return [];
    if (packages.length === 0 || packages.some((one) => patternMatches(pattern, one))) return [];
    const change = `correct the pattern: all, or an import path as go list prints it`;
    return [withoutEffect(`${name} ${pattern}=\u2026`, "no package of the build matches", change)];
  });
}
function ofLink(words2) {
  return words2.length === 0 ? [] : [`link (${words2.join(" ")})`];
}
function cgoInputs(facts) {
  const { given, libc, linker, packages, flags, linksWithC } = facts;
  const needsC = ["race", "msan", "asan"].some((name) => switchIsOn(flags, name));
  if (!facts.cgo || linksWithC || needsC || packages.length === 0) return [];
  if (!packages.some((one) => one.usesC)) {
    const words2 = [...libc === "gnu" ? [] : [libc], ...linker === "default" ? [] : [linker]];
    const idle = [...given.includes("cgo") ? ["cgo"] : [], ...ofLink(words2)];
    const change = "remove it: nothing in the binaries comes from C";
    return idle.length === 0 ? [] : [withoutEffect(idle.join(", "), "no package of the build uses C", change)];
  }
  if (linker === "default" || packages.some((one) => one.usesC && !one.isStandard)) return [];
  return facts.build && facts.hasBinaries ? [
    withoutEffect(
      `link (${linker})`,
      "no C compiler links: Go links these programs itself",
      "remove it"
    )
  ] : [];
}
function unknownTag(tag, known) {
  const near = nearest(tag, known);
  const change = near === void 0 ? "correct it, or remove it" : `did you mean ${near}?`;
  return withoutEffect(`tags: ${tag}`, "no file of the build mentions it", change);
}
function modulesInput({ given, readsModules }) {
  if (readsModules || !given.includes("modules")) return [];
  const why = "the build reads no module cache (vendor/, or nothing in go.sum)";
  return [withoutEffect("modules", why, "remove it")];
}

// src/plan/mentioned-tags.ts
var TAG_LINE = /^[ \t\uFEFF]*(?:\/\/go:build|\/\/[ \t]*\+build|(?:\/\/|\*)?[ \t]*#cgo)[ \t](.*)$/gm;
function mentionedTags(source) {
  return [...source.matchAll(TAG_LINE)].flatMap(
    ([, line]) => line?.match(/[\p{L}\p{Nd}_.]+/gu) ?? []
  );
}

// src/plan/unknown-tags.ts
var ALL_KNOWN = { unknownTags: [], knownTags: [] };
var SKIPPED3 = /^(?:[._].*|testdata|node_modules)$/;
async function lookForTags(cwd, packages, tags) {
  const left = new Set(tags.filter((tag) => !ALWAYS_KNOWN.test(tag)));
  const known = /* @__PURE__ */ new Set();
  const look = async (folder, isOwn) => {
    const names = await node_readdir(folder).catch(() => []);
    for (const name of names.filter(hasSourceEnding)) {
      const words2 = mentionedTags(await node_readFile(node_join(folder, name), "utf8").catch(() => ""));
      for (const word of words2) {
        left.delete(word);
        if (isOwn) known.add(word);
      }
    }
  };
  const ordered = [...packages].sort(
    (a, b) => Number(a.Standard ?? false) - Number(b.Standard ?? false)
  );
  for (const one of ordered) {
    if (left.size === 0) return ALL_KNOWN;
    await look(one.Dir, one.Module?.Main === true);
  }
  for (const folder of left.size === 0 ? [] : await foldersBelow(cwd)) await look(folder, true);
  return { unknownTags: [...left], knownTags: [...known] };
}
var ALWAYS_KNOWN = /^(?:go1\.\d+|cgo|gc|unix|race|msan|asan|purego|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm|goexperiment\..*)$/;
async function foldersBelow(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED3.test(one.name));
  const deeper = await Promise.all(below.map((one) => foldersBelow(node_join(folder, one.name))));
  return [folder, ...deeper.flat()];
}

// src/compile/notices/warn-without-effect.ts
function warnOfInputs(step, permission) {
  const { inputs, job, compiler, runner: runner2 } = step;
  const systems = inputs.targets.map((one) => one.goos);
  const texts2 = inputsWithoutEffect({
    inputs,
    given: inputs.given,
    inRunner: job.inRunner,
    withoutCaches: withoutCaches(compiler),
    neverSaves: compiler === "gc" && !permission.may ? permission.reason : "",
    hasRepository: hasRepository(inputs.workingDirectory),
    systems: systems.length > 0 ? systems : [platformOf(process.platform, process.arch).goos]
  });
  for (const text of texts2) runner2.log.warning(text);
}
async function warnOfUnused(step, project, go, plan, listing) {
  const { inputs, compiler, runner: runner2 } = step;
  if (compiler !== "gc") return;
  const all18 = [
    ...new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])).values()
  ];
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const tags = inputs.given.includes("tags") ? await lookForTags(inputs.workingDirectory, all18, inputs.tags) : ALL_KNOWN;
  const texts2 = listedWithoutEffect({
    ...tags,
    given: inputs.given,
    build: inputs.build,
    hasBinaries: plan.binaries.length > 0,
    libc: inputs.libc,
    linker: inputs.linker,
    patterns: inputs.packages,
    flags,
    cgo: inputs.cgo,
    packages: [...listing.values()].flat().map((one) => ({
      importPath: one.ImportPath,
      folder: node_relative(inputs.workingDirectory, one.Dir).replaceAll(node_sep, "/"),
      isStandard: one.Standard === true,
      isMatched: one.DepOnly !== true,
      usesC: [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some(
        (list3) => (list3 ?? []).length > 0
      )
    })),
    linksWithC: linksStatically(inputs) || isPie(inputs) || /linkmode=external/.test(flags.join(" ")),
    readsModules: pinnedModules(project, go) !== null,
    emptyProfile: emptyProfile(inputs.workingDirectory, lastValue(flags, "pgo") ?? "")
  });
  for (const text of texts2) runner2.log.warning(text);
}
function hasRepository(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    if ([".git", ".hg", ".svn", ".bzr", ".fslckout"].some((name) => node_existsSync(node_join(at, name))))
      return true;
    if (node_dirname(at) === at) return false;
  }
}
function emptyProfile(cwd, file) {
  if (file === "" || file === "auto" || file === "off") return "";
  const facts = statPath(node_resolve(cwd, file));
  return facts?.isFile() === true && facts.size === 0 ? file : "";
}

// src/pin/gocache-folder.ts
function chooseGoCache(facts) {
  if (facts.mark !== "") return facts.mark;
  const isUsable = node_isAbsolute(facts.goEnvGoCache);
  return facts.githubHosted && facts.empty && isUsable ? facts.goEnvGoCache : facts.own;
}
function makeGoCache(folder) {
  for (let i = 0; i < 256; i++) {
    node_mkdirSync(node_join(folder, i.toString(16).padStart(2, "0")), { recursive: true });
  }
}
async function isEmptyGoCache(folder) {
  const names = await node_readdir(folder).catch(() => []);
  const folders = names.filter((name) => /^[0-9a-f]{2}$/.test(name));
  const sizes = await Promise.all(
    folders.map(async (name) => (await node_readdir(node_join(folder, name)).catch(() => [])).length)
  );
  return sizes.every((size) => size === 0);
}

// src/cache/all-bytes.ts
async function allBytes(pieces, limit) {
  const held = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > limit) return null;
  }
  return Buffer.concat(held, bytes);
}

// src/cache/read-whole.ts
async function readWhole(archive, limit) {
  try {
    return await allBytes(archive.stream, limit);
  } finally {
    await archive.close();
  }
}

// src/reuse/asked-build.ts
function askedBuild({ inputs }, project, go) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}

// src/runner/one-line.ts
function oneLine2(text) {
  return text.replaceAll(new RegExp("\\p{Cc}", "gu"), "?").slice(0, 200);
}

// src/cache/lane/sealed-value.ts
function sealed(name, value) {
  return textDigest(`${name}=${value}`, 8);
}

// src/reuse/facts/go-environment-record.ts
var OF_GO = /^(?:CGO_|GO(?!OGLE))/;
var OTHERS = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;
var WITHOUT_EFFECT2 = /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;
function environmentRecord(environment2, goEnvFile2, more) {
  const record2 = {};
  const add = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === "win32" ? name.toUpperCase() : name;
      if (!OF_GO.test(canonical) && !OTHERS.test(canonical)) continue;
      if (WITHOUT_EFFECT2.test(canonical) || value === void 0 || value === "") continue;
      record2[canonical] = sealed(canonical, value);
    }
  };
  add(goEnvFile2);
  add(environment2);
  for (const [name, value] of Object.entries(more)) record2[`(${name})`] = sealed(name, value);
  return record2;
}
function environmentChanges(before, now) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

// src/reuse/check-manifest.ts
function checkManifest({
  manifest,
  environment: environment2,
  answers,
  mainsOnly
}) {
  const variables = environmentChanges(manifest.environment, environment2);
  if (variables.length > 0) {
    return {
      agreed: [],
      plan: false,
      unlinked: mainsOnly,
      listing: false,
      changes: [`environment: ${variables.map(oneLine2).join(", ")}`]
    };
  }
  const differs = /* @__PURE__ */ new Map();
  for (const [index, [kind, path, pattern, before]] of manifest.facts.entries()) {
    const asked = { kind, path, pattern };
    if (answers.get(factText(asked)) !== before) differs.set(index, changeText(asked));
  }
  const agrees4 = (facts) => !facts.some((index) => differs.has(index));
  const plan = agrees4(manifest.plan);
  const areBodies = [...differs.keys()].every((index) => {
    const [kind, path = ""] = manifest.facts[index] ?? [];
    return kind === "file" && path.endsWith(".go");
  });
  return {
    agreed: manifest.binaries.filter((one) => agrees4(one.facts)),
    plan,
    // A package that was not there then is in no list: with another plan nothing is known of it.
    unlinked: mainsOnly || plan && manifest.unlinked !== null && agrees4(manifest.unlinked),
    listing: plan && areBodies,
    changes: [...new Set([...differs.values()].map(oneLine2))].sort()
  };
}
function changeText({ kind, path, pattern }) {
  switch (kind) {
    case "file":
      return path;
    case "head":
      return `${path} (constraint, package or imports)`;
    case "names":
      return `${path} (files of the package)`;
    case "heads":
      return `${path} (constraints, packages or imports)`;
    case "walk":
      return `${path} (folders with Go files)`;
    case "embed":
      return `${path} (//go:embed ${pattern})`;
    case "nearest":
      return `${path} (in this folder or above)`;
    case "kind":
      return `${path} (there or not)`;
  }
}

// builtin:node:util
var all6 = __require("node:util");
var read7 = (name) => all6[name];
var node_promisify = /* @__PURE__ */ read7("promisify");
var node_aborted = /* @__PURE__ */ read7("aborted");

// src/reuse/stored-listing.ts
function storeListing(listing, folders) {
  const stored = {};
  for (const [target, packages] of listing) {
    const moved = packages.filter((one) => one.DepOnly === true || hasGoFiles(one)).map((one) => {
      const { Deps, IgnoredGoFiles, ...rest } = movePackage(
        one,
        (path) => storedFolder(path, folders)
      );
      const isBuilt = one.Name === "main" && one.DepOnly !== true;
      const ignored = (IgnoredGoFiles ?? []).filter((name) => !name.endsWith("_test.go"));
      return {
        ...rest,
        ...ignored.length === 0 ? {} : { IgnoredGoFiles: ignored },
        ...isBuilt && Deps !== void 0 ? { Deps } : {}
      };
    });
    const isRight = moved.every(
      ({ Dir, Module, Standard }) => Dir !== "" && (Standard !== true || Dir.startsWith(ROOT)) && isPlaced(Module)
    );
    if (!isRight) return null;
    stored[target] = moved;
  }
  return stored;
}
function readListing(stored, folders) {
  return new Map(
    Object.entries(stored).map(([target, packages]) => [
      target,
      packages.map((one) => movePackage(one, (path) => folderHere(path, folders)))
    ])
  );
}
function isStoredListing(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage)
  );
}
var ROOT = "root:";
var MODULES = "modules:";
var OWN = "own:";
function storedFolder(path, folders) {
  const inRoot = within(folders.goRoot, path);
  if (inRoot !== null) return ROOT + inRoot;
  const inModules = within(folders.goModCache, path);
  if (inModules !== null) return MODULES + inModules;
  const own = relativePath(folders.workingDirectory, path);
  return node_isAbsolute(own) ? "" : OWN + own;
}
function within(folder, path) {
  if (folder === "") return null;
  const rest = relativePath(folder, path);
  return node_isAbsolute(rest) || rest.split("/")[0] === ".." ? null : rest;
}
function folderHere(stored, folders) {
  const [prefix, folder] = stored.startsWith(ROOT) ? [ROOT, folders.goRoot] : stored.startsWith(MODULES) ? [MODULES, folders.goModCache] : [OWN, folders.workingDirectory];
  return node_join(folder, stored.slice(prefix.length));
}
function movePackage(one, move2) {
  const { Module } = one;
  const moved = { ...one, Dir: move2(one.Dir) };
  return Module === void 0 ? moved : { ...moved, Module: moveModule(Module, move2) };
}
function moveModule(module, move2) {
  const { Path, Version, Main, Dir, Replace } = module;
  return {
    Path,
    ...Version === void 0 ? {} : { Version },
    ...Main === void 0 ? {} : { Main },
    ...Dir === void 0 ? {} : { Dir: move2(Dir) },
    ...Replace === void 0 ? {} : { Replace: moveModule(Replace, move2) }
  };
}
function isPlaced(module) {
  const effective = module?.Replace ?? module;
  if (effective?.Dir === void 0) return true;
  return effective.Dir.startsWith(effective.Version === void 0 ? OWN : MODULES);
}
function isStoredPackage(value) {
  return typeof value?.ImportPath === "string" && typeof value.Name === "string" && typeof value.Dir === "string" && [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix));
}

// src/reuse/manifest.ts
function makeInputsManifest(made) {
  const indices = /* @__PURE__ */ new Map();
  const rows = [];
  const indexOf = (one) => {
    const text = factText(one);
    const known = indices.get(text);
    if (known !== void 0) return known;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
  const unlinked = made.unlinked?.map(indexOf) ?? null;
  const binaries = made.binaries.map((binary) => ({
    package: binary.package,
    target: binary.target,
    key: "",
    sha256: "",
    bytes: 0,
    digest: binaryDigest(made, binary),
    facts: binary.facts.map(indexOf)
  }));
  const { inputsDigest: inputsDigest2, toolchain, environment: environment2 } = made;
  return {
    version: 2,
    inputsDigest: inputsDigest2,
    toolchain,
    environment: environment2,
    facts: rows,
    plan,
    unlinked,
    binaries,
    listing: null
  };
}
function binaryDigest(made, binary) {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags: linkFlags2, environment: environment2 } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags2, environment2, answers], 64);
}
function answerOf(answers, one) {
  const answer2 = answers.get(factText(one));
  if (answer2 === void 0) throw new Error(`no answer to ${factText(one)}`);
  return answer2;
}
function manifestFacts(manifest) {
  return manifest.facts.map(([kind, path, pattern]) => fact(kind, path, pattern));
}
function parseInputsManifest(text) {
  try {
    const value = JSON.parse(text);
    if (value?.version !== 2 || !Array.isArray(value.facts)) return null;
    const isIndex = (index) => typeof index === "number" && value.facts?.[index] !== void 0;
    const sound = typeof value.inputsDigest === "string" && typeof value.toolchain === "string" && typeof value.environment === "object" && value.environment !== null && value.facts.every(
      (row) => Array.isArray(row) && row.length === 4 && row.every((one) => typeof one === "string")
    ) && Array.isArray(value.plan) && value.plan.every(isIndex) && Array.isArray(value.binaries) && value.binaries.every(
      (one) => [one.package, one.target, one.key, one.sha256, one.digest].every(
        (text2) => typeof text2 === "string"
      ) && typeof one.bytes === "number" && Array.isArray(one.facts) && one.facts.length > 0 && one.facts.every(isIndex)
    );
    if (!sound) return null;
    const listing = isStoredListing(value.listing) ? value.listing : null;
    const isKnown = Array.isArray(value.unlinked) && value.unlinked.every(isIndex);
    const unlinked = isKnown ? value.unlinked ?? null : null;
    return { ...value, listing, unlinked };
  } catch {
    return null;
  }
}

// src/reuse/inputs-entry.ts
var MOST_BYTES = 256e6;
async function unpackInputs(packed) {
  try {
    const text = await node_promisify(node_zlib_default.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString("utf8"));
  } catch {
    return null;
  }
}

// src/plan/go-list.ts
function parseGoList(text) {
  const joined2 = text.trim().replaceAll(/^\}\r?\n\{/gm, "},{");
  return joined2 === "" ? [] : JSON.parse(`[${joined2}]`);
}
function sourceFiles(one) {
  return [
    ...one.GoFiles ?? [],
    ...one.CgoFiles ?? [],
    ...one.CFiles ?? [],
    ...one.CXXFiles ?? [],
    ...one.MFiles ?? [],
    ...one.HFiles ?? [],
    ...one.FFiles ?? [],
    ...one.SFiles ?? [],
    ...one.SwigFiles ?? [],
    ...one.SwigCXXFiles ?? [],
    ...one.SysoFiles ?? [],
    ...one.EmbedFiles ?? []
  ];
}
function isOwnPackage(one) {
  if (one.Standard === true) return false;
  const effective = one.Module?.Replace ?? one.Module;
  return !effective?.Version || !effective.Dir;
}
function inListedOrder(listed, patterns) {
  if (!patterns.includes("tool")) return listed;
  return listed.toSorted((a, b) => a.ImportPath < b.ImportPath ? -1 : 1);
}

// src/reuse/obstacles.ts
var SWITCHES2 = {
  buildvcs: "the commit is stamped into the binary",
  race: "the race detector links C",
  msan: "the memory sanitizer links C",
  asan: "the address sanitizer links C",
  cover: "coverage counters are built in",
  linkshared: "shared libraries of the machine are linked"
};
var VALUES = {
  overlay: "files are replaced by others",
  modfile: "another file takes the place of go.mod",
  toolexec: "another program runs the tools",
  coverpkg: "coverage counters are built in",
  pkgdir: "compiled packages come from a folder"
};
var TOOL_FLAGS = /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid(?!=(?:[\s'"]|$))|race|msan|asan)(?=[\s='"]|$)/;
function buildObstacle(facts) {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.map((one) => one.name).join(", ");
    const words2 = [...new Set(facts.commitStamps.flatMap((one) => one.words))];
    const change = words2.length === 1 ? "which is another one" : "which are others";
    return `stamp ${names} holds ${words2.join(" and ")}, ${change} with every commit; $inputs stays the same while no input changes`;
  }
  if (!/^\d+\.\d+/.test(facts.goVersion)) return `Go ${facts.goVersion} is no release`;
  const last = /* @__PURE__ */ new Map();
  for (const flag of facts.flags) {
    const [, name = "", value = "true"] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    if (/^(?:gcflags|asmflags|ldflags)$/.test(name) && TOOL_FLAGS.test(` ${value}`)) {
      return `-${name} names files or another linker: ${value}`;
    }
    last.set(name, value);
  }
  for (const [name, value] of last) {
    const isOn2 = !/^(?:0|f|F|false|FALSE|False)$/.test(value);
    if (SWITCHES2[name] !== void 0 && isOn2) return `-${name}: ${SWITCHES2[name]}`;
    if (VALUES[name] !== void 0 && value !== "") return `-${name}: ${VALUES[name]}`;
  }
  if (last.get("mod") === "mod") return "-mod=mod: Go may change go.mod";
  const mode = last.get("buildmode");
  if (mode !== void 0 && mode !== "default" && mode !== "exe") return `-buildmode=${mode}`;
  return null;
}
function packagesObstacle(packages) {
  for (const one of packages) {
    if ((one.CgoFiles ?? []).length > 0) return `${one.ImportPath} uses cgo`;
    const swig = [...one.SwigFiles ?? [], ...one.SwigCXXFiles ?? []];
    if (swig.length > 0) return `${one.ImportPath} uses SWIG`;
    if (isOwnPackage(one) && one.Module === void 0) return `no module holds ${one.ImportPath}`;
  }
  return null;
}
function postLinkObstacle({ inputs, compiler }) {
  const other = withoutCaches(compiler);
  if (other !== "") return other;
  if (inputs.debug === "sidecar") return "debug: sidecar: no store holds NAME.debug";
  if (inputs.compress !== "none")
    return `compress: ${inputs.compress}: no store holds packed files`;
  return "";
}

// src/reuse/find-reuse.ts
var NOTHING = {
  agreed: [],
  plan: false,
  unlinked: false,
  listing: false,
  changes: []
};
async function findReuse(step, project, store, go, lane) {
  const { inputs, runner: runner2, clocks } = step;
  const began = runner2.clock.now();
  const environment2 = await readEnvironmentRecord(step, go);
  const obstacle2 = obstacleOf(step, go);
  const found = (changes) => ({
    environment: environment2,
    obstacle: obstacle2,
    manifest: null,
    key: "",
    agreement: NOTHING,
    files: null,
    answers: /* @__PURE__ */ new Map(),
    bytesDown: 0,
    seconds: (runner2.clock.now() - began) / 1e3,
    ...changes
  });
  if (!inputs.build || !inputs.reuse || obstacle2 !== "") return found({});
  const { lookups } = inputsKeys(lane.keys, askedBuild(step, project, go));
  const entry = await clocks.activity.track("transfer", store.open("inputs", lookups));
  if (entry.state !== "found") return found({});
  const { key, bytes: bytesDown } = entry;
  const packed = await readWhole(entry, MOST_BYTES).catch(() => "cut");
  if (packed === "cut") return found({});
  const manifest = packed === null ? null : await unpackInputs(packed);
  if (manifest === null) {
    runner2.log.warning(`the record of inputs ${key} is broken; the binaries are built`);
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const files = createFiles();
  const answering = answerFacts(inputs.workingDirectory, facts, files);
  const answers = await clocks.activity.track("hash", answering);
  const isGuess = go.toolchain === null && manifest.toolchain !== "";
  const goRootFile = manifest.environment["(go.env)"];
  const known = isGuess && goRootFile !== void 0 ? { "(go.env)": goRootFile } : {};
  const agreement = checkManifest({
    manifest,
    answers,
    mainsOnly: inputs.mainsOnly,
    environment: { ...environment2, ...known }
  });
  return found({ manifest, key, agreement, files, answers, bytesDown });
}
function obstacleOf(step, go) {
  const isRebuilt = step.inputs.check.some((one) => one.kind === "reproducible");
  if (isRebuilt) return "check: reproducible builds every binary, twice";
  if (go.environment.GO_EXTLINK_ENABLED === "1") return "GO_EXTLINK_ENABLED=1: the C linker links";
  const obstacle2 = buildObstacle({
    goVersion: go.version,
    flags: [...go.goFlags, ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(step.inputs.stamp)
  });
  return obstacle2 ?? postLinkObstacle(step);
}
async function readEnvironmentRecord(step, go) {
  const { goos } = platformOf(process.platform, process.arch);
  const goroot = go.toolchain?.goroot ?? null;
  const [goEnvFile2, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    goroot === null ? "" : node_readFile(node_join(goroot, "go.env"), "utf8").catch(() => "")
  ]);
  const more = { "go.env": goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes("-trimpath")) {
    more["working directory"] = step.inputs.workingDirectory;
    more.GOROOT = goroot ?? "";
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile2, more);
}
function agreedDigest({ manifest, agreement }) {
  const all18 = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all18 && agreement.plan && agreement.unlinked ? manifest.inputsDigest : "";
}

// src/cache/lane/sealed-lane.ts
var OPEN = /^GO(?:EXPERIMENT|FIPS140|386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;
function sealLane(lane) {
  const environment2 = Object.entries(lane.goEnvironment).map(([name, value]) => [
    name,
    OPEN.test(name) ? value : sealed(name, value)
  ]);
  return {
    ...lane,
    compileFlags: lane.compileFlags.map(sealedFlag),
    goEnvironment: Object.fromEntries(environment2),
    isSealed: true
  };
}
function sealedFlag(flag) {
  const [, name, value] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(flag) ?? [];
  if (name === void 0) return sealed("flag", flag);
  return value === void 0 ? name : `${name}=${sealed(name, value)}`;
}
function laneDifferences(before, now) {
  const names = Object.keys(now);
  return names.flatMap((name) => {
    if (valueDigest(before[name], 64) === valueDigest(now[name], 64)) return [];
    if (name === "compileFlags") {
      const differ = flagNames(before.compileFlags, now.compileFlags);
      return [differText(differ.length === 0 ? ["the order of the flags"] : differ)];
    }
    if (name === "goEnvironment") {
      return [differText(changedNames(before.goEnvironment, now.goEnvironment))];
    }
    return [`${name}: ${JSON.stringify(before[name])} -> ${JSON.stringify(now[name])}`];
  });
}
function differText(names) {
  return `${names.join(", ")} ${names.length === 1 ? "differs" : "differ"}`;
}
function changedNames(before, now) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => before[name] !== now[name]).map(oneLine2).sort();
}
function flagNames(before, now) {
  const alone = [
    ...before.filter((flag) => !now.includes(flag)),
    ...now.filter((flag) => !before.includes(flag))
  ];
  return [...new Set(alone.map((flag) => oneLine2(flag.replace(/=.*/s, ""))))].sort();
}

// src/cache/habits/habits.ts
function parseHabits(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 2 && typeof value.laterGo === "boolean" && typeof value.laterRace === "boolean" && typeof value.laterModules === "boolean" && ["boolean", "undefined"].includes(typeof value.failedShared) && Array.isArray(value.modules) && Array.isArray(value.lanes) && value.lanes.every(isLaneHabits);
    return sound ? value : null;
  } catch {
    return null;
  }
}
function isLaneHabits(value) {
  return typeof value?.ingredients === "object" && value.ingredients?.isSealed === true && Array.isArray(value.ingredients.targets) && Array.isArray(value.ingredients.compileFlags) && value.ingredients.compileFlags.every((flag) => typeof flag === "string") && typeof value.ingredients.goEnvironment === "object" && value.ingredients.goEnvironment !== null && typeof value.usedC === "boolean" && typeof value.drifted === "boolean" && typeof value.base === "string" && ["number", "undefined"].includes(typeof value.coldSeconds);
}
var LEAST_SECONDS = 60;
function layerSeconds(habits) {
  const cold = habits?.coldSeconds;
  return cold === void 0 ? void 0 : Math.max(LEAST_SECONDS, cold);
}
function laneHabits(habits, wanted) {
  const sameTargets = (habits?.lanes ?? []).filter(
    (lane) => lane.ingredients.targets.join(" ") === wanted.targets.join(" ")
  );
  const near = sameTargets.filter(
    (lane) => lane.ingredients.profile === wanted.profile && lane.ingredients.cgo === wanted.cgo
  );
  return near[0] ?? sameTargets[0] ?? null;
}
function laneChanges(habits, lane) {
  return habits === null ? [] : laneDifferences(habits.ingredients, sealLane(lane));
}

// src/cache/lane/place.ts
function placeDigest(facts) {
  return valueDigest(facts, 16);
}

// src/cache/lane/place-keys.ts
function placeKeys(step, project, store) {
  const { job } = step;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(step, project)),
    carrier: store.carrier
  };
}
function placeFacts({ inputs, job }, project) {
  if (inputs.cacheName !== "") return { kind: "named", cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: "local", mainModule: project.mainModule, packages: inputs.packages };
  }
  return {
    kind: "job",
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relativePath(job.workspace, inputs.workingDirectory),
    packages: inputs.packages
  };
}

// src/cache/habits/fetch-habits.ts
async function fetchHabits(store, facts) {
  const found = await store.open("habits", habitsKeys(facts).lookups);
  if (found.state === "unavailable") {
    return { known: null, key: "", unavailable: found.reason };
  }
  if (found.state === "miss") return { known: null, key: "", unavailable: "" };
  const { key } = found;
  try {
    const bytes = await readWhole(found, MOST_BYTES2);
    const text = bytes?.toString("utf8") ?? "";
    const known = parseHabits(text);
    const unavailable2 = known === null && !isRecord2(text) ? `${key} is broken` : "";
    return { known, key, unavailable: unavailable2 };
  } catch (error2) {
    return { known: null, key, unavailable: `the download of ${key} failed: ${messageOf(error2)}` };
  }
}
var MOST_BYTES2 = 16e6;
function isRecord2(text) {
  try {
    return typeof JSON.parse(text)?.version === "number";
  } catch {
    return false;
  }
}

// src/cache/habits/place-habits.ts
async function placeHabits(step, project, { store, earlier }) {
  const facts = placeKeys(step, project, store);
  const same = earlier?.steps.find((one) => one.lane.place === facts.place);
  if (same !== void 0) return { ...same.habits, unavailable: "" };
  return step.clocks.activity.track("transfer", fetchHabits(store, facts));
}

// src/cache/lane/lane.ts
function laneText(lane) {
  const [first = "none", ...others2] = lane.targets;
  const targets = first.replaceAll("/", "_") + (others2.length > 0 ? `+${others2.length}` : "");
  const parts = [
    `go${lane.goVersion}`,
    targets,
    lane.cgo ? "cgo1" : lane.c === null ? "cgo0" : "cgo0c",
    lane.profile,
    valueDigest(lane, 16)
  ];
  return parts.join("-").replaceAll(/[^A-Za-z0-9.+_-]/g, "_");
}
function laneTargets(targets) {
  return targets.map(targetText).sort();
}

// src/pin/c/c-paths.ts
var INCLUDES = [
  ...["-isystem-after", "-isystem", "-iquote", "-idirafter", "-iframework", "-isysroot"],
  ...["-iprefix", "--sysroot", "-I", "-F", "-B"]
];
var FILES = ["-include", "-imacros", "-specs", "--config"];
var KINDS = [
  [FILES, "files"],
  [INCLUDES, "includes"],
  [["-L"], "libraryFolders"],
  [["-l"], "libraries"]
];
function cPaths(words2) {
  const found = {
    includes: [],
    libraryFolders: [],
    libraries: [],
    files: []
  };
  for (let at = 0; at < words2.length; at++) {
    const word = words2[at] ?? "";
    if (/^@/.test(word)) found.files.push(word.slice(1));
    else if (!word.startsWith("-") && /[./\\]/.test(word)) found.files.push(word);
    const named = KINDS.flatMap(
      ([names, kind]) => names.filter((name) => word.startsWith(name)).map((name) => ({ name, kind }))
    )[0];
    if (named === void 0) continue;
    const rest = word.slice(named.name.length).replace(/^=/, "");
    const value = rest === "" ? words2[++at] ?? "" : rest;
    if (value !== "") found[named.kind].push(value);
  }
  return found;
}
function allPaths(parts) {
  const of = (kind) => [...new Set(parts.flatMap((one) => one[kind]))];
  return {
    includes: of("includes"),
    libraryFolders: of("libraryFolders"),
    libraries: of("libraries"),
    files: of("files")
  };
}

// src/pin/c/cgo-directives.ts
var LINE = /#cgo[ \t]+([^:\n]*):(.*)$/gm;
function cgoDirectives(source) {
  const flags = [];
  const pkgConfig = [];
  for (const [, before = "", text = ""] of source.matchAll(LINE)) {
    const verb = before.trim().split(/\s+/).at(-1) ?? "";
    const words2 = wordsOf(text);
    if (text.includes("*/")) words2.push(...wordsOf(text.slice(0, text.indexOf("*/"))));
    if (/^(?:CFLAGS|CPPFLAGS|CXXFLAGS|FFLAGS|LDFLAGS)$/.test(verb)) flags.push(...words2);
    if (verb === "pkg-config") pkgConfig.push(...words2);
  }
  return { flags, pkgConfig };
}
function wordsOf(text) {
  const split2 = splitShellWords(text.trim());
  return [...split2.ok ? split2.words : text.trim().split(/\s+/)];
}

// src/pin/c/content-record.ts
var MOST_FILES = 2e4;
var MOST_BYTES3 = 256e6;
var HEADER = /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|a|so|dylib|lib|tbd|modulemap)$/i;
function createContentRecord(from) {
  const digests = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  let bytes = 0;
  const isOver = () => digests.size > MOST_FILES || bytes > MOST_BYTES3;
  const read18 = (path) => {
    try {
      const facts = node_statSync(path);
      if (!facts.isFile() || isOver()) return null;
      const name = pathText(from, path);
      if (!digests.has(name)) bytes += facts.size;
      if (isOver()) return null;
      const content = node_readFileSync(path);
      digests.set(name, node_createHash("sha256").update(content).digest("hex"));
      return content;
    } catch {
      return null;
    }
  };
  const folder = (path, all18 = !isBelow(from, path)) => {
    try {
      const real = node_realpathSync(path);
      if (seen.has(real) || isOver()) return;
      seen.add(real);
      for (const { name } of node_readdirSync(path, { withFileTypes: true })) {
        if (name.startsWith(".") || name.endsWith(".go")) continue;
        const isNamed = all18 || HEADER.test(name);
        const below = node_join(path, name);
        if (node_statSync(below, { throwIfNoEntry: false })?.isDirectory()) folder(below, all18);
        else if (isNamed) read18(below);
      }
    } catch {
    }
  };
  return {
    file: (path) => read18(path)?.toString("latin1") ?? null,
    folder: (path) => folder(path),
    digest: () => isOver() ? null : valueDigest(Object.fromEntries(digests), 16)
  };
}
function pathText(from, path) {
  const text = relativePath(from, path);
  return node_isAbsolute(text) || text.startsWith("../../../") ? path : text;
}
function isBelow(path, folder) {
  const text = relativePath(folder, path);
  return text !== ".." && !text.startsWith("../") && !node_isAbsolute(text);
}

// src/pin/c/c-includes.ts
var INCLUDE = /(?:#|%:?|\?\?=)(?:[ \t]|\/\*.*?\*\/)*(include_next|include|import|embed)\b[ \t]*([^\n]*)/g;
var INCBIN = /\.incbin[^"'\n]*["']([^"'\n]+)/g;
function cIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  let unknown4 = false;
  const whole2 = text.replaceAll(/\\\r?\n/g, "");
  for (const [, word = "", rest = ""] of whole2.matchAll(INCLUDE)) {
    const [, quoted3, angled] = /^(?:"([^"]+)"|<([^>]+)>)/.exec(rest) ?? [];
    const name = quoted3 ?? angled;
    if (name !== void 0) names.add(name);
    else if (word.startsWith("include")) unknown4 = true;
  }
  for (const [, name = ""] of whole2.matchAll(INCBIN)) names.add(name.replaceAll("\\", ""));
  return { names: [...names], unknown: unknown4 };
}

// src/pin/c/managed-folders.ts
function isManaged(path) {
  return /^\/(?:usr\/(?!local\/)|lib\d*\/|System\/|Library\/|nix\/store\/|opt\/homebrew\/)/.test(
    `${path}/`
  );
}

// src/pin/c/digest-includes.ts
function digestIncludes(record2, { folder, texts: texts2 }, { folders, files, words: words2 }) {
  const seen = new Set(texts2.keys());
  const waiting = [...texts2];
  const defined2 = new Set(definedNames(words2.map((word) => `#define ${word.slice(2)}`).join("\n")));
  let unknown4 = false;
  const visit = (path) => {
    if (seen.has(path) || isManaged(path)) return;
    seen.add(path);
    const text = record2.file(path);
    if (text !== null) waiting.push([path, text]);
  };
  const follow = (file, names) => {
    for (const name of names) {
      for (const at of [node_dirname(file), folder, ...folders]) visit(node_resolve(at, name));
    }
  };
  const followAll = () => {
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      const [file, text] = one;
      const includes = cIncludes(text);
      unknown4 ||= includes.unknown;
      for (const name of definedNames(text)) defined2.add(name);
      follow(file, includes.names);
    }
  };
  for (const file of files) visit(node_resolve(folder, file));
  followAll();
  if (!unknown4) return;
  for (const at of [folder, ...folders]) if (!isManaged(at)) record2.folder(at);
  for (let before = -1; before < defined2.size; ) {
    before = defined2.size;
    follow(folder, defined2);
    followAll();
  }
}
function definedNames(text) {
  const lines = text.matchAll(
    /^[ \t/*]*#[ \t]*define[ \t]+\w+(?:=|[ \t]+)(?:\\?["<])?([^\s"<>\\]+)/gm
  );
  return [...lines].map(([, name = ""]) => name).filter((name) => /\.\w/.test(name));
}

// src/pin/c/installed-packages.ts
async function installedPackages(request2, root = "/") {
  const at = (...names) => node_join(root, ...names);
  const [dpkg, apk, rpm, folders] = await Promise.all([
    node_readFile(at("var/lib/dpkg/status"), "utf8").catch(() => ""),
    node_readFile(at("lib/apk/db/installed"), "utf8").catch(() => ""),
    rpmPackages(request2, root),
    Promise.all(
      [
        ...["var/lib/pacman/local", "usr/local/Cellar", "opt/homebrew/Cellar"],
        ...["home/linuxbrew/.linuxbrew/Cellar", "msys64/var/lib/pacman/local"]
      ].map((one) => folderNames(at(one)))
    )
  ]);
  return [...dpkgPackages(dpkg), ...apkPackages(apk), ...rpm, ...folders.flat()].join("\n");
}
function dpkgPackages(status) {
  return paragraphs(status, /^(?:Package|Version|Architecture|Status): (.*)$/gm);
}
function apkPackages(installed) {
  return paragraphs(installed, /^[CPV]:(.*)$/gm);
}
function paragraphs(text, line) {
  return text.split(/\n{2,}/).map((one) => [...one.matchAll(line)].map(([, value]) => value).join(" ")).filter((one) => one !== "").sort();
}
async function rpmPackages(request2, root) {
  const databases = ["usr/lib/sysimage/rpm", "var/lib/rpm"].map((one) => node_join(root, one));
  const there = await Promise.all(
    databases.map(
      (one) => node_access(one).then(
        () => true,
        () => false
      )
    )
  );
  if (!there.includes(true)) return [];
  const { exec: exec3, cwd, environment: environment2 } = request2;
  const args = ["-qa", "--queryformat", "%{NEVRA}\n"];
  const { stdout } = await exec3({ tool: "rpm", args, cwd, environment: environment2 });
  return stdout.split("\n").sort();
}
async function folderNames(folder) {
  const names = await node_readdir(folder).catch(() => []);
  const below = await Promise.all(
    names.map(async (name) => {
      const versions = await node_readdir(node_join(folder, name)).catch(() => []);
      return versions.map((version) => `${name}/${version}`);
    })
  );
  return below.flat().sort();
}

// src/pin/c/own-c-packages.ts
var MOST_FILES2 = 1e5;
var C_FILE = /\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx)$/;
function ownCPackages(roots) {
  const seen = /* @__PURE__ */ new Set();
  const found = [];
  const waiting = [...roots];
  let files = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    const real = orNull2(() => node_realpathSync(folder));
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    const entries = orNull2(() => node_readdirSync(folder, { withFileTypes: true })) ?? [];
    files += entries.length;
    if (files > MOST_FILES2) return null;
    const names = [];
    for (const entry of entries) {
      const path = node_join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      const isFolder3 = isLink ? orNull2(() => node_statSync(path))?.isDirectory() : entry.isDirectory();
      if (!isFolder3) names.push(entry.name);
      else if (entry.name !== ".git" && entry.name !== "node_modules") waiting.push(path);
    }
    const one = cPackage(folder, names);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => a.folder < b.folder ? -1 : 1);
}
function cPackage(folder, names) {
  const read18 = (name) => {
    const file = node_join(folder, name);
    return [file, orNull2(() => node_readFileSync(file, "utf8")) ?? ""];
  };
  const go = names.filter((name) => name.endsWith(".go")).map(read18).filter(([, text]) => text.includes('"C"') || text.includes("`C`")).filter(([, text]) => importsC(text));
  const usesSwig = names.some((name) => /\.swig(?:cxx)?$/.test(name));
  if (go.length === 0 && !usesSwig) return null;
  const others2 = names.filter((name) => C_FILE.test(name)).map(read18);
  return { folder, texts: new Map([...go, ...others2]) };
}
function orNull2(read18) {
  try {
    return read18();
  } catch {
    return null;
  }
}

// src/pin/c/pkg-config.ts
var LOCAL = ["lib", "lib64", "share"].map((one) => `/usr/local/${one}/pkgconfig`);
function createPkgConfig({ exec: exec3, cwd, environment: environment2 }, variables) {
  const { tool, args } = toolWords(variables.PKG_CONFIG || "pkg-config");
  const set = Object.entries(variables).filter(
    ([name, value]) => name.startsWith("PKG_CONFIG_") && value !== ""
  );
  const changed = { ...environment2, ...Object.fromEntries(set) };
  const known = /* @__PURE__ */ new Map();
  const run = async (words2) => {
    const done = await exec3({ tool, args: [...args, ...words2], cwd, environment: changed });
    return done.exitCode === 0 ? done.stdout : `exit code ${done.exitCode}`;
  };
  const ask3 = async (name, options) => {
    const [version, text] = await Promise.all([
      run(["--modversion", "--", name]),
      run([...options, "--cflags", "--libs", "--", name])
    ]);
    const words2 = splitShellWords(text.trim());
    return { said: `${name} ${version.trim()} ${text.trim()}`, flags: words2.ok ? words2.words : [] };
  };
  const once2 = (name, options) => {
    const key = [name, ...options].join(" ");
    const answer2 = known.get(key) ?? ask3(name, options);
    known.set(key, answer2);
    return answer2;
  };
  return {
    package: once2,
    local: async () => {
      const files = (await Promise.all(localFolders(variables).map(descriptions))).flat();
      const names = files.map((file) => /([^/\\]+)\.pc$/.exec(file)?.[1] ?? "");
      const answers = await Promise.all(names.map((name) => once2(name, [])));
      return { files, flags: answers.flatMap((one) => one.flags) };
    }
  };
}
function localFolders(variables) {
  const separator = process.platform === "win32" ? ";" : ":";
  const named = [variables.PKG_CONFIG_PATH ?? "", variables.PKG_CONFIG_LIBDIR ?? ""].flatMap((one) => one.split(separator)).filter((one) => one !== "");
  return [.../* @__PURE__ */ new Set([...named, ...LOCAL])].filter((one) => !isManaged(one));
}
async function descriptions(folder) {
  const names = await node_readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".pc")).map((name) => node_join(folder, name));
}

// src/pin/c/tool-scripts.ts
var LARGEST2 = 1e5;
function toolScripts(variables, search) {
  return ["CC", "CXX", "FC", "PKG_CONFIG"].flatMap((name) => {
    const value = variables[name] ?? "";
    if (value === "") return [];
    const { tool } = toolWords(value);
    const candidates = node_isAbsolute(tool) ? [tool] : search.split(node_delimiter).map((at) => node_join(at, tool));
    const file = candidates.find((one) => node_existsSync(one));
    const text = file === void 0 || isManaged(file) ? "" : scriptText(file);
    return file === void 0 || text === "" ? [] : [{ file, words: text.split(/[\s"']+/) }];
  });
}
function scriptText(file) {
  try {
    const facts = node_statSync(file);
    if (!facts.isFile() || facts.size > LARGEST2) return "";
    const text = node_readFileSync(file, "latin1");
    return text.startsWith("#!") ? text : "";
  } catch {
    return "";
  }
}

// src/pin/c/c-inputs.ts
var FLAG_VARIABLES = [
  ...["CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS"],
  ...["CC", "CXX", "FC"]
];
var FOLDER_VARIABLES = [
  ...["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "LIBRARY_PATH"]
];
var PKG_CONFIG_VARIABLES = [
  ...["PKG_CONFIG", "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR", "PKG_CONFIG_SYSROOT_DIR"]
];
var C_INPUT_VARIABLES = [
  ...FLAG_VARIABLES,
  ...FOLDER_VARIABLES,
  ...PKG_CONFIG_VARIABLES
];
var LOCAL_HEADERS = "/usr/local/include";
async function readCInputs(request2, asked) {
  const own = ownCPackages(asked.modules);
  if (own === null) return unknown2("there are too many files to look for #cgo lines");
  const record2 = createContentRecord(asked.workingDirectory);
  const directives = own.map((one) => cgoDirectives([...one.texts.values()].join("\n")));
  const said = [];
  record2.folder(LOCAL_HEADERS);
  for (const variables of asked.variables) {
    const pkgConfig = createPkgConfig(request2, variables);
    const everywhere = environmentPaths(variables);
    digestPaths(record2, everywhere, null);
    for (const { file, words: words2 } of toolScripts(variables, request2.environment.PATH ?? "")) {
      record2.file(file);
      digestPaths(record2, { ...cPaths(words2), files: [] }, null);
    }
    const local = await pkgConfig.local();
    for (const file of local.files) record2.file(file);
    digestPaths(record2, cPaths(local.flags), null);
    said.push(variables);
    for (const [index, one] of own.entries()) {
      const { flags = [], pkgConfig: names = [] } = directives[index] ?? {};
      const packages2 = await packagesOf(pkgConfig, names);
      said.push(packages2);
      const words2 = flags.map((flag) => flag.replaceAll(/\$\{SRCDIR\}/g, one.folder));
      const paths = allPaths([cPaths(words2), cPaths(packages2.flags), everywhere]);
      digestPaths(record2, paths, one.folder);
      const folders = paths.includes.map((path) => node_resolve(one.folder, path));
      const all18 = [...words2, ...packages2.flags, ...environmentWords(variables)];
      const macros = all18.filter((word) => word.startsWith("-D"));
      digestIncludes(record2, one, { folders, files: paths.files, words: macros });
    }
  }
  const files = record2.digest();
  if (files === null) return unknown2("there are too many headers and libraries to read");
  const packages = valueDigest(await installedPackages(request2), 16);
  return { known: true, packages, files: valueDigest([files, said], 16) };
}
function unknown2(reason) {
  return { known: false, reason };
}
function environmentWords(variables) {
  return FLAG_VARIABLES.flatMap((name) => {
    const value = variables[name] ?? "";
    if (["CC", "CXX", "FC"].includes(name)) return toolWords(value).args;
    return splitGoQuoted(value) ?? value.split(/\s+/);
  });
}
function environmentPaths(variables) {
  const flags = [cPaths(environmentWords(variables))];
  const separator = process.platform === "win32" ? ";" : ":";
  const folders = FOLDER_VARIABLES.filter((name) => (variables[name] ?? "") !== "").flatMap(
    (name) => (variables[name] ?? "").split(separator).map((one) => one || ".")
  );
  return allPaths([...flags, { ...cPaths([]), includes: folders, libraryFolders: folders }]);
}
function digestPaths(record2, paths, folder) {
  const absolute = (path) => node_isAbsolute(path) ? [path] : folder === null ? [] : [node_join(folder, path)];
  if (folder === null) {
    for (const path of paths.includes.flatMap(absolute)) {
      if (!isManaged(path)) record2.folder(path);
    }
  }
  for (const path of paths.files.flatMap(absolute)) record2.file(path);
  for (const at of paths.libraryFolders.flatMap(absolute)) {
    if (isManaged(at)) continue;
    for (const name of paths.libraries) {
      for (const ending of [".a", ".so", ".dylib", ".tbd", ".lib", ".dll.a"]) {
        record2.file(node_join(at, `lib${name}${ending}`));
      }
    }
  }
}
async function packagesOf(pkgConfig, words2) {
  const options = words2.filter((word) => word.startsWith("-"));
  const names = words2.filter((word) => !word.startsWith("-"));
  const answers = await Promise.all(names.map((name) => pkgConfig.package(name, options)));
  return {
    said: answers.map((one) => one.said),
    flags: answers.flatMap((one) => one.flags)
  };
}

// src/pin/c-compiler.ts
var MUSL_GCC = "musl-gcc";
async function chooseCompiler(request2, inputs, facts) {
  if (inputs.libc === "gnu") return success({});
  const { cc, host, targets } = facts;
  const others2 = targets.filter((one) => one !== host);
  if (cc === "" && others2.length > 0)
    return failure(
      "input",
      `link: musl with a target of ${others2.join(", ")} on a machine of ${host}: ${MUSL_GCC} compiles for ${host} only`,
      "a C compiler for musl and that architecture in CC",
      `set CC (as in aarch64-linux-musl-gcc), or build ${host} alone`
    );
  if (isWrapper(cc || MUSL_GCC) && inputs.link === "static-pie")
    return failure(
      "input",
      `link: static-pie musl: ${MUSL_GCC} names a loader in every position-independent program`,
      "link: static-pie, link: external-static musl, or a compiler made for musl in CC",
      "set link: static-pie, or link: external-static musl"
    );
  const tool = cc || MUSL_GCC;
  const macros = await runC(request2, tool, [
    ...["-E", "-dM", "-include", "features.h", "-x", "c"],
    "/dev/null"
  ]);
  if (macros.exitCode === 127)
    return failure(
      "input",
      `link: musl, and there is no ${tool} on the PATH`,
      "a C compiler for musl",
      cc === "" ? "install the package musl-tools (Debian and Ubuntu: sudo apt-get install musl-tools), or set CC" : "install it, or unset CC to use musl-gcc"
    );
  if (macros.exitCode !== 0)
    return failure(
      "input",
      `link: musl, and ${tool} finds no C headers: ${firstLine(macros)}`,
      "a C compiler that works",
      "install the package musl-tools again, or correct CC"
    );
  if (macros.stdout.includes("__GLIBC__"))
    return failure(
      "input",
      `link: musl, and CC is ${tool}, which compiles for glibc`,
      "a C compiler for musl",
      "unset CC to use musl-gcc, or set it to one for musl"
    );
  const cxx = facts.cxx === "" ? { CXX: "musl-g++" } : {};
  return success(cc === "" ? { CC: MUSL_GCC, ...cxx } : {});
}
function isWrapper(cc) {
  return /(^|\/)musl-gcc$/.test(cc);
}
var MOLD_FOLDERS = ["/usr/libexec/mold", "/usr/local/libexec/mold", "/usr/lib/mold"];
var LINKERS = {
  mold: { package: "mold", says: /\bmold \d/ },
  lld: { package: "lld", says: /\bLLD \d/ }
};
async function chooseLinker(request2, linker, cc) {
  if (linker === "default") return success("");
  const wanted = LINKERS[linker];
  const words2 = [
    linkerWord(linker),
    ...linker === "mold" ? MOLD_FOLDERS.map((one) => `-B${one}`) : []
  ];
  let first = "";
  for (const word of words2) {
    const asked = await runC(request2, cc, [word, "-Wl,--version"]);
    if (asked.exitCode === 0 && wanted.says.test(asked.stdout)) return success(word);
    first ||= firstLine(asked);
  }
  return failure(
    "input",
    `link: ${linker}, and ${cc} does not start it${first === "" ? "" : `: ${first}`}`,
    `${linker} where the C compiler finds it`,
    `install the package ${wanted.package} (Debian and Ubuntu: sudo apt-get install ${wanted.package}), or remove ${linker} from link`
  );
}
async function muslIdentity(request2, cc) {
  const said = await runC(request2, cc, ["-static", "-###", "-x", "c", "/dev/null"]);
  const folder = /(\/[^\s"]*)\/[A-Za-z]*crt1\.o/.exec(said.stderr)?.[1] ?? "";
  const library = await node_readFile(node_join(folder, "libc.a")).catch(() => null);
  if (library === null) return `musl unknown ${node_randomUUID()}`;
  return `musl ${node_createHash("sha256").update(library).digest("hex").slice(0, 16)}`;
}
function runC(request2, cc, args) {
  const { exec: exec3, environment: environment2, cwd } = request2;
  const words2 = toolWords(cc);
  return exec3({ tool: words2.tool, args: [...words2.args, ...args], cwd, environment: environment2 });
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/cache/lane/lane-ingredients.ts
function laneIngredients(facts) {
  const { inputs, goEnv, job } = facts;
  const goEnvironment2 = {};
  const own = Object.keys(ownCTools(goEnv, facts.targets));
  const c = facts.c === null ? [] : [...C_VARIABLES, ...own];
  for (const name of [...COMPILE_VARIABLES, ...c]) {
    const value = goEnv[name];
    if (value !== void 0 && value !== "") goEnvironment2[name] = value;
  }
  if (goEnv.GOFLAGS !== "" && goEnv.GOFLAGS !== NO_FLAGS) goEnvironment2.GOFLAGS = goEnv.GOFLAGS;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    runnerArch: job.runnerArch === "" ? process.arch : job.runnerArch,
    goVersion: facts.goVersion,
    targets: laneTargets(facts.targets),
    cgo: inputs.cgo,
    c: facts.c,
    profile: inputs.profile,
    compileFlags: facts.flags.compile,
    goEnvironment: goEnvironment2,
    profiles: {}
  };
}
async function readC(exec3, goRoot, environment2, facts, cwd) {
  const { libc } = facts.inputs;
  const variables = await readCVariables(exec3, goRoot, environment2, cwd);
  if (!variables.ok) return variables;
  const own = ownCTools(environment2, facts.targets);
  const goEnv = { ...facts.goEnv, ...variables.value, ...own };
  const request2 = { exec: exec3, environment: environment2, cwd };
  const asked = {
    workingDirectory: cwd,
    modules: facts.modules,
    variables: inputVariables(environment2, goEnv, facts.targets)
  };
  const compilers = [...new Set(asked.variables.map((one) => one.CC ?? ""))];
  const [c, inputs, musl] = await Promise.all([
    readCIdentity(request2, compilers, facts.job),
    readCInputs(request2, asked),
    Promise.all(libc === "musl" ? compilers.map((cc) => muslIdentity(request2, cc)) : [])
  ]);
  const withVariables2 = { ...facts, goEnv, cInputs: inputs.known ? { asked, inputs } : null };
  if (!inputs.known) return success({ ...withVariables2, c: null, unknown: inputs.reason });
  const system = [c.system, ...musl].join(" ");
  return success({ ...withVariables2, c: { ...c, system, inputs: "noted" }, unknown: "" });
}
function inputVariables(environment2, goEnv, targets) {
  const each = (targets.length === 0 ? [null] : targets).map((target) => {
    const own = target === null ? {} : targetCTools(environment2, target);
    return Object.fromEntries(
      C_INPUT_VARIABLES.map((name) => [name, own[name] ?? goEnv[name] ?? environment2[name] ?? ""])
    );
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
}
async function readCIdentity({ exec: exec3, environment: environment2, cwd }, compilers, job) {
  const version = async (cc) => {
    const { tool, args } = toolWords(cc);
    const said = await exec3({ tool, args: [...args, "--version"], cwd, environment: environment2 });
    return said.exitCode === 0 ? (said.stdout.split("\n")[0] ?? "").trim() : "none";
  };
  const [versions, system] = await Promise.all([
    Promise.all(compilers.map(version)),
    systemText(exec3, environment2, job, cwd)
  ]);
  return { compiler: versions.join("; "), system };
}
async function systemText(exec3, environment2, job, cwd) {
  if (job.imageOs !== "") return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    node_readFile("/etc/os-release", "utf8").catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec3({ tool: "ldd", args: ["--version"], cwd, environment: environment2 }).then(
      (result) => `${result.stdout}${result.stderr}`.split("\n").slice(0, 2).join(" ")
    )
  ]);
  const names = release.split("\n").filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(" ").trim();
}

// src/plan/pgo-profiles.ts
function profileCandidates(workingDirectory2, packages, buildFlags) {
  const named = pgoFlag(buildFlags);
  if (named === "off") return [];
  if (named !== "auto") return [node_resolve(workingDirectory2, named)];
  const folders = packages.filter((pattern) => pattern.startsWith(".")).map((pattern) => pattern.replace(/\/?\.\.\.$/, ""));
  return folders.map((folder) => node_join(node_resolve(workingDirectory2, folder || "."), "default.pgo"));
}
function usesProfile(mainFolders, buildFlags, exists5) {
  const named = pgoFlag(buildFlags);
  if (named !== "auto") return named !== "off";
  return mainFolders.some((folder) => exists5(node_join(folder, "default.pgo")));
}
function pgoFlag(buildFlags) {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  return flags.filter((value) => value !== void 0).at(-1) || "auto";
}

// src/cache/lane/profile-digests.ts
async function profileDigests(inputs) {
  const { workingDirectory: workingDirectory2, packages, buildFlags } = inputs;
  const digests = {};
  for (const file of profileCandidates(workingDirectory2, packages, buildFlags)) {
    const text = await node_readFile(file, "latin1").catch(() => null);
    const name = node_relative(workingDirectory2, node_dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}

// src/inputs/flags/go-flags.ts
var NO_DWARF = "-dwarf=false";
var NOT_OPTIMIZED = "-N -l";
function goFlags(inputs, word = linkerWord(inputs.linker)) {
  const compile2 = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile2.push("-trimpath");
  if (ownFlag(inputs, "race")) compile2.push("-race");
  if (isPie(inputs)) compile2.push("-buildmode=pie");
  const tags = [...inputs.tags, ...resolverTags(inputs)];
  if (tags.length > 0) compile2.push(`-tags=${tags.join(",")}`);
  compile2.push(...compilerFlags(inputs), ...inputs.buildFlags);
  const linker = [
    ...ownFlag(inputs, "strip") ? ["-s"] : [],
    ...ownFlag(inputs, "dwarf") ? [] : ["-w"],
    ...inputs.buildinfo === "minimal" ? ["-buildid="] : [],
    ...linkModeFlags(inputs, word).map(quoted),
    ...stampFlags(inputs.stamp)
  ].join(" ");
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== "").join(" ");
  return { compile: compile2, link: ldflags === "" ? [] : [`-ldflags=${ldflags}`] };
}
function sharedFlags(inputs) {
  const all18 = everyPackage(inputs);
  return [
    ...ownFlag(inputs, "trimpath") ? ["-trimpath"] : [],
    ...all18 === "" ? [] : [`-gcflags=all=${all18}`]
  ];
}
function everyPackage(inputs) {
  const parts = [
    ...ownFlag(inputs, "dwarf") ? [] : [NO_DWARF],
    ...ownFlag(inputs, "optimize") ? [] : [NOT_OPTIMIZED]
  ];
  return parts.join(" ");
}
function compilerFlags(inputs) {
  const ours = everyPackage(inputs);
  const all18 = ours === "" ? [] : [`all=${ours}`];
  const own = ownGcflags(inputs).map(
    ({ pattern, flags }) => [pattern, [ours, flags].filter((part) => part !== "").join(" ")].join("")
  );
  return [...all18, ...own].map((value) => `-gcflags=${value}`);
}
function ownGcflags({ gcflags, fromGoFlags }) {
  const values = [...fromGoFlags?.gcflags ?? []].map(splitPattern);
  if (gcflags === "") return values;
  const own = splitPattern(gcflags);
  const last = values.at(-1);
  if (last?.pattern !== own.pattern) return [...values, own];
  return [...values.slice(0, -1), { ...own, flags: `${last.flags} ${own.flags}`.trim() }];
}
function splitPattern(value) {
  const [, pattern, flags = ""] = /^\s*([^\s=-][^=]*)=(.*)$/s.exec(value) ?? [];
  return pattern === void 0 ? { pattern: "", flags: value.trim() } : { pattern: `${pattern.trim()}=`, flags: flags.trim() };
}
function stampFlags(stamps) {
  return stamps.flatMap(({ name, value }) => ["-X", quoted(`${name}=${value}`)]);
}
function quoted(word) {
  if (!/[\s'"]/.test(word)) return word;
  const quote = word.includes("'") ? '"' : "'";
  if (word.includes(quote)) throw new Error(`holds both kinds of quotes: ${word}`);
  return `${quote}${word}${quote}`;
}
function stampsCommit({ compile: compile2 }) {
  return compile2.findLast((flag) => /^--?buildvcs(?:=|$)/.test(flag))?.endsWith("=false") !== true;
}

// src/toolchain/version/go-directives.ts
function goDirectives(content) {
  const found = {};
  for (const [index, line] of content.split("\n").entries()) {
    const match = /^(go|toolchain)[ \t](.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, key, rest = ""] = match;
    const value = rest.replace(/\/\/.*/, "").trim();
    found[key] ??= { value: value.replace(/^"(.*)"$/, "$1"), line: index + 1 };
  }
  return { go: found.go, toolchain: found.toolchain };
}
function checkGoLine(path, content, pinned, origin) {
  const { go } = goDirectives(content.replace(/^\uFEFF/, ""));
  if (go === void 0 || parseGoVersion(go.value) === void 0) return success(void 0);
  if (compareGoVersions(go.value, pinned) <= 0) return success(void 0);
  return failure(
    "toolchain",
    `${path}:${go.line} asks for Go ${go.value} or newer, and Go ${pinned} is pinned`,
    `a go line of at most ${pinned}`,
    changeOfPin(origin, go.value)
  );
}
function changeOfPin(origin, needed) {
  if (origin === "go-version")
    return `set go-version to ${needed} or newer, or remove go-version and let go.mod decide`;
  if (origin === "GOTOOLCHAIN")
    return `set GOTOOLCHAIN to go${needed} or newer, or unset it and let go.mod decide`;
  return `name Go ${needed} or newer in ${origin}, or set go-version`;
}

// src/toolchain/version/gotoolchain.ts
var import_semver2 = __toESM(require_semver2(), 1);

// src/toolchain/version/toolchain-name.ts
function parseToolchainName(name) {
  const match = /^go([^ \t\\/-]+)([ \t-][^\\/]*)?$/.exec(name);
  if (match === null) return void 0;
  const [, text = "", suffix = ""] = match;
  const version = text === "1" ? "1.0" : text;
  return parseGoVersion(version) === void 0 ? void 0 : { version, suffix };
}
function parseGotoolchain(value) {
  if (value === "auto") return { least: null, newer: "download" };
  if (value === "path") return { least: null, newer: "path" };
  const [, name = "", plus] = /^([^+]*)(?:\+(.*))?$/.exec(value) ?? [];
  const newer = { "": "none", auto: "download", path: "path" };
  if (plus !== void 0 && plus !== "auto" && plus !== "path") return void 0;
  const least = name === "local" ? null : parseToolchainName(name);
  return least === void 0 ? void 0 : { least, newer: newer[plus ?? ""] };
}

// src/toolchain/version/gotoolchain.ts
var ALLOWED4 = "go1.26.8, go1.26.8+auto, go1.26.8+path, auto, path or local";
function withGotoolchain(facts, asked, isGiven) {
  const setting = parseGotoolchain(facts.value);
  if (setting === void 0)
    return failure("input", facts.text, ALLOWED4, "correct GOTOOLCHAIN, or unset it");
  if (setting.least === null) return success(asked);
  const least = releaseOf(setting.least, facts);
  if (!least.ok) return least;
  const { version } = least.value;
  if (asked === null) return least;
  if (!isGiven) return success(withModule(least.value, setting, asked));
  const isOnly = setting.newer === "none";
  const agreed = isOnly ? agrees2(version, asked) : reaches(version, asked);
  if (agreed) return isOnly ? least : success(asked);
  return failure(
    "input",
    `${asked.origin}: ${asked.text} with ${facts.text}`,
    "one of the two, or both saying the same",
    `remove ${asked.origin.replace(/:\d+$/, "")} to follow GOTOOLCHAIN, or set GOTOOLCHAIN=local for this step`
  );
}
function releaseOf({ version, suffix }, { value, text }) {
  if (suffix !== "")
    return failure(
      "input",
      `${text}: somebody's own build of Go ${version}`,
      "a release of Go, which alone can be fetched and proven",
      `set GOTOOLCHAIN=go${version} or GOTOOLCHAIN=local for this step`
    );
  if (parseGoVersion(version)?.patch === void 0)
    return failure("input", `${text}: no release of Go`, ALLOWED4, `write go${version}.0`);
  return success({ kind: "exact", version, text: value, origin: "GOTOOLCHAIN" });
}
function agrees2(version, asked) {
  if (asked.kind === "exact") return compareGoVersions(asked.version, version) === 0;
  return asked.kind === "range" && (0, import_semver2.satisfies)(goVersionToSemver(version), asked.range);
}
function reaches(version, asked) {
  return asked.kind !== "exact" || compareGoVersions(asked.version, version) >= 0;
}
function withModule(least, { newer }, asked) {
  if (newer === "none") return least;
  if (asked.kind === "exact")
    return compareGoVersions(asked.version, least.version) > 0 ? asked : least;
  const isNewer = asked.kind === "range" && compareGoVersions(asked.range, minorOf(least.version)) > 0;
  return isNewer ? asked : least;
}
function keepsPinned(value, pinned, module) {
  const setting = parseGotoolchain(value);
  if (setting === void 0) return false;
  const isPinned = (version) => compareGoVersions(version, pinned) === 0;
  if (setting.least !== null && isPinned(setting.least.version) && setting.least.suffix === "")
    return setting.newer === "none" || module === null || compareGoVersions(module, pinned) <= 0;
  if (setting.newer === "none") return setting.least === null;
  if (setting.least !== null) return module !== null && isPinned(module);
  return module === null || compareGoVersions(module, pinned) <= 0;
}

// src/toolchain/version/other-tools.ts
var OTHERS2 = [
  [/^\.?mise(\..+)?\.toml$/, "mise"],
  [/^\.prototools$/, "proto"],
  [/^devbox\.(json|lock)$/, "devbox"],
  [/^(flake|shell|default)\.(nix|lock)$/, "Nix"],
  [/^\.envrc$/, "direnv"],
  [/^(Dockerfile|Containerfile)(\..+)?$|\.(Dockerfile|Containerfile)$/, "Docker"],
  [/^(environment|conda)\.ya?ml$/, "conda"]
];
function refuseOtherTool(path, name, content) {
  const tool = OTHERS2.find(([pattern]) => pattern.test(name))?.[1];
  if (tool === void 0) return void 0;
  const seen = /^\s*["']?(?:golang|go)["']?\s*=\s*["']([\w.-]+)["']/m.exec(content)?.[1] ?? /^\s*FROM\s+(?:\S+\/)?golang:(\d[\d.]*)/im.exec(content)?.[1];
  return failure(
    "input",
    `go-version-file: ${path} is a file of ${tool}, which is not read`,
    "go.mod, go.work, .tool-versions, or a file that holds one version as .go-version does",
    seen === void 0 ? "set go-version" : `set go-version to ${seen}`
  );
}

// src/toolchain/version/tool-versions.ts
var NAMES = /^(?:golang|(?:core:)?go)$/;
function fromToolVersions(path, content) {
  let behind = null;
  for (const [index, line2] of content.split(/\r?\n/).entries()) {
    const words2 = line2.replace(/#.*/, "").trim().split(/\s+/);
    const [tool2 = "", version = ""] = words2;
    if (NAMES.test(tool2))
      return version === "" ? noVersion(`${path}:${index + 1} names ${tool2} without a version`, path) : parseWantedVersion(version, `${path}:${index + 1}`);
    if (words2.some((word) => NAMES.test(word))) behind ??= { tool: tool2, line: index + 1 };
  }
  if (behind === null) return noVersion(`${path} names no version of golang`, path);
  const { tool, line } = behind;
  return failure(
    "input",
    `${path}:${line} names golang behind ${tool}: all that follows ${tool} are versions of it`,
    "one tool a line",
    `write "golang 1.26.8" on a line of its own in ${path}, or set go-version`
  );
}
function noVersion(found, path) {
  const change = `add that line to ${path}, or set go-version`;
  return failure("input", found, 'a line such as "golang 1.26.8"', change);
}

// src/toolchain/version/version-file.ts
function parseVersionFile(path, content) {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const text = content.replace(/^\uFEFF/, "");
  if (name.endsWith(".mod") || name.endsWith(".work")) return fromGoMod(path, text);
  if (name === ".tool-versions") return fromToolVersions(path, text);
  return refuseOtherTool(path, name, text) ?? fromPlainFile(path, text);
}
function fromGoMod(path, content) {
  const { go, toolchain } = goDirectives(content);
  if (toolchain !== void 0 && !["default", "local"].includes(toolchain.value)) {
    const origin2 = `${path}:${toolchain.line}`;
    const named = parseToolchainName(toolchain.value);
    if (named === void 0)
      return failure(
        "input",
        `${origin2}: toolchain ${JSON.stringify(toolchain.value)} is no release of Go`,
        'a toolchain line such as "toolchain go1.26.8"',
        "correct the toolchain line, or set go-version"
      );
    if (go === void 0 || compareGoVersions(named.version, go.value) >= 0) {
      const release = releaseOf2(named.version, toolchain.value, origin2);
      return named.suffix === "" ? success(release) : success({ ...release, note: suffixNote(toolchain.value, named.version, origin2) });
    }
  }
  if (go === void 0)
    return failure(
      "input",
      `${path} has no go line`,
      'a line such as "go 1.26"',
      'run "go mod edit -go=1.26" (go.work: "go work edit -go=1.26"), or set go-version'
    );
  const origin = `${path}:${go.line}`;
  if (parseGoVersion(go.value) === void 0)
    return failure(
      "input",
      `${origin}: go ${JSON.stringify(go.value)} is no Go version`,
      'a go line such as "go 1.26" or "go 1.26.8"',
      "correct the go line, or set go-version"
    );
  return success(releaseOf2(go.value, go.value, origin));
}
function suffixNote(name, version, origin) {
  return `${origin}: toolchain ${name} counts as Go ${version}, and that release is used: a toolchain of your own is neither downloaded nor looked for on PATH. Write "toolchain go${version}", or set go-version.`;
}
function releaseOf2(version, text, origin) {
  return /^\d+\.\d+$/.test(version) ? { kind: "range", range: version, text, origin } : { kind: "exact", version, text, origin };
}
function fromPlainFile(path, content) {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const text = line.replace(/(#|(^|\s)\/\/).*/, "").trim();
    if (text !== "") return parseWantedVersion(text, `${path}:${index + 1}`);
  }
  return failure(
    "input",
    `${path} holds no version`,
    'one line such as "1.26.8"',
    `write the version into ${path}, or set go-version`
  );
}

// src/pin/pin-version.ts
async function wantedVersion(step, modules) {
  const { inputs } = step;
  const said = await versionOfInputs(step, modules);
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  const isGiven = inputs.goVersion !== "" || inputs.goVersionFile !== "";
  if (set === void 0 || isGiven && !said.ok) return said;
  const wanted = withGotoolchain(set, said.ok ? said.value : null, isGiven);
  if (!wanted.ok) return wanted;
  return wanted.value === null ? said : success(wanted.value);
}
function moduleVersion2({ roots, pins }) {
  const { module, workspaceFile } = roots;
  const file = workspaceFile ?? (module === null ? "" : node_join(module, "go.mod"));
  const said = parseVersionFile(file, pins.get(file) ?? "");
  return said.ok && said.value.kind === "exact" ? said.value.version : null;
}
async function versionOfInputs(step, modules) {
  const { inputs } = step;
  if (inputs.goVersion !== "") return parseWantedVersion(inputs.goVersion, "go-version");
  const { module, workspaceFile } = modules.roots;
  const named = inputs.goVersionFile === "" ? null : node_resolve(inputs.workingDirectory, inputs.goVersionFile);
  const file = named ?? workspaceFile ?? (module === null ? null : node_join(module, "go.mod"));
  if (file === null) {
    return failure(
      "input",
      `no go-version is given and there is no go.mod in ${inputs.workingDirectory} or above it`,
      "a version, or a file that names one",
      "set `go-version: stable`, or `go-version-file`"
    );
  }
  const text = modules.pins.get(file) ?? await node_readFile(file, "utf8").catch(() => null);
  if (text === null && named === null && workspaceFile !== null) {
    const set = inputs.settings.variables.get("GOWORK")?.text ?? workspaceFile;
    return failure(
      "input",
      `${set}: it cannot be read`,
      "a go.work, off, or nothing",
      "correct GOWORK, or unset it for this step"
    );
  }
  if (text === null) {
    return failure(
      "input",
      `go-version-file: ${file} cannot be read`,
      "go.mod, go.work, .go-version or .tool-versions",
      "correct the path; it counts from `working-directory`"
    );
  }
  return parseVersionFile(file, text);
}
var OLDEST_GO = "1.19";
function checkVersion(modules, version, origin) {
  if (compareGoVersions(version, OLDEST_GO) < 0) {
    return failure(
      "toolchain",
      `Go ${version} is pinned`,
      `Go ${OLDEST_GO} or newer`,
      "set `go-version` to a newer Go: every release is able to build older modules"
    );
  }
  for (const [file, text] of modules.pins) {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) continue;
    const checked = checkGoLine(file, text, version, origin);
    if (!checked.ok) return checked;
  }
  return success(void 0);
}

// src/plan/module-tags.ts
var VERSION = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?$/;
function taggedModule(modulePath2, folder) {
  const found = /(?:\/v([2-9]|[1-9]\d+)|^gopkg\.in\/.*\.v(\d+))$/.exec(modulePath2);
  const digits = found?.[1] ?? found?.[2];
  const major = digits === void 0 ? null : Number(digits);
  const last = folder.split("/").at(-1) ?? "";
  const isMajorFolder = found?.[1] !== void 0 && last === `v${digits}`;
  const kept = isMajorFolder ? folder.slice(0, -last.length).replace(/\/$/, "") : folder;
  return { prefix: kept === "" ? "" : `${kept}/`, major };
}
function versionOfTag(tag, { prefix, major }, claimed) {
  if (!tag.startsWith(prefix)) return null;
  const version = tag.slice(prefix.length);
  const found = VERSION.exec(version)?.[1];
  if (found === void 0) return null;
  const isOwn = major === null ? !claimed.has(Number(found)) : Number(found) === major;
  return isOwn ? version : null;
}
function isOfFolder(tag) {
  const slash = tag.lastIndexOf("/");
  return slash > 0 && VERSION.test(tag.slice(slash + 1));
}
function majorOf(version) {
  return Number(VERSION.exec(version)?.[1] ?? 0);
}
function highestVersion(versions) {
  return versions.reduce(
    (best, one) => best === null || compareVersions(one, best) > 0 ? one : best,
    null
  );
}
function compareVersions(a, b) {
  const [, ...one] = VERSION.exec(a) ?? [];
  const [, ...other] = VERSION.exec(b) ?? [];
  for (const index of [0, 1, 2]) {
    const difference = compareNumbers(one[index] ?? "", other[index] ?? "");
    if (difference !== 0) return difference;
  }
  const [before, after] = [one[3], other[3]];
  if (before === void 0 || after === void 0)
    return Number(before === void 0) - Number(after === void 0);
  const [left, right] = [before.split("."), after.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = comparePart(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
function comparePart(a, b) {
  if (a === void 0 || b === void 0) return Number(a !== void 0) - Number(b !== void 0);
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return compareNumbers(a, b);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
function compareNumbers(a, b) {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}

// src/pin/tagged-version.ts
async function versionedModule(workingDirectory2, packages) {
  const cwd = node_realpathSync(workingDirectory2);
  const repository = repositoryRoot(cwd) ?? cwd;
  const folders = /* @__PURE__ */ new Set();
  for (const pattern of packages.length > 0 ? packages : ["."]) {
    const before = pattern.slice(0, `${pattern}...`.indexOf("..."));
    const isLocal2 = /^\.{1,2}(?:\/|$)/.test(pattern);
    const named = node_resolve(cwd, isLocal2 ? node_posix.dirname(`${before}x`) : ".");
    const whole2 = isLocal2 && before === pattern ? node_resolve(cwd, pattern) : named;
    folders.add((await findModuleRoots(whole2, "off")).module);
  }
  const [only] = folders.size === 1 ? folders : [(await findModuleRoots(cwd, "off")).module];
  const folder = only ?? repository;
  const path = modulePath(await node_readFile(node_join(folder, "go.mod"), "utf8").catch(() => ""));
  const inside = relativePath(repository, folder);
  const tagged = taggedModule(path, inside === ".." || inside.startsWith("../") ? "" : inside);
  const home = tagged.prefix === "" ? repository : node_join(repository, tagged.prefix);
  const claimed = /* @__PURE__ */ new Set();
  for (let major = 2; tagged.major === null && major < 100; major++) {
    if (node_existsSync(node_join(home, `v${major}`, "go.mod"))) claimed.add(major);
  }
  const ownRoot = tagged.prefix === "" || !node_existsSync(node_join(repository, "go.mod"));
  return { repository, tagged, claimed, ownRoot };
}
function ownVersion(tag, module) {
  const { tagged, claimed, ownRoot } = module;
  const version = versionOfTag(tag, tagged, claimed);
  if (version !== null) return version;
  if (isOfFolder(tag) || !ownRoot) return null;
  if (tagged.major !== null && versionOfTag(tag, { ...tagged, prefix: "", major: null }, claimed))
    return null;
  return claimed.has(majorOf(tag)) ? null : tag;
}
async function taggedVersion(ports, module) {
  const { repository: cwd, tagged, ownRoot } = module;
  const git2 = (...args) => askGit(ports, cwd, ...args);
  const commit = await git2("describe", "--always", "--dirty", "--abbrev=12", "--exclude=*");
  if (!commit.ok) return { ...commit, isTagged: false };
  const dirty = commit.text.endsWith("-dirty") ? "-dirty" : "";
  const found = await nearest4(git2, module, tagged);
  const root = { prefix: "", major: tagged.major };
  const chosen = found ?? (ownRoot && tagged.prefix !== "" ? await nearest4(git2, module, root) : null);
  if (chosen !== null) {
    const { tag, version, isHead } = chosen;
    if (isHead) return { ok: true, text: version + dirty, said: "", isTagged: true };
    const since = await git2("rev-list", "--count", `refs/tags/${tag}..HEAD`);
    const hash2 = commit.text.slice(0, 12);
    if (since.ok)
      return {
        ok: true,
        text: `${version}-${since.text}-g${hash2}${dirty}`,
        said: "",
        isTagged: true
      };
  }
  if (!ownRoot) return { ...commit, isTagged: false };
  const versions = "v[0-9]*.[0-9]*.[0-9]*";
  const described = await git2(
    ...["describe", "--tags", "--always", "--dirty", "--abbrev=12"],
    ...[`--exclude=${versions}`, `--exclude=*/${versions}`]
  );
  if (!described.ok) return { ...commit, isTagged: false };
  return { ...described, isTagged: described.text !== commit.text };
}
async function nearest4(git2, { claimed }, tagged) {
  const [listed, head] = await Promise.all([
    git2(
      "for-each-ref",
      "--merged=HEAD",
      "--format=%(*objectname) %(objectname) %(refname:strip=2)",
      "refs/tags"
    ),
    git2("rev-parse", "HEAD")
  ]);
  const tags = /* @__PURE__ */ new Map();
  for (const line of listed.text.split("\n")) {
    const [, peeled = "", object = "", tag = ""] = /^(?:(\S+) )?(\S+) (\S+)$/.exec(line.trim()) ?? [];
    const version = versionOfTag(tag, tagged, claimed);
    if (version === null) continue;
    tags.set(version, { tag, version, isHead: (peeled || object) === head.text });
  }
  const all18 = [...tags.values()];
  const here = all18.filter((one) => one.isHead);
  const best = highestVersion((here.length > 0 ? here : all18).map((one) => one.version));
  return best === null ? null : tags.get(best) ?? null;
}

// src/pin/stamp-commit.ts
async function stampsOfCommit(step, warn = () => void 0) {
  const { inputs } = step;
  const found = commitStamps(inputs.stamp);
  if (found.length === 0) return success(inputs.stamp);
  const facts = {};
  for (const word of COMMIT_WORDS) {
    const names = found.filter((one) => one.words.includes(word)).map((one) => one.name);
    if (names.length === 0) continue;
    const { value, said, warning: warning2 } = await ASK[word](step);
    if (value === "") return unknown3(step, names, word, said);
    if (warning2 !== void 0) warn(`stamp ${names.join(", ")}: ${warning2}`);
    facts[word] = value;
  }
  const stamps = withCommit(inputs.stamp, facts);
  const odd = stamps.find(({ name, value }) => !canGoQuote(`${name}=${value}`));
  if (odd === void 0) return success(stamps);
  return failure(
    "input",
    `stamp ${odd.name} is ${odd.value}, with both kinds of quotes`,
    "a value that -ldflags of Go can hold: one kind of quotes",
    "rename the tag, or write the value itself"
  );
}
var ASK = {
  $commit: commitOf,
  $version: versionOf,
  $date: dateOf
};
async function commitOf(step) {
  const head = await git(step, ["rev-parse", "HEAD"]);
  const value = head.value === "" && !hasRepository2(step) ? step.job.sha : head.value;
  return { ...head, value: /^[0-9a-f]{40,64}$/.test(value) ? value : "" };
}
async function versionOf(step) {
  const { inputs, job, runner: runner2 } = step;
  const module = await versionedModule(inputs.workingDirectory, inputs.packages);
  const tag = job.refType === "tag" ? ownVersion(job.refName, module) : null;
  const [found, head] = await Promise.all([
    taggedVersion(runner2, module),
    tag === null ? null : git(step, ["rev-parse", "HEAD"])
  ]);
  if (!found.ok) return { value: hasRepository2(step) ? "" : tag ?? "", said: found.said };
  if (tag !== null && head?.value === job.sha)
    return { said: "", value: found.text.endsWith("-dirty") ? `${tag}-dirty` : tag };
  const value = { value: found.text, said: "" };
  if (found.isTagged) return value;
  const shallow = await git(step, ["rev-parse", "--is-shallow-repository"]);
  if (shallow.value !== "true") return value;
  const of = module.tagged.prefix === "" ? "tag" : `tag ${module.tagged.prefix}v\u2026`;
  return {
    ...value,
    warning: `$version is ${found.text}, the commit alone: the clone is shallow and holds no ${of} that leads to it; fetch the history with its tags (actions/checkout: fetch-depth: 0), or the tag of this commit (fetch-tags: true)`
  };
}
async function dateOf(step) {
  const seconds = await git(step, ["show", "--no-patch", "--format=%ct", "HEAD"]);
  if (!/^\d+$/.test(seconds.value)) return { ...seconds, value: "" };
  const date = new Date(Number(seconds.value) * 1e3).toISOString();
  return { ...seconds, value: date.replace(".000Z", "Z") };
}
function hasRepository2({ inputs }) {
  return repositoryRoot(inputs.workingDirectory) !== null;
}
async function git({ inputs, runner: runner2 }, args) {
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const answer2 = await askGit(runner2, cwd, ...args);
  return { value: answer2.text, said: answer2.said };
}
function unknown3({ inputs }, names, word, said) {
  const reason = said === "" ? "" : ` (git: ${said})`;
  return failure(
    "input",
    `stamp ${names.join(", ")} holds ${word}, and ${inputs.workingDirectory} has no commit${reason}`,
    word === "$commit" ? "a git checkout with a commit, or GITHUB_SHA" : "a git checkout with a commit",
    gitRemedy(said, inputs.workingDirectory, "write the value itself")
  );
}

// src/toolchain/tool-cache.ts
var NODE_ARCH = {
  amd64: "x64",
  "386": "ia32",
  mipsle: "mipsel",
  ppc64le: "ppc64"
};
function toolCacheArch(goarch) {
  return NODE_ARCH[goarch] ?? goarch;
}
function toolCachePlace(root, version, goarch) {
  const versionFolder = node_join(root, "go", goVersionToSemver(version));
  const goroot = node_join(versionFolder, toolCacheArch(goarch));
  return { versionFolder, goroot, marker: `${goroot}.complete` };
}
async function inspectToolCache(place, version, goos) {
  const marker = await node_readFile(place.marker, "utf8").catch(() => void 0);
  if (marker === void 0) return { state: "absent" };
  const why = await whyNotGo(place.goroot, version, goos);
  return why === void 0 ? { state: "whole", hash: hashOfMarker(marker) } : { state: "broken", why };
}
async function whyNotGo(goroot, version, goos) {
  const content = await node_readFile(node_join(goroot, "VERSION"), "utf8").catch(() => void 0);
  if (content === void 0) return "it has no VERSION file";
  const said = content.split("\n")[0]?.trim() ?? "";
  if (said !== `go${version}`) return `its VERSION file says ${JSON.stringify(said)}`;
  const go = node_join("bin", goos === "windows" ? "go.exe" : "go");
  return node_access(node_join(goroot, go)).then(
    () => void 0,
    () => `it has no ${go}`
  );
}
function markerText(hash2) {
  return `${JSON.stringify({ hash: hash2 })}
`;
}
function hashOfMarker(marker) {
  try {
    const hash2 = JSON.parse(marker)?.hash;
    return typeof hash2 === "string" ? hash2 : "";
  } catch {
    return "";
  }
}
async function versionsInToolCache(root, platform2) {
  const names = await node_readdir(node_join(root, "go")).catch(() => []);
  const found = [];
  for (const name of names) {
    const version = semverToGoVersion(name);
    if (version === void 0) continue;
    const place = toolCachePlace(root, version, platform2.goarch);
    const { state } = await inspectToolCache(place, version, platform2.goos);
    if (state === "whole") found.push(version);
  }
  return found;
}

// src/reuse/guess-go.ts
async function guessGo(step, project, caches) {
  const { inputs, job, runner: runner2, folders } = step;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, "trimpath");
  if (inputs.go !== "needed" || !isFit || caches.earlier !== null) return null;
  const wanted = await wantedVersion(step, project);
  if (project.mainModule === "" || !wanted.ok || wanted.value.kind !== "exact") return null;
  const { version } = wanted.value;
  const platform2 = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(folders.toolCache, version, platform2.goarch);
  if ((await inspectToolCache(cached, version, platform2.goos)).state === "whole") return null;
  const stamps = await stampsOfCommit(step);
  if (!stamps.ok || !checkVersion(project, version, wanted.value.origin).ok) return null;
  const habits = await placeHabits(step, project, caches);
  const host = { ...platform2, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(habits.known, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  const written = await readGoEnvFile(runner2.environment, platform2.goos);
  const GOFLAGS = withoutShared(runner2.environment).GOFLAGS || written.GOFLAGS || "";
  const goEnv = {
    GOCACHE: "",
    GOMODCACHE: "",
    GOPATH: "",
    CC: "",
    ...before.ingredients.goEnvironment,
    GOFLAGS,
    GOHOSTOS: platform2.goos,
    GOHOSTARCH: platform2.goarch
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(inputs);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const ingredients = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, ingredients).length > 0) return null;
  const go = {
    version,
    toolchain: null,
    environment: goEnvironment(runner2.environment, "", { CGO_ENABLED: "0" }),
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache: node_join(folders.job, "gocache"),
    host,
    targets,
    flags,
    // With a wrapper no binary is reused.
    wrapper: null
  };
  const { pinDigest: pinDigest2 } = project;
  const keys = {
    ...placeKeys(step, project, caches.store),
    lane: laneText(ingredients),
    pinDigest: pinDigest2
  };
  return { go, lane: { ingredients, keys, cInputs: null, habits, before } };
}

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error2) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error2;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/cache/binary/restore-binary.ts
var BINARY_ENTRY = "binary";
async function restoreBinary(request2) {
  const { store, key, sha256, bytes, file } = request2;
  const found = await store.open("binary", [key]);
  if (found.state !== "found") {
    const isDown = found.state === "unavailable";
    const reason = isDown ? found.reason : `${key} is not there`;
    return { ok: false, bytesDown: 0, reason, isBroken: false };
  }
  const bytesDown = found.bytes;
  const refused = async (reason) => {
    await removeQuietly(file);
    return { ok: false, bytesDown, reason: `${key} is broken: ${reason}`, isBroken: true };
  };
  try {
    if (found.key !== key) {
      return { ok: false, bytesDown, reason: `${key} is not there`, isBroken: false };
    }
    let problem = null;
    const outcome = await unpackArchive({
      stream: found.stream,
      into: (manifest) => {
        problem = problemOf2(manifest, sha256, bytes);
        return () => problem === null ? { target: file, mtime: "now" } : "skip";
      },
      limitBytes: bytes,
      keepVerified: false
    });
    if (problem !== null) return await refused(problem);
    if (outcome.state === "cut") {
      const reason = `the download of ${key} failed: ${outcome.reason}`;
      return { ok: false, bytesDown, reason, isBroken: false };
    }
    if (outcome.state !== "ok") return await refused(outcome.reason);
    if (outcome.files !== 1) return await refused(`something lies at ${file}`);
    await node_chmod(file, 493);
    return { ok: true, bytesDown };
  } finally {
    await found.close();
  }
}
function problemOf2({ files }, sha256, bytes) {
  const [entry, ...others2] = files;
  if (entry?.path !== BINARY_ENTRY || others2.length > 0 || entry.size !== bytes)
    return "it holds other files than one binary";
  return entry.sha256 === sha256 ? null : `its SHA-256 is ${entry.sha256}, the inputs manifest says ${sha256}`;
}

// src/inspect/build-info-text.ts
function parseBuildInfo(text) {
  let path = "";
  let main = null;
  const deps = [];
  const settings = /* @__PURE__ */ Object.create(null);
  let last = null;
  const lines = text.split("\n");
  for (const line of lines.slice(0, -1)) {
    const tab = line.indexOf("	");
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(0, tab))) {
      case "path":
        path = rest;
        break;
      case "mod":
        main = readModule(rest);
        last = main;
        break;
      case "dep":
        last = readModule(rest);
        deps.push(last);
        break;
      case "=>":
        if (last === null) throw new MalformedBinary("the build info replaces no module");
        last.replace = readModule(rest);
        last = null;
        break;
      case "build": {
        const [key, value] = readSetting(rest);
        settings[key] = value;
        break;
      }
    }
  }
  return { path, main, deps, settings };
}
function readModule(text) {
  const [path = "", version, sum = "", ...more] = text.split("	");
  if (version === void 0 || more.length > 0)
    throw new MalformedBinary("a module of the build info has too few or too many columns");
  return { path, version, sum, replace: null };
}
var QUOTED = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/s;
function readSetting(text) {
  const quotedKey = QUOTED.exec(text)?.[0];
  const equals = quotedKey === void 0 ? text.indexOf("=") : quotedKey.length;
  if (text[equals] !== "=" || equals === 0)
    throw new MalformedBinary("a setting of the build info has no name or no value");
  return [unquoted3(text.slice(0, equals)), unquoted3(text.slice(equals + 1))];
}
function unquoted3(text) {
  const first = text[0];
  if (first !== '"' && first !== "`") return text;
  if (QUOTED.exec(text)?.[0] !== text)
    throw new MalformedBinary("a setting of the build info is quoted badly");
  const inner = text.slice(1, -1);
  if (first === "`") return inner;
  return inner.replaceAll(
    /(?:\\x[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)/gi,
    unescaped
  );
}
var SHORT_ESCAPES = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(sequence) {
  const kind = sequence[1] ?? "";
  if (kind === "x" && sequence.length > 2)
    return Buffer.from(sequence.replaceAll("\\x", ""), "hex").toString("utf8");
  if ((kind === "u" || kind === "U") && sequence.length > 2) {
    const point = Number.parseInt(sequence.slice(2), 16);
    return point <= 1114111 ? String.fromCodePoint(point) : "\uFFFD";
  }
  if (sequence.length === 4) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return SHORT_ESCAPES[kind] ?? kind;
}

// src/inspect/executable.ts
async function asResult(subject, read18) {
  try {
    return success(await read18());
  } catch (error2) {
    if (!(error2 instanceof MalformedBinary)) throw error2;
    return failure(
      "check",
      `${subject}: ${error2.message}`,
      "a whole executable, as the Go linker writes it",
      "build it again; a full disk or a cut transfer leaves such a file"
    );
  }
}

// src/inspect/build-info.ts
var MAGIC = Buffer.from("\xFF Go buildinf:", "latin1");
var ALIGNMENT = 16;
var HEADER_BYTES = 32;
var FLAGS_AT = 15;
var FLAG_INLINE = 2;
var LONGEST_VARINT = 10;
var SEARCH_BYTES = 1024 * 1024;
var FRAME_BYTES = 16;
var LONGEST_TEXT = 16 * 1024 * 1024;
function readBuildInfo(source, region, subject) {
  return asResult(subject, async () => {
    if (region === null) return null;
    const offset = await findBlob(source, region);
    if (offset === null) return null;
    const header = await source.read(offset, HEADER_BYTES);
    if (((header[FLAGS_AT] ?? 0) & FLAG_INLINE) === 0) return null;
    const version = await readString(source, offset + HEADER_BYTES, region.end);
    const modules = await readString(source, version.end, region.end);
    if (version.text === "") return null;
    return { goVersion: version.text, ...parseBuildInfo(unframed(modules.bytes)) };
  });
}
async function findBlob(source, region) {
  const skip = (ALIGNMENT - region.address % ALIGNMENT) % ALIGNMENT;
  const end = Math.min(region.offset + region.size, region.end, source.size);
  for (let start = region.offset + skip; start < end; start += SEARCH_BYTES) {
    const chunk = await source.read(start, Math.min(SEARCH_BYTES, end - start));
    for (let at = chunk.indexOf(MAGIC); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT !== 0) continue;
      return start + at + HEADER_BYTES <= end ? start + at : null;
    }
  }
  return null;
}
async function readString(source, offset, limit) {
  const prefix = await source.read(offset, Math.max(0, Math.min(LONGEST_VARINT, limit - offset)));
  let length = 0;
  let used = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = prefix[used++];
    if (byte === void 0) throw new MalformedBinary("the build info is cut");
    length += (byte & 127) * scale;
    if (byte < 128) break;
  }
  const start = offset + used;
  if (length > LONGEST_TEXT || start + length > limit || start + length > source.size)
    throw new MalformedBinary(`the build info claims a text of ${length} bytes that is not there`);
  const bytes = await source.read(start, length);
  return { text: bytes.toString("utf8"), bytes, end: start + length };
}
function unframed(bytes) {
  const framed = bytes.length >= 2 * FRAME_BYTES + 1 && bytes[bytes.length - FRAME_BYTES - 1] === 10;
  return framed ? bytes.toString("utf8", FRAME_BYTES, bytes.length - FRAME_BYTES) : "";
}

// src/inspect/elf-dynamic.ts
var PT_DYNAMIC = 2;
var DT_NULL = 0;
var DT_NEEDED = 1;
var DT_STRTAB = 5;
var DT_BIND_NOW = 24;
var DT_FLAGS = 30;
var DT_FLAGS_1 = 1879048187;
var DF_BIND_NOW = 8;
var DF_1_NOW = 1;
var DF_1_PIE = 134217728;
var LONGEST_NAME = 4096;
var MOST_NEEDED = 4096;
async function readDynamic(source, segments, layout) {
  const entries = await readEntries(source, segments, layout);
  const hasFlag = (tag, flag) => entries.some((one) => one.tag === tag && (one.value & flag) !== 0);
  return {
    needed: await readNeeded(source, segments, entries),
    bindsNow: entries.some((one) => one.tag === DT_BIND_NOW) || hasFlag(DT_FLAGS, DF_BIND_NOW) || hasFlag(DT_FLAGS_1, DF_1_NOW),
    saysPie: hasFlag(DT_FLAGS_1, DF_1_PIE)
  };
}
async function readEntries(source, segments, { wide, bigEndian }) {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === void 0) return [];
  const { offset, fileSize } = dynamic;
  const table2 = await readFields(source, offset, fileSize, bigEndian, "dynamic section");
  const width = wide ? 8 : 4;
  const word = (at) => wide ? table2.u64(at) : table2.u32(at);
  const entries = [];
  for (let at = 0; at + 2 * width <= table2.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    entries.push({ tag, value: word(at + width) });
  }
  return entries;
}
async function readNeeded(source, segments, entries) {
  const names = new Set(entries.filter((one) => one.tag === DT_NEEDED).map((one) => one.value));
  if (names.size === 0) return [];
  if (names.size > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${names.size} libraries`);
  const address = entries.findLast((one) => one.tag === DT_STRTAB)?.value;
  const strings = address === void 0 ? null : fileOffset(segments, address);
  if (strings === null) throw new MalformedBinary("the dynamic section has no string table");
  const needed = /* @__PURE__ */ new Set();
  for (const name of names)
    needed.add(await readText(source, strings + name, LONGEST_NAME, "name of a needed library"));
  return [...needed];
}

// src/inspect/elf.ts
var PT_LOAD = 1;
var PT_INTERP = 3;
var PT_GNU_STACK = 1685382481;
var PT_GNU_RELRO = 1685382482;
var PF_X = 1;
var PF_W = 2;
var ET_EXEC = 2;
var ET_DYN = 3;
var SHT_NULL = 0;
var SHT_SYMTAB = 2;
var LONGEST_NAME2 = 4096;
function readElf(source, subject) {
  return asResult(subject, () => elfImage(source));
}
async function elfImage(source) {
  const ident = (await readFields(source, 0, 16, false, "ELF identification")).bytes;
  const wide = ident[4] === 2;
  const bigEndian = ident[5] === 2;
  if (ident[4] !== 1 && !wide || ident[5] !== 1 && !bigEndian)
    throw new MalformedBinary(
      `the ELF identification has class ${ident[4]}, byte order ${ident[5]}`
    );
  const layout = { wide, bigEndian };
  const header = await readFields(source, 0, wide ? 64 : 52, bigEndian, "ELF header");
  const type = header.u16(16);
  if (type !== ET_EXEC && type !== ET_DYN)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);
  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter = interp === void 0 ? null : await readText(source, interp.offset, LONGEST_NAME2, "interpreter");
  const dynamic = await readDynamic(source, segments, layout);
  const { needed } = dynamic;
  const goarch = elfArchitecture(header.u16(18), layout);
  return {
    format: "elf",
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    // A shared library has neither a loader of its own nor the flag.
    pie: type === ET_DYN && (interpreter !== null || dynamic.saysPie),
    stack: stackUse(segments),
    relro: relro(segments, dynamic),
    symbols: countSymbols(sections, layout),
    sections: sections.filter((one) => one.type !== SHT_NULL && one.type !== SHT_NOBITS),
    dataRegion: dataRegion(segments, sections)
  };
}
var OS_ABI = {
  2: "netbsd",
  3: "linux",
  6: "solaris",
  9: "freebsd",
  12: "openbsd"
};
function elfArchitecture(machine, { wide, bigEndian }) {
  switch (machine) {
    case 3:
      return "386";
    case 8:
      return `mips${wide ? "64" : ""}${bigEndian ? "" : "le"}`;
    case 21:
      return bigEndian ? "ppc64" : "ppc64le";
    case 22:
      return wide ? "s390x" : null;
    case 40:
      return "arm";
    case 43:
      return "sparc64";
    case 62:
      return "amd64";
    case 183:
      return "arm64";
    case 243:
      return wide ? "riscv64" : null;
    case 258:
      return wide ? "loong64" : null;
    default:
      return null;
  }
}
function stackUse(segments) {
  const stack = segments.find((one) => one.type === PT_GNU_STACK);
  if (stack === void 0) return "unsaid";
  return (stack.flags & PF_X) === 0 ? "data" : "code";
}
function relro(segments, { bindsNow }) {
  if (!segments.some((one) => one.type === PT_GNU_RELRO)) return "none";
  return bindsNow ? "full" : "partial";
}
function countSymbols(sections, { wide }) {
  const tables = sections.filter((one) => one.type === SHT_SYMTAB);
  return tables.reduce((sum, one) => sum + Math.floor(one.size / (wide ? 24 : 16)), 0);
}
function dataRegion(segments, sections) {
  const section = sections.find((one) => one.name === ".go.buildinfo");
  if (section !== void 0 && section.type !== SHT_NOBITS) {
    const segment = containing(segments, section.address);
    const own = section.offset + section.size;
    const end2 = segment === void 0 ? own : Math.max(own, segment.offset + segment.fileSize);
    return { address: section.address, offset: section.offset, size: section.size, end: end2 };
  }
  const data = segments.find((one) => one.type === PT_LOAD && (one.flags & (PF_X | PF_W)) === PF_W);
  if (data === void 0) return null;
  const end = data.offset + data.fileSize;
  return { address: data.address, offset: data.offset, size: data.fileSize, end };
}

// src/inspect/mach-o.ts
var FAT_MAGIC = 3405691582;
var FAT_MAGIC_64 = 3405691583;
var MH_MAGIC = 4277009102;
var MH_MAGIC_64 = 4277009103;
var MH_OBJECT = 1;
var MH_ALLOW_STACK_EXECUTION = 131072;
var MH_PIE = 2097152;
var WITHOUT_BYTES = /* @__PURE__ */ new Set([1, 12, 18]);
var LC_SEGMENT = 1;
var LC_SYMTAB = 2;
var LC_DYSYMTAB = 11;
var LC_LOAD_DYLINKER = 14;
var LC_SEGMENT_64 = 25;
var LC_VERSION_MIN_IPHONEOS = 37;
var LC_BUILD_VERSION = 50;
var LOADS_A_LIBRARY = /* @__PURE__ */ new Set([12, 2147483672, 2147483679, 32]);
var PLATFORM_MACOS = 1;
var MOST_SLICES = 64;
var MOST_COMMANDS = 65536;
var READ_WRITE = 3;
var CPUS = {
  7: "386",
  12: "arm",
  16777223: "amd64",
  16777228: "arm64",
  16777234: "ppc64"
};
function readMachO(source, subject) {
  return asResult(subject, async () => {
    const magic = (await readFields(source, 0, 4, true, "Mach-O header")).u32(0);
    if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return thinImage(source, 0, source.size);
    const slices = await readSlices(source, magic === FAT_MAGIC_64);
    const images = [];
    for (const slice of slices) images.push(await thinImage(source, slice.offset, slice.size));
    const [first] = images;
    if (first === void 0) throw new MalformedBinary("a universal Mach-O file without a slice");
    return { ...first, architectures: images.flatMap((one) => one.architectures) };
  });
}
async function readSlices(source, wide) {
  const count2 = (await readFields(source, 4, 4, true, "universal header")).u32(0);
  if (count2 > MOST_SLICES) throw new MalformedBinary(`a universal Mach-O file of ${count2} slices`);
  const entry = wide ? 32 : 20;
  const table2 = await readFields(source, 8, count2 * entry, true, "universal header");
  return Array.from({ length: count2 }, (_, index) => {
    const at = index * entry;
    const offset = wide ? table2.u64(at + 8) : table2.u32(at + 8);
    const size = wide ? table2.u64(at + 16) : table2.u32(at + 12);
    requireInside(source, offset, size, `slice ${index}`);
    return { offset, size };
  });
}
async function thinImage(source, base, size) {
  const magics = await readFields(source, base, 4, true, "Mach-O header");
  const bigEndian = magics.u32(0) === MH_MAGIC || magics.u32(0) === MH_MAGIC_64;
  const magic = bigEndian ? magics.u32(0) : magics.bytes.readUInt32LE(0);
  if (magic !== MH_MAGIC && magic !== MH_MAGIC_64)
    throw new MalformedBinary("a slice that is no Mach-O file");
  const wide = magic === MH_MAGIC_64;
  const headerSize = wide ? 32 : 28;
  const header = await readFields(source, base, headerSize, bigEndian, "Mach-O header");
  if (header.u32(12) === MH_OBJECT)
    throw new MalformedBinary("a Mach-O object file, neither a program nor a library");
  const count2 = header.u32(16);
  if (count2 > MOST_COMMANDS) throw new MalformedBinary(`a Mach-O file of ${count2} load commands`);
  const commands = await readFields(
    source,
    base + headerSize,
    header.u32(20),
    bigEndian,
    "load commands"
  );
  const found = { goos: "darwin", interpreter: null, needed: [] };
  const sections = [];
  let symbolCount = { all: 0, local: null };
  let section = null;
  let data = null;
  let at = 0;
  for (let index = 0; index < count2; index++) {
    const command = commands.u32(at);
    const length = commands.u32(at + 4);
    if (length < 8 || at + length > commands.bytes.length)
      throw new MalformedBinary(`load command ${index} claims ${length} bytes`);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const segment = readSegment(commands, at, length, command === LC_SEGMENT_64, base);
      requireInside(source, segment.region.offset, segment.region.size, "segment");
      if (segment.region.end > base + size)
        throw new MalformedBinary("a segment lies beyond the end of its slice");
      section ??= segment.buildInfo;
      sections.push(...segment.sections);
      if (data === null && segment.isData) data = segment.region;
    } else if (command === LC_SYMTAB) {
      const symbols = commands.u32(at + 12) * (wide ? 16 : 12);
      requireInside(source, base + commands.u32(at + 8), symbols, "symbol table");
      requireInside(source, base + commands.u32(at + 16), commands.u32(at + 20), "symbol names");
      symbolCount = { ...symbolCount, all: commands.u32(at + 12) };
    } else if (command === LC_DYSYMTAB) {
      symbolCount = { ...symbolCount, local: commands.u32(at + 12) };
    } else if (command === LC_LOAD_DYLINKER) {
      found.interpreter = commandText(commands, at, length);
    } else if (LOADS_A_LIBRARY.has(command)) {
      found.needed.push(commandText(commands, at, length));
    } else if (command === LC_VERSION_MIN_IPHONEOS) {
      found.goos = "ios";
    } else if (command === LC_BUILD_VERSION) {
      found.goos = commands.u32(at + 8) === PLATFORM_MACOS ? "darwin" : "ios";
    }
    at += length;
  }
  const goarch = CPUS[header.u32(4)] ?? null;
  return {
    format: "mach-o",
    goos: found.goos,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: found.interpreter,
    needed: found.needed,
    static: null,
    pie: (header.u32(24) & MH_PIE) !== 0,
    stack: (header.u32(24) & MH_ALLOW_STACK_EXECUTION) === 0 ? "data" : "code",
    relro: null,
    symbols: symbolCount.local ?? symbolCount.all,
    sections,
    dataRegion: section ?? data
  };
}
function commandText(commands, at, length) {
  const offset = commands.u32(at + 8);
  if (offset >= length) throw new MalformedBinary("a name lies outside its load command");
  return commands.text(at + offset, length - offset);
}
function readSegment(commands, at, length, wide, base) {
  const address = wide ? commands.u64(at + 24) : commands.u32(at + 24);
  const offset = base + (wide ? commands.u64(at + 40) : commands.u32(at + 32));
  const size = wide ? commands.u64(at + 48) : commands.u32(at + 36);
  const maximum = commands.u32(at + (wide ? 56 : 40));
  const initial = commands.u32(at + (wide ? 60 : 44));
  const count2 = commands.u32(at + (wide ? 64 : 48));
  const region = { address, offset, size, end: offset + size };
  const first = at + (wide ? 72 : 56);
  const entry = wide ? 80 : 68;
  if (first + count2 * entry > at + length)
    throw new MalformedBinary("the sections of a segment do not fit into its load command");
  let buildInfo = null;
  const found = [];
  for (let index = 0; index < count2; index++) {
    const start = first + index * entry;
    const name = commands.text(start, 16);
    const place = {
      offset: base + commands.u32(start + (wide ? 48 : 40)),
      size: wide ? commands.u64(start + 40) : commands.u32(start + 36)
    };
    const type = commands.u32(start + (wide ? 64 : 56)) & 255;
    if (!WITHOUT_BYTES.has(type)) {
      found.push({ name: `${commands.text(start + 16, 16)},${name}`, ...place });
    }
    if (name !== "__go_buildinfo") continue;
    const sectionAddress = wide ? commands.u64(start + 32) : commands.u32(start + 32);
    buildInfo = { address: sectionAddress, ...place, end: region.end };
  }
  const isData = address !== 0 && size !== 0 && maximum === READ_WRITE && initial === READ_WRITE;
  return { region, buildInfo, isData, sections: found };
}

// src/inspect/other-formats.ts
var MAGICS = [
  ["0061736d", "wasm", null, "wasm"],
  ["01df", "xcoff", "aix", "ppc"],
  ["01f7", "xcoff", "aix", "ppc64"],
  // debug/plan9obj: Magic386, MagicAMD64, MagicARM.
  ["000001eb", "plan9", "plan9", "386"],
  ["00008a97", "plan9", "plan9", "amd64"],
  ["00000647", "plan9", "plan9", "arm"]
];
async function readOtherFormat(source) {
  const start = (await source.read(0, 4)).toString("hex");
  const known = MAGICS.find(([magic]) => start.startsWith(magic));
  if (known === void 0) return null;
  const [, format, goos, goarch] = known;
  return {
    format,
    goos,
    goarch,
    architectures: [goarch],
    interpreter: null,
    needed: [],
    static: null,
    pie: null,
    stack: null,
    relro: null,
    symbols: 0,
    sections: [],
    dataRegion: null
  };
}

// src/inspect/pe.ts
var MACHINES = {
  332: "386",
  448: "arm",
  452: "arm",
  34404: "amd64",
  43620: "arm64"
};
var PE32 = 267;
var PE32_PLUS = 523;
var DLL_CHARACTERISTICS_AT = 70;
var DYNAMIC_BASE = 64;
var NX_COMPAT = 256;
var SYMBOL_BYTES = 18;
var IMPORT_BYTES = 20;
var MOST_IMPORTS = 4096;
var LONGEST_NAME3 = 4096;
var DATA_SECTION = 64 | 1073741824 | 2147483648;
var ALIGNMENT_BITS = 6291456;
function readPe(source, subject) {
  return asResult(subject, () => peImage(source));
}
async function peImage(source) {
  const dos = await readFields(source, 0, 64, false, "DOS header");
  const start = dos.u32(60);
  const coff = await readFields(source, start, 24, false, "COFF header");
  if (coff.u32(0) !== 17744)
    throw new MalformedBinary("a DOS program without the signature of a PE file");
  const optionalSize = coff.u16(20);
  const optional = await readFields(source, start + 24, optionalSize, false, "optional header");
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS)
    throw new MalformedBinary(`a PE file whose optional header begins with ${magic}`);
  const strings = await requireSymbols(source, coff.u32(12), coff.u32(16));
  const sections = await readSections2(source, start + 24 + optionalSize, coff.u16(6), strings);
  const characteristics = optional.u16(DLL_CHARACTERISTICS_AT);
  const directories = magic === PE32_PLUS ? 112 : 96;
  const hasImports = optional.u32(directories - 4) > 1;
  const imports = hasImports ? optional.u32(directories + 8) : 0;
  const goarch = MACHINES[coff.u16(4)] ?? null;
  return {
    format: "pe",
    goos: "windows",
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: null,
    needed: imports === 0 ? [] : await readImports(source, sections, imports),
    static: null,
    pie: (characteristics & DYNAMIC_BASE) !== 0,
    stack: (characteristics & NX_COMPAT) === 0 ? "code" : "data",
    relro: null,
    symbols: coff.u32(12) === 0 ? 0 : coff.u32(16),
    sections: sections.filter((one) => one.offset !== 0 && one.size !== 0),
    dataRegion: dataRegion2(sections)
  };
}
async function readSections2(source, offset, count2, strings) {
  const table2 = await readFields(source, offset, count2 * 40, false, "section table");
  const sections = [];
  for (let index = 0; index < count2; index++) {
    const at = index * 40;
    const section = {
      name: await sectionName(source, table2.text(at, 8), strings),
      virtualSize: table2.u32(at + 8),
      address: table2.u32(at + 12),
      size: table2.u32(at + 16),
      offset: table2.u32(at + 20),
      characteristics: table2.u32(at + 36)
    };
    if (section.offset !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    sections.push(section);
  }
  return sections;
}
async function sectionName(source, name, strings) {
  const [, place] = /^\/(\d+)$/.exec(name) ?? [];
  if (place === void 0 || strings === 0) return name;
  return readText(source, strings + Number(place), LONGEST_NAME3, "name of a section");
}
async function requireSymbols(source, offset, count2) {
  if (offset === 0) return 0;
  const strings = offset + count2 * SYMBOL_BYTES;
  requireInside(source, offset, count2 * SYMBOL_BYTES, "symbol table");
  const length = await readFields(source, strings, 4, false, "symbol names");
  requireInside(source, strings, length.u32(0), "symbol names");
  return strings;
}
async function readImports(source, sections, address) {
  const names = /* @__PURE__ */ new Set();
  for (let index = 0; index < MOST_IMPORTS; index++) {
    const offset = fileOffset2(sections, address + index * IMPORT_BYTES);
    const descriptor = await readFields(source, offset, IMPORT_BYTES, false, "import table");
    const name = descriptor.u32(12);
    if (name === 0) return [...names];
    names.add(
      await readText(
        source,
        fileOffset2(sections, name),
        LONGEST_NAME3,
        "name of an imported library"
      )
    );
  }
  throw new MalformedBinary(`an import table without an end (over ${MOST_IMPORTS} libraries)`);
}
function fileOffset2(sections, address) {
  const inside = sections.find(
    (one) => one.offset !== 0 && address >= one.address && address < one.address + one.size
  );
  if (inside === void 0)
    throw new MalformedBinary(`the address ${address} lies in no section of the file`);
  return inside.offset + (address - inside.address);
}
function dataRegion2(sections) {
  const data = sections.find(
    (one) => one.address !== 0 && one.size !== 0 && one.offset !== 0 && (one.characteristics & ~ALIGNMENT_BITS) >>> 0 === DATA_SECTION >>> 0
  );
  if (data === void 0) return null;
  return {
    address: data.address,
    offset: data.offset,
    size: Math.min(data.virtualSize, data.size),
    end: data.offset + data.size
  };
}

// src/inspect/read-binary.ts
var CHUNK_BYTES2 = 1024 * 1024;
async function readBinary(file) {
  let handle;
  try {
    handle = await node_open(file, "r");
  } catch (error2) {
    return unreadable(file, error2);
  }
  try {
    if (!(await handle.stat()).isFile())
      return unreadable(file, new Error("it is no regular file"));
    const { bytes, sha256 } = await hash(handle);
    return await describe(fileSource(handle, bytes), file, sha256);
  } catch (error2) {
    if (!(error2 instanceof Error) || !("code" in error2)) throw error2;
    return unreadable(file, error2);
  } finally {
    await handle.close();
  }
}
async function describe(source, file, sha256) {
  const image = await readImage(source, file);
  if (!image.ok) return image;
  const { dataRegion: dataRegion3, ...facts } = image.value;
  const buildInfo = await readBuildInfo(source, dataRegion3, file);
  if (!buildInfo.ok) return buildInfo;
  return success({ ...facts, bytes: source.size, sha256, buildInfo: buildInfo.value });
}
async function readImage(source, file) {
  const start = (await source.read(0, 4)).toString("latin1");
  if (start === "\x7FELF") return readElf(source, file);
  if (start.startsWith("MZ")) return readPe(source, file);
  if (MACH_O.has(start)) return readMachO(source, file);
  const other = await readOtherFormat(source);
  if (other !== null) return success(other);
  const shown3 = source.size === 0 ? "is empty" : `begins with ${JSON.stringify(start)}`;
  return failure(
    "check",
    `${file} is no executable: it ${shown3}`,
    "an ELF, Mach-O or PE file",
    "check -buildmode and -o in build-flags"
  );
}
var MACH_O = /* @__PURE__ */ new Set([
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  "\xCA\xFE\xBA\xBE",
  "\xCA\xFE\xBA\xBF"
]);
async function hash(handle) {
  const sum = node_createHash("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES2);
  let bytes = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES2, bytes);
    if (bytesRead === 0) return { bytes, sha256: sum.digest("hex") };
    sum.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}
function fileSource(handle, size) {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    }
  };
}
function unreadable(file, error2) {
  const reason = error2 instanceof Error ? error2.message : String(error2);
  return failure(
    "check",
    `cannot read the binary ${file}: ${reason}`,
    "a file that the build wrote and this user may read",
    "check that nothing else moves or removes the files of the output folder during the build"
  );
}

// src/inspect/target-check.ts
var FORMATS = {
  aix: "xcoff",
  darwin: "mach-o",
  ios: "mach-o",
  js: "wasm",
  plan9: "plan9",
  wasip1: "wasm",
  windows: "pe"
};
function checkTarget(binary, facts, target) {
  const wrong = [];
  const differs = (what, found, expected) => {
    if (found !== expected) wrong.push(`${what} ${found ?? "unknown"} instead of ${expected}`);
  };
  const settings = facts.buildInfo?.settings ?? {};
  const setting = (name, expected) => {
    if (settings[name] !== void 0) differs(name, settings[name], expected);
  };
  differs("format", facts.format, FORMATS[target.goos] ?? "elf");
  if (!facts.architectures.includes(target.goarch))
    differs("architecture", facts.goarch, target.goarch);
  if (facts.goos !== null && settings.GOOS === void 0) {
    const family = FAMILIES[target.goos] ?? target.goos;
    differs("operating system", facts.goos, family);
  }
  setting("GOOS", target.goos);
  setting("GOARCH", target.goarch);
  const variant = VARIANTS[target.goarch];
  if (variant !== void 0 && target.variant !== "") setting(variant.variable, target.variant);
  if (wrong.length === 0) return success(null);
  return failure(
    "check",
    `${binary} is not a binary for ${targetText(target)}: ${wrong.join(", ")}`,
    `an executable built for ${targetText(target)}`,
    "remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env"
  );
}
var FAMILIES = { android: "linux", illumos: "solaris" };

// src/plan/binary-id.ts
function binaryId(one) {
  return `${one.target} ${one.package}`;
}
function plannedId(planned) {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}

// src/reuse/reuse-binaries.ts
var AT_ONCE = 16;
async function reuseBinaries(step, store, go, found, linkFolder) {
  const { clock } = step.runner;
  const began = clock.now();
  const folder = node_join(linkFolder, "reused");
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== "");
  await node_rm(folder, { recursive: true, force: true });
  if (stored.length > 0) await node_mkdir(folder, { recursive: true });
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    stored.map(
      (one, index) => limit(() => restoreOne(step, store, go, one, node_join(folder, String(index))))
    )
  );
  const files = /* @__PURE__ */ new Map();
  const brokenKeys = /* @__PURE__ */ new Map();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known !== void 0) brokenKeys.set(binaryId(known), known.key);
  }
  const all18 = manifest?.binaries ?? [];
  const missing = all18.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all18.length > 0 && missing.length === 0 && agreement.plan && agreement.unlinked,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1e3,
    reason: reasonOf2(step, found, missing)
  };
}
async function restoreOne(step, store, go, known, file) {
  const { inputs, runner: runner2 } = step;
  const { activity } = step.clocks;
  const target = parseTarget(known.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known;
  const outcome = await activity.track(
    "transfer",
    restoreBinary({ store, key, sha256, bytes, file })
  );
  const { bytesDown } = outcome;
  const built = (reason, isBroken) => {
    const log = isBroken ? runner2.log.warning : runner2.log.info;
    log(`${planned.name} for ${known.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read18 = await activity.track("hash", readBinary(file));
  const right = read18.ok ? checkTarget(planned.name, read18.value, planned.target) : read18;
  if (!right.ok) return built(right.failures.map(failureText).join("; "), true);
  if (!read18.ok || read18.value.sha256 !== sha256) {
    return built("its SHA-256 is another one", true);
  }
  const reused = { planned, file, reused: true, known };
  return { bytesDown, reused, isBroken: false };
}
function reasonOf2(step, found, missing) {
  const { inputs } = step;
  if (!inputs.build) return "";
  if (inputs.profile === "release") return "profile: release reuses nothing";
  if (inputs.provenance) return "provenance: true, and a statement says what this run built";
  if (!inputs.reuse) return "reuse: false";
  if (found.obstacle !== "") return found.obstacle;
  if (found.manifest === null) return "no earlier run has recorded the inputs of this build";
  const { changes } = found.agreement;
  if (changes.length > 0) {
    const more = changes.length > SHOWN ? ` and ${changes.length - SHOWN} more` : "";
    return `changed: ${changes.slice(0, SHOWN).join(", ")}${more}`;
  }
  return missing.length === 0 ? "" : `${missing.length} of the binaries are not stored`;
}
var SHOWN = 5;
function binariesReport(reused, found, binaries) {
  const count2 = binaries.filter((one) => one.reused).length;
  const all18 = count2 > 0 && count2 === binaries.length;
  return {
    ...NO_CACHE,
    hit: all18 ? "exact" : count2 > 0 ? "partial" : "miss",
    key: count2 > 0 ? found.key : "",
    bytesDown: reused.bytesDown,
    seconds: reused.seconds
  };
}

// src/flow/exports.ts
function exportToolchain(step, project, go) {
  const { job, environment: environment2 } = step.runner;
  const { goroot } = go.toolchain;
  const [goPath = ""] = go.goEnv.GOPATH.split(process.platform === "win32" ? ";" : ":");
  if (goPath !== "") job.addPath(node_join(goPath, "bin"));
  job.addPath(node_join(goroot, "bin"));
  exportGotoolchain(step, project, go);
  if ((environment2.GOROOT ?? "") !== "") job.exportVariable("GOROOT", goroot);
}
function exportGotoolchain({ inputs, runner: runner2 }, project, { version }) {
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  if (set !== void 0 && keepsPinned(set.value, version, moduleVersion2(project))) return;
  if (set !== void 0)
    runner2.log.info(
      `${set.text} would start another Go than ${version}: later steps have GOTOOLCHAIN=local`
    );
  runner2.job.exportVariable("GOTOOLCHAIN", "local");
}
function exportGo(step, project, caches, go) {
  const { job } = step.runner;
  exportToolchain(step, project, go);
  if (go.goCache !== go.goEnv.GOCACHE) job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
  if (step.inputs.cgo && settingValue(step.inputs.settings, "CGO_ENABLED") !== "1") {
    job.exportVariable("CGO_ENABLED", "1");
    job.exportVariable(SHARED_CGO_MARK, "1");
  }
}
function exportWithoutGo({ runner: { job } }, caches, go) {
  job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
}

// src/runner/once.ts
function once(make2) {
  let made;
  return () => {
    made ??= make2();
    return made;
  };
}

// src/toolchain/netrc.ts
function parseNetrc(content) {
  const entries = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of content.split("\n")) {
    if (inMacro) {
      inMacro = line.trim() !== "";
      continue;
    }
    const words2 = line.trim().split(/\s+/);
    let at = 0;
    for (; at + 1 < words2.length; at += 2) {
      const [key = "", value = ""] = words2.slice(at, at + 2);
      if (key === "machine") entry = { machine: value, login: "", password: "" };
      if (key === "login" || key === "password") entry = { ...entry, [key]: value };
      if (key === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push(entry);
        entry = { machine: "", login: "", password: "" };
      }
    }
    if (words2[at] === "default") break;
  }
  return entries;
}
function netrcFiles(environment2, platform2) {
  const { NETRC, HOME, USERPROFILE } = environment2;
  if (NETRC) return [NETRC];
  const home = platform2 === "win32" ? USERPROFILE : HOME;
  if (!home) return [];
  const names = platform2 === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  return names.map((name) => node_path_default.join(home, name));
}
function authorizationOf(entries, url) {
  for (let prefix = `${url.host}${url.pathname}`.replace(/\/$/, ""); ; ) {
    const found = entries.find(({ machine }) => machine.replace(/\/$/, "") === prefix);
    if (found !== void 0) {
      const secret = Buffer.from(`${found.login}:${found.password}`).toString("base64");
      return `Basic ${secret}`;
    }
    const cut = prefix.lastIndexOf("/");
    if (cut < 0) return void 0;
    prefix = prefix.slice(0, cut);
  }
}
async function readNetrc(environment2, platform2) {
  for (const file of netrcFiles(environment2, platform2)) {
    const content = await node_readFile(file, "utf8").catch(() => null);
    if (content !== null) return parseNetrc(content);
  }
  return [];
}

// src/toolchain/credentials.ts
var NO_CREDENTIALS = { authorization: async () => void 0, refused: "" };
async function goCredentials(environment2, platform2) {
  const goauth = await readGoauth(environment2, platform2 === "win32" ? "windows" : platform2);
  const commands = goauth.split(";").map((command) => command.trim());
  const others2 = commands.filter((command) => command !== "netrc" && command !== "off");
  const refused = others2.length === 0 ? "" : ` (GOAUTH names ${others2.map((one) => one.split(/\s+/)[0]).join(", ")}, which only go commands run: the download of Go itself takes credentials from .netrc, NETRC or the URL in GOPROXY)`;
  if (!commands.includes("netrc")) return { ...NO_CREDENTIALS, refused };
  let entries;
  return {
    refused,
    async authorization(url) {
      if (url.protocol !== "https:") return void 0;
      entries ??= readNetrc(environment2, platform2);
      return authorizationOf(await entries, url);
    }
  };
}

// builtin:node:stream
var all7 = __require("node:stream");
var read8 = (name) => all7[name];
var node_Readable = /* @__PURE__ */ read8("Readable");
var node_addAbortSignal = /* @__PURE__ */ read8("addAbortSignal");

// src/toolchain/archive-names.ts
function refusal4(name) {
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "it is an absolute path";
  if (name.includes("\\")) return "it has a backslash";
  if (/[\x00-\x1f\x7f\ufffd:]/.test(name)) return "it has a character that no Go file name has";
  const parts = name.split("/");
  if (parts.includes("..")) return 'it leaves the folder with ".."';
  if (parts.some((part) => part === "" || part === ".")) return 'it has an empty or "." part';
  if (parts.some((part) => /[. ]$/.test(part))) return "a part of it ends in a dot or a space";
  return void 0;
}
function collision(names) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other !== void 0) return [other, name];
    seen.set(folded, name);
  }
  return void 0;
}
function installedName(name) {
  return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
function isExecutable(name) {
  return /^(bin|pkg\/tool)\//.test(name) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(name);
}

// src/toolchain/fetcher.ts
var DEFAULT_PATIENCE = { retryDelays: [500, 2e3], stall: 6e4 };
function makeFetcher(httpGet, patience = DEFAULT_PATIENCE, credentials = NO_CREDENTIALS) {
  let total = 0;
  const count2 = (bytes) => {
    total += bytes;
  };
  const ask3 = async (url) => {
    const { address, headers } = withoutCredentials(url);
    const authorization = await credentials.authorization(new URL(address));
    const shown3 = authorization === void 0 ? headers : { authorization };
    return { address, answer: httpGet(address, shown3), refused: credentials.refused };
  };
  return {
    bytesDown: () => total,
    async get(url, limit) {
      if (url.startsWith("file:")) return readLocal(url);
      const refusal6 = plainCredentials(url);
      if (refusal6 !== null) return { state: "failed", message: refusal6 };
      let tries = 0;
      for (; ; ) {
        const { again, ...outcome } = await tryOnce(ask3, url, limit, patience.stall, count2);
        const delay = patience.retryDelays[tries++];
        if (!again || delay === void 0 || outcome.state !== "failed")
          return tries > 1 && outcome.state === "failed" ? { ...outcome, message: `${outcome.message} (tried ${tries} times)` } : outcome;
        await node_setTimeout(delay);
      }
    }
  };
}
async function tryOnce(ask3, url, limit, stall, count2) {
  const { address, answer: answer2, refused } = await ask3(url);
  const failed = (what, again) => ({
    state: "failed",
    message: `GET ${address}: ${what}`,
    again
  });
  try {
    const { status, headers: said, body } = await within2(stall, answer2);
    if (status !== 200) {
      const text = errorLine(await readBody(body, 4096, stall, count2, true).catch(() => void 0));
      if (status === 404 || status === 410)
        return { state: "missing", message: `GET ${address}: ${status}${text}` };
      const words2 = status === 401 || status === 403 ? refused : "";
      return failed(`${status}${text}${words2}`, status === 429 || status >= 500);
    }
    if (/^text\/html\b/i.test(said["content-type"] ?? "")) {
      body.destroy();
      return failed("the answer is an HTML page (a login page or a wrong address?)", false);
    }
    const bytes = await readBody(body, limit, stall, count2, false);
    if (bytes === void 0) return failed(`the answer is larger than ${limit} bytes`, false);
    const length = said["content-length"];
    if (length !== void 0 && !said["content-encoding"] && Number(length) !== bytes.length)
      return failed(`the answer ended after ${bytes.length} of ${length} bytes`, true);
    return { state: "ok", bytes };
  } catch (error2) {
    return failed(reasonOf3(error2).replace(`GET ${address}: `, ""), true);
  }
}
async function readBody(body, limit, stall, count2, cut) {
  const chunks = [];
  let length = 0;
  const dead = setTimeout(() => body.destroy(new Error(stallText(stall))), stall);
  try {
    for await (const chunk of body) {
      dead.refresh();
      chunks.push(chunk);
      length += chunk.length;
      count2(chunk.length);
      if (length > limit) {
        body.destroy();
        return cut ? Buffer.concat(chunks).subarray(0, limit) : void 0;
      }
    }
  } catch (error2) {
    throw new Error(`the connection broke after ${length} bytes (${reasonOf3(error2)})`);
  } finally {
    clearTimeout(dead);
  }
  return Buffer.concat(chunks, length);
}
async function within2(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(stallText(milliseconds)));
      work.then(
        (answer2) => answer2.body.destroy(),
        () => void 0
      );
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
function stallText(milliseconds) {
  return `no byte for ${milliseconds / 1e3} s`;
}
async function readLocal(url) {
  try {
    return { state: "ok", bytes: await node_readFile(node_fileURLToPath(url)) };
  } catch (error2) {
    const missing = error2.code === "ENOENT";
    return { state: missing ? "missing" : "failed", message: `${url}: ${reasonOf3(error2)}` };
  }
}
function plainCredentials(url) {
  const { address, headers } = withoutCredentials(url);
  if (headers.authorization === void 0 || !address.startsWith("http:")) return null;
  return `GET ${address}: the URL has a login and is not https, so it is not asked: write https://, or remove the login`;
}
function withoutCredentials(url) {
  const parsed2 = new URL(url);
  if (parsed2.username === "" && parsed2.password === "") return { address: url, headers: {} };
  const secret = [parsed2.username, parsed2.password].map(percentDecoded).join(":");
  parsed2.username = "";
  parsed2.password = "";
  const authorization = `Basic ${Buffer.from(secret).toString("base64")}`;
  return { address: parsed2.href, headers: { authorization } };
}
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function errorLine(body) {
  const line = body?.toString("utf8").trim().split("\n")[0]?.trim() ?? "";
  return line === "" || line.startsWith("<") ? "" : ` ${line.slice(0, 200)}`;
}
function reasonOf3(error2) {
  const { errors, message } = error2;
  if (errors !== void 0 && errors.length > 0) return reasonOf3(errors[0]);
  return message ?? String(error2);
}

// src/toolchain/proof/zip-hash.ts
function zipHash(files) {
  const hash2 = node_createHash("sha256");
  const sorted = files.map((file) => ({ ...file, order: Buffer.from(file.name) })).sort((a, b) => Buffer.compare(a.order, b.order));
  for (const { name, sha256 } of sorted) hash2.update(`${sha256}  ${name}
`);
  return `h1:${hash2.digest("base64")}`;
}

// src/toolchain/tree-writer.ts
var FIXED_MTIME = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
function treeWriter(root) {
  const folders = /* @__PURE__ */ new Map();
  const makeFolder2 = (folder) => {
    let made = folders.get(folder);
    if (made === void 0) {
      const above = folder === root ? Promise.resolve() : makeFolder2(node_dirname(folder));
      made = above.then(async () => {
        await node_mkdir(folder, { recursive: true });
      });
      folders.set(folder, made);
    }
    return made;
  };
  return {
    async write(name, data, executable) {
      const path = node_join(root, name);
      await makeFolder2(node_dirname(path));
      const file = await node_open(path, "wx", executable ? 493 : 420);
      try {
        await file.writeFile(data);
        await file.utimes(FIXED_MTIME, FIXED_MTIME);
      } finally {
        await file.close();
      }
    },
    async finish() {
      const deepestFirst = [...folders.keys()].sort((a, b) => b.length - a.length);
      for (const folder of deepestFirst) await node_utimes(folder, FIXED_MTIME, FIXED_MTIME);
    }
  };
}

// src/toolchain/extract-zip.ts
var BadArchive = class extends Error {
};
var MOST_FILES3 = 2e5;
var MOST_BYTES4 = 4 * 2 ** 30;
var AT_ONCE2 = 16;
var inflate = node_promisify(node_inflateRaw);
async function extractZip(archive, prefix, folder) {
  const { default: yauzl } = await import("./chunks/yauzl-JC2FYPSI.mjs");
  const { fromBufferPromise } = yauzl;
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch(asBadArchive);
  const files = checkedFiles2(await readEntries2(zip), prefix);
  const writer = treeWriter(folder);
  const hashed = [];
  await forEach(files, AT_ONCE2, async ({ entry, name, path }) => {
    const data = await contentOf(zip, archive, entry, name);
    hashed.push({ name, sha256: node_createHash("sha256").update(data).digest("hex") });
    if (path !== void 0) await writer.write(path, data, isExecutable(path));
  });
  await writer.finish();
  return { hash: zipHash(hashed), files: files.length };
}
async function readEntries2(zip) {
  if (zip.entryCount > MOST_FILES3) throw new BadArchive(`it holds ${zip.entryCount} files`);
  const entries = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error2) {
    asBadArchive(error2);
  }
  return entries;
}
function checkedFiles2(entries, prefix) {
  const members = entries.map((entry) => {
    const name = entry.fileNameRaw.toString("utf8");
    const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
    const isFolder3 = name.endsWith("/");
    const type = entry.externalFileAttributes >>> 16 & 61440;
    if (type !== 0 && type !== (isFolder3 ? 16384 : 32768)) {
      throw bad(type === 40960 ? "it is a symbolic link" : "it is no regular file");
    }
    const unsafe = refusal4(isFolder3 ? name.slice(0, -1) : name);
    if (unsafe !== void 0) throw bad(unsafe);
    if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
    return { entry, name, path: isFolder3 ? void 0 : installedName(name.slice(prefix.length)) };
  });
  const twice = collision(members.flatMap(({ path }) => path ?? []));
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > MOST_BYTES4) throw new BadArchive(`its files are ${bytes} bytes`);
  return members;
}
async function contentOf(zip, archive, entry, name) {
  const bad = (why) => new BadArchive(`${JSON.stringify(name)} cannot be read: ${why}`);
  if (!entry.canDecodeFileData()) throw bad("it is encrypted or packed in an unknown way");
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error2) => {
    throw bad(reasonOf3(error2));
  });
  const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  const size = entry.uncompressedSize;
  const data = await inflate(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.min(Math.max(64, size), 1 << 20)
  }).catch((error2) => {
    throw bad(reasonOf3(error2));
  });
  if (data.length !== size) throw bad(`${data.length} bytes, not ${size}`);
  return data;
}
async function forEach(items, width, work) {
  let next = 0;
  let broken3;
  const run = async () => {
    while (broken3 === void 0 && next < items.length) {
      try {
        await work(items[next++]);
      } catch (error2) {
        broken3 ??= { error: error2 };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  if (broken3 !== void 0) throw broken3.error;
}
function asBadArchive(error2) {
  throw new BadArchive(reasonOf3(error2));
}

// src/toolchain/extract-tar.ts
async function extractTar(archive, prefix, folder) {
  const { default: tarStream } = await import("./chunks/tar-stream-W7U47RQB.mjs");
  const { extract: extract2 } = tarStream;
  const writer = treeWriter(folder);
  const names = [];
  const unpack = extract2();
  const read18 = async () => {
    for await (const entry of unpack) {
      const { name, type, mode } = entry.header;
      const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
      const unsafe = refusal4(name.replace(/\/$/, ""));
      if (unsafe !== void 0) throw bad(unsafe);
      if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
      if (type === "directory") {
        entry.resume();
        continue;
      }
      if (type !== "file") throw bad(`it is a ${type}, not a file`);
      const path = name.slice(prefix.length);
      names.push(path);
      const chunks = [];
      for await (const chunk of entry) chunks.push(chunk);
      await writer.write(path, Buffer.concat(chunks), ((mode ?? 0) & 73) !== 0);
    }
  };
  const packed = node_pipeline(node_Readable.from([archive]), node_createGunzip(), unpack);
  for (const end of await Promise.allSettled([read18(), packed])) {
    if (end.status === "fulfilled") continue;
    const { reason } = end;
    const fileSystem = reason.syscall !== void 0;
    throw fileSystem || reason instanceof BadArchive ? reason : new BadArchive(reason.message);
  }
  const twice = collision(names);
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  await writer.finish();
}

// src/toolchain/go-dev.ts
var LIST_LIMIT = 64 * 2 ** 20;
function parseGoDevList(json, platform2) {
  const arch2 = platform2.goarch === "arm" ? "armv6l" : platform2.goarch;
  let releases;
  try {
    releases = JSON.parse(json);
  } catch {
    return void 0;
  }
  if (!Array.isArray(releases)) return void 0;
  return releases.flatMap((release) => Array.isArray(release?.files) ? release.files : []).filter(isFile2).filter((file) => file.kind === "archive" && file.os === platform2.goos && file.arch === arch2).map(({ version, filename, sha256 }) => ({
    version: version.replace(/^go/, ""),
    filename,
    sha256
  }));
}
function isFile2(value) {
  const file = value;
  if (typeof file !== "object" || file === null) return false;
  const texts2 = ["version", "filename", "sha256", "kind", "os", "arch"];
  return texts2.every((name) => typeof file[name] === "string") && /^[\w.+-]+$/.test(String(file.filename)) && /^[0-9a-f]{64}$/.test(String(file.sha256));
}
async function fetchGoDevList(goDevUrl, platform2, fetcher) {
  const url = `${goDevUrl}/dl/?mode=json&include=all`;
  const answer2 = await fetcher.get(url, LIST_LIMIT);
  if (answer2.state !== "ok") return answer2;
  const value = parseGoDevList(answer2.bytes.toString("utf8"), platform2);
  return value === void 0 ? { state: "failed", message: `GET ${url}: the answer is no list of releases` } : { state: "ok", value };
}
async function fetchGoDevArchive(goDevUrl, archive, limit, fetcher) {
  const url = `${goDevUrl}/dl/${archive.filename}`;
  const answer2 = await fetcher.get(url, limit);
  if (answer2.state !== "ok") return answer2;
  const sha256 = node_createHash("sha256").update(answer2.bytes).digest("hex");
  return sha256 === archive.sha256 ? { state: "ok", value: answer2.bytes } : {
    state: "failed",
    message: `GET ${url}: its SHA-256 is ${sha256}, and go.dev's list says ${archive.sha256}`
  };
}

// src/toolchain/goproxy.ts
function parseGoproxy(value) {
  const entries = [];
  for (const [, word = "", separator] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const text = word.trim();
    if (text === "") continue;
    if (text === "direct" || text === "off") {
      entries.push({ kind: text });
      break;
    }
    const bare = /[.:/]/.test(text) && !text.includes(":/") && !text.startsWith("/");
    const url = bare ? `https://${text}` : text;
    if (!URL.canParse(url) || !/^(https?|file):$/.test(new URL(url).protocol))
      return failure(
        "input",
        `GOPROXY: ${JSON.stringify(withoutSecret(text))} is no address of a module proxy`,
        'https://, http:// or file:// URLs, "direct" or "off", separated by "," or "|"',
        "correct GOPROXY"
      );
    entries.push({ kind: "proxy", url: url.replace(/\/+$/, ""), onAnyError: separator === "|" });
  }
  if (entries.length > 0) return success(entries);
  return failure(
    "input",
    `GOPROXY is ${JSON.stringify(value)}: a list without entries`,
    'at least one proxy, "direct" or "off"',
    "correct GOPROXY or unset it"
  );
}
function withoutSecret(text) {
  return text.replaceAll(/\/\/[^/\s]*@/g, "//");
}
function allowsDirect(entries) {
  return entries.some((entry) => entry.kind === "direct");
}
async function tryProxies(entries, ask3) {
  const messages = [];
  let failed = false;
  for (const entry of entries) {
    const attempt = await ask3(entry);
    if (attempt.state === "ok") return attempt;
    messages.push(attempt.message);
    if (attempt.state === "failed") {
      failed = true;
      if (entry.kind !== "proxy" || !entry.onAnyError) break;
    }
  }
  return { state: failed ? "failed" : "missing", message: messages.join("; ") };
}

// src/toolchain/proof/note.ts
var ED25519 = 1;
var SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifierKey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  if (match === null) return void 0;
  const [, name = "", hash2 = "", encoded = ""] = match;
  const data = Buffer.from(encoded, "base64");
  if (data.length !== 33 || data[0] !== ED25519 || keyHash(name, data) !== hash2) return void 0;
  const der = Buffer.concat([SPKI_PREFIX, data.subarray(1)]);
  return { name, hash: hash2, key: node_createPublicKey({ key: der, format: "der", type: "spki" }) };
}
function keyHash(name, data) {
  return node_createHash("sha256").update(`${name}
`).update(data).digest("hex").slice(0, 8);
}
var SIGNATURE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/;
function openNote(note, key) {
  const split2 = note.lastIndexOf("\n\n");
  if (split2 < 0 || !note.endsWith("\n") || split2 + 2 >= note.length) return { state: "malformed" };
  const text = note.slice(0, split2 + 1);
  let signed = false;
  for (const line of note.slice(split2 + 2, -1).split("\n")) {
    const match = SIGNATURE.exec(line);
    if (match === null) return { state: "malformed" };
    const data = Buffer.from(match[2] ?? "", "base64");
    if (match[1] !== key.name || data.subarray(0, 4).toString("hex") !== key.hash) continue;
    if (!node_verify(null, Buffer.from(text), key.key, data.subarray(4))) return { state: "forged" };
    signed = true;
  }
  return signed ? { state: "signed", text } : { state: "unsigned" };
}

// src/toolchain/proof/tlog.ts
var HASH_BYTES = 32;
var TILE_HEIGHT = 8;
var TILE_WIDTH = 2 ** TILE_HEIGHT;
function recordHash(text) {
  return node_createHash("sha256").update("\0").update(text).digest();
}
function nodeHash(left, right) {
  return node_createHash("sha256").update("").update(left).update(right).digest();
}
function parseTree(text) {
  const match = /^go\.sum database tree\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  if (match === null) return void 0;
  return { size: Number(match[1]), root: Buffer.from(match[2] ?? "", "base64") };
}
function auditPath(record2, size) {
  const steps = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const half = powerBelow(high - low);
    if (record2 < low + half) {
      steps.push({ side: "right", subtrees: perfectSubtrees(low + half, high) });
      high = low + half;
    } else {
      steps.push({ side: "left", subtrees: perfectSubtrees(low, low + half) });
      low += half;
    }
  }
  return steps.reverse();
}
function rootFromPath(leaf, path, hashOf) {
  return path.reduce((hash2, step) => {
    const other = step.subtrees.map(hashOf).reduceRight((right, left) => nodeHash(left, right));
    return step.side === "left" ? nodeHash(other, hash2) : nodeHash(hash2, other);
  }, leaf);
}
function powerBelow(n) {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
function perfectSubtrees(low, high) {
  const found = [];
  for (let at = low; at < high; ) {
    const records = powerBelow(high - at + 1);
    found.push({ level: Math.log2(records), index: at / records });
    at += records;
  }
  return found;
}
function placeInTiles({ level, index }, size) {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count2 = 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor(index * count2 / TILE_WIDTH);
  const hashes = Math.floor(size / 2 ** (TILE_HEIGHT * tileLevel));
  const width = Math.min(TILE_WIDTH, hashes - tileIndex * TILE_WIDTH);
  const first = index * count2 - tileIndex * TILE_WIDTH;
  return { tile: { level: tileLevel, index: tileIndex, width }, first, count: count2 };
}
function tilePath({ level, index, width }) {
  let path = String(index % 1e3).padStart(3, "0");
  for (let rest = Math.floor(index / 1e3); rest > 0; rest = Math.floor(rest / 1e3))
    path = `x${String(rest % 1e3).padStart(3, "0")}/${path}`;
  return `tile/${TILE_HEIGHT}/${level}/${path}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}
function wholeTile(tile) {
  return { ...tile, width: TILE_WIDTH };
}
function foldHashes(data) {
  if (data.length === HASH_BYTES) return data;
  const half = data.length / 2;
  return nodeHash(foldHashes(data.subarray(0, half)), foldHashes(data.subarray(half)));
}

// src/toolchain/proof/checksum-database.ts
var LOOKUP_LIMIT = 1 << 20;
var CHECK = "check what answers at this address; a proxy that changes or makes up answers must not be used";
async function provenHash(version, database, proxies, fetcher, isThere = Promise.resolve(true)) {
  const { name } = database.key;
  const wrong = (what, expected) => failure("toolchain", `checksum database ${name}: ${what}`, expected, CHECK);
  const unreachable = (message) => failure(
    "toolchain",
    `checksum database ${name} does not answer: ${message}`,
    "",
    'try again later, or give the hash of the toolchain in go-checksum ("h1:\u2026")'
  );
  const base = await databaseAddress(database, proxies, fetcher);
  if (base.state !== "ok") return unreachable(base.message);
  const module = `${TOOLCHAIN_MODULE}@${version}`;
  const { url, isPassedOn } = base.value;
  if (!isPassedOn && !await isThere) return unreachable("the zip that it would prove is missing");
  const answer2 = await fetcher.get(`${url}/lookup/${module}`, LOOKUP_LIMIT);
  if (answer2.state !== "ok") return unreachable(answer2.message);
  const lookup = parseLookup(answer2.bytes.toString("utf8"));
  if (lookup === void 0) return wrong(`its answer about ${module} is malformed`, "");
  const note = openNote(lookup.note, database.key);
  const keyName = `${name}+${database.key.hash}`;
  if (note.state === "forged")
    return wrong("the signature of its tree head is not valid", `a signature of key ${keyName}`);
  if (note.state !== "signed")
    return wrong("its tree head is not signed", `a signature of key ${keyName}`);
  const tree = parseTree(note.text);
  if (tree === void 0) return wrong("its signed tree head is malformed", "");
  if (lookup.record >= tree.size)
    return wrong(
      `record ${lookup.record} cannot be in its signed tree`,
      `a record below ${tree.size}`
    );
  const proven = await proveRecord(lookup.record, lookup.text, tree, url, fetcher);
  if (proven.state !== "ok") return unreachable(proven.message);
  if (!proven.value)
    return wrong(
      `its answer about ${module} is not record ${lookup.record} of its signed tree`,
      `a proof for the tree of ${tree.size} records with hash ${tree.root.toString("base64")}`
    );
  const hash2 = hashIn(lookup.text, version);
  if (hash2 === void 0) return wrong(`record ${lookup.record} holds no hash of ${module}`, "");
  return success({ hash: hash2, record: lookup.record, treeSize: tree.size });
}
async function databaseAddress({ key, url }, proxies, fetcher) {
  const straight = { url: url ?? `https://${key.name}`, isPassedOn: false };
  if (url !== void 0) return { state: "ok", value: straight };
  const found = await tryProxies(proxies, async (entry) => {
    if (entry.kind !== "proxy") return { state: "ok", value: straight };
    const address = `${entry.url}/sumdb/${key.name}`;
    const answer2 = await fetcher.get(`${address}/supported`, LOOKUP_LIMIT);
    if (answer2.state !== "ok") return answer2;
    return { state: "ok", value: { url: address, isPassedOn: true } };
  });
  return found.state === "missing" ? { state: "ok", value: straight } : found;
}
function parseLookup(answer2) {
  const end = answer2.indexOf("\n\n");
  const match = /^(0|[1-9]\d{0,14})\n/.exec(answer2);
  if (match === null || end < match[0].length) return void 0;
  return {
    record: Number(match[1]),
    text: answer2.slice(match[0].length, end + 1),
    note: answer2.slice(end + 2)
  };
}
async function proveRecord(record2, text, tree, base, fetcher) {
  const path = auditPath(record2, tree.size);
  const tiles = /* @__PURE__ */ new Map();
  for (const subtree of path.flatMap((step) => step.subtrees)) {
    const { tile } = placeInTiles(subtree, tree.size);
    tiles.set(tilePath(tile), tile);
  }
  const data = /* @__PURE__ */ new Map();
  const answers = await Promise.all(
    [...tiles].map(async ([name, tile]) => [name, await fetchTile(tile, base, fetcher)])
  );
  for (const [name, answer2] of answers) {
    if (answer2.state !== "ok") return answer2;
    data.set(name, answer2.bytes);
  }
  const root = rootFromPath(recordHash(text), path, (subtree) => {
    const { tile, first, count: count2 } = placeInTiles(subtree, tree.size);
    const hashes = data.get(tilePath(tile));
    if (hashes === void 0) throw new Error(`tile not fetched: ${tilePath(tile)}`);
    return foldHashes(hashes.subarray(first * HASH_BYTES, (first + count2) * HASH_BYTES));
  });
  return { state: "ok", value: root.equals(tree.root) };
}
async function fetchTile(tile, base, fetcher) {
  const whole2 = wholeTile(tile);
  const url = `${base}/${tilePath(tile)}`;
  const limit = whole2.width * HASH_BYTES;
  let answer2 = await fetcher.get(url, limit);
  if (answer2.state === "missing" && tile.width < whole2.width)
    answer2 = await fetcher.get(`${base}/${tilePath(whole2)}`, limit);
  if (answer2.state !== "ok") return answer2;
  const bytes = answer2.bytes.subarray(0, tile.width * HASH_BYTES);
  return bytes.length === tile.width * HASH_BYTES ? { state: "ok", bytes } : {
    state: "failed",
    message: `GET ${url}: ${answer2.bytes.length} bytes, not ${tile.width} hashes`
  };
}
function hashIn(text, version) {
  const start = `${TOOLCHAIN_MODULE} ${version} h1:`;
  const lines = new Set(text.split("\n").filter((line2) => line2.startsWith(start)));
  const [line] = lines;
  return lines.size === 1 ? line?.slice(start.length - 3) : void 0;
}

// src/toolchain/fetch-toolchain.ts
var LIST_LIMIT2 = 16 * 2 ** 20;
var ARCHIVE_LIMIT = 2 ** 30;
async function fetchToolchainList({
  proxies,
  goDevUrl,
  fetcher
}) {
  return tryProxies(proxies, async (entry) => {
    const answer2 = await getFrom(entry, "@v/list", LIST_LIMIT2, goDevUrl, fetcher);
    if (answer2.state !== "ok") return answer2;
    const value = parseToolchainList(answer2.value.toString("utf8"));
    return value.length > 0 ? { state: "ok", value } : {
      state: "missing",
      message: `${withoutSecret(addressOf(entry, goDevUrl))} lists no toolchain`
    };
  });
}
async function fetchToolchain(version, platform2, sources) {
  const { proxies, proof, goDevUrl, fetcher } = sources;
  const module = moduleVersion(version, platform2);
  const fetching = tryProxies(
    proxies,
    (entry) => getFrom(entry, `@v/${module}.zip`, ARCHIVE_LIMIT, goDevUrl, fetcher)
  );
  const isThere = fetching.then((answer2) => answer2.state === "ok");
  const [zip, proven] = await Promise.all([
    fetching,
    "hash" in proof ? success(proof) : provenHash(module, proof.database, proxies, fetcher, isThere)
  ]);
  if (zip.state === "missing") return fetchFromGoDev(version, platform2, zip.message, sources);
  if (zip.state === "failed")
    return failure(
      "toolchain",
      `Go ${version} for ${platformText(platform2)} cannot be downloaded: ${zip.message}`,
      await newestThereIs(version, platform2, sources, []),
      "set go-version to a release that there is, or correct GOPROXY"
    );
  if (!proven.ok) return proven;
  return success({
    source: "module-proxy",
    extract: async (folder) => {
      const prefix = `${TOOLCHAIN_MODULE}@${module}/`;
      const { hash: hash2 } = await extractZip(zip.value, prefix, folder);
      if (hash2 === proven.value.hash) return success(hash2);
      const says = "hash" in proof ? "go-checksum" : `checksum database ${proof.database.key.name}`;
      return failure(
        "toolchain",
        `the zip of ${TOOLCHAIN_MODULE}@${module} has hash ${hash2}`,
        `${proven.value.hash}, as ${says} says`,
        "hash" in proof ? "correct go-checksum; if it is right, the proxy serves a changed toolchain" : "do not use this proxy: it serves a changed toolchain"
      );
    }
  });
}
async function fetchFromGoDev(version, platform2, proxySaid, sources) {
  const { proxies, proof, goDevUrl, fetcher } = sources;
  const name = `Go ${version} for ${platformText(platform2)}`;
  if ("hash" in proof)
    return failure(
      "toolchain",
      `${name} is not in the module proxy: ${proxySaid}`,
      "the module zip that go-checksum is the hash of",
      "correct GOPROXY or go-version, or remove go-checksum to allow the archive of go.dev/dl"
    );
  if (!allowsDirect(proxies))
    return failure(
      "toolchain",
      `there is no ${name}: ${proxySaid}; go.dev is not asked, because GOPROXY has no "direct"`,
      await newestThereIs(version, platform2, sources, []),
      `set go-version to a release that the proxy has, let it serve ${TOOLCHAIN_MODULE}, or end GOPROXY in ",direct"`
    );
  const list3 = await fetchGoDevList(goDevUrl, platform2, fetcher);
  const listed = list3.state === "ok" ? list3.value : [];
  const archive = listed.find((one) => one.version === version);
  if (archive === void 0) {
    const goDevSaid = list3.state === "ok" ? `${goDevUrl}/dl does not list it` : list3.message;
    return failure(
      "toolchain",
      `there is no ${name}: ${proxySaid}; ${goDevSaid}`,
      await newestThereIs(
        version,
        platform2,
        sources,
        listed.map((one) => one.version)
      ),
      "set go-version to a release that there is for this platform"
    );
  }
  const bytes = await fetchGoDevArchive(goDevUrl, archive, ARCHIVE_LIMIT, fetcher);
  if (bytes.state !== "ok")
    return failure(
      "toolchain",
      `${name} cannot be downloaded: ${proxySaid}; ${bytes.message}`,
      "",
      "try again later, or set GOPROXY to a proxy that has it"
    );
  return success({
    source: "go.dev",
    extract: async (folder) => {
      if (archive.filename.endsWith(".zip")) await extractZip(bytes.value, "go/", folder);
      else await extractTar(bytes.value, "go/", folder);
      return success(`sha256:${archive.sha256}`);
    }
  });
}
function addressOf(entry, goDevUrl) {
  if (entry.kind === "off") return "GOPROXY=off";
  return entry.kind === "direct" ? `${goDevUrl}/dl/mod` : entry.url;
}
async function getFrom(entry, file, limit, goDevUrl, fetcher) {
  if (entry.kind === "off") return { state: "failed", message: "GOPROXY=off forbids downloads" };
  const url = `${addressOf(entry, goDevUrl)}/${TOOLCHAIN_MODULE}/${file}`;
  const answer2 = await fetcher.get(url, limit);
  return answer2.state === "ok" ? { state: "ok", value: answer2.bytes } : answer2;
}
async function newestThereIs(version, platform2, sources, known) {
  const list3 = await fetchToolchainList(sources);
  const versions = [...known, ...list3.state === "ok" ? versionsOf(list3.value, platform2) : []];
  const newest = newestOf(versions);
  if (newest === void 0) return "";
  const minor = minorOf(version);
  const ofMinor = newestOf(versions.filter((one) => minorOf(one) === minor));
  const also = ofMinor === void 0 || ofMinor === newest ? "" : `; the newest of ${minor}: ${ofMinor}`;
  return `a release for ${platformText(platform2)}; the newest there is: ${newest}${also}`;
}

// src/toolchain/version/list-releases.ts
async function listReleases({ environment: environment2, httpGet }, patience = DEFAULT_PATIENCE) {
  const { goos } = platformOf(process.platform, process.arch);
  const settings = await readDownloadSettings(environment2, goos);
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return { ok: false, reason: proxies.failures[0]?.found ?? "GOPROXY is wrong" };
  const list3 = await fetchToolchainList({
    proxies: proxies.value,
    // A list is nothing that is proven: it decides no bytes.
    proof: { hash: "" },
    goDevUrl: "https://go.dev",
    fetcher: makeFetcher(httpGet, patience, await goCredentials(environment2, process.platform))
  });
  return list3.state === "ok" ? { ok: true, versions: versionsOf(list3.value) } : { ok: false, reason: list3.message };
}

// src/inspect/check/build-info-checks.ts
function releaseOf3(goVersion) {
  const version = /^go(\d[0-9a-z.]*)/.exec(goVersion)?.[1] ?? "";
  return parseGoVersion(version) === void 0 ? null : version;
}
function checkBuildInfo(requirement, facts) {
  const info2 = facts.buildInfo;
  const recorded = (judge2) => info2 === null ? noBuildInfo(requirement) : judge2(info2);
  switch (requirement.kind) {
    case "os": {
      const goos = info2?.settings.GOOS ?? facts.goos;
      return checkPlatform(requirement, goos === null ? [] : [goos], requirement.value);
    }
    case "arch":
      return checkPlatform(requirement, facts.architectures, requirement.value);
    case "trimpath":
      return recorded((one) => checkTrimpath(requirement, one));
    case "vcs":
      return recorded((one) => checkVcs(requirement, one));
    case "go":
      return recorded((one) => checkGo(requirement, one));
    case "tags":
      return recorded((one) => checkWords(requirement, one, (value) => value.split(",")));
    case "gcflags":
    case "ldflags":
      return recorded(
        (one) => checkWords(requirement, one, (value) => splitGoQuoted(value) ?? [value])
      );
    default:
      return null;
  }
}
function noBuildInfo(requirement) {
  return fails(
    requirement,
    "no build info in the file",
    "a program that Go 1.18 or later built",
    "check it before anything packs it (upx) or removes its sections"
  );
}
function checkPlatform(requirement, found, wanted) {
  const text = found.length === 0 ? "the file does not tell" : found.join(", ");
  if (found.includes(wanted)) return passes(requirement, text);
  const name = requirement.kind === "os" ? "GOOS" : "GOARCH";
  return fails(
    requirement,
    text,
    `${name} ${wanted}`,
    `build for ${name} ${wanted}: correct targets, or the file that is checked`
  );
}
function checkTrimpath(requirement, { settings }) {
  if (settings["-trimpath"] === "true") return passes(requirement, "-trimpath is recorded");
  return fails(
    requirement,
    "built without -trimpath: it holds file paths of the machine that built it",
    "a build with -trimpath",
    "set profile: lean, or build with -trimpath"
  );
}
function checkVcs(requirement, { settings }) {
  const revision = settings["vcs.revision"];
  if (revision === void 0)
    return fails(
      requirement,
      "no commit is recorded (no vcs.revision)",
      "a build that is stamped with its commit",
      "add -buildvcs=true to build-flags and build in a git checkout, with git on PATH"
    );
  const modified = settings["vcs.modified"] === "true";
  const found = `commit ${revision}${modified ? ", with changes (vcs.modified)" : ""}`;
  if (requirement.clean && modified)
    return fails(
      requirement,
      found,
      "a checkout without changes (vcs.modified=false)",
      "commit them, or remove what earlier steps wrote into the checkout: `git status` shows it"
    );
  if (!revision.startsWith(requirement.revision))
    return fails(
      requirement,
      found,
      `commit ${requirement.revision}`,
      "check that commit out and build it again"
    );
  return passes(requirement, found);
}
function checkGo(requirement, { goVersion }) {
  const { operator, version: wanted } = requirement;
  const expected = `Go ${operator} ${wanted}`;
  const version = releaseOf3(goVersion);
  if (version === null)
    return fails(
      requirement,
      `built with ${shown(goVersion)}, a development version`,
      expected,
      "set go-version to a release and build again"
    );
  const found = `Go ${version}`;
  if (agrees3(version, operator, wanted)) return passes(requirement, found);
  const change = operator.startsWith(">") ? `set go-version to ${wanted} or newer and build again` : `set go-version to one that is ${operator} ${wanted} and build again`;
  return fails(requirement, found, expected, change);
}
function agrees3(version, operator, wanted) {
  const isLine = minorOf(wanted) === wanted;
  const order = compareGoVersions(isLine ? minorOf(version) : version, wanted);
  switch (operator) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}
function checkWords(requirement, { settings }, split2) {
  const { kind, words: words2 } = requirement;
  const value = settings[`-${kind}`] ?? "";
  const found = value === "" ? `no -${kind} is recorded` : `-${kind}=${value}`;
  if (kind === "ldflags" && value === "" && settings["-trimpath"] === "true")
    return fails(
      requirement,
      "built with -trimpath, with which Go records no -ldflags",
      "recorded linker flags",
      "require what they do: stripped for -s, no-dwarf for -w, static, pie"
    );
  if (words2.length === 0) {
    if (value === "") return passes(requirement, found);
    return fails(requirement, found, `no -${kind}`, `build without ${kind}`);
  }
  const recorded = split2(value);
  const missing = words2.filter((word) => !recorded.includes(word));
  if (missing.length === 0) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `-${kind} with ${words2.join(" ")}`,
    `add ${missing.join(kind === "tags" ? "," : " ")} to ${kind} and build again`
  );
}

// src/inspect/check/header-checks.ts
var FORMAT_NAMES = {
  elf: "ELF",
  "mach-o": "Mach-O",
  pe: "PE",
  wasm: "WebAssembly",
  xcoff: "XCOFF",
  plan9: "Plan 9"
};
function checkHeaders(requirement, facts) {
  switch (requirement.kind) {
    case "static":
      return checkStatic(requirement, facts);
    case "static-pie":
      return checkStaticPie(requirement, facts);
    case "no-interp":
      return checkInterpreter(requirement, facts);
    case "pie":
      return checkPie(requirement, facts);
    case "nx":
      return checkStack(requirement, facts);
    case "relro":
      return checkRelro(requirement, facts, requirement.level);
    case "stripped":
      return checkSymbols(requirement, facts);
    case "no-dwarf":
      return checkDwarf(requirement, facts);
    case "size":
      return checkSize(requirement, facts, requirement.bytes);
    default:
      return null;
  }
}
function onlyElf(requirement, { format }) {
  const name = requirement.kind === "relro" ? "relro" : requirement.text;
  return notApplicable(
    requirement,
    `${name} is a question for ELF, this is ${FORMAT_NAMES[format]}`
  );
}
function saysNothing(requirement, { format }) {
  return notApplicable(requirement, `${FORMAT_NAMES[format]} files say nothing of it`);
}
function linkage({ interpreter, needed }) {
  const parts = [];
  if (interpreter !== null) parts.push(`interpreter ${interpreter}`);
  if (needed.length > 0) parts.push(`needs ${needed.join(", ")}`);
  return parts.length === 0 ? "no interpreter, no needed library" : parts.join(", ");
}
function checkStatic(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  if (facts.static) return passes(requirement, linkage(facts));
  const { settings = {} } = facts.buildInfo ?? {};
  const change = settings["-buildmode"] === "pie" ? "remove -buildmode=pie, or link a static-pie program: cgo with -linkmode=external -extldflags=-static-pie" : settings.CGO_ENABLED === "1" ? "build with cgo off, or link with -linkmode=external -extldflags=-static and the tags netgo,osusergo" : "remove -linkmode=external and -linkshared; else a dependency asks for libraries without cgo (//go:cgo_import_dynamic): leave it out";
  return fails(requirement, linkage(facts), "neither interpreter nor needed library", change);
}
function checkStaticPie(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  const found = `${facts.pie ? "position-independent" : "not position-independent"}, ${linkage(facts)}`;
  if (facts.static && facts.pie) return passes(requirement, found);
  return fails(
    requirement,
    found,
    "a position-independent program with neither interpreter nor needed library",
    "build with cgo, -buildmode=pie, -linkmode=external and -extldflags=-static-pie"
  );
}
function checkInterpreter(requirement, facts) {
  if (facts.format !== "elf") return onlyElf(requirement, facts);
  if (facts.interpreter === null) return passes(requirement, "no interpreter");
  return fails(
    requirement,
    `interpreter ${facts.interpreter}`,
    "no interpreter (PT_INTERP)",
    "link statically: cgo off and no -buildmode=pie, or -linkmode=external -extldflags=-static"
  );
}
function checkPie(requirement, facts) {
  if (facts.pie === null) return saysNothing(requirement, facts);
  if (facts.pie) return passes(requirement, "position-independent");
  return fails(
    requirement,
    facts.format === "elf" ? "loaded at a fixed address (ET_EXEC, or a library)" : "loaded at a fixed address",
    "a position-independent program",
    "add -buildmode=pie to build-flags; for linux it then asks for the dynamic loader"
  );
}
function checkStack(requirement, facts) {
  if (facts.stack === null) return saysNothing(requirement, facts);
  if (facts.stack === "data") return passes(requirement, "the stack holds no code");
  const expected = "a stack that holds no code";
  if (facts.stack === "unsaid")
    return fails(
      requirement,
      "no PT_GNU_STACK: the system decides, and may allow code on the stack",
      expected,
      "link with a linker that writes PT_GNU_STACK, as the one of Go does for linux"
    );
  return fails(
    requirement,
    "the stack may hold code",
    expected,
    facts.format === "elf" ? "add -Wl,-z,noexecstack to -extldflags, or the section .note.GNU-stack to the assembly that lacks it" : facts.format === "pe" ? "link with NX_COMPAT, as the linker of Go does" : "link without -allow_stack_execute"
  );
}
function checkRelro(requirement, facts, level) {
  if (facts.relro === null) return onlyElf(requirement, facts);
  const found = {
    none: "no segment is made read-only after relocation (no PT_GNU_RELRO)",
    partial: "partial: PT_GNU_RELRO, without BIND_NOW",
    full: "full: PT_GNU_RELRO and BIND_NOW"
  }[facts.relro];
  if (facts.relro === "full" || facts.relro === level) return passes(requirement, found);
  return fails(
    requirement,
    found,
    level === "full" ? "full: PT_GNU_RELRO and BIND_NOW" : "PT_GNU_RELRO",
    level === "full" ? "add -buildmode=pie to build-flags and -bindnow to ldflags, or link with -linkmode=external -extldflags=-Wl,-z,relro,-z,now" : "build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro"
  );
}
function checkSymbols(requirement, facts) {
  if (facts.symbols === 0) return passes(requirement, "no symbol table");
  return fails(
    requirement,
    `a symbol table of ${facts.symbols} entries`,
    "no symbol table",
    "add -s to ldflags; profile lean does"
  );
}
var DWARF = /^(?:__DWARF,|\.z?debug_)/;
function checkDwarf(requirement, facts) {
  const sections = facts.sections.filter((one) => DWARF.test(one.name));
  if (sections.length === 0) return passes(requirement, "no debug information");
  const bytes = sections.reduce((sum, one) => sum + one.size, 0);
  return fails(
    requirement,
    `${bytesText(bytes)} of debug information in ${sections.length} sections (${sections[0]?.name}, \u2026)`,
    "no debug information",
    "add -w to ldflags; profile lean does"
  );
}
function checkSize(requirement, { bytes }, limit) {
  const found = `${bytesText(bytes)} (${bytes} bytes)`;
  if (bytes <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `at most ${bytesText(limit)} (${limit} bytes)`,
    "build with profile lean and leave dependencies out, or raise the limit"
  );
}

// src/inspect/check/check-file.ts
function checkFile(requirement, facts) {
  return checkHeaders(requirement, facts) ?? checkBuildInfo(requirement, facts);
}

// src/inspect/check/startup-checks.ts
function checkStart(requirement, measured, words2) {
  const bad = checkEnd(requirement, measured, words2);
  if (bad !== null) return bad;
  const { peakBytes } = measured;
  const middle = median(measured.milliseconds) ?? 0;
  const time = `median ${millisecondsText(middle)} of ${measured.milliseconds.length} runs`;
  const memory = peakBytes === null ? "memory unmeasured" : `peak memory ${bytesText(peakBytes)}`;
  const found = `${time}, ${memory}, exit code 0`;
  if (requirement.kind === "memory") {
    if (peakBytes === null)
      return notApplicable(requirement, "memory is measured on Linux only (/proc)");
    if (peakBytes <= requirement.bytes) return passes(requirement, found);
    return fails(
      requirement,
      found,
      `a peak of at most ${bytesText(requirement.bytes)}`,
      "look for what packages set up in init functions and variables, or raise the limit"
    );
  }
  const limit = requirement.milliseconds;
  if (limit === null || middle <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `a median of at most ${millisecondsText(limit)}`,
    "look for what packages set up in init functions and variables (GODEBUG=inittrace=1 shows it), or raise the limit"
  );
}
function checkEnd(requirement, measured, words2) {
  const command = ["NAME", ...words2].join(" ");
  const change = `write ${requirement.kind}(ARGUMENTS) with arguments with which the program ends at once and well`;
  const bad = (found) => fails(requirement, found, "a run that ends with exit code 0", change);
  const { end } = measured;
  if (end.kind === "not-started")
    return fails(
      requirement,
      `it cannot be run: ${end.reason}`,
      "a program that this machine runs",
      "see what the system says above; a dynamic program needs its loader and libraries here"
    );
  if (end.kind === "timeout") return bad(`${command} did not end within ${end.seconds} s`);
  if (end.kind === "signal") return bad(`${command} was ended by ${end.signal}`);
  if (end.code !== 0) return bad(`${command} ended with exit code ${end.code}`);
  return null;
}

// src/inspect/check/toolchain-age.ts
var SUPPORTED_LINES = 2;
function checkToolchainAge(requirement, goVersion, releases) {
  const newest = newestOfLines(releases);
  const expected = `the newest patch of a supported line: ${newest.join(" or ")}`;
  const version = releaseOf3(goVersion);
  const move2 = (to) => `set go-version to ${to} and build again`;
  const [best = ""] = newest;
  if (version === null)
    return fails(
      requirement,
      `built with ${goVersion}, a development version`,
      expected,
      move2(best)
    );
  if (isPrerelease(version))
    return fails(requirement, `built with Go ${version}, a prerelease`, expected, move2(best));
  const line = minorOf(version);
  const ofLine = newest.find((one) => minorOf(one) === line);
  if (ofLine !== void 0 && compareGoVersions(version, ofLine) >= 0)
    return passes(requirement, `Go ${version} is the newest of ${line}`);
  if (ofLine !== void 0)
    return fails(
      requirement,
      `built with Go ${version}, and Go ${ofLine} is the newest of ${line}`,
      expected,
      move2(ofLine)
    );
  if (compareGoVersions(version, best) > 0)
    return passes(requirement, `Go ${version} is newer than every release listed`);
  return fails(
    requirement,
    `built with Go ${version}, and ${line} gets no fixes any more`,
    expected,
    move2(best)
  );
}
function newestOfLines(releases) {
  const stable = releases.filter(
    (one) => parseGoVersion(one)?.patch !== void 0 && !isPrerelease(one)
  );
  const lines = [...new Set(stable.map(minorOf))].sort(compareGoVersions).reverse();
  return lines.slice(0, SUPPORTED_LINES).flatMap((line) => newestOf(stable.filter((one) => minorOf(one) === line)) ?? []);
}

// src/inspect/check/check-binary.ts
async function checkBinary(requirements, facts, sources) {
  const results = [];
  for (const one of requirements) results.push(await checkOne(one, facts, sources));
  return results;
}
async function checkOne(requirement, facts, sources) {
  switch (requirement.kind) {
    case "startup":
    case "memory": {
      const other = otherMachine(facts, sources.host);
      if (other !== null) return notApplicable(requirement, other);
      const { measured, words: words2 } = await sources.start(requirement.words);
      return checkStart(requirement, measured, words2);
    }
    case "vulnerable-toolchain": {
      if (facts.buildInfo === null) return noBuildInfo(requirement);
      const releases = await sources.releases();
      if (releases.ok)
        return checkToolchainAge(requirement, facts.buildInfo.goVersion, releases.versions);
      return fails(
        requirement,
        `the releases of Go cannot be listed: ${releases.reason}`,
        "a list to look the newest patch up in",
        "correct GOPROXY, or leave this requirement out where there is no network"
      );
    }
    case "reproducible":
      return sources.reproduce(requirement);
    default: {
      const result = checkFile(requirement, facts);
      if (result === null) throw new Error(`nobody checks ${requirement.text}`);
      return result;
    }
  }
}
function otherMachine({ format, goos, architectures, buildInfo }, host) {
  const system = buildInfo?.settings.GOOS ?? goos ?? (format === "elf" ? host.goos : "unknown");
  if (system === host.goos && architectures.includes(host.goarch)) return null;
  const built = `${system}/${architectures[0] ?? "unknown"}`;
  return `built for ${built}, and this machine is ${host.goos}/${host.goarch}`;
}

// src/inspect/check/compare-builds.ts
function compareBuilds(requirement, first, second) {
  const sum = `SHA-256 ${first.sha256.slice(0, 12)}`;
  if (first.sha256 === second.sha256)
    return passes(requirement, `two builds in two folders have the same bytes, ${sum}`);
  const sections = differingSections(first, second);
  const { why, change } = explain(first, second, sections);
  const named = sections.slice(0, SHOWN2).join(", ");
  const more = sections.length > SHOWN2 ? ` and ${sections.length - SHOWN2} more sections` : "";
  const where = sections.length === 0 ? "outside of all sections" : `in ${named}${more}`;
  return fails(
    requirement,
    `a second build in another folder differs ${where}; why: ${why}`,
    `the same bytes (${sum})`,
    change
  );
}
var SHOWN2 = 5;
function differingSections(first, second) {
  const contents = new Map(second.sections.map((one) => [one.name, bytesOf2(second, one)]));
  const differing = first.sections.filter((one) => contents.get(one.name)?.equals(bytesOf2(first, one)) !== true).map((one) => one.name);
  const known = new Set(first.sections.map((one) => one.name));
  return [.../* @__PURE__ */ new Set([...differing, ...[...contents.keys()].filter((name) => !known.has(name))])];
}
function bytesOf2({ bytes }, { offset, size }) {
  return bytes.subarray(offset, offset + size);
}
var BUILD_ID = /^(?:\.note\.go\.buildid|\.note\.gnu\.build-id)$/;
function explain(first, second, sections) {
  const one = first.buildInfo;
  const two = second.buildInfo;
  if (one !== null && two !== null) {
    if (one.goVersion !== two.goVersion)
      return {
        why: `toolchain: built with ${one.goVersion} and with ${two.goVersion}`,
        change: "pin go-version to one exact release"
      };
    const settings = differingSettings(one, two);
    const stamps = settings.filter((text) => text.startsWith("vcs"));
    const versions = `${one.main?.version} and ${two.main?.version}`;
    if (one.main?.version !== two.main?.version) stamps.push(`version ${versions}`);
    if (stamps.length > 0)
      return {
        why: `VCS: ${stamps.join(", ")}`,
        change: "commit or ignore what earlier steps write into the checkout, or leave VCS stamping off"
      };
    if (settings.length > 0)
      return {
        why: `flags: ${settings.join(", ")}`,
        change: "set these flags in inputs of the step, not in files that one folder has"
      };
  }
  if (first.bytes.includes(first.folder) && second.bytes.includes(second.folder))
    return {
      why: "path: the file names the folder that it was built in",
      change: "set profile: lean, or build with -trimpath"
    };
  if (sections.length > 0 && sections.every((name) => BUILD_ID.test(name)))
    return {
      why: "build ID: all else is the same",
      change: "add -buildid= to ldflags"
    };
  return {
    why: `the compiler or linker wrote other bytes, first at offset ${firstDifference(first.bytes, second.bytes)}`,
    change: "look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time"
  };
}
function differingSettings(one, two) {
  const names = /* @__PURE__ */ new Set([...Object.keys(one.settings), ...Object.keys(two.settings)]);
  return [...names].filter((name) => one.settings[name] !== two.settings[name]).map((name) => `${name} ${one.settings[name] ?? "unset"} and ${two.settings[name] ?? "unset"}`);
}
function firstDifference(one, two) {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) if (one[at] !== two[at]) return at;
  return length;
}

// src/inspect/check/check-binaries.ts
async function checkBinaries(step, binaries, rebuild2) {
  const { inputs, runner: runner2 } = step;
  const { activity } = step.clocks;
  const releases = once(() => activity.track("transfer", listReleases(runner2)));
  const again = once(
    async () => rebuild2?.() ?? { ok: false, reason: "nothing was built" }
  );
  const checks = [];
  for (const { built, facts } of binaries) {
    const { planned, file } = built;
    const results = await checkBinary(inputs.check, facts, {
      releases,
      start: startOnce(
        inputs.check,
        (words2) => activity.track("hash", () => startBinary(file, words2, runner2.environment))
      ),
      host: platformOf(process.platform, process.arch),
      reproduce: async (requirement) => compare(requirement, { built, facts }, await again())
    });
    checks.push({ name: planned.name, target: targetText(planned.target), results });
  }
  return checks;
}
async function compare(requirement, { built, facts }, again) {
  const expected = "a build of a copy of the checkout, with the same bytes";
  const change = "put all that the build reads into the checkout, or leave reproducible out";
  if (!again.ok) return fails(requirement, again.reason, expected, change);
  const file = again.files.get(plannedId(built.planned)) ?? "";
  const second = await readBinary(file);
  if (!second.ok) return fails(requirement, second.failures[0]?.found ?? "", expected, change);
  const linked2 = built.linkedFile ?? built.file;
  const read18 = linked2 === built.file ? { ok: true, value: facts } : await readBinary(linked2);
  if (!read18.ok) return fails(requirement, read18.failures[0]?.found ?? "", expected, change);
  const first = read18.value;
  const isSame = second.value.sha256 === first.sha256;
  const bytes = async (path) => isSame ? Buffer.alloc(0) : node_readFile(path);
  return compareBuilds(
    requirement,
    { ...first, bytes: await bytes(linked2), folder: again.from },
    { ...second.value, bytes: await bytes(file), folder: again.to }
  );
}
function checkFailures(checks) {
  return checks.flatMap(
    ({ name, target, results }) => results.filter((one) => one.state === "fail").map(({ requirement, found, expected, change }) => ({
      area: "check",
      found: `${name} (${target}) fails the check ${requirement}: ${found}`,
      expected,
      change
    }))
  );
}

// src/cache/lane/choose-lane.ts
async function keyedLane(step, project, { store }, go) {
  const [profiles, withC] = await Promise.all([
    profileDigests(step.inputs),
    step.inputs.cgo ? askC(step, project, go) : null
  ]);
  if (withC !== null && !withC.ok) return withC;
  const facts = withC === null ? laneFacts(step, project, go) : withC.value;
  const ingredients = { ...laneIngredients(facts), profiles };
  const { pinDigest: pinDigest2 } = project;
  return success({
    ingredients,
    keys: { ...placeKeys(step, project, store), lane: laneText(ingredients), pinDigest: pinDigest2 },
    cInputs: withC?.value.cInputs ?? null
  });
}
async function chooseLane(step, project, go, keyed, habits) {
  const { inputs, runner: runner2 } = step;
  const before = laneHabits(habits.known, {
    targets: laneTargets(go.targets),
    profile: inputs.profile,
    cgo: inputs.cgo
  });
  const needsC = !inputs.cgo && (before?.usedC === true || before?.ingredients.c != null);
  const chosen = needsC ? await laneWithC(step, project, go, keyed) : success(keyed);
  if (!chosen.ok) return chosen;
  const changes = laneChanges(before, chosen.value.ingredients);
  if (changes.length > 0) {
    runner2.log.info(`the compile caches of the last run do not fit: ${changes.join("; ")}`);
  }
  return success({ ...chosen.value, habits, before });
}
async function laneWithC(step, project, go, { ingredients, keys }) {
  const withC = await askC(step, project, go);
  if (!withC.ok) return withC;
  const { profiles } = ingredients;
  const own = { ...laneIngredients(withC.value), profiles };
  const { cInputs } = withC.value;
  const laneKeys = { ...keys, lane: laneText(own) };
  if (own.c === null) return success({ ingredients: own, keys: laneKeys, cInputs });
  return success({
    ingredients: own,
    keys: { ...laneKeys, laneWithoutC: keys.lane },
    cInputs
  });
}
async function askC(step, project, go) {
  const { runner: runner2, inputs } = step;
  const { goroot } = go.toolchain;
  const facts = laneFacts(step, project, go);
  const withC = await readC(runner2.exec, goroot, go.environment, facts, inputs.workingDirectory);
  if (withC.ok) sayUnknown(step, withC.value.unknown);
  return withC;
}
function laneFacts({ inputs, job }, project, go) {
  return {
    inputs,
    goVersion: go.version,
    targets: go.targets,
    flags: go.flags,
    goEnv: go.goEnv,
    job,
    c: null,
    modules: ownModules(project.pins).map((one) => one.dir)
  };
}
function sayUnknown({ runner: runner2 }, reason) {
  if (reason !== "") runner2.log.info(`packages with C are compiled anew in each run: ${reason}`);
}

// src/cache/modules/thin/file-selection.ts
var OF_C2 = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;
function fileSelection(lane) {
  const { goVersion, targets, cgo, compileFlags, goEnvironment: goEnvironment2 } = lane;
  const variables = Object.entries(goEnvironment2).filter(([name]) => !OF_C2.test(name));
  const environment2 = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment: environment2 }, 12);
}

// src/cache/modules/thin/thin-use.ts
var READS_MORE = /^--?(modfile|overlay|toolexec|asmflags)=/;
function thinRefusal(facts) {
  if (!facts.flags.includes("-trimpath")) return "a build without -trimpath";
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== void 0) return flag;
  if (lastValue(facts.flags, "mod") === "mod") return "-mod=mod";
  if (!["", "off", "latest"].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  return facts.packages.find((one) => one === "all" || isWildcardOfPaths(one)) ?? null;
}
function isWildcardOfPaths(pattern) {
  return pattern.includes("...") && !/^\.\.?(\/|$)/.test(pattern);
}
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules ? "full" : "thin";
}
var MISSING = [
  "module lookup disabled",
  "no required module provides",
  "no matching files found",
  "no such file",
  "cannot find package",
  "cannot find module",
  "file not found",
  "does not contain package"
];
function missingFileExplains(said, set) {
  const text = said.toLowerCase();
  return text.includes(set) || MISSING.some((one) => text.includes(one));
}

// src/cache/modules/modules-kinds.ts
function modulesKinds(inputs, go, lane) {
  const whole2 = { full: true, selection: null, refusal: "" };
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === "full" || inputs.modules === "auto" && isForLater) return whole2;
  const refusal6 = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? ""
  });
  if (refusal6 !== null) return { ...whole2, refusal: refusal6 };
  const { known } = lane.habits;
  return {
    full: inputs.modules === "auto",
    selection: fileSelection(lane.ingredients),
    thinSuffices: known !== null && !known.laterGo && !known.laterModules,
    refusal: ""
  };
}

// src/pin/c/foreign-c-folder.ts
var LOCAL2 = /^\/usr\/local\/(?:include|lib)(?:\/|$)/;
var IN_MODULE_CACHE = /@v\d/;
function foreignCFolder(packages) {
  for (const one of packages) {
    if (!IN_MODULE_CACHE.test(one.Dir)) continue;
    const path = [...one.CgoFiles ?? [], ...one.HFiles ?? [], ...one.CFiles ?? []].concat(one.CXXFiles ?? []).flatMap((name) => namedPaths(node_join(one.Dir, name))).find((named) => node_isAbsolute(named) && !isManaged(named) && !LOCAL2.test(named));
    if (path !== void 0) return { importPath: one.ImportPath, path };
  }
  return null;
}
function namedPaths(file) {
  let text;
  try {
    text = node_readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const { includes, libraryFolders, files } = cPaths(cgoDirectives(text).flags);
  return [...includes, ...libraryFolders, ...files, ...cIncludes(text).names];
}

// src/flow/step-record.ts
function beginRecord(run) {
  const { step, project, caches, go, lane, goSum } = run;
  const { inputs, clocks, folders, ordinal } = step;
  const { GOCACHE = "", GOCACHEPROG = "" } = step.runner.environment;
  const { runnerOs, place, pinDigest: pinDigest2 } = lane.keys;
  return {
    time: { startedAt: clocks.startedAt, endedAt: 0, goSeconds: 0 },
    store: {
      choice: inputs.cacheStore,
      repository: project.repository,
      permission: caches.permission,
      without: caches.without
    },
    lane: {
      text: lane.keys.lane,
      ingredients: lane.ingredients,
      cInputs: lane.cInputs,
      runnerOs,
      place,
      pinDigest: pinDigest2,
      before: lane.before
    },
    go: {
      root: go.toolchain?.goroot ?? null,
      modCache: go.goEnv.GOMODCACHE,
      unkept: unkeptReason(go),
      knowsCachePrograms: knowsCachePrograms(go.version),
      given: { GOCACHE, GOCACHEPROG }
    },
    habits: lane.habits,
    modules: {
      choice: inputs.modules,
      sumFiles: goSum === null ? [] : goSumFiles(project.pins),
      built: [],
      selection: goSum === null ? null : modulesKinds(inputs, go, lane).selection,
      thin: ""
    },
    restore: "begun",
    restored: NOT_RESTORED,
    outcome: {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      listsCompiled: inputs.warm === true || !inputs.build && inputs.warm === "auto",
      reused: false,
      made: null
    },
    later: { noted: null, shared: false, used: false },
    files: stepFiles(folders.job, ordinal)
  };
}
function restoredRecord(run, begun, { restored, thin, listing }) {
  return {
    ...begun,
    restore: "ended",
    restored,
    lane: { ...begun.lane, cInputs: knownCInputs(run, listing) },
    modules: { ...begun.modules, thin, built: builtModules(listing) }
  };
}
async function writeRecord(run, step) {
  await writeJobRecord(run.caches.recordFile, jobRecord(run, step));
}
function jobRecord({ step, go, earlier }, record2) {
  return {
    version: 2,
    beganAt: earlier?.beganAt ?? step.clocks.startedAt,
    goCache: go.goCache,
    steps: [...earlier?.steps ?? [], record2]
  };
}
function builtModules(listing) {
  const texts2 = /* @__PURE__ */ new Set();
  for (const one of [...listing?.values() ?? []].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== void 0 && module.Version !== "") {
      texts2.add(moduleText({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts2].sort();
}
function knownCInputs({ step, lane }, listing) {
  const { cInputs } = lane;
  const foreign = foreignCFolder(cInputs === null ? [] : [...listing?.values() ?? []].flat());
  if (foreign === null) return cInputs;
  const { importPath: importPath2, path } = foreign;
  sayUnknown(step, `the C of ${importPath2} names ${path}, which is read only after the caches`);
  return null;
}

// src/flow/finish-step.ts
function failedEarly(failures) {
  return { failures, report: null, record: null, reportFile: "" };
}
async function finishStep(run, step, { found, reused, made, restored, shared }) {
  const record2 = jobRecord(run, endedRecord(run, step, made, shared));
  await writeJobRecord(run.caches.recordFile, record2);
  const reportFile = step.files.report;
  if (!made.ok) return { failures: made.failures, report: null, record: record2, reportFile };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const report = madeReport(run, caches, made.value);
  return { failures: checkFailures(checks), report, record: record2, reportFile };
}
function madeReport(run, caches, made) {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest: inputsDigest2, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? "",
    inputsDigest: inputsDigest2,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    phases: [],
    warnings: []
  };
}
function endedRecord(run, record2, made, shared) {
  const { step, go, earlier } = run;
  const { clock } = step.runner;
  const beganAt = earlier?.beganAt ?? step.clocks.startedAt;
  const noted = shared || step.inputs.warm === true ? noteUsed(go.goCache, beganAt, clock.now()) : null;
  const { listsCompiled } = record2.outcome;
  return {
    ...record2,
    time: { ...record2.time, endedAt: clock.now(), goSeconds: goSeconds(step.clocks.phases) },
    later: { ...record2.later, shared, noted },
    outcome: made.ok ? {
      endedWell: made.value.isWhole,
      inputsDigest: made.value.inputsDigest,
      compiled: made.value.packages.compiled,
      listsCompiled,
      reused: made.value.binaries.some((one) => one.reused),
      made: made.value.made
    } : {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      listsCompiled,
      reused: false,
      made: null
    }
  };
}

// src/cache/modules/thin/thin-sources.ts
function thinSources(listing, goModCache) {
  const within3 = (path) => relativePath(goModCache, path);
  const whole2 = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Map();
  const importPaths = /* @__PURE__ */ new Set();
  for (const one of [...listing.values()].flat()) {
    if (one.Standard === true) continue;
    importPaths.add(one.ImportPath);
    const module = one.Module?.Replace ?? one.Module;
    if (!module?.Version || !module.Dir) continue;
    const folder = within3(one.Dir);
    const moduleFolder = within3(module.Dir);
    if (folder.startsWith("..") || moduleFolder.startsWith("..")) return null;
    const known = packages.get(folder) ?? { module: moduleFolder, embedded: /* @__PURE__ */ new Set(), targets: 0 };
    packages.set(folder, known);
    known.targets++;
    for (const name of one.EmbedFiles ?? []) known.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole2.add(moduleFolder);
  }
  return {
    wholeModules: [...whole2].sort(),
    packages: [...packages].map(([folder, { module, embedded, targets }]) => ({
      module,
      folder,
      embedded: [...embedded].sort(),
      everyTarget: targets === listing.size
    })).sort((a, b) => a.folder < b.folder ? -1 : 1),
    importPaths: [...importPaths].sort()
  };
}
function needsWholeModule(one) {
  const ofC = [
    one.CgoFiles,
    one.CFiles,
    one.CXXFiles,
    one.MFiles,
    one.FFiles,
    one.SwigFiles,
    one.SwigCXXFiles
  ];
  return ofC.some((names) => (names ?? []).length > 0) || (one.EmbedFiles ?? []).some((name) => name.includes("/") && name.endsWith(".go"));
}

// src/cache/modules/thin/note-thin-sources.ts
async function noteThinSources(request2) {
  const { inputs, permission, lane, go, listing, fromThin, file } = request2;
  const { known } = lane.habits;
  const kind = modulesKindToSave({
    choice: inputs.modules,
    selection: modulesKinds(inputs, go, lane).selection,
    laterGo: known?.laterGo ?? false,
    laterModules: known?.laterModules ?? false
  });
  if (!permission.may || kind === "full" || fromThin) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await node_mkdir(node_dirname(file), { recursive: true });
  await node_writeFile(file, JSON.stringify(sources));
}

// src/pin/c/c-target.ts
var SYSTEMS = [
  ["__ANDROID__", "android"],
  ["__linux__", "linux"],
  ["__APPLE__", "darwin"],
  ["_WIN32", "windows"],
  ["__FreeBSD__", "freebsd"],
  ["__NetBSD__", "netbsd"],
  ["__OpenBSD__", "openbsd"],
  ["__DragonFly__", "dragonfly"],
  ["_AIX", "aix"],
  ["__sun", "solaris"]
];
var ARCHITECTURES = [
  [["__x86_64__"], "amd64"],
  [["__i386__"], "386"],
  [["__aarch64__"], "arm64"],
  [["__arm__"], "arm"],
  [["__riscv", "__LP64__"], "riscv64"],
  [["__powerpc64__", "__LITTLE_ENDIAN__"], "ppc64le"],
  [["__powerpc64__"], "ppc64"],
  [["__s390x__"], "s390x"],
  [["__mips64", "__MIPSEL__"], "mips64le"],
  [["__mips64"], "mips64"],
  [["__mips__", "__MIPSEL__"], "mipsle"],
  [["__mips__"], "mips"],
  [["__loongarch64"], "loong64"]
];
function cTarget(macros) {
  const names = new Set([...macros.matchAll(/^#define (\w+)/gm)].map(([, name]) => name));
  const goos = SYSTEMS.find(([macro]) => names.has(macro))?.[1];
  const goarch = ARCHITECTURES.find(([all18]) => all18.every((one) => names.has(one)))?.[1];
  return { goos: goos ?? null, goarch: goarch ?? null };
}
var ONE = { ios: "darwin", illumos: "solaris" };
function makes({ goos, goarch }, target) {
  const system = ONE[target.goos] ?? target.goos;
  return (goos === null || goos === system) && (goarch === null || goarch === target.goarch);
}
function cTargetText({ goos, goarch }) {
  return `${goos ?? "?"}/${goarch ?? "?"}`;
}
function architectureWords({ goos, goarch }) {
  const darwin = goos === "darwin";
  switch (goarch) {
    case "386":
      return ["-m32"];
    case "amd64":
      return darwin ? ["-arch", "x86_64", "-m64"] : ["-m64"];
    case "arm64":
      return darwin ? ["-arch", "arm64"] : [];
    case "arm":
      return ["-marm"];
    case "s390x":
      return ["-m64"];
    case "mips64":
    case "mips64le":
      return ["-mabi=64"];
    case "mips":
    case "mipsle":
      return ["-mabi=32", "-march=mips32"];
    case "loong64":
      return ["-mabi=lp64d"];
    default:
      return [];
  }
}

// src/pin/c/check-c-compilers.ts
var HEADER2 = ["-include", "stdlib.h"];
async function checkCCompiler(question) {
  const { target } = question;
  const words2 = [...architectureWords(target), ...splitGoQuoted(question.flags) ?? []];
  const whole2 = await ask(question, [...words2, ...HEADER2]);
  if (whole2.exitCode === 0) {
    const made2 = cTarget(whole2.stdout);
    return makes(made2, target) ? null : wrongTarget(question, made2);
  }
  if (whole2.exitCode === 127) return notThere(question, whole2);
  const [bare, plain] = await Promise.all([ask(question, words2), ask(question, [])]);
  const made = cTarget((bare.exitCode === 0 ? bare : plain).stdout);
  if (plain.exitCode === 0 && !makes(made, target)) return wrongTarget(question, made);
  return broken2(question, whole2, bare.exitCode === 0);
}
function ask(question, words2) {
  const { tool, args } = toolWords(question.value);
  const { exec: exec3, cwd, environment: environment2 } = question;
  const language2 = question.name === "CC" ? "c" : "c++";
  const input = process.platform === "win32" ? "NUL" : "/dev/null";
  const all18 = [...args, ...words2, "-E", "-dM", "-x", language2, input];
  return exec3({ tool, args: all18, cwd, environment: environment2 });
}
function wrongTarget(question, made) {
  const { target, name, value } = question;
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which makes ${cTargetText(made)}`,
    expected: `a ${language(question)} compiler that makes ${target.goos}/${target.goarch}`,
    change: remedy(question)
  };
}
function notThere(question, said) {
  const { target, name, value } = question;
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}: ${firstLine2(said)}`,
    expected: `a ${language(question)} compiler that can be run`,
    change: `install it, or ${remedy(question)}`
  };
}
function broken2(question, said, compiles) {
  const { target, name, value } = question;
  const what = compiles ? "finds no headers of C" : "does not compile";
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which ${what} for it: ${firstLine2(said)}`,
    expected: `a ${language(question)} compiler with the headers of ${target.goos}/${target.goarch}`,
    change: `install the headers of its C library, or ${remedy(question)}`
  };
}
function language({ name }) {
  return name === "CC" ? "C" : "C++";
}
var PREFIXES = {
  "linux/amd64": "x86_64-linux-gnu",
  "linux/386": "i686-linux-gnu",
  "linux/arm64": "aarch64-linux-gnu",
  "linux/arm": "arm-linux-gnueabihf",
  "linux/riscv64": "riscv64-linux-gnu",
  "linux/ppc64le": "powerpc64le-linux-gnu",
  "linux/s390x": "s390x-linux-gnu",
  "linux/mips64le": "mips64el-linux-gnuabi64",
  "linux/loong64": "loongarch64-linux-gnu",
  "windows/amd64": "x86_64-w64-mingw32",
  "windows/386": "i686-w64-mingw32"
};
function remedy({ name, target }) {
  const prefix = PREFIXES[`${target.goos}/${target.goarch}`];
  const tool = name === "CC" ? "gcc" : "g++";
  const variable = ownVariable(name, target);
  const example = prefix === void 0 ? "" : `, as in ${variable}=${prefix}-${tool}`;
  return `set ${variable} in the environment of this step to one that makes ${target.goos}/${target.goarch}${example}, leave the target out, or build it without cgo`;
}
function firstLine2({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/pin/check-c-tools.ts
async function checkCTools(step, go, goEnvironment2, needed) {
  if (!step.inputs.cgo || step.compiler !== "gc") return success(null);
  const asked = go.targets.map(async (target) => {
    const packages = needed.get(targetText(target)) ?? [];
    if (!packages.some(hasC)) return [];
    const { runner: runner2, inputs } = step;
    const { exec: exec3 } = runner2;
    const cwd = inputs.workingDirectory;
    const environment2 = forTarget(go.environment, target);
    const tool = goCommand(go.toolchain.goroot);
    const said = await exec3({ tool, args: ["env", "CC", "CXX"], cwd, environment: environment2 });
    const [cc = "", cxx = ""] = said.stdout.split(/\r?\n/);
    const flagsOf2 = (names) => names.map((name) => environment2[name] ?? goEnvironment2[name] ?? "").join(" ");
    const common = { target, exec: exec3, environment: environment2, cwd };
    const questions = [
      { ...common, name: "CC", value: cc, flags: flagsOf2(["CGO_CPPFLAGS", "CGO_CFLAGS"]) }
    ];
    if (packages.some((one) => (one.CXXFiles ?? []).length > 0)) {
      const flags = flagsOf2(["CGO_CPPFLAGS", "CGO_CXXFLAGS"]);
      questions.push({ ...common, name: "CXX", value: cxx, flags });
    }
    return Promise.all(questions.map(checkCCompiler));
  });
  const failures = (await Promise.all(asked)).flat().filter((one) => one !== null);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function hasC(one) {
  return [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some((names) => (names ?? []).length > 0);
}

// src/plan/needed-packages.ts
function neededPackages(plan, listing) {
  return ofShards(plan, listing, compilesUnlinked);
}
function linkedPackages(plan, listing) {
  return ofShards(plan, listing, () => false);
}
function ofShards(plan, listing, hasMore) {
  const found = /* @__PURE__ */ new Map();
  for (const shard of plan.shards) {
    const target = targetText(shard.target);
    const listed = listing.get(target) ?? [];
    const isAll = shard.binaries.length === 0 || hasMore(shard);
    const isNone = shard.packages.length === 0;
    found.set(target, isNone ? [] : isAll ? [...listed] : closureOf(shard, listed));
  }
  return found;
}
function closureOf({ binaries }, listed) {
  const roots = new Set(binaries.map((one) => one.package));
  const paths = /* @__PURE__ */ new Set();
  for (const one of listed) {
    if (!roots.has(one.ImportPath)) continue;
    for (const path of [one.ImportPath, ...one.Deps ?? []]) paths.add(path);
  }
  return listed.filter((one) => paths.has(one.ImportPath));
}

// src/compile/broken-link.ts
var NO_RUNTIME = /^loadinternal: cannot find runtime\/cgo$/m;
function brokenLink(messages, target) {
  if (!NO_RUNTIME.test(messages)) return [];
  return [
    {
      area: "build",
      found: `go build for ${target}: loadinternal: cannot find runtime/cgo: the program would end at its first instruction`,
      expected: "the runtime of cgo in a program that the C compiler links",
      change: "take Go 1.21 or newer, or link: auto, which links a program without C as statically"
    }
  ];
}

// src/plan/source/cgo-stubs.ts
var FAILING_STUBS = new Map([
  ...[
    "github.com/mattn/go-sqlite3",
    // Forks with the same static_mock.go.
    "github.com/mutecomm/go-sqlcipher",
    "github.com/mutecomm/go-sqlcipher/v4"
  ].map((path) => [
    path,
    `every sql.Open connection fails with "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work"`
  ]),
  [
    "golang.design/x/clipboard",
    'Init fails and every other function panics with "cannot use when CGO_ENABLED=0"'
  ]
]);
var PURE_GO = /* @__PURE__ */ new Map([
  ["github.com/mattn/go-sqlite3", "modernc.org/sqlite"]
]);
function isLeftOut(fileName, source, context) {
  if (isTestFile(fileName) || !importsC(source)) return false;
  return matchesBuild(fileName, source, { ...context, cgo: true });
}
async function findLeftOut(packages, context, readSource2) {
  const found = await Promise.all(
    packages.map(async (one) => {
      const module = one.Module;
      if (one.Standard === true || module === void 0 || module.Main === true) return null;
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true })
      );
      const sources = await Promise.all(names.map((name) => readSource2(node_join(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? "", context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText2(module), files };
    })
  );
  return found.filter((one) => one !== null);
}
function isTestFile(name) {
  return name.endsWith("_test.go");
}
function moduleText2(module) {
  const own = [module.Path, module.Version].filter((part) => part !== void 0).join("@");
  return module.Replace === void 0 ? own : `${own} => ${moduleText2(module.Replace)}`;
}
function cgoStubVerdict(leftOut) {
  const failures = [];
  const warnings = [];
  for (const [module, { packages, targets }] of byModule(leftOut)) {
    const places = [...targets].join(", ");
    const stubs = [...packages.keys()].filter((path) => FAILING_STUBS.has(path));
    for (const path of stubs) failures.push(stubFailure(path, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path, files]) => `${path} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. If the binary needs it, set cgo: true`
    );
  }
  return { warnings, failures };
}
function stubFailure(path, module, targets) {
  const pure = PURE_GO.get(path);
  const { failures } = failure(
    "check",
    `${path} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path)}`,
    "packages that work with cgo off",
    `set cgo: true${pure === void 0 ? "" : `, or import ${pure} (no C) instead`}`
  );
  return failures[0];
}
function byModule(leftOut) {
  const modules = /* @__PURE__ */ new Map();
  for (const [target, packages] of leftOut)
    for (const one of packages) {
      const entry = modules.get(one.module) ?? { packages: /* @__PURE__ */ new Map(), targets: /* @__PURE__ */ new Set() };
      modules.set(one.module, entry);
      entry.targets.add(target);
      const files = entry.packages.get(one.importPath) ?? /* @__PURE__ */ new Set();
      entry.packages.set(one.importPath, files);
      for (const file of one.files) files.add(file);
    }
  return modules;
}
function shortened(names) {
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(", ")} and ${rest} more` : names.join(", ");
}

// src/compile/listing/check-left-out.ts
async function checkLeftOut(step, goVersion, needed) {
  const { inputs, runner: runner2 } = step;
  if (inputs.cgo) return success(null);
  const leftOut = /* @__PURE__ */ new Map();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read18 = (file) => node_readFile(file, "utf8").catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read18)
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning2 of verdict.warnings) runner2.log.warning(warning2);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
}

// src/compile/progress/action-graph.ts
var NANOSECONDS = 1e9;
function readActionGraph(text) {
  let records;
  try {
    records = JSON.parse(text);
  } catch (error2) {
    return unreadable2(error2 instanceof Error ? error2.message : String(error2));
  }
  if (!Array.isArray(records)) return unreadable2("it is no list");
  const wrong = records.findIndex((record2) => !isRecord3(record2));
  if (wrong >= 0) return unreadable2(`its entry ${wrong} is no action`);
  return success({ actions: records.map(action) });
}
function action(record2) {
  return {
    id: record2.ID,
    mode: record2.Mode ?? "",
    package: record2.Package ?? "",
    dependencies: record2.Deps ?? [],
    ranCommands: (record2.Cmd ?? null) !== null,
    seconds: (record2.CmdReal ?? 0) / NANOSECONDS,
    ended: (record2.BuildID ?? "") !== "",
    folder: record2.Objdir ?? ""
  };
}
function isRecord3(value) {
  if (typeof value !== "object" || value === null) return false;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir } = value;
  const optional = (field2, type) => field2 === void 0 || typeof field2 === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir].every((field2) => optional(field2, "string")) && optional(CmdReal, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable2(reason) {
  return failure(
    "report",
    `the action graph of the go command cannot be read: ${reason}`,
    "the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)",
    "nothing in your build: packages-compiled and the timeline leave this command out"
  );
}

// src/compile/progress/compiled-packages.ts
function totalPackages(graph) {
  return new Set(builds(graph).map((one) => one.package));
}
function compiledPackages(graph) {
  const compiled = /* @__PURE__ */ new Map();
  for (const one of builds(graph).filter((build2) => build2.ranCommands)) {
    const before = compiled.get(one.package);
    compiled.set(one.package, {
      importPath: one.package,
      seconds: (before?.seconds ?? 0) + one.seconds,
      ended: (before?.ended ?? true) && one.ended
    });
  }
  for (const one of graph.actions.filter((other) => other.mode.startsWith("cgo "))) {
    const owner = compiled.get(one.package);
    if (owner !== void 0)
      compiled.set(one.package, { ...owner, seconds: owner.seconds + one.seconds });
  }
  return [...compiled.values()];
}
function links(graph) {
  return graph.actions.filter((one) => one.mode === "link" && one.ranCommands).map((one) => ({ importPath: one.package, seconds: one.seconds }));
}
function builds(graph) {
  return graph.actions.filter((one) => one.mode === "build");
}
function mergeGraphs(graphs) {
  const total = /* @__PURE__ */ new Set();
  const compiled = /* @__PURE__ */ new Map();
  for (const { target, graph } of graphs) {
    for (const importPath2 of totalPackages(graph)) total.add(`${target} ${importPath2}`);
    for (const one of compiledPackages(graph)) {
      const key = `${target} ${one.importPath}`;
      const before = compiled.get(key);
      compiled.set(key, {
        ...one,
        target,
        seconds: one.seconds + (before?.seconds ?? 0),
        // A compile that failed in the warm-up and then worked has worked.
        ended: one.ended || (before?.ended ?? false)
      });
    }
  }
  return {
    total: total.size,
    compiled: [...compiled.values()],
    links: graphs.flatMap(({ target, graph }) => links(graph).map((one) => ({ ...one, target })))
  };
}

// src/compile/progress/progress.ts
function createProgress({ total, clock, everySeconds }) {
  const startedAt = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const running = /* @__PURE__ */ new Set();
  let imports = /* @__PURE__ */ new Map();
  let lastLine = clock.now();
  const finish = (importPath2) => {
    done.add(importPath2);
    running.delete(importPath2);
  };
  const finishImports = (importPath2) => {
    const waiting = [...imports.get(importPath2) ?? []];
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      if (done.has(one)) continue;
      finish(one);
      waiting.push(...imports.get(one) ?? []);
    }
  };
  const due = () => clock.now() - lastLine >= everySeconds * 1e3;
  return {
    feed: (importPath2) => {
      if (startedAt.has(importPath2)) return;
      startedAt.set(importPath2, clock.now());
      running.add(importPath2);
      finishImports(importPath2);
    },
    ended: finish,
    learn: (graph) => {
      imports = packageImports(graph);
      done.clear();
      for (const importPath2 of startedAt.keys()) {
        if (!running.has(importPath2)) done.add(importPath2);
        finishImports(importPath2);
      }
    },
    underWay: () => [...running],
    due,
    tick: () => {
      if (!due()) return null;
      const now = clock.now();
      lastLine = now;
      const slowest = [...startedAt].find(([importPath2]) => running.has(importPath2));
      const compiled = startedAt.size - running.size;
      const counts = `${done.size} of ${total} packages done (${compiled} compiled)`;
      if (slowest === void 0) return counts;
      const seconds = Math.round((now - slowest[1]) / 1e3);
      const others2 = running.size - 1;
      const more = others2 > 0 ? ` and ${others2} more` : "";
      return `${counts}, compiling ${slowest[0]} for ${seconds} s${more}`;
    }
  };
}
function packageImports(graph) {
  const names = new Map(
    graph.actions.filter((one) => one.mode === "build").map((one) => [one.id, one.package])
  );
  const imports = /* @__PURE__ */ new Map();
  for (const one of graph.actions) {
    if (one.mode !== "build") continue;
    const direct = one.dependencies.flatMap((id) => names.get(id) ?? []);
    imports.set(one.package, [...imports.get(one.package) ?? [], ...direct]);
  }
  return imports;
}

// builtin:node:string_decoder
var all8 = __require("node:string_decoder");
var read9 = (name) => all8[name];
var node_StringDecoder = /* @__PURE__ */ read9("StringDecoder");

// src/compile/progress/progress-lines.ts
function createProgressSplitter(known) {
  const decoder = new node_StringDecoder("utf8");
  const seen = /* @__PURE__ */ new Set();
  let partial = "";
  const split2 = (text, final) => {
    const lines = (partial + text).split("\n");
    partial = final ? "" : lines.pop() ?? "";
    const started = [];
    const rest = [];
    for (const line of lines) {
      const path = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (known.has(path) && !seen.has(path)) {
        seen.add(path);
        started.push(path);
      } else {
        rest.push(line);
      }
    }
    const newline = !final && rest.length > 0 ? "\n" : "";
    return { started, rest: rest.join("\n") + newline };
  };
  return {
    push: (chunk) => split2(decoder.write(chunk), false),
    end: () => split2(decoder.end(), true)
  };
}

// src/compile/progress/follow-build.ts
var LOOK_MILLISECONDS = 1e3;
function followBuild(options) {
  const { log, clock, prefix, packages, graphFile, everySeconds, onMessages } = options;
  const splitter = createProgressSplitter(packages);
  const progress = createProgress({
    // `unsafe` is in every list and never compiled.
    total: packages.size - (packages.has("unsafe") ? 1 : 0),
    clock,
    // The look after a line is due comes up to one look later.
    everySeconds: Math.max(0, everySeconds - LOOK_MILLISECONDS / 1e3)
  });
  let graph = null;
  let stopped = false;
  let looking = false;
  const take = ({ started, rest }) => {
    for (const importPath2 of started) progress.feed(importPath2);
    if (rest !== "") onMessages(rest);
  };
  const look = async () => {
    if (looking || !progress.due()) return;
    looking = true;
    if (graph === null) {
      graph = await readGraphFile(graphFile);
      if (graph !== null) progress.learn(graph);
    }
    if (graph !== null)
      for (const importPath2 of await endedCompiles(graph, progress.underWay()))
        progress.ended(importPath2);
    looking = false;
    const line = stopped ? null : progress.tick();
    if (line !== null) log.progress(`${prefix}${line}`);
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  timer.unref();
  return {
    onStderr: (chunk) => take(splitter.push(chunk)),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      take(splitter.end());
    }
  };
}
async function endedCompiles(graph, importPaths) {
  const asked = new Set(importPaths);
  const folders = graph.actions.filter((one) => one.mode === "build" && asked.has(one.package));
  const found = await Promise.all(
    folders.map(async (one) => await exists2(node_join(one.folder, "_pkg_.a")) ? one.package : null)
  );
  return found.filter((one) => one !== null);
}
async function readGraphFile(file) {
  try {
    const graph = readActionGraph(await node_readFile(file, "utf8"));
    return graph.ok ? graph.value : null;
  } catch {
    return null;
  }
}
async function exists2(file) {
  try {
    await node_access(file);
    return true;
  } catch {
    return false;
  }
}

// src/compile/progress/follow-silent.ts
function followSilent({
  log,
  clock,
  prefix,
  everySeconds,
  onMessages
}) {
  const decoder = new node_StringDecoder("utf8");
  const begunAt = clock.now();
  const timer = setInterval(() => {
    const seconds = Math.round((clock.now() - begunAt) / 1e3);
    log.progress(`${prefix}compiling for ${seconds} s`);
  }, everySeconds * 1e3);
  timer.unref();
  return {
    onStderr: (chunk) => onMessages(decoder.write(chunk)),
    stop: () => clearInterval(timer)
  };
}

// src/compile/run-shards.ts
var PROGRESS_SECONDS = 10;
function targetsAtOnce(shards, parallelism) {
  return Math.max(1, Math.min(parallelism, shards.length));
}
async function runShards(request2) {
  const limit = pLimit(targetsAtOnce(request2.shards, request2.parallelism));
  const runs = await Promise.all(
    request2.shards.map(
      (shard, index) => limit(async () => {
        const done = [];
        for (const command of request2.commands(shard, index)) {
          const run = await runCommand(request2, shard, index, command);
          done.push(run);
          if (run.result.exitCode !== 0) break;
        }
        return done;
      })
    )
  );
  return runs.flat();
}
async function runCommand(request2, shard, index, command) {
  const graphFile = node_join(request2.temp, `${command.name}-${index}.json`);
  const messages = [];
  const following = {
    log: request2.log,
    clock: request2.clock,
    prefix: `${command.name} ${targetText(shard.target)}: `,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text) => messages.push(text)
  };
  const followed = command.name === "tests" ? followSilent(following) : followBuild({ ...following, packages: request2.packages(shard), graphFile });
  const result = await request2.exec({
    tool: goCommand(request2.goRoot),
    args: command.arguments(graphFile),
    cwd: request2.cwd,
    environment: command.environment ?? forTarget(request2.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const graph = await node_readFile(graphFile, "utf8").catch(() => "");
  return { shard, result, messages: messages.join(""), graph };
}

// src/inputs/flags/inputs-stamp.ts
var INPUTS2 = /\$inputs(?!\w)/g;
function usesInputsStamp(linkFlags2) {
  return linkFlags2.some((flag) => flag.search(INPUTS2) >= 0);
}
function stampInputs(linkFlags2, binaries) {
  if (!usesInputsStamp(linkFlags2)) return linkFlags2;
  return linkFlags2.flatMap((flag) => {
    const value = flag.slice("-ldflags=".length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS2, one.digest.slice(0, 12))}`
    );
  });
}

// src/inputs/flags/reach-of-flags.ts
var FOR_PACKAGES = /^--?(?:gcflags|asmflags|gccgoflags)=([\s\S]*)$/;
function flagsReachNamed(words2) {
  return words2.some((word) => {
    const value = FOR_PACKAGES.exec(word)?.[1]?.trim();
    return value !== void 0 && (value === "" || value.startsWith("-"));
  });
}

// src/compile/go-command-lines.ts
function compileWidth(parallelism, sideBySide) {
  return Math.max(1, Math.floor(parallelism / Math.max(1, sideBySide)));
}
function listDependenciesArguments(flags, packages) {
  const fields2 = [
    "ImportPath",
    "Name",
    "Dir",
    "Module",
    "Standard",
    "DepOnly",
    "Deps",
    "GoFiles",
    "CgoFiles",
    "CFiles",
    "CXXFiles",
    "MFiles",
    "HFiles",
    "FFiles",
    "SFiles",
    "SwigFiles",
    "SwigCXXFiles",
    "SysoFiles",
    "EmbedFiles",
    "EmbedPatterns",
    "IgnoredGoFiles"
  ];
  return ["list", "-deps", ...flags.compile, `-json=${fields2.join(",")}`, "--", ...packages];
}
function warmArguments(flags, packages, width, graphFile) {
  return [
    "list",
    "-compiled",
    "-export",
    "-deps",
    "-f={{.ImportPath}}",
    // Names each package as its compile begins: the progress lines (compile/progress/progress-lines.ts).
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    "--",
    ...packages
  ];
}
function testArguments(flags, packages, width, graphFile) {
  return [
    ...["list", "-compiled", "-export", "-deps", "-test", "-f={{.ImportPath}}"],
    ...[`-p=${width}`, `-debug-actiongraph=${graphFile}`, ...flags, "--", ...packages]
  ];
}
function compileArguments(flags, packages, width, graphFile, gate = []) {
  return [
    "list",
    "-export",
    "-f={{.ImportPath}}",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...gate,
    "--",
    ...packages
  ];
}
function buildArguments(flags, packages, width, graphFile, folder, gate = []) {
  return [
    "build",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...flags.link,
    ...gate,
    ...["-o", folder === null ? NOWHERE2 : folder.endsWith("/") ? folder : `${folder}/`],
    "--",
    ...packages
  ];
}
var NOWHERE2 = process.platform === "win32" ? "NUL" : "/dev/null";

// src/compile/shard-request.ts
function shardRequest({ inputs, runner: runner2 }, go, plan, needed) {
  return {
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner2.exec,
    goRoot: go.toolchain.goroot,
    packages: (shard) => new Set(needed.get(targetText(shard.target))?.map((one) => withoutVariant(one.ImportPath))),
    log: runner2.log,
    clock: runner2.clock
  };
}
function planWidth({ inputs: { parallelism } }, plan) {
  return compileWidth(parallelism, targetsAtOnce(plan.shards, parallelism));
}
function buildCommands(request2, shard, index) {
  const { step, go, width, gate } = request2;
  const patterns = step.inputs.packages;
  const compile2 = {
    name: "compile",
    arguments: (graphFile) => compileArguments(go.flags, patterns, width, graphFile, gate)
  };
  const hasBinaries = shard.binaries.length > 0;
  const isApart = compilesUnlinked(shard);
  const commands = [
    ...isApart ? [compile2] : [],
    // What is reused was linked; a shard without any main package is compiled by go build itself.
    ...hasBinaries || !isApart ? [linkCommand(request2, shard, index)] : []
  ];
  return isApart && request2.hasProfile(shard) ? commands.reverse() : commands;
}
function linkCommand({ step, go, digests, width, folder, gate }, shard, index, name = "build") {
  const flags = { ...go.flags, link: linkFlags(go, shard, digests) };
  const words2 = [...go.goFlags, ...go.flags.compile];
  const isByPath = !shard.linksAll && !flagsReachNamed(words2);
  const packages = isByPath ? shard.binaries.map((one) => one.package) : step.inputs.packages;
  const output = outputOf(folder, shard, index);
  return {
    name,
    arguments: (graphFile) => buildArguments(flags, packages, width, graphFile, output, gate)
  };
}
function outputOf(folder, shard, index) {
  return shard.binaries.length === 0 ? null : node_join(folder, `shard-${index}`);
}
function linkFlags(go, shard, digests) {
  const stamped = shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? ""
  }));
  return stampInputs(go.flags.link, stamped);
}

// src/compile/thin-first.ts
function onWhole(go) {
  return { go, thin: null };
}
function onThin(go, folder) {
  if (folder === "") return onWhole(go);
  const changes = { GOMODCACHE: folder, GOPROXY: "off", GONOPROXY: "none" };
  const environment2 = { ...go.environment, ...changes };
  const goEnv = { ...go.goEnv, ...changes };
  return { go: { ...go, environment: environment2, goEnv }, thin: { folder, whole: go } };
}
function withVariables({ go, thin }, more) {
  const changed = (one) => ({ ...one, environment: { ...one.environment, ...more } });
  return {
    go: changed(go),
    thin: thin === null ? null : { ...thin, whole: changed(thin.whole) }
  };
}
async function listThinFirst(log, reader, list3) {
  const listed = await list3(reader.go);
  if (listed.ok || reader.thin === null) return { reader, listed };
  sayWhole(log, listed.errors.map((error2) => error2.text).join("\n"));
  const { whole: whole2 } = reader.thin;
  return { reader: onWhole(whole2), listed: await list3(whole2) };
}
async function runThinFirst(log, { go, thin }, run) {
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = node_basename(thin.folder);
  const said = runs.filter((one) => one.result.exitCode !== 0).map((one) => `${one.messages}
${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(log, said.join("\n"));
  return { runs: await run(thin.whole.environment), needsWhole: true };
}
function sayWhole(log, said) {
  log.info("the thin modules lack something that this build reads: once more with whole modules");
  log.debug(said.trim());
}

// src/compile/warm-decision.ts
function decideWarm(facts) {
  if (facts.warm === false) return { warm: false, reason: "`warm` is false" };
  if (facts.shards.length === 0) return { warm: false, reason: "no package matches" };
  if (facts.warm === true)
    return facts.keeps ? { warm: true, tests: true } : { warm: false, reason: "a release keeps nothing for later steps" };
  if (facts.build) return { warm: false, reason: "the build compiles the same packages" };
  return { warm: true, tests: false };
}

// src/compile/warm-up.ts
function warmUp(warming) {
  const { step, reader, shards, width, tests } = warming;
  const patterns = step.inputs.packages;
  const warm = {
    name: "warm",
    arguments: (graphFile) => warmArguments(reader.go.flags, patterns, width, graphFile)
  };
  const isTested = (shard) => tests !== null && targetText(shard.target) === targetText(tests.target);
  const testCommands = tests === null ? [] : [testCommand(warming, tests)];
  const alone = tests === null || shards.some(isTested) ? [] : [{ ...NOTHING2, target: tests.target }];
  return step.clocks.phases.time(
    "warm",
    () => runThinFirst(
      step.runner.log,
      reader,
      (environment2) => runShards({
        ...warming.request(environment2),
        shards: [...shards, ...alone],
        commands: (shard) => [
          ...shards.includes(shard) ? [warm] : [],
          ...isTested(shard) ? testCommands : []
        ]
      })
    )
  );
}
function testCommand({ step, reader, width }, { environment: environment2 }) {
  const flags = environment2 === null ? reader.go.flags.compile : [];
  const patterns = step.inputs.packages;
  return {
    name: "tests",
    ...environment2 === null ? {} : { environment: environment2 },
    arguments: (graphFile) => testArguments(flags, patterns, width, graphFile)
  };
}
var NOTHING2 = {
  packages: [],
  unlinked: [],
  unlinkedAre: "left out",
  binaries: [],
  linksAll: false
};

// src/compile/compile.ts
var NO_LAYERS = {
  all: Promise.resolve(),
  areThere: () => true,
  gate: Promise.resolve(null)
};
async function compile(request2) {
  const { step, reader, plan, listing, folder } = request2;
  const { inputs } = step;
  const { go } = reader;
  if (step.compiler === "tinygo") {
    const { compileWithTinyGo } = await import("./chunks/compile-tinygo-LIJNFGYG.mjs");
    return compileWithTinyGo(step, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const possible = await checkPossible(request2, needed);
  if (!possible.ok) return possible;
  const common = (environment2) => ({
    ...shardRequest(step, go, plan, needed),
    cwd: inputs.workingDirectory,
    environment: environment2,
    temp: folder
  });
  const warmed = await warmFirst(request2, common);
  const built = inputs.build ? await build(request2, common) : success(NOTHING_RUN);
  if (!built.ok) return built;
  const failed = failedRuns(warmed);
  if (failed.length > 0) warnOfWarmUp(step, failed.map(goError));
  const totals = mergeGraphs([...warmed.runs, ...built.value.runs].flatMap(targetGraph));
  return success({
    binaries: plan.shards.flatMap(
      (shard, index) => shard.binaries.map((planned) => ({
        planned,
        file: node_join(outputOf(folder, shard, index) ?? "", planned.builtName),
        reused: false
      }))
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole: failed.length === 0,
    readsWhole: reader.thin === null || warmed.needsWhole || built.value.needsWhole
  });
}
var NOTHING_RUN = { runs: [], needsWhole: false };
async function checkPossible({ step, reader, goEnvironment: goEnvironment2, plan, listing }, needed) {
  const leftOut = step.inputs.build ? await checkLeftOut(step, reader.go.version, linkedPackages(plan, listing)) : success(null);
  if (!leftOut.ok) return leftOut;
  return checkCTools(step, reader.go, goEnvironment2, needed);
}
async function warmFirst({ step, reader, plan, layers, warming }, common) {
  const { warm, build: build2 } = step.inputs;
  const { shards } = warming.plan;
  const decision = decideWarm({ warm, build: build2, shards, keeps: warming.later !== null });
  if (!decision.warm) {
    step.runner.log.debug(`no warm-up: ${decision.reason}`);
    return NOTHING_RUN;
  }
  await layers.all;
  const tests = decision.tests ? warming.later : null;
  return warmUp({ step, reader, shards, width: planWidth(step, plan), tests, request: common });
}
async function build({ step, reader, plan, listing, folder, digests, layers }, common) {
  const { clocks, runner: runner2 } = step;
  const { go } = reader;
  const hasProfile = (shard) => {
    const names = new Set(shard.binaries.map((one) => one.package));
    const listed = listing.get(targetText(shard.target)) ?? [];
    const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
    return usesProfile(folders, [...go.goFlags, ...go.flags.compile], node_existsSync);
  };
  const gate = await gateOf(layers);
  const width = planWidth(step, plan);
  const building = { step, go, digests, width, folder, gate: gate?.flags ?? [], hasProfile };
  const built = await clocks.phases.time(
    "build",
    () => runThinFirst(
      runner2.log,
      reader,
      (environment2) => runShards({
        ...common(environment2),
        commands: (shard, index) => buildCommands(building, shard, index)
      })
    ).finally(() => gate?.close())
  );
  const failed = failedRuns(built);
  if (failed.length > 0) return goErrors(step, "build", failed.map(goError));
  const broken3 = built.runs.flatMap(
    (run) => brokenLink(run.messages, targetText(run.shard.target))
  );
  return broken3.length > 0 ? { ok: false, failures: broken3 } : success(built);
}
function failedRuns({ runs }) {
  return runs.filter((run) => run.result.exitCode !== 0);
}
async function gateOf(layers) {
  if (layers.areThere()) return null;
  const gate = await layers.gate;
  if (gate === null) await layers.all;
  else gate.openAfter(layers.all);
  return gate;
}
function goError({ shard, messages, result }) {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}
function targetGraph(run) {
  const graph = readActionGraph(run.graph);
  return graph.ok ? [{ target: targetText(run.shard.target), graph: graph.value }] : [];
}

// src/plan/stamped-repository.ts
function stampedRepository(repositories, goVersion) {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(goVersion)?.map(Number) ?? [];
  const readsFiles = major > 1 || minor >= 27;
  return repositories.find((one) => readsFiles || one.isWhole)?.root ?? null;
}
function twoRepositories(repositories, goVersion, stamps) {
  const stamped = stampedRepository(repositories, goVersion);
  const [nearest6] = repositories;
  if (stamped === null || nearest6 === void 0 || nearest6.root === stamped) return "";
  const other = stamps.length === 0 ? "" : `; ${stamps.join(", ")} is of ${nearest6.root}, another commit`;
  return `Go ${goVersion} stamps the commit of ${stamped}, not that of the submodule ${nearest6.root}: it knows a submodule since Go 1.27${other}`;
}

// src/compile/notices/say-repositories.ts
function sayRepositories({ inputs, runner: runner2 }, go) {
  if (!stampsCommit(go.flags)) return;
  const stamps = commitStamps(inputs.stamp).map((one) => `stamp ${one.name}`);
  const repositories = repositoriesOf(inputs.workingDirectory);
  const said = twoRepositories(repositories, go.toolchain.version, stamps);
  if (said !== "") runner2.log[stamps.length === 0 ? "notice" : "warning"](said);
}

// src/plan/source/file-paths-at-run-time.ts
function asksForFilePaths(source) {
  return IMPORTS_RUNTIME.test(source) && /\b(?:Callers?|FileLine|GOROOT)\b/.test(source);
}
var IMPORTS_RUNTIME = /["`]runtime["`]/;
var MAKES_PATH = /\b(?:filepath|path)\.(?:Join|Abs|Rel|EvalSymlinks)\(|\bDir\([^()]*\)\s*\+|\bos\.(?:Chdir|DirFS)\(|"%s\//;
function mayFindFiles(source) {
  return asksForFilePaths(source) && namesOfFiles(source).length > 0 && MAKES_PATH.test(source);
}
function findsFiles(source) {
  if (!IMPORTS_RUNTIME.test(source)) return "";
  const code2 = source.replaceAll(/^[ \t]*\/\/[^\n]*/gm, "");
  if (/\bruntime\.GOROOT\(\)/.test(code2)) return "runtime.GOROOT";
  const names = namesOfFiles(code2);
  if (names.length === 0) return "";
  const name = `(?:${names.map((one) => one.replaceAll(".", "\\.")).join("|")})`;
  const into = new RegExp(
    `\\b(?:filepath|path)\\.(?:Dir|Join|Abs|Rel|Split|EvalSymlinks)\\([^;\\n]*\\b${name}\\b|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|DirFS|Chdir)\\([^;\\n]*\\b${name}\\b`
  );
  const given = new RegExp(`\\breturn\\s+${name}\\s*$`, "m");
  const isUsed = into.test(code2) || given.test(code2) && MAKES_PATH.test(code2);
  return isUsed && MAKES_FILE.test(code2) ? "runtime.Caller" : "";
}
var MAKES_FILE = new RegExp(
  `${MAKES_PATH.source}|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat)\\(`
);
function namesOfFiles(source) {
  const callers = /\b\w+\s*,\s*(\w+)\s*,\s*\w+\s*,\s*\w+\s*:?=\s*(?:\w+\.)?Caller\(/g;
  const lines = /\b(\w+)\s*,\s*\w+\s*:?=\s*[^\n]*\.FileLine\(/g;
  const frames = /\bCallersFrames\(/.test(source) ? ["frame.File", "f.File", "fr.File"] : [];
  const found = [...source.matchAll(callers), ...source.matchAll(lines)].map(
    ([, name = "_"]) => name
  );
  return [.../* @__PURE__ */ new Set([...found, ...frames])].filter((name) => name !== "_");
}

// src/compile/notices/warn-of-paths.ts
async function warnOfPaths({ inputs, runner: runner2 }, go, plan, listing, files) {
  const flags = [...go.goFlags, ...go.flags.compile];
  if (!flags.includes("-trimpath") || plan.binaries.length === 0) return;
  await node_setImmediate();
  const found = /* @__PURE__ */ new Map();
  for (const one of [...neededPackages(plan, listing).values()].flat()) {
    if (one.Module?.Main !== true) continue;
    for (const name of [...one.GoFiles ?? [], ...one.CgoFiles ?? []]) {
      const path = node_join(one.Dir, name);
      const how2 = findsFiles(await files.text(path) ?? "");
      if (how2 !== "") found.set(factPath(inputs.workingDirectory, path), how2);
    }
  }
  const [[file, how] = ["", ""], ...others2] = found;
  if (file === "") return;
  const more = others2.length === 0 ? "" : `, and ${others2.map(([one]) => one).join(", ")} do so, too`;
  runner2.log.warning(
    `${file} finds files by where Go or its source lay when it was compiled (${how}), and -trimpath leaves nothing of that in the program${more}: embed them with //go:embed, or set trimpath: false`
  );
}

// src/compile/notices/resolver-warning.ts
var RESOLVERS = { net: "netgo", "os/user": "osusergo" };
function resolverWarning({ target, flags, cc, packages }) {
  const isStatic = flags.link.some(
    (flag) => /-extldflags(?=[= ]).*[\s='"]-static(?:-pie)?(?=[\s'"]|$)/.test(flag)
  );
  if (!isStatic || cc.includes("musl")) return "";
  const asking = packages.filter(
    (one) => RESOLVERS[one.ImportPath] !== void 0 && (one.CgoFiles ?? []).length > 0
  );
  if (asking.length === 0) return "";
  const names = asking.map((one) => one.ImportPath).join(" and ");
  const tags = asking.map((one) => RESOLVERS[one.ImportPath]).join(",");
  const verb = asking.length === 1 ? "asks" : "ask";
  return `the binaries for ${target} are static, and ${names} ${verb} glibc for names of hosts or users: that works only where the glibc of this machine is installed (NSS). Add the tags ${tags} for Go's own resolver, or link with musl (link: musl)`;
}

// src/compile/notices/warn-of-resolver.ts
function warnOfResolver({ inputs, runner: runner2 }, go, plan, listing) {
  if (!inputs.cgo || inputs.libc === "musl" || plan.binaries.length === 0) return;
  for (const [target, packages] of linkedPackages(plan, listing)) {
    if (!target.startsWith("linux/")) continue;
    const warning2 = resolverWarning({ target, flags: go.flags, cc: go.goEnv.CC, packages });
    if (warning2 !== "") runner2.log.warning(warning2);
  }
}

// src/plan/effect/linked-variables.ts
function linkedVariables(flags) {
  const found = /* @__PURE__ */ new Map();
  for (const flag of flags) {
    const ldflags = /^--?ldflags=([\s\S]*)$/.exec(flag)?.[1];
    const words2 = ldflags === void 0 ? [] : splitGoQuoted(ldflags) ?? [];
    for (const [i, word] of words2.entries()) {
      const text = /^--?X$/.test(word) ? words2[i + 1] : /^--?X=([\s\S]*)$/.exec(word)?.[1];
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text ?? "") ?? [];
      if (name !== void 0) found.set(name, value ?? "");
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
function idleVariables(variables, packages, unread, from) {
  return variables.flatMap(({ name }) => {
    const idle = idleReason(name, packages);
    if (idle !== null) return [withoutEffect(`${from(name)} ${name}`, ...idle)];
    if (!unread.has(name)) return [];
    const why = "the program never reads the variable, and the linker has left it out";
    return [withoutEffect(`${from(name)} ${name}`, why, "remove it, or use the variable")];
  });
}
function idleReason(name, packages) {
  const dot = name.lastIndexOf(".");
  const [path, variable] = [name.slice(0, dot), name.slice(dot + 1)];
  const meant = packages.filter((one) => linkerPath(one) === path);
  if (meant.length === 0) return noPackage(path, variable, packages);
  const reasons = meant.map((one) => variableReason(variable, one));
  return reasons.includes(null) ? null : reasons[0] ?? null;
}
function linkerPath({ importPath: importPath2, isMain: isMain2 }) {
  return isMain2 ? "main" : importPath2;
}
function noPackage(path, variable, packages) {
  if (packages.some((one) => one.isMain && one.importPath === path))
    return [
      `the linker calls the package of a program main, not ${path}`,
      `write main.${variable}`
    ];
  const holding = packages.filter((one) => one.declarations?.get(variable)?.kind === "var");
  const known = holding.length > 0 ? holding : packages;
  const near = nearest(path, known.map(linkerPath)) ?? onlyPath(holding);
  return [
    `no package of the binaries has the import path ${path}`,
    near === void 0 ? "correct the path: it is what go list prints" : `write ${near}.${variable}`
  ];
}
function onlyPath(holding) {
  const paths = new Set(holding.map(linkerPath));
  return paths.size === 1 ? [...paths][0] : void 0;
}
function variableReason(variable, one) {
  const { declarations } = one;
  if (declarations === null) return null;
  const found = declarations.get(variable);
  const where = one.importPath;
  if (found === void 0) {
    const names = [...declarations].filter(([, { kind }]) => kind === "var").map(([name]) => name);
    const near = nearest(variable, names);
    return [
      `${where} declares no variable ${variable}`,
      near === void 0 ? `declare it: var ${variable} string` : `write ${linkerPath(one)}.${near}`
    ];
  }
  const change = `declare it as var ${variable} string, with a constant value or none`;
  if (found.kind !== "var") return [`in ${where} it is a ${found.kind}, not a variable`, change];
  if (found.type === "other") return [`in ${where} it is no string`, change];
  const isVariable = found.names.some((name) => declarations.get(name)?.kind === "var");
  const isPromised = found.initial !== "call" && !(found.initial === "unknown" && isVariable);
  const why = `in ${where} its first value comes from a call or a variable, where Go promises no effect`;
  return isPromised ? null : [why, change];
}

// src/plan/package-variables.ts
function packageDeclarations(source) {
  const found = /* @__PURE__ */ new Map();
  for (const statement of statements(tokens(source))) {
    const [word = "", first = "", ...rest] = statement;
    if (word === "func" && isName2(first)) found.set(first, { kind: "func" });
    if (word !== "var" && word !== "const" && word !== "type") continue;
    const specs = first === "(" ? statements(rest.slice(0, -1)) : [statement.slice(1)];
    for (const spec of specs) for (const [name, one] of specOf(word, spec)) found.set(name, one);
  }
  return found;
}
function specOf(word, spec) {
  if (word === "type") return spec[0] === void 0 ? [] : [[spec[0], { kind: "type" }]];
  const names = [];
  let at = 0;
  for (; isName2(spec[at] ?? ""); at += 2) {
    names.push(spec[at] ?? "");
    if (spec[at + 1] !== ",") break;
  }
  at += 1;
  if (word === "const") return names.map((name) => [name, { kind: "const" }]);
  const equals = spec.indexOf("=", at);
  const type = spec.slice(at, equals < 0 ? void 0 : equals).join("");
  const values = equals < 0 ? [] : listOf(spec.slice(equals + 1));
  return names.map((name, i) => {
    const value = values.length === names.length ? values[i] : values[0];
    const declared = type === "" ? typeOf(value ?? []) : type === "string" ? "string" : "other";
    return [name, { kind: "var", type: declared, ...initialOf(value) }];
  });
}
function typeOf(value) {
  const first = value.find((one) => one !== "(") ?? "";
  if (/^["`]/.test(first)) return "string";
  if (first === "func") return "unknown";
  return isName2(first) && !["true", "false", "nil"].includes(first) ? "unknown" : "other";
}
function initialOf(value) {
  if (value === void 0) return { initial: "none", names: [] };
  const names = value.filter(
    (one, i) => isName2(one) && !(one === "string" && value[i + 1] === "(")
  );
  const calls = value.some((one, i) => one === "(" && callee(value[i - 1] ?? ""));
  if (calls) return { initial: "call", names };
  if (names.length > 0) return { initial: "unknown", names };
  const isConstant = value.every((one) => /^(?:["`].*|[+()]|string)$/s.test(one));
  return { initial: isConstant ? "constant" : "other", names };
}
function callee(before) {
  return before !== "string" && (isName2(before) || /^[)\]}]$/.test(before));
}
var TOKEN4 = /[ \t\r\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|[\s\S]/uy;
var KEYWORDS = /* @__PURE__ */ new Set(["var", "const", "type", "func", "import", "package", "map", "struct"]);
function isName2(token) {
  return /^[\p{L}_]/u.test(token) && !KEYWORDS.has(token);
}
function tokens(source) {
  const pattern = new RegExp(TOKEN4);
  const found = [];
  for (let token = pattern.exec(source)?.[0]; token !== void 0; token = pattern.exec(source)?.[0]) {
    const isComment = token.startsWith("//") || token.startsWith("/*");
    if (token === "\n" || isComment && token.includes("\n")) {
      if (endsStatement(found.at(-1) ?? "")) found.push(";");
    } else if (!isComment && !/^[ \t\r\uFEFF]/.test(token)) found.push(token);
  }
  return found;
}
function endsStatement(token) {
  return isName2(token) || /^(?:["`'\d]|[)\]}]$)/.test(token);
}
function statements(all18) {
  return split(all18, ";").filter((one) => one.length > 0);
}
function listOf(all18) {
  return split(all18, ",");
}
function split(all18, separator) {
  const parts = [[]];
  let depth = 0;
  for (const token of all18) {
    if ("([{".includes(token)) depth += 1;
    if (")]}".includes(token)) depth -= 1;
    if (token === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

// src/compile/notices/warn-of-variables.ts
async function warnOfVariables(step, go, listing, binaries) {
  const { inputs, compiler, runner: runner2 } = step;
  if (compiler !== "gc" || binaries.length === 0) return;
  const variables = linkedVariables([...go.goFlags, ...go.flags.link]);
  if (variables.length === 0) return;
  const packages = await Promise.all(
    linked(listing, binaries).map((one) => withDeclarations(one, variables))
  );
  const stamped = new Set(inputs.stamp.map((one) => one.name));
  const from = (name) => stamped.has(name) ? "stamp" : "ldflags -X";
  const unread = await unreadVariables(variables, binaries);
  for (const text of idleVariables(variables, packages, unread, from)) runner2.log.warning(text);
}
function linked(listing, binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const { planned } of binaries) {
    const all18 = listing.get(targetText(planned.target)) ?? [];
    const main = all18.find((one) => one.ImportPath === planned.package);
    const names = /* @__PURE__ */ new Set([planned.package, ...main?.Deps ?? []]);
    for (const one of all18) if (names.has(one.ImportPath)) found.set(one.ImportPath, one);
  }
  return [...found.values()];
}
async function withDeclarations(one, variables) {
  const isMain2 = one.Name === "main";
  const path = isMain2 ? "main" : one.ImportPath;
  const isMeant = one.Standard !== true || variables.some(({ name }) => name.startsWith(`${path}.`));
  const declarations = isMeant ? await declarationsOf(one) : /* @__PURE__ */ new Map();
  return { importPath: one.ImportPath, isMain: isMain2, declarations };
}
async function declarationsOf(one) {
  const names = [...one.GoFiles ?? [], ...one.CgoFiles ?? []];
  try {
    const texts2 = await Promise.all(names.map((name) => node_readFile(node_join(one.Dir, name), "utf8")));
    return new Map(texts2.flatMap((text) => [...packageDeclarations(text)]));
  } catch {
    return null;
  }
}
async function unreadVariables(variables, binaries) {
  const left = new Set(
    variables.filter(({ value }) => value !== "" && !value.includes("$")).map(({ name }) => name)
  );
  for (const { file, reused } of binaries) {
    if (left.size === 0) break;
    if (reused) return /* @__PURE__ */ new Set();
    const bytes = await node_readFile(file);
    for (const { name, value } of variables) if (bytes.includes(value)) left.delete(name);
  }
  return left;
}

// src/compile/post-link/post-link.ts
async function postLink(step, go, linked2, linkFolder) {
  const { inputs, clocks } = step;
  if (inputs.debug !== "sidecar" && inputs.compress === "none") return success(linked2);
  return clocks.phases.time("post-link", () => stages(step, go, linked2, linkFolder));
}
async function stages(step, go, linked2, linkFolder) {
  const { inputs } = step;
  let binaries = linked2;
  const folderOf = (stage, index) => node_join(linkFolder, stage, String(index));
  if (inputs.debug === "sidecar") {
    const { splitDebug } = await import("./chunks/split-debug-IUEF6ZOT.mjs");
    const split2 = await all9(
      binaries,
      (one, index) => splitDebug(step, go, one, folderOf("sidecar", index))
    );
    if (!split2.ok) return split2;
    binaries = split2.value;
  }
  if (inputs.compress === "upx") {
    const { findUpx, packBinary } = await import("./chunks/pack-binary-3JR5H6A2.mjs");
    const upx = await findUpx(step);
    if (!upx.ok) return upx;
    await node_mkdir(node_join(linkFolder, "packed"), { recursive: true });
    const packed = await all9(
      binaries,
      (one, index) => packBinary(step, go, upx.value, one, folderOf("packed", index))
    );
    if (!packed.ok) return packed;
    binaries = packed.value;
  }
  return success(binaries);
}
async function all9(binaries, stage) {
  const done = [];
  const failures = [];
  for (const [index, one] of binaries.entries()) {
    const result = await stage(one, index);
    if (result.ok) done.push(result.value);
    else failures.push(...result.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success(done);
}

// src/plan/copy-layout.ts
function copyLayout(first, others2, to) {
  const folders = [first];
  for (const one of [...new Set(others2)].sort()) {
    if (folders.some((known) => isIn(known, one) || isIn(one, known))) continue;
    folders.push(one);
  }
  return { folders, above: commonFolder(folders), to };
}
function withPlaces(layout, places) {
  const all18 = [...layout.folders, ...places.map((one) => node_join(one, ".."))];
  return { ...layout, above: commonFolder(all18) };
}
function copiedPath({ above, to }, path) {
  return node_join(to, relativePath(above, path));
}
function isCopied({ folders }, path) {
  return folders.some((folder) => isIn(folder, path));
}
function isIn(folder, path) {
  const inside = relativePath(folder, path);
  return inside !== ".." && !inside.startsWith("../") && !/^(?:\/|[A-Za-z]:)/.test(inside);
}
function commonFolder(folders) {
  let above = folders[0] ?? "/";
  while (!folders.every((one) => isIn(above, one)) && node_join(above, "..") !== above)
    above = node_join(above, "..");
  return above;
}

// src/runner/machine/real-path.ts
function realPath(path) {
  try {
    return node_realpathSync.native(path);
  } catch {
    const above = node_dirname(path);
    return above === path ? path : node_join(realPath(above), node_basename(path));
  }
}

// src/reuse/rebuild-inputs.ts
function moduleFolders(modules, listing) {
  const listed = [...listing.values()].flat().filter((one) => isOwnPackage(one));
  const dirs = listed.map((one) => (one.Module?.Replace ?? one.Module)?.Dir ?? "");
  const named = ownModules(modules.pins).map((one) => one.dir);
  return [.../* @__PURE__ */ new Set([...dirs, ...named])].filter((one) => one !== "");
}
async function placesRead(modules, listing, flags, workingDirectory2) {
  const work = modules.roots.workspaceFile;
  const modfile = relativeValue(flags, "modfile", workingDirectory2);
  const places = [
    ...work === null ? [] : [work, work.replace(/\.work$/, ".work.sum")],
    ...modfile.flatMap((file) => [file, file.replace(/\.mod$/, ".sum")]),
    ...relativeValue(flags, "pgo", workingDirectory2),
    ...relativeValue(flags, "overlay", workingDirectory2)
  ];
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of one.CgoFiles ?? []) {
      const text = await node_readFile(node_join(one.Dir, name), "utf8").catch(() => "");
      for (const [, path = ""] of text.matchAll(/\$\{SRCDIR\}(\/[^\s"']*)/g))
        places.push(node_join(one.Dir, path));
    }
  }
  return places;
}
function relativeValue(flags, name, cwd) {
  const value = lastValue(flags, name);
  const isPath = value !== void 0 && value !== "" && value !== "auto" && value !== "off";
  return isPath && !node_isAbsolute(value) ? [node_resolve(cwd, value)] : [];
}
async function movedOverlay(layout, flags, workingDirectory2) {
  const value = lastValue(flags, "overlay") ?? "";
  if (value === "") return null;
  const text = await node_readFile(node_resolve(workingDirectory2, value), "utf8").catch(() => null);
  if (text === null) return null;
  const { Replace = {} } = JSON.parse(text);
  const move2 = (path) => node_isAbsolute(path) ? movedPath(layout, path) : path;
  const rows = Object.entries(Replace).map(([key, file]) => [move2(key), move2(file)]);
  return JSON.stringify({ Replace: Object.fromEntries(rows) });
}
var PATHS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];
function movedEnvironment(environment2, layout, workspaceFile) {
  const moved = {};
  for (const name of PATHS) {
    const value = environment2[name] ?? "";
    if (node_isAbsolute(value)) moved[name] = movedPath(layout, value);
  }
  const { GOWORK = "" } = environment2;
  if (workspaceFile === null) moved.GOWORK = "off";
  else if (node_isAbsolute(GOWORK)) moved.GOWORK = copiedPath(layout, GOWORK);
  const own = gitConfigVariables(environment2, "core.fsmonitor", "false");
  return { ...environment2, ...moved, ...own, GIT_OPTIONAL_LOCKS: "0" };
}
function movedPath(layout, path) {
  const real = realPath(path);
  return isCopied(layout, real) ? copiedPath(layout, real) : path;
}

// src/compile/copy-tree.ts
var AT_ONCE3 = 16;
async function linkTargets(layout, skip) {
  const found = /* @__PURE__ */ new Set();
  const walk = async (folder) => {
    for (const entry of await entriesOf(folder)) {
      const path = node_join(folder, entry.name);
      if (entry.name === ".git" || skip(path)) continue;
      if (entry.isDirectory()) await walk(path);
      if (!entry.isSymbolicLink()) continue;
      const target = await node_readlink(path);
      const at = node_resolve(node_dirname(path), target);
      if (!node_isAbsolute(target) && !isCopied(layout, at)) found.add(at);
    }
  };
  for (const folder of layout.folders) await walk(folder);
  return [...found];
}
async function copyFolders(layout, skip) {
  const limit = pLimit(AT_ONCE3);
  const leftOut = [];
  const copyOne = async (path) => {
    const to = copiedPath(layout, path);
    const facts = await node_lstat(path);
    if (facts.isSymbolicLink()) return node_symlink(await node_readlink(path), to);
    if (!facts.isFile()) return void leftOut.push(path);
    const named = path.endsWith(".git") ? movedGitFile(layout, path) : null;
    if (named !== null) return node_writeFile(to, `gitdir: ${named}
`);
    try {
      await node_copyFile(path, to, node_constants2.COPYFILE_FICLONE);
    } catch (error2) {
      if (error2.code !== "EACCES") throw error2;
      return void leftOut.push(path);
    }
    await node_utimes(to, facts.atime, facts.mtime);
  };
  const copyFolder = async (folder) => {
    const to = copiedPath(layout, folder);
    await node_mkdir(to, { recursive: true });
    const entries = await entriesOf(folder, leftOut);
    await Promise.all(
      entries.map((entry) => {
        const path = node_join(folder, entry.name);
        if (skip(path)) return void 0;
        return entry.isDirectory() ? copyFolder(path) : limit(() => copyOne(path));
      })
    );
    if (folder.endsWith(node_join("objects", "info"))) await moveAlternates(folder, to);
    await node_chmod(to, (await node_lstat(folder)).mode | 448);
  };
  for (const folder of layout.folders) await copyFolder(folder);
  return leftOut;
}
async function linkPlaces(layout, places) {
  const linked2 = [];
  for (const place of [...places].sort()) {
    const to = copiedPath(layout, place);
    if (await node_lstat(to).catch(() => null) !== null) continue;
    if (await node_lstat(place).catch(() => null) === null) continue;
    await node_mkdir(node_dirname(to), { recursive: true });
    await node_symlink(place, to);
    linked2.push(place);
  }
  return linked2;
}
function movedGitFile(layout, path) {
  const named = gitFolderOf(path);
  return named !== null && !isCopied(layout, named) ? named : null;
}
async function moveAlternates(folder, to) {
  const text = await node_readFile(node_join(folder, "alternates"), "utf8").catch(() => "");
  if (text === "") return;
  const lines = text.split("\n").map((line) => line === "" ? "" : node_resolve(folder, "..", line));
  await node_writeFile(node_join(to, "alternates"), lines.join("\n"));
}
async function entriesOf(folder, unreadable3 = []) {
  try {
    return await node_readdir(folder, { withFileTypes: true });
  } catch (error2) {
    if (error2.code !== "EACCES") throw error2;
    unreadable3.push(folder);
    return [];
  }
}

// src/compile/copy-checkout.ts
async function copyCheckout(request2) {
  try {
    const [from, without, cwd] = [request2.root, request2.without, request2.workingDirectory].map(
      realPath
    );
    const skip = (path) => path === without || !request2.withGit && node_basename(path) === ".git";
    const elsewhere = [cwd, ...request2.modules.map(realPath)];
    const folders = copyLayout(from, elsewhere, request2.to);
    const targets = await linkTargets(folders, skip);
    const around = elsewhere.filter((one) => !isCopied(folders, one));
    const beside = (await Promise.all(around.map((one) => besides(one, from)))).flat();
    const read18 = [...targets, ...request2.read, ...beside];
    const places = [...new Set(read18)].filter(
      (one) => !isCopied(folders, one) && !isIn(without, one)
    );
    const layout = withPlaces(folders, places);
    const leftOut = await copyFolders(layout, skip);
    const linked2 = await linkPlaces(layout, places);
    return success({
      from,
      layout,
      linked: linked2,
      leftOut,
      to: copiedPath(layout, from),
      workingDirectory: copiedPath(layout, cwd)
    });
  } catch (error2) {
    return failure(
      "check",
      `the checkout cannot be copied for a second build: ${error2.message}`,
      "a checkout that can be read, and room for a copy in the temporary folder",
      "make room, or leave the check reproducible out"
    );
  }
}
async function besides(folder, checkout) {
  const found = [];
  for (let at = checkout; at !== folder && node_dirname(at) !== at; at = node_dirname(at)) {
    const names = await node_readdir(node_dirname(at)).catch(() => []);
    found.push(...names.map((name) => node_join(node_dirname(at), name)).filter((one) => one !== at));
  }
  return found;
}

// src/compile/rebuild.ts
async function rebuild(request2) {
  const { step, project, reader, plan, listing, digests, folder } = request2;
  const { inputs, runner: runner2 } = step;
  const { go } = reader;
  const cwd = inputs.workingDirectory;
  const flags = [...go.goFlags, ...go.flags.compile];
  const withGit = stampsCommit(go.flags);
  const repositories = repositoriesOf(cwd);
  const repository = stampedRepository(repositories, go.version);
  const copied = await copyCheckout({
    root: (withGit ? repository : null) ?? project.root,
    withGit,
    workingDirectory: cwd,
    modules: moduleFolders(project, listing),
    read: await placesRead(project, listing, flags, cwd),
    to: node_join(folder, "another", "checkout"),
    without: step.folders.job
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? "" };
  const { from, to, layout, workingDirectory: workingDirectory2 } = copied.value;
  const not = sayLeft(step, copied.value);
  const overlay = await movedOverlay(layout, flags, cwd);
  const overlayFile = node_join(folder, "overlay.json");
  if (overlay !== null) await node_writeFile(overlayFile, overlay);
  const compile2 = [...go.flags.compile, ...overlay === null ? [] : [`-overlay=${overlayFile}`]];
  const goCache = node_join(folder, "gocache");
  await node_mkdir(goCache, { recursive: true });
  const width = planWidth(step, plan);
  const moved = { ...go, flags: { ...go.flags, compile: compile2 } };
  const building = { step, go: moved, digests, width, folder, gate: [] };
  runner2.log.info("check reproducible: building once more, in another folder");
  const { runs } = await runThinFirst(
    runner2.log,
    reader,
    (environment2) => runShards({
      ...shardRequest(step, go, plan, linkedPackages(plan, listing)),
      cwd: workingDirectory2,
      temp: folder,
      environment: {
        ...movedEnvironment(environment2, layout, project.roots.workspaceFile),
        GOCACHE: goCache
      },
      commands: (shard, index) => shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, "rebuild")]
    })
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== void 0) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}${not}` };
  }
  const files = plan.shards.flatMap(
    (shard, index) => shard.binaries.map(
      (one) => [plannedId(one), node_join(outputOf(folder, shard, index) ?? "", one.builtName)]
    )
  );
  return { ok: true, from, to, files: new Map(files) };
}
function sayLeft(step, { linked: linked2, leftOut }) {
  const { log } = step.runner;
  const left = leftOut.filter((one) => !/[\\/]\.git[\\/]/.test(one));
  if (linked2.length > 0) log.info(`check reproducible: read where they are: ${few(linked2)}`);
  if (left.length === 0) return "";
  const text = `the copy leaves out what is no readable file: ${few(left)}`;
  log.info(`check reproducible: ${text}`);
  return `
(${text})`;
}
var SHOWN3 = 5;
function few(paths) {
  const more = paths.length > SHOWN3 ? ` and ${paths.length - SHOWN3} more` : "";
  return `${paths.slice(0, SHOWN3).join(", ")}${more}`;
}

// src/inputs/flags/static-question.ts
function staticQuestion(inputs) {
  const link = effectiveLink(inputs);
  const demand = staticDemand(inputs, ownFlag(inputs, "static"));
  if (inputs.flags.static === true) return { demand, link, because: "static: true" };
  const because = link === "auto" || link === "internal" || link === "pie" ? `profile ${inputs.profile} with cgo ${inputs.cgo ? "on" : "off"}` : `link: ${link}`;
  return { demand, link, because };
}

// src/plan/output-files.ts
function debugPath({ path }) {
  return `${path}.debug`;
}
function provenancePath({ path }) {
  return `${path}.provenance.json`;
}
function outputFiles(binaries, kinds) {
  return binaries.flatMap((planned) => {
    const of = `${planned.name} for ${targetText(planned.target)}`;
    return [
      { what: `binary ${of}`, path: planned.path, kind: "binary" },
      ...kinds.debug ? [{ what: `debug file of ${of}`, path: debugPath(planned), kind: "debug" }] : [],
      ...kinds.provenance ? [
        {
          what: `provenance of ${of}`,
          path: provenancePath(planned),
          kind: "provenance"
        }
      ] : []
    ];
  });
}
var ELSEWHERE = "set `output` to a folder for the binaries alone, as in dist";
function outputFailures(places) {
  const taken = /* @__PURE__ */ new Map();
  return places.flatMap(({ file, ...facts }) => {
    const before = taken.get(file.path.toLowerCase());
    taken.set(file.path.toLowerCase(), file);
    const reason = before === void 0 ? obstacle(facts) : `is also the place of the ${before.what}`;
    if (reason === null) return [];
    const remedy3 = facts.isTracked && facts.found !== "folder" ? untrack(file.path) : ELSEWHERE;
    return failure(
      "plan",
      `the ${file.what} would be ${file.path}, which ${reason}`,
      "nothing there, or a file of an earlier build",
      before === void 0 ? remedy3 : "name one of the programs otherwise, or build it in a step of its own with another `output`"
    ).failures;
  });
}
function obstacle(facts) {
  const { found, package: owner } = facts;
  if (found === "folder") return `is a folder${owner === "" ? "" : ` of the package ${owner}`}`;
  if (found === "nothing") return null;
  if (owner !== "") return `is a file that the package ${owner} is built from`;
  if (facts.isTracked) return "git tracks";
  if (found === "link") return facts.leadsTo === "" ? null : `is a link to ${facts.leadsTo}`;
  if (found === "other") return "is no regular file";
  return facts.isOurKind ? null : "is no file of an earlier build";
}
function untrack(path) {
  return `${ELSEWHERE}, or let git forget the file: git rm --cached '${path}'`;
}

// src/inspect/file-digest.ts
async function fileDigest(file) {
  const sum = node_createHash("sha256");
  for await (const chunk of node_createReadStream(file)) sum.update(chunk);
  return { bytes: (await node_stat(file)).size, sha256: sum.digest("hex") };
}
async function fileDigests(files) {
  const digests = /* @__PURE__ */ new Map();
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== void 0; file = files[next++]) {
      const hash2 = node_createHash("sha256");
      await node_pipeline(node_createReadStream(file), hash2);
      digests.set(file, hash2.digest("hex"));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}

// src/inspect/static-check.ts
function staticVerdict(question) {
  const { binary, target, demand, link, facts } = question;
  if (target.goos !== "linux" || demand === "no") return { kind: "fine" };
  if (facts.static !== false) {
    if (link !== "static-pie" || facts.pie !== false) return { kind: "fine" };
    const { failures: failures2 } = failure(
      "check",
      `${binary} (${targetText(target)}) is static, but linked to a fixed address (ET_EXEC)`,
      "a position-independent binary: link: static-pie",
      "remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced"
    );
    return { kind: "failure", failures: failures2 };
  }
  const found = `${binary} (${targetText(target)}) is not static: ${linkage2(facts)}`;
  if (demand === "wished")
    return {
      kind: "warning",
      text: `${found}; it runs only where these are installed. To link it statically, set link: external-static; to accept it, static: false`
    };
  const { failures } = failure(
    "check",
    found,
    `a static binary: ${question.because}, no interpreter and no needed library`,
    remedy2(link, facts.buildInfo?.settings ?? {})
  );
  return { kind: "failure", failures };
}
function linkage2(facts) {
  const parts = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(", ")}`);
  return parts.join(", ");
}
function remedy2(link, settings) {
  if (link === "external-static" || link === "static-pie")
    return "remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto";
  const mode = settings["-buildmode"] ?? "exe";
  if (mode !== "exe") return `remove -buildmode=${mode} from build-flags, or set static: false`;
  if (settings.CGO_ENABLED === "1")
    return "it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true";
  return "remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo (//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set static: false";
}

// src/inspect/finish-binaries.ts
async function inspectAndMove(step, built, rebuild2) {
  const { inputs } = step;
  const { activity, phases } = step.clocks;
  const inspected = await phases.time(
    "inspect",
    () => activity.track("hash", Promise.all(built.map((one) => inspect(step, one))))
  );
  const failures = inspected.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return { ok: false, failures };
  const right = inspected.flatMap((one) => one.ok ? [one.value] : []);
  const checks = inputs.check.length === 0 ? [] : await phases.time("check", () => checkBinaries(step, right, rebuild2));
  if (checkFailures(checks).length > 0) return success({ binaries: [], checks });
  try {
    await phases.time("inspect", async () => {
      await Promise.all(built.map((one) => move(one.file, one.planned.path)));
      for (const { debugFile, planned } of built)
        if (debugFile !== void 0) await move(debugFile, debugPath(planned));
    });
  } catch (error2) {
    const { code: code2, path } = error2;
    return failure(
      "build",
      `a binary cannot be written to ${inputs.output}: ${code2 ?? error2} ${path ?? ""}`,
      "a folder that can be written to",
      code2 === "ENOSPC" || code2 === "EDQUOT" ? "make room on its disk" : "correct `output`"
    );
  }
  return success({ binaries: right.map((one) => one.report), checks });
}
async function inspect(step, built) {
  const { inputs, runner: runner2 } = step;
  const { planned, file } = built;
  const read18 = await readBinary(built.unpackedFile ?? file);
  if (!read18.ok) return read18;
  const facts = read18.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    ...staticQuestion(inputs),
    facts
  });
  if (verdict.kind === "warning") runner2.log.warning(verdict.text);
  const failures = [
    ...right.ok ? [] : right.failures,
    ...verdict.kind === "failure" ? verdict.failures : []
  ];
  if (failures.length > 0) return { ok: false, failures };
  const own = { bytes: facts.bytes, sha256: facts.sha256 };
  const report = {
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    ...built.unpackedFile === void 0 ? own : await fileDigest(file),
    static: facts.static,
    reused: built.reused,
    ...built.debugFile === void 0 ? {} : { debug: { path: debugPath(planned), ...await fileDigest(built.debugFile) } },
    ...built.compression === void 0 ? {} : { compression: built.compression }
  };
  return success({ built, facts, report });
}
async function move(from, to) {
  await node_mkdir(node_dirname(to), { recursive: true });
  try {
    await node_rename(from, to);
  } catch (error2) {
    if (error2.code !== "EXDEV") throw error2;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await node_copyFile(from, beside);
      await node_rename(beside, to);
    } finally {
      await removeQuietly(beside);
    }
  }
}

// src/release/checkout.ts
function sourceOf(checkout, job) {
  const { head: commit, modified } = checkout;
  if (commit === "") return success(null);
  const origin = publicUrl(checkout.origin);
  const own = job.repository === "" ? "" : `${job.serverUrl}/${job.repository}`;
  const isOwn = own !== "" && placeOf(origin) === placeOf(own);
  const isJobs = commit === job.sha;
  const isRef = job.ref !== "" && checkout.refCommit === commit;
  if (origin !== "" && !isOwn) {
    return success({ repository: origin, ref: checkout.branch, commit, modified });
  }
  if (isJobs || isOwn || own === "") {
    const ref = isJobs || isRef ? job.ref : checkout.branch;
    return success({ repository: isOwn || isJobs ? own : "", ref, commit, modified });
  }
  if (isRef && job.ref.startsWith("refs/tags/"))
    return success({ repository: own, ref: job.ref, commit, modified });
  return failure(
    "check",
    `the checkout is at ${commit}, the job at ${job.sha || "no commit"} of ${job.repository}, and the checkout has no remote with a public URL: a statement cannot say which repository was built`,
    "the commit of the job, or a remote `origin` that says where another one comes from",
    "check out with actions/checkout, or git remote add origin URL; or set provenance: false"
  );
}
function stampedCommit(binaries, sources) {
  const commits = sources.map((one) => one.commit);
  for (const { name, facts } of binaries) {
    const revision = facts.buildInfo?.settings["vcs.revision"];
    const isGit = facts.buildInfo?.settings.vcs === "git";
    if (revision === void 0 || !isGit || commits.length === 0 || commits.includes(revision))
      continue;
    return failure(
      "check",
      `Go stamped commit ${revision} into ${name}`,
      `${commits.join(" or ")}, at which the checkout was before; nothing is published`,
      "let nothing change the checkout while it is built"
    );
  }
  return success(null);
}
function publicUrl(remote) {
  const scp = /^(?:[^/@:]+@)?(?=[^/])((?!\w:[\\/])[^/:]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
  const text = scp === null ? remote : `ssh://${scp[1]}/${scp[2]}`;
  const url = parsed(text);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === "") return "";
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return `${url.protocol}//${url.host}${path}`;
}
function placeOf(url) {
  const found = parsed(url);
  if (found === null) return "";
  const host = found.hostname.replace(/^ssh\.(?=github\.com$)/, "");
  const port = /^(?:443|22)?$/.test(found.port) ? "" : `:${found.port}`;
  return `${host}${port}${found.pathname}`.toLowerCase().replace(/\/+$/, "");
}
function parsed(text) {
  return URL.canParse(text) ? new URL(text) : null;
}

// src/cache/save-policy.ts
var DEFAULT_SCOPE = "default";
var NEVER_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];
var SAVE_EVENTS = ["push", "schedule", "workflow_dispatch"];
var USUAL_BRANCHES = ["main", "master"];
function savePermission(facts) {
  const trusted = !facts.inRunner || isSaveBranch(facts);
  const scope = trusted ? DEFAULT_SCOPE : facts.ref;
  if (facts.inRunner && NEVER_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} never save` };
  }
  if (facts.save === "never") return { may: false, scope, reason: "`save` is never" };
  if (facts.save === "always" || !facts.inRunner) return { may: true, scope };
  if (!SAVE_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} read only` };
  }
  if (!isSaveBranch(facts)) {
    return {
      may: false,
      scope,
      reason: `${facts.ref} is ${noBranchText(facts)}`
    };
  }
  return { may: true, scope };
}
function mayNoteFingerprints(facts) {
  if (savePermission(facts).may) return true;
  if (NEVER_EVENTS.includes(facts.eventName) || facts.save === "never") return false;
  return facts.refType === "tag";
}
function isSaveBranch(facts) {
  if (facts.refType !== "branch" || !SAVE_EVENTS.includes(facts.eventName)) return false;
  const { ofDefault, globs } = facts.saveBranches;
  const defaults = facts.defaultBranch === "" ? USUAL_BRANCHES : [facts.defaultBranch];
  if (ofDefault && defaults.includes(facts.refName)) return true;
  return globs.some((glob) => branchGlob(glob).test(facts.refName));
}
function noBranchText({ defaultBranch, saveBranches }) {
  if (!saveBranches.ofDefault) return "none of the branches of `save`";
  const usual = defaultBranch === "" ? `${USUAL_BRANCHES.join(" or ")} (the event names no default branch)` : "the default branch";
  return `neither ${usual} nor another branch of \`save\``;
}
function branchGlob(glob) {
  const source = glob.split(/(\*\*|\*|\?)/).map((part) => {
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    return part.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  }).join("");
  return new RegExp(`^${source}$`);
}

// src/cache/save-unless-there.ts
async function saveUnlessThere(request2) {
  const { store, slot, key, content } = request2;
  return await lookUp(store, slot, key) ?? store.save(slot, key, content);
}
async function lookUp(store, slot, key) {
  const found = await store.find(slot, [key]);
  if (found.state === "unavailable") return found;
  return found.state === "found" && found.entry.key === key ? { state: "exists" } : null;
}

// src/cache/whole.ts
async function* whole(content) {
  yield Buffer.from(await content);
}

// src/release/fingerprint.ts
function stampedByGo(buildInfo) {
  if (buildInfo === null) return {};
  const rows = Object.entries(buildInfo.settings).filter(([name]) => /^vcs(?:\.|$)/.test(name));
  const version = buildInfo.main?.version ?? "";
  return Object.fromEntries([...rows, ...version === "" ? [] : [["version", version]]]);
}
function fingerprintDigest(facts) {
  return valueDigest([facts.inputs, facts.toolchain, facts.stamped], 64);
}
function fingerprintFailures(known) {
  return known.flatMap((one) => {
    if (one.sha256 === one.knownSha256) return [];
    return failure(
      "check",
      `${one.name} for ${one.target} has SHA-256 ${one.sha256}`,
      `${one.knownSha256}, which an earlier build of the same inputs (${one.digest.slice(0, 12)}) has; nothing is published`,
      `build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${one.key} from the cache store`
    ).failures;
  });
}

// src/release/fingerprints.ts
async function compareFingerprints(step, store, go, built, recorded) {
  if (!step.inputs.provenance || recorded === null) return success([]);
  const prints = [];
  for (const one of built) {
    const print = await fingerprintOf(step, go, one, recorded);
    if (!print.ok) return print;
    prints.push(print.value);
  }
  const known = await Promise.all(prints.map((print) => knownOf(step, store, print)));
  const failures = fingerprintFailures(known.filter((one) => one !== null));
  return failures.length > 0 ? { ok: false, failures } : success(prints);
}
async function fingerprintOf(step, go, { planned, file, linkedFile }, { manifest, obstacles }) {
  const target = targetText(planned.target);
  const id = binaryId({ package: planned.package, target });
  const index = manifest.binaries.findIndex((one) => binaryId(one) === id);
  const inputs = manifest.binaries[index]?.digest;
  if (inputs === void 0) {
    return failure("check", `nothing is known of the inputs of ${id}`, "", "report this as a bug");
  }
  const read18 = await step.clocks.activity.track("hash", readBinary(linkedFile ?? file));
  if (!read18.ok) return read18;
  const { sha256, buildInfo } = read18.value;
  const stamped = stampedByGo(buildInfo);
  return success({
    name: planned.name,
    package: planned.package,
    target,
    digest: fingerprintDigest({ inputs, toolchain: go.toolchain.hash, stamped }),
    facts: { sha256, buildInfo },
    obstacle: obstacleOf2(go) || (obstacles[index] ?? "")
  });
}
function obstacleOf2(go) {
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const obstacle2 = buildObstacle({
    goVersion: go.version,
    flags: flags.filter((flag) => !/^--?buildvcs(?:=|$)/.test(flag)),
    commitStamps: []
  });
  return obstacle2 ?? "";
}
async function knownOf(step, store, print) {
  const { runner: runner2 } = step;
  const { activity } = step.clocks;
  const { name, target, digest } = print;
  if (print.obstacle !== "") {
    runner2.log.info(
      `the fingerprint of ${name} for ${target} is compared with no earlier build: ${print.obstacle}`
    );
    return null;
  }
  const { lookups } = fingerprintKeys(print);
  const found = await activity.track("transfer", store.find("fingerprint", lookups));
  if (found.state === "unavailable") {
    runner2.log.warning(
      `the fingerprint of ${name} for ${target} is not compared with earlier builds: ${found.reason}`
    );
  }
  const key = found.state === "found" ? found.entry.key : "";
  const knownSha256 = sha256OfKey(key);
  if (knownSha256 === null || !lookups.some((prefix) => key.startsWith(prefix))) return null;
  runner2.log.info(`${name} for ${target}: an earlier build of the same inputs has ${knownSha256}`);
  return { name, target, sha256: print.facts.sha256, digest, knownSha256, key };
}
async function saveFingerprints(step, store, prints) {
  const { inputs, job, runner: runner2 } = step;
  const { activity } = step.clocks;
  if (!mayNoteFingerprints({ ...inputs, ...job })) return;
  await Promise.all(
    prints.map(async (print) => {
      if (print.obstacle !== "") return;
      const { sha256 } = print.facts;
      const key = fingerprintKey(print, sha256);
      const text = JSON.stringify({
        version: 1,
        package: print.package,
        target: print.target,
        digest: print.digest,
        sha256
      });
      const saved = await activity.track(
        "transfer",
        saveUnlessThere({
          store,
          slot: "fingerprint",
          key,
          content: () => whole(`${text}
`)
        })
      );
      if (saved.state === "unavailable") {
        runner2.log.warning(`the fingerprint of ${print.name} is not saved: ${saved.reason}`);
      }
    })
  );
}

// src/runner/version.ts
var VERSION2 = "1.0.0";

// src/release/resources.ts
var TOOLCHAIN = "golang.org/toolchain";
function toolchainResource(version, platform2, hash2) {
  const name = `${TOOLCHAIN}@v0.0.1-go${version}.${platform2}`;
  return { name, uri: packageUrl(name), ...hashParts(hash2) };
}
function moduleResources(modules, goSum) {
  return modules.map((module) => {
    const used = module.replace ?? module;
    const name = `${used.path}@${used.version}`;
    if (used.version === "") {
      const { path } = module;
      return { name: path, uri: packageUrl(path), annotations: { replacedBy: used.path } };
    }
    const h1 = goSum.zips.get(name)?.h1 ?? used.sum;
    const replaces = module.replace === null ? {} : { annotations: { replaces: `${module.path}@${module.version}` } };
    return { name, uri: packageUrl(name), ...hashParts(h1), ...replaces };
  });
}
function commitResource(source, module) {
  const { repository, ref, commit, modified } = source;
  const at = ref === "" ? "" : `@${ref}`;
  return {
    uri: repository === "" ? packageUrl(module) : `git+${repository}${at}`,
    digest: { gitCommit: commit },
    ...modified ? { annotations: { modified: "true" } } : {}
  };
}
function packageUrl(name) {
  const at = name.lastIndexOf("@");
  const path = at < 0 ? name : name.slice(0, at);
  const version = at < 0 ? "" : `@${encodeURIComponent(name.slice(at + 1))}`;
  return `pkg:golang/${path.split("/").map(encodeURIComponent).join("/")}${version}`;
}
function hashParts(hash2) {
  if (hash2.startsWith("sha256:")) return { digest: { sha256: hash2.slice("sha256:".length) } };
  if (!hash2.startsWith("h1:")) return {};
  return { digest: { dirHash: Buffer.from(hash2.slice(3), "base64").toString("hex") } };
}

// src/release/statement.ts
var BUILD_TYPE = "https://github.com/org/go-turbo-build/blob/v1/docs/release.md#build-type-v1";
function provenanceStatement(facts) {
  const { workflow } = facts;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: facts.name, digest: { sha256: facts.sha256 } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          inputs: facts.inputs,
          ...workflow === null ? {} : { workflow }
        },
        internalParameters: {
          package: facts.package,
          target: facts.target,
          goVersion: facts.goVersion,
          flags: facts.flags,
          environment: facts.environment,
          stamped: facts.stamped,
          inputsDigest: facts.inputsDigest
        },
        resolvedDependencies: facts.dependencies
      },
      runDetails: {
        builder: { id: facts.builderId, version: { "go-turbo-build": facts.builderVersion } },
        metadata: facts.invocation
      }
    }
  };
}
function timestamp(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

// src/release/write-provenance.ts
async function writeProvenance(step, project, go, goEnvironment2, { binaries, fingerprints, source }) {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  const goSum = parseGoSums(goSumFiles(project.pins).map((file) => project.pins.get(file) ?? ""));
  const invocation = invocationOf(step);
  const files = [];
  for (const binary of binaries) {
    const print = prints.get(binaryId(binary));
    if (print === void 0) continue;
    const statement = provenanceStatement({
      name: node_basename(binary.path),
      sha256: binary.sha256,
      inputs: saidByUser(step, project),
      workflow: workflowOf(step.job),
      package: binary.package,
      target: binary.target,
      goVersion: go.version,
      flags: go.flags,
      environment: environmentOf(goEnvironment2, binary.target, step.inputs.cgo),
      stamped: stampedByGo(print.facts.buildInfo),
      inputsDigest: print.digest,
      dependencies: [
        ...source.map((one) => commitResource(one, project.mainModule)),
        ...dependenciesOf(go, print, goSum)
      ],
      builderId: builderOf(step.job),
      builderVersion: VERSION2,
      invocation
    });
    const file = provenancePath(binary);
    try {
      await node_writeFile(file, `${JSON.stringify(statement, null, 2)}
`);
    } catch (error2) {
      return failure(
        "build",
        `${file} cannot be written: ${error2.message}`,
        "a folder that can be written to",
        "correct `output`, or make room"
      );
    }
    files.push(file);
  }
  return success(files);
}
function dependenciesOf(go, { facts: { buildInfo } }, goSum) {
  const platform2 = `${go.host.goos}-${go.host.goarch}`;
  return [
    toolchainResource(go.version, platform2, go.toolchain.hash),
    ...moduleResources(buildInfo?.deps ?? [], goSum)
  ];
}
function saidByUser({ inputs }, project) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  const said = {
    "go-version": inputs.goVersion,
    "go-version-file": inputs.goVersionFile,
    "go-checksum": inputs.goChecksum,
    "working-directory": folder === "" ? "." : folder,
    packages: inputs.packages,
    profile: inputs.profile,
    compiler: inputs.compiler,
    cgo: inputs.cgo,
    link: linkText(inputs),
    buildinfo: inputs.buildinfo,
    tags: inputs.tags,
    ldflags: inputs.ldflags,
    gcflags: [...inputs.fromGoFlags.gcflags, inputs.gcflags].filter((one) => one !== "").join(" "),
    "build-flags": inputs.buildFlags,
    debug: inputs.debug,
    compress: inputs.compress,
    stamp: inputs.stamp.map(({ name, value }) => `${name}=${value}`)
  };
  const all18 = { ...said, ...inputs.flags, targets: inputs.targets.map(targetText) };
  const isSaid = (value) => Array.isArray(value) ? value.length > 0 : value !== "";
  return Object.fromEntries(Object.entries(all18).filter(([, value]) => isSaid(value)));
}
function environmentOf(goEnvironment2, target, cgo) {
  const parsed2 = parseTarget(target);
  return {
    ...goEnvironment2,
    ...parsed2.ok ? targetEnvironment(parsed2.value) : {},
    CGO_ENABLED: cgo ? "1" : "0"
  };
}
function workflowOf(job) {
  if (!job.inRunner) return null;
  const { workflowRef, repository, ref, eventName } = job;
  return { workflow: workflowRef, repository: `${job.serverUrl}/${repository}`, ref, eventName };
}
function builderOf(job) {
  if (!job.inRunner) return "https://github.com/org/go-turbo-build/command";
  return `${job.serverUrl}/actions/runner/${job.githubHosted ? "github-hosted" : "self-hosted"}`;
}
function invocationOf({ job, runner: runner2, clocks }) {
  return {
    invocationId: job.runId === "" ? `urn:uuid:${node_randomUUID()}` : `${job.serverUrl}/${job.repository}/actions/runs/${job.runId}/attempts/${job.runAttempt}`,
    startedOn: timestamp(clocks.startedAt),
    finishedOn: timestamp(runner2.clock.now())
  };
}

// src/release/prove.ts
async function prove(step, project, store, go, goEnvironment2, proven) {
  if (!step.inputs.provenance) return success([]);
  const written = await writeProvenance(step, project, go, goEnvironment2, proven);
  const finished = new Set(proven.binaries.map(binaryId));
  const prints = proven.fingerprints.filter((one) => finished.has(binaryId(one)));
  if (written.ok) await saveFingerprints(step, store, prints);
  return written;
}

// src/report/plan-lines.ts
function planLines(plan) {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.pinDigest}`,
    `GOCACHE:    ${plan.goCache}`,
    `saves:      ${plan.saves}`
  ];
  if (plan.build === null) return lines;
  lines.push(
    `flags:      ${[...plan.compileFlags, ...plan.linkFlags].join(" ")}`,
    `parallel:   ${plan.parallelism}`
  );
  for (const shard of plan.build.shards) {
    const target = targetText(shard.target);
    lines.push(...packageLines(shard, target));
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}
function packageLines({ binaries, packages, unlinked, unlinkedAre }, target) {
  if (binaries.length === 0 && unlinked.length === 0)
    return [`compiles:   ${count(packages.length)} for ${target}, no main package`];
  if (unlinked.length === 0) return [];
  const which2 = `${count(unlinked.length)} for ${target} in no binary`;
  if (unlinkedAre === "compiled") return [`compiles:   ${which2}`];
  return [
    `leaves:     ${which2}: ${unlinkedAre === "unchanged" ? "nothing of it changed" : "mains-only"}`
  ];
}
function count(packages) {
  return packages === 1 ? "1 package" : `${packages} packages`;
}

// src/report/show-plan.ts
function showPlan(step, permission, go, keys, plan) {
  const { inputs, runner: runner2 } = step;
  const lines = planLines({
    goVersion: go.version,
    goRoot: go.toolchain.goroot,
    lane: keys.lane,
    place: keys.place,
    pinDigest: keys.pinDigest,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? "yes" : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan
  });
  runner2.log.group("Plan", lines);
  if (!inputs.build || plan.shards.length === 0) return;
  const without = plan.shards.filter((one) => one.linksAll && one.binaries.length === 0);
  const patterns = inputs.packages.join(" ");
  if (without.length === plan.shards.length) {
    runner2.log.notice(
      `no main package among ${patterns}: the packages are compiled, no binary is made`
    );
  } else if (without.length > 0) {
    const targets = without.map((one) => targetText(one.target)).join(", ");
    runner2.log.warning(
      `no main package for ${targets} among ${patterns}: the packages are compiled, no binary is made`
    );
  }
}

// src/reuse/inputs-digest.ts
function ownSourceFiles(packages) {
  const files = packages.filter(isOwnPackage).flatMap((one) => [
    ...sourceFiles(one).map((name) => node_join(one.Dir, name)),
    ...ownProfiles(one)
  ]);
  return [...new Set(files)].sort();
}
function ownProfiles(one) {
  const profile = node_join(one.Dir, "default.pgo");
  return one.Name === "main" && node_existsSync(profile) ? [profile] : [];
}
function inputsDigest(facts) {
  const hash2 = node_createHash("sha256");
  const rows = [...facts.files].sort(([a], [b]) => a < b ? -1 : 1);
  hash2.update(
    JSON.stringify([facts.pinDigest, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows])
  );
  return hash2.digest("hex");
}

// src/reuse/digest-inputs.ts
async function digestInputs(step, project, go, lane, plan, listing, files) {
  await node_setImmediate();
  const packages = [...linkedPackages(plan, listing).values()].flat();
  const digests = ownSourceFiles(packages).map(async (file) => {
    const sha256 = await files.sha256(file) ?? "absent";
    return [relativePath(project.root, file), sha256];
  });
  const named = new Map(await step.clocks.activity.track("hash", Promise.all(digests)));
  return inputsDigest({
    files: named,
    pinDigest: lane.keys.pinDigest,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package)
  });
}

// src/reuse/known-listing.ts
function knownListing(step, go, { manifest, agreement }) {
  const stored = manifest?.listing ?? null;
  if (stored === null || !agreement.listing || step.inputs.provenance) return null;
  step.runner.log.debug("go list is not asked: nothing differs but the bodies of Go files");
  return readListing(stored, listingFolders(step, go));
}
function listingToKeep(step, go, { manifest, agreement }, listing) {
  const known = agreement.listing ? manifest?.listing ?? null : null;
  return known ?? storeListing(listing, listingFolders(step, go));
}
function listingFolders({ inputs }, go) {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory
  };
}

// src/reuse/facts/module-facts.ts
function moduleFacts(facts) {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path) => factPath(cwd, path);
  const found = [fact("nearest", "go.work"), fact("nearest", "go.mod")];
  const folders = new Set(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact("file", at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add(node_dirname(file));
  }
  for (const folder of folders) {
    for (const name of ["go.mod", "go.sum"]) found.push(fact("file", at(node_join(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, ".work.sum");
    found.push(fact("file", at(workspaceFile)), fact("file", at(sums)));
    found.push(...vendorFacts(at, node_dirname(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact("file", at(node_resolve(cwd, profile))));
  return found;
}
function vendorFacts(at, folder) {
  return [
    fact("kind", at(node_join(folder, "vendor"))),
    fact("file", at(node_join(folder, "vendor", "modules.txt")))
  ];
}

// src/plan/source/assembly-includes.ts
var OF_GO2 = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;
var INCLUDE2 = /#[ \t]*include\b(.*)/g;
var COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function assemblyIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  const lines = [text, text.replaceAll(COMMENT, " ")].flatMap((one) => [...one.matchAll(INCLUDE2)]);
  for (const [, line = ""] of lines) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === void 0 || path === "" || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO2.test(path)) names.add(path);
  }
  return { ok: true, names: [...names] };
}

// src/reuse/facts/package-facts.ts
async function packageFacts(files, workingDirectory2, one) {
  const at = (...names) => factPath(workingDirectory2, node_join(one.Dir, ...names));
  const read18 = new Set(sourceFiles(one));
  const facts = [fact("names", at()), fact("file", at("default.pgo"))];
  for (const name of read18) facts.push(fact("file", at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact("embed", at(), pattern));
  for (const { name, kind } of await files.names(one.Dir) ?? []) {
    if (kind === "folder" || read18.has(name) || !isSourceName(name)) continue;
    if (!isGoName(name)) facts.push(fact("file", at(name)));
    else if (!name.endsWith("_test.go")) facts.push(fact("head", at(name)));
  }
  const includes = await includedFiles(files, one);
  if (!includes.ok) return includes;
  return { ok: true, facts: [...facts, ...includes.names.map((name) => fact("file", at(name)))] };
}
async function includedFiles(files, one) {
  const names = /* @__PURE__ */ new Set();
  if ((one.SFiles ?? []).length === 0) return { ok: true, names: [] };
  const waiting = [...one.SFiles ?? [], ...one.HFiles ?? []];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = assemblyIncludes(await files.text(node_join(one.Dir, name)) ?? "");
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}
function resolutionFacts(workingDirectory2, packages, own) {
  const at = (path) => factPath(workingDirectory2, path);
  const facts = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === void 0) continue;
    const home = isOwnPackage(one) ? (one.Module.Replace ?? one.Module).Dir ?? "" : "";
    if (home !== "") {
      for (let folder = one.Dir; isBelow2(folder, home); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
    for (const { path, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path}/`)) continue;
      const rest = one.ImportPath.slice(path.length + 1);
      facts.push(fact("names", at(node_join(dir, rest))));
      for (let folder = node_join(dir, rest); isBelow2(folder, dir); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
  }
  return facts;
}
function isBelow2(folder, above) {
  const path = node_relative(above, folder);
  return path !== "" && path.split(node_sep)[0] !== ".." && path !== folder;
}

// src/reuse/facts/plan-facts.ts
function planObstacle(patterns) {
  const scopes = patterns.map(patternScope);
  return scopes.map((one) => one.kind === "beyond" ? one.reason : "").find(Boolean) ?? "";
}
async function planFacts(files, request2, packages, own) {
  const cwd = request2.workingDirectory;
  const roots = searchedFolders(request2, own);
  const folders = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(node_join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== void 0);
  return [
    ...roots.map((root) => fact("walk", factPath(cwd, root))),
    ...[...folders].map((folder) => fact("heads", factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap(
      (one) => (one.EmbedPatterns ?? []).map((pattern) => fact("embed", factPath(cwd, one.Dir), pattern))
    ),
    ...resolutionFacts(cwd, packages, own)
  ];
}
function searchedFolders(request2, own) {
  const { workingDirectory: cwd, packages, workspaceFile } = request2;
  const modules = own.map(({ dir }) => dir);
  const vendors = [...modules, ...workspaceFile === null ? [] : [node_resolve(workspaceFile, "..")]];
  const roots = /* @__PURE__ */ new Set();
  for (const scope of packages.map(patternScope)) {
    if (scope.kind === "main modules") for (const dir of modules) roots.add(dir);
    if (scope.kind === "modules") {
      for (const dir of modules) roots.add(dir);
      for (const dir of vendors) roots.add(node_join(dir, "vendor"));
    }
    if (scope.kind !== "folder") continue;
    const root = node_resolve(cwd, scope.folder);
    roots.add(root);
    for (const dir of modules) if (`${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  return [...roots];
}

// src/reuse/facts/record-facts.ts
async function recordFacts(files, request2) {
  const { workingDirectory: cwd, listing } = request2;
  const all18 = [...listing.values()].flat();
  const own = ownModules(request2.pins);
  const modules = moduleFacts({ ...request2, own, profiles: profileFlags(request2.flags) });
  const plan = await planFacts(files, request2, all18, own);
  const describe2 = async (packages) => {
    const parts = await Promise.all(
      packages.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one))
    );
    const refused = parts.find((part) => !part.ok);
    const facts = parts.flatMap((part) => part.ok ? part.facts : []);
    return {
      facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, packages, own)]),
      obstacle: packagesObstacle(packages) ?? (refused?.ok === false ? refused.reason : "")
    };
  };
  const obstacle2 = planObstacle(request2.packages);
  const binaries = await Promise.all(
    request2.binaries.map(async (binary) => {
      const target = targetText(binary.target);
      const described = await describe2(closureOf2(listing.get(target) ?? [], binary.package));
      return {
        package: binary.package,
        target,
        facts: described.facts,
        obstacle: obstacle2 || described.obstacle
      };
    })
  );
  const compiled = await Promise.all(
    (request2.unlinked ?? []).map((one) => describe2(listing.get(targetText(one)) ?? []))
  );
  const isTold = request2.unlinked !== null && compiled.every((one) => one.obstacle === "");
  const unlinked = isTold ? uniqueFacts(compiled.flatMap((one) => one.facts)) : null;
  return { plan: uniqueFacts([...modules, ...plan]), unlinked, binaries };
}
function closureOf2(listed, main) {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = /* @__PURE__ */ new Set([main, ...root?.Deps ?? []]);
  return listed.filter((one) => paths.has(one.ImportPath));
}
function profileFlags(flags) {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== void 0 && !["auto", "off"].includes(value));
}

// src/reuse/record-inputs.ts
async function recordInputs(step, project, go, lane, found, plan, listing, files) {
  const { inputs } = step;
  const { roots, pins } = project;
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries,
    unlinked: inputs.mainsOnly ? null : plan.shards.filter((one) => one.unlinked.length > 0).map((one) => one.target)
  });
  const asked = uniqueFacts([
    ...facts.plan,
    ...facts.unlinked ?? [],
    ...facts.binaries.flatMap((one) => one.facts)
  ]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files, found.answers);
  const manifest = makeInputsManifest({
    ...facts,
    answers,
    inputsDigest: "",
    toolchain: go.toolchain.hash,
    environment: found.environment,
    lane: lane.keys.lane,
    linkFlags: go.flags.link
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}
async function sameInputs(step, manifest) {
  const { workingDirectory: workingDirectory2 } = step.inputs;
  const answers = await answerFacts(workingDirectory2, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}

// src/reuse/made-binaries.ts
async function madeBinaries(step, project, go, facts) {
  const { inputs, runner: runner2, clocks, folders, ordinal } = step;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== "") return null;
  const built = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== "") continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? "";
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  const isNews = !found.agreement.unlinked && recorded.manifest.unlinked !== null;
  if (built.length === 0 && !isNews) return null;
  if (!await clocks.activity.track("hash", sameInputs(step, recorded.manifest))) {
    runner2.log.warning("files changed while they were built: these binaries are not reused later");
    return null;
  }
  const manifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    listing: listingToKeep(step, go, found, facts.listing),
    binaries: recorded.manifest.binaries.map((one) => {
      const known = reused.get(binaryId(one))?.known ?? one;
      return { ...known, facts: one.facts };
    })
  };
  const manifestFile = stepFiles(folders.job, ordinal).inputs;
  await node_writeFile(manifestFile, JSON.stringify(manifest));
  const seconds = clocks.phases.list().find((phase) => phase.name === "build")?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    asked: askedBuild(step, project, go),
    secondsEach: seconds / Math.max(1, binaries.filter((one) => !one.reused).length),
    limitBytes: inputs.reuseLimit,
    built
  };
}

// src/inspect/object-magic.ts
var MAGIC2 = [
  "!<arch>\n",
  "<bigaf>\n",
  "\x7FELF",
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  // Universal: Go makes none, and lipo makes one of two of Go's.
  "\xCA\xFE\xBA\xBE",
  "MZ\x90\0\0",
  "MZx\0\0",
  "\0\0\xEB",
  "\0\0\x8A\x97",
  "\0\0G",
  "\0asm",
  "\xDF",
  "\xF7"
].map((text) => Buffer.from(text, "latin1"));
var LONGEST_MAGIC = Math.max(...MAGIC2.map((one) => one.length));
function isObject(start) {
  return MAGIC2.some((one) => start.subarray(0, one.length).equals(one));
}

// src/compile/output/check-output.ts
async function checkOutput(step, files, own) {
  const { output } = step.inputs;
  if (files.length === 0) return success(null);
  const folder = folderFailure(output);
  if (folder !== null) return folder;
  const there = files.filter((one) => kindOf3(one.path) !== "nothing");
  const tracked = await trackedOf(step, there);
  const places = await Promise.all(
    files.map(async (file) => {
      const found = kindOf3(file.path);
      return {
        file,
        found,
        leadsTo: found === "link" ? leadsTo(file.path, output) : "",
        isOurKind: found === "file" && await isOurKind(file),
        isTracked: tracked.has(file.path),
        package: own.get(file.path) ?? ""
      };
    })
  );
  const failures = outputFailures(places);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function folderFailure(output) {
  let at = output;
  while (kindOf3(at) === "nothing" && node_dirname(at) !== at) at = node_dirname(at);
  const facts = statPath(at);
  const change = "set `output` to a folder that can be written to";
  const expected = "a folder for the binaries";
  if (facts === null || !facts.isDirectory()) {
    const what = facts === null ? "a link to nothing" : "no folder";
    return failure("plan", `output is ${output}, and ${at} is ${what}`, expected, change);
  }
  try {
    node_accessSync(at, node_constants2.W_OK | node_constants2.X_OK);
    return null;
  } catch (error2) {
    const { code: code2 } = error2;
    return failure(
      "plan",
      `output is ${output}, and ${at} cannot be written to (${code2})`,
      expected,
      change
    );
  }
}
function kindOf3(path) {
  let facts;
  try {
    facts = node_lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return "nothing";
  }
  if (facts === void 0) return "nothing";
  if (facts.isSymbolicLink()) return "link";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
function leadsTo(path, output) {
  try {
    const target = node_realpathSync(path);
    return target.startsWith(node_realpathSync(output) + node_sep) && node_statSync(target).isFile() ? "" : target;
  } catch {
    return "nothing";
  }
}
async function isOurKind({ path, kind }) {
  if (kind === "provenance") {
    const text = await node_readFile(path, "utf8").catch(() => "");
    return text === "" || text.includes("https://in-toto.io/Statement/v1");
  }
  const handle = await node_open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LONGEST_MAGIC),
      0,
      LONGEST_MAGIC,
      0
    );
    return bytesRead === 0 || isObject(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
async function trackedOf({ inputs, runner: runner2 }, files) {
  const root = files.length === 0 ? null : repositoryRoot(inputs.output);
  if (root === null) return /* @__PURE__ */ new Set();
  const names = new Map(files.map(({ path }) => [relativePath(root, path), path]));
  const listed = await askGit(
    runner2,
    root,
    ...["--literal-pathspecs", "ls-files", "-z", "--", ...names.keys()]
  );
  const found = listed.text.split("\0").map((name) => names.get(name));
  return new Set(found.filter((path) => path !== void 0));
}

// src/compile/output/earlier-outputs.ts
async function warnOfEarlierOutputs(step, earlier, binaries) {
  const made = /* @__PURE__ */ new Map();
  for (const { files } of earlier?.steps ?? []) {
    const text = await node_readFile(files.report, "utf8").catch(() => "{}");
    const { binaries: before = [] } = JSON.parse(text);
    for (const one of before) made.set(one.path, `${one.package} for ${one.target}`);
  }
  for (const one of binaries) {
    const before = made.get(one.path);
    const now = `${one.package} for ${targetText(one.target)}`;
    if (before === void 0 || before === now) continue;
    step.runner.log.warning(
      `${one.path} is that of ${before}, which an earlier step of this job has built, and becomes that of ${now}; give one of the steps another \`output\``
    );
  }
}

// src/compile/output/exclude-lines.ts
function excludeLines(paths) {
  return paths.filter((path) => path !== "" && path !== "/" && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path)).filter((path) => !/[\r\n]/.test(path)).map((path) => `/${path.replaceAll(/[\\*?[\]]/g, "\\$&").replaceAll(/ (?= *$)/g, "\\ ")}
`).join("");
}
function withoutOldLine(text, folder) {
  const lines = text.split("\n");
  if (lines.at(-1) !== "") return null;
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (line === `/${folder}/`)
      return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
    if (!/^\/[^*?[\]\\!]+\/$/.test(line)) return null;
  }
  return null;
}

// src/compile/output/hide-output.ts
async function hideOutput(step, project, files, isRead) {
  const { inputs, folders, runner: runner2 } = step;
  const roots = repositoriesOf(inputs.workingDirectory).map((one) => one.root);
  const [root] = roots;
  if (root === void 0) return {};
  const ours = /* @__PURE__ */ new Set([...files, ...await leftBehind(step, project)]);
  const paths = [...ours].filter((path) => !isRead(path));
  const lines = excludeLines(
    roots.flatMap((at) => [
      ...paths.map((path) => relativePath(at, path)),
      `${relativePath(at, folders.job)}/`
    ])
  );
  if (lines === "") return {};
  const before = await usersPatterns(runner2, root);
  const file = stepFiles(folders.job, step.ordinal).exclude;
  await node_writeFile(file, Buffer.concat([before, Buffer.from(`
${lines}`)]));
  return gitConfigVariables(runner2.environment, "core.excludesFile", file);
}
async function usersPatterns(runner2, root) {
  const { HOME = "", XDG_CONFIG_HOME = "" } = runner2.environment;
  const set = await askGit(runner2, root, "config", "--type=path", "--get", "core.excludesFile");
  const home = XDG_CONFIG_HOME || (HOME === "" ? "" : node_join(HOME, ".config"));
  const file = set.ok ? set.text : home === "" ? "" : node_join(home, "git", "ignore");
  const none = Buffer.alloc(0);
  return file === "" ? none : node_readFile(file).catch(() => none);
}
var MOST2 = 64;
async function leftBehind({ inputs }, project) {
  const own = new Set(ownModules(project.pins).map((one) => one.path));
  const names = namesOf(inputs.output);
  if (names.length > MOST2) return [];
  const found = [];
  for (const name of names.filter((one) => !/\.(?:debug|json)$/.test(one))) {
    const path = node_join(inputs.output, name);
    const read18 = await readBinary(path);
    const main = read18.ok ? read18.value.buildInfo?.main?.path : void 0;
    if (main === void 0 || !own.has(main)) continue;
    const beside = [`${name}.debug`, `${name}.provenance.json`].filter(
      (one) => names.includes(one)
    );
    found.push(path, ...beside.map((one) => node_join(inputs.output, one)));
  }
  return found;
}
function namesOf(folder) {
  try {
    const entries = node_readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => one.name);
  } catch {
    return [];
  }
}

// src/compile/output/old-exclude.ts
async function removeOldExclude({
  inputs,
  runner: runner2
}) {
  const root = repositoryRoot(inputs.workingDirectory);
  if (root === null) return;
  const folder = relativePath(root, inputs.output);
  if (folder === "" || folder.startsWith("..")) return;
  let file = node_resolve(root, ".git", "info", "exclude");
  let bytes = await node_readFile(file).catch(() => null);
  if (bytes === null) {
    const asked = await askGit(runner2, root, "rev-parse", "--git-path", "info/exclude");
    if (!asked.ok) return;
    file = node_resolve(root, asked.text);
    bytes = await node_readFile(file).catch(() => null);
  }
  if (bytes === null) return;
  const kept = withoutOldLine(bytes.toString("latin1"), Buffer.from(folder).toString("latin1"));
  if (kept === null) return;
  try {
    await node_writeFile(file, kept, "latin1");
    runner2.log.info(`removed /${folder}/ from ${file}: an earlier version had hidden the folder`);
  } catch (error2) {
    runner2.log.debug(`${file} cannot be written: ${error2.message}`);
  }
}

// src/compile/output/prepare-output.ts
async function prepareOutput(step, project, earlier, binaries, listing, asksGit) {
  const { debug: debug2, provenance } = step.inputs;
  const files = outputFiles(binaries, { debug: debug2 === "sidecar", provenance });
  const own = ownPaths(listing ?? /* @__PURE__ */ new Map());
  const [checked] = await Promise.all([
    checkOutput(step, files, own),
    binaries.length === 0 ? void 0 : removeOldExclude(step)
  ]);
  await warnOfEarlierOutputs(step, earlier, binaries);
  if (!checked.ok || !asksGit) return checked.ok ? success({}) : checked;
  return success(await hideOutput(step, project, files.map(pathOf2), (path) => own.has(path)));
}
function pathOf2({ path }) {
  return path;
}
function ownPaths(listing) {
  const paths = /* @__PURE__ */ new Map();
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of sourceFiles(one)) {
      const file = node_join(one.Dir, name);
      paths.set(file, one.ImportPath);
      for (let at = node_dirname(file); !paths.has(at) && node_dirname(at) !== at; at = node_dirname(at)) {
        paths.set(at, one.ImportPath);
      }
    }
  }
  return paths;
}

// src/release/read-source.ts
async function readSource(step, goVersion, gitVariables) {
  const repositories = repositoriesOf(step.inputs.workingDirectory);
  const root = repositories[0]?.root ?? null;
  const stamped = stampedRepository(repositories, goVersion);
  const own = await sourceAt(step, root, gitVariables);
  if (!own.ok || stamped === null || stamped === root) return own;
  const around = await sourceAt(step, stamped, gitVariables);
  return around.ok ? success([...own.value, ...around.value]) : around;
}
async function sourceAt({ inputs, job, runner: runner2 }, root, gitVariables) {
  const unnamed = "the provenance names no commit and no repository";
  if (root === null) {
    if (job.inRunner)
      runner2.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success([]);
  }
  const environment2 = { ...runner2.environment, ...gitVariables };
  const git2 = (...args) => askGit({ exec: runner2.exec, environment: environment2 }, root, ...args);
  const head = await git2("rev-parse", "--verify", "HEAD^{commit}");
  const any = head.ok ? head : await git2("rev-parse", "--git-dir");
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, "set provenance: false");
    if (job.inRunner) return failure("check", found, "a checkout that git reads", change);
    runner2.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success([]);
  }
  if (!head.ok) runner2.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git2("symbolic-ref", "--quiet", "HEAD"),
    originOf(git2),
    refCommitOf(git2, job.ref),
    git2("status", "--porcelain")
  ]);
  const checkout = {
    head: head.text,
    branch: branch.text,
    origin,
    refCommit,
    modified: status.text !== ""
  };
  const source = sourceOf(checkout, job);
  if (!source.ok) return source;
  return success(source.value === null ? [] : [source.value]);
}
async function originOf(git2) {
  const origin = await git2("config", "--get", "remote.origin.url");
  if (origin.text !== "") return origin.text;
  const remotes = await git2("config", "--get-regexp", "^remote\\..*\\.url$");
  const urls = remotes.text.split("\n").map((line) => line.replace(/^\S+ /, ""));
  return urls.length === 1 ? urls[0] ?? "" : "";
}
async function refCommitOf(git2, ref) {
  if (ref === "") return "";
  const names = [ref, ref.replace(/^refs\/(?:heads|(?=pull\/))/, "refs/remotes/origin/")];
  for (const name of new Set(names.map((one) => one.replaceAll("//", "/")))) {
    const found = await git2("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
    if (found.ok) return found.text;
  }
  return "";
}

// src/reuse/left-to-build.ts
function usable({ files }, plan, digests) {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== void 0 && one.known.digest === digests.get(id) ? [[id, one]] : [];
    })
  );
}
function planWithout(plan, reused, areKnown) {
  const shards = plan.shards.flatMap((shard) => {
    const binaries = shard.binaries.filter((one) => !reused.has(plannedId(one)));
    const isAsBefore = areKnown && shard.unlinkedAre === "compiled";
    const linksAll = binaries.length === shard.binaries.length;
    const unlinkedAre = isAsBefore ? "unchanged" : shard.unlinkedAre;
    const left = { ...shard, unlinkedAre, binaries, linksAll };
    const isDone = !linksAll && binaries.length === 0 && !compilesUnlinked(left);
    return isDone ? [] : [left];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}

// src/flow/plan-run.ts
async function planRun(run, request2, files) {
  const { step, project, caches } = run;
  const { listing, reader, found } = request2;
  const plan = planOf(run, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = step.inputs;
  const asksGit = isProven || stampsCommit(reader.go.flags);
  const { binaries } = plan.value;
  const git2 = await prepareOutput(step, project, caches.earlier, binaries, listing, asksGit);
  if (!git2.ok) return git2;
  const source = isProven ? await readSource(step, reader.go.version, git2.value) : success([]);
  if (!source.ok) return source;
  const recorded = await record(run, request2, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request2.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  return success({
    plan: plan.value,
    left,
    reused,
    recorded,
    digests,
    source: source.value,
    git: git2.value
  });
}
async function record({ step, project, lane }, { reader: { go }, found, listing }, plan, files) {
  const { reuse, provenance } = step.inputs;
  const isAsked = provenance || found.obstacle === "" && reuse;
  if (plan.binaries.length === 0 || !isAsked && !usesInputsStamp(go.flags.link)) return null;
  const recording = recordInputs(step, project, go, lane, found, plan, listing, files);
  return step.clocks.activity.track("hash", recording);
}
function planOf({ step, go }, listing) {
  const { compiler, inputs } = step;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: inputs.build,
    // TinyGo compiles programs only.
    mainsOnly: inputs.mainsOnly || compiler === "tinygo",
    listing
  });
}

// src/flow/make-binaries.ts
async function makeBinaries(run, request2) {
  const { step, project, caches, lane, linkFolder } = run;
  const { found, listing } = request2;
  const files = found.files ?? createFiles();
  const mains = await checkMains(step, project, request2.reader.go, listing, files);
  if (!mains.ok) return mains;
  const planned = await planRun(run, request2, files);
  if (!planned.ok) return planned;
  const { plan, left, reused, recorded, digests, source, git: git2 } = planned.value;
  const reader = withVariables(request2.reader, git2);
  const { go } = reader;
  showPlan(step, caches.permission, go, lane.keys, left);
  sayRepositories(step, go);
  warnOfResolver(step, go, plan, listing);
  await warnOfUnused(step, project, go, plan, listing);
  const { goEnvironment: goEnvironment2 } = lane.ingredients;
  const { layers } = request2;
  const warming = { plan, later: request2.later };
  const folder = linkFolder;
  const [compiled, inputsDigest2] = await Promise.all([
    compile({ step, reader, goEnvironment: goEnvironment2, plan: left, listing, folder, digests, layers, warming }),
    digestInputs(step, project, go, lane, plan, listing, files),
    warnOfPaths(step, go, left, listing, files)
  ]);
  if (!compiled.ok) return compiled;
  await noteThin(run, reader, listing, compiled.value);
  await warnOfVariables(step, go, listing, compiled.value.binaries);
  const linked2 = await postLink(step, go, compiled.value.binaries, linkFolder);
  if (!linked2.ok) return linked2;
  const made = new Map(reused);
  for (const one of linked2.value) made.set(plannedId(one.planned), one);
  const inOrder2 = plan.binaries.flatMap((one) => made.get(plannedId(one)) ?? []);
  const fingerprints = await compareFingerprints(step, caches.store, go, inOrder2, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source);
  if (!stamped.ok) return stamped;
  const again = node_join(linkFolder, "rebuild");
  const inspected = await inspectAndMove(
    step,
    inOrder2,
    () => rebuild({ step, project, reader, plan: left, listing, digests, folder: again })
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const prints = fingerprints.value;
  const provenance = await prove(step, project, caches.store, go, goEnvironment2, {
    binaries,
    fingerprints: prints,
    source
  });
  if (!provenance.ok) return provenance;
  const obstacle2 = recorded?.obstacles.find((one) => one !== "") ?? "";
  const unlinked = plan.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0);
  const { brokenKeys } = request2.reused;
  return success({
    binaries,
    checks,
    inputsDigest: inputsDigest2,
    packages: { ...compiled.value.packages, unlinked },
    isWhole: compiled.value.isWhole,
    provenance: provenance.value,
    git: git2,
    reason: binaries.every((one) => one.reused) ? "" : obstacle2 || request2.reused.reason,
    made: recorded === null || binaries.length === 0 ? null : await madeBinaries(step, project, go, {
      found,
      recorded,
      listing,
      inputsDigest: inputsDigest2,
      reused,
      binaries,
      brokenKeys
    })
  });
}
async function noteThin({ step, caches, lane }, reader, listing, { readsWhole }) {
  await noteThinSources({
    inputs: step.inputs,
    permission: caches.permission,
    lane,
    go: reader.go,
    listing,
    fromThin: !readsWhole,
    file: stepFiles(step.folders.job, step.ordinal).thin
  });
}

// src/flow/move-reused.ts
async function moveReused({ step, project, caches }, { found, reused }) {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(step, project, caches.earlier, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(step, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(", ");
  step.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? "",
    packages: { compiled: 0, total: 0, unlinked: 0 },
    isWhole: true,
    reason: "",
    provenance: [],
    git: {},
    made: null
  });
}

// src/pin/c/c-inputs-text.ts
function cInputsText(of) {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : "";
}

// src/cache/build/restore-layer.ts
async function restoreLayer(request2) {
  let second = null;
  const found = await restoreArchive(request2, (meta) => {
    const { after } = noteOf(meta);
    if (request2.slot === "delta" && after !== "")
      second = restoreArchive({ ...request2, keys: { lookups: [after] } });
  });
  const ground = await second;
  if (found.layer === null || ground === null) return found;
  return {
    ...found,
    report: {
      ...found.report,
      bytesDown: found.report.bytesDown + ground.report.bytesDown,
      seconds: Math.max(found.report.seconds, ground.report.seconds)
    },
    warnings: [...found.warnings, ...ground.warnings],
    layer: ground.layer === null ? found.layer : standing(found.layer, ground.layer),
    brokenKey: ground.brokenKey
  };
}
function standing(delta, ground) {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground
  };
}

// src/cache/build/trim-file.ts
async function keepFromTrimming(goCache, now) {
  const text = `${Math.floor(now / 1e3)}`;
  await node_writeFile(node_join(goCache, "trim.txt"), text).catch(() => void 0);
}

// src/cache/modules/thin/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function hasSets(root) {
  return (await node_readdir(root).catch(() => [])).some((name) => SET.test(name));
}
async function useSet(root, set, now) {
  const folder = node_join(root, set);
  try {
    await node_utimes(folder, now / 1e3, now / 1e3);
    return folder;
  } catch {
    return null;
  }
}
async function newSetFolder(root, set) {
  const folder = node_join(root, `new-${set}-${node_randomBytes(8).toString("hex")}`);
  await node_mkdir(folder, { recursive: true });
  return folder;
}
async function nameSet(root, set, from) {
  const folder = node_join(root, set);
  try {
    await node_rename(from, folder);
  } catch (error2) {
    if (await node_stat(folder).catch(() => null) === null) throw error2;
  }
  return folder;
}

// src/cache/modules/thin/restore-thin.ts
async function extractThin(archive, set, root, limits) {
  const beside = await newSetFolder(root, set);
  try {
    const rule = { kind: "thin", set, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      keepVerified: true,
      ...limits
    });
    if (outcome.state !== "ok") return outcome;
    if (!isThinSet(set, outcome.manifest))
      return { state: "broken", reason: "its files are not those that its key says" };
    const modules = outcome.manifest.files.map(({ path }) => markedModule(path)).filter((one) => one !== null);
    await Promise.all(modules.map((module) => node_mkdir(node_join(beside, module), { recursive: true })));
    return { state: "ok", folder: await nameSet(root, set, beside) };
  } finally {
    await removeQuietly(beside);
  }
}

// src/cache/modules/restore-modules.ts
var LIMIT_BYTES2 = 64e9;
async function restoreModules(request2) {
  const { store, keys, clock } = request2;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const miss = (warnings, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
    thin: "",
    mismatches: []
  });
  const hit = (key, bytesDown, warnings, thin = "", mismatches = []) => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : "",
    thin,
    mismatches
  });
  if (await allPresent(request2)) {
    const known = await store.find("modules", keys.lookups);
    return known.state === "found" ? hit(known.entry.key, 0, []) : miss([]);
  }
  if (request2.thinRoot !== "" && await hasSets(request2.thinRoot)) {
    const there = await setThere(request2);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.open("modules", keys.lookups);
  if (found.state === "unavailable") {
    const warning2 = `the modules cache is not available: ${found.reason}`;
    return miss([warning2]);
  }
  if (found.state === "miss") return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found, set, request2).catch(notWritten);
    if (outcome.state === "not-written") {
      const warning3 = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning3], "", found.bytes);
    }
    if (outcome.state === "ok") {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin, outcome.mismatches);
    }
    if (outcome.state === "cut") {
      const warning3 = `the modules cache is not available: the download of ${found.key} failed: ${outcome.reason}`;
      return miss([warning3], "", found.bytes);
    }
    const warning2 = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning2], found.key, found.bytes);
  } finally {
    await found.close();
  }
}
async function setThere(request2) {
  const known = await request2.store.find("modules", request2.keys.lookups);
  const set = known.state === "found" ? thinSetOf(known.entry.key) : null;
  if (known.state !== "found" || set === null) return null;
  const folder = await useSet(request2.thinRoot, set, request2.clock.now());
  return folder === null ? null : { key: known.entry.key, folder };
}
async function allPresent(request2) {
  const { expected, goModCache, goSum } = request2;
  if (expected === null || expected.length === 0) return false;
  const pinned = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== void 0);
  const present = await Promise.all(
    pinned.map((module) => exists(node_join(goModCache, extractedFolder(module))))
  );
  return pinned.length === expected.length && present.every(Boolean);
}
function notWritten(error2) {
  if (error2.code === void 0) throw error2;
  return { state: "not-written", reason: error2.message };
}
async function extract(archive, set, request2) {
  const { thinRoot } = request2;
  if (set === null || thinRoot === "") return extractModules(archive, request2);
  const limits = { limitBytes: LIMIT_BYTES2 };
  const outcome = await extractThin(archive, set, thinRoot, limits);
  return outcome.state === "ok" ? { state: "ok", warnings: [], thin: outcome.folder, mismatches: [] } : outcome;
}
async function extractModules(archive, request2) {
  const { goModCache, goSum } = request2;
  await node_mkdir(node_join(goModCache, "cache"), { recursive: true });
  await removeLeftBehind(node_join(goModCache, "cache"), Date.now());
  const beside = await node_mkdtemp(node_join(goModCache, "cache", temporaryPrefix()));
  try {
    const rule = { kind: "modules", goModCache, goSum, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      limitBytes: LIMIT_BYTES2,
      keepVerified: true
    });
    if (outcome.state !== "ok") return outcome;
    const chosen = await chooseModules(outcome.manifest, goModCache, goSum);
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    const { warnings, mismatches } = chosen;
    return { state: "ok", warnings, thin: "", mismatches };
  } finally {
    await removeQuietly(beside);
  }
}
async function nameModule(module, beside, goModCache) {
  const folder = extractedFolder(module);
  const to = node_join(goModCache, folder);
  const ziphash = node_join(goModCache, downloadFile(module, "ziphash"));
  await Promise.all([
    node_mkdir(node_dirname(to), { recursive: true }),
    node_mkdir(node_dirname(ziphash), { recursive: true }).then(() => node_writeFile(ziphash, module.h1))
  ]);
  await node_rename(node_join(beside, folder), to).catch(async (error2) => {
    if (!await exists(to)) throw error2;
  });
}

// src/cache/when-read.ts
function whenRead(store, onRead) {
  return {
    ...store,
    open: async (slot, prefixes2, seconds) => {
      const found = await store.open(slot, prefixes2, seconds);
      if (found.state !== "found") return found;
      const stream = async function* () {
        try {
          yield* found.stream;
        } finally {
          onRead();
        }
      };
      const close = async () => {
        onRead();
        await found.close();
      };
      return { ...found, stream: stream(), close };
    }
  };
}
var LONGEST_WAIT_MS = 1e4;
function soonAfter(first) {
  return Promise.race([first, node_setTimeout(LONGEST_WAIT_MS, void 0, { ref: false })]);
}

// src/cache/restore-caches.ts
function startRestores(step, caches, go, lane, goSum, agreed) {
  const { activity, phases } = step.clocks;
  const { log, clock } = step.runner;
  const seconds = layerSeconds(lane.before);
  const open2 = (slot, prefixes2) => caches.store.open(slot, prefixes2, seconds);
  const store = { ...caches.store, open: open2 };
  const tracked = (work) => activity.track("transfer", work);
  let onRead = () => void 0;
  const modulesRead = new Promise((resolve2) => {
    onRead = resolve2;
  });
  const modules = tracked(modulesRestore(step, whenRead(store, onRead), go, lane, goSum));
  modules.then(onRead, onRead);
  const turns = { agreed, modulesRead };
  const layers = tracked(layerRestores(step, { ...caches, store }, go, lane, turns));
  const all18 = phases.time("restore", async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning2 of restoreWarnings(lane.habits.unavailable, warnings)) log.warning(warning2);
    sayOtherC(step, lane, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey
      }
    };
  });
  return { modules, all: all18 };
}
function sayOtherC({ runner: runner2 }, lane, layers) {
  const c = cInputsText(lane.cInputs);
  const others2 = layers.filter((one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c);
  if (others2.length === 0) return;
  runner2.log.info(
    "packages with C are compiled again: headers, libraries, what pkg-config says or what is installed is not what it was"
  );
}
function restoreWarnings(reason, warnings) {
  if (reason === "") return warnings;
  const others2 = warnings.filter((warning2) => !warning2.endsWith(reason));
  const what = others2.length < warnings.length ? "no cache is restored" : "the record of this place is lost";
  return [`${what}: ${reason}`, ...others2];
}
async function modulesRestore(step, store, go, lane, goSum) {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: "", warnings: [], thin: "", mismatches: [] };
  }
  const { log, clock } = step.runner;
  const kinds = modulesKinds(step.inputs, go, lane);
  if (kinds.refusal !== "") {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (step.inputs.modules === "used") log.notice(text);
    else log.debug(text);
  }
  return restoreModules({
    store,
    keys: modulesKeys(lane.keys, kinds),
    thinRoot: kinds.selection === null ? "" : step.folders.thin,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: lane.habits.known?.modules ?? null,
    clock
  });
}
var NO_LAYER = {
  report: NO_CACHE,
  layer: null,
  brokenKey: "",
  warnings: []
};
async function layerRestores({ runner: { clock } }, { store, earlier }, go, lane, { agreed, modulesRead }) {
  if (unkeptReason(go) !== "") return [NO_LAYER, NO_LAYER];
  const { keys, before } = lane;
  const agreedBase = before?.base ?? "";
  const base = baseKeys(keys, agreedBase);
  const same = earlier?.steps.find(
    (one) => one.restore === "ended" && one.lane.text === keys.lane && one.lane.place === keys.place
  );
  if (same !== void 0) {
    const known = (layer, keys2) => ({
      report: { ...NO_CACHE, hit: hitOf(keys2, layer?.key ?? null), key: layer?.key ?? "" },
      layer,
      brokenKey: "",
      warnings: []
    });
    return [known(same.restored.base, base), known(same.restored.delta, deltaKeys(keys))];
  }
  if (agreedBase !== "") prepareProcess();
  const c = cInputsText(lane.cInputs);
  const common = { goCache: go.goCache, store, clock, c };
  const delta = agreed.then(
    (inputs) => restoreLayer({ ...common, slot: "delta", keys: deltaKeys(keys, inputs) })
  );
  const after = soonAfter(modulesRead);
  const restored = restoreLayer({ ...common, slot: "base", keys: base, after });
  return Promise.all([restored, delta]).finally(endUnused);
}

// src/compile/listing/list-packages.ts
function listTargets(step, go) {
  const { inputs, clocks, runner: runner2 } = step;
  return clocks.phases.time(
    "list",
    () => listPackages({
      exec: runner2.exec,
      goRoot: go.toolchain.goroot,
      environment: go.environment,
      cwd: inputs.workingDirectory,
      flags: go.flags,
      packages: inputs.packages,
      targets: go.targets
    })
  );
}
async function listPackages(request2) {
  const errors = [];
  const rows = await Promise.all(
    request2.targets.map(async (target) => {
      const result = await request2.exec({
        tool: goCommand(request2.goRoot),
        args: listDependenciesArguments(request2.flags, request2.packages),
        cwd: request2.cwd,
        environment: forTarget(request2.environment, target)
      });
      if (result.exitCode === 0) {
        const listed = parseGoList(result.stdout);
        return [targetText(target), inListedOrder(listed, request2.packages)];
      }
      errors.push({ target: targetText(target), text: result.stderr.trim() });
      return null;
    })
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: new Map(rows.filter((row) => row !== null)) };
}

// src/compile/gate.ts
async function makeGate(request2) {
  const { exec: exec3, environment: environment2, folder } = request2;
  if (process.platform === "win32" || /["']/.test(folder)) return null;
  const fifo = node_join(folder, "fifo");
  const script = node_join(folder, "gate.sh");
  await node_mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec3({ tool: "mkfifo", args: [fifo], cwd: folder, environment: environment2 }),
    node_writeFile(script, gateScript(fifo))
  ]);
  if (made.exitCode !== 0) return null;
  let opened = null;
  let closed = false;
  const open2 = () => {
    if (!closed) opened = node_openSync(fifo, "r+");
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (restored) => void restored.then(open2, open2),
    close: () => {
      closed = true;
      if (opened !== null) node_closeSync(opened);
    }
  };
}
function gateCommand(script) {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}
function gateScript(fifo) {
  return `case "$2" in
-V=full) : < '${fifo}' ;;
esac
exec "$@"
`;
}

// src/compile/prepare-gate.ts
async function prepareGate({ inputs, runner: runner2 }, go, folder) {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec: exec3, environment: environment2 } = runner2;
  return makeGate({ exec: exec3, environment: environment2, folder: node_join(folder, "gate") }).catch(() => null);
}

// src/inputs/flags/gccgo-flags.ts
function gccgoFlags(inputs) {
  const compile2 = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile2.push("-trimpath");
  if (inputs.tags.length > 0) compile2.push(`-tags=${inputs.tags.join(",")}`);
  const isOwn = (flag) => flag.startsWith("-gccgoflags=");
  compile2.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...ownFlag(inputs, "static") && !inputs.cgo ? ["-static"] : [],
    ...ownFlag(inputs, "strip") ? ["-s"] : []
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(" ")}`];
  return { compile: compile2, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
}
function gccgoRefusals(inputs) {
  const refused = [];
  const refuse2 = (what, change) => {
    const { failures } = failure(
      "input",
      `${what} with -compiler=gccgo`,
      "what gccgo knows",
      change
    );
    refused.push(...failures);
  };
  const own = "give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo";
  for (const flags of inputs.fromGoFlags?.gcflags ?? []) refuse2(`GOFLAGS: -gcflags=${flags}`, own);
  if (inputs.gcflags !== "") refuse2(`gcflags: ${inputs.gcflags}`, own);
  if (inputs.ldflags !== "") refuse2(`ldflags: ${inputs.ldflags}`, own);
  if (inputs.stamp.length > 0) {
    const names = inputs.stamp.map((one) => one.name).join(", ");
    refuse2(`stamp: ${names}`, "remove it, as the linker of gccgo sets no variables; or use gc");
  }
  return refused;
}

// src/toolchain/install.ts
var LEFTOVER_AGE = 60 * 60 * 1e3;
var MARKER_WAIT = 2e3;
var MARKER_POLL = 100;
var RENAME_TRIES = 10;
async function install(order, fill) {
  const { place } = order;
  await removeLeftovers(place, order.now);
  const temporary = `${place.goroot}.tmp-${node_randomBytes(8).toString("hex")}`;
  try {
    await makeFolder(temporary);
    const root = node_join(temporary, "go");
    const filled = await fill(root);
    if (!filled.ok) return filled;
    const why = await whyNotGo(root, order.version, order.goos);
    if (why !== void 0)
      return failure(
        "toolchain",
        `the archive of Go ${order.version} holds something else: ${why}`,
        `a VERSION file that says go${order.version}, and bin/go`,
        "check GOPROXY: what it serves under this name is another toolchain"
      );
    const other = await putInPlace(order, temporary);
    if (other !== void 0) return success(other);
    const marker = node_join(temporary, "marker");
    await node_writeFile(marker, markerText(filled.value));
    await node_rename(marker, place.marker);
    return filled;
  } finally {
    await removeQuietly(temporary);
    await removeEmpty(place.versionFolder);
  }
}
async function putInPlace(order, temporary) {
  const { place } = order;
  for (let tries = 1; ; tries++) {
    try {
      await node_rename(node_join(temporary, "go"), place.goroot);
      return void 0;
    } catch (error2) {
      if (tries === RENAME_TRIES) throw error2;
    }
    if (await exists3(place.goroot)) {
      const other = await takeOther(order);
      if (other !== void 0) return other;
      await node_rm(place.marker, { force: true });
      await node_rename(place.goroot, node_join(temporary, `old-${tries}`)).catch(() => void 0);
    } else {
      await node_setTimeout(MARKER_POLL);
    }
  }
}
async function takeOther({
  place,
  version,
  goos,
  onlyHash
}) {
  for (let waited = 0; waited < MARKER_WAIT; waited += MARKER_POLL) {
    const found = await inspectToolCache(place, version, goos);
    if (found.state === "broken") return void 0;
    if (found.state === "whole")
      return onlyHash === "" || found.hash === onlyHash ? found.hash : void 0;
    await node_setTimeout(MARKER_POLL);
  }
  return void 0;
}
function exists3(path) {
  return node_stat(path).then(
    () => true,
    () => false
  );
}
async function makeFolder(folder) {
  for (let tries = 0; ; tries++) {
    try {
      await node_mkdir(node_dirname(folder), { recursive: true });
      await node_mkdir(folder);
      return;
    } catch (error2) {
      if (error2.code !== "ENOENT" || tries === 3) throw error2;
    }
  }
}
async function removeLeftovers({ goroot, versionFolder }, now) {
  const names = await node_readdir(versionFolder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${node_basename(goroot)}.tmp-`)) continue;
    const folder = node_join(versionFolder, name);
    const seen = await node_stat(folder).catch(() => void 0);
    if (seen !== void 0 && now - seen.mtimeMs > LEFTOVER_AGE) await removeQuietly(folder);
  }
}
async function removeEmpty(versionFolder) {
  await node_rmdir(versionFolder).then(() => node_rmdir(node_dirname(versionFolder))).catch(() => void 0);
}

// src/toolchain/proof/gosumdb.ts
var KNOWN_KEYS = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
};
var ALLOWED5 = 'sum.golang.org, or a key "NAME+HASH+KEY" with an optional URL after a space';
function parseGosumdb(value) {
  const text = value.trim() === "sum.golang.google.cn" ? "sum.golang.org https://sum.golang.google.cn" : value.trim();
  if (text === "off")
    return failure(
      "toolchain",
      "GOSUMDB=off: nothing can prove that the Go toolchain is the one that was published",
      "a checksum database",
      'unset GOSUMDB, or give the hash of the toolchain in go-checksum ("h1:\u2026")'
    );
  const [name = "", url, ...more] = text.split(/\s+/);
  const key = parseVerifierKey(KNOWN_KEYS[name] ?? name);
  if (key === void 0 || more.length > 0 || !isHostPath(key.name))
    return failure(
      "input",
      `GOSUMDB: ${JSON.stringify(withoutSecret(text))} is no checksum database`,
      ALLOWED5,
      "correct GOSUMDB"
    );
  if (url !== void 0 && !(URL.canParse(url) && /^(https?|file):\/\//.test(url)))
    return failure(
      "input",
      `GOSUMDB: ${JSON.stringify(withoutSecret(url))} is no URL`,
      ALLOWED5,
      "correct GOSUMDB"
    );
  return success({ key, url: url?.replace(/\/+$/, "") });
}
function isHostPath(name) {
  const url = `https://${name}`;
  if (!URL.canParse(url) || name.endsWith("/")) return false;
  const { host, pathname } = new URL(url);
  return name === host + (pathname === "/" ? "" : pathname);
}

// src/toolchain/version/resolve-version.ts
var import_semver3 = __toESM(require_semver2(), 1);
function resolveVersion(wanted, available) {
  if (wanted.kind === "exact") return success(wanted.version);
  const releases = available.filter(
    (version) => parseGoVersion(version) !== void 0 && !isPrerelease(version)
  );
  const newest = newestOf(releases);
  const found = newestOf(matching(wanted, releases));
  if (found !== void 0) return success(found);
  return failure(
    "toolchain",
    `${wanted.origin}: no release of Go matches ${wanted.text}`,
    newest === void 0 ? "a list of releases, and it is empty" : nearest5(wanted, releases, newest),
    `change ${wanted.origin.replace(/:\d+$/, "")}, or check that GOPROXY lists golang.org/toolchain`
  );
}
function matching(wanted, releases) {
  if (wanted.kind === "range")
    return releases.filter((version) => (0, import_semver3.satisfies)(goVersionToSemver(version), wanted.range));
  const minors = [...new Set(releases.map(minorOf))].sort(compareGoVersions);
  const minor = minors.at(wanted.kind === "stable" ? -1 : -2);
  return releases.filter((version) => minorOf(version) === minor);
}
function nearest5(wanted, releases, newest) {
  const text = `the newest there is: ${newest}`;
  const least = wanted.kind === "range" ? (0, import_semver3.minVersion)(wanted.range) : null;
  if (least === null) return text;
  const below = newestOf(
    releases.filter((version) => least.compare(goVersionToSemver(version)) > 0)
  );
  return below === void 0 || below === newest ? text : `the nearest below: ${below}, ${text}`;
}

// src/toolchain/provide-toolchain.ts
async function provideToolchain(request2, runner2) {
  const begun = runner2.clock.now();
  const { toolCacheRoot, otherRoot = toolCacheRoot, goChecksum } = request2;
  const host = hostOf(request2);
  if (goChecksum !== "" && !/^h1:[A-Za-z0-9+/]{43}=$/.test(goChecksum))
    return failure(
      "input",
      `go-checksum: ${JSON.stringify(goChecksum)} is no h1 hash`,
      '"h1:" and 44 characters of base64, as in go.sum',
      "correct go-checksum, or remove it"
    );
  const settings = await readDownloadSettings(runner2.environment, host.goos);
  const fetcher = makeFetcher(
    runner2.httpGet,
    request2.patience ?? DEFAULT_PATIENCE,
    await goCredentials(runner2.environment, process.platform)
  );
  const resolved = await resolve(request2, settings, fetcher);
  if (!resolved.ok) return resolved;
  const { version, notes } = resolved.value;
  const roots = [.../* @__PURE__ */ new Set([toolCacheRoot, otherRoot])];
  const places = roots.map((root) => toolCachePlace(root, version, host.goarch));
  const provided = (place, source2, hash2) => success({
    version,
    goroot: place.goroot,
    source: source2,
    hash: hash2,
    bytesDown: fetcher.bytesDown(),
    seconds: (runner2.clock.now() - begun) / 1e3,
    notes
  });
  for (const place of places) {
    const cached = await inspectToolCache(place, version, host.goos);
    if (cached.state === "whole" && (goChecksum === "" || cached.hash === goChecksum))
      return provided(place, "tool-cache", cached.hash);
  }
  const sources = readSources(request2, settings, fetcher);
  if (!sources.ok) return sources;
  const fetched = await fetchToolchain(version, host, sources.value);
  if (!fetched.ok) return fetched;
  if (request2.onlyProven === true && fetched.value.source === "go.dev") {
    return failure(
      "toolchain",
      `Go ${version} comes from go.dev/dl alone, where no checksum database proves it`,
      "a toolchain of the module proxy for profile: release",
      "correct GOPROXY, or set go-version to a release that the proxy has"
    );
  }
  const { source, extract: extract2 } = fetched.value;
  const order = { version, goos: host.goos, onlyHash: goChecksum, now: runner2.clock.now() };
  for (let next = 0; ; next++) {
    const place = places[next];
    if (place === void 0) throw new Error("a tool cache without a place");
    try {
      const installed = await install({ ...order, place }, extract2);
      return installed.ok ? provided(place, source, installed.value) : installed;
    } catch (error2) {
      const isLast = next === places.length - 1;
      if (isLast || !isForbidden(error2))
        return installFailure(error2, version, source, roots[next] ?? "");
    }
  }
}
function isForbidden(error2) {
  return ["EACCES", "EPERM", "EROFS"].includes(error2.code ?? "");
}
async function resolve(request2, settings, fetcher) {
  const { wanted, toolCacheRoot } = request2;
  const notes = wanted.note === void 0 ? [] : [wanted.note];
  if (wanted.kind === "exact") return success({ version: wanted.version, notes });
  const sources = readSources({ ...request2, goChecksum: "any" }, settings, fetcher);
  if (!sources.ok) return sources;
  const list3 = await fetchToolchainList(sources.value);
  if (list3.state === "ok") {
    const found2 = resolveVersion(wanted, versionsOf(list3.value));
    return found2.ok ? success({ version: found2.value, notes }) : found2;
  }
  const found = resolveVersion(wanted, await versionsInToolCache(toolCacheRoot, hostOf(request2)));
  if (!found.ok)
    return failure(
      "toolchain",
      `the releases of Go cannot be listed: ${list3.message}`,
      `a list to find ${wanted.text} in (${wanted.origin})`,
      "correct GOPROXY, or set go-version to an exact version"
    );
  const note = `The releases of Go cannot be listed (${list3.message}): Go ${found.value} is the newest in the tool cache that matches ${wanted.text}, there may be a newer one.`;
  return success({ version: found.value, notes: [...notes, note] });
}
function hostOf({ host }) {
  return host ?? platformOf(process.platform, process.arch);
}
function readSources(request2, settings, fetcher) {
  const { goChecksum, goDevUrl } = request2;
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return proxies;
  const database = goChecksum === "" ? parseGosumdb(settings.gosumdb) : void 0;
  if (database !== void 0 && !database.ok) return database;
  return success({
    proxies: proxies.value,
    proof: database === void 0 ? { hash: goChecksum } : { database: database.value },
    goDevUrl: (goDevUrl ?? "https://go.dev").replace(/\/+$/, ""),
    fetcher
  });
}
async function installFailure(error2, version, source, toolCacheRoot) {
  if (error2 instanceof BadArchive)
    return failure(
      "toolchain",
      `the archive of Go ${version} from the ${source} is refused: ${error2.message}`,
      "a whole archive of regular files under one folder",
      "try again; if it stays, check what GOPROXY serves"
    );
  const { code: code2, message } = error2;
  if (code2 === void 0) throw error2;
  const room = saysDiskIsFull(code2) ? ` (${await freeSpaceText(toolCacheRoot)})` : "";
  return failure(
    "toolchain",
    `Go ${version} cannot be put into the tool cache ${toolCacheRoot}: ${message}${room}`,
    "a folder that can be written, with 500 MB free",
    "make room or change its permissions, or set RUNNER_TOOL_CACHE (in a job) or HOME (on the command line) to another folder"
  );
}

// src/pin/c/tool-wrapper.ts
async function readToolWrapper(request2) {
  const { exec: exec3, goRoot, host, environment: environment2, cwd, flags } = request2;
  const value = lastValue(flags, "toolexec") ?? "";
  const [tool, ...args] = splitGoQuoted(value) ?? [];
  if (tool === void 0) return null;
  const name = host.goos === "windows" ? "compile.exe" : "compile";
  const compiler = node_join(goRoot, "pkg", "tool", `${host.goos}_${host.goarch}`, name);
  const answers = await Promise.all([
    exec3({ tool: compiler, args: ["-V=full"], cwd, environment: environment2 }),
    exec3({
      tool,
      args: [...args, compiler, "-V=full"],
      cwd,
      environment: { ...environment2, TOOLEXEC_IMPORTPATH: "cmd/compile" }
    })
  ]);
  const [own, wrapped] = answers.map((one) => one.exitCode === 0 ? one.stdout.trim() : null);
  return { value, isKeyed: typeof wrapped === "string" && wrapped !== own };
}

// src/pin/c-tools.ts
async function cCompilerOf(step) {
  const { inputs, runner: runner2 } = step;
  const { environment: environment2 } = runner2;
  const { goarch } = platformOf(process.platform, process.arch);
  const cxx = environment2.CXX ?? "";
  const own = inputs.targets.filter((one) => environment2[ownVariable("CC", one)]);
  for (const target of own) {
    const cc = environment2[ownVariable("CC", target)] ?? "";
    const facts = { cc, cxx, host: goarch, targets: [target.goarch] };
    const chosen = await chooseCompiler(request(step, environment2), inputs, facts);
    if (!chosen.ok) return chosen;
  }
  const others2 = inputs.targets.filter((one) => !own.includes(one)).map((one) => one.goarch);
  if (own.length > 0 && others2.length === 0) return success({});
  return chooseCompiler(request(step, environment2), inputs, {
    cc: environment2.CC ?? "",
    cxx,
    host: goarch,
    targets: others2
  });
}
function linkerOf(step, environment2, cc) {
  const { inputs } = step;
  const linker = inputs.build ? inputs.linker : "default";
  return chooseLinker(request(step, environment2), linker, cc);
}
function request({ inputs, runner: runner2 }, environment2) {
  return { exec: runner2.exec, environment: environment2, cwd: inputs.workingDirectory };
}

// src/pin/collector.ts
var LEAST_BYTES_EACH = 2e9;
function collectorVariables(facts) {
  const { environment: environment2, memoryBytes, parallelism } = facts;
  const isSet = (environment2.GOGC ?? "") !== "" || (environment2.GOMEMLIMIT ?? "") !== "";
  if (isSet || memoryBytes / parallelism < LEAST_BYTES_EACH) return {};
  return { GOGC: "400", GOMEMLIMIT: `${Math.floor(memoryBytes / 2 / 2 ** 20)}MiB` };
}

// src/pin/gccgo-version.ts
var IMPLEMENTS = {
  8: "1.10",
  9: "1.12",
  10: "1.14",
  11: "1.16",
  12: "1.18"
};
var OLDEST_GCC = 8;
var NEWEST_GCC = 12;
var MACHINES2 = {
  aarch64: "arm64",
  arm: "arm",
  i386: "386",
  i586: "386",
  i686: "386",
  powerpc64: "ppc64",
  powerpc64le: "ppc64le",
  riscv64: "riscv64",
  s390x: "s390x",
  x86_64: "amd64"
};
function describeGccgo(version, machine) {
  const major = Number(/^\d+/.exec(version)?.[0] ?? 0);
  const go = IMPLEMENTS[Math.min(major, NEWEST_GCC)];
  if (go === void 0)
    return failure(
      "toolchain",
      `gccgo ${version || "of no version"}`,
      `gccgo ${OLDEST_GCC} or newer`,
      "install a newer gccgo, or name one in GCCGO; or remove -compiler=gccgo"
    );
  const goarch = MACHINES2[machine.split("-")[0] ?? ""] ?? "";
  return success({ version, goarch, go });
}
function tooNewForGccgo(pins, gccgo) {
  return [...pins].flatMap(([file, text]) => {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) return [];
    const { go } = goDirectives(text.replace(/^\uFEFF/, ""));
    const language2 = /^\d+\.\d+/.exec(go?.value ?? "")?.[0];
    if (go === void 0 || language2 === void 0 || parseGoVersion(language2) === void 0)
      return [];
    if (compareGoVersions(language2, gccgo.go) <= 0) return [];
    return [
      {
        area: "toolchain",
        found: `${file}:${go.line} asks for Go ${go.value}, and gccgo ${gccgo.version} implements Go ${gccgo.go}`,
        expected: `a go line of at most ${gccgo.go}, and no generics, where -compiler=gccgo is set`,
        change: "remove -compiler=gccgo from build-flags or GOFLAGS: gc builds this module with every Go that is new enough"
      }
    ];
  });
}

// src/pin/gccgo.ts
async function checkGccgo(step, pins, environment2, targets) {
  const { inputs, runner: runner2 } = step;
  const tool = environment2.GCCGO || "gccgo";
  const cwd = inputs.workingDirectory;
  const ask3 = (flag) => runner2.exec({ tool, args: [flag], cwd, environment: environment2 });
  const [version, machine] = await Promise.all([ask3("-dumpfullversion"), ask3("-dumpmachine")]);
  const wrong = [version, machine].find((one) => one.exitCode !== 0);
  if (wrong !== void 0)
    return failure(
      "toolchain",
      `-compiler=gccgo, and ${tool} cannot be run: ${toolError(wrong)}`,
      "a gccgo on PATH, or the path of one in GCCGO",
      "install it (Debian and Ubuntu: apt-get install gccgo), or remove -compiler=gccgo"
    );
  const gccgo = describeGccgo(version.stdout.trim(), machine.stdout.trim());
  if (!gccgo.ok) return gccgo;
  const failures = [
    ...gccgoRefusals(inputs),
    ...tooNewForGccgo(pins, gccgo.value),
    ...otherTargets(targets, tool, gccgo.value)
  ];
  return failures.length > 0 ? { ok: false, failures } : success(gccgo.value);
}
function otherTargets(targets, tool, gccgo) {
  return targets.filter((one) => one.goos !== "linux" || gccgo.goarch !== "" && one.goarch !== gccgo.goarch).map((one) => ({
    area: "plan",
    found: `target ${targetText(one)} with -compiler=gccgo, and ${tool} makes programs for linux/${gccgo.goarch || "another architecture"}`,
    expected: "targets that this gccgo makes programs for",
    change: "name the gccgo of that target in GCCGO (aarch64-linux-gnu-gccgo), or use gc"
  }));
}

// src/pin/go-temporary.ts
async function temporaryVariables(chosen, jobFolder) {
  const { GOTMPDIR = "", TMPDIR = "" } = chosen;
  if (GOTMPDIR !== "" || process.platform === "win32") return {};
  if (TMPDIR !== "" && relativePath(TMPDIR, jobFolder).startsWith("..")) return {};
  const folder = node_join(jobFolder, "go-tmp");
  await node_mkdir(folder, { recursive: true });
  return { GOTMPDIR: folder, TMPDIR: folder };
}

// src/pin/tinygo.ts
async function checkTinyGo({ inputs, runner: runner2 }, environment2) {
  const cwd = inputs.workingDirectory;
  const result = await runner2.exec({ tool: "tinygo", args: ["version"], cwd, environment: environment2 });
  if (result.exitCode === 0) return success(result.stdout.trim());
  return failure(
    "toolchain",
    `compiler: tinygo, and tinygo cannot be run: ${toolError(result)}`,
    "a TinyGo on PATH",
    "install it in a step before this one (https://tinygo.org/getting-started/install/), or set compiler: gc"
  );
}

// src/pin/pin-go.ts
async function pinGo(step, modules) {
  const { inputs, job, runner: runner2 } = step;
  const { settings } = inputs;
  if (modules.mainModule === "" && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(step, modules);
  if (!wanted.ok) return wanted;
  const toolchain = await step.clocks.phases.time("toolchain", () => bring(step, wanted.value));
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version, wanted.value.origin);
  if (!checked.ok) return checked;
  const cc = await cCompilerOf(step);
  if (!cc.ok) return cc;
  const changes = {
    ...collectorVariables({ ...runner2, parallelism: inputs.parallelism }),
    CGO_ENABLED: inputs.cgo ? "1" : "0",
    ...cc.value
  };
  if (settings.variables.has("GOROOT")) changes.GOROOT = goroot;
  const base = goEnvironment(runner2.environment, goroot, changes);
  const [asked, stamps] = await Promise.all([
    readGoEnv(runner2.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(step, runner2.log.warning)
  ]);
  if (!asked.ok) return asked;
  if (!stamps.ok) return stamps;
  const goEnv = asked.value;
  const folders = checkGoFolders(goEnv);
  if (!folders.ok) return folders;
  const ofGoRoot = await goRootFailures(goroot, settings);
  if (ofGoRoot.length > 0) return { ok: false, failures: ofGoRoot };
  const goCache = chooseGoCache({
    goEnvGoCache: goEnv.GOCACHE,
    mark: runner2.environment[GOCACHE_MARK] ?? "",
    githubHosted: job.githubHosted,
    empty: job.githubHosted && await isEmptyGoCache(goEnv.GOCACHE),
    own: node_join(step.folders.job, "gocache")
  });
  const { TMPDIR } = runner2.environment;
  const chosen = { GOTMPDIR: goEnv.GOTMPDIR, TMPDIR };
  const temporary = await temporaryVariables(chosen, step.folders.job);
  const environment2 = { ...base, ...temporary, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const linker = await linkerOf(step, environment2, goEnv.CC);
  if (!linker.ok) return linker;
  const flags = flagsOf(step.compiler, { ...inputs, stamp: stamps.value }, linker.value);
  const compiler = await checkCompiler(step, modules, environment2, targets);
  if (!compiler.ok) return compiler;
  const wrapper = await readToolWrapper({
    exec: runner2.exec,
    goRoot: goroot,
    host,
    environment: environment2,
    cwd: inputs.workingDirectory,
    flags: [...inputs.fromGoFlags.rest, ...flags.compile]
  });
  return success({
    version,
    toolchain: toolchain.value,
    environment: environment2,
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache,
    host,
    targets,
    flags,
    wrapper
  });
}
function flagsOf(compiler, inputs, linker) {
  if (compiler === "gccgo") return gccgoFlags(inputs);
  if (compiler === "gc") return goFlags(inputs, linker);
  const { compile: compile2 } = goFlags({ ...inputs, gcflags: "", stamp: [], buildFlags: [] });
  const { link } = goFlags({ ...inputs, debug: "full", ldflags: "" });
  return { compile: compile2, link };
}
async function checkCompiler(step, { pins }, environment2, targets) {
  if (step.compiler === "gc") return success(null);
  const { log } = step.runner;
  if (step.compiler === "tinygo") {
    const tinyGo = await checkTinyGo(step, environment2);
    if (!tinyGo.ok) return tinyGo;
    log.info(`compiled by ${tinyGo.value}; ${withoutCaches("tinygo")}`);
    return success(null);
  }
  const gccgo = await checkGccgo(step, pins, environment2, targets);
  if (!gccgo.ok) return gccgo;
  const { version, go } = gccgo.value;
  log.info(`compiled by gccgo ${version} (Go ${go}); ${withoutCaches("gccgo")}`);
  return success(null);
}
async function goRootFailures(goroot, settings) {
  const file = node_join(goroot, "go.env");
  const written = parseGoEnvFile(await node_readFile(file, "utf8").catch(() => ""));
  return ["GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS"].flatMap((name) => {
    const value = written[name] ?? "";
    if (value === "" || name !== "GOFLAGS" && settings.variables.has(name)) return [];
    return {
      area: "toolchain",
      found: `${file} sets ${name}=${value}`,
      expected: `${name} in the environment, in go env -w, or as an input`,
      change: `set ${name} as \`env\` of the step, or remove it from that file`
    };
  });
}
function noModule(folder) {
  return failure(
    "plan",
    `there is no go.mod in ${folder} or a folder above it`,
    "a Go module",
    "set `working-directory` to the folder of the module, or `build: false` to set up Go only"
  );
}
function bring(step, wanted) {
  const { runner: runner2, inputs, folders } = step;
  return step.clocks.activity.track(
    "transfer",
    provideToolchain(
      {
        wanted,
        toolCacheRoot: folders.toolCache,
        otherRoot: folders.ownTools,
        goChecksum: inputs.goChecksum,
        onlyProven: inputs.profile === "release"
      },
      runner2
    )
  );
}

// src/flow/overlap.ts
async function pinWhileFetching(ground) {
  const { step, project, caches } = ground;
  const habits = placeHabits(step, project, caches);
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const go = pinned.value;
  const keyed = await keyedLane(step, project, caches, go);
  if (!keyed.ok) return keyed;
  const early = findReuse(step, project, caches.store, go, keyed.value);
  const chosen = await chooseLane(step, project, go, keyed.value, await habits);
  if (!chosen.ok) return chosen;
  const lane = chosen.value;
  const isSame = lane.keys.lane === keyed.value.keys.lane;
  const finding = isSame ? early : findReuse(step, project, caches.store, go, lane);
  return success({ go, lane, finding });
}
function beginReuse({ step, caches, go, linkFolder }, found) {
  const bring2 = async () => reuseBinaries(step, caches.store, go, await found, linkFolder);
  const isAsked = step.inputs.build && step.inputs.reuse;
  return { found, reused: isAsked ? step.clocks.phases.time("reuse", bring2) : bring2() };
}
async function wholeReuse(reusing) {
  const found = await reusing.found;
  if (agreedDigest(found) === "") return null;
  const reused = await reusing.reused;
  return reused.whole ? { found, reused } : null;
}
function beginRestores(run, { found }) {
  const { step, caches, go, lane, goSum, earlier, linkFolder } = run;
  const agreed = found.then(agreedDigest);
  const restoring = startRestores(step, { ...caches, earlier }, go, lane, goSum, agreed);
  let areThere = false;
  restoring.all.then(
    () => {
      areThere = true;
    },
    () => void 0
  );
  const gate = prepareGate(step, go, linkFolder);
  return { ...restoring, layers: { areThere: () => areThere, gate } };
}
async function listOnModules(run, thin, found) {
  const { step, go } = run;
  const reader = onThin(go, thin);
  const known = knownListing(step, reader.go, found);
  if (known !== null) return { reader, listed: { ok: true, value: known } };
  return listThinFirst(step.runner.log, reader, (one) => list(run, one));
}
async function list({ step, project }, go) {
  const { build: build2, warm } = step.inputs;
  if (!build2 && (warm === false || project.mainModule === ""))
    return { ok: true, value: /* @__PURE__ */ new Map() };
  return listTargets(step, go);
}

// src/cache/modules/module-folders.ts
async function presentModules(goModCache, goSum) {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = node_join(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull(folder),
        statOrNull(node_join(goModCache, downloadFile(module, "ziphash"))),
        statOrNull(node_join(goModCache, downloadFile(module, "partial")))
      ]);
      if (facts === null || ziphash === null || partial !== null) return null;
      return { path: module.path, version: module.version, folder, extractedAt: facts.mtimeMs };
    })
  );
  return found.filter((one) => one !== null);
}
async function filesBelow(folder, prefix = "") {
  const names = await node_readdir(node_join(folder, prefix), { withFileTypes: true });
  const parts = await Promise.all(
    names.map(async (name) => {
      const path = prefix === "" ? name.name : `${prefix}/${name.name}`;
      if (name.isDirectory()) return filesBelow(folder, path);
      if (!name.isFile()) return [];
      const file = node_join(folder, path);
      return [{ path, file, size: (await node_stat(file)).size }];
    })
  );
  return parts.flat();
}
async function statOrNull(file) {
  return node_stat(file).catch(() => null);
}

// src/cache/modules/verify-folders.ts
async function verifyFolders(goModCache, goSum) {
  const right = /* @__PURE__ */ new Set();
  const mismatches = [];
  for (const module of await presentModules(goModCache, goSum)) {
    const text = moduleText(module);
    const expected = goSum.zips.get(text)?.h1 ?? "";
    const found = await folderHash(module, module.folder);
    if (found === expected) right.add(text);
    else mismatches.push({ module: text, found, expected });
  }
  return { right, mismatches };
}
async function folderHash(module, folder) {
  const entries = await node_readdir(folder, { recursive: true, withFileTypes: true });
  const other = entries.find((one) => !one.isFile() && !one.isDirectory());
  if (other !== void 0) return `a link or device, ${other.name}`;
  const files = await filesBelow(folder);
  const digests = await fileDigests(files.map((one) => one.file));
  return moduleHash(
    module,
    files.map(({ path, file }) => ({ path, sha256: digests.get(file) ?? "" }))
  );
}

// src/release/release-modules.ts
async function restoreReleaseModules(step, store, go, lane, goSum) {
  if (goSum === null) return success(NO_CACHE);
  const restored = await step.clocks.activity.track(
    "transfer",
    restoreModules({
      store,
      keys: modulesKeys(lane.keys, { full: true, selection: null }),
      thinRoot: "",
      goModCache: go.goEnv.GOMODCACHE,
      goSum,
      expected: null,
      clock: step.runner.clock
    })
  );
  const { mismatches, report, warnings } = restored;
  if (mismatches.length > 0) {
    return {
      ok: false,
      failures: mismatches.flatMap(
        (one) => mismatch(
          one,
          `the modules cache ${report.key} holds`,
          `remove ${report.key} from the cache store, and find out which job wrote it`
        )
      )
    };
  }
  for (const warning2 of warnings) step.runner.log.warning(warning2);
  return success(report);
}
async function verifyReleaseModules(step, go, goSum, listing) {
  if (goSum === null) return success(null);
  const verified = await step.clocks.activity.track(
    "hash",
    verifyFolders(go.goEnv.GOMODCACHE, goSum)
  );
  const failures = [
    ...verified.mismatches.flatMap(
      (one) => mismatch(one, "GOMODCACHE holds", "correct GOPROXY: what it serves is not this module")
    ),
    ...unproven(
      listing,
      /* @__PURE__ */ new Set([...verified.right, ...verified.mismatches.map((one) => one.module)])
    )
  ];
  if (failures.length > 0) return { ok: false, failures };
  step.runner.log.info(`${verified.right.size} modules have the h1 that go.sum says`);
  return goModVerify(step, go);
}
function mismatch(one, where, change) {
  const found = `${where} ${one.module} with ${one.found}`;
  return failure("check", found, `${one.expected}, as go.sum says`, change).failures;
}
function unproven(listing, proven) {
  const texts2 = /* @__PURE__ */ new Set();
  for (const { Module } of [...listing.values()].flat()) {
    const used = Module?.Replace ?? Module;
    if (!used?.Version || !used.Dir) continue;
    texts2.add(moduleText({ path: used.Path, version: used.Version }));
  }
  return [...texts2].filter((text) => !proven.has(text)).sort().flatMap(
    (text) => failure(
      "check",
      `the build reads ${text}, whose h1 is in no go.sum`,
      "an h1 in go.sum for every module that a release is built from",
      "run `go mod tidy` and commit go.sum"
    ).failures
  );
}
async function goModVerify(step, go) {
  const result = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ["mod", "verify"],
    cwd: step.inputs.workingDirectory,
    environment: go.environment
  });
  if (result.exitCode === 0) return success(null);
  return failure(
    "check",
    `go mod verify: ${(result.stderr.trim() || result.stdout.trim()).replaceAll("\n", "; ")}`,
    "all modules verified",
    "correct what Go says; where go.sum lacks lines, run `go mod tidy` and commit it"
  );
}

// src/release/release-stamps.ts
var NOT_A_TAG = /^$|^\(devel\)|^v\d+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+.*)?$/;
var VERSION_TAG = /(?:^|\/)(v\d+\.\d+\.\d+\S*)$/;
var SHOWN4 = 5;
function stampWords(facts) {
  const { stamped, names, shallow, uncommitted } = facts;
  const of = names.join(", ");
  const version = stamped.version ?? "";
  const commit = stamped["vcs.revision"] ?? "";
  if (commit === "") {
    return {
      info: `stamped into ${of}: version ${version || "(devel)"}, no commit`,
      notice: "",
      warnings: [
        `no commit is stamped into ${of}: the module lies in no git repository that Go reads; check the repository out with git, and let working-directory lie in it`
      ]
    };
  }
  const modified = stamped["vcs.modified"] === "true";
  const state = modified ? "with changes that are not committed" : "nothing modified";
  const info2 = `stamped into ${of}: version ${version || "(devel)"}, commit ${commit} of ${stamped["vcs.time"] ?? "no time"}, ${state}`;
  const warnings = [];
  if (modified) {
    const more = uncommitted.length > SHOWN4 ? ` and ${uncommitted.length - SHOWN4} more` : "";
    const files = uncommitted.slice(0, SHOWN4).join(", ");
    warnings.push(
      `${of} is stamped vcs.modified=true, version ${version}: git status says ${files || "that something changed"}${more}; commit these files, or have git ignore them`
    );
  }
  const noTag = NOT_A_TAG.test(version);
  const tagged = VERSION_TAG.exec(facts.tag)?.[1];
  const clean = version.replace(/\+(?:dirty|incompatible(?:\.dirty)?)$/, "");
  if (tagged !== void 0 && clean !== tagged) {
    warnings.push(
      `the job runs at the tag ${facts.tag}, and the version stamped into ${of} is ${version || "(devel)"}: Go takes it from the tags in the clone (since Go 1.24), for the module's path and major version`
    );
  }
  const notice2 = noTag && shallow ? `the clone is shallow and no tag of this commit is in it, so the version stamped is ${version || "(devel)"}; to stamp a tag, fetch it (actions/checkout: fetch-tags: true, or fetch-depth: 0)` : "";
  return { info: info2, notice: notice2, warnings };
}
async function sayStamps(step, binaries, gitVariables) {
  const { inputs, job, runner: runner2 } = step;
  const groups = /* @__PURE__ */ new Map();
  for (const one of binaries) {
    const read18 = await readBinary(one.path);
    const stamped = stampedByGo(read18.ok ? read18.value.buildInfo : null);
    const text = JSON.stringify(stamped);
    const group = groups.get(text) ?? { stamped, names: [] };
    group.names.push(`${one.name} for ${one.target}`);
    groups.set(text, group);
  }
  const environment2 = { ...runner2.environment, ...gitVariables };
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const git2 = async (...args) => (await askGit({ exec: runner2.exec, environment: environment2 }, cwd, ...args)).text;
  const [shallow, status] = await Promise.all([
    git2("rev-parse", "--is-shallow-repository"),
    git2("status", "--porcelain")
  ]);
  for (const { stamped, names } of groups.values()) {
    const words2 = stampWords({
      stamped,
      names,
      shallow: shallow === "true",
      tag: job.refType === "tag" ? job.refName : "",
      uncommitted: status.split("\n").filter((line) => line !== "")
    });
    runner2.log.info(words2.info);
    if (words2.notice !== "") runner2.log.notice(words2.notice);
    for (const warning2 of words2.warnings) runner2.log.warning(warning2);
  }
  return [...groups.values()].map(({ stamped }) => stamped);
}

// src/release/release-step.ts
async function releaseStep(step, caches) {
  const folder = await node_mkdtemp(node_join(step.folders.job, "release-"));
  const own = {
    goCache: node_join(folder, "gocache"),
    goModCache: node_join(folder, "modules"),
    reportFile: node_join(folder, "report.json")
  };
  await sayIgnored(step);
  const { GOCACHEPROG: _program, ...rest } = step.runner.environment;
  const environment2 = {
    ...rest,
    GOENV: "off",
    GOCACHE: own.goCache,
    GOMODCACHE: own.goModCache,
    // By this pinGo takes the folder that it is to use.
    [GOCACHE_MARK]: own.goCache
  };
  const tools = node_join(folder, "tools");
  const { permission } = caches;
  return {
    own,
    step: {
      ...step,
      runner: { ...step.runner, environment: environment2 },
      inputs: { ...step.inputs, reuse: false, modules: "full", shareFlags: "off" },
      folders: { ...step.folders, toolCache: tools, ownTools: tools }
    },
    caches: {
      ...caches,
      // The scope stays that of the store, which was made before.
      permission: { ...permission, may: false, reason: "a release saves fingerprints only" }
    }
  };
}
async function removeReleaseFolders({ goCache, goModCache }) {
  await Promise.all([goCache, goModCache].map(removeQuietly));
}
async function sayIgnored({ runner: runner2 }) {
  const { goos } = platformOf(process.platform, process.arch);
  const names = Object.keys(await readGoEnvFile(runner2.environment, goos));
  const { GOCACHEPROG } = runner2.environment;
  if (names.length > 0) {
    const file = goEnvFile(runner2.environment, goos);
    runner2.log.notice(
      `profile: release does not read ${file} (${names.sort().join(", ")}); what the build needs of it, set as \`env\` of the step`
    );
  }
  if (GOCACHEPROG !== void 0 && GOCACHEPROG !== "") {
    runner2.log.notice("profile: release does not use GOCACHEPROG: its build cache begins empty");
  }
}

// src/flow/release-flow.ts
async function releaseFlow(outer, linkFolder) {
  const { step, caches, own } = await releaseStep(outer.step, outer.caches);
  const ground = { step, project: outer.project, caches };
  try {
    const run = await pinRelease(ground, linkFolder);
    if (!run.ok) return failedEarly(run.failures);
    for (const note of run.value.go.toolchain.notes) step.runner.log.warning(note);
    await node_mkdir(run.value.go.goCache, { recursive: true });
    exportToolchain(step, ground.project, run.value.go);
    return await buildRelease(run.value, own.reportFile);
  } finally {
    await removeReleaseFolders(own);
  }
}
async function pinRelease(ground, linkFolder) {
  const { step, project, caches } = ground;
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const keyed = await keyedLane(step, project, caches, pinned.value);
  if (!keyed.ok) return keyed;
  const { environment: environment2, goEnv } = pinned.value;
  const GOFLAGS = `${goEnv.GOFLAGS} -modcacherw`.trim();
  const go = { ...pinned.value, environment: { ...environment2, GOFLAGS } };
  const habits = { known: null, key: "", unavailable: "" };
  const goSum = step.inputs.build ? pinnedModules(project, go) : null;
  const lane = { ...keyed.value, habits, before: null };
  return success({ ...ground, go, lane, linkFolder, goSum, earlier: null });
}
async function buildRelease(run, reportFile) {
  const { step, caches, go, lane, goSum } = run;
  const { phases } = step.clocks;
  const modules = await phases.time(
    "restore",
    () => restoreReleaseModules(step, caches.store, go, lane, goSum)
  );
  if (!modules.ok) return failedEarly(modules.failures);
  const listing = await list2(run);
  if (!listing.ok) return failedEarly(listing.failures);
  const verified = await phases.time(
    "verify",
    () => verifyReleaseModules(step, go, goSum, listing.value)
  );
  if (!verified.ok) return failedEarly(verified.failures);
  const environment2 = { ...go.environment, GOPROXY: "off", GONOPROXY: "none" };
  const made = await make({ ...run, go: { ...go, environment: environment2 } }, listing.value);
  if (!made.ok) return failedEarly(made.failures);
  const reports = { modules: modules.value, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
  const report = madeReport(run, reports, made.value);
  return { failures: checkFailures(report.checks), report, record: null, reportFile };
}
async function list2({ step, project, go }) {
  if (!step.inputs.build) return success(/* @__PURE__ */ new Map());
  const listed = await listTargets(step, go);
  return listed.ok ? success(listed.value) : listErrors(step, project, go, listed.errors);
}
async function make(run, listing) {
  const { step, project, caches, go, lane, linkFolder } = run;
  const found = await findReuse(step, project, caches.store, go, lane);
  const reused = await reuseBinaries(step, caches.store, go, found, linkFolder);
  const reader = onWhole(go);
  const made = await makeBinaries(run, {
    found,
    reused,
    reader,
    listing,
    layers: NO_LAYERS,
    later: null
  });
  if (!made.ok) return made;
  const { binaries, git: git2, inputsDigest: inputsDigest2 } = made.value;
  const stamps = binaries.length === 0 ? [] : await sayStamps(step, binaries, git2);
  const digest = textDigest(JSON.stringify([inputsDigest2, stamps]), 64);
  return success({ ...made.value, inputsDigest: digest });
}

// src/inputs/flags/share-flags.ts
function decideShare(facts) {
  const { shareFlags: shareFlags2, later } = facts;
  if (shareFlags2 === "off") return no("the input says so");
  if (shareFlags2 === "on") return forced(facts);
  if (facts.shared.length === 0) return no(`profile ${facts.profile} compiles as later steps do`);
  if (facts.apart !== "") return no(facts.apart);
  if (!facts.buildsForHost) return no("nothing is built for this machine");
  if (facts.userGoFlags !== "") return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true && !facts.isAnnounced) {
    return no("no run is known in which later steps of this job used Go");
  }
  if (later?.laterRace === true) {
    return no("later steps compile with the race detector, and share nothing with this build");
  }
  if (later?.failedShared === true) {
    return no("a job of this place failed with them; share-flags: on sets them all the same");
  }
  return { share: true, added: goQuoted(facts.shared), cgoOff: false };
}
function forced(facts) {
  const cgoOff = !facts.cgo && facts.userCgo === "" && facts.later?.laterRace !== true;
  const { shared } = facts;
  const parsed2 = parseGoFlags(facts.userGoFlags);
  const own = parsed2.ok ? parsed2.value : [];
  const against = own.filter((flag) => contradicts(flag, shared));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(" ")}, and this build compiles with ${shared.join(" ")}`;
    return { share: false, reason, refused: true };
  }
  const added = shared.filter((flag) => !own.includes(flag));
  return { share: true, added: goQuoted(added), cgoOff };
}
function contradicts(flag, shared) {
  const [name, value] = flag.split(/=(.*)/s);
  if (!shared.some((one) => one.split("=")[0] === name)) return false;
  if (name === "-gcflags") return !shared.includes(flag);
  return name === "-trimpath" && value !== void 0 && goBoolean(value) !== true;
}
function goQuoted(flags) {
  return flags.map((flag) => flag.includes(" ") ? `'${flag}'` : flag).join(" ");
}
function no(reason) {
  return { share: false, reason, refused: false };
}
function apartReason(compile2) {
  if (switchIsOn(compile2, "race")) return "this build compiles with the race detector";
  if (compile2.includes("-buildmode=pie")) return "this build compiles position-independent code";
  if (compile2.some((flag) => flag.startsWith("-gcflags=all=") && flag.includes("-N -l")))
    return "this build compiles without optimizations";
  return "";
}

// src/plan/source/asking-files.ts
async function fileThatAsks(folders) {
  const missing = folders.find((one) => one.folder === "");
  if (missing !== void 0) return `${missing.importPath} is not there to be looked into`;
  const turn = createTurn();
  for (const { folder, own } of folders) {
    await turn();
    const file = fileInFolder(folder, own);
    if (file !== null) return `${file} asks for file paths at run time`;
  }
  return null;
}
function fileInFolder(folder, own) {
  for (const name of namesIn2(folder)) {
    if (!name.endsWith(".go") || !own && name.endsWith("_test.go")) continue;
    const file = node_join(folder, name);
    const source = textOf(file);
    if (own ? asksForFilePaths(source) : mayFindFiles(source)) return file;
  }
  return null;
}
function namesIn2(folder) {
  try {
    return node_readdirSync(folder).sort();
  } catch {
    return [];
  }
}
function textOf(file) {
  try {
    const bytes = node_readFileSync(file);
    return bytes.includes("runtime") ? bytes.toString("utf8") : "";
  } catch {
    return "";
  }
}

// src/flow/share-flags.ts
async function shareFlags(step, project, go, later) {
  const { inputs, job, runner: runner2 } = step;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, "GOFLAGS");
  const { goos, goarch } = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, "CGO_ENABLED"),
    later,
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === goos && one.goarch === goarch && one.variant === ""
    )
  });
  if (!decision.share) {
    if (decision.refused) refuse(step, decision.reason);
    else runner2.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === "auto" ? await askingFile(step, project, go) : null;
  if (asking !== null) {
    runner2.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return null;
  }
  const set = {
    ...decision.added === "" ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) },
    ...decision.cgoOff ? { CGO_ENABLED: "0" } : {}
  };
  for (const [name, value] of Object.entries(set)) runner2.job.exportVariable(name, value);
  if (decision.added !== "") runner2.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner2.job.exportVariable(SHARED_CGO_MARK, "0");
  const shown3 = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown3.length === 0) return decision;
  const race = decision.cgoOff ? "; `go test -race` needs CGO_ENABLED=1 in its own step" : "";
  runner2.log.info(
    `share-flags: later steps share the packages of this build: ${shown3.join(", ")}${race}`
  );
  return decision;
}
function refuse({ runner: runner2 }, reason) {
  runner2.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`
  );
}
var FORMAT2 = "{{if not .Standard}}{{.ImportPath}}	{{.Dir}}	{{with .Module}}{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}{{end}}{{end}}";
async function askingFile(step, project, go) {
  const modules = [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod");
  const listed = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...["list", "-e", "-deps", "-test", `-f=${FORMAT2}`, "--"],
      ...modules.map((file) => node_join(node_dirname(file), "..."))
    ],
    cwd: step.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment: step.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: "off" }
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  return fileThatAsks(packageFolders(listed.stdout));
}
function packageFolders(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text.split(/\r?\n/)) {
    const [importPath2 = "", folder = "", version = ""] = line.split("	");
    if (importPath2 === "" || importPath2.endsWith(".test")) continue;
    const own = version === "" && !/[\\/]vendor[\\/]/.test(folder);
    found.set(folder === "" ? importPath2 : folder, { importPath: importPath2, folder, own });
  }
  return [...found.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

// src/flow/build-flow.ts
async function buildFlow(ground) {
  const { step, caches } = ground;
  warnOfInputs(step, caches.permission);
  const linkFolder = node_join(step.folders.job, `link-${step.ordinal}`);
  await node_mkdir(linkFolder, { recursive: true });
  try {
    if (step.inputs.profile === "release") return await releaseFlow(ground, linkFolder);
    return await reuseWithoutGo(ground, linkFolder) ?? await buildWithGo(ground, linkFolder);
  } finally {
    await removeQuietly(linkFolder);
  }
}
async function reuseWithoutGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  const guess = await guessGo(step, project, caches);
  if (guess === null) return null;
  const { go, lane } = guess;
  const run = { ...ground, go, lane, linkFolder, goSum: null, earlier: caches.earlier };
  if (hasLaterSteps(run)) return null;
  const { found, reused } = await step.clocks.phases.time("reuse", async () => {
    const found2 = await findReuse(step, project, caches.store, go, lane);
    return { found: found2, reused: await reuseBinaries(step, caches.store, go, found2, linkFolder) };
  });
  if (!reused.whole) return null;
  step.runner.log.info(`Go ${go.version} is not fetched: every binary is reused (go: needed)`);
  await node_mkdir(go.goCache, { recursive: true });
  exportWithoutGo(step, caches, go);
  return finishReused(run, { found, reused }, false);
}
async function buildWithGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  const pinned = await pinWhileFetching(ground);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const { go, lane, finding } = pinned.value;
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  makeGoCache(go.goCache);
  const now = step.runner.clock.now();
  const earlier = await noteEarlierSteps(caches.earlier, go.goCache, now, caches.recordFile);
  const goSum = pinnedModules(project, go);
  const run = { ...ground, go, lane, linkFolder, goSum, earlier };
  exportGo(step, project, caches, go);
  warnOfUnkept(step, caches.earlier, go);
  const reusing = beginReuse(run, finding);
  const reused = hasLaterSteps(run) ? null : await wholeReuse(reusing);
  if (reused === null) return restoreAndBuild(run, reusing);
  const shared = await shareFlags(step, project, go, lane.habits.known);
  return finishReused(run, reused, shared !== null);
}
async function restoreAndBuild(run, reusing) {
  const { step, project, go, lane } = run;
  const begun = beginRecord(run);
  await writeRecord(run, begun);
  const restoring = beginRestores(run, reusing);
  const whole2 = step.inputs.warm === true ? null : await wholeReuse(reusing);
  const { thin } = await restoring.modules;
  const found = await reusing.found;
  const listing = whole2 === null ? await listOnModules(run, thin, found) : null;
  const listed = listing?.listed.ok ? listing.listed.value : null;
  const recording = restoring.all.then(async (restored2) => {
    const record3 = restoredRecord(run, begun, { restored: restored2, thin, listing: listed });
    const reused2 = whole2 !== null;
    await writeRecord(run, { ...record3, outcome: { ...record3.outcome, reused: reused2 } });
    return { restored: restored2, record: record3 };
  });
  const [reused, shared] = await Promise.all([
    reusing.reused,
    shareFlags(step, project, go, lane.habits.known)
  ]);
  const made = listing === null ? await moveReused(run, { found, reused }) : listing.listed.ok ? await makeBinaries(run, {
    found,
    reused,
    reader: listing.reader,
    listing: listing.listed.value,
    layers: { ...restoring.layers, all: recording },
    later: step.compiler === "gc" ? laterSteps(step, go, shared) : null
  }) : await listErrors(step, project, listing.reader.go, listing.listed.errors);
  const { restored, record: record2 } = await recording;
  const isShared = shared !== null;
  return finishStep(run, record2, { found, reused, made, restored, shared: isShared });
}
async function finishReused(run, reuse, shared) {
  const made = await moveReused(run, reuse);
  const record2 = { ...beginRecord(run), restore: "unasked" };
  return finishStep(run, record2, { ...reuse, made, restored: NOT_RESTORED, shared });
}
function hasLaterSteps({ step, lane }) {
  const { known } = lane.habits;
  if (step.inputs.warm === true) return true;
  return known === null || known.laterGo || known.laterModules;
}

// src/cache/directory/entry-name.ts
var KEY_SUFFIX = ".key";
var LONGEST_KEY_HEAD = 200;
var LONGEST_FOLDER_HEAD = 60;
function fileNameOf(key) {
  const head = encodedHead(key, LONGEST_KEY_HEAD);
  return `${head.text}${head.whole ? "~" : "~~"}${digestOf2(key)}`;
}
function folderNameOf(text) {
  return `${encodedHead(text, LONGEST_FOLDER_HEAD).text}~${digestOf2(text)}`;
}
function parseFileName(name) {
  const match = /^([^~]*)(~~?)([0-9a-f]{32})$/.exec(name);
  if (match === null) return null;
  const [, text = "", mark, digest = ""] = match;
  try {
    return { head: decodeURIComponent(text), whole: mark === "~", digest };
  } catch {
    return null;
  }
}
function canStartWith(name, prefix) {
  return name.head.startsWith(prefix) || !name.whole && prefix.startsWith(name.head);
}
function isNameOf(name, key) {
  return name.digest === digestOf2(key);
}
function digestOf2(text) {
  return textDigest(text, 32);
}
function encodedHead(text, longest) {
  let head = "";
  for (const character of text) {
    const encoded = /[A-Za-z0-9._-]/.test(character) ? character : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    if (head.length + encoded.length > longest) return { text: head, whole: false };
    head += encoded;
  }
  return { text: head, whole: true };
}

// src/cache/directory/entries.ts
function entryNames(files) {
  const names = /* @__PURE__ */ new Map();
  for (const name of files) {
    const parsed2 = parseFileName(name);
    if (parsed2 !== null) names.set(name, parsed2);
  }
  return names;
}
async function newestIn(folder, names, prefix) {
  const exact = fileNameOf(prefix);
  const exactName = names.get(exact);
  if (exactName !== void 0) {
    const entry = await readEntry(folder, exact, exactName);
    if (entry !== null) return entry;
  }
  const candidates = [...names].filter(([, name]) => canStartWith(name, prefix));
  const files = await Promise.all(
    candidates.map(async ([file, name]) => ({ file, name, ...await timesOf(folder, file) }))
  );
  files.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
  for (const { file, name } of files) {
    const entry = await readEntry(folder, file, name);
    if (entry?.key.startsWith(prefix)) return entry;
  }
  return null;
}
async function readEntry(folder, fileName, name) {
  const file = node_join(folder, fileName);
  try {
    const key = name.whole ? name.head : await node_readFile(`${file}${KEY_SUFFIX}`, "utf8");
    if (!isNameOf(name, key)) return null;
    const found = await node_stat(file);
    if (!found.isFile()) return null;
    const { size, mtimeMs, atimeMs } = found;
    return { key, file, bytes: size, savedAt: mtimeMs, usedAt: Math.max(atimeMs, mtimeMs) };
  } catch (error2) {
    if (codeOf(error2) === "") throw error2;
    return null;
  }
}
async function timesOf(folder, file) {
  try {
    return { savedAt: (await node_stat(node_join(folder, file))).mtimeMs };
  } catch {
    return { savedAt: 0 };
  }
}

// src/cache/directory/eviction-choice.ts
var NEWEST_OF_GROUP = 2;
var SPARE_NEWEST_MS = 7 * 24 * 3600 * 1e3;
function chooseEvictions(entries, rules) {
  const newest = /* @__PURE__ */ new Set();
  const superseded = [];
  for (const group of groupsOf(entries)) {
    group.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
    for (const entry of group.slice(0, NEWEST_OF_GROUP)) newest.add(entry);
    superseded.push(...group.slice(NEWEST_OF_GROUP));
  }
  const removed = new Set(superseded);
  const left = entries.filter((entry) => !removed.has(entry));
  let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
  const candidates = left.filter((entry) => {
    const unused = rules.now - entry.usedAt;
    return unused > rules.spareMs && (!newest.has(entry) || unused > SPARE_NEWEST_MS);
  }).sort((a, b) => Number(newest.has(a)) - Number(newest.has(b)) || a.usedAt - b.usedAt);
  const forSize = [];
  for (const entry of candidates) {
    if (bytes <= rules.limitBytes) break;
    forSize.push(entry);
    bytes -= entry.bytes;
  }
  return [...superseded, ...forSize];
}
function groupsOf(entries) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.group === null) continue;
    const group = groups.get(entry.group);
    if (group === void 0) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

// src/cache/directory/evict.ts
var STALE_MS = 3600 * 1e3;
async function evict(layout, supersedes, rules) {
  await removeStale(layout, rules.now);
  const folders = await slotFolders(layout);
  const entries = [];
  for (const { folder, slot } of folders)
    entries.push(...await evictablesIn(folder, slot, supersedes, rules.now));
  for (const entry of chooseEvictions(entries, rules)) await remove(layout, entry);
}
async function remove(layout, entry) {
  const passing = layout.passing("delete");
  try {
    if ((await node_stat(entry.file)).atimeMs > entry.usedAt) return;
    await node_rename(entry.file, passing);
    await node_unlink(passing);
  } catch {
    return;
  }
  await removeEmptyFolders(node_dirname(entry.file));
}
async function removeEmptyFolders(slotFolder) {
  let folder = slotFolder;
  for (let level = 0; level < 3; level++, folder = node_dirname(folder))
    if (!await succeeds(node_rmdir(folder))) return;
}
async function removeStale(layout, now) {
  for (const name of await readdirOrNone(layout.underWay)) {
    const file = node_join(layout.underWay, name);
    if (await isStale(file, now)) await succeeds(node_unlink(file));
  }
}
async function isStale(file, now) {
  try {
    return now - (await node_stat(file)).ctimeMs > STALE_MS;
  } catch {
    return false;
  }
}
async function slotFolders(layout) {
  const folders = [];
  for (const repository of await readdirOrNone(layout.entries))
    for (const scope of await readdirOrNone(node_join(layout.entries, repository))) {
      const parent = node_join(layout.entries, repository, scope);
      for (const slot of await readdirOrNone(parent))
        folders.push({ folder: node_join(parent, slot), slot });
    }
  return folders;
}
async function evictablesIn(folder, slot, supersedes, now) {
  const files = await readdirOrNone(folder);
  const names = entryNames(files);
  for (const file of files) {
    const orphan = file.endsWith(KEY_SUFFIX) && !names.has(file.slice(0, -KEY_SUFFIX.length));
    const path = node_join(folder, file);
    if (orphan && await isStale(path, now) && await succeeds(node_unlink(path)))
      await removeEmptyFolders(folder);
  }
  const entries = await Promise.all(
    [...names].map(([file, name]) => readEntry(folder, file, name))
  );
  return entries.filter((entry) => entry !== null).map(({ key, ...facts }) => {
    const group = supersedes(slot, key);
    return { ...facts, group: group === null ? null : `${folder} ${group}` };
  });
}
async function readdirOrNone(folder) {
  return node_readdir(folder).catch(() => []);
}
async function succeeds(effect) {
  return effect.then(
    () => true,
    () => false
  );
}

// src/cache/directory/hold.ts
async function hold(layout, entry, now) {
  const own = layout.passing("read");
  const linked2 = await linkTo(entry.file, own, layout.underWay);
  const file = linked2 ? own : entry.file;
  try {
    if ((await node_stat(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked2) await node_unlink(own).catch(() => void 0);
    }
  };
}
async function touch(file, savedAt, now) {
  await node_utimes(file, now / 1e3, savedAt / 1e3).catch(() => void 0);
}
async function linkTo(file, own, folder) {
  for (const retry of [false, true]) {
    try {
      if (retry) await node_mkdir(folder, { recursive: true });
      await node_link(file, own);
      return true;
    } catch {
    }
  }
  return false;
}

// src/cache/directory/layout.ts
function layoutOf(root, repository) {
  const entries = node_join(root, "v1", "entries");
  const underWay = node_join(root, "v1", "under-way");
  return {
    root,
    entries,
    underWay,
    slot: (scope, slot) => node_join(entries, folderNameOf(repository), folderNameOf(scope), slot),
    passing: (use) => node_join(underWay, `${use}-${process.pid}-${node_randomBytes(8).toString("hex")}`)
  };
}

// src/cache/directory/publish.ts
async function publish(layout, written, file, key, now) {
  await node_utimes(written, now / 1e3, now / 1e3);
  for (let left = 3; ; left--) {
    try {
      await node_mkdir(node_dirname(file), { recursive: true });
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error2) {
      if (codeOf(error2) !== "ENOENT" || left === 0) throw error2;
    }
  }
}
async function giveName(written, file) {
  try {
    await node_link(written, file);
  } catch (error2) {
    if (codeOf(error2) === "EEXIST") {
      await node_unlink(written);
      return "exists";
    }
    if (codeOf(error2) === "ENOENT") throw error2;
    if (await statOrNull2(file) !== null) {
      await node_unlink(written);
      return "exists";
    }
    await node_rename(written, file);
    return "saved";
  }
  await node_unlink(written).catch(() => void 0);
  return "saved";
}
async function writeKey(layout, file, key) {
  if (parseFileName(fileNameOf(key))?.whole === true) return;
  const passing = layout.passing("write");
  await node_writeFile(passing, key, { flag: "wx" });
  await node_rename(passing, `${file}${KEY_SUFFIX}`);
}
async function statOrNull2(file) {
  try {
    return await node_stat(file);
  } catch (error2) {
    if (codeOf(error2) === "ENOENT" || codeOf(error2) === "ENOTDIR") return null;
    throw error2;
  }
}

// src/cache/directory/reason.ts
var CHANGE = "make it usable, or give another one with cache-store: directory:PATH";
function reasonOf4(root, thrown) {
  const code2 = codeOf(thrown);
  switch (code2) {
    case "ENOSPC":
    case "EDQUOT":
      return `no space is left for the cache folder ${root} (${code2}); free some, or give another one with cache-store: directory:PATH`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `the cache folder ${root} may not be used that way (${messageOf(thrown)}); ${CHANGE}`;
    case "ENOTDIR":
    case "EEXIST":
      return `the cache folder ${root} is not a folder (${code2}); ${CHANGE}`;
    default:
      return `the cache folder ${root} cannot be used: ${messageOf(thrown)}; ${CHANGE}`;
  }
}
async function isOnlyMissing(root, thrown) {
  const code2 = codeOf(thrown);
  if (code2 !== "ENOENT" && code2 !== "ENOTDIR") return false;
  try {
    return (await node_stat(root)).isDirectory();
  } catch (error2) {
    return codeOf(error2) === "ENOENT";
  }
}

// src/cache/directory/directory-store.ts
var READ_BYTES = 2 ** 20;
function createDirectoryStore(options) {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: "directory",
    carrier: () => options.codec,
    find: (slot, prefixes2) => find(layout, options, slot, prefixes2),
    open: (slot, prefixes2) => openEntry(layout, options, slot, prefixes2),
    save: (slot, key, content) => save(layout, options, slot, key, content)
  };
}
async function find(layout, options, slot, prefixes2) {
  try {
    const found = await locate(layout, options, slot, prefixes2);
    if (found === null) return { state: "miss" };
    return { state: "found", entry: { key: found.key, bytes: found.bytes } };
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf4(options.root, error2) };
  }
}
async function openEntry(layout, options, slot, prefixes2) {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes2);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      const stream = node_createReadStream(held.file, { highWaterMark: READ_BYTES });
      stream.on("error", () => void 0);
      const close = async () => {
        stream.destroy();
        await held.release();
      };
      const read18 = {
        stream: ofDisk(stream, options.root),
        source: async () => ({ file: held.file })
      };
      return { state: "found", key, bytes, ...read18, close };
    }
    return { state: "miss" };
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf4(options.root, error2) };
  }
}
async function locate(layout, options, slot, prefixes2) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await node_readdir(folder);
    } catch (error2) {
      if (await isOnlyMissing(options.root, error2)) continue;
      throw error2;
    }
    const names = entryNames(files);
    for (const prefix of prefixes2) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}
async function save(layout, options, slot, key, content) {
  const { root, clock, limitBytes } = options;
  const file = node_join(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing("write");
  try {
    const there = await statOrNull2(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: "exists" };
    }
    await node_mkdir(layout.underWay, { recursive: true });
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf4(root, error2) };
  }
  try {
    await writeAll(written, content());
  } catch (error2) {
    await node_unlink(written).catch(() => void 0);
    if (!isOfDisk(error2)) throw error2;
    return { state: "unavailable", reason: reasonOf4(root, error2) };
  }
  try {
    const bytes = (await node_stat(written)).size;
    if (bytes > limitBytes) {
      await node_unlink(written);
      const reason = `the entry has ${bytes} bytes and the cache folder ${root} may hold ${limitBytes} in all`;
      return { state: "unavailable", reason };
    }
    const state = await publish(layout, written, file, key, clock.now());
    if (state === "exists") return { state };
    const spareMs = options.spareMs ?? 3600 * 1e3;
    await evict(layout, options.supersedes, { limitBytes, now: clock.now(), spareMs });
    return { state, bytes };
  } catch (error2) {
    await node_unlink(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf4(root, error2) };
  }
}
async function* ofDisk(stream, root) {
  try {
    yield* stream;
  } catch (error2) {
    throw new TransferError(reasonOf4(root, error2));
  }
}
async function writeAll(file, content) {
  const output = await node_open(file, "wx");
  try {
    for await (const piece of content) await output.writeFile(piece);
  } finally {
    await output.close();
  }
}
function isOfDisk(error2) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error2));
}

// src/cache/kept-key.ts
var OF_RUN = /-run\d{1,20}$/;
function keyOfRun(key, runId) {
  return `${key}-run${runId.replaceAll(/\D/g, "").slice(0, 20) || "0"}`;
}
function acceptedKey(key, asked) {
  const content = key.replace(OF_RUN, "");
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === void 0) return void 0;
  return reason.endsWith("-") || reason === content ? content : void 0;
}

// src/cache/github/exchange.ts
var PATIENCE = { answer: 1e4, stall: 3e4, retries: [500, 2e3] };
var UPLOAD_MS = 36e5;
var FinalError = class extends TransferError {
};
var DownError = class extends FinalError {
};
var NOBODY = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]);
function createExchange(token, patience) {
  const { answer: longest, stall, retries } = patience;
  let client;
  const attempt = async (request2, signal) => {
    const { method, url, headers, body } = request2;
    client ??= import("./chunks/lib-NN4CITTO.mjs").then(
      (module) => new module.HttpClient("go-turbo-build", [], {
        allowRetries: false,
        allowRedirects: true,
        keepAlive: true,
        // For an answer that does not begin; a body has a time of its own, which has to be over first.
        socketTimeout: stall + 1e3
      })
    );
    const bearer = token === "" ? {} : { authorization: `Bearer ${token}` };
    const length = body === void 0 ? {} : { "content-length": String(body.length) };
    const sent = { ...headers, ...bearer, ...length };
    const content = body === void 0 ? null : node_Readable.from([body]);
    try {
      signal.throwIfAborted();
      const asked = (await client).request(method, url, content, sent);
      const end = node_aborted(signal, client).then(() => Promise.reject(signal.reason));
      const { message } = await Promise.race([asked, end]);
      node_addAbortSignal(signal, message);
      const { statusCode: status = 0, headers: said } = message;
      return { status, headers: said, body: patiently(message, stall) };
    } catch (error2) {
      throw failureOf(error2);
    }
  };
  return async (request2, read18) => {
    const signal = request2.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read18(await attempt(request2, signal));
      } catch (error2) {
        if (error2 instanceof FinalError) throw error2;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read18(await attempt(request2, signal));
  };
}
async function* patiently(body, stall) {
  const late = new FinalError(`no byte came for ${stall / 1e3} s`);
  const start = () => setTimeout(() => body.destroy(late), stall);
  let timer = start();
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error2) {
    throw failureOf(error2);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error2 = thrown;
  for (const one of [error2, error2.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error2).startsWith("Request timeout")) return new FinalError("no byte came in time");
  const first = error2.errors?.[0] ?? error2;
  const [words2] = messageOf(first).split("\n");
  return new (NOBODY.has(first.code ?? "") ? FinalError : TransferError)(words2);
}
function deadline(milliseconds, words2 = `no answer within ${milliseconds / 1e3} s`) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new FinalError(words2)), milliseconds).unref();
  return controller.signal;
}
async function answerBytes(pieces, limit = 1e6) {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
}

// src/cache/github/in-order.ts
async function* inOrder(items, count2, work) {
  const underWay = [];
  try {
    for await (const item of items) {
      const done = work(item);
      done.catch(() => void 0);
      underWay.push(done);
      const [first] = underWay;
      if (first === void 0 || underWay.length < count2) continue;
      yield await first;
      underWay.shift();
    }
    for (const done of underWay) yield await done;
  } finally {
    await Promise.allSettled(underWay);
  }
}

// src/cache/github/outgoing.ts
var FIRST_BYTES = 64 * 2 ** 20;
var PIECE_BYTES = 16 * 2 ** 20;
var AT_ONCE4 = 4;
async function outgoing(content) {
  const rest = inPieces(content);
  const [first, second] = [await rest.next(), await rest.next()];
  const pieces = async function* () {
    for (const { value } of [first, second]) if (value !== void 0) yield value;
    yield* rest;
  };
  const length = first.value?.length ?? 0;
  const bytes = second.done === true && length <= FIRST_BYTES ? length : null;
  return { bytes, pieces: pieces(), close: () => rest.return(void 0) };
}
async function* inPieces(content) {
  let held = [];
  let length = 0;
  let wanted = FIRST_BYTES;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length <= wanted) continue;
    yield Buffer.concat(held, length);
    [held, length, wanted] = [[], 0, PIECE_BYTES];
  }
  if (length > 0) yield Buffer.concat(held, length);
}
async function sendPieces({ pieces }, send) {
  let bytes = 0;
  const begin = (piece) => {
    const at = bytes;
    bytes += piece.length;
    return send(piece, at);
  };
  for await (const _ of inOrder(pieces, AT_ONCE4, begin)) ;
  return bytes;
}

// src/cache/github/service-answer.ts
async function ask2(exchange, what, request2) {
  const headers = { "content-type": "application/json", ...request2.headers };
  try {
    return await exchange({ ...request2, headers }, async (answer2) => {
      const fields2 = fieldsOf(await answerBytes(answer2.body));
      const retryAfter = Number(answer2.headers["retry-after"] ?? Number.NaN);
      const said = { what, status: answer2.status, fields: fields2, retryAfter };
      if (said.status >= 500) throw new TransferError(refusalWords(said));
      return said;
    });
  } catch (error2) {
    throw new DownError(`${what} failed: ${messageOf(error2)}`);
  }
}
function fieldsOf(json) {
  try {
    return Object(JSON.parse(json.toString()));
  } catch {
    return {};
  }
}
function fieldOf({ fields: fields2 }, ...names) {
  const found = names.map((name) => fields2[name]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : "";
}
function isGood({ status }) {
  return status >= 200 && status < 300;
}
function refusal5(said) {
  const words2 = `${said.what} failed: ${refusalWords(said)}`;
  return new (said.status === 429 ? DownError : FinalError)(words2);
}
function refusalWords(said) {
  const { status, retryAfter } = said;
  const [line = ""] = fieldOf(said, "msg", "message").split("\n");
  const message = line.trim().slice(0, 300);
  if (isGood(said)) return message === "" ? "an answer that is not understood" : message;
  const words2 = message === "" ? "" : `: ${message}`;
  const isNamed = status === 429 && Number.isFinite(retryAfter);
  const again = isNamed ? `; it takes requests again in ${retryAfter} s` : "";
  return `${kindOf4("service", status)} (${status})${words2}${again}`;
}
async function storageError(answer2) {
  const { status } = answer2;
  const xml = await answerBytes(answer2.body).catch(() => "");
  const [, code2] = /<Code>([^<]{1,80})</.exec(String(xml)) ?? [];
  const words2 = `${kindOf4("storage", status)} (${[status, code2].join(" ").trim()})`;
  return new (status >= 500 ? TransferError : FinalError)(words2);
}
function kindOf4(who, status) {
  if (status === 429) return "rate limited";
  if (status === 401 || status === 403) return "not allowed";
  return status >= 500 ? `the ${who} is down` : "refused";
}

// src/cache/github/blob.ts
var FIRST_BYTES2 = 2 ** 18;
var RANGE_BYTES = 4 * 2 ** 20;
var AT_ONCE5 = 8;
var CUTS = 2;
async function download(url, storage, late, begun = null) {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask3 = (from, end) => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: "GET", url, headers, signal }, async (answer2) => {
      const isAll = from === 0 && (answer2.status === 200 || answer2.status === 416);
      if (answer2.status !== 206 && !isAll) throw await storageError(answer2);
      return answer2;
    });
  };
  const first = begun === null ? await ask3(0, FIRST_BYTES2) : null;
  const bytes = first === null ? begun?.bytes ?? 0 : lengthOf(first);
  async function* bytesOf3(from, end) {
    let answer2 = from === 0 ? first : null;
    let at = from;
    if (from === 0 && begun !== null) {
      at = begun.head.length;
      yield begun.head;
    }
    for (let left = CUTS; at < end; left--) {
      try {
        answer2 ??= await ask3(at, end);
        for await (const piece of answer2.body) {
          const wanted = piece.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (end === Number.POSITIVE_INFINITY) return;
        if (at < end) throw new TransferError(`it ended after ${at} of ${end} bytes`);
      } catch (error2) {
        if (at < end && (left <= 0 || error2 instanceof FinalError)) throw error2;
      }
      answer2 = null;
    }
  }
  const range = ([from, end]) => answerBytes(bytesOf3(from, end), RANGE_BYTES);
  const isWhole = first?.status === 200;
  const stream = isWhole ? bytesOf3(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE5, range);
  const close = async () => {
    closing.abort(new FinalError("the download was closed"));
    await stream.return(void 0);
  };
  const head = () => range([0, Math.min(FIRST_BYTES2, bytes)]);
  return { bytes: Number.isFinite(bytes) ? bytes : 0, isWhole, head, stream, close };
}
function* rangesOf(bytes) {
  let end = 0;
  for (let at = 0; at < bytes; at = end) {
    end = Math.min(at + (at === 0 ? FIRST_BYTES2 : RANGE_BYTES), bytes);
    yield [at, end];
  }
}
function lengthOf({ status, headers }) {
  if (status === 416) return 0;
  if (status === 200) return Number(headers["content-length"] ?? Number.POSITIVE_INFINITY);
  const bytes = Number(/\/(\d+)$/.exec(String(headers["content-range"] ?? ""))?.[1]);
  if (Number.isSafeInteger(bytes)) return bytes;
  throw new TransferError("the storage does not say how long the entry is");
}
function azureUpload(url, storage) {
  const put = async (query, body, more = {}) => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const type = { "content-type": "application/octet-stream", "x-ms-version": "2023-11-03" };
    const to = { method: "PUT", url: address.href, headers: { ...type, ...more } };
    await storage({ ...to, body, signal: deadline(UPLOAD_MS) }, async (answer2) => {
      if (answer2.status !== 201) throw await storageError(answer2);
      await answerBytes(answer2.body);
    }).catch((error2) => {
      throw new FinalError(`the upload failed: ${error2.message}`);
    });
  };
  return async (content) => {
    const ids = [];
    const bytes = await sendPieces(content, (piece, at) => {
      if (content.bytes !== null) return put({}, piece, { "x-ms-blob-type": "BlockBlob" });
      const id = Buffer.from(String(at).padStart(12, "0")).toString("base64");
      ids.push(id);
      return put({ comp: "block", blockid: id }, piece);
    });
    if (content.bytes !== null) return bytes;
    const list3 = ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list3}</BlockList>`;
    const type = { "content-type": "application/xml" };
    await put({ comp: "blocklist" }, Buffer.from(text), type);
    return bytes;
  };
}

// src/cache/github/service.ts
function entryVersion(codec) {
  return node_createHash("sha256").update(`go-turbo-build 1 ${codec}`).digest("hex");
}

// src/cache/github/service-access.ts
function serviceAccess(environment2) {
  const version = usesServiceV2(environment2) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: results = "" } = environment2;
  const url = version === 2 ? results : environment2.ACTIONS_CACHE_URL || results;
  const missing = [];
  if (version === 2 && token === "") missing.push("ACTIONS_RUNTIME_TOKEN");
  if (url === "") missing.push(version === 2 ? "ACTIONS_RESULTS_URL" : "ACTIONS_CACHE_URL");
  const none = `there is no GitHub cache service here: ${missing.join(" and ")} not set by the runner`;
  const wrong = `the address of the GitHub cache service is ${JSON.stringify(url)}, and no http URL`;
  const problem = missing.length > 0 ? none : isAddress(url) ? null : wrong;
  return { version, url, token, problem };
}
function isAddress(text) {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "");
}
function usesServiceV2(environment2) {
  const server = environment2.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment2.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}
var MODES = {
  none: [],
  read: ["read"],
  write: ["read", "write"],
  "write-only": ["write"]
};
function modeProblem(environment2, use) {
  const mode = (environment2.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
  const allowed = Object.hasOwn(MODES, mode) ? MODES[mode] : void 0;
  if (allowed === void 0 || allowed.includes(use)) return null;
  const one = use === "read" ? "no reading" : "no saving";
  const what = allowed.length === 0 ? "neither reading nor saving" : one;
  return `ACTIONS_CACHE_MODE of this runner is ${mode}, which allows ${what}`;
}

// src/cache/github/service-v1.ts
function serviceV1(url, version, exchange) {
  const api = `${url.replace(/\/*$/, "/")}_apis/artifactcache/`;
  const call = (what, request2) => {
    const headers = { accept: "application/json;api-version=6.0-preview.1", ...request2.headers };
    return ask2(exchange, what, { ...request2, url: api + request2.url, headers });
  };
  const post = (what, path, value) => call(what, { method: "POST", url: path, body: Buffer.from(JSON.stringify(value)) });
  const mustBeGood = (said) => {
    if (!isGood(said)) throw refusal5(said);
  };
  const lookUp2 = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(","))}&version=${version}`;
    const said = await call("the look-up", { method: "GET", url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, "cacheKey");
    const location = fieldOf(said, "archiveLocation");
    if (said.status !== 200 || key === "" || !URL.canParse(location, url)) throw refusal5(said);
    return { key, url: new URL(location, url).href };
  };
  return {
    lookUp: lookUp2,
    async reserve(key, bytes) {
      const cacheSize = bytes ?? void 0;
      const said = await post("the reservation", "caches", { key, version, cacheSize });
      if (said.status === 409) return null;
      const id = said.fields.cacheId;
      if (!isGood(said) || typeof id !== "number" || id === 0) throw refusal5(said);
      const [what, path] = ["the upload", `caches/${id}`];
      return async (content) => {
        const size = await sendPieces(content, async (body, at) => {
          const range = `bytes ${at}-${at + body.length - 1}/*`;
          const headers = { "content-type": "application/octet-stream", "content-range": range };
          const signal = deadline(UPLOAD_MS);
          mustBeGood(await call(what, { method: "PATCH", url: path, headers, body, signal }));
        });
        mustBeGood(await post(what, path, { size }));
        if ((await lookUp2([key]))?.key === key) return size;
        throw new FinalError(`${what} failed: the service took it, and a look-up does not find it`);
      };
    }
  };
}

// src/cache/github/service-v2.ts
function serviceV2(url, version, exchange, storage) {
  const call = (what, method, fields2) => ask2(exchange, what, {
    method: "POST",
    url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
    body: Buffer.from(JSON.stringify({ ...fields2, version }))
  });
  return {
    async lookUp([key = "", ...restoreKeys]) {
      const asked = { key, restore_keys: restoreKeys };
      const said = await call("the look-up", "GetCacheEntryDownloadURL", asked);
      if (said.status === 404 || isMiss(said)) return null;
      const found = fieldOf(said, "matched_key", "matchedKey");
      const signed = fieldOf(said, "signed_download_url", "signedDownloadUrl");
      if (!isOk(said) || found === "" || !isAddress(signed)) throw refusal5(said);
      return { key: found, url: signed };
    },
    async reserve(key) {
      const said = await call("the reservation", "CreateCacheEntry", { key });
      if (isTaken(said)) return null;
      const signed = fieldOf(said, "signed_upload_url", "signedUploadUrl");
      if (!isOk(said) || !isAddress(signed)) throw refusal5(said);
      const send = azureUpload(signed, storage);
      return async (content) => {
        const bytes = await send(content);
        const finished = { key, size_bytes: String(bytes) };
        const done = await call("the upload", "FinalizeCacheEntryUpload", finished);
        if (!isOk(done)) throw refusal5(done);
        return bytes;
      };
    }
  };
}
function isOk({ status, fields: fields2 }) {
  return status === 200 && fields2.ok === true;
}
function isMiss({ status, fields: fields2 }) {
  return status === 200 && (fields2.ok === false || Object.keys(fields2).length === 0);
}
function isTaken(said) {
  if (said.status === 409 || fieldOf(said, "code") === "already_exists") return true;
  const message = fieldOf(said, "message", "msg");
  const isNamed = message === "" || /already exists|another job/i.test(message);
  return said.status === 200 && said.fields.ok !== true && isNamed;
}

// src/cache/github/github-store.ts
var RECORDS = /* @__PURE__ */ new Set(["habits", "inputs", "fingerprint"]);
var MOST_BYTES5 = 1e10;
var DAY_S = 86400;
function createGithubStore(environment2, codec, patience = PATIENCE) {
  const { version, url, token, ...access2 } = serviceAccess(environment2);
  const [exchange, storage] = [createExchange(token, patience), createExchange("", patience)];
  const ofEntries = entryVersion(codec);
  const service = version === 2 ? serviceV2(url, ofEntries, exchange, storage) : serviceV1(url, ofEntries, exchange);
  let { problem } = access2;
  const attempt = async (use, work) => {
    const notAllowed = modeProblem(environment2, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: "unavailable", reason: problem };
    try {
      return await work();
    } catch (error2) {
      if (use === "write" && !(error2 instanceof TransferError)) throw error2;
      const outcome = unavailable(messageOf(error2));
      if (error2 instanceof DownError) problem ??= outcome.reason;
      return problem === null ? outcome : { ...outcome, reason: problem };
    }
  };
  const lookUp2 = async (prefixes2) => {
    const found = prefixes2.length === 0 ? null : await service.lookUp(prefixes2);
    const key = found === null ? void 0 : acceptedKey(found.key, prefixes2);
    return found === null || key === void 0 ? null : { key, url: found.url };
  };
  return {
    name: "github",
    carrier: () => codec,
    find: async (_slot, prefixes2) => {
      if (modeProblem(environment2, "read") !== null) return { state: "miss" };
      return attempt("read", async () => {
        const found = await lookUp2(prefixes2);
        if (found === null) return { state: "miss" };
        return { state: "found", entry: { key: found.key, bytes: 0 } };
      });
    },
    open: (slot, prefixes2, seconds = DAY_S) => attempt("read", async () => {
      const isRecord4 = RECORDS.has(slot);
      const longest = isRecord4 ? patience.answer / 1e3 : Math.min(seconds, DAY_S);
      const instead = isRecord4 ? "" : ", in which a build without it ends";
      const words2 = `not all came within ${longest} s${instead}`;
      const until = Date.now() + longest * 1e3;
      const late = deadline(longest * 1e3, words2);
      const found = await lookUp2(prefixes2);
      if (found === null) return { state: "miss" };
      const { key, url: url2 } = found;
      const { isWhole, head, ...archive } = await download(url2, storage, late).catch(
        (error2) => {
          const isDown = isRecord4 && late.aborted;
          throw new (isDown ? DownError : FinalError)(
            `the download of ${key} failed: ${messageOf(error2)}`
          );
        }
      );
      const { bytes } = archive;
      const source = isWhole ? null : async () => ({ url: url2, until, late: words2, begun: { head: await head(), bytes } });
      if (archive.bytes <= MOST_BYTES5) return { state: "found", key, ...archive, source };
      await archive.close();
      return unavailable(`${key} is not read: ${archive.bytes} bytes are over ${MOST_BYTES5}`);
    }),
    save: (_slot, key, content) => attempt("write", async () => {
      const bytes = await outgoing(content());
      try {
        const upload = await service.reserve(key, bytes.bytes);
        if (upload !== null) return { state: "saved", bytes: await upload(bytes) };
        const isSeen = modeProblem(environment2, "read") === null;
        if (!isSeen || await lookUp2([key]) !== null) return { state: "exists" };
        const ofRun = keyOfRun(key, environment2.GITHUB_RUN_ID ?? "");
        const second = await service.reserve(ofRun, bytes.bytes);
        if (second !== null) return { state: "saved", bytes: await second(bytes) };
        return unavailable("another job is saving it");
      } finally {
        await bytes.close();
      }
    })
  };
}
function unavailable(reason) {
  return { state: "unavailable", reason: `GitHub cache: ${reason}` };
}

// src/cache/choose-store.ts
var LIMIT_BYTES3 = 1e10;
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore(facts.environment, codec);
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [.../* @__PURE__ */ new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES3,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup
  });
}

// src/plan/find-modules.ts
async function findModules(workingDirectory2, gowork, workspace) {
  const roots = await findModuleRoots(workingDirectory2, gowork);
  const work = roots.workspaceFile;
  const goWork = work === null ? "" : await node_readFile(work, "utf8").catch(() => "");
  const members = workspaceMembers(goWork).map((member2) => node_resolve(node_dirname(work ?? ""), member2));
  const folders = /* @__PURE__ */ new Set([...roots.module === null ? [] : [roots.module], ...members]);
  const pins = await readPinFiles([...folders], work);
  const root = workspace !== "" ? workspace : work && node_dirname(work) || (roots.module ?? workingDirectory2);
  const goMods = [...folders].map((folder) => pins.get(node_join(folder, "go.mod")) ?? "");
  return {
    roots,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(root, file)),
    mainModule: goMods.map(modulePath).find((path) => path !== "") ?? "",
    root
  };
}

// src/plan/real-folders.ts
async function realFolders(folders, goFlags2) {
  const { inputs, job, environment: environment2, temp } = folders;
  const hasOverlay = [...goFlags2, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = node_resolve(inputs.workingDirectory, inputs.output);
  const workingDirectory2 = shellPath(inputs.workingDirectory, environment2.PWD ?? "");
  if (hasOverlay || !job.inRunner && await isElsewhere(workingDirectory2)) {
    const at = node_relative(inputs.workingDirectory, output);
    const paths = { workingDirectory: workingDirectory2, output: node_resolve(workingDirectory2, at) };
    return { ...folders, inputs: { ...inputs, ...paths } };
  }
  const { GOWORK } = environment2;
  const workspace = job.workspace === "" ? "" : realPath(job.workspace);
  return {
    inputs: {
      ...inputs,
      workingDirectory: realPath(inputs.workingDirectory),
      output: realPath(output)
    },
    job: { ...job, workspace },
    environment: GOWORK !== void 0 && node_isAbsolute(GOWORK) ? { ...environment2, GOWORK: realPath(GOWORK) } : environment2,
    temp: realPath(temp)
  };
}
function shellPath(folder, pwd) {
  if (!node_isAbsolute(pwd)) return folder;
  const inside = node_relative(realPath(pwd), folder);
  const isBelow3 = !node_isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  return isBelow3 ? node_join(pwd, inside) : folder;
}
async function isElsewhere(folder) {
  const real = realPath(folder);
  if (real === folder) return false;
  const [here, there] = await Promise.all([findModuleRoots(folder, ""), findModuleRoots(real, "")]);
  const same = (one, other) => (one === null ? null : realPath(one)) === other;
  return !same(here.module, there.module) || !same(here.workspaceFile, there.workspaceFile);
}

// src/flow/create-step.ts
async function createStep(request2) {
  const activity = createActivity(request2.runner.clock);
  const compiler = compilerOf(request2.inputs.compiler, request2.inputs.buildFlags);
  const settled = await settledFolders(request2);
  const { job, environment: environment2 } = settled;
  const runner2 = {
    ...request2.runner,
    environment: environment2,
    exec: trackedExec(request2.runner.exec, activity)
  };
  const inputs = withoutCaches(compiler) === "" ? settled.inputs : { ...settled.inputs, shareFlags: "off" };
  for (const note of inputs.notes) runner2.log.info(note);
  const modules = await findModules(
    inputs.workingDirectory,
    environment2.GOWORK ?? "",
    job.workspace
  );
  const repository = job.repository === "" ? modules.mainModule || "local" : job.repository;
  const { recordFile, earlier } = await findHandover(runner2, settled.temp);
  return {
    step: {
      runner: runner2,
      job,
      inputs,
      compiler,
      clocks: { activity, phases: createPhases(runner2.clock), startedAt: request2.startedAt },
      folders: {
        job: recordFile.slice(0, -RECORD_NAME.length - 1),
        toolCache: request2.toolCache,
        ownTools: toolsBelow(request2.home),
        thin: node_join(request2.home, ".cache", "go-turbo-build", "thin")
      },
      ordinal: earlier?.steps.length ?? 0
    },
    project: { ...modules, repository },
    caches: {
      ...storeAndPermission(runner2, inputs, job, repository, withoutCaches(compiler)),
      without: request2.without,
      recordFile,
      earlier
    }
  };
}
function settledFolders({ inputs, job, temp, runner: runner2 }) {
  const { settings, fromGoFlags } = inputs;
  const environment2 = settledEnvironment(
    runner2.environment,
    settings,
    joinGoFlags(fromGoFlags.rest)
  );
  return realFolders({ inputs, job, temp, environment: environment2 }, fromGoFlags.rest);
}
function storeAndPermission({ environment: environment2, clock }, inputs, job, repository, noCaches) {
  const asked = savePermission({ ...inputs, ...job });
  const { scope } = asked;
  if (noCaches !== "") {
    const permission = { may: false, scope, reason: noCaches };
    return { store: noStore, permission };
  }
  const choice = inputs.cacheStore;
  return {
    store: chooseStore({ choice, repository, scope, environment: environment2, clock }),
    permission: asked
  };
}
async function findHandover(runner2, temp) {
  const marked = runner2.environment[JOB_RECORD_MARK] ?? "";
  const record2 = marked === "" ? null : await readJobRecord(marked);
  if (record2 !== null) {
    return { recordFile: marked, earlier: record2.steps.length > 0 ? record2 : null };
  }
  const { environment: environment2, clock } = runner2;
  const folder = await newFolder(temp, systemTemp(environment2, process.platform), clock.now());
  return { recordFile: node_join(folder, RECORD_NAME), earlier: null };
}
async function newFolder(temp, tempOfSystem, now) {
  await node_mkdir(temp, { recursive: true });
  for (const folder of /* @__PURE__ */ new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return node_mkdtemp(node_join(temp, temporaryPrefix()));
}

// src/flow/main-step.ts
async function mainStep(outer, startedAt) {
  const collecting = collectingLog(outer.log);
  const machine = readMachine(outer.environment, outer.environment.RUNNER_TEMP ?? "");
  const environment2 = { ...outer.environment, ...machine.changes };
  const runner2 = { ...outer, log: collecting.log };
  const inRunner = environment2.GITHUB_ACTIONS === "true";
  const host = hostInputContext(environment2, process.cwd(), inRunner, machine.home);
  const inputs = parseInputs(actionInputs(environment2), host);
  if (!inputs.ok) return fail(runner2, inputs.failures);
  const without = readSwitchedOff(environment2);
  if (!without.ok) return fail(runner2, without.failures);
  const job = readJobFacts(environment2, await readEventPayload(environment2));
  const used = await useMachine(runner2, machine);
  if (!used.ok) return fail(runner2, used.failures);
  const ground = await createStep({
    runner: used.value,
    job,
    inputs: inputs.value,
    without: without.value,
    startedAt,
    temp: machine.temp,
    toolCache: node_isAbsolute(job.toolCache) ? job.toolCache : toolsBelow(machine.home),
    home: machine.home
  });
  const { step, caches } = ground;
  if (caches.earlier === null) runner2.job.saveState(RECORD_STATE, caches.recordFile);
  const outcome = await buildFlow(ground);
  if (outcome.report === null) return fail(runner2, outcome.failures);
  const phases = allPhases(step.clocks, runner2.clock.now());
  const report = finishedReport(outcome.report, [], phases, collecting.warnings());
  await publish2(step.runner, report, outcome.reportFile);
  if (outcome.failures.length > 0) fail(runner2, outcome.failures);
}
function fail(runner2, failures) {
  const verdict = judge(failures, "main");
  for (const warning2 of verdict.warnings) runner2.log.warning(warning2);
  if (verdict.fails) runner2.job.setFailed(verdict.errors.join("\n"));
}
async function publish2({ job, log }, report, file) {
  const outputs = {
    "go-version": report.goVersion,
    "go-root": report.goRoot,
    "cache-hit": String(report.cacheHit),
    "cache-state": JSON.stringify(cacheState(report.caches)),
    binaries: JSON.stringify(report.binaries),
    affected: JSON.stringify(report.reuse.affected),
    binary: report.binaries[0]?.path ?? "",
    "packages-compiled": String(report.packages.compiled),
    "packages-total": String(report.packages.total),
    "inputs-digest": report.inputsDigest,
    provenance: JSON.stringify(report.provenance),
    report: file
  };
  for (const [name, value] of Object.entries(outputs)) job.setOutput(name, value);
  for (const line of reportLines(report)) log.info(line);
  try {
    await Promise.all([writeReport(file, report), job.writeSummary(summaryMarkdown(report))]);
  } catch (error2) {
    const text = error2 instanceof Error ? error2.message : String(error2);
    log.warning(
      failureText({ area: "report", found: `the report: ${text}`, expected: "", change: "" })
    );
  }
}

// builtin:os
var all10 = __require("os");
var read10 = (name) => all10[name];
var os_default = all10;
var node_EOL = /* @__PURE__ */ read10("EOL");

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
var all11 = __require("crypto");
var read11 = (name) => all11[name];
var node_randomUUID2 = /* @__PURE__ */ read11("randomUUID");

// builtin:fs
var all12 = __require("fs");
var read12 = (name) => all12[name];
var node_appendFileSync = /* @__PURE__ */ read12("appendFileSync");
var node_existsSync2 = /* @__PURE__ */ read12("existsSync");
var node_constants4 = /* @__PURE__ */ read12("constants");
var node_promises = /* @__PURE__ */ read12("promises");

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!node_existsSync2(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  node_appendFileSync(filePath, `${toCommandValue(message)}${node_EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${node_randomUUID2()}`;
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
var all13 = __require("path");
var read13 = (name) => all13[name];
var node_resolve2 = /* @__PURE__ */ read13("resolve");
var node_join2 = /* @__PURE__ */ read13("join");
var node_dirname2 = /* @__PURE__ */ read13("dirname");
var node_basename2 = /* @__PURE__ */ read13("basename");
var node_extname = /* @__PURE__ */ read13("extname");
var node_sep2 = /* @__PURE__ */ read13("sep");
var node_delimiter2 = /* @__PURE__ */ read13("delimiter");

// node_modules/@actions/core/lib/summary.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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
        yield access(pathFromEnv, node_constants4.R_OK | node_constants4.W_OK);
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
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
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
var all14 = __require("events");
var read14 = (name) => all14[name];
var node_EventEmitter = /* @__PURE__ */ read14("EventEmitter");

// builtin:child_process
var all15 = __require("child_process");
var read15 = (name) => all15[name];
var node_spawn2 = /* @__PURE__ */ read15("spawn");

// node_modules/@actions/io/lib/io-util.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = node_promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = node_constants4.O_RDONLY;
function exists4(fsPath) {
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
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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
      for (const extension of process.env["PATHEXT"].split(node_delimiter2)) {
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
    if (tool.includes(node_sep2)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(node_delimiter2)) {
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
var all16 = __require("timers");
var read16 = (name) => all16[name];
var node_setTimeout2 = /* @__PURE__ */ read16("setTimeout");

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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
      return new Promise((resolve2, reject) => __awaiter4(this, void 0, void 0, function* () {
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
        if (this.options.cwd && !(yield exists4(this.options.cwd))) {
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
        cp.on("exit", (code2) => {
          state.processExitCode = code2;
          state.processExited = true;
          this._debug(`Exit code ${code2} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code2) => {
          state.processExitCode = code2;
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
            resolve2(exitCode);
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
  let escaped3 = false;
  let arg = "";
  function append(c) {
    if (escaped3 && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped3 = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped3) {
        inQuotes = !inQuotes;
      } else {
        append(c);
      }
      continue;
    }
    if (c === "\\" && escaped3) {
      append(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped3 = true;
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
      this.timeout = node_setTimeout2(_ExecState.HandleTimeout, this.delay, this);
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
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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
  process.env["PATH"] = `${inputPath}${node_delimiter2}${process.env["PATH"]}`;
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

// src/runner/unknown-issuer.ts
var UNKNOWN_ISSUER = /* @__PURE__ */ new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT"
]);
function isUnknownIssuer(code2) {
  return UNKNOWN_ISSUER.has(code2);
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
    const made = import("./chunks/lib-NN4CITTO.mjs").then(
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
  const rootsOfGo = async () => (await import("./chunks/trusted-roots-LN2QJOO2.mjs")).trustedRoots(environment2, platform2);
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
      const code2 = codeOf2(error2);
      if (STALE_CONNECTION.has(code2)) return getOnce(url, headers, asGo);
      if (asGo || !isUnknownIssuer(code2)) throw error2;
      const answer2 = await getOnce(url, headers, true);
      hostsOfGo.add(url.host);
      return answer2;
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
      if (next.host !== at.host) sent = withoutCredentials2(sent);
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
function withoutCredentials2(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf2(error2) {
  const code2 = error2?.code;
  return typeof code2 === "string" ? code2 : "";
}
function readable(url, error2, platform2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  const advice = isUnknownIssuer(codeOf2(error2)) ? `: ${trustAdvice(platform2)}` : "";
  const said = message || codeOf2(error2) || "no answer";
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
function commandTooLong(request2, platform2) {
  const words2 = [request2.tool, ...request2.args];
  if (words2.some((word) => word.includes("\0"))) return "an argument holds a NUL byte";
  const variables = Object.entries(request2.environment).map(([name, value]) => `${name}=${value}`);
  if (platform2 === "linux") {
    const longest = longestOf([...words2, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT ? tooLong("argument", longest, LINUX_ONE_ARGUMENT) : void 0;
  }
  if (platform2 === "darwin") {
    const all18 = sumOf([...words2, ...variables]);
    return all18 > MACOS_ALL ? tooLong("command line with its environment", all18, MACOS_ALL) : void 0;
  }
  if (platform2 === "win32") {
    const all18 = words2.reduce((sum, word) => sum + word.length + 3, 0);
    return all18 > WINDOWS_ALL ? tooLong("command line", all18, WINDOWS_ALL) : void 0;
  }
  return void 0;
}
function tooLong(what, found, allowed) {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}
function longestOf(words2) {
  return words2.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}
function sumOf(words2) {
  return words2.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}

// src/runner/process/exec.ts
var NOT_STARTED = 127;
var NO_INPUT = (() => {
});
var exec2 = async (request2) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1e3;
  const notStarted = (reason) => ({
    exitCode: NOT_STARTED,
    stdout: "",
    stderr: `cannot run ${request2.tool}: ${reason}`,
    seconds: seconds()
  });
  const tooLong2 = commandTooLong(request2, process.platform);
  if (tooLong2 !== void 0) return notStarted(tooLong2);
  if (!isFolder2(request2.cwd)) return notStarted(`${request2.cwd} is not a folder`);
  const tool = findTool(request2);
  if (tool === void 0) return notStarted(notFoundText(request2));
  const stdout = [];
  const stderr = [];
  try {
    const code2 = await exec(quoted2(tool), [...request2.args], {
      cwd: request2.cwd,
      env: { ...defined(request2.environment), ...workingDirectory(request2) },
      silent: true,
      ignoreReturnCode: true,
      input: NO_INPUT,
      listeners: {
        stdout: (chunk) => {
          stdout.push(chunk);
          request2.onStdout?.(chunk);
        },
        stderr: (chunk) => {
          stderr.push(chunk);
          request2.onStderr?.(chunk);
        }
      }
    });
    if (code2 === null) stderr.push(Buffer.from(`
${request2.tool} was ended by a signal
`));
    return {
      exitCode: code2 ?? 1,
      stdout: Buffer.concat(stdout).toString("utf8"),
      stderr: Buffer.concat(stderr).toString("utf8"),
      seconds: seconds()
    };
  } catch (error2) {
    return notStarted(error2 instanceof Error ? error2.message : String(error2));
  }
};
function quoted2(tool) {
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
function notFoundText(request2) {
  if (hasFolder(request2.tool)) return "there is no such program";
  const folders = searchPath(request2.environment);
  return folders === "" ? "PATH is empty" : `not found in PATH (${folders})`;
}
function findTool(request2) {
  const folders = hasFolder(request2.tool) ? [request2.cwd] : searchPath(request2.environment).split(node_path_default.delimiter).filter(node_path_default.isAbsolute);
  const extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = node_path_default.resolve(folder, request2.tool + extension);
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
    node_accessSync(file, node_constants2.X_OK);
    return node_statSync(file).isFile();
  } catch {
    return false;
  }
}

// src/runner/process/workflow-command.ts
function commandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function inert(text) {
  return text.replace(/^([^\S\r\n]*)(::|##\[)/gm, "$1|$2");
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
var all17 = __require("node:diagnostics_channel");
var read17 = (name) => all17[name];
var node_subscribe = /* @__PURE__ */ read17("subscribe");

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
      process.exit(128 + node_constants3.signals[signal]);
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
await mainStep(runner, performance.timeOrigin).catch(async (error2) => {
  runner.log.debug(error2.stack ?? "");
  const full = await fullDiskText(error2, environment.RUNNER_TEMP ?? "");
  runner.job.setFailed(full ?? `${error2.message} (a bug of go-turbo-build: please report it)`);
});
endProcess();
