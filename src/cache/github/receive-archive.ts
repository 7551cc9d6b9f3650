import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { relativePath } from '../../plan/relative-path.ts';
import { NotOneMember } from './not-one-member.ts';
import { takeMember } from './take-member.ts';

/**
 * What the cache client does with the bytes that came (scripts/cache-client.mjs), in place of
 * `tar -x -P -C $GITHUB_WORKSPACE`, which writes whatever members an archive has to wherever they
 * say: whoever can write one entry could write into the checkout. Of an archive only the one file is
 * taken that was asked for, written into an empty folder of ours and renamed when whole.
 * `asked`: the paths of `restoreCache`; the member's name is the way from the workspace to it, as the
 * client packs it (lib/internal/cacheUtils.js resolvePaths). On a v1 service and v2 alike.
 */
export async function receiveArchive(
  archive: string,
  method: string,
  asked: readonly string[],
  workspace: string,
): Promise<void> {
  const [file, ...others] = asked;
  if (file === undefined || others.length > 0)
    throw new NotOneMember('more than one was asked for');
  await mkdir(path.dirname(file), { recursive: true });
  const empty = await mkdtemp(`${file}-`);
  try {
    const whole = path.join(empty, 'archive');
    await takeMember(archive, method, relativePath(workspace, file), whole);
    await rename(whole, file);
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
