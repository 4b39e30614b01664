import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { detached, withBuffers } from './detached.ts';

/** What a thread of an {@link UntrustedParser} is asked to do. */
export interface ParserTask {
  /** The URL of the module, and the name of the function that it exports. */
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  /** Says that the module is loaded; the answer is the leave to parse. */
  readonly port: MessagePort;
}

/** Parses one input; the entry of the threads. */
export async function parseInThread({ module, name, input, port }: ParserTask): Promise<unknown> {
  const { [name]: parse } = (await import(module)) as Record<string, (input: unknown) => unknown>;
  if (parse === undefined)
    throw new OnevoiceError('NOT_SUPPORTED', { detail: `${module} exports no ${name}.` });
  port.postMessage('loaded');
  await once(port, 'message');
  port.close();
  const { value, buffers } = detached(await parse(withBuffers(input)));
  return Tinypool.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: value } as never);
}
