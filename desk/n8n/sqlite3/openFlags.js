/** SQLite's own values for the ways to open a file, because the driver combines them as numbers. https://www.sqlite.org/c3ref/c_open_autoproxy.html */
const openFlags = {
	OPEN_READONLY: 0x00000001,
	OPEN_READWRITE: 0x00000002,
	OPEN_CREATE: 0x00000004,
	OPEN_URI: 0x00000040,
	OPEN_FULLMUTEX: 0x00010000,
	OPEN_SHAREDCACHE: 0x00020000,
	OPEN_PRIVATECACHE: 0x00040000,
};

module.exports = { openFlags };
