import type { LiveEvent } from '../../shared/domain/inbox/liveEvent';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import type { LivePlace } from '../../shared/store/live/liveStore';
import type { Session } from '../../shared/store/signIn/signInStore';
import { InboxDesk } from '../api/InboxDesk';
import { signedOut } from '../api/InboxRefusal';
import { readCursor, writeCursor } from './cursor';
import { tellChanges } from './tellChanges';

/** Enough to know again what is told twice, because a look goes back a little behind the one before. */
const REMEMBERED = 2_000;

/** Follows what happens at the desk for one page. */
export class Listener {
	readonly #store: HelpdeskStore;
	readonly #session: Session;
	#place: LivePlace;
	/** What was told lately, so that it is told once. */
	readonly #told = new Set<string>();

	private constructor(store: HelpdeskStore, session: Session, place: LivePlace) {
		this.#store = store;
		this.#session = session;
		this.#place = place;
	}

	/** From a place that a page was told, or from now on. */
	static async open(store: HelpdeskStore, session: Session, cursor: string | undefined, at: Date): Promise<Listener> {
		if (cursor !== undefined) return new Listener(store, session, readCursor(cursor));
		const listener = new Listener(store, session, await store.live.end(at));
		// What a look at the end finds was there before.
		await listener.#fresh(at);
		return listener;
	}

	get cursor(): string {
		return writeCursor(this.#place);
	}

	/** What is new since the last time, as the agent may see it now: roles can change while a page is open. */
	async hear(at: Date): Promise<LiveEvent[]> {
		const changes = await this.#fresh(at);
		const typing = (await this.#store.live.whoTypes(at)).filter(({ agentId, conversationId, until }) => agentId !== this.#session.agentId && this.#isNew(`typing ${conversationId} ${agentId} ${until.getTime()}`));
		const isQuiet = changes.messages.length + changes.history.length + changes.actions.length + typing.length === 0 && !changes.isTooMuch;
		if (isQuiet) return [];
		// Whoever has signed out elsewhere, or has a new password, hears nothing more.
		if (!(await this.#store.signIn.isOpen(this.#session.id, at))) throw signedOut();
		const desk = await InboxDesk.open(this.#store, this.#session, at);
		const events = await tellChanges(desk, changes);
		for (const { conversationId, agentId, until } of typing) {
			const [conversation] = await this.#store.conversations.find({ id: conversationId });
			if (conversation && desk.mayOn(conversation.channelId, 'view')) events.push({ type: 'typing', conversationId, agentId, until: until.toISOString() });
		}
		return events;
	}

	async #fresh(at: Date) {
		const changes = await this.#store.live.since(this.#place, at);
		this.#place = changes.place;
		return {
			...changes,
			messages: changes.messages.filter(({ id, version }) => this.#isNew(`message ${id} ${version}`)),
			history: changes.history.filter(({ id }) => this.#isNew(id)),
			actions: changes.actions.filter(({ id }) => this.#isNew(id)),
		};
	}

	#isNew(key: string): boolean {
		if (this.#told.has(key)) return false;
		this.#told.add(key);
		if (this.#told.size > REMEMBERED) for (const oldest of this.#told) if (this.#told.size > REMEMBERED / 2) this.#told.delete(oldest);
		return true;
	}
}
