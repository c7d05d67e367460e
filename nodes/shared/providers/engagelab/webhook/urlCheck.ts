import { isRecord } from '../../reading/readJson';
import { ECHO_MAX_LENGTH } from '../limits';

/** Letters and digits, as the vendor sends them: nothing else is ever sent back. */
const ECHO = new RegExp(`^[A-Za-z0-9]{1,${ECHO_MAX_LENGTH}}$`);

/**
 * What to answer where the vendor only checks whether the URL is alive; nothing where the body holds events. The check of WhatsApp
 * callbacks is not documented, so both forms of the vendor's other products are known: an empty body, and `{"echostr": "12345678"}`
 * whose characters are wanted back as plain text.
 */
export function answerToUrlCheck(body: unknown): string | undefined {
	if (body === undefined || body === '') return '';
	if (!isRecord(body) || Object.keys(body).length !== 1) return undefined;
	const { echostr } = body;
	const echo = typeof echostr === 'number' ? String(echostr) : echostr;
	return typeof echo === 'string' && ECHO.test(echo) ? echo : undefined;
}
