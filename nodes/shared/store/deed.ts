import type { Actor } from '../domain/history/historyEvent';

/** Who does something, when and why. */
export interface Deed {
	actor: Actor;
	at: Date;
	/** In words for people. */
	reason?: string;
}
