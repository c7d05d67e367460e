import type { IWebhookFunctions } from 'n8n-workflow';

import { LARGEST_FILE_BYTES } from '../../shared/domain/inbox/inboxLimits';
import { FILE_BODY, LENGTH_BYTES } from '../../shared/domain/inbox/inboxTransport';
import { badRequest, InboxRefusal } from './InboxRefusal';
import { RequestFields } from './RequestFields';

/** The JSON before a file says what to do with it, and needs little room. */
const LONGEST_HEAD_BYTES = 256 * 1024;

export interface InboxRequestBody {
	call: string;
	fields: RequestFields;
	file?: Buffer;
}

/** What a page asks, with the file that came along. `mayBringFile` refuses whoever may not, before anything of the file is read. */
export async function readRequest(context: IWebhookFunctions, mayBringFile: () => Promise<unknown>): Promise<InboxRequestBody> {
	const type = String(context.getHeaderData()['content-type'] ?? '');
	if (!type.startsWith(FILE_BODY)) return asRequest(context.getBodyData());
	await mayBringFile();
	const body = await readBytes(context.getRequestObject());
	const length = body.length < LENGTH_BYTES ? Number.POSITIVE_INFINITY : body.readUInt32BE(0);
	if (length > LONGEST_HEAD_BYTES || LENGTH_BYTES + length > body.length) throw badRequest('The request is cut off.');
	return { ...asRequest(parse(body.subarray(LENGTH_BYTES, LENGTH_BYTES + length))), file: body.subarray(LENGTH_BYTES + length) };
}

function asRequest(given: unknown): InboxRequestBody {
	const fields = new RequestFields(given);
	return { call: fields.word('call', 100), fields: fields.part('request') };
}

function parse(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		throw badRequest('The request is no JSON.');
	}
}

/** n8n leaves a body of this type unread. */
async function readBytes(request: AsyncIterable<Buffer>): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request) {
		size += part.length;
		if (size > LARGEST_FILE_BYTES + LONGEST_HEAD_BYTES) {
			throw new InboxRefusal('tooLarge', 'The file is larger than 100 MB.', 'WhatsApp takes no larger ones: send a link to it.');
		}
		parts.push(part);
	}
	return Buffer.concat(parts);
}
