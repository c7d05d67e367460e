import { chooseAgent } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import { openStateAt } from '../../domain/hours/openStateAt';
import type { Schedule } from '../../domain/hours/schedule';
import type { Fact, RoutingFacts } from '../../domain/routing/facts';
import type { RoutingSubject } from '../../domain/routing/rule';
import { scales } from '../../domain/survey/scale';
import { findCandidates } from '../assignments/findCandidates';
import { settingsOf } from '../channels/settingsOf';
import { findConversation } from '../conversations/findConversation';
import type { StoreContext } from '../storeContext';
import { tagsOf } from '../tags/findTags';
import type { RoutedItem } from './routingStore';

/** Each fact by itself, because a router seldom needs more than one or two. */
export async function lookUpFacts(context: StoreContext, facts: readonly Fact[], { conversationId, channelId, scheduleIds }: RoutedItem, at: Date): Promise<RoutingFacts> {
	const conversation = conversationId === undefined ? undefined : await findConversation(context, conversationId);
	const known: RoutingFacts = {};
	for (const fact of facts) {
		if (fact === 'schedules') known.schedules = Object.fromEntries([...(await schedulesOf(context, scheduleIds))].map(([id, schedule]) => [id, openStateAt(schedule, at.getTime()).open]));
		if (fact === 'openState') known.openState = await openStateOf(context, channelId ?? conversation?.channelId, at);
		if (!conversation) continue;
		if (fact === 'tags') known.tags = (await tagsOf(context, [conversation.id])).get(conversation.id) ?? [];
		if (fact === 'isSomebodyFree') known.isSomebodyFree = await isSomebodyFree(context, conversation);
		if (fact === 'isSatisfied') known.isSatisfied = await lastAnswer(context, conversation);
		if (fact === 'openWith') known.openWith = await holdersOf(context, conversation);
	}
	return known;
}

/** Whether the conversation would find an agent now, as Helpdesk Assign chooses without further wishes. */
async function isSomebodyFree(context: StoreContext, conversation: Conversation): Promise<boolean> {
	const rules = { strategy: 'evenSequence', presences: ['online'], skillMatch: 'all' } as const;
	return 'agentId' in chooseAgent(await findCandidates(context, conversation, { ...rules, skills: [] }), { ...rules, wantedSkills: 0 });
}

async function schedulesOf({ db }: StoreContext, ids: readonly string[]): Promise<Map<string, Schedule>> {
	if (ids.length === 0) return new Map();
	const rows = await db.selectFrom('schedules').select(['id', 'schedule']).where('id', 'in', ids).execute();
	return new Map(rows.map(({ id, schedule }) => [id, JSON.parse(schedule) as Schedule]));
}

async function openStateOf(context: StoreContext, channelId: string | undefined, at: Date): Promise<RoutingSubject['openState']> {
	const { scheduleId } = channelId === undefined ? {} : await settingsOf(context, channelId);
	const schedule = scheduleId === undefined ? undefined : (await schedulesOf(context, [scheduleId])).get(scheduleId);
	return schedule && (openStateAt(schedule, at.getTime()).open ? 'open' : 'closed');
}

/** The contact's last rating on whichever channel. */
async function lastAnswer({ db }: StoreContext, { contactId }: Conversation): Promise<boolean | 'notRated'> {
	const last = await db
		.selectFrom('surveys')
		.innerJoin('conversations', 'conversations.id', 'surveys.conversation_id')
		.select(['surveys.rating', 'surveys.scale'])
		.where('conversations.contact_id', '=', contactId)
		.where('surveys.rating', 'is not', null)
		.orderBy('surveys.rated_at', 'desc')
		.orderBy('surveys.id')
		.limit(1)
		.executeTakeFirst();
	return last?.rating == null ? 'notRated' : last.rating >= scales[last.scale].satisfiedFrom;
}

/** Who has open conversations of the contact, by id and by name. */
async function holdersOf({ db }: StoreContext, { contactId }: Conversation): Promise<{ agents: string[]; teams: string[] }> {
	const rows = await db
		.selectFrom('conversations')
		.leftJoin('agents', 'agents.id', 'conversations.assignee_id')
		.leftJoin('teams', 'teams.id', 'conversations.team_id')
		.select(['conversations.assignee_id', 'agents.name as agent', 'conversations.team_id', 'teams.name as team'])
		.where('conversations.contact_id', '=', contactId)
		.where('conversations.state', '<>', 'resolved')
		.execute();
	const filled = (values: Array<string | null>): string[] => values.filter((value) => value !== null);
	return { agents: filled(rows.flatMap(({ assignee_id, agent }) => [assignee_id, agent])), teams: filled(rows.flatMap(({ team_id, team }) => [team_id, team])) };
}
