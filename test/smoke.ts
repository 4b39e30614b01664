import { holdConversation } from './support/product/hold-conversation.ts';
import { NPM_START, startProduct } from './support/product/product-process.ts';

const product = await startProduct({}, [], NPM_START);
try {
  await holdConversation(product);
  console.log('The conversation was held, in English and in Chinese.');
} finally {
  const code = await product.stop();
  if (code !== 0) {
    console.error(`The product ended with ${code} when it was stopped.`);
    process.exitCode = 1;
  }
}
