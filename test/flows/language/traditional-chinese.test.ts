import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type Chat, talk } from '../../../app/testing/talk.ts';
import { ROOT } from '../../support/source-files.ts';

const DEMO = { shop: demoShop(), channels: [] };

describe('a customer who writes Traditional Chinese', () => {
  let chat: Chat;

  afterEach(async () => {
    await chat.close();
  });

  const said = async (lines: readonly string[], locale?: string): Promise<string> => {
    chat = await talk(DEMO, { locale, identity: { level: 'signed', customer: 'ann' } });
    let answer = '';
    for (const line of lines) answer = (await chat.say(line)).text;
    return answer;
  };

  it('is answered from the articles, in Traditional Chinese', async () => {
    for (const [question, answer] of [
      ['退貨期限是多久', /收到商品後 30 天內/],
      ['運費是多少', /訂單滿 €50 免運費/],
      ['可以換貨嗎', /來源：退貨/],
      ['發票在哪裡', /發票以 PDF 形式/],
      ['郵費幾多', /訂單滿 €50 免運費/],
    ] as const) {
      expect(await said([question]), question).to.match(answer);
      await chat.close();
    }
    await said([]);
  });

  it('keeps the script over a message that is the same in both, and changes it with one that is not', async () => {
    expect(await said(['運費是多少', '你好', '1042'])).to.match(/訂單 1042 已於/);
    expect((await chat.say('谢谢')).text).to.match(/不客气/);
    expect((await chat.say('1042')).text).to.match(/订单 1042 已于/);
  });

  it('is answered so from the first word, where the page or the client says it', async () => {
    for (const locale of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant']) {
      expect(await said(['你好'], locale), locale).to.match(/請問需要什麼幫助/);
      expect(chat.answer.buttons).to.include('取消訂單');
      await chat.close();
    }
    expect(await said(['你好'], 'zh-CN')).to.match(/请问需要什么帮助/);
  });

  it('tracks and cancels an order, taps and types labels, and confirms it', async () => {
    expect(await said(['唔該，訂單1042幾時到'])).to.match(/預計 2026 年 3 月 4 日週三送達/);
    expect((await chat.say('我要取消訂單1044')).text).to.match(/確認要取消嗎/);
    expect(chat.answer.buttons).to.deep.equal(['確認取消', '不取消，保留訂單']);
    expect((await chat.say('確認取消。')).text).to.match(/訂單 1044 已取消/);
  });

  it('reads the names of products as the shop writes them', async () => {
    expect(await said(['取消訂單1044'])).to.match(/不再出貨：1 × 阅读灯（沙色）/);
  });
});

describe('the conversion of Chinese', () => {
  it('is loaded by the first text that needs it: reading by one in Traditional Chinese, writing by an answer to it', () => {
    const script = `
      const { createRequire } = await import('node:module');
      const { readVariants, rewriteFor, writtenTag } = await import('./models/locale/script-variants.ts');
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).flatMap((path) => /opencc-js.*\\/(\\w+)\\.js$/.exec(path)?.[1] ?? []);
      const steps = [];
      readVariants('where is 我的订单?'); writtenTag('我的订单', 'zh', 'zh'); steps.push(loaded());
      readVariants('運費'); steps.push(loaded());
      rewriteFor('zh-Hant')('运费'); steps.push(loaded());
      process.stdout.write(JSON.stringify(steps));
    `;
    const tsx = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const steps: unknown = JSON.parse(String(execFileSync(process.execPath, tsx, { cwd: ROOT })));
    expect(steps).to.deep.equal([[], ['t2cn'], ['t2cn', 'cn2t']]);
  });
});
