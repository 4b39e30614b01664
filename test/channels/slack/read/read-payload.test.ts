import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseBody } from '../../../../channels/slack/connection/parse-body.ts';
import { readPayload } from '../../../../channels/slack/read/read-payload.ts';
import type { SlackInput } from '../../../../channels/slack/read/slack-input.ts';
import { seeded } from '../../../support/slack-kit/slack-hostile.ts';

interface Sample {
  readonly id: string;
  readonly kind: 'event' | 'interaction' | 'command';
  readonly name: string;
  readonly body: Record<string, unknown>;
  readonly expect: Readonly<Record<string, unknown>> & { readonly opens_user_turn: boolean };
}

const SAMPLES: readonly Sample[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/slack/payloads.sample.json', import.meta.url), 'utf8'),
);

/** The sample as Slack would send it over HTTP. */
function overHttp({ kind, body }: Sample): unknown {
  if (kind === 'event')
    return parseBody(Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8');
  const form =
    kind === 'command'
      ? new URLSearchParams(
          Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)])),
        )
      : new URLSearchParams({ payload: JSON.stringify(body) });
  return parseBody(Buffer.from(form.toString()), 'application/x-www-form-urlencoded');
}

const event = (fields: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
  event: fields,
  ...more,
});

const spoken = { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts: '1.1', text: 'hi' };

/** Commands and shortcuts have listeners of their own, which answer at once; they are not recorded. */
const isAnsweredAtOnce = ({ kind, name }: Sample) =>
  kind === 'command' || name === 'message_action' || name === 'url_verification';

/** Whether a person said or did something that the desk or the bot has to answer. */
const asks = (input: SlackInput) =>
  input.kind === 'action' ||
  input.kind === 'submission' ||
  (input.kind === 'message' && input.author === 'person');

const field = (input: SlackInput, name: string): unknown =>
  Object.entries(input).find(([key]) => key === name)?.[1];

describe('reading what Slack sends', () => {
  for (const sample of SAMPLES) {
    it(`understands ${sample.id}, ${sample.name}`, () => {
      const input = readPayload(overHttp(sample));
      expect(readPayload(sample.body)).to.deep.equal(input);
      expect(asks(input)).to.equal(sample.expect.opens_user_turn && !isAnsweredAtOnce(sample));
      if (isAnsweredAtOnce(sample)) return;
      const names = { user: 'user', text: 'text', channel: 'channel', action_id: 'actionId', value: 'value' };
      for (const [theirs, ours] of Object.entries(names)) {
        const expected = sample.expect[theirs];
        if (expected !== undefined) expect(field(input, ours), theirs).to.equal(expected);
      }
    });
  }

  it('gives a message, its mention and their repetitions one id, whatever the event is called', () => {
    const inputs = ['message', 'app_mention', 'message'].map((type, index) =>
      readPayload(event({ ...spoken, type }, { event_id: `Ev${index}` })),
    );
    expect(inputs.map((input) => field(input, 'id'))).to.deep.equal(Array(3).fill('T1:C1:1.1'));
    expect(inputs.map((input) => field(input, 'isMention'))).to.deep.equal([false, true, false]);
  });

  it('knows a mention in a plain message by whom the event was delivered to', () => {
    const input = readPayload(event({ ...spoken, text: 'hey <@UBOT>, hi' }));
    expect(field(input, 'isMention')).to.equal(true);
  });

  it('tells the words of people from what happens and from what apps say', () => {
    const opens = (fields: Record<string, unknown>) => asks(readPayload(event({ ...spoken, ...fields })));
    const people = [undefined, 'file_share', 'thread_broadcast', 'me_message'];
    const others = [
      'bot_message',
      'channel_join',
      'channel_leave',
      'channel_topic',
      'channel_purpose',
      'channel_name',
      'channel_archive',
      'group_join',
      'pinned_item',
      'message_replied',
      'ekm_access_denied',
      'reminder_add',
      'a_subtype_of_the_future',
    ];
    expect(people.map((subtype) => opens({ subtype }))).to.deep.equal([true, true, true, true]);
    expect(others.filter((subtype) => opens({ subtype }))).to.deep.equal([]);
    expect(opens({ bot_id: 'B1' })).to.equal(false);
    expect(opens({ bot_profile: { id: 'B1' } })).to.equal(false);
    expect(opens({ user: 'USLACKBOT' })).to.equal(false);
    expect(opens({ hidden: true })).to.equal(false);
    expect(opens({ user: undefined })).to.equal(false);
    expect(opens({ bot_id: '' })).to.equal(true);
  });

  it('tells an edit by a person from an unfurled link, and a deletion also where a thread keeps its place', () => {
    const changed = (message: Record<string, unknown>, previous: Record<string, unknown>) =>
      readPayload(
        event({
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel: 'C1',
          ts: '9.9',
          message: { type: 'message', user: 'U1', ts: '1.1', ...message },
          previous_message: { type: 'message', user: 'U1', ts: '1.1', ...previous },
        }),
      );
    const edited = { user: 'U1', ts: '5.0' };
    const edit = changed({ text: 'new', edited, thread_ts: '0.5' }, { text: 'old' });
    expect(edit).to.include({ kind: 'edit', id: 'T1:C1:1.1:5.0', ts: '1.1', text: 'new' });
    expect(edit).to.include({ threadTs: '0.5', author: 'person' });
    expect(changed({ text: 'a link', attachments: [{}] }, { text: 'a link' }).kind).to.equal('ignored');
    expect(changed({ text: 'new', edited }, { text: 'new', edited }).kind).to.equal('ignored');
    expect(changed({ subtype: 'tombstone', user: 'USLACKBOT' }, { text: 'x' })).to.include({
      kind: 'deletion',
      ts: '1.1',
      user: 'U1',
      author: 'person',
    });
    const deleted = { type: 'message', subtype: 'message_deleted', channel: 'C1', deleted_ts: '1.1' };
    expect(readPayload(event({ ...deleted, previous_message: { user: 'U1', ts: '1.1' } }))).to.include({
      kind: 'deletion',
      id: 'T1:C1:1.1:deleted',
      user: 'U1',
    });
  });

  it('lists files but those that are gone, and keeps those whose details Slack left out', () => {
    const files = [
      {
        id: 'F1',
        name: 'a.png',
        mimetype: 'image/png',
        size: 12,
        url_private_download: 'https://files.slack.com/a',
      },
      { id: 'F2', mode: 'tombstone' },
      { id: 'F3', mode: 'file_access', file_access: 'check_file_info' },
      'nonsense',
    ];
    const input = readPayload(event({ ...spoken, subtype: 'file_share', text: '', files }));
    expect(field(input, 'files')).to.deep.equal([
      { id: 'F1', name: 'a.png', contentType: 'image/png', size: 12, url: 'https://files.slack.com/a' },
      { id: 'F3', name: 'F3', contentType: 'application/octet-stream', size: 0 },
    ]);
  });

  it('takes the workspace that the app is installed in, also for whole organisations and shared channels', () => {
    const teamOf = (body: unknown) => field(readPayload(body), 'team');
    const shared = { authorizations: [{ team_id: 'T2', user_id: 'UBOT', is_bot: true }] };
    expect(teamOf(event(spoken, shared))).to.equal('T2');
    const organisation = { team_id: null, enterprise_id: 'E1', authorizations: [{ team_id: null }] };
    expect(teamOf(event(spoken, organisation))).to.equal('E1');
    const view = { id: 'V1', callback_id: 'x', app_installed_team_id: 'T3' };
    const sent = {
      type: 'view_submission',
      team: null,
      enterprise: { id: 'E1' },
      user: { id: 'W1', team_id: 'T4' },
    };
    expect(teamOf({ ...sent, view })).to.equal('T3');
    expect(teamOf({ ...sent, view: { id: 'V1' } })).to.equal('E1');
  });

  it('reads what was chosen in every element that Slack has', () => {
    const chosen = (action: Record<string, unknown>) =>
      field(
        readPayload({
          type: 'block_actions',
          user: { id: 'U1' },
          team: { id: 'T1' },
          container: { type: 'message', channel_id: 'C1', message_ts: '1.1', thread_ts: '1.0' },
          actions: [{ action_id: 'a', block_id: 'b', action_ts: '2', ...action }],
        }),
        'value',
      );
    const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    expect([
      chosen({ type: 'static_select', selected_option: option('x') }),
      chosen({ type: 'overflow', selected_option: option('y') }),
      chosen({ type: 'checkboxes', selected_options: [option('1'), option('2')] }),
      chosen({ type: 'users_select', selected_user: 'U7' }),
      chosen({ type: 'multi_users_select', selected_users: ['U7', 'U8'] }),
      chosen({ type: 'channels_select', selected_channel: 'C7' }),
      chosen({ type: 'conversations_select', selected_conversation: 'D7' }),
      chosen({ type: 'datepicker', selected_date: '2026-01-02' }),
      chosen({ type: 'timepicker', selected_time: '08:30' }),
      chosen({ type: 'datetimepicker', selected_date_time: 1_700_000_000 }),
      chosen({ type: 'plain_text_input', value: 'words' }),
      chosen({ type: 'static_select', selected_option: null }),
    ]).to.deep.equal([
      'x',
      'y',
      '1,2',
      'U7',
      'U7,U8',
      'C7',
      'D7',
      '2026-01-02',
      '08:30',
      '1700000000',
      'words',
      '',
    ]);
  });

  it('reads a modal’s inputs by block and action, also under names that objects have themselves', () => {
    const values = {
      note: { input: { type: 'plain_text_input', value: 'hi' } },
      constructor: { toString: null },
    };
    const view = {
      id: 'V1',
      hash: 'h',
      callback_id: 'desk:note',
      private_metadata: 'case=1',
      state: { values },
    };
    const input = readPayload({ type: 'view_submission', user: { id: 'U1' }, team: { id: 'T1' }, view });
    expect(input).to.include({ kind: 'submission', callbackId: 'desk:note', privateMetadata: 'case=1' });
    expect(field(input, 'values')).to.deep.include({ note: { input: 'hi' } });
  });

  it('tells of everything that breaks the connection, and only of that', () => {
    const trouble = (fields: Record<string, unknown>) => field(readPayload(event(fields)), 'what');
    expect([
      trouble({ type: 'app_uninstalled' }),
      trouble({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }),
      trouble({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }),
      trouble({ type: 'channel_archive', channel: 'C1', user: 'U1' }),
      trouble({ type: 'group_deleted', channel: 'G1' }),
      trouble({ type: 'channel_left', channel: 'C1' }),
    ]).to.deep.equal([
      'uninstalled',
      'token-revoked',
      undefined,
      'channel-archived',
      'channel-deleted',
      'left-channel',
    ]);
    const limited = { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 };
    expect(readPayload(limited)).to.deep.equal({ kind: 'trouble', what: 'rate-limited', team: 'T1' });
  });

  it('ignores what it does not ask for, and what has a listener of its own', () => {
    const item = { type: 'message', channel: 'C1', ts: '1.1' };
    const inputs = [
      readPayload(event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' })),
      readPayload(event({ type: 'reaction_added', user: 'U1', reaction: 'eyes', item })),
      readPayload(event({ type: 'channel_rename', channel: { id: 'C1', name: 'new', created: 1 } })),
      readPayload(event({ type: 'function_executed', inputs: {}, function_execution_id: 'Fx1' })),
      readPayload({
        type: 'block_suggestion',
        user: { id: 'U1' },
        action_id: 'a',
        block_id: 'b',
        value: 'mi',
      }),
      readPayload({ command: '/onevoice', text: 'queue', user_id: 'U1', team_id: 'T1' }),
      readPayload({ ssl_check: '1', token: 'x' }),
    ];
    expect([...new Set(inputs.map(({ kind }) => kind))]).to.deep.equal(['ignored']);
    expect(inputs.map((input) => field(input, 'because'))).to.deep.equal([
      'event:app_home_opened',
      'event:reaction_added',
      'event:channel_rename',
      'event:function_executed',
      'interaction:block_suggestion',
      'command',
      'ssl_check',
    ]);
  });

  it('reads the same from a Socket Mode envelope', () => {
    const payload = event(spoken);
    const envelope = { envelope_id: 'x', type: 'events_api', accepts_response_payload: false, payload };
    expect(readPayload(envelope)).to.deep.equal(readPayload(payload));
  });

  it('never throws, whatever is mixed up, cut off or put in the wrong place', () => {
    const random = seeded(7);
    const odd = [
      null,
      undefined,
      '',
      0,
      -1,
      Number.NaN,
      true,
      [],
      {},
      [null],
      { id: 1 },
      'x',
      '\ud800',
      1e308,
    ];
    const pick = () => odd[Math.floor(random() * odd.length)];
    const spoil = (value: unknown): unknown => {
      if (random() < 0.08) return pick();
      if (Array.isArray(value)) return value.map(spoil);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .filter(() => random() > 0.04)
          .map(([key, item]) => [random() < 0.02 ? '__proto__' : key, spoil(item)]),
      );
    };
    const kinds = new Set<string>();
    for (let round = 0; round < 150; round += 1) {
      for (const { body } of SAMPLES) kinds.add(readPayload(spoil(body)).kind);
    }
    for (const item of [...odd, Symbol('x'), () => 1, new Date(), 10n]) kinds.add(readPayload(item).kind);
    expect([...kinds]).to.include.members(['message', 'action', 'submission', 'ignored']);
  });

  it('reads no body that is neither JSON nor a form', () => {
    expect(parseBody(Buffer.from('{'), 'application/json')).to.equal(undefined);
    expect(parseBody(Buffer.from('payload=%7B'), 'application/x-www-form-urlencoded')).to.equal(undefined);
    expect(parseBody(Buffer.from([0xff, 0xfe]), undefined)).to.deep.equal({ '\ufffd\ufffd': '' });
    expect(parseBody(Buffer.alloc(0), 'text/plain')).to.equal(undefined);
    expect(parseBody(Buffer.from('{"a":1}'), undefined)).to.deep.equal({ a: 1 });
  });

  it('cleans the texts of people, and ignores what is nested too deeply', () => {
    const event = { type: 'message', user: 'U1', channel: 'C1', ts: '1.1', text: 'one\0 \ud83d' };
    const body = { type: 'event_callback', team_id: 'T1', event };
    expect(readPayload(body)).to.deep.include({ kind: 'message', text: 'one \ufffd' });
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    expect(readPayload({ ...body, event: { ...event, blocks: deep } })).to.deep.equal({
      kind: 'ignored',
      because: 'unreadable',
    });
  });
});
