import { readError } from '../readError';
import type { WebhookError } from '../readError';
import { readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import type { MessageContent } from './messageContent';

/** Types under which WhatsApp itself says that it hands nothing over. */
const PLACEHOLDER_TYPES = new Set(['unsupported', 'unknown', 'ephemeral']);

/** The placeholder for what cannot be shown: the conversation must not look as if nothing had been sent. */
export function unsupportedContent(message: JsonRecord, type: string | undefined, changeError?: WebhookError): MessageContent {
	const error = readError(message) ?? changeError;
	const hidden = readText(readRecord(message, 'unsupported'), 'type');
	const shown = hidden ?? (type && !PLACEHOLDER_TYPES.has(type) ? type : undefined);
	const reason = error?.details ?? error?.title ?? (type ? 'WhatsApp handed over no content.' : 'The message has no type.');
	return {
		kind: 'unsupported',
		unsupported: {
			...(shown && { type: shown }),
			...(error?.code !== undefined && { code: error.code }),
			reason,
		},
	};
}
