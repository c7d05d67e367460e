import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { decideRoute, type RouteDecision } from '../shared/domain/routing/decideRoute';
import { factsNeeded } from '../shared/domain/routing/facts';
import type { RoutingSubject, Rule } from '../shared/domain/routing/rule';
import { readIncomingItem } from '../shared/n8n/incomingItem';
import { inputError, storeError } from '../shared/n8n/nodeErrors';
import { storeFor } from '../shared/n8n/storeFor';
import type { HelpdeskStore } from '../shared/store/helpdeskStore';
import { readAiAgents } from './readAiAgents';
import { readRoutingSubject } from './readRoutingSubject';
import { readRules } from './readRules';
import { routeItem } from './routeItem';
import { routerOutputs } from './routerOutputs';
import { routeToKeep } from './routeToKeep';
import { ruleInRouter } from './storedRules';

type RulesFrom = 'node' | 'store' | 'storeFirst';

/** One run of the router: its outputs, its rules, and the store if it has one. */
export class RouterRun {
	readonly outputNames: string[];
	readonly store: HelpdeskStore | undefined;
	readonly #context: IExecuteFunctions;
	readonly #rulesFrom: RulesFrom;
	readonly #storedRules: readonly Rule[];

	private constructor(context: IExecuteFunctions, outputNames: string[], store: HelpdeskStore | undefined, rulesFrom: RulesFrom, storedRules: readonly Rule[] = []) {
		this.#context = context;
		this.outputNames = outputNames;
		this.store = store;
		this.#rulesFrom = rulesFrom;
		this.#storedRules = storedRules;
	}

	/** The rules of the store are read once for all items. */
	static async start(context: IExecuteFunctions): Promise<RouterRun> {
		const { parameters, credentials } = context.getNode();
		const outputNames = routerOutputs(parameters).map(({ displayName }) => displayName);
		const store = credentials?.helpdeskStoreApi ? await storeFor(await context.getCredentials('helpdeskStoreApi')) : undefined;
		const rulesFrom = context.getNodeParameter('rulesFrom', 0, 'node') as RulesFrom;
		if (rulesFrom === 'node') return new RouterRun(context, outputNames, store, rulesFrom);
		if (!store) throw inputError(context.getNode(), 0, "'Rules From' is set to the store, and no store is chosen", "Choose one under 'Credential to connect with', or take the rules from this node.");
		const rules = (await store.routingRules.find()).map((rule) => ruleInRouter(rule, outputNames));
		return new RouterRun(context, outputNames, store, rulesFrom, rules);
	}

	/** What is decided about a message, without a trace. */
	async decide(itemIndex: number, subject: RoutingSubject, about: { conversationId?: string; channelId?: string }, adapt: (rule: Rule) => Rule = (rule) => rule): Promise<RouteDecision> {
		const ownRules = this.#rulesFrom === 'store' ? [] : readRules(this.#context, itemIndex, this.outputNames.length);
		const rules = [...this.#storedRules, ...ownRules.map(adapt)];
		const aiAgents = readAiAgents(this.#context, itemIndex, this.outputNames.length);
		const needed = this.store ? factsNeeded(rules, aiAgents, subject) : [];
		if (!this.store || needed.length === 0) return decideRoute(rules, aiAgents, subject);
		const scheduleIds = rules.flatMap(({ condition }) => (condition.kind === 'schedule' ? [condition.schedule] : []));
		const facts = await this.store.routing.facts(needed, { ...about, scheduleIds }, new Date(subject.at));
		return decideRoute(rules, aiAgents, { ...subject, ...facts });
	}

	/** Routes an item; the conversation keeps what was decided, where there is a store and it is wanted. */
	async route(itemIndex: number, at: Date): Promise<{ output: number; json: IDataObject; warnings: string[] }> {
		const { json } = this.#context.getInputData()[itemIndex]!;
		const subject = readRoutingSubject(json, at.getTime());
		const decision = await this.decide(itemIndex, subject, readIncomingItem(json));
		const kept = await this.#keep(itemIndex, decision, subject, at);
		const warnings = [...decision.warnings, ...(kept?.warnings ?? [])];
		const isStored = this.#rulesFrom === 'store' || (decision.rule !== undefined && this.#storedRules.includes(decision.rule));
		const route = { ...routeItem({ ...decision, warnings }, this.outputNames), ...(kept?.agentId ? { agentId: kept.agentId } : {}), ...(isStored ? { rulesFrom: 'store' } : {}) };
		const conversation = kept ? { conversation: { ...(json.conversation as object | undefined), ...kept.conversation, tags: kept.tags } } : {};
		return { output: decision.output, json: { ...json, ...conversation, route }, warnings };
	}

	async #keep(itemIndex: number, decision: RouteDecision, subject: RoutingSubject, at: Date) {
		const { conversationId } = readIncomingItem(this.#context.getInputData()[itemIndex]!.json);
		if (!this.store || conversationId === undefined || !this.#context.getNodeParameter('saveToConversation', itemIndex, true)) return undefined;
		const route = routeToKeep(decision, subject);
		if (!route) return undefined;
		const actor = { kind: 'automation', id: this.#context.getWorkflow().id } as const;
		const reason = decision.aiAgent ? `AI agent "${decision.aiAgent.name}"` : decision.rule ? `Rule "${decision.rule.name}"` : undefined;
		const kept = await this.store.routing.apply(conversationId, route, actor, at, reason);
		if (kept.ok) return kept.value;
		throw storeError(this.#context.getNode(), itemIndex, kept.failure);
	}
}
