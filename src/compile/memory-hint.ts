/**
 * What Go and its tools say where the kernel ended one of them, or gave it no memory or process
 * (os/exec ExitError, `signal: killed`; 137 of a shell or a wrapper; the runtime's own errors).
 */
const OUT_OF_MEMORY =
  /signal: killed|was ended by a signal|exit status 137|cannot allocate memory|resource temporarily unavailable|runtime: out of memory|virtual memory exhausted/i;

/** What to change where a build had too little memory; null where what Go says is something else. */
export function memoryHint(said: string, parallelism: number): string | null {
  const found = OUT_OF_MEMORY.exec(said)?.[0];
  if (found === undefined) return null;
  const fewer =
    parallelism > 1
      ? `set parallelism (now ${parallelism}) lower, or GOMAXPROCS`
      : 'parallelism is 1 already: take a machine with more memory';
  return `"${found}": the machine ran out of memory or processes; ${fewer}. GOGC and GOMEMLIMIT of the step count, too`;
}
