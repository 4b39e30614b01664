/**
 * The body of a request as data: JSON (events), a form (commands), or a form with JSON in its field `payload`
 * (interactions). Undefined for anything that can't be read.
 */
export function parseBody(raw: Buffer, contentType: string | undefined): unknown {
  const text = raw.toString('utf8');
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json' || (type === undefined && text.trimStart().startsWith('{')))
    return json(text);
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  if (payload !== null) return json(payload);
  return [...form.keys()].length === 0 ? undefined : Object.fromEntries(form);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
