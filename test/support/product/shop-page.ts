import type { HttpRoute, RawRequest } from '../../../channels/channel.ts';

/** A page of a shop that holds the chat of its own server; `write` gives its HTML for a request. */
export function shopPage(write: (request: RawRequest) => string | Promise<string>): HttpRoute {
  return {
    method: 'GET',
    path: '/',
    handle: async (request) => ({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self' 'unsafe-inline'; connect-src 'self' ws:",
      },
      body: await write(request),
    }),
  };
}

/** The script of a page that mounts the chat with the options, which are code. */
export function mounting(options = ''): string {
  return `<script type="module">
    import { mountChat } from '/widget/chat.js';
    window.chat = mountChat(${options});
  </script>`;
}
