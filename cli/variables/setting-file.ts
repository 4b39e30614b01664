import { readFileSync } from 'node:fs';
import { codeOfError, OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { VARIABLES, type VariableName } from './config.ts';

/** The text of the file that a variable names. @throws `CONFIG_INVALID`, naming the variable, if it can't be read */
export function readSettingFile(name: VariableName, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const detail = `${name} has to be a file that can be read, but is "${path}" (${codeOfError(cause)}). Example: ${name}=${VARIABLES[name].example}`;
    throw new OnevoiceError('CONFIG_INVALID', { detail, faults: [detail], cause });
  }
}
