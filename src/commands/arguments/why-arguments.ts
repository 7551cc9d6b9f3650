/** What `why` takes besides the flags of a build. */
export interface WhyArguments {
  /** A module, a package, or all packages below a path; '' = a table of all modules. */
  readonly asked: string;
  /** Build the project, and where its imports can go without what was asked for as well: not with --no-measure. */
  readonly measure: boolean;
  /** Who makes the linker keep all methods, in place of a module. */
  readonly methods: boolean;
  /** The flags of a build. */
  readonly argv: readonly string[];
}

/** Takes `MODULE`, which comes first, `--no-measure` and `--methods` out of the arguments. */
export function parseWhyArguments(argv: readonly string[]): WhyArguments {
  const [first = ''] = argv;
  const isNamed = first !== '' && !first.startsWith('-');
  const rest = isNamed ? argv.slice(1) : argv;
  return {
    asked: isNamed ? first : '',
    measure: !rest.includes('--no-measure'),
    methods: rest.includes('--methods'),
    argv: rest.filter((word) => word !== '--no-measure' && word !== '--methods'),
  };
}
