import type { Config } from '../variables/config.ts';
import { askServer } from './ask-server.ts';
import type { StoreOperation } from './store-operation.ts';

/**
 * Performs an operation on the configured store: the server performs it that has the embedded store open; without one, and on MongoDB, which
 * takes several processes, `run` does in this process. @throws `SERVER_COMMAND_FAILED`
 */
export async function perform<Input, Result>(
  { MONGODB_URI, DATA_DIR }: Pick<Config, 'MONGODB_URI' | 'DATA_DIR'>,
  operation: StoreOperation<Input, Result>,
  input: Input,
  run: (input: Input) => Promise<Result>,
): Promise<Result> {
  const answered = MONGODB_URI === undefined ? await askServer(DATA_DIR, operation, input) : undefined;
  return answered === undefined ? await run(input) : answered.result;
}
