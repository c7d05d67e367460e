/** Below it, the simulator speaks as OpenAI does. */
export const OPENAI_PATH = 'openai/v1';
