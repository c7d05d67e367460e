import type { IDataObject } from 'n8n-workflow';

import type { HistoryEvent } from '../shared/domain/history/historyEvent';
import { situationItem } from '../shared/n8n/desk/situationItem';
import { templateItem } from '../shared/n8n/templates/templateItem';
import type { EventSituation } from '../shared/store/deliveries/explainEvent';

/**
 * An event as an item. A message that was not handled comes out just as its WhatsApp trigger gave it, so that the same nodes can
 * work on it; everything else has the same shape as far as there is something to fill it. `deskEvent.id` stays the same when an
 * event has to be handed on again.
 */
export function eventItem({ id, type, at, actor, reason, data }: HistoryEvent, attempt: number, situation: EventSituation): IDataObject {
	const { inbound, message, agent, template, ...about } = situation;
	return {
		...situationItem(about),
		...(message ? { storedMessage: { ...message } } : {}),
		...(template ? { template: templateItem(template) } : {}),
		...(agent ? { agent: { ...agent } } : {}),
		...(inbound as unknown as IDataObject | undefined),
		deskEvent: { id, type, at, attempt, actor: { ...actor }, ...(reason === undefined ? {} : { reason }), ...(data ? { data: data as IDataObject } : {}) },
	};
}
