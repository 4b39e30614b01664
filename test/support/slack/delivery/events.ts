import type { Json } from '../server/json.ts';
import type { Channel, Workspace } from '../workspace/workspace.ts';

/** An event inside its envelope, as the app gets it. */
export type EventBody = Json & {
  readonly type: 'event_callback';
  readonly event_id: string;
  readonly event: Json;
};

/** Wraps an event as the Events API does (docs.slack.dev/apis/events-api, "callback field overview"). */
export function eventEnvelope(workspace: Workspace, event: Json, channel?: Channel): EventBody {
  const { team, app, ids } = workspace;
  return {
    token: workspace.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: ids.next('Ev'),
    event_time: ids.second,
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel?.sharedWith.length ?? 0) > 0,
    event_context: `4-${ids.count('context')}`,
  };
}

/** What every interaction payload tells of the team and the person (docs.slack.dev/reference/interaction-payloads). */
export function interactionHead(workspace: Workspace, userId: string): Json {
  const user = workspace.user(userId);
  return {
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: workspace.app.id,
    token: workspace.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}
