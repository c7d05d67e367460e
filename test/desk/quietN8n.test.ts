import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const QUIET = join(__dirname, '../../desk/quietN8n.cjs');

function lookUp(hostname: string): string {
	const program = `require('node:http').get('http://${hostname}:1/').on('error', (error) => console.log(error.code, error.hostname ?? ''))`;
	return execFileSync(process.execPath, ['--require', QUIET, '-e', program], { encoding: 'utf8' }).trim();
}

it.each(['api.n8n.io', 'n8n.io', 'license.N8N.io', 'app.n8n.cloud'])('%s is not called', (hostname) => {
	expect(lookUp(hostname)).toBe(`ENOTFOUND ${hostname.toLowerCase()}`);
});

it('other hosts are reached as before', () => {
	expect(lookUp('localhost')).toMatch(/^ECONNREFUSED/);
});

it('promises and options work as before', () => {
	const program = "require('node:dns').lookup('localhost', { family: 4 }, (error, address) => console.log(error, address))";
	expect(execFileSync(process.execPath, ['--require', QUIET, '-e', program], { encoding: 'utf8' }).trim()).toBe('null 127.0.0.1');
});
