import type { InputDefinition } from './definition.ts';

/** What is done with finished binaries. */
export const BINARY_INPUTS = [
  {
    name: 'debug',
    group: 'Binaries',
    kind: 'text',
    example: 'debug: sidecar',
    default: '',
    defaultInWords: '`none` with profile `lean`, `full` with `dev`',
    placeholder: 'WHERE',
    description:
      'Where the debug information goes: `none` (dropped), `sidecar` (linked, then moved to `NAME.debug` beside the stripped binary, where gdb and addr2line find it; ELF only, needs objcopy) or `full` (kept in the binary). With `sidecar` no binary is reused.',
  },
  {
    name: 'compress',
    group: 'Binaries',
    kind: 'text',
    example: 'compress: upx',
    default: 'none',
    placeholder: 'HOW',
    description:
      '`upx` packs each binary with UPX, which has to be installed (linux only). It is smaller on disk, starts later, takes more memory, and `go version -m` and scanners cannot read it any more. The report has the cost, measured with the arguments of `startup` in `check`. `none`: no binary is packed.',
  },
  {
    name: 'check',
    group: 'Binaries',
    kind: 'list',
    isCommon: true,
    example: 'check: static, size<=20MB, startup(--version)<=50ms',
    default: '',
    defaultInWords: '`reproducible` with `profile: release`, else nothing',
    placeholder: 'REQUIREMENTS',
    description:
      'What every binary has to be, or the step fails: `static`, `nx`, `relro`, `pie`, `no-dwarf`, `go>=1.26`, `size<=20MB`, `startup(--version)<=50ms`, `reproducible`, `vulnerable-toolchain` and more (docs/checks.md). `startup` and `memory` run the binary with the arguments in parentheses, `--version` without them; it has to end at once, with exit code 0. A requirement that holds a comma is put in quotes.',
  },
  {
    name: 'provenance',
    group: 'Binaries',
    kind: 'boolean',
    example: 'provenance: true',
    default: '',
    defaultInWords: '`true` with `profile: release`, else `false`',
    placeholder: '',
    description:
      'Write `NAME.provenance.json` beside each binary (an in-toto statement with SLSA provenance v1), and fail where another build of the same inputs made another binary. Binaries are then built, never reused.',
  },
] as const satisfies readonly InputDefinition[];
