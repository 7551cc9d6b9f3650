import type { ErrorText } from './error-text.ts';

/** Reading the caches: warnings, the build goes on without them. */
export const CACHE_ERRORS = {
  GTB1601: {
    title: 'A cache is not restored',
    cause:
      'The service did not answer, an entry is damaged or refused, or it took longer than the build without it.',
    remedy:
      'Nothing: the build goes on without it. If it stays, follow the reason that the warning names.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** Telling what was done: warnings, too. */
export const REPORT_ERRORS = {
  GTB1701: {
    title: 'The action graph of Go cannot be read',
    cause: 'Go wrote another format. Nothing of the build depends on it.',
    remedy: 'Nothing: only `packages-compiled` and the timeline lack this command.',
  },
  GTB1702: {
    title: 'The report cannot be written',
    cause: 'The JSON file or the job summary cannot be written. The build stands.',
    remedy: 'Make room, or correct the permissions of RUNNER_TEMP.',
  },
  GTB1703: {
    title: 'The caches of a repository cannot be listed',
    cause: 'GitHub refuses the token of `quota`, knows no such repository, or does not answer.',
    remedy: 'Give a token that may read its Actions, and correct the name.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** Saving the caches: warnings, too. */
export const SAVE_ERRORS = {
  GTB1801: {
    title: 'A cache is not saved',
    cause:
      'The service refuses (rights, limits, a full cache), does not answer, or a file changed while it was packed.',
    remedy:
      'Nothing: the build stands, and a later run saves. If it stays, follow the reason that the warning names.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** What ends a run beside these. */
export const END_ERRORS = {
  GTB1901: {
    title: 'The command line is wrong',
    cause:
      'A flag is unknown or lacks its value, an argument is not expected, or `--json` names no file.',
    remedy: '`--help` shows every flag.',
  },
  GTB1902: {
    title: 'A disk is full, found out in the middle',
    cause: 'Writing failed where no build was running.',
    remedy:
      'Make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room.',
  },
  GTB1903: {
    title: 'A bug of this action',
    cause: 'Something happened that nobody thought of.',
    remedy: 'Report it with the log of a run with RUNNER_DEBUG=1.',
  },
  GTB1904: {
    title: 'What --json names cannot be written',
    cause: 'The file of the report is there no more, or may not be written.',
    remedy: 'Name another file.',
  },
} satisfies Readonly<Record<string, ErrorText>>;
