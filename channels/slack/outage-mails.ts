import type { CaseCard } from '../../models/desk/desk-post.ts';
import type { Log } from '../../models/log/log.ts';
import type { SlackTrouble } from './options.ts';

/** What staff are alerted with when Slack is in trouble. */
export interface AlertPorts {
  /** Where alerts go, and cases that Slack does not take. Absent: troubles are only logged. */
  readonly to: string | undefined;
  /** Sends a mail; a key that was taken before is not sent again. */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly key: string;
  }): Promise<void>;
  readonly log: Log;
  now(): Date;
}

/** Reports a trouble in Slack to people, once an hour. */
export async function alertStaff(ports: AlertPorts, { code, advice }: SlackTrouble): Promise<void> {
  ports.log('slack-trouble-reported', { code, advice });
  const hour = ports.now().toISOString().slice(0, 13);
  await mailed(ports, { subject: `Slack: ${code}`, text: advice, key: `slack:${code}:${hour}` });
}

/** Mails a case that can't be shown in Slack; once each time it begins to wait. */
export async function mailCase(ports: AlertPorts, of: string, card: CaseCard): Promise<void> {
  if (card.status !== 'waiting') return;
  const { customer, wish, tried, orders, waitingSince } = card;
  const text = [
    `${customer.name} is waiting for a person, and Slack does not take the case.`,
    '',
    `What they want: ${wish}`,
    `What the bot tried: ${tried.join('; ')}`,
    `Orders: ${orders.map(({ number, url }) => url ?? number).join(', ') || 'none named'}`,
    `Channel: ${customer.channel}; identity: ${customer.level}; language: ${customer.locale}`,
    `Waiting since: ${waitingSince}`,
    '',
    'The case appears in Slack as soon as that is mended; what to do is in the other mail, or run: onevoice doctor',
  ].join('\n');
  await mailed(ports, { subject: `Waiting: ${customer.name}`, text, key: `case:${of}:${waitingSince}` });
}

/** A mail that can't be sent either is logged: there is nobody left to tell. */
async function mailed(
  { to, send, log }: AlertPorts,
  mail: { readonly subject: string; readonly text: string; readonly key: string },
): Promise<void> {
  if (to === undefined) return;
  try {
    await send({ to, ...mail });
  } catch (err) {
    log('alert-mail-failed', { err });
  }
}
