package org.loket.audit;

/**
 * Where the chain ends. Noted down outside Loket, it proves later that nothing before it was
 * changed, and that nothing was cut off.
 *
 * @param position of the last sealed entry; 0 if there is none
 * @param hash of that entry, 64 hexadecimal digits
 */
public record ChainHead(long position, String hash) {}
