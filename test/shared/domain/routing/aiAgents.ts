import fc from 'fast-check';

import { AI_AVAILABILITIES, type AiAgent } from '../../../../nodes/shared/domain/routing/aiAgent';

/** An AI agent that answers everybody, unless it is said otherwise. */
export const aiAgent = (name: string, details: Partial<AiAgent> = {}): AiAgent => ({ name, enabled: true, availability: 'always', channels: [], personPhrases: [], output: 1, ...details });

export const anyAiAgent: fc.Arbitrary<AiAgent> = fc.record(
	{
		name: fc.constantFrom('Ada', 'Bo', 'Cy'),
		enabled: fc.boolean(),
		availability: fc.constantFrom(...AI_AVAILABILITIES),
		channels: fc.subarray(['cloud:1', 'cloud:2']),
		turnLimit: fc.integer({ min: 1, max: 3 }),
		personPhrases: fc.subarray(['a person', 'order']),
		output: fc.integer({ min: 1, max: 3 }),
		problem: fc.constant('It has no output.'),
	},
	{ requiredKeys: ['name', 'enabled', 'availability', 'channels', 'personPhrases', 'output'] },
);
