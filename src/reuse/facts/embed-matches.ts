import { join } from 'node:path';
import { entryText, type Files, type Name } from './read-files.ts';

/**
 * What an embed pattern matches in a package's folder, as `path kind`, sorted. A matched folder
 * brings everything below it (cmd/go/internal/load/pkg.go resolveEmbed): hidden files too, which Go
 * takes only with `all:`, and go.mod, at which it stops.
 */
export async function embedMatches(
  files: Files,
  folder: string,
  pattern: string,
): Promise<string[]> {
  const all = pattern.startsWith('all:');
  const segments = pattern.replace(/^all:/, '').split('/');
  const found: string[] = [];
  const below = async (path: string): Promise<void> => {
    for (const one of (await files.names(join(folder, path))) ?? []) {
      if (!all && /^[._]/.test(one.name) && one.name !== 'go.mod') continue;
      found.push(`${path}/${await entryText(files, join(folder, path), one)}`);
      if (one.kind === 'folder') await below(`${path}/${one.name}`);
    }
  };
  const match = async (path: string, index: number): Promise<void> => {
    const at = join(folder, path);
    const names = (await files.names(at)) ?? [];
    if (path !== '' && names.some((one) => one.name === 'go.mod')) found.push(`${path}/go.mod`);
    for (const one of names.filter(matcher(segments[index] ?? ''))) {
      const next = path === '' ? one.name : `${path}/${one.name}`;
      if (index < segments.length - 1) {
        // A link on the way makes Go refuse the pattern: its text says so.
        if (one.kind === 'link') found.push(`${next} ${await entryText(files, at, one)}`);
        if (one.kind !== 'file') await match(next, index + 1);
        continue;
      }
      found.push(`${next} ${await entryText(files, at, one)}`);
      if (one.kind === 'folder') await below(next);
    }
  };
  // `.`: the package's own folder.
  if (segments.length === 1 && segments[0] === '.') await below('.');
  else await match('', 0);
  return found.sort();
}

/** Segments with more than `*` and `?` match any name here: names too many only cost a miss. */
function matcher(segment: string): (one: Name) => boolean {
  if (/[[\]\\^]/.test(segment)) return () => true;
  const escaped = segment.replaceAll(/[.+${}()|]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su');
  return ({ name }) => pattern.test(name);
}
