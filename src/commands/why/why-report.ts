import type { ImportPlace } from '../../plan/graph/import-places.ts';
import type { Dropped, ModuleVersion } from '../../plan/graph/why.ts';

/** What some packages weigh. */
export interface Weight {
  /** null where no binary was read. */
  readonly bytes: number | null;
  /** Of compiling them; null where nobody has measured it. */
  readonly seconds: number | null;
}

/** What goes from a binary, and what it weighs. */
export interface DroppedWeight extends Dropped, Weight {
  /**
   * `build`: the difference to a build without it. `attribution`: what the binary has of the packages that
   * go; what others keep for them alone is not in it. null where `bytes` is.
   */
  readonly bytesFrom: 'build' | 'attribution' | null;
}

export interface ThroughWeight extends DroppedWeight {
  readonly package: string;
  /** Where it is imported, if all of these lines can go and everything still compiles; else none. */
  readonly removable: readonly ImportPlace[];
}

/** A binary that has packages of what was asked for. */
export interface WhyBinary {
  readonly name: string;
  /** Of main; `./...` where nothing is linked and all that matches is looked at. */
  readonly package: string;
  readonly target: string;
  /** Those of the asked that are in it. */
  readonly packages: readonly string[];
  readonly own: Weight;
  readonly chains: readonly (readonly string[])[];
  readonly through: readonly ThroughWeight[];
  readonly dropped: DroppedWeight;
  /** Every line that imports one of them from outside of them. */
  readonly imports: readonly ImportPlace[];
  /** A build without it; null where none was made. */
  readonly without: Without | null;
}

/** What a build without some imports came to. */
export interface Without {
  /** Lines that were taken out. */
  readonly imports: readonly ImportPlace[];
  /** The package through which all of it comes in and whose imports these are; '' where it is the asked itself. */
  readonly package: string;
  readonly packages: readonly string[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** Why something is in no binary, and what it is there for. */
export type Outside =
  | { readonly kind: 'test'; readonly target: string; readonly chain: readonly string[] }
  | { readonly kind: 'tool'; readonly chain: readonly string[] }
  | { readonly kind: 'unlinked'; readonly packages: readonly string[] }
  | { readonly kind: 'go.mod'; readonly isDirect: boolean };

export interface ModuleWeight extends ModuleVersion {
  readonly packages: number;
  readonly own: Weight;
  readonly dropped: { readonly packages: number; readonly modules: number } & Weight;
}

/** The words of `why`'s JSON. */
export interface WhyReport {
  readonly asked: string;
  readonly kind: 'module' | 'package' | 'pattern' | 'all';
  readonly goVersion: string;
  /** As it is in the build; null for the standard library and where the asked is in no build. */
  readonly module: (ModuleVersion & { readonly replacedBy: string }) | null;
  readonly binaries: readonly WhyBinary[];
  /** Binaries that have nothing of it. */
  readonly without: readonly { readonly name: string; readonly target: string }[];
  /** Only where no binary has it. */
  readonly outside: Outside | null;
  /** Only where nothing was asked for: by binary, the most bytes (else packages) first. */
  readonly modules: readonly {
    readonly name: string;
    readonly target: string;
    readonly rows: readonly ModuleWeight[];
  }[];
  /** Where bytes come from, or why there are none. */
  readonly notes: readonly string[];
}
