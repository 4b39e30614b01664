import { expect } from 'chai';
import type { ChannelHost, RawRequest } from '../../../../channels/channel.ts';
import type { EmailOptions } from '../../../../channels/email/options.ts';
import { choiceRoutes } from '../../../../channels/email/outgoing/choice-routes.ts';

describe('the page of a choice that is not open', () => {
  const shown = async (options: Partial<EmailOptions>): Promise<string> => {
    const [route] = choiceRoutes({ name: 'Shop', ...options } as EmailOptions);
    const request = { params: { token: 'made-up' } } as unknown as RawRequest;
    const response = await route?.handle(request, {} as ChannelHost);
    expect(response?.status).to.equal(410);
    return String(response?.body);
  };

  it('is in the first language of the shop', async () => {
    expect(await shown({})).to.contain('This question is no longer open');
    expect(await shown({ locale: 'zh' }))
      .to.contain('lang="zh-CN"')
      .and.to.contain('这个问题已不再有效');
    expect(await shown({ locale: 'zh-Hant' }))
      .to.contain('lang="zh-Hant"')
      .and.to.contain('這個問題已不再有效，請回覆最新的郵件');
  });
});
