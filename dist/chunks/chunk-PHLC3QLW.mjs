import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  modulePath
} from "./chunk-4LDIUSW7.mjs";
import {
  node_dirname,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";

// src/plan/own-modules.ts
function localReplacements(text) {
  const line = /^[ \t]*(?:replace[ \t]+)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`]+))(?:[ \t]+\S+)?[ \t]+=>[ \t]*(?:"([^"\n]+)"|`([^`\n]+)`|(\S+))/gm;
  return [...text.matchAll(line)].map(([, a, b, c, quoted, raw, plain]) => ({
    path: a ?? b ?? c ?? "",
    target: quoted ?? raw ?? plain ?? ""
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

// src/plan/source/go-clauses.ts
var SKIPPED = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
var TOKEN = /"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]|$/y;
var NAME = /^[A-Za-z_]\w*$/;
var KEYWORD = /^(?:break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var)$/;
var AFTER = /^(?:const|func|type|var|)$/;
function readGoClauses(source) {
  const tokens = scan(source);
  if (tokens.take() !== "package") return null;
  const name = tokens.take();
  if (!isName(name)) return null;
  const imports = [];
  tokens.end();
  while (tokens.peek() === "import") {
    tokens.take();
    if (tokens.peek() !== "(") {
      imports.push(importPath(tokens));
      tokens.end();
      continue;
    }
    tokens.take();
    while (tokens.peek() !== ")" && tokens.isSound()) {
      imports.push(importPath(tokens));
      if (tokens.peek() !== ")") tokens.end();
    }
    tokens.take();
    tokens.end();
  }
  return tokens.isSound() && AFTER.test(tokens.peek()) ? { name, imports } : null;
}
function isName(text) {
  return NAME.test(text) && !KEYWORD.test(text);
}
function importPath(tokens) {
  if (tokens.peek() === "." || isName(tokens.peek())) tokens.take();
  const path = tokens.take();
  if (!/^["`]/.test(path)) tokens.refuse();
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

// src/plan/source/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

export {
  readGoClauses,
  localReplacements,
  ownModules,
  hasSourceEnding
};
