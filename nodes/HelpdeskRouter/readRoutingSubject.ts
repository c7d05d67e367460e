import type { IDataObject } from 'n8n-workflow';

import type { ContactHistory, RoutingSubject } from '../shared/domain/routing/rule';
import { languageOf } from '../shared/n8n/languageOf';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** 'Receive' says of a new conversation whether it is the first of its contact; one that is taken up again is not. */
function contactHistoryOf({ outcome, isFirst }: Record<string, unknown>): ContactHistory | undefined {
	if (outcome === 'reopened') return 'returning';
	if (outcome !== 'new' || typeof isFirst !== 'boolean') return undefined;
	return isFirst ? 'firstTime' : 'returning';
}

/** What the rules look at, from an item of a trigger that went through 'Receive Message'. */
export function readRoutingSubject(json: IDataObject, at: number): RoutingSubject {
	const message = object(json.message);
	const reply = object(message.reply);
	const channel = object(json.channel);
	const referral = object(message.referral);
	const conversation = object(json.conversation);
	const ai = object(conversation.ai);
	const tags = conversation.tags ?? json.tags;
	return {
		text: text(message.text),
		kind: text(message.kind),
		choiceId: text(reply.id),
		choiceTitle: text(reply.title),
		outcome: text(conversation.outcome),
		phone: text(object(json.contact).phone),
		channelId: text(channel.id),
		channelPhone: text(channel.phone),
		referral: message.referral ? { sourceId: text(referral.sourceId), sourceUrl: text(referral.sourceUrl) } : undefined,
		language: languageOf(json),
		contactHistory: contactHistoryOf(conversation),
		tags: Array.isArray(tags) ? tags.map(String) : undefined,
		handledBy: text(conversation.handledBy),
		assigneeId: text(conversation.assigneeId),
		aiTurns: typeof ai.turns === 'number' ? ai.turns : 0,
		aiAgent: text(ai.agent),
		handedOverAt: text(ai.handedOverAt),
		isSomebodyFree: object(json.assignment).outcome === 'waiting' ? false : undefined,
		waitingSince: text(conversation.waitingSince),
		at,
		openState: text(object(json.businessHours).state),
	};
}
