import type { InboxEvent } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { HistoryEventType } from '../../nodes/shared/domain/history/historyEvent';
import type { Translate, WordKey } from '../i18n/translate';

const SENTENCES: Partial<Record<HistoryEventType, WordKey>> = {
	conversationOpened: 'eventOpened',
	conversationReopened: 'eventReopened',
	conversationPending: 'eventPending',
	conversationReturned: 'eventReturned',
	conversationResolved: 'eventResolved',
	conversationSnoozed: 'eventSnoozed',
	snoozeOver: 'eventSnoozeOver',
	unassigned: 'eventUnassigned',
	handlerChanged: 'eventHandler',
	handedOver: 'eventHandedOver',
	handedBack: 'eventHandedBack',
	waitingTooLong: 'eventWaiting',
	windowClosing: 'eventWindowClosing',
	messageFailed: 'eventFailed',
	surveyAnswered: 'eventSurvey',
	contactsMerged: 'eventMerged',
	contentDeleted: 'eventContentDeleted',
};

export interface Names {
	actor: string;
	agent: (id: string) => string | undefined;
	team: (id: string) => string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What happened, as a sentence; nothing where it says no more than what stands around it. */
export function eventWords({ type, data = {} }: InboxEvent, names: Names, words: Translate): string | undefined {
	const { actor } = names;
	switch (type) {
		case 'assigned': {
			const agentId = text(data['agentId']);
			const teamId = text(data['teamId']);
			const name = agentId === undefined ? teamId && names.team(teamId) : names.agent(agentId);
			return words('eventAssigned', { actor, name: name ?? agentId ?? teamId ?? '' });
		}
		case 'topicChanged': {
			const topic = text(data['to']);
			return topic === undefined ? words('eventTopicRemoved', { actor }) : words('eventTopic', { actor, topic });
		}
		case 'priorityChanged':
			return words('eventPriority', { actor, priority: priorityWord(text(data['to']), words) });
		case 'tagsChanged':
			return words('eventTags', { actor, tags: [...list(data['added']).map((tag) => `+${tag}`), ...list(data['removed']).map((tag) => `−${tag}`)].join(' ') });
		case 'noteAdded':
		case 'messageNotHandled':
		case 'agentHasRoom':
			return undefined;
		default: {
			const key = SENTENCES[type];
			return key && words(key, { actor });
		}
	}
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : []);

export function priorityWord(priority: string | undefined, words: Translate): string {
	switch (priority) {
		case 'low':
			return words('low');
		case 'high':
			return words('high');
		case 'urgent':
			return words('urgent');
		default:
			return words('normal');
	}
}
