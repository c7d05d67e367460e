import type { Actor, HistoryEvent } from '../../domain/history/historyEvent';
import { withAgentChanges } from '../agents/agentChanges';
import { historyFromRow } from '../history/historyRows';
import type { StoreContext } from '../storeContext';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { undoChange } from './undoChange';

/** What was changed in the settings of the desk, and the way back. */
export interface SettingsStore {
	/** Newest first, without what was changed about contacts. */
	changes(limit: number): Promise<HistoryEvent[]>;
	/** Puts back what was there before a change, as a change of its own. Refused where it was changed again since, or no longer fits. */
	undo(id: string, actor: Actor, at: Date): Promise<StoreResult<HistoryEvent>>;
}

export const settingsStore = ({ read, write }: StoreRunner): SettingsStore => ({
	changes: async (limit) => await read(async (context) => await findChanges(context, limit)),
	undo: async (id, actor, at) => await write(async (context) => await undoChange(context, id, { actor, at })),
});

async function findChanges(context: StoreContext, limit: number): Promise<HistoryEvent[]> {
	const rows = await context.db.selectFrom('history').selectAll().where('type', '=', 'settingsChanged').where('contact_id', 'is', null).orderBy('seq', 'desc').limit(limit).execute();
	return await withAgentChanges(context, rows.map(historyFromRow));
}
