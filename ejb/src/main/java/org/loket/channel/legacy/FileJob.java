package org.loket.channel.legacy;

import java.nio.file.Path;

/**
 * A file to be worked on, as it stood when it was looked at.
 *
 * @param total number of rows; null until they are counted
 * @param done rows that have their verdict
 * @param retrying whether rejected rows are tried again, not the file read
 */
record FileJob(
        long id,
        long feed,
        String name,
        Path folder,
        Path workFile,
        Definition definition,
        Long total,
        long done,
        boolean retrying) {}
