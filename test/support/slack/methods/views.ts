import type { Core } from '../core.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { View } from '../workspace/views.ts';
import type { Methods } from './method.ts';

function answer(core: Core, view: View): Json {
  return { ok: true, view: core.views.output(view) };
}

/** docs.slack.dev/reference/methods, views.*; a trigger is used up even when the view is then refused. */
export const views: Methods = {
  'views.open': {
    token: 'bot',
    run(core, args) {
      const user = core.triggers.redeem(args.required('trigger_id'));
      return answer(core, core.views.open(user, args.all.view));
    },
  },
  'views.push': {
    token: 'bot',
    run(core, args) {
      const user = core.triggers.redeem(args.required('trigger_id'));
      return answer(core, core.views.push(user, args.all.view));
    },
  },
  'views.update': {
    token: 'bot',
    run(core, args) {
      const view = core.views.find(args.text('view_id') ?? '', args.text('external_id'));
      if (view === undefined) throw new SlackError('not_found');
      return answer(core, core.views.update(view, args.all.view, args.text('hash')));
    },
  },
  'views.publish': {
    token: 'bot',
    run(core, args) {
      const user = args.required('user_id');
      if (!core.workspace.users.has(user)) throw new SlackError('user_not_found');
      return answer(core, core.views.publish(user, args.all.view, args.text('hash')));
    },
  },
};
