/** A value whose bytes are copies of their own, and the buffers of these, which can be moved to another thread. */
export interface Detached {
  readonly value: unknown;
  readonly buffers: readonly ArrayBuffer[];
}

/** Copies the bytes in a value of plain objects and arrays: a Buffer is often a part of a larger one, which would be sent whole. */
export function detached(value: unknown): Detached {
  const buffers: ArrayBuffer[] = [];
  const copy = (bytes: Uint8Array): Uint8Array => {
    const own = new Uint8Array(bytes);
    buffers.push(own.buffer);
    return own;
  };
  return { value: mapBytes(value, copy), buffers };
}

/** A value from another thread, where Buffers arrive as plain bytes, with Buffers again. */
export function withBuffers(value: unknown): unknown {
  return mapBytes(value, ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
}

function mapBytes(value: unknown, change: (bytes: Uint8Array) => Uint8Array): unknown {
  if (value instanceof Uint8Array) return change(value);
  if (Array.isArray(value)) return value.map((item) => mapBytes(item, change));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapBytes(item, change)]));
}
