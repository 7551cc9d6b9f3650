import type { Failure } from '../runner/result.ts';

/**
 * Go before 1.21 links a program without C externally, says this and ends well; the program ends at its
 * first instruction (cmd/link/internal/ld/lib.go loadinternal; found with fzf and Go 1.20.14). Can go with the last Go before 1.21.
 */
const NO_RUNTIME = /^loadinternal: cannot find runtime\/cgo$/m;

/** A failure where what Go said of a link that "succeeded" means that the program cannot run. */
export function brokenLink(messages: string, target: string): readonly Failure[] {
  if (!NO_RUNTIME.test(messages)) return [];
  return [
    {
      code: 'GTB1410',
      found: `go build for ${target}: loadinternal: cannot find runtime/cgo: the program would end at its first instruction`,
      expected: 'the runtime of cgo in a program that the C compiler links',
      change: 'take Go 1.21 or newer, or link: auto, which links a program without C as statically',
    },
  ];
}
