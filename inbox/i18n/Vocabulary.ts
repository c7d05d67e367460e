import { signal } from '@preact/signals';

import { english } from './english';
import type { Language } from './languages';
import { translator, type Dictionary, type Translate } from './translate';

/** The words of the page in the languages that were asked for; English is always there. */
export class Vocabulary {
	readonly #known = signal<Partial<Record<Language, Dictionary>>>({ en: english });
	readonly #load: (language: Language) => Promise<Dictionary>;

	constructor(load: (language: Language) => Promise<Dictionary>) {
		this.#load = load;
	}

	/** Never fails: until the words can be had, the page speaks English. */
	async learn(language: Language): Promise<void> {
		if (this.#known.peek()[language]) return;
		try {
			// A server that is older or newer than the page may lack a word.
			const words = { ...english, ...(await this.#load(language)) };
			this.#known.value = { ...this.#known.peek(), [language]: words };
		} catch {
			return;
		}
	}

	/** `regions`: the reader's own, which say how dates and times are written. */
	in(language: Language, regions: readonly string[]): Translate {
		const dictionary = this.#known.value[language];
		return dictionary ? translator(regions.find((tag) => tag.split('-')[0] === language) ?? language, dictionary) : translator('en', english);
	}
}
