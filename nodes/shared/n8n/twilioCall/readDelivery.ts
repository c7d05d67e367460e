import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery } from '../../domain/message/outboundMessage';
import { readInstant } from '../fields/readInstant';
import { inputError } from '../nodeErrors';

/** When a message goes out and how long Twilio may hold it back, where the panel says so. */
export function readDelivery(context: IExecuteFunctions, itemIndex: number): Delivery | undefined {
	const { sendAt, validitySeconds } = context.getNodeParameter('options', itemIndex, {}) as { sendAt?: unknown; validitySeconds?: number };
	if (!sendAt && !validitySeconds) return undefined;
	return { sendAt: sendAt ? readTime(context, itemIndex, sendAt) : undefined, validitySeconds: validitySeconds || undefined };
}

function readTime(context: IExecuteFunctions, itemIndex: number, given: unknown): string {
	const instant = readInstant(given, context.getTimezone());
	if (!Number.isNaN(instant)) return new Date(instant).toISOString();
	throw inputError(context.getNode(), itemIndex, `"${String(given)}" is no date and time`, "Write 'Send At' as 2026-12-24T18:00, in the time zone of the workflow.");
}
