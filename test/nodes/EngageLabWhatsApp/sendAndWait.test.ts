import { ExecuteContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { withoutNetwork } from '../../kit/cloudNode';
import { ENGAGELAB_CREDENTIAL, engageLabAnswers, fileFromAda, runEngageLab } from '../../kit/engageLabNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = fileFromAda.channel.id;

describe('Send and Wait of EngageLab WhatsApp', () => {
	let store: ReturnType<typeof temporaryStore>;
	let slept: Date[];
	withoutNetwork();

	beforeEach(() => {
		store = temporaryStore();
		slept = [];
		jest.spyOn(ExecuteContext.prototype, 'putExecutionToWait').mockImplementation(async (until) => void slept.push(await Promise.resolve(until)));
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await store.remove();
	});

	const ask = async (parameters: INodeParameters) =>
		await runEngageLab('message', 'sendAndWait', { recipient: 'contact', text: 'When shall we deliver?', ...parameters }, {
			credentials: { engageLabWhatsAppApi: ENGAGELAB_CREDENTIAL, helpdeskStoreApi: store.credential },
		});
	const answer = async (text: string) => {
		const desk = await storeFor(store.credential);
		const sentAt = new Date();
		const message = { id: `wamid.${text}`, kind: 'text', text, sentAt: sentAt.toISOString() } as const;
		const { contact } = await desk.receiveMessage({ event: 'message', provider: 'engagelab', channel: { id: CHANNEL }, contact: fileFromAda.contact, message, raw: {} }, sentAt);
		return await desk.waits.take({ contactId: contact.id, channelId: CHANNEL, messageId: message.id, isChoice: false, text, sentAt }, sentAt);
	};
	const buttons = { button: [{ title: 'Tomorrow', id: 'soon' }, { title: 'Next week', id: '' }] };

	it.each<[how: string, parameters: INodeParameters, text: string]>([
		['choices', { answerWith: 'buttons', buttons }, 'When shall we deliver?\n\n1. Tomorrow\n2. Next week'],
		['choices with descriptions', { answerWith: 'list', rows: { row: [{ title: 'Tomorrow', id: 'soon', description: 'before noon' }, { title: 'Next week', id: '', description: '' }] } }, 'When shall we deliver?\n\n1. Tomorrow (before noon)\n2. Next week'],
	])('numbers %s in the text, and understands a number and the words', async (_how, parameters, text) => {
		const seen = engageLabAnswers('POST', '/v1/messages', { message_id: 'cbgg4' });
		const [result] = await ask({ ...parameters, onlyChoice: true });
		expect(seen.body).toMatchObject({ body: { type: 'text', text: { body: text } } });
		expect(result?.json).toMatchObject({ answered: false, sent: { id: 'cbgg4', kind: 'text', text } });
		expect(slept).toHaveLength(1);
		expect(await answer('I do not know')).toBeUndefined();
		expect(await answer('2')).toMatchObject({ questionId: 'cbgg4', choice: { id: 'Next week', title: 'Next week' } });
	});

	it('takes what else is written where that is wanted, too', async () => {
		engageLabAnswers('POST', '/v1/messages', { message_id: 'cbgg4' });
		await ask({ answerWith: 'buttons', buttons });
		expect(await answer('In May')).not.toHaveProperty('choice');
	});

	it('waits for a free text', async () => {
		engageLabAnswers('POST', '/v1/messages', { message_id: 'cbgg4' });
		await ask({ answerWith: 'text' });
		expect(await answer('2')).toEqual({ id: expect.any(String), questionId: 'cbgg4', resumeUrl: expect.stringContaining('/webhook-waiting/') });
	});

	it.each<[what: string, parameters: INodeParameters, message: RegExp]>([
		['no text', { answerWith: 'buttons', text: ' ', buttons }, /The text is empty/],
		['nothing to choose from', { answerWith: 'buttons', buttons: {} }, /nothing to choose from/],
		['a choice without a title', { answerWith: 'list', rows: { row: [{ title: '', id: 'x', description: '' }] } }, /Choice 1 has no title/],
		['the same choice twice', { answerWith: 'buttons', buttons: { button: [{ title: 'Now', id: '1' }, { title: 'now', id: '2' }] } }, /"now" is there twice/],
	])('sends nothing and waits for nobody: %s', async (_what, parameters, message) => {
		await expect(ask(parameters)).rejects.toThrow(message);
		expect(slept).toEqual([]);
		expect(await answer('1')).toBeUndefined();
	});
});
