import { SignJWT } from 'jose';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';
import { until } from '../../support/until.ts';
import { type Attack, hold } from '../attack.ts';
import { Attacker, form } from '../attacker.ts';
import { AUTHSERV_ID, CUSTOMER_SECRET, RELAY, SUPPORT } from '../target.ts';

/** A customer of the demo shop, and what only she may read about her order. */
const ANN = { email: 'ann@example.com', order: '1042', secret: /on its way/i };

/** Headers of a receiving server that prove nothing, though they name Ann's domain as passed. */
const FORGED_RESULTS = [
  `${AUTHSERV_ID}; dmarc=pass header.from=evil.example header.from=example.com`,
  `${AUTHSERV_ID}; dmarc=pass header.from=example.com header.from=evil.example`,
  `${AUTHSERV_ID}; dmarc=fail header.from=example.com; dmarc=pass header.from=example.com`,
  `${AUTHSERV_ID}; dmarc=pass dmarc=fail header.from=example.com`,
  `${AUTHSERV_ID}; dmarc=pass (header.from=example.com)`,
  `evil.example; dmarc=pass header.from=example.com`,
] as const;

/** The attacks that pretend. */
export const DECEIVING: readonly Attack[] = [
  {
    aim: 'deceive',
    name: 'mails in the name of a customer with forged Authentication-Results',
    play: async (target) => {
      const attacker = new Attacker(target, RELAY);
      const mails = [
        ...FORGED_RESULTS.map((results) => [
          `Authentication-Results: ${results}`,
          `From: Ann <${ANN.email}>`,
        ]),
        [
          `Authentication-Results : ${AUTHSERV_ID}; dmarc=pass header.from=example.com`,
          `From: Ann <${ANN.email}>`,
        ],
        [
          `Authentication-Results: ${AUTHSERV_ID}; dmarc=pass header.from=example.com`,
          `From : Ann <${ANN.email}>`,
        ],
        [
          `Authentication-Results: ${AUTHSERV_ID}; dmarc=pass header.from=example.com`,
          `From: Ann <${ANN.email}>`,
          'From: Eve <eve@evil.example>',
        ],
      ];
      for (const [nth, headers] of mails.entries()) {
        const id = `Message-ID: <forged-${process.pid}-${nth}@example.com>`;
        const head = [...headers, `To: ${SUPPORT}`, 'Subject: My order', id].join('\r\n');
        await attacker.mail(`${head}\r\n\r\nWhere is my order ${ANN.order}?\r\n`, ANN.email, RELAY);
      }
      attacker.close();
      // Somebody else's mail comes after these: once it is answered, so are they.
      const innocent = new Attacker(target, '127.0.0.1');
      const from = `innocent${process.pid}@customer.example`;
      await innocent.mail(`From: <${from}>\r\nTo: ${SUPPORT}\r\n\r\nHow long may I return things?\r\n`, from);
      innocent.close();
      await target.mails.to(from);
      const answers = target.mails.taken.filter(({ to }) => to.includes(ANN.email));
      const told = answers.filter(({ mail }) => ANN.secret.test(mail.text ?? ''));
      hold(told.length === 0, `${told.length} of ${mails.length} forged mails were told of the order.`);
      return `${mails.length} mails, ${answers.length} answers, none tells of the order`;
    },
  },
  {
    aim: 'deceive',
    name: 'senders that are read differently by others',
    play: async (target) => {
      const senders = [
        'bob@exam\u00a0ple.com',
        'bob@exam\u200bple.com',
        'bob@exam\u3000ple.com',
        'bob@exam\u00adple.com',
        'bob@exam\tple.com',
      ];
      const attacker = new Attacker(target);
      for (const [nth, sender] of senders.entries())
        await attacker.mail(
          `From: <${sender}>\r\nTo: ${SUPPORT}\r\nMessage-ID: <odd-${process.pid}-${nth}@exam>\r\n\r\nhello\r\n`,
        );
      const from = `later${process.pid}@customer.example`;
      await attacker.mail(`From: <${from}>\r\nTo: ${SUPPORT}\r\n\r\nHow long may I return things?\r\n`, from);
      attacker.close();
      await target.mails.to(from);
      const answered = target.mails.taken.flatMap(({ to }) => to).filter((to) => /exam\W?$|^bob@/.test(to));
      hold(answered.length === 0, `Answered to ${answered.join(', ')}.`);
      return `${senders.length} senders, none was answered`;
    },
  },
  {
    aim: 'deceive',
    name: 'customer tokens that are too old, of the future, or used twice',
    play: async (target) => {
      const now = Math.floor(Date.now() / 1000);
      const year = 365 * 86_400;
      const once = { iat: now, exp: now + 300, jti: `once-${process.pid}` };
      const attacker = new Attacker(target);
      const refused = [
        { iat: now, exp: now + 10 * year },
        { iat: now - 10 * year, exp: now + 300 },
        { iat: now + 3600, exp: now + 7200 },
        { exp: now + 300 },
      ];
      for (const claims of refused) {
        const answer = await session(attacker, await signed(claims));
        hold(answer !== 200, `A token with ${JSON.stringify(claims)} was taken.`);
      }
      hold(
        (await session(attacker, await signed({ iat: now, exp: now + 300 }))) === 200,
        'A sound token was refused.',
      );
      const token = await signed(once);
      hold((await session(attacker, token)) === 200, 'A token with an id was refused.');
      hold((await session(attacker, token)) !== 200, 'A token with an id was taken twice.');
      attacker.close();
      return `${refused.length + 1} refused, 2 taken`;
    },
  },
  {
    aim: 'deceive',
    name: "a file link under another file's name",
    play: async (target) => {
      const attacker = new Attacker(target);
      const chat = await attacker.open();
      const head =
        'Content-Disposition: form-data; name="file"; filename="note.txt"\r\nContent-Type: text/plain';
      await attacker.upload(chat, form([{ head, content: 'hello' }]));
      const link = /"contentUrl":"([^"]+)"/.exec((await attacker.log(chat)).text)?.[1] ?? '';
      const path = new URL(link).pathname;
      const right = await attacker.send('GET', path);
      const renamed = await attacker.send('GET', path.replace(/[^/]+$/, 'invoice.txt'));
      attacker.close();
      hold(right.status === 200, `The link itself got ${right.status}.`);
      hold(renamed.status !== 200, 'The link was taken under another name.');
      return `200 for the link, ${renamed.status} under another name`;
    },
  },
  {
    aim: 'deceive',
    name: 'texts that are no texts: lone surrogates, U+0000, names of the prototype',
    play: async (target) => {
      const attacker = new Attacker(target);
      const chat = await attacker.open();
      const odd = ['a\\u0000b', 'a\\ud800b', '\\udc00'];
      for (const text of odd)
        for (const json of [
          `{"type":"message","text":"kept ${text}"}`,
          `{"type":"message","text":"hello","value":"${text}"}`,
          `{"type":"message","text":"hello","value":{"a":["${text}"]}}`,
          `{"type":"message","text":"hello","from":{"id":"me","name":"${text}"}}`,
          `{"type":"message","text":"hello","channelData":{"clientActivityID":"${text}1"}}`,
          '{"type":"message","text":"hello","value":{"__proto__":{"a":1}}}',
        ])
          await attacker.post(chat, json);
      const { text } = await attacker.log(chat);
      attacker.close();
      hold(!/\\u0000|\\ud[89a-f]|__proto__/i.test(text), `Kept: ${text.slice(0, 300)}`);
      return 'none was kept';
    },
  },
  {
    aim: 'deceive',
    name: 'one-time codes in what is kept',
    play: async (target) => {
      const visitor = new DirectLineClient(target.address);
      await visitor.start(target.product.secret);
      await visitor.ask('please cancel order 1044', /postcode/i);
      await visitor.ask(ANN.email, /6-digit code/i);
      const code = await until(() => {
        const texts = target.mails.taken
          .filter(({ to }) => to.includes(ANN.email))
          .map(({ mail }) => mail.text ?? '');
        return /\b\d{6}\b/.exec(texts.at(-1) ?? '')?.[0];
      });
      await visitor.ask(code, /Shall I cancel/i);
      hold(!JSON.stringify(await visitor.everything()).includes(code), 'The log shows a used code.');
      return 'the log shows none';
    },
  },
];

async function signed(claims: object): Promise<string> {
  return await new SignJWT({ sub: 'ann', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('onevoice')
    .sign(new TextEncoder().encode(CUSTOMER_SECRET));
}

async function session(attacker: Attacker, customerToken: string): Promise<number> {
  return (await attacker.json('/web/session', { customerToken })).status;
}
