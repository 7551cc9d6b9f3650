/** The Go of the fixture. */
export const GO_VERSION = '1.26.8';
