/** The lines printed when the server is ready; `lines` say where its pages, channels and data are. */
export function banner(address: string, lines: readonly string[]): string[] {
  return [`Onevoice is ready at ${address}`, ...lines.map((line) => `  ${line}`), 'Stop with Ctrl+C.'];
}
