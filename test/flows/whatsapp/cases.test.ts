import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseWebhook } from '../../../channels/whatsapp/cloud/receive/parse-webhook.ts';
import { isWebhookSigned } from '../../../channels/whatsapp/cloud/receive/webhook-signature.ts';
import { messageActivity } from '../../../channels/whatsapp/incoming/message-activity.ts';
import type { MessageContent } from '../../../channels/whatsapp/incoming/whatsapp-message.ts';
import { ROOT } from '../../support/source-files.ts';

type Expected = Record<string, unknown> & { kind: string; opens_user_turn: boolean };
type Case = { id: string; webhook: unknown; expect: Expected };
type Vector = { app_secret: string; body: string; header: string; valid: boolean; why?: string };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'test/fixtures/whatsapp', name), 'utf8'));

/** What an outside case expects of a message's contents, from what was made of it. */
function factsOf(content: MessageContent): Record<string, unknown> {
  switch (content.kind) {
    case 'text':
      return { text: content.text };
    case 'choice':
      return { text: content.text, payload: content.payload ?? null };
    case 'media':
      return {
        media_id: content.media.id,
        mime_type: content.media.contentType,
        caption: content.caption ?? null,
      };
    case 'location':
      return { lat: content.latitude, lon: content.longitude };
    case 'reaction':
      return { emoji: content.emoji, reacts_to: content.of };
    default:
      return {};
  }
}

describe('the webhooks of outside cases', () => {
  for (const { id, webhook, expect: expected } of read('cases.sample.json') as Case[]) {
    it(`${id} is read as a ${expected.kind}`, () => {
      const parsed = parseWebhook(webhook);
      expect(parsed?.invalid).to.equal(0);
      const [message] = parsed?.messages ?? [];
      const [receipt] = parsed?.receipts ?? [];
      expect(message !== undefined && messageActivity(message).type === 'message').to.equal(
        expected.opens_user_turn,
      );
      if (expected.kind === 'other') expect(parsed?.accountFields).to.deep.equal([expected['field']]);
      if (expected.kind === 'status') {
        const status = expected['status'] === 'played' ? 'read' : expected['status'];
        expect(receipt).to.include({ id: expected['message_id'], status });
        const [code] = expected['error_codes'] as number[];
        expect(receipt?.reason?.split(' ')[0]).to.equal(code === undefined ? undefined : String(code));
      }
      if (expected.kind !== 'message') {
        expect(message).to.equal(undefined);
        return;
      }
      expect(message).to.include({ id: expected['message_id'], type: expected['type'] });
      expect(message?.customerIds[0]).to.equal(expected['from_']);
      expect(String((message?.at.getTime() ?? 0) / 1000)).to.equal(expected['timestamp']);
      expect(message?.replyTo ?? null).to.equal(expected['reply_to']);
      expect(message?.subtype).to.equal(expected['interactive_type']);
      const facts = { text: null, payload: null, ...(message && factsOf(message.content)) };
      for (const [name, value] of Object.entries(facts))
        if (name in expected) expect(value, name).to.equal(expected[name]);
    });
  }
});

describe('the signatures of outside cases', () => {
  const { x_hub_signature_256: vectors } = read('signature-vectors.json') as {
    x_hub_signature_256: Vector[];
  };
  it('are all there', () => expect(vectors).to.not.have.length(0));
  for (const [index, { body, header, valid, why, app_secret: secret }] of vectors.entries()) {
    it(`number ${index + 1} is ${valid ? 'genuine' : `no signature: ${why}`}`, () => {
      expect(isWebhookSigned(Buffer.from(body), header, secret)).to.equal(valid);
      expect(isWebhookSigned(Buffer.from(`${body} `), header, secret)).to.equal(false);
      expect(isWebhookSigned(Buffer.from(body), undefined, secret)).to.equal(false);
    });
  }
});
