import type { types } from '@slack/bolt';
import type { StaffAction } from '../../../../models/desk/desk.ts';
import { TICKET_PRIORITIES, type TicketChoice } from '../../../../models/desk/ticket.ts';
import { clean } from '../../blocks/block.ts';
import type { SlackSubmissionInput } from '../../read/slack-input.ts';
import { DESK_ACTIONS, type DeskSubject } from '../desk-actions.ts';
import { PRIORITY_WORDS } from '../desk-words.ts';
import { INPUT, inputBlock, modal, selectInput, textInput } from './modal-parts.ts';

/** The block ids of the fields, each with an input of the action id {@link INPUT}. */
const FIELDS = {
  subject: 'subject',
  priority: 'priority',
  topic: 'topic',
  into: 'into',
  email: 'email',
  text: 'text',
} as const;

type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** Longest subject, in characters: mail programs cut longer ones. */
const SUBJECT = 200;

/** The initial values of the ticket fields, and the available topics. */
export interface TicketFields extends TicketChoice {
  readonly topics: readonly string[];
}

/** The modal that starts a ticket for a case, or changes or merges its ticket. */
export function ticketModal(about: DeskSubject, fields: TicketFields, isTicket: boolean): types.ModalView {
  return modal({
    action: DESK_ACTIONS.ticket,
    about,
    title: isTicket ? 'Ticket' : 'Open ticket',
    submit: isTicket ? 'Save' : 'Open ticket',
    blocks: [
      ...choices(fields),
      ...(isTicket
        ? [
            inputBlock('Merge into ticket', textInput({ max: 20 }), {
              block: FIELDS.into,
              optional: true,
              hint: 'The number of another ticket of the same person: they are answered there from now on.',
            }),
          ]
        : []),
    ],
  });
}

/** The modal that creates a ticket from a message. */
export function createTicketModal(
  about: DeskSubject,
  fields: TicketFields & { readonly email: string; readonly text: string },
): types.ModalView {
  return modal({
    action: DESK_ACTIONS.createTicket,
    about,
    title: 'Create ticket',
    submit: 'Create',
    blocks: [
      inputBlock("Customer's e-mail address", emailInput(fields.email), {
        block: FIELDS.email,
        hint: 'They are told the number, and answered there.',
      }),
      ...choices(fields),
      inputBlock('What it is about', textInput({ initial: fields.text, multiline: true }), {
        block: FIELDS.text,
        hint: 'Only staff see it.',
      }),
    ],
  });
}

/** The staff action of a submitted ticket modal; undefined for other modals, and if a field is missing. */
export function ticketActionOf({ callbackId, values }: SlackSubmissionInput): StaffAction | undefined {
  const field = (name: Field) => fieldOf(values, name);
  const priority = TICKET_PRIORITIES.find((known) => known === field(FIELDS.priority));
  const choice = { subject: field(FIELDS.subject), topic: field(FIELDS.topic) };
  if (priority === undefined || choice.subject === '') return undefined;
  if (callbackId === DESK_ACTIONS.createTicket) {
    return {
      type: 'create-ticket',
      ...choice,
      priority,
      email: field(FIELDS.email),
      text: field(FIELDS.text),
    };
  }
  if (callbackId !== DESK_ACTIONS.ticket) return undefined;
  const into = field(FIELDS.into).replace(/\D/g, '');
  return into === '' ? { type: 'ticket', ...choice, priority } : { type: 'merge-ticket', into };
}

/** The value of a field. */
export function fieldOf(values: SlackSubmissionInput['values'], block: string): string {
  return values[block]?.[INPUT]?.trim() ?? '';
}

function choices({ subject, priority, topic, topics }: TicketFields): types.InputBlock[] {
  const known = topics.includes(topic) || topic === '' ? topics : [topic, ...topics];
  const priorities = TICKET_PRIORITIES.map((value) => [PRIORITY_WORDS[value], value] as const);
  const selects = [
    [FIELDS.priority, 'Priority', selectInput(priorities, priority)],
    [
      FIELDS.topic,
      'Topic',
      selectInput(
        known.map((value) => [value, value] as const),
        topic,
      ),
    ],
  ] as const;
  return [
    inputBlock('Subject', textInput({ initial: subject, max: SUBJECT }), { block: FIELDS.subject }),
    ...selects.flatMap(([block, label, select]) => (select ? [inputBlock(label, select, { block })] : [])),
  ];
}

function emailInput(initial: string): types.EmailInput {
  const shown = clean(initial).trim();
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(shown) && shown.length <= 254;
  return { type: 'email_text_input', action_id: INPUT, ...(isAddress && { initial_value: shown }) };
}
