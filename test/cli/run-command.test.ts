import { expect } from 'chai';
import { type CliCommands, runCommand } from '../../cli/run-command.ts';

describe('the onevoice command', () => {
  const commands: CliCommands = {
    greet: { about: 'Greets.', run: (args) => Promise.resolve(args.length) },
  };
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await runCommand(commands, args, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  };

  it('passes the further arguments to the command and ends with its exit code', async () => {
    expect((await run('greet', 'a', 'b')).code).to.equal(2);
  });

  it('lists the commands for help and without a command', async () => {
    expect(await run()).to.deep.equal(await run('help'));
    expect((await run('help')).text).to.include('greet');
  });

  it('refuses an unknown command, also one named like a property of every object', async () => {
    for (const name of ['dance', 'constructor']) {
      const { code, text } = await run(name);
      expect(code).to.equal(2);
      expect(text).to.include(`There is no command "${name}".`);
    }
  });
});
