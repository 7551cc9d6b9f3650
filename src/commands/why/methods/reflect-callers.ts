/** A function that looks up methods by a name or number that the compiler does not know. */
export interface ReflectCaller {
  /** As the linker names it. */
  readonly function: string;
  /** How the linker came to it, from `main.main` or the initialisation of a package on. */
  readonly chain: readonly string[];
  /** Whether it is a cause in any case, and not perhaps only kept because of another. */
  readonly isSure: boolean;
}

const HEADER = '# ';
const ARROW = ' -> ';
const FLAGS = /(?: |<(?:UsedInIface|ReflectMethod)>)+$/;
const CALLER = '<ReflectMethod>';
/** What the linker goes through before it comes to the program: the runtime's entry, the list of initialisations. */
const BEFORE = new Set(['_', 'runtime.main_main·f', 'runtime.main', 'go:main.inittasks']);

/**
 * What `go build -ldflags=-dumpdep` says on stderr, by the main package: all functions that keep every
 * exported method of every type (cmd/link/internal/ld/deadcode.go: mark, dumpDepAddFlags). The linker
 * writes each symbol once, with the one that it came from, in the order in which it came there.
 */
export function reflectCallers(text: string): Map<string, ReflectCaller[]> {
  const found = new Map<string, ReflectCaller[]>();
  let parents = new Map<string, string>();
  let callers: ReflectCaller[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(HEADER)) {
      parents = new Map();
      callers = [];
      found.set(line.slice(HEADER.length).trim(), callers);
      continue;
    }
    const at = line.indexOf(ARROW);
    if (at < 0) continue;
    const name = line.slice(at + ARROW.length).replace(FLAGS, '');
    // A type is named again where it is used in an interface from then on.
    if (parents.has(name)) continue;
    parents.set(name, line.slice(0, at).replace(FLAGS, ''));
    if (!line.endsWith(CALLER)) continue;
    const { chain, isByMethod } = chainTo(parents, name);
    // Before the first, no method is kept but those that an interface calls.
    callers.push({ function: name, chain, isSure: callers.length === 0 || !isByMethod });
  }
  return found;
}

function chainTo(parents: ReadonlyMap<string, string>, end: string) {
  const chain: string[] = [];
  let isByMethod = false;
  for (let one = end; !BEFORE.has(one) && !chain.includes(one); ) {
    chain.push(one);
    const from = parents.get(one) ?? '_';
    isByMethod ||= isType(from) && !isType(one);
    one = from;
  }
  // The value of a function stands before the function.
  return { chain: chain.reverse().filter((one) => !one.endsWith('·f')), isByMethod };
}

function isType(name: string): boolean {
  return name.startsWith('type:');
}
