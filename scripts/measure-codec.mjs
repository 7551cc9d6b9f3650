// What a base costs at each level of zstd and in each order of its files, on a real project:
//   node scripts/measure-codec.mjs [--module github.com/caddyserver/caddy/v2@v2.11.9]
//                                  [--packages ./cmd/caddy] [--levels 1,3,6] [--runs 3]
// Seconds of packing and unpacking (two blocks at once, files in memory), and with the transfer at
// 30, 60 and 100 MB/s. Needs a Node with zstd (22.15).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import zlib from 'node:zlib';

const { values } = parseArgs({
  options: {
    module: { type: 'string', default: 'github.com/junegunn/fzf@v0.65.2' },
    packages: { type: 'string', default: '.' },
    levels: { type: 'string', default: '1,2,3,5,7' },
    runs: { type: 'string', default: '3' },
  },
});
const BLOCK = 16 * 1024 * 1024;
const SPEEDS = [30, 60, 100];
const work = mkdtempSync(join(tmpdir(), 'go-turbo-build-codec-'));
try {
  const files = baseFiles();
  const orders = {
    size: [...files].sort((a, b) => a.bytes.length - b.bytes.length),
    path: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)),
    'kind, size': [...files].sort(
      (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || a.bytes.length - b.bytes.length,
    ),
  };
  const ways = Object.keys(orders).flatMap((order) =>
    values.levels.split(',').map((level) => ({ order, level: Number(level), runs: [] })),
  );
  for (let run = 0; run < Number(values.runs); run++) {
    for (const way of ways) way.runs.push(await measured(orders[way.order], way.level));
  }
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  console.log(
    `${values.module}: ${files.length} files, ${megabytes.toFixed(0)} MB, medians of ${values.runs}\n`,
  );
  const head = SPEEDS.flatMap((speed) => [`save at ${speed}`, `restore at ${speed}`]);
  console.log(`| order | level | MB | pack | unpack | ${head.join(' | ')} |`);
  console.log(`| --- | ---: |${' ---: |'.repeat(3 + head.length)}`);
  for (const { order, level, runs } of ways) {
    const [mb, pack, unpack] = ['mb', 'pack', 'unpack'].map((name) =>
      median(runs.map((one) => one[name])),
    );
    const sums = SPEEDS.flatMap((speed) => [pack + mb / speed, unpack + mb / speed]);
    const cells = [mb.toFixed(1), ...[pack, unpack, ...sums].map((one) => one.toFixed(2))];
    console.log(`| ${order} | ${level} | ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The files of a GOCACHE after one lean build. */
function baseFiles() {
  const { Dir: source } = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', values.module], { encoding: 'utf8' }),
  );
  const cache = join(work, 'gocache');
  const flags = ['-trimpath', '-buildvcs=false', '-gcflags=all=-dwarf=false', '-ldflags=-s -w'];
  execFileSync('go', ['build', ...flags, '-o', `${join(work, 'out')}/`, values.packages], {
    cwd: source,
    env: { ...process.env, GOCACHE: cache, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' },
  });
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /-[ad]$/.test(one.name))
    .map((one) => {
      const bytes = readFileSync(join(one.parentPath, one.name));
      return { name: one.name, kind: bytes.subarray(0, 8).toString('latin1'), bytes };
    });
}

async function measured(files, level) {
  const all = Buffer.concat(files.map(({ bytes }) => bytes));
  const blocks = [];
  for (let at = 0; at < all.length; at += BLOCK) blocks.push(all.subarray(at, at + BLOCK));
  const { constants } = zlib;
  const params = {
    [constants.ZSTD_c_compressionLevel]: level,
    [constants.ZSTD_c_windowLog]: 24,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  };
  const began = performance.now();
  const packed = await twoAtOnce(blocks, (block) =>
    promisify(zlib.zstdCompress)(block, { params, chunkSize: block.length + 1e6 }),
  );
  const between = performance.now();
  await twoAtOnce(packed, (one) => promisify(zlib.zstdDecompress)(one, { chunkSize: BLOCK + 64 }));
  return {
    mb: packed.reduce((sum, one) => sum + one.length, 0) / 1e6,
    pack: (between - began) / 1000,
    unpack: (performance.now() - between) / 1000,
  };
}

async function twoAtOnce(items, work) {
  const done = [];
  for (let at = 0; at < items.length; at += 2) {
    done.push(...(await Promise.all(items.slice(at, at + 2).map(work))));
  }
  return done;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
