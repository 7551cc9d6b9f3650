// What the whole report adds to a warm run of caddy: jobs by turns over the double of the cache service,
//   npm run measure:report -- [--pairs 5]
// with page, metrics, trace and sizes against none of it and GO_TURBO_BUILD_WITHOUT=report. A job is warm after
// one that has saved; its binary is built again from the restored caches, and then reused. Prints both medians.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caddySource } from '../__tests__/contract/fixtures-caddy.ts';
import { goodJob } from '../__tests__/contract/fixtures-job.ts';
import { startMachine } from '../__tests__/contract/fixtures-machine.ts';

const ALL = { page: 'page.html', metrics: 'metrics.prom', trace: 'trace.json', size: 'true' };
const NONE = { size: 'false' };
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '5' } } });
const folder = await mkdtemp(join(tmpdir(), 'gtb-measure-report-'));
const machine = await startMachine('measure-report');
try {
  const source = await caddySource(join(folder, 'caddy'));
  const job = async (inputs, without) => {
    let [began, seconds] = [0, 0];
    await goodJob(machine, {
      source,
      inputs: { packages: './cmd/caddy', 'go-version': '1.26.8', ...inputs },
      env: { GO_TURBO_BUILD_WITHOUT: without },
      before: async () => {
        began = performance.now();
      },
      after: async () => {
        seconds = (performance.now() - began) / 1000;
      },
    });
    return seconds;
  };
  await job({ ...NONE, reuse: 'true' }, 'worth');
  for (const reuse of ['false', 'true']) {
    const seconds = { with: [], without: [] };
    for (let pair = 0; pair < Number(values.pairs); pair++) {
      const turns = [
        ['with', () => job({ ...ALL, reuse }, 'worth')],
        ['without', () => job({ ...NONE, reuse }, 'worth,report')],
      ];
      // Whoever is second finds files in memory that the first has read.
      for (const [name, run] of pair % 2 === 0 ? turns : turns.reverse())
        seconds[name].push(await run());
    }
    const added = seconds.with.map((one, at) => one - seconds.without[at]);
    console.log(
      `reuse: ${reuse}: with ${shown(seconds.with)} s, without ${shown(seconds.without)} s, adds ${shown(added)} s (median of pairs); load ${loadavg()[0].toFixed(1)}`,
    );
  }
} finally {
  await machine.stop();
  await rm(folder, { recursive: true, force: true });
}

function shown(all) {
  const sorted = all.toSorted((left, right) => left - right);
  const list = all.map((one) => one.toFixed(2)).join(', ');
  return `${sorted[sorted.length >> 1].toFixed(2)} (${list})`;
}
