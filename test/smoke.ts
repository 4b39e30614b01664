import { DirectLineClient } from './support/direct-line-client.ts';
import { startProduct } from './support/product-process.ts';

const product = await startProduct();
try {
  const visitor = new DirectLineClient(product.address);
  await visitor.start(product.secret);
  await visitor.ask('where is #1024?', /e-?mail|postcode/i);
  await visitor.ask('sorry, I meant #1042', /e-?mail|postcode/i);
  await visitor.ask('ann@example.com', /1042[\s\S]*(on its way|transit)/i);
  await visitor.ask('how long do I have to return something?', /30 days/i);
  await visitor.ask('please cancel order 1044', /1044[\s\S]*postcode/i);
  await visitor.ask('ann@example.com', /6-digit|six-digit|code/i);
  const outbox = (await (await fetch(`${product.address}/demo/mails`)).json()) as {
    mails: { text: string }[];
  };
  const code = /\b\d{6}\b/.exec(outbox.mails[0]?.text ?? '')?.[0] ?? '';
  await visitor.ask(code, /1044[\s\S]*refund/i);
  await visitor.ask('yes', /1044 is cancelled[\s\S]*€39\.00/);
  await visitor.ask('can I talk to a human?', /queue|colleague|line/i);

  const customer = new DirectLineClient(product.address);
  await customer.start(product.secret);
  await customer.ask('我的订单1051到哪了', /邮箱|邮编/);
  await customer.ask('lina@example.com', /1051[\s\S]*(在途|运输|路上)/);
  console.log('The conversation was held, in English and in Chinese.');
} finally {
  const code = await product.stop();
  if (code !== 0) {
    console.error(`The product ended with ${code} when it was stopped.`);
    process.exitCode = 1;
  }
}
