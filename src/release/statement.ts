import type { Resource } from './resources.ts';

/** An in-toto Statement v1 (github.com/in-toto/attestation spec/v1/statement.md). */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly Resource[];
  readonly predicateType: 'https://slsa.dev/provenance/v1';
  readonly predicate: Predicate;
}

/** SLSA provenance v1 (https://slsa.dev/spec/v1.1/provenance). */
export interface Predicate {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: Readonly<Record<string, unknown>>;
    readonly internalParameters: Readonly<Record<string, unknown>>;
    readonly resolvedDependencies: readonly Resource[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly version: Readonly<Record<string, string>> };
    readonly metadata: Invocation;
  };
}

/** The only part of a statement that differs between two builds of the same inputs. */
export interface Invocation {
  readonly invocationId: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly startedOn: string;
  readonly finishedOn: string;
}

/** Describes the parameters: docs/release.md. */
export const BUILD_TYPE =
  'https://github.com/org/go-turbo-build/blob/v1/docs/release.md#build-type-v1';

export interface StatementFacts {
  /** File name of the binary. */
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  /** What the user said, by name of input, as far as it can change a binary. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Workflow file with its ref, repository and ref; null outside a runner. */
  readonly workflow: Readonly<Record<string, string>> | null;
  readonly package: string;
  /** targetText. */
  readonly target: string;
  readonly goVersion: string;
  readonly flags: { readonly compile: readonly string[]; readonly link: readonly string[] };
  /** Variables that Go compiles by. */
  readonly environment: Readonly<Record<string, string>>;
  /** What Go stamped: `vcs.*` of the build info and the main module's version. */
  readonly stamped: Readonly<Record<string, string>>;
  /** fingerprintDigest. */
  readonly inputsDigest: string;
  readonly dependencies: readonly Resource[];
  readonly builderId: string;
  /** Of this action. */
  readonly builderVersion: string;
  readonly invocation: Invocation;
}

/** What a finished binary was made from, by whom, and how. */
export function provenanceStatement(facts: StatementFacts): Statement {
  const { workflow } = facts;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: facts.name, digest: { sha256: facts.sha256 } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          inputs: facts.inputs,
          ...(workflow === null ? {} : { workflow }),
        },
        internalParameters: {
          package: facts.package,
          target: facts.target,
          goVersion: facts.goVersion,
          flags: facts.flags,
          environment: facts.environment,
          stamped: facts.stamped,
          inputsDigest: facts.inputsDigest,
        },
        resolvedDependencies: facts.dependencies,
      },
      runDetails: {
        builder: { id: facts.builderId, version: { 'go-turbo-build': facts.builderVersion } },
        metadata: facts.invocation,
      },
    },
  };
}

/** `2026-11-21T15:19:39Z` of milliseconds since the epoch. */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
