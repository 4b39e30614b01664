/** The faults of a file or a configuration as text, a line each. */
export function listed(of: string, faults: readonly string[]): string {
  return `${of} has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`;
}
