import { readConfig } from '../../cli/variables/config.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** The faults that a set of variables is refused with; none if it is taken. */
export function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof OnevoiceError) return error.faults ?? [];
    throw error;
  }
  return [];
}
