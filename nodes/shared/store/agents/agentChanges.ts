import { differenceOf } from '../../domain/history/differenceOf';
import type { HistoryEvent } from '../../domain/history/historyEvent';
import type { Agent } from '../../domain/people/agent';
import { detailsOf, type AgentDetails } from '../../domain/people/agentDetails';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/**
 * Tells that an agent came or was changed, and answers what is different. Names, addresses and numbers stay out of the history: it outlives people.
 * They are kept beside it until the agent leaves, and not at all of one who has left.
 */
export async function tellAgentChange(context: StoreContext, { actor, at }: Deed, before: Agent | undefined, agent: Agent): Promise<Array<keyof AgentDetails>> {
	const details = detailsOf(agent);
	const change = before ? differenceOf(detailsOf(before), details) : { before: null, after: details };
	const fields = Object.keys(change.after) as Array<keyof AgentDetails>;
	if (fields.length === 0) return fields;
	const id = context.newId();
	await recordHistory(context, { id, type: 'settingsChanged', actor, at, data: { what: 'agent', agentId: agent.id, fields, ...(before ? {} : { before: null }) } });
	if (agent.isActive) {
		await context.db
			.insertInto('agent_changes')
			.values({ event_id: id, agent_id: agent.id, before: JSON.stringify(change.before), after: JSON.stringify(change.after) })
			.execute();
	}
	return fields;
}

/** From now on nobody can tell what an agent was called before. */
export async function forgetAgentChanges({ db }: StoreContext, agentId: string): Promise<void> {
	await db.deleteFrom('agent_changes').where('agent_id', '=', agentId).execute();
}

/** Lines of the history, with what of agents is kept beside it. */
export async function withAgentChanges({ db }: StoreContext, events: readonly HistoryEvent[]): Promise<HistoryEvent[]> {
	const ids = events.filter(({ data }) => data?.what === 'agent').map(({ id }) => id);
	if (ids.length === 0) return [...events];
	const rows = new Map((await db.selectFrom('agent_changes').selectAll().where('event_id', 'in', ids).execute()).map((row) => [row.event_id, row]));
	return events.map((event) => {
		const row = rows.get(event.id);
		return row ? { ...event, data: { ...event.data, before: JSON.parse(row.before) as unknown, after: JSON.parse(row.after) as unknown } } : event;
	});
}
