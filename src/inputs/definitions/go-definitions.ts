import type { InputDefinition } from './definition.ts';

/** The Go of the step. */
export const GO_INPUTS = [
  {
    name: 'go-version',
    group: 'Go',
    kind: 'text',
    isCommon: true,
    example: "go-version: '1.26'",
    default: '',
    defaultInWords: 'GOTOOLCHAIN of the job, else what `go-version-file` says',
    placeholder: 'VERSION',
    description:
      'The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file` (in `setup` this one counts).',
  },
  {
    name: 'go-version-file',
    group: 'Go',
    kind: 'text',
    example: 'go-version-file: .go-version',
    default: '',
    defaultInWords: '`go.work` where the build uses one, else `go.mod`',
    placeholder: 'FILE',
    description:
      'The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version` (in `setup` that one counts, and paths are relative to the checkout).',
  },
  {
    name: 'go-checksum',
    group: 'Go',
    kind: 'text',
    example: 'go-version: 1.26.8\ngo-checksum: h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=',
    default: '',
    defaultInWords: 'ask the checksum database',
    placeholder: 'h1:HASH',
    description:
      'The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash.',
  },
  {
    name: 'go',
    group: 'Go',
    kind: 'text',
    example: 'go: needed',
    default: 'always',
    placeholder: 'WHEN',
    description:
      '`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go.',
  },
  {
    name: 'toolchain',
    group: 'Go',
    kind: 'text',
    example: 'toolchain: auto',
    default: '',
    defaultInWords: '`local`, unless GOTOOLCHAIN of the job keeps the pinned Go',
    placeholder: 'local|auto',
    description:
      'GOTOOLCHAIN of later steps. `local`: they run the pinned Go, and what asks for a newer one fails. `auto`: Go fetches a newer one where a go.mod or a tool (`go install TOOL@latest`) asks for it. The build itself always runs the pinned one.',
  },
  {
    name: 'tools',
    group: 'Go',
    kind: 'lines',
    example:
      'tools: |\n  golang.org/x/vuln/cmd/govulncheck@v1.1.4\n  honnef.co/go/tools/cmd/staticcheck@2025.1.1\n  go.mod',
    default: '',
    placeholder: 'TOOLS',
    description:
      'Programs for later steps, one a line: `PACKAGE@VERSION` as `go install` takes it, or `go.mod` for its tool directives. Each is built by a Go that its go.mod accepts, from modules that the checksum database knows, put on PATH, and kept for other jobs (docs/tools.md).',
  },
] as const satisfies readonly InputDefinition[];
