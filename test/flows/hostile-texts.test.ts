import { expect } from 'chai';
import fc from 'fast-check';
import { languageWish } from '../../bots/understanding/language-wish/language-wish.ts';
import { matchOffer } from '../../bots/understanding/offers.ts';
import { readSelection } from '../../bots/understanding/selection/read-selection.ts';
import { cleanText } from '../../channels/shared/clean-text.ts';
import { escapeMarkdown } from '../../channels/shared/markdown/escape-markdown.ts';
import { parseMarkdown } from '../../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../../channels/shared/markdown/plain-text.ts';
import { splitMarkdown } from '../../channels/shared/markdown/split-markdown.ts';
import { splitText } from '../../channels/shared/split-text.ts';
import { formattedBlocks } from '../../channels/slack/blocks/formatted-blocks.ts';
import { literal } from '../../channels/slack/blocks/rich-text.ts';
import { parseBody } from '../../channels/slack/connection/parse-body.ts';
import { NO_NAMES } from '../../channels/slack/read/plain/names.ts';
import { toPlain } from '../../channels/slack/read/plain/to-plain.ts';
import { readPayload } from '../../channels/slack/read/read-payload.ts';
import { optOutKeyword } from '../../channels/whatsapp/incoming/opt-out.ts';
import { whatsappMarkup } from '../../channels/whatsapp/outgoing/markup.ts';
import { messageOfReport } from '../../channels/whatsapp/web/read-report.ts';
import { isNote, looksInternal } from '../../desk/replies/looks-internal.ts';
import { placeholdersOf } from '../../desk/settings/saved-replies.ts';
import { termsOf } from '../../knowledge/terms.ts';
import { countFeatures } from '../../language/classifier/features.ts';
import { BUILT_IN_KINDS } from '../../language/entities/built-in-kinds.ts';
import { readGuest } from '../../language/guests/read-guest.ts';
import { normalize } from '../../language/normalize.ts';
import { isNegated } from '../../language/rules/answer/is-negated.ts';
import { understand } from '../../language/understand.ts';
import { comparable } from '../../models/comparable.ts';
import { comparableAddress } from '../../models/customer/email-address.ts';
import { maskAddress } from '../../models/customer/mask-address.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { writtenTag } from '../../models/locale/script-variants.ts';
import { networkOf } from '../../models/pace/network-of.ts';
import { HOSTILE } from '../attack/hostile-texts.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';
import { PROVES_ALL, sample } from '../support/proof.ts';

type Parser = (text: string) => unknown;

/** Within the limits of the understanding and of the parser of Markdown, which read no more of a longer text: an eighth of the usual sizes. */
const SHORT: Readonly<Record<string, Parser>> = {
  'the understanding': (text) => understand(text),
  'the understanding of German': (text) => understand(text, { locale: 'de' }),
  'all kinds of values': (text) => understand(text, { kinds: BUILT_IN_KINDS }),
  'all kinds of values in Chinese': (text) => understand(text, { kinds: BUILT_IN_KINDS, locale: 'zh' }),
  'all kinds of values in German': (text) => understand(text, { kinds: BUILT_IN_KINDS, locale: 'de' }),
  'Markdown in parts': (text) => splitMarkdown(text, (part) => part.length <= 512),
  'the Markdown of WhatsApp': whatsappMarkup,
  'the Markdown of Slack': (text) => formattedBlocks(parseMarkdown(text)),
};

/** What takes a text of any length. */
const LONG: Readonly<Record<string, Parser>> = {
  'a choice of several': (text) => readSelection(text, ['a pen', 'a book'], 'en'),
  'the label of a button': (text) =>
    matchOffer(text, [{ label: 'Cancel it', event: { type: 'deny' } }], true),
  'the wish for a language': (text) => languageWish(text),
  "a guest's language": (text) => readGuest(normalize(text).text, BUILT_IN_LOCALES),
  'a negation': (text) => isNegated(text, 'en', 'cancel the order'),
  'a script variant': (text) => writtenTag(text, 'zh', 'zh'),
  'the terms of a question': (text) => termsOf(text, 'en'),
  'the features of the classifier': (text) => countFeatures(text, 'zh'),
  'a comparable text': comparable,
  'a clean text': cleanText,
  'escaped Markdown': escapeMarkdown,
  'plain text of Markdown': (text) => plainText(parseMarkdown(text)),
  'a text in parts': (text) => splitText(text, 300),
  'a network': networkOf,
  'a literal text in Slack': (text) => literal(text, { links: true }),
  'a text from Slack': (text) => toPlain({ text }, NO_NAMES, 'U1'),
  'a form from Slack': (text) => parseBody(Buffer.from(text), 'application/x-www-form-urlencoded'),
  'an event from Slack': (text) =>
    readPayload({
      type: 'event_callback',
      event: { type: 'message', text, user: text, channel: text, ts: text },
    }),
  'a word that stops messages': optOutKeyword,
  'a contact card': (text) => messageOfReport(contactCard(text), 'main'),
  'a note of staff': (text) => [isNote(text), looksInternal(text)],
  'the placeholders of a reply': placeholdersOf,
  'a masked address': maskAddress,
  'a comparable address': comparableAddress,
};

/** Pieces of which a text may be made that somebody wrote to do harm. */
const pieces = fc.constantFrom(
  ...HOSTILE.map((make) => make(12)),
  'FN:',
  '\nTEL:',
  '|-|\n',
  '- ',
  '# ',
  '\r\n',
  'é',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('a text that was made to do harm', () => {
  for (const [table, share] of [
    [SHORT, 8],
    [LONG, 1],
  ] as const)
    for (const [name, parse] of Object.entries(table)) {
      const { cases, extent } = sample(HOSTILE, 5, 'kinds of texts');

      it(`takes ${name} a time that grows no faster than its length (${extent})`, async () => {
        for (const make of cases) parse(make(200));
        for (const make of cases) {
          const growth = await growthOf((size) => make(size / share), parse);
          expect(growth, JSON.stringify(make(20))).to.be.at.most(MOST_GROWTH);
        }
      });
    }

  it('makes no parser throw, whatever it is put together from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const parse of Object.values({ ...SHORT, ...LONG })) parse(text);
      }),
      { numRuns: PROVES_ALL ? 2_000 : 30, seed: 1 },
    );
  });
});

function contactCard(text: string): Parameters<typeof messageOfReport>[0] {
  const card = { id: 'a', from: '1@c.us', type: 'vcard', body: '', timestamp: 1, vCards: [text] };
  return { type: 'message', message: { fromMe: false, broadcast: false, ...card } } as Parameters<
    typeof messageOfReport
  >[0];
}
