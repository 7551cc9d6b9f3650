import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ownFlag
} from "./chunk-ARO2BSGF.mjs";

// src/inputs/flags/tinygo-arguments.ts
var NAMED = { "js/wasm": "wasm", "wasip1/wasm": "wasip1" };
function tinyGoArguments(inputs, linkFlags, binary) {
  const { goos, goarch } = binary.target;
  const own = inputs.buildFlags;
  const named = NAMED[`${goos}/${goarch}`];
  const has = (name) => own.some((flag) => flag.startsWith(`-${name}`));
  return [
    "build",
    `-p=${inputs.parallelism}`,
    ...inputs.tags.length > 0 ? [`-tags=${inputs.tags.join(" ")}`] : [],
    ...named !== void 0 && !has("target=") ? [`-target=${named}`] : [],
    ...!ownFlag(inputs, "dwarf") && !has("no-debug") ? ["-no-debug"] : [],
    ...own,
    ...linkFlags,
    "-o",
    binary.file,
    binary.package
  ];
}

export {
  tinyGoArguments
};
