import { whyNotToAsk, type SkipReason, type SurveyRules, type SurveySituation } from '../../../../nodes/shared/domain/survey/whyNotToAsk';

const NOW = new Date('2026-11-20T09:00:00Z');
const rules: SurveyRules = { topics: [], withoutTags: [], everyDays: 0, outsideWindow: 'skip' };
const situation: SurveySituation = { state: 'resolved', csat: true, configured: true, resolver: 'agent', answeredByPerson: true, tags: [], isBlocked: false, windowIsOpen: true };

describe('whyNotToAsk', () => {
	it('finds nothing against asking after a person has answered and resolved', () => {
		expect(whyNotToAsk(situation, rules, NOW)).toBeUndefined();
	});

	it.each<[what: string, situation: Partial<SurveySituation>, rules: Partial<SurveyRules>, reason: SkipReason | undefined]>([
		['a conversation that was reopened meanwhile', { state: 'new' }, {}, 'open'],
		['a channel that does not want it', { csat: false }, {}, 'off'],
		['a channel that does not want it, asked all the same', { csat: false }, { ignoreChannel: true }, undefined],
		['a channel that nobody has configured', { csat: false, configured: false }, {}, 'off'],
		['the same, where that is wanted', { csat: false, configured: false }, { unconfigured: true }, undefined],
		['a channel that somebody has configured, where that is wanted', { csat: false }, { unconfigured: true }, 'off'],
		['a resolution that was asked about', { earlier: 'asked' }, {}, 'asked'],
		['a question whose fate is unknown (H20)', { earlier: 'asking' }, {}, 'asked'],
		['a question that was not sent', { earlier: 'failed' }, {}, undefined],
		['a question that was skipped', { earlier: 'skipped' }, {}, undefined],
		['a blocked contact', { isBlocked: true }, {}, 'blocked'],
		['a conversation that a timer closed (H21)', { resolver: 'desk' }, {}, 'timer'],
		['the same, where that is wanted', { resolver: 'desk' }, { afterAutoResolve: true }, undefined],
		['a conversation without a person', { answeredByPerson: false }, {}, 'noPerson'],
		['the same, where that is wanted', { answeredByPerson: false }, { withoutPerson: true }, undefined],
		['another topic', { topic: 'Returns' }, { topics: ['Delivery'] }, 'topic'],
		['no topic', {}, { topics: ['Delivery'] }, 'topic'],
		['a wanted topic, in any case', { topic: 'DELIVERY ' }, { topics: ['Delivery'] }, undefined],
		['a tag that rules it out', { tags: ['VIP', 'Spam'] }, { withoutTags: ['spam'] }, 'tag'],
		['a contact who was asked the day before', { lastAskedAt: new Date('2026-11-19T10:00:00Z') }, { everyDays: 1 }, 'recently'],
		['a contact who was asked exactly a day before', { lastAskedAt: new Date('2026-11-19T09:00:00Z') }, { everyDays: 1 }, undefined],
		['a closed window (H18)', { windowIsOpen: false }, {}, 'window'],
		['a closed window with a template', { windowIsOpen: false }, { outsideWindow: 'template' }, undefined],
	])('judges %s', (_, of, by, reason) => {
		expect(whyNotToAsk({ ...situation, ...of }, { ...rules, ...by }, NOW)).toBe(reason);
	});
});
