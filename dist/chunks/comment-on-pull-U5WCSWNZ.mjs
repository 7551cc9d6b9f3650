import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizesMarkdown
} from "./chunk-G2ZK2KWF.mjs";
import {
  readEventPayload
} from "./chunk-FLJXVGXX.mjs";
import {
  code,
  escaped,
  joinedWithin,
  table
} from "./chunk-B5NWRKJ3.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  withCode
} from "./chunk-XPQVLXOG.mjs";
import "./chunk-2CZB3UUS.mjs";
import {
  isSame
} from "./chunk-WN3SJBM5.mjs";
import "./chunk-RLGZMI5K.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-JVZTSKKL.mjs";

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

// src/runner/network/http-send.ts
var PATIENCE_MS = 15e3;
var httpSend = async (method, url, body, headers) => {
  const { HttpClient } = await import("./lib-NN4CITTO.mjs");
  const client = new HttpClient("go-turbo-build", [], {
    allowRedirects: false,
    socketTimeout: PATIENCE_MS
  });
  try {
    const answer = await client.request(method, url, body, { ...headers });
    return { status: answer.message.statusCode ?? 0, text: await answer.readBody() };
  } finally {
    client.dispose();
  }
};

// src/report/misses-lines.ts
function causeText({ text, change }) {
  return change === "" ? text : `${text}. To change it: ${change}`;
}
function rootText({ text, packages, seconds }) {
  const count = packages === 1 ? "1 package" : `${packages} packages`;
  return `${text}: ${count} recompiled, ${secondsText(seconds)}`;
}

// src/report/comment/comment-markdown.ts
var MOST_BYTES = 6e4;
var MOST_ROOTS = 10;
function commentMark(place) {
  return `<!-- go-turbo-build ${place.replaceAll(/[^0-9a-f]/g, "")} -->`;
}
function hasChanged({ binaries, misses, sizes }) {
  const hasGrown = (sizes?.binaries ?? []).some((one) => one.difference !== null && !isSame(one));
  if (hasGrown || (sizes?.exceeded.length ?? 0) > 0) return true;
  const isBuilt = binaries.some((one) => !one.reused);
  return isBuilt || misses.recompiled.length > 0;
}
function commentMarkdown(report) {
  const { goVersion, packages, binaries, misses, pays, place, sizes } = report;
  const { compiled, total } = packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : "";
  if (!hasChanged(report)) {
    return `${commentMark(place)}
**Go ${escaped(goVersion)}**: nothing that could change a binary is different.
`;
  }
  const rows = binaries.map((one) => [
    code(one.name),
    escaped(one.target),
    bytesText(one.bytes),
    one.reused ? "reused" : "built"
  ]);
  const roots = misses.recompiled.slice(0, MOST_ROOTS).map((one) => `- ${escaped(rootText(one))}`);
  const causes = misses.causes.map((one) => `- ${escaped(causeText(one))}`);
  const changed = [.../* @__PURE__ */ new Set([...roots, ...causes])];
  const blocks = [
    commentMark(place),
    `**Go ${escaped(goVersion)}**${built}
`,
    ...rows.length === 0 ? [] : [table(["Binary", "Target", "Size", "Made"], rows)],
    ...sizesMarkdown(sizes),
    ...changed.length === 0 ? [] : ["Why packages were compiled:\n", ...changed, ""],
    ...pays === null || pays.change === "" ? [] : [`To do: ${escaped(pays.change)}.`]
  ];
  return `${joinedWithin(blocks, MOST_BYTES)}
`;
}

// src/report/comment/keep-comment.ts
var PER_PAGE = 100;
var MOST_PAGES = 20;
async function keepComment(send, pull, mark, text, isNews) {
  const base = `${pull.api}/repos/${pull.repository}/issues`;
  const ask = (method, url, body) => send(method, url, body === void 0 ? "" : JSON.stringify({ body }), {
    ...githubHeaders(pull.token),
    "content-type": "application/json"
  });
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = `${base}/${pull.number}/comments?per_page=${PER_PAGE}&page=${page}`;
    const listed = await ask("GET", url);
    if (listed.status !== 200) return refused(listed);
    const comments = commentsOf(listed.text);
    const own = comments.find((one) => one.body.startsWith(mark));
    if (own !== void 0) {
      if (own.body.trim() === text.trim()) return { state: "same" };
      const changed = await ask("PATCH", `${base}/comments/${own.id}`, text);
      return changed.status === 200 ? { state: "changed" } : refused(changed);
    }
    if (comments.length < PER_PAGE) break;
  }
  if (!isNews) return { state: "quiet" };
  const made = await ask("POST", `${base}/${pull.number}/comments`, text);
  return made.status === 201 ? { state: "made" } : refused(made);
}
function refused({ status }) {
  if ([401, 403, 404].includes(status)) return { state: "not-permitted" };
  return { state: "failed", reason: `HTTP ${status}` };
}
function commentsOf(text) {
  const list = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap(
    (one) => typeof one?.id === "number" ? [{ id: one.id, body: String(one.body ?? "") }] : []
  );
}

// src/report/comment/comment-on-pull.ts
async function commentOnPull({ environment, log }, token, report) {
  const number = pullNumber(await readEventPayload(environment));
  const repository = environment.GITHUB_REPOSITORY ?? "";
  if (number === null || repository === "") return;
  const api = githubApi(environment);
  const pull = { api, repository, number, token };
  const mark = commentMark(report.place);
  const isNews = hasChanged(report);
  try {
    const kept = await keepComment(httpSend, pull, mark, commentMarkdown(report), isNews);
    if (kept.state === "not-permitted")
      log.info(
        "no comment: the token may not write to this pull request (a fork has none that may)"
      );
    else if (kept.state === "failed")
      log.warning(withCode(`the comment on the pull request: ${kept.reason}`, "GTB1702"));
    else log.info(`comment on pull request ${number}: ${WORDS[kept.state]}`);
  } catch (error) {
    log.warning(withCode(`the comment on the pull request: ${messageOf(error)}`, "GTB1702"));
  }
}
var WORDS = {
  made: "written",
  changed: "changed",
  same: "it says this already",
  quiet: "none, nothing changed"
};
function pullNumber(payload) {
  const pull = payload?.pull_request;
  return typeof pull?.number === "number" && Number.isSafeInteger(pull.number) ? pull.number : null;
}
export {
  commentOnPull
};
