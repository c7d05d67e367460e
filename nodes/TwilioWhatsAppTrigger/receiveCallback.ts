import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toE164 } from '../shared/domain/contact/phoneNumber';
import { refuseWebhook } from '../shared/n8n/refuseWebhook';
import { receiveEvents } from '../shared/n8n/trigger/receiveEvents';
import { refuseUnreadable } from '../shared/n8n/trigger/refuseUnreadable';
import { listOf } from '../shared/n8n/trigger/readEventFilter';
import { twilioAuthTokens } from '../shared/n8n/twilioAccount';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import { channelPrefix } from '../shared/n8n/vendor';
import { webhookCredential } from '../shared/n8n/webhookCredential';
import { readCallback } from '../shared/providers/twilio/webhook/readCallback';
import { publicUrl } from './publicUrl';

/** Twilio takes any other answer to a message for a fault, or for a reply to send. @see https://www.twilio.com/docs/messaging/twiml */
export const NO_REPLY = '<Response/>';

const { provider } = twilioVendor;

/** Checks and reads a webhook of Twilio's, and starts the workflow with what it brought. */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const unreadable = await refuseUnreadable(context);
	if (unreadable) return unreadable;
	const authTokens = twilioAuthTokens(await webhookCredential(context, twilioVendor.credential));
	const callback = { rawBody: request.rawBody, headers: request.headers, url: publicUrl(context) };
	const verified = provider.verify(callback, authTokens);
	if (!verified.ok) return refuseWebhook(context, 401, REFUSALS[verified.failure]);

	context.getResponseObject().type('text/xml');
	const { ownNumbers } = context.getNodeParameter('filters', {}) as { ownNumbers?: string };
	const channelIds = listOf(ownNumbers).map((number) => `${channelPrefix(twilioVendor)}${toE164(number) ?? number}`);
	return await receiveEvents(context, twilioVendor, { events: provider.parse(readCallback(callback)), channelIds, answer: NO_REPLY });
}

const REFUSALS = {
	missingSignature: 'The request has no X-Twilio-Signature header, so it does not come from Twilio.',
	malformedSignature: 'The X-Twilio-Signature header is malformed.',
	wrongSignature:
		"The signature does not fit. Check the auth token in the Twilio credential, which must be that of the account that owns the number, and that the address at Twilio is this trigger's; behind a proxy, fill in 'Public URL' under 'Options'.",
	noSecret: 'The Twilio credential of this workflow has no auth token, so no webhook can be believed. An API key is not enough.',
} as const;
