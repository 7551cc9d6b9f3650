import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toolWords } from '../../inputs/flags/go-flags-variable.ts';
import { splitShellWords } from '../../inputs/split-values.ts';
import type { CRequest } from './c-request.ts';
import { isManaged } from './managed-folders.ts';

/** What pkg-config says of a package. */
export interface PkgConfigAnswer {
  /** Version and flags, as one text; what it says where it knows no such package, too. */
  readonly said: string;
  readonly flags: readonly string[];
}

export interface PkgConfig {
  package(name: string, options: readonly string[]): Promise<PkgConfigAnswer>;
  /** The descriptions that no package manager answers for, and the flags of them. */
  local(): Promise<{ readonly files: readonly string[]; readonly flags: readonly string[] }>;
}

/** Descriptions of what somebody installed by hand. */
const LOCAL = ['lib', 'lib64', 'share'].map((one) => `/usr/local/${one}/pkgconfig`);

/** The pkg-config that cmd/go would run (PKG_CONFIG, as a quoted list of words). */
export function createPkgConfig(
  { exec, cwd, environment }: CRequest,
  variables: Readonly<Record<string, string>>,
): PkgConfig {
  const { tool, args } = toolWords(variables.PKG_CONFIG || 'pkg-config');
  const set = Object.entries(variables).filter(
    ([name, value]) => name.startsWith('PKG_CONFIG_') && value !== '',
  );
  const changed = { ...environment, ...Object.fromEntries(set) };
  const known = new Map<string, Promise<PkgConfigAnswer>>();
  const run = async (words: readonly string[]): Promise<string> => {
    const done = await exec({ tool, args: [...args, ...words], cwd, environment: changed });
    return done.exitCode === 0 ? done.stdout : `exit code ${done.exitCode}`;
  };
  const ask = async (name: string, options: readonly string[]): Promise<PkgConfigAnswer> => {
    const [version, text] = await Promise.all([
      run(['--modversion', '--', name]),
      run([...options, '--cflags', '--libs', '--', name]),
    ]);
    const words = splitShellWords(text.trim());
    return { said: `${name} ${version.trim()} ${text.trim()}`, flags: words.ok ? words.words : [] };
  };
  const once = (name: string, options: readonly string[]): Promise<PkgConfigAnswer> => {
    const key = [name, ...options].join(' ');
    const answer = known.get(key) ?? ask(name, options);
    known.set(key, answer);
    return answer;
  };
  return {
    package: once,
    local: async () => {
      const files = (await Promise.all(localFolders(variables).map(descriptions))).flat();
      const names = files.map((file) => /([^/\\]+)\.pc$/.exec(file)?.[1] ?? '');
      const answers = await Promise.all(names.map((name) => once(name, [])));
      return { files, flags: answers.flatMap((one) => one.flags) };
    },
  };
}

function localFolders(variables: Readonly<Record<string, string>>): string[] {
  const separator = process.platform === 'win32' ? ';' : ':';
  const named = [variables.PKG_CONFIG_PATH ?? '', variables.PKG_CONFIG_LIBDIR ?? '']
    .flatMap((one) => one.split(separator))
    .filter((one) => one !== '');
  return [...new Set([...named, ...LOCAL])].filter((one) => !isManaged(one));
}

async function descriptions(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.pc')).map((name) => join(folder, name));
}
