import { expect } from 'chai';
import { SlackConnection } from '../../../../channels/slack/connection/slack-connection.ts';
import type { SlackTrouble } from '../../../../channels/slack/options.ts';
import { DeskKit, PEOPLE, WORKSPACE } from '../../../support/desk/desk-kit.ts';
import { ManualClock } from '../../../support/path/path-kit.ts';
import { LocalSlack } from '../../../support/slack/local-slack.ts';

const { ann, lea, guest, stranger, customer, staff, leads } = WORKSPACE;
/** Longer than anybody is believed. */
const LATER_MS = 6 * 60_000;

describe('who is staff', () => {
  let slack: LocalSlack;
  let clock: ManualClock;
  let connection: SlackConnection;
  let troubles: SlackTrouble[];

  beforeEach(async () => {
    clock = new ManualClock();
    slack = await LocalSlack.start({ ...PEOPLE, now: clock.now });
    troubles = [];
    connection = connectionOf(staff);
  });
  afterEach(() => slack.close());

  const connectionOf = (group: string) =>
    new SlackConnection(
      {
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        mode: { kind: 'socket', appToken: slack.appToken },
        now: clock.now,
        log: () => {},
        customerByEmail: async () => undefined,
        alert: (trouble) => troubles.push(trouble),
      },
      { staff: group, lead: leads },
    );
  const roleOf = async (user: string) => (await connection.staff(user)).role;

  it('are the members of the group, and leads those of the other', async () => {
    expect([await roleOf(ann), await roleOf(lea), await roleOf(customer)]).to.deep.equal([
      'agent',
      'lead',
      undefined,
    ]);
  });

  it('is no guest, nobody of another workspace, no bot and nobody who has left, whatever group they are in', async () => {
    const robot = slack.addUser({ name: 'Robot', isBot: true }).id;
    const gone = slack.addUser({ name: 'Gone', deleted: true }).id;
    // Slack calls nobody a stranger who is in a channel that both workspaces share.
    const sharing = slack.addUser({ name: 'Sharing', teamId: 'T0ELSE' }).id;
    const others = [guest, stranger, robot, gone, sharing];
    const group = slack.addGroup({ handle: 'mixed', users: [ann, ...others] }).id;
    connection = connectionOf(group);
    for (const user of others) expect(await roleOf(user), user).to.equal(undefined);
    expect(await roleOf(ann)).to.equal('agent');
  });

  it('is nobody whom Slack does not know', async () => {
    expect(await connection.staff('U0NOBODY')).to.deep.equal({});
  });

  it('is asked once for a while, and anew after it', async () => {
    const group = slack.addGroup({ handle: 'changing', users: [ann] });
    connection = connectionOf(group.id);
    await roleOf(ann);
    group.users = [];
    expect(await roleOf(ann)).to.equal('agent');
    clock.advance(LATER_MS);
    expect(await roleOf(ann)).to.equal(undefined);
  });

  it('stays cached during an outage of Slack, also after it was expired', async () => {
    await roleOf(ann);
    const end = slack.fault({ kind: 'down' });
    clock.advance(LATER_MS);
    connection.forget();
    expect(await roleOf(ann)).to.equal('agent');
    end();
  });

  it('is unknown for a new person during an outage of Slack: the turn is retried', async () => {
    slack.fault({ kind: '500' });
    const failure = await connection.staff(ann).catch((error: unknown) => error);
    expect(failure).to.be.an.instanceOf(Error);
  });

  it('is nobody when the group does not exist, and an alert is sent', async () => {
    connection = connectionOf('S0NOWHERE');
    expect(await roleOf(ann)).to.equal(undefined);
    expect(troubles.map(({ code }) => code)).to.deep.equal(['no_such_subteam']);
    expect(troubles[0]?.advice).to.include('SLACK_STAFF_GROUP');
  });

  it('ends with a group that is disabled, though it was known', async () => {
    const group = slack.addGroup({ handle: 'ending', users: [ann] });
    connection = connectionOf(group.id);
    expect(await roleOf(ann)).to.equal('agent');
    group.disabled = true;
    connection.people.forget(group.id);
    expect(await roleOf(ann)).to.equal(undefined);
  });
});

describe('staff who leave their group', () => {
  it('are refused as soon as Slack says so', async () => {
    const kit = await DeskKit.start();
    try {
      const visitor = kit.visitor();
      await visitor.say('can I talk to a human?');
      const card = await kit.card('Waiting');
      await kit.slack.command(ann, WORKSPACE.desk, '/onevoice', 'status');
      const group = kit.slack.addGroup({ id: staff, handle: 'support', users: [] });
      await kit.slack.deliver({
        type: 'subteam_members_changed',
        subteam_id: group.id,
        removed_users: [ann],
      });
      await kit.slack.press(ann, WORKSPACE.desk, card.ts, 'desk:claim');
      await kit.app.path.idle();
      const cards = kit.slack.messages(WORKSPACE.desk).map(({ visible }) => visible);
      expect(cards.some((visible) => visible.includes('Claimed'))).to.equal(false);
      expect(kit.slack.ephemerals(ann)).to.not.deep.equal([]);
    } finally {
      await kit.close();
    }
  });
});
