import type { INodeProperties } from 'n8n-workflow';

import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { agentLocator, located, teamLocator } from '../../../shared/n8n/desk/locator';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

const nameField: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', required: true, default: '', placeholder: 'e.g. Sales' };

const mayChange = async (desk: Desk) => await actorFor(desk, 'administer', () => '');

const addMember: DeskOperation = {
	resource: 'team',
	option: { name: 'Add Member', value: 'addMember', action: 'Add a member to a team', description: 'Put an agent into a team' },
	fields: [teamLocator, agentLocator, actingAgentField],
	async run(desk) {
		const actor = await mayChange(desk);
		return asItem(desk.valueOf(await desk.store.teams.addMember(located(desk, 'team', 'Team'), located(desk, 'agent', 'Agent'), actor, desk.at)));
	},
};

const createTeam: DeskOperation = {
	resource: 'team',
	option: { name: 'Create', value: 'create', action: 'Create a team', description: 'Add a team without members' },
	fields: [nameField, actingAgentField],
	async run(desk) {
		const actor = await mayChange(desk);
		return asItem(desk.valueOf(await desk.store.teams.create({ name: desk.parameter('name', '') }, actor, desk.at)));
	},
};

const deleteTeam: DeskOperation = {
	resource: 'team',
	option: { name: 'Delete', value: 'delete', action: 'Delete a team', description: 'Its conversations and access lose it; its members stay' },
	fields: [teamLocator, actingAgentField],
	async run(desk) {
		const actor = await mayChange(desk);
		return asItem(desk.valueOf(await desk.store.teams.remove(located(desk, 'team', 'Team'), actor, desk.at)));
	},
};

const getTeam: DeskOperation = {
	resource: 'team',
	option: { name: 'Get', value: 'get', action: 'Get a team', description: 'Get a team with its members' },
	fields: [teamLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.teams.get(located(desk, 'team', 'Team'))));
	},
};

const getManyTeams: DeskOperation = {
	resource: 'team',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many teams', description: 'List teams by name' },
	fields: [...pageFields],
	async run(desk) {
		return asItems(await desk.store.teams.find(limitOf(desk)));
	},
};

const removeMember: DeskOperation = {
	resource: 'team',
	option: { name: 'Remove Member', value: 'removeMember', action: 'Remove a member from a team', description: 'Take an agent out of a team' },
	fields: [teamLocator, agentLocator, actingAgentField],
	async run(desk) {
		const actor = await mayChange(desk);
		return asItem(desk.valueOf(await desk.store.teams.removeMember(located(desk, 'team', 'Team'), located(desk, 'agent', 'Agent'), actor, desk.at)));
	},
};

const updateTeam: DeskOperation = {
	resource: 'team',
	option: { name: 'Update', value: 'update', action: 'Update a team', description: 'Give a team another name' },
	fields: [teamLocator, nameField, actingAgentField],
	async run(desk) {
		const actor = await mayChange(desk);
		return asItem(desk.valueOf(await desk.store.teams.update(located(desk, 'team', 'Team'), { name: desk.parameter('name', '') }, actor, desk.at)));
	},
};

export const teamOperations: DeskOperation[] = [addMember, createTeam, deleteTeam, getTeam, getManyTeams, removeMember, updateTeam];
