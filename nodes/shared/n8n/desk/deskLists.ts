import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions, INodeType } from 'n8n-workflow';

import { channelName } from '../../domain/channel/channelName';
import { storeFor } from '../storeFor';
import type { HelpdeskStore } from '../../store/helpdeskStore';

interface Listed {
	id: string;
	name: string;
}

/** A list of the panel that comes from the store, narrowed down by what is typed. */
const listOf = (read: (store: HelpdeskStore) => Promise<Listed[]>) =>
	async function (this: ILoadOptionsFunctions, typed = ''): Promise<INodeListSearchResult> {
		const store = await storeFor(await this.getCredentials('helpdeskStoreApi'));
		const part = typed.trim().toLowerCase();
		const found = (await read(store)).filter(({ name }) => name.toLowerCase().includes(part));
		return { results: found.map(({ id, name }) => ({ name, value: id })) };
	};

export const searchSchedules = listOf(async ({ schedules }) => await schedules.find());

/** The lists of the panel. */
export const listSearch: NonNullable<NonNullable<INodeType['methods']>['listSearch']> = {
	searchAgents: listOf(async ({ agents }) => await agents.find({})),
	searchCannedReplies: listOf(async ({ cannedReplies }) => (await cannedReplies.find({})).map(({ id, shortcut }) => ({ id, name: shortcut }))),
	searchChannels: listOf(async ({ channels }) => (await channels.find({})).map((channel) => ({ id: channel.id, name: channelName(channel) }))),
	searchRoutingRules: listOf(async ({ routingRules }) => (await routingRules.find()).map(({ id, position, name }) => ({ id, name: `${position}. ${name}` }))),
	searchSchedules,
	searchTags: listOf(async ({ tags }) => (await tags.find()).map(({ name }) => ({ id: name, name }))),
	searchTeams: listOf(async ({ teams }) => await teams.find()),
	searchViews: listOf(async ({ views }) => await views.find({})),
};

/** The same schedules for a field that is no locator. */
export async function getStoredSchedules(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const store = await storeFor(await this.getCredentials('helpdeskStoreApi'));
	return [{ name: 'None', value: '' }, ...(await store.schedules.find()).map(({ id, name }) => ({ name, value: id }))];
}
