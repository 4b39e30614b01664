import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect } from 'chai';
import { readBody } from '../../../adapters/http/body.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

describe('reading a body', () => {
  it('does not wait for a client that disconnected before the reading began', async () => {
    const request = new IncomingMessage(new Socket());
    request.destroy();
    const refusal = await readBody(request, 10).catch((error: unknown) => error);
    expect(refusal).to.be.an.instanceOf(OnevoiceError).with.property('code', 'BAD_REQUEST');
  });
});
