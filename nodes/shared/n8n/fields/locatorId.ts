import type { ProviderCall } from '../ProviderCall';

/** The ID that was chosen in a resource locator, from the list, by hand or by an expression; empty where nothing was. */
export function locatorId({ context, itemIndex }: ProviderCall, name: string): string {
	const value: unknown = context.getNodeParameter(name, itemIndex, '', { extractValue: true });
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
