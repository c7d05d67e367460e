import type { INodeProperties } from 'n8n-workflow';

import type { Role } from '../../../shared/domain/access/role';
import type { Grant } from '../../../shared/store/access/accessStore';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { agentLocator, channelLocator, located, locatedOrNothing, locator, teamLocator } from '../../../shared/n8n/desk/locator';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';

const roleOptions = [
	{ name: 'Contributor', value: 'contributor', description: 'Everything that a viewer may, and reply' },
	{ name: 'Supervisor', value: 'supervisor', description: 'Everything that a contributor may, and see the reports of the channel' },
	{ name: 'Viewer', value: 'viewer', description: 'See conversations, move them, and add tags, notes and topics; not reply' },
];

const roleField: INodeProperties = { displayName: 'Role', name: 'role', type: 'options', default: 'contributor', options: roleOptions };

const holderFields: INodeProperties[] = [
	{
		displayName: 'For',
		name: 'holderKind',
		type: 'options',
		noDataExpression: true,
		default: 'agent',
		options: [
			{ name: 'An Agent', value: 'agent' },
			{ name: 'A Team', value: 'team' },
		],
	},
	{ ...agentLocator, displayOptions: { show: { holderKind: ['agent'] } } },
	{ ...teamLocator, displayOptions: { show: { holderKind: ['team'] } } },
];

function holderOf(desk: Desk): Grant['holder'] {
	const kind = desk.parameter<Grant['holder']['kind']>('holderKind', 'agent');
	return { kind, id: located(desk, kind, kind === 'agent' ? 'Agent' : 'Team') };
}

const channelOf = (desk: Desk) => located(desk, 'channel', 'Channel');
const administrator = async (desk: Desk) => await actorFor(desk, 'administer', () => channelOf(desk));

const checkAccess: DeskOperation = {
	resource: 'access',
	option: { name: 'Check', value: 'check', action: 'Check the access of an agent', description: 'Say what an agent may do on a channel, by themselves or through teams' },
	fields: [channelLocator, agentLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.access.accessOf(located(desk, 'agent', 'Agent'), channelOf(desk))));
	},
};

const getManyAccess: DeskOperation = {
	resource: 'access',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many grants of access', description: 'List who has which role' },
	fields: [
		locator({
			displayName: 'Channel',
			name: 'channel',
			search: 'searchChannels',
			required: false,
			description: 'Leave empty for all channels',
		}),
	],
	async run(desk) {
		return asItems(await desk.store.access.find({ channelId: locatedOrNothing(desk, 'channel') }));
	},
};

const grantAccess: DeskOperation = {
	resource: 'access',
	option: {
		name: 'Grant',
		value: 'grant',
		action: 'Grant access to a channel',
		description: 'Give an agent or a team a role on a channel. From the first one on the channel is closed to everybody else.',
	},
	fields: [channelLocator, ...holderFields, roleField, actingAgentField],
	async run(desk) {
		const actor = await administrator(desk);
		const grant: Grant = { channelId: channelOf(desk), holder: holderOf(desk), role: desk.parameter<Role>('role', 'contributor') };
		return asItem(desk.valueOf(await desk.store.access.grant(grant, actor, desk.at)));
	},
};

const revokeAccess: DeskOperation = {
	resource: 'access',
	option: { name: 'Revoke', value: 'revoke', action: 'Revoke access to a channel', description: 'Take the role of an agent or a team on a channel away' },
	fields: [channelLocator, ...holderFields, actingAgentField],
	async run(desk) {
		const actor = await administrator(desk);
		return { changed: await desk.store.access.revoke(channelOf(desk), holderOf(desk), actor, desk.at) };
	},
};

const switchAccess: DeskOperation = {
	resource: 'access',
	option: { name: 'Switch for Everybody', value: 'switchAll', action: 'Switch the access of everybody', description: 'Give all agents and teams a role on a channel, or take every access to it away' },
	fields: [
		channelLocator,
		{ ...roleField, options: [...roleOptions, { name: 'No Access', value: 'none', description: 'The channel is then open, until somebody is given access' }] },
		actingAgentField,
	],
	async run(desk) {
		const actor = await administrator(desk);
		const role = desk.parameter<Role | 'none'>('role', 'contributor');
		return asItems(await desk.store.access.switchAll(channelOf(desk), role === 'none' ? undefined : role, actor, desk.at));
	},
};

export const accessOperations: DeskOperation[] = [checkAccess, getManyAccess, grantAccess, revokeAccess, switchAccess];
