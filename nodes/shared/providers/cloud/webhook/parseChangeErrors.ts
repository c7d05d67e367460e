import type { InboundEvent } from '../../../domain/message/inboundEvent';
import type { EventSource } from './eventSource';
import { unknownEvent } from './eventSource';
import { isRecord, readList } from './readJson';
import type { JsonRecord } from './readJson';
import { readError } from './readError';

/** Errors that concern a whole change and belong to no message of it: trouble of the number. */
export const parseChangeErrors = (source: EventSource, value: JsonRecord): InboundEvent[] =>
	readList(value, 'errors').map((raw) => {
		const error = isRecord(raw) ? readError({ errors: [raw] }) : undefined;
		if (!error) return unknownEvent(source, raw, 'The error is not an object.');
		return {
			event: 'account',
			provider: source.provider,
			channel: source.channel,
			account: {
				field: source.field,
				change: error.title ?? 'error',
				...(error.details && { details: error.details }),
				...(error.code !== undefined && { code: error.code }),
			},
			raw,
		};
	});
