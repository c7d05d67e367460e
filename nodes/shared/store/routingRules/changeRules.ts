import { sql } from 'kysely';

import type { RuleContent } from '../../domain/routing/storedRule';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { done, refused, type StoreResult } from '../storeResult';
import { findRules, getRule } from './findRules';
import type { RuleChanges, StoredRule } from './routingRuleStore';

/** Whoever changes the order waits for others who do. */
const ORDER = ['routing rules'];

export const contentOf = ({ name, enabled, condition, effects, sendTo }: RuleContent): RuleContent => ({ name, enabled, condition, effects, ...(sendTo === undefined ? {} : { sendTo }) });

const valuesOf = ({ name, enabled, condition, effects, sendTo }: RuleContent) => ({
	name,
	enabled: enabled ? 1 : 0,
	condition: JSON.stringify(condition),
	effects: JSON.stringify(effects),
	send_to: sendTo ?? null,
});

/** What was done to a rule, with what it was before, so that it can be put back by hand. */
async function tell(context: StoreContext, deed: Deed, { id, name }: StoredRule, data: Record<string, unknown>): Promise<void> {
	await recordHistory(context, { ...deed, type: 'settingsChanged', data: { routingRuleId: id, name, ...data } });
}

/** Moves those at and behind a place, up to another, by so many places. */
async function shift({ db }: StoreContext, step: number, from: number, until?: number): Promise<void> {
	const later = db.updateTable('routing_rules').set({ place: sql<number>`place + ${sql.lit(step)}` }).where('place', '>=', from);
	await (until === undefined ? later : later.where('place', '<', until)).execute();
}

async function countRules({ db }: StoreContext): Promise<number> {
	const { count } = await db.selectFrom('routing_rules').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
	return Number(count);
}

/** At a position, at the end, or in the place of all; the added ones in their order. */
export async function addRules(context: StoreContext, rules: readonly RuleContent[], where: { position?: number; replaces?: boolean; /** Of the first of them, where it comes back. */ id?: string }, deed: Deed): Promise<StoredRule[]> {
	await context.hold(ORDER);
	const { db } = context;
	if (where.replaces) {
		for (const removed of await findRules(context)) await tell(context, deed, removed, { change: 'removed', position: removed.position, before: contentOf(removed) });
		await db.deleteFrom('routing_rules').execute();
	}
	const end = (await countRules(context)) + 1;
	const first = Math.min(Math.max(where.position ?? end, 1), end);
	if (first < end) await shift(context, rules.length, first);
	const added = rules.map((rule, index): StoredRule => ({ id: (index === 0 ? where.id : undefined) ?? context.newId(), position: first + index, ...contentOf(rule) }));
	for (const part of inParts(added)) await db.insertInto('routing_rules').values(part.map((rule) => ({ id: rule.id, place: rule.position, ...valuesOf(rule) }))).execute();
	for (const rule of added) await tell(context, deed, rule, { change: 'added', position: rule.position, after: contentOf(rule) });
	return added;
}

export async function changeRule(context: StoreContext, id: string, { sendTo, ...changes }: RuleChanges, deed: Deed): Promise<StoreResult<StoredRule>> {
	await context.hold(ORDER);
	const found = await getRule(context, id);
	if (!found.ok) return found;
	const before = contentOf(found.value);
	const after = { ...before, ...changes, sendTo: sendTo === undefined ? before.sendTo : (sendTo ?? undefined) };
	if (JSON.stringify(valuesOf(before)) === JSON.stringify(valuesOf(after))) return found;
	await context.db.updateTable('routing_rules').set(valuesOf(after)).where('id', '=', id).execute();
	await tell(context, deed, { ...found.value, name: after.name }, { change: 'changed', before, after: contentOf(after) });
	return await getRule(context, id);
}

export async function moveRule(context: StoreContext, id: string, position: number, deed: Deed): Promise<StoreResult<StoredRule>> {
	if (!Number.isInteger(position) || position < 1) return refused(`${position} is no position.`, 'Positions are whole numbers; the rule that is tried first is at 1.');
	await context.hold(ORDER);
	const found = await getRule(context, id);
	if (!found.ok) return found;
	const from = found.value.position;
	const to = Math.min(position, await countRules(context));
	if (from === to) return found;
	if (to < from) await shift(context, 1, to, from);
	else await shift(context, -1, from + 1, to + 1);
	await context.db.updateTable('routing_rules').set({ place: to }).where('id', '=', id).execute();
	await tell(context, deed, found.value, { change: 'moved', from, to });
	return done({ ...found.value, position: to });
}

export async function removeRule(context: StoreContext, id: string, deed: Deed): Promise<StoreResult<StoredRule>> {
	await context.hold(ORDER);
	const found = await getRule(context, id);
	if (!found.ok) return found;
	await context.db.deleteFrom('routing_rules').where('id', '=', id).execute();
	await shift(context, -1, found.value.position);
	await tell(context, deed, found.value, { change: 'removed', position: found.value.position, before: contentOf(found.value) });
	return found;
}
