/** Chromium must not look for updates or networks that a closed machine does not have. */
export const CHROMIUM_SWITCHES: readonly string[] = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
