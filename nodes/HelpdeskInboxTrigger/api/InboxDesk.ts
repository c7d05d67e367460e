import { mayDo } from '../../shared/domain/access/role';
import type { Actor } from '../../shared/domain/history/historyEvent';
import type { InboxConversation, InboxDeed } from '../../shared/domain/inbox/inboxConversation';
import type { Agent } from '../../shared/domain/people/agent';
import type { Access } from '../../shared/store/access/accessStore';
import type { ListedConversation } from '../../shared/store/conversations/conversationStore';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import type { Session } from '../../shared/store/signIn/signInStore';
import { InboxRefusal, notAllowed, notFound, signedOut } from './InboxRefusal';
import { asListed } from './asListed';

const DEEDS: readonly InboxDeed[] = ['view', 'move', 'annotate', 'reply', 'report'];

/** The desk as one agent sees it, for one call. Everything that a call reads or changes goes past the agent's roles here. */
export class InboxDesk {
	readonly store: HelpdeskStore;
	/** One time for the whole call. */
	readonly at: Date;
	readonly agent: Agent;
	readonly session: Session;
	readonly #access: ReadonlyMap<string, Access>;

	private constructor(parts: { store: HelpdeskStore; at: Date; agent: Agent; session: Session; access: ReadonlyMap<string, Access> }) {
		this.store = parts.store;
		this.at = parts.at;
		this.agent = parts.agent;
		this.session = parts.session;
		this.#access = parts.access;
	}

	static async open(store: HelpdeskStore, session: Session, at: Date): Promise<InboxDesk> {
		const agent = await store.agents.get(session.agentId);
		const access = await store.access.everywhere(session.agentId);
		if (!agent.ok || !access.ok) throw signedOut();
		return new InboxDesk({ store, at, session, agent: agent.value, access: access.value });
	}

	/** For the history. */
	get actor(): Actor {
		return { kind: 'agent', id: this.agent.id };
	}

	mayOn(channelId: string, deed: InboxDeed): boolean {
		const access = this.#access.get(channelId);
		return access !== undefined && (access.isAdmin || access.isOpen || mayDo(access.role, deed));
	}

	accessTo(channelId: string): Access | undefined {
		return this.#access.get(channelId);
	}

	/** The channels on which the agent may do something. */
	channelsFor(deed: InboxDeed): string[] {
		return [...this.#access.keys()].filter((id) => this.mayOn(id, deed));
	}

	requireAdmin(): void {
		if (!this.agent.isAdmin) throw new InboxRefusal('notAllowed', 'Only administrators of the desk may do this.', 'Ask one of them.');
	}

	/** A conversation that the agent may do this with; one that they may not even see is not there. */
	async conversation(id: string, deed: InboxDeed = 'view'): Promise<ListedConversation> {
		const [conversation] = await this.store.conversations.find({ id });
		if (!conversation || !this.mayOn(conversation.channelId, 'view')) throw notFound('conversation');
		if (!this.mayOn(conversation.channelId, deed)) throw notAllowed();
		return conversation;
	}

	/** As the page shows them, each with what was said last. */
	async listed(conversations: readonly ListedConversation[]): Promise<InboxConversation[]> {
		const last = await this.store.messages.lastOf(conversations.map(({ id }) => id));
		return conversations.map((conversation) => asListed(conversation, last.get(conversation.id), this.deedsOn(conversation.channelId)));
	}

	async listedOne(id: string): Promise<InboxConversation | undefined> {
		const [conversation] = await this.store.conversations.find({ id });
		return conversation && (await this.listed([conversation]))[0];
	}

	deedsOn(channelId: string): InboxDeed[] {
		return DEEDS.filter((deed) => this.mayOn(channelId, deed));
	}
}
