/** The value of a slot that every path to this state has filled; the walk test proves it. */
export function filled<T>(value: T | null): T {
  if (value === null) throw new Error('a slot is empty in a state that needs it');
  return value;
}
