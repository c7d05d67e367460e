import type { IWebhookFunctions } from 'n8n-workflow';

import type { EventFilter } from '../../domain/message/eventFilter';
import type { EventName } from '../../domain/message/inboundEvent';
import type { MessageKind } from '../../domain/message/inboundMessage';

const MINUTE_MS = 60_000;

interface FilterInput {
	kinds?: MessageKind[];
	ignoredContacts?: string;
	maxAgeMinutes?: number;
}

/** The parts of a text that are separated by commas. */
export const listOf = (text = ''): string[] =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** What the user wants to hear of, on these channels or, where none is named, on all. */
export function readEventFilter(context: IWebhookFunctions, channelIds: string[]): EventFilter {
	const { kinds, ignoredContacts, maxAgeMinutes } = context.getNodeParameter('filters', {}) as FilterInput;
	return {
		events: context.getNodeParameter('events', ['message']) as EventName[],
		kinds,
		channelIds,
		ignoredContacts: listOf(ignoredContacts),
		maxAgeMs: maxAgeMinutes ? maxAgeMinutes * MINUTE_MS : undefined,
	};
}
