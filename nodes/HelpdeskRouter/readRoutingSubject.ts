import type { IDataObject } from 'n8n-workflow';

import type { RoutingSubject } from '../shared/domain/routing/rule';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** What the rules look at, from an item of a trigger that went through 'Receive Message'. */
export function readRoutingSubject(json: IDataObject): RoutingSubject {
	const message = object(json.message);
	const reply = object(message.reply);
	return {
		text: text(message.text),
		kind: text(message.kind),
		choiceId: text(reply.id),
		choiceTitle: text(reply.title),
		outcome: text(object(json.conversation).outcome),
	};
}
