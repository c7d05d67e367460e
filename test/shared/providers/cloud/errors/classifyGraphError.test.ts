import { classifyGraphError } from '../../../../../nodes/shared/providers/cloud/errors/classifyGraphError';
import { failureWithoutAnswer } from '../../../../../nodes/shared/providers/cloud/errors/failureWithoutAnswer';
import { GRAPH_ERRORS } from '../../../../../nodes/shared/providers/metaShapes/errors/graphErrors';
import { FAILURE_CLASSES } from '../../../../../nodes/shared/domain/message/failureClass';

const TURNED_AWAY = [4, 80007, 130429, 131056];
/** Looks like a token of Meta and is none; built here so that no scanner is alarmed. */
const TOKEN = ['EAA', 'Gx'.repeat(20)].join('');

describe('The errors of the Graph API', () => {
	it.each([
		...[0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 299, 368, 613, 80007, 130403, 130429, 130472, 130497, 131000, 131005, 131008, 131009, 131016],
		...[131020, 131021, 131026, 131030, 131031, 131035, 131036, 131037, 131041, 131042, 131044, 131045, 131047, 131048, 131049, 131050],
		...[131051, 131052, 131053, 131055, 131056, 131057, 131059, 131060, 131062, 131063, 131064, 131201, 131208, 131215, 132000, 132001],
		...[132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 132069, 133000, 133004, 133005, 133006, 133008, 133009, 133010],
		...[133015, 133016, 134011, 134100, 134102, 135000, 137000, 138000, 138018, 139000, 139004, 139100, 139103, 147001, 147005],
		...[2388019, 2388024, 2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299, 2388001, 2388012, 2388091, 2388093, 2388103, 2494100],
		...[2593107, 2593108, 2593109, 200005, 200007],
	])('include %i, with a meaning and a way out', (code) => {
		expect(GRAPH_ERRORS.get(code)).toEqual({
			meaning: expect.stringMatching(/^\S.*[^.]$/),
			class: expect.stringMatching(new RegExp(`^(${FAILURE_CLASSES.join('|')})$`)),
			retry: expect.stringMatching(/^(retry|wait|no|fix)$/),
			advice: expect.stringMatching(/^[A-Z].*\.$/),
		});
	});

	it('may be tried again only where the rate was the reason', () => {
		const retryable = [...GRAPH_ERRORS.keys()].filter((code) => classifyGraphError(400, { error: { code } }).retryable);
		expect(retryable.toSorted((a, b) => a - b)).toEqual(TURNED_AWAY);
	});

	it('keep what is needed to understand one: code, details, trace', () => {
		const body = {
			error: {
				message: '(#131047) Re-engagement message',
				type: 'OAuthException',
				code: 131047,
				error_data: { messaging_product: 'whatsapp', details: 'More than 24 hours have passed.' },
				fbtrace_id: 'AbC',
			},
		};
		expect(classifyGraphError(400, body)).toEqual({
			class: 'windowClosed',
			code: 131047,
			message: 'WhatsApp refused (error 131047): more than 24 hours have passed since the contact last wrote.',
			advice: 'Send a template instead.',
			details: 'More than 24 hours have passed.',
			traceId: 'AbC',
			httpStatus: 400,
			retryable: false,
		});
	});

	it.each<[what: string, status: number, body: unknown, expected: object]>([
		['text for the user', 400, { error: { code: 2388047, error_user_msg: 'No emoji in the header' } }, { details: 'No emoji in the header' }],
		['only a message', 400, { error: { code: 100, message: '(#100) Invalid parameter' } }, { details: 'Invalid parameter', class: 'invalidRequest' }],
		['a subcode that says more', 400, { error: { code: 100, error_subcode: 2388024 } }, { code: 100, class: 'template', message: 'WhatsApp refused (error 100): the account has this template in this language already.' }],
		['a subcode that says less', 400, { error: { code: 190, error_subcode: 33 } }, { code: 190, class: 'auth' }],
		['a code as text', 400, { error: { code: '190' } }, { code: 190, class: 'auth' }],
		['an unknown code', 400, { error: { code: 999999, message: 'New' } }, { code: 999999, class: 'invalidRequest', details: 'New' }],
		['an unknown code of the server', 500, { error: { code: 999999 } }, { class: 'temporary', retryable: false }],
		['no code, too many', 429, 'slow down', { class: 'rateApp', retryable: true }],
		['an unknown code, too many', 429, { error: { code: 999999 } }, { class: 'rateApp', retryable: true }],
		['a cap on marketing, too many', 429, { error: { code: 131049 } }, { class: 'withheld', retryable: false }],
		['a gateway', 504, '<html>', { class: 'unknownOutcome', retryable: false }],
		['a server without words', 500, undefined, { class: 'unknownOutcome', retryable: false }],
		['a server that knows why', 503, { error: { code: 2 } }, { class: 'temporary', retryable: false }],
		['a timeout', 408, '', { class: 'unknownOutcome', retryable: false }],
		['a wrong address', 404, '<html>', { class: 'invalidRequest', retryable: false }],
		['a redirect', 302, '', { class: 'invalidRequest', retryable: false }],
	])('are told apart: %s', (_what, status, body, expected) => {
		expect(classifyGraphError(status, body)).toMatchObject(expected);
	});

	it.each([
		['a message that quotes it', { error: { code: 190, message: `Malformed access token ${TOKEN}` } }],
		['details that hold it', { error: { code: 100, error_data: { details: `token=${TOKEN}` } } }],
		['one that looks unlike others', { error: { code: 190, message: 'Malformed access token 0123456789abcdef01' } }],
	])('never repeat an access token: %s', (_what, body) => {
		const told = JSON.stringify(classifyGraphError(401, body));
		expect(told).toContain('[access token]');
		expect(told).not.toMatch(/EAAGx|0123456789abcdef/);
	});

	it('never repeat an access token of a connection that failed', () => {
		const failure = failureWithoutAnswer({ reason: `GET https://graph.example/me?access_token=${TOKEN} timed out`, provenUnsent: false });
		expect(JSON.stringify(failure)).not.toContain(TOKEN);
	});
});
