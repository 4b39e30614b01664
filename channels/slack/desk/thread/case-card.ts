import type { types } from '@slack/bolt';
import type { CaseCard } from '../../../../models/desk/desk-post.ts';
import { plainTextElement, type SlackMessage } from '../../blocks/block.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { bold, line, linked, literalElements, rich, word } from '../../blocks/rich-text.ts';
import {
  channelWords,
  instant,
  languageWords,
  message,
  numberWords,
  PROOF_WORDS,
  STATUS_WORDS,
  staffElement,
} from '../desk-words.ts';
import { caseButtons } from './case-buttons.ts';
import { ticketElements } from './ticket-elements.ts';

/** Limits of the card, in characters or entries; the thread has the full texts. */
const GLANCE = {
  name: 100,
  wish: 1200,
  step: 200,
  steps: 10,
  order: 60,
  orders: 10,
  email: 254,
} as const;

/** The card of a case: the first message of its thread, updated in place. */
export function caseCard(card: CaseCard): SlackMessage {
  const { customer, ticket } = card;
  const name = customer.name.trim() === '' ? 'Somebody' : customer.name;
  const number = ticket === undefined ? '' : `${numberWords(ticket.number)} · `;
  const title = `${number}${cut(name, GLANCE.name)} · ${channelWords(customer.channel)}`;
  const wish = cut(card.wish.trim(), GLANCE.wish);
  const tried = card.tried.filter((step) => step.trim() !== '').slice(-GLANCE.steps);
  return message(`${STATUS_WORDS[card.status]}: ${title}${wish === '' ? '' : `: ${wish}`}`, [
    { type: 'header', text: plainTextElement(title, LIMITS.header) },
    rich(line(...statusLine(card))),
    rich(
      ...(wish === '' ? [] : [{ type: 'rich_text_quote' as const, elements: literalElements(wish) }]),
      ...(ticket === undefined ? [] : [line(...ticketElements(ticket))]),
      line(...facts(card)),
      ...(tried.length === 0 ? [] : [line(bold('The bot tried:')), steps(tried)]),
    ),
    caseButtons(card),
  ]);
}

function statusLine(card: CaseCard): types.RichTextElement[] {
  const status = bold(STATUS_WORDS[card.status]);
  const since = instant(card.waitingSince, '{date_short_pretty} at {time}');
  switch (card.status) {
    case 'claimed':
      return card.claimedBy === undefined ? [status] : [status, word(' by '), staffElement(card.claimedBy)];
    case 'resolved':
      return [
        status,
        ...(card.resolvedBy === undefined ? [] : [word(' by '), staffElement(card.resolvedBy)]),
        ...(card.csat === undefined ? [] : [word(` · rated ${stars(card.csat)}`)]),
      ];
    case 'snoozed':
      return card.snoozedUntil === undefined
        ? [status]
        : [status, word(' until '), instant(card.snoozedUntil)];
    case 'waiting':
      return [status, word(' since '), since, word(' · '), instant(card.waitingSince, '{ago}')];
    default:
      return card.csat === undefined ? [status] : [status, word(` · rated ${stars(card.csat)}`)];
  }
}

function facts({ customer, orders, contact, windowClosesAt }: CaseCard): types.RichTextElement[] {
  const email = customer.email === undefined ? '' : ` · ${cut(customer.email, GLANCE.email)}`;
  const number = customer.id === undefined ? '' : ` · customer ${cut(customer.id, GLANCE.order)}`;
  const rows: types.RichTextElement[][] = [
    [bold('Identity: '), ...literalElements(`${PROOF_WORDS[customer.level]}${number}${email}`)],
    [bold('Language: '), ...literalElements(languageWords(cut(customer.locale, GLANCE.order)))],
    ...(orders.length === 0 ? [] : [[bold('Orders: '), ...orderElements(orders)]]),
    ...(contact === undefined
      ? []
      : [
          [
            bold('Answer to: '),
            ...literalElements(
              `${cut(contact.email, GLANCE.email)}${contact.proved ? '' : ' (as they wrote it, not proved)'}`,
            ),
          ],
        ]),
    ...(windowClosesAt === undefined ? [] : [windowElements(windowClosesAt)]),
    ...(customer.blocked === true ? [[bold('⛔ Blocked')]] : []),
  ];
  return rows.flatMap((row, index) => (index === 0 ? row : [word('\n'), ...row]));
}

function windowElements(closesAt: string | null): types.RichTextElement[] {
  if (closesAt === null)
    return [bold('Closed: '), word('a template asks the customer to write before they get your answer')];
  return [bold('May be written to until: '), instant(closesAt)];
}

function orderElements(orders: CaseCard['orders']): types.RichTextElement[] {
  return orders.slice(0, GLANCE.orders).flatMap(({ number, url }, index): types.RichTextElement[] => {
    const shown = linked(cut(number.trim(), GLANCE.order), url);
    return index === 0 ? [shown] : [word(', '), shown];
  });
}

function steps(tried: readonly string[]): types.RichTextList {
  const elements = tried.map((step) => line(...literalElements(cut(step, GLANCE.step))));
  return { type: 'rich_text_list', style: 'bullet', elements };
}

/** A CSAT score from 1 to 5 as stars. */
function stars(rating: number): string {
  const full = Math.min(5, Math.max(0, Math.round(rating) || 0));
  return '★'.repeat(full) + '☆'.repeat(5 - full);
}
