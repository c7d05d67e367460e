import { createHmac } from 'node:crypto';

import { readVCards } from '../../../nodes/shared/providers/reading/readVCards';
import { verifySignature } from '../../../nodes/shared/providers/twilio/verifySignature';
import { parseCallback } from '../../../nodes/shared/providers/twilio/webhook/parseCallback';
import { readCallback } from '../../../nodes/shared/providers/twilio/webhook/readCallback';
import { bounded } from '../../kit/bounded';
import { checkEvents } from '../checkEvents';
import { checkForged, checkSigned, SECRET } from '../checkSignature';
import { firstLine } from '../firstLine';

const URL_BEFORE = 'https://desk.example/webhook/twilio';

/** What Twilio would have sent: the same parameters, each once, as one form. */
function signed(body: Buffer) {
	const parameters = Object.fromEntries([...new URLSearchParams(`&${body.toString('utf8')}`)]);
	const encode = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString());
	// Each name in order, before its value; Twilio's own library would be watched as well, and is large.
	const text = Object.keys(parameters).sort().map((name) => name + parameters[name]).join('');
	const headers = { 'x-twilio-signature': createHmac('sha1', SECRET).update(URL_BEFORE + text, 'utf8').digest('base64') };
	const right = { rawBody: encode(parameters), headers, url: URL_BEFORE };
	return { right, wrong: { ...right, rawBody: encode({ ...parameters, Body: `${parameters['Body'] ?? ''}!` }) } };
}

/** A callback of Twilio's: one line with a signature and the query of the address, and the body, which may also be a contact card. */
export function fuzz(input: Buffer): void {
	const { line, body } = firstLine(input);
	const [signature = '', ...query] = line.split('?');
	const request = { rawBody: body, headers: { 'x-twilio-signature': signature }, url: `${URL_BEFORE}?${query.join('?')}` };
	checkForged(verifySignature, request);
	const { right, wrong } = signed(body);
	checkSigned(verifySignature, right, wrong);
	const read = bounded(() => readCallback(request));
	checkEvents(bounded(() => parseCallback(read)));
	const cards = bounded(() => readVCards(body.toString('utf8')));
	if (cards.some(({ name, phones, emails }) => typeof name !== 'string' || !Array.isArray(phones) || !Array.isArray(emails))) throw new Error('A contact without its shape.');
}
