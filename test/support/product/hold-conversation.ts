import { DirectLineClient } from './direct-line-client.ts';
import type { ProductProcess } from './product-process.ts';

interface Outbox {
  readonly mails: readonly { readonly text: string }[];
}

/**
 * Holds the product's main conversation over HTTP, as an anonymous English and a Chinese visitor.
 * @throws at the first wrong answer, quoting it
 */
export async function holdConversation({
  address,
  secret,
}: Pick<ProductProcess, 'address' | 'secret'>): Promise<void> {
  const visitor = new DirectLineClient(address);
  await visitor.start(secret);
  await visitor.ask('where is #1024?', /1024[\s\S]*postcode/i);
  await visitor.ask('sorry, I meant #1042', /1042[\s\S]*postcode/i);
  await visitor.ask('ann@example.com', /1042[\s\S]*on its way/i);
  await visitor.ask('please cancel order 1044', /1044[\s\S]*postcode/i);
  await visitor.ask('ann@example.com', /6-digit code/i);
  await visitor.ask(await newestCode(address), /1044[\s\S]*€39\.00[\s\S]*Shall I cancel/i);
  await visitor.ask('how long do I have to return something?', /30 days[\s\S]*Shall I cancel/i);
  await visitor.ask('yes', /1044 is cancelled[\s\S]*€39\.00/);
  await visitor.ask('can I talk to a human?', /nobody from our team can be reached here/);

  const chinese = new DirectLineClient(address);
  await chinese.start(secret);
  await chinese.ask('我的订单1051到哪了', /1051[\s\S]*(邮箱|邮编)/);
  await chinese.ask('退货期限是多久', /30 天/);
  await chinese.ask('lina@example.com', /1051[\s\S]*运输途中/);
}

async function newestCode(address: string): Promise<string> {
  const outbox = (await (await fetch(`${address}/demo/mails`)).json()) as Outbox;
  return /\b\d{6}\b/.exec(outbox.mails[0]?.text ?? '')?.[0] ?? 'no code was mailed';
}
