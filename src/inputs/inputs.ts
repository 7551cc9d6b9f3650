import type { InputName } from './definitions/definitions.ts';
import type { CompilerChoice } from './flags/compiler.ts';
import type { JobFlags } from './flags/job-flags.ts';
import type { FlagName, Profile } from './flags/profiles.ts';
import type { JobSettings } from './job-settings.ts';
import type { Requirement } from './requirements/requirement.ts';
import type { Target } from './target.ts';

export type { Profile } from './flags/profiles.ts';
/** What the build info of a binary holds: all that Go writes, or neither build ID nor commit. */
export type BuildInfoChoice = 'full' | 'minimal';
/** Where debug information goes; '' = as the profile says. */
export type DebugChoice = '' | 'none' | 'sidecar' | 'full';
export type CompressChoice = 'none' | 'upx';
/** Which modules are kept: those used whole or only in part, by what later steps need. */
export type ModulesChoice = 'auto' | 'used' | 'full';
export type ShareFlags = 'auto' | 'on' | 'off';
export type SaveMode = 'branches' | 'always' | 'never';
/** Whose runs save, and write what every run reads. */
export interface SaveBranches {
  readonly ofDefault: boolean;
  /** Globs of branch names. */
  readonly globs: readonly string[];
}
/** `auto`: where the step builds nothing; `true`: before a build, too, with the tests. */
export type WarmMode = 'auto' | boolean;
export type GoMode = 'always' | 'needed';
export type StoreChoice =
  | { readonly kind: 'github' }
  /** `path` is absolute, `~` expanded. */
  | { readonly kind: 'directory'; readonly path: string };

/** `-X name=value` of the linker: name is `import/path.variable`. */
export interface Stamp {
  readonly name: string;
  readonly value: string;
}

/** Everything the user said, typed and checked; defaults filled in. */
export interface Inputs {
  /** The inputs whose value is not the default: what the user said. */
  readonly given: readonly InputName[];
  /** Exact, semver range, `1.26.x`, `stable`, `oldstable`; '' = read goVersionFile. */
  readonly goVersion: string;
  /** Relative to workingDirectory; '' = the default search (go.work, then go.mod: see plan). */
  readonly goVersionFile: string;
  /** Absolute. */
  readonly workingDirectory: string;
  /** Patterns as `go build` takes them. */
  readonly packages: readonly string[];
  /** Empty = the host. */
  readonly targets: readonly Target[];
  readonly profile: Profile;
  /** What is said in place of the profile's flags; absent: as the profile says. */
  readonly flags: Readonly<Partial<Record<FlagName, boolean>>>;
  readonly compiler: CompilerChoice;
  readonly cgo: boolean;
  readonly link: LinkMode;
  readonly libc: CLibrary;
  /** What links where a C compiler links. */
  readonly linker: ExternalLinker;
  readonly buildinfo: BuildInfoChoice;
  readonly tags: readonly string[];
  readonly ldflags: string;
  readonly gcflags: string;
  /** Further flags of `go build`, split as a shell splits words. */
  readonly buildFlags: readonly string[];
  readonly debug: DebugChoice;
  readonly compress: CompressChoice;
  readonly stamp: readonly Stamp[];
  /** Folder for binaries, relative to workingDirectory or absolute. */
  readonly output: string;
  /** What every binary has to be, beyond what its target and profile ask. */
  readonly check: readonly Requirement[];
  readonly build: boolean;
  /** Leave out what the patterns match and no main package imports. */
  readonly mainsOnly: boolean;
  readonly warm: WarmMode;
  /** Whether Go has to be there where every binary is reused and nothing later needs it. */
  readonly go: GoMode;
  readonly reuse: boolean;
  /** Whether each binary gets a provenance statement beside it and its fingerprint is compared. */
  readonly provenance: boolean;
  /** Bytes of compressed binaries that a run may save. */
  readonly reuseLimit: number;
  readonly save: SaveMode;
  readonly saveBranches: SaveBranches;
  /** '' = the place is made from the workflow, job and matrix. */
  readonly cacheName: string;
  /** `h1:…` of the toolchain module zip; '' = ask the checksum database. */
  readonly goChecksum: string;
  readonly cacheStore: StoreChoice;
  readonly modules: ModulesChoice;
  readonly parallelism: number;
  /** What the job itself says to Go; a release reads no file of `go env -w`. */
  readonly settings: JobSettings;
  /** What GOFLAGS says of it, which is part of the inputs above, too. */
  readonly fromGoFlags: JobFlags;
  /** What of the settings does not count, in words for the log. */
  readonly notes: readonly string[];
  /** Whether later steps of the job get this build's flags. */
  readonly shareFlags: ShareFlags;
  /** Hidden: JSON of the job's matrix. */
  readonly matrix: string;
  /** Hidden: `${{ job.status }}`, evaluated again for post. */
  readonly jobStatus: string;
}

/** How binaries are linked; `auto` leaves it to Go (`go doc cmd/link`, -linkmode). */
export type LinkMode = 'auto' | 'internal' | 'external-static' | 'pie' | 'static-pie';

export type CLibrary = 'gnu' | 'musl';

export type ExternalLinker = 'default' | 'mold' | 'lld';
