import { bytesText } from '../../runner/units.ts';
import { hostCodec } from '../archive/codec.ts';
import { type ArchiveRequest, saveArchive } from '../save-archive.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from '../save-context.ts';
import { warnNotSaved } from '../warn-not-saved.ts';

export interface ModulesArchive extends Pick<ArchiveRequest, 'store' | 'key' | 'meta' | 'entries'> {
  /** What is in it, for the log: `12 modules`. */
  readonly says: string;
  /** When its making began, milliseconds since the epoch. */
  readonly began: number;
}

/** Saves an archive of modules, whole or thin, and says what came of it. */
export async function saveModulesArchive(
  context: SaveContext,
  { says, began, ...archive }: ModulesArchive,
): Promise<SavedPart> {
  const { runner } = context;
  const { key } = archive;
  const outcome = await saveArchive({ ...archive, slot: 'modules', codec: hostCodec() });
  const seconds = (runner.clock.now() - began) / 1000;
  if (outcome.state === 'exists') return { ...NOTHING_SAVED, key, seconds };
  if (outcome.state !== 'saved') {
    const reason = outcome.state === 'corrupt' ? `${outcome.path} changed` : outcome.reason;
    warnNotSaved(context, 'the modules cache', reason);
    return { ...NOTHING_SAVED, seconds };
  }
  runner.log.info(`saved the modules cache: ${says}, ${bytesText(outcome.bytes)}, ${key}`);
  return { key, bytesUp: outcome.bytes, seconds };
}
