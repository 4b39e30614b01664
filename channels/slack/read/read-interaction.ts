import { z } from 'zod';
import { SELECTION_BLOCKS } from '../blocks/selection-blocks.ts';
import { known, list, maybe, part, words } from './payload-fields.ts';
import { chosenOptions, chosenValue, readValues } from './read-values.ts';
import type { SlackInput, SlackPressedSelection } from './slack-input.ts';

const block = z.looseObject({ type: z.string(), block_id: maybe });

const interaction = z.object({
  type: z.string(),
  user: part({ id: maybe, team_id: maybe }),
  team: part({ id: maybe }),
  enterprise: part({ id: maybe }),
  channel: part({ id: maybe }),
  message: part({ ts: maybe, thread_ts: maybe, text: words, blocks: z.array(block).catch([]) }),
  state: z.unknown().optional(),
  message_ts: maybe,
  container: part({
    channel_id: maybe,
    message_ts: maybe,
    thread_ts: maybe,
    view_id: maybe,
  }),
  view: part({
    id: words,
    app_installed_team_id: maybe,
    callback_id: words,
    private_metadata: words,
    hash: words,
    state: z.unknown().optional(),
  }),
  actions: list,
});

const action = z.object({ action_id: z.string(), block_id: words, action_ts: words });

type Sent = z.infer<typeof interaction>;

/**
 * What somebody did with a button or a modal. Shortcuts have listeners of their own; legacy dialogs, attachments' buttons, workflow steps,
 * menus that ask for choices and closed modals are ignored: the product shows none of them, and a closed modal says nothing.
 */
export function readInteraction(body: unknown): SlackInput {
  const sent = interaction.safeParse(body).data;
  if (sent === undefined) return { kind: 'ignored', because: 'unreadable' };
  const user = sent.user?.id;
  if (user === undefined) return ignored(`${sent.type}-without-user`, sent);
  const common = { team: teamOf(sent), user };
  switch (sent.type) {
    case 'block_actions':
      return pressed(sent, common);
    case 'view_submission':
      return {
        kind: 'submission',
        ...common,
        id: ['view', common.team, sent.view?.id ?? '', sent.view?.hash ?? ''].join(':'),
        callbackId: sent.view?.callback_id ?? '',
        privateMetadata: sent.view?.private_metadata ?? '',
        values: readValues(sent.view?.state),
      };
    default:
      return ignored(`interaction:${sent.type}`, sent);
  }
}

function pressed(sent: Sent, common: { team: string; user: string }): SlackInput {
  const [first] = sent.actions;
  const act = action.safeParse(first).data;
  if (act === undefined) return ignored('no-action', sent);
  const where = whereOf(sent);
  const place = sent.container?.view_id ?? where.messageTs ?? '';
  return {
    kind: 'action',
    ...common,
    id: ['action', common.team, place, common.user, act.action_id, act.action_ts].join(':'),
    actionId: act.action_id,
    blockId: act.block_id,
    value: chosenValue(first),
    ...known(where),
    ...(act.block_id === SELECTION_BLOCKS.buttons && { selection: pressedSelection(sent) }),
  };
}

function pressedSelection({ message, state }: Sent): SlackPressedSelection {
  const blocks = (message?.blocks ?? []).map(known);
  return { chosen: chosenOptions(state), text: message?.text ?? '', blocks };
}

function whereOf(sent: Sent) {
  return {
    channel: sent.channel?.id ?? sent.container?.channel_id,
    messageTs: sent.container?.message_ts ?? sent.message_ts ?? sent.message?.ts,
    threadTs: sent.container?.thread_ts ?? sent.message?.thread_ts,
  };
}

/** Of a modal it is where the app is installed: the person who sends it may be at home in another workspace. */
function teamOf({ view, team, enterprise, user }: Sent): string {
  return view?.app_installed_team_id ?? team?.id ?? enterprise?.id ?? user?.team_id ?? '';
}

function ignored(because: string, sent: Sent): SlackInput {
  return { kind: 'ignored', because, ...known({ user: sent.user?.id, channel: sent.channel?.id }) };
}
