/** What is said to a customer who was proved. */
export const en = {
  'sign-in-noted': () => 'Thanks. What else can I do for you?',
  'signed-in': ({ name }: { name: string }) =>
    `Thank you${name === '' ? '' : `, ${name}`}. Now I can see your orders. What can I do for you?`,
};
