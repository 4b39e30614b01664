import type { Money } from '../../models/shop/money.ts';
import type { DeskFile } from './desk-file.ts';

/** The facts by which a case is routed. */
export interface RouteFacts {
  /** The customer's channel. */
  readonly channel: string;
  /** The customer's language tag. */
  readonly locale: string;
  /** The escalation reason. */
  readonly reason: string;
  /** The dialog that was active at the escalation, or null. */
  readonly dialog: string | null;
  /** The total of the customer's orders, one sum per currency; empty for an unknown customer. */
  readonly value: readonly Money[];
}

/** The desk channel of a case (an id of the provider, or the home route), the user group that is mentioned there, and the priority. */
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
