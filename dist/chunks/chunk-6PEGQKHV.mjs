import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_readFileSync,
  node_readdirSync
} from "./chunk-7YGZ6IU7.mjs";

// src/runner/machine/children-memory.ts
function watchChildrenMemory(everyMilliseconds = 20) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, childrenBytes(process.pid));
  };
  const timer = process.platform === "linux" ? setInterval(look, everyMilliseconds) : void 0;
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    }
  };
}
function childrenBytes(root) {
  const parents = /* @__PURE__ */ new Map();
  for (const name of node_readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = statusOf(name);
    const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? "0";
    if (parent !== void 0)
      parents.set(Number(name), { parent: Number(parent), bytes: Number(kilobytes) * 1024 });
  }
  let sum = 0;
  for (const [pid, { bytes }] of parents) {
    let above = parents.get(pid)?.parent;
    while (above !== void 0 && above !== root && above > 1) above = parents.get(above)?.parent;
    if (above === root) sum += bytes;
  }
  return sum;
}
function statusOf(pid) {
  try {
    return node_readFileSync(`/proc/${pid}/status`, "latin1");
  } catch {
    return "";
  }
}

export {
  watchChildrenMemory
};
