import type { Schema } from 'mongoose';

/**
 * The dotted paths of a schema's fields with data of a person, which the schema marks as `{ type: String, personal: true }`. No code of the product
 * exports or erases by them yet; a test compares those of orders. `erase-mails` erases whole documents (models/mail/mail-erasure.ts).
 */
export function personalPaths(schema: Schema): string[] {
  const paths: string[] = [];
  schema.eachPath((path, type) => {
    if (type.options['personal'] === true) paths.push(path);
    else if (type.schema !== undefined) {
      paths.push(...personalPaths(type.schema).map((inner) => `${path}.${inner}`));
    }
  });
  return paths;
}
