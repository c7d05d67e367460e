import { CHANNEL, deskOfEachTest, message } from './deskNode';

const CLOSED = { state: 'closed', closedSince: '2026-11-20T17:00:00.000Z', opensAt: '2026-11-21T08:00:00.000Z', opensAtText: 'opens tomorrow at 09:00' };
const AGENT = { kind: 'agent', id: 'eve' } as const;

describe('Automatic messages', () => {
	const desk = deskOfEachTest();
	const run = async (operation: string, item: object, parameters: object = {}) => await desk.run('automaticMessage', operation, item, parameters as never);
	const greetingIsOn = async (text = 'Hello {{contact.name | there}}!') => {
		const { channels } = await desk.open();
		await channels.update(CHANNEL, { greeting: { enabled: true, text } }, AGENT, new Date());
	};

	describe('a greeting', () => {
		it('is off by default', async () => {
			const item = await desk.receive(message('wamid.A'));
			expect(await run('claimGreeting', item)).toEqual([]);
		});

		it('is prepared with the text of the channel, once, and the item keeps its data', async () => {
			const item = await desk.receive(message('wamid.A'));
			await greetingIsOn();
			const [greeting] = await run('claimGreeting', item);
			expect(greeting).toMatchObject({ message: { id: 'wamid.A' }, automaticMessage: { kind: 'greeting' }, prepared: { message: { kind: 'text', text: 'Hello Ada Example!' } } });
			expect(await run('claimGreeting', await desk.receive(message('wamid.B')))).toEqual([]);
		});

		it.each([
			['its own text where it has one', { enabled: true, text: 'Ours, {{contact.name}}' }, 'Ours, Ada Example'],
			['nothing where its greeting is switched off', { enabled: false, text: 'Ours' }, undefined],
			['the text of the node where it has none', {}, 'Theirs'],
		])('says on a channel that comes first: %s', async (_, greeting, text) => {
			const item = await desk.receive(message('wamid.A'));
			await (await desk.open()).channels.update(CHANNEL, { greeting }, AGENT, new Date());
			const said = await run('claimGreeting', item, { greet: 'channelElse', text: 'Theirs' });
			expect(said.map(({ prepared }) => (prepared as { message: { text: string } }).message.text)).toEqual(text === undefined ? [] : [text]);
		});

		it('speaks the language of the contact where there is a text in it', async () => {
			const item = await desk.receive(message('wamid.A'));
			const textOthers = { text: [{ language: 'fr', text: 'Bonjour {{contact.name}} !' }] };
			const french = { ...item, contact: { ...(item.contact as object), language: 'fr_CA' } };
			const [greeting] = await run('claimGreeting', french, { greet: 'always', text: 'Hello!', textOthers });
			expect(greeting).toMatchObject({ prepared: { message: { text: 'Bonjour Ada Example !' } } });
		});

		it('can carry buttons, which stand in the text where a provider has none', async () => {
			const item = await desk.receive(message('wamid.A'));
			const buttons = { button: [{ title: 'My order', id: 'orders' }, { title: 'A return', id: '' }] };
			const [greeting] = await run('claimGreeting', item, { greet: 'always', text: 'Hello!', buttons });
			expect(greeting).toMatchObject({ prepared: { message: { kind: 'buttons', text: 'Hello!', buttons: [{ id: 'orders' }, { id: 'A return' }] }, plainText: 'Hello!\n\n1. My order\n2. A return' } });
		});

		it('needs a text where it is always sent', async () => {
			const item = await desk.receive(message('wamid.A'));
			await expect(run('claimGreeting', item, { greet: 'always', text: ' ' })).rejects.toThrow("'Text' is empty");
		});
	});

	describe('an out-of-hours message', () => {
		const text = 'We are closed. The desk {{businessHours.opensAtText}}.';

		it('says when the desk opens, once in a closed period', async () => {
			const item = { ...(await desk.receive(message('wamid.A'))), businessHours: CLOSED };
			const [said] = await run('claimOutOfHours', item, { text });
			expect(said).toMatchObject({ prepared: { message: { text: 'We are closed. The desk opens tomorrow at 09:00.' } } });
			const again = { ...(await desk.receive(message('wamid.B'))), businessHours: CLOSED };
			expect(await run('claimOutOfHours', again, { text })).toEqual([]);
			const nextNight = { ...CLOSED, closedSince: '2026-11-21T17:00:00.000Z' };
			expect(await run('claimOutOfHours', { ...again, businessHours: nextNight }, { text })).toHaveLength(1);
		});

		it("is the channel's own where it has one", async () => {
			const item = { ...(await desk.receive(message('wamid.A'))), businessHours: CLOSED };
			await (await desk.open()).channels.update(CHANNEL, { outOfHoursText: 'We sleep. The desk {{businessHours.opensAtText}}.' }, AGENT, new Date());
			expect(await run('claimOutOfHours', item, { text })).toMatchObject([{ prepared: { message: { text: 'We sleep. The desk opens tomorrow at 09:00.' } } }]);
		});

		it('is not sent, nor anything else, where nothing was written (H34)', async () => {
			const item = { ...(await desk.receive(message('wamid.A'))), businessHours: CLOSED };
			expect(await run('claimOutOfHours', item, { text: ' ' })).toEqual([]);
			expect(await run('claimOutOfHours', item, { text })).toHaveLength(1);
		});

		it('is not for a desk that is open', async () => {
			const item = { ...(await desk.receive(message('wamid.A'))), businessHours: { state: 'open' } };
			expect(await run('claimOutOfHours', item, { text })).toEqual([]);
		});

		it('needs to know whether the desk is open', async () => {
			await expect(run('claimOutOfHours', await desk.receive(message('wamid.A')), { text })).rejects.toThrow('does not say whether the desk is open');
		});
	});

	it.each([
		['was refused', 'notDone', true],
		['may have gone out', 'unknown', false],
	])('can be claimed again when it %s', async (_, outcome, released) => {
		const item = await desk.receive(message('wamid.A'));
		await greetingIsOn();
		const [greeting] = await run('claimGreeting', item);
		expect(await run('release', { ...greeting, error: { message: 'No.', outcome } })).toMatchObject([{ automaticMessage: { released } }]);
		expect(await run('claimGreeting', item)).toHaveLength(released ? 1 : 0);
	});

	it('can be looked at without sending anything', async () => {
		const item = await desk.receive(message('wamid.A'));
		const [shown] = await run('preview', item, { text: 'Hi {{contact.name}}, your order {{order.id}}' });
		expect(shown).toMatchObject({ preview: { text: 'Hi Ada Example, your order ', missing: ['order.id'] } });
		expect(shown).not.toHaveProperty('prepared');
	});
});
