import { chooseAgent, type Choice } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import { nameKey } from '../../domain/nameKey';
import type { Presence } from '../../domain/people/agent';
import { getAgent } from '../agents/findAgents';
import { giveConversation } from '../conversations/assignConversation';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import type { AssignmentOutcome, AssignmentRules } from './assignmentStore';
import { nextTurn } from './agentsInLine';
import { findCandidates } from './findCandidates';

/** The lock that every automatic assignment holds from its start: loads that others are changing cannot be compared. */
export const ASSIGNMENT_LOCK = 'automatic assignment';

type GivingRules = AssignmentRules & { exceptId?: string };

const ONLINE: readonly Presence[] = ['online'];

/** Gives an open conversation of nobody to whom the rules choose. The caller holds the lock, and has read the conversation in order to change it. */
export async function giveToAgent(context: StoreContext, conversation: Conversation, rules: GivingRules, deed: Deed): Promise<AssignmentOutcome> {
	for (;;) {
		const choice = await chooseFor(context, conversation, rules);
		if ('waiting' in choice) return { outcome: 'waiting', conversation, reason: choice.waiting };
		// Somebody who went meanwhile is no longer found.
		if (!(await takeTurn(context, choice.agentId, rules.presences ?? ONLINE, deed.at))) continue;
		const given = await giveConversation(context, conversation, { agentId: choice.agentId }, deed);
		const agent = await getAgent(context, choice.agentId);
		if (!agent.ok) throw new Error('An agent who was just given a conversation is gone.');
		return { outcome: 'assigned', ...given, agent: agent.value };
	}
}

/** Whom the rules choose for a conversation, and nothing is done yet. */
export async function chooseFor(context: StoreContext, conversation: Conversation, rules: GivingRules): Promise<Choice> {
	const { strategy = 'evenSequence', presences = ONLINE, skillMatch = 'all', agentId, exceptId } = rules;
	const skills = [...new Set((rules.skills ?? []).map(nameKey))].filter((skill) => skill !== '');
	const preferredId = rules.prefersLastAgent ? await lastAgentOf(context, conversation) : undefined;
	const candidates = await findCandidates(context, conversation, { agentId, exceptId, presences, skills, skillMatch, strategy, preferredId });
	return chooseAgent(candidates, { strategy, presences, skillMatch, wantedSkills: skills.length, preferredId });
}

/** One conditional write: false where the agent has gone, or has no room any more, since the candidates were read. */
async function takeTurn(context: StoreContext, id: string, presences: readonly Presence[], at: Date): Promise<boolean> {
	const taken = await context.db
		.updateTable('agents')
		.set({ last_assigned_at: await nextTurn(context, at) })
		.where('id', '=', id)
		.where('is_active', '=', 1)
		.where('presence', 'in', presences)
		.where((eb) => eb.or([eb('capacity', 'is', null), eb('capacity', '>', eb.ref('open_conversations'))]))
		.returning('id')
		.execute();
	return taken.length > 0;
}

/** Who had a conversation of the contact last, on any channel. */
async function lastAgentOf({ db }: StoreContext, { contactId, lastAssigneeId }: Conversation): Promise<string | undefined> {
	if (lastAssigneeId !== undefined) return lastAssigneeId;
	const row = await db
		.selectFrom('conversations')
		.select(({ fn }) => fn.coalesce('assignee_id', 'last_assignee_id').as('agent'))
		.where('contact_id', '=', contactId)
		.where((eb) => eb.or([eb('assignee_id', 'is not', null), eb('last_assignee_id', 'is not', null)]))
		.orderBy('last_activity_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.agent ?? undefined;
}
