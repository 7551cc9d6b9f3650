import type { InputDefinition } from './definition.ts';

/** What is kept, where, and who saves it. */
export const CACHE_INPUTS = [
  {
    name: 'save',
    group: 'Caches',
    kind: 'list',
    isCommon: true,
    example: 'save: default-branch release/** develop',
    default: 'default-branch release/** release-* develop',
    placeholder: 'WHEN',
    description:
      'When the caches are saved: `always`, `never`, or the branches whose runs of push, schedule and workflow_dispatch save: `default-branch` (`main` and `master` where the event does not say which one it is) and names, in which `*` stands for any characters but a slash, `**` for any, `?` for one. Never on pull_request_target, workflow_run and issue_comment, whatever is said here.',
  },
  {
    name: 'reuse',
    group: 'Caches',
    kind: 'switch',
    example: 'reuse: 200MB',
    default: 'true',
    placeholder: 'true|false|SIZE',
    description:
      'Reuse binaries of an earlier run where nothing that could change them is different: `true`, `false`, or a size: `true`, and a run saves at most so much of binaries, compressed (`60MB` unless said).',
  },
  {
    name: 'cache-name',
    group: 'Caches',
    kind: 'text',
    example: 'cache-name: api',
    default: '',
    defaultInWords: 'made from workflow, job, matrix, `working-directory` and `packages`',
    placeholder: 'NAME',
    description:
      'A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing.',
  },
  {
    name: 'cache-store',
    group: 'Caches',
    kind: 'text',
    isCommon: true,
    example: 'cache-store: directory:/var/cache/go-turbo-build',
    default: '',
    defaultInWords: '`github` in a runner, else `directory:~/.cache/go-turbo-build`',
    placeholder: 'STORE',
    description:
      'Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time.',
  },
  {
    name: 'modules',
    group: 'Caches',
    kind: 'text',
    example: 'modules: full',
    default: 'auto',
    placeholder: 'WHICH',
    description:
      'What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds, no module has C in it and no later step uses Go, else the second.',
  },
  {
    name: 'memory',
    group: 'Caches',
    kind: 'text',
    example: 'memory: false',
    default: 'auto',
    placeholder: 'auto|false',
    description:
      'Where restored files lie: `auto`, in memory (`/dev/shm`) where it is a tmpfs that has room for three times what the last run used and 2 GB and 1 GB for each compiler are left, else on the disk; later steps get GOCACHE there. `false`: always on the disk.',
  },
  {
    name: 'test-cache',
    group: 'Caches',
    kind: 'switch',
    example: 'test-cache: false',
    default: 'auto',
    placeholder: 'auto|true|false',
    description:
      'Whether `go test` of later steps runs no test whose code, files and variables are those of an earlier run: files that tests read get times made of their content, so that Go knows them again after a checkout. `auto`: yes, but on `schedule` and where a run is started again, all tests run. `true`: always. `false`: every test runs, and no result is kept.',
  },
  {
    name: 'matrix',
    group: 'Caches',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: '${{ toJSON(matrix) }}',
    hidden: true,
    placeholder: 'JSON',
    description:
      'Do not set this. It tells the legs of a matrix apart, so that each keeps its own part of the caches.',
  },
  {
    name: 'job-status',
    group: 'Caches',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: '${{ job.status }}',
    hidden: true,
    placeholder: 'STATUS',
    description:
      'Do not set this. It is evaluated again after the job, so that a job that failed or was cancelled judges nothing in the caches as unused.',
  },
] as const satisfies readonly InputDefinition[];
