/**
 * Whether a Go file asks at run time where source files or GOROOT lie, which -trimpath changes:
 * runtime.Caller and Callers give `module/file.go` in place of a path, and runtime.GOROOT nothing
 * (https://pkg.go.dev/runtime#GOROOT). Comments count too: a false alarm only costs time.
 */
export function asksForFilePaths(source: string): boolean {
  return /["`]runtime["`]/.test(source) && /\b(?:Callers?|GOROOT)\b/.test(source);
}
