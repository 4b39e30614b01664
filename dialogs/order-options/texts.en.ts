/** What else can be done with an order. */
export const en = {
  'order-options': ({ order }: { order: string }) => `This can be done with order ${order}:`,
  'order-options-none': ({ order }: { order: string }) =>
    `There is nothing left that I can do with order ${order} myself. If something is broken or missing, a person from our team can still help.`,
};
