import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/cache/tests/tests-record.ts
function isTestsRecord(value) {
  const record = value;
  const isTexts = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");
  return typeof record === "object" && record !== null && typeof record.since === "number" && isTexts(record.names) && isTexts(record.times) && record.names?.length === record.times?.length && isTexts(record.packages) && typeof record.variables === "object" && record.variables !== null;
}
function namedPaths({ names }, checkout) {
  const named = [];
  for (const name of names) {
    if (name.includes("..") && name.split("/").includes("..")) continue;
    const isOpened = name.endsWith("/");
    const below = isOpened ? name.slice(0, -1) : name;
    named.push({ path: below === "." ? checkout : `${checkout}/${below}`, isOpened });
  }
  return named;
}
function timesByName(record) {
  return new Map(record.names.map((name, index) => [name, record.times[index] ?? ""]));
}
function withKnown(before, now) {
  const times = new Map([...timesByName(before), ...timesByName(now)]);
  const names = [...times.keys()].sort();
  return {
    since: now.since,
    names,
    times: names.map((name) => times.get(name) ?? ""),
    variables: { ...before.variables, ...now.variables },
    packages: [.../* @__PURE__ */ new Set([...before.packages, ...now.packages])].sort()
  };
}

export {
  isTestsRecord,
  namedPaths,
  timesByName,
  withKnown
};
