import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  oneLine
} from "./chunk-APQRZI4S.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  unknownFlag,
  usageError
} from "./chunk-PJZISR7E.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  codedText,
  failure,
  success,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/commands/arguments/quota-arguments.ts
var QUOTA_HELP = `go-turbo-build quota [OWNER/NAME]

What lies in the cache of a repository, by place and lane, when each was last read, and what to drop.

The repository is GITHUB_REPOSITORY unless it is given. A token that may read its Actions is read from
GITHUB_TOKEN or GH_TOKEN: a command line is seen by everybody on the machine.`;
function parseQuotaArguments(argv, environment) {
  const messages = [];
  const names = [];
  for (const argument of argv) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (!argument.startsWith("-")) {
      names.push(argument);
      continue;
    }
    messages.push(
      unknownFlag(argument, ["help"], "quota takes the name of a repository and no flags")
    );
  }
  const repository = names[0] ?? environment.GITHUB_REPOSITORY ?? "";
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN || "";
  if (names.length > 1) messages.push(`quota is for one repository, and ${names.length} are named`);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    messages.push(
      repository === "" ? "no repository is named; write quota OWNER/NAME" : `${JSON.stringify(repository)} is no repository; write quota OWNER/NAME`
    );
  }
  if (token === "")
    messages.push("there is no token; set GITHUB_TOKEN to one that may read Actions");
  if (messages.length > 0)
    return { kind: "usage-error", messages: messages.map((text) => withCode(text, "GTB1901")) };
  return { kind: "quota", repository, token };
}

// src/commands/quota/stored-key.ts
var LANE = "go[^-]+-[^-]+-cgo[01]c?-[^-]+-[0-9a-f]{16}";
var HEX = "[0-9a-f]{16}";
var FORMS = [
  ["base", new RegExp(`^gtb1-base-[^-]+-(?<lane>${LANE})-(?<place>${HEX})-`)],
  ["delta", new RegExp(`^gtb1-delta-[^-]+-(?<lane>${LANE})-(?<place>${HEX})-`)],
  ["inputs", new RegExp(`^gtb1-inputs-[^-]+-(?<lane>${LANE})-${HEX}-(?<place>${HEX})-`)],
  ["binary", new RegExp(`^gtb1-bin-[^-]+-(?<lane>${LANE})-`)],
  ["modules", new RegExp(`^gtb1-modules-[^-]+-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ["habits", new RegExp(`^gtb1-habits-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ["runs", new RegExp(`^gtb1-runs-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ["parts", new RegExp(`^gtb1-parts-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ["size", new RegExp(`^gtb1-size-[^-]+-[^-]+-(?<place>${HEX})-`)],
  ["fingerprint", /^gtb1-print-/]
];
function readKey(key) {
  for (const [cache, form] of FORMS) {
    const groups = form.exec(key)?.groups;
    if (groups !== void 0 || form.test(key))
      return { cache, place: groups?.place ?? "", lane: groups?.lane ?? "" };
  }
  return { cache: "other", place: "", lane: "" };
}

// src/commands/quota/judge-caches.ts
var DAY = 24 * 3600 * 1e3;
var UNREAD_DAYS = 3;
var SUPERSEDED = /* @__PURE__ */ new Set(["delta", "inputs", "habits", "runs", "parts"]);
var KEPT = 2;
function judgeCaches(caches, now) {
  const known = caches.map((cache) => ({ cache, key: readKey(cache.key) }));
  const groups = /* @__PURE__ */ new Map();
  for (const { cache, key } of known) {
    const place = key.cache === "other" ? "not of this action" : key.place;
    const name = `${place} ${key.lane}`;
    const before = groups.get(name) ?? { place, lane: key.lane, entries: 0, bytes: 0, readAt: 0 };
    groups.set(name, {
      ...before,
      entries: before.entries + 1,
      bytes: before.bytes + cache.bytes,
      readAt: Math.max(before.readAt, cache.readAt)
    });
  }
  const drop = known.flatMap(({ cache, key }) => {
    if (key.cache === "other") return [];
    const unread = Math.floor((now - cache.readAt) / DAY);
    if (unread >= UNREAD_DAYS) return [{ cache, why: `not read for ${unread} days` }];
    if (!SUPERSEDED.has(key.cache)) return [];
    const newer = known.filter(
      ({ cache: other, key: its }) => its.cache === key.cache && its.place === key.place && its.lane === key.lane && other.ref === cache.ref && other.createdAt > cache.createdAt
    );
    const isOld = newer.length >= KEPT && newer.every((one) => one.cache.readAt >= cache.readAt);
    return isOld ? [{ cache, why: `${newer.length} newer ones of its place and lane` }] : [];
  });
  return {
    bytes: caches.reduce((sum, one) => sum + one.bytes, 0),
    groups: [...groups.values()].sort((a, b) => b.bytes - a.bytes),
    drop: drop.sort((a, b) => b.cache.bytes - a.cache.bytes)
  };
}

// src/runner/network/github-api.ts
function githubApi(environment) {
  return environment.GITHUB_API_URL || "https://api.github.com";
}
function githubHeaders(token) {
  return {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "x-github-api-version": "2022-11-28"
  };
}

// src/commands/quota/list-caches.ts
var PER_PAGE = 100;
var MOST_PAGES = 100;
async function listCaches(httpGet, environment, repository, token) {
  const api = githubApi(environment);
  const found = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = `${api}/repos/${repository}/actions/caches?per_page=${PER_PAGE}&page=${page}`;
    const answer = await ask(httpGet, url, token);
    if (!answer.ok) return answer;
    found.push(...answer.value);
    if (answer.value.length < PER_PAGE) break;
  }
  return success(found);
}
async function ask(httpGet, url, token) {
  try {
    const { status, body } = await httpGet(url, githubHeaders(token));
    const parts = [];
    for await (const part of body) parts.push(Buffer.from(part));
    if (status !== 200) return refused(url, `HTTP ${status}`, changeFor(status));
    const value = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const list = Array.isArray(value.actions_caches) ? value.actions_caches : [];
    return success(list.flatMap(storedCache));
  } catch (error) {
    return refused(url, messageOf(error), "try again, or check the network");
  }
}
function changeFor(status) {
  if (status === 401) return "give a token that is valid (GITHUB_TOKEN or --token)";
  if (status === 403 || status === 404)
    return "check the name of the repository, and give a token that may read its Actions (`actions: read`)";
  return "try again later";
}
function refused(url, found, change) {
  return failure("GTB1703", `${url}: ${found}`, "the list of caches", change);
}
function storedCache(value) {
  const one = value;
  if (typeof one?.key !== "string" || typeof one.id !== "number") return [];
  const time = (name) => Date.parse(String(one[name])) || 0;
  return [
    {
      id: one.id,
      key: one.key,
      ref: typeof one.ref === "string" ? one.ref : "",
      bytes: Number(one.size_in_bytes) || 0,
      createdAt: time("created_at"),
      readAt: time("last_accessed_at")
    }
  ];
}

// src/commands/quota.ts
var DONE = 0;
var FAILED = 1;
var LIMIT_BYTES = 1e10;
var MOST_GROUPS = 30;
var MOST_DROPPED = 30;
async function runQuotaCommand(argv, runner) {
  const { environment, log, clock } = runner;
  const parsed = parseQuotaArguments(argv, environment);
  if (parsed.kind === "help") {
    log.info(QUOTA_HELP);
    return DONE;
  }
  if (parsed.kind === "usage-error")
    return usageError(log, parsed.messages, "quota --help shows how");
  const { repository, token } = parsed;
  const caches = await listCaches(runner.httpGet, environment, repository, token);
  if (!caches.ok) {
    for (const one of caches.failures) log.error(codedText(one));
    return FAILED;
  }
  const now = clock.now();
  for (const line of quotaLines(judgeCaches(caches.value, now), repository, now)) log.info(line);
  return DONE;
}
function quotaLines({ bytes, groups, drop }, repository, now) {
  const percent = (bytes / LIMIT_BYTES * 100).toFixed(0);
  const hidden = groups.length - MOST_GROUPS;
  const freed = drop.reduce((sum, one) => sum + one.cache.bytes, 0);
  const more = drop.length - MOST_DROPPED;
  return [
    `${repository}: ${bytesText(bytes)}, ${percent} % of ${bytesText(LIMIT_BYTES)}`,
    ...groups.slice(0, MOST_GROUPS).map(({ place, lane, entries, bytes: size, readAt }) => {
      const of = [place || "no place", lane || "all lanes"].map(oneLine).join("  ");
      return `${bytesText(size).padStart(9)}  ${of}  ${entries} ${entries === 1 ? "entry" : "entries"}, read ${ageText(now - readAt)}`;
    }),
    ...hidden > 0 ? [`and ${hidden} more places and lanes`] : [],
    drop.length === 0 ? "nothing to drop: all of it was read of late, and nothing has taken its place" : `to drop, ${bytesText(freed)}:`,
    ...drop.slice(0, MOST_DROPPED).map(
      ({ cache, why }) => `gh cache delete ${cache.id} --repo ${repository}  # ${bytesText(cache.bytes)}, ${why}: ${oneLine(cache.key)}`
    ),
    ...more > 0 ? [`and ${more} more`] : []
  ];
}
function ageText(milliseconds) {
  const hours = Math.max(0, Math.floor(milliseconds / 36e5));
  if (hours < 48) return `${hours} h ago`;
  return `${Math.floor(hours / 24)} days ago`;
}
export {
  quotaLines,
  runQuotaCommand
};
