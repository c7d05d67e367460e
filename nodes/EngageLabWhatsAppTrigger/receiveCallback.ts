import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toE164 } from '../shared/domain/contact/phoneNumber';
import { callbackSecrets, ENGAGELAB_CHANNEL_PREFIX, hasMetaToken, ownNumber } from '../shared/n8n/engageLabAccount';
import { engageLabVendor } from '../shared/n8n/engageLabVendor';
import { refuseWebhook } from '../shared/n8n/refuseWebhook';
import { listOf } from '../shared/n8n/trigger/readEventFilter';
import { receiveEvents } from '../shared/n8n/trigger/receiveEvents';
import { refuseUnreadable } from '../shared/n8n/trigger/refuseUnreadable';
import { webhookCredential } from '../shared/n8n/webhookCredential';
import { CallbackNonces } from '../shared/providers/engagelab/signature/CallbackNonces';
import { parseCallback } from '../shared/providers/engagelab/webhook/parseCallback';
import { answerToUrlCheck } from '../shared/providers/engagelab/webhook/urlCheck';
import { withoutFiles } from '../shared/providers/engagelab/webhook/withoutFiles';
import { parseJson } from '../shared/providers/reading/parseJson';
import { isRightKey } from './urlKey';

const { provider, credential: credentialType } = engageLabVendor;

/** Each process keeps its own: what really guards the webhook is the key in its URL. */
const nonces = new CallbackNonces();

/** Checks and reads a callback of EngageLab's, and starts the workflow with what it brought. */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const unreadable = await refuseUnreadable(context);
	if (unreadable) return unreadable;
	if (!isRightKey(context)) return refuseWebhook(context, 401, 'The key of the URL (?key=…) is not the one of this trigger.');
	const { rawBody } = request;
	const body = bodyOf(rawBody);
	const answer = answerToUrlCheck(body);
	if (answer !== undefined) {
		context.getResponseObject().status(200).type('text/plain').send(answer);
		return { noWebhookResponse: true };
	}

	const credential = await webhookCredential(context, credentialType);
	const secrets = callbackSecrets(credential);
	if (secrets.length > 0) {
		const signed = { rawBody, headers: request.headers, receivedAt: new Date() };
		const verified = provider.verify(signed, secrets);
		if (!verified.ok) return refuseWebhook(context, 401, REFUSALS[verified.failure]);
		if (nonces.isReplay(signed)) return refuseWebhook(context, 401, 'The signature was used before, for another body.');
	}
	if (body === NOT_JSON) return refuseWebhook(context, 400, 'The body is not JSON, or nested too deeply.');

	const events = parseCallback(body, toE164(ownNumber(credential)));
	const { ownNumbers } = context.getNodeParameter('filters', {}) as { ownNumbers?: string };
	const channelIds = listOf(ownNumbers).map((number) => `${ENGAGELAB_CHANNEL_PREFIX}${toE164(number) ?? number}`);
	return await receiveEvents(context, engageLabVendor, { events: hasMetaToken(credential) ? events : withoutFiles(events), channelIds });
}

const NOT_JSON = Symbol('not JSON');

/** Nothing at all is what the vendor sends to see whether somebody is there. */
function bodyOf(bytes: Buffer): unknown {
	const text = bytes.toString('utf8').trim();
	if (text === '') return undefined;
	try {
		return parseJson(text);
	} catch {
		return NOT_JSON;
	}
}

const REFUSALS = {
	missingSignature: 'The request has no X-CALLBACK-ID header. If EngageLab does not sign your callbacks, empty the callback secret in the credential.',
	malformedSignature: 'The X-CALLBACK-ID header is malformed.',
	wrongSignature:
		'The signature does not fit, or is more than five minutes off. Check the callback secret in the EngageLab WhatsApp credential, and the clock of this machine.',
	noSecret: 'The EngageLab WhatsApp credential of this workflow has no callback secret.',
} as const;
