import type { HttpRequest } from '../../httpPort';

export type FormParameters = ReadonlyArray<readonly [name: string, value: string]>;

/** Parameters as Twilio's older APIs take them; a repeated name is a list. */
export const formBody = (parameters: FormParameters): HttpRequest['body'] => ({
	bytes: Buffer.from(new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString()),
	contentType: 'application/x-www-form-urlencoded',
});
