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

/** Takes `MODULE`, which comes before the flags of a build, `--no-measure` and `--methods` out of the arguments. */
export function parseWhyArguments(argv: readonly string[]): WhyArguments {
  const others = argv.filter((word) => word !== '--no-measure' && word !== '--methods');
  const [first = ''] = others;
  const isNamed = first !== '' && !first.startsWith('-');
  return {
    asked: isNamed ? first : '',
    measure: !argv.includes('--no-measure'),
    methods: argv.includes('--methods'),
    argv: isNamed ? others.slice(1) : others,
  };
}
