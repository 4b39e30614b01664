import { tellsWhole } from '../grading.ts';
import type { Question } from '../questions.ts';
import type { Random } from '../random.ts';
import type { ShopFolder } from '../shop-folder.ts';
import type { Customer, Talk } from './customer.ts';
import { CustomerIdentity } from './identity.ts';

/** Most messages of a customer with a question, until they give up. */
const MAX_TURNS = 6;

/** A customer who asks a question, answers what the bot asks for it, and asks once more in other words. */
export function questionCustomer(question: Question, folder: ShopFolder): Customer {
  return {
    id: question.id,
    kind: 'question',
    users: [question.user],
    talk: (random, _, trial) => asks(question, folder, random, trial),
    expected: {},
    told: question.told,
  };
}

function* asks(
  { user, order, phrasings, told }: Question,
  folder: ShopFolder,
  random: Random,
  trial: number,
): Talk {
  // Half of them know their e-mail address, half their postcode.
  const instruction = random.chance(0.5) ? (folder.users[user]?.email ?? '') : '';
  const identity = new CustomerIdentity(folder, user, instruction, random);
  let asked = trial;
  const phrase = () => phrasings[asked++ % phrasings.length] ?? phrasings[0];
  let says: string | undefined = random.chance(0.5) ? identity.introduction() : phrase();
  let text = '';
  for (let turn = 0; turn < MAX_TURNS && says !== undefined; turn += 1) {
    const heard = yield says;
    text += `\n${heard.text}`;
    if (told.every((value) => tellsWhole(text, value)) && asked > trial) return;
    const { asking = '' } = heard;
    if (asking.startsWith('identify-')) says = identity.answer(asking, order);
    else if (asked > trial && /-ask-order$|^which-order$|^find-order-pick$/.test(asking)) says = order;
    else if (/^offer-|^yes-or-no/.test(asking)) says = 'no, thanks';
    else says = asked - trial < phrasings.length ? phrase() : undefined;
  }
}
