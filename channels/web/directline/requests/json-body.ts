import type { z } from 'zod';
import { DirectLineError } from '../../errors.ts';

/**
 * Parses and checks a JSON body; an empty one counts as `{}`.
 * @throws {DirectLineError} `MalformedData` for text that is not JSON, `BadArgument` naming the first wrong property.
 */
export function jsonBody<Schema extends z.ZodType>(body: Buffer, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parse(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DirectLineError(
    'BadArgument',
    `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'is wrong'}`,
  );
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new DirectLineError('MalformedData', 'The body is not JSON in UTF-8.');
  }
}
