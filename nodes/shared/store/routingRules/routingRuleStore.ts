import type { Actor } from '../../domain/history/historyEvent';
import type { RuleContent } from '../../domain/routing/storedRule';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { addRules, changeRule, moveRule, removeRule } from './changeRules';
import { findRules, getRule } from './findRules';

export interface StoredRule extends RuleContent {
	id: string;
	/** From 1, in the order in which rules are tried. */
	position: number;
}

/** Rules of who answers, in their order. Every change is in the history, with who made it and what was there before. */
export interface RoutingRuleStore {
	get(id: string): Promise<StoreResult<StoredRule>>;
	/** In the order in which they are tried. `limit` undefined = all. */
	find(limit?: number): Promise<StoredRule[]>;
	/** At a position, pushing the others back; without one, at the end. */
	add(rule: RuleContent, position: number | undefined, actor: Actor, at: Date): Promise<StoreResult<StoredRule>>;
	/** What is not named stays as it is. */
	change(id: string, changes: RuleChanges, actor: Actor, at: Date): Promise<StoreResult<StoredRule>>;
	/** To a position; one behind the end is the end. */
	move(id: string, position: number, actor: Actor, at: Date): Promise<StoreResult<StoredRule>>;
	remove(id: string, actor: Actor, at: Date): Promise<StoreResult<StoredRule>>;
	/** All at once, in the place of all that are there or behind them; the rules that there are then. */
	import(rules: readonly RuleContent[], mode: 'replace' | 'append', actor: Actor, at: Date): Promise<StoredRule[]>;
}

export interface RuleChanges extends Partial<Omit<RuleContent, 'sendTo'>> {
	/** Null = the next stage. */
	sendTo?: string | null;
}

export const routingRuleStore = ({ read, write }: StoreRunner): RoutingRuleStore => ({
	get: async (id) => await read(async (context) => await getRule(context, id)),
	find: async (limit) => await read(async (context) => await findRules(context, limit)),
	add: async (rule, position, actor, at) => await write(async (context) => await addRules(context, [rule], { position }, { actor, at })).then(([added]) => ({ ok: true, value: added! })),
	change: async (id, changes, actor, at) => await write(async (context) => await changeRule(context, id, changes, { actor, at })),
	move: async (id, position, actor, at) => await write(async (context) => await moveRule(context, id, position, { actor, at })),
	remove: async (id, actor, at) => await write(async (context) => await removeRule(context, id, { actor, at })),
	import: async (rules, mode, actor, at) =>
		await write(async (context) => {
			await addRules(context, rules, { replaces: mode === 'replace' }, { actor, at });
			return await findRules(context);
		}),
});
