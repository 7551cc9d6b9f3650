import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NOT_THERE,
  contentDigests,
  createLook,
  createNeeds,
  hasTime,
  inFolder,
  isBelow,
  madeByMake,
  packageFolder,
  plainRepositories,
  realPath,
  remembered,
  setTimes
} from "./chunk-257DAI2Y.mjs";
import {
  againstText,
  binarySizes,
  readSizes,
  readSizesHandover,
  storedSizes
} from "./chunk-ZFA2A2R2.mjs";
import {
  NOTHING_RAN
} from "./chunk-N3P7OEYH.mjs";
import {
  VERSION
} from "./chunk-5JR2NB7W.mjs";
import {
  saveParts
} from "./chunk-Y2EI6SXX.mjs";
import {
  sizesText
} from "./chunk-WAVBTCP3.mjs";
import {
  NOT_RESTORED,
  NO_CACHE,
  NO_RUNS,
  agreedDigest,
  archivedDownload,
  archivedFolder,
  asksForFilePaths,
  beginRecord,
  chooseLane,
  downloadFile,
  endUnused,
  entryFile,
  exportGo,
  exportToolchain,
  exportWithoutGo,
  extractedFolder,
  failedEarly,
  fetchRuns,
  filesBelow,
  findReuse,
  finishStep,
  firstAfter,
  grownFolder,
  inspectAndMove,
  isLater,
  keepsUnshared,
  keyedLane,
  knownListing,
  laneChanges,
  laneHabits,
  laneIngredients,
  laneTargets,
  laneText,
  laneUse,
  layerSeconds,
  listThinFirst,
  madeReport,
  makeBinaries,
  mayFindFiles,
  moduleText,
  modulesKindToSave,
  modulesKinds,
  neededModules,
  newSetFolder,
  noteEarlierSteps,
  noteOf,
  onGrown,
  onThin,
  packInputs,
  parseHabits,
  parseInputsManifest,
  prepareOutput,
  prepareProcess,
  presentModules,
  provideTools,
  removeUnusedSets,
  restoreArchive,
  restoreModules,
  restoredRecord,
  reuseBinaries,
  roundedBytes,
  saveUnlessThere,
  scanUsed,
  thinSet,
  unkeptReason,
  usedSince,
  warnOfInputs,
  warnOfUnkept,
  withSizes,
  withTools,
  writeRecord
} from "./chunk-E5V67YAS.mjs";
import {
  timesByName,
  withKnown
} from "./chunk-6C72MRMG.mjs";
import "./chunk-ASIUFMQN.mjs";
import {
  parseGoSums,
  pinnedModules
} from "./chunk-G66KW2US.mjs";
import "./chunk-D7JKPAKQ.mjs";
import {
  placeKeys,
  readWhole,
  whole
} from "./chunk-PIT5TB7B.mjs";
import {
  profileDigests
} from "./chunk-UGIWATP6.mjs";
import "./chunk-6PEGQKHV.mjs";
import {
  hasSourceEnding,
  listErrors,
  listTargets
} from "./chunk-EC2C2CSR.mjs";
import {
  createTurn
} from "./chunk-XRXQX4N5.mjs";
import "./chunk-DSWZMXJQ.mjs";
import "./chunk-TKCJTW7J.mjs";
import {
  INPUTS,
  createStep,
  hostInputContext,
  parseArguments,
  parseInputs,
  soonAfter,
  storesOfSteps,
  toolsBelow,
  useMachine,
  whenRead
} from "./chunk-B5MJWIRR.mjs";
import "./chunk-BFCOA4D4.mjs";
import {
  GOCACHE_MARK,
  SHARED_CGO_MARK,
  SHARED_MARK,
  checkVersion,
  goFlags,
  goTemporaryFolder,
  makeGoCache,
  pinGo,
  settingValue,
  settledEnvironment,
  sharedFlags,
  stampsOfCommit,
  wantedVersion,
  withShared,
  withoutCaches,
  withoutShared
} from "./chunk-25ZBBCS6.mjs";
import {
  stepFiles
} from "./chunk-N3ECHNW6.mjs";
import {
  FLAGS,
  PROFILES,
  goBoolean,
  ownFlag,
  resolveFlags,
  switchIsOn,
  targetCTools
} from "./chunk-ARO2BSGF.mjs";
import "./chunk-743H5W2B.mjs";
import {
  effectiveLink,
  resolverTags
} from "./chunk-B2HAUCF6.mjs";
import "./chunk-MSCK7L5J.mjs";
import {
  askGit
} from "./chunk-2J7FJRO7.mjs";
import {
  BINARY_ENTRY,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  drained,
  firstClash,
  pathProblem,
  serialiseManifest
} from "./chunk-GMGG5AT7.mjs";
import {
  pLimit
} from "./chunk-YABRGMNZ.mjs";
import "./chunk-VAYSBESN.mjs";
import {
  compressed,
  hostCodec,
  inspectToolCache,
  makeFolder,
  modulePath,
  toolCachePlace
} from "./chunk-CGIYDYM4.mjs";
import {
  baseKey,
  baseKeys,
  binaryKey,
  deltaKey,
  deltaKeys,
  hitOf,
  inputsKey,
  modulesKey,
  modulesKeys,
  recordKey,
  recordKeys,
  sizeKey
} from "./chunk-QTSWQCVJ.mjs";
import {
  goCommand,
  goEnvironment
} from "./chunk-DDOHQBZG.mjs";
import "./chunk-HUIRJEEY.mjs";
import "./chunk-FWLBYFVJ.mjs";
import {
  parseGoFlags
} from "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  cInputsText,
  paysReport,
  stepMadeFrom
} from "./chunk-IMOONSMT.mjs";
import {
  sealLane,
  withRun
} from "./chunk-EQDVQAKN.mjs";
import {
  sealed
} from "./chunk-Q46KGVKU.mjs";
import "./chunk-FKZN6ATE.mjs";
import {
  overheadPhase
} from "./chunk-KQ4Y7NNP.mjs";
import {
  planTargets
} from "./chunk-YMZLBQU4.mjs";
import "./chunk-5FML4WKE.mjs";
import {
  targetEnvironment,
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  causeLines,
  grownText
} from "./chunk-2GD2RHE2.mjs";
import {
  writeJsonFile,
  wrongJsonFile
} from "./chunk-2UPIX66B.mjs";
import {
  asksSizes
} from "./chunk-7MVHTXQT.mjs";
import "./chunk-BEJUACZG.mjs";
import "./chunk-NEWPEP35.mjs";
import "./chunk-APQRZI4S.mjs";
import {
  codeOf,
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import "./chunk-YL26JA4V.mjs";
import "./chunk-7KJK747H.mjs";
import "./chunk-NQHWAIE4.mjs";
import "./chunk-4PN6BFV4.mjs";
import "./chunk-NUTRPTQO.mjs";
import {
  readGoEnvFile
} from "./chunk-TWAQL2W4.mjs";
import {
  checkLine
} from "./chunk-PBYML3RU.mjs";
import "./chunk-YJV5QJ5D.mjs";
import "./chunk-3N22XEHH.mjs";
import "./chunk-J2SYFJ2M.mjs";
import "./chunk-QGRAEMFP.mjs";
import {
  removeQuietly
} from "./chunk-IK2GDEYA.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  BAD_USAGE,
  usageError
} from "./chunk-PJZISR7E.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-YRACT7BR.mjs";
import {
  textDigest,
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  node_gzip,
  node_promisify
} from "./chunk-7TB255KL.mjs";
import "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import {
  bytesText,
  secondsText,
  toThousandths
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-LGSQFSED.mjs";
import "./chunk-V4VPQ53V.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import {
  node_homedir,
  node_os_default,
  node_tmpdir,
  removeNow
} from "./chunk-P7YWBMOD.mjs";
import {
  readJobFacts
} from "./chunk-XYZGCLWA.mjs";
import "./chunk-D3FJDRRF.mjs";
import {
  saysDiskIsFull
} from "./chunk-IG3GNG75.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-MKVJ6KDP.mjs";
import "./chunk-KAQZFP2U.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunk-BZ2AUL62.mjs";
import {
  node_cp,
  node_link,
  node_lstat,
  node_mkdir,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_stat,
  node_statfs,
  node_symlink,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
  node_resolve,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import {
  areaOf,
  codedText,
  failure,
  success,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-JFWZIRKK.mjs";
import {
  node_closeSync,
  node_lstatSync,
  node_openSync,
  node_readFileSync,
  node_readSync,
  node_readdirSync,
  node_readlinkSync,
  node_rmSync,
  node_statSync,
  node_writeFileSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  platformOf
} from "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/cache/warn-not-saved.ts
function warnNotSaved({ runner, said }, what, reason) {
  const line = `${what} is not saved: ${reason}`;
  const cause = causeOf(reason);
  if (said.has(cause)) runner.log.info(line);
  else runner.log.warning(withCode(line, "GTB1801"));
  said.add(cause);
}
function saidBefore(record) {
  const reasons = record.steps.map(({ habits }) => habits.unavailable);
  return new Set(reasons.filter((reason) => causeOf(reason) === reason));
}
function causeOf(reason) {
  return reason.replace(/^.*? failed: /, "");
}
function sayDoubt({ runner, said }, doubt) {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === "" || said.has(text)) return;
  said.add(text);
  runner.log.warning(text);
}
var COMPILERS = ["gccgo", "tinygo"];
function sayNotPermitted({ runner }, { step }, reason) {
  const { base, delta } = step.restored;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing ? "; no run has saved a compile cache for it yet: a push to the default branch does" : "";
  runner.log.info(`no cache is saved: ${reason}${hint}`);
}

// src/runner/memory/owner.ts
async function ownerOf(pid) {
  const [started, boot, namespace] = await Promise.all([startOf(pid), bootId(), pidNamespace()]);
  return started === null || boot === null || namespace === null ? null : { pid, started, boot, namespace };
}
async function hasEnded(owner) {
  const [started, boot, namespace] = await Promise.all([
    startOf(owner.pid),
    bootId(),
    pidNamespace()
  ]);
  if (boot === null || namespace === null) return false;
  if (boot !== owner.boot) return true;
  return namespace === owner.namespace && started !== owner.started;
}
function parseOwner(text) {
  try {
    const value = JSON.parse(text);
    const { pid, started, boot, namespace } = value ?? {};
    const sound = typeof pid === "number" && [started, boot, namespace].every((one) => typeof one === "string" && one !== "");
    return sound ? value : null;
  } catch {
    return null;
  }
}
async function startOf(pid) {
  const facts = await statOf(pid);
  return facts === null || /[ZX]/.test(facts.state) ? null : facts.started;
}
async function statOf(pid) {
  const text = await node_readFile(`/proc/${pid}/stat`, "latin1").catch(() => null);
  if (text === null) return null;
  const [from, to] = [text.indexOf("("), text.lastIndexOf(")")];
  const rest = text.slice(to + 2).split(" ");
  const [state = "", parent = ""] = rest;
  return {
    program: text.slice(from + 1, to),
    state,
    parent: Number(parent),
    started: rest[19] ?? ""
  };
}
async function bootId() {
  const text = await node_readFile("/proc/sys/kernel/random/boot_id", "latin1").catch(() => null);
  return text === null ? null : text.trim();
}
function pidNamespace() {
  return node_readlink("/proc/self/ns/pid").catch(() => null);
}

// src/runner/memory/memory-folder.ts
var OURS = /^go-turbo-build-[0-9a-f]{16}(?:-[2-9])?$/;
var NAMES = 9;
var OWNER_FILE = "owner.json";
var LINK = "memory";
var UNNAMED_MS = 6e4;
async function claimMemoryFolder(claim) {
  const { root, name, jobFolder, now } = claim;
  const owner = await ownerOf(process.pid);
  if (owner === null) return null;
  await removeAbandoned(root, now);
  for (let number = 1; number <= NAMES; number++) {
    const folder = node_join(root, `go-turbo-build-${name}${number === 1 ? "" : `-${number}`}`);
    try {
      await node_mkdir(folder, { mode: 448 });
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      return null;
    }
    return await settle(folder, owner, jobFolder) ? folder : null;
  }
  return null;
}
async function settle(folder, owner, jobFolder) {
  try {
    await writeOwner(folder, owner);
    await node_symlink(folder, node_join(jobFolder, LINK));
    return true;
  } catch {
    await removeQuietly(folder);
    return false;
  }
}
async function writeOwner(folder, owner) {
  const fresh = node_join(folder, `${OWNER_FILE}.new`);
  await node_writeFile(fresh, JSON.stringify(owner), { mode: 384 });
  await node_rename(fresh, node_join(folder, OWNER_FILE));
}
async function removeMemoryFolder(jobFolder) {
  const link = node_join(jobFolder, LINK);
  const folder = await node_readlink(link).catch(() => null);
  if (folder === null) return;
  if (await isOurs(folder)) await removeQuietly(folder);
  await removeQuietly(link);
}
function removeMemoryNow(jobFolder) {
  try {
    const folder = node_readlinkSync(node_join(jobFolder, LINK));
    if (OURS.test(node_basename(folder))) removeNow(folder);
  } catch {
  }
}
async function removeAbandoned(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    if (await isOurs(folder) && await isAbandoned(folder, now)) await removeQuietly(folder);
  }
}
async function isAbandoned(folder, now) {
  const text = await node_readFile(node_join(folder, OWNER_FILE), "utf8").catch(() => null);
  const owner = text === null ? null : parseOwner(text);
  if (owner !== null) return hasEnded(owner);
  const facts = await node_lstat(folder).catch(() => null);
  return facts !== null && now - facts.mtimeMs > UNNAMED_MS;
}
async function isOurs(folder) {
  const facts = await node_lstat(folder).catch(() => null);
  return facts?.isDirectory() === true && facts.uid === process.getuid?.() && (facts.mode & 63) === 0 && OURS.test(node_basename(folder));
}

// src/runner/memory/memory-room.ts
var COMPILER_BYTES = 1e9;
var OTHERS_BYTES = 2e9;
var TIMES = 3;
function memoryRefusal(room, bytes, compilers) {
  const { mount, freeBytes, availableBytes } = room;
  if (mount?.type !== "tmpfs") return "no tmpfs is mounted there";
  if (mount.options.includes("noexec")) return "it is mounted noexec";
  if (mount.options.includes("ro")) return "it is mounted read-only";
  const needed = TIMES * bytes;
  if (freeBytes < needed)
    return `${bytesText(freeBytes)} are free there, ${bytesText(needed)} may be needed`;
  const left = availableBytes - needed;
  const kept = OTHERS_BYTES + compilers * COMPILER_BYTES;
  return left < kept ? `${bytesText(availableBytes)} of memory are free; files need ${bytesText(needed)}, compilers and others ${bytesText(kept)}` : null;
}
async function readMemoryRoom(folder) {
  const [mounts, facts] = await Promise.all([
    node_readFile("/proc/self/mounts", "utf8").catch(() => ""),
    node_statfs(folder).catch(() => null)
  ]);
  return {
    mount: mountOf(mounts, folder),
    freeBytes: facts === null ? 0 : facts.bavail * facts.bsize,
    // MemAvailable; and what the cgroup's limit leaves (libuv, uv_get_available_memory).
    availableBytes: Math.min(node_os_default.freemem(), limitLeft())
  };
}
function limitLeft() {
  return typeof process.availableMemory === "function" ? process.availableMemory() : 0;
}
function mountOf(mounts, folder) {
  let found = [];
  for (const line of mounts.split("\n")) {
    const fields = line.split(" ");
    const [, at = ""] = fields;
    if (at === "" || node_path_default.posix.relative(at, folder).startsWith("..")) continue;
    if (at.length >= (found[1] ?? "").length) found = fields;
  }
  const [, , type, options = ""] = found;
  return type === void 0 ? null : { type, options: options.split(",") };
}

// src/cache/memory/in-memory.ts
function inMemory(folder, disk) {
  const goCache = node_join(folder, "gocache");
  const goTemporary = node_join(folder, "go-tmp");
  let spilled = null;
  const spill = async () => {
    await removeQuietly(goTemporary);
    for (const [from, to] of [
      [goTemporary, node_join(disk, "spilled-tmp")],
      [goCache, node_join(disk, "spilled-gocache")]
    ]) {
      await node_mkdir(from, { recursive: true });
      await node_cp(from, to, { recursive: true, preserveTimestamps: true });
      const old = node_join(folder, `old-${node_randomBytes(4).toString("hex")}`);
      await node_rename(from, old);
      await node_symlink(to, from);
      await node_rm(old, { recursive: true, force: true });
    }
  };
  return {
    folder,
    goCache,
    thin: node_join(folder, "thin"),
    goTemporary,
    isSpilled: () => spilled !== null,
    spill: () => {
      spilled ??= spill();
      return spilled;
    }
  };
}

// src/cache/memory/spilling-exec.ts
function spillingExec(exec, memory, log) {
  return async (request) => {
    const result = await exec(request);
    if (result.exitCode === 0 || memory.isSpilled()) return result;
    const { stdout, stderr } = result;
    if (!saysDiskIsFull(stdout + stderr)) return result;
    log.info(`${memory.folder} is full: once more, on the disk`);
    await memory.spill();
    return exec(request);
  };
}

// src/cache/memory/place-in-memory.ts
var ROOT = "/dev/shm";
async function placeFiles(step, caches, go, lane, root = ROOT) {
  const refusal = await refusalOf(step, caches, go, lane, root);
  const { log, clock } = step.runner;
  const disk = { step, go, memory: null };
  if (refusal !== null) log.debug(`restored files go to the disk: ${refusal.reason}`);
  if (refusal !== null && !(refusal.isOfSize && step.inputs.warm === true)) return disk;
  const folder = await claimMemoryFolder({
    root,
    // Tests may read GOCACHE, and a result that read another value is no hit.
    name: valueDigest({ place: lane.keys.place, repository: step.job.repository }, 16),
    jobFolder: step.folders.job,
    now: clock.now()
  });
  if (folder === null) {
    log.debug(`restored files go to the disk: no folder can be made in ${root}`);
    return disk;
  }
  const memory = inMemory(folder, step.folders.job);
  if (refusal !== null) return { ...disk, go: await linked(go, memory.goCache) };
  await node_mkdir(memory.goTemporary);
  return { ...moved(step, go, memory), memory };
}
async function linked(go, path) {
  await node_mkdir(go.goCache, { recursive: true });
  await node_symlink(go.goCache, path);
  return { ...go, goCache: path, environment: { ...go.environment, GOCACHE: path } };
}
function moved(step, go, memory) {
  const { runner, folders, job } = step;
  const isOurs2 = go.environment.GOTMPDIR === goTemporaryFolder(folders.job);
  const { goTemporary, goCache, thin } = memory;
  const temporary = isOurs2 ? { GOTMPDIR: goTemporary, TMPDIR: goTemporary } : {};
  return {
    step: {
      ...step,
      runner: { ...runner, exec: spillingExec(runner.exec, memory, runner.log) },
      // Elsewhere sets on the disk are there for the next jobs.
      folders: job.githubHosted ? { ...folders, newThin: thin } : folders
    },
    go: { ...go, goCache, environment: { ...go.environment, ...temporary, GOCACHE: goCache } }
  };
}
async function refusalOf(step, { earlier }, go, { before }, root) {
  const { parallelism } = step.inputs;
  const reason = unwanted(step, earlier !== null, go);
  if (reason !== null) return { reason, isOfSize: false };
  const room = await readMemoryRoom(root);
  const unfit = memoryRefusal(room, 0, parallelism);
  if (unfit !== null) return { reason: `${root}: ${unfit}`, isOfSize: false };
  const bytes = before?.entryBytes;
  if (bytes === void 0)
    return { reason: "nobody knows how much will be restored", isOfSize: true };
  const refusal = memoryRefusal(room, bytes, parallelism);
  return refusal === null ? null : { reason: `${root}: ${refusal}`, isOfSize: true };
}
function unwanted({ inputs, ordinal, compiler }, isLater3, go) {
  if (inputs.memory === "false") return "memory: false";
  if (process.platform !== "linux") return "only Linux has /dev/shm";
  if (ordinal > 0 || isLater3) return "an earlier step has chosen";
  if (compiler !== "gc") return `nothing is cached of ${compiler}`;
  const unkept = unkeptReason(go);
  return unkept === "" ? null : unkept;
}

// src/compile/later-steps.ts
function laterSteps({ inputs, job, runner }, go, shared) {
  const { settings } = inputs;
  const target = jobTarget(settings, go.host);
  if (!job.inRunner) return { target, environment: null };
  const { CGO_ENABLED: _ours, GOFLAGS: _rest, ...others } = runner.environment;
  const userFlags = settingValue(settings, "GOFLAGS");
  const flags = withShared(userFlags, shared?.added ?? "");
  const cgo = shared?.cgoOff === true ? "0" : inputs.cgo ? "1" : settingValue(settings, "CGO_ENABLED");
  const environment = goEnvironment(others, go.toolchain.goroot, {
    GOCACHE: go.goCache,
    ...flags === "" ? {} : { GOFLAGS: flags },
    ...cgo === "" ? {} : { CGO_ENABLED: cgo }
  });
  return { target, environment };
}
function jobTarget(settings, host) {
  return {
    goos: settingValue(settings, "GOOS") || host.goos,
    goarch: settingValue(settings, "GOARCH") || host.goarch,
    variant: ""
  };
}

// src/cache/habits/fetch-habits.ts
async function fetchHabits(store, facts) {
  const found = await store.open("habits", recordKeys("habits", facts).lookups);
  if (found.state === "unavailable") {
    return { known: null, key: "", unavailable: found.reason };
  }
  if (found.state === "miss") return { known: null, key: "", unavailable: "" };
  const { key } = found;
  try {
    const bytes = await readWhole(found, MOST_BYTES);
    const text = bytes?.toString("utf8") ?? "";
    const known = parseHabits(text);
    const unavailable = known === null && !isRecord(text) ? `${key} is broken` : "";
    return { known, key, unavailable };
  } catch (error) {
    return { known: null, key, unavailable: `the download of ${key} failed: ${messageOf(error)}` };
  }
}
var MOST_BYTES = 16e6;
function isRecord(text) {
  try {
    return typeof JSON.parse(text)?.version === "number";
  } catch {
    return false;
  }
}

// src/cache/habits/place-habits.ts
async function placeHabits(step, project, { store, earlier }) {
  const facts = placeKeys(step, project, store);
  const same = earlier?.steps.find((one) => one.lane.place === facts.place);
  if (same !== void 0) return { ...same.habits, unavailable: "" };
  return step.clocks.activity.track("transfer", fetchHabits(store, facts));
}

// src/reuse/guess-go.ts
async function guessGo(step, project, caches) {
  const { inputs, job, runner, folders } = step;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, "trimpath");
  if (inputs.go !== "needed" || !isFit || caches.earlier !== null) return null;
  const wanted = await wantedVersion(step, project);
  if (project.mainModule === "" || !wanted.ok || wanted.value.kind !== "exact") return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(folders.toolCache, version, platform.goarch);
  if ((await inspectToolCache(cached, version, platform.goos)).state === "whole") return null;
  const stamps = await stampsOfCommit(step);
  if (!stamps.ok || !checkVersion(project, version, wanted.value.origin).ok) return null;
  const habits = await placeHabits(step, project, caches);
  const host = { ...platform, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(habits.known, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  const written = await readGoEnvFile(runner.environment, platform.goos);
  const GOFLAGS = withoutShared(runner.environment).GOFLAGS || written.GOFLAGS || "";
  const goEnv = {
    GOCACHE: "",
    GOMODCACHE: "",
    GOPATH: "",
    CC: "",
    ...before.ingredients.goEnvironment,
    GOFLAGS,
    GOHOSTOS: platform.goos,
    GOHOSTARCH: platform.goarch
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(inputs);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const ingredients = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, ingredients).length > 0) return null;
  const go = {
    version,
    toolchain: null,
    environment: goEnvironment(runner.environment, "", { CGO_ENABLED: "0" }),
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache: node_join(folders.job, "gocache"),
    host,
    targets,
    flags,
    // With a wrapper no binary is reused.
    wrapper: null
  };
  const { pinDigest } = project;
  const keys = {
    ...placeKeys(step, project, caches.store),
    lane: laneText(ingredients),
    pinDigest
  };
  return { go, lane: { ingredients, keys, cInputs: null, habits, before } };
}

// src/flow/move-reused.ts
async function moveReused({ step, project, caches }, { found, reused }) {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(step, project, caches.earlier, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(step, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(", ");
  step.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? "",
    packages: { compiled: 0, total: 0, unlinked: 0 },
    ran: NOTHING_RAN,
    listed: /* @__PURE__ */ new Map(),
    isWhole: true,
    reason: "",
    provenance: [],
    git: {},
    made: null,
    listing: null
  });
}

// src/cache/modules/thin/grow-thin.ts
var LINKS = 32;
async function growThin(thin) {
  const folder = await newSetFolder(node_dirname(thin), "grown");
  const limit = pLimit(LINKS);
  const linkAll = async (from, to) => {
    const entries = await node_readdir(from, { withFileTypes: true });
    await Promise.all(
      entries.map(async (entry2) => {
        const [file, copy] = [node_join(from, entry2.name), node_join(to, entry2.name)];
        if (!entry2.isDirectory()) return limit(() => node_link(file, copy));
        await node_mkdir(copy);
        return linkAll(file, copy);
      })
    );
  };
  await linkAll(thin, folder);
  return folder;
}
function changedModules(before, goSum) {
  const gone = new Set(
    before.filter((text) => !goSum.zips.has(text)).map((text) => text.slice(0, text.lastIndexOf("@")))
  );
  const known = new Set(before);
  return [...goSum.zips.values()].filter(
    (module) => gone.has(module.path) && !known.has(moduleText(module))
  );
}

// src/cache/build/restore-layer.ts
async function restoreLayer(request) {
  let second = null;
  const found = await restoreArchive(request, (meta) => {
    const { after } = noteOf(meta);
    if (request.slot === "delta" && after !== "")
      second = restoreArchive({ ...request, keys: { lookups: [after] } });
  });
  const ground = await second;
  if (found.layer === null || ground === null) return found;
  return {
    ...found,
    report: {
      ...found.report,
      bytesDown: found.report.bytesDown + ground.report.bytesDown,
      seconds: Math.max(found.report.seconds, ground.report.seconds)
    },
    warnings: [...found.warnings, ...ground.warnings],
    layer: ground.layer === null ? found.layer : standing(found.layer, ground.layer),
    brokenKey: ground.brokenKey,
    isFull: found.isFull || ground.isFull
  };
}
function standing(delta, ground) {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground
  };
}

// src/cache/build/trim-file.ts
async function keepFromTrimming(goCache, now) {
  const text = `${Math.floor(now / 1e3)}`;
  await node_writeFile(node_join(goCache, "trim.txt"), text).catch(() => void 0);
}

// src/cache/restore-caches.ts
function startRestores(step, caches, go, lane, goSum, agreed) {
  const { activity, phases } = step.clocks;
  const { log, clock } = step.runner;
  const seconds = layerSeconds(lane.before);
  const open = (slot, prefixes) => caches.store.open(slot, prefixes, seconds);
  const store = { ...caches.store, open };
  const tracked = (work) => activity.track("transfer", work);
  let onRead = () => void 0;
  const modulesRead = new Promise((resolve) => {
    onRead = resolve;
  });
  const modules = tracked(modulesRestore(step, whenRead(store, onRead), go, lane, goSum));
  modules.then(onRead, onRead);
  const turns = { agreed, modulesRead };
  const layers = tracked(layerRestores(step, { ...caches, store }, go, lane, turns));
  const all = phases.time("restore", async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(lane.habits.unavailable, warnings))
      log.warning(withCode(warning, "GTB1601"));
    sayOtherC(step, lane, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      lost: warnings,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey
      }
    };
  });
  return { modules, all };
}
function sayOtherC({ runner }, lane, layers) {
  const c = cInputsText(lane.cInputs);
  const others = layers.filter((one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c);
  if (others.length === 0) return;
  runner.log.info(
    "packages with C are compiled again: headers, libraries, what pkg-config says or what is installed is not what it was"
  );
}
function restoreWarnings(reason, warnings) {
  if (reason === "") return warnings;
  const others = warnings.filter((warning) => !warning.endsWith(reason));
  const what = others.length < warnings.length ? "no cache is restored" : "the record of this place is lost";
  return [`${what}: ${reason}`, ...others];
}
async function modulesRestore(step, store, go, lane, goSum) {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: "", warnings: [], thin: "", mismatches: [] };
  }
  const { log, clock } = step.runner;
  const kinds = modulesKinds(step.inputs, go, lane);
  if (kinds.refusal !== "") {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (step.inputs.modules === "used") log.notice(text);
    else log.debug(text);
  }
  return restoreModules({
    store,
    keys: modulesKeys(lane.keys, kinds),
    thinRoot: kinds.selection === null ? "" : step.folders.thin,
    newThinRoot: step.folders.newThin,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: lane.habits.known?.modules ?? null,
    clock
  });
}
var NO_LAYER = {
  report: NO_CACHE,
  layer: null,
  brokenKey: "",
  isFull: false,
  warnings: []
};
async function layerRestores({ runner: { clock, log } }, { store, earlier, memory }, go, lane, { agreed, modulesRead }) {
  if (unkeptReason(go) !== "") return [NO_LAYER, NO_LAYER];
  const { keys, before } = lane;
  const agreedBase = before?.base ?? "";
  const base = baseKeys(keys, agreedBase);
  const same = earlier?.steps.find(
    (one) => one.restore === "ended" && one.lane.text === keys.lane && one.lane.place === keys.place
  );
  if (same !== void 0) {
    const known = (layer, keys2) => ({
      report: { ...NO_CACHE, hit: hitOf(keys2, layer?.key ?? null), key: layer?.key ?? "" },
      layer,
      brokenKey: "",
      isFull: false,
      warnings: []
    });
    return [known(same.restored.base, base), known(same.restored.delta, deltaKeys(keys))];
  }
  if (agreedBase !== "") prepareProcess();
  const c = cInputsText(lane.cInputs);
  const common = { goCache: go.goCache, store, clock, c };
  const restore = () => {
    const delta = agreed.then(
      (inputs) => restoreLayer({ ...common, slot: "delta", keys: deltaKeys(keys, inputs) })
    );
    const after = soonAfter(modulesRead);
    return Promise.all([restoreLayer({ ...common, slot: "base", keys: base, after }), delta]);
  };
  const restored = await restore().finally(endUnused);
  if (memory === null || !restored.some((one) => one.isFull)) return restored;
  log.info(`${memory.folder} is full: what is restored goes to the disk`);
  await memory.spill();
  return restore();
}

// src/compile/listing/fetch-modules.ts
async function fetchModules({ runner, clocks }, go, modules) {
  if (modules.length < 2) return;
  const environment = { ...go.environment, GOFLAGS: "", GOWORK: "off", GOSUMDB: "off" };
  await clocks.phases.time(
    "list",
    () => runner.exec({
      tool: goCommand(go.toolchain.goroot),
      args: ["mod", "download", ...modules.map(moduleText)],
      cwd: go.goEnv.GOMODCACHE,
      environment
    })
  );
}

// src/compile/gate.ts
async function makeGate(request) {
  const { exec, environment, folder } = request;
  if (process.platform === "win32" || /["']/.test(folder)) return null;
  const fifo = node_join(folder, "fifo");
  const script = node_join(folder, "gate.sh");
  await node_mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec({ tool: "mkfifo", args: [fifo], cwd: folder, environment }),
    node_writeFile(script, gateScript(fifo))
  ]);
  if (made.exitCode !== 0) return null;
  let opened = null;
  let closed = false;
  const open = () => {
    if (!closed) opened = node_openSync(fifo, "r+");
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (restored) => void restored.then(open, open),
    close: () => {
      closed = true;
      if (opened !== null) node_closeSync(opened);
    }
  };
}
function gateCommand(script) {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}
function gateScript(fifo) {
  return `case "$2" in
-V=full) : < '${fifo}' ;;
esac
exec "$@"
`;
}

// src/compile/prepare-gate.ts
async function prepareGate({ inputs, runner }, go, folder) {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec, environment } = runner;
  return makeGate({ exec, environment, folder: node_join(folder, "gate") }).catch(() => null);
}

// src/flow/overlap.ts
async function beginRuns({ step, project, caches }) {
  if (caches.without.includes("report")) return NO_RUNS;
  const { runner, clocks } = step;
  const facts = placeKeys(step, project, caches.store);
  const say2 = (line) => runner.log.debug(line);
  return clocks.activity.track("transfer", fetchRuns(caches.store, facts, say2));
}
function beginSizes({ step, project, caches }) {
  const { inputs, job } = step;
  if (!asksSizes(inputs, job.inRunner) || caches.without.includes("report")) return null;
  return import("./begin-sizes-3ABOAIPN.mjs").then(
    (one) => one.beginSizes(step, project, caches)
  );
}
async function pinWhileFetching(ground) {
  const { step, project, caches } = ground;
  const habits = placeHabits(step, project, caches);
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const go = pinned.value;
  const keyed = await keyedLane(step, project, caches, go);
  if (!keyed.ok) return keyed;
  const early = findReuse(step, project, caches.store, go, keyed.value);
  const chosen2 = await chooseLane(step, project, go, keyed.value, await habits);
  if (!chosen2.ok) return chosen2;
  const lane = chosen2.value;
  const isSame2 = lane.keys.lane === keyed.value.keys.lane;
  const finding = isSame2 ? early : findReuse(step, project, caches.store, go, lane);
  return success({ go, lane, finding });
}
function beginReuse({ step, caches, go, linkFolder }, found) {
  const bring = async () => reuseBinaries(step, caches.store, go, await found, linkFolder);
  const isAsked = step.inputs.build && step.inputs.reuse;
  return { found, reused: isAsked ? step.clocks.phases.time("reuse", bring) : bring() };
}
async function wholeReuse(reusing) {
  const found = await reusing.found;
  if (agreedDigest(found) === "") return null;
  const reused = await reusing.reused;
  return reused.whole ? { found, reused } : null;
}
function beginRestores(run, { found }) {
  const { step, caches, go, lane, goSum, earlier, linkFolder } = run;
  const agreed = found.then(agreedDigest);
  const restoring = startRestores(step, { ...caches, earlier }, go, lane, goSum, agreed);
  let areThere = false;
  restoring.all.then(
    () => {
      areThere = true;
    },
    () => void 0
  );
  const gate = prepareGate(step, go, linkFolder);
  return { ...restoring, layers: { areThere: () => areThere, gate } };
}
async function listOnModules(run, modules, found) {
  const { step } = run;
  const reader = await modulesReader(run, modules);
  const known = knownListing(step, reader.go, found);
  if (known !== null) return { reader, listed: { ok: true, value: known } };
  const listed = await listThinFirst(step.runner.log, reader, (one) => list(run, one));
  const grown = grownFolder(reader);
  if (grown !== null && grownFolder(listed.reader) === null) await removeQuietly(grown);
  return listed;
}
async function modulesReader(run, { thin, report }) {
  const { step, go, lane, goSum } = run;
  if (thin === "" || report.hit === "exact" || goSum === null) return onThin(go, thin);
  const grown = await growThin(thin).catch(() => null);
  if (grown === null) return onThin(go, thin);
  const reader = onGrown(go, grown);
  const changed = changedModules(lane.habits.known?.modules ?? [], goSum);
  await fetchModules(step, reader.go, changed);
  return reader;
}
async function list({ step, project }, go) {
  const { build, warm } = step.inputs;
  if (!build && (warm === false || project.mainModule === ""))
    return { ok: true, value: /* @__PURE__ */ new Map() };
  return listTargets(step, go);
}

// src/inputs/flags/share-flags.ts
function decideShare(facts) {
  const { shareFlags: shareFlags2, later } = facts;
  if (shareFlags2 === "off") return no("the input says so");
  if (shareFlags2 === "on") return forced(facts);
  if (facts.shared.length === 0) return no(`profile ${facts.profile} compiles as later steps do`);
  if (facts.apart !== "") return no(facts.apart);
  if (!facts.buildsForHost) return no("nothing is built for this machine");
  if (facts.userGoFlags !== "") return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true && !facts.isAnnounced) {
    return no("no run is known in which later steps of this job used Go");
  }
  if (later?.laterRace === true && later.shared !== true) {
    return no("later steps compile with the race detector, and share nothing with this build");
  }
  if (later?.failedShared === true) {
    return no("a job of this place failed with them; share-flags: on sets them all the same");
  }
  if (facts.keepsResults) {
    return no("results of tests without them are kept; share-flags: on sets them all the same");
  }
  return { share: true, added: goQuoted(facts.shared), cgoOff: false };
}
function forced(facts) {
  const cgoOff = !facts.cgo && facts.userCgo === "" && facts.later?.laterRace !== true;
  const { shared } = facts;
  const parsed = parseGoFlags(facts.userGoFlags);
  const own = parsed.ok ? parsed.value : [];
  const against = own.filter((flag) => contradicts(flag, shared));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(" ")}, and this build compiles with ${shared.join(" ")}`;
    return { share: false, reason, refused: true };
  }
  const added = shared.filter((flag) => !own.includes(flag));
  return { share: true, added: goQuoted(added), cgoOff };
}
function contradicts(flag, shared) {
  const [name, value] = flag.split(/=(.*)/s);
  if (!shared.some((one) => one.split("=")[0] === name)) return false;
  if (name === "-gcflags") return !shared.includes(flag);
  return name === "-trimpath" && value !== void 0 && goBoolean(value) !== true;
}
function goQuoted(flags) {
  return flags.map((flag) => flag.includes(" ") ? `'${flag}'` : flag).join(" ");
}
function no(reason) {
  return { share: false, reason, refused: false };
}
function apartReason(compile) {
  if (switchIsOn(compile, "race")) return "this build compiles with the race detector";
  if (compile.includes("-buildmode=pie")) return "this build compiles position-independent code";
  if (compile.some((flag) => flag.startsWith("-gcflags=all=") && flag.includes("-N -l")))
    return "this build compiles without optimizations";
  return "";
}

// src/plan/source/asking-files.ts
async function fileThatAsks(folders) {
  const missing = folders.find((one) => one.folder === "");
  if (missing !== void 0) return `${missing.importPath} is not there to be looked into`;
  const turn = createTurn();
  for (const { folder, own } of folders) {
    await turn();
    const file = fileInFolder(folder, own);
    if (file !== null) return `${file} asks for file paths at run time`;
  }
  return null;
}
function fileInFolder(folder, own) {
  for (const name of namesIn(folder)) {
    if (!name.endsWith(".go") || !own && name.endsWith("_test.go")) continue;
    const file = node_join(folder, name);
    const source = textOf(file);
    if (own ? asksForFilePaths(source) : mayFindFiles(source)) return file;
  }
  return null;
}
function namesIn(folder) {
  try {
    return node_readdirSync(folder).sort();
  } catch {
    return [];
  }
}
function textOf(file) {
  try {
    const bytes = node_readFileSync(file);
    return bytes.includes("runtime") ? bytes.toString("utf8") : "";
  } catch {
    return "";
  }
}

// src/flow/share-flags.ts
async function shareFlags(step, project, go, lane) {
  const { inputs, job, runner } = step;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, "GOFLAGS");
  const { goos, goarch } = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, "CGO_ENABLED"),
    later: lane.habits.known,
    keepsResults: inputs.testCache !== false && keepsUnshared(lane.habits.known, lane.ingredients),
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === goos && one.goarch === goarch && one.variant === ""
    )
  });
  if (!decision.share) {
    if (decision.refused) refuse(step, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === "auto" ? await askingFile(step, project, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return null;
  }
  const set = {
    ...decision.added === "" ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) },
    ...decision.cgoOff ? { CGO_ENABLED: "0" } : {}
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== "") runner.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner.job.exportVariable(SHARED_CGO_MARK, "0");
  const shown = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown.length === 0) return decision;
  const race = decision.cgoOff ? "; `go test -race` needs CGO_ENABLED=1 in its own step" : "";
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown.join(", ")}${race}`
  );
  return decision;
}
function refuse({ runner }, reason) {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`
  );
}
var FORMAT = "{{if not .Standard}}{{.ImportPath}}	{{.Dir}}	{{with .Module}}{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}{{end}}{{end}}";
async function askingFile(step, project, go) {
  const modules = [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod");
  const listed = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...["list", "-e", "-deps", "-test", `-f=${FORMAT}`, "--"],
      ...modules.map((file) => node_join(node_dirname(file), "..."))
    ],
    cwd: step.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment: step.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: "off" }
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  return fileThatAsks(packageFolders(listed.stdout));
}
function packageFolders(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text.split(/\r?\n/)) {
    const [importPath = "", folder = "", version = ""] = line.split("	");
    if (importPath === "" || importPath.endsWith(".test")) continue;
    const own = version === "" && !/[\\/]vendor[\\/]/.test(folder);
    found.set(folder === "" ? importPath : folder, { importPath, folder, own });
  }
  return [...found.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

// src/flow/build-flow.ts
async function buildFlow(ground) {
  const { step, caches } = ground;
  warnOfInputs(step, caches.permission);
  const linkFolder = node_join(step.folders.job, `link-${step.ordinal}`);
  await node_mkdir(linkFolder, { recursive: true });
  try {
    const { build, cache, profile } = step.inputs;
    if (!build && cache === "none") return await setUpAlone(ground);
    const sizes = beginSizes(ground);
    const end = await (profile === "release" ? releaseBuild(ground, linkFolder) : usualBuild(ground, linkFolder));
    return await withSizes(step, end, sizes);
  } finally {
    await removeQuietly(linkFolder);
  }
}
async function releaseBuild(ground, linkFolder) {
  const { releaseFlow } = await import("./release-flow-GJYWV2TE.mjs");
  return releaseFlow(ground, linkFolder);
}
async function usualBuild(ground, linkFolder) {
  return await reuseWithoutGo(ground, linkFolder) ?? await buildWithGo(ground, linkFolder);
}
async function reuseWithoutGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  if (step.inputs.tools.length > 0) return null;
  const guess = await guessGo(step, project, caches);
  if (guess === null) return null;
  const { go, lane } = guess;
  const runs = beginRuns(ground);
  const run = {
    ...ground,
    runs,
    go,
    lane,
    linkFolder,
    goSum: null,
    earlier: caches.earlier
  };
  if (hasLaterSteps(run)) return null;
  const { found, reused } = await step.clocks.phases.time("reuse", async () => {
    const found2 = await findReuse(step, project, caches.store, go, lane);
    return { found: found2, reused: await reuseBinaries(step, caches.store, go, found2, linkFolder) };
  });
  if (!reused.whole) return null;
  step.runner.log.info(`Go ${go.version} is not fetched: every binary is reused (go: needed)`);
  await makeFolder(go.goCache);
  exportWithoutGo(step, caches, go);
  return finishReused(run, { found, reused }, false);
}
async function buildWithGo(ground, linkFolder) {
  const { project } = ground;
  const runs = beginRuns(ground);
  const pinned = await pinWhileFetching(ground);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const { lane, finding } = pinned.value;
  const { step, go, memory } = await placeFiles(ground.step, ground.caches, pinned.value.go, lane);
  const caches = { ...ground.caches, memory };
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  makeGoCache(go.goCache);
  const now = step.runner.clock.now();
  const earlier = await noteEarlierSteps(caches.earlier, go.goCache, now, caches.recordFile);
  const goSum = pinnedModules(project, go);
  const run = { step, project, caches, runs, go, lane, linkFolder, goSum, earlier };
  exportGo(step, project, caches, go);
  warnOfUnkept(step, caches.earlier, go);
  const [end, tools] = await Promise.all([
    buildWith(run, finding),
    provideTools(step, go, caches.store)
  ]);
  return withTools(end, tools);
}
async function buildWith(run, finding) {
  const { step, project, go, lane } = run;
  const reusing = beginReuse(run, finding);
  const reused = hasLaterSteps(run) ? null : await wholeReuse(reusing);
  if (reused === null) return restoreAndBuild(run, reusing);
  const shared = await shareFlags(step, project, go, lane);
  return finishReused(run, reused, shared !== null);
}
async function restoreAndBuild(run, reusing) {
  const { step, project, go, lane } = run;
  const begun = beginRecord(run);
  await writeRecord(run, begun);
  const restoring = beginRestores(run, reusing);
  const whole2 = step.inputs.warm === true ? null : await wholeReuse(reusing);
  const modules = await restoring.modules;
  const found = await reusing.found;
  const listing = whole2 === null ? await listOnModules(run, modules, found) : null;
  const listed = listing?.listed.ok ? listing.listed.value : null;
  const recording = restoring.all.then(async (restored2) => {
    const { thin } = modules;
    const grown = grownFolder(listing?.reader ?? null);
    const record2 = restoredRecord(run, begun, { restored: restored2, thin, grown, listing: listed });
    const reused2 = whole2 !== null;
    await writeRecord(run, { ...record2, outcome: { ...record2.outcome, reused: reused2 } });
    return { restored: restored2, record: record2 };
  });
  const [reused, shared] = await Promise.all([reusing.reused, shareFlags(step, project, go, lane)]);
  const made = listing === null ? await moveReused(run, { found, reused }) : listing.listed.ok ? await makeBinaries(run, {
    found,
    reused,
    reader: listing.reader,
    listing: listing.listed.value,
    layers: { ...restoring.layers, all: recording },
    later: step.compiler === "gc" ? laterSteps(step, go, shared) : null
  }) : await listErrors(step, project, listing.reader.go, listing.listed.errors);
  const { restored, record } = await recording;
  const { prepareTests } = await import("./prepare-tests-7SNQPG3I.mjs");
  await prepareTests(step.runner, go.goCache, record.tests, lane.habits.known?.tests ?? null);
  const isShared = shared !== null;
  return finishStep(run, record, { found, reused, made, restored, shared: isShared });
}
async function finishReused(run, reuse, shared) {
  const made = await moveReused(run, reuse);
  const record = { ...beginRecord(run), restore: "unasked" };
  return finishStep(run, record, { ...reuse, made, restored: NOT_RESTORED, shared });
}
function hasLaterSteps({ step, lane }) {
  const { known } = lane.habits;
  if (step.inputs.warm === true) return true;
  return known === null || known.laterGo || known.laterModules;
}
var NO_CACHES = { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
var NOTHING_MADE = {
  ...{ binaries: [], checks: [], provenance: [], inputsDigest: "", reason: "" },
  packages: { compiled: 0, total: 0, unlinked: 0 }
};
async function setUpAlone({ step, project, caches }) {
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const go = pinned.value;
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  exportToolchain(step, project, go);
  const tools = await provideTools(step, go, caches.store);
  const lane = { keys: { lane: "", place: "" } };
  const { NOTHING_EXPLAINED } = await import("./explain-run-OMS2YCH3.mjs");
  const report = madeReport({ go, goSum: null, lane }, NO_CACHES, NOTHING_MADE, NOTHING_EXPLAINED);
  const { report: reportFile } = stepFiles(step.folders.job, step.ordinal);
  return withTools({ failures: [], report, record: null, reportFile, listing: null }, tools);
}

// src/cache/archive/pack-entry.ts
var CorruptEntryError = class extends Error {
  path;
  constructor(path, problem) {
    super(`${path}: ${problem}`);
    this.name = "CorruptEntryError";
    this.path = path;
  }
};
var PIECE_BYTES = 4 * 1024 * 1024;
var SHA256 = /^[0-9a-f]{64}$/;
function checkEntry({ path, sha256 }) {
  const problem = pathProblem(path);
  if (problem !== null)
    throw new CorruptEntryError(path, `the path is not allowed in an archive: ${problem}`);
  if (sha256 !== void 0 && !SHA256.test(sha256))
    throw new Error(`not a SHA-256 in lower-case hex: ${sha256} (${path})`);
}
function* checkedBytes(entry2) {
  const { path, size, sha256 } = entry2;
  const hash = node_createHash("sha256");
  let bytes = 0;
  for (const piece of piecesOf(entry2)) {
    bytes += piece.length;
    if (bytes > size)
      throw new CorruptEntryError(path, `it has more bytes than the ${size} expected`);
    hash.update(piece);
    yield piece;
  }
  if (bytes < size)
    throw new CorruptEntryError(path, `it has ${bytes} bytes; ${size} were expected`);
  const found = hash.digest("hex");
  if (sha256 !== void 0 && found !== sha256)
    throw new CorruptEntryError(path, `its SHA-256 is ${found}; ${sha256} was expected`);
  return found;
}
function entryDigest(entry2) {
  const bytes = checkedBytes(entry2);
  for (; ; ) {
    const next = bytes.next();
    if (next.done === true) return next.value;
  }
}
function corruptPaths(entries) {
  const isCorrupt = (entry2) => {
    try {
      return entryDigest(entry2) === "";
    } catch (error) {
      if (error instanceof CorruptEntryError) return true;
      throw error;
    }
  };
  return entries.filter(isCorrupt).map(({ path }) => path);
}
function* piecesOf({ path, source, size }) {
  if (typeof source !== "string") return void (yield source);
  let fd;
  try {
    fd = node_openSync(source, "r");
    for (let left = size + 1; left > 0; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(left, PIECE_BYTES));
      const read = node_readSync(fd, piece);
      if (read === 0) return;
      left -= read;
      yield piece.subarray(0, read);
    }
  } catch (error) {
    throw new CorruptEntryError(path, `it cannot be read: ${messageOf(error)}`);
  } finally {
    if (fd !== void 0) node_closeSync(fd);
  }
}

// src/cache/archive/tar-writer.ts
async function* tarOf(manifest, entries) {
  const { default: tarStream } = await import("./tar-stream-UPHRW6BY.mjs");
  const tar = tarStream.pack({ highWaterMark: 1024 * 1024 });
  tar.on("error", ignored);
  const first = { path: MANIFEST_NAME, size: manifest.length, mode: 420, mtime: 0 };
  const filled = fill(tar, [{ ...first, source: manifest }, ...entries]).catch(
    (error) => tar.destroy(error)
  );
  try {
    yield* tar;
  } finally {
    tar.destroy();
    await filled;
  }
}
function ignored() {
}
async function fill(tar, entries) {
  for (const entry2 of entries) {
    const { path, size, mtime, mode } = entry2;
    const date = new Date(mtime * 1e3);
    await new Promise((resolve, reject) => {
      const sink = tar.entry(
        { name: path, type: "file", size, mode: mode & 511, mtime: date },
        (error) => error ? reject(error) : resolve()
      );
      sink.on("error", ignored);
      write(sink, entry2).catch(reject);
    });
  }
  tar.finalize();
}
async function write(sink, entry2) {
  for (const bytes of checkedBytes(entry2)) if (!sink.write(bytes) && !await drained(sink)) return;
  sink.end(null);
}

// src/cache/archive/pack.ts
async function* packArchive(request) {
  const { codec, meta, entries, isReadOften } = request;
  for (const entry2 of entries) checkEntry(entry2);
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const files = entries.map((entry2) => {
    const { path, size, mode, sha256 = entryDigest(entry2) } = entry2;
    return { path, size, sha256, mode: mode & 511 };
  });
  const manifest = serialiseManifest({ meta, files });
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  yield* compressed(codec, tarOf(manifest, entries), isReadOften);
}

// src/cache/binary/save-binary.ts
var TooLargeError = class extends Error {
  bytes;
  constructor(bytes) {
    super(`${bytes} bytes`);
    this.bytes = bytes;
  }
};
async function saveBinary(request) {
  const { store, key, bytes, limitBytes } = request;
  try {
    return await store.save("binary", key, async function* () {
      const { file: source, sha256 } = request;
      const entry2 = { path: BINARY_ENTRY, source, size: bytes, sha256, mtime: 0, mode: 493 };
      let packed = 0;
      const pieces = packArchive({ codec: hostCodec(), meta: {}, entries: [entry2] });
      for await (const piece of pieces) {
        packed += piece.length;
        if (packed > limitBytes) throw new TooLargeError(packed);
        yield piece;
      }
      request.onPacked(packed);
    });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "changed" };
    if (error instanceof TooLargeError) return { state: "too-large", bytes: error.bytes };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cache/binary/save-tools.ts
var LIMIT_BYTES = 5e8;
async function saveTools(context) {
  for (const step of context.record.steps) {
    if (step.store.permission.may) await saveStep(context, step);
  }
}
async function saveStep(context, step) {
  const text = await node_readFile(step.files.tools, "utf8").catch(() => "[]");
  const store = context.storeOf(step.store);
  const { log } = context.runner;
  await Promise.all(
    JSON.parse(text).map(async ({ key, name, file, sha256, bytes }) => {
      const request = { store, key, file, sha256, bytes, limitBytes: LIMIT_BYTES };
      const saved = await saveBinary({ ...request, onPacked: () => void 0 });
      const not = `tool ${name} is not kept`;
      if (saved.state === "saved") log.info(`tool ${name} is kept: ${bytesText(saved.bytes)}`);
      else if (saved.state === "unavailable") warnNotSaved(context, `tool ${name}`, saved.reason);
      else if (saved.state === "changed") log.info(`${not}: a later step changed ${file}`);
      else if (saved.state === "too-large")
        log.info(`${not}: ${bytesText(saved.bytes)} compressed`);
    })
  );
}

// src/cache/save-context.ts
var NOTHING_SAVED = { key: "", bytesUp: 0, seconds: 0 };

// src/cache/used/lane-groups.ts
function laneGroups(record) {
  const groups = /* @__PURE__ */ new Map();
  const known = record.steps.filter((step) => step.restore !== "begun");
  for (const step of known) {
    const name = `${step.lane.text} ${step.lane.place}`;
    groups.set(name, [...groups.get(name) ?? [], step]);
  }
  const lastStep = known.at(-1);
  return [...groups.values()].flatMap((steps) => {
    const first = steps.find((step) => step.restore === "ended") ?? steps[0];
    const last = steps.at(-1);
    if (first === void 0 || last === void 0) return [];
    return [
      {
        step: {
          ...last,
          restore: first.restore,
          restored: { ...first.restored, reports: last.restored.reports },
          later: { ...last.later, shared: steps.some((step) => step.later.shared) },
          // Something was installed between two of them: nobody knows what went into which object.
          lane: steps.every((step) => sameC(step, last)) ? last.lane : { ...last.lane, cInputs: null }
        },
        reused: steps.some((step) => step.outcome.reused),
        endedWell: steps.every((step) => step.outcome.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.outcome.compiled, 0),
        coldSeconds: steps.every(isCold) ? Math.ceil(steps.reduce((sum, step) => sum + step.time.goSeconds, 0)) : null,
        noted: new Set(steps.flatMap((step) => step.later.noted ?? [])),
        usedLater: steps.some((step) => step.later.used),
        isLast: last === lastStep
      }
    ];
  });
}
function isCold({ restore, restored, outcome }) {
  const { base, delta, reports } = restored;
  const isEmpty = base === null && delta === null;
  const bytesDown = reports.base.bytesDown + reports.delta.bytesDown;
  const { reused, compiled } = outcome;
  return restore === "ended" && !reused && compiled > 0 && isEmpty && bytesDown === 0;
}
function sameC(one, other) {
  return valueDigest(one.lane.cInputs?.inputs, 64) === valueDigest(other.lane.cInputs?.inputs, 64);
}
function stepKeyFacts(step, store) {
  return {
    runnerOs: step.lane.runnerOs,
    lane: step.lane.text,
    place: step.lane.place,
    pinDigest: step.lane.pinDigest,
    carrier: store.carrier
  };
}

// src/cache/build/content-digest.ts
function contentDigest(entries, replaces) {
  const rows = entries.filter((entry2) => entry2.kind !== "index").map((entry2) => `${entry2.action} ${entry2.output}
`).sort();
  const hash = node_createHash("sha256").update(replaces);
  for (const row of rows) hash.update(row);
  return hash.digest("hex").slice(0, 16);
}

// src/cache/build/output-kind.ts
var INDEX = "go index ";
var ARCHIVE = "!<arch>\n";
var HEADER_BYTES = 60;
function outputFacts(folder, entry2) {
  const path = entryFile(entry2.output, "d");
  const file = node_join(folder, path);
  const facts = node_statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) {
    const [name, ...others] = node_readdirSync(file);
    const executable = node_join(file, name ?? "");
    const whole2 = others.length === 0 && node_statSync(executable).size === entry2.size;
    if (name === void 0 || !whole2) return { kind: "missing", file, path };
    return { kind: "executable", file: executable, path: `${path}/${name}` };
  }
  if (facts === void 0 || facts.size !== entry2.size) return { kind: "missing", file, path };
  return { kind: kindOfFile(file, facts.size), file, path };
}
function kindOfFile(file, size) {
  if (size === 0) return "plain";
  const handle = node_openSync(file, "r");
  try {
    const head = readText(handle, 0, Math.min(size, INDEX.length));
    if (head === INDEX) return "index";
    if (head.startsWith("./") && isSourceList(handle, size)) return "source-list";
    if (!head.startsWith(ARCHIVE)) return "plain";
    return kindOfArchive(handle, size);
  } finally {
    node_closeSync(handle);
  }
}
function isSourceList(handle, size) {
  return size <= 1e6 && /^(?:\.\/[^/:\n]+\.\w+\n)+$/.test(readText(handle, 0, size));
}
function kindOfArchive(handle, size) {
  for (let at = ARCHIVE.length; at + HEADER_BYTES <= size; ) {
    const header = readText(handle, at, HEADER_BYTES);
    if (header.startsWith("_x001.o")) return "cgo";
    const name = header.slice(0, 16).trimEnd();
    if (name.startsWith("race_") && !name.endsWith(".o")) return "race";
    const bytes = Number(header.slice(48, 58));
    if (!Number.isInteger(bytes)) break;
    at += HEADER_BYTES + bytes + bytes % 2;
  }
  return "plain";
}
function headOf(file, length) {
  const handle = node_openSync(file, "r");
  try {
    return readText(handle, 0, length);
  } finally {
    node_closeSync(handle);
  }
}
function readText(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const bytes = node_readSync(handle, buffer, 0, length, position);
  return buffer.toString("latin1", 0, bytes);
}

// src/cache/build/kept-entries.ts
async function keptEntries(folder, used, rules) {
  const turn = createTurn();
  const entries = [];
  let leftOutC = false;
  for (const entry2 of used) {
    await turn();
    const facts = outputFacts(folder, entry2);
    if (facts.kind === "missing") continue;
    if (facts.kind === "index" && !isLastingIndex(facts.file, rules.indexRoots)) continue;
    if (facts.kind === "source-list" && !rules.sourceLists) continue;
    if (!rules.hasC && (facts.kind === "cgo" || facts.kind === "executable")) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry2, ...facts });
  }
  return { entries, leftOutC };
}
function isLastingIndex(file, roots) {
  const text = node_readFileSync(file, "latin1");
  return roots.some((root) => text.includes(root.endsWith(node_sep) ? root : root + node_sep));
}
function packEntries(entries) {
  const outputs = /* @__PURE__ */ new Map();
  const records = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    outputs.set(entry2.output, {
      path: entry2.path,
      source: entry2.file,
      size: entry2.size,
      sha256: entry2.output,
      mtime: 0,
      mode: entry2.kind === "executable" ? 493 : 420
    });
    const record = Buffer.from(entry2.record, "latin1");
    const path = entryFile(entry2.action, "a");
    const size = record.length;
    records.set(path, { path, source: record, size, mtime: 0, mode: 420 });
  }
  return [...inOrder(outputs), ...inOrder(records)];
}
function inOrder(entries) {
  return [...entries.values()].sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
}

// src/cache/build/layer-weights.ts
var UNUSED_SHARE = 1 / 3;
var DELTA_SHARE = 1 / 2;
function groundOf(beyond, base, delta) {
  const ground = delta?.standsOn ?? delta;
  if (ground === null || ground.note.after !== "" || ground.note.base !== base.key) return null;
  const whole2 = bytesOf(distinctSizes(beyond));
  const rest = bytesOf(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf(ground.outputs.map(([, size]) => size));
  return rest <= whole2 / 2 && whole2 - rest >= held / 2 ? ground : null;
}
function beyondLayer(entries, layer) {
  const held = new Set(layer.actions);
  return entries.filter((entry2) => !held.has(entry2.action));
}
function driftOf(used, base, baseBytes, beyond) {
  const outputs = new Set(used.map((entry2) => entry2.output));
  const unused = bytesOf(base.outputs.map(([id, size]) => outputs.has(id) ? 0 : size));
  if (unused > baseBytes * UNUSED_SHARE) return "over a third of the base goes unused";
  const delta = bytesOf(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? "the delta has outgrown half of the base" : null;
}
function carriedBy(entries, base, delta) {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before = new Set(delta.actions);
  const again = bytesOf(distinctSizes(entries.filter((entry2) => before.has(entry2.action))));
  const held = bytesOf(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}
function distinctSizes(entries) {
  return [...new Map(entries.map((entry2) => [entry2.output, entry2.size])).values()];
}
function bytesOf(sizes) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

// src/cache/build/layers.ts
function decideLayers(facts) {
  const { base, delta, used, whole: whole2 } = facts;
  const held = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? []]);
  const fresh = used.filter((entry2) => entry2.kind !== "index" && !held.has(entry2.action));
  if (!whole2) {
    return facts.withoutDelta ? { save: "nothing", drifted: null, reason: "a run that is not whole makes no base" } : partialRun(facts, fresh.length);
  }
  if (!used.some((entry2) => entry2.kind !== "index")) {
    const reason = base === null ? "nothing was compiled" : "nothing of GOCACHE was used";
    return { save: "nothing", drifted: null, reason };
  }
  if (base === null) {
    return saveBase(used, "no base was restored");
  }
  if (facts.withoutDelta && fresh.length > 0) {
    return saveBase(used, `${fresh.length} new entries, and deltas are switched off`);
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0 && !facts.deltaBroken) {
    return {
      save: "nothing",
      drifted: drift !== null,
      reason: "the restored layers hold everything"
    };
  }
  const ground = groundOf(beyond, base, delta);
  const entries = ground === null ? beyond : beyondLayer(beyond, ground);
  const carried = carriedBy(entries, base, delta);
  if (carried > base.bytes)
    return saveBase(used, "deltas have carried as many bytes as a base has");
  return {
    save: "delta",
    entries,
    note: { base: base.key, after: ground?.key ?? "", carried },
    drifted: drift !== null,
    reason: drift ?? `${fresh.length} new entries${facts.deltaBroken ? ", the delta is broken" : ""}`
  };
}
function partialRun(facts, fresh) {
  const { base, delta, used, restoredDelta } = facts;
  if (facts.deltaGone) {
    return { save: "nothing", drifted: null, reason: "what the restored delta held is gone" };
  }
  if (fresh === 0) return { save: "nothing", drifted: null, reason: "nothing new was compiled" };
  const own = new Set(used.map((entry2) => entry2.action));
  const beyond = base === null ? used : beyondLayer(used, base);
  const entries = [...beyond, ...restoredDelta.filter((entry2) => !own.has(entry2.action))];
  return {
    save: "delta",
    entries,
    note: {
      base: base?.key ?? "",
      after: "",
      carried: base === null ? 0 : carriedBy(entries, base, delta)
    },
    drifted: null,
    reason: `${fresh} new entries of a run that is not whole`
  };
}
function saveBase(entries, reason) {
  return {
    save: "base",
    entries,
    note: { base: "", after: "", carried: 0 },
    drifted: false,
    reason
  };
}
function emptyDelta(base) {
  return {
    save: "delta",
    entries: [],
    note: { base, after: "", carried: 0 },
    drifted: null,
    reason: "the delta is broken"
  };
}

// src/cache/save-archive.ts
var AT_ONCE_BYTES = 16e6;
async function saveArchive(request) {
  const { store, slot, key, meta, codec, bytes = AT_ONCE_BYTES } = request;
  try {
    const content = async function* () {
      const entries = await request.entries();
      yield* packArchive({ meta, entries, codec, isReadOften: slot === "base" });
    };
    if (bytes < AT_ONCE_BYTES) return await store.save(slot, key, content);
    return await saveUnlessThere({ store, slot, key, content });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "corrupt", path: error.path };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cache/build/save-layer.ts
async function saveLayer({ entries, note, ...how }) {
  const saved = await saveArchive({
    ...how,
    // An interface has no index signature, but its values are those of JSON.
    meta: note,
    entries: async () => entries,
    bytes: entries.reduce((sum, entry2) => sum + entry2.size, 0)
  });
  if (saved.state !== "corrupt") return saved;
  const paths = /* @__PURE__ */ new Set([saved.path, ...corruptPaths(entries)]);
  return { state: "corrupt", paths: [...paths] };
}

// src/cache/build/save-layers.ts
async function saveLayers(context, group, store, use, whole2) {
  const { record, runner } = context;
  const { step } = group;
  const began = runner.clock.now();
  const { everything, laterGo } = use;
  const asked = step.store.without.includes("pruning") ? everything : use.used;
  const used = step.go.unkept === "" ? asked : [];
  const { thin } = step.modules;
  const rules = {
    hasC: await isSameC(context, step),
    indexRoots: [step.go.root ?? "", step.go.modCache, thin].filter((root) => root !== ""),
    sourceLists: step.outcome.listsCompiled || laterGo || step.habits.known?.laterGo === true
  };
  const kept = await keptEntries(record.goCache, used, rules);
  const inDelta = new Set(step.restored.delta?.actions ?? []);
  const isThere = new Set(everything.map((entry2) => entry2.action));
  const restoredDelta = whole2 ? [] : (await keptEntries(
    record.goCache,
    everything.filter((entry2) => inDelta.has(entry2.action)),
    rules
  )).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.restored.base,
    delta: step.restored.delta,
    restoredDelta,
    whole: whole2,
    deltaGone: [...inDelta].some((action) => !isThere.has(action)),
    driftedBefore: step.lane.before?.drifted ?? false,
    withoutDelta: step.store.without.includes("delta"),
    deltaBroken: step.restored.brokenKeys.delta !== ""
  });
  if (step.go.unkept === "")
    runner.log.info(`${step.lane.text}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.lane.before;
  const coldSeconds = group.coldSeconds ?? previous?.coldSeconds;
  const savedBase = decision.save === "base" ? part.key : "";
  const replaced = savedBase === "" || step.restored.brokenKeys.delta === "" ? NOTHING_SAVED : await saveDecided(context, group, store, emptyDelta(savedBase), runner.clock.now());
  return {
    saved: {
      base: decision.save === "base" ? part : NOTHING_SAVED,
      delta: decision.save === "delta" ? part : replaced
    },
    habits: {
      ingredients: sealLane(step.lane.ingredients),
      usedC: kept.leftOutC || (previous?.usedC ?? false),
      drifted: decision.drifted ?? previous?.drifted ?? false,
      base: savedBase || step.restored.base?.key || previous?.base || "",
      ...coldSeconds === void 0 ? {} : { coldSeconds },
      entryBytes: roundedBytes(bytesOf(kept.entries.map((entry2) => entry2.size)))
    },
    laterRace: kept.entries.some((entry2) => entry2.kind === "race" && isLater(entry2, group))
  };
}
function noteOfC(entries, step) {
  const made = entries.filter(({ kind }) => kind === "cgo" || kind === "executable");
  const c = made.length === 0 ? "" : cInputsText(step.lane.cInputs);
  return { c, cActions: made.map(({ action }) => action) };
}
async function isSameC({ runner }, step) {
  if (step.lane.ingredients.c === null || step.lane.cInputs === null) return false;
  const { asked, inputs } = step.lane.cInputs;
  const { readCInputs } = await import("./c-inputs-Y5HGVZC5.mjs");
  const { exec, environment, log } = runner;
  const now = await readCInputs({ exec, environment, cwd: asked.workingDirectory }, asked);
  if (valueDigest(now, 64) === valueDigest(inputs, 64)) return true;
  log.info(
    "packages with C are not kept: headers, libraries or installed packages are others than before the step; install them in a step before it"
  );
  return false;
}
async function saveDecided(context, group, store, decision, began) {
  if (decision.save === "nothing") return NOTHING_SAVED;
  const { save: slot } = decision;
  const { log, clock } = context.runner;
  let entries = decision.entries;
  const from = stepMadeFrom(group.step);
  for (; ; ) {
    const note = { ...decision.note, ...noteOfC(entries, group.step), from };
    const key = keyOf(slot, group, store, entries, note);
    const outcome = await saveLayer({
      store,
      slot,
      key,
      note,
      entries: packEntries(entries),
      codec: hostCodec()
    });
    const seconds = (clock.now() - began) / 1e3;
    if (outcome.state === "corrupt") {
      log.warning(corruptText(outcome.paths));
      entries = withoutFiles(entries, outcome.paths);
      continue;
    }
    if (outcome.state === "unavailable") {
      warnNotSaved(context, `the ${slot} cache`, outcome.reason);
      return { ...NOTHING_SAVED, seconds };
    }
    const bytesUp = outcome.state === "saved" ? outcome.bytes : 0;
    log.info(
      outcome.state === "saved" ? `saved the ${slot} cache: ${entries.length} entries, ${bytesText(bytesUp)}, ${key}` : `the ${slot} cache is there already: ${key}`
    );
    return { key, bytesUp, seconds };
  }
}
function keyOf(slot, group, store, entries, note) {
  const { step } = group;
  const facts = stepKeyFacts(group.step, store);
  const restored = slot === "base" ? step.restored.base : step.restored.delta;
  const content = contentDigest(
    entries,
    (restored?.key ?? step.restored.brokenKeys[slot]) + note.c
  );
  if (slot === "base") return baseKey(facts, content);
  const inputs = step.outcome.inputsDigest === "" ? "0".repeat(16) : step.outcome.inputsDigest.slice(0, 16);
  return deltaKey(facts, inputs, content, note.after !== "");
}
function corruptText([first, ...others]) {
  return others.length === 0 ? `${first} in GOCACHE is not what its name says; it is not saved` : `${first} and ${others.length} more in GOCACHE are not what their names say; they are not saved`;
}
function withoutFiles(entries, paths) {
  const gone = new Set(paths);
  const left = entries.filter(
    ({ path, action }) => !gone.has(path) && !gone.has(entryFile(action, "a"))
  );
  if (left.length === entries.length) throw new Error(`${paths} are no files of the archive`);
  return left;
}

// src/cache/habits/later-use.ts
async function learnedLaterUse(context, group) {
  const { step, noted, usedLater } = group;
  const habits = step.habits.known;
  if (habits === null) return null;
  const used = (await scanUsed(context.record.goCache, 0)).some((one) => isLater(one, group));
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const present = await presentModules(step.go.modCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt >= firstAfter(step));
  const laterGo = habits.laterGo || used || usedLater || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}
function learnedFailure({ failed, runner }, { step, endedWell }, laterGo) {
  const habits = step.habits.known;
  if (!failed || !endedWell || !step.later.shared || !laterGo || habits === null) return null;
  if (habits.failedShared === true || habits.shared === true) return null;
  runner.log.info(
    "share-flags: the job failed with the flags of this build; the next run sets none"
  );
  return { ...habits, failedShared: true };
}

// src/cache/habits/save-habits.ts
async function saveHabits(context, group, store, habits) {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits.known, 64)) return;
  const facts = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const lanes = habits.lanes.map(({ coldSeconds: _, ...lane }) => lane);
  const key = recordKey(
    "habits",
    facts,
    valueDigest({ habits: { ...habits, lanes }, after: step.habits.key }, 16)
  );
  const outcome = await store.save("habits", key, () => whole(JSON.stringify(habits)));
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of this place", outcome.reason);
  }
}

// src/cache/modules/full-entries.ts
function modulesDigest(modules, replaces) {
  return valueDigest({ replaces, modules: modules.map(moduleText).sort() }, 16);
}
function modulesNote(modules) {
  return { modules: modules.map(({ path, version }) => ({ path, version })) };
}
async function modulesEntries(goModCache, modules, goSum) {
  const extracted = await Promise.all(
    modules.map(async (module) => {
      const prefix = archivedFolder(module);
      const files = await filesBelow(module.folder);
      return files.map((file) => packEntry(prefix + file.path, file.file, file.size));
    })
  );
  const downloads = await Promise.all(
    [...goSum.goMods.values()].flatMap(
      (module) => ["mod", "info"].map(async (suffix) => {
        const path = archivedDownload(module, suffix);
        const file = node_join(goModCache, "cache", path);
        const facts = await node_stat(file).catch(() => null);
        return facts === null ? [] : [packEntry(path, file, facts.size)];
      })
    )
  );
  return [...extracted.flat(), ...downloads.flat()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function packEntry(path, source, size) {
  return { path, source, size, mtime: 0, mode: 292 };
}

// src/cache/modules/save-modules-archive.ts
async function saveModulesArchive(context, { says, began, ...archive }) {
  const { runner } = context;
  const { key } = archive;
  const outcome = await saveArchive({ ...archive, slot: "modules", codec: hostCodec() });
  const seconds = (runner.clock.now() - began) / 1e3;
  if (outcome.state === "exists") return { ...NOTHING_SAVED, key, seconds };
  if (outcome.state !== "saved") {
    const reason = outcome.state === "corrupt" ? `${outcome.path} changed` : outcome.reason;
    warnNotSaved(context, "the modules cache", reason);
    return { ...NOTHING_SAVED, seconds };
  }
  runner.log.info(`saved the modules cache: ${says}, ${bytesText(outcome.bytes)}, ${key}`);
  return { key, bytesUp: outcome.bytes, seconds };
}

// src/cache/modules/included-folders.ts
var INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;
async function assemblyIncludes(folder, assembly) {
  const seen = /* @__PURE__ */ new Set();
  const outside = [];
  const waiting = assembly.map((name) => node_join(folder, name));
  for (let file = waiting.pop(); file !== void 0; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await node_readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (!assembly.some((name) => node_join(folder, name) === file)) outside.push(file);
    for (const [, name = ""] of text.matchAll(INCLUDE)) waiting.push(node_join(folder, name));
  }
  return outside;
}

// src/cache/modules/thin/thin-files.ts
var ASSEMBLY = /\.(s|S|sx)$/;
async function thinFiles(goModCache, sources) {
  const packages = await Promise.all(
    sources.packages.map(async (one) => ({ one, ...await packageFiles(goModCache, one) }))
  );
  const whole2 = new Set(sources.wholeModules);
  for (const { one, wholeModule } of packages) if (wholeModule) whole2.add(one.module);
  const modules = await Promise.all(
    [...whole2].map(
      async (module) => (await filesBelow(node_join(goModCache, module))).map(({ path }) => `${module}/${path}`)
    )
  );
  const parts = packages.filter(({ one }) => !whole2.has(one.module)).flatMap(({ files }) => files);
  return [.../* @__PURE__ */ new Set([...modules.flat(), ...parts])].sort();
}
async function packageFiles(goModCache, one) {
  const folder = node_join(goModCache, one.folder);
  const entries = await node_readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry2) => entry2.isFile()).map((entry2) => entry2.name);
  const sources = names.filter((name) => hasSourceEnding(name) && !name.endsWith("_test.go"));
  const included = await assemblyIncludes(
    folder,
    sources.filter((name) => ASSEMBLY.test(name))
  );
  const outside = included.map((file) => relativePath(goModCache, file)).filter((path) => path.startsWith(`${one.module}/`));
  const readsUnseen = !one.everyTarget && await mayReadMore(folder, sources);
  return {
    files: [
      ...sources.map((name) => `${one.folder}/${name}`),
      ...names.filter((name) => name === "default.pgo").map((name) => `${one.folder}/${name}`),
      ...one.embedded,
      ...outside
    ],
    // What it embeds or includes for a target that does not use it yet is not known.
    wholeModule: readsUnseen || outside.some((path) => path.endsWith(".go"))
  };
}
async function mayReadMore(folder, sources) {
  for (const name of sources) {
    if (!name.endsWith(".go")) continue;
    if (/\/\/go:embed|"C"/.test(await node_readFile(node_join(folder, name), "utf8"))) return true;
  }
  return false;
}

// src/cache/modules/thin/thin-entries.ts
var READS = 32;
async function thinEntries(request) {
  const { goModCache, sources, goSum } = request;
  const present = await presentModules(goModCache, goSum);
  const modules = present.filter((module) => isRead(module, request));
  const folders = new Set(modules.map(extractedFolder));
  const read = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read.some((folder) => !folders.has(folder))) return null;
  const paths = [
    ...await thinFiles(goModCache, sources),
    // Go reads it where it takes a module as whole (modfetch/fetch.go Download).
    ...modules.map((module) => `${extractedFolder(module)}/go.mod`),
    ...[...goSum.goMods.values()].flatMap((module) => [
      downloadFile(module, "mod"),
      downloadFile(module, "info")
    ])
  ];
  const limit = pLimit(READS);
  const hashed = await Promise.all(
    [...new Set(paths)].map((path) => limit(() => fileEntry(goModCache, path)))
  );
  const entries = hashed.filter((entry2) => entry2 !== null);
  for (const module of modules) {
    const h1 = goSum.zips.get(moduleText(module))?.h1 ?? "";
    entries.push(bytesEntry(downloadFile(module, "ziphash"), Buffer.from(h1)));
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
function isRead(module, { sources, since }) {
  const folder = extractedFolder(module);
  return module.extractedAt >= since || sources.packages.some((one) => one.module === folder) || sources.importPaths.some((path) => path === module.path || path.startsWith(`${module.path}/`));
}
async function fileEntry(goModCache, path) {
  const source = node_join(goModCache, path);
  const facts = await node_stat(source).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  const entry2 = { path, source, size: facts.size, mtime: 0, mode: 420 };
  return { ...entry2, sha256: entryDigest(entry2) };
}
function bytesEntry(path, source) {
  const sha256 = node_createHash("sha256").update(source).digest("hex");
  return { path, source, size: source.length, mtime: 0, mode: 420, sha256 };
}

// src/cache/modules/thin/save-thin.ts
async function saveThin(context, group, store, goSum) {
  const { runner, record } = context;
  const { step } = group;
  const began = runner.clock.now();
  const sources = await readSources(step.files.thin);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: sources.goModCache,
    sources,
    goSum,
    since: record.beganAt
  });
  if (entries === null) {
    runner.log.debug("no thin modules are saved: not all of them are in GOMODCACHE");
    return NOTHING_SAVED;
  }
  const note = { replaces: step.restored.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note)
  );
  if (step.restored.reports.modules.key === key) return NOTHING_SAVED;
  return saveModulesArchive(context, {
    store,
    key,
    meta: note,
    began,
    entries: async () => entries,
    says: `${entries.length} files of thin modules`
  });
}
async function readSources(file) {
  const text = await node_readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

// src/cache/modules/save-modules.ts
async function saveModules(context, group, store, laterGo) {
  const { runner, record } = context;
  const { step } = group;
  const before = step.habits.known?.laterModules ?? false;
  const cModules = step.modules.ofC ?? step.habits.known?.cModules ?? false;
  const nothing = { saved: NOTHING_SAVED, needed: [], later: before, cModules };
  const unknown = step.outcome.reused && step.modules.built.length === 0 && step.habits.known === null;
  if (step.modules.sumFiles.length === 0 || unknown) return nothing;
  const began = runner.clock.now();
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const goSum = parseGoSums(texts);
  const present = await presentModules(step.go.modCache, goSum);
  if (isCleared(step, goSum, present)) {
    const why = `modules that the build read are gone from ${step.go.modCache} (go clean -modcache in a later step?)`;
    runner.log.info(`no modules are saved: ${why}`);
    return { ...nothing, needed: step.modules.built };
  }
  const modules = neededModules({
    present,
    built: new Set(step.modules.built),
    before: new Set(step.habits.known?.modules ?? []),
    since: record.beganAt
  });
  const needed = modules.map(moduleText);
  const later = before || modules.some((module) => isLater2(module, step, record));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits.known?.laterGo ?? false),
    laterModules: later,
    cModules
  });
  if (kind === "thin") {
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.modules.built,
      later,
      cModules
    };
  }
  if (modules.length === 0) return { ...nothing, needed: step.modules.built };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    null,
    modulesDigest(modules, step.restored.brokenKeys.modules)
  );
  const restored = step.restored.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const saved = await saveModulesArchive(context, {
    store,
    key,
    meta: modulesNote(modules),
    began,
    entries: () => modulesEntries(step.go.modCache, modules, goSum),
    says: `${modules.length} modules`
  });
  return { saved, needed, later, cModules };
}
function isCleared(step, goSum, present) {
  if (step.modules.thin !== "" || step.outcome.reused) return false;
  const there = new Set(present.map(moduleText));
  return step.modules.built.some((text) => goSum.zips.has(text) && !there.has(text));
}
function isLater2(module, step, record) {
  if (module.extractedAt < firstAfter(step)) return false;
  return !record.steps.some(
    ({ time: { startedAt, endedAt } }) => module.extractedAt >= startedAt && module.extractedAt <= endedAt
  );
}

// src/cache/runs/save-runs.ts
function finishedRow({ step }, parts) {
  const { row } = step.outcome;
  if (row === null) return null;
  return {
    ...row,
    // Side by side.
    saveSeconds: toThousandths(Math.max(0, ...parts.map((one) => one.seconds))),
    bytesUp: parts.reduce((sum, one) => sum + one.bytesUp, 0)
  };
}
async function saveRuns(context, { step }, store, row) {
  const record = { version: 1, runs: withRun(step.runs.runs, row) };
  const facts = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const key = recordKey("runs", facts, valueDigest({ record, after: step.runs.key }, 16));
  const outcome = await store.save("runs", key, () => whole(JSON.stringify(record)));
  if (outcome.state === "unavailable")
    context.runner.log.info(`the record of this run is not saved: ${outcome.reason}`);
}

// src/cache/tests/checkout-modules.ts
async function checkoutModules(ports, checkout, known) {
  const asked = ["ls-files", "-z", "--", "go.mod", "*/go.mod"];
  const { text } = await askGit(ports, checkout, ...asked);
  const listed = text.split("\0").filter((file) => file !== "");
  const folders = /* @__PURE__ */ new Set([...known, ...listed.map((file) => node_join(checkout, node_dirname(file)))]);
  return [...folders].flatMap((folder) => {
    const path = modulePath(textOf2(node_join(folder, "go.mod")));
    return path === "" ? [] : [{ path, folder }];
  });
}
function textOf2(file) {
  try {
    return node_readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/cache/tests/go-process.ts
var SET = [
  ...[
    "GO111MODULE",
    "GOARCH",
    "GOAUTH",
    "GOBIN",
    "GOCACHE",
    "GOCACHEPROG",
    "GODEBUG",
    "GOENV",
    "GOEXE"
  ],
  ...["GOEXPERIMENT", "GOFIPS140", "GOFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOINSECURE", "GOMODCACHE"],
  ...["GONOPROXY", "GONOSUMDB", "GOOS", "GOPATH", "GOPRIVATE", "GOPROXY", "GOROOT", "GOSUMDB"],
  ...[
    "GOTELEMETRY",
    "GOTELEMETRYDIR",
    "GOTMPDIR",
    "GOTOOLCHAIN",
    "GOTOOLDIR",
    "GOVCS",
    "GOVERSION"
  ],
  ...["AR", "CC", "CXX", "CGO_ENABLED"]
];
async function goProcess({ exec, environment }, goroot, cwd) {
  const tool = node_join(goroot, "bin", "go");
  const { exitCode: exitCode2, stdout } = await exec({
    tool,
    args: ["env", "-json", ...SET],
    cwd,
    environment
  });
  if (exitCode2 !== 0) return null;
  const said = JSON.parse(stdout);
  const set = Object.entries(said).filter(([, value]) => value !== "");
  return {
    version: (said.GOVERSION ?? "").replace(/[ -]X:.*$/, ""),
    environment: { ...environment, ...Object.fromEntries(set) }
  };
}

// src/cache/tests/why-ran.ts
function whyRan(facts) {
  const { dropped: dropped2, isKnown, hasLog } = facts;
  if (dropped2?.reason === "not kept") return dropped2;
  if (!isKnown) return dropped2 ?? { reason: "no log yet" };
  if (!hasLog) return { reason: "its code or the flags" };
  const [file] = facts.changedFiles;
  if (file !== void 0) return { reason: "changed file", file };
  const [variable] = facts.changedVariables;
  if (variable !== void 0) return { reason: "environment", variable };
  return dropped2 ?? { reason: "not known" };
}

// src/cache/tests/learn-tests.ts
var MOST_SAID = 10;
function learnTests(facts) {
  const { settled: settled2, before, environment } = facts;
  const kept = settled2.results.filter((one) => one.dropped === null);
  const texts = stateTexts(kept, facts);
  const isSure = kept.every((one) => one.linked !== null);
  if (!isSure && before !== null) {
    for (const [name, time] of timesByName(before)) if (!texts.has(name)) texts.set(name, time);
  }
  const names = [...texts.keys()].sort();
  const variables = [...new Set(kept.flatMap(variablesOf))].sort();
  return {
    since: facts.since,
    names,
    times: names.map((name) => texts.get(name) ?? ""),
    variables: Object.fromEntries(variables.map((name) => [name, stateOf(name, environment)])),
    packages: [...new Set(kept.map((one) => one.result.importPath))].sort()
  };
}
function reportTests(facts) {
  const { results } = facts.settled;
  const ran = byPackage(results.filter((one) => !one.isCached));
  const cached = byPackage(results.filter((one) => one.isCached)).filter(
    ({ result }) => !ran.some((one) => one.result.importPath === result.importPath)
  );
  const texts = stateTexts(ran, facts);
  return {
    cached: cached.length,
    ran: ran.length,
    savedSeconds: toThousandths(cached.reduce((sum, one) => sum + one.result.seconds, 0)),
    why: ran.slice(0, MOST_SAID).map((one) => ranPackage(one, texts, facts)),
    dropped: ran.filter((one) => one.dropped !== null).length
  };
}
function ranPackage(one, texts, facts) {
  const { before, restored, environment, checkout } = facts;
  const { importPath, seconds } = one.result;
  const known = before === null ? /* @__PURE__ */ new Map() : timesByName(before);
  const changed = namesOf(one, facts).filter((name) => {
    const time = known.get(name);
    return time !== void 0 && time !== texts.get(name);
  });
  const files = [...changed.filter((name) => !name.endsWith("/")), ...changed];
  const isOther = (name) => {
    const value = before?.variables[name];
    return value !== void 0 && value !== stateOf(name, environment);
  };
  return {
    importPath,
    seconds,
    why: whyRan({
      dropped: one.dropped === null ? null : shortened(one.dropped, checkout),
      isKnown: before?.packages.includes(importPath) === true,
      hasLog: one.linked === null || restored.has(one.linked.log.action),
      changedFiles: files,
      changedVariables: variablesOf(one).filter(isOther)
    })
  };
}
function shortened(why, checkout) {
  if (!("file" in why) || !isBelow(why.file, checkout)) return why;
  return { ...why, file: relativePath(checkout, why.file) };
}
function byPackage(results) {
  return [...new Map(results.map((one) => [one.result.importPath, one])).values()];
}
function variablesOf({ linked: linked2 }) {
  return (linked2?.asked ?? []).flatMap(
    (one) => one.kind === "variable" && one.name !== "PWD" ? [one.name] : []
  );
}
function stateOf(name, environment) {
  const value = environment[name];
  return value === void 0 ? "" : sealed(name, value);
}
function namesOf({ linked: linked2 }, { checkout, look }) {
  return (linked2?.asked ?? []).flatMap((one) => {
    if (one.kind === "variable" || !linked2?.isInside(one.path) || !isBelow(one.path, checkout))
      return [];
    const name = relativePath(checkout, one.path) || ".";
    return [one.kind === "open" && isFolder(one.path, look) ? `${name}/` : name];
  });
}
function isFolder(path, look) {
  const found = look.stat(path);
  return typeof found !== "string" && found.kind === "folder";
}
function stateTexts(results, facts) {
  const { checkout, look } = facts;
  const { times } = facts.settled;
  const timeOf = (path) => (times.get(path) ?? times.get(realPath(path) ?? "") ?? null)?.toString(36) ?? "";
  const texts = /* @__PURE__ */ new Map();
  for (const name of new Set(results.flatMap((one) => namesOf(one, facts)))) {
    const path = node_join(checkout, name).replace(/\/$/, "");
    if (!name.endsWith("/")) texts.set(name, timeOf(path));
    else {
      const entries = (look.entries(path) ?? []).map((entry2) => timeOf(node_join(path, entry2.name)));
      texts.set(name, valueDigest([timeOf(path), ...entries], 10));
    }
  }
  return texts;
}

// src/cache/tests/inputs-id.ts
function resultAction(test, asked, asking) {
  const { goVersion, environment, look, isInside } = asking;
  const lines = [];
  const variable = (name) => {
    const value = environment[name];
    const hash = salted(goVersion);
    hash.update(value === void 0 ? "\0" : `${value}`);
    return `env ${name} ${hash.digest("hex")}
`;
  };
  lines.push(variable("GODEBUG"));
  for (const one of asked) {
    if (one.kind === "variable") lines.push(variable(one.name));
    else if (one.kind === "chdir" || isInside(one.path)) {
      const hash = salted(goVersion);
      if (one.bytes !== void 0) hashNothing(hash, one.bytes, one.kind !== "open");
      else if (one.kind === "open") hashOpen(hash, one.path, look);
      else hashStat(hash, one.path, look);
      lines.push(`${one.kind} `, one.bytes ?? one.path, ` ${hash.digest("hex")}
`);
    }
  }
  const inputs = salted(goVersion).update(Buffer.concat(lines.map(bytesOf2))).digest("hex");
  return subkey(test, `inputs:${inputs}`);
}
function profileAction(result) {
  return subkey(result, "coverprofile");
}
function salted(goVersion) {
  return node_createHash("sha256").update(goVersion);
}
function subkey(parent, text) {
  const hash = node_createHash("sha256").update("subkey:").update(Buffer.from(parent, "hex"));
  return hash.update(text).digest("hex");
}
function bytesOf2(text) {
  return typeof text === "string" ? Buffer.from(text) : text;
}
function hashNothing(hash, path, isStat) {
  for (const call of isStat ? ["stat", "lstat"] : ["stat"])
    hash.update(`err ${call} `).update(path).update(": no such file or directory\n");
}
function hashOpen(hash, path, look) {
  const found = look.stat(path);
  if (typeof found === "string") {
    hash.update(`err stat ${path}: ${found}
`);
    return;
  }
  hash.update(statLine(found));
  if (found.kind !== "folder") return;
  for (const { name } of look.entries(path) ?? []) {
    const entry2 = look.lstat(node_join(path, name));
    hash.update(`file ${name} `);
    hash.update(typeof entry2 === "string" ? `err ${entry2}
` : statLine(entry2));
  }
}
function hashStat(hash, path, look) {
  const found = look.stat(path);
  hash.update(typeof found === "string" ? `err stat ${path}: ${found}
` : statLine(found));
  const own = look.lstat(path);
  hash.update(typeof own === "string" ? `err lstat ${path}: ${own}
` : statLine(own));
}
function statLine({ size, goMode, mtimeNs, kind }) {
  return `stat ${size} ${goMode.toString(16)} ${goTime(mtimeNs)} ${kind === "folder"}
`;
}
function goTime(ns) {
  const whole2 = ns / 1000000000n;
  const [date = "", time = ""] = new Date(Number(whole2) * 1e3).toISOString().split("T");
  const fraction = (ns % 1000000000n).toString().padStart(9, "0").replace(/0+$/, "");
  return `${date} ${time.slice(0, 8)}${fraction === "" ? "" : `.${fraction}`} +0000 UTC`;
}

// src/cache/tests/kept-results.ts
function spanOf({ writtenNs: writtenNs2, seconds }) {
  return { from: writtenNs2 - BigInt(Math.ceil((seconds + 2) * 1e9)), to: writtenNs2 };
}
function judgeResult(log, around) {
  const paths = /* @__PURE__ */ new Set();
  for (const one of log.asked) {
    if (one.kind === "variable") continue;
    if (!log.isInside(one.path)) {
      if (isForeign(one, log, around)) continue;
      return dropped("file outside the module", one.path);
    }
    const needed = around.needs({ path: one.path, isOpened: one.kind === "open" });
    if (needed.untimed !== null) return dropped("file without a time", needed.untimed);
    for (const path of needed.paths) paths.add(path);
  }
  for (const path of paths) {
    const facts = around.look.lstat(path);
    if (typeof facts === "string" || facts.ctimeNs > log.writtenNs)
      return dropped("changed file", path);
  }
  return { paths: [...paths], dropped: null };
}
function dropped(reason, file) {
  return { paths: [], dropped: { reason, file } };
}
var OF_KERNEL = /^\/(?:proc|sys)\//;
function isForeign({ kind, path }, log, around) {
  const { look, checkout, steady, known, beganNs, jobBeganNs, testing } = around;
  const clean = node_resolve(path);
  const real = realPath(clean) ?? clean;
  if (isBelow(clean, checkout) || isBelow(real, checkout)) return false;
  const facts = look.stat(clean);
  if (typeof facts === "string") return true;
  if (facts.kind === "folder") {
    if (known.includes(clean) || isBelow(checkout, real)) return true;
    if (kind === "stat" && jobBeganNs !== null && facts.birthtimeNs < jobBeganNs) return true;
  }
  if (isOfVersion(real, around.modCache) || isOutput(real, around.goCache)) return true;
  if (steady.some((folder) => isBelow(real, folder)))
    return facts.kind !== "file" || facts.ctimeNs < beganNs || OF_KERNEL.test(real);
  const born = facts.birthtimeNs;
  return born >= spanOf(log).from || testing.some(({ from, to }) => born >= from && born <= to);
}
function isOutput(path, goCache) {
  if (goCache === "" || !isBelow(path, goCache)) return false;
  return /^[/\\][0-9a-f]{2}[/\\][0-9a-f]{64}-d$/.test(path.slice(goCache.length));
}
function isOfVersion(path, modCache) {
  if (modCache === "" || !isBelow(path, modCache)) return false;
  const below = path.slice(modCache.length);
  return below.includes("@") && !/^[/\\]cache[/\\]/.test(below);
}

// src/cache/tests/left-behind.ts
function leftBehind({ asked, writtenNs: writtenNs2, seconds }, timed, look) {
  const beganNs = writtenNs2 - BigInt(Math.round(seconds * 1e9)) + 1000000n;
  const needed = new Set(timed);
  const names = asked.flatMap((one) => one.kind === "variable" ? [] : [one.path]);
  const isLeft = remembered((name) => {
    const own = look.lstat(name);
    if (typeof own === "string" || own.kind === "file") return false;
    const place = realPath(name);
    const facts = place === null ? NOT_THERE : look.lstat(place);
    if (place === null || typeof facts === "string" || facts.kind !== "folder") return false;
    if (facts.birthtimeNs <= beganNs || facts.birthtimeNs > writtenNs2) return false;
    if (needed.has(node_dirname(place)) || look.entries(place)?.length !== 0) return false;
    const said = node_resolve(name);
    return names.map((other) => node_resolve(other)).every(
      (other) => [said, place].every((folder) => other === folder || !isBelow(other, folder))
    );
  });
  return new Set(names.filter(isLeft));
}
function lookWithout(names, look) {
  return {
    stat: (path) => names.has(path) ? NOT_THERE : look.stat(path),
    lstat: (path) => names.has(path) ? NOT_THERE : look.lstat(path),
    entries: (folder) => look.entries(folder)
  };
}

// src/cache/tests/test-log.ts
var LOG_HEAD = "# test log\n";
function parseTestLog(log, folder) {
  if (!log.startsWith(LOG_HEAD) || !log.endsWith("\n")) return null;
  const asked = [];
  let at = folder;
  for (const line of log.slice(LOG_HEAD.length).split("\n")) {
    if (line === "") continue;
    const space = line.indexOf(" ");
    if (space < 0) return null;
    const kind = line.slice(0, space);
    const said = line.slice(space + 1);
    const name = textOf3(said);
    const isText = !name.includes("\uFFFD");
    if (kind === "getenv" && isText) asked.push({ kind: "variable", name });
    else if (kind === "chdir" && isText) {
      if (!node_isAbsolute(name)) return null;
      at = name;
      asked.push({ kind, path: name });
    } else if (kind === "stat" || kind === "open") {
      const path = node_isAbsolute(name) ? name : node_resolve(at, name);
      if (isText) {
        asked.push({ kind, path });
        continue;
      }
      const parent = Buffer.from(at).toString("latin1");
      const bytes = Buffer.from(node_isAbsolute(said) ? said : node_resolve(parent, said), "latin1");
      if (!isNothing(bytes)) return null;
      asked.push({ kind, path, bytes });
    } else return null;
  }
  return asked;
}
function textOf3(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
function isNothing(path) {
  try {
    node_lstatSync(path);
    return false;
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

// src/cache/tests/linked-results.ts
var MOST_TRIED = 64;
function linkResults(stored, linking) {
  const results = new Map(stored.results.map((one) => [one.action, one]));
  const insides = /* @__PURE__ */ new Map();
  const insideOf = (module) => {
    const inside = insides.get(module) ?? inFolder(module);
    insides.set(module, inside);
    return inside;
  };
  const linked2 = [];
  for (const log of stored.logs) {
    for (const importPath of nearest(log, stored.results)) {
      const found = linkTo(log, importPath, { ...linking, results, insideOf });
      if (found === null) continue;
      linked2.push(found);
      break;
    }
  }
  return linked2;
}
function linkTo(log, importPath, trying) {
  const place = packageFolder(importPath, trying.modules);
  const asked = place === null ? null : parseTestLog(log.log, place.folder);
  if (place === null || asked === null) return null;
  const isInside = trying.insideOf(place.module);
  const asksStart = asked.some((one) => one.kind === "variable" && one.name === "PWD");
  const starts = [place.module, ...trying.starts, place.folder, void 0];
  for (const pwd of asksStart ? starts : [void 0]) {
    const { look, goVersion } = trying;
    const environment = { ...trying.environment, PWD: pwd };
    const action = resultAction(log.action, asked, { look, environment, goVersion, isInside });
    const result = trying.results.get(action);
    if (result?.importPath === importPath) return { log, result, asked, isInside, pwd };
  }
  return null;
}
function nearest(log, results) {
  const far = (one) => {
    const ns = one.writtenNs - log.writtenNs;
    return ns < 0n ? -ns : ns;
  };
  const sorted = [...results].sort((a, b) => far(a) < far(b) ? -1 : 1);
  return [...new Set(sorted.map((one) => one.importPath))].slice(0, MOST_TRIED);
}

// src/cache/tests/store-result.ts
function storeUnder(goCache, action, record) {
  node_writeFileSync(
    node_join(goCache, entryFile(action, "a")),
    `${record.slice(0, 3)}${action}${record.slice(3 + action.length)}`
  );
}
function removeAction(goCache, action) {
  node_rmSync(node_join(goCache, entryFile(action, "a")), { force: true });
}

// src/cache/tests/settle-tests.ts
async function settleTests(settling, stored) {
  const { beganNs, checkout, modules } = settling;
  const look = createLook();
  const linked2 = linkResults(stored, { ...settling, look });
  const byResult = new Map(linked2.map((one) => [one.result.action, one]));
  const needs = createNeeds(
    look,
    modules.map((one) => one.folder),
    madeByMake(checkout)
  );
  const testing = stored.results.filter((one) => one.writtenNs >= beganNs).map(spanOf);
  const around = { ...settling, look, needs, testing };
  const judged = stored.results.map((result) => {
    const isCached = result.writtenNs < beganNs;
    const link = byResult.get(result.action) ?? null;
    const verdict = isCached ? { paths: namedBy(link, around), dropped: null } : !settling.keeps ? { paths: [], dropped: NOT_KEPT } : link === null ? judgeUnlinked(result, stored, linked2, around, settling) : judgeResult({ ...link, ...result }, around);
    return { result, isCached, link, verdict };
  });
  const digests = contentDigests(await plainRepositories(settling.ports, checkout), look);
  const paths = new Set(judged.flatMap(({ verdict }) => verdict.paths));
  const { times } = await setTimes(settling.ports, paths, look, digests);
  const timed = createLook();
  const moving = createMoving(settling, stored, timed);
  const results = judged.map(({ result, isCached, link, verdict }) => {
    const settled2 = { result, isCached, linked: link };
    if (isCached) return { ...settled2, dropped: null };
    const untimed = verdict.paths.find(
      (path) => !isTimed(path, link === null ? look : timed, times)
    );
    const dropped2 = verdict.dropped ?? (untimed === void 0 ? null : { reason: "file without a time", file: untimed });
    if (dropped2 !== null) moving.remove(result);
    else if (link !== null) moving.move(link, verdict.paths);
    return { ...settled2, dropped: dropped2 };
  });
  moving.end();
  return { results, times, removed: moving.removed };
}
var NOT_KNOWN = { reason: "not known" };
var NOT_KEPT = { reason: "not kept" };
function isTimed(path, look, times) {
  const facts = look.lstat(path);
  const time = times.get(path);
  return typeof facts !== "string" && time !== void 0 && hasTime(facts.mtimeNs, time);
}
function namedBy(link, { needs }) {
  return (link?.asked ?? []).flatMap(
    (one) => one.kind === "variable" || !link?.isInside(one.path) ? [] : needs({ path: one.path, isOpened: one.kind === "open" }).paths
  );
}
var NEAR_NS = 60000000000n;
function judgeUnlinked(result, stored, linked2, around, { modules }) {
  const place = packageFolder(result.importPath, modules);
  if (place === null) return { paths: [], dropped: NOT_KNOWN };
  const known = new Set(linked2.map((one) => one.log.action));
  const isInside = inFolder(place.module);
  const verdicts = stored.logs.filter(({ action, writtenNs: writtenNs2 }) => !known.has(action) && isNear(writtenNs2, result.writtenNs)).map(({ log }) => {
    const asked = parseTestLog(log, place.folder);
    if (asked === null) return { paths: [], dropped: NOT_KNOWN };
    return judgeResult({ ...result, asked, isInside }, around);
  });
  const bad = verdicts.find((one) => one.dropped !== null);
  if (verdicts.length === 0) return { paths: [], dropped: NOT_KNOWN };
  return bad ?? { paths: verdicts.flatMap((one) => one.paths), dropped: null };
}
function isNear(log, result) {
  return log <= result && result - log <= NEAR_NS;
}
function createMoving({ goCache, environment, goVersion, beganNs }, stored, look) {
  const removed = /* @__PURE__ */ new Set();
  const profiles = new Map(stored.profiles.map((one) => [one.action, one]));
  const kept = /* @__PURE__ */ new Set();
  const remove = ({ action }) => {
    for (const one of [action, profileAction(action)]) {
      removeAction(goCache, one);
      removed.add(one);
    }
  };
  return {
    removed,
    remove,
    move(link, paths) {
      const { log, result, asked, isInside, pwd } = link;
      const profile = profiles.get(profileAction(result.action));
      const keepAs = (seen) => {
        const asking = { environment: { ...environment, PWD: pwd }, goVersion, isInside };
        const action = resultAction(log.action, asked, { ...asking, look: seen });
        kept.add(profileAction(action));
        if (action === result.action) return action;
        storeUnder(goCache, action, result.record);
        if (profile !== void 0) storeUnder(goCache, profileAction(action), profile.record);
        return action;
      };
      const left = leftBehind({ ...result, asked }, paths, look);
      if (left.size > 0) keepAs(lookWithout(left, look));
      if (keepAs(look) !== result.action) remove(result);
    },
    /** A profile of -coverpkg has a key that only Go knows; without its result it would be merged all the same. */
    end() {
      if (removed.size === 0) return;
      for (const one of stored.profiles) {
        if (one.writtenNs >= beganNs && !kept.has(one.action)) {
          removeAction(goCache, one.action);
          removed.add(one.action);
        }
      }
    }
  };
}

// src/cache/tests/stored-tests.ts
var MOST_BYTES2 = 16e6;
async function storedTests(goCache, since) {
  const turn = createTurn();
  const logs = [];
  const results = [];
  const profiles = [];
  for (const entry2 of await scanUsed(goCache, since)) {
    await turn();
    const text = outputText(goCache, entry2);
    if (text === null) continue;
    const { action, output, record } = entry2;
    const stored = { action, output, record, writtenNs: writtenNs(record) };
    const result = text.startsWith(LOG_HEAD) ? null : parseResult(Buffer.from(text, "latin1").toString("utf8"));
    if (text.startsWith(LOG_HEAD)) logs.push({ ...stored, log: text });
    else if (result !== null) results.push({ ...stored, ...result });
    else if (text.startsWith("mode: ")) profiles.push(stored);
  }
  return { logs, results, profiles };
}
function writtenNs(record) {
  return BigInt(/ +(\d+)\n$/.exec(record)?.[1] ?? 0);
}
function outputText(goCache, { output, size }) {
  if (size === 0 || size > MOST_BYTES2) return null;
  try {
    const file = node_join(goCache, entryFile(output, "d"));
    if (!node_statSync(file).isFile()) return null;
    if (/^(?:!<arch>|go index|go obj)/.test(headOf(file, 8))) return null;
    const bytes = node_readFileSync(file);
    return bytes.length === size ? bytes.toString("latin1") : null;
  } catch {
    return null;
  }
}
function parseResult(text) {
  const last = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
  const [, importPath, seconds] = /^ok {2}\t([^\t]+)\t(?:([0-9.]+)s)?[^\n]*\n$/.exec(last) ?? [];
  return importPath === void 0 ? null : { importPath, seconds: Number(seconds ?? 0) };
}

// src/cache/tests/settle-job.ts
var SYSTEM = [
  ...["/bin", "/dev", "/etc", "/lib", "/lib64", "/nix", "/opt", "/proc", "/sbin", "/snap", "/sys"],
  ...["/usr", "/run/systemd", "/Applications", "/Library", "/System", "/private/etc"]
];
var OF_USER = ["", ".cache", ".config", "Library/Application Support", "Library/Caches"];
async function settleJob(context) {
  const { runner, record } = context;
  const [first] = record.steps;
  const last = record.steps.at(-1);
  if (first === void 0 || last === void 0 || last.go.root === null) return null;
  const { checkout, since } = last.tests;
  const stored = await storedTests(record.goCache, usedSince(first));
  if (stored.results.length === 0) return null;
  const modules = await checkoutModules(runner, checkout, last.tests.modules);
  const go = await goProcess(runner, last.go.root, last.tests.modules[0] ?? checkout);
  const { environment } = go ?? runner;
  const keeps = go !== null && record.steps.every((step) => step.tests.mode !== "off");
  const steady = [...SYSTEM, last.go.root, last.go.modCache, record.goCache];
  const settled2 = await settleTests(
    {
      ports: runner,
      goCache: realPath(record.goCache) ?? record.goCache,
      keeps,
      modules,
      environment,
      goVersion: go?.version ?? "",
      starts: [checkout],
      checkout,
      steady,
      known: [
        "/",
        "/tmp",
        "/private/tmp",
        node_tmpdir(),
        environment.TMPDIR ?? "",
        ...OF_USER.map((name) => node_join(node_homedir(), name))
      ],
      modCache: realPath(last.go.modCache) ?? last.go.modCache,
      jobBeganNs: jobBegan(runner.environment.GITHUB_EVENT_PATH ?? ""),
      beganNs: BigInt(Math.floor(record.beganAt)) * 1000000n
    },
    stored
  );
  const facts = {
    settled: settled2,
    checkout,
    look: createLook(),
    environment,
    before: last.habits.known?.tests ?? null,
    since,
    restored: new Set(
      record.steps.flatMap(({ restored }) => [
        ...restored.base?.actions ?? [],
        ...restored.delta?.actions ?? []
      ])
    )
  };
  return {
    place: last.lane.place,
    // A step that keeps nothing forgets nothing either.
    record: keeps ? learnTests(facts) : facts.before,
    report: reportTests(facts),
    removed: settled2.removed
  };
}
function jobBegan(eventFile) {
  const facts = eventFile === "" ? "" : createLook().stat(eventFile);
  return typeof facts === "string" ? null : facts.birthtimeNs;
}

// src/cache/used/judge-use.ts
var STILL_MS = 3600 * 1e3;
var COARSE_MS = 2e3;
function unjudged(facts) {
  const { record, group, later, now } = facts;
  const { unkept, knowsCachePrograms, given } = group.step.go;
  const { startedAt, endedAt } = group.step.time;
  if (unkept !== "") return "";
  const gone = vanished(facts);
  if (gone !== null) {
    return `${gone} gone from ${record.goCache}: a later step removed them. Leave out what empties GOCACHE (go clean -cache), or its folder`;
  }
  if (knowsCachePrograms && later.GOCACHEPROG && later.GOCACHEPROG !== given.GOCACHEPROG) {
    return "a later step set GOCACHEPROG, and with it Go leaves GOCACHE alone. Leave it unset in jobs whose build cache this action keeps";
  }
  const other = later.GOCACHE;
  if (other && other !== record.goCache && other !== given.GOCACHE) {
    return `a later step set GOCACHE to ${other}, where nothing is kept. Leave GOCACHE as this action sets it, or set it before`;
  }
  if (endedAt < startedAt || now < endedAt) {
    return "the clock of this machine went back while the job ran";
  }
  return null;
}
function vanished({ group, use, now }) {
  const there = new Set(use.everything.map((entry2) => entry2.action));
  const { base, delta } = group.step.restored;
  const { endedAt } = group.step.time;
  const known = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? [], ...group.noted]);
  const lost = [...known].filter((action) => !there.has(action)).length;
  if (lost > 0) return `${lost} of ${known.size} entries that were restored or used are`;
  const isOwn = (entry2) => group.noted.has(entry2.action) || entry2.usedAt <= endedAt + COARSE_MS;
  const isEarly = endedAt !== 0 && now - endedAt < STILL_MS;
  if (group.compiled === 0 || !isEarly || use.used.some(isOwn)) return null;
  return `all entries of the ${group.compiled} packages that were compiled are`;
}

// src/cache/used/later-cache.ts
async function laterCache(environment) {
  if ((environment[GOCACHE_MARK] ?? "") === "")
    return { GOCACHE: void 0, GOCACHEPROG: void 0 };
  const [{ readGoEnvFile: readGoEnvFile2 }, { platformOf: platformOf2 }] = await Promise.all([
    import("./go-environment-XGJE7RTL.mjs"),
    import("./module-version-XSSGA2EH.mjs")
  ]);
  const { goos } = platformOf2(process.platform, process.arch);
  const written = await readGoEnvFile2(environment, goos);
  return {
    GOCACHE: environment.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment.GOCACHEPROG || written.GOCACHEPROG
  };
}

// src/cache/used/without-actions.ts
function withoutActions(record, removed) {
  if (removed.size === 0) return record;
  const left = (actions) => actions.filter((action) => !removed.has(action));
  return {
    ...record,
    steps: record.steps.map((step) => {
      const { base, delta } = step.restored;
      const { noted } = step.later;
      return {
        ...step,
        later: { ...step.later, noted: noted === null ? null : left(noted) },
        restored: {
          ...step.restored,
          base: base === null ? null : { ...base, actions: left(base.actions) },
          delta: delta === null ? null : { ...delta, actions: left(delta.actions) }
        }
      };
    })
  };
}

// src/cache/binary/worth-storing.ts
var BYTES_A_SECOND = 6e7;
var LOOK_UP_SECONDS = 0.1;
var TRANSFERS = 3;
function secondsSaved(bytes, buildSeconds) {
  const transfer = bytes / BYTES_A_SECOND + LOOK_UP_SECONDS;
  return buildSeconds - TRANSFERS * transfer;
}
function worthStoring(binaries, buildSeconds) {
  return binaries.filter((one) => secondsSaved(one.bytes, buildSeconds) > 0).sort((a, b) => secondsSaved(b.bytes, buildSeconds) - secondsSaved(a.bytes, buildSeconds));
}

// src/reuse/save-binaries.ts
async function saveStepsBinaries(context, group, store) {
  const { text, place } = group.step.lane;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.lane.text !== text || step.lane.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}
async function saveBinaries(context, step, store) {
  const { made, endedWell } = step.outcome;
  const { clock } = context.runner;
  if (made === null || !endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await node_readFile(made.manifestFile, "utf8").catch(() => ""));
  if (manifest === null) return NOTHING_SAVED;
  const facts = stepKeyFacts(step, store);
  const binaries = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads = [];
  const stored = step.store.without.includes("worth") ? made.built : worthStoring(made.built, made.secondsEach);
  for (const one of stored) {
    const entry2 = binaries[one.index];
    if (entry2 === void 0) continue;
    const key2 = binaryKey(facts, made.asked.linkFlags, entry2, one.brokenKey);
    const { sha256, bytes } = one;
    const limitBytes = left;
    const { packed, saved } = await startSave({
      store,
      key: key2,
      file: one.file,
      sha256,
      bytes,
      limitBytes
    });
    left -= packed ?? 0;
    if (packed !== null) binaries[one.index] = { ...entry2, key: key2, sha256, bytes };
    uploads.push(
      saved.then((outcome2) => {
        say(context, one, outcome2, limitBytes);
        return outcome2.state === "saved" ? outcome2.bytes : 0;
      })
    );
  }
  const seconds = () => (clock.now() - began) / 1e3;
  const uploaded = async () => (await Promise.all(uploads)).reduce((sum, bytes) => sum + bytes, 0);
  if (binaries.every((one) => one.key === "")) {
    return { ...NOTHING_SAVED, bytesUp: await uploaded(), seconds: seconds() };
  }
  const content = { ...manifest, binaries };
  const told = { ...content, listing: null };
  const digest = valueDigest({ content: told, after: made.foundKey }, 16);
  const key = inputsKey(facts, made.asked, digest);
  const [outcome, bytesUp] = await Promise.all([
    store.save("inputs", key, () => whole(packInputs(content))),
    uploaded()
  ]);
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of inputs", outcome.reason);
    return { key: "", bytesUp, seconds: seconds() };
  }
  const manifestBytes = outcome.state === "saved" ? outcome.bytes : 0;
  return { key, bytesUp: bytesUp + manifestBytes, seconds: seconds() };
}
async function startSave(request) {
  let onPacked = () => void 0;
  const packing = new Promise((resolve) => {
    onPacked = resolve;
  });
  const saved = saveBinary({ ...request, onPacked });
  const ended = saved.then((outcome) => outcome.state === "exists" ? 0 : null);
  return { packed: await Promise.race([packing, ended]), saved };
}
function say(context, { name, file }, saved, leftBytes) {
  const { log } = context.runner;
  const not = `${name} is not saved for reuse`;
  if (saved.state === "saved") log.info(`saved ${name} for reuse: ${bytesText(saved.bytes)}`);
  else if (saved.state === "exists") log.info(`${name} is saved for reuse already`);
  else if (saved.state === "unavailable") warnNotSaved(context, name, saved.reason);
  else if (saved.state === "changed") log.info(`${not}: a later step changed ${file}`);
  else {
    const left = `${bytesText(leftBytes)} of the size in \`reuse\` are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}

// src/flow/save-flow.ts
async function saveFlow(given) {
  await removeThinModules(given);
  await given.track(saveTools(given));
  const { context, tests } = await settled(given);
  const saved = [];
  const learned = [];
  for (const group of laneGroups(context.record)) {
    const { permission } = group.step.store;
    if (!permission.may) {
      sayNotPermitted(context, group, permission.reason);
      continue;
    }
    const lane = { context, group, store: context.storeOf(group.step.store), tests };
    if (group.step.restore === "unasked") {
      await Promise.all([
        learnedLaterUse(context, group).then((habits) => savePlaceRecord(lane, habits)),
        saveRow(lane, finishedRow(group, []))
      ]);
      continue;
    }
    const done = await saveLane(lane);
    saved.push(done.saved);
    if (done.learned !== null) learned.push(done.learned);
  }
  for (const place of byPlace(learned)) await savePlace(place);
  await removeGrownModules(context);
  return saved;
}
async function saveLane(lane) {
  const { context, group, store } = lane;
  const isWhole = context.succeeded && group.endedWell && !group.reused;
  const [{ use, layers, modules, isJudged }, binaries] = await context.track(
    Promise.all([
      saveCaches(lane, isWhole),
      // Beside it from the start: GOCACHE is looked at while these are packed.
      saveStepsBinaries(context, group, store)
    ])
  );
  const reportFile = group.step.files.report;
  const report = group.isLast ? lane.tests?.report ?? null : null;
  const row = finishedRow(group, [modules.saved, ...Object.values(layers.saved), binaries]);
  await saveRow(lane, row);
  const saved = {
    reportFile,
    modules: modules.saved,
    ...layers.saved,
    binaries,
    row,
    tests: report
  };
  if (!isWhole) await savePlaceRecord(lane, failedPlace(lane, use.laterGo));
  if (!isWhole || !isJudged) return { saved, learned: null };
  const later = {
    laterGo: use.laterGo,
    shared: group.step.later.shared,
    laterRace: layers.laterRace,
    laterModules: modules.later,
    modules: modules.needed,
    cModules: modules.cModules
  };
  const isFailed = group.step.habits.known?.failedShared === true;
  const known = isFailed ? { ...later, failedShared: true } : later;
  return { saved, learned: { ...lane, habits: layers.habits, later: known } };
}
function failedPlace(lane, laterGo) {
  const { context, group, tests } = lane;
  const failure2 = learnedFailure(context, group, laterGo);
  const known = failure2 ?? group.step.habits.known;
  if (!context.failed || !group.endedWell || known === null) return failure2;
  const [before, now] = [known.tests ?? null, tests?.record ?? null];
  if (now === null || tests?.place !== group.step.lane.place) return failure2;
  return { ...known, tests: before === null ? now : withKnown(before, now) };
}
async function saveCaches({ context, group, store }, isWhole) {
  const { runner, record } = context;
  const use = await laneUse(record, group);
  const later = await laterCache(runner.environment);
  const doubt = unjudged({ record, group, use, later, now: runner.clock.now() });
  if (isWhole && doubt !== null) sayDoubt(context, doubt);
  const [layers, modules] = await Promise.all([
    saveLayers(context, group, store, use, isWhole && doubt === null),
    saveModules(context, group, store, use.laterGo)
  ]);
  return { use, layers, modules, isJudged: doubt === null };
}
function byPlace(lanes) {
  const places = /* @__PURE__ */ new Map();
  for (const lane of lanes) {
    const { place } = lane.group.step.lane;
    places.set(place, [...places.get(place) ?? [], lane]);
  }
  return [...places.values()];
}
async function savePlace(lanes) {
  const last = lanes.at(-1);
  if (last === void 0) return;
  const habits = {
    version: 2,
    ...last.later,
    laterGo: lanes.some((one) => one.later.laterGo),
    shared: lanes.some((one) => one.later.shared === true),
    laterRace: lanes.some((one) => one.later.laterRace),
    laterModules: lanes.some((one) => one.later.laterModules),
    cModules: lanes.some((one) => one.later.cModules === true),
    modules: [...new Set(lanes.flatMap((one) => one.later.modules))].sort(),
    ...placeTests(last),
    lanes: lanes.map((one) => one.habits)
  };
  await savePlaceRecord(last, habits);
}
async function settled(given) {
  const { record } = given;
  if (record.steps.every((step) => step.restore !== "ended"))
    return { context: given, tests: null };
  const tests = await settleJob(given);
  if (tests === null) return { context: given, tests };
  return { context: { ...given, record: withoutActions(record, tests.removed) }, tests };
}
function placeTests({ tests, group }) {
  const { lane, habits } = group.step;
  const own = tests?.place === lane.place ? tests.record : habits.known?.tests ?? null;
  return own === null ? {} : { tests: own };
}
async function saveRow({ context, group, store }, row) {
  if (row !== null) await context.track(saveRuns(context, group, store, row));
}
async function savePlaceRecord({ context, group, store }, habits) {
  if (habits !== null) await context.track(saveHabits(context, group, store, habits));
}
async function removeGrownModules({ record }) {
  for (const { modules } of record.steps)
    if (modules.grown !== null) await removeQuietly(modules.grown);
}
async function removeThinModules({ record, runner }) {
  const used = record.steps.map((step) => step.modules.thin).filter((folder) => folder !== "");
  for (const root of new Set(used.map((folder) => node_dirname(folder)))) {
    await removeUnusedSets(root, runner.clock.now());
  }
}

// src/report/finished-report.ts
function finishedReport(report, saved, phases, warnings) {
  const [own] = saved;
  if (own === void 0) return { ...report, phases, warnings };
  const { modules, base, delta, binaries } = report.caches;
  const caches = {
    modules: withSaved(modules, own.modules),
    base: withSaved(base, own.base),
    delta: withSaved(delta, own.delta),
    binaries: withSaved(binaries, own.binaries)
  };
  const trend = own.row === null ? report.trend : [...report.trend.slice(0, -1), own.row];
  const pays = own.row === null ? report.pays : paysReport(trend, caches);
  return { ...report, caches, tests: own.tests ?? report.tests, trend, pays, phases, warnings };
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/report/misses-lines.ts
var MOST_ROOTS = 10;
function missesLines({ causes, recompiled }) {
  const more = recompiled.length - MOST_ROOTS;
  return [
    ...causes.map((one) => `missed (${one.caches.join(", ")}): ${causeText(one)}`),
    ...recompiled.slice(0, MOST_ROOTS).map(rootText),
    ...more > 0 ? [`and ${more} more causes`] : []
  ];
}
function causeText({ text, change }) {
  return change === "" ? text : `${text}. To change it: ${change}`;
}
function rootText({ text, packages, seconds }) {
  const count = packages === 1 ? "1 package" : `${packages} packages`;
  return `${text}: ${count} recompiled, ${secondsText(seconds)}`;
}

// src/report/post-link-lines.ts
function postLinkLines({ path, debug, compression }) {
  return [
    ...debug === void 0 ? [] : [`${debug.path}: debug information, ${bytesText(debug.bytes)}`],
    ...compression === void 0 ? [] : [`${path}: ${compressionText(compression)}`]
  ];
}
function compressionText({ version, bytesBefore, startup, notMeasured }) {
  const size = `packed by ${version} from ${bytesText(bytesBefore)}`;
  if (startup === null) return `${size}; start-up not measured: ${notMeasured}`;
  const { before, after } = startup;
  const times = (after.milliseconds / before.milliseconds).toFixed(1);
  return `${size}; start-up ${costText(before)} -> ${costText(after)}: ${times} times as long`;
}
function costText({ milliseconds, peakBytes }) {
  const memory = peakBytes === null ? "" : ` with ${bytesText(peakBytes)}`;
  return `${milliseconds.toFixed(1)} ms${memory}`;
}

// src/report/report-lines.ts
function reportLines(report) {
  const { compiled, total, unlinked } = report.packages;
  const apart = unlinked > 0 ? `; of those that match, ${unlinked} in no binary` : "";
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.flatMap((binary) => [
      `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ", reused" : ""}`,
      ...postLinkLines(binary)
    ]),
    ...checkLines(report),
    ...total > 0 ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}${apart}`] : [],
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...report.reuse.reason === "" ? [] : [`built, not reused: ${report.reuse.reason}`],
    ...missesLines(report.misses),
    ...paysLines(report),
    ...phasesLine(report)
  ];
}
function paysLines({ pays }) {
  if (pays === null) return [];
  return [pays.text, ...pays.change === "" ? [] : [pays.change]];
}
function checkLines({ checks }) {
  return checks.flatMap(
    ({ name, target, results }) => results.map((one) => `check ${name} (${target}): ${checkLine(one)}`)
  );
}
function phasesLine({ phases }) {
  const texts = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts.length === 0 ? [] : [texts.join(", ")];
}
function staticText(value) {
  if (value === null) return "";
  return value ? ", static" : ", not static";
}
function cacheText(cache) {
  const moved2 = [
    ...cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : [],
    ...cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []
  ];
  return [cache.hit, ...moved2].join(", ");
}

// src/cache/sizes/save-sizes.ts
async function saveSizes(store, facts, sizes, log) {
  const { branch, commit } = sizes;
  const text = sizesText(sizes);
  const key = sizeKey({ ...facts, branch, commit }, textDigest(text, 16));
  const outcome = await store.save("size", key, () => whole(node_promisify(node_gzip)(text)));
  if (outcome.state === "unavailable")
    log.info(`the sizes of this build are not recorded: ${outcome.reason}`);
}

// src/report/sizes/finish-sizes.ts
async function finishSizes(record, { runner, storeOf }) {
  const read = [];
  for (const step of record.steps) {
    const handover = await readSizesHandover(step.files.sizes);
    if (handover !== null) read.push(await readStep(step, handover));
  }
  const places = new Set(read.map(({ step }) => step.lane.place));
  for (const place of places) {
    const own = read.filter(({ step }) => step.lane.place === place);
    await savePlace2(own, { runner, storeOf });
  }
  return read.flatMap(
    ({ step, late }) => late === null ? [] : [{ reportFile: step.files.report, sizes: late }]
  );
}
async function readStep(step, handover) {
  const { compared, base, binaries, lane, told, known } = handover;
  if (told !== null) return { step, handover, known, late: null };
  const against = againstText(compared, base);
  const isAsked = base !== null || compared?.own != null;
  const read = isAsked ? await readSizes(binaries, { base, parts: /* @__PURE__ */ new Map() }, lane, false) : [];
  const sizes = read.map(binarySizes);
  const late = { ...against, binaries: sizes, exceeded: [], accepted: "" };
  return { step, handover, known: storedSizes(read, lane), late };
}
async function savePlace2(steps, { runner, storeOf }) {
  const last = steps.at(-1);
  if (last === void 0) return;
  const store = storeOf(last.step.store);
  const facts = stepKeyFacts(last.step, store);
  const parts = steps.flatMap((one) => one.handover.parts);
  const hasNew = steps.some((one) => one.handover.hasNewParts);
  if (hasNew && last.step.store.permission.may) await saveParts(store, facts, parts, runner.log);
  const own = last.handover.compared?.own;
  const binaries = steps.flatMap((one) => one.known);
  if (own == null || binaries.length === 0) return;
  await saveSizes(store, facts, { version: 1, ...own, binaries }, runner.log);
}

// src/report/sizes/sizes-lines.ts
function sizesLines(sizes) {
  if (sizes === null) return [];
  const lines = sizes.binaries.flatMap(binaryLines);
  const changed = lines.length === 0 ? "nothing read" : "";
  return [
    `sizes, ${sizes.against}${changed === "" ? "" : `: ${changed}`}`,
    ...lines,
    ...sizes.accepted === "" ? [] : acceptedLines(sizes)
  ];
}
function acceptedLines({ accepted, exceeded }) {
  return exceeded.map((one) => `accepted (${accepted}): ${one.text}`);
}
function binaryLines(one) {
  const { name, target, difference, unread } = one;
  const head = `${name} (${target}): ${changeText(one)}`;
  const only = unread === "" ? [] : [`  packages are not told apart: ${unread}`];
  if (difference === null || isSame(one)) return [head, ...only];
  return [head, ...only, ...causeLines(difference.causes)];
}
function changeText({ bytes, wireBytes, before, difference }) {
  const wire = wireBytes === null ? "" : `, with zstd ${bytesText(wireBytes)}`;
  if (difference === null || before === null) return `${bytesText(bytes)}${wire}`;
  if (difference.bytes === 0 && !difference.wireBytes) return `${bytesText(bytes)}, as before`;
  const grown = `, ${grownText(difference.bytes)}${shareText(difference.bytes, before.bytes)}`;
  const wireGrown = difference.wireBytes === null ? "" : `, ${grownText(difference.wireBytes)}`;
  return `${bytesText(bytes)}${grown}${wire}${wire === "" ? "" : wireGrown}`;
}
function shareText(grown, before) {
  if (before === 0) return "";
  const percent = (100 * grown / before).toFixed(1);
  return ` (${grown < 0 ? "" : "+"}${percent} %)`;
}
function isSame({ difference }) {
  return difference !== null && difference.bytes === 0 && difference.causes.length === 0;
}

// src/report/write-figures.ts
async function writeFigures({ inputs, runner }, report) {
  const { metrics, trace } = inputs;
  const { timeline } = report;
  const write2 = async (file, text) => {
    if (file === "") return;
    try {
      await node_mkdir(node_dirname(file), { recursive: true });
      await node_writeFile(file, await text());
    } catch (error) {
      const found = `${file}: ${messageOf(error)}`;
      runner.log.warning(codedText({ code: "GTB1702", found, expected: "", change: "" }));
    }
  };
  await write2(metrics, async () => {
    const { metricsText } = await import("./metrics-7NDNZAEI.mjs");
    return metricsText(report);
  });
  if (timeline !== null)
    await write2(trace, async () => {
      const { traceJson } = await import("./trace-4WHF4V6X.mjs");
      return traceJson(timeline);
    });
  else if (trace !== "")
    runner.log.info("trace: nothing was compiled or linked, and no trace is written");
}

// src/report/write-page.ts
async function writePage({ inputs, job, runner: { log } }, { mainModule, repository }, report, listing, read) {
  if (inputs.page === "") return;
  try {
    const [{ pageAssets }, { pageHtml }, { pageOfRun }] = await Promise.all([
      import("./page-assets-GIFKQPVG.mjs"),
      import("./page-html-NQ6X2EIR.mjs"),
      import("./page-of-run-BT5J4THZ.mjs")
    ]);
    const { sizes, differences } = read ?? await readNow(report);
    const title = mainModule || repository;
    const data = pageOfRun(report, {
      ...{ title, commit: job.sha, listing, sizes, differences }
    });
    await node_mkdir(node_dirname(inputs.page), { recursive: true });
    await node_writeFile(inputs.page, pageHtml(data, await pageAssets()));
    log.info(`page: ${inputs.page}`);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const found = `the page ${inputs.page}: ${text}`;
    log.warning(codedText({ code: "GTB1702", found, expected: "", change: "" }));
  }
}
async function readNow({ binaries }) {
  const { sizeOrReason, sizesApart } = await import("./size-apart-QO7L5VFW.mjs");
  const sizes = await sizesApart(binaries);
  const all = binaries.map(({ path }, at) => [path, sizeOrReason(sizes[at])]);
  return { sizes: new Map(all), differences: /* @__PURE__ */ new Map() };
}

// src/runner/clocks.ts
function allPhases({ activity, phases, startedAt }, now) {
  return [...phases.list(), overheadPhase(startedAt, now, activity.intervals())];
}

// src/runner/collecting-log.ts
function collectingLog(inner) {
  const kept = [];
  return {
    log: {
      info: (line) => inner.info(line),
      notice: (line) => inner.notice(line),
      warning: (line) => {
        kept.push(line);
        inner.warning(line);
      },
      error: (line) => inner.error(line),
      debug: (line) => inner.debug(line),
      group: (title, lines) => inner.group(title, lines),
      progress: (line) => inner.progress(line)
    },
    warnings: () => [...kept]
  };
}

// src/runner/failure-policy.ts
var FAILURE_POLICY = {
  input: { main: "fail the step", post: "warn and go on" },
  plan: { main: "fail the step", post: "warn and go on" },
  toolchain: { main: "fail the step", post: "warn and go on" },
  list: { main: "fail the step", post: "warn and go on" },
  build: { main: "fail the step", post: "warn and go on" },
  check: { main: "fail the step", post: "warn and go on" },
  cache: { main: "warn and go on", post: "warn and go on" },
  report: { main: "warn and go on", post: "warn and go on" },
  save: { main: "warn and go on", post: "warn and go on" }
};
function judge(failures, phase) {
  const of = (effect) => failures.filter((one) => FAILURE_POLICY[areaOf(one)][phase] === effect).map(codedText);
  const errors = of("fail the step");
  return { fails: errors.length > 0, errors, warnings: of("warn and go on") };
}
function exitCode(failures) {
  if (!judge(failures, "main").fails) return 0;
  return failures.some((one) => areaOf(one) === "input") ? 2 : 1;
}

// src/runner/switched-off.ts
var SWITCHES = ["delta", "pruning", "worth", "report"];
var SWITCH_VARIABLE = "GO_TURBO_BUILD_WITHOUT";
function readSwitchedOff(environment) {
  const words = (environment[SWITCH_VARIABLE] ?? "").split(",").map((word) => word.trim());
  const given = words.filter((word) => word !== "");
  const unknown = given.filter((word) => !SWITCHES.some((one) => one === word));
  if (unknown.length > 0) {
    return failure(
      "GTB1037",
      `${SWITCH_VARIABLE} holds ${unknown.map((word) => `"${word}"`).join(", ")}`,
      `${SWITCHES.join(", ")}, with commas between them`,
      "correct it, or leave the variable out: it is for measuring only"
    );
  }
  return success(SWITCHES.filter((one) => given.includes(one)));
}

// src/inputs/definitions/definition.ts
var INPUT_GROUPS = [
  ...["Go", "Build", "Flags and linking", "Binaries", "Caches", "As actions/setup-go"]
];

// src/commands/arguments/cli-help.ts
var WIDTH = 96;
var COLUMN = 34;
var INTRODUCTION = `go-turbo-build: pins Go, restores and warms the caches, builds lean static binaries.

Usage: node dist/cli.mjs [flags]

  node dist/cli.mjs --working-directory examples/hello
  node dist/cli.mjs check bin/app --require static,trimpath    (check --help)
  node dist/cli.mjs --packages ./cmd/app --targets linux/amd64,linux/arm64 --json report.json
  node dist/cli.mjs quota OWNER/NAME     what lies in its cache, and what of it to drop
  node dist/cli.mjs compilers --help     what gc, gccgo and TinyGo cost on a project
  node dist/cli.mjs variants --help      what each lever of a lean build is worth on a project
  node dist/cli.mjs why MODULE           why it is there, what goes without it  (why --help)
`;
var CONCLUSION = `
Lists take commas, spaces or newlines, and may be given several times; so may --stamp and
--build-flags. A boolean is --name, --name=false or --no-name; so are --reuse and --warm, which
take another word, too.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;
function helpText() {
  const groups = INPUT_GROUPS.map((group) => {
    const inputs = INPUTS.filter((one) => one.group === group && !one.hidden);
    return [`
${group}`, ...inputs.flatMap((one) => entry(flagText(one), describe(one)))];
  });
  const other = [
    "\nThis command",
    ...entry(
      "--explain",
      "Show the flags of the profile, where each comes from and the go command, and build nothing."
    ),
    ...entry("--json FILE", "Write all figures of the run to FILE as JSON."),
    ...entry("--help, -h", "Show this text."),
    ...entry("--version", "Show the version of go-turbo-build.")
  ];
  return [INTRODUCTION.trimEnd(), ...groups.flat(), ...other, CONCLUSION].join("\n");
}
function flagText(one) {
  if (one.kind === "boolean" && one.default === "true") return `--no-${one.name}`;
  return one.placeholder === "" ? `--${one.name}` : `--${one.name} ${one.placeholder}`;
}
function describe(one) {
  const fallback = one.defaultInWords ?? (one.kind === "boolean" ? "" : one.default);
  const text = fallback === "" ? one.description : `${one.description} Default: ${fallback}`;
  return text.replaceAll("`", "");
}
function entry(flag, description) {
  const lines = wrap(description, WIDTH - COLUMN);
  const first = `  ${flag}`;
  if (first.length > COLUMN - 2) return [first, ...lines.map((line) => " ".repeat(COLUMN) + line)];
  return lines.map((line, index) => (index === 0 ? first : "").padEnd(COLUMN) + line);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// src/commands/explain-lines.ts
function explainLines(inputs, environment) {
  const resolved = resolveFlags(inputs);
  const width = Math.max(...FLAGS.map(({ name }) => name.length), "buildinfo".length);
  const line = (name, value, from) => `  ${name.padEnd(width)}  ${value.padEnd(15)}  ${from}`;
  const flags = FLAGS.map(({ name, on, off }) => {
    const { value, from, text } = resolved[name];
    const word = value ? "yes" : "no";
    if (from === "GOFLAGS") return line(name, word, text);
    if (from === "build-flags" || from === "ldflags") return line(name, word, `input ${text}`);
    const origin = from === "profile" ? `profile ${inputs.profile}` : `input ${from === "debug" ? text : name}`;
    const go = value ? on : off;
    return line(name, word, go === "" ? origin : `${origin}: ${go}`);
  });
  const mode = effectiveLink(inputs);
  const tags = resolverTags(inputs);
  const because = mode === inputs.link ? "" : "input static";
  const added = tags.length === 0 ? "" : `adds the tags ${tags.join(",")}`;
  const linking = [
    line("link", mode, [because || chosen("link", mode, "auto"), added].filter(Boolean).join("; ")),
    line("libc", inputs.libc, chosen("link", inputs.libc, "gnu")),
    line("linker", inputs.linker, chosen("link", inputs.linker, "default")),
    line("buildinfo", inputs.buildinfo, chosen("buildinfo", inputs.buildinfo, "full"))
  ];
  return [
    `profile ${inputs.profile}: ${PROFILES[inputs.profile].purpose}`,
    ...[...flags, ...linking].map((one) => one.trimEnd()),
    "",
    ...commands(inputs, goFlags(inputs), environment)
  ];
}
function chosen(name, value, fallback) {
  return value === fallback ? "default" : `input ${name}`;
}
function commands(inputs, { compile, link }, job) {
  const targets = inputs.targets.length === 0 ? [null] : inputs.targets;
  const musl = inputs.libc === "musl" ? { CC: job.CC || "musl-gcc" } : {};
  return targets.map((target) => {
    const environment = {
      CGO_ENABLED: inputs.cgo ? "1" : "0",
      ...musl,
      ...target === null || !inputs.cgo ? {} : targetCTools(job, target),
      ...target === null ? {} : targetEnvironment(target)
    };
    const variables = Object.entries(environment).map(
      ([name, value]) => `${name}=${quoted(value)}`
    );
    const below = target === null || targets.length === 1 ? "" : `${targetText(target).replaceAll("/", "_")}/`;
    const folder = `${inputs.output.replace(/\/$/, "")}/${below}`;
    const words = [...compile, ...link, "-o", folder, "--", ...inputs.packages];
    return [...variables, "go build", ...words.map(quoted)].join(" ");
  });
}
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// src/commands/build.ts
var DONE = 0;
var FAILED = 1;
var HELP = "--help shows every flag";
async function runCommand(host) {
  const { argv, cwd, machine, runner: outer } = host;
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const parsed = parseArguments(argv);
  if (parsed.kind === "help" || parsed.kind === "version") {
    runner.log.info(parsed.kind === "help" ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed.kind === "usage-error") return usageError(runner.log, parsed.messages, HELP);
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home)
  );
  const jsonFile = parsed.jsonFile === "" ? null : node_resolve(cwd, parsed.jsonFile);
  const without = readSwitchedOff(runner.environment);
  const messages = [
    ...inputs.ok ? [] : inputs.failures.map(codedText),
    ...without.ok ? [] : without.failures.map(codedText),
    ...jsonFile === null ? [] : wrongJsonFile(jsonFile)
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) {
    for (const message of [...messages, HELP]) runner.log.error(message);
    return BAD_USAGE;
  }
  if (parsed.explain) {
    const { settings, notes } = inputs.value;
    const environment = settledEnvironment(runner.environment, settings, "");
    for (const line of explainLines(inputs.value, environment)) runner.log.info(line);
    for (const note of notes) runner.log.info(note);
    return DONE;
  }
  const { report, failures } = await buildAndSave(
    { ...host, runner },
    { inputs: inputs.value, without: without.value },
    collecting.warnings
  );
  const lines = report === null ? [] : [...reportLines(report), ...sizesLines(report.sizes)];
  for (const line of lines) runner.log.info(line);
  for (const text of judge(failures, "main").errors) runner.log.error(text);
  const code = failures.length > 0 ? exitCode(failures) || FAILED : DONE;
  if (jsonFile === null || report === null) return code;
  return await writeJsonFile(runner.log, jsonFile, report) ? code : FAILED;
}
async function buildAndSave({ runner, machine, startedAt, onInterrupt }, asked, warnings) {
  const job = readJobFacts({}, void 0);
  const used = await useMachine(runner, machine);
  if (!used.ok) return { report: null, failures: used.failures };
  const ground = await createStep({
    runner: used.value,
    job,
    ...asked,
    startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home
  });
  const { runner: own, clocks, folders } = ground.step;
  onInterrupt(() => {
    removeMemoryNow(folders.job);
    removeNow(folders.job);
  });
  try {
    const outcome = await buildFlow(ground);
    const { activity, phases } = clocks;
    const { record } = outcome;
    const storeOf = storesOfSteps(own);
    const [saved, late] = record === null ? [[], []] : await phases.time(
      "save",
      () => Promise.all([
        saveFlow({
          ...{ runner: own, record, storeOf },
          succeeded: outcome.failures.length === 0,
          said: saidBefore(record),
          failed: outcome.failures.length > 0,
          track: (work) => activity.track("transfer", work)
        }),
        finishSizes(record, { runner: own, storeOf })
      ])
    );
    const { report, failures } = outcome;
    if (report === null) return { report, failures };
    const all = allPhases(clocks, own.clock.now());
    const sizes = late[0]?.sizes ?? report.sizes;
    const finished = finishedReport({ ...report, sizes }, saved, all, warnings());
    const { listing, read = null } = outcome;
    await writePage(ground.step, ground.project, finished, listing, read);
    await writeFigures(ground.step, finished);
    return { report: finished, failures };
  } finally {
    await removeMemoryFolder(folders.job);
    await removeQuietly(folders.job);
  }
}
export {
  runCommand
};
