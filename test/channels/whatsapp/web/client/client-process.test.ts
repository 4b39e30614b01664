import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { chromiumArguments, findChromium } from '../../../../../channels/whatsapp/web/client/chromium.ts';
import { forkClient } from '../../../../../channels/whatsapp/web/client/fork-client.ts';
import { createWhatsappWebChannel } from '../../../../../channels/whatsapp/web/web-channel.ts';
import { MemoryHost } from '../../../../support/path/memory-host.ts';
import { ManualClock, PathStore } from '../../../../support/path/path-kit.ts';
import { serveRoutes } from '../../../../support/product/route-server.ts';
import { ROOT } from '../../../../support/source-files.ts';
import { RecordedPorts } from '../../../../support/whatsapp/ports.ts';

const pem = (name: string) => readFileSync(join(ROOT, `test/fixtures/whatsapp/local-page.${name}.pem`));

describe('whatsapp-web.js in a real browser', () => {
  it('that finds no WhatsApp at its address is not ready, stays supervised, and takes nothing else down', async function () {
    const chromium = findChromium(process.env['CHROMIUM']);
    if (chromium === undefined) {
      if (process.env['CI']) throw new Error('There is no Chromium for the tests.');
      console.log('  No Chromium: the test with a real browser is skipped.');
      return this.skip();
    }
    const visits: string[] = [];
    const page = createServer({ key: pem('key'), cert: pem('crt') }, (request, response) => {
      visits.push(request.headers.host ?? '');
      response.end('<!doctype html><title>no WhatsApp here</title>');
    });
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const { port } = page.address() as AddressInfo;
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-whatsapp-'));
    const store = await PathStore.open();
    const clock = new ManualClock();
    const ports = new RecordedPorts(store.repositories.contacts, clock);
    const restarted = new Promise<void>((resolve) => {
      Object.assign(ports, {
        log: (event: string) => {
          ports.events.push(event);
          if (event === 'whatsapp-web-restarted') resolve();
        },
      });
    });
    let starts = 0;
    let startedAgain: () => void = () => {};
    const again = new Promise<void>((resolve) => {
      startedAgain = resolve;
    });
    const channel = createWhatsappWebChannel(
      {
        numbers: [
          {
            account: 'web',
            settings: {
              folder,
              chromium,
              chromiumArguments: [
                ...chromiumArguments(true),
                `--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:${port}`,
                '--ignore-certificate-errors',
              ],
              pageMs: 1_500,
            },
          },
        ],
        secret: 'a-secret-of-the-page',
        print: () => {},
        spawn: () => {
          starts += 1;
          if (starts === 2) startedAgain();
          return forkClient();
        },
        limits: { restart: { firstMs: 10, mostMs: 300_000 } },
      },
      ports,
    );
    const host = new MemoryHost();
    const server = await serveRoutes(channel.routes, host);
    try {
      await channel.start?.(host);
      await restarted;
      expect(visits).to.include('web.whatsapp.com');
      expect(channel.phaseOf('web')).to.not.equal('ready');
      await again;
      const headers = { authorization: 'Bearer a-secret-of-the-page' };
      expect((await fetch(`${server.url}/whatsapp/qr`, { headers })).status).to.equal(200);
      const waiting = await channel.send?.(
        { account: 'web', conversation: '49' },
        { type: 'message', text: 'x' },
        'whatsapp:web:49:1',
      );
      expect(waiting).to.include({ status: 'wait' });
      await channel.stop?.();
      expect(channel.phaseOf('web')).to.equal('stopped');
    } finally {
      await channel.stop?.();
      await server.close();
      page.closeAllConnections();
      page.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
