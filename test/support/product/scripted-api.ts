import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../slack/server/json.ts';
import { bodyArguments, rawBody } from '../slack/server/request-body.ts';

/** The response of a method of the Web API to its arguments: a body, or a status with headers. */
export type ScriptedAnswer = Json | { readonly status: number; readonly headers?: Record<string, string> };

/** A Web API with scripted responses, for refusals that the local Slack can't produce. */
export async function scriptedApi(answer: (method: string, args: Json) => ScriptedAnswer) {
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const args = bodyArguments(request.headers['content-type'] ?? '', await rawBody(request));
    const given = answer(method, args);
    if (typeof given.status === 'number') {
      response.writeHead(given.status, given.headers as Record<string, string>);
      response.end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(given));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { apiUrl: `http://127.0.0.1:${port}/api/`, close };
}
