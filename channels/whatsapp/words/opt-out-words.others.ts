import type { OptOutWords } from './opt-out-words.ts';

/** The keywords in the languages that have no pack: carriers promise them to every customer. */
export const OTHERS: OptOutWords = {
  stop: [
    'arrêt',
    'arret',
    'désabonner',
    'desabonner',
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
  ],
  start: [
    'abonner',
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
  ],
};
