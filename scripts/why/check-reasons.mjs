// Chains, what goes and what every chain leads through, by a graph as `go list` gives it: the other opinion
// that `why` is compared with. No code of src/ is used here.

/** What is wrong about the answer; empty where nothing is. */
export function checkReasons(graph, main, module, { packages, chains, dropped, through }) {
  const wrong = [];
  const own = [...graph].filter(([, one]) => one.module === module).map(([path]) => path);
  if (!same(own, packages)) wrong.push(`${packages.length} packages, not ${own.length}`);
  const levels = reached(graph, main, new Set());
  const left = reached(graph, main, new Set(own));
  const gone = [...levels.keys()].filter((path) => !left.has(path));
  if (!same(gone, dropped.packages))
    wrong.push(`${dropped.packages.length} go, not ${gone.length}`);
  for (const chain of chains) {
    const end = chain.at(-1);
    const links = chain.slice(1).every((path, i) => graph.get(chain[i]).imports.includes(path));
    if (chain[0] !== main || !links) wrong.push(`no chain of imports: ${chain.join(' ')}`);
    // Shortest of those that come from outside of the module.
    const outside = reached(graph, main, new Set(own.filter((path) => path !== end)));
    const shortest = outside.get(end) ?? levels.get(end);
    if (chain.length - 1 !== shortest) wrong.push(`${end} in ${chain.length - 1}, not ${shortest}`);
  }
  const said = new Set(through.map((one) => one.package));
  for (const path of graph.keys()) {
    if (path === main || own.includes(path)) continue;
    const rest = reached(graph, main, new Set([path]));
    const isThrough = own.every((one) => !rest.has(one));
    if (isThrough !== said.has(path)) wrong.push(`through ${path}: ${isThrough}`);
  }
  return wrong;
}

/** Everything that is reached without some packages, with the fewest imports to it. */
function reached(graph, main, without) {
  const found = new Map([[main, 0]]);
  for (const [path, level] of found)
    for (const next of graph.get(path)?.imports ?? [])
      if (graph.has(next) && !without.has(next) && !found.has(next)) found.set(next, level + 1);
  return found;
}

function same(some, others) {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
