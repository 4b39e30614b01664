import type { Schema } from 'mongoose';

/**
 * The dotted paths of a schema that hold data about a person, marked once as `{ type: String, personal: true }`;
 * export, erasure, retention and the redaction of logs read this mark.
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
