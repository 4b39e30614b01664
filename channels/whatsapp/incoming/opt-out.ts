import { comparable } from '../../../models/comparable.ts';

/** Opt-out keywords: alone in a message, they stop all messages. Those that carriers and providers use, by language. */
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

/** Opt-in keywords: alone in a message, they allow messages again. */
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

/** Whether a message is only an opt-out keyword (`out`) or an opt-in keyword (`in`); undefined for any other text. */
export function optOutKeyword(text: string): 'out' | 'in' | undefined {
  const comparableText = comparable(text);
  if (STOPS.has(comparableText)) return 'out';
  return STARTS.has(comparableText) ? 'in' : undefined;
}
