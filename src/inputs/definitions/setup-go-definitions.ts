import type { InputDefinition } from './definition.ts';

/** What actions/setup-go takes, under its names (its action.yml, v7), so that a workflow need only change `uses:`. */
export const SETUP_GO_INPUTS = [
  {
    name: 'check-latest',
    group: 'As actions/setup-go',
    kind: 'switch',
    example: 'check-latest: true',
    default: '',
    defaultInWords: '`true`; in `setup` `false`',
    placeholder: 'true|false',
    description:
      'Where a range or a line (`1.26`) is looked up. `true`: among all releases, so that every machine takes the newest. `false`: first in the tool cache of the runner, which saves a download.',
  },
  {
    name: 'architecture',
    group: 'As actions/setup-go',
    kind: 'text',
    example: 'architecture: x86',
    default: '',
    defaultInWords: 'that of the runner',
    placeholder: 'ARCH',
    description:
      'The architecture of the Go toolchain, where this machine runs another than its own: `x64`, `x86`, `arm64`, `arm` and the names of GOARCH. To build for another one, set `targets`.',
  },
  {
    name: 'go-download-base-url',
    group: 'As actions/setup-go',
    kind: 'text',
    example: 'go-download-base-url: https://mirror.example.com/golang',
    default: '',
    defaultInWords: 'GO_DOWNLOAD_BASE_URL of the job, else the module proxy of GOPROXY',
    placeholder: 'URL',
    description:
      'A mirror of https://go.dev/dl. What it serves must be what the checksum database (or `go-checksum`) says.',
  },
  {
    name: 'cache',
    group: 'As actions/setup-go',
    kind: 'switch',
    example: 'cache: restore',
    default: 'true',
    placeholder: 'true|false|restore|save',
    description:
      '`false` restores and saves nothing. `restore` reads the caches and saves none. `save` reads none, so that everything is made anew, and saves.',
  },
  {
    name: 'cache-dependency-path',
    group: 'As actions/setup-go',
    kind: 'lines',
    example: "cache-dependency-path: '**/go.sum'",
    default: '',
    defaultInWords: 'those of the modules in `working-directory`',
    placeholder: 'FILES',
    description:
      'Further go.mod and go.sum files whose modules are kept, one path or glob a line, relative to the checkout; `!` leaves out. Other files are in no key: what is compiled is found by its content.',
  },
  {
    name: 'token',
    group: 'As actions/setup-go',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: 'token: ${{ github.token }}',
    default: '',
    placeholder: 'TOKEN',
    description: 'Not needed: no list of releases is read from GitHub.',
  },
  {
    name: 'setup-go',
    group: 'As actions/setup-go',
    kind: 'text',
    default: 'false',
    hidden: true,
    placeholder: 'WHICH',
    description:
      'Do not set this. It is `true` in setup/action.yml, which does as actions/setup-go does.',
  },
] as const satisfies readonly InputDefinition[];
