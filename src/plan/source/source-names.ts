/** Endings of the files that go/build looks at in a package's folder, for whatever target (go/build/build.go, fileListForExt and matchFile). */
const ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;

export function hasSourceEnding(name: string): boolean {
  return ENDING.test(name);
}
