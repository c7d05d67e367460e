import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult } from 'n8n-workflow';

import { TwilioWhatsApp } from '../../../nodes/TwilioWhatsApp/TwilioWhatsApp.node';
import { withoutNetwork } from '../../kit/cloudNode';
import { additionalDataFor, workflowOf } from '../../kit/runNode';
import { answerList, TWILIO, TWILIO_CREDENTIAL } from '../../kit/twilioNode';
import { contentSid, OWN_NUMBER, senderSid, serviceSid } from '../../kit/twilioWebhook';
import nock from 'nock';

const node = new TwilioWhatsApp();

/** The panel of the node with these parameters, as n8n hands it to its lists. */
function panel(parameters = {}) {
	const credentials = { twilioWhatsAppApi: TWILIO_CREDENTIAL };
	const { workflow, node: inWorkflow } = workflowOf(node, { parameters, credentials });
	return new LoadOptionsContext(workflow, inWorkflow, additionalDataFor(credentials), '');
}

const list = async (name: keyof typeof node.methods.listSearch, filter?: string): Promise<INodeListSearchResult['results']> =>
	(await node.methods.listSearch[name]!.call(panel(), filter)).results;

describe('The lists of Twilio WhatsApp', () => {
	withoutNetwork();

	it('find a number by its digits or its name, and say when it cannot send', async () => {
		const senders = [
			{ sid: senderSid, sender_id: `whatsapp:${OWN_NUMBER}`, status: 'ONLINE', profile: { name: 'Example Bikes' } },
			{ sid: `XE${'0'.repeat(31)}2`, sender_id: 'whatsapp:+4930123456', status: 'OFFLINE', profile: {} },
		];
		for (let round = 0; round < 3; round++) answerList('/v2/Channels/Senders', 'senders', senders);
		expect(await list('searchNumbers')).toEqual([
			{ name: `${OWN_NUMBER} · Example Bikes`, value: OWN_NUMBER },
			{ name: '+4930123456 · Offline', value: '+4930123456' },
		]);
		expect((await list('searchNumbers', 'bikes')).map(({ value }) => value)).toEqual([OWN_NUMBER]);
		expect((await list('searchNumbers', '30 123')).map(({ value }) => value)).toEqual(['+4930123456']);
	});

	it('find a Messaging Service by its name', async () => {
		answerList('/v1/Services', 'services', [{ sid: serviceSid, friendly_name: 'Desk' }, { sid: `MG${'0'.repeat(31)}2`, friendly_name: 'Codes' }]);
		expect(await list('searchServices', 'desk')).toEqual([{ name: 'Desk', value: serviceSid }]);
	});

	it('show approved templates first, and what becomes of the others', async () => {
		const template = (n: number, status: string) => ({ sid: contentSid(n), friendly_name: `t${n}`, language: 'en', types: { 'twilio/text': { body: `Text ${n}` } }, approval_requests: { status, category: 'UTILITY' } });
		answerList('/v2/ContentAndApprovals', 'contents', [template(1, 'rejected'), template(2, 'approved')]);
		expect(await list('searchTemplates')).toEqual([
			{ name: 't2 · en · Approved · Utility', value: contentSid(2), description: 'Text 2' },
			{ name: 't1 · en · Rejected · Utility', value: contentSid(1), description: 'Text 1' },
		]);
	});

	it('say why they are empty', async () => {
		nock(TWILIO).get('/v1/Services').query(true).reply(401, { code: 20003, message: 'Authenticate' });
		await expect(list('searchServices')).rejects.toThrow(/SID|token|credential/i);
	});
});

describe('The variables of the chosen template', () => {
	withoutNetwork();
	const { templateVariables } = node.methods.resourceMapping;

	it('are a field each, with the words around it', async () => {
		nock(TWILIO)
			.get(`/v1/Content/${contentSid(7)}`)
			.reply(200, { sid: contentSid(7), friendly_name: 't', language: 'en', types: { 'twilio/media': { body: 'Hi {{1}}, your ticket {{2}} is open.', media: ['https://example.com/{{file}}'] } } })
			.get(`/v1/Content/${contentSid(7)}/ApprovalRequests`)
			.reply(200, { whatsapp: { status: 'approved' } });
		const chosen = { resource: 'message', operation: 'sendTemplate', template: { __rl: true, mode: 'list', value: contentSid(7) } };
		const { fields } = await templateVariables!.call(panel(chosen));
		expect(fields.map(({ id, displayName, required }) => [id, displayName, required])).toEqual([
			['1', '{{1}} (Hi … , your)', true],
			['2', '{{2}} (your ticket … is open.)', true],
			['file', '{{file}}', true],
		]);
	});

	it('are none while no template is chosen', async () => {
		const chosen = { resource: 'message', operation: 'sendTemplate', template: { __rl: true, mode: 'list', value: '' } };
		expect(await templateVariables!.call(panel(chosen))).toEqual({ fields: [] });
	});
});
