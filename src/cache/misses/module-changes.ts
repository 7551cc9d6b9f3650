import { oneLine } from '../../runner/one-line.ts';

/** A module whose version is another one than it was. */
export interface ModuleChange {
  readonly path: string;
  /** null where it was not there, or is no more. */
  readonly before: string | null;
  readonly now: string | null;
}

/** Both are `path@version`; what is the same in both is left out. */
export function moduleChanges(before: readonly string[], now: readonly string[]): ModuleChange[] {
  const [was, is] = [versions(before), versions(now)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .sort()
    .map((path) => ({ path, before: was.get(path) ?? null, now: is.get(path) ?? null }));
}

export function moduleChangeText({ path, before, now }: ModuleChange): string {
  const name = oneLine(path);
  if (before === null) return `${name} ${oneLine(now ?? '')} is new`;
  if (now === null) return `${name} ${oneLine(before)} is gone`;
  return `${name} ${oneLine(before)} -> ${oneLine(now)}`;
}

/** `go.sum changed (a v1 -> v2, b v1 is new and 3 more)`. */
export function goSumText(changes: readonly ModuleChange[]): string {
  if (changes.length === 0)
    return 'go.mod, go.work or go.sum changed, but no module that the build reads';
  const named = changes.slice(0, 3).map(moduleChangeText).join(', ');
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : '';
  return `go.sum changed (${named}${more})`;
}

function versions(modules: readonly string[]): Map<string, string> {
  return new Map(
    modules.map((text) => {
      const at = text.lastIndexOf('@');
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
