import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/plan/source/go-imports.ts
function importsC(source) {
  for (const { path } of importsOf(source)) if (path === "C") return true;
  return false;
}
function goImports(source) {
  let [line, counted] = [1, 0];
  return [...importsOf(source)].map(({ name, path, at }) => {
    for (; counted < at; counted++) if (source[counted] === "\n") line++;
    return { name, path, line, at };
  });
}
function* importsOf(source) {
  const tokens = tokenize(source);
  let at = 0;
  const next = () => {
    const token2 = tokens.next().value;
    at = token2?.at ?? at;
    return token2?.text ?? "";
  };
  if (next() !== "package") return;
  next();
  let token = afterEnds(next);
  while (token === "import") {
    token = next();
    const group = token === "(";
    if (group) token = afterEnds(next);
    while (token !== ")" && token !== "") {
      const name = isText(token) ? "" : token;
      if (name !== "") token = next();
      if (!isText(token)) return;
      yield { name, path: token.slice(1, -1), at };
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
}
function isText(token) {
  return token.startsWith('"') || token.startsWith("`");
}
function afterEnds(next) {
  let token = next();
  while (token === ";") token = next();
  return token;
}
var TOKEN = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}_][\p{L}\p{Nd}_]*|[\s\S]/uy;
var SKIPPED = /^(?:[\s\uFEFF]|\/\/|\/\*[\s\S])/;
function* tokenize(source) {
  const pattern = new RegExp(TOKEN);
  for (; ; ) {
    const at = pattern.lastIndex;
    const text = pattern.exec(source)?.[0];
    if (text === void 0) return;
    if (!SKIPPED.test(text)) yield { text, at };
  }
}

export {
  importsC,
  goImports
};
