import { conversationsMigration } from './conversationsMigration';
import type { Migration } from './migration';

/** All steps from an empty database to the schema of this version, oldest first. */
export const MIGRATIONS: readonly Migration[] = [conversationsMigration];
