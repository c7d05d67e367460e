import type { INodeProperties } from 'n8n-workflow';

import { otherOperations, sendOperations, twilioWhatsAppFields } from '../../../nodes/TwilioWhatsApp/twilioWhatsAppFields';

/** The fields, and those within collections. */
const everyField = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [
		field,
		...(field.options ?? []).flatMap((option) => ('values' in option ? everyField(option.values) : 'type' in option ? everyField([option]) : [])),
	]);

describe('The fields of Twilio WhatsApp', () => {
	it('keep one type for one name, so that changing the operation leaves no value of another type behind', () => {
		const types = new Map<string, Set<string>>();
		for (const { name, type } of twilioWhatsAppFields) {
			if (type !== 'notice') types.set(name, (types.get(name) ?? new Set()).add(type));
		}
		const mixed = [...types].filter(([, used]) => used.size > 1).map(([name, used]) => `${name}: ${[...used].join(', ')}`);
		expect(mixed).toEqual([]);
	});

	it('take no expression where people type {{1}}, because the editor would make one of it', () => {
		const withVariables = everyField(twilioWhatsAppFields).filter(({ placeholder }) => placeholder?.includes('{{'));
		expect(withVariables.length).toBeGreaterThan(1);
		expect(withVariables.filter(({ noDataExpression }) => !noDataExpression).map(({ name }) => name)).toEqual([]);
	});

	it('offer every operation under its resource once', () => {
		const offered = twilioWhatsAppFields.filter(({ name }) => name === 'operation').flatMap(({ options = [] }) => options);
		expect(offered).toHaveLength(sendOperations.length + otherOperations.length);
		expect(new Set(offered.map((option) => 'action' in option && option.action)).size).toBe(offered.length);
	});
});
