import type { AiAgent } from './aiAgent';
import type { RoutingSubject, Rule } from './rule';

/** What items do not always say, and the store knows. */
export const FACTS = ['tags', 'openState', 'isSomebodyFree', 'isSatisfied', 'openWith', 'schedules'] as const;

export type Fact = (typeof FACTS)[number];

export type RoutingFacts = Partial<Pick<RoutingSubject, Fact>>;

const FACT_OF_CONDITION: Partial<Record<Rule['condition']['kind'], Fact>> = {
	tag: 'tags',
	openingHours: 'openState',
	survey: 'isSatisfied',
	openWith: 'openWith',
	schedule: 'schedules',
};

const FACT_OF_AVAILABILITY: Partial<Record<AiAgent['availability'], Fact>> = { closed: 'openState', nobodyFree: 'isSomebodyFree' };

/** What has to be looked up before a message can be routed: what somebody asks for and the item does not say. */
export function factsNeeded(rules: readonly Rule[], aiAgents: readonly AiAgent[], subject: RoutingSubject): Fact[] {
	const asked = [...rules.filter(({ enabled }) => enabled).map(({ condition }) => FACT_OF_CONDITION[condition.kind]), ...aiAgents.filter(({ enabled }) => enabled).map(({ availability }) => FACT_OF_AVAILABILITY[availability])];
	return FACTS.filter((fact) => asked.includes(fact) && subject[fact] === undefined);
}
