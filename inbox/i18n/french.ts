import { composer } from './french/composer';
import { lead } from './french/lead';
import { lists } from './french/lists';
import { recorder } from './french/recorder';
import { reports } from './french/reports';
import { settings } from './french/settings';
import { thread } from './french/thread';
import type { Dictionary } from './translate';

export const french: Dictionary = { ...lists, ...thread, ...composer, ...lead, ...recorder, ...reports, ...settings };
