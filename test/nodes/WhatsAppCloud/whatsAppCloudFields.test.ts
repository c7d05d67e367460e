import type { INodeProperties } from 'n8n-workflow';

import { whatsAppCloudFields } from '../../../nodes/WhatsAppCloud/whatsAppCloudFields';

/** The fields, and those within collections. */
const everyField = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [
		field,
		...(field.options ?? []).flatMap((option) => ('values' in option ? everyField(option.values) : 'type' in option ? everyField([option]) : [])),
	]);

describe('The fields of WhatsApp Cloud', () => {
	it('keep one type for one name, so that changing the operation leaves no value of another type behind', () => {
		const types = new Map<string, Set<string>>();
		for (const { name, type } of whatsAppCloudFields) {
			if (type === 'notice') continue;
			types.set(name, (types.get(name) ?? new Set()).add(type));
		}
		const mixed = [...types].filter(([, used]) => used.size > 1).map(([name, used]) => `${name}: ${[...used].join(', ')}`);
		expect(mixed).toEqual([]);
	});

	it('take no expression where people type {{1}}, because the editor would make one of it', () => {
		const withVariables = everyField(whatsAppCloudFields).filter(({ placeholder }) => placeholder?.includes('{{'));
		expect(withVariables.length).toBeGreaterThan(2);
		expect(withVariables.filter(({ noDataExpression }) => !noDataExpression).map(({ name }) => name)).toEqual([]);
	});
});
