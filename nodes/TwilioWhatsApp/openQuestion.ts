import type { IExecuteFunctions } from 'n8n-workflow';

import { TwilioCall } from '../shared/n8n/twilioCall/TwilioCall';

/** A call that asks a question. Answers come to a number, so where a service picks it later nobody would know what they answer. */
export async function openQuestion(context: IExecuteFunctions, itemIndex: number): Promise<TwilioCall> {
	const call = await TwilioCall.open(context, itemIndex);
	if (call.account.numberId.startsWith('+')) return call;
	throw call.refusal(
		"'Send and Wait' needs to know the number that asks, but the Messaging Service picks it after sending",
		"Choose a number under 'From', or fill in 'WhatsApp Number' in the Twilio credential. Nothing was sent.",
	);
}
