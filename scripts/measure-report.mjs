// What the whole report adds to a warm run of caddy: jobs by turns over the double of the cache service,
//   npm run measure:report -- [--pairs 5]
// with page, metrics, trace and sizes against none of it and GO_TURBO_BUILD_WITHOUT=report. A job is warm after
// one that has saved; its binary is built again from the restored caches, and then reused. Prints medians of the
// step's seconds and of the CPU seconds of its own process, which other programs of the machine disturb less.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caddySource } from '../__tests__/contract/fixtures-caddy.ts';
import { goodJob } from '../__tests__/contract/fixtures-job.ts';
import { startMachine } from '../__tests__/contract/fixtures-machine.ts';

const ALL = { page: 'page.html', metrics: 'metrics.prom', trace: 'trace.json', size: 'true' };
const NONE = { size: 'false' };
/** Writes the CPU seconds of every process of Node in the step, as it ends. */
const TELL =
  "import{appendFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();appendFileSync(process.env.GTB_CPU_FILE,(user+system)/1e6+'\\n')})";
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '5' } } });
const folder = await mkdtemp(join(tmpdir(), 'gtb-measure-report-'));
const cpuFile = join(folder, 'cpu');
const machine = await startMachine('measure-report');
try {
  const source = await caddySource(join(folder, 'caddy'));
  const job = async (inputs, without) => {
    let [began, seconds, cpu] = [0, 0, 0];
    await goodJob(machine, {
      source,
      inputs: { packages: './cmd/caddy', 'go-version': '1.26.8', ...inputs },
      env: {
        GO_TURBO_BUILD_WITHOUT: without,
        GTB_CPU_FILE: cpuFile,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL)}`,
      },
      before: async () => {
        await rm(cpuFile, { force: true });
        began = performance.now();
      },
      after: async () => {
        seconds = (performance.now() - began) / 1000;
        const each = (await readFile(cpuFile, 'utf8')).trim().split('\n');
        cpu = each.reduce((sum, one) => sum + Number(one), 0);
      },
    });
    return { seconds, cpu };
  };
  await job({ ...NONE, reuse: 'true' }, 'worth');
  const first = await job({ ...ALL, reuse: 'true' }, 'worth');
  console.log(
    `the first page of these bytes, which no run has read: ${first.seconds.toFixed(2)} s`,
  );
  for (const reuse of ['false', 'true']) {
    const found = { with: [], without: [] };
    for (let pair = 0; pair < Number(values.pairs); pair++) {
      const turns = [
        ['with', () => job({ ...ALL, reuse }, 'worth')],
        ['without', () => job({ ...NONE, reuse }, 'worth,report')],
      ];
      // Whoever is second finds files in memory that the first has read.
      for (const [name, run] of pair % 2 === 0 ? turns : turns.reverse())
        found[name].push(await run());
    }
    for (const what of ['seconds', 'cpu']) {
      const [on, off] = [found.with, found.without].map((all) => all.map((one) => one[what]));
      const added = on.map((one, at) => one - off[at]);
      console.log(
        `reuse: ${reuse}, ${what}: with ${shown(on)}, without ${shown(off)}, adds ${shown(added)}; load ${loadavg()[0].toFixed(1)}`,
      );
    }
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
