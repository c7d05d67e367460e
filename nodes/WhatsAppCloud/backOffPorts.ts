import { sleep } from 'n8n-workflow';

import type { BackOffPorts } from '../shared/providers/withBackOff';

/** How the node waits before it tries a send again. */
export const backOffPorts: BackOffPorts = { sleep, random: () => Math.random() };
