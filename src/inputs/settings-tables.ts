import { VARIABLES } from './go-variables.ts';

/** What becomes of flags that GOFLAGS may hold. */
export interface FlagRow {
  /** Without the hyphen. */
  readonly names: readonly string[];
  readonly says: string;
}

/** Every flag of `go build` (`go help build`); job-flags.ts does what these rows say. */
export const FLAG_ROWS: readonly FlagRow[] = [
  {
    names: ['ldflags'],
    says: 'merged: after those of the profile, before the input `ldflags`. The last in GOFLAGS counts, as in Go; one with a package pattern other than `all` fails',
  },
  {
    names: ['gcflags'],
    says: 'merged: each carries those of the profile; the input `gcflags` is added to the last, where both have the same pattern, and follows it else',
  },
  { names: ['tags'], says: 'merged: those of the input `tags` are added' },
  {
    names: ['trimpath', 'race', 'buildvcs'],
    says: 'default of `trimpath`, `race` and `vcs`, before that of the profile; where the input says otherwise, the log says so. A release has `trimpath` and `vcs` whatever GOFLAGS says, and the log says so',
  },
  { names: ['p'], says: 'default of `parallelism`; with GOMAXPROCS the smaller counts' },
  {
    names: [
      ...['asan', 'asmflags', 'buildmode', 'compiler', 'cover', 'covermode', 'coverpkg'],
      ...['gccgoflags', 'installsuffix', 'mod', 'modcacherw', 'modfile', 'msan', 'overlay'],
      ...['pgo', 'toolexec', 'work', 'x'],
    ],
    says: 'passed on, before those of `build-flags`; what is refused there (`-buildmode=c-shared`) fails. A `-toolexec` program that answers `-V=full` as the compiler does is in no key of Go: with it nothing that is compiled is kept, and a warning says so',
  },
  {
    names: ['a', 'debug-actiongraph', 'debug-runtime-trace', 'debug-trace', 'json', 'v'],
    says: 'left out: they change nothing of what is built. Of `-a` the log says so',
  },
  {
    names: ['C', 'linkshared', 'n', 'o', 'pkgdir'],
    says: 'the step fails, and names the flag and what to use instead',
  },
  {
    names: ['i'],
    says: 'left to Go, as are flags of other commands (`-count`, `-short`): a build does not read them, and Go refuses those that it does not know',
  },
];

/** The two tables of docs/settings.md. */
export function variablesMarkdown(): string {
  return table('variable', VARIABLES, (name) => `\`${name}\``);
}

export function flagsMarkdown(): string {
  return table('flag in GOFLAGS', FLAG_ROWS, (name) => `\`-${name}\``);
}

function table(
  head: string,
  rows: readonly { readonly names: readonly string[]; readonly says: string }[],
  shown: (name: string) => string,
): string {
  const lines = rows.map(({ names, says }) => `| ${names.map(shown).join(', ')} | ${says} |`);
  return [`| ${head} | what it does here |`, '| --- | --- |', ...lines].join('\n');
}
