// Whether compiling with `go list -export` ahead of `go build` saves time, on a real project:
//   node scripts/measure-warm.mjs [--module github.com/junegunn/fzf@v0.65.2] [--packages .]
//                                 [--targets linux/amd64,linux/arm64] [--runs 3]
// Both ways in turn, each on an empty GOCACHE; targets side by side, one CPU each.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    module: { type: 'string', default: 'github.com/junegunn/fzf@latest' },
    packages: { type: 'string', default: '.' },
    targets: { type: 'string', default: 'linux/amd64,linux/arm64' },
    runs: { type: 'string', default: '3' },
  },
});
const targets = values.targets.split(',').map((target) => target.split('/'));
const flags = ['-trimpath', '-gcflags=all=-dwarf=false', '-buildvcs=false'];
const work = mkdtempSync(join(tmpdir(), 'go-turbo-build-warm-'));
const listed = execFileSync('go', ['mod', 'download', '-json', values.module], {
  encoding: 'utf8',
});
const { Dir: source } = JSON.parse(listed);
const width = `-p=${Math.max(1, Math.floor(2 / targets.length))}`;

await everyTarget((goos) => ['list', '-deps', '-f', goos, values.packages], join(work, 'modules'));
const seconds = { 'build alone': [], 'warm-up, then build': [] };
for (let run = 0; run < Number(values.runs); run++) {
  for (const way of Object.keys(seconds)) {
    const cache = join(work, `cache-${run}-${seconds[way].length}-${way.length}`);
    const began = performance.now();
    if (way !== 'build alone') {
      await everyTarget(
        () => ['list', ...flags, width, '-compiled', '-export', '-deps', '-f=x', values.packages],
        cache,
      );
    }
    await everyTarget(
      (name) => [
        'build',
        ...flags,
        width,
        '-ldflags=-s -w',
        '-o',
        `${join(cache, 'out', name)}/`,
        values.packages,
      ],
      cache,
    );
    seconds[way].push((performance.now() - began) / 1000);
    rmSync(cache, { recursive: true, force: true });
    console.log(`${way}: ${seconds[way].at(-1).toFixed(1)} s`);
  }
}
for (const [way, all] of Object.entries(seconds)) {
  const median = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
  console.log(
    `${values.module}, ${values.targets}: ${way}: median ${median.toFixed(1)} s of ${all.length}`,
  );
}
rmSync(work, { recursive: true, force: true });

function everyTarget(args, cache) {
  return Promise.all(
    targets.map(
      ([GOOS, GOARCH]) =>
        new Promise((resolve, reject) => {
          const env = {
            ...process.env,
            GOOS,
            GOARCH,
            GOCACHE: cache,
            CGO_ENABLED: '0',
            GOTOOLCHAIN: 'auto',
          };
          const child = spawn('go', args(`${GOOS}-${GOARCH}`), {
            cwd: source,
            env,
            stdio: ['ignore', 'ignore', 'inherit'],
          });
          child.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`go ended with ${code}`)),
          );
        }),
    ),
  );
}
