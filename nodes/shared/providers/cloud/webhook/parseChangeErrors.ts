import type { InboundEvent } from '../../../domain/message/inboundEvent';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { datedPart, unknownEvent } from '../../metaShapes/inbound/eventSource';
import { isRecord, readList } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readError } from '../../metaShapes/inbound/readError';

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
			raw: datedPart(source, { errors: [raw] }),
		};
	});
