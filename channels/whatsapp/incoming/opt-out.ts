import { comparable } from '../../../models/comparable.ts';

/** Words that, alone in a message, end all messages: those that carriers and providers have made usual, language by language. */
const STOP = [
  'stop',
  'stop all',
  'stopall',
  'unsubscribe',
  'opt out',
  'optout',
  '退订',
  '退訂',
  '取消订阅',
  '取消訂閱',
  'td',
  '停止接收',
  'arrêt',
  'arret',
  'désabonner',
  'desabonner',
  'stopp',
  'abmelden',
  'abbestellen',
  'baja',
  'cancelar suscripción',
  'parar',
  'sair',
  'descadastrar',
  'disiscriviti',
  'afmelden',
  'отписаться',
  'стоп',
  '配信停止',
  '수신거부',
  'إلغاء الاشتراك',
  'रोकें',
];

/** Words that, alone in a message, allow messages again. */
const START = [
  'start',
  'unstop',
  'subscribe',
  'opt in',
  'optin',
  '订阅',
  '訂閱',
  '恢复接收',
  '重新订阅',
  'abonner',
  'anmelden',
  'alta',
  'iniciar',
  'voltar',
  'iscriviti',
  'aanmelden',
  'подписаться',
  'старт',
  '配信再開',
  '수신동의',
  'اشتراك',
  'शुरू',
];

const words = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(comparable));
const STOPS = words(STOP);
const STARTS = words(START);

/** Whether a message is nothing but the wish to get no messages any more (`out`), or to get them again (`in`). */
export function optOutKeyword(text: string): 'out' | 'in' | undefined {
  const said = comparable(text);
  if (STOPS.has(said)) return 'out';
  return STARTS.has(said) ? 'in' : undefined;
}
