import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { playTranscript } from '../../../app/testing/testing.ts';
import { readSelection } from '../../../bots/understanding/selection/read-selection.ts';
import { withoutCompared } from '../../../bots/understanding/wishes/without-compared.ts';
import { messageText } from '../../../channels/email/content/mail-content.ts';
import { cutQuotedReply } from '../../../channels/email/content/quoted-reply.ts';
import { shortAnswer } from '../../../channels/email/content/short-answer.ts';
import { parseMail } from '../../../channels/email/parse/parse-mail.ts';
import { memoryOfTree } from '../../../channels/whatsapp/web/client/process-memory.ts';
import { orderShapes } from '../../../commerce/tau/order-shapes.ts';
import { BUILT_IN_KINDS } from '../../../language/entities/built-in-kinds.ts';
import { orderOf } from '../../../language/entities/kinds/order.ts';
import { shapeFault } from '../../../language/entities/shapes/shape-fault.ts';
import { changedWish } from '../../../language/rules/changed-wish.ts';
import { understand } from '../../../language/understand.ts';
import { knownLocales } from '../../../models/locale/known-locales.ts';
import { ownAddressesOf } from '../../../models/mail/own-addresses.ts';
import type { OrderNumberShape } from '../../../models/values/order-number-shape.ts';
import { servedRoute } from '../../../web/page-files.ts';
import { ROOT } from '../source-files.ts';

const FIXTURES = join(ROOT, 'test/fixtures');

/** The numbers of a shop whose orders are called `SO-2026/0042`. */
const SHAPE: OrderNumberShape = { pattern: /so-?20\d\d\/?\d{4}/, examples: ['SO-2026/0042'] };

/** An answer, with what a client quoted below it in two ways, and what a server added. */
const MAILS = [
  ['yes', '', 'On 3 March 2026, Shop wrote:', '> Shall it be sent?'],
  ['yes', '', '3 March 2026, Shop wrote:', '> Shall it be sent?'],
  ['yes', '', 'This email is confidential.'],
].map((lines) => ['From: ann@mail.example', 'Subject: Re: an order', '', ...lines, ''].join('\r\n'));

type Handle = ReturnType<typeof servedRoute>['handle'];

/**
 * Has the product do once whatever makes it build regular expressions: loads modules, reads messages of each language with every kind of value
 * and with the order numbers and values of a shop's own, reads mails, holds a conversation, and serves a page.
 */
export async function useProduct(modules: readonly string[]): Promise<void> {
  for (const module of modules) await import(pathToFileURL(join(ROOT, module)).href);
  readMessages();
  await readMails();
  await import('../../../examples/workshop/onevoice.config.ts');
  await playTranscript(
    { shop: demoShop(), channels: [] },
    join(ROOT, 'test/transcripts/track-order-anonymous.en.txt'),
  );
  const request = { headers: { 'accept-encoding': 'gzip' } };
  await servedRoute('/page', Buffer.from('page')).handle(...([request] as unknown as Parameters<Handle>));
  memoryOfTree();
}

function readMessages(): void {
  shapeFault(SHAPE);
  changedWish('rather return it, not exchange');
  orderShapes(['W2378156']);
  const kinds = [...BUILT_IN_KINDS, orderOf([SHAPE])];
  const own = ownAddressesOf(['support@shop.example']);
  const texts = readdirSync(join(FIXTURES, 'values'))
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readFileSync(join(FIXTURES, 'values', name), 'utf8').split('\n'))
    .map((line) => line.split('\t')[1] ?? '');
  for (const locale of knownLocales()) {
    for (const text of [
      'https://shop.example/orders/1042',
      'お客様',
      'it is ann at mail dot example',
      ...texts,
    ])
      understand(text, { locale, kinds, own });
    for (const id of ['city', 'correction']) {
      const asked = [{ id, names: [], features: {}, price: null, instead: [] }];
      understand('Odense', { locale, kinds, referents: () => asked });
    }
    const like = 'the same address as 1043';
    withoutCompared(like, understand(like, { locale, kinds }).entities);
    readSelection('1', ['a pen'], locale);
  }
}

async function readMails(): Promise<void> {
  for (const each of MAILS) {
    const mail = await parseMail(Buffer.from(each));
    messageText(mail, cutQuotedReply(mail).visible, 'an order');
  }
  shortAnswer('Dear shop, yes.\nAnn', 'Ann');
}
