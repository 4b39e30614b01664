import { slackManifest } from '../../channels/slack/manifest.ts';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';

/** `onevoice slack manifest`: prints it as JSON. */
export async function printSlackManifest(
  { print }: Pick<CommandContext, 'print'>,
  { url }: CommandInputs['slack manifest'],
): Promise<number> {
  print(JSON.stringify(slackManifest({ name: 'Onevoice', ...(url !== undefined && { url }) }), null, 2));
  return 0;
}
