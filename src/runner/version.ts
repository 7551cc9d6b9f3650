/** The version of this action; package.json has the same (checked by a test). */
export const VERSION = '1.0.0';
