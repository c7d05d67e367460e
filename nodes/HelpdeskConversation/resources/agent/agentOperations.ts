import { PRESENCES, type Presence } from '../../../shared/domain/people/agent';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { agentLocator, chosenIn, located, locator, type Chosen } from '../../../shared/n8n/desk/locator';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { readText } from '../../../shared/n8n/fields/readText';
import { limitOf, pageFields } from '../../pageFields';
import { createSignInLink } from './createSignInLink';
import { setPassword } from './setPassword';
import { createFields, readDetails, updateFields } from './agentFields';

const PRESENCE_NAMES: Record<Presence, string> = { online: 'Online', busy: 'Busy', offline: 'Offline' };

const presenceOptions = PRESENCES.map((value) => ({ name: PRESENCE_NAMES[value], value }));

/** People are nobody's channel: only administrators change them. */
const NO_CHANNEL = () => '';

const createAgent: DeskOperation = {
	resource: 'agent',
	option: { name: 'Create', value: 'create', action: 'Create an agent', description: 'Add somebody who answers' },
	fields: [...createFields, actingAgentField],
	async run(desk) {
		const actor = await actorFor(desk, 'administer', NO_CHANNEL);
		return asItem(desk.valueOf(await desk.store.agents.create({ ...readDetails(desk), name: readText(desk.context, desk.itemIndex, 'name') }, actor, desk.at)));
	},
};

const deleteAgent: DeskOperation = {
	resource: 'agent',
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete an agent',
		description: 'The agent leaves: open conversations go back to the queue, teams and access end, history and reports keep the name',
	},
	fields: [agentLocator, actingAgentField],
	async run(desk) {
		const actor = await actorFor(desk, 'administer', NO_CHANNEL);
		return asItem(desk.valueOf(await desk.store.agents.deactivate(located(desk, 'agent', 'Agent'), actor, desk.at)));
	},
};

const getAgent: DeskOperation = {
	resource: 'agent',
	option: { name: 'Get', value: 'get', action: 'Get an agent', description: 'Get an agent with skills, teams and presence' },
	fields: [agentLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.agents.get(located(desk, 'agent', 'Agent'))));
	},
};

interface Filters {
	channelId?: Chosen;
	email?: string;
	includeInactive?: boolean;
	presence?: Presence[];
	skill?: string;
	teamId?: Chosen;
}

const getManyAgents: DeskOperation = {
	resource: 'agent',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many agents', description: 'List agents by name' },
	fields: [
		...pageFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				locator({ displayName: 'Channel', name: 'channelId', search: 'searchChannels', required: false, description: 'Only those who have access to it' }),
				{ displayName: 'Email', name: 'email', type: 'string', placeholder: 'name@email.com', default: '' },
				{ displayName: 'Include Those Who Left', name: 'includeInactive', type: 'boolean', default: true, description: 'Whether to list deleted agents too' },
				{ displayName: 'Presence', name: 'presence', type: 'multiOptions', default: ['online'], options: presenceOptions },
				{ displayName: 'Skill', name: 'skill', type: 'string', default: '' },
				locator({ displayName: 'Team', name: 'teamId', search: 'searchTeams', required: false }),
			],
		},
	],
	async run(desk) {
		const { channelId, email, skill, teamId, ...others } = desk.parameter<Filters>('filters', {});
		const filter = { channelId: chosenIn(channelId), email: email || undefined, skill: skill || undefined, teamId: chosenIn(teamId), ...others };
		return asItems(await desk.store.agents.find(filter, limitOf(desk)));
	},
};

const setPresence: DeskOperation = {
	resource: 'agent',
	option: { name: 'Set Presence', value: 'setPresence', action: 'Set the presence of an agent', description: 'Say whether an agent is there' },
	fields: [agentLocator, { displayName: 'Presence', name: 'presence', type: 'options', default: 'online', options: presenceOptions }],
	async run(desk) {
		const id = located(desk, 'agent', 'Agent');
		return asItem(desk.valueOf(await desk.store.agents.setPresence(id, desk.parameter<Presence>('presence', 'online'), { kind: 'agent', id }, desk.at)));
	},
};

const updateAgent: DeskOperation = {
	resource: 'agent',
	option: { name: 'Update', value: 'update', action: 'Update an agent', description: 'Change what is known of an agent' },
	fields: [agentLocator, ...updateFields, actingAgentField],
	async run(desk) {
		const actor = await actorFor(desk, 'administer', NO_CHANNEL);
		return asItem(desk.valueOf(await desk.store.agents.update(located(desk, 'agent', 'Agent'), readDetails(desk), actor, desk.at)));
	},
};

export const agentOperations: DeskOperation[] = [createAgent, createSignInLink, deleteAgent, getAgent, getManyAgents, setPassword, setPresence, updateAgent];
