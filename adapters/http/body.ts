import type { IncomingMessage } from 'node:http';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/**
 * Reads a body of at most `max` bytes. `take`: asked for the memory of each part; default: there is enough.
 * @throws `TOO_LARGE` at its announced length or at the first byte too many; `OVERLOADED` without memory; `BAD_REQUEST` if the connection ends first
 */
export async function readBody(
  request: IncomingMessage,
  max: number,
  take: (bytes: number) => boolean = () => true,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > max) throw new OnevoiceError('TOO_LARGE');
  // The client may have closed the connection before this listener is there, and node emits that only once.
  if (request.destroyed)
    throw new OnevoiceError('BAD_REQUEST', { detail: 'The request was not sent whole.' });
  return await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > max) finish(() => reject(new OnevoiceError('TOO_LARGE')));
      else if (!take(chunk.length)) finish(() => reject(new OnevoiceError('OVERLOADED')));
      else chunks.push(chunk);
    };
    const onEnd = (): void =>
      finish(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    const onLost = (): void =>
      finish(() => reject(new OnevoiceError('BAD_REQUEST', { detail: 'The request was not sent whole.' })));
    const finish = (settle: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('close', onLost).off('error', onLost);
      settle();
    };
    request.on('data', onData).on('end', onEnd).on('close', onLost).on('error', onLost);
  });
}
