/** What could not be stored: a page whose storage is denied or full keeps it until it is left. */
const memory = new Map();

/**
 * The stored value; null where there is none. Where storage is denied, reading `localStorage` itself throws.
 * @param {'localStorage' | 'sessionStorage'} area
 * @param {string} key
 * @returns {any}
 */
export function read(area, key) {
  try {
    return JSON.parse(window[area].getItem(key) ?? 'null') ?? memory.get(area + key) ?? null;
  } catch {
    return memory.get(area + key) ?? null;
  }
}

/**
 * Stores a value; null removes it.
 * @param {'localStorage' | 'sessionStorage'} area
 * @param {string} key
 * @param {unknown} value
 */
export function write(area, key, value) {
  memory.delete(area + key);
  try {
    if (value === null) window[area].removeItem(key);
    else window[area].setItem(key, JSON.stringify(value));
  } catch {
    memory.set(area + key, value);
  }
}
