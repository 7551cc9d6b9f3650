const BEGINNING = 'what came back is not the one archive that was asked for: ';

/** An entry of the service that is damaged, or that somebody else's program made. */
export class NotOneMember extends Error {
  constructor(why: string) {
    super(`${BEGINNING}${why}`);
  }
}

/** Whether the reason of a failed download is that its entry is no good, and not the way to it or the disk. */
export function isNotOneMember(reason: string): boolean {
  return reason.includes(BEGINNING);
}
