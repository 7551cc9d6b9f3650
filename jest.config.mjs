import { readdirSync } from 'node:fs';

/** The name of a test file that takes long, for `npm run test:all`. */
const SLOW = '\\.slow\\.test\\.ts$';

/** Whether the command line names a slow file: it runs then. */
function namesSlow() {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('-') && /\D/.test(word));
  const slow = readdirSync('__tests__', { recursive: true })
    .map((file) => `__tests__/${file.replaceAll('\\', '/')}`)
    .filter((file) => new RegExp(SLOW).test(file));
  return slow.some((file) => words.some((word) => file.includes(word)));
}

/** `npm test`, the suite of a contributor: all but the slow files. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(namesSlow() ? [] : [SLOW])],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.mjs' },
  globalSetup: '<rootDir>/scripts/jest-go.mjs',
  reporters: ['default', '<rootDir>/scripts/jest-outcome.mjs'],
  // The first test of a machine that compiles some package compiles the standard library for it.
  testTimeout: 120_000,
  // By itself jest leaves one CPU free, and on two that is half of the time.
  maxWorkers: '100%',
};
