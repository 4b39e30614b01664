/** One thing that has to work: `run` tries it and says what it found, `advice` says what to do if it fails. */
export interface Check {
  readonly name: string;
  readonly advice: string;
  run(): Promise<string>;
}

/** Tries every check, one after the other, prints a line for each, and returns how many failed. */
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
