import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { HelpdeskCsat } from '../../../nodes/HelpdeskCsat/HelpdeskCsat.node';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { ADA, CHANNEL, message } from '../HelpdeskConversation/deskNode';

type Json = Record<string, unknown>;
interface Survey {
	id: string;
	state: string;
}
interface Prepared {
	message: { kind: string; text?: string; name?: string; sections?: Array<{ rows: Array<{ id: string; title: string }> }> };
	plainText?: string;
}

const AGENT = { kind: 'agent', id: 'eve' } as const;

describe('Helpdesk CSAT', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(async () => await store.remove());

	const open = async () => await storeFor(store.credential);
	const credentials = () => ({ helpdeskStoreApi: store.credential });
	const csat = async (operation: string, item: object, parameters: NodeRun['parameters'] = {}, more: Partial<NodeRun> = {}) =>
		(await runNode(new HelpdeskCsat(), { parameters: { operation, ...parameters }, items: [item] as NodeRun['items'], credentials: credentials(), ...more })).map((output) =>
			output.map(({ json, binary }): Json => ({ ...json, ...(binary ? { binary } : {}) })),
		);
	const desk = async (operation: string, item: object, parameters: NodeRun['parameters'] = {}) => {
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters: { resource: 'message', operation, ...parameters }, items: [item] as NodeRun['items'], credentials: credentials() });
		return results[0]?.json as Json;
	};
	const receive = async (id: string, content: object = {}) => await desk('receive', message(id, content));

	/** A conversation that a person has answered and resolved, as the Helpdesk Trigger tells it. */
	const resolved = async (csatIsOn = true) => {
		const { conversation } = await receive('wamid.question');
		const { id } = conversation as { id: string };
		const store = await open();
		await store.channels.update(CHANNEL, { csat: csatIsOn }, AGENT, new Date());
		await store.recordReply({ conversationId: id, providerId: 'wamid.answer', kind: 'text', author: 'agent', agentId: 'eve' }, new Date());
		await store.conversations.resolve(id, AGENT, new Date());
		return { conversation: { id }, deskEvent: { type: 'conversationResolved' } };
	};
	const asked = async (parameters: NodeRun['parameters'] = {}) => {
		const [[item] = []] = await csat('ask', await resolved(), parameters);
		await desk('recordReply', { ...item, sent: { id: 'wamid.survey', kind: 'list' } });
		return item as Json & { survey: Survey; prepared: Prepared };
	};
	const tapOf = ({ prepared }: { prepared: Prepared }, stars: number) => {
		const row = prepared.message.sections?.[0]?.rows.find(({ title }) => title === '⭐'.repeat(stars));
		return { kind: 'reply', text: row?.title, reply: { type: 'list', id: row?.id, title: row?.title } };
	};

	it('prepares the question for the contact of the conversation, from the number that the contact wrote to', async () => {
		const [[item] = [], skipped] = await csat('ask', await resolved());
		expect(skipped).toEqual([]);
		expect(item).toMatchObject({
			provider: 'cloud',
			channel: { id: CHANNEL },
			contact: { phone: ADA.phone },
			conversation: { state: 'resolved', window: { open: true } },
			survey: { state: 'asking', scale: 'stars', language: 'en' },
			prepared: { message: { kind: 'list', text: 'How satisfied are you with our help?' }, plainText: expect.stringContaining('5 = ⭐⭐⭐⭐⭐ Very good') },
		});
	});

	it.each([
		['where the channel does not want surveys', async () => await resolved(false), 'off'],
		['a second time', async () => ({ conversation: (await asked()).conversation }), 'asked'],
	])('skips the question %s, and says why', async (_, prepare, reason) => {
		const [ask, [skipped] = []] = await csat('ask', await prepare());
		expect(ask).toEqual([]);
		expect(skipped).toMatchObject({ survey: { asked: false, reason, explanation: expect.stringMatching(/\.$/) } });
	});

	it("asks in the language of the contact, with the user's own words where there are some", async () => {
		const item = await resolved();
		const contact = { attributes: { language: 'pt-BR' } };
		const questionOthers = { text: [{ language: 'pt', text: 'Como foi?' }] };
		const [[other] = []] = await csat('ask', { ...item, contact }, { question: 'How was it?', questionOthers });
		expect(other).toMatchObject({ survey: { language: 'pt' }, prepared: { message: { text: 'Como foi?', buttonText: 'Avaliar' } } });
	});

	it("asks the channel's own question where it has one", async () => {
		const item = await resolved();
		await (await open()).channels.update(CHANNEL, { surveyText: 'Are you happy?' }, AGENT, new Date());
		const [[asking] = []] = await csat('ask', item, { question: 'How was it?' });
		expect(asking).toMatchObject({ prepared: { message: { text: 'Are you happy?' } } });
	});

	it("finds the language among the contact's attributes in the store", async () => {
		const item = await resolved();
		const { contacts } = await open();
		const [contact] = await contacts.find({});
		await contacts.update(contact?.id ?? '', { attributes: { language: 'fr' } }, AGENT, new Date());
		const [[asking] = []] = await csat('ask', { ...item, contact: { id: contact?.id } });
		expect(asking).toMatchObject({ survey: { language: 'fr' } });
	});

	it('takes a tap for the answer, thanks for it, and does not reopen', async () => {
		const item = await asked();
		const received = await receive('wamid.tap', tapOf(item, 5));
		expect(received).toMatchObject({ conversation: { outcome: 'noted', state: 'resolved' }, survey: { part: 'rating', rating: 5 } });
		const [[answer] = [], comments, others] = await csat('readAnswer', received);
		expect(answer).toMatchObject({ survey: { rating: 5, satisfied: true }, prepared: { message: { kind: 'text', text: 'Thank you for your feedback!' } } });
		expect([comments, others]).toEqual([[], []]);
	});

	it('asks the unsatisfied why, and takes their next text for the comment', async () => {
		const item = await asked();
		const received = await receive('wamid.tap', tapOf(item, 1));
		const [[answer] = []] = await csat('readAnswer', received, { askComment: 'unsatisfied', commentQuestion: 'Why, {{contact.name | friend}}?' });
		expect(answer).toMatchObject({ survey: { satisfied: false }, prepared: { message: { text: 'Why, Ada Example?' } } });
		const [, [comment] = []] = await csat('readAnswer', await receive('wamid.comment', { text: 'It took too long.' }));
		expect(comment).toMatchObject({ survey: { part: 'comment', rating: 1 }, message: { text: 'It took too long.' } });
		const [[listed] = []] = await csat('getAnswers', {}, { period: 'today' });
		expect(listed).toMatchObject({ rating: 1, comment: 'It took too long.', agentId: 'eve' });
	});

	it('does not ask the satisfied why, where only the unsatisfied are asked', async () => {
		const received = await receive('wamid.tap', tapOf(await asked(), 5));
		const [[answer] = []] = await csat('readAnswer', received, { askComment: 'unsatisfied' });
		expect(answer).toMatchObject({ prepared: { message: { text: 'Thank you for your feedback!' } } });
		expect(await receive('wamid.next', { text: 'By the way …' })).toMatchObject({ conversation: { outcome: 'reopened' } });
	});

	it('passes everything else on as it came', async () => {
		await asked();
		const received = await receive('wamid.need', { text: '4 days and no parcel' });
		expect(received).toMatchObject({ conversation: { outcome: 'reopened' } });
		expect(await csat('readAnswer', received)).toEqual([[], [], [received]]);
	});

	it.each([
		['was refused', 'notDone', true],
		['has an unknown outcome', 'unknown', false],
	])('can ask again after a send that %s: %s', async (_, outcome, released) => {
		const resolvedItem = await resolved();
		const [[item] = []] = await csat('ask', resolvedItem);
		const [[result] = []] = await csat('release', { ...item, error: { message: 'No.', outcome } });
		expect(result).toMatchObject({ survey: { released } });
		const [again] = await csat('ask', resolvedItem);
		expect(again).toHaveLength(released ? 1 : 0);
	});

	it('reports the score with a chart', async () => {
		await receive('wamid.tap', tapOf(await asked(), 4));
		const [[line] = []] = await csat('report', {}, { period: 'today', by: 'agent' });
		expect(line).toMatchObject({ group: 'eve', asked: 1, answered: 1, score: 100, responseRate: 100, average: 4, binary: { chart: { mimeType: 'image/svg+xml' } } });
	});

	it('reports a time in which nobody was asked', async () => {
		const [[renamed] = []] = await csat('report', {}, { period: 'today', chartField: 'satisfaction' });
		expect(renamed).toMatchObject({ binary: { satisfaction: { fileName: 'satisfaction.svg' } } });
		const [[line] = []] = await csat('report', {}, { period: 'today', chart: false });
		expect(line).toMatchObject({ asked: 0, answered: 0 });
	});

	it('puts an item that fails where the desk looks after it', async () => {
		const [, skipped] = await csat('ask', {}, {}, { continueOnFail: true });
		expect(skipped).toMatchObject([{ error: { message: expect.stringContaining('belongs to no conversation') } }]);
	});
});
