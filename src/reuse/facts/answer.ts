import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { valueDigest } from '../../runner/digest.ts';
import { embedMatches } from './embed-matches.ts';
import { type Fact, factText } from './fact.ts';
import { headsAnswer, namesAnswer } from './package-folder.ts';
import { createFiles, type Files } from './read-files.ts';
import { walkFolders } from './walk-folders.ts';

/** By factText. */
export type Answers = ReadonlyMap<string, string>;

/**
 * The answers that a checkout gives. Asks each file and folder once; `known`: what these `files` have
 * answered already.
 */
export async function answerFacts(
  workingDirectory: string,
  facts: readonly Fact[],
  files: Files = createFiles(),
  known: Answers = new Map(),
): Promise<Answers> {
  const answers = facts.map(async (one) => {
    const text = factText(one);
    return [text, known.get(text) ?? (await answer(files, workingDirectory, one))] as const;
  });
  return new Map(await Promise.all(answers));
}

/** A path as facts name it. */
export function factPath(workingDirectory: string, path: string): string {
  const from = relative(workingDirectory, path);
  if (isAbsolute(from)) return from;
  return from === '' ? '.' : from.split(sep).join('/');
}

async function answer(files: Files, cwd: string, { kind, path, pattern }: Fact): Promise<string> {
  const at = resolve(cwd, path);
  switch (kind) {
    case 'file':
      return fileAnswer(files, at);
    case 'head':
      return files.head(at);
    case 'names':
      return namesAnswer(files, at);
    case 'heads':
      return headsAnswer(files, at);
    case 'walk':
      return valueDigest(await walkFolders(files, at), 32);
    case 'embed':
      return valueDigest(await embedMatches(files, at, pattern), 32);
    case 'nearest':
      return nearest(files, cwd, path);
    case 'kind':
      return files.kind(at);
  }
}

async function fileAnswer(files: Files, path: string): Promise<string> {
  const [sha256, link] = await Promise.all([files.sha256(path), files.link(path)]);
  const content = sha256 ?? (await files.kind(path));
  return link === '' ? content : `${content} link ${link}`;
}

async function nearest(files: Files, cwd: string, name: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if ((await files.kind(path)) === 'file') return factPath(cwd, path);
    if (dirname(folder) === folder) return 'none';
  }
}
