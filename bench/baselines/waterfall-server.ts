import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Botbuilder from 'botbuilder';
import restify from 'restify';

// What a bot of botbuilder's samples is: a waterfall with its state in memory, behind restify and a CloudAdapter that answers by the connector. The
// folder given has botbuilder and botbuilder-dialogs, which have to be of one installation.
const require = createRequire(join(process.argv[2] ?? '.', 'package.json'));
const {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} = require('botbuilder') as typeof Botbuilder;
const { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs') as Dialogs;

/** The parts of botbuilder-dialogs that are used here; the project does not depend on it. */
interface Dialogs {
  readonly DialogSet: new (
    state: unknown,
  ) => {
    add(dialog: unknown): void;
    createContext(context: unknown): Promise<DialogContext>;
  };
  readonly DialogTurnStatus: { readonly empty: string };
  readonly TextPrompt: new (id: string) => unknown;
  readonly WaterfallDialog: new (id: string, steps: readonly ((step: Step) => Promise<unknown>)[]) => unknown;
}

interface DialogContext {
  continueDialog(): Promise<{ readonly status: string }>;
  beginDialog(id: string): Promise<unknown>;
}

interface Step {
  readonly context: Botbuilder.TurnContext;
  prompt(id: string, text: string): Promise<unknown>;
  endDialog(): Promise<unknown>;
}

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new TextPrompt('text'));
dialogs.add(
  new WaterfallDialog('order', [
    async (step) => await step.prompt('text', 'Which order is it?'),
    async (step) => await step.prompt('text', 'And your postcode?'),
    async (step) => {
      await step.context.sendActivity('It is on its way.');
      return await step.endDialog();
    },
  ]),
);

class WaterfallBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('order');
      await next();
    });
  }

  override async run(context: Botbuilder.TurnContext): Promise<void> {
    await super.run(context);
    await state.saveChanges(context);
  }
}

const bot = new WaterfallBot();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Botbuilder.Request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.on('message', () => process.exit());
