export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.mjs' },
  globalSetup: '<rootDir>/scripts/jest-go.mjs',
  testTimeout: 60_000,
  // By itself jest leaves one CPU free, and on two that is half of the time.
  maxWorkers: '100%',
};
