/*
 * The variables that a step of ours leaves in GITHUB_ENV, so that later steps of the job know what it
 * has set and what a user has.
 */

/** File of the job's record (cache/handover.ts). */
export const JOB_RECORD_MARK = 'GO_TURBO_BUILD_JOB';

/** The GOCACHE of the job, by which a second step knows the folder of the first. */
export const GOCACHE_MARK = 'GO_TURBO_BUILD_GOCACHE';

/** What was added to GOFLAGS for later steps. */
export const SHARED_MARK = 'GO_TURBO_BUILD_GOFLAGS';

/** The CGO_ENABLED that was set for later steps. */
export const SHARED_CGO_MARK = 'GO_TURBO_BUILD_CGO_ENABLED';

/** The GOTOOLCHAIN that was set for later steps. */
export const TOOLCHAIN_MARK = 'GO_TURBO_BUILD_GOTOOLCHAIN';
