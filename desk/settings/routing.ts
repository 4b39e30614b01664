import type { Money } from '../../models/shop/money.ts';
import type { DeskFile } from './desk-file.ts';

/** What is known of a case when it is given a place on the desk. */
export interface RouteFacts {
  /** The channel that the customer writes on. */
  readonly channel: string;
  /** The customer's language tag. */
  readonly locale: string;
  /** Why a person was called. */
  readonly reason: string;
  /** What the customer was in the middle of, or null. */
  readonly dialog: string | null;
  /** What the customer's orders come to, one sum a currency; empty for somebody unknown. */
  readonly value: readonly Money[];
}

/** Where a case is shown (an id of the desk's provider, or the home route), the user group that is called there, and how urgent it is. */
export type CaseRoute = DeskFile['defaultRoute'];

type Conditions = DeskFile['routes'][number]['when'];

/** `zh` speaks for `zh-TW` too, but not the other way round. */
function speaks(tag: string, locale: string): boolean {
  return `${locale.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`);
}

function fits(conditions: Conditions, facts: RouteFacts): boolean {
  const { channel, language, reason, dialog, 'customer-value-at-least': least } = conditions;
  return (
    (channel?.includes(facts.channel) ?? true) &&
    (language?.some((tag) => speaks(tag, facts.locale)) ?? true) &&
    (reason?.includes(facts.reason) ?? true) &&
    (dialog === undefined || (facts.dialog !== null && dialog.includes(facts.dialog))) &&
    (least === undefined ||
      facts.value.some(({ amount, currency }) => currency === least.currency && amount >= least.amount))
  );
}

/** The first route whose conditions all hold, else the default route. */
export function routeOf(file: DeskFile, facts: RouteFacts): CaseRoute {
  const { to, ping, priority } = file.routes.find(({ when }) => fits(when, facts)) ?? file.defaultRoute;
  return { to, ...(ping !== undefined && { ping }), ...(priority !== undefined && { priority }) };
}
