import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inputs/flags/linking.ts
var LINK_MODES = [
  "auto",
  "internal",
  "external-static",
  "pie",
  "static-pie"
];
function effectiveLink({ link, cgo, flags }) {
  return link === "auto" && cgo && flags.static === true ? "external-static" : link;
}
function linksStatically(inputs) {
  return ["external-static", "static-pie"].includes(effectiveLink(inputs));
}
function isPie(inputs) {
  return ["pie", "static-pie"].includes(effectiveLink(inputs));
}
function resolverTags(inputs) {
  if (!linksStatically(inputs) || inputs.libc === "musl") return [];
  const isAskedFor = inputs.tags.includes("netcgo");
  const wanted = isAskedFor ? ["osusergo"] : ["netgo", "osusergo"];
  return wanted.filter((tag) => !inputs.tags.includes(tag));
}
function linkerWord(linker) {
  return linker === "default" ? "" : `-fuse-ld=${linker}`;
}
function linkModeFlags(inputs, word) {
  const mode = effectiveLink(inputs);
  if (mode === "internal") return ["-linkmode=internal"];
  const isStatic = linksStatically(inputs);
  const external = [
    ...mode === "external-static" ? ["-static"] : [],
    ...mode === "static-pie" ? ["-static-pie"] : [],
    // musl-gcc names the loader in every link. GNU ld leaves it out of a static one; these two do
    // not, and such a program ends before its first line.
    ...isStatic && inputs.libc === "musl" && word !== "" ? ["-Wl,--no-dynamic-linker"] : [],
    ...word === "" ? [] : [word]
  ];
  return [
    ...isStatic ? ["-linkmode=external"] : [],
    ...external.length === 0 ? [] : [`-extldflags=${external.join(" ")}`]
  ];
}
function staticDemand(inputs, profileStatic) {
  if (linksStatically(inputs)) return "demanded";
  if (inputs.flags.static !== void 0) return inputs.flags.static ? "demanded" : "no";
  if (!profileStatic) return "no";
  return inputs.cgo ? "wished" : "demanded";
}

export {
  LINK_MODES,
  effectiveLink,
  linksStatically,
  isPie,
  resolverTags,
  linkerWord,
  linkModeFlags,
  staticDemand
};
