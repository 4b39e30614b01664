import type { CaseStatus } from '../../../../models/desk/desk-post.ts';
import type { Ticket } from '../../../../models/desk/ticket.ts';
import type { SlackBlock } from '../../blocks/block.ts';
import { cut } from '../../blocks/limits.ts';
import { line, linked, literalElements, rich } from '../../blocks/rich-text.ts';
import { channelWords, instant, numberWords, STATUS_WORDS, staffElement } from '../desk-words.ts';

/** A case in a list; `url` leads to its thread, `since` is an ISO instant. */
export interface CaseLine {
  readonly case: string;
  readonly name: string;
  readonly channel: string;
  readonly status: CaseStatus;
  readonly wish: string;
  readonly since: string;
  readonly url?: string;
  readonly claimedBy?: { readonly id: string; readonly name: string };
  readonly ticket?: Ticket;
}

/** Longest name and wish in a list, in characters. */
const NAME = 60;
const WISH = 120;

/** One block per case, in the given order; at most `most`, then the number of the rest. */
export function caseLines(cases: readonly CaseLine[], most: number, none: string): SlackBlock[] {
  if (cases.length === 0) return [rich(line({ type: 'text', text: none, style: { italic: true } }))];
  const more = cases.length - most;
  return [
    ...cases.slice(0, most).map(caseLine),
    ...(more > 0 ? [rich(line({ type: 'text', text: `and ${more} more`, style: { italic: true } }))] : []),
  ];
}

function caseLine(item: CaseLine): SlackBlock {
  const name = cut(item.name.trim() === '' ? 'Somebody' : item.name.trim(), NAME);
  const wish = cut(item.wish.trim(), WISH);
  const { ticket } = item;
  const number = ticket === undefined ? '' : `${numberWords(ticket.number)} · `;
  const title = { ...linked(`${number}${name}`, item.url), style: { bold: true } };
  const due = ticket?.firstResponseDue ?? ticket?.resolutionDue;
  return rich(
    line(
      title,
      ...literalElements(` · ${channelWords(item.channel)} · ${STATUS_WORDS[item.status]}`),
      ...(item.claimedBy === undefined ? [] : [...literalElements(' by '), staffElement(item.claimedBy)]),
      ...literalElements(' · '),
      instant(item.since, '{ago}'),
      ...(due === undefined
        ? []
        : [...literalElements(ticket?.breached ? ' · late since ' : ' · due '), instant(due)]),
      ...(wish === '' ? [] : literalElements(`\n${wish}`)),
    ),
  );
}
