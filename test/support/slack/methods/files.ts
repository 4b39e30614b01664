import { checkedBlocks } from '../blocks/checked-blocks.ts';
import type { Core } from '../core.ts';
import type { Json } from '../server/json.ts';
import { SlackError } from '../server/slack-error.ts';
import type { SlackFile } from '../workspace/files.ts';
import { type Methods, writableChannel } from './method.ts';

function uploaded(core: Core, { id, title }: Json): SlackFile {
  const file = core.files.all.get(String(id));
  if (file?.content === undefined || file.complete) throw new SlackError('file_not_found');
  return Object.assign(file, typeof title === 'string' ? { title } : {});
}

/** docs.slack.dev/reference/methods, files.*; the upload in three steps of docs.slack.dev/messaging/working-with-files. */
export const files: Methods = {
  'files.getUploadURLExternal': {
    token: 'bot',
    scope: 'files:write',
    run(core, args) {
      const length = Number(args.required('length'));
      if (!(length > 0)) throw SlackError.pointing('invalid_arguments', ['[ERROR] length must be positive']);
      const file = core.files.announce(args.required('filename'), length, core.workspace.app.userId);
      return { ok: true, upload_url: `${core.base}/upload/v1/${file.upload}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scope: 'files:write',
    run(core, args) {
      const shared = args.list('files').map((given) => uploaded(core, given));
      if (shared.length === 0)
        throw SlackError.pointing('invalid_arguments', ['[ERROR] missing required field: files']);
      const id = args.text('channel_id') ?? args.names('channels')[0];
      if (id !== undefined) {
        const channel = writableChannel(core, id);
        const threadTs = args.text('thread_ts');
        const { blocks, fault } = checkedBlocks(args.all.blocks, core.workspace.ids);
        if (fault !== undefined) throw new SlackError(fault);
        const text = args.text('initial_comment') ?? '';
        core.messages.post(channel, {
          user: core.workspace.app.userId,
          text,
          blocks,
          files: shared,
          threadTs,
        });
      }
      for (const file of shared) file.complete = true;
      return { ok: true, files: shared.map((file) => core.files.object(file, core.base)) };
    },
  },
  'files.info': {
    token: 'bot',
    scope: 'files:read',
    run(core, args) {
      const file = core.files.all.get(args.required('file'));
      if (file === undefined || !file.complete) throw new SlackError('file_not_found');
      return {
        ok: true,
        file: core.files.object(file, core.base),
        comments: [],
        response_metadata: { next_cursor: '' },
      };
    },
  },
};
