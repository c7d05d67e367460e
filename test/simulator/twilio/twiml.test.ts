import { readTwiml } from '../../../simulator/twilio/callbacks/twiml';

const XML = 'text/xml; charset=utf-8';
const reply = (body: string, media: string[] = []) => ({ body, media });

describe('TwiML in the answer to a callback', () => {
	it.each([
		['nothing', '<Response/>', []],
		['nothing, with a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<Response></Response>', []],
		['a text', '<Response><Message>Hi &amp; welcome</Message></Response>', [reply('Hi & welcome')]],
		['a body', '<Response><Message><Body>It&#39;s &#x1F6B2;</Body></Message></Response>', [reply("It's 🚲")]],
		['a body that is quoted as a whole', '<Response><Message><Body><![CDATA[1 < 2]]></Body></Message></Response>', [reply('1 < 2')]],
		['a file with a text', '<Response>\n<Message>\n<Body>Look</Body>\n<Media>https://example.com/a.jpg?x=1&amp;y=2</Media>\n</Message>\n</Response>', [reply('Look', ['https://example.com/a.jpg?x=1&y=2'])]],
		['a file alone', '<Response><Message><Media>https://example.com/a.jpg</Media></Message></Response>', [reply('', ['https://example.com/a.jpg'])]],
		['two messages', '<Response><Message>One</Message><Message>Two</Message></Response>', [reply('One'), reply('Two')]],
		['a place for its receipts', `<Response><Message statusCallback='https://example.com/s?a=1&amp;b=2'>Hi</Message></Response>`, [{ ...reply('Hi'), statusCallback: 'https://example.com/s?a=1&b=2' }]],
		['what is no message', '<Response><Redirect>https://example.com</Redirect></Response>', []],
	])('sends %s', (_what, answer, replies) => {
		expect(readTwiml(answer, XML)).toEqual({ replies });
	});

	it.each([
		['no answer at all', '', undefined, undefined],
		['JSON', '{"message":"Workflow was started"}', 'application/json; charset=utf-8', '12300'],
		['a text without a type', 'ok', undefined, '12300'],
		['XML that is no TwiML', '<html><body>Hi</body></html>', 'text/html', '12100'],
		['more than Twilio reads', `<Response><Message>${'a'.repeat(65 * 1024)}</Message></Response>`, XML, '11750'],
	])('sends nothing, and says what Twilio would write into its debugger, for %s', (_what, answer, type, code) => {
		const { replies, warning } = readTwiml(answer, type);
		expect(replies).toEqual([]);
		expect(warning).toEqual(code && expect.stringContaining(code));
	});
});
