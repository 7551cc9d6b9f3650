import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NO_FLAGS
} from "./chunk-25ZBBCS6.mjs";
import {
  targetEnvironment
} from "./chunk-YMGUSNJV.mjs";
import {
  nearest
} from "./chunk-URXI7J5S.mjs";

// src/commands/arguments/measuring-arguments.ts
var DEFAULT_RUNS = 3;
function parseMeasuringArguments(argv, known = []) {
  const rest = [];
  const messages = [];
  let runs = DEFAULT_RUNS;
  let only = [];
  const words = [...argv];
  const ours = known.length === 0 ? /^--(runs)(?:=([\s\S]*))?$/ : /^--(runs|only)(?:=([\s\S]*))?$/;
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name, attached] = ours.exec(word) ?? [];
    if (name === void 0) {
      rest.push(word);
      continue;
    }
    const value = attached ?? words.shift() ?? "";
    if (name === "runs") {
      if (/^[1-9]\d?$/.test(value)) runs = Number(value);
      else
        messages.push(
          `--runs is "${value}"
  expected: a number from 1 to 99
  to fix: write --runs=${DEFAULT_RUNS}`
        );
      continue;
    }
    only = value.split(";").map((one) => one.trim());
    for (const one of only.filter((given) => !known.includes(given))) {
      const meant = nearest(one, known);
      messages.push(
        `--only names "${one}"
  expected: some of ${known.join("; ")}
  to fix: ${meant === void 0 ? "write one of these, with ; between them" : `did you mean "${meant}"?`}`
      );
    }
  }
  return { runs, only, argv: rest, messages };
}

// src/commands/measure/measuring-environment.ts
function measuringEnvironment(settings, go) {
  const { GOFLAGS: _set, ...rest } = go.environment;
  const flags = settings.fileHasGoFlags ? { GOFLAGS: NO_FLAGS } : {};
  return { ...rest, ...flags, ...targetEnvironment(go.host) };
}

export {
  DEFAULT_RUNS,
  parseMeasuringArguments,
  measuringEnvironment
};
