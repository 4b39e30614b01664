import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { talk } from '../../../app/testing/talk.ts';

/** 23:30 in UTC: the next day in Berlin, and still the same one in Los Angeles. */
const NOW = new Date('2026-03-02T23:30:00Z');

/** What Ann reads about an order in a shop of a time zone. */
async function told(zone: string, text: string): Promise<string> {
  const shop = { shop: demoShop(), channels: [], zone };
  const chat = await talk(shop, { identity: { level: 'signed', customer: 'ann' }, now: NOW });
  const answer = await chat.say(text);
  await chat.close();
  return answer.text;
}

describe("the days of a shop's orders", () => {
  it('are those of its time zone', async () => {
    const days = (text: string) => text.match(/\d+ (?:February|March) 2026/g);
    const utc = days(await told('UTC', 'where is order 1042?'));
    expect(days(await told('Asia/Tokyo', 'where is order 1042?'))).to.not.deep.equal(utc);
    expect(utc).to.have.length(2);
  });
});

describe('the first day of a policy', () => {
  it("begins at the shop's midnight", async () => {
    const atNewYear = async (zone: string) => {
      const chat = await talk(
        { shop: demoShop(), channels: [], zone },
        { now: new Date('2025-12-31T23:30:00Z') },
      );
      const { text } = await chat.say('how much is shipping?');
      await chat.close();
      return text;
    };
    expect(await atNewYear('Europe/Berlin')).to.match(/in force since 1 January 2026/);
    expect(await atNewYear('UTC')).to.not.match(/in force since/);
  });
});
