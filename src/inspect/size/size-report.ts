import type { SectionKind } from './program/program.ts';

/**
 * What the bytes of one binary are for, made by `readSize` of `src/inspect/size/read-size.ts`: the JSON of
 * `size A --json FILE`. A byte of the file is counted once; the bytes of `packages`, of `sections` and of
 * `remainder` are each parts of `bytes`.
 */
export interface SizeReport {
  /** As it was named. */
  readonly file: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Compressed with zstd level 3, as a registry or a cache carries it; null where this Node has no zstd. */
  readonly wireBytes: number | null;
  /** Null where no Go version is recorded in the file. */
  readonly goVersion: string | null;
  /** `linux/amd64`; a half that the file does not say is `?`. */
  readonly target: string;
  /**
   * Shares 0..1. `text`: of Go's machine code, what has a package. `file`: of the file, what has a
   * package or a purpose; the rest are the rows of `remainder` with `known: false`.
   */
  readonly attributed: { readonly text: number; readonly file: number };
  /** Why there are no packages but only sections; null where there are. */
  readonly sectionsOnly: string | null;
  /** All that Go recorded, largest first. `std` is the standard library with the runtime. */
  readonly modules: readonly ModuleSize[];
  /** Largest first. */
  readonly packages: readonly PackageSize[];
  /** As the file names them, in its order. */
  readonly sections: readonly SectionSize[];
  /** The ten largest. */
  readonly functions: readonly FunctionSize[];
  /** Files of go:embed, largest first. */
  readonly embeds: readonly EmbedSize[];
  /** What belongs to no package: headers, symbol table, debug information, code of C, padding, … */
  readonly remainder: readonly RemainderSize[];
  /** Functions that make the linker keep every exported method (reflect.Value.MethodByName, plugin). */
  readonly methodPruning: { readonly lost: boolean; readonly by: readonly string[] };
  /** Of `-trimpath`, `-ldflags`, `CGO_ENABLED`, …: as Go recorded them; of values that are the user's own only a digest. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface NamedSize {
  readonly name: string;
  readonly bytes: number;
}

export interface SectionSize extends NamedSize {
  readonly kind: SectionKind;
}

export interface ModuleSize {
  readonly module: string;
  /** Of `std` that of Go; of a replaced module `=> ` and its replacement; `(devel)` as Go writes it. */
  readonly version: string;
  /** Whether it is built from its own folder: the main module, those of a workspace, local replacements. */
  readonly own: boolean;
  readonly bytes: number;
}

export interface PackageSize {
  /** Import path; that of the main package as Go recorded it. */
  readonly package: string;
  readonly module: string;
  /** In the file: all of what follows. */
  readonly bytes: number;
  /** Machine code, as `go tool nm -size` counts it: in ELF without the padding between functions, else with it. */
  readonly text: number;
  /** Names, line tables and stack maps of its functions (pclntab). */
  readonly pclntab: number;
  /** Type descriptors. */
  readonly types: number;
  /** Constants, strings, embedded files and variables, and the padding beside. */
  readonly data: number;
}

export interface FunctionSize {
  readonly name: string;
  readonly package: string;
  readonly bytes: number;
}

export interface EmbedSize {
  /**
   * Of a file in an embed.FS its path. A string or []byte of 2 KiB and more has none in the program: null
   * (a long constant looks the same).
   */
  readonly name: string | null;
  readonly package: string;
  readonly bytes: number;
}

export interface RemainderSize extends NamedSize {
  /** Whether its purpose is known; unknown ones count against `attributed.file`. */
  readonly known: boolean;
}
