import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

export {
  messageOf,
  codeOf
};
