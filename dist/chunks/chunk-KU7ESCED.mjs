import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compile/broken-link.ts
var NO_RUNTIME = /^loadinternal: cannot find runtime\/cgo$/m;
function brokenLink(messages, target) {
  if (!NO_RUNTIME.test(messages)) return [];
  return [
    {
      area: "build",
      found: `go build for ${target}: loadinternal: cannot find runtime/cgo: the program would end at its first instruction`,
      expected: "the runtime of cgo in a program that the C compiler links",
      change: "take Go 1.21 or newer, or link: auto, which links a program without C as statically"
    }
  ];
}

export {
  brokenLink
};
