import { z } from 'zod';

/**
 * An operation of a command on the store. A process that has the embedded store open is the only one that may use it, so that a command asks
 * the running server for the operation, and performs it itself where none runs. Input and result travel as JSON.
 */
export interface StoreOperation<Input, Result> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly result: z.ZodType<Result>;
}

/** An operation as the server performs it; `run` checks the input. */
export interface OperationHandler {
  readonly name: string;
  run(input: unknown): Promise<unknown>;
}

/** The handler of an operation. */
export function handlerOf<Input, Result>(
  { name, input }: StoreOperation<Input, Result>,
  run: (input: Input) => Promise<Result>,
): OperationHandler {
  return { name, run: async (given) => await run(input.parse(given)) };
}

/** `onevoice shop delta`: the prefix of the shop's collections; what differs from its folder, by the kind of record. */
export const SHOP_DELTA = {
  name: 'shop-delta',
  input: z.object({ prefix: z.string() }),
  result: z.record(z.string(), z.unknown()),
} as const;

/** `onevoice erase-mails`: the address of the person; how much was erased. */
export const ERASE_MAILS = {
  name: 'erase-mails',
  input: z.object({ address: z.string() }),
  result: z.object({ conversations: z.number(), mails: z.number() }),
} as const;
