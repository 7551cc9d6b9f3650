import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
  const parsed = parseGoVersion(version);
  return parsed === void 0 ? version : `${parsed.major}.${parsed.minor}`;
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
  const parsed = parseGoVersion(version);
  if (parsed === void 0) return [-1, 0, 0, 0, 0];
  const { major, minor, patch, prerelease } = parsed;
  const released = patch === void 0 ? -1 : prerelease === void 0 ? 1 : 0;
  const kind = ["alpha", "beta", "rc"].indexOf(prerelease?.kind ?? "rc");
  return [major, minor, patch ?? 0, released, kind, prerelease?.number ?? 0];
}
function newestOf(versions) {
  return [...versions].sort(compareGoVersions).at(-1);
}
function goVersionToSemver(version) {
  const parsed = parseGoVersion(version);
  if (parsed === void 0) throw new Error(`not a Go version: ${version}`);
  const { major, minor, patch, prerelease } = parsed;
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

export {
  parseGoVersion,
  isPrerelease,
  minorOf,
  compareGoVersions,
  newestOf,
  goVersionToSemver,
  semverToGoVersion
};
