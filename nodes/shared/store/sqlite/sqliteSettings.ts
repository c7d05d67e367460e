/**
 * What a connection sets before its first statement.
 * `FULL`: what a provider was told is stored must survive a power cut; the desk never runs with less.
 * Deleted text is overwritten: who is erased leaves nothing in the file.
 * The log is copied back every 16 MB instead of every 4, and 64 MB of pages stay in memory: messages of one moment touch the same pages again and again.
 */
export const sqliteSettings = (synchronous: 'FULL' | 'NORMAL' = 'FULL'): string =>
	`PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536;`;
