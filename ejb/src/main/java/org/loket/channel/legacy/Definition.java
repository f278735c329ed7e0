package org.loket.channel.legacy;

/**
 * What a feed does.
 *
 * @param system key of the other system
 * @param confirm whether requesters get our mail with the number
 * @param update whether what changed there is said in the request here
 * @param datePattern how dates are written
 */
record Definition(
        Place place,
        Format format,
        Mapping mapping,
        String system,
        boolean confirm,
        boolean update,
        String datePattern) {}
