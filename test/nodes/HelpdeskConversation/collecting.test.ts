import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode } from '../../kit/runNode';
import { BO, deskOfEachTest, message } from './deskNode';

const QUICK = { quietSeconds: 1 };
/** Far longer than it takes to let a few items join. */
const SAFE = { quietSeconds: 5 };

describe('Helpdesk Conversation: Collect', () => {
	const { run, credential, receive } = deskOfEachTest();

	it('goes on once with everything that a webhook brought, and with each contact for themselves', async () => {
		const items = [];
		for (const [id, text, contact] of [['one', 'Hello'], ['two', 'Where is'], ['three', 'Hi', BO], ['four', 'my parcel?']] as const) items.push(await receive(message(id, { text }, contact)));
		const parameters = { resource: 'message', operation: 'collect', ...SAFE };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters, items: items as never, credentials: { helpdeskStoreApi: credential() } });
		expect(results.map(({ json, pairedItem }) => [(json.message as { text: string }).text, (json.collected as object[]).length, pairedItem])).toEqual([
			['Hi', 1, { item: 2 }],
			['Hello\nWhere is\nmy parcel?', 3, { item: 3 }],
		]);
	});

	it('leaves a text that is none as it is, and lets pass at once what only is noted', async () => {
		const picture = await receive(message('picture', { kind: 'image', text: undefined }));
		expect(await run('message', 'collect', picture, QUICK)).toMatchObject([{ message: { id: 'picture', kind: 'image' }, collected: [{ kind: 'image' }] }]);
		const reaction = await receive(message('like', { kind: 'reaction', text: undefined, reaction: { messageId: 'picture', emoji: '👍' } }));
		expect(await run('message', 'collect', reaction, { quietSeconds: 60 })).toEqual([reaction]);
	});

	it.each<[string, object, object, RegExp]>([
		['no message', {}, QUICK, /not a message of a contact/],
		['a message that was not received', message('never'), QUICK, /no message/i],
		['no time', message('never'), { quietSeconds: 0 }, /'Quiet For' is not between 1 and 60/],
		['too long a time', message('never'), { quietSeconds: 61 }, /'Quiet For' is not between 1 and 60/],
		['too long a time in all', message('never'), { ...QUICK, options: { mostSeconds: 601 } }, /'Wait at Most' is not between/],
	])('says what is wrong with %s', async (_, item, parameters, reason) => {
		await expect(run('message', 'collect', item, parameters as never)).rejects.toThrow(reason);
	});
});
