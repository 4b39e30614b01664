import { z } from 'zod';
import { known, list, maybe, part, words } from './payload-fields.ts';
import { chosenLabel, chosenValue, readValues } from './read-values.ts';
import type { SlackActionInput, SlackInput } from './slack-input.ts';

const CONTAINERS = ['message', 'message_attachment', 'view'] as const;

const interaction = z.object({
  type: z.string(),
  user: part({ id: maybe, team_id: maybe }),
  team: part({ id: maybe }),
  enterprise: part({ id: maybe }),
  channel: part({ id: maybe }),
  message: part({ ts: maybe, thread_ts: maybe }),
  message_ts: maybe,
  container: part({
    type: maybe,
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
  action_id: maybe,
  block_id: maybe,
  value: words,
  action_ts: maybe,
  callback_id: words,
  trigger_id: maybe,
  response_url: maybe,
  interactivity: part({ interactivity_pointer: maybe }),
});

const action = z.object({ action_id: z.string(), block_id: words, action_ts: words });

type Sent = z.infer<typeof interaction>;

/**
 * What somebody did with a button, a modal, a shortcut or a menu. Legacy dialogs, attachments' buttons, workflow steps and
 * closed modals are ignored: the product shows none of the first three, and a closed modal says nothing.
 */
export function readInteraction(body: unknown): SlackInput {
  const sent = interaction.safeParse(body).data;
  if (sent === undefined) return { kind: 'ignored', because: 'unreadable' };
  const user = sent.user?.id;
  if (user === undefined) return ignored(`${sent.type}-without-user`, sent);
  const userTeam = sent.user?.team_id;
  const common = { team: teamOf(sent), user, ...known({ userTeam }) };
  // A function of a workflow hands its pointer on in place of a trigger.
  const triggerId = sent.trigger_id ?? sent.interactivity?.interactivity_pointer;
  switch (sent.type) {
    case 'block_actions':
      return pressed(sent, common, triggerId);
    case 'view_submission':
      return {
        kind: 'submission',
        ...common,
        id: ['view', common.team, sent.view?.id ?? '', sent.view?.hash ?? ''].join(':'),
        callbackId: sent.view?.callback_id ?? '',
        privateMetadata: sent.view?.private_metadata ?? '',
        values: readValues(sent.view?.state),
        viewId: sent.view?.id ?? '',
        ...known({ triggerId }),
      };
    case 'shortcut':
    case 'message_action':
      return {
        kind: 'shortcut',
        ...common,
        id: ['shortcut', common.team, user, sent.action_ts ?? triggerId ?? ''].join(':'),
        callbackId: sent.callback_id,
        ...known({ triggerId, responseUrl: sent.response_url, ...whereOf(sent) }),
      };
    case 'block_suggestion': {
      const { action_id: actionId = '', block_id: blockId = '', value } = sent;
      return { kind: 'suggestion', ...common, actionId, blockId, value };
    }
    default:
      return ignored(`interaction:${sent.type}`, sent);
  }
}

function pressed(
  sent: Sent,
  common: { team: string; user: string; userTeam?: string },
  triggerId: string | undefined,
): SlackInput {
  const [first] = sent.actions;
  const act = action.safeParse(first).data;
  if (act === undefined) return ignored('no-action', sent);
  const container: SlackActionInput['container'] =
    CONTAINERS.find((type) => type === sent.container?.type) ?? 'unknown';
  const where = whereOf(sent);
  const place = sent.container?.view_id ?? where.messageTs ?? '';
  return {
    kind: 'action',
    ...common,
    id: ['action', common.team, place, common.user, act.action_id, act.action_ts].join(':'),
    actionId: act.action_id,
    blockId: act.block_id,
    value: chosenValue(first),
    label: chosenLabel(first),
    container,
    ...known({
      ...where,
      triggerId,
      responseUrl: sent.response_url,
      viewId: sent.view?.id || sent.container?.view_id,
    }),
  };
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
