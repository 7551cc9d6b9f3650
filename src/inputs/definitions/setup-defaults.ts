/**
 * The inputs of setup/action.yml in their order: those that set up Go and the caches. A value is its
 * default where it differs from that of action.yml.
 */
export const SETUP_DEFAULTS: Readonly<Record<string, string | null>> = {
  'go-version': null,
  'go-version-file': null,
  'check-latest': 'false',
  architecture: null,
  cache: null,
  'cache-dependency-path': null,
  'go-download-base-url': null,
  token: null,
  'go-checksum': null,
  toolchain: null,
  tools: null,
  save: null,
  'cache-name': null,
  'cache-store': null,
  modules: null,
  memory: null,
  'test-cache': null,
  'working-directory': null,
  packages: null,
  build: 'false',
  warm: 'false',
  profile: 'dev',
  'share-flags': 'off',
  parallelism: null,
  matrix: null,
  'job-status': null,
  'setup-go': 'true',
};
