import { handOverToPerson } from '../../domain/conversation/aiStage';
import type { Conversation } from '../../domain/conversation/conversation';
import { nameKey } from '../../domain/nameKey';
import { settingsOf } from '../channels/settingsOf';
import { findConversation } from '../conversations/findConversation';
import { saveChange } from '../conversations/saveConversation';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { tagsOf } from '../tags/findTags';
import { tagConversation } from '../tags/tagConversation';
import type { Route, Routed } from './routingStore';

/** Keeps what a router decided. What a person has stays with that person. */
export async function applyRoute(context: StoreContext, id: string, route: Route, deed: Deed): Promise<StoreResult<Routed>> {
	const before = await findConversation(context, id);
	if (!before) return notFound('conversation', id);
	const tagsBefore = async (): Promise<string[]> => (await tagsOf(context, [before.id])).get(before.id) ?? [];
	if (before.state === 'resolved') return done({ conversation: before, changed: false, tags: await tagsBefore(), warnings: [] });

	const warnings: string[] = [];
	const named = async (kind: 'team' | 'agent', name: string | undefined): Promise<string | undefined> => {
		const found = name === undefined ? undefined : await (kind === 'team' ? teamNamed(context, name) : agentNamed(context, name));
		if (name !== undefined && found === undefined) warnings.push(`The desk has no ${kind} "${name}", so the conversation was given to none.`);
		return found;
	};
	const [teamId, agentId] = [await named('team', route.team), await named('agent', route.agent)];
	const edited = handled(before, route, teamId);
	const handedOver = route.handsOver ? handOverToPerson(edited, undefined, deed.at.toISOString(), await settingsOf(context, before.channelId)) : undefined;
	const after = handedOver?.ok ? handedOver.value : edited;
	const changed = await saveChange(context, before, after, deed);
	const { id: conversationId, channelId, contactId, ai } = after;
	if (before.ai.handedOverAt === undefined && ai.handedOverAt !== undefined) {
		await recordHistory(context, { ...deed, type: 'handedOver', conversationId, channelId, contactId, data: { aiAgent: ai.agent, turns: ai.turns } });
	}
	const tagged = route.tags && route.tags.length > 0 ? await tagConversation(context, conversationId, route.tags, deed) : undefined;
	return done({ conversation: after, changed, tags: tagged?.ok ? tagged.value : await tagsBefore(), ...(agentId === undefined ? {} : { agentId }), warnings });
}

function handled(before: Conversation, { topic, priority, handledBy }: Route, teamId: string | undefined): Conversation {
	const isWithPeople = before.assigneeId !== undefined || before.handledBy === 'human' || before.ai.handedOverAt !== undefined;
	return {
		...before,
		topic: topic ?? before.topic,
		priority: priority ?? before.priority,
		teamId: before.assigneeId === undefined ? (teamId ?? before.teamId) : before.teamId,
		handledBy: isWithPeople ? before.handledBy : handledBy,
	};
}

/** Rules name teams as people do; an id is as good. */
async function teamNamed({ db }: StoreContext, name: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('teams')
		.select('id')
		.where((eb) => eb.or([eb('id', '=', name), eb('name_key', '=', nameKey(name))]))
		.executeTakeFirst();
	return row?.id;
}

async function agentNamed({ db }: StoreContext, name: string): Promise<string | undefined> {
	const rows = await db.selectFrom('agents').select(['id', 'name']).where('is_active', '=', 1).orderBy('id').execute();
	return (rows.find(({ id }) => id === name) ?? rows.find((row) => nameKey(row.name) === nameKey(name)))?.id;
}
