import { BUILD_ERRORS, CHECK_ERRORS, LIST_ERRORS } from './build-errors.ts';
import { INPUT_ERRORS } from './input-errors.ts';
import { CACHE_ERRORS, END_ERRORS, REPORT_ERRORS, SAVE_ERRORS } from './other-errors.ts';
import { PLAN_ERRORS, TOOLCHAIN_ERRORS } from './plan-errors.ts';

/**
 * Every code there is. Made into docs/troubleshooting.md by `npm run readme`; while a step runs only the
 * names are known, so no text of this table is in dist.
 */
export const ERROR_CODES = {
  ...INPUT_ERRORS,
  ...PLAN_ERRORS,
  ...TOOLCHAIN_ERRORS,
  ...LIST_ERRORS,
  ...BUILD_ERRORS,
  ...CHECK_ERRORS,
  ...CACHE_ERRORS,
  ...REPORT_ERRORS,
  ...SAVE_ERRORS,
  ...END_ERRORS,
};

export type ErrorCode = keyof typeof ERROR_CODES;

/** Codes of what is an expected failure, a value. */
export type FailureCode = Exclude<ErrorCode, keyof typeof END_ERRORS>;
