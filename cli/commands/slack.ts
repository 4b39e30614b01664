import type { CliCommand, CommandContext } from '../run-command.ts';

/** `onevoice slack manifest`; `manifest` gets the server's public URL, without a slash at its end. */
export function slackCommand(
  { print }: Pick<CommandContext, 'print'>,
  manifest: (url: string | undefined) => object,
): CliCommand {
  return {
    about: '`slack manifest [https://your.address]` prints the app to paste at Slack',
    run: async ([what, url]) => {
      if (what !== 'manifest') {
        print('onevoice slack manifest [https://your.address]');
        return 2;
      }
      print(JSON.stringify(manifest(url ? url.replace(/\/+$/, '') : undefined), null, 2));
      return 0;
    },
  };
}
