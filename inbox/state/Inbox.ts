import { batch, effect, signal } from '@preact/signals';

import type { InboxAction, InboxActionResult } from '../../nodes/shared/domain/inbox/inboxAction';
import type { ResponseOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { InboxMe } from '../../nodes/shared/domain/inbox/inboxPeople';
import type { LiveEvent } from '../../nodes/shared/domain/inbox/liveEvent';
import { InboxApi } from '../api/InboxApi';
import { toFailure } from '../api/InboxFailure';
import { LiveConnection, type Connection } from '../api/LiveConnection';
import { newKey } from '../api/newKey';
import type { Dictionary, Translate } from '../i18n/translate';
import { Vocabulary } from '../i18n/Vocabulary';
import { ConversationList } from './ConversationList';
import { Drafts } from './Drafts';
import { NewsCaller } from './NewsCaller';
import { Notifier } from './Notifier';
import { Outbox } from './Outbox';
import { createPreferences } from './preferences';
import { Thread } from './Thread';
import { Toasts } from './Toasts';

export type Desk = ResponseOf<'desk'>;
/** Which part a narrow screen shows; a wide one shows the list and the thread side by side. */
export type Pane = 'list' | 'thread' | 'contact';
export type Place = 'inbox' | 'board' | 'reports' | 'settings';

/** Everything that the page knows, and what it can do. */
export class Inbox {
	readonly preferences = createPreferences(navigator.languages);
	readonly api: InboxApi;
	readonly me = signal<InboxMe>();
	readonly desk = signal<Desk>();
	readonly connection = signal<{ state: Connection; retryAt?: number }>({ state: 'connecting' });
	/** Why the sign-in page is there again. */
	readonly signInHint = signal<'signedOut' | undefined>(undefined);
	readonly pane = signal<Pane>('list');
	readonly showsContact = signal(window.innerWidth >= 1240);
	readonly place = signal<Place>('inbox');
	readonly drafts = new Drafts();
	/** Actions under way, by conversation and kind. */
	readonly busy = signal<ReadonlySet<string>>(new Set());
	/** Who writes where, until when. */
	readonly typing = signal<Record<string, Record<string, number>>>({});
	readonly showsHelp = signal(false);
	/** Asked for again when the settings of the desk change. */
	readonly settingsVersion = signal(0);
	readonly vocabulary = new Vocabulary(async (language) => (await this.api.call('signIn.words', { language })) as Dictionary);
	readonly toasts = new Toasts();
	readonly list: ConversationList;
	readonly thread: Thread;
	readonly outbox: Outbox;
	readonly notifier: Notifier;
	#live: LiveConnection | undefined;
	readonly #knownChannels = new Set<string>();
	#lastAgentId: string | undefined;
	readonly #news = new NewsCaller(this);

	readonly now: () => number;

	constructor(now: () => number) {
		this.now = now;
		this.api = new InboxApi({ url: location.href.split(/[?#]/)[0] ?? '', now, onSignedOut: () => this.#leave('signedOut') });
		this.list = new ConversationList(this.api, () => {
			const me = this.me.value;
			return me && { me, views: this.desk.value?.views ?? [] };
		});
		this.thread = new Thread(this.api);
		this.outbox = new Outbox(this.api, { now, newKey, onResult: (result) => this.#takeResult(result) });
		this.notifier = new Notifier(this.preferences, () => this.words('inbox'));
		effect(() => void this.vocabulary.learn(this.preferences.language.value));
		effect(() => this.outbox.arrived(new Set(this.thread.entries.value.flatMap((entry) => (entry.type === 'message' ? [entry.message.id] : [])))));
		window.addEventListener('online', () => this.#live?.retryNow());
		window.addEventListener('offline', () => this.#live?.interrupt());
	}

	get words(): Translate {
		return this.vocabulary.in(this.preferences.language.value, navigator.languages);
	}

	enter({ session, me }: ResponseOf<'signIn.link'>): void {
		this.api.begin(session);
		batch(() => {
			this.me.value = me;
			this.signInHint.value = undefined;
		});
		this.#news.forget();
		// Whoever signs in again finds what they wrote; nobody else does.
		if (this.#lastAgentId !== me.id) this.#forget();
		this.#lastAgentId = me.id;
		void this.loadDesk();
		void this.list.show({ queue: 'new', order: 'activity' });
		void this.list.count();
		this.#live = new LiveConnection(this.api, {
			now: this.now,
			onEvent: (event) => batch(() => this.#hear(event)),
			onState: (state, retryAt) => (this.connection.value = { state, retryAt }),
		});
		void this.#live.run();
	}

	async signOut(everywhere = false): Promise<void> {
		this.outbox.releaseAll();
		await this.api.call('me.signOut', { everywhere }).catch(() => undefined);
		this.#leave(undefined);
	}

	retryNow(): void {
		this.#live?.retryNow();
	}

	/** Who is at the desk, and what the reader may do there. */
	async loadDesk(): Promise<void> {
		const [desk, me] = await Promise.all([this.api.call('desk', {}), this.api.call('me', {})]).catch(() => []);
		if (desk) this.desk.value = desk;
		if (me && this.me.value) this.me.value = me;
	}

	openConversation(id: string): void {
		this.place.value = 'inbox';
		this.pane.value = 'thread';
		if (this.thread.id.value !== id) void this.thread.open(id, this.list.rows.value.find((row) => row.id === id));
	}

	/** Has the workflow do something; a failure is told in a toast. True when it is done. */
	async act(conversationId: string, action: Exclude<InboxAction, { kind: 'reply' | 'template' }>): Promise<boolean> {
		const mark = `${conversationId} ${action.kind}`;
		this.busy.value = new Set([...this.busy.value, mark]);
		try {
			const key = newKey();
			let result = await this.api.call('actions.do', { key, conversationId, action });
			while (result.state === 'running') {
				await new Promise((resolve) => setTimeout(resolve, 2_000));
				result = await this.api.call('actions.get', { key });
			}
			batch(() => this.#takeResult(result));
			return result.state === 'done';
		} catch (error) {
			this.tell(error);
			return false;
		} finally {
			this.busy.value = new Set([...this.busy.value].filter((other) => other !== mark));
		}
	}

	/** Shows why something did not work. */
	tell(error: unknown): void {
		const { code, message, advice } = toFailure(error).error;
		if (code === 'signedOut') return;
		this.toasts.show(code === 'offline' ? this.words('offline') : `${message} ${advice}`.trim(), { bad: true });
	}

	takeConversation(conversation: InboxConversation): void {
		this.list.place(conversation);
		this.thread.take(conversation);
	}

	agentName(id: string | undefined): string | undefined {
		return this.desk.value?.agents.find((agent) => agent.id === id)?.name;
	}

	teamName(id: string | undefined): string | undefined {
		return this.desk.value?.teams.find((team) => team.id === id)?.name;
	}

	channelName(id: string): string {
		const channel = this.me.value?.channels.find((known) => known.id === id);
		return channel?.displayName ?? channel?.phone ?? id;
	}

	#takeResult({ state, failure, conversation, conversationId, kind }: InboxActionResult): void {
		if (conversation) this.takeConversation(conversation);
		const isSend = kind === 'reply' || kind === 'template';
		if (state === 'failed' && failure && !isSend) this.toasts.show(`${failure.message} ${failure.advice}`.trim(), { bad: true });
		// What was done shows in the thread, also where the live connection is just down.
		if (state === 'done' && conversationId === this.thread.id.value) void this.thread.reload();
	}

	#hear(event: LiveEvent): void {
		switch (event.type) {
			case 'conversation':
				this.#news.take(event.conversation);
				this.#meetChannel(event.conversation.channelId);
				return this.takeConversation(event.conversation);
			case 'entries':
				return this.thread.add(event.conversationId, event.entries);
			case 'gone':
				this.list.remove(event.conversationId);
				if (this.thread.id.value === event.conversationId) this.thread.close();
				return;
			case 'agent':
				return this.#takeAgent(event.agent);
			case 'typing':
				this.typing.value = { ...this.typing.value, [event.conversationId]: { ...this.typing.value[event.conversationId], [event.agentId]: Date.parse(event.until) } };
				return;
			case 'action':
				return this.outbox.take(event.action);
			case 'changed':
				this.settingsVersion.value++;
				if (event.what === 'desk' || event.what === 'views' || event.what === 'settings') void this.loadDesk();
				return;
			case 'resync':
				return this.#loadAnew();
			case 'hello':
			case 'ping':
		}
	}

	#loadAnew(): void {
		void this.loadDesk();
		void this.list.reload();
		void this.list.count();
		void this.thread.reload();
	}

	/** A number shows up at the desk with its first message. */
	#meetChannel(channelId: string): void {
		if (this.#knownChannels.has(channelId) || this.me.value?.channels.some(({ id }) => id === channelId)) return;
		this.#knownChannels.add(channelId);
		void this.loadDesk();
	}

	#takeAgent(agent: Desk['agents'][number]): void {
		const { desk, me } = this;
		if (desk.value) desk.value = { ...desk.value, agents: [...desk.value.agents.filter(({ id }) => id !== agent.id), agent] };
		if (me.value?.id === agent.id) me.value = { ...me.value, presence: agent.presence };
	}

	#forget(): void {
		this.drafts.forget();
		this.outbox.sendings.value = [];
	}

	#leave(hint: 'signedOut' | undefined): void {
		this.#live?.stop();
		this.api.end();
		batch(() => {
			this.me.value = undefined;
			this.desk.value = undefined;
			this.list.rows.value = [];
			this.thread.close();
			this.pane.value = 'list';
			this.place.value = 'inbox';
			this.signInHint.value = hint;
		});
	}
}
