import fc from 'fast-check';
import { ratingsOf, SCALES, type ScaleName } from '../../../../nodes/shared/domain/survey/scale';
import { surveyReport, type RatedResolution } from '../../../../nodes/shared/domain/survey/surveyReport';

const rated = (rating: number | undefined, more: Partial<RatedResolution> = {}): RatedResolution => ({
	surveyId: 's',
	conversationId: 'c',
	channelId: 'cloud:1',
	askedAt: '2026-11-20T09:00:00.000Z',
	scale: 'stars',
	rating,
	...more,
});

describe('surveyReport', () => {
	it('counts 4 and 5 stars as satisfied, and the answers of those asked', () => {
		const [figures] = surveyReport([5, 4, 3, undefined, 1, undefined].map((rating) => rated(rating)), () => '');
		expect(figures).toMatchObject({ group: '', scale: 'stars', asked: 6, answered: 4, responseRate: 66.67, score: 50, average: 3.25 });
		expect(figures?.distribution.map(({ count }) => count)).toEqual([1, 0, 1, 1, 1]);
	});

	it('says nothing about the satisfaction of those who did not answer', () => {
		const [figures] = surveyReport([rated(undefined)], () => '');
		expect(figures).toMatchObject({ asked: 1, answered: 0, responseRate: 0, score: undefined, average: undefined });
	});

	it('takes promoters less detractors on 0 to 10', () => {
		const [figures] = surveyReport([10, 9, 8, 6, 0].map((rating) => rated(rating, { scale: 'zeroToTen' })), () => '');
		expect(figures).toMatchObject({ netPromoterScore: 0, score: 40 });
	});

	it('credits each group, in order, and never adds up different scales', () => {
		const of = (agentId: string | undefined, scale: ScaleName, rating: number) => rated(rating, { agentId, scale });
		const report = surveyReport([of('b', 'stars', 5), of('a', 'stars', 1), of('b', 'thumbs', 0), of(undefined, 'stars', 3)], ({ agentId = '' }) => agentId);
		expect(report.map(({ group, scale, score }) => [group, scale, score])).toEqual([
			['', 'stars', 0],
			['a', 'stars', 0],
			['b', 'stars', 100],
			['b', 'thumbs', 0],
		]);
	});

	it('adds up: everybody asked is in one row, everybody who answered in one place of its distribution', () => {
		const one = fc.constantFrom(...SCALES).chain((scale) => fc.record({ scale: fc.constant(scale), rating: fc.option(fc.constantFrom(...ratingsOf(scale)), { nil: undefined }), topic: fc.constantFrom('a', 'b') }));
		fc.assert(
			fc.property(fc.array(one), (all) => {
				const report = surveyReport(all.map(({ rating, ...more }) => rated(rating, more)), ({ topic = '' }) => topic);
				const sum = (of: (row: (typeof report)[number]) => number) => report.reduce((total, row) => total + of(row), 0);
				expect(sum(({ asked }) => asked)).toBe(all.length);
				expect(sum(({ distribution }) => distribution.reduce((total, { count }) => total + count, 0))).toBe(all.filter(({ rating }) => rating !== undefined).length);
			}),
		);
	});
});
