import { expect } from 'chai';
import { VARIABLES } from '../../../cli/variables/config.ts';
import { settingWarnings } from '../../../cli/variables/setting-warnings.ts';

describe('the warnings about settings', () => {
  it('name the setting that a misspelt variable with a known prefix means', () => {
    for (const [name, meant] of [
      ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
      ['MONGODB_URL', 'MONGODB_URI'],
      ['MAIL_FORM', 'MAIL_FROM'],
      ['WHATSAPP_ACESS_TOKEN', 'WHATSAPP_ACCESS_TOKEN'],
    ] as const) {
      const [warning, ...more] = settingWarnings({ [name]: 'hush' });
      expect(more).to.deep.equal([]);
      expect(warning).to.equal(`There is no setting ${name}. Did you mean ${meant}?`);
    }
  });

  it('leave settings and the variables of other programs alone', () => {
    const set = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '1234']));
    const others = [
      'PATH',
      'HOSTNAME',
      'NODE_OPTIONS',
      'NODE_PATH',
      'NODE_DIR',
      'NODE_EXTRA_CA_CERTS',
      'MAIL',
      'LOG_FILE',
    ];
    const alike = [
      'SLACK_WEBHOOK_URL',
      'EMAIL_SIGNATURE',
      'WEB_CONCURRENCY',
      'DATA_CENTER',
      '_',
      '__CF',
      'POST',
    ];
    const foreign = Object.fromEntries([...others, ...alike].map((name) => [name, 'x']));
    expect(settingWarnings({ ...set, ...foreign })).to.deep.equal([]);
  });

  it('name a port that browsers refuse', () => {
    for (const PORT of ['6000', '6667', '10080'])
      expect(settingWarnings({ PORT }).join()).to.include(`PORT=${PORT}: browsers refuse`);
    for (const PORT of ['3978', '80', '443', '0', '', 'x'])
      expect(settingWarnings({ PORT })).to.deep.equal([]);
  });
});
