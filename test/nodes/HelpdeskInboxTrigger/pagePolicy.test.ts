import { pagePolicy } from '../../../nodes/HelpdeskInboxTrigger/pagePolicy';

describe('What the page may do', () => {
	const directives = pagePolicy({ script: "'sha256-abc'", style: "'sha256-def'" }, 'https://n8n.example.com').split('; ');

	it('is to run its own script and to call its own server, in an origin of its own', () => {
		expect(directives).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'sha256-abc'", "style-src 'sha256-def'", 'connect-src https://n8n.example.com', "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'"]));
	});

	it.each(['allow-same-origin', 'unsafe-inline', 'unsafe-eval', 'allow-top-navigation', '*'])('is never %s', (word) => {
		expect(directives.join('; ')).not.toContain(word);
	});
});
