import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-ZEMHNOYJ.mjs";

// src/report/metrics.ts
var PREFIX = "go_turbo_build";
async function metricsText(report) {
  const loaded = await import("./prom-client-KLNVYIIV.mjs");
  const { Gauge, Registry } = loaded.default ?? loaded;
  const registry = new Registry();
  for (const { name, help, samples } of metrics(report)) {
    if (samples.length === 0) continue;
    const labelNames = [...new Set(samples.flatMap(([labels]) => Object.keys(labels)))];
    const gauge = new Gauge({
      name: `${PREFIX}_${name}`,
      help,
      labelNames,
      registers: [registry]
    });
    for (const [labels, value] of samples) gauge.set(labels, value);
  }
  return registry.metrics();
}
function metrics(report) {
  const { goVersion, lane, place, packages, phases, binaries, misses } = report;
  return [
    {
      name: "info",
      help: "Always 1; the Go, lane and place of the run are its labels.",
      samples: [[{ go_version: goVersion, lane, place }, 1]]
    },
    {
      name: "phase_seconds",
      help: "Seconds of each phase of the step; phases run side by side.",
      samples: phases.map((one) => [{ phase: one.name }, one.seconds])
    },
    {
      name: "packages",
      help: "Packages of all targets, by whether they were compiled or came from the cache.",
      samples: [
        [{ state: "compiled" }, packages.compiled],
        [{ state: "cached" }, Math.max(0, packages.total - packages.compiled)]
      ]
    },
    {
      name: "binary_bytes",
      help: "Bytes of each binary on the disk.",
      samples: binaries.map(({ name, target, bytes }) => [{ binary: name, target }, bytes])
    },
    ...sizeMetrics(report),
    ...cacheMetrics(report),
    {
      name: "miss",
      help: "Always 1; a cause of a cache miss is its label.",
      samples: byLabels(
        misses.causes.flatMap(({ kind, caches }) => caches.map((cache) => [{ kind, cache }, 1])),
        () => 1
      )
    },
    {
      name: "recompiled_packages",
      help: "Packages compiled, by the kind of their root cause.",
      samples: byKind(report, (root) => root.packages)
    },
    {
      name: "recompiled_seconds",
      help: "Seconds of compilers, by the kind of the root cause.",
      samples: byKind(report, (root) => root.seconds)
    },
    ...timelineMetrics(report),
    ...paysMetrics(report)
  ];
}
function sizeMetrics({ sizes }) {
  const binaries = sizes?.binaries ?? [];
  const each = (of) => binaries.flatMap((one) => {
    const value = of(one);
    return value === null ? [] : [[{ binary: one.name, target: one.target }, value]];
  });
  const causes = binaries.flatMap(
    ({ name, target, difference }) => (difference?.causes ?? []).map(({ cause, bytes }) => [
      { binary: name, target, cause },
      bytes
    ])
  );
  return [
    {
      name: "binary_wire_bytes",
      help: "Bytes of each binary with zstd.",
      samples: each((one) => one.wireBytes)
    },
    {
      name: "binary_base_bytes",
      help: "Bytes of the same binary in the recorded build that it is compared with.",
      samples: each((one) => one.before?.bytes ?? null)
    },
    {
      name: "binary_growth_bytes",
      help: "Bytes that each binary grew by against it, by the kind of the cause.",
      samples: byLabels(causes, (before, value) => before + value)
    }
  ];
}
function cacheMetrics({ caches }) {
  const each = (of) => Object.entries(caches).map(([cache, one]) => [{ cache }, of(one)]);
  return [
    {
      name: "cache_hit",
      help: "Always 1; how well each cache was hit is a label: exact, partial or miss.",
      samples: Object.entries(caches).map(([cache, { hit }]) => [{ cache, hit }, 1])
    },
    {
      name: "cache_seconds",
      help: "Seconds of look-up, transfer and unpacking of each cache, and of saving it.",
      samples: each((one) => one.seconds)
    },
    {
      name: "cache_downloaded_bytes",
      help: "Bytes downloaded of each cache.",
      samples: each((one) => one.bytesDown)
    },
    {
      name: "cache_uploaded_bytes",
      help: "Bytes uploaded of each cache.",
      samples: each((one) => one.bytesUp)
    }
  ];
}
function timelineMetrics({ timeline }) {
  if (timeline === null) return [];
  const { linked, criticalPath, efficiency, peakBytes } = timeline;
  return [
    single("links", "Binaries linked.", linked),
    single(
      "critical_path_seconds",
      "Seconds of the longest chain of compiles and links: no more CPUs make the build shorter.",
      criticalPath.seconds
    ),
    single(
      "parallel_efficiency_ratio",
      "Share of the compilers that may run at once that was busy, from 0 to 1.",
      efficiency
    ),
    single(
      "peak_memory_bytes",
      "Most memory of the go commands and their tools at once.",
      peakBytes
    )
  ];
}
function paysMetrics({ pays }) {
  if (pays === null) return [];
  return [
    single(
      "saved_seconds",
      "Seconds that the go commands took less than without a compile cache.",
      pays.thisRun.savedSeconds
    ),
    single("stored_bytes", "Bytes that the place keeps in the store.", pays.storedBytes)
  ];
}
function single(name, help, value) {
  return { name, help, samples: value === null ? [] : [[{}, value]] };
}
function byKind({ misses }, of) {
  return byLabels(
    misses.recompiled.map((root) => [{ kind: root.kind }, of(root)]),
    (before, value) => before + value
  );
}
function byLabels(samples, join) {
  const found = /* @__PURE__ */ new Map();
  for (const [labels, value] of samples) {
    const name = JSON.stringify(labels);
    const before = found.get(name);
    found.set(name, [labels, before === void 0 ? value : join(before[1], value)]);
  }
  return [...found.values()];
}
export {
  metrics,
  metricsText
};
