/** A link of limited width. */
export interface Bandwidth {
  readonly bytesPerSecond: number;
  /** What may pass at once after a pause: it makes up for timers that fire late. */
  readonly burstBytes: number;
}

/** `megabytes`: 10^6 bytes a second. */
export function bandwidth(megabytes: number): Bandwidth {
  return { bytesPerSecond: megabytes * 1e6, burstBytes: 2 ** 20 };
}

/**
 * When the link has carried `bytes` more, in milliseconds of the caller's clock. `freeAt` is the
 * last answer (0 at first): all transfers of one direction hand it on, so that they share the link.
 */
export function carriedAt(link: Bandwidth, freeAt: number, now: number, bytes: number): number {
  const millisecond = link.bytesPerSecond / 1000;
  return Math.max(freeAt, now - link.burstBytes / millisecond) + bytes / millisecond;
}
