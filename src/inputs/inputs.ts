import type { InputName } from './definitions/definitions.ts';
import type { CompilerChoice } from './flags/compiler.ts';
import type { JobFlags } from './flags/job-flags.ts';
import type { FlagName, Profile } from './flags/profiles.ts';
import type { JobSettings } from './job-settings.ts';
import type { Requirement } from './requirements/requirement.ts';
import type { Growth, SizeLimit, SizeMode } from './requirements/size-inputs.ts';
import type { Target } from './target.ts';

export type { Profile } from './flags/profiles.ts';
/** What the build info of a binary holds: all that Go writes, or neither build ID nor commit. */
export type BuildInfoChoice = 'full' | 'minimal';
/** Where debug information goes; '' = as the profile says. */
export type DebugChoice = '' | 'none' | 'sidecar' | 'full';
export type CompressChoice = 'none' | 'upx';
/** Which modules are kept: those used whole or only in part, by what later steps need. */
export type ModulesChoice = 'auto' | 'used' | 'full';

export type MemoryChoice = 'auto' | 'false';
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

/** `restore` reads alone, `save` writes alone. */
export type CacheMode = 'all' | 'none' | 'restore' | 'save';

/** A line of `tools`. */
export type AskedTool =
  /** The tool directives of a go.mod: a path relative to workingDirectory. */
  | { readonly kind: 'go.mod'; readonly file: string }
  /** `query`: what stands behind the @. */
  | { readonly kind: 'package'; readonly path: string; readonly query: string };

/** What actions/setup-go takes too, and what has to do with its place in a job. */
export interface SetupGoInputs {
  /** Whether this is setup/action.yml, which does as actions/setup-go does. */
  readonly isSetup: boolean;
  /** Whether a range is looked up among all releases, and not first in the tool cache. */
  readonly checkLatest: boolean;
  /** GOARCH of the toolchain; null: that of the machine. */
  readonly goarch: string | null;
  /** A mirror of https://go.dev/dl; null: GOPROXY. */
  readonly downloadBase: string | null;
  readonly cache: CacheMode;
  /** Paths and globs, relative to the checkout. */
  readonly dependencyFiles: readonly string[];
  /** GOTOOLCHAIN of later steps; null: `local`, or what the job has and keeps the pinned Go. */
  readonly laterToolchain: 'local' | 'auto' | null;
  /** What is taken and not used, in words. */
  readonly notices: readonly string[];
}

/** Everything the user said, typed and checked; defaults filled in. */
export interface Inputs extends SetupGoInputs {
  /** The inputs whose value is not the default: what the user said. */
  readonly given: readonly InputName[];
  /** Exact, semver range, `1.26.x`, `stable`, `oldstable`; '' = read goVersionFile. */
  readonly goVersion: string;
  /** Relative to workingDirectory; '' = the default search (go.work, then go.mod: see plan). */
  readonly goVersionFile: string;
  /** Programs for later steps, each once. */
  readonly tools: readonly AskedTool[];
  /** Absolute. */
  readonly workingDirectory: string;
  /** `auto`, or the commit that `affected-matrix` compares with; null: nothing is compared. */
  readonly affectedBase: string | null;
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
  /** Absolute path of the HTML page; '' for none. */
  readonly page: string;
  /** Absolute path of the file for Prometheus; '' for none. */
  readonly metrics: string;
  /** Absolute path of the Chrome trace; '' for none. */
  readonly trace: string;
  /** Whether it is told what binaries are made of, and why they grew. */
  readonly size: SizeMode;
  /** Bytes that a binary may have. */
  readonly sizeBudget: readonly SizeLimit<number>[];
  /** What a binary may grow by, against the base. */
  readonly sizeGrowth: readonly SizeLimit<Growth>[];
  /** Whether more is accepted; a text: where the pull request has this label. */
  readonly sizeOverride: boolean | string;
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
  /** Whether each binary gets a bill of materials beside it. */
  readonly sbom: boolean;
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
  /** Whether restored files may lie in memory. */
  readonly memory: MemoryChoice;
  /** Whether results of later steps' tests are kept; `auto`: and believed, but where all is to run again. */
  readonly testCache: WarmMode;
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
