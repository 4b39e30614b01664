import { PerLocale } from '../models/locale/per-locale.ts';
import { de } from './writing-system.de.ts';
import { en } from './writing-system.en.ts';
import type { WritingSystem } from './writing-system.ts';
import { zh } from './writing-system.zh.ts';

/** The writing system of each language. */
export const WRITING_SYSTEMS = new PerLocale<WritingSystem>({ en, zh, de });
