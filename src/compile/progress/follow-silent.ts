import { StringDecoder } from 'node:string_decoder';
import type { FollowedBuild, FollowOptions } from './follow-build.ts';

/** Shows that a go command without `-v` still works, and for how long: nothing it says tells how far it is. */
export function followSilent({
  log,
  clock,
  prefix,
  everySeconds,
  onMessages,
}: Omit<FollowOptions, 'packages' | 'graphFile'>): FollowedBuild {
  const decoder = new StringDecoder('utf8');
  const begunAt = clock.now();
  const timer = setInterval(() => {
    const seconds = Math.round((clock.now() - begunAt) / 1000);
    log.progress(`${prefix}compiling for ${seconds} s`);
  }, everySeconds * 1000);
  timer.unref();
  return {
    onStderr: (chunk) => onMessages(decoder.write(chunk)),
    stop: () => clearInterval(timer),
  };
}
