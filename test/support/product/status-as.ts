import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** The status of a request that names the server by another host, as a page of that name gets it; `fetch` sets no Host header. */
export async function statusAs(host: string, url: string, path: string, method = 'POST'): Promise<number> {
  const sent = request(`${url}${path}`, { method, headers: { host } });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}
