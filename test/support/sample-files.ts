/** A picture of one red dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** A document as far as its first bytes tell. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A page that would run in whoever opens it. */
export const HTML = Buffer.from('<!doctype html><script>alert(document.domain)</script>');

/** A form as Direct Line clients post it: the activity as a blob, then the files. */
export function formOf(
  activity: object | undefined,
  files: readonly (readonly [name: string, bytes: Buffer, type?: string])[],
): FormData {
  const form = new FormData();
  if (activity !== undefined) {
    const type = 'application/vnd.microsoft.activity';
    form.append('activity', new Blob([JSON.stringify(activity)], { type }));
  }
  for (const [name, bytes, type = 'image/png'] of files) {
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  }
  return form;
}
