import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/**
 * What somebody who opens a node would see in red or not at all: values that a list does not offer, and names that no field has.
 * n8n itself looks at neither inside a list of collections, and runs the node all the same.
 */
export function strayValues(properties: readonly INodeProperties[], values: object, path = ''): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const fields = properties.filter((property) => property.name === name);
		if (fields.length === 0) return [`${path}${name}`];
		const found = fields.map((field) => strayIn(field, value, `${path}${name}`));
		return found.find((stray) => stray.length === 0) ?? found[0]!;
	});
}

function strayIn(field: INodeProperties, value: unknown, path: string): string[] {
	if (typeof value === 'string' && value.startsWith('=')) return [];
	switch (field.type) {
		case 'options':
		case 'multiOptions':
			return field.typeOptions?.loadOptionsMethod ? [] : [value].flat().filter((one) => !choicesOf(field).includes(one)).map((one) => `${path}: ${String(one)}`);
		case 'collection':
			return strayValues(field.options as INodeProperties[], value as object, `${path}.`);
		case 'fixedCollection':
			return Object.entries(value as object).flatMap(([group, entries]) => {
				const collection = (field.options as INodePropertyCollection[]).find(({ name }) => name === group);
				return collection ? [entries as object].flat().flatMap((entry) => strayValues(collection.values, entry, `${path}.${group}.`)) : [`${path}.${group}`];
			});
		default:
			return [];
	}
}

const choicesOf = ({ options = [] }: INodeProperties): unknown[] => (options as INodePropertyOptions[]).map(({ value }) => value);
