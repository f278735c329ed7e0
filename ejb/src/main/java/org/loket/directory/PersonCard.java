package org.loket.directory;

import org.loket.kernel.Language;

/**
 * Somebody with an account, as staff find them.
 *
 * @param email where they read mail; null if nowhere
 */
public record PersonCard(long id, String name, String email, Language language) {}
