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

/** What each operation asks for, each shown for its own operation only. */
export const operationFields = (operations: ListedOperation[]): INodeProperties[] =>
	operations.flatMap(({ resource, option, fields }) => fields.map((field) => shownFor(resource, [String(option.value)], field)));

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
