/** This action with one lever switched off; what it then costs is what the lever is worth. */
export interface Layer {
  /** Name of the strategy. */
  readonly name: string;
  readonly says: string;
  /** Inputs that switch it off, and nothing else. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** A variable of the job that does, where no input is there for it. */
  readonly env?: Readonly<Record<string, string>>;
}

export const LAYERS: readonly Layer[] = [
  {
    name: 'with-dwarf',
    says: 'this action, DWARF compiled in (and dropped by the linker, as plain builds do)',
    // The compiler takes the last of two -dwarf flags.
    inputs: { gcflags: 'all=-dwarf=true' },
  },
  {
    name: 'no-trimpath',
    says: 'this action without -trimpath',
    // The profile dev, with all else that lean sets.
    inputs: { profile: 'dev', gcflags: 'all=-dwarf=false', ldflags: '-s -w' },
  },
  {
    name: 'no-thin',
    says: 'this action with whole modules (`modules: full`)',
    inputs: { modules: 'full' },
  },
  {
    name: 'no-reuse',
    says: 'this action without reuse of binaries (`reuse: false`)',
    inputs: { reuse: 'false' },
  },
  {
    name: 'no-share-flags',
    says: 'this action with `share-flags: off`; only a later step (`--later`) shows a difference',
    inputs: { 'share-flags': 'off' },
  },
  {
    name: 'no-test-cache',
    says: 'this action with `test-cache: false`; only a later `go test` shows a difference',
    inputs: { 'test-cache': 'false' },
  },
  {
    name: 'no-gogc',
    says: 'this action with the garbage collection that Go has by itself (`GOGC=100`)',
    env: { GOGC: '100' },
  },
  {
    name: 'no-delta',
    says: 'this action without deltas: every change saves a whole base (`GO_TURBO_BUILD_WITHOUT=delta`)',
    env: { GO_TURBO_BUILD_WITHOUT: 'delta' },
  },
  {
    name: 'no-pruning',
    says: 'this action keeping all of GOCACHE, not only what the job used (`GO_TURBO_BUILD_WITHOUT=pruning`)',
    env: { GO_TURBO_BUILD_WITHOUT: 'pruning' },
  },
];
