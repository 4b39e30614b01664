/** One check: `run` tries a connection and describes it, or throws; `advice` says what to do then. */
export interface Check {
  readonly name: string;
  readonly advice: string;
  run(): Promise<string>;
}

/** Runs every check, one after the other, and prints a line for each. Returns how many failed. */
export async function doctor(checks: readonly Check[], print: (line: string) => void): Promise<number> {
  let failures = 0;
  for (const check of checks) {
    try {
      print(`ok    ${check.name}: ${await check.run()}`);
    } catch (error) {
      failures += 1;
      print(`FAULT ${check.name}: ${error instanceof Error ? error.message : String(error)}`);
      print(`      ${check.advice}`);
    }
  }
  print(failures === 0 ? 'Everything that is configured works.' : `${failures} fault(s).`);
  return failures;
}
