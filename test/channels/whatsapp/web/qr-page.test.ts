import { expect } from 'chai';
import type { ChannelHost, RawRequest } from '../../../../channels/channel.ts';
import { QR_PAGE, qrRoute } from '../../../../channels/whatsapp/web/qr-page.ts';

const SECRET = 'sixteen-characters-and-more';
const route = qrRoute(SECRET, () => [{ account: 'web', phase: 'qr', qr: '2@abc' }]);

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function asked(authorization?: string) {
  const request: RawRequest = {
    method: 'GET',
    path: QR_PAGE,
    params: {},
    query: new URLSearchParams({ secret: SECRET }),
    headers: authorization === undefined ? {} : { authorization },
    body: Buffer.alloc(0),
    remoteAddress: '127.0.0.1',
  };
  return await route.handle(request, {} as ChannelHost);
}

describe('the page with the QR code, which opens the chats of the shop', () => {
  it('is shown to who has the secret, as a token or as the password of any name', async () => {
    for (const given of [`Bearer ${SECRET}`, `bearer ${SECRET}`, basic('', SECRET), basic('ann', SECRET)]) {
      const { status, body } = await asked(given);
      expect(status, given).to.equal(200);
      expect(body).to.contain('<svg');
    }
  });

  it('is shown to nobody else, and no part of it', async () => {
    for (const given of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${SECRET}x`,
      `Bearer ${SECRET.slice(1)}`,
      `Token ${SECRET}`,
      basic(SECRET, ''),
      basic('ann', `${SECRET}:x`),
      `Basic ${Buffer.from(SECRET).toString('base64')}`,
      'Basic %%%',
    ]) {
      const { status, body, headers } = await asked(given);
      expect(status, given).to.equal(401);
      expect(JSON.stringify(body)).to.not.contain('svg');
      expect(headers?.['www-authenticate']).to.contain('Basic');
    }
  });

  it('is framed by no other page and loads nothing', async () => {
    const { headers } = await asked(`Bearer ${SECRET}`);
    expect(headers?.['content-security-policy'])
      .to.contain("default-src 'none'")
      .and.contain("frame-ancestors 'none'");
  });
});
