import type { BrainPorts } from '../../bots/ports.ts';
import { quoteSources } from '../../bots/quote-sources.ts';
import { Knowledge } from '../../knowledge/knowledge.ts';
import { withPolicies } from '../../knowledge/policies.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { ownAddressesOf } from '../../models/mail/own-addresses.ts';
import type { AppOptions } from '../app.ts';
import { classifierIn } from '../classifier.ts';
import type { ShopOptions } from '../config/shop-options.ts';

/** What the understanding of single messages needs, without a store. The model of the classifier is kept in the data folder, as a start keeps it. */
export async function understandingPorts(
  { dialogs, knowledge, shop, policies = {}, addresses = [] }: ShopOptions & Pick<AppOptions, 'addresses'>,
  dataDir: string,
): Promise<BrainPorts> {
  const { locales, texts, kinds, examples } = dialogs;
  const folder = knowledge ?? shop.knowledge;
  const files = folder === undefined ? { articles: [], facts: [] } : await readKnowledge(folder);
  const base = new Knowledge(files.articles, withPolicies(files.facts, policies));
  return {
    ...{ locales, texts, kinds },
    own: ownAddressesOf(addresses),
    classifier: classifierIn(dataDir, examples),
    answer: async (question, options) => quoteSources(base.answer(question, options)),
    shop: { query: () => Promise.resolve({ outcome: 'failed', value: {} }) },
    usesNumberedMenu: () => true,
    repliesByEmail: () => false,
    staff: { by: 'desk', writesByEmail: false, email: null, phone: null, hours: null },
    reserveAttempt: () => Promise.resolve(undefined),
    findSentMessage: () => Promise.resolve(undefined),
    log: () => {},
  };
}
