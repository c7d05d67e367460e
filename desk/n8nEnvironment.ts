import { delimiter, dirname } from 'node:path';

import { checkout } from './checkout.ts';
import type { PackedPackage } from './packPackage.ts';

export interface N8nSettings {
	home: string;
	port: number;
	brokerPort: number;
	encryptionKey: string;
	package: PackedPackage;
	/** Settings on top of the desk's own, for example another database. */
	extra?: Record<string, string>;
}

/** Settings of another n8n on this machine, and of the test runner, must not reach this one. */
const FOREIGN = /^(N8N_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_URL$|GENERIC_|NODE_ENV$|NODE_OPTIONS$|JEST_|npm_(lifecycle|package|command|config_local_prefix))/;

/** n8n's settings for the desk: on this machine only, quiet towards its maker, with this package installable. */
export function n8nEnvironment(settings: N8nSettings, inherited: NodeJS.ProcessEnv): Record<string, string> {
	const url = `http://127.0.0.1:${settings.port}/`;
	return {
		...withoutForeign(inherited),
		PATH: [checkout.npmWrapper, dirname(process.execPath), inherited['PATH'] ?? ''].join(delimiter),
		NODE_ENV: 'production',
		NODE_OPTIONS: `--require ${JSON.stringify(checkout.quietN8n)}`,
		DESK_PACKAGE_NAME: settings.package.name,
		DESK_PACKAGE_VERSION: settings.package.version,
		DESK_PACKAGE_TARBALL: settings.package.tarball,
		N8N_USER_FOLDER: settings.home,
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(settings.port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		// Opening hours mean the clock on this person's wall; n8n's own default is New York.
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_EDITOR_BASE_URL: url,
		N8N_WEBHOOK_URL: url,
		N8N_SECURE_COOKIE: 'false',
		N8N_ENCRYPTION_KEY: settings.encryptionKey,
		N8N_RUNNERS_BROKER_PORT: String(settings.brokerPort),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		// With static webhooks this is four times as many executions a second.
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		...settings.extra,
	};
}

function withoutForeign(environment: NodeJS.ProcessEnv): Record<string, string> {
	const kept = Object.entries(environment).filter(([name, value]) => value !== undefined && !FOREIGN.test(name));
	return Object.fromEntries(kept) as Record<string, string>;
}
