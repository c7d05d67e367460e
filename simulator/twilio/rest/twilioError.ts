/** A refusal, in the shape that all of Twilio's APIs share. @see https://www.twilio.com/docs/usage/twilios-response#errors-and-exceptions */
export interface TwilioError {
	status: number;
	code: number;
	message: string;
}

export const twilioError = (code: number, message: string, status = 400): TwilioError => ({ status, code, message });

export const errorBody = ({ status, code, message }: TwilioError): Record<string, unknown> => ({
	code,
	message,
	more_info: `https://www.twilio.com/docs/errors/${code}`,
	status,
});

/** @see https://www.twilio.com/docs/api/errors/20003 */
export const notAuthenticated = twilioError(20003, 'Authenticate', 401);

/** @see https://www.twilio.com/docs/api/errors/20404 */
export const notFound = (path: string): TwilioError => twilioError(20404, `The requested resource ${path} was not found`, 404);

/** @see https://www.twilio.com/docs/api/errors/20001 */
export const invalidParameter = (message: string): TwilioError => twilioError(20001, message);
