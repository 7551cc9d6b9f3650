import type { Commit } from './edits/edit-kinds.ts';
import type { Part, TestsCounted } from './jobs/job-request.ts';

/** The figures of one job. Bytes are those of the network: archives, and modules from the proxy. */
export interface Figures {
  /** Sum of the steps, post included. */
  readonly seconds: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** Part of bytesDown that came from the module proxy. */
  readonly moduleBytes: number;
  /** Everything that the strategy has in its store afterwards. */
  readonly storedBytes: number;
  /** Part of storedBytes that is finished binaries. */
  readonly binaryBytes: number;
  readonly compiled: number;
  /** null where the system does not tell. */
  readonly peakBytes: number | null;
}

export interface Sample extends Figures {
  readonly strategy: string;
  /** From 0. */
  readonly repeat: number;
  readonly commit: Commit;
  readonly parts: readonly Part[];
  readonly phases: readonly Part[];
  readonly tests: TestsCounted | null;
  readonly warnings: readonly string[];
}
