import type { INodeProperties } from 'n8n-workflow';

import type { Desk } from './Desk';

interface LocatorOptions {
	displayName: string;
	name: string;
	/** The method that lists what can be chosen. */
	search: string;
	required?: boolean;
	description?: string;
	/** What the second way of naming it is called; an ID by default. */
	byHand?: { displayName: string; name: string; placeholder: string };
}

/** Something of the desk, chosen from a list or named by hand. */
export const locator = ({ displayName, name, search, required = true, description, byHand }: LocatorOptions): INodeProperties => ({
	displayName,
	name,
	type: 'resourceLocator',
	required,
	default: { mode: 'list', value: '' },
	...(description === undefined ? {} : { description }),
	modes: [
		{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod: search, searchable: true } },
		{ displayName: 'By ID', name: 'id', type: 'string', ...byHand },
	],
});

/** What was chosen; an error that says so where nothing was. */
export function located(desk: Desk, name: string, displayName: string): string {
	const value = locatedOrNothing(desk, name);
	if (value !== undefined) return value;
	throw desk.refusal(`'${displayName}' is empty`, 'Choose it from the list, or give its ID.');
}

export function locatedOrNothing(desk: Desk, name: string): string | undefined {
	const value: unknown = desk.context.getNodeParameter(name, desk.itemIndex, '', { extractValue: true });
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A locator inside a collection, as n8n keeps it. A text is from when the field was one, or from an expression. */
export type Chosen = string | { value?: unknown };

/** What was chosen in a locator inside a collection. */
export function chosenIn(given: Chosen | undefined): string | undefined {
	const value = typeof given === 'object' ? given.value : given;
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export const agentLocator = locator({ displayName: 'Agent', name: 'agent', search: 'searchAgents' });
export const teamLocator = locator({ displayName: 'Team', name: 'team', search: 'searchTeams' });
export const channelLocator = locator({ displayName: 'Channel', name: 'channel', search: 'searchChannels' });
