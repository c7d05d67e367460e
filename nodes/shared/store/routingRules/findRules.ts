import type { RuleEffects } from '../../domain/routing/rule';
import type { StoredCondition } from '../../domain/routing/readStoredCondition';
import { keptQuery } from '../keptQuery';
import type { RoutingRuleRow } from '../schema/routingRuleRow';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { StoredRule } from './routingRuleStore';

/** Read for every message of a router that goes by them. */
const inOrder = keptQuery((db, _: object) => db.selectFrom('routing_rules').selectAll().orderBy('place').orderBy('id'));

export async function findRules(context: StoreContext, limit?: number): Promise<StoredRule[]> {
	return (await inOrder(context, {})).slice(0, limit).map(fromRow);
}

export async function getRule({ db }: StoreContext, id: string): Promise<StoreResult<StoredRule>> {
	const row = await db.selectFrom('routing_rules').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? done(fromRow(row)) : notFound('routing rule', id);
}

const fromRow = ({ id, place, name, enabled, condition, effects, send_to }: RoutingRuleRow): StoredRule => ({
	id,
	position: place,
	name,
	enabled: enabled === 1,
	condition: JSON.parse(condition) as StoredCondition,
	effects: JSON.parse(effects) as RuleEffects,
	...(send_to === null ? {} : { sendTo: send_to }),
});
