import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  LINK_MODES
} from "./chunk-ZOGAQUKL.mjs";
import {
  splitList
} from "./chunk-PLSD5U4V.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

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
  return failure("GTB1025", `link: ${shown(word)}`, EXPECTED, change).failures;
}
function secondWord(group, before, word) {
  const [found, change] = before === word ? [`link: ${shown(word)} is said twice`, `keep one ${word}`] : [`link: ${before} and ${word} both say ${group.says}`, `keep ${before} or ${word}`];
  return failure("GTB1025", found, EXPECTED, change).failures;
}

export {
  DEFAULT_LINK,
  parseLink,
  linkText
};
