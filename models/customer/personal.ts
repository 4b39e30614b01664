import type { Schema } from 'mongoose';

/** The dotted paths of a schema's fields with personal data, which are marked as `{ type: String, personal: true }`. */
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
