/** What is said to a customer who was proved. */
export const en = {
  'signed-in': ({ name }: { name: string }) =>
    `Thank you${name === '' ? '' : `, ${name}`}. Now I can see your orders. What can I do for you?`,
};
