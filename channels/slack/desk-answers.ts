import type { ProofLevel } from '../../models/identity.ts';
import { plain, type SlackBlock, type SlackMessage } from './block.ts';
import { type CaseLine, caseLines } from './case-lines.ts';
import { channelWords, languageWords, message, PROOF_WORDS } from './desk-words.ts';
import { cut, LIMITS } from './limits.ts';
import { packBlocks } from './pack-blocks.ts';
import { bold, line, literal, literalElements, rich } from './rich-text.ts';

/** A customer as staff look them up; `places` are the addresses they write from. */
export interface CustomerSheet {
  readonly id: string;
  readonly name: string;
  readonly level: ProofLevel;
  readonly locale: string;
  readonly email?: string;
  readonly blocked: boolean;
  readonly places: readonly { readonly channel: string; readonly address: string }[];
  readonly orders: readonly string[];
}

/** One part of the installation and whether it works. */
export interface StatusLine {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

/** What `/onevoice` answers: data in, and the words and limits of Slack here. */
export type DeskAnswer =
  | { readonly type: 'queue'; readonly cases: readonly CaseLine[] }
  | { readonly type: 'find'; readonly query: string; readonly cases: readonly CaseLine[] }
  | { readonly type: 'customer'; readonly query: string; readonly customer: CustomerSheet | null }
  /** What became of a message that staff wrote to a customer by command. */
  | { readonly type: 'say'; readonly name: string; readonly result: 'sent' | 'unknown' | 'not-yours' }
  | { readonly type: 'status'; readonly lines: readonly StatusLine[] }
  | { readonly type: 'help' };

/** Cases in one answer; whoever looks for more narrows the search. */
const MOST = 15;

const COMMANDS: readonly (readonly [string, string])[] = [
  ['queue', 'who is waiting'],
  ['find WORDS', 'cases by a name, an order or a word'],
  ['customer ID', 'a customer: proof, places and orders'],
  ['say CASE TEXT', 'writes to the customer of a case that you claimed'],
  ['status', 'what works and what does not'],
  ['help', 'this list'],
];

const SAID = {
  sent: 'Sent to',
  unknown: 'There is no such case:',
  'not-yours': 'Claim the case first:',
} as const;

/** The answer to a command, within Slack's limits; seen by who asked alone. */
export function renderDeskAnswer(answer: DeskAnswer): SlackMessage[] {
  const [title, blocks] = content(answer);
  return packBlocks([rich(line(bold(title))), ...blocks]).map((part) => message(title, part));
}

function content(answer: DeskAnswer): [string, SlackBlock[]] {
  switch (answer.type) {
    case 'queue':
      return [`Waiting: ${answer.cases.length}`, caseLines(answer.cases, MOST, 'Nobody is waiting.')];
    case 'find':
      return [`Cases for “${cut(answer.query, 100)}”`, caseLines(answer.cases, MOST, 'No case matches.')];
    case 'customer':
      return answer.customer === null
        ? [`No customer “${cut(answer.query, 100)}”`, []]
        : [cut(answer.customer.name.trim() || 'Somebody', 120), customerBlocks(answer.customer)];
    case 'say':
      return [`${SAID[answer.result]} ${cut(answer.name, 120)}`, []];
    case 'status':
      return ['Status', answer.lines.slice(0, LIMITS.blocks - 2).flatMap(statusBlocks)];
    case 'help':
      return ['/onevoice', [rich(...COMMANDS.map(([name, what]) => commandLine(name, what)))]];
  }
}

function customerBlocks(customer: CustomerSheet): SlackBlock[] {
  const facts = [
    `Customer ${customer.id}${customer.email === undefined ? '' : ` · ${customer.email}`}`,
    `Identity: ${PROOF_WORDS[customer.level]}`,
    `Language: ${languageWords(customer.locale)}`,
    ...(customer.blocked ? ['⛔ Blocked'] : []),
    ...customer.places.slice(0, MOST).map(({ channel, address }) => `${channelWords(channel)}: ${address}`),
    ...(customer.orders.length === 0 ? [] : [`Orders: ${customer.orders.slice(0, MOST).join(', ')}`]),
  ];
  return literal(facts.map((fact) => cut(fact, 300)).join('\n'));
}

function statusBlocks({ name, ok, detail }: StatusLine): SlackBlock[] {
  const text = detail === undefined || detail === '' ? '' : `: ${cut(detail, 150)}`;
  return [
    { type: 'context', elements: [plain(`${ok ? '✅' : '❌'} ${cut(name, 60)}${text}`, LIMITS.field)] },
  ];
}

function commandLine(name: string, what: string) {
  return line(
    { type: 'text', text: `/onevoice ${name}`, style: { code: true } },
    ...literalElements(`  ${what}`),
  );
}
