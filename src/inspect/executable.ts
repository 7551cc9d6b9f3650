import { failure, type Result, success } from '../runner/result.ts';
import { MalformedBinary } from './byte-source.ts';

export type BinaryFormat = 'elf' | 'mach-o' | 'pe' | 'wasm' | 'xcoff' | 'plan9';

/** Where the build info may lie: `size` bytes of file from `offset`, loaded at `address`. */
export interface DataRegion {
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  /** File offset at which the segment ends; strings may run up to it. */
  readonly end: number;
}

/** A named run of bytes of the file; sections without bytes (.bss) are not listed. */
export interface ImageSection {
  /** `.text`, `__TEXT,__text`. */
  readonly name: string;
  /** Where the loader puts it: of PE with the preferred base; 0 for what is not loaded. */
  readonly address: number;
  readonly offset: number;
  readonly size: number;
}

/**
 * Of how much of the GOT a loader makes what it has resolved read-only: `full` where it resolves
 * everything at the start (BIND_NOW), `partial` where calls are resolved later.
 */
export type Relro = 'none' | 'partial' | 'full';

/** Whether the stack may hold code; `unsaid` leaves it to the system, which may allow it. */
export type StackUse = 'data' | 'code' | 'unsaid';

/** What the headers of an executable say. */
export interface ExecutableImage {
  readonly format: BinaryFormat;
  /** GOOS as far as the headers tell; null where they do not (ELF of System V: Linux and others). */
  readonly goos: string | null;
  /** GOARCH; null for a machine that Go has no name for. Of the first slice of a universal binary. */
  readonly goarch: string | null;
  /** GOARCH of every slice; one for all but universal (fat) Mach-O. */
  readonly architectures: readonly string[];
  /** The program that loads it: PT_INTERP, LC_LOAD_DYLINKER; null where there is none. */
  readonly interpreter: string | null;
  /** Shared libraries it asks for: DT_NEEDED, LC_LOAD_DYLIB, PE imports. */
  readonly needed: readonly string[];
  /** ELF: neither interpreter nor needed library. Null elsewhere: those systems have no static programs. */
  readonly static: boolean | null;
  /** Whether it can be loaded at any address; null for a format that says nothing of it. */
  readonly pie: boolean | null;
  /** Null for a format that says nothing of it. */
  readonly stack: StackUse | null;
  /** Null for all but ELF. */
  readonly relro: Relro | null;
  /** Entries of the symbol table that only debuggers read. */
  readonly symbols: number;
  /** In the order of the file's own table; of the first slice of a universal binary. */
  readonly sections: readonly ImageSection[];
  readonly dataRegion: DataRegion | null;
}

/** Makes MalformedBinary a failure of area 'check'; anything else is a bug and passes through. */
export async function asResult<T>(subject: string, read: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await read());
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    return failure(
      'GTB1504',
      `${subject}: ${error.message}`,
      'a whole executable, as the Go linker writes it',
      'build it again; a full disk or a cut transfer leaves such a file',
    );
  }
}
