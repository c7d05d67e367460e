import { answerToUrlCheck } from '../../../../../nodes/shared/providers/engagelab/webhook/urlCheck';

describe('The check of a callback URL', () => {
	it.each([
		['an empty body', undefined, ''],
		['an empty text', '', ''],
		['eight digits to send back', { echostr: '12345678' }, '12345678'],
		['a number to send back', { echostr: 12_345_678 }, '12345678'],
	])('is answered for %s', (_what, body, answer) => {
		expect(answerToUrlCheck(body)).toBe(answer);
	});

	it.each([
		['events', { total: 0, rows: [] }],
		['events beside an echo', { echostr: '12345678', rows: [] }],
		['markup to send back', { echostr: '<script>' }],
		['a long text to send back', { echostr: 'x'.repeat(65) }],
		['a list', [{ echostr: '1' }]],
		['nothing', null],
	])('is not taken for %s', (_what, body) => {
		expect(answerToUrlCheck(body)).toBeUndefined();
	});
});
