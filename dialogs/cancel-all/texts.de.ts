import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

const LIST = new Intl.ListFormat('de', { type: 'conjunction' });

/** What can be cancelled of all open orders. */
export const de: TextsLike<typeof english> = {
  'cancel-all-some': ({ pending, sent }) =>
    sent.length === 0
      ? open(pending)
      : `${of(sent)} ${sent.length === 1 ? 'wurde' : 'wurden'} schon verschickt und ${sent.length === 1 ? 'lässt' : 'lassen'} sich nicht mehr stornieren, aber zurückgeben. ${open(pending)}`,
  'cancel-all-none': ({ sent }) =>
    sent.length === 0
      ? 'Sie haben keine offene Bestellung, die sich stornieren ließe.'
      : `Stornieren lässt sich nichts mehr: ${of(sent)} ${sent.length === 1 ? 'wurde' : 'wurden'} schon verschickt. Was angekommen ist, können Sie zurückgeben.`,
};

function open(pending: readonly string[]): string {
  return `${of(pending)} ${pending.length === 1 ? 'lässt' : 'lassen'} sich noch stornieren.`;
}

function of(orders: readonly string[]): string {
  return `${orders.length === 1 ? 'Bestellung' : 'Die Bestellungen'} ${LIST.format(orders)}`;
}
