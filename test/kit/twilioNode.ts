import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import nock from 'nock';

import { TwilioWhatsApp } from '../../nodes/TwilioWhatsApp/TwilioWhatsApp.node';
import { runNode, type NodeRun } from './runNode';
import { ACCOUNT_SID, AUTH_TOKEN, messageSid, OWN_NUMBER } from './twilioWebhook';

export const TWILIO = 'http://127.0.0.1:4694';
export const ACCOUNT = `/2010-04-01/Accounts/${ACCOUNT_SID}`;

/** An item as it comes from the trigger. */
export const fromAna = {
	event: 'message',
	channel: { id: `twilio:${OWN_NUMBER}` },
	contact: { key: 'phone:+4915550000001', phone: '+4915550000001', name: 'Ana Example' },
	message: { id: messageSid('abc'), kind: 'text', text: 'Hello' },
};

export const TWILIO_CREDENTIAL = { accountSid: ACCOUNT_SID, authTokens: AUTH_TOKEN, phoneNumber: OWN_NUMBER, baseUrl: TWILIO };

/** Runs one operation of Twilio WhatsApp. */
export const runTwilio = async (
	resource: string,
	operation: string,
	parameters: NodeRun['parameters'] = {},
	run: Partial<NodeRun> & { credential?: IDataObject } = {},
): Promise<INodeExecutionData[]> => {
	const { credential, ...others } = run;
	const sending = resource === 'message' ? { recipient: 'contact', sender: 'contacted', options: {} } : {};
	const [results = []] = await runNode(new TwilioWhatsApp(), {
		parameters: { resource, operation, ...sending, ...parameters },
		items: [fromAna],
		credentials: { twilioWhatsAppApi: { ...TWILIO_CREDENTIAL, ...(credential as object) } },
		...others,
	});
	return results;
};

/** What a form holds, each name with its value, or with all of them where it stands there several times. */
export const readForm = (body: unknown): Record<string, string> => Object.fromEntries(new URLSearchParams(String(body)));

/** Accepts that many messages and tells what was sent, in order. */
export function acceptMessages(count = 1): Array<Record<string, string>> {
	const forms: Array<Record<string, string>> = [];
	nock(TWILIO)
		.post(`${ACCOUNT}/Messages.json`)
		.times(count)
		.reply(201, (_uri, body) => ({ sid: messageSid(forms.push(readForm(body))), status: 'queued' }));
	return forms;
}

/** Answers a list of one of Twilio's newer products. */
export const answerList = (path: string, key: string, list: object[]): void => {
	nock(TWILIO)
		.get(path)
		.query(true)
		.reply(200, { [key]: list, meta: { key, next_page_url: null } });
};
