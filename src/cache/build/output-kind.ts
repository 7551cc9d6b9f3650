import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CacheEntry } from './entry.ts';
import { entryFile } from './entry.ts';

/**
 * What an output is, as far as packing cares:
 * - `index`: a module index, which holds absolute paths (cmd/go/internal/modindex/write.go)
 * - `cgo`: an archive with objects that a C compiler made (member `_x001.o`)
 * - `source-list`: which files of a package were compiled, which only vet asks (work/exec.go cacheSrcFiles)
 * - `race`: the archive of the race detector's runtime (member `race_*.syso`, runtime/race/internal);
 *   every build with -race compiles it or hits it
 * - `executable`: a folder with one file (cache.go PutExecutable, Go 1.24+)
 * - `plain`: everything else
 */
export type OutputKind =
  | 'index'
  | 'cgo'
  | 'source-list'
  | 'race'
  | 'executable'
  | 'plain'
  | 'missing';

export interface OutputFacts {
  readonly kind: OutputKind;
  /** Absolute path of the file that holds the bytes. */
  readonly file: string;
  /** Path in GOCACHE, with `/`. */
  readonly path: string;
}

const INDEX = 'go index ';
const ARCHIVE = '!<arch>\n';
const HEADER_BYTES = 60;

/** Looks at the head of an entry's output; `missing` where the size is not the entry's (cmd/go: a miss). */
export function outputFacts(folder: string, entry: CacheEntry): OutputFacts {
  const path = entryFile(entry.output, 'd');
  const file = join(folder, path);
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) {
    const [name, ...others] = readdirSync(file);
    const executable = join(file, name ?? '');
    const whole = others.length === 0 && statSync(executable).size === entry.size;
    if (name === undefined || !whole) return { kind: 'missing', file, path };
    return { kind: 'executable', file: executable, path: `${path}/${name}` };
  }
  if (facts === undefined || facts.size !== entry.size) return { kind: 'missing', file, path };
  return { kind: kindOfFile(file, facts.size), file, path };
}

function kindOfFile(file: string, size: number): OutputKind {
  if (size === 0) return 'plain';
  const handle = openSync(file, 'r');
  try {
    const head = readText(handle, 0, Math.min(size, INDEX.length));
    if (head === INDEX) return 'index';
    if (head.startsWith('./') && isSourceList(handle, size)) return 'source-list';
    if (!head.startsWith(ARCHIVE)) return 'plain';
    return kindOfArchive(handle, size);
  } finally {
    closeSync(handle);
  }
}

/** One `./name` of a source file on each line and nothing else. What vet or a compiler says has a colon. */
function isSourceList(handle: number, size: number): boolean {
  return size <= 1e6 && /^(?:\.\/[^/:\n]+\.\w+\n)+$/.test(readText(handle, 0, size));
}

/** Walks the member headers of an ar archive: name in 16 bytes, size in 10 at offset 48 (ar(5)). */
function kindOfArchive(handle: number, size: number): OutputKind {
  for (let at = ARCHIVE.length; at + HEADER_BYTES <= size; ) {
    const header = readText(handle, at, HEADER_BYTES);
    if (header.startsWith('_x001.o')) return 'cgo';
    const name = header.slice(0, 16).trimEnd();
    // cmd/go cuts names off at 16 bytes: race_linux_arm64.syso has no ending here.
    if (name.startsWith('race_') && !name.endsWith('.o')) return 'race';
    const bytes = Number(header.slice(48, 58));
    if (!Number.isInteger(bytes)) break;
    at += HEADER_BYTES + bytes + (bytes % 2);
  }
  return 'plain';
}

/** The first bytes of a file. */
export function headOf(file: string, length: number): string {
  const handle = openSync(file, 'r');
  try {
    return readText(handle, 0, length);
  } finally {
    closeSync(handle);
  }
}

function readText(handle: number, position: number, length: number): string {
  const buffer = Buffer.alloc(length);
  const bytes = readSync(handle, buffer, 0, length, position);
  return buffer.toString('latin1', 0, bytes);
}
