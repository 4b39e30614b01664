/** One check: `run` tries a connection and describes it, or throws; `advice` says what to do then. */
export interface Check {
  readonly name: string;
  readonly advice: string;
  run(): Promise<string>;
}

/** The result of a check. */
export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  /** What was found; of a check that failed, the error. */
  readonly detail: string;
  /** What to do, if it failed. */
  readonly advice?: string;
}

/** Runs every check, one after the other; `report` gets each result as it comes. */
export async function runChecks(
  checks: readonly Check[],
  report: (result: CheckResult) => void = () => {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const result = await resultOf(check);
    results.push(result);
    report(result);
  }
  return results;
}

/** Runs every check and prints a line for each. Returns how many failed. */
export async function doctor(checks: readonly Check[], print: (line: string) => void): Promise<number> {
  const results = await runChecks(checks, ({ name, ok, detail, advice }) => {
    print(`${ok ? 'ok   ' : 'FAULT'} ${name}: ${detail}`);
    if (advice !== undefined) print(`      ${advice}`);
  });
  const failures = results.filter(({ ok }) => !ok).length;
  print(failures === 0 ? 'Everything that is configured works.' : `${failures} fault(s).`);
  return failures;
}

async function resultOf({ name, advice, run }: Check): Promise<CheckResult> {
  try {
    return { name, ok: true, detail: await run() };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error), advice };
  }
}
