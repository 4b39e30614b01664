import { expect } from 'chai';
import { email } from '../../../app/channels/email.ts';
import { slack } from '../../../app/channels/slack.ts';
import { web } from '../../../app/channels/web.ts';
import { whatsapp } from '../../../app/channels/whatsapp.ts';
import { readConfig } from '../../../cli/variables/config.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

describe('the options of a channel', () => {
  it('are the variables that they stand for', () => {
    const set = [
      web({ directlineSecret: 'sixteen-characters', origins: ['https://a.example', 'https://b.example'] }),
      slack({ botToken: 'xoxb-1', appToken: 'xapp-1', mode: 'socket' }),
      email({ smtpPort: 2525, plus: true, smtpRelays: ['127.0.0.1', '10.0.0.25'] }),
      whatsapp({ phoneHours: 4, webNumbers: ['sales', 'returns'] }),
    ].map(({ variables }) => variables);
    expect(set).to.deep.equal([
      { DIRECTLINE_SECRET: 'sixteen-characters', WEB_ORIGINS: 'https://a.example,https://b.example' },
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_MODE: 'socket' },
      { EMAIL_SMTP_PORT: '2525', EMAIL_PLUS: 'true', EMAIL_SMTP_RELAYS: '127.0.0.1,10.0.0.25' },
      { WHATSAPP_PHONE_HOURS: '4', WHATSAPP_WEB_NUMBERS: 'sales,returns' },
    ]);
    const config = readConfig(Object.assign({}, ...set));
    expect(config.EMAIL_SMTP_RELAYS).to.deep.equal(['127.0.0.1', '10.0.0.25']);
    expect(config.WEB_ORIGINS).to.have.length(2);
  });

  it('set nothing where they are undefined, so that the variable counts', () => {
    expect(slack({ botToken: undefined }).variables).to.deep.equal({});
  });

  it('are refused with the names that there are, where one is misspelt', () => {
    const misspelt = { bottoken: 'xoxb-1' };
    expect(() => slack(misspelt as object))
      .to.throw(OnevoiceError, /slack\(\) has no option "bottoken".*botToken/)
      .with.property('code', 'CONFIG_INVALID');
  });
});
