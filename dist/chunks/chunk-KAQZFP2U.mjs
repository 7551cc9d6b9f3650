import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";

// src/runner/machine/machine-folders.ts
function chooseMachineFolders(facts) {
  const temp = chooseTemp(facts);
  const home = chooseHome(facts, temp.folder);
  return {
    temp: temp.folder,
    home: home.folder,
    isHomeOwn: home.isOwn,
    changes: { ...temp.changes, ...home.changes },
    notes: [...temp.notes, ...home.notes]
  };
}
function systemTemp(environment, platform) {
  const given = tempNames(platform).map((name) => environment[name] ?? "");
  return given.find((folder) => isAbsolute(folder)) ?? standardTemp(environment, platform);
}
function tempNames(platform) {
  return platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR", "TMP", "TEMP"];
}
function standardTemp({ SystemRoot, windir }, platform) {
  if (platform !== "win32") return "/tmp";
  return node_path_default.win32.join(SystemRoot || windir || "C:\\Windows", "temp");
}
function chooseTemp({ environment, platform, jobTemp, canWrite }) {
  const names = tempNames(platform);
  const name = names.find((one) => environment[one]) ?? "";
  const given = environment[name] ?? "";
  const standard = standardTemp(environment, platform);
  const isUsable = isAbsolute(given) && canWrite(given);
  const system = isUsable || given === "" ? given || standard : standard;
  const notes = [];
  if (system !== given && given !== "")
    notes.push(
      `${name} is ${JSON.stringify(given)}, ${whyNot(given)}: temporary files go to ${system}. Set ${name} to a folder that can be written.`
    );
  const changes = notes.length === 0 ? {} : Object.fromEntries(names.map((one) => [one, system]));
  if (jobTemp === "") return { folder: system, changes, notes };
  if (isAbsolute(jobTemp) && canWrite(jobTemp)) return { folder: jobTemp, changes, notes };
  notes.push(
    `RUNNER_TEMP is ${JSON.stringify(jobTemp)}, ${whyNot(jobTemp)}: the job's temporary files go to ${system}.`
  );
  return { folder: system, changes, notes };
}
function chooseHome(facts, temp) {
  const { environment, platform, homeOfUser, isFolder, canWrite, unused } = facts;
  const name = platform === "win32" ? "USERPROFILE" : "HOME";
  const given = environment[name] || (platform === "win32" ? "" : environment.USERPROFILE ?? "");
  const canHold = (home) => {
    const ours = node_path_default.join(home, ".cache", "go-turbo-build");
    return isAbsolute(home) && (isFolder(ours) || canWrite(ours));
  };
  if (canHold(given)) return { folder: given, isOwn: false, changes: {}, notes: [] };
  const found = given === "" ? `${name} is not set` : `${name} is ${JSON.stringify(given)}`;
  if (given === "" && homeOfUser !== null && canHold(homeOfUser)) {
    return { folder: homeOfUser, isOwn: false, changes: { [name]: homeOfUser }, notes: [] };
  }
  const folder = node_path_default.join(temp, unused("go-turbo-build-home-"));
  const why = given === "" ? "and this user has no home folder" : whyNot(given);
  const note = `${found}, ${why}: toolchains, modules and caches of this run lie in ${folder} and are not kept. Set ${name} to a folder that can be written.`;
  const changes = isAbsolute(given) && isFolder(given) ? moduleCache(facts, given, folder) : { [name]: folder };
  return { folder, isOwn: true, changes, notes: [note] };
}
function moduleCache({ environment, isFolder, canWrite }, home, own) {
  const { GOMODCACHE, GOPATH } = environment;
  const standard = node_path_default.join(home, "go", "pkg", "mod");
  if (GOMODCACHE || GOPATH || isFolder(standard) || canWrite(standard)) return {};
  return { GOMODCACHE: node_path_default.join(own, "go", "pkg", "mod") };
}
function whyNot(folder) {
  return isAbsolute(folder) ? "which cannot be written" : "which is no absolute path";
}
function isAbsolute(folder) {
  return node_path_default.posix.isAbsolute(folder) || /^[A-Za-z]:[\\/]|^\\\\/.test(folder);
}

export {
  chooseMachineFolders,
  systemTemp
};
