import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { valueDigest } from '../../runner/digest.ts';
import { relativePath } from '../../runner/relative-path.ts';

/** What is read of a machine at most. Beyond it nothing is known. */
const MOST_FILES = 20_000;
const MOST_BYTES = 256e6;

const HEADER =
  /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|a|so|dylib|lib|tbd|modulemap)$/i;

/** Contents of files and folders, each read once, as one digest. */
export interface ContentRecord {
  /** The text of a regular file, which counts from now on; null where there is none. */
  file(path: string): string | null;
  /**
   * Everything below a folder counts, but Go files and what begins with a dot; of one that holds
   * the checkout, only what is named like a header or a library: builds write there.
   */
  folder(path: string): void;
  /** 16 hex digits; null where it was too much. */
  digest(): string | null;
}

/** Paths in the digest count from `from`, so that another place of the checkout changes nothing. */
export function createContentRecord(from: string): ContentRecord {
  const digests = new Map<string, string>();
  const seen = new Set<string>();
  let bytes = 0;
  const isOver = (): boolean => digests.size > MOST_FILES || bytes > MOST_BYTES;
  const read = (path: string): Buffer | null => {
    try {
      const facts = statSync(path);
      // A pipe would never end.
      if (!facts.isFile() || isOver()) return null;
      const name = pathText(from, path);
      if (!digests.has(name)) bytes += facts.size;
      if (isOver()) return null;
      const content = readFileSync(path);
      digests.set(name, createHash('sha256').update(content).digest('hex'));
      return content;
    } catch {
      // Not there, or not for us: the compiler does not read it either.
      return null;
    }
  };
  const folder = (path: string, all = !isBelow(from, path)): void => {
    try {
      const real = realpathSync(path);
      if (seen.has(real) || isOver()) return;
      seen.add(real);
      for (const { name } of readdirSync(path, { withFileTypes: true })) {
        if (name.startsWith('.') || name.endsWith('.go')) continue;
        const isNamed = all || HEADER.test(name);
        const below = join(path, name);
        if (statSync(below, { throwIfNoEntry: false })?.isDirectory()) folder(below, all);
        else if (isNamed) read(below);
      }
    } catch {
      // As above.
    }
  };
  return {
    file: (path) => read(path)?.toString('latin1') ?? null,
    folder: (path) => folder(path),
    digest: () => (isOver() ? null : valueDigest(Object.fromEntries(digests), 16)),
  };
}

function pathText(from: string, path: string): string {
  const text = relativePath(from, path);
  return isAbsolute(text) || text.startsWith('../../../') ? path : text;
}

function isBelow(path: string, folder: string): boolean {
  const text = relativePath(folder, path);
  return text !== '..' && !text.startsWith('../') && !isAbsolute(text);
}
