import type { RouteDecision } from '../shared/domain/routing/decideRoute';
import type { RoutingSubject } from '../shared/domain/routing/rule';
import type { Route } from '../shared/store/routing/routingStore';

const HANDLERS = { rule: 'rule', ai: 'ai', human: 'none' } as const;

/** What the conversation has to keep of a decision; nothing where it would change nothing, so that most messages cost no write. */
export function routeToKeep({ stage, rule, handOver }: RouteDecision, { handledBy, assigneeId, handedOverAt }: RoutingSubject): Route | undefined {
	const { team, agent, priority, topic, tags } = rule?.effects ?? {};
	const isWithPeople = assigneeId !== undefined || handedOverAt !== undefined || handledBy === 'human';
	const changesHandler = !isWithPeople && (handledBy ?? 'none') !== HANDLERS[stage];
	const setsSomething = [team, agent, priority, topic, tags].some((effect) => effect !== undefined);
	if (!changesHandler && !setsSomething && handOver === undefined) return undefined;
	return { team, agent, priority, topic, tags, handledBy: HANDLERS[stage], handsOver: handOver !== undefined };
}
