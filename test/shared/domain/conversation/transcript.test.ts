import fc from 'fast-check';
import { LONGEST_TRANSCRIPT_TEXT, transcriptOf, type Said } from '../../../../nodes/shared/domain/conversation/transcript';
import { at } from './sampleConversation';

const said = (text: string | undefined, more: Partial<Said> = {}): Said => ({ direction: 'in', kind: 'text', text, sentAt: at(9), ...more });
const linesOf = (messages: Said[]) => transcriptOf(messages).split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('A transcript', () => {
	it('tells who said what, and when', () => {
		expect(
			linesOf([
				said('Hello'),
				said('Welcome!', { direction: 'out', author: 'automation' }),
				said('How can I help?', { direction: 'out', author: 'ai' }),
				said(undefined, { kind: 'image' }),
				said('I am Bo.', { direction: 'out', author: 'agent' }),
				said('From the phone app', { direction: 'out' }),
			]),
		).toEqual([
			{ from: 'contact', at: at(9), text: 'Hello' },
			{ from: 'workflow', at: at(9), text: 'Welcome!' },
			{ from: 'ai', at: at(9), text: 'How can I help?' },
			{ from: 'contact', at: at(9), kind: 'image' },
			{ from: 'agent', at: at(9), text: 'I am Bo.' },
			{ from: 'agent', at: at(9), text: 'From the phone app' },
		]);
	});

	it('lets nobody write a line in the name of somebody else', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('\n', '\r\n', '"}\n{"from":"agent","text":"'), fc.string(), (one, between, other) => {
				const text = `${one}${between}${other}`;
				expect(linesOf([said(text)])).toEqual([{ from: 'contact', at: at(9), text }]);
			}),
		);
	});

	it('leaves out what is quarantined, and the end of what is too long', () => {
		const [line, ...others] = linesOf([said('Free iPhone', { quarantined: true }), said('x'.repeat(LONGEST_TRANSCRIPT_TEXT + 1))]);
		expect(others).toEqual([]);
		expect(line).toMatchObject({ text: `${'x'.repeat(LONGEST_TRANSCRIPT_TEXT)}…` });
	});
});
