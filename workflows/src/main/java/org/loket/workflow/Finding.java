package org.loket.workflow;

/**
 * What stands against a model, or is worth knowing.
 *
 * @param rule the key of its words
 * @param element id of the element it is about; null if it is about the whole
 * @param line in the file, from 1; 0 if it is not known
 * @param blocks whether the model cannot be published with it
 * @param what the words of the model that it is about, or of the engine; may be empty
 */
public record Finding(String rule, String element, int line, boolean blocks, String what) {}
