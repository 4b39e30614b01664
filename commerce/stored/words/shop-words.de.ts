import type { ShopWords } from './shop-words.ts';

/** The words of a stored shop in German. Payment methods are named such that they can follow "per". */
export const de: ShopWords = {
  variant: (product, variant) => `${product}, ${variant}`,
  payment: {
    card: (hint) => `Karte mit den Endziffern ${hint}`,
    paypal: (hint) => (hint === '' ? 'PayPal' : `PayPal (${hint})`),
    'gift-card': (hint) => (hint === '' ? 'Geschenkkarte' : `Geschenkkarte mit den Endziffern ${hint}`),
    alipay: (hint) => `Alipay (${hint})`,
    'wechat-pay': (hint) => `WeChat Pay (${hint})`,
    'bank-transfer': (hint) => `Überweisung auf das Konto mit den Endziffern ${hint}`,
  },
  code: (order, code, minutes) => ({
    subject: order === null ? `${code} ist Ihr Code` : `${code} ist Ihr Code für Bestellung #${order}`,
    text:
      `Ihr Code lautet ${code}. Er gilt ${minutes} Minuten.\n\n` +
      `Jemand, vermutlich Sie, möchte in unserem Chat ${order === null ? 'Ihre Bestellungen ansehen' : `Bestellung #${order} bearbeiten`}. ` +
      'Wenn Sie das nicht waren, ignorieren Sie diese E-Mail und geben Sie den Code niemandem weiter.',
  }),
};
