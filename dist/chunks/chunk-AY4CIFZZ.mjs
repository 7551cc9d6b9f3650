import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withCode
} from "./chunk-ZVPNF52B.mjs";

// src/runner/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function bugText(thrown) {
  return withCode(`${messageOf(thrown)} (a bug of go-turbo-build: please report it)`, "GTB1903");
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
  bugText,
  codeOf
};
