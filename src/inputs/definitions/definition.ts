/** In the order in which README and `--help` show them. */
export const INPUT_GROUPS = [
  ...(['Go', 'Build', 'Flags and linking', 'Binaries', 'Caches', 'As actions/setup-go'] as const),
] as const;
export type InputGroup = (typeof INPUT_GROUPS)[number];

/**
 * How a value is read: `switch` is `true`, `false` or a word of its own; `list` by commas, spaces or
 * newlines; `lines` by newlines; `words` as a shell splits words. Only the last three may be given
 * more than once on the command line.
 */
export type InputKind = 'text' | 'boolean' | 'switch' | 'list' | 'lines' | 'words';

export interface InputDefinition {
  readonly name: string;
  readonly group: InputGroup;
  readonly kind: InputKind;
  /** As action.yml says it; '' where there is none or where it depends on the machine. */
  readonly default: string;
  /** The default in words where `default` cannot say it, for README and `--help`. */
  readonly defaultInWords?: string;
  /** Filled in by an expression of action.yml, not by users. */
  readonly hidden?: boolean;
  /** What stands for the value in `--help`; booleans have none. */
  readonly placeholder: string;
  readonly description: string;
  /** Lines of YAML as they stand under `with:`, for docs/inputs.md; hidden inputs have none. */
  readonly example?: string;
  /** Whether most people need it: README's table has these. */
  readonly isCommon?: boolean;
}
