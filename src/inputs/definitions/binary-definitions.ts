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
    name: 'size',
    group: 'Binaries',
    kind: 'switch',
    example: 'size: true',
    default: 'auto',
    defaultInWords: '`auto`: in jobs after the other steps, on the command line not at all',
    placeholder: 'WHEN',
    description:
      'Tell what each binary is made of and why it grew: in a pull request against its base, whose sizes its own builds record (docs/size.md). `auto` reads a binary in the post step of the job, where it differs from the recorded one; `true` in this step, which takes a second for 50 MB. `false`: only what another input needs.',
  },
  {
    name: 'size-budget',
    group: 'Binaries',
    kind: 'list',
    example: 'size-budget: 20MB, linux/arm64=22MB',
    default: '',
    defaultInWords: 'none',
    placeholder: 'SIZES',
    description:
      'Fail where a binary is larger, and name the largest causes: a size for all, or NAME=SIZE and TARGET=SIZE for some.',
  },
  {
    name: 'size-growth',
    group: 'Binaries',
    kind: 'list',
    example: 'size-growth: 2%, app=500kB',
    default: '',
    defaultInWords: 'none',
    placeholder: 'SIZES',
    description:
      'Fail a pull request whose binary grows by more against its base, and name the three largest causes: in percent or bytes, for all or as NAME=SIZE and TARGET=SIZE. What others made it grow by before does not count. Where nothing is recorded to compare with, nothing fails; on a branch that saves it is a warning.',
  },
  {
    name: 'size-override',
    group: 'Binaries',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "size-override: ${{ contains(github.event.pull_request.title, '[size]') }}",
    default: 'size-override',
    placeholder: 'LABEL',
    description:
      'Accept what `size-budget` and `size-growth` do not allow: `true`, or the name of a label; then where the pull request has that label. `false`: never.',
  },
  {
    name: 'page',
    group: 'Binaries',
    kind: 'text',
    example: 'page: report.html',
    default: '',
    defaultInWords: 'none',
    placeholder: 'FILE',
    description:
      'Write one HTML file with everything in it (docs/page.md): what each binary is made of, what changed, when what was compiled, why each module is there, and the trend. Relative to `working-directory`; it is read from the finished binaries, which takes a second for each.',
  },
  {
    name: 'metrics',
    group: 'Binaries',
    kind: 'text',
    example: 'metrics: metrics.prom',
    default: '',
    defaultInWords: 'none',
    placeholder: 'FILE',
    description:
      'Write the figures of the run for Prometheus (text format; names and labels: docs/metrics.md), relative to `working-directory`.',
  },
  {
    name: 'trace',
    group: 'Binaries',
    kind: 'text',
    example: 'trace: trace.json',
    default: '',
    defaultInWords: 'none',
    placeholder: 'FILE',
    description:
      'Write when which package was compiled as a Chrome trace, for https://ui.perfetto.dev, relative to `working-directory`.',
  },
  {
    name: 'comment-token',
    group: 'Binaries',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: 'comment-token: ${{ github.token }}',
    default: '',
    defaultInWords: 'no comment',
    placeholder: 'TOKEN',
    description:
      'A token that may write pull requests (`pull-requests: write`): runs of a pull request then keep one comment on it, with what changed. Where nothing did, none is begun. A fork has no such token, and the job summary alone.',
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
  {
    name: 'sbom',
    group: 'Binaries',
    kind: 'boolean',
    example: 'provenance: true\nsbom: true',
    default: 'false',
    placeholder: '',
    description:
      'Write `NAME.cdx.json` beside each binary: the modules that its build info names, with their versions and hashes, and the Go that built it, as CycloneDX 1.6. With it `provenance` is `true`.',
  },
] as const satisfies readonly InputDefinition[];
