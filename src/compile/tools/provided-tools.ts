import type { KeptTool } from '../../cache/step-record.ts';
import type { ToolReport } from '../../inspect/tool-report.ts';

/** The tools of a step, in the folder that is on PATH. */
export interface ProvidedTools {
  readonly reports: readonly ToolReport[];
  /** Those that were built now and may be kept. */
  readonly kept: readonly KeptTool[];
}
