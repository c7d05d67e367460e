import { signal, type Signal } from '@preact/signals';

import { languageFor, type Language } from '../i18n/languages';

export type Theme = 'system' | 'light' | 'dark';

/** How somebody likes the page. Kept while it is open: it has no storage. */
export interface Preferences {
	language: Signal<Language>;
	theme: Signal<Theme>;
	/** A sound when somebody writes. */
	sound: Signal<boolean>;
	/** A short message in the page. */
	inPage: Signal<boolean>;
	/** A message of the browser, where it allows them. */
	browser: Signal<boolean>;
	/** Messages wait five seconds and can be taken back. */
	hold: Signal<boolean>;
	enterSends: Signal<boolean>;
}

export const createPreferences = (wanted: readonly string[]): Preferences => ({
	language: signal(languageFor(wanted)),
	theme: signal<Theme>('system'),
	sound: signal(true),
	inPage: signal(true),
	browser: signal(false),
	hold: signal(true),
	enterSends: signal(true),
});
