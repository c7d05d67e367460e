import type { Operation } from '../shared/n8n/operation';
import type { CloudCall } from './CloudCall';

/** One thing that can be asked of Meta. */
export type CloudOperation = Operation<CloudCall>;
