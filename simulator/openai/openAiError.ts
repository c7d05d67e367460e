/** A refusal in OpenAI's shape. @see https://platform.openai.com/docs/guides/error-codes */
export interface OpenAiError {
	status: 400 | 401 | 404 | 429 | 500;
	message: string;
	type: string;
	param: string | null;
	code: string | null;
}

export const invalidRequest = (message: string, param: string | null = null, code: string | null = null): OpenAiError => ({ status: 400, message, type: 'invalid_request_error', param, code });

export const wrongKey: OpenAiError = {
	status: 401,
	message: 'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
	type: 'invalid_request_error',
	param: null,
	code: 'invalid_api_key',
};

export const rateLimited: OpenAiError = {
	status: 429,
	message: 'Rate limit reached for requests per min (RPM). Please try again in 20s.',
	type: 'requests',
	param: null,
	code: 'rate_limit_exceeded',
};

export const serverFailed: OpenAiError = { status: 500, message: 'The server had an error while processing your request. Sorry about that!', type: 'server_error', param: null, code: null };

export const unknownModel = (model: string): OpenAiError => ({
	status: 404,
	message: `The model \`${model}\` does not exist or you do not have access to it.`,
	type: 'invalid_request_error',
	param: null,
	code: 'model_not_found',
});

export const unknownUrl = (method: string, path: string): OpenAiError => ({ ...invalidRequest(`Invalid URL (${method} ${path})`), status: 404 });

export const errorBody = ({ message, type, param, code }: OpenAiError): Record<string, unknown> => ({ error: { message, type, param, code } });
