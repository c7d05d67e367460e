import type { IWebhookFunctions } from 'n8n-workflow';

import type { EventFilter } from '../shared/domain/message/eventFilter';
import type { EventName } from '../shared/domain/message/inboundEvent';
import type { MessageKind } from '../shared/domain/message/inboundMessage';
import { CLOUD_CHANNEL_PREFIX } from '../shared/n8n/cloudAccount';

const MINUTE_MS = 60_000;

interface FilterInput {
	phoneNumberIds?: string;
	kinds?: MessageKind[];
	ignoredContacts?: string;
	maxAgeMinutes?: number;
}

const listOf = (text = ''): string[] =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** What the user wants to hear of. */
export function readEventFilter(context: IWebhookFunctions): EventFilter {
	const { phoneNumberIds, kinds, ignoredContacts, maxAgeMinutes } = context.getNodeParameter('filters', {}) as FilterInput;
	return {
		events: context.getNodeParameter('events', ['message']) as EventName[],
		kinds,
		channelIds: listOf(phoneNumberIds).map((id) => `${CLOUD_CHANNEL_PREFIX}${id}`),
		ignoredContacts: listOf(ignoredContacts),
		maxAgeMs: maxAgeMinutes ? maxAgeMinutes * MINUTE_MS : undefined,
	};
}
