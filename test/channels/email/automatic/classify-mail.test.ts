import { expect } from 'chai';
import { classifyMail } from '../../../../channels/email/automatic/classify-mail.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { AUTOMATIC_MAILS, HUMAN_MAILS } from '../../../support/email/automatic-mails.ts';
import { emailFixture, timed } from '../../../support/email/mail-figures.ts';
import { replySamples } from '../../../support/email/mail-replies.ts';
import { mailOf } from '../../../support/email/mails.ts';

const OWN = { addresses: ['help@shop.example'], messageIdDomain: 'mail.shop.example' };

interface Sample {
  readonly id: string;
  readonly file: string;
  readonly is_auto: boolean;
}

describe('classifying automatic mail', () => {
  it('finds at least 98.5 % of the copied automatic mails and loses no person', async () => {
    const samples: Sample[] = JSON.parse(emailFixture('auto/cases.sample.json').toString('utf8'));
    const missed: string[] = [];
    const lost: string[] = [];
    let slowest = 0;
    for (const sample of samples) {
      const mail = await parseMail(emailFixture(`auto/${sample.file}`));
      const { result, ms } = timed(() => classifyMail(mail));
      slowest = Math.max(slowest, ms);
      if (sample.is_auto && result.kind === 'human') missed.push(sample.id);
      if (!sample.is_auto && result.kind !== 'human') lost.push(sample.id);
    }
    const all = samples.filter((sample) => sample.is_auto).length;
    console.log(
      `      automatic mail found: ${all - missed.length}/${all}; people lost: ${lost.length}/${samples.length - all}; slowest ${slowest.toFixed(0)} ms`,
    );
    expect(lost).to.deep.equal([]);
    expect((all - missed.length) / all, missed.join()).to.be.at.least(0.985);
  });

  for (const [name, draft] of HUMAN_MAILS) {
    it(`takes for a person's: ${name}`, async () => {
      expect(classifyMail(await mailOf(draft), { ...OWN, addresses: ['bot@shop.example'] })).to.deep.equal({
        kind: 'human',
      });
    });
  }

  it('takes the answers of all big mail programs for people’s', async () => {
    const lost: string[] = [];
    for (const { name, draft } of replySamples()) {
      if (classifyMail(await mailOf(draft), OWN).kind !== 'human') lost.push(name);
    }
    expect(lost).to.deep.equal([]);
  });

  for (const [name, kind, draft] of AUTOMATIC_MAILS) {
    it(`takes for ${kind}: ${name}`, async () => {
      const told = classifyMail(await mailOf(draft), OWN);
      expect(told.kind).to.equal(kind);
      expect(told).to.have.property('because').that.is.a('string').and.is.not.empty;
    });
  }

  it('recognises our own mail by the domain of its Message-ID, whatever its From says', async () => {
    const mail = await mailOf({ text: 'x' });
    expect(classifyMail({ ...mail, messageId: '<k@mail.shop.example>' }, OWN).kind).to.equal('own');
  });
});
