import fc from 'fast-check';

import { DEED_OF, readAction } from '../../../../nodes/HelpdeskInboxTrigger/actions/readAction';
import { InboxRefusal } from '../../../../nodes/HelpdeskInboxTrigger/api/InboxRefusal';
import { RequestFields } from '../../../../nodes/HelpdeskInboxTrigger/api/RequestFields';

const read = (given: unknown) => readAction(new RequestFields(given));

describe('What an agent wants done', () => {
	it.each([
		[{ kind: 'reply', text: 'Hello' }, { kind: 'reply', text: 'Hello' }],
		[{ kind: 'reply', file: { fileName: '../a/b.pdf', mimeType: 'Application/PDF' } }, { kind: 'reply', file: { fileName: '.._a_b.pdf', mimeType: 'application/pdf' } }],
		[{ kind: 'template', templateId: 't', values: { body_1: 'Ada' } }, { kind: 'template', templateId: 't', values: { body_1: 'Ada' } }],
		[{ kind: 'assign', agentId: null }, { kind: 'assign', agentId: null }],
		[{ kind: 'snooze', until: '2026-11-20T09:00:00+01:00' }, { kind: 'snooze', until: '2026-11-20T08:00:00.000Z' }],
		[{ kind: 'tag', add: ['vip'] }, { kind: 'tag', add: ['vip'] }],
		[{ kind: 'topic', topic: ' Delivery ' }, { kind: 'topic', topic: 'Delivery' }],
	])('is read: %j', (given, expected) => expect(read(given)).toEqual(expected));

	it.each([
		['nothing to send', { kind: 'reply', text: '   ' }],
		['a file without a name', { kind: 'reply', file: { mimeType: 'image/png' } }],
		['a type that is none', { kind: 'reply', file: { fileName: 'a', mimeType: 'image/png; charset="x"' } }],
		['no template', { kind: 'template', values: {} }],
		['a time that is none', { kind: 'snooze', until: 'tomorrow' }],
		['a priority that is none', { kind: 'priority', priority: 'extreme' }],
		['too many tags', { kind: 'tag', add: Array.from({ length: 101 }, (_, index) => `tag ${index}`) }],
		['a kind that every object has', { kind: 'constructor' }],
	])('is turned away with words: %s', (_, given) => expect(() => read(given)).toThrow(InboxRefusal));

	it('holds nothing but what was asked for, whatever is sent', () => {
		const kind = fc.constantFrom(...Object.keys(DEED_OF));
		fc.assert(
			fc.property(kind, fc.dictionary(fc.string(), fc.jsonValue()), (name, more) => {
				try {
					const action = read({ ...more, kind: name });
					expect(action.kind).toBe(name);
					expect(Object.keys(action)).not.toEqual(expect.arrayContaining(['id']));
					expect(Object.keys(action)).not.toContain('__proto__');
				} catch (error) {
					expect(error).toBeInstanceOf(InboxRefusal);
				}
			}),
		);
	});
});
