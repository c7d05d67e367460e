import type { INodePropertyOptions } from 'n8n-workflow';

import type { HistoryEventType } from '../shared/domain/history/historyEvent';

/** What a user can wait for, under a name for people, and the events of the history that it stands for. */
interface EventChoice extends INodePropertyOptions {
	value: string;
	types: readonly HistoryEventType[];
}

/** Stored values never change. */
const CHOICES: readonly EventChoice[] = [
	{ name: 'Agent Has Room', value: 'agentHasRoom', description: 'An agent came online, finished a conversation or may have more, and somebody waits', types: ['agentHasRoom'] },
	{ name: 'Conversation Assigned', value: 'assigned', description: 'An agent or team got a conversation', types: ['assigned'] },
	{ name: 'Conversation Handed Back', value: 'handedBack', description: 'People gave a conversation to the AI again', types: ['handedBack'] },
	{ name: 'Conversation Handed Over', value: 'handedOver', description: 'The AI gave a conversation up, and its contact waits for a person', types: ['handedOver'] },
	{ name: 'Conversation Opened', value: 'opened', description: 'A contact wrote and a conversation began', types: ['conversationOpened'] },
	{ name: 'Conversation Reopened', value: 'reopened', description: 'A resolved conversation was taken up again', types: ['conversationReopened'] },
	{ name: 'Conversation Resolved', value: 'resolved', description: 'A conversation was closed, by a person, a workflow or a timer', types: ['conversationResolved'] },
	{
		name: 'Conversation Status Changed',
		value: 'statusChanged',
		description: 'A conversation became new, pending, snoozed or resolved',
		types: ['conversationReopened', 'conversationPending', 'conversationReturned', 'conversationResolved', 'conversationSnoozed', 'snoozeOver'],
	},
	{ name: 'Conversation Unassigned', value: 'unassigned', description: 'A conversation lost its agent and waits for another', types: ['unassigned'] },
	{ name: 'Message Failed', value: 'messageFailed', description: 'WhatsApp could not deliver a message of yours; the item says what kind of failure it was', types: ['messageFailed'] },
	{
		name: 'Message Not Handled',
		value: 'messageNotHandled',
		description: 'A message was received but no workflow finished with it, e.g. because n8n was stopped. The message is offered again, and where the workflow fails or n8n is stopped once more, up to seven more times within two hours.',
		types: ['messageNotHandled'],
	},
	{
		name: 'Reply Uncertain',
		value: 'replyUncertain',
		description: 'A reply was being sent when n8n was stopped, and nobody knows whether the contact got it. It is not sent again.',
		types: ['replyUncertain'],
	},
	{ name: 'Snooze Over', value: 'snoozeOver', description: 'A snoozed conversation is due again', types: ['snoozeOver'] },
	{ name: 'Survey Answered', value: 'surveyAnswered', description: 'A contact answered a satisfaction survey', types: ['surveyAnswered'] },
	{ name: 'Template Changed', value: 'templateChanged', description: 'A template was approved, rejected, paused, re-categorised, edited or removed', types: ['templateChanged'] },
	{ name: 'Usage Limit Near', value: 'usageLimitNear', description: 'A limit of messages or conversations is almost used up', types: ['usageLimitNear'] },
	{ name: 'Waiting Too Long', value: 'waitingTooLong', description: 'A contact has waited for an answer longer than you allow', types: ['waitingTooLong'] },
	{ name: 'Window About to Close', value: 'windowClosing', description: 'Soon only templates can be sent to a contact', types: ['windowClosing'] },
];

export const eventOptions: INodePropertyOptions[] = CHOICES.map(({ name, value, description }) => ({ name, value, description }));

/** The events of the history behind what a user chose; names that nobody knows stand for nothing. */
export function historyTypesOf(chosen: readonly string[]): HistoryEventType[] {
	return [...new Set(CHOICES.filter(({ value }) => chosen.includes(value)).flatMap(({ types }) => types))];
}
