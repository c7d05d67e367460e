import type { IExecuteFunctions } from 'n8n-workflow';

import type { AiAgent, AiAvailability } from '../shared/domain/routing/aiAgent';
import { PERSON_PHRASES, type PersonLanguage } from '../shared/domain/routing/personPhrases';
import { HUMAN_OUTPUT } from '../shared/domain/routing/rule';
import { separated } from '../shared/n8n/routing/readCondition';
import { readOutput } from './sendToField';

interface AiAgentInput {
	name?: string;
	enabled?: boolean;
	availability?: AiAvailability;
	sendTo?: string;
	channels?: unknown;
	turnLimit?: number;
	personLanguages?: PersonLanguage[];
	personPhrases?: unknown;
}

const filled = (value: unknown): string[] => separated(value).map((text) => text.trim()).filter((text) => text !== '');

/** The AI agents as the user ordered them. */
export function readAiAgents(context: IExecuteFunctions, itemIndex: number, outputCount: number): AiAgent[] {
	const { aiAgent = [] } = context.getNodeParameter('aiAgents', itemIndex, {}) as { aiAgent?: AiAgentInput[] };
	return aiAgent.map((input, index) => {
		const { availability = 'always', turnLimit = 10, personLanguages = Object.keys(PERSON_PHRASES) as PersonLanguage[] } = input;
		const output = readOutput(input.sendTo, outputCount);
		return {
			name: input.name || `AI Agent ${index + 1}`,
			enabled: input.enabled ?? true,
			availability,
			channels: filled(input.channels),
			...(turnLimit > 0 ? { turnLimit } : {}),
			personPhrases: [...personLanguages.flatMap((language) => PERSON_PHRASES[language] ?? []), ...filled(input.personPhrases)],
			output: output.ok ? output.value : HUMAN_OUTPUT,
			...(output.ok ? {} : { problem: output.failure }),
		};
	});
}
