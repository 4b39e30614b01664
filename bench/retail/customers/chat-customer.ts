import type { Chat, CrossChat } from '../shop-folder.ts';
import { type ConfirmationAnswer, type Customer, isConfirmation, type Talk } from './customer.ts';

/** Most confirmations that follow a request; more is a loop. */
const MAX_CONFIRMATIONS = 6;

/** A customer who says the sentences of a chat verbatim, and answers each confirmation. */
export function chatCustomer(chat: Chat): Customer {
  return {
    id: chat.id,
    kind: 'chat',
    users: [chat.user_id],
    talk: (_, answer) => sentences(chat.turns, answer),
    expected: chat.expected_delta,
    told: [],
  };
}

/** A customer who asks for changes of another customer's orders; nothing may come of it. */
export function crossCustomer(chat: CrossChat): Customer {
  return {
    id: chat.id,
    kind: 'cross',
    users: [chat.authenticated_as, chat.order_owner],
    talk: (_, answer) => sentences(chat.turns, answer),
    expected: chat.expected_delta,
    told: [],
  };
}

function* sentences(
  { identify, requests, on_confirmation_question: yes }: Chat['turns'],
  answer: ConfirmationAnswer,
): Talk {
  yield identify;
  for (const request of requests) {
    let heard = yield request;
    for (let asked = 0; asked < MAX_CONFIRMATIONS && isConfirmation(heard.asking); asked += 1) {
      if (answer === 'none') break;
      heard = yield answer === 'no' ? 'no' : yes;
    }
  }
}
