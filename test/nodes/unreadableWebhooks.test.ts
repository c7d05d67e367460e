import { EngageLabWhatsAppTrigger } from '../../nodes/EngageLabWhatsAppTrigger/EngageLabWhatsAppTrigger.node';
import { TwilioWhatsAppTrigger } from '../../nodes/TwilioWhatsAppTrigger/TwilioWhatsAppTrigger.node';
import { WhatsAppCloudTrigger } from '../../nodes/WhatsAppCloudTrigger/WhatsAppCloudTrigger.node';
import { callWebhook } from '../kit/callWebhook';

/** As raw-body, which n8n reads bodies with, and n8n itself say it. */
const tooLarge = Object.assign(new Error('request entity too large'), { type: 'entity.too.large', status: 413 });
const cutOff = Object.assign(new Error('Request body stream was aborted mid-read or is not readable'), { httpStatusCode: 400 });
const wronglyPacked = Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' });

describe.each([
	['WhatsApp Cloud', () => new WhatsAppCloudTrigger()],
	['Twilio', () => new TwilioWhatsAppTrigger()],
	['EngageLab', () => new EngageLabWhatsAppTrigger()],
])('The trigger of %s, when anybody sends a body that cannot be read,', (_, newTrigger) => {
	it.each([
		['larger than n8n takes', tooLarge, 413],
		['cut off', cutOff, 400],
		['packed wrongly', wronglyPacked, 400],
	])('refuses it and starts nothing, not even an execution that fails: %s', async (_what, unreadable, status) => {
		const answer = await callWebhook(newTrigger(), { parameters: { events: ['message'], remember: true }, unreadable });
		expect(answer).toMatchObject({ status, body: { error: expect.stringMatching(/^The body is /) } });
		expect(answer.returned).toEqual({ noWebhookResponse: true });
	});
});
