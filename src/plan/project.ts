import type { FoundModules } from './find-modules.ts';

/** What the repository is, known before there is any Go. */
export interface Project extends FoundModules {
  /** `owner/name`; outside of a job the main module's path, or `local`. */
  readonly repository: string;
}
