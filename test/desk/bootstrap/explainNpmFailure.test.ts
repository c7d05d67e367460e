import { runModule } from './runModule';

const explained = (printed: string) => (runModule('explainNpmFailure', 'explainNpmFailure', ['n8n', printed]) as { error: string }).error;

it.each([
	['npm error code ENOTFOUND\nnpm error network request to https://registry.example/n8n failed', 'The npm registry cannot be reached.', 'Check the connection'],
	['npm error code EAI_AGAIN', 'The npm registry cannot be reached.', 'proxy'],
	['npm ERR! code ENOSPC\nnpm ERR! nospc ENOSPC: no space left on device, write', 'The disk is full.', 'Make room'],
	["npm error code EACCES\nnpm error path /checkout/node_modules", 'A file or folder may not be written.', 'belong to your user'],
	['npm error code E404\nnpm error 404 Not Found', 'does not have one of the packages', 'Try again later'],
	['npm error code EINTEGRITY', 'A download is damaged.', 'npm cache verify'],
	['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate', 'cafile'],
	['npm error code E401', 'refuses you', 'npm login'],
])('%j is explained', (printed, what, wayOut) => {
	const text = explained(printed);
	expect(text).toContain(`n8n could not be installed. `);
	expect(text).toContain(what);
	expect(text).toContain(wayOut);
	expect(text).toContain(printed.split('\n')[0]);
});

it('warnings that happen to hold a code are not the reason', () => {
	expect(explained('npm warn tar ENOSPC\nnpm error code ETIMEDOUT')).toContain('The npm registry cannot be reached.');
});

it('an unknown failure is shown in the words of npm, from their beginning', () => {
	const text = explained(`npm error code EWHATEVER\n${'npm error more\n'.repeat(100)}`);
	expect(text).toContain('npm has failed.');
	expect(text).toContain('npm error code EWHATEVER');
	expect(text.split('\n').length).toBeLessThan(25);
});
