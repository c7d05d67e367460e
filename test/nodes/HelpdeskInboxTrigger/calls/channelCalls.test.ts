import { SHOP } from '../../../shared/store/deskEvents';
import { call, refusedWith } from '../deskOfCalls';
import { deskWithLead } from '../deskWithLead';

describe('The settings of a number', () => {
	const desk = deskWithLead('Lead');

	const update = async (changes: object) => (await call(desk.store, desk.lead, 'channels.update', { id: SHOP.id, changes })).settings;

	it('change as far as they are sent', async () => {
		expect(await update({ greeting: { enabled: true, text: 'Hello {{contact.name | there}}' }, reopen: { rule: 'always' }, csat: true })).toMatchObject({
			greeting: { enabled: true, text: 'Hello {{contact.name | there}}' },
			reopen: { rule: 'always', withinMs: 86_400_000 },
			csat: true,
			autoAssignOnReply: true,
		});
		expect(await update({ surveyText: 'Happy?', autoResolve: { newAfterMs: null } })).toMatchObject({ surveyText: 'Happy?', csat: true, autoResolve: { newAfterMs: null, pendingAfterMs: 2_592_000_000 } });
	});

	it('are taken away by null, and by a text without a word', async () => {
		await update({ outOfHoursText: 'We sleep', surveyText: 'Happy?' });
		expect(await update({ outOfHoursText: '  \n', surveyText: null })).not.toMatchObject({ outOfHoursText: expect.anything() as string, surveyText: expect.anything() as string });
	});

	it.each<[string, object, string]>([
		['a greeting without text', { greeting: { enabled: true, text: ' ' } }, 'refused'],
		['a question longer than WhatsApp takes', { surveyText: 'x'.repeat(1_025) }, 'refused'],
		['hours that are not there', { scheduleId: 'gone' }, 'notFound'],
		['a rule that nobody knows', { reopen: { rule: 'sometimes' } }, 'badRequest'],
		['a time that is none', { reopen: { withinMs: 'long' } }, 'badRequest'],
	])('refuse %s, and stay as they were', async (_, changes, code) => {
		const before = await call(desk.store, desk.lead, 'channels.find');
		await expect(update(changes)).rejects.toEqual(refusedWith(code));
		expect(await call(desk.store, desk.lead, 'channels.find')).toEqual(before);
	});

	it('name who changed them', async () => {
		await update({ displayName: 'Shop' });
		const [last] = await desk.store.history.find({ types: ['settingsChanged'], channelIds: [SHOP.id], newestFirst: true }, 1);
		expect(last).toMatchObject({ actor: { kind: 'agent', id: desk.lead }, data: { what: 'channel', fields: ['displayName'] } });
	});
});
