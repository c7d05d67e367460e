import type { OutboundMedia } from '../../domain/message/outboundMessage';
import { writeFileToken } from '../fileLink/fileToken';
import { mediaFileName } from '../mediaFileName';
import { safeFileName } from '../../providers/reading/safeFileName';
import type { TwilioCall } from './TwilioCall';

/** Longer than Twilio takes to fetch a file, also when it queues the message for a while. */
const LIFETIME_MS = 60 * 60 * 1000;

/**
 * A link under which Twilio can fetch a file: the trigger of the sender serves it out of n8n's store for binary data, which all
 * processes of n8n share. The contact sees its last part as the name of a document.
 */
export async function linkTo(call: TwilioCall, { bytes, mimeType, fileName }: Extract<OutboundMedia, { source: 'bytes' }>): Promise<string> {
	if (call.delivery?.sendAt) {
		throw call.refusal(
			'A message that is sent later needs a file with a public link',
			"Twilio fetches the file when the message goes out, and the link to a file of n8n does not last until then. Choose 'Link' under 'File From'.",
		);
	}
	const secret = call.linkSecret;
	const { origin, pathname } = new URL(await call.triggerUrl());
	const name = safeFileName(fileName) ?? mediaFileName('file', mimeType);
	const { id } = await call.context.helpers.prepareBinaryData(bytes, name, mimeType);
	if (!id) {
		throw call.refusal(
			'n8n keeps files in memory only, where Twilio cannot fetch them',
			"Set N8N_DEFAULT_BINARY_DATA_MODE of n8n to 'filesystem', 'database' or 's3', or send a file that has a public link.",
		);
	}
	const token = writeFileToken({ binaryId: id, mimeType, expiresAt: new Date(Date.now() + LIFETIME_MS) }, secret);
	return `${origin}${pathname}/${token}/${encodeURIComponent(name)}`;
}
