import { oneLine } from '../runner/one-line.ts';
import type { Answers } from './facts/answer.ts';
import { type Fact, factText } from './facts/fact.ts';
import { type EnvironmentRecord, environmentChanges } from './facts/go-environment-record.ts';
import type { InputsManifest, ManifestBinary } from './manifest.ts';

/** What a manifest says of a checkout. */
export interface Agreement {
  /** Binaries whose every input is as it was when they were built. */
  readonly agreed: readonly ManifestBinary[];
  /** Whether there are exactly the manifest's binaries: `go list` would find no other. */
  readonly plan: boolean;
  /** Whether what is in no binary need not be compiled: nothing of it differs, or nobody asks for it. */
  readonly unlinked: boolean;
  /** Whether `go list` would say what it said then: nothing differs but the bodies of Go files. */
  readonly listing: boolean;
  /** What differs, in words for the log; empty where nothing does. */
  readonly changes: readonly string[];
}

export interface CheckFacts {
  readonly manifest: InputsManifest;
  readonly environment: EnvironmentRecord;
  /** Of the checkout. */
  readonly answers: Answers;
  /** Whether packages of no binary are left out. */
  readonly mainsOnly: boolean;
}

/** Compares; a question without an answer counts as another answer. */
export function checkManifest({
  manifest,
  environment,
  answers,
  mainsOnly,
}: CheckFacts): Agreement {
  const variables = environmentChanges(manifest.environment, environment);
  if (variables.length > 0) {
    return {
      agreed: [],
      plan: false,
      unlinked: mainsOnly,
      listing: false,
      changes: [`environment: ${variables.map(oneLine).join(', ')}`],
    };
  }
  const differs = new Map<number, string>();
  for (const [index, [kind, path, pattern, before]] of manifest.facts.entries()) {
    const asked: Fact = { kind, path, pattern };
    if (answers.get(factText(asked)) !== before) differs.set(index, changeText(asked));
  }
  const agrees = (facts: readonly number[]): boolean => !facts.some((index) => differs.has(index));
  const plan = agrees(manifest.plan);
  // The heads of all Go files are among the facts of the plan.
  const areBodies = [...differs.keys()].every((index) => {
    const [kind, path = ''] = manifest.facts[index] ?? [];
    return kind === 'file' && path.endsWith('.go');
  });
  return {
    agreed: manifest.binaries.filter((one) => agrees(one.facts)),
    plan,
    // A package that was not there then is in no list: with another plan nothing is known of it.
    unlinked: mainsOnly || (plan && manifest.unlinked !== null && agrees(manifest.unlinked)),
    listing: plan && areBodies,
    changes: [...new Set([...differs.values()].map(oneLine))].sort(),
  };
}

function changeText({ kind, path, pattern }: Fact): string {
  switch (kind) {
    case 'file':
      return path;
    case 'head':
      return `${path} (constraint, package or imports)`;
    case 'names':
      return `${path} (files of the package)`;
    case 'heads':
      return `${path} (constraints, packages or imports)`;
    case 'walk':
      return `${path} (folders with Go files)`;
    case 'embed':
      return `${path} (//go:embed ${pattern})`;
    case 'nearest':
      return `${path} (in this folder or above)`;
    case 'kind':
      return `${path} (there or not)`;
  }
}
