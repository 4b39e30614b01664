import type { Change } from './update-path.ts';

/** The change that an operator makes at one path, given its operand as a stored copy. `create` tells whether missing parents are made. */
export interface UpdateOperator {
  readonly create: boolean;
  readonly change: (operand: unknown, path: string) => Change;
}
