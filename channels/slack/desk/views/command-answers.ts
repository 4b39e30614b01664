import type { CustomerProfile, HealthLine } from '../../../../models/desk/desk-view.ts';
import type { SlackBlock, SlackMessage } from '../../blocks/block.ts';
import { plainTextElement } from '../../blocks/block.ts';
import { button } from '../../blocks/buttons.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { packBlocks } from '../../blocks/pack-blocks.ts';
import { bold, line, literal, literalElements, rich } from '../../blocks/rich-text.ts';
import { DESK_ACTIONS, deskBlockId, deskValue } from '../desk-actions.ts';
import { channelWords, languageWords, message, PROOF_WORDS } from '../desk-words.ts';
import { type CaseLine, caseLines } from '../thread/case-lines.ts';

/** The data of an answer to `/onevoice`. */
export type CommandAnswer =
  | { readonly type: 'queue'; readonly cases: readonly CaseLine[] }
  | { readonly type: 'tickets'; readonly cases: readonly CaseLine[] }
  | { readonly type: 'find'; readonly query: string; readonly cases: readonly CaseLine[] }
  | { readonly type: 'customer'; readonly query: string; readonly customer: CustomerProfile | null }
  /** Asks in which conversation to prepare a saved reply; lists the replies if the name is unknown. */
  | {
      readonly type: 'say';
      readonly reply: string;
      readonly replies: readonly string[];
      readonly cases: readonly CaseLine[];
    }
  /** The reply was prepared in the conversation with this customer. */
  | { readonly type: 'prepared'; readonly name: string }
  | { readonly type: 'repaired'; readonly count: number }
  | { readonly type: 'refused' }
  | { readonly type: 'status'; readonly lines: readonly HealthLine[] }
  | { readonly type: 'help' };

/** Largest number of cases in one answer. */
const MOST = 15;

const COMMANDS: readonly (readonly [string, string])[] = [
  ['queue', 'who is waiting'],
  ['tickets', 'tickets that wait for us, what is due first at the top'],
  ['find WORDS', 'cases by a name, an order, a ticket or a word'],
  ['customer ID', 'a customer: proof, places and orders'],
  ['say NAME', 'prepares a saved reply in your conversation'],
  ['status', 'what works and what does not'],
  ['repair', 'leads: gives cases whose thread is lost a new one'],
  ['help', 'this list'],
];

/** Renders the answer to a command within Slack's limits; only the user who asked sees it. */
export function renderCommandAnswer(answer: CommandAnswer): SlackMessage[] {
  const [title, blocks] = content(answer);
  return packBlocks([rich(line(bold(title))), ...blocks]).map((part) => message(title, part));
}

function content(answer: CommandAnswer): [string, SlackBlock[]] {
  switch (answer.type) {
    case 'queue':
      return [`Waiting: ${answer.cases.length}`, caseLines(answer.cases, MOST, 'Nobody is waiting.')];
    case 'tickets':
      return [`Tickets: ${answer.cases.length}`, caseLines(answer.cases, MOST, 'No ticket waits for us.')];
    case 'find':
      return [`Cases for “${cut(answer.query, 100)}”`, caseLines(answer.cases, MOST, 'No case matches.')];
    case 'customer':
      return answer.customer === null
        ? [`No customer “${cut(answer.query, 100)}”`, []]
        : [cut(answer.customer.name.trim() || 'Somebody', 120), customerBlocks(answer.customer)];
    case 'say':
      return sayContent(answer);
    case 'prepared':
      return [
        `Prepared in the conversation with ${cut(answer.name, 120)}: read it there and press Send.`,
        [],
      ];
    case 'repaired':
      return [`Showing ${answer.count} open cases anew, where their threads are lost.`, []];
    case 'refused':
      return ['Only members of the support group may use this command.', []];
    case 'status':
      return ['Status', answer.lines.slice(0, LIMITS.blocks - 2).flatMap(statusBlocks)];
    case 'help':
      return ['/onevoice', [rich(...COMMANDS.map(([name, what]) => commandLine(name, what)))]];
  }
}

function sayContent({
  reply,
  replies,
  cases,
}: Extract<CommandAnswer, { type: 'say' }>): [string, SlackBlock[]] {
  if (!replies.includes(reply)) {
    const names =
      replies.length === 0 ? 'There are none: see saved-replies in desk.yaml.' : replies.join(', ');
    return [`There is no saved reply “${cut(reply, 60)}”`, literal(names)];
  }
  if (cases.length === 0) return ['Claim a conversation first.', []];
  const choices = cases.slice(0, MOST).flatMap((item): SlackBlock[] => {
    const about = { case: item.case, reply };
    const prepare = button(DESK_ACTIONS.prepare, 'Prepare here', deskValue(about));
    return [
      ...caseLines([item], 1, ''),
      { type: 'actions', block_id: deskBlockId(about, 'say'), elements: [prepare] },
    ];
  });
  return [`Where shall “${cut(reply, 60)}” be prepared?`, choices];
}

function customerBlocks(customer: CustomerProfile): SlackBlock[] {
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

function statusBlocks({ name, ok, detail }: HealthLine): SlackBlock[] {
  const text = detail === undefined || detail === '' ? '' : `: ${cut(detail, 150)}`;
  return [
    {
      type: 'context',
      elements: [plainTextElement(`${ok ? '✅' : '❌'} ${cut(name, 60)}${text}`, LIMITS.field)],
    },
  ];
}

function commandLine(name: string, what: string) {
  return line(
    { type: 'text', text: `/onevoice ${name}`, style: { code: true } },
    ...literalElements(`  ${what}`),
  );
}
