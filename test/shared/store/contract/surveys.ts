import { surveyReport } from '../../../../nodes/shared/domain/survey/surveyReport';
import { writeChoiceId } from '../../../../nodes/shared/domain/survey/choiceId';
import type { SurveyClaim, SurveyOrder } from '../../../../nodes/shared/store/surveys/surveyStore';
import { ADA, GRACE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;
const OPEN_MS = 24 * 3_600_000;

type Claimed = Extract<SurveyClaim, { claimed: true }>;

export function describeSurveys(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours: number, more: Parameters<typeof message>[1] = {}) => {
		const { from = ADA } = more;
		return await desk.store.receiveMessage(message(id, { ...more, from, sentAt: at(hours).toISOString() }), at(hours));
	};
	/** A conversation that a person has answered and resolved, on a channel that wants surveys. */
	const resolved = async (hours = 9, from = ADA) => {
		const { conversation } = await receive(`question of ${from.key} at ${hours}`, hours, { from });
		valueOf(await desk.store.channels.update(SHOP.id, { csat: true }, EVE, at(hours)));
		const { id } = present(conversation);
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: `answer to ${from.key} at ${hours}`, kind: 'text', author: 'agent', agentId: 'eve' }, at(hours, 10)));
		valueOf(await desk.store.conversations.resolve(id, EVE, at(hours, 20)));
		return id;
	};
	const order = (conversationId: string, more: Partial<SurveyOrder> = {}): SurveyOrder => ({
		conversationId,
		scale: 'stars',
		language: 'en',
		openMs: OPEN_MS,
		topics: [],
		withoutTags: [],
		everyDays: 0,
		outsideWindow: 'skip',
		...more,
	});
	const claim = async (conversationId: string, more: Partial<SurveyOrder> = {}, hours = 10) => valueOf(await desk.store.surveys.claim(order(conversationId, more), at(hours)));
	const ask = async (conversationId: string, more: Partial<SurveyOrder> = {}, hours = 10) => {
		const claimed = await claim(conversationId, more, hours);
		expect(claimed.claimed).toBe(true);
		const { survey } = claimed as Claimed;
		await desk.store.surveys.confirm(survey.id, `survey ${survey.id}`);
		return survey.id;
	};
	const tap = async (id: string, surveyId: string, rating: number, hours = 11, from = ADA) =>
		await receive(id, hours, { from, kind: 'reply', text: '⭐', reply: { type: 'list', id: writeChoiceId({ surveyId, rating }), title: '⭐' } });
	const ratings = async () => await desk.store.surveys.ratings({ start: at(0), end: at(24 * 60), channelIds: [] });

	it('are asked once per resolution, whoever asks at the same time (H19)', async () => {
		const id = await resolved();
		const other = await desk.another();
		const claims = await Promise.all([desk.store, other, desk.store, other].map(async (store) => valueOf(await store.surveys.claim(order(id), at(10)))));
		expect(claims.filter(({ claimed }) => claimed)).toHaveLength(1);
		expect(claims.filter((one) => !one.claimed && one.reason === 'asked')).toHaveLength(3);
	});

	it('know whom to ask, where, and whether the window is open', async () => {
		const claimed = await claim(await resolved());
		expect(claimed).toMatchObject({ claimed: true, channel: SHOP, contact: { phone: ADA.phone, name: 'Ada' }, window: { open: true }, survey: { state: 'asking', resolution: 1, scale: 'stars' } });
	});

	it('are asked again after the second resolution (H19)', async () => {
		const id = await resolved();
		const first = await ask(id);
		await receive('one more thing', 12);
		await desk.store.recordReply({ conversationId: id, providerId: 'second answer', kind: 'text', author: 'agent' }, at(12, 5));
		valueOf(await desk.store.conversations.resolve(id, EVE, at(13)));
		expect(await ask(id, {}, 14)).not.toBe(first);
	});

	it('are not asked about a resolution that another has followed while the question waited', async () => {
		const id = await resolved();
		await receive('again', 10);
		await desk.store.recordReply({ conversationId: id, providerId: 'second answer', kind: 'text', author: 'agent' }, at(10, 5));
		valueOf(await desk.store.conversations.resolve(id, EVE, at(11)));
		expect(await claim(id, { resolution: 1 }, 12)).toMatchObject({ claimed: false, reason: 'open' });
		expect(await claim(id, { resolution: 2 }, 12)).toMatchObject({ claimed: true, survey: { resolution: 2 } });
	});

	it('are not asked again when nobody knows whether the question went out (H20), and are when it certainly did not', async () => {
		const id = await resolved();
		const { survey } = (await claim(id)) as Claimed;
		expect(await claim(id)).toMatchObject({ claimed: false, reason: 'asked' });
		expect(await desk.store.surveys.release(survey.id, 'refused')).toBe(true);
		expect(await claim(id)).toMatchObject({ claimed: true, survey: { id: survey.id } });
		await desk.store.surveys.confirm(survey.id, 'wamid.survey');
		expect(await desk.store.surveys.release(survey.id, 'too late')).toBe(false);
	});

	it.each<[what: string, prepare: (id: string) => Promise<unknown>, reason: string]>([
		['was reopened', async () => await receive('again', 9, { sentAt: at(9, 30).toISOString() }), 'open'],
		['is on a channel without surveys', async () => await desk.store.channels.update(SHOP.id, { csat: false }, EVE, at(9)), 'off'],
		['is tagged so', async (id: string) => await desk.store.tags.add(id, ['Spam'], EVE, at(9, 30)), 'tag'],
	])('are not asked where the conversation %s', async (_, prepare, reason) => {
		const id = await resolved();
		await prepare(id);
		expect(await claim(id, { withoutTags: ['spam'] })).toMatchObject({ claimed: false, reason });
	});

	it('are asked at most every so many days, over all conversations of a contact', async () => {
		await ask(await resolved(9));
		await receive('new matter', 60);
		const later = await resolved(61);
		expect(await claim(later, { everyDays: 30 }, 62)).toMatchObject({ claimed: false, reason: 'recently' });
		expect(await claim(later, { everyDays: 1 }, 62)).toMatchObject({ claimed: true });
	});

	it.each<[what: string, given: Parameters<typeof message>[1], rating: number]>([
		['a typed number', { text: '4' }, 4],
		['words', { text: 'very good!' }, 5],
		['stars', { text: '⭐⭐' }, 2],
	])('take %s for the answer, and reopen nothing', async (_, given, rating) => {
		const id = await resolved();
		const surveyId = await ask(id);
		const reception = await receive('typed', 11, given);
		expect(reception).toMatchObject({ outcome: 'noted', conversation: { id, state: 'resolved' }, survey: { part: 'rating', survey: { id: surveyId, rating } } });
		expect(reception.message.handledAt).toBeDefined();
		expect(await receive('typed', 11, given)).toMatchObject({ repeated: true, outcome: 'noted', survey: { part: 'rating', survey: { rating } } });
		expect((await desk.store.history.find({ conversationId: id })).filter(({ type }) => type === 'surveyAnswered')).toHaveLength(1);
	});

	it('never swallow a contact in need: what is more than a rating reopens the conversation', async () => {
		const id = await resolved();
		await ask(id);
		expect(await receive('need', 11, { text: '4 days and no parcel' })).toMatchObject({ outcome: 'reopened', conversation: { id, state: 'new' } });
		expect(await receive('number', 12, { text: '4' })).toMatchObject({ outcome: 'continued' });
		expect((await ratings()).map(({ rating }) => rating)).toEqual([undefined]);
	});

	it('leave a typed number to the desk once the survey is over, but count a late tap, which reopens nothing', async () => {
		const id = await resolved();
		const surveyId = await ask(id, { openMs: 3_600_000 });
		expect(await tap('late tap', surveyId, 3, 15)).toMatchObject({ outcome: 'noted', survey: { survey: { rating: 3 } } });
		expect(await receive('late number', 16, { text: '4' })).toMatchObject({ outcome: 'reopened' });
	});

	it('count a tap while the conversation is open again, which goes on as it was', async () => {
		const id = await resolved();
		const surveyId = await ask(id);
		await receive('again', 11);
		expect(await tap('tap', surveyId, 1, 12)).toMatchObject({ outcome: 'noted', survey: { survey: { rating: 1 } } });
		expect(valueOf(await desk.store.conversations.get(id, at(13)))).toMatchObject({ state: 'new', waitingSince: at(11).toISOString() });
	});

	it('let a second answer replace the first for two weeks', async () => {
		const surveyId = await ask(await resolved());
		await tap('first', surveyId, 1, 11);
		await tap('second', surveyId, 5, 12);
		expect((await ratings()).map(({ rating }) => rating)).toEqual([5]);
		expect(await tap('third', surveyId, 2, 11 + 15 * 24)).not.toHaveProperty('survey');
		expect((await ratings()).map(({ rating }) => rating)).toEqual([5]);
	});

	it("do not take another contact's tap, nor one that is no rating", async () => {
		const surveyId = await ask(await resolved());
		expect(await tap('of Grace', surveyId, 1, 11, GRACE)).toMatchObject({ outcome: 'new' });
		expect(await tap('too much', surveyId, 9)).toMatchObject({ outcome: 'reopened' });
	});

	it('take the next text for the comment, once and only for a while', async () => {
		const id = await resolved();
		const surveyId = await ask(id);
		await tap('rating', surveyId, 2);
		await desk.store.surveys.expectComment(surveyId, at(12));
		expect(await receive('comment', 11, { text: 'It took too long.' })).toMatchObject({ outcome: 'noted', survey: { part: 'comment', survey: { rating: 2 } } });
		expect(await ratings()).toMatchObject([{ rating: 2, comment: 'It took too long.', agentId: 'eve' }]);
		expect(await receive('more', 11, { text: 'And another thing.' })).toMatchObject({ outcome: 'reopened' });
	});

	it('take nothing for a comment when its time is over', async () => {
		const surveyId = await ask(await resolved());
		await tap('rating', surveyId, 2);
		await desk.store.surveys.expectComment(surveyId, at(12));
		expect(await receive('late', 12, { text: 'Hello?' })).toMatchObject({ outcome: 'reopened' });
	});

	it('credit the agent who had the conversation at its resolution, also after a reassignment (H54)', async () => {
		const id = await resolved();
		const surveyId = await ask(id);
		await receive('again', 11);
		await desk.store.conversations.assign(id, { agentId: 'mallory' }, EVE, at(11, 5));
		await tap('tap', surveyId, 5, 12);
		const [figures] = surveyReport(await ratings(), ({ agentId = '' }) => agentId);
		expect(figures).toMatchObject({ group: 'eve', asked: 1, answered: 1, score: 100 });
	});

	it('leave a skipped question out of the figures, and can ask it after all', async () => {
		const id = await resolved();
		expect(await claim(id, {}, 60)).toMatchObject({ claimed: false, reason: 'window' });
		expect(await ratings()).toEqual([]);
		expect(await claim(id, { outsideWindow: 'template' }, 60)).toMatchObject({ claimed: true });
	});

	it('follow two contacts who turn out to be one', async () => {
		const ada = await ask(await resolved(9));
		const grace = await ask(await resolved(9, GRACE));
		await receive('Ada again', 11);
		await receive('Grace again', 11, { from: GRACE });
		const [a, g] = [await receive('a', 12), await receive('g', 12, { from: GRACE })];
		valueOf(await desk.store.contacts.merge(a.contact.id, g.contact.id, EVE, at(12)));
		await tap('for Ada', ada, 4, 13);
		await tap('for Grace', grace, 2, 13);
		expect((await ratings()).map(({ rating }) => rating).sort()).toEqual([2, 4]);
	});

	it('tell at once that they were answered (H23)', async () => {
		await desk.store.deliveries.subscribe('watch', { afresh: true }, at(9));
		const id = await resolved();
		const surveyId = await ask(id);
		await tap('tap', surveyId, 4);
		const taken = await desk.store.deliveries.take('watch', { types: ['surveyAnswered'], channelIds: [], limit: 10, leaseMs: 60_000, mostAttempts: 3 }, at(11));
		expect(taken).toMatchObject([{ event: { type: 'surveyAnswered', conversationId: id, data: { surveyId, part: 'rating', rating: 4 } } }]);
	});

	it('leave no id and no comment of a contact who is erased, and go on counting', async () => {
		const id = await resolved();
		const surveyId = await ask(id);
		await tap('rating', surveyId, 2);
		await desk.store.surveys.expectComment(surveyId, at(12));
		const { contact } = await receive('comment', 11, { text: 'My name is Ada.' });
		valueOf(await desk.store.contacts.erase(contact.id, EVE, at(13)));
		expect(await ratings()).toMatchObject([{ rating: 2, comment: undefined }]);
	});
}
