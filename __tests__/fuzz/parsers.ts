import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { parseManifest } from '../../src/cache/archive/manifest.ts';
import { unpackArchive } from '../../src/cache/archive/unpack.ts';
import { parseHabits } from '../../src/cache/habits/habits.ts';
import { parseGoSums } from '../../src/cache/modules/go-sum.ts';
import { readActionGraph } from '../../src/compile/progress/action-graph.ts';
import { readBuildInfo } from '../../src/inspect/build-info.ts';
import { parseBuildInfo } from '../../src/inspect/build-info-text.ts';
import { bufferSource } from '../../src/inspect/byte-source.ts';
import { asResult } from '../../src/inspect/executable.ts';
import { readImage } from '../../src/inspect/read-binary.ts';
import { parseGoList } from '../../src/plan/go-list.ts';
import { localReplacements } from '../../src/plan/own-modules.ts';
import { readGoHead } from '../../src/plan/source/go-head.ts';
import { manifestFacts, parseInputsManifest } from '../../src/reuse/manifest.ts';
import { codeOf } from '../../src/runner/thrown.ts';
import { extractTar } from '../../src/toolchain/extract-tar.ts';
import { BadArchive, extractZip } from '../../src/toolchain/extract-zip.ts';
import { parseNetrc } from '../../src/toolchain/netrc.ts';
import { parseVersionFile } from '../../src/toolchain/version/version-file.ts';

/** What stands before a manifest (serialiseManifest). */
const digestLine = (json: Buffer): string => createHash('sha256').update(json).digest('hex');

/** Reads bytes that may be anything; throws where it fails in a way that it does not promise. */
export type Parser = (bytes: Buffer) => unknown;

const text =
  (read: (content: string) => unknown): Parser =>
  (bytes) =>
    read(bytes.toString('utf8'));

/** An executable of any of the three formats, with its build info. */
const executable: Parser = async (bytes) => {
  const source = bufferSource(bytes);
  const image = await readImage(source, 'fuzzed');
  if (!image.ok) return null;
  const info = await readBuildInfo(source, image.value.dataRegion, 'fuzzed');
  return info.ok ? info.value : null;
};

/** Gives an archive a folder, around which nothing may ever lie; null where the archive is refused. */
async function intoFolder<T>(extract: (folder: string) => Promise<T>): Promise<T | null> {
  const root = mkdtempSync(path.join(tmpdir(), 'gtb-fuzz-'));
  try {
    const done = await extract(path.join(root, 'a', 'b', 'c')).catch((error: unknown) => {
      // What the archive says, or what the file system says of its names.
      if (!(error instanceof BadArchive) && codeOf(error) === '') throw error;
      return null;
    });
    for (const name of ['evil', 'a/evil', 'a/b/evil'])
      if (existsSync(path.join(root, name))) throw new Error(`it wrote ${name}`);
    return done;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const extracted = (extract: (folder: string) => Promise<unknown>): Promise<unknown> =>
  intoFolder(async (folder) => {
    await extract(folder);
    return 'extracted';
  });

function archive(bytes: Buffer): Promise<unknown> {
  return intoFolder((folder) => {
    const into = (name: string) => ({ target: path.join(folder, name) });
    const request = { stream: once(bytes), into: () => into, limitBytes: 1e8 };
    return unpackArchive({ ...request, keepVerified: true });
  });
}

export const PARSERS: Readonly<Record<string, Parser>> = {
  elf: executable,
  'mach-o': executable,
  pe: executable,
  // As readBuildInfo calls it.
  'build-info': text((content) => asResult('fuzzed', async () => parseBuildInfo(content))),
  zip: (bytes) => extracted((folder) => extractZip(bytes, 'go/', folder)),
  // Changed before it is packed: what gzip finds out reaches no reader of tar.
  tar: (bytes) => extracted((folder) => extractTar(gzipSync(bytes, { level: 1 }), 'go/', folder)),
  gzip: (bytes) => extracted((folder) => extractTar(bytes, 'go/', folder)),
  archive: (bytes) => archive(zstdCompressSync(bytes)),
  zstd: archive,
  // With the digest that belongs to it, which whoever writes an archive can make.
  manifest: (bytes) => parseManifest(Buffer.concat([Buffer.from(digestLine(bytes)), bytes])),
  'inputs-manifest': text((content) => {
    const manifest = parseInputsManifest(content);
    return manifest === null ? null : manifestFacts(manifest);
  }),
  habits: text(parseHabits),
  'action-graph': text(readActionGraph),
  'go-list': text((content) => {
    try {
      return parseGoList(content);
    } catch (error) {
      // It reads what Go's own command has just written, and no file.
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }),
  'go.mod': text((content) => [parseVersionFile('go.mod', content), localReplacements(content)]),
  'go.sum': text((content) => parseGoSums([content])),
  '.tool-versions': text((content) => parseVersionFile('.tool-versions', content)),
  netrc: text(parseNetrc),
  'go source': text(readGoHead),
};
