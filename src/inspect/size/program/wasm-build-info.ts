import { type BuildInfo, parseBuildInfo } from '../../build-info-text.ts';

/** What cmd/go puts around the modules (cmd/go/internal/modload/build.go infoStart, infoEnd). */
const START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const END = Buffer.from('f932433186182072008242104116d8f2', 'hex');
/** runtime.buildVersion, which the linker writes with a zero behind it (cmd/link addstrdata). */
const VERSION = /(?<![\w.])go1\.\d{1,2}(?:\.\d{1,3}|rc\d|beta\d)?(?: X:[\w,]+)?(?=\0)/g;

/**
 * Build info from a program's memory: wasm lacks the section that debug/buildinfo reads, so what is
 * left is what runtime/debug reads. Null where version or text is missing or not certain.
 */
export function wasmBuildInfo(memory: Buffer): BuildInfo | null {
  const start = memory.indexOf(START);
  const end = start < 0 ? -1 : memory.indexOf(END, start);
  const versions = new Set(memory.toString('latin1').match(VERSION));
  const [goVersion, ...others] = versions;
  if (goVersion === undefined || others.length > 0) return null;
  const text = end < 0 ? '' : memory.toString('utf8', start + START.length, end);
  return { goVersion, ...parseBuildInfo(text) };
}
