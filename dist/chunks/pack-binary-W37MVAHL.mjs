import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  startBinary,
  startCost,
  startWords
} from "./chunk-MCDAW3YZ.mjs";
import "./chunk-XOGU2REE.mjs";
import "./chunk-KAQZFP2U.mjs";
import {
  targetText
} from "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-DMGFGNTA.mjs";
import {
  node_copyFile,
  node_stat
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/compile/post-link/upx-level.ts
var UPX_LEVEL = "-9";

// src/compile/post-link/pack-binary.ts
var TOOLS = ["upx", "upx-ucl"];
async function findUpx({ runner, inputs }) {
  for (const tool of TOOLS) {
    const cwd = inputs.workingDirectory;
    const asked = { tool, args: ["--version"], cwd, environment: runner.environment };
    const { exitCode, stdout } = await runner.exec(asked);
    if (exitCode === 0) return success({ tool, version: stdout.split("\n")[0]?.trim() ?? "" });
  }
  return failure(
    "GTB1406",
    "compress: upx, and there is no upx on PATH",
    "UPX, as upx or upx-ucl",
    "install it (Debian: upx-ucl, Ubuntu: upx-ucl, Alpine: upx), or set compress: none"
  );
}
async function packBinary(step, go, upx, built, packed) {
  const { runner, inputs } = step;
  const { planned, file } = built;
  const run = (...args) => runner.exec({
    tool: upx.tool,
    args,
    cwd: inputs.workingDirectory,
    environment: runner.environment
  });
  await node_copyFile(file, packed);
  const did = await run(UPX_LEVEL, "-q", "--no-color", packed);
  const tested = did.exitCode === 0 ? await run("-t", "-q", "--no-color", packed) : did;
  if (tested.exitCode !== 0) {
    const said = (tested.stderr.trim() || tested.stdout.trim()).split("\n").at(-1);
    return failure(
      "GTB1407",
      `compress: upx for ${planned.name} (${targetText(planned.target)}): ${upx.version} says: ${said}`,
      "a binary that UPX can pack and unpack",
      "build this target in a step of its own with compress: none"
    );
  }
  const measured = await measure(step, go, built, packed);
  if (!measured.ok) return measured;
  const bytesBefore = (await node_stat(file)).size;
  const compression = {
    tool: "upx",
    version: upx.version,
    bytesBefore,
    ...measured.value
  };
  runner.log.warning(
    `${planned.name} (${targetText(planned.target)}) is packed by ${upx.version}: \`go version -m\`, govulncheck and scanners of images cannot read its build info`
  );
  const linkedFile = built.linkedFile ?? file;
  return success({ ...built, file: packed, linkedFile, unpackedFile: file, compression });
}
async function measure({ runner, inputs }, { host }, { planned, file }, packed) {
  const none = (notMeasured) => success({ startup: null, notMeasured });
  const words = startWords(inputs.check);
  const { goos, goarch } = planned.target;
  if (goos !== host.goos || goarch !== host.goarch) return none("it is for another machine");
  const start = async (path) => (await startBinary(path, words, runner.environment)).measured;
  const before = await start(file);
  const command = [planned.name, ...words].join(" ");
  if (!endedWell(before)) return none(`${command} ends with ${endText(before.end)}`);
  const after = await start(packed);
  if (!endedWell(after))
    return failure(
      "GTB1407",
      `compress: upx: ${command} ends with exit code 0, and packed with ${endText(after.end)}`,
      "the same end",
      "set compress: none: this program does not run when packed"
    );
  const [first, packedCost] = [startCost(before), startCost(after)];
  if (first === null || packedCost === null) throw new Error("a run that ended well has a time");
  return success({ startup: { before: first, after: packedCost }, notMeasured: "" });
}
function endedWell({ end }) {
  return end.kind === "exit" && end.code === 0;
}
function endText(end) {
  if (end.kind === "exit") return `exit code ${end.code}`;
  if (end.kind === "signal") return end.signal;
  if (end.kind === "timeout") return `nothing after ${end.seconds} s`;
  return end.reason;
}
export {
  findUpx,
  packBinary
};
