import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { relativePath } from '../../runner/relative-path.ts';
import { remembered } from '../../runner/remembered.ts';
import { isBelow } from './in-folder.ts';

/** What make reads, the first of them (GNU make manual, "What Name to Give Your Makefile"). */
const NAMES = ['GNUmakefile', 'makefile', 'Makefile'];

interface Ruled {
  readonly folder: string;
  readonly rules: readonly RegExp[];
}

/**
 * Whether a Makefile of its folder or of one above makes a file from others: make compares the times of
 * both, and a committed file that looked older than its source would be made again.
 */
export function madeByMake(checkout: string): (folder: string, path: string) => boolean {
  /** Folders with rules, the folder itself and those above. */
  const ruledOf = remembered((folder: string): readonly Ruled[] => {
    if (!isBelow(folder, checkout)) return [];
    const rules = makeTargets(makefileOf(folder));
    const own = rules.length > 0 ? [{ folder, rules }] : [];
    return folder === checkout ? own : [...own, ...ruledOf(dirname(folder))];
  });
  return (own, path) =>
    ruledOf(own).some(({ folder, rules }) => {
      const name = relativePath(folder, path);
      return rules.some((rule) => rule.test(name));
    });
}

function makefileOf(folder: string): string {
  for (const file of NAMES.map((name) => join(folder, name))) {
    try {
      // An error of each folder without one would take longer than all else.
      if (existsSync(file)) return readFileSync(file, 'utf8');
    } catch {
      // The next one.
    }
  }
  return '';
}

/**
 * Targets of a Makefile's rules that have prerequisites, as patterns of paths relative to it. What only a
 * function or another file names is not known.
 */
export function makeTargets(makefile: string): RegExp[] {
  const lines = makefile.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  const variables = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] =
      /^(?:export\s+)?([\w.-]+)\s*[:?+]{0,2}=\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    variables.set(name, [variables.get(name) ?? '', value].join(' ').trim());
  }
  return lines.flatMap((line) => {
    const rule = /^([^\s#:=][^#:=]*?)\s*&?::?(?![:=])([^=]*)$/.exec(line);
    if (rule === null || !/^[^|;#]*[^\s|;#]/.test(rule[2] ?? '')) return [];
    const targets = expanded(rule[1] ?? '', variables).split(/\s+/);
    return targets.filter((one) => !/^%?$|[$]|^\.[A-Z]/.test(one)).map(patternOf);
  });
}

function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  let now = text;
  // Deep enough for what people write; a variable that names itself ends here, too.
  for (let depth = 0; depth < 5 && now.includes('$'); depth++)
    now = now.replaceAll(/\$[({]([\w.-]+)[)}]/g, (all, name) => variables.get(name) ?? all);
  return now;
}

function patternOf(target: string): RegExp {
  const [before = '', ...after] = target.replace(/^\.\//, '').split('%').map(escaped);
  return new RegExp(`^${[before, ...after].join('.+')}$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
