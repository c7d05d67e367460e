import { createHmac } from 'node:crypto';

import { verifySignature } from '../../../nodes/shared/providers/cloud/verifySignature';
import { parseWebhook } from '../../../nodes/shared/providers/cloud/webhook/parseWebhook';
import { bounded } from '../../kit/bounded';
import { checkEvents } from '../checkEvents';
import { checkForged, checkSigned, otherBytes, SECRET } from '../checkSignature';
import { firstLine } from '../firstLine';
import { readBody } from '../readBody';

const signed = (rawBody: Buffer) => ({ rawBody, headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(rawBody).digest('hex')}` } });

/** A webhook of Meta's: one line with a signature, and the body. */
export function fuzz(input: Buffer): void {
	const { line, body } = firstLine(input);
	checkForged(verifySignature, { rawBody: body, headers: { 'x-hub-signature-256': line } });
	checkSigned(verifySignature, signed(body), { ...signed(body), rawBody: otherBytes(body) });
	const read = bounded(() => readBody(body));
	if (read) checkEvents(bounded(() => parseWebhook(read.value)));
}
