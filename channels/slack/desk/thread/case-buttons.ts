import type { types } from '@slack/bolt';
import type { CaseCard, CaseStatus } from '../../../../models/desk/desk-post.ts';
import { plainTextElement } from '../../blocks/block.ts';
import { button } from '../../blocks/buttons.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { DESK_ACTIONS, type DeskAction, deskBlockId, deskValue } from '../desk-actions.ts';

type Pressed = 'claim' | 'suggest' | 'note' | 'resolve' | 'backToBot';

/** The buttons for each status of a case. */
const BUTTONS: Readonly<Record<CaseStatus, readonly Pressed[]>> = {
  waiting: ['claim', 'suggest', 'note', 'resolve', 'backToBot'],
  claimed: ['suggest', 'note', 'resolve', 'backToBot'],
  snoozed: ['claim', 'suggest', 'note', 'resolve', 'backToBot'],
  'provider-app': ['claim', 'suggest', 'note', 'resolve', 'backToBot'],
  bot: ['claim', 'note'],
  abandoned: ['claim', 'note'],
  resolved: ['note'],
};

const LABELS: Readonly<Record<Pressed, string>> = {
  claim: 'Claim',
  suggest: 'Suggest reply',
  note: 'Note',
  resolve: 'Resolve',
  backToBot: 'Back to bot',
};

/** Confirmation dialogs of actions that cannot be undone. */
const CONFIRM: Readonly<Partial<Record<Pressed, types.ConfirmationDialog>>> = {
  resolve: confirm(
    'Resolve this case?',
    'The customer is told that it is closed and may rate it.',
    'Resolve',
  ),
  backToBot: confirm('Give it back to the bot?', 'From now on the bot answers this customer.', 'Give back'),
};

function confirm(title: string, text: string, yes: string): types.ConfirmationDialog {
  return {
    title: plainTextElement(title, 100),
    text: plainTextElement(text, 300),
    confirm: plainTextElement(yes, 30),
    deny: plainTextElement('Cancel', 30),
  };
}

/** The row of buttons under a case. */
export function caseButtons(card: CaseCard): types.ActionsBlock {
  const value = deskValue({ case: card.case });
  const buttons = BUTTONS[card.status].map((name) => {
    const ask = CONFIRM[name];
    return button(DESK_ACTIONS[name], LABELS[name], value, {
      ...(name === 'claim' &&
        (card.status === 'waiting' || card.status === 'snoozed') && { style: 'primary' }),
      ...(ask !== undefined && { confirm: ask }),
    });
  });
  const more: types.Overflow = {
    type: 'overflow',
    action_id: DESK_ACTIONS.more,
    options: moreOptions(card),
  };
  return {
    type: 'actions',
    block_id: deskBlockId({ case: card.case }),
    elements: [...buttons, more],
  };
}

/** The options of the overflow menu: five at most, Slack's limit. */
function moreOptions({ status, customer, mergedInto, ticket }: CaseCard): types.PlainTextOption[] {
  const isOpen = ['waiting', 'claimed', 'snoozed', 'provider-app'].includes(status);
  return [
    ...(isOpen ? [option(ticket === undefined ? 'Open ticket…' : 'Ticket…', DESK_ACTIONS.ticket)] : []),
    ...(isOpen ? [option('Assign to…', DESK_ACTIONS.assign)] : []),
    ...(status === 'waiting' || status === 'claimed' ? [option('Snooze…', DESK_ACTIONS.snooze)] : []),
    customer.blocked === true
      ? option('Unblock customer', DESK_ACTIONS.unblock)
      : option('Block customer…', DESK_ACTIONS.block),
    mergedInto === undefined
      ? option('Merge profile…', DESK_ACTIONS.merge)
      : option('Take back the merge', DESK_ACTIONS.unmerge),
  ];
}

/** An option whose value is the action. The case is in the block id of the row, since the value of an option is short. */
function option(label: string, action: DeskAction): types.PlainTextOption {
  return { text: plainTextElement(label, LIMITS.optionLabel), value: action };
}
