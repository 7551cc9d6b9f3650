import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * `npm test` is the suite of a contributor: every file but those named NAME.slow.test.ts, which
 * `npm run test:all` runs, too, and which run wherever a file is named on the command line.
 */
const isWhole = process.env.GTB_SUITE === 'all';
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const slow = readdirSync('__tests__', { recursive: true })
  .map((file) => `__tests__/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.slow.test.ts'));
const isNamed = slow.some((file) => words.some((word) => /\D/.test(word) && file.includes(word)));

/** .ci/run: what passed in the contributor's suite is not run twice (scripts/jest-outcome.mjs). */
const record = process.env.GTB_PASSED ?? '';
const passed = isWhole && existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).files : [];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(isWhole || isNamed ? [] : ['\\.slow\\.test\\.ts$']),
    ...passed.map((file) => `<rootDir>/${file.replaceAll('.', '\\.')}$`),
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.mjs' },
  globalSetup: '<rootDir>/scripts/jest-go.mjs',
  reporters: ['default', '<rootDir>/scripts/jest-outcome.mjs'],
  testTimeout: 60_000,
  // By itself jest leaves one CPU free, and on two that is half of the time.
  maxWorkers: '100%',
};
