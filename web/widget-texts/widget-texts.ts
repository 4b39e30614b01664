import { PerLocale } from '../../models/locale/per-locale.ts';
import { de } from './widget-texts.de.ts';
import { en, type WidgetTexts } from './widget-texts.en.ts';
import { zh } from './widget-texts.zh.ts';

/** The website chat's own texts in every language; the answers of the bot and of staff are in the customer's language already. */
export const WIDGET_TEXTS = new PerLocale<WidgetTexts>({ en, zh, de });
