import fc from 'fast-check';

import { entryId, mergeEntries } from '../../../inbox/state/mergeEntries';
import { foldEntries, type ShownMessage, type ThreadLine } from '../../../inbox/thread/foldEntries';
import { ago, message } from '../kit/deskFixtures';

const shown = (lines: ThreadLine[]): ShownMessage[] => lines.flatMap((line) => (line.kind === 'message' ? [line.message] : []));

describe('The lines of a thread', () => {
	it('put reactions, edits and deletions to the message that they are about', () => {
		const lines = foldEntries([
			message('a', { text: 'Hello', sentAt: ago(9_000) }),
			message('r1', { kind: 'reaction', text: '👍', target: 'wamid.a', sentAt: ago(8_000) }),
			message('r2', { kind: 'reaction', text: '❤️', target: 'wamid.a', sentAt: ago(7_000) }),
			message('r3', { kind: 'reaction', text: '🎉', target: 'wamid.a', direction: 'out', sentAt: ago(6_000) }),
			message('e', { kind: 'edit', text: 'Hello!', target: 'wamid.a', sentAt: ago(5_000) }),
			message('d', { kind: 'revoke', target: 'wamid.a', sentAt: ago(4_000) }),
		]);
		expect(shown(lines)).toMatchObject([{ id: 'a', text: 'Hello!', edited: true, revoked: true, reactions: [{ emoji: '❤️', mine: false }, { emoji: '🎉', mine: true }] }]);
	});

	it('show no reaction that was taken back', () => {
		const lines = foldEntries([message('a'), message('r1', { kind: 'reaction', text: '👍', target: 'wamid.a' }), message('r2', { kind: 'reaction', text: '', target: 'wamid.a' })]);
		expect(shown(lines)[0]?.reactions).toEqual([]);
	});

	it('show a reaction alone whose message is not there', () => {
		expect(shown(foldEntries([message('r', { kind: 'reaction', text: '👍', target: 'wamid.gone' })]))).toHaveLength(1);
	});

	it('name each day once, and the message that is quoted', () => {
		const lines = foldEntries([message('a', { sentAt: ago(50 * 3_600_000) }), message('b', { sentAt: ago(1_000), quotes: 'wamid.a' }), message('c', { sentAt: ago(500) })]);
		expect(lines.filter(({ kind }) => kind === 'day').length).toBeGreaterThanOrEqual(2);
		expect(shown(lines)[1]?.quoted?.id).toBe('a');
		expect(shown(lines).map(({ follows }) => follows)).toEqual([false, false, true]);
	});
});

describe('Merging lines', () => {
	it('keeps the newest word on a message, whatever came first', () => {
		const sent = message('a', { direction: 'out', state: 'sent', stateAt: ago(2_000) });
		const read = message('a', { direction: 'out', state: 'read', stateAt: ago(1_000) });
		for (const order of [[sent, read], [read, sent]]) expect(mergeEntries([], order)).toMatchObject([{ message: { state: 'read' } }]);
	});

	it('gives each line once, in the order of time, however often it is told', () => {
		const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), minutes: fc.nat(100) }).map(({ id, minutes }) => message(id, { sentAt: new Date(1_700_000_000_000 + minutes * 60_000).toISOString() }));
		fc.assert(fc.property(fc.array(entry), fc.array(entry), (known, told) => {
			const merged = mergeEntries(mergeEntries([], known), told);
			expect(new Set(merged.map(entryId)).size).toBe(merged.length);
			expect(merged.map(({ at }) => at)).toEqual(merged.map(({ at }) => at).sort());
			expect(mergeEntries(merged, told)).toEqual(merged);
		}));
	});
});
