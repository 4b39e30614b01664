import { callerOf, checkConversation } from './caller.ts';
import { DirectLineError } from './errors.ts';
import { within } from './limiter.ts';
import { receive } from './receive.ts';
import { acceptUntilLogged } from './until-logged.ts';
import { ACCOUNT, type Endpoint } from './web-context.ts';

/** `POST /conversations/:id/activities`: answers with the activity's id once it is durable, and soon enough shown by `GET`. */
export const postActivity: Endpoint = async (request, host, web) => {
  const caller = await callerOf(request, web.secret, web.tokens);
  const conversation = request.params['conversationId'] ?? '';
  checkConversation(caller, conversation);
  if (caller.kind === 'token') {
    const origin = web.networkOrigin(request.remoteAddress);
    await within(host, `post:${origin}`, web.limits.postsPerAddress);
  }
  await within(host, `conversation:${conversation}`, web.limits.postsPerConversation);
  const received = receive(request, conversation, caller, web);
  const latest = await host.latest(ACCOUNT, conversation);
  if (latest === undefined) throw new DirectLineError('NotFound', 'There is no such conversation.');
  if (received.kind === 'inbound')
    for (const item of received.items) await acceptUntilLogged(host, item, latest);
  return received.response;
};
