import { composer } from './portuguese/composer';
import { lead } from './portuguese/lead';
import { lists } from './portuguese/lists';
import { recorder } from './portuguese/recorder';
import { reports } from './portuguese/reports';
import { settings } from './portuguese/settings';
import { thread } from './portuguese/thread';
import type { Dictionary } from './translate';

export const portuguese: Dictionary = { ...lists, ...thread, ...composer, ...lead, ...recorder, ...reports, ...settings };
