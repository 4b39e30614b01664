import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect } from 'chai';
import { answerConnectionFaults } from '../../../adapters/http/connection-faults.ts';

/** What a connection gets when its server reports an error with this code. */
function answerTo(code: string | undefined, writable = true): string {
  const server = new EventEmitter();
  answerConnectionFaults(server as Server);
  let answer = '';
  const socket = {
    writable,
    end: (text: string) => {
      answer += text;
    },
    destroy: () => {
      answer += 'destroyed';
    },
  };
  server.emit('clientError', Object.assign(new Error('fault'), { code }), socket);
  return answer;
}

describe('a connection that sends no readable request', () => {
  for (const [code, status, error] of [
    ['HPE_HEADER_OVERFLOW', 431, 'HEADERS_TOO_LARGE'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'REQUEST_TIMEOUT'],
    ['HPE_INVALID_METHOD', 400, 'BAD_REQUEST'],
    [undefined, 400, 'BAD_REQUEST'],
  ] as const) {
    it(`gets ${status} (${code ?? 'no code'}), and is closed`, () => {
      const [head = '', body = ''] = answerTo(code).split('\r\n\r\n');
      expect(head).to.match(new RegExp(`^HTTP/1.1 ${status} ${error}\r\n`));
      expect(head).to.include(`content-length: ${body.length}`).and.include('connection: close');
      expect(JSON.parse(body)).to.have.nested.property('error.code', error);
    });
  }

  it('gets nothing where it is gone', () => {
    expect(answerTo('ECONNRESET')).to.equal('destroyed');
    expect(answerTo('HPE_INVALID_METHOD', false)).to.equal('destroyed');
  });
});
