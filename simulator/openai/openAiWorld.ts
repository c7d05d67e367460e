import type { SharedParts } from '../sharedParts.ts';
import { hexFrom } from '../cloud/seededId.ts';
import { OPENAI_PATH } from './openAiPath.ts';

/** What can be made to go wrong with the model; each befalls one request. */
export const MODEL_FAULTS = ['401', '429', '500', 'slow', 'timeout'] as const;

export interface ModelFault {
	kind: (typeof MODEL_FAULTS)[number];
	/** How many requests it still befalls. */
	count: number;
	/** How long a request is kept waiting: `slow` is answered then, `timeout` is not. */
	ms?: number;
}

/** The models that this account may use. */
export const MODELS = ['gpt-5.4', 'gpt-5.4-mini', 'gpt-5.4-nano', 'gpt-5-mini'] as const;

/** OpenAI in the simulator: one account, and a model that follows a script. */
export interface OpenAiWorld extends Pick<SharedParts, 'calls' | 'clock'> {
	apiKey: string;
	/** What to give programs in place of `https://api.openai.com/v1`. */
	url: () => string;
	faults: ModelFault[];
	/** How many answers were given; ids are made of it. */
	answers: number;
}

export function createOpenAiWorld({ calls, clock, baseUrl }: SharedParts): OpenAiWorld {
	return { calls, clock, apiKey: ['sk', 'proj', hexFrom('the key of the simulated model', 40)].join('-'), url: () => `${baseUrl()}/${OPENAI_PATH}`, faults: [], answers: 0 };
}

export function clearOpenAiWorld(world: OpenAiWorld): void {
	world.faults = [];
	world.answers = 0;
}
