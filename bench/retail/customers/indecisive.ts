import { orderWords } from '../phrasing/wish-sentences.ts';
import type { Random } from '../random.ts';
import type { ShopFolder, Task } from '../shop-folder.ts';
import { isConfirmation, type Talk } from './customer.ts';
import { CustomerIdentity } from './identity.ts';

/** What somebody complains of who wants to know what is possible. */
const COMPLAINTS = [
  (item: string, order: string) =>
    `I'm unhappy with the ${item} in ${order}. Which other versions could I exchange it for?`,
  (item: string, order: string) =>
    `The ${item} of ${order} doesn't look like the pictures. What are my options for an exchange?`,
  (item: string, order: string) => `I don't like the ${item} from ${order}. What could I have instead?`,
  (item: string, order: string) => `I'd maybe exchange the ${item} of ${order}, which variants are there?`,
  (item: string, order: string) =>
    `The ${item} I got with ${order} is not what I expected. Can I see what else you have in exchange?`,
] as const;

/** How they leave it. */
const KEPT = [
  'I think I will just keep everything.',
  "Never mind, I'll keep it all.",
  'No, leave it, I keep them.',
  "Thanks, but I've decided to keep everything as it is.",
  'Forget it, I keep all the items.',
] as const;

/** A customer of a task without any call: complains about an item that the instruction names, asks what there is, and keeps everything. */
export function* keepsEverything({ instruction, user_id }: Task, folder: ShopFolder, random: Random): Talk {
  const number = /#W\d+/.exec(instruction)?.[0] ?? folder.users[user_id]?.orders[0] ?? '';
  const items = folder.orders[number]?.items ?? [];
  const item = items.find(({ name }) => instruction.toLowerCase().includes(name.toLowerCase())) ?? items[0];
  const identity = new CustomerIdentity(folder, user_id, instruction, random);
  const order = orderWords({ kind: 'cancel', order: number, contents: [], reason: '' }, true);
  yield identity.introduction();
  const heard = yield random.pick(COMPLAINTS)(item?.name.toLowerCase() ?? 'order', order);
  if (heard.asking?.startsWith('identify-')) yield identity.answer(heard.asking, number);
  const after = yield random.pick(KEPT);
  if (isConfirmation(after.asking)) yield 'no';
}
