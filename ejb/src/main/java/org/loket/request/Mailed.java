package org.loket.request;

import java.util.List;

/**
 * A request that somebody wrote a mail about.
 *
 * @param others who take part beside the writer
 */
public record Mailed(
        NewRequest form, Writer writer, Letter letter, List<Participant> others, Terms terms) {}
