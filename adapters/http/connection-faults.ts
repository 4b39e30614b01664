import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { HTTP_ERRORS } from '../../models/errors/http-errors.ts';

/** Answers connections that send no HTTP, send too slowly or send too many headers, with an error body like every other one. */
export function answerConnectionFaults(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const code = codeOf(error.code);
    const { status, message } = HTTP_ERRORS[code];
    const body = JSON.stringify({ error: { code, message } });
    socket.end(
      `HTTP/1.1 ${status} ${code}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
}

function codeOf(code: string | undefined): keyof typeof HTTP_ERRORS {
  if (code === 'HPE_HEADER_OVERFLOW') return 'HEADERS_TOO_LARGE';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'REQUEST_TIMEOUT';
  return 'BAD_REQUEST';
}
