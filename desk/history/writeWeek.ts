import type { StatusEvent, MessageEvent } from '../../nodes/shared/domain/message/inboundEvent';
import type { ProviderName } from '../../nodes/shared/domain/message/provider';
import type { HelpdeskStore, Reply } from '../../nodes/shared/store/helpdeskStore';
import type { StoreResult } from '../../nodes/shared/store/storeResult';
import type { PlannedConversation } from './weekPlan.ts';

/** A number of the desk, as its messages name it. */
export interface HistoryChannel {
	provider: ProviderName;
	id: string;
	phone: string;
}

const DELIVERED_AFTER_MS = 1_500;
const SURVEY_OPEN_MS = 24 * 60 * 60 * 1000;
const COMMENT_WITHIN_MS = 60 * 60 * 1000;

const GREETING = 'Hello {name}, welcome to Example Bikes! What is it about?';
const CLOSED = 'Thank you for your message. We are closed now. A colleague will answer you here.';
const QUESTION = 'How satisfied are you with our help?';
const THANKS = 'Thank you for your feedback!';

function valueOf<T>(result: StoreResult<T>): T {
	if (result.ok) return result.value;
	throw new Error(`The store refused: ${JSON.stringify(result)}`);
}

/** Lets a week happen in the store, each thing at its time and by the same doors that the nodes use. */
export async function writeWeek(store: HelpdeskStore, week: readonly PlannedConversation[], channels: readonly HistoryChannel[]): Promise<void> {
	const teams = new Map((await store.teams.find()).map((team) => [team.name, team.id]));
	const agents = await store.agents.find({});
	for (const [index, planned] of week.entries()) {
		const teamId = teams.get(planned.story.team);
		const members = agents.filter(({ teamIds }) => teamId !== undefined && teamIds.includes(teamId));
		const agent = members[planned.agent % members.length];
		const channel = channels[planned.number % channels.length];
		if (channel && agent) await new PastConversation(store, channel, planned, `history-${index}`).happen(agent.id, teamId);
	}
}

class PastConversation {
	readonly #store: HelpdeskStore;
	readonly #channel: HistoryChannel;
	readonly #planned: PlannedConversation;
	readonly #name: string;
	#messages = 0;
	#conversationId = '';

	constructor(store: HelpdeskStore, channel: HistoryChannel, planned: PlannedConversation, name: string) {
		this.#store = store;
		this.#channel = channel;
		this.#planned = planned;
		this.#name = name;
	}

	async happen(agentId: string, teamId: string | undefined): Promise<void> {
		const { story, times, greetedAt, closedAt, resolvedAt, survey } = this.#planned;
		const actor = { kind: 'agent', id: agentId } as const;
		for (const [index, at] of times.entries()) {
			const text = story.lines[index]!;
			if (index % 2 === 1) await this.#say(text, at, { author: 'agent', agentId });
			else await this.#write(text, at);
			if (index > 0) continue;
			if (greetedAt) await this.#sayOnce('greeting', GREETING, greetedAt);
			if (closedAt) await this.#sayOnce('outOfHours', CLOSED, closedAt);
			valueOf(await this.#store.conversations.update(this.#conversationId, { topic: story.topic }, { kind: 'automation' }, at));
			const before = times[1] ?? at;
			valueOf(await this.#store.conversations.assign(this.#conversationId, { agentId, ...(teamId === undefined ? {} : { teamId }) }, { kind: 'automation' }, new Date(Math.max(at.getTime(), before.getTime() - 60_000))));
		}
		if (story.tags) valueOf(await this.#store.tags.add(this.#conversationId, story.tags, actor, times.at(-1)!));
		if (!resolvedAt) return;
		valueOf(await this.#store.conversations.resolve(this.#conversationId, actor, resolvedAt));
		if (survey) await this.#survey(survey);
	}

	async #survey({ askedAt, rating, ratedAt, comment, commentedAt }: NonNullable<PlannedConversation['survey']>): Promise<void> {
		const { surveys } = this.#store;
		const language = this.#planned.story.language;
		const claim = valueOf(await surveys.claim({ conversationId: this.#conversationId, scale: 'stars', language, openMs: SURVEY_OPEN_MS, ignoreChannel: true, topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' }, askedAt));
		if (!claim.claimed) return;
		await surveys.confirm(claim.survey.id, await this.#say(QUESTION, askedAt, { author: 'automation' }));
		if (rating === undefined || !ratedAt) return;
		await this.#write(`${rating}/5`, ratedAt);
		if (comment !== undefined && commentedAt) {
			await surveys.expectComment(claim.survey.id, new Date(ratedAt.getTime() + COMMENT_WITHIN_MS));
			await this.#write(comment, commentedAt);
		}
		await this.#say(THANKS, new Date((commentedAt ?? ratedAt).getTime() + 1_000), { author: 'automation' });
	}

	async #sayOnce(kind: 'greeting' | 'outOfHours', text: string, at: Date): Promise<void> {
		const claim = valueOf(await this.#store.automaticMessages.claim({ conversationId: this.#conversationId, kind, occasion: kind === 'greeting' ? '' : at.toISOString() }, at));
		if (claim.claimed) await this.#say(text, at, { author: 'automation' });
	}

	async #write(text: string, at: Date): Promise<void> {
		const { person } = this.#planned;
		const event: MessageEvent = {
			event: 'message',
			provider: this.#channel.provider,
			channel: this.#ref(),
			contact: { key: `phone:${person.phone}`, phone: person.phone, name: person.name },
			message: { id: this.#newId(), kind: 'text', text, sentAt: at.toISOString() },
			raw: {},
		};
		await this.#store.recordEvents([event], at);
		const { conversation } = await this.#store.receiveMessage(event, at);
		await this.#store.markHandled(this.#channel.id, event.message.id, at);
		if (conversation) this.#conversationId = conversation.id;
	}

	async #say(text: string, at: Date, by: Pick<Reply, 'author' | 'agentId'>): Promise<string> {
		const providerId = this.#newId();
		const [first = ''] = this.#planned.person.name.split(' ');
		const said = { conversationId: this.#conversationId, providerId, kind: 'text', text: text.replace('{name}', first), ...by } as const;
		valueOf(await this.#store.recordReply(said, at));
		const states = (['sent', 'delivered', 'read'] as const).map((state, index): StatusEvent => ({
			event: 'status',
			provider: this.#channel.provider,
			channel: this.#ref(),
			status: { id: providerId, state, rank: index + 2, at: new Date(at.getTime() + index * DELIVERED_AFTER_MS).toISOString() },
			raw: {},
		}));
		await this.#store.recordEvents(states, new Date(at.getTime() + states.length * DELIVERED_AFTER_MS));
		return providerId;
	}

	#ref() {
		const { id, phone } = this.#channel;
		return { id, phone };
	}

	#newId(): string {
		return `${this.#name}-${++this.#messages}`;
	}
}
