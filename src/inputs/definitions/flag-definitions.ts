import type { InputDefinition } from './definition.ts';

/** What a profile decides, flag by flag, and the link. */
export const FLAG_INPUTS = [
  {
    name: 'trimpath',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Keep the paths of this machine out of the binaries (`-trimpath`).',
  },
  {
    name: 'dwarf',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Debug information for debuggers (without: `-w`, and none is compiled).',
  },
  {
    name: 'strip',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Leave the symbol table out (`-s`).',
  },
  {
    name: 'vcs',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'The commit in the build info (`-buildvcs`), with which no binary can be reused.',
  },
  {
    name: 'static',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description:
      'A Linux binary that needs a library of the system fails the step; where only the profile says so, it is a warning with `cgo`. `true` with `cgo` links with `link: external-static`.',
  },
  {
    name: 'optimize',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: '`false`: compile without optimizations, for debuggers (`-N -l`).',
  },
  {
    name: 'race',
    group: 'Flags and linking',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'The race detector (`-race`); needs `cgo`.',
  },
  {
    name: 'buildinfo',
    group: 'Flags and linking',
    kind: 'text',
    default: 'full',
    placeholder: 'WHAT',
    description:
      '`full`: all that Go writes. `minimal`: neither the build ID (`-buildid=`) nor the commit.',
  },
  {
    name: 'link',
    group: 'Flags and linking',
    kind: 'list',
    default: 'auto',
    placeholder: 'WORDS',
    description:
      'How binaries are linked, in words of three kinds, in any order, of each kind at most one. `auto`: as Go does it. `internal`: by Go alone. `external-static`: static with C in it, by the C compiler. `pie`: position-independent, loaded by the system. `static-pie`: position-independent and static, by the C compiler. The static two add the tags netgo and osusergo with glibc. The C library that cgo links with: `gnu` (the one of the C compiler) or `musl` (the C compiler is musl-gcc, or what CC says). What links where the C compiler links: `mold` or `lld`, else its own choice.',
  },
] as const satisfies readonly InputDefinition[];
