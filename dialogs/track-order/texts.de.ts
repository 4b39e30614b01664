import { day, items } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { StatusParams } from './status-params.ts';
import type { en as english } from './texts.en.ts';

/** The texts of track-order: the question for an order, and the status of each. */
export const de: TextsLike<typeof english> = {
  'track-ask-order': (_, { orderExample }) =>
    `Wie lautet Ihre Bestellnummer? Sie steht in der Bestellbestätigung, zum Beispiel ${orderExample}. Wenn Sie sie nicht zur Hand haben, sagen Sie einfach Bescheid.`,
  'pick-order': () => 'Um welche Bestellung geht es?',
  'status-placed': (p) =>
    `Bestellung ${p.order} (${items(p.items)}) ist ${p.placedOn === null ? '' : `am ${day(p.placedOn)} `}bei uns eingegangen. Wir warten noch auf die Zahlung.${due(p)}`,
  'status-payment-failed': (p) =>
    `Die Zahlung für Bestellung ${p.order} (${items(p.items)}) hat nicht geklappt. Es wurde nichts verschickt und nichts abgebucht.`,
  'status-paid': (p) =>
    `Bestellung ${p.order} (${items(p.items)}) ist bezahlt und wird als Nächstes verpackt.${due(p)}`,
  'status-packed': (p) =>
    `Bestellung ${p.order} (${items(p.items)}) ist verpackt und geht als Nächstes an den Paketdienst.${due(p)}`,
  'status-partly-shipped': (p) =>
    `Ein Teil von Bestellung ${p.order} ${sent(p)}; der Rest folgt in einer eigenen Sendung.${parcel(p)}${due(p)}`,
  'status-shipped': (p) => `Bestellung ${p.order} ${sent(p)}.${parcel(p)}${due(p)}`,
  'status-in-transit': (p) =>
    `Bestellung ${p.order} ${sent(p)} und ist auf dem Weg zu Ihnen.${parcel(p)}${due(p)}`,
  'status-out-for-delivery': (p) => `Bestellung ${p.order} wird gerade zugestellt.${parcel(p)}${due(p)}`,
  'status-delivery-failed': (p) =>
    `Der Paketdienst konnte Bestellung ${p.order} leider nicht zustellen.${parcel(p)} Wann er es noch einmal versucht, erfahren Sie bei ihm.`,
  'status-delivered': (p) =>
    `Bestellung ${p.order} wurde${p.deliveredOn === null ? '' : ` am ${day(p.deliveredOn)}`} zugestellt.${parcel(p)}`,
  'status-return-requested': (p) =>
    `Für Bestellung ${p.order} ist eine Rücksendung angemeldet; wir warten auf Ihr Paket.`,
  'status-exchange-requested': (p) =>
    `Für Bestellung ${p.order} wurde ein Umtausch beantragt; wir warten auf Ihr Paket.`,
  'status-returned': (p) =>
    `Bestellung ${p.order} ist wieder bei uns angekommen, die Rücksendung ist abgeschlossen.`,
  'status-cancelled': (p) => `Bestellung ${p.order} ist storniert. Es wird nichts verschickt.`,
  'track-label': ({ order }) => (order === null ? 'Bestellung verfolgen' : `Wo ist Bestellung ${order}?`),
  'track-delay': ({ order, sent, shippedOn, estimatedOn, due }) => {
    const on = shippedOn === null ? '' : ` am ${day(shippedOn)}`;
    const way = sent
      ? `Bestellung ${order} wurde${on} verschickt`
      : `Bestellung ${order} ist noch nicht verschickt`;
    if (estimatedOn === null || due === null)
      return `Es tut mir leid, dass es so lange dauert. ${way}; an welchem Tag sie ankommt, weiß ich nicht.`;
    if (due === 'over')
      return `Es tut mir leid, das ist später als versprochen. ${way} und hätte am ${day(estimatedOn)} ankommen sollen. Jemand aus unserem Team kann der Sache nachgehen.`;
    if (due === 'today') return `${way} und sollte heute ankommen, am ${day(estimatedOn)}.`;
    return `${way} und sollte am ${day(estimatedOn)} ankommen, liegt also noch in der Zeit.`;
  },
  'track-ability': () => 'Ihnen sagen, wo Ihre Bestellung ist',
  'track-resumed': () => 'Nun zurück zu Ihrer Bestellung.',
  'track-purpose': ({ order }) => `Damit ich Ihnen Bestellung ${order} zeigen kann`,
};

function sent({ shippedOn }: StatusParams): string {
  return shippedOn === null ? 'ist verschickt' : `wurde am ${day(shippedOn)} verschickt`;
}

function parcel({ carrier, tracking }: StatusParams): string {
  if (carrier === null) return tracking === null ? '' : ` Sendungsnummer: ${tracking}.`;
  return tracking === null
    ? ` Paketdienst: ${carrier}.`
    : ` Paketdienst: ${carrier}, Sendungsnummer ${tracking}.`;
}

function due({ estimatedOn }: StatusParams): string {
  return estimatedOn === null ? '' : ` Sie sollte am ${day(estimatedOn)} ankommen.`;
}
