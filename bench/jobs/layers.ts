/** This action with one lever switched off; what it then costs is what the lever is worth. */
export interface Layer {
  /** Name of the strategy. */
  readonly name: string;
  readonly says: string;
  /** Inputs that switch it off, and nothing else. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Each is a switch of action.yml: a lever without one is not here. */
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
];
