import type { types } from '@slack/bolt';
import type { Ticket } from '../../../../models/desk/ticket.ts';
import { cut } from '../../blocks/limits.ts';
import { bold, literalElements, word } from '../../blocks/rich-text.ts';
import { instant, numberWords, PRIORITY_WORDS, TICKET_WORDS } from '../desk-words.ts';

/** Limits of a ticket on a card: characters, and addresses in copy. */
const GLANCE = { subject: 200, topic: 60, address: 80, others: 5 } as const;

/** A ticket on a card: its status, its SLA due times, and its related tickets. */
export function ticketElements(ticket: Ticket): types.RichTextElement[] {
  const { subject, status, priority, topic, firstResponseDue, resolutionDue, breached, participants } =
    ticket;
  const rows: types.RichTextElement[][] = [
    [bold('Ticket: '), ...literalElements(cut(subject, GLANCE.subject))],
    [
      bold('Status: '),
      ...literalElements(
        `${TICKET_WORDS[status]} · ${PRIORITY_WORDS[priority]} · ${cut(topic, GLANCE.topic)}`,
      ),
      ...(ticket.reopened > 0 ? [word(' · opened again')] : []),
    ],
    ...(firstResponseDue === undefined
      ? []
      : [due('First answer', firstResponseDue, breached === 'first-response')]),
    ...(resolutionDue === undefined ? [] : [due('Solution', resolutionDue, breached === 'resolution')]),
    ...(participants.length === 0 ? [] : [[bold('In copy: '), ...literalElements(others(participants))]]),
    ...links(ticket).map(([label, number]) => [bold(`${label} `), ...literalElements(numberWords(number))]),
  ];
  return rows.flatMap((row, index) => (index === 0 ? row : [word('\n'), ...row]));
}

function due(what: string, at: string, isLate: boolean): types.RichTextElement[] {
  return [bold(isLate ? `⏰ ${what} was due: ` : `${what} due: `), instant(at)];
}

function others(participants: readonly string[]): string {
  const shown = participants.slice(0, GLANCE.others).map((address) => cut(address, GLANCE.address));
  const more = participants.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}; they get no answers`;
}

function links({ followUpOf, mergedInto, merged = [] }: Ticket): [string, string][] {
  return [
    ...(followUpOf === undefined ? [] : [['Goes on with', followUpOf] as [string, string]]),
    ...(mergedInto === undefined ? [] : [['A part of', mergedInto] as [string, string]]),
    ...merged.slice(-GLANCE.others).map((number): [string, string] => ['Contains', number]),
  ];
}
