import type { InputDefinition } from './definition.ts';

/** What is kept, where, and who saves it. */
export const CACHE_INPUTS = [
  {
    name: 'save',
    group: 'Caches',
    kind: 'text',
    default: 'default-branch',
    placeholder: 'WHEN',
    description:
      'When the caches are saved: `default-branch` (a push, schedule or workflow_dispatch on the default branch or one of `save-branches`), `always` or `never`. Never on pull_request_target, workflow_run and issue_comment, whatever is said here.',
  },
  {
    name: 'save-branches',
    group: 'Caches',
    kind: 'list',
    default: 'release/** release-* develop',
    placeholder: 'GLOBS',
    description:
      'The branches that save beside the default branch: `*` stands for any characters but a slash, `**` for any, `?` for one.',
  },
  {
    name: 'reuse',
    group: 'Caches',
    kind: 'boolean',
    default: 'true',
    placeholder: '',
    description:
      'Reuse binaries of an earlier run where nothing that could change them is different.',
  },
  {
    name: 'reuse-limit',
    group: 'Caches',
    kind: 'text',
    default: '60',
    placeholder: 'MB',
    description: 'How many megabytes of compressed binaries a run may save for reuse.',
  },
  {
    name: 'cache-name',
    group: 'Caches',
    kind: 'text',
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
    default: 'auto',
    placeholder: 'WHICH',
    description:
      'What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds and no later step uses Go, else the second.',
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
