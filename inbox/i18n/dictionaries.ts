import { french } from './french';
import type { Language } from './languages';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import type { Dictionary } from './translate';

/** What the page does not hold, so that nobody loads the words of others: the server gives them to who reads them. */
export const DICTIONARIES: Record<Exclude<Language, 'en'>, Dictionary> = { fr: french, es: spanish, pt: portuguese };
