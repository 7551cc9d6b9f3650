import { valueDigest } from '../../runner/digest.ts';

/** What tells one user of a cache from another (DESIGN: place). */
export type PlaceFacts =
  | { readonly kind: 'named'; readonly cacheName: string }
  | {
      readonly kind: 'job';
      /** JobFacts.workflowFile: `owner/repo/.github/workflows/ci.yml`, or the workflow's name. */
      readonly workflow: string;
      readonly job: string;
      /** JSON of the matrix of the job; 'null' where there is none. */
      readonly matrix: string;
      /** Relative to the workspace, forward slashes. */
      readonly workingDirectory: string;
      readonly packages: readonly string[];
    }
  | {
      readonly kind: 'local';
      /** Path of the main module, in place of workflow and job. */
      readonly mainModule: string;
      readonly packages: readonly string[];
    };

/** The place as it stands in keys: 16 hex digits. */
export function placeDigest(facts: PlaceFacts): string {
  return valueDigest(facts, 16);
}
