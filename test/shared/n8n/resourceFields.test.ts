import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';

import { operationFields, type ListedOperation } from '../../../nodes/shared/n8n/resourceFields';

const field = (name: string): INodeProperties => ({ displayName: name, name, type: 'string', default: '' });
const operation = (resource: string, value: string, names: string[]): ListedOperation => ({ resource, option: { name: value, value }, fields: names.map(field) });

/** The fields that the panel shows for an operation, from top to bottom. */
const shown = (fields: INodeProperties[], { resource, option }: ListedOperation): string[] =>
	fields.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource) && displayOptions.show.operation?.includes(option.value)).map(({ name }) => name);

describe('The fields of operations', () => {
	it('hold a field that operations of a resource share once', () => {
		const fields = operationFields([operation('note', 'create', ['conversation', 'text']), operation('note', 'delete', ['conversation'])]);
		expect(fields.map(({ name }) => name)).toEqual(['conversation', 'text']);
	});

	it('hold it for each resource, as a field can only name operations of one', () => {
		const fields = operationFields([operation('note', 'get', ['id']), operation('tag', 'get', ['id'])]);
		expect(fields.map(({ displayOptions }) => displayOptions?.show?.resource)).toEqual([['note'], ['tag']]);
	});

	it('show each operation its own fields in its own order, whatever the others ask for', () => {
		const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
		const operations = fc.array(fc.tuple(fc.constantFrom('note', 'tag'), names), { maxLength: 8 });
		fc.assert(
			fc.property(operations, (drawn) => {
				const all = drawn.map(([resource, asked], index) => operation(resource, `operation${index}`, asked));
				const fields = operationFields(all);
				for (const one of all) expect(shown(fields, one)).toEqual(one.fields.map(({ name }) => name));
			}),
		);
	});
});
