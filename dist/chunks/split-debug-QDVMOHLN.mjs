import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  toolError
} from "./chunk-743H5W2B.mjs";
import {
  targetText
} from "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  SHT_NOBITS,
  readSections,
  readSegments
} from "./chunk-4VJBA5JR.mjs";
import {
  MalformedBinary,
  readFields
} from "./chunk-J7ROV6MN.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir,
  node_open
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/inspect/loaded-bytes.ts
var CHUNK_BYTES = 1024 * 1024;
var PT_LOAD = 1;
var PT_DYNAMIC = 2;
var PT_INTERP = 3;
var PT_TLS = 7;
var PT_GNU_STACK = 1685382481;
var PT_GNU_RELRO = 1685382482;
var BEHAVIOUR = [PT_LOAD, PT_DYNAMIC, PT_INTERP, PT_TLS, PT_GNU_STACK, PT_GNU_RELRO];
async function readLoadedProgram(file) {
  const handle = await node_open(file, "r");
  try {
    return await loaded({
      size: (await handle.stat()).size,
      read: (offset, length) => readPart(handle, offset, length)
    });
  } finally {
    await handle.close();
  }
}
async function loaded(source) {
  const ident = (await readFields(source, 0, 16, false, "ELF identification")).bytes;
  if (ident.toString("latin1", 0, 4) !== "\x7FELF") throw new MalformedBinary("no ELF file");
  const layout = { wide: ident[4] === 2, bigEndian: ident[5] === 2 };
  const headerBytes = layout.wide ? 64 : 52;
  const header = await readFields(source, 0, headerBytes, layout.bigEndian, "ELF header");
  const sum = node_createHash("sha256");
  const entry = layout.wide ? header.u64(24) : header.u32(24);
  sum.update(`${ident.toString("hex")} ${header.u16(16)} ${header.u16(18)} ${entry}
`);
  const sections = await readSections(source, header, layout);
  for (const one of await readSegments(source, header, layout)) {
    if (!BEHAVIOUR.includes(one.type)) continue;
    sum.update(`${one.type} ${one.flags} ${one.address} ${one.memorySize}
`);
    const skip = one.offset === 0 && one.type === PT_LOAD ? headersEnd(header, layout, sections) : 0;
    if (skip > one.fileSize) throw new MalformedBinary("a segment that is cut inside its headers");
    await addBytes(sum, source, one.offset + skip, one.fileSize - skip);
  }
  const names = new Set(sections.map((one) => one.name));
  return {
    sha256: sum.digest("hex"),
    hasDebugInformation: names.has(".debug_info") || names.has(".zdebug_info"),
    hasSymbolTable: names.has(".symtab")
  };
}
function headersEnd(header, { wide }, sections) {
  const own = wide ? 64 : 52;
  const offset = wide ? header.u64(32) : header.u32(28);
  const length = header.u16(wide ? 54 : 42) * header.u16(wide ? 56 : 44);
  const programHeaders = offset === own ? own + length : own;
  const starts = sections.filter((one) => one.address > 0 && one.type !== SHT_NOBITS);
  if (starts.length === 0) return programHeaders;
  return Math.max(programHeaders, Math.min(...starts.map((one) => one.offset)));
}
async function addBytes(sum, source, from, length) {
  let zeros = 0;
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const part = await source.read(from + at, Math.min(CHUNK_BYTES, length - at));
    let end = part.length;
    while (end > 0 && part[end - 1] === 0) end--;
    if (end > 0) {
      for (let left = zeros; left > 0; left -= CHUNK_BYTES)
        sum.update(Buffer.alloc(Math.min(left, CHUNK_BYTES)));
      sum.update(part.subarray(0, end));
      zeros = 0;
    }
    zeros += part.length - end;
  }
}
async function readPart(handle, offset, length) {
  const bytes = Buffer.allocUnsafe(Math.max(0, length));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
  return bytes.subarray(0, bytesRead);
}

// src/compile/post-link/sidecar.ts
var TRIPLETS = {
  "386": "i686-linux-gnu",
  amd64: "x86_64-linux-gnu",
  arm: "arm-linux-gnueabihf",
  arm64: "aarch64-linux-gnu",
  mips64le: "mips64el-linux-gnuabi64",
  mipsle: "mipsel-linux-gnu",
  ppc64le: "powerpc64le-linux-gnu",
  riscv64: "riscv64-linux-gnu",
  s390x: "s390x-linux-gnu"
};
function objcopyTools(target, host) {
  const triplet = TRIPLETS[target.goarch];
  const cross = triplet === void 0 ? [] : [`${triplet}-objcopy`];
  const own = target.goarch === host.goarch;
  return own ? ["objcopy", ...cross, "llvm-objcopy"] : [...cross, "llvm-objcopy", "objcopy"];
}
function objcopyPackages(target, host) {
  const triplet = TRIPLETS[target.goarch];
  if (target.goarch === host.goarch)
    return "binutils (Debian and Ubuntu: apt-get install binutils)";
  const cross = triplet === void 0 ? "" : `binutils-${triplet.replaceAll("_", "-")} or `;
  return `${cross}llvm (Debian and Ubuntu: apt-get install llvm)`;
}
function sidecarCommands(linked, sidecar, stripped) {
  return [
    ["--only-keep-debug", linked, sidecar],
    ["--strip-all", `--add-gnu-debuglink=${sidecar}`, linked, stripped]
  ];
}

// src/compile/post-link/split-debug.ts
async function splitDebug(step, go, built, folder) {
  const { planned, file } = built;
  const linked = await readLoadedProgram(file);
  if (!linked.hasDebugInformation) return noDebugInformation(planned.name);
  await node_mkdir(folder, { recursive: true });
  const name = `${node_basename(planned.path)}.debug`;
  const stripped = node_join(folder, "stripped");
  const said = [];
  for (const tool of objcopyTools(planned.target, go.host)) {
    const error = await run(step, tool, folder, sidecarCommands(file, name, stripped));
    if (error !== null) {
      said.push(`${tool}: ${error}`);
      continue;
    }
    const after = await readLoadedProgram(stripped);
    if (after.sha256 === linked.sha256 && !after.hasDebugInformation && !after.hasSymbolTable) {
      const debugFile = node_join(folder, name);
      return success({ ...built, file: stripped, linkedFile: file, debugFile });
    }
    said.push(`${tool}: the stripped binary is not the linked one without its debug information`);
  }
  return failure(
    "GTB1408",
    `debug: sidecar for ${planned.name} (${targetText(planned.target)}): no objcopy can do it
  ${said.join("\n  ")}`,
    `one that reads binaries for ${targetText(planned.target)}: ${objcopyTools(planned.target, go.host).join(", ")}`,
    `install ${objcopyPackages(planned.target, go.host)}, or set debug: full or none`
  );
}
async function run({ runner }, tool, cwd, commands) {
  for (const args of commands) {
    const result = await runner.exec({ tool, args, cwd, environment: runner.environment });
    if (result.exitCode !== 0) return toolError(result);
  }
  return null;
}
function noDebugInformation(name) {
  return failure(
    "GTB1409",
    `debug: sidecar, and ${name} was linked without debug information`,
    "a binary linked with DWARF",
    "remove -s, -w and -dwarf=false from ldflags, gcflags and GOFLAGS (go env GOFLAGS), or set debug: none"
  );
}
export {
  splitDebug
};
