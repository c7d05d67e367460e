import type { INodeProperties } from 'n8n-workflow';

import type { AgentChanges } from '../../../shared/store/agents/agentStore';
import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import type { Desk } from '../../../shared/n8n/desk/Desk';

const admin: INodeProperties = { displayName: 'Administrator', name: 'isAdmin', type: 'boolean', default: true, description: 'Whether the agent may do everything, on every channel' };
const capacity: INodeProperties = {
	displayName: 'Capacity',
	name: 'capacity',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 10,
	description: 'So many open conversations are assigned automatically at most; 0 for none',
};
const channelCapacity: INodeProperties = {
	displayName: 'Capacity per Channel',
	name: 'channelCapacity',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add channel',
	default: {},
	options: [
		{
			displayName: 'Channel',
			name: 'channel',
			values: [
				{ displayName: 'Channel ID', name: 'id', type: 'string', default: '', placeholder: 'e.g. cloud:106540352242922' },
				{ displayName: 'Capacity', name: 'capacity', type: 'number', typeOptions: { minValue: 0 }, default: 5 },
			],
		},
	],
};
const email: INodeProperties = { displayName: 'Email', name: 'email', type: 'string', placeholder: 'name@email.com', default: '' };
const languages: INodeProperties = { displayName: 'Languages', name: 'languages', type: 'string', default: '', placeholder: 'e.g. en, fr', description: 'Separated by commas' };
const noLimit: INodeProperties = { displayName: 'No Capacity Limit', name: 'noLimit', type: 'boolean', default: true, description: 'Whether to take the limit away' };
const phone: INodeProperties = { displayName: 'Phone', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +4915112345678' };
const skills: INodeProperties = { displayName: 'Skills', name: 'skills', type: 'string', default: '', placeholder: 'e.g. billing, returns', description: 'Separated by commas; a new list replaces the old one' };
const name: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. Eve Example' };

const collection = (displayName: string, options: INodeProperties[]): INodeProperties => ({ displayName, name: 'details', type: 'collection', placeholder: 'Add field', default: {}, options });

export const createFields: INodeProperties[] = [{ ...name, required: true }, collection('Additional Fields', [admin, capacity, channelCapacity, email, languages, phone, skills])];

export const updateFields: INodeProperties[] = [collection('Update Fields', [admin, capacity, channelCapacity, email, languages, name, noLimit, phone, skills])];

interface DetailInput {
	name?: string;
	email?: string;
	phone?: string;
	skills?: string;
	languages?: string;
	capacity?: number;
	noLimit?: boolean;
	channelCapacity?: { channel?: Array<{ id: string; capacity: number }> };
	isAdmin?: boolean;
}

/** What was filled in; an emptied text takes the value away. */
export function readDetails(desk: Desk): AgentChanges {
	const { name: given, email: address, phone: number, skills: able, languages: spoken, capacity: most, noLimit: unlimited, channelCapacity: channels, isAdmin } = desk.parameter<DetailInput>('details', {});
	return {
		...(given === undefined ? {} : { name: given }),
		...(address === undefined ? {} : { email: address.trim() || null }),
		...(number === undefined ? {} : { phone: readPhone(desk, number) }),
		...(able === undefined ? {} : { skills: listOf(able) }),
		...(spoken === undefined ? {} : { languages: listOf(spoken) }),
		...(most === undefined ? {} : { capacity: most }),
		...(unlimited ? { capacity: null } : {}),
		...(channels?.channel ? { channelCapacity: Object.fromEntries(channels.channel.filter(({ id }) => id.trim() !== '').map(({ id, capacity: part }) => [id.trim(), part])) } : {}),
		...(isAdmin === undefined ? {} : { isAdmin }),
	};
}

function readPhone(desk: Desk, written: string): string | null {
	if (written.trim() === '') return null;
	const number = toE164(written);
	if (number) return number;
	throw desk.refusal("'Phone' is not a phone number with its country code", 'Write it as +49 151 12345678.');
}

const listOf = (written: string): string[] =>
	written
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
