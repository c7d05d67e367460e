import type { IDataObject } from 'n8n-workflow';

import type { Presence } from '../shared/domain/people/agent';
import { asItem } from '../shared/n8n/desk/asItem';
import type { Desk } from '../shared/n8n/desk/Desk';
import { elapsedIn, type TimesIn } from '../shared/n8n/desk/elapsedIn';
import { locatedOrNothing } from '../shared/n8n/desk/locator';
import { situationItem } from '../shared/n8n/desk/situationItem';
import type { AssignmentRules, AssignmentWish, QueuedOutcome, QueueRules } from '../shared/store/assignments/assignmentStore';

const MINUTE_MS = 60_000;

interface AssignOptions {
	presences?: Presence[];
	prefersLastAgent?: boolean;
	skillMatch?: 'all' | 'best';
	skills?: string;
}

/** What a rule of Helpdesk Router wants, where the panel says nothing else. */
function wishesOf({ json }: Desk): Pick<AssignmentRules, 'agentId' | 'skills'> {
	const { agentId, skills } = (json.route ?? {}) as { agentId?: unknown; skills?: unknown };
	return { agentId: typeof agentId === 'string' ? agentId : undefined, skills: Array.isArray(skills) ? skills.map(String) : [] };
}

type AssignOperation = (desk: Desk) => Promise<IDataObject[]>;

function rulesOf(desk: Desk): AssignmentRules {
	const { skills = '', presences, ...options } = desk.parameter<AssignOptions>('options', {});
	if (presences?.length === 0) throw desk.refusal("'Agents Who Are' is empty", 'Choose who may be given a conversation, or remove the option.');
	const wanted = skills.split(',').map((skill) => skill.trim()).filter((skill) => skill !== '');
	return { ...options, presences, skills: wanted, strategy: desk.parameter('strategy', 'evenSequence'), teamId: locatedOrNothing(desk, 'team') };
}

function queueRulesOf(desk: Desk): QueueRules {
	const limit = desk.parameter<number>('limit', 50);
	if (!Number.isInteger(limit) || limit < 1) throw desk.refusal("'Limit' is not a whole number above 0", 'Write how many conversations to assign at most.');
	return { ...rulesOf(desk), channelId: locatedOrNothing(desk, 'channel'), limit };
}

/** The agent with what it takes to tell them, e.g. by e-mail, and the contact with what it takes to write to them. */
function queuedItem({ channel, contact, window, conversation, ...given }: QueuedOutcome): IDataObject {
	return { ...situationItem({ channel, contact, window, conversation }), assignment: asItem(given) };
}

/** With somebody or in the queue, the message is in people's hands: it need not be offered again. */
async function keepHandled({ store, at }: Desk, message: AssignmentWish['asks']): Promise<void> {
	if (message) await store.markHandled(message.channelId, message.messageId, at);
}

function messageOf({ incoming: { channelId, messageId } }: Desk): AssignmentWish['asks'] {
	return channelId && messageId ? { channelId, messageId } : undefined;
}

/** What the node can do, by the stored value of the choice. */
export const assignOperations: Record<string, AssignOperation> = {
	async assign(desk) {
		const [rules, wishes] = [rulesOf(desk), wishesOf(desk)];
		const asks = messageOf(desk);
		const wanted = { ...rules, asks, agentId: locatedOrNothing(desk, 'agent') ?? wishes.agentId, skills: rules.skills?.length ? rules.skills : wishes.skills };
		const { conversation, ...given } = desk.valueOf(await desk.store.assignments.assign(desk.conversationId(), wanted, desk.actor, desk.at));
		await keepHandled(desk, asks);
		if (given.outcome === 'notNeeded') return [];
		return [{ ...desk.json, ...asItem({ conversation, assignment: given }) }];
	},

	async assignWaiting(desk) {
		const rules = { ...queueRulesOf(desk), order: desk.parameter<'oldest' | 'urgent'>('order', 'oldest') };
		return (await desk.store.assignments.assignWaiting(rules, desk.actor, desk.at)).map(queuedItem);
	},

	async reassignUnanswered(desk) {
		const minutes = desk.parameter<number>('answerWithin', 15);
		if (!(minutes >= 0)) throw desk.refusal("'Answer Within' is not a number of minutes", 'Write how long an agent has to answer; 0 for agents who are offline only.');
		const elapsed = await elapsedIn(desk.parameter<TimesIn>('timesIn', 'businessHours'), desk);
		const rules = { ...queueRulesOf(desk), answerWithinMs: minutes === 0 ? undefined : minutes * MINUTE_MS, elapsed };
		return (await desk.store.assignments.reassignUnanswered(rules, desk.actor, desk.at)).map(queuedItem);
	},
};
