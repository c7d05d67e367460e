import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { isRecord, readText } from '../../reading/readJson';
import { parseNotification } from './parseNotification';
import { parseResponse } from './parseResponse';
import { parseStatus } from './parseStatus';
import { accountSource } from './rowSource';

const WHATSAPP = 'whatsapp';

/** What a row can hold, by the key under which it stands. */
const PARSERS = { status: parseStatus, response: parseResponse, notification: parseNotification } as const;

const PARTS = ['status', 'response', 'notification'] as const;

const unreadable = (field: string, raw: unknown, reason: string): InboundEvent => unknownEvent(accountSource(field), raw, reason);

function parseRow(row: unknown, ownNumber: string | undefined): InboundEvent[] {
	if (!isRecord(row)) return [unreadable('row', row, 'The row is not an object.')];
	const product = readText(row, 'channel', 'server');
	if (product !== undefined && product.toLowerCase() !== WHATSAPP) return [unreadable('row', row, `The row is about "${product}", not about WhatsApp.`)];
	const events = PARTS.flatMap((part) => {
		const content = row[part];
		return isRecord(content) ? PARSERS[part](row, content, ownNumber) : [];
	});
	if (events.length > 0) return events;
	const field = Object.keys(row).find((key) => isRecord(row[key]) && key !== 'custom_args') ?? 'row';
	return [unreadable(field, row, 'The row holds nothing that is documented: no status, response or notification.')];
}

/**
 * Every event of a callback, in order: all rows, and all that each holds. `ownNumber` (E.164) is the business number of the setup,
 * which the rows do not always name. What is not understood comes out as `unknown` with the reason; nothing is dropped and nothing
 * throws, whatever the body is.
 * @see https://github.com/DevEngageLab/engagelab-skills
 */
export function parseCallback(body: unknown, ownNumber?: string): InboundEvent[] {
	if (!isRecord(body)) return [unreadable('body', body, 'The body is not a JSON object.')];
	const { rows } = body;
	if (Array.isArray(rows)) return rows.flatMap((row: unknown) => parseRow(row, ownNumber));
	if (PARTS.some((part) => isRecord(body[part]))) return parseRow(body, ownNumber);
	return [unreadable('body', body, 'The body has no list of rows.')];
}
