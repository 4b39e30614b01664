import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { lineOf, RESPONSE } from './messages.ts';
import { socketPath } from './socket-path.ts';
import type { StoreOperation } from './store-operation.ts';

/** The errors of a connection where no server listens: no socket, or one that a killed server left. */
const NOBODY_LISTENS: ReadonlySet<unknown> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/**
 * Asks the server that has the store of a data folder open to perform an operation. Undefined if no server listens there.
 * @throws `SERVER_COMMAND_FAILED` if the server refuses, fails, ends meanwhile, or belongs to another user
 */
export async function askServer<Input, Result>(
  dataDir: string,
  { name, result }: StoreOperation<Input, Result>,
  input: Input,
): Promise<{ readonly result: Result } | undefined> {
  const socket = await connectedTo(dataDir);
  if (socket === undefined) return undefined;
  socket.write(lineOf({ operation: name, input }));
  const answer = await text(socket).catch(() => '');
  if (answer === '') throw failed('The running server ended before it answered. Run the command again.');
  const response = RESPONSE.parse(JSON.parse(answer));
  if ('error' in response) throw failed(response.error.message);
  return { result: result.parse(response.result) };
}

async function connectedTo(dataDir: string): Promise<Socket | undefined> {
  const path = socketPath(dataDir);
  if (path === undefined) return undefined;
  const socket = createConnection(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (NOBODY_LISTENS.has(code)) return undefined;
    throw failed(
      `A server runs on ${dataDir}, and can't be asked at ${path} (${code}). Run the command as the user of that server.`,
    );
  }
}

function failed(detail: string): OnevoiceError {
  return new OnevoiceError('SERVER_COMMAND_FAILED', { detail });
}
