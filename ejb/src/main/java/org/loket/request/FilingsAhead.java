package org.loket.request;

import java.util.Collection;

/**
 * Many requests are about to be filed in the present transaction. Whoever wants to know something
 * from the database for each of them asks now, for all.
 *
 * @param addresses of the requesters who are to be told
 */
public record FilingsAhead(Collection<String> addresses) {}
