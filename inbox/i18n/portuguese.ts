import { english } from './english';
import type { Dictionary } from './translate';

export const portuguese: Dictionary = english;
