import type { z } from 'zod';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';

/**
 * Parses and validates a JSON body; an empty one counts as `{}`.
 * @throws {OnevoiceError} `MalformedData` for a text that is not JSON in UTF-8; `BadArgument`, which names the first invalid property.
 */
export function jsonBody<Schema extends z.ZodType>(body: Buffer, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parse(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', {
    detail: `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'is wrong'}`,
  });
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new OnevoiceError('DIRECT_LINE_MALFORMED_DATA', { detail: 'The body is not JSON in UTF-8.' });
  }
}
