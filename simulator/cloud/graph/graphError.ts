/** An error as the Graph API answers it; `error_data.details` is where the useful words are. */
export interface GraphError {
	httpStatus: number;
	code: number;
	type: string;
	message: string;
	details?: string;
	subcode?: number;
	userTitle?: string;
	userMessage?: string;
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
const WHATSAPP_ERRORS: Record<number, { title: string; httpStatus: number }> = {
	2: { title: 'Service temporarily unavailable', httpStatus: 503 },
	100: { title: 'Invalid parameter', httpStatus: 400 },
	130403: { title: 'User is blocked', httpStatus: 400 },
	130429: { title: 'Rate limit hit', httpStatus: 429 },
	131000: { title: 'Something went wrong', httpStatus: 500 },
	131008: { title: 'Required parameter is missing', httpStatus: 400 },
	131009: { title: 'Parameter value is not valid', httpStatus: 400 },
	131016: { title: 'Service unavailable', httpStatus: 500 },
	131021: { title: 'Recipient cannot be sender', httpStatus: 400 },
	131026: { title: 'Message undeliverable', httpStatus: 400 },
	131047: { title: 'Re-engagement message', httpStatus: 400 },
	131050: { title: 'User has stopped marketing messages', httpStatus: 400 },
	131051: { title: 'Unsupported message type', httpStatus: 400 },
	131053: { title: 'Media upload error', httpStatus: 400 },
	131056: { title: '(Business Account, Consumer Account) pair rate limit hit', httpStatus: 429 },
	131062: { title: 'Business-scoped user ID is not supported for this message', httpStatus: 400 },
	132000: { title: 'Number of parameters does not match the expected number of params', httpStatus: 400 },
	132001: { title: 'Template name does not exist in the translation', httpStatus: 404 },
	132005: { title: 'Translated text too long', httpStatus: 400 },
	132012: { title: 'Parameter format does not match format in the created template', httpStatus: 400 },
	132015: { title: 'Template is Paused', httpStatus: 400 },
	132016: { title: 'Template is Disabled', httpStatus: 400 },
	132018: { title: 'Template parameters are not valid', httpStatus: 400 },
	133005: { title: 'Two step verification PIN Mismatch', httpStatus: 400 },
	133006: { title: 'Phone number re-verification needed', httpStatus: 400 },
	133010: { title: 'Phone number not registered', httpStatus: 400 },
};

export function errorTitle(code: number): string {
	return WHATSAPP_ERRORS[code]?.title ?? 'Unknown error';
}

/** A refusal in the WhatsApp part of the Graph API: numbered, with a details text. */
export function whatsAppError(code: number, details?: string, httpStatus?: number): GraphError {
	return {
		httpStatus: httpStatus ?? WHATSAPP_ERRORS[code]?.httpStatus ?? 400,
		code,
		type: 'OAuthException',
		message: `(#${code}) ${errorTitle(code)}`,
		...(details === undefined ? {} : { details }),
	};
}

/** A refusal by the Graph's own parameter check, which says everything in the message. */
export function parameterError(text: string): GraphError {
	return { httpStatus: 400, code: 100, type: 'OAuthException', message: `(#100) ${text}` };
}

export function invalidToken(text: string): GraphError {
	return { httpStatus: 401, code: 190, type: 'OAuthException', message: text };
}

export function unknownObject(method: string, id: string): GraphError {
	const message =
		`Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, ` +
		'or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';
	return { httpStatus: 400, code: 100, subcode: 33, type: 'GraphMethodException', message };
}

export function graphErrorBody(error: GraphError, traceId: string): { error: Record<string, unknown> } {
	return {
		error: {
			message: error.message,
			type: error.type,
			code: error.code,
			...(error.subcode === undefined ? {} : { error_subcode: error.subcode }),
			...(error.userTitle === undefined ? {} : { error_user_title: error.userTitle }),
			...(error.userMessage === undefined ? {} : { error_user_msg: error.userMessage }),
			...(error.details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details: error.details } }),
			fbtrace_id: traceId,
		},
	};
}
