import { expect } from 'chai';
import { eraseMailsCommand } from '../../../cli/commands/erase-mails.ts';
import { slackCommand } from '../../../cli/commands/slack.ts';
import { trainCommand } from '../../../cli/commands/train.ts';

describe('the commands', () => {
  const printed: string[] = [];
  const context = { print: (line: string) => void printed.push(line) };
  beforeEach(() => printed.splice(0));

  it('erase-mails says how much was erased, and erases nothing without an address', async () => {
    const asked: string[] = [];
    const command = eraseMailsCommand(context, async (address) => {
      asked.push(address);
      return { conversations: 2, mails: 3 };
    });
    expect(await command.run(['ann'])).to.equal(2);
    expect(await command.run([])).to.equal(2);
    expect([asked, printed[0]]).to.deep.equal([[], 'onevoice erase-mails ann@example.com']);
    expect(await command.run(['ann@example.com'])).to.equal(0);
    expect(asked).to.deep.equal(['ann@example.com']);
    expect(printed[2]).to.contain('3 mails as they came, 2 conversations');
  });

  it('slack prints the manifest for an address, and what it can do for any other word', async () => {
    const command = slackCommand(context, (url) => ({ url }));
    expect(await command.run(['manifest', 'https://shop.example//'])).to.equal(0);
    expect(JSON.parse(printed[0] ?? '')).to.deep.equal({ url: 'https://shop.example' });
    expect(await command.run(['manifesto'])).to.equal(2);
    expect(printed[1]).to.match(/^onevoice slack manifest/);
  });

  it('train prints the report', async () => {
    expect(await trainCommand(context, (print) => print('good')).run([])).to.equal(0);
    expect(printed).to.deep.equal(['good']);
  });
});
