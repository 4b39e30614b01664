import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseWebhook } from '../../../channels/whatsapp/cloud/receive/parse-webhook.ts';
import { ROOT } from '../../support/source-files.ts';
import { cloudMessage, webhook } from '../../support/whatsapp/webhooks.ts';

interface Shape {
  readonly name: string;
  readonly message: object;
  readonly content: object;
  readonly replyTo?: string;
}

/** Messages as Meta's documents show them, with all their fields; the values are made up. */
const shapes = JSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/whatsapp/message-types.json'), 'utf8'),
) as Shape[];

/** What is said of a content, without what is absent. */
const stated = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('a message of each of Meta’s kinds', () => {
  for (const { name, message, content, replyTo } of shapes) {
    it(`is read as what it is: ${name}`, () => {
      const given = cloudMessage('m', { text: undefined, ...message });
      const parsed = parseWebhook(webhook({ messages: [given] }));
      expect(parsed?.invalid).to.equal(0);
      expect(parsed?.messages).to.have.length(1);
      expect(stated(parsed?.messages[0]?.content)).to.deep.equal(content);
      expect(parsed?.messages[0]?.replyTo).to.equal(replyTo);
    });
  }
});
