import fc from 'fast-check';

import { MESSAGE_KINDS } from '../../../nodes/shared/domain/message/inboundMessage';
import type { ProviderName } from '../../../nodes/shared/domain/message/provider';
import type { Provider } from '../../../nodes/shared/providers/provider';
import { FAILURE_CLASSES } from '../../../nodes/shared/domain/message/failureClass';
import { describeFetching } from './contract/fetchingFiles';
import { describeTemplates } from './contract/listingTemplates';
import type { ProviderFixtures } from './contract/providerFixtures';
import { answering, HTML_OF_A_PROXY, recording } from './contract/recordedHttp';

const SECRET = ['a', 'secret', 'of', 'a', 'test'].join('-');
const OTHER_SECRET = ['another', 'secret'].join('-');

/** What every vendor must do, whatever it is; the desk knows vendors only by this. */
export function describeProviderContract(name: ProviderName, makeProvider: () => Provider, fixtures: ProviderFixtures): void {
	describe(`The provider ${name}`, () => {
		const provider = makeProvider();
		const text = (words: string) => ({ to: { phone: fixtures.phone }, message: { kind: 'text' as const, text: words } });

		it('knows its name', () => {
			expect(provider.name).toBe(name);
		});

		describe('verifying a webhook', () => {
			const rawBody = Buffer.from(JSON.stringify(fixtures.text.body));
			const signed = fixtures.sign(rawBody, SECRET);

			it('believes what was signed with any of the secrets', () => {
				expect(provider.verify(signed, [SECRET])).toEqual({ ok: true, value: undefined });
				expect(provider.verify(signed, [OTHER_SECRET, SECRET])).toEqual({ ok: true, value: undefined });
			});

			it('refuses another secret, no secret and an empty secret', () => {
				expect(provider.verify(signed, [OTHER_SECRET])).toEqual({ ok: false, failure: 'wrongSignature' });
				expect(provider.verify(signed, [])).toEqual({ ok: false, failure: 'noSecret' });
				expect(provider.verify(fixtures.sign(rawBody, ''), [''])).toEqual({ ok: false, failure: 'noSecret' });
			});

			it('refuses a webhook that is not signed', () => {
				expect(provider.verify({ ...signed, headers: {} }, [SECRET])).toEqual({ ok: false, failure: 'missingSignature' });
			});

			(fixtures.bodyIsUnsigned ? it.skip : it)('refuses a body of which any byte was changed', () => {
				fc.assert(
					fc.property(fc.nat(rawBody.length - 1), fc.integer({ min: 1, max: 255 }), (position, change) => {
						const forged = Buffer.from(rawBody);
						forged.writeUInt8(forged.readUInt8(position) ^ change, position);
						expect(provider.verify({ ...signed, rawBody: forged }, [SECRET]).ok).toBe(false);
					}),
				);
			});
		});

		describe('parsing a webhook', () => {
			it('reads a text into the one message shape', () => {
				expect(provider.parse(fixtures.text.body)).toEqual([
					expect.objectContaining({
						event: 'message',
						provider: name,
						channel: expect.objectContaining({ id: expect.stringMatching(new RegExp(`^${name}:.+`)) }),
						contact: expect.objectContaining({ key: expect.stringMatching(/^(user|phone):.+/), phone: fixtures.phone }),
						message: expect.objectContaining({ id: fixtures.text.id, kind: 'text', text: 'Hi' }),
						raw: expect.anything(),
					}),
				]);
			});

			it('reads every message of a batch in order', () => {
				if (!fixtures.batch) return;
				const ids = provider.parse(fixtures.batch.body).flatMap((event) => (event.event === 'message' ? [event.message.id] : []));
				expect(ids).toEqual(fixtures.batch.ids);
			});

			it.each(Object.entries(fixtures.receipts.bodies))('reads the receipt "%s"', (state, body) => {
				expect(provider.parse(body)).toEqual([
					expect.objectContaining({ event: 'status', status: expect.objectContaining({ id: fixtures.receipts.id, state }) }),
				]);
			});

			it('gives the same answer to the same body, and does not change it', () => {
				const body = structuredClone(fixtures.text.body);
				expect(provider.parse(body)).toEqual(provider.parse(fixtures.text.body));
				expect(body).toEqual(fixtures.text.body);
			});

			it('never throws, and gives only what can be written as JSON', () => {
				fc.assert(
					fc.property(fc.anything({ withNullPrototype: true }), (body) => {
						expect(Array.isArray(provider.parse(body))).toBe(true);
					}),
				);
				fc.assert(
					fc.property(fc.jsonValue(), (body) => {
						const events = provider.parse(body);
						for (const event of events) if (event.event === 'message') expect(MESSAGE_KINDS).toContain(event.message.kind);
						expect(JSON.parse(JSON.stringify(events))).toHaveLength(events.length);
					}),
				);
			});
		});

		describe('checking a message', () => {
			it('lets an ordinary text go', () => {
				expect(provider.check(text('Hello'))).toEqual([]);
			});

			it.each([
				['an empty text', text('  ')],
				['no recipient', { to: {}, message: { kind: 'text' as const, text: 'Hello' } }],
				['a phone that is not international', { to: { phone: '0151 123' }, message: { kind: 'text' as const, text: 'Hello' } }],
			])('objects to %s', (_what, outbound) => {
				expect(provider.check(outbound)).toEqual([expect.stringMatching(/^[A-Z].+\.$/)]);
			});

			it('names the limit and the given length of a text that is too long', () => {
				const [problem] = provider.check(text('x'.repeat(100_000)));
				expect(problem).toMatch(/100000 .*\d{3,}/);
			});
		});

		describe('sending', () => {
			it('answers the id of the message, with one call to the sending account', async () => {
				const { http, requests } = answering(fixtures.answers.accepted);
				await expect(provider.send(http, fixtures.account, text('Hello'))).resolves.toEqual({
					ok: true,
					value: expect.objectContaining({ id: fixtures.answers.acceptedId }),
				});
				expect(requests).toHaveLength(1);
				expect(requests[0]?.url.startsWith(fixtures.account.baseUrl)).toBe(true);
			});

			it('makes no call for a message that cannot go', async () => {
				const { http, requests } = answering();
				const result = await provider.send(http, fixtures.account, text(''));
				expect(result).toMatchObject({ ok: false, failure: { class: 'invalidRequest', retryable: false } });
				expect(requests).toHaveLength(0);
			});

			it('may be repeated where the vendor turned the call away because of its rate', async () => {
				const { http } = answering(fixtures.answers.tooFast);
				const result = await provider.send(http, fixtures.account, text('Hello'));
				expect(result).toMatchObject({ ok: false, failure: { class: expect.stringMatching(/^rate/), retryable: true } });
			});

			it('says what happened and the way out where the vendor refuses', async () => {
				const { http } = answering(fixtures.answers.refused);
				const result = await provider.send(http, fixtures.account, text('Hello'));
				expect(result).toMatchObject({
					ok: false,
					failure: { message: expect.stringMatching(/\S.+\.$/), advice: expect.stringMatching(/\S.+\.$/), retryable: false },
				});
				if (!result.ok) expect(FAILURE_CLASSES).toContain(result.failure.class);
			});

			it('does not know the outcome of a failure in the middle, and does not repeat it', async () => {
				const { http } = answering(HTML_OF_A_PROXY);
				const result = await provider.send(http, fixtures.account, text('Hello'));
				expect(result).toMatchObject({ ok: false, failure: { class: 'unknownOutcome', retryable: false, httpStatus: 502 } });
			});

			it.each([
				[true, 'temporary'],
				[false, 'unknownOutcome'],
			])('without an answer may be repeated only if nothing was sent: %s', async (provenUnsent, failureClass) => {
				const { http } = recording({ ok: false, failure: { reason: 'no connection', provenUnsent } });
				const result = await provider.send(http, fixtures.account, text('Hello'));
				expect(result).toMatchObject({ ok: false, failure: { class: failureClass, retryable: provenUnsent } });
			});

			it('does not take an answer without an id for a success', async () => {
				const { http } = answering({ status: 200, headers: {}, body: 'ok' });
				const result = await provider.send(http, fixtures.account, text('Hello'));
				expect(result).toMatchObject({ ok: false, failure: { class: 'unknownOutcome', retryable: false } });
			});
		});

		describe('uploading a file', () => {
			const media = { source: 'bytes' as const, bytes: Buffer.from('a file'), mimeType: 'text/plain', fileName: 'note.txt' };

			it('answers its id, and gives the vendor its bytes, type and name', async () => {
				if (!fixtures.uploaded) return;
				const { http, requests } = answering(fixtures.uploaded.answer);
				await expect(provider.uploadMedia(http, fixtures.account, media)).resolves.toEqual({ ok: true, value: { id: fixtures.uploaded.id } });
				const body = requests[0]?.body;
				const sent = body && 'bytes' in body ? body.bytes.toString('latin1') : '';
				expect(sent).toContain('a file');
				expect(sent).toContain('note.txt');
				expect(sent).toContain('text/plain');
			});

			it('or says at once that the vendor takes none, and what to do instead', async () => {
				if (fixtures.uploaded) return;
				const { http, requests } = answering();
				const result = await provider.uploadMedia(http, fixtures.account, media);
				expect(result).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/\S.+\.$/), advice: expect.stringMatching(/\S.+\.$/), retryable: false } });
				expect(requests).toHaveLength(0);
			});

			it('may be repeated after any failure of the server, because it reaches nobody', async () => {
				if (!fixtures.uploaded) return;
				const { http } = answering(HTML_OF_A_PROXY);
				const result = await provider.uploadMedia(http, fixtures.account, media);
				expect(result).toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
			});
		});

		describeFetching(makeProvider, fixtures);
		describeTemplates(makeProvider, fixtures);
	});
}
