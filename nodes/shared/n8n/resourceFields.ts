import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** One thing that a node does: where the editor lists it, and what it asks for. */
export interface ListedOperation {
	resource: string;
	option: INodePropertyOptions;
	fields: INodeProperties[];
}

export interface ListedResource {
	name: string;
	value: string;
	/** The operation that is chosen first. */
	first: string;
}

/** Shows a field only where one of these operations of a resource is chosen. */
export const shownFor = (resource: string, operations: string[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { ...field.displayOptions, show: { resource: [resource], operation: operations, ...field.displayOptions?.show } },
});

/** The fields 'Resource' and 'Operation' of a node, in alphabetical order as n8n wants them. */
export function resourceFields(resources: ListedResource[], first: string, operations: ListedOperation[]): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			default: first,
			options: resources.map(({ name, value }) => ({ name, value })).sort(byName),
		},
		...resources.map(
			({ value, first: chosen }): INodeProperties => ({
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				default: chosen,
				displayOptions: { show: { resource: [value] } },
				options: operations.filter((operation) => operation.resource === value).map(({ option }) => option).sort(byName),
			}),
		),
	];
}

/**
 * What each operation asks for, shown for it only. A field that several operations of a resource share stands here once: n8n goes through all fields of a
 * node several times in each execution.
 */
export const operationFields = (operations: ListedOperation[]): INodeProperties[] =>
	[...new Set(operations.map(({ resource }) => resource))].flatMap((resource) =>
		shareFields(operations.filter((operation) => operation.resource === resource)).map((shared) => shownFor(resource, shared.operations, shared.field)),
	);

interface SharedField {
	field: INodeProperties;
	/** The content of the field, to know it again. */
	key: string;
	operations: string[];
}

/** Each operation keeps the order of its fields: an equal one that stands too early for it is not taken. */
function shareFields(operations: ListedOperation[]): SharedField[] {
	const shared: SharedField[] = [];
	for (const { option, fields } of operations) {
		let next = 0;
		for (const field of fields) {
			const key = JSON.stringify(field);
			const known = shared.findIndex((candidate, index) => index >= next && candidate.key === key);
			if (known === -1) shared.splice(next, 0, { field, key, operations: [String(option.value)] });
			else shared[known]?.operations.push(String(option.value));
			next = known === -1 ? next + 1 : known + 1;
		}
	}
	return shared;
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
