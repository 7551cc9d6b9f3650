import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  toolError
} from "./chunk-743H5W2B.mjs";
import {
  BadArchive,
  DEFAULT_PATIENCE,
  fetchToolchain,
  fetchToolchainList,
  goCredentials,
  makeFetcher,
  node_Readable,
  node_aborted,
  node_addAbortSignal,
  node_setTimeout,
  node_zlib_default,
  parseGoproxy,
  parseVerifierKey,
  withoutSecret
} from "./chunk-G7ZJKINE.mjs";
import {
  oldInputFailures,
  parseBytes,
  parseRequirements
} from "./chunk-5H2EQ5ZN.mjs";
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix
} from "./chunk-HTXXODPJ.mjs";
import {
  joinGoFlags,
  lastValue,
  parseGoFlags,
  textDigest,
  toolWords,
  valueDigest
} from "./chunk-4XNLRQIK.mjs";
import {
  FLAGS,
  PASSED_ON,
  PROFILE_NAMES,
  REFUSED,
  askGit,
  contradictions,
  gitRemedy,
  goBoolean,
  ownFlag,
  ownVariable,
  parseBuildFlags,
  parseGcflags,
  parseLdflags,
  parseShellWords,
  parseTags,
  repositoryRoot,
  resolveFlags,
  switchIsOn,
  valueRefusal
} from "./chunk-ISRZRBMS.mjs";
import {
  VARIANTS,
  VARIANT_VARIABLES,
  parseTarget,
  targetText
} from "./chunk-5XBPU675.mjs";
import {
  relativePath
} from "./chunk-6NDGKJ4B.mjs";
import {
  canGoQuote,
  splitGoQuoted,
  splitList
} from "./chunk-CX5XI6TW.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";
import {
  node_os_default,
  readMachine
} from "./chunk-25OFBD4V.mjs";
import {
  freeSpaceText,
  saysDiskIsFull
} from "./chunk-OMP5ID7L.mjs";
import {
  systemTemp
} from "./chunk-LGQKIE2Y.mjs";
import {
  node_createHash,
  node_randomBytes,
  node_randomUUID
} from "./chunk-ZEYZ37TT.mjs";
import {
  node_createReadStream,
  node_existsSync,
  node_mkdirSync,
  node_readFileSync,
  node_realpathSync,
  node_statSync
} from "./chunk-OIIAB7MU.mjs";
import {
  compareGoVersions,
  goVersionToSemver,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion,
  platformOf,
  semverToGoVersion,
  versionsOf
} from "./chunk-A4CDI5I2.mjs";
import {
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings
} from "./chunk-H5RSNJWU.mjs";
import {
  node_access,
  node_constants,
  node_link,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_rename,
  node_rm,
  node_rmdir,
  node_stat,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunk-DTCXA4H2.mjs";
import {
  node_basename,
  node_delimiter,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
  node_posix,
  node_relative,
  node_resolve
} from "./chunk-IXAPDIB2.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-JVZTSKKL.mjs";

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
    var debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug;
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
    var debug = require_debug();
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
      debug(name, index, value);
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
    var debug = require_debug();
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
        debug("SemVer", version, options);
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
        debug("SemVer.compare", this.version, this.options, other);
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
          debug("prerelease compare", i, a, b);
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
          debug("build compare", i, a, b);
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
      const parsed = parse(version, options);
      return parsed && parsed.prerelease.length ? parsed.prerelease : null;
    };
    module.exports = prerelease;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module.exports = compare;
  }
});

// node_modules/semver/functions/rcompare.js
var require_rcompare = __commonJS({
  "node_modules/semver/functions/rcompare.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var rcompare = (a, b, loose) => compare(b, a, loose);
    module.exports = rcompare;
  }
});

// node_modules/semver/functions/compare-loose.js
var require_compare_loose = __commonJS({
  "node_modules/semver/functions/compare-loose.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var compareLoose = (a, b) => compare(a, b, true);
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
    var sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
    module.exports = sort;
  }
});

// node_modules/semver/functions/rsort.js
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
    module.exports = rsort;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var gt = (a, b, loose) => compare(a, b, loose) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var lt = (a, b, loose) => compare(a, b, loose) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/eq.js
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var eq = (a, b, loose) => compare(a, b, loose) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var neq = (a, b, loose) => compare(a, b, loose) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var gte = (a, b, loose) => compare(a, b, loose) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var lte = (a, b, loose) => compare(a, b, loose) <= 0;
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
      const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
      return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options);
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
        debug("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose) {
          rangeList = rangeList.filter((comp) => {
            debug("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug("range list", rangeList);
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
    var debug = require_debug();
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
      debug("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug("caret", comp);
      comp = replaceTildes(comp, options);
      debug("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug("xrange", comp);
      comp = replaceStars(comp, options);
      debug("stars", comp);
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
        debug("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("caret", comp, _, M, m, p, pr);
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
          debug("replaceCaret pr", pr);
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
          debug("no pr");
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
        debug("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug("xRange", comp, ret, gtlt, M, m, p, pr);
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
        debug("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug("replaceGTE0", comp, options);
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
          debug(set[i].semver);
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
        debug("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug("comp", this);
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
        debug("Comparator.test", version, this.options.loose);
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
    var debug = require_debug();
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
    var compare = require_compare();
    module.exports = (versions, range, options) => {
      const set = [];
      let first = null;
      let prev = null;
      const v = versions.sort((a, b) => compare(a, b, options));
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
    var compare = require_compare();
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
        gtltComp = compare(gt.semver, lt.semver, options);
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
      const comp = compare(a.semver, b.semver, options);
      return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
    };
    var lowerLT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare(a.semver, b.semver, options);
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
    var compare = require_compare();
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
      compare,
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

// src/runner/marks.ts
var JOB_RECORD_MARK = "GO_TURBO_BUILD_JOB";
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";
var SHARED_MARK = "GO_TURBO_BUILD_GOFLAGS";
var SHARED_CGO_MARK = "GO_TURBO_BUILD_CGO_ENABLED";

// src/inputs/flags/shared-goflags.ts
function withShared(goFlags2, added) {
  return [goFlags2, added].filter((part) => part !== "").join(" ");
}
function withoutShared(environment) {
  const { CGO_ENABLED, ...rest } = environment;
  const isOurs = CGO_ENABLED !== void 0 && CGO_ENABLED === environment[SHARED_CGO_MARK];
  return withoutSharedFlags(isOurs ? rest : environment);
}
function withoutSharedFlags(environment) {
  const added = environment[SHARED_MARK] ?? "";
  const { GOFLAGS } = environment;
  if (added === "" || GOFLAGS === void 0) return environment;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment, GOFLAGS: parts.join(" ").trim() };
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
function resolveSettings(environment, file, written) {
  const own = withoutShared(environment);
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
function settledEnvironment(environment, settings, rest) {
  const own = withoutShared(environment);
  const hasGoFlags = settings.variables.has("GOFLAGS");
  const GOFLAGS = rest === "" && settings.fileHasGoFlags ? NO_FLAGS : rest;
  return { ...own, ...settings.fromFile, ...hasGoFlags ? { GOFLAGS } : {} };
}

// src/runner/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function codeOf(thrown) {
  const code = member(thrown, "code");
  return typeof code === "string" ? code : "";
}
function member(thrown, name) {
  return typeof thrown === "object" && thrown !== null && name in thrown ? thrown[name] : void 0;
}

// src/cache/archive/codec.ts
var BrokenArchiveError = class extends Error {
};
var CHUNK_BYTES = 4 * 1024 * 1024;
var ONCE = { level: 3, windowLog: 24 };
var OFTEN = { level: 7, windowLog: 26 };
function hostCodec() {
  return typeof node_zlib_default.zstdCompress === "function" ? "zstd" : "gzip";
}
function compressed(codec, bytes, isReadOften = false) {
  const { constants } = node_zlib_default;
  const { level, windowLog } = isReadOften ? OFTEN : ONCE;
  const stream = codec === "gzip" ? node_zlib_default.createGzip({ level: 3, memLevel: 9, chunkSize: CHUNK_BYTES }) : node_zlib_default.createZstdCompress({
    chunkSize: CHUNK_BYTES,
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      [constants.ZSTD_c_windowLog]: windowLog,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_checksumFlag]: 1
    }
  });
  void feed(stream, bytes);
  return stream;
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
    } catch (error) {
      lost = error;
      throw error;
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
  } catch (error) {
    if (lost !== null) throw lost;
    throw new BrokenArchiveError(
      given === 0 ? "the archive is empty (0 bytes)" : `not an archive of go-turbo-build in ${codec}, or damaged: ${messageOf(error)}`
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
        stream.write(piece, (error) => error ? reject(error) : resolve2());
      });
    }
    stream.end();
  } catch (error) {
    stream.destroy(error);
  }
}

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

// src/cache/directory/entry-name.ts
var KEY_SUFFIX = ".key";
var LONGEST_KEY_HEAD = 200;
var LONGEST_FOLDER_HEAD = 60;
function fileNameOf(key) {
  const head = encodedHead(key, LONGEST_KEY_HEAD);
  return `${head.text}${head.whole ? "~" : "~~"}${digestOf(key)}`;
}
function folderNameOf(text) {
  return `${encodedHead(text, LONGEST_FOLDER_HEAD).text}~${digestOf(text)}`;
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
  return name.digest === digestOf(key);
}
function digestOf(text) {
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
    const parsed = parseFileName(name);
    if (parsed !== null) names.set(name, parsed);
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
  } catch (error) {
    if (codeOf(error) === "") throw error;
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
  const linked = await linkTo(entry.file, own, layout.underWay);
  const file = linked ? own : entry.file;
  try {
    if ((await node_stat(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked) await node_unlink(own).catch(() => void 0);
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
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || left === 0) throw error;
    }
  }
}
async function giveName(written, file) {
  try {
    await node_link(written, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      await node_unlink(written);
      return "exists";
    }
    if (codeOf(error) === "ENOENT") throw error;
    if (await statOrNull(file) !== null) {
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
async function statOrNull(file) {
  try {
    return await node_stat(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

// src/cache/directory/reason.ts
var CHANGE = "make it usable, or give another one with cache-store: directory:PATH";
function reasonOf(root, thrown) {
  const code = codeOf(thrown);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `no space is left for the cache folder ${root} (${code}); free some, or give another one with cache-store: directory:PATH`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `the cache folder ${root} may not be used that way (${messageOf(thrown)}); ${CHANGE}`;
    case "ENOTDIR":
    case "EEXIST":
      return `the cache folder ${root} is not a folder (${code}); ${CHANGE}`;
    default:
      return `the cache folder ${root} cannot be used: ${messageOf(thrown)}; ${CHANGE}`;
  }
}
async function isOnlyMissing(root, thrown) {
  const code = codeOf(thrown);
  if (code !== "ENOENT" && code !== "ENOTDIR") return false;
  try {
    return (await node_stat(root)).isDirectory();
  } catch (error) {
    return codeOf(error) === "ENOENT";
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
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
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
      const read = {
        stream: ofDisk(stream, options.root),
        source: async () => ({ file: held.file })
      };
      return { state: "found", key, bytes, ...read, close };
    }
    return { state: "miss" };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
  }
}
async function locate(layout, options, slot, prefixes2) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await node_readdir(folder);
    } catch (error) {
      if (await isOnlyMissing(options.root, error)) continue;
      throw error;
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
    const there = await statOrNull(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: "exists" };
    }
    await node_mkdir(layout.underWay, { recursive: true });
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
  try {
    await writeAll(written, content());
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    if (!isOfDisk(error)) throw error;
    return { state: "unavailable", reason: reasonOf(root, error) };
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
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
}
async function* ofDisk(stream, root) {
  try {
    yield* stream;
  } catch (error) {
    throw new TransferError(reasonOf(root, error));
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
function isOfDisk(error) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error));
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
    client ??= import("./lib-MZGKR25W.mjs").then(
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
    } catch (error) {
      throw failureOf(error);
    }
  };
  return async (request2, read) => {
    const signal = request2.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read(await attempt(request2, signal));
      } catch (error) {
        if (error instanceof FinalError) throw error;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read(await attempt(request2, signal));
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
  } catch (error) {
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error = thrown;
  for (const one of [error, error.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error).startsWith("Request timeout")) return new FinalError("no byte came in time");
  const first = error.errors?.[0] ?? error;
  const [words] = messageOf(first).split("\n");
  return new (NOBODY.has(first.code ?? "") ? FinalError : TransferError)(words);
}
function deadline(milliseconds, words = `no answer within ${milliseconds / 1e3} s`) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new FinalError(words)), milliseconds).unref();
  return controller.signal;
}
async function answerBytes(pieces, limit = 1e6) {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
}

// src/cache/github/in-order.ts
async function* inOrder(items, count, work) {
  const underWay = [];
  try {
    for await (const item of items) {
      const done = work(item);
      done.catch(() => void 0);
      underWay.push(done);
      const [first] = underWay;
      if (first === void 0 || underWay.length < count) continue;
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
var AT_ONCE = 4;
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
  for await (const _ of inOrder(pieces, AT_ONCE, begin)) ;
  return bytes;
}

// src/cache/github/service-answer.ts
async function ask(exchange, what, request2) {
  const headers = { "content-type": "application/json", ...request2.headers };
  try {
    return await exchange({ ...request2, headers }, async (answer) => {
      const fields = fieldsOf(await answerBytes(answer.body));
      const retryAfter = Number(answer.headers["retry-after"] ?? Number.NaN);
      const said = { what, status: answer.status, fields, retryAfter };
      if (said.status >= 500) throw new TransferError(refusalWords(said));
      return said;
    });
  } catch (error) {
    throw new DownError(`${what} failed: ${messageOf(error)}`);
  }
}
function fieldsOf(json) {
  try {
    return Object(JSON.parse(json.toString()));
  } catch {
    return {};
  }
}
function fieldOf({ fields }, ...names) {
  const found = names.map((name) => fields[name]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : "";
}
function isGood({ status }) {
  return status >= 200 && status < 300;
}
function refusal(said) {
  const words = `${said.what} failed: ${refusalWords(said)}`;
  return new (said.status === 429 ? DownError : FinalError)(words);
}
function refusalWords(said) {
  const { status, retryAfter } = said;
  const [line = ""] = fieldOf(said, "msg", "message").split("\n");
  const message = line.trim().slice(0, 300);
  if (isGood(said)) return message === "" ? "an answer that is not understood" : message;
  const words = message === "" ? "" : `: ${message}`;
  const isNamed = status === 429 && Number.isFinite(retryAfter);
  const again = isNamed ? `; it takes requests again in ${retryAfter} s` : "";
  return `${kindOf("service", status)} (${status})${words}${again}`;
}
async function storageError(answer) {
  const { status } = answer;
  const xml = await answerBytes(answer.body).catch(() => "");
  const [, code] = /<Code>([^<]{1,80})</.exec(String(xml)) ?? [];
  const words = `${kindOf("storage", status)} (${[status, code].join(" ").trim()})`;
  return new (status >= 500 ? TransferError : FinalError)(words);
}
function kindOf(who, status) {
  if (status === 429) return "rate limited";
  if (status === 401 || status === 403) return "not allowed";
  return status >= 500 ? `the ${who} is down` : "refused";
}

// src/cache/github/blob.ts
var FIRST_BYTES2 = 2 ** 18;
var RANGE_BYTES = 4 * 2 ** 20;
var AT_ONCE2 = 8;
var CUTS = 2;
async function download(url, storage, late, begun = null) {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask2 = (from, end) => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: "GET", url, headers, signal }, async (answer) => {
      const isAll = from === 0 && (answer.status === 200 || answer.status === 416);
      if (answer.status !== 206 && !isAll) throw await storageError(answer);
      return answer;
    });
  };
  const first = begun === null ? await ask2(0, FIRST_BYTES2) : null;
  const bytes = first === null ? begun?.bytes ?? 0 : lengthOf(first);
  async function* bytesOf(from, end) {
    let answer = from === 0 ? first : null;
    let at = from;
    if (from === 0 && begun !== null) {
      at = begun.head.length;
      yield begun.head;
    }
    for (let left = CUTS; at < end; left--) {
      try {
        answer ??= await ask2(at, end);
        for await (const piece of answer.body) {
          const wanted = piece.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (end === Number.POSITIVE_INFINITY) return;
        if (at < end) throw new TransferError(`it ended after ${at} of ${end} bytes`);
      } catch (error) {
        if (at < end && (left <= 0 || error instanceof FinalError)) throw error;
      }
      answer = null;
    }
  }
  const range = ([from, end]) => answerBytes(bytesOf(from, end), RANGE_BYTES);
  const isWhole = first?.status === 200;
  const stream = isWhole ? bytesOf(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE2, range);
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
    await storage({ ...to, body, signal: deadline(UPLOAD_MS) }, async (answer) => {
      if (answer.status !== 201) throw await storageError(answer);
      await answerBytes(answer.body);
    }).catch((error) => {
      throw new FinalError(`the upload failed: ${error.message}`);
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
    const list = ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
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
function serviceAccess(environment) {
  const version = usesServiceV2(environment) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: results = "" } = environment;
  const url = version === 2 ? results : environment.ACTIONS_CACHE_URL || results;
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
function usesServiceV2(environment) {
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}
var MODES = {
  none: [],
  read: ["read"],
  write: ["read", "write"],
  "write-only": ["write"]
};
function modeProblem(environment, use) {
  const mode = (environment.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
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
    return ask(exchange, what, { ...request2, url: api + request2.url, headers });
  };
  const post = (what, path, value) => call(what, { method: "POST", url: path, body: Buffer.from(JSON.stringify(value)) });
  const mustBeGood = (said) => {
    if (!isGood(said)) throw refusal(said);
  };
  const lookUp = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(","))}&version=${version}`;
    const said = await call("the look-up", { method: "GET", url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, "cacheKey");
    const location = fieldOf(said, "archiveLocation");
    if (said.status !== 200 || key === "" || !URL.canParse(location, url)) throw refusal(said);
    return { key, url: new URL(location, url).href };
  };
  return {
    lookUp,
    async reserve(key, bytes) {
      const cacheSize = bytes ?? void 0;
      const said = await post("the reservation", "caches", { key, version, cacheSize });
      if (said.status === 409) return null;
      const id = said.fields.cacheId;
      if (!isGood(said) || typeof id !== "number" || id === 0) throw refusal(said);
      const [what, path] = ["the upload", `caches/${id}`];
      return async (content) => {
        const size = await sendPieces(content, async (body, at) => {
          const range = `bytes ${at}-${at + body.length - 1}/*`;
          const headers = { "content-type": "application/octet-stream", "content-range": range };
          const signal = deadline(UPLOAD_MS);
          mustBeGood(await call(what, { method: "PATCH", url: path, headers, body, signal }));
        });
        mustBeGood(await post(what, path, { size }));
        if ((await lookUp([key]))?.key === key) return size;
        throw new FinalError(`${what} failed: the service took it, and a look-up does not find it`);
      };
    }
  };
}

// src/cache/github/service-v2.ts
function serviceV2(url, version, exchange, storage) {
  const call = (what, method, fields) => ask(exchange, what, {
    method: "POST",
    url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
    body: Buffer.from(JSON.stringify({ ...fields, version }))
  });
  return {
    async lookUp([key = "", ...restoreKeys]) {
      const asked = { key, restore_keys: restoreKeys };
      const said = await call("the look-up", "GetCacheEntryDownloadURL", asked);
      if (said.status === 404 || isMiss(said)) return null;
      const found = fieldOf(said, "matched_key", "matchedKey");
      const signed = fieldOf(said, "signed_download_url", "signedDownloadUrl");
      if (!isOk(said) || found === "" || !isAddress(signed)) throw refusal(said);
      return { key: found, url: signed };
    },
    async reserve(key) {
      const said = await call("the reservation", "CreateCacheEntry", { key });
      if (isTaken(said)) return null;
      const signed = fieldOf(said, "signed_upload_url", "signedUploadUrl");
      if (!isOk(said) || !isAddress(signed)) throw refusal(said);
      const send = azureUpload(signed, storage);
      return async (content) => {
        const bytes = await send(content);
        const finished = { key, size_bytes: String(bytes) };
        const done = await call("the upload", "FinalizeCacheEntryUpload", finished);
        if (!isOk(done)) throw refusal(done);
        return bytes;
      };
    }
  };
}
function isOk({ status, fields }) {
  return status === 200 && fields.ok === true;
}
function isMiss({ status, fields }) {
  return status === 200 && (fields.ok === false || Object.keys(fields).length === 0);
}
function isTaken(said) {
  if (said.status === 409 || fieldOf(said, "code") === "already_exists") return true;
  const message = fieldOf(said, "message", "msg");
  const isNamed = message === "" || /already exists|another job/i.test(message);
  return said.status === 200 && said.fields.ok !== true && isNamed;
}

// src/cache/github/github-store.ts
var RECORDS = /* @__PURE__ */ new Set(["habits", "inputs", "fingerprint"]);
var MOST_BYTES = 1e10;
var DAY_S = 86400;
function createGithubStore(environment, codec, patience = PATIENCE) {
  const { version, url, token, ...access } = serviceAccess(environment);
  const [exchange, storage] = [createExchange(token, patience), createExchange("", patience)];
  const ofEntries = entryVersion(codec);
  const service = version === 2 ? serviceV2(url, ofEntries, exchange, storage) : serviceV1(url, ofEntries, exchange);
  let { problem } = access;
  const attempt = async (use, work) => {
    const notAllowed = modeProblem(environment, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: "unavailable", reason: problem };
    try {
      return await work();
    } catch (error) {
      if (use === "write" && !(error instanceof TransferError)) throw error;
      const outcome = unavailable(messageOf(error));
      if (error instanceof DownError) problem ??= outcome.reason;
      return problem === null ? outcome : { ...outcome, reason: problem };
    }
  };
  const lookUp = async (prefixes2) => {
    const found = prefixes2.length === 0 ? null : await service.lookUp(prefixes2);
    const key = found === null ? void 0 : acceptedKey(found.key, prefixes2);
    return found === null || key === void 0 ? null : { key, url: found.url };
  };
  return {
    name: "github",
    carrier: () => codec,
    find: async (_slot, prefixes2) => {
      if (modeProblem(environment, "read") !== null) return { state: "miss" };
      return attempt("read", async () => {
        const found = await lookUp(prefixes2);
        if (found === null) return { state: "miss" };
        return { state: "found", entry: { key: found.key, bytes: 0 } };
      });
    },
    open: (slot, prefixes2, seconds = DAY_S) => attempt("read", async () => {
      const isRecord = RECORDS.has(slot);
      const longest = isRecord ? patience.answer / 1e3 : Math.min(seconds, DAY_S);
      const instead = isRecord ? "" : ", in which a build without it ends";
      const words = `not all came within ${longest} s${instead}`;
      const until = Date.now() + longest * 1e3;
      const late = deadline(longest * 1e3, words);
      const found = await lookUp(prefixes2);
      if (found === null) return { state: "miss" };
      const { key, url: url2 } = found;
      const { isWhole, head, ...archive } = await download(url2, storage, late).catch(
        (error) => {
          const isDown = isRecord && late.aborted;
          throw new (isDown ? DownError : FinalError)(
            `the download of ${key} failed: ${messageOf(error)}`
          );
        }
      );
      const { bytes } = archive;
      const source = isWhole ? null : async () => ({ url: url2, until, late: words, begun: { head: await head(), bytes } });
      if (archive.bytes <= MOST_BYTES) return { state: "found", key, ...archive, source };
      await archive.close();
      return unavailable(`${key} is not read: ${archive.bytes} bytes are over ${MOST_BYTES}`);
    }),
    save: (_slot, key, content) => attempt("write", async () => {
      const bytes = await outgoing(content());
      try {
        const upload = await service.reserve(key, bytes.bytes);
        if (upload !== null) return { state: "saved", bytes: await upload(bytes) };
        const isSeen = modeProblem(environment, "read") === null;
        if (!isSeen || await lookUp([key]) !== null) return { state: "exists" };
        const ofRun = keyOfRun(key, environment.GITHUB_RUN_ID ?? "");
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

// src/cache/keys.ts
function modulesKeys(facts, kinds) {
  const full = kinds.full ? ["full"] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words.map((word) => {
    const all = join("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join(all, facts.place);
    return prefixes(join(place, facts.pinDigest), place, all);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function modulesKey(facts, selection, set) {
  const [exact = ""] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
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
function baseKey(facts, content) {
  const [exact = ""] = baseKeys(facts, "").lookups;
  return bounded(exact + content);
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
function deltaKey(facts, inputs, content, stands = false) {
  const [exact = ""] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}
var STANDS = "s";
var WHOLE = "w";
function habitsKeys(facts) {
  return {
    lookups: prefixes(join("gtb1-habits", facts.carrier("habits"), facts.runnerOs, facts.place))
  };
}
function habitsKey(facts, content) {
  const [exact = ""] = habitsKeys(facts).lookups;
  return bounded(exact + content);
}
function inputsKeys(facts, asked) {
  const { linkFlags, packages, folder } = asked;
  const build = valueDigest({ linkFlags, packages, folder }, 16);
  const parts = [facts.carrier("inputs"), facts.lane, build, facts.place];
  return { lookups: prefixes(join("gtb1-inputs", ...parts)) };
}
function inputsKey(facts, asked, content) {
  const [exact = ""] = inputsKeys(facts, asked).lookups;
  return bounded(exact + content);
}
function binaryKey(facts, linkFlags, binary, broken = "") {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const link = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs = broken === "" ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken, 32);
  const parts = [facts.carrier("binary"), facts.lane, link, target, main];
  return bounded(join("gtb1-bin", ...parts, inputs));
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

// src/cache/choose-store.ts
var LIMIT_BYTES = 1e10;
function storesOfSteps({ environment, clock }) {
  return ({ choice, repository, permission }) => chooseStore({ choice, repository, scope: permission.scope, environment, clock });
}
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore(facts.environment, codec);
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [.../* @__PURE__ */ new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup
  });
}

// src/runner/machine/use-machine.ts
function toolsBelow(home) {
  return node_join(home, ".cache", "go-turbo-build", "tools");
}
async function useMachine(runner, machine) {
  const environment = { ...runner.environment, ...machine.changes };
  for (const note of machine.notes) runner.log.warning(note);
  for (const folder of [machine.temp, systemTemp(environment, process.platform)]) {
    try {
      await node_mkdir(folder, { recursive: true });
      await node_access(folder, node_constants.W_OK | node_constants.X_OK);
    } catch (error) {
      return failure(
        "plan",
        `there is no folder for temporary files: ${error.message}`,
        "a folder that can be written, with room for what is compiled",
        "set TMPDIR (in a job also RUNNER_TEMP) to such a folder"
      );
    }
  }
  return success({ ...runner, environment });
}

// src/cache/handover.ts
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
    const record = JSON.parse(await node_readFile(file, "utf8"));
    return record.version === 2 ? record : null;
  } catch {
    return null;
  }
}
async function writeJobRecord(file, record) {
  await node_mkdir(node_dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await node_writeFile(fresh, JSON.stringify(record), { mode: 384 });
  await node_rename(fresh, file);
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
async function readPinFiles(moduleFolders, workspaceFile) {
  const names = moduleFolders.flatMap(
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
  const hash = node_createHash("sha256");
  const rows = [...files].map(([file, text]) => [relative(file), text]);
  for (const [file, text] of rows.sort(([a], [b]) => a < b ? -1 : 1)) {
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex").slice(0, 16);
}
function workspaceMembers(goWork) {
  const members = [];
  let inBlock = false;
  for (const raw of goWork.split("\n")) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (inBlock && line === ")") inBlock = false;
    else if (inBlock && line !== "") members.push(unquoted(line));
    else if (/^use\s*\($/.test(line)) inBlock = true;
    else if (/^use\s+[^(]/.test(line)) members.push(unquoted(line.replace(/^use\s+/, "")));
  }
  return members;
}
function unquoted(word) {
  return word.replace(/^(["`])(.*)\1$/, "$2");
}
function modulePath(goMod) {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? "";
}

// src/plan/find-modules.ts
async function findModules(workingDirectory, gowork, workspace) {
  const roots = await findModuleRoots(workingDirectory, gowork);
  const work = roots.workspaceFile;
  const goWork = work === null ? "" : await node_readFile(work, "utf8").catch(() => "");
  const members = workspaceMembers(goWork).map((member2) => node_resolve(node_dirname(work ?? ""), member2));
  const folders = /* @__PURE__ */ new Set([...roots.module === null ? [] : [roots.module], ...members]);
  const pins = await readPinFiles([...folders], work);
  const root = workspace !== "" ? workspace : work && node_dirname(work) || (roots.module ?? workingDirectory);
  const goMods = [...folders].map((folder) => pins.get(node_join(folder, "go.mod")) ?? "");
  return {
    roots,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(root, file)),
    mainModule: goMods.map(modulePath).find((path) => path !== "") ?? "",
    root
  };
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

// src/plan/real-folders.ts
async function realFolders(folders, goFlags2) {
  const { inputs, job, environment, temp } = folders;
  const hasOverlay = [...goFlags2, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = node_resolve(inputs.workingDirectory, inputs.output);
  const workingDirectory = shellPath(inputs.workingDirectory, environment.PWD ?? "");
  if (hasOverlay || !job.inRunner && await isElsewhere(workingDirectory)) {
    const at = node_relative(inputs.workingDirectory, output);
    const paths = { workingDirectory, output: node_resolve(workingDirectory, at) };
    return { ...folders, inputs: { ...inputs, ...paths } };
  }
  const { GOWORK } = environment;
  const workspace = job.workspace === "" ? "" : realPath(job.workspace);
  return {
    inputs: {
      ...inputs,
      workingDirectory: realPath(inputs.workingDirectory),
      output: realPath(output)
    },
    job: { ...job, workspace },
    environment: GOWORK !== void 0 && node_isAbsolute(GOWORK) ? { ...environment, GOWORK: realPath(GOWORK) } : environment,
    temp: realPath(temp)
  };
}
function shellPath(folder, pwd) {
  if (!node_isAbsolute(pwd)) return folder;
  const inside = node_relative(realPath(pwd), folder);
  const isBelow = !node_isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  return isBelow ? node_join(pwd, inside) : folder;
}
async function isElsewhere(folder) {
  const real = realPath(folder);
  if (real === folder) return false;
  const [here, there] = await Promise.all([findModuleRoots(folder, ""), findModuleRoots(real, "")]);
  const same = (one, other) => (one === null ? null : realPath(one)) === other;
  return !same(here.module, there.module) || !same(here.workspaceFile, there.workspaceFile);
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
function trackedExec(exec, activity) {
  return (request2) => isGo(request2.tool) ? activity.track("go", () => exec(request2)) : exec(request2);
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

// src/flow/create-step.ts
async function createStep(request2) {
  const activity = createActivity(request2.runner.clock);
  const compiler = compilerOf(request2.inputs.compiler, request2.inputs.buildFlags);
  const settled = await settledFolders(request2);
  const { job, environment } = settled;
  const runner = {
    ...request2.runner,
    environment,
    exec: trackedExec(request2.runner.exec, activity)
  };
  const inputs = withoutCaches(compiler) === "" ? settled.inputs : { ...settled.inputs, shareFlags: "off" };
  for (const note of inputs.notes) runner.log.info(note);
  const modules = await findModules(
    inputs.workingDirectory,
    environment.GOWORK ?? "",
    job.workspace
  );
  const repository = job.repository === "" ? modules.mainModule || "local" : job.repository;
  const { recordFile, earlier } = await findHandover(runner, settled.temp);
  return {
    step: {
      runner,
      job,
      inputs,
      compiler,
      clocks: { activity, phases: createPhases(runner.clock), startedAt: request2.startedAt },
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
      ...storeAndPermission(runner, inputs, job, repository, withoutCaches(compiler)),
      without: request2.without,
      recordFile,
      earlier
    }
  };
}
function settledFolders({ inputs, job, temp, runner }) {
  const { settings, fromGoFlags } = inputs;
  const environment = settledEnvironment(
    runner.environment,
    settings,
    joinGoFlags(fromGoFlags.rest)
  );
  return realFolders({ inputs, job, temp, environment }, fromGoFlags.rest);
}
function storeAndPermission({ environment, clock }, inputs, job, repository, noCaches) {
  const asked = savePermission({ ...inputs, ...job });
  const { scope } = asked;
  if (noCaches !== "") {
    const permission = { may: false, scope, reason: noCaches };
    return { store: noStore, permission };
  }
  const choice = inputs.cacheStore;
  return {
    store: chooseStore({ choice, repository, scope, environment, clock }),
    permission: asked
  };
}
async function findHandover(runner, temp) {
  const marked = runner.environment[JOB_RECORD_MARK] ?? "";
  const record = marked === "" ? null : await readJobRecord(marked);
  if (record !== null) {
    return { recordFile: marked, earlier: record.steps.length > 0 ? record : null };
  }
  const { environment, clock } = runner;
  const folder = await newFolder(temp, systemTemp(environment, process.platform), clock.now());
  return { recordFile: node_join(folder, RECORD_NAME), earlier: null };
}
async function newFolder(temp, tempOfSystem, now) {
  await node_mkdir(temp, { recursive: true });
  for (const folder of /* @__PURE__ */ new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return node_mkdtemp(node_join(temp, temporaryPrefix()));
}

// src/inputs/host-context.ts
function hostInputContext(environment, currentFolder, inRunner = environment.GITHUB_ACTIONS === "true", home = readMachine(environment, "").home) {
  return {
    inRunner,
    cwd: inRunner && environment.GITHUB_WORKSPACE || currentFolder,
    home,
    usableCpus: usableCpus(node_os_default.availableParallelism(), readIfThere("/sys/fs/cgroup/cpu.max")),
    platform: process.platform,
    arch: process.arch,
    kindOf: kindOf2,
    settings: (folder) => jobSettings(environment, folder)
  };
}
function usableCpus(available, cpuMax) {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === void 0 || period === void 0 || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}
function jobSettings(environment, folder) {
  const { goos } = platformOf(process.platform, process.arch);
  const named = goEnvFile(environment, goos);
  const file = named === "" ? "" : node_path_default.resolve(folder, named);
  return resolveSettings(environment, file, file === "" ? {} : parseGoEnvFile(readIfThere(file)));
}
function kindOf2(file) {
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
function systemsOf(targets, platform) {
  if (targets.length === 0) return [platform === "win32" ? "windows" : platform];
  return [...new Set(targets.map((one) => one.goos))];
}
function flagConflicts(choices) {
  const flags = resolveFlags(choices);
  return [
    ...contradictions(choices).map(
      ({ input, words }) => conflict(input, words, "one of the two", `remove one: ${words} would win`)
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
  const { debug = "" } = choices;
  if (strip.value && dwarf.value && isAsked && debug === "")
    failures.push(
      conflict(
        strip.text,
        dwarf.text,
        "debug information and the symbol table, or neither: debuggers need both",
        strip.from === "profile" ? "set strip: false" : "set dwarf: false, or strip: false"
      )
    );
  if (debug === "") return failures;
  for (const { name, value, from, text } of [strip, dwarf])
    if (from === "input" && value !== (debug === "none" === (name === "strip")))
      failures.push(
        conflict(text, `debug: ${debug}`, "one of the two", `leave ${name} out: debug says it`)
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
  const refuse = (flag, expected, change) => {
    failures.push({ area: "input", found: `GOFLAGS: ${shown(flag)}`, expected, change });
  };
  for (const flag of facts.flags) {
    const [, name = "", given] = /^-([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const takes = PASSED_ON[name] ?? REFUSED[name]?.takes;
    const isOff = given !== void 0 && goBoolean(given) === false;
    if (takes === void 0 || name === "i") {
      if (!OF_LIST.test(name)) add("rest", flag);
    } else if (takes === "value" && given === void 0) {
      refuse(flag, `-${name}=VALUE`, "give it a value, as Go asks for");
    } else if (READ_HERE.test(name) && given !== void 0 && goBoolean(given) === null) {
      refuse(flag, `-${name}, -${name}=true or -${name}=false`, "write one of these");
    } else if (name === "tags") {
      const tags = parseTags(tagList(given ?? ""));
      if (tags.ok) value.tags = tags.value;
      else for (const one of tags.failures) refuse(flag, one.expected, one.change);
    } else if (name === "ldflags") {
      const flags = linkerFlags(given ?? "");
      if (flags !== null) value.ldflags = flags;
      else refuse(flag, "flags of the linker for every binary", "use the input ldflags, or stamp");
    } else if (name === "gcflags") {
      const parsed = parseGcflags(given ?? "");
      if (parsed.ok) add("gcflags", (given ?? "").trim());
      else for (const one of parsed.failures) refuse(flag, one.expected, one.change);
    } else if (name === "trimpath") {
      const own = facts.given.trimpath;
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, "trimpath", own));
      } else if (facts.profile === "release" && isOff) add("notes", promised(flag, "trimpath"));
      else value.trimpath = !isOff;
    } else if (name === "p") {
      const number = /^(?:[1-9]\d{0,3}|0x[\da-f]{1,3})$/i.test(given ?? "") ? Number(given) : 0;
      if (number > 0) value.parallelism = number;
      else refuse(flag, "-p with a positive integer", "correct it, or use the input parallelism");
    } else if (WITHOUT_EFFECT.test(name)) {
      if (name === "a" && !isOff)
        add("notes", `GOFLAGS: ${flag} is left out: what no input changed is not compiled again`);
    } else if (REFUSED[name] !== void 0) {
      if (!isOff) refuse(flag, "flags with which this build can be made", REFUSED[name].change);
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
      else refuse(flag, wrong.expected, wrong.change);
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
  const parsed = parseTags(tagList(tags));
  const value = { ...NO_JOB_FLAGS, tags: parsed.ok ? parsed.value : [], rest: flags };
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
var EXPECTED = `${GROUPS.map((group) => group.words.join(", ")).join("; ")}: at most one of each`;
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
  const words = [
    link === "auto" ? "" : link,
    libc === "gnu" ? "" : libc,
    linker === "default" ? "" : linker
  ];
  return words.filter((word) => word !== "").join(" ") || "auto";
}
function unknownWord(word) {
  const meant = nearest(word, WORDS);
  const change = OTHER_WORDS[word.toLowerCase()] ?? (meant === void 0 ? "write some of these" : `did you mean ${meant}?`);
  return failure("input", `link: ${shown(word)}`, EXPECTED, change).failures;
}
function secondWord(group, before, word) {
  const [found, change] = before === word ? [`link: ${shown(word)} is said twice`, `keep one ${word}`] : [`link: ${before} and ${word} both say ${group.says}`, `keep ${before} or ${word}`];
  return failure("input", found, EXPECTED, change).failures;
}

// src/inputs/flags/post-link-conflicts.ts
var NOT_ELF = ["aix", "darwin", "ios", "js", "plan9", "wasip1", "windows"];
function postLinkConflicts(inputs, platform) {
  return [...ofSidecar(inputs, platform), ...ofCompress(inputs, platform)];
}
function ofSidecar({ debug, ldflags, gcflags, targets }, platform) {
  if (debug !== "sidecar") return [];
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
  for (const { text } of others(targets, platform, (goos) => NOT_ELF.includes(goos)))
    failures.push({
      area: "input",
      found: `debug: sidecar with target ${text}`,
      expected: "targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)",
      change: "build it in a step of its own with debug: full or none"
    });
  return failures;
}
function ofCompress({ debug, compress, targets }, platform) {
  if (compress !== "upx") return [];
  const failures = [];
  if (debug === "full")
    failures.push({
      area: "input",
      found: "compress: upx with debug: full",
      expected: "one of the two: UPX drops the debug information from what it packs",
      change: "set debug: sidecar, which keeps it in NAME.debug, or compress: none"
    });
  for (const { text } of others(targets, platform, (goos) => goos !== "linux"))
    failures.push({
      area: "input",
      found: `compress: upx with target ${text}`,
      expected: "linux alone: packed binaries of other systems are not checked here",
      change: "build it in a step of its own with compress: none"
    });
  return failures;
}
function others(targets, platform, isOther) {
  const host = platform === "win32" ? "windows" : platform;
  const named = targets.length > 0 ? targets.map((one) => ({ goos: one.goos, text: targetText(one) })) : [{ goos: host, text: `${host}, that of this machine` }];
  return named.filter((one) => isOther(one.goos));
}
function isOn(ldflags, name) {
  const words = (splitGoQuoted(ldflags) ?? []).map((word) => word.replace(/^--/, "-"));
  const last = words.findLast((word) => word === name || word.startsWith(`${name}=`));
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
  const parsed = parseBoolean("warm", value);
  if (parsed.ok) return parsed;
  const change = parsed.failures[0]?.change.replace("true or false", "auto, true or false") ?? "";
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
    const parsed = parseBoolean(name, given);
    if (parsed.ok) value[name] = parsed.value;
    else failures.push(...parsed.failures);
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
    const change = equals < 0 ? "add = and the value" : refusal2(line, stamp, stamps);
    if (change === void 0) stamps.push(stamp);
    else
      failures.push({ area: "input", found: `stamp: ${shown(line)}`, expected: ALLOWED, change });
  }
  return failures.length > 0 ? { ok: false, failures } : success(stamps);
}
function refusal2(line, stamp, before) {
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
    const words = COMMIT_WORDS.filter((word) => said.includes(word));
    return words.length === 0 ? [] : [{ name, words }];
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
  const split = parseShellWords(value, "build-flags");
  if (!split.ok) return split;
  const flags = [];
  const failures = [];
  const words = [...split.value];
  const refuse = (found, expected, change) => {
    failures.push({ area: "input", found: `build-flags: ${shown(found)}`, expected, change });
  };
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name = "", given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const takes = TINYGO_FLAGS[name];
    if (takes === void 0) {
      const meant = nearest(name, Object.keys(TINYGO_FLAGS));
      const names = Object.keys(TINYGO_FLAGS).map((one) => `-${one}`);
      refuse(
        word,
        `flags of tinygo build that no other input sets: ${names.join(", ")}`,
        meant === void 0 ? "remove it, or set compiler: gc" : `did you mean -${meant}?`
      );
      continue;
    }
    const text = given ?? (takes === "value" ? words.shift() : void 0);
    if (takes === "value" && text === void 0) refuse(word, `-${name}=VALUE`, "give it a value");
    else if (name === "opt" && !OPT_LEVELS.includes(text ?? ""))
      refuse(`-opt=${text}`, `-opt=${OPT_LEVELS.join(", ")}`, "write one of these");
    else flags.push(text === void 0 ? `-${name}` : `-${name}=${text}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function tinyGoConflicts(inputs) {
  const failures = [];
  const refuse = (what, expected, change) => {
    const found = `${what} with compiler: tinygo`;
    failures.push({ area: "input", found, expected, change });
  };
  if (inputs.gcflags !== "")
    refuse(`gcflags: ${shown(inputs.gcflags)}`, "no flags of gc", "remove gcflags");
  if (inputs.ldflags !== "")
    refuse(`ldflags: ${shown(inputs.ldflags)}`, "no flags of the Go linker", "use stamp for -X");
  if (inputs.cgo)
    refuse("cgo: true", 'cgo: false: TinyGo compiles import "C" by itself', "remove cgo");
  const named = inputs.buildFlags.findLast((flag) => flag.startsWith("-target="))?.slice(8);
  if (named === void 0) return failures;
  const [only, ...more] = inputs.targets;
  const fitting = Object.entries(WASM_TARGETS).find(([, names]) => names.includes(named));
  if (fitting === void 0) {
    const known = Object.values(WASM_TARGETS).flat().join(", ");
    refuse(`build-flags: "-target=${named}"`, `-target=${known}`, "write one of these");
  } else if (only === void 0 || more.length > 0 || !isFor(only, fitting[0])) {
    const given = inputs.targets.map(targetText).join(", ") || "the host";
    const wanted = `targets: ${fitting[0]}/wasm`;
    refuse(`build-flags: "-target=${named}" and targets: ${given}`, wanted, `set ${wanted}`);
  }
  return failures;
}
function isFor(target, goos) {
  return target.goos === goos && target.goarch === "wasm";
}

// src/inputs/folders.ts
function pathOf(platform) {
  return platform === "win32" ? node_path_default.win32 : node_path_default.posix;
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
  const words = plain.split(/\s+/);
  if (words.length > 1 && words.every((word) => (0, import_semver.valid)(word) !== null))
    return failure(
      "input",
      `${origin}: ${JSON.stringify(trimmed)} are several versions`,
      "one version",
      `keep the one that is meant: ${words[0]}`
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
  const parsed = parseTarget(text);
  if (parsed.ok) return success([parsed.value]);
  const names = ["GOOS", "GOARCH", ...variable === void 0 ? [] : [variable]];
  const set = names.flatMap((name) => settings.variables.get(name)?.text ?? []);
  const [first] = parsed.failures;
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
    const field = name === "GOOS" ? "goos" : "goarch";
    if (set !== void 0 && targets.every((one) => one[field] !== set.value))
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

// src/inputs/package-patterns.ts
var ALLOWED3 = "package patterns as go build takes them, as in ./... or ./cmd/app";
function parsePackages(value, folders) {
  const patterns = [];
  const failures = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === "win32" ? given.replaceAll("\\", "/") : given;
    const relative = relativePattern(pattern, folders);
    const change = refusal3(relative, folders);
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
function refusal3(pattern, folders) {
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
  const read = readJobFlags({ flags: flags.value, profile: "release", compiler: "gc", given: {} });
  const { buildFlags, tags, ldflags, gcflags } = read.value;
  const harmless = /^-(?:mod=readonly|modcacherw|x|work)\b/;
  return read.failures.length > 0 || buildFlags.some((flag) => !harmless.test(flag)) || tags.length + gcflags.length + ldflags.length > 0;
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
    const change = refusal4(glob);
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
function refusal4(glob) {
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
var EXPECTED2 = "always; never; or branches: default-branch and globs of branch names";
function parseSave(value) {
  const words = [...new Set(splitList(value))];
  const alone = ALONE.find((one) => words.includes(one));
  const other = words.find((one) => one !== alone);
  if (alone !== void 0 && other !== void 0)
    return failure(
      "input",
      `save: ${alone} with ${shown(other)}`,
      EXPECTED2,
      `write ${alone} alone, or remove it to name branches`
    );
  if (alone !== void 0) return success({ save: alone, saveBranches: usualBranches() });
  const failures = words.flatMap(misspelt);
  const globs = parseBranchGlobs(words.filter((one) => one !== DEFAULT_BRANCH).join(" "));
  if (!globs.ok) failures.push(...globs.failures);
  if (failures.length > 0) return { ok: false, failures };
  return success({ save: "branches", saveBranches: branchesOf(words) });
}
function usualBranches() {
  return branchesOf(splitList(inputDefault("save")));
}
function branchesOf(words) {
  return {
    ofDefault: words.includes(DEFAULT_BRANCH),
    globs: words.filter((one) => one !== DEFAULT_BRANCH)
  };
}
function misspelt(word) {
  if (NO_BRANCHES.includes(word.toLowerCase()))
    return failure("input", `save: ${shown(word)}`, EXPECTED2, "write always, never or branches").failures;
  const words = [DEFAULT_BRANCH, ...ALONE];
  if (word === DEFAULT_BRANCH || /^[$!]/.test(word)) return [];
  const meant = word === "default" ? DEFAULT_BRANCH : nearest(word, words);
  if (meant === void 0) return [];
  const branch = `${word.slice(0, -1)}?`;
  const change = `did you mean ${meant}? A branch of this name is written ${branch}`;
  return failure("input", `save: ${shown(word)}`, EXPECTED2, change).failures;
}

// src/inputs/target-list.ts
function parseTargets(value) {
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  for (const text of targetWords(value)) {
    const parsed = parseTarget(text);
    if (!parsed.ok) {
      failures.push(...parsed.failures);
      continue;
    }
    const name = targetText(parsed.value);
    if (targets.has(name))
      failures.push({
        area: "input",
        found: `targets: ${shown(text)} is listed twice`,
        expected: "each target once",
        change: `keep one ${name}`
      });
    targets.set(name, parsed.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}
function targetWords(value) {
  const words = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, "\0$1")
  );
  return words.map((word) => word.replaceAll("\0", ","));
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
  const workingDirectory = parseWorkingDirectory(text("working-directory"), context);
  const folders = {
    ...context,
    workingDirectory: workingDirectory.ok ? workingDirectory.value : context.cwd,
    path: pathOf(context.platform)
  };
  const goVersionFile = workingDirectory.ok ? take(parseGoVersionFile(text("go-version-file"), folders), "") : "";
  failures.push(...bothVersions(text("go-version"), text("go-version-file")));
  const goChecksum = take(parseGoChecksum(text("go-checksum")), "");
  take(workingDirectory, "");
  const packages = take(parsePackages(text("packages"), folders), []);
  const given = take(parseTargets(text("targets")), []);
  const profile = take(parseChoice("profile", text("profile"), PROFILE_NAMES), "lean");
  const flags = take(parseFlags(text), {});
  const all = context.settings(folders.workingDirectory);
  const settings = profile === "release" ? withoutFile(all) : all;
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
  const debug = text("debug") === "" ? "" : take(parseChoice("debug", text("debug"), DEBUG_CHOICES), "");
  const compress = take(
    parseChoice("compress", text("compress"), COMPRESS_CHOICES),
    "none"
  );
  const building = {
    ...linking,
    profile,
    flags,
    debug,
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
      { debug, compress, ldflags, gcflags: joined(...fromGoFlags.gcflags, gcflags), targets },
      context.platform
    )
  );
  const stamp = take(parseStamps(raw("stamp") ?? ""), []);
  if (compiler === "tinygo")
    failures.push(...tinyGoConflicts({ targets, gcflags, ldflags, debug, buildFlags, cgo }));
  const provenance = text("provenance") === "" ? profile === "release" : boolean("provenance");
  const reuse = take(parseReuse(text("reuse")), { reuse: false, reuseLimit: USUAL_REUSE_LIMIT });
  const { save: save2, saveBranches } = take(parseSave(text("save")), {
    save: "never",
    saveBranches: { ofDefault: true, globs: [] }
  });
  const output = workingDirectory.ok ? take(parseOutput(text("output"), folders), "") : "";
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
    debug,
    compress,
    stamp,
    output,
    check: take(parseRequirements(text("check") || checkOf(profile), "check"), []),
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
        settings: all,
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
function checkOf(profile) {
  return profile === "release" ? "reproducible" : "";
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
  const words = [
    linkerWord(linker),
    ...linker === "mold" ? MOLD_FOLDERS.map((one) => `-B${one}`) : []
  ];
  let first = "";
  for (const word of words) {
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
  const { exec, environment, cwd } = request2;
  const words = toolWords(cc);
  return exec({ tool: words.tool, args: [...words.args, ...args], cwd, environment });
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/inputs/definitions/old-names.ts
var OLD_INPUTS = [
  "libc",
  "linker",
  "reuse-limit",
  "save-branches",
  "startup-arguments"
];
function isOldInput(name) {
  return OLD_INPUTS.some((one) => one === name);
}

// src/commands/arguments/cli-arguments.ts
var EXPLAIN = "--explain";
var FLAG_NAMES = [...INPUTS.map((one) => one.name), "json"];
function parseArguments(argv) {
  const values = /* @__PURE__ */ new Map();
  const messages = [];
  const rest = argv.filter((one) => one !== EXPLAIN);
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--version") return { kind: "version" };
    const [, text, attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = text === void 0 ? void 0 : findFlag(text);
    if (text === void 0 || flag === void 0) {
      messages.push(unknownArgument(argument));
      if (attached === void 0 && argument.startsWith("-") && isValue(rest[0])) rest.shift();
      continue;
    }
    const value = flag.negated ? "false" : attached ?? takeValue(flag.name, rest);
    if (value === void 0) {
      const next = rest[0] === void 0 ? "" : ` and found ${rest[0]}`;
      messages.push(`--${flag.name} needs a value${next}; write --${flag.name}=VALUE`);
    } else if (flag.negated && attached !== void 0) {
      messages.push(`--${text} takes no value; write --${text} or --${flag.name}=true`);
    } else {
      const before = values.get(flag.name);
      if (before === void 0) values.set(flag.name, value);
      else if (repeatable(flag.name)) values.set(flag.name, `${before}
${value}`);
      else
        messages.push(
          `--${flag.name} is given twice, as ${shown(before)} and ${shown(value)}; keep one`
        );
    }
  }
  for (const [name, value] of values)
    if (value.trim() === "" && name === "json")
      messages.push("--json needs the name of a file; write --json=FILE");
  if (messages.length > 0) return { kind: "usage-error", messages };
  return {
    kind: "run",
    raw: (name) => values.get(name),
    jsonFile: values.get("json") ?? "",
    explain: argv.includes(EXPLAIN)
  };
}
function findFlag(text) {
  const name = isOldInput(text) ? text : FLAG_NAMES.find((one) => one === text);
  if (name !== void 0) return { name, negated: false };
  const positive = FLAG_NAMES.find((one) => `no-${one}` === text && isSwitch(one));
  return positive === void 0 ? void 0 : { name: positive, negated: true };
}
function takeValue(name, rest) {
  const next = rest[0];
  if (kindOf3(name) === "switch") return isValue(next) ? rest.shift() : "true";
  if (kindOf3(name) === "boolean")
    return next === "true" || next === "false" ? rest.shift() : "true";
  return next === void 0 || next.startsWith("--") ? void 0 : rest.shift();
}
function kindOf3(name) {
  return name === "json" || isOldInput(name) ? "text" : inputDefinition(name).kind;
}
function isSwitch(name) {
  return ["boolean", "switch"].includes(kindOf3(name));
}
function repeatable(name) {
  return isOldInput(name) || ["list", "lines", "words"].includes(kindOf3(name));
}
function isValue(argument) {
  return argument !== void 0 && !argument.startsWith("-");
}
function unknownArgument(argument) {
  if (!argument.startsWith("-")) {
    const hint2 = /^\.|\/|\.\.\.$/.test(argument) ? `; did you mean --packages ${argument}?` : "";
    return `unexpected argument ${shown(argument)}${hint2}`;
  }
  const given = argument.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  const short = {
    o: "output",
    C: "working-directory",
    p: "parallelism"
  };
  const negative = FLAG_NAMES.filter(isSwitch).map((name) => `no-${name}`);
  const meant = short[given] ?? nearest(given, [...FLAG_NAMES, ...negative, "explain", "help", "version"]);
  const hint = meant === void 0 ? "--help lists the flags" : `did you mean --${meant}?`;
  return `unknown flag ${argument.replace(/=[\s\S]*$/, "")}; ${hint}`;
}

// src/inputs/flags/go-flags.ts
var NO_DWARF = "-dwarf=false";
var NOT_OPTIMIZED = "-N -l";
function goFlags(inputs, word = linkerWord(inputs.linker)) {
  const compile = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile.push("-trimpath");
  if (ownFlag(inputs, "race")) compile.push("-race");
  if (isPie(inputs)) compile.push("-buildmode=pie");
  const tags = [...inputs.tags, ...resolverTags(inputs)];
  if (tags.length > 0) compile.push(`-tags=${tags.join(",")}`);
  compile.push(...compilerFlags(inputs), ...inputs.buildFlags);
  const linker = [
    ...ownFlag(inputs, "strip") ? ["-s"] : [],
    ...ownFlag(inputs, "dwarf") ? [] : ["-w"],
    ...inputs.buildinfo === "minimal" ? ["-buildid="] : [],
    ...linkModeFlags(inputs, word).map(quoted),
    ...stampFlags(inputs.stamp)
  ].join(" ");
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== "").join(" ");
  return { compile, link: ldflags === "" ? [] : [`-ldflags=${ldflags}`] };
}
function sharedFlags(inputs) {
  const all = everyPackage(inputs);
  return [
    ...ownFlag(inputs, "trimpath") ? ["-trimpath"] : [],
    ...all === "" ? [] : [`-gcflags=all=${all}`]
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
  const all = ours === "" ? [] : [`all=${ours}`];
  const own = ownGcflags(inputs).map(
    ({ pattern, flags }) => [pattern, [ours, flags].filter((part) => part !== "").join(" ")].join("")
  );
  return [...all, ...own].map((value) => `-gcflags=${value}`);
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
function stampsCommit({ compile }) {
  return compile.findLast((flag) => /^--?buildvcs(?:=|$)/.test(flag))?.endsWith("=false") !== true;
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
function goEnvironment(environment, goRoot, changes) {
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const { GOROOT: _other, ...rest } = environment;
  return {
    ...rest,
    [pathName]: [node_join(goRoot, "bin"), environment[pathName]].filter(Boolean).join(node_delimiter),
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
function readGoEnv(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, ASKED);
}
function readCVariables(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, C_VARIABLES);
}
async function askGoEnv(exec, goRoot, environment, cwd, names) {
  const args = ["env", "-json", ...names];
  const result = await exec({ tool: goCommand(goRoot), args, cwd, environment });
  if (result.exitCode !== 0) return goFailure("go env failed", result);
  return success(JSON.parse(result.stdout));
}
function goFailure(what, result) {
  const said = result.stderr.trim();
  return failure("list", said === "" ? what : `${what}:
${said}`, "", "see what Go says above");
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

// src/inputs/flags/gccgo-flags.ts
function gccgoFlags(inputs) {
  const compile = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile.push("-trimpath");
  if (inputs.tags.length > 0) compile.push(`-tags=${inputs.tags.join(",")}`);
  const isOwn = (flag) => flag.startsWith("-gccgoflags=");
  compile.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...ownFlag(inputs, "static") && !inputs.cgo ? ["-static"] : [],
    ...ownFlag(inputs, "strip") ? ["-s"] : []
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(" ")}`];
  return { compile, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
}
function gccgoRefusals(inputs) {
  const refused = [];
  const refuse = (what, change) => {
    const { failures } = failure(
      "input",
      `${what} with -compiler=gccgo`,
      "what gccgo knows",
      change
    );
    refused.push(...failures);
  };
  const own = "give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo";
  for (const flags of inputs.fromGoFlags?.gcflags ?? []) refuse(`GOFLAGS: -gcflags=${flags}`, own);
  if (inputs.gcflags !== "") refuse(`gcflags: ${inputs.gcflags}`, own);
  if (inputs.ldflags !== "") refuse(`ldflags: ${inputs.ldflags}`, own);
  if (inputs.stamp.length > 0) {
    const names = inputs.stamp.map((one) => one.name).join(", ");
    refuse(`stamp: ${names}`, "remove it, as the linker of gccgo sets no variables; or use gc");
  }
  return refused;
}

// src/plan/executable-name.ts
var VERSION_ELEMENT = /^v([2-9]|[1-9][0-9]+)$/;
function executableName(importPath) {
  const last = node_posix.basename(importPath);
  if (last !== importPath && VERSION_ELEMENT.test(last)) {
    return node_posix.basename(node_posix.dirname(importPath));
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
  const linked = new Set(
    mains.flatMap((one) => [one.ImportPath, ...one.Deps ?? []]).map(withoutVariant)
  );
  return packages.filter((path) => !linked.has(path));
}
function compilesUnlinked({ unlinked, unlinkedAre }) {
  return unlinkedAre === "compiled" && unlinked.length > 0;
}
function withoutVariant(importPath) {
  return importPath.replace(/ \[.*\]$/, "");
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
function markerText(hash) {
  return `${JSON.stringify({ hash })}
`;
}
function hashOfMarker(marker) {
  try {
    const hash = JSON.parse(marker)?.hash;
    return typeof hash === "string" ? hash : "";
  } catch {
    return "";
  }
}
async function versionsInToolCache(root, platform) {
  const names = await node_readdir(node_join(root, "go")).catch(() => []);
  const found = [];
  for (const name of names) {
    const version = semverToGoVersion(name);
    if (version === void 0) continue;
    const place = toolCachePlace(root, version, platform.goarch);
    const { state } = await inspectToolCache(place, version, platform.goos);
    if (state === "whole") found.push(version);
  }
  return found;
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
    } catch (error) {
      if (tries === RENAME_TRIES) throw error;
    }
    if (await exists(place.goroot)) {
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
function exists(path) {
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
    } catch (error) {
      if (error.code !== "ENOENT" || tries === 3) throw error;
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
var ALLOWED4 = 'sum.golang.org, or a key "NAME+HASH+KEY" with an optional URL after a space';
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
      ALLOWED4,
      "correct GOSUMDB"
    );
  if (url !== void 0 && !(URL.canParse(url) && /^(https?|file):\/\//.test(url)))
    return failure(
      "input",
      `GOSUMDB: ${JSON.stringify(withoutSecret(url))} is no URL`,
      ALLOWED4,
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
var import_semver2 = __toESM(require_semver2(), 1);
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
    newest === void 0 ? "a list of releases, and it is empty" : nearest3(wanted, releases, newest),
    `change ${wanted.origin.replace(/:\d+$/, "")}, or check that GOPROXY lists golang.org/toolchain`
  );
}
function matching(wanted, releases) {
  if (wanted.kind === "range")
    return releases.filter((version) => (0, import_semver2.satisfies)(goVersionToSemver(version), wanted.range));
  const minors = [...new Set(releases.map(minorOf))].sort(compareGoVersions);
  const minor = minors.at(wanted.kind === "stable" ? -1 : -2);
  return releases.filter((version) => minorOf(version) === minor);
}
function nearest3(wanted, releases, newest) {
  const text = `the newest there is: ${newest}`;
  const least = wanted.kind === "range" ? (0, import_semver2.minVersion)(wanted.range) : null;
  if (least === null) return text;
  const below = newestOf(
    releases.filter((version) => least.compare(goVersionToSemver(version)) > 0)
  );
  return below === void 0 || below === newest ? text : `the nearest below: ${below}, ${text}`;
}

// src/toolchain/provide-toolchain.ts
async function provideToolchain(request2, runner) {
  const begun = runner.clock.now();
  const { toolCacheRoot, otherRoot = toolCacheRoot, goChecksum } = request2;
  const host = hostOf(request2);
  if (goChecksum !== "" && !/^h1:[A-Za-z0-9+/]{43}=$/.test(goChecksum))
    return failure(
      "input",
      `go-checksum: ${JSON.stringify(goChecksum)} is no h1 hash`,
      '"h1:" and 44 characters of base64, as in go.sum',
      "correct go-checksum, or remove it"
    );
  const settings = await readDownloadSettings(runner.environment, host.goos);
  const fetcher = makeFetcher(
    runner.httpGet,
    request2.patience ?? DEFAULT_PATIENCE,
    await goCredentials(runner.environment, process.platform)
  );
  const resolved = await resolve(request2, settings, fetcher);
  if (!resolved.ok) return resolved;
  const { version, notes } = resolved.value;
  const roots = [.../* @__PURE__ */ new Set([toolCacheRoot, otherRoot])];
  const places = roots.map((root) => toolCachePlace(root, version, host.goarch));
  const provided = (place, source2, hash) => success({
    version,
    goroot: place.goroot,
    source: source2,
    hash,
    bytesDown: fetcher.bytesDown(),
    seconds: (runner.clock.now() - begun) / 1e3,
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
  const { source, extract } = fetched.value;
  const order = { version, goos: host.goos, onlyHash: goChecksum, now: runner.clock.now() };
  for (let next = 0; ; next++) {
    const place = places[next];
    if (place === void 0) throw new Error("a tool cache without a place");
    try {
      const installed = await install({ ...order, place }, extract);
      return installed.ok ? provided(place, source, installed.value) : installed;
    } catch (error) {
      const isLast = next === places.length - 1;
      if (isLast || !isForbidden(error))
        return installFailure(error, version, source, roots[next] ?? "");
    }
  }
}
function isForbidden(error) {
  return ["EACCES", "EPERM", "EROFS"].includes(error.code ?? "");
}
async function resolve(request2, settings, fetcher) {
  const { wanted, toolCacheRoot } = request2;
  const notes = wanted.note === void 0 ? [] : [wanted.note];
  if (wanted.kind === "exact") return success({ version: wanted.version, notes });
  const sources = readSources({ ...request2, goChecksum: "any" }, settings, fetcher);
  if (!sources.ok) return sources;
  const list = await fetchToolchainList(sources.value);
  if (list.state === "ok") {
    const found2 = resolveVersion(wanted, versionsOf(list.value));
    return found2.ok ? success({ version: found2.value, notes }) : found2;
  }
  const found = resolveVersion(wanted, await versionsInToolCache(toolCacheRoot, hostOf(request2)));
  if (!found.ok)
    return failure(
      "toolchain",
      `the releases of Go cannot be listed: ${list.message}`,
      `a list to find ${wanted.text} in (${wanted.origin})`,
      "correct GOPROXY, or set go-version to an exact version"
    );
  const note = `The releases of Go cannot be listed (${list.message}): Go ${found.value} is the newest in the tool cache that matches ${wanted.text}, there may be a newer one.`;
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
async function installFailure(error, version, source, toolCacheRoot) {
  if (error instanceof BadArchive)
    return failure(
      "toolchain",
      `the archive of Go ${version} from the ${source} is refused: ${error.message}`,
      "a whole archive of regular files under one folder",
      "try again; if it stays, check what GOPROXY serves"
    );
  const { code, message } = error;
  if (code === void 0) throw error;
  const room = saysDiskIsFull(code) ? ` (${await freeSpaceText(toolCacheRoot)})` : "";
  return failure(
    "toolchain",
    `Go ${version} cannot be put into the tool cache ${toolCacheRoot}: ${message}${room}`,
    "a folder that can be written, with 500 MB free",
    "make room or change its permissions, or set RUNNER_TOOL_CACHE (in a job) or HOME (on the command line) to another folder"
  );
}

// src/pin/c/tool-wrapper.ts
async function readToolWrapper(request2) {
  const { exec, goRoot, host, environment, cwd, flags } = request2;
  const value = lastValue(flags, "toolexec") ?? "";
  const [tool, ...args] = splitGoQuoted(value) ?? [];
  if (tool === void 0) return null;
  const name = host.goos === "windows" ? "compile.exe" : "compile";
  const compiler = node_join(goRoot, "pkg", "tool", `${host.goos}_${host.goarch}`, name);
  const answers = await Promise.all([
    exec({ tool: compiler, args: ["-V=full"], cwd, environment }),
    exec({
      tool,
      args: [...args, compiler, "-V=full"],
      cwd,
      environment: { ...environment, TOOLEXEC_IMPORTPATH: "cmd/compile" }
    })
  ]);
  const [own, wrapped] = answers.map((one) => one.exitCode === 0 ? one.stdout.trim() : null);
  return { value, isKeyed: typeof wrapped === "string" && wrapped !== own };
}

// src/pin/c-tools.ts
async function cCompilerOf(step) {
  const { inputs, runner } = step;
  const { environment } = runner;
  const { goarch } = platformOf(process.platform, process.arch);
  const cxx = environment.CXX ?? "";
  const own = inputs.targets.filter((one) => environment[ownVariable("CC", one)]);
  for (const target of own) {
    const cc = environment[ownVariable("CC", target)] ?? "";
    const facts = { cc, cxx, host: goarch, targets: [target.goarch] };
    const chosen = await chooseCompiler(request(step, environment), inputs, facts);
    if (!chosen.ok) return chosen;
  }
  const others2 = inputs.targets.filter((one) => !own.includes(one)).map((one) => one.goarch);
  if (own.length > 0 && others2.length === 0) return success({});
  return chooseCompiler(request(step, environment), inputs, {
    cc: environment.CC ?? "",
    cxx,
    host: goarch,
    targets: others2
  });
}
function linkerOf(step, environment, cc) {
  const { inputs } = step;
  const linker = inputs.build ? inputs.linker : "default";
  return chooseLinker(request(step, environment), linker, cc);
}
function request({ inputs, runner }, environment) {
  return { exec: runner.exec, environment, cwd: inputs.workingDirectory };
}

// src/pin/collector.ts
var LEAST_BYTES_EACH = 2e9;
function collectorVariables(facts) {
  const { environment, memoryBytes, parallelism } = facts;
  const isSet = (environment.GOGC ?? "") !== "" || (environment.GOMEMLIMIT ?? "") !== "";
  if (isSet || memoryBytes / parallelism < LEAST_BYTES_EACH) return {};
  return { GOGC: "400", GOMEMLIMIT: `${Math.floor(memoryBytes / 2 / 2 ** 20)}MiB` };
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
var MACHINES = {
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
  const goarch = MACHINES[machine.split("-")[0] ?? ""] ?? "";
  return success({ version, goarch, go });
}
function tooNewForGccgo(pins, gccgo) {
  return [...pins].flatMap(([file, text]) => {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) return [];
    const { go } = goDirectives(text.replace(/^\uFEFF/, ""));
    const language = /^\d+\.\d+/.exec(go?.value ?? "")?.[0];
    if (go === void 0 || language === void 0 || parseGoVersion(language) === void 0)
      return [];
    if (compareGoVersions(language, gccgo.go) <= 0) return [];
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
async function checkGccgo(step, pins, environment, targets) {
  const { inputs, runner } = step;
  const tool = environment.GCCGO || "gccgo";
  const cwd = inputs.workingDirectory;
  const ask2 = (flag) => runner.exec({ tool, args: [flag], cwd, environment });
  const [version, machine] = await Promise.all([ask2("-dumpfullversion"), ask2("-dumpmachine")]);
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

// src/toolchain/version/gotoolchain.ts
var import_semver3 = __toESM(require_semver2(), 1);

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
var ALLOWED5 = "go1.26.8, go1.26.8+auto, go1.26.8+path, auto, path or local";
function withGotoolchain(facts, asked, isGiven) {
  const setting = parseGotoolchain(facts.value);
  if (setting === void 0)
    return failure("input", facts.text, ALLOWED5, "correct GOTOOLCHAIN, or unset it");
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
    return failure("input", `${text}: no release of Go`, ALLOWED5, `write go${version}.0`);
  return success({ kind: "exact", version, text: value, origin: "GOTOOLCHAIN" });
}
function agrees2(version, asked) {
  if (asked.kind === "exact") return compareGoVersions(asked.version, version) === 0;
  return asked.kind === "range" && (0, import_semver3.satisfies)(goVersionToSemver(version), asked.range);
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
var OTHERS = [
  [/^\.?mise(\..+)?\.toml$/, "mise"],
  [/^\.prototools$/, "proto"],
  [/^devbox\.(json|lock)$/, "devbox"],
  [/^(flake|shell|default)\.(nix|lock)$/, "Nix"],
  [/^\.envrc$/, "direnv"],
  [/^(Dockerfile|Containerfile)(\..+)?$|\.(Dockerfile|Containerfile)$/, "Docker"],
  [/^(environment|conda)\.ya?ml$/, "conda"]
];
function refuseOtherTool(path, name, content) {
  const tool = OTHERS.find(([pattern]) => pattern.test(name))?.[1];
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
    const words = line2.replace(/#.*/, "").trim().split(/\s+/);
    const [tool2 = "", version = ""] = words;
    if (NAMES.test(tool2))
      return version === "" ? noVersion(`${path}:${index + 1} names ${tool2} without a version`, path) : parseWantedVersion(version, `${path}:${index + 1}`);
    if (words.some((word) => NAMES.test(word))) behind ??= { tool: tool2, line: index + 1 };
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
function moduleVersion({ roots, pins }) {
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
async function versionedModule(workingDirectory, packages) {
  const cwd = node_realpathSync(workingDirectory);
  const repository = repositoryRoot(cwd) ?? cwd;
  const folders = /* @__PURE__ */ new Set();
  for (const pattern of packages.length > 0 ? packages : ["."]) {
    const before = pattern.slice(0, `${pattern}...`.indexOf("..."));
    const isLocal = /^\.{1,2}(?:\/|$)/.test(pattern);
    const named = node_resolve(cwd, isLocal ? node_posix.dirname(`${before}x`) : ".");
    const whole = isLocal && before === pattern ? node_resolve(cwd, pattern) : named;
    folders.add((await findModuleRoots(whole, "off")).module);
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
    const hash = commit.text.slice(0, 12);
    if (since.ok)
      return {
        ok: true,
        text: `${version}-${since.text}-g${hash}${dirty}`,
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
  const all = [...tags.values()];
  const here = all.filter((one) => one.isHead);
  const best = highestVersion((here.length > 0 ? here : all).map((one) => one.version));
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
    const { value, said, warning } = await ASK[word](step);
    if (value === "") return unknown(step, names, word, said);
    if (warning !== void 0) warn(`stamp ${names.join(", ")}: ${warning}`);
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
  const value = head.value === "" && !hasRepository(step) ? step.job.sha : head.value;
  return { ...head, value: /^[0-9a-f]{40,64}$/.test(value) ? value : "" };
}
async function versionOf(step) {
  const { inputs, job, runner } = step;
  const module = await versionedModule(inputs.workingDirectory, inputs.packages);
  const tag = job.refType === "tag" ? ownVersion(job.refName, module) : null;
  const [found, head] = await Promise.all([
    taggedVersion(runner, module),
    tag === null ? null : git(step, ["rev-parse", "HEAD"])
  ]);
  if (!found.ok) return { value: hasRepository(step) ? "" : tag ?? "", said: found.said };
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
function hasRepository({ inputs }) {
  return repositoryRoot(inputs.workingDirectory) !== null;
}
async function git({ inputs, runner }, args) {
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const answer = await askGit(runner, cwd, ...args);
  return { value: answer.text, said: answer.said };
}
function unknown({ inputs }, names, word, said) {
  const reason = said === "" ? "" : ` (git: ${said})`;
  return failure(
    "input",
    `stamp ${names.join(", ")} holds ${word}, and ${inputs.workingDirectory} has no commit${reason}`,
    word === "$commit" ? "a git checkout with a commit, or GITHUB_SHA" : "a git checkout with a commit",
    gitRemedy(said, inputs.workingDirectory, "write the value itself")
  );
}

// src/pin/tinygo.ts
async function checkTinyGo({ inputs, runner }, environment) {
  const cwd = inputs.workingDirectory;
  const result = await runner.exec({ tool: "tinygo", args: ["version"], cwd, environment });
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
  const { inputs, job, runner } = step;
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
    ...collectorVariables({ ...runner, parallelism: inputs.parallelism }),
    CGO_ENABLED: inputs.cgo ? "1" : "0",
    ...cc.value
  };
  if (settings.variables.has("GOROOT")) changes.GOROOT = goroot;
  const base = goEnvironment(runner.environment, goroot, changes);
  const [asked, stamps] = await Promise.all([
    readGoEnv(runner.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(step, runner.log.warning)
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
    mark: runner.environment[GOCACHE_MARK] ?? "",
    githubHosted: job.githubHosted,
    empty: job.githubHosted && await isEmptyGoCache(goEnv.GOCACHE),
    own: node_join(step.folders.job, "gocache")
  });
  const { TMPDIR } = runner.environment;
  const chosen = { GOTMPDIR: goEnv.GOTMPDIR, TMPDIR };
  const temporary = await temporaryVariables(chosen, step.folders.job);
  const environment = { ...base, ...temporary, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const linker = await linkerOf(step, environment, goEnv.CC);
  if (!linker.ok) return linker;
  const flags = flagsOf(step.compiler, { ...inputs, stamp: stamps.value }, linker.value);
  const compiler = await checkCompiler(step, modules, environment, targets);
  if (!compiler.ok) return compiler;
  const wrapper = await readToolWrapper({
    exec: runner.exec,
    goRoot: goroot,
    host,
    environment,
    cwd: inputs.workingDirectory,
    flags: [...inputs.fromGoFlags.rest, ...flags.compile]
  });
  return success({
    version,
    toolchain: toolchain.value,
    environment,
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
  const { compile } = goFlags({ ...inputs, gcflags: "", stamp: [], buildFlags: [] });
  const { link } = goFlags({ ...inputs, debug: "full", ldflags: "" });
  return { compile, link };
}
async function checkCompiler(step, { pins }, environment, targets) {
  if (step.compiler === "gc") return success(null);
  const { log } = step.runner;
  if (step.compiler === "tinygo") {
    const tinyGo = await checkTinyGo(step, environment);
    if (!tinyGo.ok) return tinyGo;
    log.info(`compiled by ${tinyGo.value}; ${withoutCaches("tinygo")}`);
    return success(null);
  }
  const gccgo = await checkGccgo(step, pins, environment, targets);
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
  const { runner, inputs, folders } = step;
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
      runner
    )
  );
}

export {
  gccgoFlags,
  effectiveLink,
  linksStatically,
  isPie,
  resolverTags,
  staticDemand,
  goFlags,
  sharedFlags,
  stampsCommit,
  checkGccgo,
  COMPILE_VARIABLES,
  C_VARIABLES,
  goEnvironment,
  goCommand,
  readCVariables,
  checkTinyGo,
  JOB_RECORD_MARK,
  GOCACHE_MARK,
  SHARED_MARK,
  SHARED_CGO_MARK,
  withShared,
  withoutShared,
  settingValue,
  NO_FLAGS,
  settledEnvironment,
  messageOf,
  codeOf,
  BrokenArchiveError,
  hostCodec,
  compressed,
  decompressed,
  TransferError,
  allBytes,
  modulesKeys,
  modulesKey,
  thinSetOf,
  baseKeys,
  baseKey,
  deltaKeys,
  deltaKey,
  habitsKeys,
  habitsKey,
  inputsKeys,
  inputsKey,
  binaryKey,
  fingerprintKeys,
  fingerprintKey,
  sha256OfKey,
  hitOf,
  mayNoteFingerprints,
  storesOfSteps,
  stepFiles,
  writeJobRecord,
  withoutCaches,
  modulePath,
  realPath,
  toolsBelow,
  useMachine,
  goSeconds,
  overheadPhase,
  createStep,
  hostInputContext,
  INPUTS,
  linkText,
  commitStamps,
  USUAL_REUSE_LIMIT,
  parseInputs,
  planTargets,
  planBuild,
  hasGoFiles,
  compilesUnlinked,
  withoutVariant,
  isHostAlone,
  planBinary,
  toolCachePlace,
  inspectToolCache,
  chooseLinker,
  muslIdentity,
  makeGoCache,
  keepsPinned,
  wantedVersion,
  moduleVersion,
  checkVersion,
  stampsOfCommit,
  pinGo,
  parseArguments
};
