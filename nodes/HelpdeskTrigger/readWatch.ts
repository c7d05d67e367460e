import type { ITriggerFunctions } from 'n8n-workflow';

import type { HistoryEventType } from '../shared/domain/history/historyEvent';
import { historyTypesOf } from './eventChoices';

const MINUTE_MS = 60_000;
const MOST_AT_ONCE = 20;

/** What a trigger is to watch for. */
export interface Watch {
	types: HistoryEventType[];
	waitingMs: number;
	windowMs: number;
	unhandledMs: number;
	/** Empty = all. */
	channelIds: string[];
	mostAtOnce: number;
}

export function readWatch(context: ITriggerFunctions): Watch {
	const minutes = (name: string, fallback: number) => (context.getNodeParameter(name, fallback) as number) * MINUTE_MS;
	const { channelIds = '', mostAtOnce = MOST_AT_ONCE } = context.getNodeParameter('options', {}) as { channelIds?: string; mostAtOnce?: number };
	return {
		types: historyTypesOf(context.getNodeParameter('events', []) as string[]),
		waitingMs: minutes('waitingMinutes', 30),
		windowMs: minutes('windowMinutes', 60),
		unhandledMs: minutes('unhandledMinutes', 5),
		channelIds: channelIds
			.split(',')
			.map((id) => id.trim())
			.filter((id) => id !== ''),
		mostAtOnce,
	};
}
