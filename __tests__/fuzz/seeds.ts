import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, zstdDecompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { packArchive } from '../../src/cache/archive/pack.ts';
import { toolchainFiles } from '../fakes/go-proxy.ts';
import { realGo } from '../fakes/real-go.ts';
import { makeZip } from '../fakes/zip-file.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Real files of each parser; `hot`: where in them something is read, besides the beginning. */
export interface Seeds {
  readonly files: readonly Buffer[];
  readonly hot?: readonly number[];
}

const NETRC = 'machine a.example login x password y\nmacdef m\n\nmachine b\nlogin z\npassword q\n';

const LANE = {
  ingredients: {
    isSealed: true,
    targets: ['linux/amd64'],
    compileFlags: ['-race'],
    goEnvironment: {},
  },
  ...{ usedC: false, drifted: false, base: 'gtb1-base-x' },
};
const HABITS = {
  ...{ version: 2, laterGo: true, laterRace: false, laterModules: false },
  ...{ modules: ['a@v1.0.0'], lanes: [LANE] },
};
const BINARY = {
  ...{
    package: 'x',
    target: 'linux/amd64',
    key: 'k',
    sha256: 's',
    digest: 'd',
    bytes: 1,
    facts: [0],
  },
};
const INPUTS_MANIFEST = {
  ...{ version: 2, facts: [['file', 'main.go', 'a', 'b']], inputsDigest: 'x', toolchain: 'x' },
  ...{ environment: { GOFLAGS: 'x' }, plan: [0], binaries: [BINARY], listing: null, unlinked: [0] },
};

export async function realFiles(): Promise<Readonly<Record<string, Seeds>>> {
  const go = await realGo();
  const folder = mkdtempSync(path.join(tmpdir(), 'gtb-fuzz-seeds-'));
  try {
    writeFileSync(path.join(folder, 'go.mod'), 'module example.com/fuzz\n\ngo 1.24\n');
    writeFileSync(path.join(folder, 'main.go'), 'package main\n\nfunc main() { println(1) }\n');
    const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
      execFileSync(go.go, args, {
        cwd: folder,
        env: { ...go.environment, CGO_ENABLED: '0', ...env } as NodeJS.ProcessEnv,
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
    const build = (GOOS: string, GOARCH: string): Seeds => {
      run(['build', '-ldflags=-s -w', '-o', 'out', '.'], { GOOS, GOARCH });
      const bytes = readFileSync(path.join(folder, 'out'));
      const info = bytes.indexOf('\xff Go buildinf:', 0, 'latin1');
      return { files: [bytes], hot: info < 0 ? [] : [Math.max(0, info - 64)] };
    };
    run(['build', '-debug-actiongraph=graph.json', '-o', 'out', '.']);
    const info = run(['version', '-m', 'out']).replaceAll(/^\t/gm, '');
    const files = Object.entries(toolchainFiles('1.99.1', 'linux/amd64')).map(([name, data]) => ({
      name: `go/${name}`,
      data,
    }));
    const tar = await tarOf(files);
    const archive = await archiveOf(files);
    const texts = (...all: readonly string[]): Seeds => ({
      files: all.map((one) => Buffer.from(one)),
    });
    return {
      elf: build('linux', 'amd64'),
      'mach-o': build('darwin', 'arm64'),
      pe: build('windows', 'amd64'),
      'build-info': texts(info),
      zip: { files: [makeZip(files)] },
      tar: { files: [tar] },
      gzip: { files: [gzipSync(tar)] },
      archive: { files: [zstdDecompressSync(archive)], hot: [512] },
      zstd: { files: [archive] },
      manifest: { files: [manifestOf(zstdDecompressSync(archive))] },
      'inputs-manifest': texts(JSON.stringify(INPUTS_MANIFEST)),
      habits: texts(JSON.stringify(HABITS)),
      'action-graph': { files: [readFileSync(path.join(folder, 'graph.json'))] },
      'go-list': texts(run(['list', '-json', '-deps', '.']).slice(0, 20_000)),
      'go.mod': texts(
        readFileSync(path.join(root, 'examples/hello/go.mod'), 'utf8'),
        'module x\n\ngo 1.24\n\nreplace (\n\ta => ./b\n\tc v1.0.0 => ../d\n)\n',
      ),
      'go.sum': { files: [readFileSync(path.join(root, 'examples/hello/go.sum'))] },
      '.tool-versions': texts('nodejs 20\ngolang 1.26.8 # why\n'),
      netrc: texts(NETRC),
      'go source': texts(
        '//go:build linux && !cgo\n\npackage x // y\n\nimport (\n\t"C"\n\ta "b/c"\n)\n\n//go:embed *.txt\nvar f string\n',
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tarOf(files: readonly { name: string; data: string }[]): Promise<Buffer> {
  const packing = pack();
  for (const { name, data } of files) packing.entry({ name }, data);
  packing.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of packing as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** One of our own. */
async function archiveOf(files: readonly { name: string; data: string }[]): Promise<Buffer> {
  const entries = files.map(({ name, data }) => {
    const source = Buffer.from(data);
    return { path: name, source, size: source.length, mtime: 1_700_000_000, mode: 0o644 };
  });
  const pieces: Buffer[] = [];
  for await (const piece of packArchive({ meta: {}, entries, codec: 'zstd' })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The JSON of the manifest, the first file of an archive, without the digest before it. */
function manifestOf(archive: Buffer): Buffer {
  const begin = archive.indexOf('{"');
  return archive.subarray(begin, archive.indexOf(0, begin));
}
