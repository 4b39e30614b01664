import { createInterface } from 'node:readline';
import { z } from 'zod';
import { understandTurn } from '../../bots/understanding/understand-turn.ts';
import { ASKABLE } from '../../cli/askable.ts';
import type { CommandContext } from '../../cli/command.ts';
import { localeOf } from '../../models/locale/known-locales.ts';
import { writtenTag } from '../../models/locale/script-variants.ts';
import { settingsWithoutChannels } from '../config/config-settings.ts';
import { shopOptionsOf } from '../config/shop-options.ts';
import { addressesOf } from '../setup.ts';
import { questionsOf } from '../understand/questions.ts';
import { understandingPorts } from '../understand/understanding-ports.ts';
import { givenConfig } from './given-config.ts';

const line = z.object({
  text: z.string(),
  locale: z.string().optional(),
  asking: z.enum(ASKABLE).optional(),
});

/**
 * `onevoice understand`: reads messages as JSON lines, and prints for each the events that it becomes where its question waits, with the layer that
 * decided and its confidence. A line that is no such message gets `{"error"}`.
 */
export async function understandLines(
  { print, configFile }: Pick<CommandContext, 'print' | 'configFile'>,
  _input: object,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  const config = await givenConfig(configFile);
  const options = shopOptionsOf(config);
  const { kernel, locales } = options.dialogs;
  const settings = settingsWithoutChannels(config);
  const ports = await understandingPorts({ ...options, addresses: addressesOf(settings) }, settings.DATA_DIR);
  const questions = questionsOf(options.dialogs);
  for await (const written of createInterface({ input })) {
    if (written.trim() === '') continue;
    const read = line.safeParse(parsed(written));
    if (!read.success) {
      print(JSON.stringify({ error: z.prettifyError(read.error) }));
      continue;
    }
    const { text, asking } = read.data;
    const locale = localeOf(read.data.locale, { among: locales });
    const { guest: _, ...understood } = await understandTurn(
      {
        ...{ text, locale, now: new Date(), files: [], usesNumberedMenu: true, sentBeforeQuestion: false },
        isLocaleKnown: read.data.locale !== undefined,
        memory: questions(asking, locale),
      },
      kernel,
      ports,
    );
    print(JSON.stringify({ text, ...understood, locale: writtenTag(text, understood.locale, locale) }));
  }
  return 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
