import { createHmac } from 'node:crypto';

import { verifySignature } from '../../../nodes/shared/providers/engagelab/signature/verifySignature';
import { parseCallback } from '../../../nodes/shared/providers/engagelab/webhook/parseCallback';
import { answerToUrlCheck } from '../../../nodes/shared/providers/engagelab/webhook/urlCheck';
import { withoutFiles } from '../../../nodes/shared/providers/engagelab/webhook/withoutFiles';
import { bounded } from '../../kit/bounded';
import { checkEvents } from '../checkEvents';
import { checkForged, checkSigned, SECRET } from '../checkSignature';
import { firstLine } from '../firstLine';
import { readBody } from '../readBody';

const AT = 1_800_000_000;

/** The vendor signs who calls and when, not what is said. */
function signed(username: string, rawBody: Buffer) {
	const name = username.replace(/[;\s]/g, '_');
	const signature = createHmac('sha256', SECRET).update(`${AT}1${name}`).digest('hex');
	const header = (nonce: string) => ({ 'x-callback-id': `timestamp=${AT};nonce=${nonce};username=${name};signature=${signature}` });
	const receivedAt = new Date(AT * 1000);
	return { right: { rawBody, headers: header('1'), receivedAt }, wrong: { rawBody, headers: header('2'), receivedAt } };
}

/** A callback of EngageLab's: one line with its header, and the body. */
export function fuzz(input: Buffer): void {
	const { line, body } = firstLine(input);
	checkForged(verifySignature, { rawBody: body, headers: { 'x-callback-id': line }, receivedAt: new Date(AT * 1000) });
	const { right, wrong } = signed(line.slice(0, 40), body);
	checkSigned(verifySignature, right, wrong);
	const read = bounded(() => readBody(body));
	if (!read) return;
	const answer = answerToUrlCheck(read.value);
	if (answer !== undefined && !/^[A-Za-z0-9]*$/.test(answer)) throw new Error(`It would send back ${JSON.stringify(answer)}.`);
	const events = bounded(() => parseCallback(read.value, '+14155550100'));
	checkEvents(events);
	checkEvents(withoutFiles(events));
}
