import type { Json, JsonObject } from '../../models/json.ts';
import type { Frame } from '../machine/stack.ts';

/**
 * No command without a yes. A confirm state stores the fingerprint of the command that it shows (`shownFingerprint`), an explicit yes copies it
 * (`confirmedFingerprint`), and the command state sends the command only if its own fingerprint is the same. An old button, other arguments or a
 * detour through another state therefore ask again.
 */
export function isConfirmed({ confirmedFingerprint }: Frame, command: string, args: JsonObject): boolean {
  return confirmedFingerprint === commandFingerprint(command, args);
}

/** The same text for the same command with the same arguments, whatever the order of their names. */
export function commandFingerprint(command: string, args: JsonObject): string {
  return `${command}:${canonical(args)}`;
}

function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`;
}
