import { DeskKit, WORKSPACE as W } from '/work/main/test/support/desk-kit.ts';

const log = {
  debug() {},
  info: (f: any, e: string) => console.log('INFO', e, JSON.stringify(f)),
  warn: (f: any, e: string) => console.log('WARN', e, f),
  error: (f: any, e: string) => console.log('ERR', e, f),
};
const kit = await DeskKit.start({ log: log as any, mode: (process.argv[2] ?? 'socket') as any });
try {
  const v = kit.visitor({ level: 'signed', customer: 'ann' });
  await v.say('where is order 1042?');
  await v.say('can I talk to a human?');
  const card = await kit.card('Waiting');
  console.log(card.visible);
  console.log(card.elements.map((e) => e.actionId + ':' + e.label));
  await kit.app.path.idle();
  console.log(kit.slack.thread(W.desk, card.ts).map((m) => m.visible));
  await kit.slack.press(W.ann, W.desk, card.ts, 'desk:claim');
  await kit.app.path.idle();
  console.log(
    kit.slack
      .thread(W.desk, card.ts)
      .map((m) => m.visible)
      .at(-1),
  );
  console.log((await kit.card('Claimed')).visible);
  console.log((await v.seen()).map((a) => a.text));
  await kit.slack.say(W.ann, W.desk, 'Hello <@U0BEN>, *hi* :smile:', { thread: card.ts });
  await kit.app.path.idle();
  console.log((await v.seen()).map((a) => [a.text, a.from]));
} catch (e) {
  console.error(e);
}
await kit.close();
process.exit(0);
