/** The state of a ticket; customers know it as their request. */
export const en = {
  'ticket-label': ({ ticket }: { ticket: string | null }) =>
    ticket === null ? 'Status of my request' : `Status of request ${ticket}`,
  'ticket-ask': () => 'What is the number of your request? It has seven digits and is in our mails about it.',
  'ticket-with-us': ({ ticket }: { ticket: string }) =>
    `Request ${ticket} is with our team. The answer will reach you where you wrote to us.`,
  'ticket-with-you': ({ ticket }: { ticket: string }) =>
    `Our team has answered request ${ticket} and waits for your reply there.`,
  'ticket-solved': ({ ticket }: { ticket: string }) =>
    `Request ${ticket} is marked as settled. If it isn't for you, reply there and our team looks at it again.`,
  'ticket-not-shown': ({ ticket }: { ticket: string }) =>
    `I can't say anything about a request ${ticket} here: only the person it belongs to can see its status. If it is yours, reply to our last mail about it or write where you opened it. Our team can help you too.`,
};
