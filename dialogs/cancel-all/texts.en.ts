const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** What can be cancelled of all open orders. */
export const en = {
  'cancel-all-some': ({ pending, sent }: { pending: string[]; sent: string[] }) =>
    sent.length === 0
      ? `${of(pending)} can still be cancelled.`
      : `${of(sent)} ${sent.length === 1 ? 'has' : 'have'} been sent and can't be cancelled any more; ${sent.length === 1 ? 'it' : 'they'} can be returned. ${of(pending)} can still be cancelled.`,
  'cancel-all-none': ({ sent }: { sent: string[] }) =>
    sent.length === 0
      ? 'You have no open order that could be cancelled.'
      : `Nothing can be cancelled any more: ${of(sent, 'o')} ${sent.length === 1 ? 'has' : 'have'} been sent. What has arrived can be returned.`,
};

function of(orders: readonly string[], first: 'o' | 'O' = 'O'): string {
  return `${first}${orders.length === 1 ? 'rder' : 'rders'} ${LIST.format(orders)}`;
}
