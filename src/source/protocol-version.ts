/**
 * What a page and its worker agree by: a worker's script that is of another version of the kit, as a cache may have it, is
 * not used. The kit's version; a test holds it equal.
 */
export const protocolVersion = '0.1.0';
