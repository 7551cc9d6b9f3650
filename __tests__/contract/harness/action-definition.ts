import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';

export interface ActionDefinition {
  /** Absolute paths of the scripts. */
  readonly main: string;
  readonly post: string | undefined;
  /** Defaults as written, expressions not yet evaluated; undefined where there is none. */
  readonly defaults: ReadonlyMap<string, string | undefined>;
}

interface ActionYaml {
  readonly inputs?: Record<string, { default?: unknown } | null>;
  readonly runs: { readonly main: string; readonly post?: string };
}

export async function readAction(folder: string): Promise<ActionDefinition> {
  const text = await readFile(path.join(folder, 'action.yml'), 'utf8');
  const action = load(text) as ActionYaml;
  const inputs = Object.entries(action.inputs ?? {});
  return {
    main: path.join(folder, action.runs.main),
    post: action.runs.post === undefined ? undefined : path.join(folder, action.runs.post),
    defaults: new Map(
      inputs.map(([name, input]) => [
        name,
        input?.default === undefined ? undefined : String(input.default),
      ]),
    ),
  };
}

/** Contexts that the default of an input may use, by expression: `job.status`, `toJSON(matrix)`. */
export type Expressions = Readonly<Record<string, string>>;

/**
 * INPUT_* of a step as the runner names them (actions/runner, InputsManager: upper case, spaces to
 * underscores, hyphens kept). An input that action.yml does not know is an error of the test.
 */
export function inputEnvironment(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
  expressions: Expressions,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !action.defaults.has(name));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const environment: Record<string, string> = {};
  for (const [name, whenNotGiven] of action.defaults) {
    const value = given[name] ?? evaluate(whenNotGiven ?? '', expressions);
    environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return environment;
}

function evaluate(text: string, expressions: Expressions): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, inner: string) => {
    const value = expressions[inner.trim()];
    if (value === undefined) throw new Error(`the harness cannot evaluate \${{${inner}}}`);
    return value;
  });
}
