import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { RouteDecision } from '../shared/domain/routing/decideRoute';
import type { RoutingSubject, Rule } from '../shared/domain/routing/rule';
import { readInstant } from '../shared/n8n/fields/readInstant';
import { readText } from '../shared/n8n/fields/readText';
import { inputError } from '../shared/n8n/nodeErrors';
import { pastMessages } from '../shared/n8n/routing/pastMessages';
import { separated } from '../shared/n8n/routing/readCondition';
import type { ListedConversation } from '../shared/store/conversations/conversationStore';
import { routeItem } from './routeItem';
import type { RouterRun } from './RouterRun';

interface Details {
	choice?: string;
	channel?: string;
	outcome?: string;
	language?: string;
	phone?: string;
	tags?: string;
	at?: string;
}

/** What the rules would do, without doing it. */
export async function tryRules(context: IExecuteFunctions, run: RouterRun, itemIndex: number, now: Date): Promise<IDataObject[]> {
	const node = context.getNode();
	if (context.getNodeParameter('tryWith', itemIndex, 'text') === 'text') {
		const text = readText(context, itemIndex, 'tryText');
		const subject = typedSubject(text, context.getNodeParameter('tryDetails', itemIndex, {}) as Details, context.getTimezone(), now);
		if (Number.isNaN(subject.at)) throw inputError(node, itemIndex, "'Time' is not a date and time", 'Choose it in the field, or leave it out for now.');
		const decision = await run.decide(itemIndex, subject, {});
		return [{ message: { text }, ...routeItem(decision, run.outputNames) }];
	}
	const { store } = run;
	if (!store) throw inputError(node, itemIndex, 'The latest conversations are in the store, and no store is chosen', "Choose one under 'Credential to connect with', or try a typed message.");
	const teams = new Map((await store.teams.find()).map(({ id, name }) => [id, name]));
	const tried: IDataObject[] = [];
	for (const { conversation, message, subject } of await pastMessages(store, { limit: Number(context.getNodeParameter('limit', itemIndex, 50)) })) {
		const decision = await run.decide(itemIndex, subject, { conversationId: conversation.id, channelId: conversation.channelId }, withoutItem);
		tried.push({
			conversation: { id: conversation.id, state: conversation.state },
			contact: { name: conversation.contact.name },
			message: { text: message.text, sentAt: message.sentAt },
			changes: changesBy(decision, conversation, teams.get(conversation.teamId ?? '')),
			...routeItem(decision, run.outputNames),
		});
	}
	return tried;
}

function typedSubject(text: string, { choice, channel, outcome = 'new', language, phone, tags, at }: Details, zone: string, now: Date): RoutingSubject {
	return {
		text,
		kind: choice ? 'reply' : 'text',
		choiceId: choice || undefined,
		choiceTitle: choice || undefined,
		outcome,
		contactHistory: outcome === 'new' ? 'firstTime' : outcome === 'reopened' ? 'returning' : undefined,
		phone: phone || undefined,
		channelId: channel || undefined,
		channelPhone: channel || undefined,
		language: language || undefined,
		tags: separated(tags).map((tag) => tag.trim()).filter((tag) => tag !== ''),
		at: at ? readInstant(at, zone) : now.getTime(),
	};
}

/** Conditions that were built look at the fields of an item, which there is not for what happened long ago. */
function withoutItem(rule: Rule): Rule {
	if (rule.condition.kind !== 'built') return rule;
	return { ...rule, condition: { kind: 'unreadable', reason: 'Conditions that you built look at the item, so they can be tried with incoming messages only.' } };
}

/** What would be different in the conversation, in words for the user. */
function changesBy({ rule }: RouteDecision, conversation: ListedConversation, teamName: string | undefined): string[] {
	const { topic, priority, team, tags = [] } = rule?.effects ?? {};
	const change = (what: string, from: string | undefined, to: string | undefined): string[] => (to === undefined || to === from ? [] : [`${what}: ${from ?? 'none'} becomes ${to}`]);
	const added = tags.filter((tag) => !conversation.tags.some((present) => present.toLowerCase() === tag.toLowerCase()));
	return [
		...change('Topic', conversation.topic, topic),
		...change('Priority', conversation.priority, priority),
		...(conversation.assigneeId === undefined && conversation.teamId !== team ? change('Team', teamName, team) : []),
		...(added.length > 0 ? [`Tags added: ${added.join(', ')}`] : []),
	];
}
