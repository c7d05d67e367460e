import type { IDataObject } from 'n8n-workflow';

import { HelpdeskReply } from '../../nodes/HelpdeskReply/HelpdeskReply.node';
import { startSimulator, type Simulator } from '../../simulator/startSimulator';
import { FaultyLine, type Cut } from '../kit/FaultyLine';
import { runNode, type NodeRun } from '../kit/runNode';
import { deskOfEachTest, message } from './HelpdeskConversation/deskNode';

type Json = Record<string, unknown>;
interface Numbered {
	provider: string;
	phoneNumberId: string;
	wabaId: string;
	displayPhoneNumber: string;
	credential?: { data: IDataObject };
}

type First = 'sent' | 'refused' | 'unknown';

/** What befalls a send, what the first execution makes of it, and how often it is on the phone after the message was offered again. */
const FAULTS: Array<[what: string, fault: { kind?: string; cut?: Cut }, first: (provider: string) => First, onPhone: (provider: string) => number]> = [
	['nothing', {}, () => 'sent', () => 1],
	['429, too fast', { kind: '429' }, () => 'sent', () => 1],
	// Meta says with it that the message was not sent, and why; the others say nothing.
	['500', { kind: '5xx' }, (provider) => (provider === 'cloud' ? 'refused' : 'unknown'), (provider) => (provider === 'cloud' ? 1 : 0)],
	['a connection that is cut before anything went out', { cut: 'before' }, () => 'unknown', () => 0],
	['an answer that never comes though the provider has it', { cut: 'after' }, () => 'unknown', () => 1],
];

/** What an execution gives that sends, is refused, or does not know. */
const GIVES: Record<First, object> = { sent: { sent: { text: 'It is on its way.' } }, refused: { thrown: 'notDone' }, unknown: { thrown: 'unknown' } };
/** And then the one in which the message is offered again. */
const GIVES_AGAIN: Record<First, object> = { sent: { notSentAgain: { outcome: 'sent' } }, refused: GIVES.sent, unknown: { notSentAgain: { outcome: 'unknown' } } };

jest.setTimeout(120_000);

describe.each(['cloud', 'twilio', 'engagelab'])('A reply over %s that is offered twice, and once meets', (provider) => {
	const desk = deskOfEachTest();
	let simulator: Simulator;
	let line: FaultyLine;
	beforeEach(async () => {
		simulator = await startSimulator();
		line = await FaultyLine.to(simulator.url);
	});
	afterEach(async () => {
		await line.close();
		await simulator.close();
	});

	const ask = async <T>(path: string, body?: object): Promise<T> => {
		const response = await fetch(`${simulator.url}/simulator${path}`, { headers: { 'content-type': 'application/json', connection: 'close' }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) });
		return (await response.json()) as T;
	};
	/** The provider's demo number, with a credential that leads over the faulty line. */
	const set = async () => {
		const { numbers, accounts } = await ask<{ numbers: Numbered[]; accounts: Array<{ wabaId: string; accessToken: string }> }>('/state');
		const number = numbers.find((one) => one.provider === provider)!;
		const { wabaId, phoneNumberId } = number;
		const cloud = { accessToken: accounts.find((one) => one.wabaId === wabaId)?.accessToken, phoneNumberId, apiVersion: 'v25.0', baseUrl: line.url };
		const over = (data: IDataObject): IDataObject => ({ ...data, baseUrl: (data['baseUrl'] as string).replace(simulator.url, line.url) });
		const data = number.credential ? over(number.credential.data) : cloud;
		const type = { cloud: 'whatsAppCloudApi', twilio: 'twilioWhatsAppApi', engagelab: 'engageLabWhatsAppApi' }[provider]!;
		const phone = `+${number.displayPhoneNumber.replace(/\D/g, '')}`;
		return { phoneNumberId, channelId: provider === 'cloud' ? `cloud:${phoneNumberId}` : `${provider}:${phone}`, credentials: { helpdeskStoreApi: desk.credential(), [type]: data } as NonNullable<NodeRun['credentials']> };
	};
	const outcome = async (item: object, credentials: NodeRun['credentials'], execution: string): Promise<Json> => {
		try {
			const [sent] = await runNode(new HelpdeskReply(), { parameters: { message: 'text', text: 'It is on its way.' }, items: [item] as NodeRun['items'], credentials, execution });
			return sent![0]!.json;
		} catch (error) {
			return { thrown: (error as { context: Json }).context['outcome'] };
		}
	};

	it.each(FAULTS)('%s', async (_, { kind, cut }, firstOver, onPhone) => {
		const first = firstOver(provider);
		const { phoneNumberId, channelId, credentials } = await set();
		const { id } = await ask<{ id: string }>('/customers', { name: 'Ada Example', phone: '+4915550000801' });
		await ask(`/customers/${id}/messages`, { to: phoneNumberId, type: 'text', text: { body: 'Where is it?' } });
		const item = await desk.receive({ ...message('wamid.question', {}, { key: 'phone:+4915550000801', phone: '+4915550000801', name: 'Ada Example' }), provider, channel: { id: channelId } });
		if (kind) await ask('/faults', { phoneNumberId, kind });
		if (cut) line.cuts.push(cut);

		const [one, two] = [await outcome(item, credentials, '7'), await outcome(item, credentials, '8')];
		expect(one).toMatchObject(GIVES[first]);
		expect(two).toMatchObject(GIVES_AGAIN[first]);
		const { messages } = await ask<{ messages: Array<{ author: string }> }>(`/customers/${id}/chat?number=${phoneNumberId}`);
		expect(messages.filter(({ author }) => author === 'business')).toHaveLength(onPhone(provider));
		const told = await desk.run('history', 'list', {}, { returnAll: true, filters: { types: ['replyUncertain'] } });
		expect(told).toHaveLength(first === 'unknown' ? 1 : 0);
	});
});
