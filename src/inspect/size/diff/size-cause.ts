import type { SizeReport } from '../size-report.ts';

/** What a difference of sizes is compared from: of a report what is worth keeping. */
export type SizeRecord = Pick<
  SizeReport,
  | 'bytes'
  | 'wireBytes'
  | 'goVersion'
  | 'target'
  | 'sectionsOnly'
  | 'embeds'
  | 'remainder'
  | 'settings'
> & {
  readonly modules: readonly Pick<SizeReport['modules'][number], 'module' | 'version' | 'own'>[];
  readonly packages: readonly Pick<
    SizeReport['packages'][number],
    'package' | 'module' | 'bytes'
  >[];
};

export type CauseKind = 'toolchain' | 'dependency' | 'package' | 'embed' | 'flags' | 'other';

export interface SizeCause {
  readonly cause: CauseKind;
  /** Module, import path, file or flag. */
  readonly name: string;
  /** Version, flag or bytes; null: it was not there. */
  readonly before: string | null;
  /** Null: it is not there any more. */
  readonly after: string | null;
  /** What the file grew by because of it; below zero where it shrank. */
  readonly bytes: number;
}
