import { expect } from 'chai';
import { checkSlack, type SlackToCheck } from '../../../../channels/slack/connection/check-slack.ts';
import { PEOPLE, WORKSPACE } from '../../../support/desk/desk-kit.ts';
import { LocalSlack } from '../../../support/slack/local-slack.ts';

const { desk, staff } = WORKSPACE;

describe('the look at a configured Slack', () => {
  let slack: LocalSlack;
  beforeEach(async () => {
    slack = await LocalSlack.start({ ...PEOPLE, teamName: 'The Shop' });
  });
  afterEach(() => slack.close());

  const check = (more: Partial<SlackToCheck> = {}) => {
    const { botToken, appToken, apiUrl } = slack;
    return checkSlack({ botToken, appToken, apiUrl, deskChannel: desk, staffGroup: staff, ...more });
  };
  const faultOf = async (more: Partial<SlackToCheck> = {}) => {
    const failure = await check(more).catch((error: unknown) => error);
    expect(failure).to.be.an.instanceOf(Error);
    return (failure as Error).message;
  };

  it('says what it found', async () => {
    expect(await check()).to.equal(
      'workspace The Shop, socket mode, desk in #support-desk, 5 in the staff group',
    );
    const { botToken, apiUrl } = slack;
    expect(await checkSlack({ botToken, apiUrl })).to.equal('workspace The Shop');
  });

  it('says what to do about a desk that is archived, hidden, unknown or has no group', async () => {
    slack.archive(desk);
    expect(await faultOf())
      .to.include('archived')
      .and.include('SLACK_DESK_CHANNEL');
    slack.restore(desk);
    slack.kick(desk);
    expect(await faultOf()).to.include('/invite');
    expect(await faultOf({ deskChannel: 'C0NOWHERE' })).to.include('SLACK_DESK_CHANNEL');
    slack.restore(desk);
    expect(await faultOf({ staffGroup: 'S0NOWHERE' })).to.include('SLACK_STAFF_GROUP');
  });

  it('names the token that Slack refuses, and no secret', async () => {
    expect(await faultOf({ botToken: 'xoxb-wrong' }))
      .to.include('SLACK_BOT_TOKEN')
      .and.not.include('xoxb-wrong');
    const app = await faultOf({ appToken: 'xapp-wrong' });
    expect(app)
      .to.include('SLACK_APP_TOKEN')
      .and.not.include('SLACK_BOT_TOKEN')
      .and.not.include('xapp-wrong');
    await slack.revoke();
    expect(await faultOf()).to.include('install the app again');
  });

  it('says that nobody can claim a case while the group of staff is empty', async () => {
    const groups = (PEOPLE.groups ?? []).map((group) => ({ ...group, users: [] }));
    const empty = await LocalSlack.start({ ...PEOPLE, groups });
    const { botToken, apiUrl } = empty;
    const failure = await checkSlack({ botToken, apiUrl, staffGroup: staff }).catch(String);
    await empty.close();
    expect(failure).to.include('SLACK_STAFF_GROUP has no members');
  });

  it('names the permission page when a scope is missing', async () => {
    const less = await LocalSlack.start({ ...PEOPLE, scopes: ['chat:write'] });
    const { botToken, apiUrl } = less;
    const failure = await checkSlack({ botToken, apiUrl, staffGroup: staff }).catch(
      (error: unknown) => error,
    );
    await less.close();
    expect(String(failure)).to.include('manifest');
  });
});
