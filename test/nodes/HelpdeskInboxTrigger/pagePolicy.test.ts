import { pagePolicy, recorderPolicy } from '../../../nodes/HelpdeskInboxTrigger/pagePolicy';

const HASHES = { script: "'sha256-abc'", style: "'sha256-def'" };

describe.each([
	['the page', pagePolicy],
	['the window that records', recorderPolicy],
])('What %s may do', (_, policy) => {
	const directives = policy(HASHES, 'https://n8n.example.com').split('; ');

	it('is to run its own script and to call its own server', () => {
		expect(directives).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'sha256-abc'", "style-src 'sha256-def'", 'connect-src https://n8n.example.com', "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'"]));
	});

	it.each(['allow-same-origin', 'unsafe-inline', 'unsafe-eval', 'allow-top-navigation', '*'])('is never %s', (word) => {
		expect(directives.join('; ')).not.toContain(word);
	});
});

it('The page is in an origin of its own', () => {
	expect(pagePolicy(HASHES, 'https://n8n.example.com')).toMatch(/^sandbox allow-scripts /);
});
