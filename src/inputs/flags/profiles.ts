/** What a build is for. */
export type Profile = 'dev' | 'staging' | 'lean' | 'release';

export const PROFILE_NAMES: readonly Profile[] = ['dev', 'staging', 'lean', 'release'];

/** What a profile decides and an input of the same name overrides. */
export type FlagName = 'trimpath' | 'dwarf' | 'strip' | 'vcs' | 'static' | 'optimize' | 'race';

export interface FlagDefinition {
  readonly name: FlagName;
  /** What Go is given where it is on; '' for nothing. */
  readonly on: string;
  readonly off: string;
  readonly says: string;
}

export const FLAGS: readonly FlagDefinition[] = [
  {
    name: 'trimpath',
    on: '-trimpath',
    off: '',
    says: 'no path of the build machine is in the binary',
  },
  {
    name: 'dwarf',
    on: '',
    off: '-gcflags=all=-dwarf=false -ldflags=-w',
    says: 'debug information, for debuggers; panics and pprof do without',
  },
  {
    name: 'strip',
    on: '-ldflags=-s',
    off: '',
    says: 'no symbol table, which perf, nm and other native profilers read',
  },
  {
    name: 'vcs',
    on: '-buildvcs=true',
    off: '-buildvcs=false',
    says: 'the commit is in the build info',
  },
  {
    name: 'static',
    on: '',
    off: '',
    says: 'a Linux binary that asks for a library of the system fails; with cgo a warning',
  },
  { name: 'optimize', on: '', off: '-gcflags=all=-N -l', says: 'the compiler optimizes' },
  { name: 'race', on: '-race', off: '', says: 'the race detector; needs cgo' },
];

export interface ProfileRow {
  readonly purpose: string;
  readonly flags: Readonly<Record<FlagName, boolean>>;
}

/** Profile x flag: the one table that builds, docs/profiles.md and `--explain` are made from. */
export const PROFILES: Readonly<Record<Profile, ProfileRow>> = {
  dev: {
    purpose: 'debuggable, as plain `go build` makes it',
    flags: {
      trimpath: false,
      dwarf: true,
      strip: false,
      vcs: false,
      static: false,
      optimize: true,
      race: false,
    },
  },
  staging: {
    purpose: 'as in production, with the symbols that profilers read',
    flags: {
      trimpath: true,
      dwarf: false,
      strip: false,
      vcs: false,
      static: true,
      optimize: true,
      race: false,
    },
  },
  lean: {
    purpose: 'for production: nothing in it that only a debugger reads',
    flags: {
      trimpath: true,
      dwarf: false,
      strip: true,
      vcs: false,
      static: true,
      optimize: true,
      race: false,
    },
  },
  release: {
    purpose: 'lean, with the commit in it, built from nothing that another job wrote',
    flags: {
      trimpath: true,
      dwarf: false,
      strip: true,
      vcs: true,
      static: true,
      optimize: true,
      race: false,
    },
  },
};

/** The table as Markdown, as docs/profiles.md shows it. */
export function profilesMarkdown(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const word = (profile: Profile, flag: FlagName): string =>
    PROFILES[profile].flags[flag] ? 'yes' : 'no';
  const go = ({ on, off }: FlagDefinition): string =>
    [...(on === '' ? [] : [`\`${on}\``]), ...(off === '' ? [] : [`off: \`${off}\``])].join(', ');
  return [
    row(['input', 'Go is given', ...PROFILE_NAMES.map((one) => `\`${one}\``), 'what it means']),
    row(['---', '---', ...PROFILE_NAMES.map(() => '---'), '---']),
    ...FLAGS.map((flag) =>
      row([
        `\`${flag.name}\``,
        go(flag),
        ...PROFILE_NAMES.map((profile) => word(profile, flag.name)),
        flag.says,
      ]),
    ),
  ].join('\n');
}
