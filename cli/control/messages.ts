import { z } from 'zod';

/** What a command asks a server for: one line of JSON. */
export const REQUEST = z.object({ operation: z.string(), input: z.unknown() });

/** What the server answers: one line of JSON, after which it closes the connection. */
export const RESPONSE = z.union([
  z.object({ error: z.object({ message: z.string() }) }),
  z.object({ result: z.unknown() }),
]);

/** A message as the line that is sent. */
export function lineOf(message: z.input<typeof REQUEST> | z.input<typeof RESPONSE>): string {
  return `${JSON.stringify(message)}\n`;
}
